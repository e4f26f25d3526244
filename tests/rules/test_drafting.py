"""What somebody has begun to write stays until they send it; the latest keystroke holds."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from mentoring.checkins import Answers, CheckIn, Draft
from mentoring.looking_back import drafting

from .examples import TUESDAY, changed

ASKED = CheckIn(
    id="c", programme_id="prog", session_id="s", participant_id="max", user="U-MAX", asked_at=TUESDAY
)


def typed(text: str, at: float, form: int = 0) -> Draft:
    return Draft(form=form, typed_at=at, answers=Answers(takeaway=text))


def kept(checkin: CheckIn, draft: Draft, now=TUESDAY) -> CheckIn:
    return next(iter(changed(drafting.keep(checkin, draft, now=now), CheckIn)), checkin)


@given(st.permutations(range(1, 8)))
def test_keystrokes_may_come_in_any_order(order):
    """The text as it stood last is the one that stays."""
    checkin = ASKED
    for at in order:
        checkin = kept(checkin, typed(f"text {at}", at))

    assert checkin.draft == typed("text 7", 7)


def test_a_keystroke_that_comes_after_the_form_was_sent_is_worth_nothing():
    sent = replace(ASKED, draft=drafting.closed(kept(ASKED, typed("Sent.", 1))))

    assert kept(sent, typed("Sent. No", 2)) == sent
    assert kept(sent, typed("Anew.", 3, form=1)).draft == typed("Anew.", 3, form=1)


def test_nothing_is_kept_of_what_cannot_be_sent_any_more():
    late = TUESDAY + timedelta(days=14, minutes=1)

    assert drafting.keep(ASKED, typed("Late.", 1), now=late).changed == ()
