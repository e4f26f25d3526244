"""What the gallery knows of somebody, plausible and extreme, and the forms about it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from mentoring.checkins import Answers, CheckIn, Outcome
from mentoring.keepsakes import Keepsake, Way
from mentoring.knowledge import Enrolment, Known, KnownPair
from mentoring.pairs import PairState
from mentoring.people import HrFacts, Person, Role, Standing
from mentoring.sessions import SessionState
from surfaces import my_data
from surfaces.blocks import Message
from surfaces.gallery import extremes as x
from surfaces.gallery import specimens as s
from surfaces.gallery.together import AGENDA, KNOWN, LONG
from surfaces.gallery.values import LONG_PROFILE, LONG_PROGRAMME, PARTICIPANT, PROGRAMME, pair, session_line
from surfaces.letters import keepsakes as letters
from surfaces.modals import erase, learned, record
from surfaces.modals import my_data as sheet
from surfaces.texts import Texts

LEARNED = "Qu’une question naïve vaut mieux qu’une réponse toute faite."
KEEPSAKE = Keepsake(learned=LEARNED, own_words=LEARNED, ways=(Way.REMOTE, Way.NOMADIC))
NAMED = KnownPair(pair=pair(1, PairState.ACTIVE), counterpart="Jean-Baptiste d’Ormesson", named=True)
UNNAMED = KnownPair(pair=pair(2, PairState.CLOSED), counterpart="Claire Vasseur")


def known(*, extreme: bool = False) -> Known:
    """Know a mentor who has held six sessions; or somebody who has written as much as the forms take."""
    held = tuple(session_line(number, SessionState.HELD).session for number in range(1, 7))
    answers = Answers(outcome=Outcome.HELD, usefulness=4, topics=s.SHARED[:2], takeaway=LEARNED)
    if extreme:
        answers = replace(answers, takeaway=x.HOSTILE * 60, would_help=x.HOSTILE * 60, share_takeaway=True)
    checkins = tuple(
        CheckIn(
            id=f"C{session.number}",
            programme_id="G1",
            session_id=session.id,
            participant_id="A2",
            user=s.MENTOR,
            asked_at=s.MOMENT,
            answers=answers,
            answered_at=s.MOMENT,
        )
        for session in held
    )
    mentor = replace(
        PARTICIPANT,
        id="A2",
        user=s.MENTOR,
        name="Inès Moreau",
        role=Role.MENTOR,
        standing=Standing.ACTIVE,
        joined_at=s.MOMENT,
        keepsake=KEEPSAKE,
        facts=HrFacts(department="Marketing", grade=3, country="FR", started_on=date(2024, 9, 2)),
        profile=replace(PARTICIPANT.profile, avoid=(s.COORDINATOR,)),
    )
    if extreme:
        words = (x.HOSTILE * 30)[:1200]
        mentor = replace(
            mentor,
            name=x.HOSTILE[:80],
            profile=LONG_PROFILE,
            keepsake=replace(KEEPSAKE, own_words=words, ways=tuple(Way)),
            facts=HrFacts(department=x.HOSTILE * 3, email=x.HOSTILE, manager=x.LONG_ID),
        )
    many = 40 if extreme else 1
    one = Enrolment(
        programme=LONG_PROGRAMME if extreme else PROGRAMME,
        participant=mentor,
        pairs=(NAMED, UNNAMED) * many,
        sessions=held,
        checkins=checkins,
        agendas=(AGENDA,) if extreme else (),
        goals=(LONG,) if extreme else (KNOWN,),
    )
    person = Person(id=s.MENTOR, name=mentor.name, language="fr", zone="Europe/Paris")
    return Known(person=person, at=s.MOMENT + timedelta(weeks=26), enrolments=(one,), coordinates=extreme)


STRANGER = Known(person=Person(id=s.MENTEE, name="Jeanne Martin", zone="Europe/Paris"), at=s.MOMENT)


def modals(t: Texts) -> Iterator[tuple[str, dict[str, Any]]]:
    """Build the forms about what is one's own."""
    yield "my-data", sheet.build(known(), t)
    yield "my-data-stranger", sheet.build(STRANGER, t)
    yield "my-data-extreme", sheet.build(known(extreme=True), t)
    yield "erase", erase.build(t, paired=False)
    yield "erase-in-a-pair", erase.build(t, paired=True)
    yield "learned", learned.build("", t)
    yield "learned-again", learned.build(LEARNED, t)
    yield "record", record.build(Keepsake(), "Inès Moreau", (NAMED, UNNAMED), t)
    yield (
        "record-extreme",
        record.build(replace(KEEPSAKE, own_words=x.HOSTILE * 60), x.HOSTILE, (UNNAMED,) * 40, t),
    )


def said_at_once(t: Texts) -> Iterator[tuple[str, Message]]:
    """Say what answers a click about it."""
    yield "data-said", my_data.said(known(), t)
    yield "data-asked", my_data.asked(t)
    for later in (False, True):
        yield f"erased-{later}", my_data.erased(t, later=later)
    for yes in (False, True):
        yield f"naming-answered-{yes}", letters.named(t, allowed=yes)
        yield f"cohort-{yes}", letters.cohort(t, wanted=yes)
    yield "learned-kept", letters.kept(t)
    yield "record-asked", letters.record_asked(t)
    yield "naming-asked", letters.naming_asked(s.MENTEE, t)
