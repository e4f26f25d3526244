"""The permission matrix: every way in, and who comes through it on the server, whatever Slack shows them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from handlers import dispatch
from handlers.payloads import Asked, Kind
from handlers.replies import Done
from handlers.routes import ROUTES, Route
from mentoring.chat.understanding import Intent
from mentoring.errors import NoProgramme, NotAllowed, NotParticipating
from mentoring.people import Participant, Person, Role, Standing
from mentoring.permissions import Action, Actor
from mentoring.programme import Programme, ProgrammeSettings
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

SETTINGS = ProgrammeSettings(
    name="À rebours",
    objectives="Apprendre",
    sponsor="UBOSS",
    neutral_contact="UNEUTRAL",
    leadership_channel="CLEADERS",
    first_day=date(2027, 1, 11),
)
PROGRAMME = Programme(
    id="prog", settings=SETTINGS, coordinators=("UCO",), created_at=datetime(2027, 1, 4, tzinfo=UTC)
)


def actor(user: str, standing: Standing | None = None, **changes) -> Actor:
    person = Person(id=user, name=user, guest=user == "UGUEST")
    part = None
    if standing is not None:
        part = Participant(
            id="p", programme_id="prog", user=user, name=user, role=Role.MENTOR, standing=standing
        )
    return Actor(**{"person": person, "programme": PROGRAMME, "participant": part} | changes)


PEOPLE = {
    "stranger": actor("UNOBODY"),
    "guest": actor("UGUEST", Standing.ACTIVE),
    "invited": actor("UINVITED", Standing.INVITED),
    "participant": actor("UMARIE", Standing.ACTIVE),
    "paused": actor("UTOM", Standing.PAUSED),
    "gone": actor("ULEFT", Standing.LEFT),
    "delegate": actor("UASSISTANT", delegate_of=("mentee",)),
    "neutral": actor("UNEUTRAL"),
    "admin": actor("UADMIN", appointed=True),
    "coordinator": actor("UCO"),
}

EVERYBODY = set(PEOPLE)
NEWCOMERS = EVERYBODY - {"guest", "neutral"}
TAKING_PART = {"participant", "paused"}
BOOKING = {"participant", "paused", "delegate"}
CHOOSING = EVERYBODY - {"guest"}
CREATING = {"admin", "coordinator"}
COORDINATING = {"coordinator"}

WORDS = {
    Intent.MENU: EVERYBODY,
    Intent.HELP: EVERYBODY,
    Intent.IDEA: EVERYBODY,
    Intent.DATA: EVERYBODY,
    Intent.JOIN: NEWCOMERS,
    Intent.PAIR: TAKING_PART,
    Intent.SESSION: BOOKING,
    Intent.CHECKIN: TAKING_PART,
    Intent.PAUSE: TAKING_PART,
    Intent.RESUME: TAKING_PART,
    Intent.PRIVATE: TAKING_PART,
    Intent.LEAVE: TAKING_PART,
    Intent.ADMIN: CREATING,
}
SAID = {
    **WORDS,
    Intent.ADMIN: COORDINATING,
    Intent.PRIVATE: EVERYBODY,  # the answer is the menu, which shows each what they may do
    **dict.fromkeys((Intent.BOOK, Intent.MOVE, Intent.CANCEL), BOOKING),
    **dict.fromkeys((Intent.HELD, Intent.MISSED, Intent.POSTPONED, Intent.UNABLE), TAKING_PART),
    Intent.ANOTHER_PAIR: TAKING_PART,
    **dict.fromkeys((Intent.FEWER, Intent.SETTINGS), CHOOSING),
    **dict.fromkeys((Intent.LANGUAGE, Intent.GREETING, Intent.THANKS, Intent.SMALLTALK), EVERYBODY),
    **dict.fromkeys((Intent.UPSET, Intent.DISTRESS), EVERYBODY),
    **dict.fromkeys((Intent.DONE, Intent.NO, Intent.NEVER_MIND), EVERYBODY),
    **dict.fromkeys(
        (Intent.MOMENT, Intent.NUMBER), EVERYBODY
    ),  # what they mean asks for more, and is refused then
    "": EVERYBODY,
}
CLICKS = {
    **dict.fromkeys((a.MENU_OPEN, a.MENU_HELP, a.CHARTER_OPEN), EVERYBODY),
    **dict.fromkeys((a.JOIN_OPEN,), NEWCOMERS),
    **dict.fromkeys(
        (a.MENU_PAIR, a.MENU_CHECKIN, a.EDIT_OPEN, a.CARD_OPEN, a.PAUSE_OPEN, a.RESUME), TAKING_PART
    ),
    **dict.fromkeys((a.LEAVE_OPEN, a.CONFIDE_OPEN, a.PAIR_ACCEPT, a.PAIR_DECLINE), TAKING_PART),
    **dict.fromkeys((a.EXIT_OPEN, a.EXIT_BACK), TAKING_PART),
    **dict.fromkeys((a.ANSWER_OPEN, a.CONFIDENCE_END), CHOOSING),  # the rule knows whose exchange it is
    **dict.fromkeys((a.STEADY_GO_ON, a.STEADY_DELEGATE_OPEN, a.STEADY_RELEASE), TAKING_PART),
    **dict.fromkeys((a.STEADY_DECIDE_OPEN, a.STEADY_DECIDE), COORDINATING),
    **dict.fromkeys((a.KIT_OPEN, a.KIT_TOPIC), TAKING_PART),
    **dict.fromkeys((a.CHECKIN_OUTCOME, a.CHECKIN_RATE, a.CHECKIN_OPEN, a.CHECKIN_DRAFT), TAKING_PART),
    **dict.fromkeys((a.SAID_LIST, a.SAID_OPEN, a.SAID_SHARE, a.SAID_KEEP, a.SAID_DELETE), TAKING_PART),
    **dict.fromkeys((a.PREPARE_OPEN, a.THINGS_OPEN, a.GOALS_OPEN), TAKING_PART),
    **dict.fromkeys((a.WRITING_PROPOSE, a.WRITING_AGREE, a.WRITING_DECLINE, a.MEET_AGAIN), TAKING_PART),
    **dict.fromkeys((a.WRITTEN, a.ABSENCES_OPEN, a.ABSENCE_REMOVE), TAKING_PART),
    **dict.fromkeys((a.TIME_PROPOSE_OPEN, a.TIME_ACCEPT, a.TIME_DECLINE, a.SLOT_MOVE), BOOKING),
    **dict.fromkeys((a.CHECKIN_OUTCOME, a.CHECKIN_RATE, a.CHECKIN_OPEN), TAKING_PART),
    **dict.fromkeys((a.MENU_SESSION, a.SLOT_PICK, a.SLOTS_OTHER, a.SESSION_MOVE, a.SESSION_CANCEL), BOOKING),
    **dict.fromkeys(
        (a.CHAT_YES, a.CHAT_NO, a.CHAT_CHOOSE), EVERYBODY
    ),  # only the question's own reader has it
    **dict.fromkeys((a.FOOT_MENU, a.PREFERENCES_OPEN, a.UNSNOOZE), CHOOSING),
    **dict.fromkeys((a.DATA_OPEN, a.DATA_EXPORT, a.ERASE_OPEN, a.LEARNED_OPEN, a.RECORD_OPEN), EVERYBODY),
    **dict.fromkeys(
        (a.NAMING_ASK, a.NAMING_ALLOW, a.NAMING_DECLINE, a.COHORT), EVERYBODY
    ),  # the rule knows whose pair it is
    a.PROGRAMME_OPEN: CREATING,
    **dict.fromkeys(
        (a.MENU_ADMIN, a.PANEL_LIST, a.INVITE_OPEN, a.ROUND_ASK, a.ROUND_REVIEW_OPEN, a.ROUND_PAGE),
        COORDINATING,
    ),
    **dict.fromkeys((a.PAIR_APPROVE, a.PAIR_REJECT, a.PAIRS_APPROVE_ALL, a.ROUND_PUBLISH), COORDINATING),
    **dict.fromkeys((a.ROUND_AGAIN, a.ROUND_SHOW, a.ROUND_PERSON, a.PAIR_LOCK, a.PAIR_UNLOCK), COORDINATING),
    **dict.fromkeys((a.TWO_OPEN, a.TWO_PAIR, a.TWO_APART, a.TWO_ALLOW), COORDINATING),
    **dict.fromkeys((a.WEIGHTS_OPEN, a.AUDIT_ASK), COORDINATING),
    **dict.fromkeys((a.DIGEST_SENTENCE_OPEN, a.DIGEST_HOLD, a.DIGEST_RELEASE), COORDINATING),
    **dict.fromkeys((a.LETTER_THERE, a.LETTER_MISSING, a.LETTER_RETRY, a.LETTER_DROP), COORDINATING),
}
FORMS = {
    signup.CALLBACK: NEWCOMERS,
    **dict.fromkeys(
        (card.CALLBACK, pause.CALLBACK, leave.CALLBACK, confide.CALLBACK, checkin.CALLBACK, exit.CALLBACK),
        TAKING_PART,
    ),
    **dict.fromkeys((delegate.CALLBACK, agenda.CALLBACK, three_things.CALLBACK, goals.CALLBACK), TAKING_PART),
    delegate.CALLBACK: TAKING_PART,
    absences.CALLBACK: TAKING_PART,
    propose.CALLBACK: BOOKING,
    preferences.CALLBACK: CHOOSING,
    private_answer.CALLBACK: CHOOSING,
    **dict.fromkeys((erase.CALLBACK, learned.CALLBACK, record.CALLBACK), EVERYBODY),
    slots.CALLBACK: BOOKING,
    programme.CALLBACK: CREATING,
    **dict.fromkeys((invite.CALLBACK, digest_sentence.CALLBACK), COORDINATING),
    **dict.fromkeys((two_people.CALLBACK, weights.CALLBACK), COORDINATING),
}
MATRIX = {
    **{(Kind.COMMAND, str(word)): who for word, who in WORDS.items()},
    **{(Kind.MESSAGE, str(word)): who for word, who in SAID.items()},
    **{(Kind.CLICK, action): who for action, who in CLICKS.items()},
    **{(Kind.SUBMISSION, callback): who for callback, who in FORMS.items()},
    (Kind.HOME, ""): EVERYBODY,
}


async def let_in(*_: object) -> Done:
    return Done()


async def comes_through(route: Route, somebody: Actor) -> bool:
    try:
        await replace(route, handle=let_in).answer(Asked(actor=somebody), None)
    except (NotAllowed, NotParticipating, NoProgramme):
        return False
    return True


def test_the_matrix_knows_every_way_in() -> None:
    """Given the handlers, when all are imported, then no route is missing from the matrix, and none is invented."""
    assert dispatch.HANDLERS
    assert set(ROUTES) == set(MATRIX)


@pytest.mark.parametrize("way", sorted(MATRIX), ids=lambda way: f"{way[0]} {way[1]}")
async def test_who_comes_through(way: tuple[Kind, str]) -> None:
    """Given everybody in turn, when they come this way, then exactly these are let in."""
    let = {name for name, somebody in PEOPLE.items() if await comes_through(ROUTES[way], somebody)}

    assert let == MATRIX[way]


@pytest.mark.parametrize(
    ("somebody", "needs", "refusal"),
    [
        (PEOPLE["stranger"], Action.TAKE_PART, NotParticipating),
        (PEOPLE["gone"], Action.BOOK, NotParticipating),
        (PEOPLE["guest"], Action.JOIN, NotAllowed),
        (PEOPLE["participant"], Action.COORDINATE, NotAllowed),
        (PEOPLE["participant"], Action.CREATE, NotAllowed),
        (replace(PEOPLE["stranger"], programme=None), Action.TAKE_PART, NoProgramme),
        (replace(PEOPLE["stranger"], programme=None), Action.CREATE, NotAllowed),
    ],
)
async def test_the_refusal_says_what_is_missing(somebody: Actor, needs: Action, refusal: type) -> None:
    """Given somebody who may not, when they try, then they are told what they could do about it."""
    route = Route(kind=Kind.CLICK, key="anything", needs=needs, handle=let_in)

    with pytest.raises(refusal):
        await route.answer(Asked(actor=somebody), None)
