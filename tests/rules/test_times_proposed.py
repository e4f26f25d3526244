"""A time of one's own: booked within the other's hours, asked of them outside; one question at a time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.decisions import ToPerson
from mentoring.errors import AlreadyDone, Gone, InvalidFields, InWriting, NotAllowed, Refusal
from mentoring.meeting import times_proposed
from mentoring.notices import SessionBooked, TimeDeclined, TimeProposed
from mentoring.pairs import PairState
from mentoring.placing.slots import suits
from mentoring.sessions import Proposal, Session, SessionState

from .examples import TUESDAY, changed, letters, mentee, mentor, pair, programme, session

MORNING = datetime(2027, 1, 12, 9, tzinfo=UTC)
EVENING = datetime(2027, 1, 12, 19, tzinfo=UTC)
HELPED = {"mentor": mentor(), "mentee": mentee(profile={"delegate": "U-PA"})}
ALONE = {"mentor": mentor(), "mentee": mentee()}
DAY = timedelta(days=1)


def propose(starts_at=EVENING, by="U-MIA", before=None, people=HELPED, now=TUESDAY, **changes):
    return times_proposed.propose(
        before or session(), changes.pop("of", pair()), programme(), starts_at,
        by=by, **people, now=now, **changes,
    )  # fmt: skip


def asked(by="U-MIA", **changes) -> Session:
    return session(proposal=Proposal(starts_at=EVENING, by=by), **changes)


def accept(before, by, starts_at=EVENING, people=HELPED, now=TUESDAY):
    return times_proposed.accept(before, pair(), programme(), starts_at, by=by, **people, now=now)


def decline(before, by, starts_at=EVENING, people=HELPED):
    return times_proposed.decline(before, pair(), starts_at, by=by, mentee=people["mentee"], now=TUESDAY)


@pytest.mark.parametrize("by", ["U-MIA", "U-MAX", "U-PA"])
def test_a_time_within_the_others_hours_is_booked_at_once(by):
    """Given either of the two or the delegate, when the time fits the other's day, then nobody has to be asked."""
    decision = propose(MORNING, by)

    assert changed(decision, Session)[0].state is SessionState.BOOKED
    assert letters(decision, SessionBooked)
    assert not letters(decision, TimeProposed)


def test_outside_ones_own_hours_is_ones_own_business():
    """Given a mentor who works late in New York, when they propose ten in Paris, then it fits the mentee, and is booked."""
    people = {"mentor": mentor(zone="America/New_York"), "mentee": mentee()}

    assert letters(propose(MORNING, people=people), SessionBooked)


@pytest.mark.parametrize(
    ("by", "people", "to", "for_mentee"),
    [
        ("U-MIA", ALONE, "U-MAX", None),
        ("U-MIA", HELPED, "U-PA", "U-MAX"),
        ("U-MAX", HELPED, "U-MIA", None),
        ("U-PA", HELPED, "U-MIA", None),
    ],
)
def test_outside_the_others_hours_they_are_asked(by, people, to, for_mentee):
    """Given an evening, then the other side reads one question: the mentor, the mentee, or whoever books for them."""
    decision = propose(by=by, people=people)
    (question,) = letters(decision, TimeProposed)

    assert question.to == ToPerson(user=to)
    assert question.notice.for_mentee == for_mentee
    assert question.notice.counterpart == ("U-MIA" if by == "U-MIA" else "U-MAX")
    assert question.lapses == EVENING
    assert changed(decision, Session)[0].proposal == Proposal(starts_at=EVENING, by=by)


def test_a_second_proposal_takes_the_place_of_the_first():
    """Given a question that stands, when another time is proposed, by either, then the first is taken back."""
    for by in ("U-MIA", "U-PA"):
        decision = propose(EVENING + DAY, by, before=asked("U-MAX", version=3))

        assert changed(decision, Session)[0].proposal == Proposal(starts_at=EVENING + DAY, by=by)
        assert decision.withdrawn == ("session:session:time*",)


def test_the_same_time_from_the_other_side_is_a_yes():
    """Given a mentor's evening, when the assistant proposes the very same, then it is booked."""
    assert letters(propose(by="U-PA", before=asked()), SessionBooked)


@pytest.mark.parametrize("by", ["U-MAX", "U-PA"])
def test_a_yes_books_it_whatever_the_hours(by):
    """Given a mentor's evening, when the mentee or the assistant agrees, then it is booked for both."""
    (booked,) = changed(accept(asked(), by), Session)

    assert (booked.starts_at, booked.proposal) == (EVENING, None)
    assert not suits(**HELPED, starts_at=EVENING, minutes=60)


@pytest.mark.parametrize(("proposer", "answers"), [("U-MIA", "U-PA"), ("U-PA", "U-MIA"), ("U-MAX", "U-MIA")])
def test_a_no_is_told_to_whoever_proposed_with_what_stands(proposer, answers):
    """Given a session at another time, when the evening is declined, then the proposer reads that the other time stands."""
    booked = asked(proposer, state=SessionState.BOOKED, starts_at=MORNING)
    decision = decline(booked, answers)
    (told,) = letters(decision, TimeDeclined)

    assert told.to == ToPerson(user=proposer)
    assert told.notice.booked_at == MORNING
    assert told.notice.for_mentee == ("U-MAX" if proposer == "U-PA" else None)
    assert changed(decision, Session)[0].proposal is None
    assert changed(decision, Session)[0].starts_at == MORNING


@pytest.mark.parametrize(
    ("before", "by", "refusal"),
    [
        (asked(), "U-MIA", NotAllowed),
        (asked("U-MAX"), "U-PA", NotAllowed),
        (asked(), "U-HR", NotAllowed),
        (session(), "U-MAX", Gone),
        (asked(state=SessionState.BOOKED, starts_at=EVENING), "U-MAX", AlreadyDone),
        (asked(state=SessionState.HELD), "U-MAX", Gone),
        (asked(asynchronous=True, state=SessionState.BOOKED), "U-MAX", InWriting),
    ],
    ids=["one's own", "one's own side", "somebody else", "no question", "booked", "over", "in writing"],
)
def test_forged_stale_and_doubled_answers_are_refused(before, by, refusal):
    """Given an answer of the wrong side, of another day or a second one, then nothing happens."""
    with pytest.raises(refusal):
        accept(before, by)
    with pytest.raises(refusal):
        decline(before, by)


@pytest.mark.parametrize(
    ("starts_at", "field"),
    [
        (TUESDAY, "day"),
        (TUESDAY - DAY, "day"),
        (TUESDAY + 400 * DAY, "day"),
        (MORNING + timedelta(minutes=30), "at"),
    ],
    ids=["now", "past", "far", "taken"],
)
def test_a_time_that_cannot_be_is_refused_under_its_field(starts_at, field):
    """Given a time that is past, far away or taken, then the form says so where it stands."""
    with pytest.raises(InvalidFields) as refused:
        propose(starts_at, taken=(MORNING,))

    assert list(refused.value.fields) == [field]


def test_proposing_twice_or_by_somebody_else_is_refused():
    """Given the same proposal again, somebody else, a session begun or a pair that has ended, then it is refused."""
    with pytest.raises(AlreadyDone):
        propose(before=asked())
    with pytest.raises(NotAllowed):
        propose(by="U-HR")
    with pytest.raises(Gone):
        propose(before=session(SessionState.BOOKED, starts_at=TUESDAY - DAY))
    with pytest.raises(Gone):
        propose(of=pair(PairState.CLOSED))
    with pytest.raises(InWriting):
        propose(before=session(SessionState.BOOKED, starts_at=MORNING, asynchronous=True))


ACTS = st.tuples(
    st.sampled_from(["propose", "accept", "decline"]),
    st.sampled_from(["U-MIA", "U-MAX", "U-PA", "U-HR"]),
    st.sampled_from([MORNING, EVENING, EVENING + DAY, EVENING + 2 * DAY]),
)


def do(act: str, one: Session, by: str, at: datetime):
    if act == "propose":
        return propose(at, by, before=one)
    return accept(one, by, at) if act == "accept" else decline(one, by, at)


@settings(max_examples=200, deadline=None)
@given(st.lists(ACTS, max_size=12))
def test_whatever_they_do_one_question_stands_at_most_and_nobody_answers_their_own(story):
    """Given any story, then a session has one proposal at most, an agreed time was wanted by both, and nothing is said twice."""
    now, one, keys = TUESDAY, session(), set()
    for number, (act, by, at) in enumerate(story):
        before = one
        try:
            decision = do(act, one, by, at)
        except Refusal:
            continue
        assert by != "U-HR"
        (one,) = [replace(changed(decision, Session)[0], version=number + 1)]
        for letter in decision.letters:
            assert letter.key not in keys
            keys.add(letter.key)
        if act != "propose":
            assert (before.proposal.by == "U-MIA") is not (by == "U-MIA")
        if letters(decision, SessionBooked):
            assert one.proposal is None
            assert one.starts_at > now
