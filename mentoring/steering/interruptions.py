"""Interruptions: what the coordinators are told when the bot was away while something was due."""

from datetime import datetime, timedelta

from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.digests import WeeklyDigest
from mentoring.notices import Interruption
from mentoring.programme import Programme
from mentoring.timeline import WEEK

NOTABLE = timedelta(minutes=45)
"""A shorter absence is nobody's business: a restart, a new version."""

OF_INTEREST = timedelta(days=5)
"""How long the line about it is worth reading."""


def tell(
    programme: Programme,
    *,
    since: datetime,
    until: datetime,
    late: int,
    lapsed: int,
    digest: WeeklyDigest | None,
    now: datetime,
) -> Decision:
    """Tell each coordinator, once, in one line; an absence in which nothing was due is not told.

    `late`: letters that go out after their time; `lapsed`: those that are of no use any more. `digest`: the
    latest, which may tell of several weeks.
    """
    if not late and not lapsed:
        return Decision()
    notice = Interruption(
        since=since, until=until, late=late, lapsed=lapsed, weeks=_weeks_together(digest, since)
    )
    letters = tuple(
        Letter(
            key=f"interruption:{until:%Y-%m-%dT%H:%M}:{user}",
            to=ToPerson(user=user),
            notice=notice,
            due=now,
            lapses=now + OF_INTEREST,
            subject="interruption",
        )
        for user in programme.coordinators
    )
    return Decision(letters=letters)


def _weeks_together(digest: WeeklyDigest | None, since: datetime) -> int:
    """Count the weeks of a digest that has several, and goes out after the absence began."""
    if digest is None or digest.since is None or digest.due_at < since:
        return 0
    return (digest.week - digest.since) // WEEK + 1
