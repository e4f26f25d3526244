"""Goals, agendas and three things: whose they are, and who reads them when."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.agendas import Agenda, ThreeThings
from mentoring.decisions import ToPair
from mentoring.errors import Gone, InvalidFields, NotAllowed
from mentoring.goals import GOAL_LENGTH, MOST_GOALS, Goal, Goals, Progress
from mentoring.meeting import goal_setting, preparing
from mentoring.notices import AgendaShared, GoalsWritten
from mentoring.pairs import PairState
from mentoring.sessions import SessionState

from .examples import TUESDAY, changed, letters, mentee, mentor, pair, session

LATER = TUESDAY + timedelta(days=3)
GOALS = Goals(
    id="pair",
    programme_id="prog",
    goals=(Goal(text="Dare.", progress=Progress.ON_THE_WAY), Goal(text="Learn.")),
    written_by="U-MAX",
    written_at=TUESDAY,
    version=1,
)


def written(known: Goals | None, *texts: str, by: str = "U-MIA", of=None):
    return goal_setting.write(known, texts, by, pair=of or pair(), now=LATER)


def test_goals_are_told_to_both_in_their_room_and_to_nobody_else():
    (letter,) = written(None, " Dare. ", "", "Dare.", "Learn.").letters

    assert letter.to == ToPair(pair_id="pair", mentor="U-MIA", mentee="U-MAX")
    assert letter.notice == GoalsWritten(pair_id="pair", author="U-MIA", goals=("Dare.", "Learn."))


def test_goals_that_stay_as_they_are_are_no_news():
    decision = written(GOALS, "Dare.", "Learn.")

    assert (decision.changed, decision.letters) == ((), ())


def test_a_goal_that_keeps_its_words_keeps_its_progress():
    (after,) = changed(written(GOALS, "Learn more.", "Dare."), Goals)

    assert after.goals == (Goal(text="Learn more."), Goal(text="Dare.", progress=Progress.ON_THE_WAY))


@given(st.lists(st.text(max_size=GOAL_LENGTH), max_size=9))
def test_there_are_three_at_most(texts):
    decision = written(None, *texts)

    assert all(len(one.goals) <= MOST_GOALS for one in changed(decision, Goals))


def test_too_long_a_goal_is_told_under_its_field():
    with pytest.raises(InvalidFields):
        written(None, "x" * (GOAL_LENGTH + 1))


@pytest.mark.parametrize("by", ["U-HR", "U-ASSISTANT", "U-NEUTRAL"])
def test_nobody_else_writes_goals(by):
    with pytest.raises(NotAllowed):
        written(GOALS, "Mine.", by=by)


def test_a_pair_that_is_over_has_none_to_write():
    with pytest.raises(Gone):
        written(GOALS, "Late.", of=pair(PairState.CLOSED))


def test_only_what_the_other_wrote_meanwhile_is_a_surprise():
    assert goal_setting.outdated(GOALS, "", "U-MIA")
    assert not goal_setting.outdated(GOALS, GOALS.stamp, "U-MIA")
    assert not goal_setting.outdated(GOALS, "", "U-MAX")


def test_the_last_word_on_a_goal_holds_and_silence_changes_nothing():
    said = goal_setting.tell(GOALS, (None, Progress.REACHED), by="U-MIA", pair=pair())
    (after,) = changed(said, Goals)

    assert [goal.progress for goal in after.goals] == [Progress.ON_THE_WAY, Progress.REACHED]
    assert said.letters == ()
    assert goal_setting.tell(after, (), by="U-MIA", pair=pair()).changed == ()
    assert after.stamp == GOALS.stamp


def agenda(text: str, known: Agenda | None = None, *, share: bool = False, by: str = "U-MIA", about=None):
    return preparing.write_agenda(
        known, text, by, share=share, session=about or session(), pair=pair(), now=LATER
    )


def test_an_agenda_is_the_mentors_alone_until_it_is_shared():
    kept = agenda("Talk.")
    (mine,) = changed(kept, Agenda)
    (told,) = letters(agenda("Talk.", mine, share=True), AgendaShared)

    assert (kept.letters, mine.shared) == ((), "")
    assert told.notice.words == "Talk."


def test_the_same_agenda_is_never_sent_twice():
    (shared,) = changed(agenda("Talk.", share=True), Agenda)
    (more,) = changed(agenda("Talk more.", shared), Agenda)

    assert agenda("Talk.", shared, share=True).letters == ()
    assert (more.text, more.shared) == ("Talk more.", "Talk.")
    assert len(agenda("Talk more.", replace(more, version=2), share=True).letters) == 1


@pytest.mark.parametrize("by", ["U-MAX", "U-HR", "U-ASSISTANT"])
def test_nobody_but_the_mentor_writes_the_agenda(by):
    with pytest.raises(NotAllowed):
        agenda("Mine.", by=by)


def test_an_empty_agenda_is_not_shared_and_a_past_one_not_written():
    with pytest.raises(InvalidFields):
        agenda(" ", share=True)
    with pytest.raises(Gone):
        agenda("Late.", about=session(SessionState.HELD))


def things(*lines: str, show: bool, of=None, known: ThreeThings | None = None) -> ThreeThings:
    decision = preparing.write_things(known, lines, mentee=mentee(), pair=of, show=show, now=LATER)
    (after,) = changed(decision, ThreeThings)
    assert decision.letters == ()
    return after


def test_three_things_are_shown_to_one_mentor_and_not_to_the_next():
    shown = things("Why?", "", " How? ", show=True, of=pair())

    assert shown.things == ("Why?", "How?")
    assert shown.shown_to("pair") == ("Why?", "How?")
    assert shown.shown_to("next") == ()
    assert things("Why?", show=False, of=pair(), known=shown).shown_to("pair") == ()


def test_without_a_pair_or_a_word_there_is_nothing_to_show():
    assert things("Why?", show=True).shown_in is None
    assert things(show=True, of=pair()).shown_in is None


def test_a_mentor_has_no_three_things():
    with pytest.raises(NotAllowed):
        preparing.write_things(None, ("Why?",), mentee=mentor(), pair=None, show=False, now=LATER)
