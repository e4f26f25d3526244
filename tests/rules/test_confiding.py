"""The safety valve: who may listen, who may read and answer, and nobody else."""

from dataclasses import replace

import pytest

from mentoring.confidences import Confidence, Said, Wish
from mentoring.decisions import ToPerson
from mentoring.errors import Gone, InvalidFields
from mentoring.going_on import confiding
from mentoring.going_on.confiding import Listeners
from mentoring.notices import ConfidenceEnded, PrivateAnswer, PrivateWord

from .examples import TUESDAY, changed, mentee, mentor, programme

NEUTRAL = Listeners(users=("U-NEUTRAL",))


def confide(words=" I am stuck. ", wish=Wish.ADVICE, listener="U-NEUTRAL", among=NEUTRAL):
    return confiding.confide(
        mentee(), programme(), wish, words, listener=listener, among=among, confidence_id="f1", now=TUESDAY
    )


OPENED = changed(confide(), Confidence)[0]


@pytest.mark.parametrize("wish", list(Wish))
def test_a_private_word_reaches_the_neutral_contact_and_nobody_else(wish):
    """One letter, at once, with what the person chose to say."""
    decision = confide(wish=wish)
    (letter,) = decision.letters

    assert [(one.user, one.contact, one.wish) for one in decision.changed] == [("U-MAX", "U-NEUTRAL", wish)]
    assert letter.to == ToPerson(user="U-NEUTRAL")
    assert letter.notice == PrivateWord(person="U-MAX", wish=wish, words="I am stuck.", confidence="f1")
    assert letter.notice.requested
    assert letter.notice.discreet


@pytest.mark.parametrize(("words", "key"), [("x" * 2001, "error-words"), (" ", "error-no-words")])
def test_words_that_could_not_arrive_are_refused(words, key):
    """Nothing that somebody confides is lost in silence; an answer says something."""
    with pytest.raises(InvalidFields) as refused:
        confiding.answer(OPENED, "U-NEUTRAL", words, letter_id="l1", now=TUESDAY)

    assert refused.value.fields == {"words": key}


def test_nothing_goes_to_somebody_whom_the_form_did_not_name():
    """Given a neutral contact who was changed meanwhile, when the form is sent, then it says so."""
    with pytest.raises(InvalidFields) as refused:
        confide(listener="U-BEFORE")

    assert refused.value.fields == {"listener": "error-listener"}


def test_the_two_answer_each_other():
    """Given an exchange, when one answers, then the other alone gets it, discreetly, and it is kept."""
    first = confiding.answer(OPENED, "U-NEUTRAL", "Thursday?", letter_id="l1", now=TUESDAY)
    (after,) = changed(first, Confidence)
    back = confiding.answer(after, "U-MAX", "Yes.", letter_id="l2", now=TUESDAY)

    assert [letter.to for letter in (*first.letters, *back.letters)] == [
        ToPerson(user="U-MAX"),
        ToPerson(user="U-NEUTRAL"),
    ]
    assert back.letters[0].notice == PrivateAnswer(
        confidence="f1", author="U-MAX", words="Yes.", to_contact=True
    )
    assert [(said.author, said.words) for said in changed(back, Confidence)[0].said] == [
        ("U-MAX", "I am stuck."),
        ("U-NEUTRAL", "Thursday?"),
        ("U-MAX", "Yes."),
    ]


def test_nothing_is_sent_to_somebody_who_is_gone():
    """Given a contact whose account is closed, when somebody answers, then the form says so and keeps the words."""
    with pytest.raises(InvalidFields) as refused:
        confiding.answer(OPENED, "U-MAX", "Hello?", letter_id="l1", gone={"U-NEUTRAL"}, now=TUESDAY)

    assert refused.value.fields == {"words": "error-listener"}


@pytest.mark.parametrize("user", ["U-MAX", "U-NEUTRAL"])
def test_either_may_end_it(user):
    """Given an exchange, when one of the two ends it, then the other is told and nothing can be added."""
    decision = confiding.end(OPENED, user, now=TUESDAY)
    (over,) = changed(decision, Confidence)
    (letter,) = decision.letters

    assert letter.to == ToPerson(user=OPENED.other(user))
    assert letter.notice == ConfidenceEnded(other=user, to_contact=user == "U-MAX")
    with pytest.raises(Gone):
        confiding.answer(over, user, "Wait", letter_id="l1", now=TUESDAY)


@pytest.mark.parametrize("user", ["U-NOBODY", "U-MIA", "U-HR", "U-ASSISTANT", "U-SPONSOR"])
def test_to_everybody_else_there_is_no_such_exchange(user):
    """Given an exchange, when somebody else tries, then it is as if there were none."""
    for known in (OPENED, None):
        with pytest.raises(Gone):
            confiding.check(known, user)
        with pytest.raises(Gone):
            confiding.answer(known, user, "Hello", letter_id="l1", now=TUESDAY)
        with pytest.raises(Gone):
            confiding.end(known, user, now=TUESDAY)


def test_the_words_are_not_in_what_is_printed():
    """Given an exchange in an error or a log, when it is printed, then its words are not."""
    assert "secret" not in repr(Said(author="U", words="secret", at=TUESDAY))


CLOSE = {
    "counterpart": ({}, mentor(user="U-NEUTRAL")),
    "counterpart's assistant": ({}, mentor(profile={"delegate": "U-NEUTRAL"})),
    "own assistant": ({"profile": {"delegate": "U-NEUTRAL"}}, mentor()),
    "manager, by HR": ({"facts": {"manager": "U-NEUTRAL"}}, mentor()),
    "manager, by their own word": ({"profile": {"manager": "U-NEUTRAL"}}, mentor()),
    "higher manager": ({"facts": {"line": ("U-X", "U-NEUTRAL")}}, mentor()),
    "themselves": ({"user": "U-NEUTRAL"}, mentor()),
}


@pytest.mark.parametrize("how", CLOSE)
def test_nobody_has_to_confide_in_somebody_too_close(how):
    """Given a neutral contact who is too close, then the second listens; without one the coordinators."""
    person, other = mentee(**CLOSE[how][0]), CLOSE[how][1]
    two = programme(second_neutral_contact="U-SECOND")

    assert confiding.listeners(person, two, [other]) == Listeners(users=("U-SECOND",))
    assert confiding.listeners(person, programme(), [other]) == Listeners(
        users=("U-HR", "U-HR2"), neutral=False, coordinates=True
    )


def test_the_neutral_contact_listens_to_everybody_else():
    """Given nobody too close, then the neutral contact listens, even one who coordinates if it was said so."""
    leading = replace(programme(), coordinators=("U-NEUTRAL",))

    assert confiding.listeners(mentee(), programme(), [mentor()]) == NEUTRAL
    assert confiding.listeners(mentee(), leading, [mentor()]) == replace(NEUTRAL, coordinates=True)


def test_a_coordinator_too_close_is_not_offered_and_somebody_gone_neither():
    """Given contacts who are gone and a coordinator who is the counterpart, then the other one is left."""
    assert confiding.listeners(mentee(), programme(), [mentor(user="U-HR")], gone={"U-NEUTRAL"}) == Listeners(
        users=("U-HR2",), neutral=False, coordinates=True
    )
    assert confiding.listeners(mentee(), programme(), [], gone={"U-NEUTRAL", "U-HR", "U-HR2"}).users == ()
