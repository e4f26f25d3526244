"""Every week is told once: whatever becomes of the clock, the zone, the hour, the coordinators' mind or the process."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from mentoring.digests import DigestState, WeeklyDigest
from mentoring.notices import Digest
from mentoring.steering import digesting, programmes
from mentoring.steering.digesting import WeekFacts
from mentoring.steering.programmes import ProgrammeContext
from mentoring.timeline import WEEK, monday_of, zone_exists

from .examples import ids, programme
from .test_calendars import ZONES

FIRST = date(2027, 1, 4)
WEEKS = 10
MOST_BEATS = 400

REAL = [zone for zone in ZONES if zone_exists(zone)]
HOURS = st.integers(1, 24 * 24).map(lambda hours: ("away", timedelta(hours=hours)))
BACK = st.integers(1, 24 * 5).map(lambda hours: ("set back", timedelta(hours=hours)))
MOVES = st.sampled_from(REAL).map(lambda zone: ("zone", zone))
CHANGES = st.tuples(st.integers(0, 4), st.integers(0, 23)).map(lambda when: ("hour", when))
HOLDS = st.just(("hold", None))
EVENTS = st.lists(st.one_of(HOURS, BACK, MOVES, CHANGES, HOLDS), max_size=12)


class Life:
    """A programme that has nothing but digests, and what leadership reads of it."""

    def __init__(self, zone: str, country: str) -> None:
        self.new_id = ids()
        self.now = datetime(2027, 1, 4, 12, tzinfo=UTC)
        self.plan = programme(first_day=FIRST, weeks=WEEKS, zone=zone, country=country)
        self.plan = replace(self.plan, wake_at=programmes.next_wake(self.plan, self.now))
        self.digests = dict[date, WeeklyDigest]()
        self.letters = dict[str, Digest]()

    def wakes(self) -> list[datetime]:
        every = (self.plan.wake_at, *(one.wake_at for one in self.digests.values()))
        return [at for at in every if at is not None]

    def beat(self) -> None:
        """Plan what is due, twice, as two replicas would that read before either of them wrote."""
        before = self.plan, dict(self.digests)
        for _ in range(2):
            self._plan(*before)

    def _plan(self, plan, digests) -> None:
        decisions = []
        if plan.wake_at is not None and plan.wake_at <= self.now:
            week = programmes.digest_week(plan, self.now)
            known = tuple(digests.values())
            facts = WeekFacts() if week and week not in digests else None
            context = ProgrammeContext(digests=known, facts=facts)
            decisions.append(programmes.wake(plan, context, now=self.now, new_id=self.new_id))
        decisions += [
            digesting.wake(one, WeekFacts(), plan, now=self.now)
            for one in digests.values()
            if one.wake_at is not None and one.wake_at <= self.now
        ]
        for decision in decisions:
            self._record(decision)

    def _record(self, decision) -> None:
        """Write a decision as storage does: whole, over the versions that were read, or not at all."""
        for changed in decision.changed:
            lies = self.digests.get(changed.week) if isinstance(changed, WeeklyDigest) else self.plan
            if (lies.version if lies else 0) != changed.version or (lies and lies.id != changed.id):
                return
        for changed in decision.changed:
            written = replace(changed, version=changed.version + 1)
            if isinstance(changed, WeeklyDigest):
                self.digests[changed.week] = written
            else:
                self.plan = written
        for letter in decision.letters:
            if isinstance(letter.notice, Digest):
                assert letter.due < letter.lapses
                assert letter.key not in self.letters
                self.letters[letter.key] = letter.notice

    def undergo(self, kind, what) -> None:
        match kind:
            case "away":
                self.now += what
            case "set back":
                self.now -= what
            case "hold":
                for week, one in self.digests.items():
                    if one.state is DigestState.PREVIEWED and self.now < one.due_at:
                        (held,) = digesting.hold(one, now=self.now).changed
                        self.digests[week] = replace(held, version=one.version + 1)
            case _:
                rules = (
                    {"zone": what} if kind == "zone" else {"digest_weekday": what[0], "digest_hour": what[1]}
                )
                changed = programmes.change(self.plan, replace(self.plan.settings, **rules), now=self.now)
                for plan in changed.decision.changed:
                    self.plan = replace(plan, version=self.plan.version + 1)

    def told(self) -> list[date]:
        """List the weeks that were told, or held back on purpose."""
        spans = [(one.since or one.week, one.week) for one in self.letters.values()]
        held = [one for one in self.digests.values() if one.state is DigestState.SKIPPED]
        spans += [(one.since or one.week, one.week) for one in held]
        return sorted(since + n * WEEK for since, week in spans for n in range((week - since) // WEEK + 1))


@examples(max_examples=100, deadline=None)
@given(st.sampled_from(REAL), st.sampled_from(["", "FR", "CN", "US", "EG"]), EVENTS, st.integers(1, 5))
def test_every_week_is_told_once(zone, country, events, between):
    """Told by a digest of its own, by the next one, or held back; never twice, and none is forgotten."""
    life = Life(zone, country)
    beats, left = 0, list(events)
    while moments := life.wakes():
        life.now = max(life.now, min(moments))
        life.beat()
        beats += 1
        if left and beats % between == 0:
            life.undergo(*left.pop(0))
        assert beats < MOST_BEATS

    every = [monday_of(FIRST) + n * WEEK for n in range(WEEKS)]
    assert life.told() == every
    assert all(later > earlier for earlier, later in pairwise([one.week for one in life.letters.values()]))
