"""The life of a cohort: real rules, storage, planning and claiming; people click what they are shown.

Only Slack is played: `slack.py` stands where the postman stands, and a click enters where dispatch would let
it in. The clock goes, four times a day at most, to where something is due.
"""

import heapq
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from benchmarks.cohort.people import ABROAD, FIRST_DAY, Somebody, Temper, participant_of
from benchmarks.cohort.slack import Button, Post, Slack
from bot.clock import HandClock
from handlers import actors, dispatch, news, routes
from handlers.payloads import Asked, Click, Kind, Place, Submission
from handlers.replies import Reply
from mentoring.checkins import Outcome
from mentoring.decisions import Decision
from mentoring.errors import Refusal
from mentoring.going_on.resolving import Choice
from mentoring.people import Person, Role
from mentoring.programme import MatchingMode, Programme, ProgrammeSettings
from mentoring.quietness.quiet import Calendar
from scheduling.carrier import Carrier
from scheduling.courtesy import Courtesy
from scheduling.delivery import Delivery
from scheduling.planning import Planning
from storage.archive import Archive, Work
from surfaces import actions as a
from surfaces.modals import delegate, exit, leave, pause  # noqa: A004  it is the way out

assert dispatch.HANDLERS, "importing it opens every route"

START = datetime.combine(FIRST_DAY, time(7), tzinfo=UTC)
MINUTE = timedelta(minutes=1)
NEVER = datetime.max.replace(tzinfo=UTC)
HOME = ZoneInfo("Europe/Paris")
STOPS = (9, 12, 15, 19)
"""The hours, in Paris, at which the bot looks at what is due: somebody works everywhere at one of them."""
WEEKS = 26
WORKSPACE = "T0"
PROGRAMME = Programme(
    id="programme",
    settings=ProgrammeSettings(
        name="Rebours",
        objectives="Learn upwards",
        sponsor="USPONSOR",
        neutral_contact="UNEUTRAL",
        leadership_channel="CLEAD",
        first_day=FIRST_DAY,
        weeks=WEEKS,
        zone="Europe/Paris",
        country="FR",
        mode=MatchingMode.AUTOMATIC,
    ),
    coordinators=("UCOORD",),
    created_at=START,
    wake_at=START,
)
"""It pairs people by itself, so that only people decide."""

Act = Callable[[], Awaitable[None]]


@dataclass(kw_only=True)
class Life:
    """A workspace and everybody in it; what they do is drawn from who they are."""

    archive: Archive
    clock: HandClock
    slack: Slack
    people: dict[str, Somebody]
    acts: list[tuple[datetime, int, Act]] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    clicks: int = 0
    pauses: list[tuple[str, datetime, datetime]] = field(default_factory=list)
    _numbers: Iterable[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        self.slack.town = self
        self._planning = Planning(self.archive, self.clock)
        self._delivery = Delivery(Carrier(self.archive, self.slack, self.clock), Courtesy())

    async def begin(self) -> None:
        """Everybody has joined; the first round comes on its own, and so does all that follows."""
        everybody = self.people.values()
        known = [
            Person(id=one.user, name=one.user, language=one.language, zone=one.zone) for one in everybody
        ]
        enrolled = [participant_of(one, PROGRAMME.id) for one in everybody if one.role]
        async with self.archive.open(WORKSPACE) as work:
            await work.record(Decision(changed=(PROGRAMME, *known, *enrolled)))
        for one in everybody:
            self._plans(one)

    async def live(self, until: datetime, *, look: Callable[[], Awaitable[None]]) -> None:
        """Go from hour to hour; every Monday morning somebody has a `look` at it all."""
        monday = START
        while (moment := await self._next()) < until:
            while monday <= moment:
                self.clock.turn(to=monday)
                await look()
                monday += timedelta(weeks=1)
            await self._people_act(moment)
            self.clock.turn(to=moment)
            while await self._planning.plan():
                pass
            await self._delivery.deliver()
        await self._people_act(until)
        self.clock.turn(to=until)
        await look()

    async def _next(self) -> datetime:
        due = await self.archive.next_moment()
        acts = self.acts[0][0] if self.acts else None
        first = min((moment for moment in (due, acts) if moment), default=None)
        return stop_after(max(first, self.clock() + MINUTE)) if first else NEVER

    async def _people_act(self, until: datetime) -> None:
        while self.acts and self.acts[0][0] <= until:
            at, _, act = heapq.heappop(self.acts)
            self.clock.turn(to=at)
            await act()

    def calendar_of(self, user: str) -> Calendar:
        """Tell when somebody may be written to, as they see it themselves."""
        return self.people[user].calendar

    def read(self, post: Post) -> None:
        """Let everybody who reads a message do about it what they would."""
        for user in post.readers:
            one = self.people[user]
            for hours, act in self._about(one, post):
                self._later(one, hours, act)

    def _later(self, one: Somebody, hours: float, act: Callable[[], Awaitable[None]]) -> None:
        """Let somebody act in their own time; most find what came in an absence when they are back."""
        at = self.clock() + timedelta(hours=hours)
        if back := one.is_away(at):
            if back - at > timedelta(days=90) or one.chance("finds", at).random() < 0.3:
                return
            at = back + timedelta(hours=one.hours("back", at))
        heapq.heappush(self.acts, (at, next(iter(self._numbers)), act))

    def _about(self, one: Somebody, post: Post) -> Iterable[tuple[float, Act]]:
        """Say what somebody does about a message, by the buttons that it has."""
        shown: dict[str, list[Button]] = {}
        for button in post.buttons:
            shown.setdefault(button.action, []).append(button)
        hours = one.hours(post.at, *sorted(shown))
        draw = one.chance("what", post.at, *sorted(shown)).random()
        if a.PAIR_ACCEPT in shown:
            yield hours, lambda: self.click(one, shown[a.PAIR_ACCEPT if draw < 0.97 else a.PAIR_DECLINE][0])
        if a.SLOT_PICK in shown and one.role is not Role.MENTOR and one.books(post.at):
            picked = one.chance("slot", post.at).choice(shown[a.SLOT_PICK])
            yield hours, lambda: self.click(one, picked)
        if a.SESSION_CANCEL in shown and post.channel.startswith("G"):
            booked = shown[a.SESSION_CANCEL][0]
            if one.cancels(f"{post.at}"):
                yield one.chance("cancel", post.at).uniform(1, 150), lambda: self.click(one, booked)
        if a.CHECKIN_OUTCOME in shown and a.SLOT_PICK not in shown and one.tells(post.at):
            yield hours, lambda: self._tells(one, shown[a.CHECKIN_OUTCOME])
        if a.STEADY_GO_ON in shown:
            yield from self._goes_on(one, shown, draw, hours)
        if a.STEADY_DECIDE in shown and (patience := one.decides(post.at)):
            least, most = patience
            choice = (Choice.REMATCH, Choice.REST, Choice.CLOSE)[int(draw * 3)]
            decided = next(b for b in shown[a.STEADY_DECIDE] if b.value.endswith(choice))
            yield one.chance("decides", post.at).uniform(least, most), lambda: self.click(one, decided)

    def _goes_on(
        self, one: Somebody, shown: dict[str, list[Button]], draw: float, hours: float
    ) -> Iterable[tuple[float, Act]]:
        """Somebody was asked how to go on: most do, others let somebody book, pause, end it, say nothing."""
        pair = shown[a.STEADY_GO_ON][0].value
        if draw < 0.5:
            yield hours, lambda: self.click(one, shown[a.STEADY_GO_ON][0])
        elif draw < 0.6 and a.STEADY_DELEGATE_OPEN in shown:
            assistant = f"UASSIST{one.number:03}"
            if assistant in self.people:
                yield (
                    hours,
                    lambda: self._sends(one, delegate.CALLBACK, pair, delegate={"selected_user": assistant}),
                )
        elif draw < 0.7:
            yield hours, lambda: self._pauses(one, 21)
        elif draw < 0.8 and a.STEADY_RELEASE in shown:
            yield hours, lambda: self.click(one, shown[a.STEADY_RELEASE][0])

    def _plans(self, one: Somebody) -> None:
        """What somebody will do of their own accord, whatever they are asked."""
        chance = one.chance("plans")
        days = chance.randrange(30, 150)
        match one.temper:
            case Temper.TRAVELS if one.role:
                for leg in range(3):
                    begin, nights = 20 + 50 * leg + chance.randrange(20), chance.randrange(4, 16)
                    self._later(one, begin * 24, lambda: self._lands(one, ABROAD[one.home]))
                    self._later(one, (begin + nights) * 24, lambda: self._lands(one, one.home))
            case Temper.PAUSES:
                self._later(one, days * 24, lambda: self._pauses(one, chance.randrange(14, 60)))
            case Temper.QUARRELS:
                self._later(one, days * 24, lambda: self._quarrels(one))
            case Temper.LEAVES:
                self._later(one, days * 24, lambda: self._sends(one, leave.CALLBACK))

    async def click(self, one: Somebody, button: Button) -> None:
        """Somebody clicks; a kind refusal is an answer, too."""
        await self._enters(
            one,
            (Kind.CLICK, button.action),
            lambda actor: Click(actor=actor, value=button.value, place=Place.MESSAGE),
        )

    async def _sends(self, one: Somebody, callback: str, metadata: str = "", **filled: Any) -> None:
        """Somebody sends a form."""
        state = {name: {name: value} for name, value in filled.items()}
        await self._enters(
            one,
            (Kind.SUBMISSION, callback),
            lambda actor: Submission(actor=actor, state=state, metadata=metadata),
        )

    async def _enters(
        self, one: Somebody, way: tuple[Kind, str], make: Callable[[Any], Asked]
    ) -> Reply | None:
        route = routes.find(*way)
        assert route is not None, way
        self.clicks += 1
        try:
            async with self.archive.open(WORKSPACE) as work:
                actor = await actors.of(one.user, work, frozenset())
                return await route.answer(make(actor), work)
        except Refusal as refusal:
            name = f"{way[1]}: {type(refusal).__name__}"
            self.refused[name] += 1
            return None

    async def _tells(self, one: Somebody, offered: list[Button]) -> None:
        """Somebody says how a session went, as they saw it."""
        session_id = offered[0].value.rpartition("|")[0]
        async with self.archive.read(WORKSPACE) as work:
            failed = await self._failed(session_id, work)
        draw = one.chance("tells", session_id and self.clock()).random()
        if not failed:
            said = Outcome.HELD if draw > 0.03 else Outcome.MISSED
        elif failed == one.user and draw < 0.6:
            said = Outcome.UNABLE
        else:
            said = Outcome.MISSED if draw < 0.9 else Outcome.MOVED
        chosen = next((one for one in offered if one.value.endswith(f"|{said}")), None)
        if chosen:
            await self.click(one, chosen)

    async def _failed(self, session_id: str, work: Work) -> str:
        """Tell who did not come to a session: a Slack id, or nobody."""
        session = await work.sessions.get(session_id)
        pair = await work.pairs.get(session.pair_id) if session else None
        if session is None or pair is None:
            return ""
        meeting = f"{pair.mentor}{pair.mentee}{session.number}:{session.starts_at}"
        two = (self.people[pair.mentee], self.people[pair.mentor])
        at = session.starts_at or self.clock()
        return next((one.user for one in two if one.misses(meeting, at)), "")

    async def _pauses(self, one: Somebody, days: int) -> None:
        until = self.clock().date() + timedelta(days=days)
        before = self.refused.total()
        await self._sends(one, pause.CALLBACK, until={"selected_date": until.isoformat()})
        if before == self.refused.total():
            one.paused_until = until
            back = datetime.combine(until, time(), tzinfo=UTC)
            self.pauses.append((one.user, self.clock(), back))

    async def _quarrels(self, one: Somebody) -> None:
        """Somebody asks alone for the end of their pair."""
        async with self.archive.read(WORKSPACE) as work:
            pairs = [pair for pair in await work.pairs.of(one.user.lower()) if pair.active_since]
        if pairs:
            await self._sends(one, exit.CALLBACK, pairs[-1].id)

    async def _lands(self, one: Somebody, zone: str) -> None:
        """Somebody lands in another zone, and Slack tells."""
        one.zone = zone
        said = {
            "id": one.user,
            "name": one.user,
            "tz": zone,
            "locale": one.language,
            "profile": {"display_name": one.user},
        }
        async with self.archive.open(WORKSPACE) as work:
            await news.person_changed({"user": said}, work)


def stop_after(moment: datetime) -> datetime:
    """Give the next hour at which the bot looks at what is due."""
    day = moment.astimezone(HOME).date()
    days = (day, day + timedelta(days=1))
    stops = (datetime.combine(one, time(hour), tzinfo=HOME) for one in days for hour in STOPS)
    return next(stop for stop in stops if stop >= moment).astimezone(UTC)
