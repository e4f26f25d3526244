import pytest

from mentoring.confiding import Wish, confide
from mentoring.decisions import ToPerson
from mentoring.errors import InvalidFields
from mentoring.notices import PrivateWord

from .examples import TUESDAY, mentee, programme


@pytest.mark.parametrize("wish", list(Wish))
def test_a_private_word_reaches_the_neutral_contact_and_nobody_else(wish):
    """One letter, at once, with what the person chose to say; nothing else is kept."""
    decision = confide(mentee(), programme(), wish, " I am stuck. ", word_id="w1", now=TUESDAY)
    (letter,) = decision.letters

    assert decision.changed == ()
    assert letter.to == ToPerson(user="U-NEUTRAL")
    assert letter.notice == PrivateWord(person="U-MAX", wish=wish, words="I am stuck.")
    assert letter.notice.requested


def test_a_novel_is_refused_before_slack_cuts_it():
    """Nothing that somebody confides is lost in silence."""
    with pytest.raises(InvalidFields) as refused:
        confide(mentee(), programme(), Wish.ADVICE, "x" * 2001, word_id="w1", now=TUESDAY)

    assert refused.value.fields == {"words": "error-words"}
