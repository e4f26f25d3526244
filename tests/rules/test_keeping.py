"""What somebody keeps for themselves, a mentor's record, and the next cohort."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mentoring.checkins import Answers, CheckIn
from mentoring.decisions import ToPerson
from mentoring.errors import AlreadyDone, Gone, InvalidFields, NotAllowed, NotYet
from mentoring.keepsakes import Keepsake, Way
from mentoring.knowledge import Enrolment, Known, KnownPair
from mentoring.membership import contributions, keeping
from mentoring.notices import File
from mentoring.pairs import PairState
from mentoring.people import Standing
from mentoring.sessions import SessionState

from .examples import mentee, mentor, pair, person, programme, session

NOW = datetime(2027, 6, 1, 9, tzinfo=UTC)
MENTOR, MENTEE = mentor(), mentee()
ACTIVE = replace(pair(), state=PairState.ACTIVE, active_since=NOW - timedelta(weeks=20))


def held(number: int, minutes: int = 60, pair_id: str = ACTIVE.id):
    at = NOW - timedelta(weeks=20 - number)
    return replace(
        session(),
        id=f"s{number}",
        number=number,
        pair_id=pair_id,
        minutes=minutes,
        state=SessionState.HELD,
        starts_at=at,
    )


def told(number: int, *topics: str) -> CheckIn:
    return CheckIn(
        id=f"c{number}",
        programme_id="p",
        session_id=f"s{number}",
        participant_id=MENTOR.id,
        user=MENTOR.user,
        asked_at=NOW,
        answers=Answers(topics=topics),
    )


def known(*sessions, checkins=(), pairs=None) -> Known:
    one = Enrolment(
        programme=programme(),
        participant=MENTOR,
        pairs=pairs or (KnownPair(pair=ACTIVE, counterpart="Philippe Garnier"),),
        sessions=sessions,
        checkins=checkins,
    )
    return Known(person=person(), at=NOW, enrolments=(one,))


def test_a_record_counts_what_was_held_and_nothing_else():
    """Sessions that were booked, missed or cancelled are nobody's achievement."""
    others = [replace(held(n), state=state) for n, state in enumerate(SessionState, 10) if state != "held"]

    record = contributions.of(
        known(held(1), held(2, 45), *others, checkins=(told(1, "ai"), told(2, "ai", "data")))
    )

    assert (record.sessions, record.minutes, record.executives) == (2, 105, 1)
    assert [topic for taught in record.taught for topic in taught.topics] == [("data", 1), ("ai", 2)]


def test_a_record_names_nobody_who_has_not_agreed():
    """Silence is a no, and so is a name that nobody knows any more."""
    unasked, allowed, erased = (
        KnownPair(pair=ACTIVE, counterpart="Philippe Garnier", named=named) for named in (False, True, True)
    )

    assert contributions.of(known(held(1), pairs=(unasked,))).named == ()
    assert contributions.of(known(held(1), pairs=(allowed,))).named == ("Philippe Garnier",)
    assert contributions.of(known(held(1), pairs=(replace(erased, counterpart=""),))).named == ()


def test_no_record_before_a_session_is_held():
    """A record of nothing would be handed in by nobody."""
    assert contributions.enrolment_of(known(replace(held(1), state=SessionState.BOOKED))) is None
    with pytest.raises(NotYet):
        keeping.describe(MENTOR, "", (), signed="", sessions=0)
    with pytest.raises(NotAllowed):
        keeping.describe(MENTEE, "", (), signed="", sessions=3)


def test_ones_own_words_are_kept_within_bounds():
    """What fits is kept as it is; what does not is refused under its field."""
    decision = keeping.describe(MENTOR, " Fière. ", (Way.NOMADIC, Way.REMOTE), signed=" Inès ", sessions=1)

    (after,) = decision.changed
    assert after.keepsake == Keepsake(own_words="Fière.", ways=(Way.REMOTE, Way.NOMADIC), signed="Inès")
    with pytest.raises(InvalidFields):
        keeping.describe(MENTOR, "x" * 1201, (), signed="", sessions=1)
    with pytest.raises(InvalidFields):
        keeping.learn(MENTEE, "x" * 2001)


def test_an_executive_is_asked_once_and_by_their_own_mentor_alone():
    """The key is the pair's: a second click asks nothing again."""
    first = keeping.ask_to_name(ACTIVE, MENTOR, MENTEE, now=NOW)
    later = keeping.ask_to_name(ACTIVE, MENTOR, MENTEE, now=NOW + timedelta(days=9))

    assert first.letters[0].to == ToPerson(user=MENTEE.user)
    assert first.letters[0].key == later.letters[0].key
    with pytest.raises(NotAllowed):
        keeping.ask_to_name(ACTIVE, MENTEE, MENTEE, now=NOW)
    with pytest.raises(Gone):
        keeping.ask_to_name(ACTIVE, MENTOR, replace(MENTEE, standing=Standing.LEFT), now=NOW)
    with pytest.raises(Gone):
        keeping.ask_to_name(replace(ACTIVE, active_since=None), MENTOR, MENTEE, now=NOW)


def test_an_executive_may_change_their_mind():
    """Yes, then no, then yes; each for this pair only, and told to nobody."""
    agreed = keeping.let_name(ACTIVE, MENTEE, allowed=True)
    (after,) = agreed.changed
    (taken_back,) = keeping.let_name(ACTIVE, after, allowed=False).changed

    assert after.keepsake.allows == (ACTIVE.id,)
    assert taken_back.keepsake.allows == ()
    assert agreed.letters == ()
    with pytest.raises(NotAllowed):
        keeping.let_name(ACTIVE, MENTOR, allowed=True)


def test_a_place_in_the_next_cohort_is_asked_for_once():
    """And may be given back."""
    (wanting,) = keeping.keep_in_mind(MENTEE, wanted=True).changed

    assert wanting.keepsake.next_cohort
    with pytest.raises(AlreadyDone):
        keeping.keep_in_mind(wanting, wanted=True)
    assert not keeping.keep_in_mind(wanting, wanted=False).changed[0].keepsake.next_cohort


def test_a_file_asked_for_twice_in_a_minute_comes_once():
    """A double click is one wish."""
    first, second = (keeping.file(File.DATA, "U1", now=NOW + timedelta(seconds=s)) for s in (0, 59))

    assert [letter.key for letter in first.letters] == [letter.key for letter in second.letters]
