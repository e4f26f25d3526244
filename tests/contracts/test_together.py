"""Who may touch what the two of a pair write: its author or the two, in their own workspace, and nobody else."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from handlers import dispatch
from handlers.payloads import Asked, Click, Kind, Place, Submission
from handlers.routes import ROUTES
from mentoring.checkins import Answers, CheckIn, Outcome
from mentoring.decisions import Decision
from mentoring.errors import Gone, NotAllowed, NotParticipating, Refusal
from mentoring.rounds import Round
from mentoring.sessions import Session, SessionState
from storage.archive import Archive
from surfaces import actions as a
from surfaces.modals import agenda, checkin, goals, three_things
from tests.contracts.kept import kept
from tests.contracts.test_in_private import MAX, MIA, MOE, NOW, PAIR, PEOPLE, PROGRAMME

SESSION = Session(
    id="s1",
    programme_id="prog",
    pair_id="pair",
    number=1,
    week=NOW.date(),
    minutes=60,
    state=SessionState.BOOKED,
    starts_at=NOW - timedelta(days=1),
)
SAID = CheckIn(
    id="k1",
    programme_id="prog",
    session_id="s1",
    participant_id="mia",
    user="UMIA",
    asked_at=NOW,
    answered_at=NOW,
    answers=Answers(outcome=Outcome.HELD, takeaway="Hers.", would_help="Hers too.", share_would_help=True),
)
OWN = {
    (Kind.CLICK, a.SAID_OPEN): "s1",
    (Kind.CLICK, a.SAID_SHARE): "s1|takeaway",
    (Kind.CLICK, a.SAID_KEEP): "s1|would_help",
    (Kind.CLICK, a.SAID_DELETE): "s1",
    (Kind.CLICK, a.CHECKIN_OPEN): "s1",
    (Kind.SUBMISSION, checkin.CALLBACK): "s1|0",
}
"""What is Mia's alone: her counterpart has said nothing yet."""
MENTORS = {(Kind.SUBMISSION, agenda.CALLBACK): "s1"}
MENTEES = {(Kind.SUBMISSION, three_things.CALLBACK): "pair", (Kind.CLICK, a.THINGS_OPEN): ""}
BOTH = {
    (Kind.CLICK, a.PREPARE_OPEN): "s1",
    (Kind.CLICK, a.GOALS_OPEN): "pair",
    (Kind.SUBMISSION, goals.CALLBACK): "pair|",
}
EVERY = {**OWN, **MENTORS, **MENTEES, **BOTH}
OUTSIDE = {"guest": NotAllowed}
STATE = {
    "outcome": {"checkin_draft:outcome": {"selected_option": {"value": "held"}}},
    "goal_1": {"goal_1": {"value": "Dare"}},
    "thing_1": {"thing_1": {"value": "Why?"}},
    "agenda": {"agenda": {"value": "Ten minutes to talk"}},
}


@pytest.fixture
async def archive(tmp_path: Path) -> AsyncIterator[Archive]:
    """Mia and Max, a session that took place, and what she said of it."""
    solved = Round(id="round", programme_id="prog", requested_by=None, requested_at=NOW)
    async with kept(tmp_path, NOW, PROGRAMME, MIA, MAX, MOE, solved, PAIR, SESSION, SAID) as archive:
        yield archive


def asked(way: tuple[Kind, str], who: str) -> Asked:
    actor, value = PEOPLE[who], EVERY.get(way, "")
    if way[0] is Kind.SUBMISSION:
        state = {key: value for key, value in STATE.items() if key != "goal_1" or way[1] == goals.CALLBACK}
        return Submission(actor=actor, state=state, metadata=value)
    return Click(actor=actor, value=value, place=Place.MESSAGE)


async def refusal(archive: Archive, way: tuple[Kind, str], who: str, workspace: str = "T1") -> type | None:
    assert dispatch.HANDLERS
    async with archive.open(workspace) as work:
        try:
            await ROUTES[way].answer(asked(way, who), work)
        except Refusal as refused:
            return type(refused)
    return None


@pytest.mark.parametrize("way", OWN, ids=lambda way: way[1])
@pytest.mark.parametrize("who", PEOPLE)
async def test_what_was_said_is_its_authors_alone(archive: Archive, way: tuple[Kind, str], who: str) -> None:
    """Given what Mia said, when anybody else tries to read, share, correct or delete it, then there is nothing."""
    expected = {"participant": None, "counterpart": Gone, "other participant": Gone, **OUTSIDE}

    assert await refusal(archive, way, who) is expected.get(who, NotParticipating)


@pytest.mark.parametrize("way", MENTORS, ids=lambda way: way[1])
@pytest.mark.parametrize("who", PEOPLE)
async def test_the_agenda_is_the_mentors(archive: Archive, way: tuple[Kind, str], who: str) -> None:
    """Given a session, when anybody writes its agenda, then only the mentor can."""
    inside = {"participant": None, "counterpart": NotAllowed, "other participant": NotAllowed}

    assert await refusal(archive, way, who) is {**inside, **OUTSIDE}.get(who, NotParticipating)


@pytest.mark.parametrize("way", MENTEES, ids=lambda way: way[1])
@pytest.mark.parametrize("who", PEOPLE)
async def test_the_three_things_are_the_mentees(archive: Archive, way: tuple[Kind, str], who: str) -> None:
    """Given a pair, when anybody writes the three things, then only the mentee can."""
    inside = {"participant": NotAllowed, "counterpart": None, "other participant": NotAllowed}

    assert await refusal(archive, way, who) is {**inside, **OUTSIDE}.get(who, NotParticipating)


@pytest.mark.parametrize("way", BOTH, ids=lambda way: way[1])
@pytest.mark.parametrize("who", PEOPLE)
async def test_what_is_for_two_is_for_these_two(archive: Archive, way: tuple[Kind, str], who: str) -> None:
    """Given a pair, when anybody opens its preparation or its goals, then only its two can: no delegate either."""
    inside = {"participant": None, "counterpart": None, "other participant": NotAllowed}

    assert await refusal(archive, way, who) is {**inside, **OUTSIDE}.get(who, NotParticipating)


async def test_who_books_for_the_mentee_prepares_nothing(archive: Archive) -> None:
    """Given a delegate who is a participant too, when they open the preparation of the pair, then not allowed."""
    both = replace(PEOPLE["other participant"], delegate_of=("max",))
    async with archive.open("T1") as work:
        await work.record(
            Decision(changed=(replace(MAX, profile=replace(MAX.profile, delegate="UMOE"), version=1),))
        )

    async with archive.open("T1") as work:
        click = Click(actor=both, value="s1", place=Place.MESSAGE)
        with pytest.raises(NotAllowed):
            await ROUTES[Kind.CLICK, a.PREPARE_OPEN].answer(click, work)


@pytest.mark.parametrize("who", PEOPLE)
async def test_a_draft_is_its_authors_alone(archive: Archive, who: str) -> None:
    """Given the form of Mia, when anybody else forges a keystroke in it, then nothing is kept."""
    written = {"takeaway": {"checkin_draft:takeaway": {"type": "plain_text_input", "value": "Forged."}}}
    click = Click(
        actor=PEOPLE[who], value="", place=Place.MODAL, metadata="s1|0", state=written, at=1_900_000_000
    )
    async with archive.open("T1") as work:
        try:
            await ROUTES[Kind.CLICK, a.CHECKIN_DRAFT].answer(click, work)
        except Refusal:
            assert who not in {"participant", "counterpart", "other participant"}

    async with archive.read("T1") as work:
        kept = await work.checkins.get("k1")
    assert kept is not None
    assert (kept.draft is not None) == (who == "participant")


@pytest.mark.parametrize("way", [*OWN, *MENTORS, *BOTH], ids=lambda way: way[1])
@pytest.mark.parametrize("who", ["participant", "counterpart"])
async def test_another_workspace_has_none_of_it(archive: Archive, way: tuple[Kind, str], who: str) -> None:
    """Given the same ids in another workspace, when the same people try, then there is nothing there."""
    assert await refusal(archive, way, who, "T2") in {Gone, NotAllowed, NotParticipating}
