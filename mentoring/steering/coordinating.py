"""Coordinating: who runs the programme; coordinators appoint and relieve each other, and somebody remains."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from mentoring import audit
from mentoring.audit import Act, Entry
from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.errors import AlreadyDone, NotAllowed
from mentoring.notices import Appointed, Relieved
from mentoring.people import Person
from mentoring.programme import Programme

MOST = 20
"""So many coordinators a form shows: a programme that needs more has another difficulty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Naming:
    """A form that names coordinators (Slack ids): whom it showed, whom it names now, who sent it.

    `people`: what is known of whoever it names, and of who coordinates. `untold`: those who have not yet
    read of the last change of their part.
    """

    by: str
    shown: tuple[str, ...]
    named: tuple[str, ...]
    people: Mapping[str, Person]
    untold: Collection[str] = ()

    def after(self, coordinators: tuple[str, ...]) -> tuple[str, ...]:
        """Say who coordinates then; only what the form changed counts: nobody else's change is undone."""
        kept = tuple(one for one in coordinators if one in self.named or one not in self.shown)
        new = (one for one in dict.fromkeys(self.named) if one not in self.shown and one not in kept)
        return (*kept, *new)


@dataclass(frozen=True, kw_only=True, slots=True)
class Turnover:
    """Who coordinates from now on and did not, and who no longer does (Slack ids)."""

    appointed: tuple[str, ...] = ()
    relieved: tuple[str, ...] = ()


def turnover(before: Programme, after: Programme) -> Turnover:
    """Compare who coordinates with who did."""
    old, new = before.coordinators, after.coordinators
    return Turnover(
        appointed=tuple(one for one in new if one not in old),
        relieved=tuple(one for one in old if one not in new),
    )


def to_ask(programme: Programme, gone: Collection[str]) -> tuple[str, ...]:
    """Name whom to turn to with a question: who coordinates; while nobody does, who was told so.

    `gone`: people of the programme whose accounts are closed.
    """
    settings = programme.settings
    here = tuple(one for one in programme.coordinators if one not in gone)
    others = (one for one in (settings.sponsor, *settings.neutral_contacts) if one not in gone)
    return here or (*others,)[:1] or programme.coordinators


def is_able(person: Person | None) -> bool:
    """Whether somebody can run a programme: a person with a whole account of their own."""
    return person is not None and not (person.bot or person.guest or person.deactivated)


def faults(programme: Programme, naming: Naming) -> dict[str, str]:
    """Say what is wrong with the field of the coordinators, if anything."""
    after = naming.after(programme.coordinators)
    if not all(is_able(naming.people.get(one)) for one in after if one not in programme.coordinators):
        return {"coordinators": "error-coordinator-unable"}
    if after != programme.coordinators and not any(is_able(naming.people.get(one)) for one in after):
        return {"coordinators": "error-coordinators"}
    return {}


def rearrange(programme: Programme, naming: Naming, *, now: datetime) -> Decision:
    """Take the names of a form without faults; the others read of it, unless it is undone before they do."""
    after = replace(programme, coordinators=naming.after(programme.coordinators))
    if after == programme:
        return Decision()
    moved = turnover(programme, after)
    told = (
        *_letters(Appointed, moved.appointed, programme, naming, now),
        *_letters(Relieved, moved.relieved, programme, naming, now),
    )
    return Decision(
        changed=(after,),
        letters=told,
        withdrawn=(
            *(_waiting(programme, one) for one in (*moved.appointed, *moved.relieved)),
            *(f"check-in:*{one}" for one in moved.relieved),
        ),
        relieved=moved.relieved,
        noted=noted(programme, moved, by=naming.by, now=now),
    )


def noted(programme: Programme, moved: Turnover, *, by: str | None, now: datetime) -> tuple[Entry, ...]:
    """Note who coordinates from now on and who no longer does, and by whose word."""
    return tuple(
        audit.of_coordinator(programme, user, act, now, by=by)
        for act, users in ((Act.APPOINTED, moved.appointed), (Act.RELIEVED, moved.relieved))
        for user in users
    )


def _letters(
    kind: type[Appointed | Relieved],
    users: Collection[str],
    programme: Programme,
    naming: Naming,
    now: datetime,
) -> tuple[Letter, ...]:
    notice = kind(programme=programme.settings.name, by=naming.by)
    return tuple(
        Letter(
            key=f"{kind.__name__.lower()}:{user}:{programme.id}:{programme.version}",
            to=ToPerson(user=user),
            notice=notice,
            due=now,
            subject=about(programme, user),
        )
        for user in users
        if user != naming.by and user not in naming.untold
    )


def about(programme: Programme, user: str) -> str:
    """Name what somebody reads of their appointment, or of its end."""
    return f"appointment:{programme.id}:{user}"


def _waiting(programme: Programme, user: str) -> str:
    return f"{about(programme, user)}*{user}"


def take_over(
    programme: Programme, user: str, *, appointed: bool, gone: Collection[str], now: datetime
) -> Decision:
    """Somebody coordinates from now on: whoever was named for it, or any Slack admin when nobody is left.

    `gone`: the coordinators whose accounts are closed; they are named no more.
    """
    left = tuple(one for one in programme.coordinators if one not in gone)
    if left and not appointed:
        raise NotAllowed
    if user in programme.coordinators:
        raise AlreadyDone
    after = replace(programme, coordinators=(*left, user))
    return Decision(
        changed=(after,),
        withdrawn=(f"coordinates:{programme.id}*", _waiting(programme, user)),
        noted=noted(programme, turnover(programme, after), by=user, now=now),
    )
