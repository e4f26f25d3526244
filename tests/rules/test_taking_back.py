"""A person takes back what they said: gone at once, and no figure betrays it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.checkins import Answers, CheckIn, Draft, Outcome, Sentence
from mentoring.errors import AlreadyDone, Gone
from mentoring.looking_back import checking_in, sharing, taking_back
from mentoring.notices import HeldQuestion, SharedWords
from mentoring.sessions import Session, SessionState
from mentoring.steering import digesting
from mentoring.steering.digesting import WeekFacts

from .examples import changed, ids, letters, mentee, mentor, pair, programme, session

STARTS = datetime(2027, 1, 12, 13, tzinfo=UTC)
NOW = STARTS + timedelta(days=2)
SAID = Answers(outcome=Outcome.HELD, usefulness=2, topics=("ai",), takeaway="Mine.", share_takeaway=True)


def checkin(who: str = "max", answers: Answers = SAID, **changes) -> CheckIn:
    usual = CheckIn(
        id=f"checkin-{who}",
        programme_id="prog",
        session_id="session",
        participant_id=who,
        user=f"U-{who.upper()}",
        asked_at=STARTS,
        answers=answers,
        answered_at=STARTS,
    )
    return replace(usual, **changes)


def taken_back(**changes) -> CheckIn:
    (after,) = changed(taking_back.take_back(checkin(**changes), pair=pair(), now=NOW), CheckIn)
    return after


def test_nothing_of_it_is_left_but_that_it_was_there():
    """Answers, draft and words on their way: all of it."""
    before = checkin(draft=Draft(form=3, answers=SAID))
    decision = taking_back.take_back(before, pair=pair(), now=NOW)
    (after,) = changed(decision, CheckIn)

    assert after.answers == Answers()
    assert (after.draft, after.taken_back_at, after.unsettled_at) == (Draft(form=4), NOW, NOW)
    subject = "pair:pair:check-in:checkin-max:takeaway*"
    assert subject in decision.withdrawn
    assert decision.letters == ()


def test_what_counted_in_no_figure_unsettles_none():
    assert taken_back(answers=Answers(outcome=Outcome.MISSED)).unsettled_at is None


def test_it_happens_once_and_only_to_what_was_said():
    with pytest.raises(AlreadyDone):
        taken_back(taken_back_at=NOW)
    with pytest.raises(Gone):
        taken_back(answered_at=None)


def answer(mine: CheckIn, theirs: CheckIn, given_answers: Answers, about: Session):
    return checking_in.answer(
        mine,
        given_answers,
        session=about,
        pair=pair(),
        mentor=mentor(),
        mentee=mentee(),
        programme=programme(),
        checkins=[mine, theirs],
        sessions=[about],
        now=NOW,
        new_id=ids(),
    )


def test_a_session_that_was_held_stays_held():
    """The other one says that it was missed: nothing reopens, and nobody is asked about a difference."""
    held = session(SessionState.HELD, starts_at=STARTS)
    mine = checkin("mia", Answers(), answered_at=None)

    decision = answer(mine, taken_back(), Answers(outcome=Outcome.MISSED), held)

    assert [one.state for one in changed(decision, Session) if one.id == "session"] in (
        [],
        [SessionState.HELD],
    )
    assert letters(decision, HeldQuestion) == []


def test_who_took_it_back_may_speak_again():
    held = session(SessionState.HELD, starts_at=STARTS)
    theirs = checkin("mia", Answers(), answered_at=None)
    (again,) = changed(answer(taken_back(), theirs, Answers(outcome=Outcome.HELD), held), CheckIn)

    assert again.taken_back_at is None
    assert again.answers.outcome is Outcome.HELD


@pytest.mark.parametrize(("after", "unsettled"), [(timedelta(minutes=50), False), (timedelta(hours=2), True)])
def test_a_mark_changed_later_unsettles_the_figures(after, unsettled):
    """Two clicks and the form are one answer; what comes later is a change."""
    mine, theirs = checkin(answered_at=NOW - after), checkin("mia", Answers(), answered_at=None)
    held = session(SessionState.HELD, starts_at=STARTS)
    (changed_mark,) = changed(answer(mine, theirs, Answers(usefulness=5), held), CheckIn)
    (same_mark,) = changed(answer(mine, theirs, Answers(usefulness=2), held), CheckIn)

    assert (changed_mark.unsettled_at == NOW) == unsettled
    assert same_mark.unsettled_at is None


def decide(before: CheckIn, *, shared: bool, sentence=Sentence.TAKEAWAY):
    return sharing.decide(
        before,
        sentence,
        shared=shared,
        session=session(SessionState.HELD, number=2),
        pair=pair(),
        programme=programme(),
        now=NOW,
    )


def test_a_sentence_is_shared_later_and_taken_back():
    """One sentence, one reader; what nobody has read yet is withdrawn."""
    alone = checkin(answers=replace(SAID, share_takeaway=False))
    shared, kept = decide(alone, shared=True), decide(checkin(), shared=False)

    assert [letter.to.user for letter in letters(shared, SharedWords)] == ["U-MIA"]
    assert kept.withdrawn == ("pair:pair:check-in:checkin-max:takeaway*",)
    assert [one.answers.share_takeaway for one in changed(kept, CheckIn)] == [False]
    with pytest.raises(AlreadyDone):
        decide(checkin(), shared=True)
    with pytest.raises(Gone):
        decide(alone, shared=True, sentence=Sentence.WOULD_HELP)


STEPS = st.lists(
    st.tuples(st.sampled_from(["rate", "rate", "rate", "delete"]), st.integers(0, 9), st.integers(1, 5)),
    max_size=60,
)


@given(STEPS, st.integers(3, 6))
def test_no_two_figures_differ_by_fewer_than_k_people(steps, threshold):
    """Whatever is said and deleted, read after each step: a figure that changes has k people's answers more in it."""
    log, shown, since = list[tuple[str, int] | None](), None, set()
    for what, number, mark in steps:
        rated = [place for place, one in enumerate(log) if one is not None]
        if what == "delete" and rated:
            del log[rated[number % len(rated)]]
            log.append(None)
        elif what == "rate":
            log.append((f"p{number}", mark))
            since.add(f"p{number}")
        figures = digesting.figures(WeekFacts(ratings=tuple(log)), threshold)
        now = (figures.respondents, figures.satisfaction)
        if now in {(None, None), shown}:
            continue
        assert len(since) >= threshold
        shown, since = now, set()


@given(STEPS)
def test_no_topic_figure_stands_for_what_was_deleted(steps):
    """After a deletion nothing is told until enough people have spoken anew."""
    topics = [(f"p{number}", "ai") for _, number, _ in steps]

    assert digesting.figures(WeekFacts(topics=(*topics, None)), 3).topics is None
    assert (
        digesting.figures(WeekFacts(ratings=(*((who, 3) for who, _ in topics), None)), 3).satisfaction is None
    )
