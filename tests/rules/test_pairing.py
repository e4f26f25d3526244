from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mentoring.decisions import ToChannel, ToPair, ToPerson, ToThread
from mentoring.errors import AlreadyDone, Gone, NotAllowed, NotYet, Refusal
from mentoring.forming import pairing, proposing
from mentoring.matching import solve
from mentoring.notices import (
    Announcement,
    CalendarFile,
    Introduction,
    PairEnded,
    PairFellThrough,
    PairNotMade,
    PairQuestion,
    ProposalReady,
    StillWaiting,
)
from mentoring.pairs import Closing, Pair, PairState
from mentoring.people import Role, Standing
from mentoring.placing.slots import suits
from mentoring.programme import MatchingMode
from mentoring.quietness import quiet
from mentoring.rounds import Obstacle, Round, RoundState, Unpaired
from mentoring.sessions import Session, SessionState, Step

from .examples import TUESDAY, changed, ids, letters, mentee, mentor, pair, programme, session

ON = TUESDAY.date()
OPEN = [PairState.PROPOSED, PairState.MENTEE_ASKED, PairState.MENTOR_ASKED, PairState.ACTIVE]


def wanted(**changes) -> Round:
    usual = Round(id="round", programme_id="prog", requested_by="U-HR", requested_at=TUESDAY)
    return replace(usual, **changes)


def proposed(round_: Round | None = None, *, mentors=None, **rules):
    return proposing.propose(
        round_ or wanted(),
        programme(**rules),
        solve([mentor()] if mentors is None else mentors, [mentee()], taken={}, on=ON),
        new_id=ids(),
        now=TUESDAY,
    )


def accepted(before: Pair, user: str, *, one=None, other=None, **rules):
    return pairing.accept(
        before,
        user,
        mentor=one or mentor(),
        mentee=other or mentee(),
        programme=programme(**rules),
        now=TUESDAY,
        new_id=ids(),
    )


def test_a_round_is_wanted_once():
    """A second wish while the first is not solved changes nothing."""
    decision = pairing.want_round(programme(), by="U-HR", round_id="round", now=TUESDAY)
    (round_,) = changed(decision, Round)

    assert round_.state is RoundState.WANTED
    assert round_.wake_at == TUESDAY
    with pytest.raises(AlreadyDone):
        pairing.want_round(programme(), by="U-HR", round_id="other", now=TUESDAY, latest=round_)


def test_by_hand_the_coordinators_see_the_proposal_and_nobody_else_hears_of_it():
    """Each coordinator gets one letter; the two people none."""
    decision = proposed()
    (solved,) = changed(decision, Round)
    (found,) = changed(decision, Pair)

    assert solved.state is RoundState.SOLVED
    assert solved.wake_at is None
    assert found.state is PairState.PROPOSED
    assert [letter.to for letter in decision.letters] == [ToPerson(user="U-HR"), ToPerson(user="U-HR2")]
    assert all(isinstance(letter.notice, ProposalReady) for letter in decision.letters)


def test_automatically_the_mentee_is_asked_at_once():
    """No approval is waited for when the programme does not want one."""
    decision = proposed(mode=MatchingMode.AUTOMATIC)
    (found,) = changed(decision, Pair)

    assert found.state is PairState.MENTEE_ASKED
    assert [letter.to for letter in decision.letters] == [ToPerson(user="U-MAX")]


def test_a_weekly_round_that_finds_nobody_says_nothing():
    """Coordinators who asked are answered even so; the calendar's own round is silent."""
    assert proposed(wanted(requested_by=None), mentors=[]).letters == ()
    assert len(proposed(mentors=[]).letters) == 2


def test_a_round_is_solved_once():
    """A late second solution is refused."""
    with pytest.raises(AlreadyDone):
        proposed(wanted(state=RoundState.SOLVED))


def test_approval_asks_the_mentee_first():
    """The mentor hears nothing before the mentee has said yes."""
    decision = pairing.approve(
        pair(PairState.PROPOSED), by="U-HR", mentor=mentor(), mentee=mentee(), now=TUESDAY
    )
    (asked,) = changed(decision, Pair)
    (question,) = letters(decision, PairQuestion)

    assert asked.state is PairState.MENTEE_ASKED
    assert asked.approved_by == "U-HR"
    assert question.to == ToPerson(user="U-MAX")
    assert question.notice.counterpart == "U-MIA"
    assert question.notice.role is Role.MENTEE


def test_a_pair_is_not_approved_for_somebody_who_has_left():
    """What was proposed last week may have no future today."""
    with pytest.raises(Gone):
        pairing.approve(
            pair(PairState.PROPOSED),
            by="U-HR",
            mentor=mentor(standing=Standing.LEFT),
            mentee=mentee(),
            now=TUESDAY,
        )


def test_a_rejected_pair_is_closed_in_silence():
    """Nobody learns that they were nearly paired."""
    decision = pairing.reject(pair(PairState.PROPOSED), by="U-HR", now=TUESDAY)
    (closed,) = changed(decision, Pair)

    assert (closed.state, closed.closing) == (PairState.CLOSED, Closing.REJECTED)
    assert decision.letters == ()


@pytest.mark.parametrize("state", [state for state in PairState if state is not PairState.PROPOSED])
def test_only_a_proposed_pair_is_approved_or_rejected(state):
    """A second click of a coordinator changes nothing."""
    with pytest.raises(AlreadyDone):
        pairing.approve(pair(state), by="U-HR", mentor=mentor(), mentee=mentee(), now=TUESDAY)
    with pytest.raises(AlreadyDone):
        pairing.reject(pair(state), by="U-HR", now=TUESDAY)


def test_after_the_mentee_the_mentor_is_asked():
    """One yes makes no pair."""
    decision = accepted(pair(PairState.MENTEE_ASKED), "U-MAX")
    (asked,) = changed(decision, Pair)
    (question,) = letters(decision, PairQuestion)

    assert asked.state is PairState.MENTOR_ASKED
    assert question.to == ToPerson(user="U-MIA")
    assert changed(decision, Session) == []


def test_two_consents_introduce_the_two_and_plan_three_sessions():
    """The first session is for the week after, offered with the introduction; the others a cadence apart."""
    one, other = mentor(), mentee()
    decision = accepted(pair(PairState.MENTOR_ASKED), "U-MIA", one=one, other=other)
    (active,) = changed(decision, Pair)
    (introduction,) = letters(decision, Introduction)
    sessions = changed(decision, Session)

    assert active.state is PairState.ACTIVE
    assert active.active_since == TUESDAY
    assert introduction.to == ToPair(pair_id="pair", mentor="U-MIA", mentee="U-MAX")
    assert introduction.notice.session_id == sessions[0].id
    assert len(introduction.notice.slots) == 6
    assert all(suits(one, other, slot, 60) for slot in introduction.notice.slots)
    assert [s.week for s in sessions] == [date(2027, 1, 11), date(2027, 2, 8), date(2027, 3, 8)]
    assert [s.number for s in sessions] == [1, 2, 3]
    assert all(s.state is SessionState.TO_BOOK and s.next_step is Step.OFFER for s in sessions)
    assert letters(decision, Announcement) == []


def test_sessions_before_the_programme_begins_wait_for_it():
    """A pair made early meets in the programme's first week."""
    decision = accepted(pair(PairState.MENTOR_ASKED), "U-MIA", first_day=date(2027, 3, 3))

    assert changed(decision, Session)[0].week == date(2027, 3, 1)


def test_no_session_is_planned_after_the_end_but_the_first():
    """A pair made in the last week still gets one session."""
    decision = accepted(pair(PairState.MENTOR_ASKED), "U-MIA", weeks=1)

    assert [s.week for s in changed(decision, Session)] == [date(2027, 1, 11)]


@pytest.mark.parametrize(
    ("channel", "first", "second", "announced"),
    [
        ("C-NEWS", True, True, 1),
        (None, True, True, 0),
        ("C-NEWS", True, False, 0),
        ("C-NEWS", False, True, 0),
    ],
)
def test_an_announcement_needs_the_programme_and_both_consents(channel, first, second, announced):
    """No public post by default."""
    decision = accepted(
        pair(PairState.MENTOR_ASKED),
        "U-MIA",
        one=mentor(profile={"announce": first}),
        other=mentee(profile={"announce": second}),
        announcement_channel=channel,
    )
    announcements = letters(decision, Announcement)

    assert len(announcements) == announced
    assert all(letter.to == ToChannel(channel="C-NEWS") for letter in announcements)


@pytest.mark.parametrize("answer", ["accept", "decline"])
@pytest.mark.parametrize(
    ("state", "user", "refusal"),
    [
        (PairState.PROPOSED, "U-MAX", NotYet),
        (PairState.MENTEE_ASKED, "U-MIA", NotYet),
        (PairState.MENTOR_ASKED, "U-MAX", AlreadyDone),
        (PairState.ACTIVE, "U-MIA", AlreadyDone),
        (PairState.CLOSED, "U-MAX", Gone),
        *((state, "U-STRANGER", NotAllowed) for state in PairState),
    ],
)
def test_answers_out_of_turn_are_refused(state: PairState, user: str, refusal: type[Refusal], answer: str):
    """Too early, twice, too late, or somebody else's: each is told apart."""
    act = {
        "accept": lambda: accepted(pair(state), user),
        "decline": lambda: pairing.decline(pair(state), user, programme=programme(), now=TUESDAY),
    }
    with pytest.raises(refusal):
        act[answer]()


def test_a_mentee_who_declines_is_known_to_nobody_else():
    """The mentor was never asked; the coordinators learn that it fell through, not by whom."""
    decision = pairing.decline(pair(PairState.MENTEE_ASKED), "U-MAX", programme=programme(), now=TUESDAY)
    (closed,) = changed(decision, Pair)

    assert (closed.state, closed.closing) == (PairState.CLOSED, Closing.DECLINED)
    assert letters(decision, PairNotMade) == []
    assert [letter.notice for letter in letters(decision, PairFellThrough)] == [
        PairFellThrough(mentor="U-MIA", mentee="U-MAX")
    ] * 2


def test_both_ways_of_declining_look_the_same_to_the_coordinator():
    """The letters to the coordinators do not depend on who said no."""
    by_mentee = pairing.decline(pair(PairState.MENTEE_ASKED), "U-MAX", programme=programme(), now=TUESDAY)
    by_mentor = pairing.decline(pair(PairState.MENTOR_ASKED), "U-MIA", programme=programme(), now=TUESDAY)

    assert letters(by_mentee, PairFellThrough) == letters(by_mentor, PairFellThrough)


def test_a_mentor_who_declines_leaves_the_mentee_their_place():
    """The mentee, who had said yes, is told kindly; the question still waiting is withdrawn."""
    decision = pairing.decline(pair(PairState.MENTOR_ASKED), "U-MIA", programme=programme(), now=TUESDAY)

    assert [letter.to for letter in letters(decision, PairNotMade)] == [ToPerson(user="U-MAX")]
    assert decision.withdrawn == ("pair:pair*",)


def solved(**changes) -> Round:
    unpaired = (
        Unpaired(participant_id="max", user="U-MAX", obstacle=Obstacle.TOPIC),
        Unpaired(participant_id="gone", user="U-GONE", obstacle=Obstacle.HOURS),
    )
    return wanted(**{"state": RoundState.SOLVED, "unpaired": unpaired} | changes)


def test_those_who_wait_are_told_once_by_round():
    """Whoever left or found a partner since is not told; a second click changes nothing."""
    people = {"max": mentee(), "gone": mentee("gone", standing=Standing.LEFT)}
    decision = pairing.publish(solved(), people, now=TUESDAY)
    (published,) = changed(decision, Round)

    assert [letter.to for letter in letters(decision, StillWaiting)] == [ToPerson(user="U-MAX")]
    with pytest.raises(AlreadyDone):
        pairing.publish(published, people, now=TUESDAY)
    with pytest.raises(NotYet):
        pairing.publish(wanted(), people, now=TUESDAY)


def test_the_weekly_round_tells_a_person_once_a_month():
    """What a coordinator asked for is always told; weekly rounds use one key a month, so that nobody hears it weekly."""

    def keys(asked_by: str | None, at) -> list[str]:
        decision = pairing.publish(
            solved(id=f"round-{at:%d}", requested_by=asked_by), {"max": mentee()}, now=at
        )
        return [letter.key for letter in decision.letters]

    later, next_month = TUESDAY + timedelta(weeks=2), TUESDAY + timedelta(weeks=5)

    assert keys(None, TUESDAY) == keys(None, later) != keys(None, next_month)
    assert keys("U-HR", TUESDAY) != keys("U-HR", later)


def closed(state: PairState, *, sessions=(), other=None, now=TUESDAY):
    return pairing.close(
        pair(state), Closing.ENDED, mentor=mentor(), mentee=other or mentee(), sessions=sessions, now=now
    )


@pytest.mark.parametrize("state", OPEN)
def test_every_open_pair_can_be_closed(state):
    """Whatever its state, it ends, and what it still had to say is withdrawn."""
    decision = closed(state)
    (ended,) = changed(decision, Pair)

    assert (ended.state, ended.closing, ended.closed_at) == (PairState.CLOSED, Closing.ENDED, TUESDAY)
    assert "pair:pair*" in decision.withdrawn


def test_a_closed_pair_is_not_closed_again():
    """Who comes second is told that it is done."""
    with pytest.raises(AlreadyDone):
        closed(PairState.CLOSED)


@pytest.mark.parametrize("hour", range(0, 24, 5))
def test_both_of_an_active_pair_read_the_same_sentence_at_the_same_hour(hour):
    """Neither the words nor the moment tell who asked."""
    other = mentee(zone="America/New_York", facts={"country": "US"})
    decision = closed(PairState.ACTIVE, other=other, now=TUESDAY.replace(hour=hour))
    to_mentor, to_mentee = letters(decision, PairEnded)

    assert to_mentor.notice == PairEnded(counterpart="U-MAX")
    assert to_mentee.notice == PairEnded(counterpart="U-MIA")
    assert to_mentor.due == to_mentee.due
    assert all(quiet.is_open(quiet.calendar_of(reader), to_mentor.due) for reader in (mentor(), other))


def test_a_pause_of_one_does_not_delay_the_end_for_the_other():
    """The one who is there reads it now; the other one on their return, by the rule of quiet."""
    away = mentee(standing=Standing.PAUSED, paused_until=date(2027, 4, 1))
    decision = closed(PairState.ACTIVE, other=away)

    assert {letter.due for letter in letters(decision, PairEnded)} == {TUESDAY}


def test_an_asked_pair_ends_with_a_word_to_the_one_who_had_said_yes():
    """Nobody else has heard of it."""
    assert [letter.to for letter in closed(PairState.MENTOR_ASKED).letters] == [ToPerson(user="U-MAX")]
    assert closed(PairState.MENTEE_ASKED).letters == ()
    assert closed(PairState.PROPOSED).letters == ()


def test_the_sessions_ahead_are_cancelled_in_silence():
    """What was held stays held, yesterday may still be told of, the sessions of others are not touched."""
    ahead = session(SessionState.BOOKED, id="ahead", starts_at=TUESDAY + timedelta(days=2))
    yesterday = session(SessionState.BOOKED, id="past", starts_at=TUESDAY - timedelta(days=1))
    decision = closed(
        PairState.ACTIVE,
        sessions=[
            session(id="open"),
            ahead,
            yesterday,
            session(SessionState.HELD, id="held"),
            session(id="theirs", pair_id="other"),
        ],
    )
    cancelled = changed(decision, Session)

    assert [s.id for s in cancelled] == ["open", "ahead"]
    assert all(s.state is SessionState.CANCELLED and s.wake_at is None for s in cancelled)
    assert {"session:open*", "session:ahead*"} <= set(decision.withdrawn)


def test_a_pair_that_ends_takes_what_is_booked_out_of_both_calendars():
    """Given a booked session, when the pair ends, then its event is taken back as both read it, and a week in writing has none."""
    starts_at = datetime(2027, 1, 12, 9, tzinfo=UTC)
    booked = session(SessionState.BOOKED, starts_at=starts_at)
    writing = session(SessionState.BOOKED, id="other", starts_at=starts_at, asynchronous=True)
    night = datetime(2027, 1, 5, 22, tzinfo=UTC)
    decision = pairing.close(
        pair(), Closing.ENDED, mentor=mentor(), mentee=mentee(), sessions=[booked, writing], now=night
    )
    (taken_back,) = letters(decision, CalendarFile)

    assert taken_back.notice.cancelled
    assert taken_back.notice.session_id == "session"
    assert taken_back.to == ToThread(letter="session-booked:session:0")
    assert {taken_back.due} == {letter.due for letter in letters(decision, PairEnded)}
    assert taken_back.due > night
