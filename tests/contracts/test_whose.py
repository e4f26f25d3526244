"""Whose it is: every way in that leads to an object, tried by everybody on one that exists and is not always theirs.

A new click or form needs a line: in `ROWS` when it names something that belongs to somebody, in `NOBODYS` when not.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from handlers import actors, dispatch
from handlers.payloads import Click, Kind, Place, Submission
from handlers.routes import ROUTES
from mentoring.errors import Gone, InvalidFields, NoProgramme, NotAllowed, NotParticipating, NotYet, Refusal
from storage.archive import Archive
from surfaces import actions as a
from surfaces.modals import (
    absences,
    agenda,
    card,
    checkin,
    confide,
    delegate,
    digest_sentence,
    erase,
    exit,  # noqa: A004  it is the way out
    goals,
    invite,
    learned,
    leave,
    pause,
    preferences,
    private_answer,
    programme,
    propose,
    record,
    signup,
    slots,
    three_things,
    two_people,
    weights,
)
from tests.contracts.belongings import ELSEWHERE, HERE, LATER, PEOPLE, keep, opened

TWO = {"mentor", "mentee"}
BOOKING = {"mentor", "mentee", "delegate"}
COORDINATING = {"coordinator"}
MOMENT = "2027-01-25T11:00:00+00:00"


@dataclass(frozen=True)
class Row:
    """What a click or form names, what else it holds, and who may."""

    value: str
    who: set[str]
    state: dict[str, Any] = field(default_factory=dict)
    around: str = ""
    """What the form in which somebody clicks remembers."""


ROWS: dict[tuple[Kind, str], Row] = {
    (Kind.CLICK, a.PAIR_ACCEPT): Row("asked", {"mentee"}),
    (Kind.CLICK, a.PAIR_DECLINE): Row("asked", {"mentee"}),
    (Kind.CLICK, a.PAIR_APPROVE): Row("proposed", COORDINATING),
    (Kind.CLICK, a.PAIR_REJECT): Row("proposed", COORDINATING),
    (Kind.CLICK, a.PAIRS_APPROVE_ALL): Row("round", COORDINATING),
    (Kind.CLICK, a.ROUND_REVIEW_OPEN): Row("round", COORDINATING),
    (Kind.CLICK, a.ROUND_PAGE): Row("round", COORDINATING),
    (Kind.CLICK, a.ROUND_PUBLISH): Row("round", COORDINATING),
    (Kind.CLICK, a.ROUND_SHOW): Row("round", COORDINATING),
    (Kind.CLICK, a.ROUND_PERSON): Row("UMIA", COORDINATING, around="round"),
    (Kind.CLICK, a.ROUND_AGAIN): Row("round", COORDINATING),
    (Kind.CLICK, a.PAIR_LOCK): Row("proposed", COORDINATING),
    (Kind.CLICK, a.PAIR_UNLOCK): Row("proposed", COORDINATING),
    (Kind.CLICK, a.TWO_OPEN): Row("round", COORDINATING),
    (Kind.CLICK, a.TWO_PAIR): Row("here-mia|here-otto", COORDINATING, around="round"),
    (Kind.CLICK, a.TWO_APART): Row("here-mia|here-otto", COORDINATING, around="round"),
    (Kind.CLICK, a.TWO_ALLOW): Row("here-mia|here-otto", COORDINATING, around="round"),
    (Kind.CLICK, a.WEIGHTS_OPEN): Row("round", COORDINATING),
    (Kind.CLICK, a.AUDIT_ASK): Row("round", COORDINATING),
    (Kind.SUBMISSION, two_people.CALLBACK): Row("round", COORDINATING, {"first": {"selected_user": "UMIA"}, "second": {"selected_user": "UOTTO"}}),
    (Kind.SUBMISSION, weights.CALLBACK): Row("round", COORDINATING, {name: {"value": "1"} for name in ("topics", "language", "hours", "department")}),
    (Kind.CLICK, a.SLOT_PICK): Row(f"open|{MOMENT}", BOOKING),
    (Kind.CLICK, a.SLOT_MOVE): Row(f"booked|{MOMENT}", BOOKING),
    (Kind.CLICK, a.SLOTS_OTHER): Row("open", BOOKING),
    (Kind.CLICK, a.SESSION_MOVE): Row("booked", BOOKING),
    (Kind.CLICK, a.SESSION_CANCEL): Row("booked", BOOKING),
    (Kind.CLICK, a.TIME_PROPOSE_OPEN): Row("open", BOOKING),
    (Kind.CLICK, a.WRITING_PROPOSE): Row("open", TWO),
    (Kind.CLICK, a.TIME_ACCEPT): Row(f"wanted|{LATER.isoformat()}", {"mentee", "delegate"}),
    (Kind.CLICK, a.TIME_DECLINE): Row(f"wanted|{LATER.isoformat()}", {"mentee", "delegate"}),
    (Kind.CLICK, a.WRITING_AGREE): Row("wondering", {"mentor"}),
    (Kind.CLICK, a.WRITING_DECLINE): Row("wondering", {"mentor"}),
    (Kind.CLICK, a.WRITTEN): Row("writing", TWO),
    (Kind.CLICK, a.NAMING_ASK): Row("pair", {"mentor"}),
    (Kind.CLICK, a.NAMING_ALLOW): Row("pair", {"mentee"}),
    (Kind.CLICK, a.NAMING_DECLINE): Row("pair", {"mentee"}),
    (Kind.CLICK, a.SAID_KEEP): Row("past|takeaway", TWO),
    (Kind.CLICK, a.DIGEST_RELEASE): Row("digest", COORDINATING),
    (Kind.CLICK, a.LETTER_THERE): Row("1", COORDINATING),
    (Kind.CLICK, a.LETTER_MISSING): Row("1", COORDINATING),
    (Kind.CLICK, a.MEET_AGAIN): Row("pair", TWO),
    (Kind.CLICK, a.KIT_OPEN): Row("booked", TWO),
    (Kind.CLICK, a.KIT_TOPIC): Row("booked|ai", TWO),
    (Kind.CLICK, a.PREPARE_OPEN): Row("booked", TWO),
    (Kind.CLICK, a.GOALS_OPEN): Row("pair", TWO),
    (Kind.CLICK, a.CHECKIN_OUTCOME): Row("past|held", TWO),
    (Kind.CLICK, a.CHECKIN_RATE): Row("past|4", TWO),
    (Kind.CLICK, a.CHECKIN_OPEN): Row("past", TWO),
    (Kind.CLICK, a.SAID_OPEN): Row("past", TWO),
    (Kind.CLICK, a.SAID_SHARE): Row("past|takeaway", TWO),
    (Kind.CLICK, a.SAID_DELETE): Row("past", TWO),
    (Kind.CLICK, a.STEADY_GO_ON): Row("slipping", {"mentee"}),
    (Kind.CLICK, a.STEADY_DELEGATE_OPEN): Row("slipping", {"mentee"}),
    (Kind.CLICK, a.STEADY_RELEASE): Row("slipping", {"mentee"}),
    (Kind.CLICK, a.STEADY_DECIDE_OPEN): Row("needing", COORDINATING),
    (Kind.CLICK, a.STEADY_DECIDE): Row("needing|close", COORDINATING),
    (Kind.CLICK, a.EXIT_OPEN): Row("pair", TWO),
    (Kind.CLICK, a.EXIT_BACK): Row("quiet", {"mentor"}),
    (Kind.CLICK, a.ANSWER_OPEN): Row("words", {"mentor", "neutral"}),
    (Kind.CLICK, a.CONFIDENCE_END): Row("words", {"mentor", "neutral"}),
    (Kind.CLICK, a.DIGEST_SENTENCE_OPEN): Row("digest", COORDINATING),
    (Kind.CLICK, a.DIGEST_HOLD): Row("digest", COORDINATING),
    (Kind.CLICK, a.LETTER_RETRY): Row("1", COORDINATING),
    (Kind.CLICK, a.LETTER_DROP): Row("1", COORDINATING),
    (Kind.SUBMISSION, slots.CALLBACK): Row("open", BOOKING, {"slot": {"selected_option": {"value": f"open|{MOMENT}"}}}),
    (Kind.SUBMISSION, propose.CALLBACK): Row("open", BOOKING, {"day": {"selected_date": "2027-01-25"}, "at": {"selected_time": "11:00"}}),
    (Kind.SUBMISSION, checkin.CALLBACK): Row("past|1", TWO, {"outcome": {"selected_option": {"value": "held"}}}),
    (Kind.SUBMISSION, delegate.CALLBACK): Row("slipping", {"mentee"}, {"delegate": {"selected_user": "UDEE"}}),
    (Kind.SUBMISSION, exit.CALLBACK): Row("pair", TWO),
    (Kind.SUBMISSION, agenda.CALLBACK): Row("booked", {"mentor"}, {"agenda": {"value": "Begin."}}),
    (Kind.SUBMISSION, goals.CALLBACK): Row("pair|", TWO, {"goal_1": {"value": "Learn."}}),
    (Kind.SUBMISSION, three_things.CALLBACK): Row("pair", {"mentee"}, {"thing_1": {"value": "AI."}}),
    (Kind.SUBMISSION, private_answer.CALLBACK): Row("words", {"mentor", "neutral"}, {"words": {"value": "Yes."}}),
    (Kind.SUBMISSION, digest_sentence.CALLBACK): Row("digest", COORDINATING, {"sentence": {"value": "Good."}}),
}  # fmt: skip
"""Each way in that names something, and who may go it; nobody else may, whatever they forge."""

NOBODYS = {
    *((Kind.CLICK, action) for action in (
        a.MENU_OPEN, a.MENU_HELP, a.MENU_PAIR, a.MENU_SESSION, a.MENU_CHECKIN, a.MENU_ADMIN, a.CHARTER_OPEN,
        a.JOIN_OPEN, a.EDIT_OPEN, a.CARD_OPEN, a.PAUSE_OPEN, a.RESUME, a.LEAVE_OPEN, a.CONFIDE_OPEN,
        a.ABSENCES_OPEN, a.ABSENCE_REMOVE, a.CHECKIN_DRAFT, a.SAID_LIST, a.THINGS_OPEN,
        a.DATA_OPEN, a.DATA_EXPORT, a.ERASE_OPEN, a.LEARNED_OPEN, a.RECORD_OPEN, a.COHORT, a.PROGRAMME_OPEN,
        a.INVITE_OPEN, a.ROUND_ASK, a.PANEL_LIST, a.FOOT_MENU, a.PREFERENCES_OPEN, a.UNSNOOZE,
        a.CHAT_YES, a.CHAT_NO, a.CHAT_CHOOSE,
    )),
    *((Kind.SUBMISSION, form.CALLBACK) for form in (
        signup, card, pause, leave, confide, absences, erase, learned, record, preferences, programme, invite,
    )),
}  # fmt: skip
"""Ways that name nothing of anybody's: what they show and change is the own of whoever comes."""

DENIED = (NotAllowed, NotParticipating, NoProgramme, Gone, NotYet)


class Undone(Exception):  # noqa: N818  nothing that is tried may last
    """Takes back what was tried."""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with two workspaces: one has everything, the other nothing of it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('whose') / 'rebours.db'}"
    asyncio.run(keep(url))
    return url


@pytest.fixture
async def archive(url: str) -> AsyncIterator[Archive]:
    """The archive; whatever is tried in it is taken back."""
    async with opened(url) as archive:
        yield archive


async def may(archive: Archive, name: str, way: tuple[Kind, str], row: Row) -> bool:
    """Try it as somebody, and take back what came of it."""
    workspace = ELSEWHERE if name == "elsewhere" else HERE
    try:
        async with archive.open(workspace) as work:
            actor = await actors.of(PEOPLE[name], work, frozenset())
            if way[0] is Kind.CLICK:
                asked: Any = Click(
                    actor=actor,
                    value=row.value,
                    place=Place.MODAL if row.around else Place.MESSAGE,
                    metadata=row.around,
                )
            else:
                state = {name: {name: value} for name, value in row.state.items()}
                asked = Submission(actor=actor, state=state, metadata=row.value)
            await ROUTES[way].answer(asked, work)
            raise Undone
    except Undone:
        return True
    except DENIED:
        return False
    except InvalidFields as refused:
        if name != "elsewhere":
            raise AssertionError(f"the form of the row is not filled in: {refused}") from refused
        return False  # whoever is named is nobody there
    except Refusal:
        return True


def test_every_way_in_has_a_line() -> None:
    """Given the handlers, when all are imported, then each click and form is somebody's or nobody's, not both."""
    assert dispatch.HANDLERS
    ways = {way for way in ROUTES if way[0] in {Kind.CLICK, Kind.SUBMISSION}}

    assert ways == {*ROWS} | NOBODYS
    assert not {*ROWS} & NOBODYS


@pytest.mark.parametrize("way", sorted(ROWS), ids=lambda way: f"{way[0]} {way[1]}")
async def test_whose_it_is(archive: Archive, way: tuple[Kind, str]) -> None:
    """Given something that exists, when everybody tries this way to it in turn, then exactly these may."""
    let = {name for name in PEOPLE if await may(archive, name, way, ROWS[way])}

    assert let == ROWS[way].who
