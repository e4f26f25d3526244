"""Times in the chat: the sessions and the moments that somebody may mean, within both people's hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from handlers import dossiers, lines
from handlers.payloads import Said
from mentoring import timeline
from mentoring.chat.moments import Part, When
from mentoring.meeting import booking
from mentoring.pairs import PairState
from mentoring.people import Role, Standing
from mentoring.permissions import Action, Actor
from mentoring.placing import slots
from mentoring.sessions import SessionState
from storage.archive import Work
from surfaces.chatting import MOST_TIMES
from surfaces.home_views import SessionLine

LOOKED_AT = 1000
OPEN = frozenset({SessionState.TO_BOOK, SessionState.BOOKED})


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Times to offer; `excuse` is the key of why they are not what was wished."""

    times: tuple[datetime, ...]
    excuse: str = ""


async def to_book(actor: Actor, work: Work) -> list[SessionLine]:
    """Tell the sessions for which somebody may pick a time: as in the pair's room, the mentor may, too."""
    if not actor.may(Action.BOOK):
        return []
    found = list(await lines.to_book(actor, work))
    own = actor.participant
    if own is not None and own.role is Role.MENTOR and own.standing is not Standing.LEFT:
        for pair in await work.pairs.of(own.id, PairState.ACTIVE):
            coming = [s for s in await work.sessions.of_pair(pair.id) if s.state in OPEN]
            if coming and coming[0].state is SessionState.TO_BOOK:
                found.append(SessionLine(session=coming[0], counterpart=pair.mentee))
    return found


async def suiting(line: SessionLine, when: When | None, said: Said, work: Work) -> datetime | Wanted:
    """Give the one moment that was named, when both can meet then; else times to choose from."""
    zone = said.person.zone
    at = when.at(zone) if when else None
    if at is None:
        return await others(line, said, work, when=when, excuse="chat-time-none")
    session, dossier = await dossiers.of_session(line.session.id, said.actor, work)
    length = timedelta(minutes=session.minutes)
    fits = slots.suits(dossier.mentor, dossier.mentee, at, session.minutes)
    taken = slots.clashes(at, dossier.taken(session), length) or at == session.starts_at
    if at > work.now and fits and not taken:
        return at
    assert when is not None
    near = When(day=when.day)
    return await others(line, said, work, when=near, excuse="chat-time-unfit", always=True)


async def others(
    line: SessionLine,
    said: Said,
    work: Work,
    *,
    excuse: str,
    when: When | None = None,
    always: bool = False,
) -> Wanted:
    """Give times that are like what was wished, or simply times; the excuse says which."""
    session, dossier = await dossiers.of_session(line.session.id, said.actor, work)
    from_day = when.day if when and when.day else session.week
    free = booking.slots(
        **dossier.two,
        week=from_day,
        minutes=session.minutes,
        now=work.now,
        taken=(*dossier.taken(session), *((session.starts_at,) if session.starts_at else ())),
        count=LOOKED_AT,
    )
    like = [at for at in free if when is None or when.allows(at, said.person.zone)]
    if like:
        return Wanted(times=_spread(like), excuse=excuse if always else "")
    return Wanted(times=_spread(free), excuse=excuse if when else "")


def _spread(free: Sequence[datetime]) -> tuple[datetime, ...]:
    """Keep a handful over all of them, rather than the first morning's."""
    step = max(1, len(free) // MOST_TIMES)
    return tuple(free[::step][:MOST_TIMES])


def moved(when: When | None, later: timedelta | None, starts_at: datetime, zone: str) -> When | None:
    """Complete a wish to move by the time that the session has: "a week later", "at five instead"."""
    here = timeline.local(starts_at, zone)
    if later is not None and (when is None or when.hour is None):
        return When(day=here.date() + later, hour=time(here.hour, here.minute))
    if when is not None and when.day is None and (when.hour or when.part):
        return When(day=here.date(), hour=when.hour, part=when.part)
    return when


def is_on(line: SessionLine, day: date | None, zone: str) -> bool:
    """Whether a session is booked for that day."""
    starts_at = line.session.starts_at
    return day is not None and starts_at is not None and timeline.local_day(starts_at, zone) == day


def chosen(listed: Sequence[SessionLine], said: Said) -> SessionLine | None:
    """Give the session that an answer names: by its place, its day or its counterpart."""
    figure, when = said.heard.figure, said.heard.when
    if figure is not None:
        place = len(listed) if figure < 0 else figure
        return listed[place - 1] if 0 < place <= len(listed) else None
    mentioned = [line for line in listed if f"<@{line.counterpart}>" in said.text]
    day = when.day if when else None
    same = mentioned or [line for line in listed if is_on(line, day, said.person.zone)]
    return same[0] if len(same) == 1 else None


def picked(offered: Sequence[datetime], said: Said) -> datetime | None:
    """Give the one of the times offered that an answer names: by its place, or by a day and an hour."""
    figure, when, zone = said.heard.figure, said.heard.when, said.person.zone
    if figure is not None:
        return at_place(offered, figure)
    if when is None:
        return None
    same = [at for at in offered if when.allows(at, zone)]
    sure = when.exact or (when.hour is not None and when.day is None)
    return same[0] if len(same) == 1 and sure else None


def at_place(offered: Sequence[datetime], figure: int | None) -> datetime | None:
    """Give the time in that place of a list, the last one for a negative number."""
    if figure is None:
        return None
    place = len(offered) if figure < 0 else figure
    return offered[place - 1] if 0 < place <= len(offered) else None


def still_ahead(times: Sequence[datetime], now: datetime) -> tuple[datetime, ...]:
    """Keep what is not past, in its place: a list that has begun to pass is another list."""
    return tuple(times) if all(at > now for at in times) else ()


def written(when: When | None) -> dict[str, str]:
    """Write a wish down for as long as the question which session is open."""
    if when is None:
        return {}
    told = {
        "day": when.day.isoformat() if when.day else "",
        "hour": when.hour.isoformat() if when.hour else "",
        "part": when.part or "",
        "week": "yes" if when.whole_week else "",
    }
    return {name: value for name, value in told.items() if value}


def read(known: dict[str, str]) -> When | None:
    """Read what `written` wrote."""
    if not known.keys() & {"day", "hour", "part"}:
        return None
    return When(
        day=date.fromisoformat(known["day"]) if "day" in known else None,
        hour=time.fromisoformat(known["hour"]) if "hour" in known else None,
        part=Part(known["part"]) if "part" in known else None,
        whole_week="week" in known,
    )
