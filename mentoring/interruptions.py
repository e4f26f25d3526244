"""Interruptions: what the coordinators are told when the bot was away while something was due."""

from datetime import datetime, timedelta

from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.notices import Interruption
from mentoring.programme import Programme

NOTABLE = timedelta(minutes=45)
"""A shorter absence is nobody's business: a restart, a new version."""

OF_INTEREST = timedelta(days=5)
"""How long the line about it is worth reading."""


def tell(
    programme: Programme, *, since: datetime, until: datetime, late: int, lapsed: int, now: datetime
) -> Decision:
    """Tell each coordinator, once, in one line; an absence in which nothing was due is not told.

    `late`: letters that go out after their time; `lapsed`: those that are of no use any more.
    """
    if not late and not lapsed:
        return Decision()
    notice = Interruption(since=since, until=until, late=late, lapsed=lapsed)
    letters = tuple(
        Letter(
            key=f"interruption:{since:%Y-%m-%dT%H:%M}:{user}",
            to=ToPerson(user=user),
            notice=notice,
            due=now,
            lapses=now + OF_INTEREST,
            subject="interruption",
        )
        for user in programme.coordinators
    )
    return Decision(letters=letters)
