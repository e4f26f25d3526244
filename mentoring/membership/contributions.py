"""Contributions: what a mentor's record says of their part in a programme."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from mentoring.catalogue import TOPICS, Area
from mentoring.keepsakes import Way
from mentoring.knowledge import Enrolment, Known
from mentoring.people import Role
from mentoring.timeline import local_day


@dataclass(frozen=True, kw_only=True, slots=True)
class Taught:
    """The topics of one area, and in how many sessions each was met; 0 when nobody said."""

    area: Area
    topics: tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Contribution:
    """What is known of a mentor's part, and what they say of it themselves.

    `named`: the executives who allow it; the others of `executives` are a number. `ideas` were adopted.
    """

    name: str
    programme: str
    drawn_on: date
    first: date | None = None
    last: date | None = None
    sessions: int = 0
    minutes: int = 0
    executives: int = 0
    named: tuple[str, ...] = ()
    taught: tuple[Taught, ...] = ()
    ways: tuple[Way, ...] = ()
    own_words: str = ""
    ideas: int = 0


def enrolment_of(known: Known) -> Enrolment | None:
    """Find the newest programme in which somebody has held a session as a mentor."""
    mentored = (one for one in known.enrolments if one.participant.role is Role.MENTOR and one.held)
    return next(mentored, None)


def of(known: Known) -> Contribution:
    """Draw up a mentor's record from what they know themselves."""
    enrolment = enrolment_of(known)
    today = local_day(known.at, known.person.zone)
    if enrolment is None:
        return Contribution(name=known.person.name, programme="", drawn_on=today)
    held, participant = enrolment.held, enrolment.participant
    met = {session.pair_id for session in held}
    pairs = [one for one in enrolment.pairs if one.pair.id in met]
    days = [local_day(one.starts_at, participant.zone) for one in held if one.starts_at]
    return Contribution(
        name=participant.keepsake.signed or participant.name or known.person.name,
        programme=enrolment.programme.settings.name,
        drawn_on=today,
        first=min(days, default=None),
        last=max(days, default=None),
        sessions=len(held),
        minutes=sum(session.minutes for session in held),
        executives=len({one.pair.mentee_id for one in pairs}),
        named=tuple(dict.fromkeys(one.counterpart for one in pairs if one.named and one.counterpart)),
        taught=_taught(enrolment),
        ways=participant.keepsake.ways,
        own_words=participant.keepsake.own_words,
    )


def _taught(enrolment: Enrolment) -> tuple[Taught, ...]:
    """Count topics by what the mentor said after sessions; without a word, what the pairs were made for."""
    held = {session.id for session in enrolment.held}
    said = Counter(
        topic for one in enrolment.checkins if one.session_id in held for topic in one.answers.topics
    )
    met = {session.pair_id for session in enrolment.held}
    meant = [topic for one in enrolment.pairs if one.pair.id in met for topic in one.pair.reasons.topics]
    counts = dict(said) or dict.fromkeys(meant, 0)
    known = [topic for topic in TOPICS if topic in counts]
    return tuple(
        Taught(
            area=area,
            topics=tuple(
                sorted(
                    ((topic, counts[topic]) for topic in known if TOPICS[topic].area is area),
                    key=lambda line: -line[1],
                )
            ),
        )
        for area in Area
        if any(TOPICS[topic].area is area for topic in known)
    )
