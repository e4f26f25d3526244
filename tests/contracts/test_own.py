"""What is one's own: whoever clicks gets theirs, whatever id the click bears, and nothing of anybody else."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from handlers import dispatch
from handlers.payloads import Asked, Click, Kind, Place, Submission
from handlers.replies import OpenModal, Reply
from handlers.routes import ROUTES
from mentoring.errors import AlreadyDone, Gone, NotAllowed, NotParticipating, NotYet, Refusal, StillNeeded
from mentoring.keepsakes import Keepsake
from mentoring.people import Profile
from mentoring.permissions import Actor
from mentoring.rounds import Round
from mentoring.sessions import Session, SessionState
from storage.archive import Archive
from surfaces import actions
from surfaces.modals import erase, learned, record
from tests.contracts.kept import kept
from tests.contracts.test_in_private import CONFIDENCE, MAX, MIA, MOE, NOW, PAIR, PEOPLE, PROGRAMME

SECRETIVE = replace(
    MIA,
    profile=Profile(avoid=("UAVOIDED",), other_topic="Canary"),
    keepsake=Keepsake(learned="CanaryLearned"),
)
MET = replace(PAIR, active_since=NOW - timedelta(weeks=3))
HELD = Session(
    id="s1",
    programme_id="prog",
    pair_id="pair",
    number=1,
    week=NOW.date(),
    minutes=60,
    state=SessionState.HELD,
    starts_at=NOW - timedelta(weeks=1),
)
ACTORS = {
    name: replace(actor, participant=SECRETIVE) if actor.participant == MIA else actor
    for name, actor in PEOPLE.items()
}
MINE = {"participant", "guest"}
ENROLLED = {"participant", "guest", "counterpart", "other participant"}
FORM = {
    "learned": {"learned": {"value": "Words"}},
    "own_words": {"own_words": {"value": "Words"}},
    "signed": {"signed": {"value": "Mia"}},
}


@pytest.fixture
async def archive(tmp_path: Path) -> AsyncIterator[Archive]:
    """Mia and Max, who have met once; Moe, who has not met anybody."""
    solved = Round(id="round", programme_id="prog", requested_by=None, requested_at=NOW)
    people = tuple({actor.person.id: actor.person for actor in ACTORS.values()}.values())
    async with kept(
        tmp_path, NOW, *people, PROGRAMME, SECRETIVE, MAX, MOE, solved, MET, HELD, CONFIDENCE
    ) as archive:
        yield archive


def asked(kind: Kind, value: str, actor: Actor) -> Asked:
    if kind is Kind.SUBMISSION:
        return Submission(actor=actor, state=FORM, metadata=value)
    return Click(actor=actor, value=value, place=Place.MESSAGE)


async def comes_of(
    archive: Archive, kind: Kind, key: str, who: str, value: str = "pair", *, workspace: str = "T1"
) -> Reply | type:
    """Give the reply, or the kind of refusal."""
    assert dispatch.HANDLERS
    async with archive.open(workspace) as work:
        actor = ACTORS[who]
        if actor.participant is not None and workspace == "T1":
            actor = replace(actor, participant=await work.participants.of_user(actor.person.id))
        try:
            return await ROUTES[kind, key].answer(asked(kind, value, actor), work)
        except Refusal as refused:
            return type(refused)


@pytest.mark.parametrize("who", PEOPLE)
async def test_only_the_mentor_of_a_pair_asks_to_name_and_only_its_executive_answers(
    archive: Archive, who: str
) -> None:
    """Given a pair's id in anybody's hands, when they forge the clicks, then only the two of it get anywhere."""
    ask = await comes_of(archive, Kind.CLICK, actions.NAMING_ASK, who)
    answers = [
        await comes_of(archive, Kind.CLICK, action, who)
        for action in (actions.NAMING_ALLOW, actions.NAMING_DECLINE)
    ]

    assert (ask is NotAllowed) == (who not in MINE)
    assert [answer is NotAllowed for answer in answers] == [who != "counterpart"] * 2


@pytest.mark.parametrize("who", PEOPLE)
async def test_a_record_is_for_whoever_has_mentored(archive: Archive, who: str) -> None:
    """Given one session held, when anybody asks for a record, then only its mentor gets the form, and may send it."""
    opened = await comes_of(archive, Kind.CLICK, actions.RECORD_OPEN, who)
    sent = await comes_of(archive, Kind.SUBMISSION, record.CALLBACK, who)

    refused = {"other participant": NotYet}
    for came in (opened, sent):
        assert (came is refused.get(who, NotAllowed)) == (who not in MINE)


@pytest.mark.parametrize("who", PEOPLE)
async def test_what_one_learned_and_the_next_cohort_take_a_part(archive: Archive, who: str) -> None:
    """Given anybody, when they would keep something of the programme, then they must have been in it."""
    came = [
        await comes_of(archive, Kind.CLICK, actions.LEARNED_OPEN, who),
        await comes_of(archive, Kind.SUBMISSION, learned.CALLBACK, who),
        await comes_of(archive, Kind.CLICK, actions.COHORT, who, "yes"),
    ]

    assert [one is NotParticipating for one in came] == [who not in ENROLLED] * 3
    if who not in MINE:
        assert "CanaryLearned" not in str(came)


@pytest.mark.parametrize("who", PEOPLE)
async def test_everybody_sees_their_own_data_and_nobody_elses(archive: Archive, who: str) -> None:
    """Given canaries of Mia's, when each looks at what is known of them, then nobody else meets one, or her vetoes."""
    came = await comes_of(archive, Kind.CLICK, actions.DATA_OPEN, who, "mia")

    assert isinstance(came, OpenModal)
    shown = str(came.view)
    assert "Canary" not in shown
    assert "UAVOIDED" not in shown
    assert ("avoid: 1" in shown) == (who in MINE)
    assert (">max:" in shown or "• max" in shown) == (who in MINE)


@pytest.mark.parametrize("who", PEOPLE)
async def test_whoever_erases_erases_themselves(archive: Archive, who: str) -> None:
    """Given another's id on the form, when anybody is erased, then it is they, unless others were promised them."""
    came = await comes_of(archive, Kind.SUBMISSION, erase.CALLBACK, who, "mia")
    promised = {"neutral contact", "second neutral contact", "coordinator"}
    async with archive.read("T1") as work:
        left = {user for user in ("UMIA", "UMAX", "UMOE") if await work.participants.of_user(user)}
        marked = {one.user for one in await work.participants.all("prog") if one.keepsake.erasing}
        known = await work.people.get(ACTORS[who].person.id)

    assert (came is StillNeeded) == (who in promised)
    assert marked == ({ACTORS[who].person.id} if who in MINE | {"counterpart"} else set())
    assert left == {"UMIA", "UMAX", "UMOE"} - ({"UMOE"} if who == "other participant" else set())
    assert (known is None) == (who in {"other participant", "delegate", "stranger"})


async def test_erasing_twice_is_told_kindly(archive: Archive) -> None:
    """Given an erasure that waits for its pair, when asked again, then it is under way already."""
    await comes_of(archive, Kind.SUBMISSION, erase.CALLBACK, "participant")

    assert await comes_of(archive, Kind.SUBMISSION, erase.CALLBACK, "participant") is AlreadyDone


@pytest.mark.parametrize("action", [actions.NAMING_ASK, actions.NAMING_ALLOW, actions.NAMING_DECLINE])
@pytest.mark.parametrize("who", ["participant", "counterpart"])
async def test_another_workspace_has_none_of_it(archive: Archive, action: str, who: str) -> None:
    """Given the same ids in another workspace, when the same people try, then there is nothing there."""
    assert await comes_of(archive, Kind.CLICK, action, who, workspace="T2") is Gone


async def test_another_workspace_knows_nothing(archive: Archive) -> None:
    """Given Mia in another workspace, when she asks for a record or her data, then none of this one is in it."""
    shown = await comes_of(archive, Kind.CLICK, actions.DATA_OPEN, "participant", workspace="T2")

    assert (
        await comes_of(archive, Kind.CLICK, actions.RECORD_OPEN, "participant", workspace="T2") is NotAllowed
    )
    assert isinstance(shown, OpenModal)
    assert "max" not in str(shown.view)
