from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from mentoring.digests import DigestState, WeeklyDigest
from mentoring.errors import InvalidFields
from mentoring.notices import DigestPreview
from mentoring.programme import MatchingMode, Programme
from mentoring.rounds import Round, RoundState
from mentoring.steering import programmes
from mentoring.steering.digesting import WeekFacts
from mentoring.steering.programmes import ProgrammeContext
from mentoring.timeline import local_day

from .examples import TUESDAY, changed, ids, letters, programme, settings
from .test_calendars import COUNTRIES, ZONES

ROUND_HOUR = datetime(2027, 1, 5, 8, tzinfo=UTC)
SOMEBODY_WAITS = ProgrammeContext(waiting_mentees=1, free_mentors=1)


def wake(context: ProgrammeContext, now: datetime, **rules):
    return programmes.wake(programme(**rules), context, now=now, new_id=ids())


def test_whoever_creates_a_programme_coordinates_it():
    """It wakes by itself from then on."""
    decision = programmes.create(
        settings(), by="U-HR", programme_id="prog", now=ROUND_HOUR - timedelta(hours=1)
    )
    (created,) = changed(decision, Programme)

    assert created.coordinators == ("U-HR",)
    assert [(one.person, one.by) for one in decision.noted] == [("U-HR", "U-HR")]
    assert created.wake_at == ROUND_HOUR


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("name", " ", "error-name"),
        ("name", "x" * 81, "error-name"),
        ("objectives", "", "error-objectives"),
        ("sponsor", "", "error-sponsor"),
        ("neutral_contact", "", "error-neutral"),
        ("second_neutral_contact", "U-NEUTRAL", "error-second-neutral"),
        ("leadership_channel", "", "error-channel"),
        ("weeks", 0, "error-weeks"),
        ("cadence_weeks", 0, "error-cadence"),
        ("session_minutes", 10, "error-minutes"),
        ("zone", "Paris", "error-zone"),
        ("country", "Atlantis", "error-country"),
        ("digest_weekday", 5, "error-weekday"),
        ("digest_hour", 24, "error-hour"),
        ("threshold", 2, "error-threshold"),
    ],
)
def test_settings_that_cannot_be_kept_are_refused(field, value, key):
    """Each field has its own sentence; anonymity never goes under three."""
    with pytest.raises(InvalidFields) as refused:
        programmes.validate(settings(**{field: value}))

    assert refused.value.fields == {field: key}


def test_all_the_faults_are_named_at_once():
    """Nobody corrects a form field by field."""
    with pytest.raises(InvalidFields) as refused:
        programmes.create(settings(name="", threshold=1), by="U-HR", programme_id="prog", now=TUESDAY)

    assert set(refused.value.fields) == {"name", "threshold"}


@pytest.mark.parametrize(
    ("field", "value", "effect"),
    [
        ("digest_hour", 14, "effect-digest"),
        ("zone", "Asia/Tokyo", "effect-digest"),
        ("leadership_channel", "C-2", "effect-leadership"),
        ("cadence_weeks", 2, "effect-cadence"),
        ("session_minutes", 45, "effect-minutes"),
        ("mode", MatchingMode.AUTOMATIC, "effect-mode"),
        ("threshold", 7, "effect-threshold"),
        ("weeks", 30, "effect-calendar"),
        ("neutral_contact", "U-2", "effect-neutral"),
        ("second_neutral_contact", "U-2", "effect-neutral"),
        ("announcement_channel", "C-3", "effect-announcement"),
        ("objectives", "Others", "effect-invitation"),
        ("language", "fr", "effect-language"),
    ],
)
def test_a_change_says_what_it_affects(field, value, effect):
    """Every setting that can change has its sentence."""
    change = programmes.change(programme(), settings(**{field: value}), now=TUESDAY)
    (after,) = changed(change.decision, Programme)

    assert getattr(after.settings, field) == value
    assert change.effects == (effect,)


def test_no_change_affects_nothing():
    """The form sent back as it was writes nothing."""
    change = programmes.change(programme(), settings(), now=TUESDAY)

    assert (change.decision.changed, change.effects) == ((), ())


def test_weeks_are_numbered_from_the_first_day():
    """The day before the first week is in week zero."""
    assert programmes.week_number(programme(), date(2027, 1, 4)) == 1
    assert programmes.week_number(programme(), date(2027, 1, 3)) == 0
    assert programmes.week_number(programme(), date(2027, 7, 4)) == 26


def test_the_weekly_round_is_asked_for_when_somebody_waits():
    """Tuesday at nine; the calendar asks, nobody in particular."""
    decision = wake(SOMEBODY_WAITS, ROUND_HOUR)
    (round_,) = changed(decision, Round)

    assert round_.requested_by is None
    assert round_.state is RoundState.WANTED


@pytest.mark.parametrize(
    ("context", "now"),
    [
        (ProgrammeContext(), ROUND_HOUR),
        (ProgrammeContext(waiting_mentees=3), ROUND_HOUR),
        (SOMEBODY_WAITS, ROUND_HOUR - timedelta(hours=1)),
        (SOMEBODY_WAITS, ROUND_HOUR + timedelta(days=3)),
        (SOMEBODY_WAITS, ROUND_HOUR + timedelta(weeks=27)),
        (SOMEBODY_WAITS, ROUND_HOUR - timedelta(weeks=1)),
    ],
    ids=[
        "nobody waits",
        "no mentor is free",
        "too early",
        "too late in the week",
        "after the end",
        "before the start",
    ],
)
def test_otherwise_no_round_is_asked_for(context, now):
    """The calendar does not disturb anybody in vain."""
    assert changed(wake(context, now), Round) == []


@pytest.mark.parametrize("state", list(RoundState))
def test_a_round_of_this_week_is_enough(state):
    """Waking twice, or after the coordinator has asked, adds none."""
    done = Round(id="r", programme_id="prog", requested_by="U-HR", requested_at=ROUND_HOUR, state=state)

    assert changed(wake(replace(SOMEBODY_WAITS, last_round=done), TUESDAY), Round) == []


def test_the_preview_is_ready_the_working_day_before():
    """Friday at nine, for the digest of that very week; a second time it exists already."""
    friday = datetime(2027, 1, 15, 8, tzinfo=UTC)
    facts = WeekFacts(held_week=1)
    decision = wake(ProgrammeContext(facts=facts), friday)
    made, missed = changed(decision, WeeklyDigest)

    assert programmes.digest_week(programme(), friday - timedelta(minutes=1)) is None
    assert (missed.week, missed.state, missed.wake_at) == (date(2027, 1, 4), DigestState.FOLDED, None)
    assert programmes.digest_week(programme(), friday) == date(2027, 1, 11)
    assert made.week == date(2027, 1, 11)
    assert len(letters(decision, DigestPreview)) == 2
    assert changed(wake(ProgrammeContext(facts=facts, digests=(made, missed)), friday), WeeklyDigest) == []


def test_digests_end_with_the_programme():
    """Before its first week there is nothing to tell, and after its last only what nobody has told yet."""
    fridays = [datetime(2027, 1, 1, 12, tzinfo=UTC) + timedelta(weeks=n) for n in range(13)]
    weeks = [programmes.digest_week(programme(weeks=3), friday) for friday in fridays]
    last = date(2027, 1, 18)

    assert weeks == [None, date(2027, 1, 4), date(2027, 1, 11), *(9 * [last]), None]


@examples(max_examples=25, deadline=None)
@given(st.sampled_from(ZONES), st.sampled_from(COUNTRIES), st.integers(0, 4), st.integers(2, 10))
def test_from_wake_to_wake_no_week_is_forgotten(zone, country, weekday, weeks):
    """Waking only when it said so, a programme sees a preview and a round for each week, then rests."""
    rules = {"zone": zone, "country": country, "digest_weekday": weekday, "weeks": weeks}
    now: datetime | None = datetime(2026, 12, 20, tzinfo=UTC)
    previews, rounds = set(), 0
    while (now := programmes.next_wake(programme(**rules), now)) is not None:
        previews.add(programmes.digest_week(programme(**rules), now))
        decision = wake(SOMEBODY_WAITS, now, **rules)
        rounds += len(changed(decision, Round))
        assert changed(decision, Programme)[0].wake_at == programmes.next_wake(programme(**rules), now)

    first = date(2027, 1, 4)
    told = {first + timedelta(weeks=n) for n in range(weeks)}
    assert len(told - previews) <= 1  # a week of holidays may swallow one
    assert rounds >= weeks - 1


def test_a_round_on_a_holiday_moves_to_the_next_working_day():
    """The fourteenth of July 2026 was a Tuesday."""
    due = programmes.round_due(programme(first_day=date(2026, 6, 1)), date(2026, 7, 13))

    assert local_day(due, "Europe/Paris") == date(2026, 7, 15)
