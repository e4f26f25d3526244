from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from mentoring.forming import pairing
from mentoring.going_on import pair_clock
from mentoring.going_on.resolving import PairContext
from mentoring.notices import PairFellThrough, PairNotMade, PairQuestion
from mentoring.pairs import Closing, Pair, PairState
from mentoring.people import Role, Standing
from mentoring.timeline import WEEK

from .examples import TUESDAY, changed, ids, letters, mentee, mentor, pair, programme


def context(**changes) -> PairContext:
    usual = PairContext(mentor=mentor(), mentee=mentee(), programme=programme())
    return replace(usual, **changes)


def asked() -> Pair:
    approved = pairing.approve(
        pair(PairState.PROPOSED), by="U-HR", mentor=mentor(), mentee=mentee(), now=TUESDAY
    )
    return changed(approved, Pair)[0]


def accepted_by_the_mentee(before: Pair) -> Pair:
    decision = pairing.accept(
        before, "U-MAX", mentor=mentor(), mentee=mentee(), programme=programme(), now=TUESDAY, new_id=ids()
    )
    return changed(decision, Pair)[0]


def woken(before: Pair, about: PairContext | None = None):
    assert before.wake_at
    return pair_clock.wake(before, about or context(), now=before.wake_at)


def test_whoever_does_not_answer_is_asked_once_more():
    """A week after the question, the one who was asked gets it once more, and nobody else hears a word."""
    before = asked()

    decision = woken(before)

    assert before.wake_at == TUESDAY + WEEK
    [again] = decision.letters
    assert again.to.user == "U-MAX"
    assert again.notice == PairQuestion(
        pair_id="pair",
        role=Role.MENTEE,
        counterpart="U-MIA",
        topics=("ai",),
        languages=("fr",),
        overlap_minutes=540,
        again=True,
    )


def test_two_weeks_of_silence_are_a_no():
    """After the second week both are free, the coordinators read what they read of a no, and not whose it was."""
    [reminded] = changed(woken(asked()), Pair)

    decision = woken(reminded)

    [closed] = changed(decision, Pair)
    assert (closed.state, closed.closing, closed.wake_at) == (PairState.CLOSED, Closing.DECLINED, None)
    assert len(letters(decision, PairFellThrough)) == 2
    assert not letters(decision, PairNotMade)
    assert decision.withdrawn == ("pair:pair*",)


def test_a_mentor_who_does_not_answer_leaves_the_mentee_free():
    """When the mentor is silent, the mentee, who had said yes, reads what they read when a mentor says no."""
    [late] = changed(woken(asked()), Pair)
    waiting = accepted_by_the_mentee(late)
    [reminded] = changed(woken(waiting), Pair)

    decision = woken(reminded)

    assert waiting.steadiness.questions == 0
    assert [letter.to.user for letter in letters(decision, PairNotMade)] == ["U-MAX"]


def test_a_question_that_waits_has_its_week_from_then_on():
    """What has not gone out yet, or lies before somebody in a pause, is not pressed."""
    before = asked()
    back = (TUESDAY + timedelta(days=30)).date()
    away = replace(mentee(), standing=Standing.PAUSED, paused_until=back)

    unread = woken(before, context(unread=True))
    paused = woken(before, context(mentee=away))

    assert not unread.letters
    assert not paused.letters
    assert changed(unread, Pair)[0].wake_at == before.wake_at + WEEK
    assert changed(paused, Pair)[0].wake_at.date() >= back + WEEK


@given(st.booleans(), st.lists(st.booleans(), max_size=6))
def test_no_question_is_left_lying(mentor_is_asked: bool, unread: list[bool]):
    """However the letters go, each wake of a pair that was asked leaves it with another, or closed."""
    one = accepted_by_the_mentee(asked()) if mentor_is_asked else asked()
    for waits in (*unread, False, False):
        if one.state is PairState.CLOSED:
            break
        now = one.wake_at
        [one] = changed(woken(one, context(unread=waits)), Pair)
        assert one.state is PairState.CLOSED or one.wake_at > now

    assert one.state is PairState.CLOSED
