"""Leaving: quietly by one's own word, and at once when the account is closed."""

import pytest

from mentoring.endings import leaving
from mentoring.errors import AlreadyDone
from mentoring.notices import PairEnded, PairNotMade
from mentoring.pairs import Closing, Pair, PairState
from mentoring.partings import Parting
from mentoring.people import Participant, Standing
from mentoring.sessions import Session, SessionState

from .examples import TUESDAY, changed, ids, letters, mentee, mentor, pair, programme, session


def leave(who, pairs=(), sessions=(), others=(), partings=()):
    counterparts = {other.id: other for other in others}
    quietly = leaving.Exit(hours=dict.fromkeys((p.id for p in pairs), 9), new_id=ids(), partings=partings)
    return leaving.leave(
        who,
        programme=programme(),
        pairs=pairs,
        sessions=sessions,
        counterparts=counterparts,
        quietly=quietly,
        now=TUESDAY,
    )


def depart(who, pairs=(), sessions=(), others=()):
    counterparts = {other.id: other for other in others}
    return leaving.depart(who, pairs=pairs, sessions=sessions, counterparts=counterparts, now=TUESDAY)


def test_who_leaves_leaves_a_pair_that_looks_as_ever():
    """Given a pair, when one leaves, then it stands, nobody is written to, and it ends later by itself."""
    decision = leave(mentor(), [pair()], [session()], [mentee()])
    (parting,) = changed(decision, Parting)

    assert [gone.standing for gone in changed(decision, Participant)] == [Standing.LEFT]
    assert (changed(decision, Pair), changed(decision, Session), decision.letters) == ([], [], ())
    assert (parting.user, parting.leaving) == ("U-MIA", True)
    assert parting.wake_at > TUESDAY


def test_who_had_asked_for_the_end_of_a_pair_does_not_ask_twice():
    """Given a request that waits, when its author leaves, then it stays as it is."""
    (asked,) = changed(leave(mentor(), [pair()], others=[mentee()]), Parting)

    assert changed(leave(mentor(), [pair()], others=[mentee()], partings=(asked,)), Parting) == []


def test_a_closed_account_ends_its_pairs_neutrally():
    """Both get the same sentence at the same hour, sessions ahead are cancelled, letters withdrawn."""
    decision = depart(mentor(), [pair()], [session(), session(SessionState.HELD, id="held")], [mentee()])
    (gone,) = changed(decision, Participant)
    (ended,) = changed(decision, Pair)

    assert gone.standing is Standing.LEFT
    assert (ended.state, ended.closing) == (PairState.CLOSED, Closing.LEFT)
    assert {letter.to.user for letter in letters(decision, PairEnded)} == {"U-MIA", "U-MAX"}
    assert len({letter.due for letter in decision.letters}) == 1
    assert [s.id for s in changed(decision, Session)] == ["session"]
    assert {"participant:mia*", "waiting:mia*", "pair:pair*", "session:session*"} == set(decision.withdrawn)


def test_who_leaves_while_asked_is_not_written_to():
    """A mentee who had said yes hears of it when the mentor leaves, not when they leave themselves."""
    by_mentor = leave(mentor(), [pair(PairState.MENTOR_ASKED)], others=[mentee()])
    by_mentee = leave(mentee(), [pair(PairState.MENTOR_ASKED)], others=[mentor()])

    assert [letter.to.user for letter in letters(by_mentor, PairNotMade)] == ["U-MAX"]
    assert by_mentee.letters == ()


def test_nothing_is_changed_twice_in_one_decision():
    """A mentor of two is gone: each pair, session and person is written once."""
    two = [pair(), pair(id="pair2", mentee_id="moe", mentee="U-MOE")]
    decision = depart(
        mentor(), two, [session(), session(id="session2", pair_id="pair2")], [mentee(), mentee("moe")]
    )
    written = [(type(aggregate), aggregate.id) for aggregate in decision.changed]

    assert len(written) == len(set(written)) == 5
    assert len({letter.key for letter in decision.letters}) == 4


def test_nobody_leaves_twice():
    """A pair that is closed already stays as it is."""
    assert changed(leave(mentor(), [pair(PairState.CLOSED)], others=[mentee()]), Pair) == []
    with pytest.raises(AlreadyDone):
        leave(mentor(standing=Standing.LEFT))
