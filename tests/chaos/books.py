"""The books: what Slack has and what the database says, compared letter by letter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import inf

from mentoring.decisions import ToPerson
from mentoring.notices import Doubt
from mentoring.people import Participant
from mentoring.quietness import quiet
from mentoring.quietness.allowance import WINDOW, is_counted
from sandbox import Sandbox
from storage.letter_states import LetterState
from storage.letters import Kept
from tests.chaos.attempts import Attempts, letter_in

ON_ITS_WAY = 4.0
"""Seconds of the real time that a letter may be under way before Slack begins with it."""

SETTLED = {LetterState.SENT, LetterState.LAPSED, LetterState.UNCERTAIN, LetterState.DEAD}


@dataclass(frozen=True, kw_only=True, slots=True)
class Post:
    """A message as the workspace has it: the number of the letter that it says, and when it came."""

    number: int
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Hand:
    """What the clock showed from a moment on (`since`, in seconds of the real time)."""

    shows: datetime
    since: float


@dataclass(kw_only=True)
class Books:
    """What became of everything; `wrong` is what must be empty.

    `doubts`: why a letter that must not be lost was posted once more, each time.
    """

    letters: int
    states: Counter[str]
    posts: int
    copies: Counter[str]
    doubts: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    wrong: list[str] = field(default_factory=list)

    def broken(self, promise: str) -> int:
        """Count how often a promise was broken."""
        return sum(line.startswith(promise) for line in self.wrong)


def posts_of(sandbox: Sandbox) -> list[Post]:
    """Read what the bot has posted."""
    workspace = sandbox.workspace
    found = []
    for conversation in workspace.conversations.all():
        for message in conversation.messages:
            if message.user != workspace.bot or message.ephemeral_to:
                continue
            places = [one for one in (conversation.id, *conversation.members) if one.startswith(("UP", "C"))]
            number = letter_in({"blocks": message.blocks, "channel": places[0] if places else ""})
            if number is not None:
                found.append(Post(number=number, at=datetime.fromtimestamp(float(message.ts), UTC)))
    return found


def balance(
    kept: Iterable[Kept],
    posts: Sequence[Post],
    people: Mapping[str, Participant],
    hands: Sequence[Hand],
    attempts: Attempts,
) -> Books:
    """Compare; `hands` are all the times that the clock has shown."""
    ours = {
        int(one.letter.subject.partition(":")[2]): one
        for one in kept
        if one.letter.subject.startswith("chaos:")
    }
    copies = Counter(post.number for post in posts)
    books = Books(
        letters=len(ours),
        states=Counter(one.state.value for one in ours.values()),
        posts=len(posts),
        copies=Counter(),
    )
    for number, one in ours.items():
        doubt, seen = one.letter.notice.doubt, copies[number]
        if one.state not in SETTLED:
            books.wrong.append(f"not settled: {one.letter.key} is {one.state}")
        if one.state is LetterState.SENT and not seen:
            books.wrong.append(f"lost: {one.letter.key} counts as sent and is not there")
        if doubt is Doubt.RESEND and not seen:
            books.wrong.append(f"lost: {one.letter.key} is {one.state} ({one.error})")
        if seen > 1:
            books.copies[doubt.value] += seen - 1
            if doubt is not Doubt.RESEND:
                books.wrong.append(f"twice: {one.letter.key}")
            elif seen > one.attempt:
                books.wrong.append(f"more copies than attempts: {one.letter.key}")
            else:
                books.doubts += attempts.doubts(number)
        if seen != len(attempts.taken[number]):
            books.wrong.append(f"Slack's log and its messages differ: {one.letter.key}")
    if needless := books.doubts["nothing"]:
        books.wrong.append(f"copies for no reason: {needless}")
    books.wrong += [f"nobody's: a post of letter {number}" for number in copies if number not in ours]
    books.wrong += _out_of_hours(ours, posts, people, hands, attempts)
    books.wrong += _too_many(ours, posts)
    return books


def _out_of_hours(
    ours: Mapping[int, Kept],
    posts: Sequence[Post],
    people: Mapping[str, Participant],
    hands: Sequence[Hand],
    attempts: Attempts,
) -> list[str]:
    """List unrequested letters that came when somebody does not work."""
    wrong = []
    for post in posts:
        letter = ours[post.number].letter if post.number in ours else None
        if letter is None or letter.notice.requested or not isinstance(letter.to, ToPerson):
            continue
        calendar = quiet.calendar_of(people[letter.to.user])
        if not any(quiet.is_open(calendar, at) for at in judged_at(post, hands, attempts)):
            wrong.append(f"out of hours: {letter.key} at {post.at:%a %H:%M} UTC in {calendar.zone}")
    return wrong


def judged_at(post: Post, hands: Sequence[Hand], attempts: Attempts) -> Iterator[datetime]:
    """Give the times at which a letter may have been handed out: the clock leaps while it is on its way."""
    yield post.at
    untils = [*(hand.since for hand in hands[1:]), inf]
    for attempt in attempts.taken[post.number]:
        for hand, until in zip(hands, untils, strict=True):
            if hand.since < attempt.began < until + ON_ITS_WAY:
                yield hand.shows


def _too_many(ours: Mapping[int, Kept], posts: Sequence[Post]) -> list[str]:
    """List the people who got more than two counted letters in seven days."""
    got: dict[str, list[datetime]] = {}
    for post in posts:
        letter = ours[post.number].letter if post.number in ours else None
        if letter is not None and is_counted(letter) and isinstance(letter.to, ToPerson):
            got.setdefault(letter.to.user, []).append(post.at)
    slack = timedelta(hours=8)
    return [
        f"too many: {user} around {at:%d %b}"
        for user, moments in got.items()
        for at in moments
        if sum(at - WINDOW + slack < other <= at for other in moments) > 2
    ]
