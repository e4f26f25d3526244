"""A person's few letters a week: never more than they may have, the most important first, none lost."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import available_timezones

from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.decisions import Letter, ToPair, ToPerson
from mentoring.notices import (
    CheckInQuestion,
    CheckInReminder,
    Notice,
    PairNotMade,
    PairQuestion,
    Preparation,
    PrivateWord,
    SlotsOffered,
    StillWaiting,
    Welcome,
)
from mentoring.people import Role
from mentoring.preferences import Preferences, Snooze
from mentoring.programme import ProgrammeSettings
from mentoring.quietness import allowance, quiet
from mentoring.quietness.allowance import WINDOW, Readership
from mentoring.quietness.quiet import Calendar, Lapse, Send, Wait
from mentoring.rounds import Obstacle

from .examples import TUESDAY
from .test_calendars import CALENDARS, INSTANTS

PARIS = Calendar(zone="Europe/Paris", country="FR")
SESSION = {"session_id": "s", "number": 1, "starts_at": TUESDAY, "counterpart": "U2"}
QUESTION = PairQuestion(pair_id="p", role=Role.MENTEE, counterpart="U2", topics=(), languages=())
ASKED = CheckInQuestion(**SESSION)
AGAIN = CheckInReminder(**SESSION)
AGENDA = Preparation(**SESSION, minutes=60, topics=())
NOBODY = StillWaiting(role=Role.MENTOR, obstacle=Obstacle.TOPIC)
TIMES = SlotsOffered(session_id="s", number=1, slots=(), minutes=60, counterpart="U2")
COUNTED = (QUESTION, ASKED, AGAIN, AGENDA, NOBODY, TIMES)
FREE = (PairNotMade(), replace(TIMES, again=True), Welcome(role=Role.MENTOR))


def letter(notice: Notice, number: int = 0, **changes) -> Letter:
    due = TUESDAY - timedelta(hours=1)
    return replace(Letter(key=f"k{number}", to=ToPerson(user="U1"), notice=notice, due=due), **changes)


def judged(*notices: Notice, now: datetime = TUESDAY, **readership) -> list[str]:
    letters = {number: letter(notice, number) for number, notice in enumerate(notices)}
    verdicts = allowance.verdicts(letters, Readership(**{"calendars": (PARIS,)} | readership), now)
    return [type(verdicts[number]).__name__ for number in letters]


def test_the_most_important_two_go():
    """Of four that are due, the proposal of a pair and the times of a session go; the others wait."""
    assert judged(AGAIN, TIMES, AGENDA, QUESTION) == ["Wait", "Send", "Wait", "Send"]


def test_what_is_not_counted_goes_beside():
    """Answers, times again after a cancelled booking and the like take nobody's room."""
    assert judged(*FREE, QUESTION, ASKED, AGENDA) == ["Send"] * 5 + ["Wait"]


def test_last_week_s_letters_take_room():
    """With one letter on Friday there is room for one, with two for none."""
    friday, monday = TUESDAY - timedelta(days=4), TUESDAY - timedelta(days=1)

    assert judged(ASKED, QUESTION, spent=(friday,)) == ["Wait", "Send"]
    assert judged(ASKED, QUESTION, spent=(friday, monday)) == ["Wait", "Wait"]
    assert judged(ASKED, QUESTION, spent=(friday - timedelta(weeks=1), monday)) == ["Wait", "Send"]


def test_who_waits_is_looked_at_again_when_there_is_room():
    """The second of two was sent on Monday at ten, the first on Friday at ten: next Friday, just after ten."""
    friday, monday = (datetime(2027, 1, day, 9, tzinfo=UTC) for day in (1, 4))
    verdict = allowance.verdicts(
        {1: letter(ASKED)}, Readership(calendars=(PARIS,), spent=(monday, friday)), TUESDAY
    )

    assert verdict == {1: Wait(until=friday + WINDOW)}


def test_one_who_waits_lapses_by_its_own_date():
    """A preparation note that would only go after its session is looked at again when that begins, and lapses."""
    lapses = TUESDAY + timedelta(days=1)
    readers = Readership(calendars=(PARIS,), spent=(TUESDAY, TUESDAY))
    note = letter(AGENDA, lapses=lapses)

    assert allowance.verdicts({1: note}, readers, TUESDAY) == {1: Wait(until=lapses)}
    assert allowance.verdicts({1: note}, readers, lapses) == {1: Lapse()}


def test_a_kind_that_somebody_wants_no_more_of():
    """Preparation notes lapse while they are snoozed, and come again on the day; a pair is proposed all the same."""
    wishes = Preferences(
        user="U1",
        snoozed=(
            Snooze(kind="Preparation", until=date(2027, 2, 1)),
            Snooze(kind="PairQuestion", until=date(2027, 2, 1)),
        ),
    )

    assert judged(AGENDA, QUESTION, preferences=wishes) == ["Lapse", "Send"]
    assert judged(AGENDA, preferences=wishes, now=datetime(2027, 2, 1, 9, tzinfo=UTC)) == ["Send"]


def test_nothing_goes_to_a_closed_account_but_words_in_private():
    """Given a reader whose account is closed, then letters lapse, asked for or not; what somebody confided is kept."""
    word = PrivateWord(person="U2", wish="advice", words="A word.")
    letters = {
        number: letter(notice) for number, notice in enumerate((ASKED, Welcome(role=Role.MENTOR), word))
    }
    verdicts = allowance.verdicts(letters, Readership(calendars=(PARIS,), closed=True), TUESDAY)

    assert [verdicts[number] for number in range(3)] == [*[Lapse(reason="account closed")] * 2, Send()]


def test_the_fewer_of_the_two_holds():
    """The programme allows two or one; a person may have fewer, never more."""
    settings_of = ProgrammeSettings(
        name="P",
        objectives="O",
        sponsor="U",
        neutral_contact="U",
        leadership_channel="C",
        first_day=date(2027, 1, 4),
    )

    assert allowance.weekly(None, None) == allowance.weekly(settings_of, None) == 2
    assert allowance.weekly(settings_of, Preferences(user="U", weekly=1)) == 1
    assert allowance.weekly(replace(settings_of, weekly_messages=1), Preferences(user="U", weekly=2)) == 1


def test_a_pair_s_room_is_nobody_s_alone():
    """What goes to a group conversation takes no single person's room."""
    assert not allowance.is_counted(letter(QUESTION, to=ToPair(pair_id="p", mentor="U1", mentee="U2")))


ZONES = st.sampled_from(sorted(available_timezones() - {"localtime", "Factory"}))


@settings(max_examples=120, deadline=None)
@given(
    calendar=st.builds(replace, CALENDARS, zone=ZONES),
    start=INSTANTS,
    plan=st.lists(
        st.tuples(
            st.sampled_from(COUNTED), st.integers(0, 20 * 24 * 60), st.none() | st.integers(1, 20 * 24 * 60)
        ),
        max_size=12,
    ),
    weekly=st.integers(1, 2),
)
def test_three_weeks_of_letters(calendar, start, plan, weekly):
    """Whatever is due when, in any zone: in hours, two a week at most, heaviest first, and each sent or lapsed."""
    waiting = {
        number: letter(
            notice,
            number,
            due=start + timedelta(minutes=due),
            lapses=None if last is None else start + timedelta(minutes=due + last),
        )
        for number, (notice, due, last) in enumerate(plan)
    }
    wake = {number: one.due for number, one in waiting.items()}
    spent, lapsed = list[datetime](), set[int]()
    while waiting:
        now = min(wake.values())
        due = {number: one for number, one in waiting.items() if wake[number] <= now}
        readers = Readership(calendars=(calendar,), weekly=weekly, spent=tuple(spent))
        verdicts = allowance.verdicts(due, readers, now)
        sent = [number for number, verdict in verdicts.items() if verdict == Send()]
        kept = [number for number, verdict in verdicts.items() if isinstance(verdict, Wait)]
        for number, verdict in verdicts.items():
            match verdict:
                case Send():
                    assert quiet.is_open(calendar, now)
                    assert due[number].lapses is None or now < due[number].lapses
                    spent.append(now)
                    del waiting[number], wake[number]
                case Lapse():
                    assert due[number].lapses is not None
                    lapsed.add(number)
                    del waiting[number], wake[number]
                case Wait(until=until):
                    assert until > now
                    wake[number] = until
        if sent and kept and quiet.is_open(calendar, now):
            least = min(due[number].notice.weight for number in sent)
            assert all(due[number].notice.weight <= least for number in kept)

    assert all(sum(at - WINDOW < other <= at for other in spent) <= weekly for at in spent)
    assert len(spent) + len(lapsed) == len(plan)
