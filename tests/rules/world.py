"""A whole programme without Slack or database: the rules alone, under a clock that leaps from event to event."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import count
from random import Random

from mentoring.checkins import Answers, CheckIn, Outcome
from mentoring.decisions import Decision, Letter, ToPair, ToPerson
from mentoring.digests import WeeklyDigest
from mentoring.errors import Refusal
from mentoring.going_on import pair_clock, resolving
from mentoring.going_on.resolving import Choice, PairContext
from mentoring.looking_back import checking_in
from mentoring.meeting import booking, reminders
from mentoring.meeting.reminders import SessionContext
from mentoring.membership import signup
from mentoring.notices import (
    CheckInQuestion,
    HeldQuestion,
    MenteeQuestion,
    MentorQuestion,
    PairNeedsYou,
    RhythmQuestion,
    SessionBooked,
    SlotsOffered,
)
from mentoring.pairs import Pair
from mentoring.people import Participant, Person, Standing
from mentoring.placing import offering
from mentoring.preferences import Preferences
from mentoring.programme import Programme
from mentoring.quietness import allowance
from mentoring.quietness.allowance import Readership
from mentoring.quietness.quiet import Calendar, Lapse, Send, Wait, calendar_of
from mentoring.sessions import Session, SessionState
from mentoring.steering import digesting, programmes
from mentoring.steering.digesting import WeekFacts
from mentoring.steering.programmes import ProgrammeContext
from mentoring.timeline import local_day, monday_of

Act = Callable[[], Decision]


@dataclass(frozen=True)
class Said:
    """A letter as it was sent: when, to people on which calendars, and with which allowance."""

    at: datetime
    letter: Letter
    calendars: tuple[Calendar, ...]
    weekly: int


@dataclass
class World:
    """Everybody and everything of one programme; what people do is drawn from `chance`."""

    now: datetime
    programme: Programme
    chance: Random
    participants: dict[str, Participant]
    pairs: dict[str, Pair]
    sessions: dict[str, Session] = field(default_factory=dict)
    checkins: dict[str, CheckIn] = field(default_factory=dict)
    digests: dict[str, WeeklyDigest] = field(default_factory=dict)
    preferences: dict[str, Preferences] = field(default_factory=dict)
    waiting: dict[str, Letter] = field(default_factory=dict)
    wake: dict[str, datetime] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    said: list[Said] = field(default_factory=list)
    lapsed: dict[str, datetime] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    acts: list[tuple[datetime, int, Act]] = field(default_factory=list)
    numbers: Iterable[int] = field(default_factory=count)

    def new_id(self) -> str:
        return f"n{next(iter(self.numbers))}"

    def begin(self) -> None:
        """Every pair gets its first sessions; their times are offered by and by."""
        for pair in self.pairs.values():
            self.record(
                Decision(changed=offering.plan(pair, self.programme, (), now=self.now, new_id=self.new_id))
            )

    def later(self, act: Act, **delay: float) -> None:
        self.acts.append((self.now + timedelta(**delay), next(iter(self.numbers)), act))

    def live(self, until: datetime, *, asleep: Iterable[tuple[datetime, datetime]] = ()) -> None:
        """Let things happen until then; while the bot is `asleep` people go on, and it catches up afterwards."""
        outages = list(asleep)
        while True:
            bot = [at for at in (*self._wakes(), *self.wake.values()) if at is not None]
            moment = min((*bot, *(at for at, _, _ in self.acts)), default=until)
            if moment >= until:
                self.now = until
                return
            self.now = max(self.now, moment)
            for start, end in outages:
                if start <= self.now < end:
                    self._people_act(before=end)
                    self.now = end
            self._people_act(before=self.now + timedelta(microseconds=1))
            self._plan()
            self._deliver()

    def record(self, decision: Decision) -> None:
        """Remember a decision as the ledger does."""
        for name in decision.withdrawn:
            for key, letter in [*self.waiting.items()]:
                if key == name or (name.endswith("*") and letter.subject.startswith(name[:-1])):
                    self._forget(key)
                    self.withdrawn.add(key)
                    self.keys.discard(key)
        for changed in decision.changed:
            self._shelf(changed)[changed.user if isinstance(changed, Preferences) else changed.id] = changed
        for letter in decision.letters:
            if letter.key not in self.keys:
                self.keys.add(letter.key)
                self.waiting[letter.key], self.wake[letter.key] = letter, letter.due
        for key, letter in self.waiting.items():
            if isinstance(letter.to, ToPerson) and letter.to.user in decision.reconsidered:
                self.wake[key] = letter.due

    def of_user(self, user: str) -> Participant | None:
        return next((one for one in self.participants.values() if one.user == user), None)

    def _shelf(self, changed) -> dict:
        if isinstance(changed, Programme):
            self.programme = changed
        shelves = {
            Participant: self.participants,
            Session: self.sessions,
            CheckIn: self.checkins,
            WeeklyDigest: self.digests,
            Pair: self.pairs,
            Preferences: self.preferences,
        }
        return shelves.get(type(changed), {})

    def _wakes(self) -> Iterable[datetime | None]:
        yield self.programme.wake_at
        for shelf in (self.participants, self.pairs, self.sessions, self.digests):
            yield from (one.wake_at for one in shelf.values())

    def _people_act(self, before: datetime) -> None:
        while due := sorted(one for one in self.acts if one[0] < before):
            at, number, act = due[0]
            self.acts = [one for one in self.acts if one[1] != number]
            self.now = max(self.now, at) if at < before else self.now
            try:
                self.record(act())
            except Refusal:
                continue

    def _plan(self) -> None:
        """Wake what is due, and now and then wake it twice, as a second replica would."""
        for _ in range(1 + (self.chance.random() < 0.05)):
            before = self.programme, dict(self.sessions), dict(self.digests)
            self._wake_programme(before[0])
            for digest in before[2].values():
                if self._is_due(digest.wake_at):
                    self.record(
                        digesting.wake(digest, self._facts(digest.week), self.programme, now=self.now)
                    )
            for session in before[1].values():
                if self._is_due(session.wake_at):
                    context = self._context(session)
                    self.record(reminders.wake(session, context, now=self.now, new_id=self.new_id))
            for pair in [*self.pairs.values()]:
                if self._is_due(pair.wake_at):
                    self.record(pair_clock.wake(pair, self._pair_context(pair), now=self.now))
            for one in [*self.participants.values()]:
                if self._is_due(one.wake_at):
                    self.record(signup.wake(one, now=self.now))

    def _is_due(self, wake_at: datetime | None) -> bool:
        return wake_at is not None and wake_at <= self.now

    def _wake_programme(self, programme: Programme) -> None:
        if not self._is_due(programme.wake_at):
            return
        week = programmes.digest_week(programme, self.now)
        context = ProgrammeContext(
            digests=tuple(self.digests.values()), facts=None if week is None else self._facts(week)
        )
        self.record(programmes.wake(programme, context, now=self.now, new_id=self.new_id))

    def _facts(self, week: date) -> WeekFacts:
        meetings = [one for one in self.sessions.values() if one.week <= week]
        held = [one for one in meetings if one.state is SessionState.HELD]
        return WeekFacts(
            planned_week=sum(one.week == week for one in meetings),
            held_week=sum(one.week == week for one in held),
            planned_to_date=len(meetings),
            held_to_date=len(held),
            active_pairs=len(self.pairs),
        )

    def _context(self, session: Session) -> SessionContext:
        pair = self.pairs[session.pair_id]
        return SessionContext(
            pair=pair,
            mentor=self.participants[pair.mentor_id],
            mentee=self.participants[pair.mentee_id],
            programme=self.programme,
            checkins=tuple(one for one in self.checkins.values() if one.session_id == session.id),
            taken=self._taken(session),
        )

    def _pair_context(self, pair: Pair) -> PairContext:
        return PairContext(
            mentor=self.participants[pair.mentor_id],
            mentee=self.participants[pair.mentee_id],
            programme=self.programme,
            sessions=[one for one in self.sessions.values() if one.pair_id == pair.id],
        )

    def _taken(self, but: Session) -> tuple[datetime, ...]:
        same = [one for one in self.sessions.values() if one.pair_id == but.pair_id and one.id != but.id]
        return tuple(one.starts_at for one in same if one.starts_at is not None)

    def _deliver(self) -> None:
        piles: dict[object, dict[int, Letter]] = {}
        names = dict(enumerate(self.waiting))
        for number, key in names.items():
            if self.wake[key] <= self.now:
                piles.setdefault(self.waiting[key].to, {})[number] = self.waiting[key]
        for to, letters in piles.items():
            readers = self._readers(to)
            for number, verdict in allowance.verdicts(letters, readers, self.now).items():
                key = names[number]
                match verdict:
                    case Send():
                        self._forget(key)
                        self.said.append(Said(self.now, letters[number], readers.calendars, readers.weekly))
                        self._react(letters[number])
                    case Lapse():
                        self._forget(key)
                        self.lapsed[key] = self.now
                    case Wait(until=until):
                        assert until > self.now, "a letter that waits must wait for something"
                        self.wake[key] = until

    def _readers(self, to: object) -> Readership:
        users = {ToPerson: lambda: [to.user], ToPair: lambda: [to.mentor, to.mentee]}.get(type(to), list)()
        calendars = tuple(calendar_of(who) if (who := self.of_user(user)) else Calendar() for user in users)
        chosen = self.preferences.get(users[0]) if len(users) == 1 else None
        spent = tuple(one.at for one in self.said if one.letter.to == to and allowance.is_counted(one.letter))
        weekly = allowance.weekly(self.programme.settings, chosen)
        return Readership(calendars=calendars, weekly=weekly, preferences=chosen, spent=spent[-4:])

    def _forget(self, key: str) -> None:
        del self.waiting[key], self.wake[key]

    def _react(self, letter: Letter) -> None:
        """People book, forget, cancel, answer: in their own time."""
        match letter.notice:
            case SlotsOffered(session_id=session, slots=slots) if slots and self.chance.random() < 0.97:
                self.later(lambda: self._book(session, slots[0]), hours=self.chance.randrange(1, 30))
            case SessionBooked(session_id=session) if self.chance.random() < 0.15:
                self.later(lambda: self._cancel(session), hours=self.chance.randrange(1, 60))
            case MenteeQuestion() | MentorQuestion() | RhythmQuestion() if self.chance.random() < 0.7:
                pair, user = letter.notice.pair_id, letter.to.user
                self.later(lambda: self._go_on(pair, user), hours=self.chance.randrange(1, 200))
            case PairNeedsYou(pair_id=pair):
                self.later(lambda: self._rest(pair), hours=self.chance.randrange(1, 60))
            case HeldQuestion(session_id=session) if self.chance.random() < 0.5:
                user = letter.to.user
                self.later(lambda: self._answer(session, user), hours=self.chance.randrange(1, 70))
            case CheckInQuestion(session_id=session) if self.chance.random() < 0.9:
                user = letter.to.user
                self.later(lambda: self._answer(session, user), hours=self.chance.randrange(1, 70))

    def _book(self, session_id: str, starts_at: datetime) -> Decision:
        session = self.sessions[session_id]
        about = self._context(session)
        return booking.book(
            session, about.pair, self.programme, starts_at,
            mentor=about.mentor, mentee=about.mentee, now=self.now, taken=about.taken,
        )  # fmt: skip

    def _cancel(self, session_id: str) -> Decision:
        session = self.sessions[session_id]
        about = self._context(session)
        return booking.cancel(
            session, about.pair.mentee,
            pair=about.pair, mentor=about.mentor, mentee=about.mentee, now=self.now, taken=about.taken,
        )  # fmt: skip

    def _go_on(self, pair_id: str, user: str) -> Decision:
        pair = self.pairs[pair_id]
        return resolving.recommit(pair, user, self._pair_context(pair), now=self.now)

    def _rest(self, pair_id: str) -> Decision:
        pair = self.pairs[pair_id]
        return resolving.decide(
            pair, Choice.REST, self._pair_context(pair), by="U-HR", latest=None, round_id="", now=self.now
        )

    def _answer(self, session_id: str, user: str) -> Decision:
        session = self.sessions[session_id]
        about = self._context(session)
        mine = next(one for one in about.checkins if one.user == user)
        outcome = Outcome.HELD if self.chance.random() < 0.85 else Outcome.MISSED
        return checking_in.answer(
            mine,
            Answers(outcome=outcome, usefulness=4 if outcome is Outcome.HELD else None),
            session=session, pair=about.pair, mentor=about.mentor, mentee=about.mentee,
            programme=self.programme, checkins=about.checkins, now=self.now, new_id=self.new_id,
            sessions=[one for one in self.sessions.values() if one.pair_id == session.pair_id], taken=about.taken,
        )  # fmt: skip

    def travels(self, participant_id: str, zone: str) -> Decision:
        """Somebody lands in another zone, and Slack tells."""
        who = self.participants[participant_id]
        before = Person(id=who.user, name=who.name, zone=who.zone)
        return signup.follow(before, replace(before, zone=zone), who)

    def takes_a_break(self, participant_id: str, days: int) -> Decision:
        """Somebody is away for some days."""
        who = self.participants[participant_id]
        if who.standing is not Standing.ACTIVE:
            return Decision()
        return signup.pause(who, local_day(self.now, who.zone) + timedelta(days=days), now=self.now)

    def week_of(self, at: datetime) -> date:
        return monday_of(local_day(at, self.programme.settings.zone))
