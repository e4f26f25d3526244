from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from mentoring.decisions import ToChannel, ToPerson, ToThread
from mentoring.digests import DigestState, WeeklyDigest
from mentoring.errors import AlreadyDone, Gone, InvalidFields
from mentoring.notices import Digest, DigestChart, DigestPreview
from mentoring.quietness import public_holidays
from mentoring.steering import digest_weeks, digesting
from mentoring.steering.digesting import WeekFacts
from mentoring.timeline import local

from .examples import changed, letters, programme, settings
from .test_calendars import COUNTRIES, ZONES

WEEK = date(2027, 1, 11)
DUE = datetime(2027, 1, 18, 8, tzinfo=UTC)
FRIDAY = datetime(2027, 1, 15, 8, tzinfo=UTC)

PEOPLE = st.sampled_from([f"p{n}" for n in range(12)])
RATINGS = st.lists(st.tuples(PEOPLE, st.integers(1, 5)), max_size=40).map(tuple)
TOPICS = st.lists(st.tuples(PEOPLE, st.sampled_from(["ai", "data", "coding"])), max_size=40).map(tuple)
THRESHOLDS = st.integers(-1, 12)


def digest(state: DigestState = DigestState.PREVIEWED, **changes) -> WeeklyDigest:
    usual = WeeklyDigest(id="d", programme_id="prog", week=WEEK, due_at=DUE, state=state, wake_at=DUE)
    return replace(usual, **changes)


@given(RATINGS, TOPICS, THRESHOLDS)
def test_no_figure_about_answers_stands_for_fewer_than_k_people(ratings, topics, threshold):
    """Whatever the answers and the threshold, and never under three."""
    shown = digesting.figures(WeekFacts(ratings=ratings, topics=topics), threshold)
    least = max(3, threshold)
    named = defaultdict(set)
    for person, topic in topics:
        named[topic].add(person)

    assert shown.threshold == least
    if len({person for person, _ in ratings}) < least:
        assert shown.respondents is None
    assert (shown.respondents is None) == (shown.satisfaction is None)
    assert shown.respondents is None or shown.respondents >= least
    assert shown.satisfaction is None or 1 <= shown.satisfaction <= 5
    assert all(len(named[topic]) >= least for topic in shown.topics or ())
    assert shown.topics is None or len({person for person, _ in topics}) >= least


@given(RATINGS, THRESHOLDS)
def test_figures_only_move_with_the_answers_of_k_people_or_more(ratings, threshold):
    """Read after each single answer, figures that differ are k people apart."""
    shown, since = None, set()
    for count in range(1, len(ratings) + 1):
        since.add(ratings[count - 1][0])
        now = digesting.figures(WeekFacts(ratings=ratings[:count]), threshold)
        if (now.satisfaction, now.respondents) != (None, None) and now != shown:
            assert len(since) >= now.threshold
            shown, since = now, set()


def test_one_more_answer_changes_nothing():
    """Five people said three; a sixth says one: nobody can work out who that was."""
    five = tuple((f"p{n}", 3) for n in range(5))
    before = digesting.figures(WeekFacts(ratings=five), 5)
    after = digesting.figures(WeekFacts(ratings=(*five, ("p5", 1))), 5)

    assert before.satisfaction == 3.0
    assert after == before


def test_everybody_has_one_voice():
    """Somebody with many sessions does not outweigh those with one."""
    eager = tuple(("p0", 5) for _ in range(10))
    others = (("p1", 2), ("p2", 2))

    assert digesting.figures(WeekFacts(ratings=eager + others), 3).satisfaction == 3.0


def test_counts_that_tell_nothing_of_anybody_are_kept():
    """Sessions, pairs and what comes next are no answers."""
    facts = WeekFacts(
        planned_week=4, held_week=3, planned_to_date=9, held_to_date=7, active_pairs=5, booked_next_week=2
    )
    shown = digesting.figures(facts, 5)

    assert (shown.planned_week, shown.held_week, shown.planned_to_date, shown.held_to_date) == (4, 3, 9, 7)
    assert (shown.active_pairs, shown.booked_next_week) == (5, 2)
    assert not shown.without_news


def test_a_week_without_news_is_known_as_such():
    """Standing pairs alone are no news."""
    assert digesting.figures(WeekFacts(active_pairs=5, planned_to_date=9, held_to_date=7), 5).without_news


def test_a_digest_tells_of_the_week_before_on_the_day_that_the_programme_wants():
    """Monday at nine in Paris, the preview on Friday at nine."""
    assert digest_weeks.due(settings(), WEEK) == DUE
    assert digest_weeks.preview_due(settings(), WEEK) == FRIDAY


def test_a_holiday_moves_the_digest_to_the_next_working_day_and_the_preview_stays_before():
    """Easter Monday 2027 in France: out on Tuesday, previewed on Good Friday, which is worked."""
    assert digest_weeks.due(settings(), date(2027, 3, 22)) == datetime(2027, 3, 30, 7, tzinfo=UTC)
    assert digest_weeks.preview_due(settings(), date(2027, 3, 22)) == datetime(2027, 3, 26, 8, tzinfo=UTC)


@examples(max_examples=80, deadline=None)
@given(
    st.sampled_from(ZONES),
    st.sampled_from(COUNTRIES),
    st.integers(0, 4),
    st.integers(6, 20),
    st.integers(0, 150),
)
def test_digest_and_preview_fall_on_two_working_days_at_the_hour(zone, country, weekday, hour, weeks):
    """Whatever the zone and the country: the hour said, two different working days, the preview first."""
    rules = settings(zone=zone, country=country, digest_weekday=weekday, digest_hour=hour)
    week = WEEK + timedelta(weeks=weeks)
    out, seen = digest_weeks.due(rules, week), digest_weeks.preview_due(rules, week)

    for moment in (out, seen):
        here = local(moment, zone)
        assert here.hour == hour
        assert here.weekday() < 5
        assert here.date() not in public_holidays.of(country, here.year)
    assert local(seen, zone).date() < local(out, zone).date()
    assert out.date() >= week + timedelta(days=6)


def preview(week=WEEK, facts=None, *, digests=(), lost=(), now=FRIDAY, **rules):
    plan = programme(**rules)
    untold = digest_weeks.untold(plan, week, digests, lost)
    facts = facts or WeekFacts()
    return digesting.preview(plan, week, facts, untold=untold, new_id=lambda: "d", now=now)


def test_the_coordinators_read_it_first():
    """Each one gets a preview, pointless once the digest is out."""
    decision = preview(first_day=WEEK)
    previews = letters(decision, DigestPreview)

    assert changed(decision, WeeklyDigest) == [digest()]
    assert [letter.to for letter in previews] == [ToPerson(user="U-HR"), ToPerson(user="U-HR2")]
    assert all(letter.lapses == DUE for letter in previews)
    assert len({letter.key for letter in previews}) == 2


FIRST = WEEK - timedelta(weeks=1)


@pytest.mark.parametrize(
    ("before", "lost", "since"),
    [
        (None, (), FIRST),
        (DigestState.PREVIEWED, (), FIRST),
        (DigestState.FOLDED, (), FIRST),
        (DigestState.SENT, (), None),
        (DigestState.SENT, (FIRST,), FIRST),
        (DigestState.HELD, (), None),
        (DigestState.SKIPPED, (), None),
    ],
    ids=["missed", "prepared only", "folded", "sent", "sent and never taken", "held", "held at its hour"],
)
def test_weeks_of_which_leadership_read_nothing_are_told_together(before, lost, since):
    """A week that a coordinator held back is not told after all; any other one is, once."""
    digests = () if before is None else (digest(before, id="before", week=FIRST),)
    facts = WeekFacts(planned_week=3, held_week=1, history=((FIRST, 5, 4), (WEEK, 3, 1)))
    decision = preview(facts=facts, digests=digests, lost=lost)
    made, *folded = changed(decision, WeeklyDigest)
    shown = letters(decision, DigestPreview)[0].notice

    assert made.since == shown.since == since
    assert (shown.figures.planned_week, shown.figures.held_week) == ((3, 1) if since is None else (8, 5))
    assert len(folded) == (before in {None, DigestState.PREVIEWED} or bool(lost))
    assert decision.withdrawn == tuple(one.key for one in digests if lost)
    assert all((one.week, one.state, one.wake_at) == (FIRST, DigestState.FOLDED, None) for one in folded)


def test_a_programme_set_up_late_does_not_tell_of_weeks_before_it():
    """Its first week lies three months back; the first digest is of the week in which it was created."""
    untold = digest_weeks.untold(programme(first_day=date(2026, 10, 5)), date(2027, 1, 4), ())

    assert untold == digest_weeks.Untold()


@pytest.mark.parametrize(
    ("now", "out"),
    [
        (FRIDAY, DUE),
        (datetime(2027, 1, 17, 20, tzinfo=UTC), datetime(2027, 1, 18, 9, tzinfo=UTC)),
        (datetime(2027, 1, 20, 10, tzinfo=UTC), datetime(2027, 1, 20, 11, tzinfo=UTC)),
        (datetime(2027, 1, 20, 22, tzinfo=UTC), datetime(2027, 1, 21, 9, tzinfo=UTC)),
        (datetime(2027, 1, 20, 16, 30, tzinfo=UTC), datetime(2027, 1, 21, 8, tzinfo=UTC)),
    ],
    ids=["in time", "the evening before", "Wednesday", "Wednesday night", "as the day ends"],
)
def test_a_late_digest_leaves_an_hour_to_read_it(now, out):
    """Coordinators see it first, in an open hour, and it goes out in one."""
    (made,) = [one for one in changed(preview(now=now), WeeklyDigest) if one.week == WEEK]

    assert made.due_at == made.wake_at == out


@given(RATINGS, TOPICS, THRESHOLDS, st.integers(0, 5))
def test_telling_weeks_together_tells_no_more_of_anybody(ratings, topics, threshold, back):
    """Only what was planned and held is added up: the figures about answers are those of the last week alone."""
    history = tuple((WEEK - timedelta(weeks=n), n, n // 2) for n in range(6, -1, -1))
    facts = WeekFacts(ratings=ratings, topics=topics, history=history)
    together = digesting.figures(facts, threshold, WEEK - timedelta(weeks=back))
    alone = digesting.figures(facts, threshold)

    assert replace(together, planned_week=alone.planned_week, held_week=alone.held_week) == alone
    assert together.planned_week == sum(range(back + 1))


def test_at_its_hour_leadership_reads_it_with_the_chart_in_the_thread():
    """The coordinator's sentence is in it; the week is numbered from the programme's first."""
    decision = digesting.wake(digest(sentence="Well done."), WeekFacts(held_week=2), programme(), now=DUE)
    (message,) = letters(decision, Digest)
    (chart,) = letters(decision, DigestChart)

    assert message.key == "digest:prog:2027-01-11"
    assert message.to == ToChannel(channel="C-LEADERS")
    assert (message.notice.number, message.notice.weeks, message.notice.sentence) == (2, 26, "Well done.")
    assert chart.to == ToThread(letter=message.key)
    assert changed(decision, WeeklyDigest) == [digest(DigestState.SENT, sentence="Well done.", wake_at=None)]


@pytest.mark.parametrize(
    ("before", "now", "state"),
    [
        (digest(), DUE - timedelta(minutes=1), DigestState.PREVIEWED),
        (digest(DigestState.HELD), DUE, DigestState.SKIPPED),
        (digest(), DUE + timedelta(days=4), DigestState.FOLDED),
        (digest(), DUE + timedelta(days=3, hours=14), DigestState.FOLDED),
        (digest(DigestState.FOLDED), DUE, DigestState.FOLDED),
        (digest(DigestState.SENT), DUE, DigestState.SENT),
        (digest(DigestState.SKIPPED), DUE, DigestState.SKIPPED),
    ],
    ids=["early", "held", "beside the next", "in the night before the next", "folded", "sent", "skipped"],
)
def test_nothing_is_sent_early_held_late_or_twice(before, now, state):
    """The state says what became of it, and it wakes again only when it is early."""
    decision = digesting.wake(before, WeekFacts(), programme(), now=now)
    (after,) = changed(decision, WeeklyDigest)

    assert decision.letters == ()
    assert after.state is state
    assert after.wake_at == (DUE if state is DigestState.PREVIEWED else None)


@pytest.mark.parametrize(
    ("now", "out"),
    [
        (DUE + timedelta(minutes=20), DUE),
        (DUE + timedelta(days=2, hours=5), DUE + timedelta(days=2, hours=5)),
        (DUE + timedelta(hours=14), DUE + timedelta(days=1)),
    ],
    ids=["a little late", "on Wednesday", "at night"],
)
def test_a_late_digest_goes_out_in_an_open_hour(now, out):
    """It was shown in time; the process was away at its hour."""
    (message,) = letters(digesting.wake(digest(), WeekFacts(), programme(), now=now), Digest)

    assert message.due == out
    assert message.lapses == datetime(2027, 1, 22, 8, tzinfo=UTC)


def test_the_last_digest_may_be_weeks_late():
    """No other one would tell what it has to say."""
    plan, later = programme(weeks=2), DUE + timedelta(weeks=5, hours=1)

    assert len(letters(digesting.wake(digest(), WeekFacts(), plan, now=later), Digest)) == 1
    assert digesting.wake(digest(), WeekFacts(), plan, now=DUE + timedelta(weeks=9)).letters == ()


def test_a_digest_is_held_and_let_go_until_it_is_due():
    """The coordinator may change their mind, not the past."""
    (held,) = digesting.hold(digest(), now=FRIDAY).changed
    (released,) = digesting.release(held, now=FRIDAY).changed

    assert held.state is DigestState.HELD
    assert released == digest()
    with pytest.raises(AlreadyDone):
        digesting.hold(held, now=FRIDAY)
    with pytest.raises(AlreadyDone):
        digesting.release(digest(), now=FRIDAY)
    for act in (digesting.hold, digesting.release):
        with pytest.raises(Gone):
            act(digest(), now=DUE)
        with pytest.raises(Gone):
            act(digest(DigestState.SENT), now=FRIDAY)


def test_a_sentence_of_three_hundred_characters_fits():
    """One more does not; none takes it away."""
    (added,) = digesting.add_sentence(digest(), " " + "x" * 300 + " ", now=FRIDAY).changed
    (removed,) = digesting.add_sentence(added, "", now=FRIDAY).changed

    assert added.sentence == "x" * 300
    assert removed.sentence == ""
    with pytest.raises(InvalidFields):
        digesting.add_sentence(digest(), "x" * 301, now=FRIDAY)
    with pytest.raises(Gone):
        digesting.add_sentence(digest(), "x", now=DUE)
