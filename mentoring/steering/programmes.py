"""The programme's own life: created, changed, led by its coordinators, woken for its rounds and digests."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from mentoring import timeline
from mentoring.decisions import Decision
from mentoring.digests import WeeklyDigest
from mentoring.endings import ending
from mentoring.endings.ending import Ending
from mentoring.errors import AlreadyDone, InvalidFields, NotAllowed
from mentoring.forming import pairing
from mentoring.placing import offering
from mentoring.programme import Programme, ProgrammeSettings
from mentoring.quietness import public_holidays, quiet
from mentoring.rounds import Round, RoundState
from mentoring.steering import digest_weeks, digesting
from mentoring.steering.digesting import WeekFacts

ROUND_WEEKDAY = 1
ROUND_HOUR = 9
ROUND_LATENESS = timedelta(days=2)
"""A round that could not be asked for within this time waits for the next week."""

NAME_LIMIT = 80
LATEST_WEEKDAY = 4
WEEKS = range(1, 157)
CADENCE = range(1, 14)
MINUTES = range(15, 241, 5)
HOURS = range(24)
WEEKLY = range(1, 3)

EFFECTS: dict[str, tuple[str, ...]] = {
    "effect-digest": ("digest_weekday", "digest_hour", "zone", "country"),
    "effect-leadership": ("leadership_channel",),
    "effect-cadence": ("cadence_weeks",),
    "effect-minutes": ("session_minutes",),
    "effect-mode": ("mode",),
    "effect-threshold": ("threshold",),
    "effect-calendar": ("first_day", "weeks"),
    "effect-neutral": ("neutral_contact", "second_neutral_contact"),
    "effect-announcement": ("announcement_channel",),
    "effect-invitation": ("name", "objectives", "sponsor"),
    "effect-language": ("language",),
    "effect-quiet": ("weekly_messages",),
}
"""What each change affects: the key of its sentence, and the settings that bring it about."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A change of settings, and the keys of the sentences that say what it affects."""

    decision: Decision
    effects: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ProgrammeContext:
    """What a programme needs to know when it wakes.

    `waiting_mentees` and `free_mentors`: active people with a place to fill. `last_round`: the newest round.
    `digests`: all so far; `lost`: the weeks of those that Slack never took; `facts`: the figures of
    `digest_week(programme, now)`, unless it has its digest. `ending`: a few of those who wait for its end.
    """

    waiting_mentees: int = 0
    free_mentors: int = 0
    last_round: Round | None = None
    digests: tuple[WeeklyDigest, ...] = ()
    lost: frozenset[date] = frozenset()
    facts: WeekFacts | None = None
    ending: Ending = field(default_factory=Ending)


def validate(settings: ProgrammeSettings) -> None:
    """Refuse settings that cannot be kept, naming every field at once."""
    checks = {
        "name": (bool(settings.name.strip()) and len(settings.name) <= NAME_LIMIT, "error-name"),
        "objectives": (bool(settings.objectives.strip()), "error-objectives"),
        "sponsor": (bool(settings.sponsor), "error-sponsor"),
        "neutral_contact": (bool(settings.neutral_contact), "error-neutral"),
        "second_neutral_contact": (
            settings.second_neutral_contact != settings.neutral_contact,
            "error-second-neutral",
        ),
        "leadership_channel": (bool(settings.leadership_channel), "error-channel"),
        "weeks": (settings.weeks in WEEKS, "error-weeks"),
        "cadence_weeks": (settings.cadence_weeks in CADENCE, "error-cadence"),
        "session_minutes": (settings.session_minutes in MINUTES, "error-minutes"),
        "zone": (timeline.zone_exists(settings.zone), "error-zone"),
        "country": (not settings.country or public_holidays.is_known(settings.country), "error-country"),
        "digest_weekday": (0 <= settings.digest_weekday <= LATEST_WEEKDAY, "error-weekday"),
        "digest_hour": (settings.digest_hour in HOURS, "error-hour"),
        "threshold": (settings.threshold >= digesting.LEAST_THRESHOLD, "error-threshold"),
        "weekly_messages": (settings.weekly_messages in WEEKLY, "error-weekly"),
    }
    faults = {field: key for field, (holds, key) in checks.items() if not holds}
    if faults:
        raise InvalidFields(faults)


def create(settings: ProgrammeSettings, *, by: str, programme_id: str, now: datetime) -> Decision:
    """Whoever sets a programme up becomes its first coordinator."""
    validate(settings)
    programme = Programme(id=programme_id, settings=settings, coordinators=(by,), created_at=now)
    return Decision(changed=(replace(programme, wake_at=next_wake(programme, now)),))


def change(programme: Programme, settings: ProgrammeSettings, *, now: datetime) -> Change:
    """Change the settings, and say what that affects; what is due by the new ones is looked at now."""
    validate(settings)
    old = programme.settings
    effects = tuple(
        key
        for key, fields in EFFECTS.items()
        if any(getattr(old, field) != getattr(settings, field) for field in fields)
    )
    if settings == old:
        return Change(decision=Decision(), effects=())
    changed = replace(programme, settings=settings, wake_at=now)
    return Change(decision=Decision(changed=(changed,)), effects=effects)


def appoint(programme: Programme, user: str) -> Decision:
    """Make somebody a coordinator too."""
    if user in programme.coordinators:
        raise AlreadyDone
    return Decision(changed=(replace(programme, coordinators=(*programme.coordinators, user)),))


def take_over(programme: Programme, user: str, *, appointed: bool, gone: Collection[str]) -> Decision:
    """Somebody coordinates from now on: whoever was named for it, or any Slack admin when nobody is left.

    `gone`: the coordinators whose accounts are closed; they are named no more.
    """
    left = tuple(one for one in programme.coordinators if one not in gone)
    if left and not appointed:
        raise NotAllowed
    appoints = appoint(replace(programme, coordinators=left), user)
    return replace(appoints, withdrawn=(f"coordinates:{programme.id}*",))


def to_ask(programme: Programme, gone: Collection[str]) -> tuple[str, ...]:
    """Name whom to turn to with a question: who coordinates; while nobody does, who was told so.

    `gone`: people of the programme whose accounts are closed.
    """
    settings = programme.settings
    here = tuple(one for one in programme.coordinators if one not in gone)
    others = (one for one in (settings.sponsor, *settings.neutral_contacts) if one not in gone)
    return here or (*others,)[:1] or programme.coordinators


def week_number(programme: Programme, day: date) -> int:
    """Count the programme's weeks: 1 is the one that holds its first day, and less is before."""
    return timeline.week_number(programme.settings.first_day, day)


def round_due(programme: Programme, week: date) -> datetime:
    """Give the hour of a week's round: Tuesday at nine in the programme's zone, or the next working day."""
    settings = programme.settings
    calendar = quiet.Calendar(zone=settings.zone, country=settings.country)
    day = quiet.working_days_later(calendar, week + timedelta(days=ROUND_WEEKDAY), 0)
    return timeline.instant(day, time(ROUND_HOUR), settings.zone)


def digest_week(programme: Programme, now: datetime) -> date | None:
    """Give the Monday of the week whose digest should stand ready by now; an older one is left to it."""
    today = timeline.monday_of(timeline.local_day(now, programme.settings.zone))
    first = timeline.monday_of(programme.settings.first_day)
    week = min(today, offering.last_week(programme))
    while week >= first and digest_weeks.preview_due(programme.settings, week) > now:
        week -= timeline.WEEK
    if week < first:
        return None
    in_time = digest_weeks.goes_out(programme.settings, week, now) < digest_weeks.too_late(programme, week)
    return week if in_time else None


def next_wake(programme: Programme, now: datetime) -> datetime | None:
    """Give the next moment at which a preview, a round or the end wants planning; None when all is over."""
    first = timeline.monday_of(programme.settings.first_day)
    today = timeline.monday_of(timeline.local_day(now, programme.settings.zone))
    last = offering.last_week(programme)
    from_week = max(first, today - timeline.WEEK * 2)
    weeks = [from_week + timeline.WEEK * n for n in range(5) if from_week + timeline.WEEK * n <= last]
    moments = [digest_weeks.preview_due(programme.settings, week) for week in weeks]
    moments += [round_due(programme, week) for week in weeks]
    moments += [ending.over_at(programme), ending.closes_at(programme)]
    return min((moment for moment in moments if moment > now), default=None)


def wake(
    programme: Programme, context: ProgrammeContext, *, now: datetime, new_id: Callable[[], str]
) -> Decision:
    """Prepare the digest whose working day before has come, ask for the week's round if somebody waits.

    When the last week is over people are thanked, a few at a time.
    """
    again = now if context.ending else next_wake(programme, now)
    decision = Decision(changed=(replace(programme, wake_at=again),))
    decision = decision.and_then(ending.thank(context.ending, programme, now=now))
    week = digest_week(programme, now)
    ready = any(digest.week == week for digest in context.digests)
    if week is not None and not ready and context.facts is not None:
        untold = digest_weeks.untold(programme, week, context.digests, context.lost)
        decision = decision.and_then(
            digesting.preview(programme, week, context.facts, untold=untold, new_id=new_id, now=now)
        )
    somebody = context.waiting_mentees > 0 and context.free_mentors > 0
    if somebody and is_round_due(programme, context.last_round, now):
        decision = decision.and_then(pairing.want_round(programme, by=None, round_id=new_id(), now=now))
    return decision


def is_round_due(programme: Programme, last: Round | None, now: datetime) -> bool:
    """Whether this week's round has come and was not asked for since."""
    if last is not None and last.state is RoundState.WANTED:
        return False
    week = timeline.monday_of(timeline.local_day(now, programme.settings.zone))
    counted = 1 <= week_number(programme, week) <= programme.settings.weeks
    due = round_due(programme, week)
    asked = last is not None and last.requested_at >= due
    return counted and due <= now < due + ROUND_LATENESS and not asked
