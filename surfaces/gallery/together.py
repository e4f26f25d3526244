"""What the two of a pair write before, for and after their sessions, in the gallery."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mentoring.agendas import Agenda, ThreeThings
from mentoring.checkins import Answers, CheckIn, Outcome, Sentence
from mentoring.goals import Goal, Goals, Progress
from mentoring.people import Charter
from mentoring.sessions import SessionState
from surfaces import answers
from surfaces.blocks import Message
from surfaces.gallery import extremes as x
from surfaces.gallery import specimens as s
from surfaces.gallery.values import LONG_PROGRAMME, PROGRAMME, session_line
from surfaces.goals import GoalsLine
from surfaces.modals import agenda, charter, goals, said, three_things
from surfaces.texts import Texts

GOALS = (Goal(text=s.GOALS[0], progress=Progress.ON_THE_WAY), Goal(text=s.GOALS[1]))
LINES = (GoalsLine(pair_id="P3", counterpart=s.MENTOR, goals=GOALS),)
KNOWN = Goals(id="P1", programme_id="G1", goals=GOALS, written_by=s.MENTOR, written_at=s.MOMENT)
LONG = Goals(
    id="x" * 60,
    programme_id="G1",
    goals=(Goal(text=x.HOSTILE * 60),) * 3,
    written_by=x.LONG_ID,
    written_at=s.MOMENT,
)
NO_GOALS = (GoalsLine(pair_id="P1", counterpart=s.MENTOR),)
LONG_LINES = (GoalsLine(pair_id="x" * 60, counterpart=x.LONG_ID, goals=LONG.goals),) * 3
AGENDA = Agenda(
    id="S1", programme_id="G1", user=s.MENTOR, text=x.HOSTILE * 60, shared=x.HOSTILE * 60, written_at=s.MOMENT
)
THINGS = ThreeThings(
    id="A1", programme_id="G1", user=s.MENTEE, things=s.THINGS, shown_in="P1", written_at=s.MOMENT
)
FULL = Answers(
    outcome=Outcome.HELD,
    usefulness=4,
    topics=s.SHARED,
    takeaway="Demander avant de supposer.",
    share_takeaway=True,
    would_help="Deux heures au calme.",
    next_in_weeks=4,
)


def modals(t: Texts) -> Iterator[tuple[str, dict[str, Any]]]:
    """Build every form of the two, empty and full."""
    session = session_line(1, SessionState.BOOKED).session
    usual: dict[str, Any] = {"counterpart": s.MENTEE, "topics": s.SHARED}
    yield "agenda", agenda.build(session, None, t, **usual, things=s.THINGS)
    yield "agenda-later", agenda.build(replace(session, number=2, minutes=25), None, t, **usual)
    long: dict[str, Any] = {"counterpart": x.LONG_ID, "topics": (), "things": (x.HOSTILE * 60,) * 3}
    yield "agenda-extreme", agenda.build(session, AGENDA, t, **long)
    yield "three-things", three_things.build(None, t, pair_id="P1")
    yield "three-things-alone", three_things.build(None, t)
    shared = replace(AGENDA, text="10 min – prendre des nouvelles", shared="10 min – prendre des nouvelles")
    yield "agenda-shared", agenda.build(session, shared, t, **usual)
    yield "three-things-shown", three_things.build(THINGS, t, pair_id="P1", agenda=shared, number=2)
    hostile = replace(THINGS, things=(x.HOSTILE * 60,) * 3)
    yield (
        "three-things-extreme",
        three_things.build(hostile, t, pair_id="x" * 60, agenda=AGENDA, number=10**6),
    )
    yield "goals", goals.build("P1", None, t, counterpart=s.MENTOR)
    yield "goals-known", goals.build("P1", KNOWN, t, counterpart=s.MENTOR)
    yield "goals-meanwhile", goals.build("P1", KNOWN, t, counterpart=s.MENTOR, instead=("Oser.",))
    gone = replace(KNOWN, goals=())
    yield "goals-meanwhile-none", goals.build("P1", gone, t, counterpart=s.MENTOR, instead=("Oser.",))
    instead = (x.HOSTILE * 60,) * 3
    yield "goals-extreme", goals.build("x" * 60, LONG, t, counterpart=x.LONG_ID, instead=instead)
    accepted = Charter(version="2026-1", accepted_at=s.MOMENT)
    yield "charter", charter.build(PROGRAMME, accepted, t)
    yield "charter-extreme", charter.build(LONG_PROGRAMME, None, t)
    yield from _said(t)


def _said(t: Texts) -> Iterator[tuple[str, dict[str, Any]]]:
    line = said.SaidLine(
        checkin=CheckIn(
            id="K1",
            programme_id="G1",
            session_id="S2",
            participant_id="A1",
            user=s.MENTEE,
            asked_at=s.MOMENT,
            answers=FULL,
            answered_at=s.MOMENT,
        ),
        session=session_line(2, SessionState.HELD).session,
        counterpart=s.MENTOR,
        answerable=True,
        readers=((Sentence.TAKEAWAY, (s.MENTOR,)), (Sentence.WOULD_HELP, (s.COORDINATOR,))),
    )
    deleted = replace(line, checkin=replace(line.checkin, answers=Answers(), taken_back_at=s.MOMENT))
    both = replace(FULL, share_would_help=True, takeaway=x.HOSTILE * 60, would_help=x.HOSTILE * 60)
    extreme = replace(
        line,
        checkin=replace(line.checkin, answers=both),
        counterpart=x.LONG_ID,
        readers=((Sentence.WOULD_HELP, (x.LONG_ID,) * 200),),
    )
    yield "said-list", said.build_list((line, deleted), t)
    yield "said-list-none", said.build_list((), t)
    yield "said-list-extreme", said.build_list((extreme,) * 200, t)
    yield "said", said.build(line, t, threshold=5)
    yield "said-late", said.build(replace(line, answerable=False), t, threshold=5)
    yield "said-deleted", said.build(deleted, t, threshold=5)
    yield "said-extreme", said.build(extreme, t, threshold=10**6)


def said_at_once(t: Texts) -> Iterator[tuple[str, Message]]:
    """Say everything that answers one of their forms."""
    yield "agenda-saved", answers.agenda_saved(t, shared=False, sent=False)
    yield "agenda-sent", answers.agenda_saved(t, shared=True, sent=True)
    yield "agenda-unchanged", answers.agenda_saved(t, shared=True, sent=False)
    yield "things-saved", answers.things_saved(None, t)
    yield "things-shown", answers.things_saved(s.MENTOR, t)
    yield "goals-saved", answers.goals_saved(s.MENTOR, t, changed=True)
    yield "goals-same", answers.goals_saved(s.MENTOR, t, changed=False)
