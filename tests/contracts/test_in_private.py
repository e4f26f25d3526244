"""Who may act in a private exchange and in a parting: its own people, in their own workspace, and nobody else."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from handlers import dispatch
from handlers.payloads import Asked, Click, Kind, Place, Submission
from handlers.routes import ROUTES
from mentoring.confidences import Confidence, Wish
from mentoring.errors import ExitSettled, Gone, NotAllowed, NotParticipating, Refusal
from mentoring.pairs import Pair, PairState, Reasons
from mentoring.partings import Parting
from mentoring.people import Participant, Person, Profile, Role, Standing
from mentoring.permissions import Actor
from mentoring.programme import Programme, ProgrammeSettings
from mentoring.rounds import Round
from storage.archive import Archive
from surfaces import actions
from surfaces.modals import exit as exit_form
from surfaces.modals import private_answer
from tests.contracts.kept import kept

NOW = datetime(2027, 1, 12, 9, tzinfo=UTC)
SETTINGS = ProgrammeSettings(
    name="Upside down",
    objectives="Learn",
    sponsor="UBOSS",
    neutral_contact="UNEUTRAL",
    second_neutral_contact="USECOND",
    leadership_channel="CLEADERS",
    first_day=date(2027, 1, 11),
)
PROGRAMME = Programme(id="prog", settings=SETTINGS, coordinators=("UCO",), created_at=NOW)


def enrolled(name: str, role: Role, **profile) -> Participant:
    return Participant(
        id=name,
        programme_id="prog",
        user=f"U{name.upper()}",
        name=name,
        role=role,
        standing=Standing.ACTIVE,
        profile=Profile(**profile),
    )


MIA, MAX, MOE = (
    enrolled("mia", Role.MENTOR),
    enrolled("max", Role.MENTEE, delegate="UASSISTANT"),
    enrolled("moe", Role.MENTOR),
)
PAIR = Pair(
    id="pair",
    programme_id="prog",
    round_id="round",
    mentor_id="mia",
    mentee_id="max",
    mentor="UMIA",
    mentee="UMAX",
    reasons=Reasons(topics=(), languages=(), overlap_minutes=60, other_department=False, score=1),
    state=PairState.ACTIVE,
    proposed_at=NOW,
)
CONFIDENCE = Confidence(
    id="f1",
    programme_id="prog",
    participant_id="mia",
    user="UMIA",
    contact="UNEUTRAL",
    wish=Wish.ADVICE,
    opened_at=NOW,
)
PARTING = Parting(
    id="w1", programme_id="prog", pair_id="pair", participant_id="mia", user="UMIA", asked_at=NOW, wake_at=NOW
)


def somebody(user: str, participant: Participant | None = None, *, guest: bool = False, **more) -> Actor:
    person = Person(id=user, name=user, guest=guest)
    return Actor(person=person, programme=PROGRAMME, participant=participant, **more)


PEOPLE = {
    "participant": somebody("UMIA", MIA),
    "neutral contact": somebody("UNEUTRAL"),
    "second neutral contact": somebody("USECOND"),
    "counterpart": somebody("UMAX", MAX),
    "other participant": somebody("UMOE", MOE),
    "delegate": somebody("UASSISTANT", delegate_of=("max",)),
    "coordinator": somebody("UCO"),
    "stranger": somebody("UNOBODY"),
    "guest": somebody("UMIA", MIA, guest=True),
}
WORDS = {"words": {"words": {"value": "Hello"}}}
CONFIDING = {
    (Kind.CLICK, actions.ANSWER_OPEN): "f1",
    (Kind.CLICK, actions.CONFIDENCE_END): "f1",
    (Kind.SUBMISSION, private_answer.CALLBACK): "f1",
}
ENDING = {(Kind.CLICK, actions.EXIT_OPEN): "pair", (Kind.SUBMISSION, exit_form.CALLBACK): "pair"}
BACK = (Kind.CLICK, actions.EXIT_BACK)


@pytest.fixture
async def archive(tmp_path: Path) -> AsyncIterator[Archive]:
    """Mia's exchange with the neutral contact, and her request that the pair end."""
    solved = Round(id="round", programme_id="prog", requested_by=None, requested_at=NOW)
    async with kept(tmp_path, NOW, PROGRAMME, MIA, MAX, MOE, solved, PAIR, CONFIDENCE, PARTING) as archive:
        yield archive


def asked(kind: Kind, value: str, actor: Actor) -> Asked:
    if kind is Kind.SUBMISSION:
        return Submission(actor=actor, state=WORDS, metadata=value)
    return Click(actor=actor, value=value, place=Place.MESSAGE)


async def refusal(
    archive: Archive, way: tuple[Kind, str], value: str, who: str, workspace: str
) -> type | None:
    assert dispatch.HANDLERS
    async with archive.open(workspace) as work:
        try:
            await ROUTES[way].answer(asked(way[0], value, PEOPLE[who]), work)
        except Refusal as refused:
            return type(refused)
    return None


@pytest.mark.parametrize("way", CONFIDING, ids=lambda way: way[1])
@pytest.mark.parametrize("who", PEOPLE)
async def test_an_exchange_has_two_people(archive: Archive, way: tuple[Kind, str], who: str) -> None:
    """Given Mia's exchange, when anybody tries to act in it, then only she and its contact can."""
    found = await refusal(archive, way, CONFIDING[way], who, "T1")

    expected = {"participant": None, "neutral contact": None, "guest": NotAllowed}
    assert found is expected.get(who, Gone)


@pytest.mark.parametrize("way", ENDING, ids=lambda way: way[1])
@pytest.mark.parametrize("who", PEOPLE)
async def test_a_pair_is_ended_by_its_two_people(archive: Archive, way: tuple[Kind, str], who: str) -> None:
    """Given a pair, when anybody tries to end it quietly, then only its two can; one who had asked already is told."""
    found = await refusal(archive, way, "pair", who, "T1")

    outside = {"guest": NotAllowed, "other participant": NotAllowed}
    if who in {"participant", "counterpart"}:
        assert found is None or (who == "participant" and way[0] is Kind.SUBMISSION)
    else:
        assert found is outside.get(who, NotParticipating)


@pytest.mark.parametrize("who", PEOPLE)
async def test_a_request_is_its_authors_alone(archive: Archive, who: str) -> None:
    """Given Mia's request, when anybody else would take it back, then it is as if there were none."""
    found = await refusal(archive, BACK, "w1", who, "T1")

    settled = dict.fromkeys(("counterpart", "other participant"), ExitSettled)
    expected = {"participant": None, "guest": NotAllowed} | settled
    assert found is expected.get(who, NotParticipating)


@pytest.mark.parametrize("way", [*CONFIDING, *ENDING, BACK], ids=lambda way: way[1])
@pytest.mark.parametrize("who", ["participant", "neutral contact"])
async def test_another_workspace_has_none_of_it(archive: Archive, way: tuple[Kind, str], who: str) -> None:
    """Given the same ids in another workspace, when the same people try, then there is nothing there."""
    values = {**CONFIDING, **ENDING, BACK: "w1"}

    assert await refusal(archive, way, values[way], who, "T2") in {Gone, ExitSettled, NotParticipating}
