"""Times of one's own: proposed by the mentor, the mentee or the assistant, and answered by the other side."""

from dataclasses import dataclass

import pytest

from handlers import actors, routes
from handlers.payloads import Click, Kind, Place
from mentoring.errors import Refusal
from surfaces import actions
from tests.journeys.company import Company, Someone, words
from tests.journeys.two import Two


@dataclass(frozen=True)
class Words:
    """Who this is about, and what their buttons and messages say."""

    mentor: str
    mentee: str
    yes: str
    command: str
    sessions: str
    propose: str
    asked: str
    booked: str
    works: str
    another: str
    question: str
    no: str
    stands: str
    late: str


FRENCH = Words(
    mentor="marie", mentee="philippe", yes="Oui", command="/mentorat", sessions="séance", propose="Proposer une heure",
    asked="la question est posée", booked="C’est réservé", works="Cela me va", another="Plutôt un autre moment",
    question="vous irait-il", no="un autre moment conviendrait mieux", stands="La séance reste prévue", late="plus à jour",
)  # fmt: skip
ENGLISH = Words(
    mentor="tom", mentee="margaret", yes="Yes", command="/mentoring", sessions="session", propose="Propose a time",
    asked="the question is asked", booked="is booked", works="Works for me", another="Another time, rather",
    question="suit you", no="another time would be better", stands="The session stays", late="moved on",
)  # fmt: skip
EVENING = {"day": "2027-01-20", "at": "20:00"}
MORNING = {"day": "2027-01-20", "at": "11:00"}


@dataclass
class Proposing(Two):
    """A mentor and a mentee who have been introduced."""

    async def proposes(self, who: Someone, when: dict[str, str]) -> str:
        """Somebody asks for their sessions, and proposes a time there."""
        await who.types(self.words.sessions, self.words.command)
        await who.presses(self.words.propose)
        assert not await who.submits(**when)
        said = await who.latest()
        await self.company.passes(hours=1)
        return said

    async def proposes_in_the_room(self, who: Someone, when: dict[str, str]) -> None:
        """Somebody proposes a time beside those of the introduction."""
        await who.presses(self.words.propose, await who.room())
        assert not await who.submits(**when)
        await self.company.passes(hours=1)


@pytest.fixture(params=[FRENCH, ENGLISH], ids=["fr", "en"])
async def two(asked: Company, request: pytest.FixtureRequest) -> Proposing:
    """Two people, in either language, who have just been introduced."""
    two = Proposing(asked, request.param)
    for who in (two.mentee, two.mentor):
        await who.presses(two.words.yes)
        await asked.beats()
    return two


async def test_a_mentors_time_within_the_mentees_day_is_booked(two: Proposing) -> None:
    """Given a mentor with a preference, when it lies in the mentee's day, then both read that it is booked."""
    assert two.words.asked not in await two.proposes(two.mentor, MORNING)

    assert two.words.booked in (await two.room())[-1]


async def test_a_mentees_evening_is_asked_of_the_mentor_who_agrees(two: Proposing) -> None:
    """Given an evening, when the mentee proposes it, then the mentor is asked, agrees with one click, and both read it."""
    await two.proposes_in_the_room(two.mentee, EVENING)
    assert two.words.question in (await two.mentor.letters())[-1]
    assert two.words.booked not in (await two.room())[-1]

    await two.mentor.presses(two.words.works)
    await two.company.beats()
    assert two.words.booked in (await two.room())[-1]


async def test_a_mentors_evening_is_declined_without_a_reason(two: Proposing) -> None:
    """Given a mentor's evening, when the mentee prefers another time, then they see times, and the mentor reads that they do."""
    await two.proposes(two.mentor, EVENING)
    answer = await two.mentee.presses(two.words.another)
    await two.company.passes(hours=1)

    assert "<!date^" in answer
    assert two.words.no in (await two.mentor.letters())[-1]
    assert two.words.booked not in (await two.room())[-1]


async def test_a_booked_session_stands_while_another_time_is_asked_for(two: Proposing) -> None:
    """Given a booked session, when an evening is proposed and declined, then the time stands, and the proposer reads it."""
    await two.proposes_in_the_room(two.mentee, MORNING)
    booked = (await two.room())[-1]
    await two.proposes_in_the_room(two.mentee, EVENING)
    assert two.words.stands.casefold() in (await two.mentor.letters())[-1].casefold()

    await two.mentor.presses(two.words.another)
    await two.company.passes(hours=1)
    assert two.words.stands in (await two.mentee.letters())[-1]
    assert (await two.room())[-1] == booked


async def test_an_old_question_is_met_kindly(two: Proposing) -> None:
    """Given two proposals one after the other, when the first is answered, then that is out of date, and nothing is booked."""
    await two.proposes(two.mentor, EVENING)
    await two.proposes(two.mentor, EVENING | {"day": "2027-01-21"})
    questions = [one for one in await two.mentee.letters() if two.words.question in one]
    assert len(questions) == 2

    first = [one for one in await two.mentee.messages() if two.words.question in words(one)][0]
    (button,) = [
        one
        for block in first["blocks"]
        for one in block.get("elements", [])
        if one.get("action_id") == actions.TIME_ACCEPT
    ]
    await two.company.stage.sandbox.client.click(
        user=two.mentee.id,
        action_id=button["action_id"],
        value=button["value"],
        channel="@app",
        ts=first["ts"],
    )
    assert two.words.late in await two.mentee.latest()
    assert two.words.booked not in (await two.room())[-1]


async def test_a_past_moment_stays_on_the_form(two: Proposing) -> None:
    """Given a day that is over, when it is proposed, then the form says so, under that field."""
    await two.mentee.presses(two.words.propose, await two.mentee.room())

    assert list(await two.mentee.submits(day="2027-01-04", at="10:00")) == ["day"]


async def test_nobody_answers_for_the_other_side(two: Proposing) -> None:
    """Given a mentor's evening, when the mentor, another pair or the coordinator forges the answer, then nothing happens."""
    await two.proposes(two.mentor, EVENING)
    other = two.company.tom if two.words is FRENCH else two.company.marie
    stage = two.company.stage
    async with stage.rebours.archive.read(stage.sandbox.workspace.team.id) as work:
        programme = await work.programmes.current()
        sessions = await work.sessions.of_programme(programme.id)
        (session,) = [one for one in sessions if one.proposal]
        value = actions.slot_value(session.id, session.proposal.starts_at)
        for somebody in (two.mentor, other, two.company.sofia):
            actor = await actors.of(somebody.id, work, frozenset())
            click = Click(actor=actor, value=value, place=Place.MESSAGE)
            for action in (actions.TIME_ACCEPT, actions.TIME_DECLINE):
                with pytest.raises(Refusal):
                    await routes.find(Kind.CLICK, action).answer(click, work)


async def test_an_assistant_proposes_and_is_asked_and_learns_nothing_else(programme: Company) -> None:
    """Given a mentee with an assistant, then the assistant proposes from the list of sessions, and is asked in the mentee's place."""
    await programme.marie.joins(topics=["ai"])
    await programme.philippe.joins(topics=["ai"], delegate="U3CLAIRE")
    await programme.sofia.presses_at_home("Former des binômes")
    await programme.beats()
    await programme.sofia.presses("Examiner")
    await programme.sofia.presses_in_modal("Approuver")
    await programme.beats()
    for who in (programme.philippe, programme.marie):
        await who.presses("Oui")
        await programme.beats()

    await programme.claire.presses("Proposer une heure")
    assert "<@U2PHILIPPE>" in words(await programme.claire.modal())
    assert not await programme.claire.submits(**EVENING)
    await programme.passes(hours=1)
    assert "vous irait-il" in (await programme.marie.letters())[-1]

    await programme.marie.types("séance")
    await programme.marie.presses("Proposer une heure")
    assert not await programme.marie.submits(day="2027-01-21", at="19:00")
    await programme.passes(hours=1)
    asked = (await programme.claire.letters())[-1]
    assert "<@U2PHILIPPE>" in asked
    assert "En différé" not in "\n".join(await programme.claire.letters())
    await programme.claire.presses("Cela me va")
    await programme.beats()
    where = await programme.marie.room()
    assert "C’est réservé" in words((await programme.marie.messages(where))[-1])
