"""The books of a cohort: what must never be, week after week, and the figures at the end."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median, quantiles

from sqlalchemy import select

from benchmarks.cohort.life import PROGRAMME, WORKSPACE, Life
from benchmarks.cohort.slack import Post
from mentoring.decisions import Letter, ToPerson
from mentoring.notices import (
    CheckInQuestion,
    CheckInReminder,
    HeldQuestion,
    MenteeQuestion,
    MentorQuestion,
    Notice,
    PairEnded,
    PairNeedsYou,
    PairRests,
    RhythmQuestion,
    SlotsOffered,
)
from mentoring.pairs import Pair, PairState
from mentoring.quietness import quiet
from mentoring.quietness.allowance import WINDOW, is_counted
from mentoring.sessions import Session, SessionState
from storage import tables
from storage.archive import Work
from storage.letter_states import LetterState
from storage.letters import letter_of

STALLING = timedelta(weeks=4, days=10)
NUDGES = (
    SlotsOffered,
    CheckInQuestion,
    CheckInReminder,
    MenteeQuestion,
    MentorQuestion,
    RhythmQuestion,
    HeldQuestion,
)
"""Letters that want something of somebody for the sake of a session."""
ACTING = (MenteeQuestion, MentorQuestion, RhythmQuestion, PairNeedsYou, PairRests, PairEnded)
EVERYBODY = 1000
AFRESH = timedelta(days=14)
"""What a pair has after a pause to find a time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """A letter and how it came."""

    letter: Letter
    post: Post


@dataclass(kw_only=True)
class Books:
    """What was found; `wrong` is what must be empty."""

    pairs: list[Pair] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    pauses: list[tuple[str, datetime, datetime]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def of(self, *kinds: type[Notice]) -> list[Sent]:
        """List the letters of some kinds that came."""
        return [one for one in self.sent if isinstance(one.letter.notice, kinds)]

    def to_participants(self) -> int:
        """Count the letters to one person alone who takes part."""
        return sum(one.post.channel.startswith(("UMENT",)) for one in self.sent)

    def kinds(self) -> Counter[str]:
        """Count the letters that came, by their notice."""
        return Counter(type(one.letter.notice).__name__ for one in self.sent)


class Watch:
    """Looks at every pair once a week: somebody or some clock has to carry each of them on."""

    def __init__(self, life: Life) -> None:
        self.life = life
        self.wrong: list[str] = []

    async def look(self) -> None:
        """Find the pairs from which nobody would ever act."""
        async with self.life.archive.read(WORKSPACE) as work:
            pairs = await work.pairs.all(PROGRAMME.id)
            carried = await _asked(work) | await _on_the_panel(work)
            carried |= {one.pair_id for one in await work.sessions.of_programme(PROGRAMME.id) if one.wake_at}
        self.wrong += [
            f"dead end: {pair.mentor} and {pair.mentee}, {pair.state}, {pair.steadiness.course}, "
            f"on {self.life.clock():%d %b}"
            for pair in pairs
            if pair.state is not PairState.CLOSED and not pair.wake_at and pair.id not in carried
        ]


async def _on_the_panel(work: Work) -> set[str]:
    """Name the pairs that the coordinator is told to decide about."""
    return {pair.id for pair in await work.panel.deciding(PROGRAMME.id, EVERYBODY)}


async def _asked(work: Work) -> set[str]:
    """Name the pairs whose end somebody has asked for: its hour is drawn."""
    rows = await work.connection.execute(
        select(tables.partings.c.pair_id).where(
            tables.partings.c.workspace == work.workspace, tables.partings.c.wake_at.is_not(None)
        )
    )
    return set(rows.scalars())


async def close(life: Life, watch: Watch) -> Books:
    """Make the books: every letter against every post."""
    books = Books(pauses=life.pauses, wrong=[*watch.wrong])
    posts = {post.ts: post for post in life.slack.posts}
    seen = Counter[str]()
    async with life.archive.read(WORKSPACE) as work:
        books.pairs = await work.pairs.all(PROGRAMME.id)
        books.sessions = await work.sessions.of_programme(PROGRAMME.id)
        rows = (await work.connection.execute(select(tables.letters))).mappings().all()
    for row in rows:
        if row["state"] is LetterState.SENT:
            seen[row["ts"]] += 1
            books.sent.append(Sent(letter=letter_of(row), post=posts[row["ts"]]))
        elif row["state"] not in {LetterState.PENDING, LetterState.LAPSED}:
            books.wrong.append(f"not delivered: {row['key']} is {row['state']} ({row['error']})")
    books.wrong += [f"nobody's: a post at {post.at}" for post in posts.values() if not seen[post.ts]]
    books.wrong += [f"twice: {ts}" for ts, times in seen.items() if times > 1]
    keys = Counter(one.letter.key for one in books.sent)
    books.wrong += [f"twice: {key}" for key, times in keys.items() if times > 1]
    books.wrong += _disturbed(books.sent)
    books.wrong += _too_many(books.sent)
    return books


def _disturbed(sent: Iterable[Sent]) -> Iterator[str]:
    """Find unrequested letters that came when a reader does not work."""
    for one in sent:
        calendars, at = one.post.calendars, one.post.at
        if one.letter.notice.requested or not calendars:
            continue
        together = quiet.next_common_open(calendars, at)
        never = not all(quiet.is_open(calendar, together) for calendar in calendars)
        fine = any if never else all
        if not fine(quiet.is_open(calendar, at) for calendar in calendars):
            yield f"disturbed: {one.letter.key} at {at:%a %d %b %H:%M} UTC, {calendars}"


def _too_many(sent: Iterable[Sent]) -> Iterator[str]:
    got = defaultdict[str, list[datetime]](list)
    for one in sent:
        if is_counted(one.letter) and isinstance(one.letter.to, ToPerson):
            got[one.letter.to.user].append(one.post.at)
    for who, moments in got.items():
        for at in moments:
            if sum(at - WINDOW < other <= at for other in moments) > 2:
                yield f"too many: {who} around {at:%d %b}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Stall:
    """A time without a session: when it had become too long, and when something was done about it."""

    pair: Pair
    since: datetime
    acted: datetime | None

    @property
    def days(self) -> float | None:
        """Give how long nobody did anything."""
        return None if self.acted is None else max((self.acted - self.since) / timedelta(days=1), 0)


def stalls(books: Books, until: datetime) -> list[Stall]:
    """Find every time that a pair went without a session for its cadence and ten days.

    Nothing but sessions, pauses and posts is looked at. Something was done when the two or a coordinator were
    asked since they last met, or when they met after all, or the pair ended.
    """
    held, acts = _held(books), _acts(books)
    found = []
    for pair in books.pairs:
        if pair.active_since is None:
            continue
        ends = pair.closed_at or until
        for before, after in pairwise([pair.active_since, *sorted(held[pair.id]), ends]):
            since = _too_long(before, pair, books)
            if since < after and since < until:
                done = [*acts[pair.id], *([after] if after < ends or pair.closed_at else [])]
                acted = min((at for at in done if at > before), default=None)
                found.append(Stall(pair=pair, since=since, acted=acted))
    return found


def _held(books: Books) -> dict[str, list[datetime]]:
    """List when each pair met."""
    asked = {one.letter.notice.session_id: one.letter.notice for one in books.of(CheckInQuestion)}
    held = defaultdict[str, list[datetime]](list)
    for session in books.sessions:
        if session.state is SessionState.HELD and session.id in asked:
            held[session.pair_id].append(asked[session.id].starts_at)
    return held


def _acts(books: Books) -> dict[str, list[datetime]]:
    """List when something was done about each pair."""
    acts = defaultdict[str, list[datetime]](list)
    for one in books.sent:
        if isinstance(one.letter.notice, ACTING):
            acts[one.letter.subject.split(":")[1]].append(one.post.at)
    return acts


def _too_long(before: datetime, pair: Pair, books: Books) -> datetime:
    """Give the moment from which two who last met then have not met for too long; a pause begins it anew."""
    since = before + STALLING
    for user, begin, end in books.pauses:
        if user in {pair.mentor, pair.mentee} and begin < since and end > before:
            since = max(since, end + AFRESH)
    return since


def spread(values: Sequence[float]) -> str:
    """Tell the middle and the slowest tenth."""
    if not values:
        return "none"
    tenth = quantiles(values, n=10)[-1] if len(values) > 1 else values[0]
    return f"median {median(values):.1f}, slowest tenth {tenth:.1f}, most {max(values):.1f}"


def decisions(books: Books) -> list[float]:
    """Give how many days coordinators took, where they did decide or the pair went on without them."""
    after = defaultdict[str, list[datetime]](list)
    for one in books.of(PairRests, PairEnded):
        after[one.letter.subject.split(":")[1]].append(one.post.at)
    days = []
    for one in books.of(PairNeedsYou):
        came = [at for at in after[one.letter.subject.split(":")[1]] if at >= one.post.at]
        days += [(min(came) - one.post.at) / timedelta(days=1)] if came else []
    return days


def ends(pairs: Iterable[Pair]) -> Counter[str]:
    """Count the pairs that ever began by where they stand at the end."""
    return Counter(
        f"active, {pair.steadiness.course}" if pair.state is PairState.ACTIVE else f"closed, {pair.closing}"
        for pair in pairs
        if pair.active_since
    )
