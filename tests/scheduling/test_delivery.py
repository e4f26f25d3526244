"""Letters: posted once, in working hours, in the reader's words, whatever Slack does meanwhile."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from mentoring.decisions import Decision, Letter, ToChannel, ToPerson, ToThread
from mentoring.notices import CalendarFile, Digest, DigestChart, Figures, Invitation, PairEnded, SessionBooked
from mentoring.people import Role, Standing
from scheduling.carrier import Carrier
from scheduling.courtesy import Courtesy
from scheduling.delivery import Delivery
from scheduling.pacing import POSTING, Pacing, Rate
from storage.claiming import Batch
from storage.letter_states import LetterState
from storage.outbox import Outbox
from tests.scheduling.office import MONDAY, PAIR, Office, participant, until

SAID_TWICE = PairEnded(counterpart="UJOHN")
"""A letter that must never be lost: when in doubt it is posted again."""

FIGURES = Figures(
    planned_week=2,
    held_week=1,
    planned_to_date=2,
    held_to_date=1,
    waiting=0,
    asked=0,
    active_pairs=1,
    closed_pairs=0,
    needing_help=0,
    booked_next_week=0,
    respondents=None,
    satisfaction=None,
    topics=None,
    threshold=3,
    history=((date(2027, 1, 4), 2, 1),),
)
DIGEST = Digest(programme="À rebours", week=date(2027, 1, 4), number=1, weeks=26, figures=FIGURES)

BOOKED = SessionBooked(session_id="s1", number=1, starts_at=MONDAY + timedelta(days=3), minutes=60)
EVENT = CalendarFile(
    session_id="s1",
    number=1,
    programme="À rebours",
    mentor="Marie",
    mentee="John",
    starts_at=MONDAY + timedelta(days=3),
    minutes=60,
    revision=0,
    written_at=MONDAY,
)


async def test_a_letter_is_posted_once(office: Office) -> None:
    """Given a letter that is due, when the heart beats three times, then it lies once in the messages."""
    await office.owes()
    for _ in range(3):
        await office.beats()

    assert len(await office.inbox()) == 1
    assert (await office.letter()).state is LetterState.SENT


async def test_two_replicas_post_it_once(office: Office) -> None:
    """Given twelve letters, when two hearts beat at the same moment, then each is posted once."""
    for number in range(12):
        await office.owes(key=f"letter-{number}")
    await asyncio.gather(office.beats(), office.another_heart().beat())

    assert len(await office.inbox()) == 12


async def test_a_letter_for_later_waits(office: Office) -> None:
    """Given a letter due in an hour, when the hour has passed and not before, then it is posted."""
    await office.owes(due=MONDAY + timedelta(hours=1))
    await office.passes(minutes=59)
    assert await office.inbox() == []
    await office.passes(minutes=1)

    assert len(await office.inbox()) == 1


@pytest.mark.parametrize(
    ("at", "first_moment"),
    [
        (datetime(2027, 1, 11, 20, tzinfo=UTC), datetime(2027, 1, 12, 8, tzinfo=UTC)),
        (datetime(2027, 1, 15, 18, tzinfo=UTC), datetime(2027, 1, 18, 8, tzinfo=UTC)),
        (datetime(2027, 3, 29, 9, tzinfo=UTC), datetime(2027, 3, 30, 7, tzinfo=UTC)),
    ],
    ids=["evening", "weekend", "Easter Monday, after the clocks changed"],
)
async def test_nobody_is_disturbed_out_of_hours(office: Office, at: datetime, first_moment: datetime) -> None:
    """Given a nudge due out of hours, when their next working day begins and not before, then it is posted."""
    office.hands.turn(to=at)
    await office.owes()
    await office.beats()
    assert await office.inbox() == []
    assert await office.archive.next_moment() == first_moment
    office.hands.turn(to=first_moment)
    await office.beats()

    assert len(await office.inbox()) == 1
    assert (await office.letter()).attempt == 1


async def test_nobody_is_disturbed_in_a_pause(office: Office) -> None:
    """Given Hugo pauses until the 25th, when a nudge is due on the 11th, then it waits for that morning."""
    hugo = participant("new", Role.MENTOR, standing=Standing.PAUSED, paused_until=date(2027, 1, 25))
    await office.remembers(hugo)
    await office.owes(to=ToPerson(user="UNEW"))
    await office.beats()

    assert await office.inbox("UNEW") == []
    assert await office.archive.next_moment() == datetime(2027, 1, 25, 8, tzinfo=UTC)


async def test_what_somebody_asked_for_comes_at_once(office: Office) -> None:
    """Given a Sunday night, when a booking has just been made by a click, then its letter does not wait."""
    office.hands.turn(to=datetime(2027, 1, 17, 23, tzinfo=UTC))
    await office.owes(SessionBooked(session_id="s", number=1, starts_at=MONDAY, minutes=60), PAIR)
    await office.beats()

    assert (await office.letter()).state is LetterState.SENT


async def test_a_letter_too_late_to_be_of_use_lapses(office: Office) -> None:
    """Given a nudge that is pointless from noon on, when the bot was down until one, then it is not posted."""
    await office.owes(lapses=MONDAY + timedelta(hours=3))
    await office.passes(hours=4)

    assert await office.inbox() == []
    assert (await office.letter()).state is LetterState.LAPSED


async def test_the_first_letter_is_in_their_own_language(office: Office) -> None:
    """Given nobody has met Hugo, when he is invited, then Slack is asked and the invitation is in French."""
    invitation = Invitation(
        programme="À rebours", objectives="Apprendre", sponsor="UCO", coordinator="UCO", role=Role.MENTOR
    )
    await office.owes(invitation, ToPerson(user="UNEW"))
    await office.beats()

    assert (
        "vous invite" in (await office.inbox("UNEW"))[0] or "vous propose" in (await office.inbox("UNEW"))[0]
    )
    assert await office.calls("users.info") == 1


async def test_the_room_of_a_pair_is_opened_once(office: Office) -> None:
    """Given two letters to a pair, when they are posted, then in one conversation of three that is remembered."""
    await office.owes(BOOKED, PAIR, key="one")
    await office.beats()
    await office.owes(BOOKED, PAIR, key="two")
    await office.beats()
    (room,) = await office.rooms()

    assert len(await office.inbox("UJOHN", room)) == 2
    assert await office.calls("conversations.open") == 1


async def test_a_file_follows_its_message_in_the_thread(office: Office) -> None:
    """Given a booking and its calendar file, when one beat delivers both, then the file hangs in the thread."""
    await office.owes(EVENT, ToThread(letter="booked"), key="event")
    await office.owes(BOOKED, PAIR, key="booked")
    await office.beats()
    (room,) = await office.rooms()
    top = (await office.sandbox.client.messages("UJOHN", room))["messages"][0]
    thread = (await office.sandbox.client.messages("UJOHN", room, top["ts"]))["messages"]

    assert [file["name"] for message in thread for file in message["files"] or []] == ["session-1.ics"]


async def test_a_digest_and_its_chart(office: Office) -> None:
    """Given a digest, when it is delivered, then its figures are in the channel and its picture in the thread."""
    await office.owes(DIGEST, ToChannel(channel=office.channel("leaders")), key="digest")
    chart = DigestChart(programme="À rebours", week=date(2027, 1, 4), figures=FIGURES)
    await office.owes(chart, ToThread(letter="digest"), key="chart")
    await office.beats()

    assert (await office.letter("chart")).state is LetterState.SENT
    assert len(await office.inbox("UCO", office.channel("leaders"))) == 1


class TestWhenSlackFails:
    async def test_too_fast(self, office: Office) -> None:
        """Given Slack asks for 30 seconds, when they have passed, then each letter is posted once."""
        await office.sandbox.client.fault("chat.postMessage", "ratelimited", retry_after=30)
        await office.owes(key="one")
        await office.owes(to=ToPerson(user="UJOHN"), key="two")
        await office.beats()
        waiting = [(await office.letter(key)).state for key in ("one", "two")]
        assert LetterState.PENDING in waiting
        moment = await office.archive.next_moment()
        assert moment is not None
        assert MONDAY + timedelta(seconds=29) < moment <= MONDAY + timedelta(seconds=30)
        office.hands.turn(by=timedelta(seconds=30))
        await office.another_heart().beat()

        assert [len(await office.inbox(user)) for user in ("UMARIE", "UJOHN")] == [1, 1]

    async def test_one_asked_to_wait_holds_the_others_back(self, office: Office) -> None:
        """Given Slack asked for silence, when another letter of the same kind is due, then Slack is not asked."""
        await office.sandbox.client.fault("chat.postMessage", "ratelimited", retry_after=30)
        await office.owes(key="one")
        await office.beats()
        asked = await office.calls("chat.postMessage")
        await office.owes(key="two")
        await office.beats()

        assert await office.calls("chat.postMessage") == asked == 1
        assert (await office.letter("two")).state is LetterState.PENDING

    @pytest.mark.parametrize("kind", ["accepted_then_dropped", "server_error"])
    async def test_a_doubtful_nudge_is_not_said_again(self, office: Office, kind: str) -> None:
        """Given the connection broke after a nudge, when hours pass, then it was never posted twice."""
        await office.sandbox.client.fault("chat.postMessage", kind)
        await office.owes()
        await office.beats()
        await office.passes(hours=3)

        assert await office.calls("chat.postMessage") == 1
        assert (await office.letter()).state is LetterState.LAPSED

    async def test_a_doubtful_letter_that_matters_is_said_again(self, office: Office) -> None:
        """Given the connection broke after the end of a pair, when a minute passes, then it is posted again."""
        await office.sandbox.client.fault("chat.postMessage", "server_error")
        await office.owes(SAID_TWICE)
        await office.beats()
        assert await office.inbox() == []
        await office.passes(minutes=1)

        assert len(await office.inbox()) == 1

    async def test_a_doubtful_digest_is_asked_about(self, office: Office) -> None:
        """Given the connection broke after the digest, when hours pass, then it waits for the coordinator's word."""
        await office.sandbox.client.fault("chat.postMessage", "accepted_then_dropped")
        await office.owes(DIGEST, ToChannel(channel=office.channel("leaders")))
        await office.beats()
        await office.passes(hours=3)

        assert (await office.letter()).state is LetterState.UNCERTAIN
        assert len(await office.inbox("UCO", office.channel("leaders"))) == 1

    async def test_a_closed_door(self, office: Office) -> None:
        """Given the bot was not invited to a channel, when it has to post there, then it gives up with the reason."""
        await office.owes(DIGEST, ToChannel(channel=office.channel("closed")))
        await office.owes(key="another")
        await office.beats()

        assert (await office.letter()).state is LetterState.DEAD
        assert "not invited" in (await office.letter()).error
        assert (await office.letter("another")).state is LetterState.SENT

    async def test_slack_cannot_be_reached(self, office: Office) -> None:
        """Given nobody listens at Slack's address, when it is back a minute later, then the nudge is posted."""
        await office.owes()
        await office.another_heart(url="http://127.0.0.1:9/api/").beat()
        assert (await office.letter()).state is LetterState.PENDING
        await office.passes(minutes=1)

        assert len(await office.inbox()) == 1

    async def test_an_upload_that_fails_before_anybody_sees_it(self, office: Office) -> None:
        """Given the upload breaks off, when it is tried again, then the thread has one file."""
        await office.sandbox.client.fault("files.getUploadURLExternal", "accepted_then_dropped")
        await office.owes(BOOKED, PAIR, key="booked")
        await office.owes(EVENT, ToThread(letter="booked"), key="event")
        await office.beats()
        assert (await office.letter("event")).state is LetterState.PENDING
        await office.passes(minutes=1)

        assert (await office.letter("event")).state is LetterState.SENT

    async def test_it_does_not_try_for_ever(self, office: Office) -> None:
        """Given Slack stays away, when every patience is exhausted, then the letter is dead, not forgotten."""
        await office.owes()
        nowhere = office.another_heart(url="http://127.0.0.1:9/api/")
        for _ in range(8):
            await nowhere.beat()
            office.hands.turn(to=await office.archive.next_moment() or office.hands())

        assert (await office.letter()).state is LetterState.DEAD
        assert (await office.letter()).attempt == 6


class TestWhenTheProcessDies:
    """It dies between claiming a letter and writing down what became of it."""

    async def test_a_nudge_is_not_said_again(self, office: Office) -> None:
        """Given the lease of a nudge ran out, when the next process beats, then it leaves it alone."""
        await office.owes()
        await office.another_process_dies()
        await office.passes(minutes=6)

        assert await office.inbox() == []
        assert (await office.letter()).state is LetterState.LAPSED

    async def test_a_letter_that_matters_is_said_again(self, office: Office) -> None:
        """Given the lease of the end of a pair ran out, when the next process beats, then it is posted."""
        await office.owes(SAID_TWICE)
        await office.another_process_dies()
        await office.passes(minutes=4)
        assert await office.inbox() == []
        await office.passes(minutes=2)

        assert len(await office.inbox()) == 1

    async def test_posted_but_not_written_down(self, office: Office) -> None:
        """Given it died while Slack was posting a nudge, when the next process beats, then nobody reads it twice."""
        await office.sandbox.client.fault("chat.postMessage", "slow", delay=0.3)
        await office.owes()
        beat = asyncio.create_task(office.another_heart().beat())
        await until(office.attempted)
        await asyncio.sleep(0.1)
        beat.cancel()
        await asyncio.gather(beat, return_exceptions=True)
        await until(office.inbox)
        await office.passes(minutes=6)

        assert len(await office.inbox()) == 1
        assert (await office.letter()).state is LetterState.LAPSED


async def test_a_letter_that_cannot_be_worded_harms_no_other(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    """Given a letter with a fault of ours, when it is delivered, then it is logged, put off, and others go out."""
    impossible = DigestChart(programme="À rebours", week=date.max, figures=FIGURES)
    await office.owes(DIGEST, ToChannel(channel=office.channel("leaders")), key="digest")
    await office.owes(impossible, ToThread(letter="digest"), key="chart")
    await office.owes()
    await office.beats()

    assert (await office.letter()).state is LetterState.SENT
    assert (await office.letter("chart")).state in {LetterState.PENDING, LetterState.SENT}
    assert "À rebours" not in caplog.text


class TestWhenItTakesLong:
    """A letter's lease goes on while its own process is held up; then somebody else may have it."""

    async def test_the_claim(self, office: Office) -> None:
        """Given a claim that took a fifth of its lease, then the letter is posted by the next one."""
        await office.owes()
        handed = await deliver_slowly(office, claim=0.4)
        letter = await office.letter()

        assert len(handed) > 1
        assert len(await office.inbox()) == 1
        assert (letter.state, letter.attempt) == (LetterState.SENT, 1)

    async def test_the_way(self, office: Office) -> None:
        """Given a room whose opening took more than half a letter's lease, then the letter is claimed anew."""
        await office.owes(BOOKED, PAIR)
        await office.sandbox.client.fault("conversations.open", "slow", delay=1.2)
        handed = await deliver_slowly(office)
        (room,) = await office.rooms()

        assert len(handed) > 1
        assert len(await office.inbox(channel=room)) == 1
        assert (await office.letter()).state is LetterState.SENT


async def deliver_slowly(office: Office, *, claim: float = 0.0) -> list[str]:
    """Deliver, with a lease of two seconds and a first claim of so many, and tell what the claims handed out."""
    office.archive.outbox = slow = Slow(office.archive.outbox.engine, first=claim)
    carrier = Carrier(office.archive, office.postman(), office.hands, lease=timedelta(seconds=2))
    await Delivery(carrier, Courtesy()).deliver()
    return slow.handed


@dataclass(frozen=True)
class Slow(Outbox):
    """An outbox whose first claim takes so many seconds; `handed` are the letters that claims handed out."""

    first: float = 0.0
    handed: list[str] = field(default_factory=list)

    async def claim(self, *args: Any, **options: Any) -> Batch:
        batch = await super().claim(*args, **options)
        if batch.letters and not self.handed:
            await asyncio.sleep(self.first)
        self.handed.extend(letter.key for letter in batch.letters)
        return batch


async def test_letters_to_one_channel_keep_slacks_pace(office: Office) -> None:
    """Given a channel that takes two letters a second, when four are due, then the last waits for its turn."""
    for number in range(4):
        await office.owes(key=f"letter-{number}")
    started = asyncio.get_running_loop().time()
    await office.another_heart(pacing=Pacing(channel=Rate(calls=2, seconds=0.4))).beat()

    assert len(await office.inbox()) == 4
    assert asyncio.get_running_loop().time() - started >= 0.35


async def test_a_campaign_gives_way_to_another_workspace(office: Office) -> None:
    """Given one lane and a campaign in one workspace, when another one owes a letter, then it need not wait for the end."""
    pace = Pacing(rates={POSTING: Rate(calls=5, seconds=0.1)}, channel=Rate(calls=1000, seconds=1))
    delivery = Delivery(
        Carrier(office.archive, office.postman(pace), office.hands), Courtesy(), lanes=1, turn=0.1
    )
    for workspace, many in (("T1", 100), ("T2", 1)):
        letters = tuple(
            Letter(key=f"w{n}", to=ToPerson(user="UMARIE"), notice=BOOKED, due=MONDAY) for n in range(many)
        )
        async with office.archive.open(workspace) as work:
            await work.record(Decision(letters=letters))
    delivering = asyncio.create_task(delivery.deliver())

    async def is_there() -> bool:
        async with office.archive.read("T2") as work:
            return (await work.outbox.all())[0].state is LetterState.SENT

    await until(is_there)
    async with office.archive.read("T1") as work:
        left = sum(one.state is LetterState.PENDING for one in await work.outbox.all())
    await delivery.stop(5)
    await delivering

    assert left > 20
