"""The outbox: each letter to one process at a time, and never twice."""

import asyncio
from datetime import timedelta

import pytest
import stored_values as values
from stored_values import LAPSING, MINUTE, NOW, RESENT

from mentoring.decisions import Decision, ToPerson, ToThread
from mentoring.notices import Digest, Doubt, Figures
from storage.archive import Archive
from storage.letter_states import LetterState
from storage.letters import Sent

LEASE = timedelta(minutes=2)
OVER = timedelta(seconds=-1)
"""The lease of a process that has died since."""
ASKED = Digest(
    programme="Rebours",
    week=values.MONDAY,
    number=1,
    weeks=26,
    figures=Figures(
        planned_week=1,
        held_week=1,
        planned_to_date=1,
        held_to_date=1,
        waiting=0,
        asked=0,
        active_pairs=1,
        closed_pairs=0,
        needing_help=0,
        booked_next_week=0,
        respondents=None,
        satisfaction=4.2,
        topics=None,
        threshold=5,
    ),
)


@pytest.fixture
def write(archive):
    async def write(*letters, workspace="T1", **decision):
        async with archive.open(workspace) as work:
            await work.record(Decision(letters=letters, **decision))

    return write


@pytest.fixture
def kept(archive):
    async def kept(key, workspace="T1"):
        async with archive.read(workspace) as work:
            return await work.outbox.find(key)

    return kept


async def claimed(archive, at=NOW, limit=10, workspace=None, lease=LEASE):
    """Claim in one workspace, or in each that has something due."""
    places = [workspace] if workspace else await archive.outbox.busy(at)
    return [
        letter
        for place in places
        for letter in (await archive.outbox.claim(place, at, lease, limit=limit)).letters
    ]


async def keys(archive, at=NOW, limit=10, workspace=None):
    return [letter.key for letter in await claimed(archive, at, limit, workspace)]


async def test_a_key_is_used_once(archive, write, kept):
    """Given a letter, when its key is written again, even in one decision, then the first letter stays."""
    await write(values.letter("k", notice=RESENT), values.letter("k"))
    await write(values.letter("k", due=NOW - MINUTE), values.letter("other"))
    first = await kept("k")

    assert first.letter == values.letter("k", notice=RESENT)
    assert sorted(await keys(archive)) == ["k", "other"]


async def test_keys_are_each_workspace_s_own(archive, write):
    """Given the same key in two workspaces, then both are sent, or one workspace's when it is named."""
    await write(values.letter("k"))
    await write(values.letter("k"), workspace="T2")

    assert [letter.workspace for letter in await claimed(archive, workspace="T2")] == ["T2"]
    assert [letter.workspace for letter in await claimed(archive)] == ["T1"]


async def test_what_was_asked_for_goes_first(archive, write):
    """Given a campaign and one answer to a click, then the answer goes first, the rest by their dates."""
    await write(
        values.letter("late", notice=RESENT),
        values.letter("early", notice=RESENT, due=NOW - MINUTE),
        values.letter("answer"),
        values.letter("tomorrow", due=NOW + timedelta(days=1)),
    )

    assert await keys(archive, limit=2) == ["answer", "early"]
    assert await keys(archive) == ["late"]
    assert await keys(archive) == []


async def test_racing_claimers_share(archive, engine, clock, write, kept):
    """Given 60 letters and six claimers, when they race, then each letter goes to one of them."""
    await write(*(values.letter(f"k{number}") for number in range(60)))
    others = [Archive(engine, clock) for _ in range(6)]
    every = list[str]()
    while any(shares := await asyncio.gather(*(keys(other, limit=7) for other in others * 3))):
        every += [key for share in shares for key in share]
        await asyncio.gather(*(other.outbox.release("T1", NOW) for other in others))

    assert len(every) == len(set(every)) == 60


async def test_sent_is_remembered(archive, write, kept):
    """Given a claimed letter, when Slack has it, then where is known, and it is never claimed again."""
    await write(values.letter("k"))
    (letter,) = await claimed(archive)
    await archive.outbox.sent(letter.id, "D1", "1.5", NOW)
    found = await kept("k")

    assert letter.attempt == 1
    assert (found.state, found.channel, found.ts) == (LetterState.SENT, "D1", "1.5")
    assert await keys(archive, NOW + timedelta(days=9)) == []


async def test_postponed_is_not_attempted(archive, write):
    """Given a letter that may not go yet, then it comes back at its hour, as if for the first time."""
    await write(values.letter("k"))
    (letter,) = await claimed(archive)
    await archive.outbox.postpone(letter, NOW + MINUTE)

    assert await keys(archive) == []
    assert [again.attempt for again in await claimed(archive, NOW + MINUTE)] == [1]


async def test_refused_letters(archive, write, kept):
    """Given a definite refusal, then the letter is tried again at its hour, or given up."""
    await write(values.letter("k"))
    (letter,) = await claimed(archive)
    await archive.outbox.refused(letter, "ratelimited", NOW + MINUTE)
    early = await keys(archive)
    (again,) = await claimed(archive, NOW + MINUTE)
    await archive.outbox.refused(again, "channel_not_found", None)
    found = await kept("k")

    assert (early, again.attempt) == ([], 2)
    assert (found.state, found.error) == (LetterState.DEAD, "channel_not_found")


async def test_lapsed_letters(archive, write, kept):
    """Given a letter past its time and one in time, when they are claimed, then the first lapses."""
    await write(values.letter("late", lapses=NOW), values.letter("early", lapses=NOW + MINUTE))

    assert await keys(archive) == ["early"]
    assert (await kept("late")).state is LetterState.LAPSED


DOUBTS = {
    Doubt.LAPSE: (LAPSING, LetterState.LAPSED),
    Doubt.RESEND: (RESENT, LetterState.PENDING),
    Doubt.ASK: (ASKED, LetterState.UNCERTAIN),
}


@pytest.mark.parametrize("doubt", Doubt)
async def test_doubt_is_settled_by_the_notice(archive, write, kept, doubt):
    """Given a letter that may have been posted, then its own policy decides."""
    notice, expected = DOUBTS[doubt]
    await write(values.letter("k", notice=notice))
    (letter,) = await claimed(archive)
    told = await archive.outbox.doubtful(letter, "timeout", NOW)
    found = await kept("k")

    assert notice.doubt is doubt
    assert (told, found.state, found.error) == (expected, expected, "timeout")


@pytest.mark.parametrize("doubt", Doubt)
async def test_a_lost_lease_is_a_doubt(archive, write, kept, doubt):
    """Given a process that died while posting, when its lease ends, then the notice's own policy decides."""
    notice, expected = DOUBTS[doubt]
    await write(values.letter("k", notice=notice), values.letter("other", notice=notice))
    (_,) = await claimed(archive, limit=1)
    (lost,) = await claimed(archive, limit=1, lease=OVER)
    after = await claimed(archive)
    found = await kept(lost.key)

    assert [letter.attempt for letter in after] == ([2] if doubt is Doubt.RESEND else [])
    assert found.state is (LetterState.SENDING if doubt is Doubt.RESEND else expected)


@pytest.mark.parametrize("posted", [True, False])
async def test_somebody_settles_an_uncertain_letter(archive, write, kept, posted):
    """Given a digest in doubt, when the coordinator says, then they are believed, once."""
    await write(values.letter("k", notice=ASKED, lapses=NOW + MINUTE))
    (letter,) = await claimed(archive)
    await archive.outbox.doubtful(letter, "timeout", NOW)
    async with archive.read("T1") as work:
        uncertain = [kept.id for kept in await work.undelivered.in_doubt()]
        same = await work.outbox.get(letter.id)
    later = NOW + 2 * MINUTE
    async with archive.open("T1") as work:
        first = await work.undelivered.settle(letter.id, posted=posted)
        second = await work.undelivered.settle(letter.id, posted=not posted)

    assert uncertain == [letter.id] == [same.id]
    assert (first, second) == (True, False)
    assert await keys(archive, later) == ([] if posted else ["k"])
    assert (await kept("k")).state is (LetterState.SENT if posted else LetterState.SENDING)


async def test_what_was_posted_late_counts_as_sent(archive, write, kept):
    """Given a lost lease on a posted letter, when that is told, then nobody posts it again."""
    await write(values.letter("k", notice=RESENT))
    (letter,) = await claimed(archive, lease=OVER)
    await archive.outbox.claim("T1", NOW, LEASE, limit=1, room=0)
    assert (await kept("k")).state is LetterState.PENDING
    await archive.outbox.sent(letter.id, "D1", "1.5", NOW + LEASE)

    assert await keys(archive, NOW + LEASE) == []
    assert (await kept("k")).state is LetterState.SENT


async def test_threads_wait_for_what_they_follow(archive, write):
    """Given a letter in a thread, then it waits for its parent, and is told where that was put."""
    thread = values.letter("thread", to=ToThread(letter="parent"), due=NOW - MINUTE)
    await write(thread, values.letter("parent"))
    (parent,) = await claimed(archive)
    meanwhile = await keys(archive)
    await archive.outbox.sent(parent.id, "D1", "1.5", NOW)
    (child,) = await claimed(archive)

    assert (parent.key, parent.parent, meanwhile) == ("parent", None, [])
    assert (child.key, child.parent) == ("thread", Sent(channel="D1", ts="1.5"))


async def test_what_one_person_is_asked_is_withdrawn_for_them_alone(write, archive):
    """Given letters about one session to two people, when one's are withdrawn, then the other's stay."""
    for key, user, subject in (("a", "U1", "session:1"), ("b", "U2", "session:1"), ("c", "U1", "session:2")):
        await write(values.letter(key, to=ToPerson(user=user), subject=subject))
    await write(withdrawn=("session:1*U1",))

    async with archive.read("T1") as work:
        assert [await work.outbox.find(key) is None for key in "abc"] == [True, False, False]


async def test_who_no_longer_coordinates_is_spared_what_coordinators_read(write, archive):
    """Given two coordinators with news of a round and other letters, when one is relieved, then only their news goes."""
    news = {"notice": RESENT}
    await write(values.letter("parked", **news))
    (parked,) = await claimed(archive)
    await archive.outbox.park(parked, "closed", NOW)
    await write(values.letter("news", **news), values.letter("own"))
    await write(values.letter("others", to=ToPerson(user="U2"), **news))
    await write(values.letter("elsewhere", **news), workspace="T2")
    await write(relieved=("U1",))

    async with archive.read("T1") as work, archive.read("T2") as other:
        left = {key for key in ("news", "parked", "own", "others") if await work.outbox.find(key)}
        assert await other.outbox.find("elsewhere") is not None
    assert left == {"own", "others"}


@pytest.mark.parametrize("end", ["dead", "lapsed", "withdrawn", "never"])
async def test_threads_end_with_what_they_follow(archive, write, kept, end):
    """Given a letter in a thread whose parent will never be posted, then it lapses."""
    thread = values.letter("thread", to=ToThread(letter="parent"))
    parents = {"never": [], "lapsed": [values.letter("parent", lapses=NOW)]}
    await write(thread, *parents.get(end, [values.letter("parent")]))
    if end == "withdrawn":
        await write(withdrawn=("parent",))
    for parent in await claimed(archive):
        await archive.outbox.refused(parent, "gone", None)
    await claimed(archive)

    assert (await kept("thread")).state is LetterState.LAPSED


@pytest.mark.parametrize("word", ["postpone", "refused", "park", "doubtful"])
async def test_a_word_that_comes_after_the_lease_changes_nothing(archive, write, kept, word):
    """Given a letter whose lease ended and that another claim has in hand, then who had it before cannot touch it."""
    await write(values.letter("k", notice=RESENT))
    (before,) = await claimed(archive, lease=OVER)
    (letter,) = await claimed(archive)
    late = {"postpone": (NOW,), "refused": ("ratelimited", NOW), "park": ("x", NOW), "doubtful": ("x", NOW)}
    await getattr(archive.outbox, word)(before, *late[word])

    assert (await kept("k")).state is LetterState.SENDING
    await archive.outbox.postpone(letter, NOW)
    assert (await kept("k")).state is LetterState.PENDING


async def test_withdrawing(archive, write, kept):
    """Given pending letters, when one is withdrawn by key and others by subject, then the rest stays."""
    subjects = {"a": "session:1", "b": "session:1", "c": "Session:1", "d": "session:2", "e": "session_1"}
    await write(*(values.letter(key, subject=subject) for key, subject in subjects.items()))
    await write(withdrawn=("d", "session:1*"))

    assert await keys(archive) == ["c", "e"]


async def test_withdrawing_a_parked_letter(archive, write):
    """Given a letter that was given up, when its reason is gone, then nobody can send it after all."""
    await write(values.letter("a"))
    (parked,) = await claimed(archive)
    await archive.outbox.refused(parked, "archived: is_archived", None)
    await write(withdrawn=("a",))
    async with archive.open("T1") as work:
        again = await work.undelivered.retry(parked.id)

    assert (again, await keys(archive)) == (False, [])


async def test_withdrawing_and_writing_at_once(archive, write):
    """Given a decision that withdraws a subject's letters and writes others, then the others go."""
    await write(values.letter("old", subject="session:1"), values.letter("again", subject="session:1"))
    await write(
        values.letter("new", subject="session:1"),
        values.letter("again", subject="session:1", notice=RESENT),
        withdrawn=("session:1*",),
    )

    assert await keys(archive) == ["new", "again"]


async def test_withdrawing_what_was_sent_changes_nothing(archive, write, kept):
    """Given a letter that was sent, when it is withdrawn, then it stays sent, and its key stays used."""
    await write(values.letter("k"))
    (letter,) = await claimed(archive)
    await archive.outbox.sent(letter.id, "D1", "1.5", NOW)
    await write(values.letter("k"), withdrawn=("k",))

    assert await keys(archive) == []


async def test_withdrawing_what_is_being_posted(archive, write, kept):
    """Given a letter being posted, when withdrawn and then refused by Slack, then it is not tried again."""
    await write(values.letter("k"))
    (letter,) = await claimed(archive)
    await write(withdrawn=("k",))
    await archive.outbox.refused(letter, "ratelimited", NOW)

    assert await keys(archive) == []
    assert (await kept("k")).state is LetterState.LAPSED


async def test_pending_letters_of_somebody(archive, write):
    """Given letters, then those that wait for one person are listed by their dates."""
    await write(
        values.letter("later", due=NOW + MINUTE),
        values.letter("sooner"),
        values.letter("other", to=ToPerson(user="U2")),
    )
    async with archive.read("T1") as work:
        waiting = [letter.key for letter in await work.outbox.pending_for("U1")]

    assert waiting == ["sooner", "later"]


async def test_rooms_of_pairs(archive):
    """Given a pair's room, then it is remembered, for its workspace, and a new one takes its place."""
    before = await archive.outbox.pair_room("T1", "pair1")
    await archive.outbox.remember_room("T1", "pair1", "G1")
    await archive.outbox.remember_room("T1", "pair1", "G2")

    assert before is None
    assert await archive.outbox.pair_room("T1", "pair1") == "G2"
    assert await archive.outbox.pair_room("T2", "pair1") is None


async def test_withdrawing_what_a_dead_process_was_posting(archive, write, kept):
    """Given a letter withdrawn while being posted, when the lease ends, then it is not posted again."""
    await write(values.letter("k", notice=RESENT))
    await claimed(archive, lease=OVER)
    await write(withdrawn=("k",))

    assert await keys(archive) == []
    assert (await kept("k")).state is LetterState.LAPSED
