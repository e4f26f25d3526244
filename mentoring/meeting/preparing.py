"""Preparing: the mentor adapts an agenda, the mentee names three things; each shows it only on purpose."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from mentoring.agendas import AGENDA_LENGTH, MOST_THINGS, THING_LENGTH, Agenda, ThreeThings
from mentoring.decisions import Decision, Letter
from mentoring.errors import Gone, InvalidFields, NotAllowed
from mentoring.meeting.booking import room
from mentoring.notices import AgendaShared
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Role
from mentoring.placing.offering import OPEN
from mentoring.sessions import Session


def write_agenda(
    known: Agenda | None,
    text: str,
    by: str,
    *,
    share: bool,
    session: Session,
    pair: Pair,
    now: datetime,
) -> Decision:
    """Keep the mentor's agenda of a session; with `share` both read it in their room, the same words once."""
    check_mentor(pair, by)
    if session.state not in OPEN:
        raise Gone
    kept = text.strip()
    if len(kept) > AGENDA_LENGTH:
        raise InvalidFields({"agenda": "error-agenda"})
    if share and not kept:
        raise InvalidFields({"agenda": "error-agenda-empty"})
    before = known or Agenda(
        id=session.id, programme_id=session.programme_id, user=by, text="", written_at=now
    )
    news = share and kept != before.shared
    after = replace(before, text=kept, shared=kept if share else before.shared, written_at=now)
    return Decision(
        changed=(after,),
        letters=(_agenda_letter(after, session, pair),) if news else (),
        withdrawn=(f"session:{session.id}:agenda*",) if news else (),
    )


def check_mentor(pair: Pair, user: str) -> None:
    """Refuse whoever is not the mentor, and a pair that is over."""
    if user != pair.mentor:
        raise NotAllowed
    if pair.state is not PairState.ACTIVE:
        raise Gone


def _agenda_letter(agenda: Agenda, session: Session, pair: Pair) -> Letter:
    return Letter(
        key=f"agenda:{session.id}:{agenda.version}",
        to=room(pair),
        notice=AgendaShared(
            session_id=session.id, number=session.number, author=agenda.user, words=agenda.shared
        ),
        due=agenda.written_at,
        lapses=session.starts_at,
        subject=f"session:{session.id}:agenda",
    )


def write_things(
    known: ThreeThings | None,
    things: Sequence[str],
    *,
    mentee: Participant,
    pair: Pair | None,
    show: bool,
    now: datetime,
) -> Decision:
    """Keep what a mentee would like to know; with `show` their mentor of today may read it, else nobody.

    What the mentor has read already cannot be made unread.
    """
    if mentee.role is not Role.MENTEE:
        raise NotAllowed
    kept = tuple(thing.strip() for thing in things if thing.strip())[:MOST_THINGS]
    if any(len(thing) > THING_LENGTH for thing in kept):
        raise InvalidFields({"thing_1": "error-thing"})
    before = known or ThreeThings(
        id=mentee.id, programme_id=mentee.programme_id, user=mentee.user, written_at=now
    )
    shown_in = pair.id if show and kept and pair is not None else None
    return Decision(changed=(replace(before, things=kept, shown_in=shown_in, written_at=now),))
