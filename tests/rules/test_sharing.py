from dataclasses import replace

import pytest

from mentoring.checkins import Answers, CheckIn, Outcome, Sentence
from mentoring.decisions import Decision, ToPerson
from mentoring.looking_back import checking_in
from mentoring.notices import SharedWords
from mentoring.pairs import PairState
from mentoring.sessions import SessionState

from .examples import TUESDAY, changed, ids, letters, mentee, mentor, pair, programme, session

ALONE = Answers(outcome=Outcome.HELD, takeaway="Ask first.", would_help="Two quiet hours.")
TOLD_PARTNER = replace(ALONE, share_takeaway=True)
TOLD_COORDINATORS = replace(ALONE, share_would_help=True)


def answer(
    answers: Answers, *, before: Answers | None = None, who="max", of=None, coordinators=None
) -> Decision:
    mine = CheckIn(
        id="mine",
        programme_id="prog",
        session_id="session",
        participant_id=who,
        user=f"U-{who.upper()}",
        asked_at=TUESDAY,
        answers=before or Answers(),
    )
    ours = programme()
    return checking_in.answer(
        mine,
        answers,
        session=session(SessionState.HELD, number=2),
        pair=of or pair(),
        mentor=mentor(),
        mentee=mentee(),
        programme=replace(ours, coordinators=coordinators or ours.coordinators),
        checkins=[mine],
        sessions=[],
        now=TUESDAY,
        new_id=ids(),
        whole=True,
    )


def sent(decision: Decision) -> list[tuple[str, SharedWords]]:
    return [(letter.to.user, letter.notice) for letter in letters(decision, SharedWords)]


def test_words_that_are_not_shared_go_to_nobody():
    assert sent(answer(ALONE)) == []


@pytest.mark.parametrize(("who", "reader"), [("max", "U-MIA"), ("mia", "U-MAX")])
def test_what_somebody_takes_away_goes_to_the_other_of_the_two(who, reader):
    """That sentence, and no other one."""
    ((to, notice),) = sent(answer(TOLD_PARTNER, who=who))

    assert to == reader
    assert notice == SharedWords(
        author=f"U-{who.upper()}", sentence=Sentence.TAKEAWAY, words="Ask first.", number=2
    )


def test_what_would_help_goes_to_each_coordinator_and_not_to_the_partner():
    found = sent(answer(TOLD_COORDINATORS))

    assert [to for to, _ in found] == ["U-HR", "U-HR2"]
    assert {notice.words for _, notice in found} == {"Two quiet hours."}


def test_a_coordinator_does_not_write_to_themselves():
    assert [to for to, _ in sent(answer(TOLD_COORDINATORS, coordinators=("U-MAX", "U-HR")))] == ["U-HR"]


@pytest.mark.parametrize("blank", ["", "  \n"])
def test_a_ticked_box_over_nothing_sends_nothing(blank):
    assert sent(answer(replace(TOLD_PARTNER, takeaway=blank))) == []


def test_the_same_form_sent_again_sends_nothing_again():
    again = answer(TOLD_PARTNER, before=TOLD_PARTNER)

    assert sent(again) == []
    assert not [name for name in again.withdrawn if "mine:takeaway" in name]


def test_an_edited_sentence_is_a_new_letter_instead_of_the_former_one():
    edited = replace(TOLD_PARTNER, takeaway="Ask twice.")
    (first,) = letters(answer(TOLD_PARTNER), SharedWords)
    decision = answer(edited, before=TOLD_PARTNER)
    (second,) = letters(decision, SharedWords)

    assert second.notice.words == "Ask twice."
    assert first.key != second.key
    assert f"{first.subject}*" in decision.withdrawn


def test_the_same_sentence_has_one_key_whenever_it_is_shared():
    (first,) = letters(answer(TOLD_PARTNER), SharedWords)
    (again,) = letters(answer(TOLD_PARTNER, before=ALONE), SharedWords)

    assert first.key == again.key


def test_an_unticked_sentence_is_taken_back():
    decision = answer(ALONE, before=replace(TOLD_PARTNER, share_would_help=True))

    assert sent(decision) == []
    for sentence in Sentence:
        assert any(name.endswith(f"mine:{sentence}*") for name in decision.withdrawn)


def test_nothing_passes_between_the_two_once_their_pair_is_over():
    """The coordinators may still be told what would help."""
    over = pair(PairState.CLOSED)
    said = replace(TOLD_PARTNER, share_would_help=True)

    assert {notice.sentence for _, notice in sent(answer(said, of=over))} == {Sentence.WOULD_HELP}


def test_what_the_two_shared_is_withdrawn_with_their_pair():
    """Closing a pair withdraws what begins with its name."""
    (letter,) = letters(answer(TOLD_PARTNER), SharedWords)
    (for_coordinators, _) = letters(answer(TOLD_COORDINATORS), SharedWords)

    assert letter.subject.startswith("pair:pair")
    assert not for_coordinators.subject.startswith("pair:")
    assert letter.to == ToPerson(user="U-MIA")


def test_sharing_leaves_the_answers_as_they_were_given():
    (kept,) = changed(answer(TOLD_PARTNER), CheckIn)

    assert kept.answers == TOLD_PARTNER
