from datetime import UTC, datetime, timedelta

import pytest

from mentoring.decisions import ToPair, ToPerson, ToThread
from mentoring.errors import AlreadyDone, Gone, NotAllowed, SlotTaken
from mentoring.meeting import booking
from mentoring.notices import CalendarFile, SessionBooked, SessionCancelled, SlotsOffered
from mentoring.pairs import PairState
from mentoring.placing.slots import slots, suits
from mentoring.sessions import Session, SessionState, Step

from .examples import TUESDAY, changed, letters, mentee, mentor, pair, programme, session

NEXT_TUESDAY = datetime(2027, 1, 12, 9, tzinfo=UTC)
BOOKED = session(SessionState.BOOKED, starts_at=NEXT_TUESDAY, next_step=Step.PREPARE)


def book(before=None, starts_at=NEXT_TUESDAY, *, of=None, other=None, now=TUESDAY, taken=()):
    return booking.book(
        before or session(),
        of or pair(),
        programme(),
        starts_at,
        mentor=mentor(),
        mentee=other or mentee(),
        now=now,
        taken=taken,
    )


def cancel(before=BOOKED, user="U-MAX", *, other=None, now=TUESDAY):
    return booking.cancel(before, user, pair=pair(), mentor=mentor(), mentee=other or mentee(), now=now)


def test_one_click_books_and_both_get_a_calendar_file():
    """The room hears of it, the file is in the thread, older letters of the session are withdrawn."""
    decision = book()
    (booked,) = changed(decision, Session)
    (message,) = letters(decision, SessionBooked)
    (calendar_file,) = letters(decision, CalendarFile)

    assert (booked.state, booked.starts_at, booked.revision) == (SessionState.BOOKED, NEXT_TUESDAY, 0)
    assert booked.next_step is Step.PREPARE
    assert booked.wake_at == datetime(2027, 1, 11, 8, tzinfo=UTC)
    assert message.key == "session-booked:session:0"
    assert message.to == ToPair(pair_id="pair", mentor="U-MIA", mentee="U-MAX")
    assert not message.notice.moved
    assert calendar_file.to == ToThread(letter=message.key)
    assert calendar_file.notice.revision == 0
    assert (calendar_file.notice.mentor, calendar_file.notice.mentee) == ("mia", "max")
    assert decision.withdrawn == ("session:session*",)


def test_moving_a_session_raises_its_revision():
    """Calendars replace the old event, and the message says that it was moved."""
    decision = book(BOOKED, NEXT_TUESDAY + timedelta(days=1))
    (moved,) = changed(decision, Session)

    assert moved.revision == 1
    assert letters(decision, SessionBooked)[0].notice.moved
    assert letters(decision, SessionBooked)[0].key == "session-booked:session:1"
    assert letters(decision, CalendarFile)[0].notice.revision == 1


@pytest.mark.parametrize(
    "starts_at",
    [
        TUESDAY - timedelta(minutes=30),
        TUESDAY,
        datetime(2027, 1, 12, 7, 30, tzinfo=UTC),
        datetime(2027, 1, 12, 16, 30, tzinfo=UTC),
        datetime(2027, 1, 16, 9, tzinfo=UTC),
        datetime(2027, 5, 6, 9, tzinfo=UTC),
    ],
    ids=["past", "now", "before the day begins", "past its end", "Saturday", "Ascension Day"],
)
def test_a_time_that_does_not_suit_both_is_refused(starts_at):
    """The server checks what an old button offers."""
    with pytest.raises(SlotTaken):
        book(starts_at=starts_at)


def test_a_time_outside_one_persons_day_is_refused():
    """Ten in Paris is four in New York."""
    with pytest.raises(SlotTaken):
        book(other=mentee(zone="America/New_York"))


def test_a_time_that_another_session_takes_is_refused():
    """A mentor of two cannot be in two rooms."""
    with pytest.raises(SlotTaken):
        book(taken=(NEXT_TUESDAY + timedelta(minutes=30),))

    assert changed(book(taken=(NEXT_TUESDAY + timedelta(hours=1),)), Session)


def test_a_second_click_on_the_same_time_changes_nothing():
    """It is booked already."""
    with pytest.raises(AlreadyDone):
        book(BOOKED)


@pytest.mark.parametrize("state", [SessionState.HELD, SessionState.MISSED, SessionState.CANCELLED])
def test_a_session_that_is_over_is_not_booked(state):
    """Old buttons do not bring it back."""
    with pytest.raises(Gone):
        book(session(state))


@pytest.mark.parametrize("state", [state for state in PairState if state is not PairState.ACTIVE])
def test_only_an_active_pair_books(state):
    """Neither before the two consents nor after the end."""
    with pytest.raises(Gone):
        book(of=pair(state))


def test_the_file_that_takes_a_session_out_of_the_calendars_follows_the_news():
    """The room reads first that they do not meet; the file lies under that sentence, and waits for it."""
    decision = cancel()
    (news,), (file,) = letters(decision, SessionCancelled), letters(decision, CalendarFile)

    assert file.to == ToThread(letter=news.key)
    assert file.notice.cancelled


def test_a_cancelled_session_is_to_book_again_and_only_the_mentee_is_offered_times():
    """Both are told; the mentor is never asked to chase."""
    decision = cancel()
    (reopened,) = changed(decision, Session)
    (told,) = letters(decision, SessionCancelled)
    (offer,) = letters(decision, SlotsOffered)

    assert (reopened.state, reopened.starts_at, reopened.revision) == (SessionState.TO_BOOK, None, 1)
    assert told.to == ToPair(pair_id="pair", mentor="U-MIA", mentee="U-MAX")
    assert told.notice.starts_at == NEXT_TUESDAY
    assert offer.to == ToPerson(user="U-MAX")
    assert offer.notice.for_mentee is None
    assert all(suits(mentor(), mentee(), slot, 60) for slot in offer.notice.slots)
    assert decision.withdrawn == ("session:session*",)


def test_a_time_that_was_given_back_is_not_offered_again():
    """Whoever cancels cannot make it then: the same time is not the first of the others."""
    favourite = slots(mentor(), mentee(), week=session().week, minutes=60, now=TUESDAY)[0]
    (offer,) = letters(cancel(session(SessionState.BOOKED, starts_at=favourite)), SlotsOffered)

    assert favourite not in offer.notice.slots


def test_a_delegate_books_for_the_mentee():
    """Whoever keeps the executive's calendar gets the times, and may cancel."""
    other = mentee(profile={"delegate": "U-PA"})
    (offer,) = letters(cancel(user="U-PA", other=other), SlotsOffered)

    assert offer.to == ToPerson(user="U-PA")
    assert offer.notice.for_mentee == "U-MAX"


def test_a_session_booked_again_has_letters_of_its_own():
    """No key of a cancelled date comes back, or the second date would never be announced."""
    (reopened,) = changed(cancel(), Session)
    first, second = book(), book(reopened)

    assert not {letter.key for letter in first.letters} & {letter.key for letter in second.letters}


@pytest.mark.parametrize(
    ("before", "user", "now", "refusal"),
    [
        (BOOKED, "U-STRANGER", TUESDAY, NotAllowed),
        (session(), "U-MAX", TUESDAY, AlreadyDone),
        (session(SessionState.HELD, starts_at=NEXT_TUESDAY), "U-MAX", TUESDAY, Gone),
        (session(SessionState.CANCELLED), "U-MIA", TUESDAY, Gone),
        (BOOKED, "U-MIA", NEXT_TUESDAY, Gone),
    ],
    ids=["somebody else", "not booked", "held", "cancelled", "begun"],
)
def test_cancelling_what_cannot_be_cancelled_is_refused(before, user, now, refusal):
    """Not by others, not twice, not too late."""
    with pytest.raises(refusal):
        cancel(before, user, now=now)
