"""Departures: somebody's Slack account is closed, and the programme goes on without them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mentoring import audit, timeline
from mentoring.audit import Act
from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.endings import leaving
from mentoring.meeting import travelling
from mentoring.membership import signup
from mentoring.notices import AccountClosed, DelegateGone, NobodyCoordinates, Part
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Person, Role, Standing, about_delegate
from mentoring.programme import Programme
from mentoring.sessions import Session


@dataclass(frozen=True, kw_only=True, slots=True)
class Ties:
    """What ties somebody to the programme.

    `before`: whom Slack told of last time. `pairs`: theirs; `sessions`: those of these pairs; `counterparts`:
    the people of these pairs, by participant id. `mentees`: those for whom they book.
    """

    before: Person | None = None
    programme: Programme | None = None
    participant: Participant | None = None
    pairs: Sequence[Pair] = ()
    sessions: Sequence[Session] = ()
    counterparts: Mapping[str, Participant]
    mentees: Sequence[Participant] = ()

    def parts(self, user: str) -> tuple[Part, ...]:
        """Tell what this person is to the programme."""
        if self.programme is None:
            return ()
        settings, takes_part = self.programme.settings, self.participant
        enrolled = takes_part is not None and takes_part.standing is not Standing.LEFT
        held = {
            Part.MENTOR: enrolled and takes_part is not None and takes_part.role is Role.MENTOR,
            Part.MENTEE: enrolled and takes_part is not None and takes_part.role is Role.MENTEE,
            Part.DELEGATE: bool(self.mentees),
            Part.COORDINATOR: user in self.programme.coordinators,
            Part.SPONSOR: user == settings.sponsor,
            Part.NEUTRAL: user in settings.neutral_contacts,
        }
        return tuple(part for part, holds in held.items() if holds)


def follow(person: Person, ties: Ties, *, now: datetime) -> Decision:
    """Follow what Slack says of somebody; of strangers nothing is kept, and who is gone has left."""
    parts = ties.parts(person.id)
    if ties.before is None and ties.participant is None and not parts:
        return Decision()
    if ties.before is not None and person.is_older_than(ties.before):
        return Decision()
    followed = signup.follow(ties.before, person, None if person.deactivated else ties.participant)
    if not person.deactivated or ties.programme is None:
        return followed.and_then(_travelled(ties, followed, now))
    news = parts if _is_news(ties) else ()
    return followed.and_then(
        _leaving(ties, now=now),
        without_delegate(ties.mentees),
        without_coordinator(ties.programme, person.id, now=now),
        Decision(
            letters=(
                *_told(person.id, news, ties.programme, now),
                *_told_mentees(person.id, ties.mentees, now),
                *(_handed_on(person.id, ties.programme, now) if news else ()),
            ),
            unreachable=(person.id,),
        ),
    )


def _travelled(ties: Ties, followed: Decision, now: datetime) -> Decision:
    moved = next((one for one in followed.changed if isinstance(one, Participant)), None)
    if moved is None or ties.participant is None:
        return Decision()
    return travelling.follow(
        ties.participant,
        moved,
        pairs=ties.pairs,
        sessions=ties.sessions,
        people=ties.counterparts,
        now=now,
    )


def _is_news(ties: Ties) -> bool:
    """Slack tells of a closed account more than once; who is still enrolled has not been noticed yet."""
    known = ties.before is not None and ties.before.deactivated
    participant = ties.participant
    return not known or (participant is not None and participant.standing is not Standing.LEFT)


def _leaving(ties: Ties, *, now: datetime) -> Decision:
    """They leave as if by their own word; nothing is written to them."""
    participant = ties.participant
    open_pairs = any(pair.state is not PairState.CLOSED for pair in ties.pairs)
    if participant is None or (participant.standing is Standing.LEFT and not open_pairs):
        return Decision()
    left = leaving.depart(
        participant, pairs=ties.pairs, sessions=ties.sessions, counterparts=ties.counterparts, now=now
    )
    return replace(
        left, letters=tuple(one for one in left.letters if one.to != ToPerson(user=participant.user))
    )


def without_delegate(mentees: Sequence[Participant]) -> Decision:
    """Who was booked for books alone from now on, until they name somebody else."""
    return Decision(
        changed=tuple(
            replace(mentee, profile=replace(mentee.profile, delegate=None))
            for mentee in mentees
            if mentee.profile.delegate is not None
        )
    )


def without_coordinator(programme: Programme, user: str, *, now: datetime) -> Decision:
    """The last coordinator stays on the list: somebody has to be named to those who ask."""
    others = tuple(one for one in programme.coordinators if one != user)
    if not others or others == programme.coordinators:
        return Decision()
    return Decision(
        changed=(replace(programme, coordinators=others),),
        noted=(audit.of_coordinator(programme, user, Act.RELIEVED, now, by=None),),
    )


def _told(user: str, parts: tuple[Part, ...], programme: Programme, now: datetime) -> tuple[Letter, ...]:
    if not parts:
        return ()
    day = timeline.local_day(now, programme.settings.zone)
    return tuple(
        Letter(
            key=f"account-closed:{user}:{day}:{coordinator}",
            to=ToPerson(user=coordinator),
            notice=AccountClosed(user=user, parts=parts),
            due=now,
            subject=f"account:{user}",
        )
        for coordinator in programme.coordinators
        if coordinator != user
    )


def _told_mentees(user: str, mentees: Sequence[Participant], now: datetime) -> tuple[Letter, ...]:
    """Tell those for whom somebody booked whose account is closed."""
    theirs = [mentee for mentee in mentees if mentee.profile.delegate == user]
    return _book_themselves(theirs, f"delegate-gone:{user}", DelegateGone(delegate=user), now)


def forgotten_delegate(mentees: Sequence[Participant], now: datetime) -> Decision:
    """Whoever booked is forgotten, by their own wish: those whom they booked for read it without a name."""
    told = _book_themselves(mentees, "delegate-forgotten", DelegateGone(delegate=""), now)
    return Decision(letters=told).and_then(without_delegate(mentees))


def _book_themselves(
    mentees: Sequence[Participant], key: str, notice: DelegateGone, now: datetime
) -> tuple[Letter, ...]:
    """Tell those who book themselves again; whoever has left the programme books nothing."""
    return tuple(
        Letter(
            key=f"{key}:{mentee.id}:{timeline.local_day(now, mentee.zone)}",
            to=ToPerson(user=mentee.user),
            notice=notice,
            due=now,
            subject=about_delegate(mentee),
        )
        for mentee in mentees
        if mentee.standing in signup.TAKING_PART
    )


def _handed_on(user: str, programme: Programme, now: datetime) -> tuple[Letter, ...]:
    """Tell the sponsor, or else who listens, that nobody coordinates any more."""
    settings = programme.settings
    named = next((one for one in (settings.sponsor, *settings.neutral_contacts) if one != user), None)
    if programme.coordinators != (user,) or named is None:
        return ()
    return (
        Letter(
            key=f"nobody-coordinates:{user}:{timeline.local_day(now, settings.zone)}",
            to=ToPerson(user=named),
            notice=NobodyCoordinates(programme=settings.name, user=user),
            due=now,
            subject=f"coordinates:{programme.id}",
        ),
    )
