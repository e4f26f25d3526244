"""What a round finds is written down beside what was decided; asked again, it keeps what a coordinator keeps."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.audit import Act
from mentoring.errors import AlreadyDone
from mentoring.forming import proposing
from mentoring.matching import Proposal
from mentoring.notices import ProposalReady, RoundFailed
from mentoring.pairs import Closing, Pair, PairState, Reasons
from mentoring.rounds import Changes, LockCost, Obstacle, Round, RoundState, UnderWay

from .examples import TUESDAY, changed, ids, letters, mentee, mentor, programme

LEASE = timedelta(minutes=2)
WHY = Reasons(topics=("ai",), languages=("fr",), overlap_minutes=480, other_department=True, score=100)
MENTORS = [mentor(f"m{n}", user=f"U-M{n}", profile={"capacity": 1 + n % 2}) for n in range(4)]
MENTEES = [mentee(f"e{n}", user=f"U-E{n}") for n in range(4)]
OPEN = [PairState.PROPOSED, PairState.MENTEE_ASKED, PairState.ACTIVE]


def wanted(**changes) -> Round:
    usual = Round(id="round", programme_id="prog", requested_by="U-HR", requested_at=TUESDAY, wake_at=TUESDAY)
    return replace(usual, **changes)


def again(**changes) -> Round:
    return wanted(solved_at=TUESDAY, version=4, **changes)


def pair_of(m: int, e: int, **changes) -> Pair:
    usual = Pair(
        id=f"p{m}{e}",
        programme_id="prog",
        round_id="round",
        mentor_id=f"m{m}",
        mentee_id=f"e{e}",
        mentor=f"U-M{m}",
        mentee=f"U-E{e}",
        reasons=WHY,
        proposed_at=TUESDAY,
    )
    return replace(usual, **changes)


def found(*keys: tuple[int, int]) -> Proposal:
    return Proposal(pairs=tuple((MENTORS[m], MENTEES[e], WHY) for m, e in keys))


def proposed(round_: Round, *keys: tuple[int, int], standing=(), refused=(), **rules):
    return proposing.propose(
        round_,
        programme(),
        found(*keys),
        standing=standing,
        refused=refused,
        new_id=ids(),
        now=TUESDAY,
        **rules,
    )


def test_another_proposal_says_what_changed():
    """What was merely proposed gives way; what is found again keeps its row."""
    standing = [pair_of(0, 0), pair_of(1, 1), pair_of(2, 2)]
    decision = proposed(again(), (0, 0), (1, 2), standing=standing)
    (solved,) = changed(decision, Round)
    by_id = {one.id: one for one in changed(decision, Pair)}

    assert solved.solution.changes == Changes(
        new=(("U-M1", "U-E2"),), gone=(("U-M1", "U-E1"), ("U-M2", "U-E2")), kept=1
    )
    assert by_id["p00"].state is PairState.PROPOSED
    assert {by_id[name].closing for name in ("p11", "p22")} == {Closing.REPLACED}
    assert [entry.act for entry in decision.noted] == [Act.SOLVED, Act.REPLACED, Act.REPLACED, Act.PROPOSED]


def test_a_lock_put_on_while_the_round_was_solved_holds():
    """The solver knew nothing of it, and its other plans for the two give way."""
    standing = [pair_of(0, 0, locked_by="U-HR")]
    decision = proposed(again(), (1, 0), (2, 1), standing=standing)
    (solved,) = changed(decision, Round)

    assert [(one.mentor_id, one.mentee_id) for one in changed(decision, Pair)] == [("m2", "e1")]
    assert solved.solution.paired == 2
    assert solved.solution.changes.kept == 1


def test_a_lock_keeps_what_was_overruled_by_hand():
    """Asked again, the pair still says in spite of what it was made."""
    forced = pair_of(0, 0, locked_by="U-HR", reasons=replace(WHY, despite=("topic",)))
    (kept,) = changed(proposed(again(), (0, 0), standing=[forced]), Pair)

    assert kept.reasons.despite == ("topic",)


@st.composite
def meanwhile(draw):
    """Draw what stands, decided or not, in this round or another, and what the solver found without knowing."""
    seats = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), unique_by=lambda two: two[1]))
    standing = [
        pair_of(
            m,
            e,
            state=draw(st.sampled_from(OPEN)),
            round_id=draw(st.sampled_from(["round", "other"])),
            locked_by=draw(st.sampled_from([None, "U-HR"])),
        )
        for m, e in seats
    ]
    keys = draw(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), unique_by=lambda two: two[1]))
    refused = draw(st.sets(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=3))
    return standing, keys, {(f"m{m}", f"e{e}") for m, e in refused}


@given(meanwhile())
def test_whatever_was_decided_meanwhile_is_never_touched(drawn):
    """No decided, locked or other round's pair changes; nobody is paired twice, nor over a mentor's places by us."""
    standing, keys, refused = drawn
    decision = proposed(again(), *keys, standing=standing, refused=refused)
    written = {one.id: one for one in changed(decision, Pair)}
    untouchable = [
        one
        for one in standing
        if one.state is not PairState.PROPOSED or one.round_id != "round" or one.locked_by
    ]

    assert all(written.get(one.id, one).state is one.state for one in untouchable)
    after = [written.pop(one.id, one) for one in standing]
    new = list(written.values())
    left = [one for one in [*after, *new] if one.state is not PairState.CLOSED]
    assert len({one.mentee_id for one in left}) == len(left)
    for one in MENTORS:
        ours = [pair for pair in left if pair.mentor_id == one.id]
        given_before = [pair for pair in ours if pair in untouchable]
        assert len(ours) <= max(one.profile.capacity, len(given_before))
    assert not refused & {(one.mentor_id, one.mentee_id) for one in new}


def test_only_whoever_asked_again_is_written_to():
    """The others saw the first proposal, and may look at any time."""
    decision = proposed(again(requested_by="U-HR2"), (0, 0))

    assert [letter.to.user for letter in letters(decision, ProposalReady)] == ["U-HR2"]
    assert (
        letters(decision, ProposalReady)[0].key != letters(proposed(wanted(), (0, 0)), ProposalReady)[0].key
    )


def test_a_round_is_taken_in_hand_once():
    """Whoever comes second, or too early, leaves it alone; one that is solved stops waking."""
    (taken,) = proposing.claim(wanted(), lease=LEASE, now=TUESDAY).changed

    assert taken.wake_at == TUESDAY + LEASE
    assert proposing.claim(taken, lease=LEASE, now=TUESDAY) is None
    assert proposing.claim(wanted(wake_at=None), lease=LEASE, now=TUESDAY) is None
    (idle,) = proposing.claim(wanted(state=RoundState.SOLVED), lease=LEASE, now=TUESDAY).changed
    assert idle.wake_at is None


def test_progress_renews_the_lease_and_comes_too_late_when_it_is_solved():
    """A late word of progress does not make a solved round look as if it were under way."""
    half = UnderWay(stage="solving", percent=50)
    (going,) = proposing.goes_on(wanted(), half, lease=LEASE, now=TUESDAY).changed

    assert (going.progress, going.wake_at) == (half, TUESDAY + LEASE)
    assert proposing.goes_on(wanted(state=RoundState.SOLVED), half, lease=LEASE, now=TUESDAY).changed == ()
    assert proposing.give_back(wanted(state=RoundState.SOLVED), now=TUESDAY).changed == ()


@pytest.mark.parametrize(("solved_at", "state"), [(None, RoundState.FAILED), (TUESDAY, RoundState.SOLVED)])
def test_a_failure_keeps_what_was_there(solved_at, state):
    """Coordinators read a reference; the round may be asked for again."""
    decision = proposing.fail(wanted(solved_at=solved_at), programme(), reference="1a2b", now=TUESDAY)
    (ended,) = changed(decision, Round)
    (told,) = letters(decision, RoundFailed)

    assert (ended.state, ended.wake_at) == (state, None)
    assert (told.notice.reference, told.notice.before) == ("1a2b", solved_at is not None)
    assert changed(proposing.ask_again(ended, by="U-HR", now=TUESDAY), Round)[0].state is RoundState.WANTED


def test_a_round_under_way_is_not_asked_for_again():
    """A second click changes nothing."""
    with pytest.raises(AlreadyDone):
        proposing.ask_again(wanted(), by="U-HR", now=TUESDAY)


def test_whoever_was_crowded_out_meanwhile_waits_with_a_reason():
    """Their mentor was taken while the round was solved."""
    decision = proposed(wanted(), (0, 0), standing=[pair_of(0, 3, state=PairState.MENTEE_ASKED)])
    (solved,) = changed(decision, Round)

    assert [(one.user, one.obstacle) for one in solved.unpaired] == [("U-E0", Obstacle.EVERYONE_TAKEN)]


def test_what_a_lock_costs_is_kept_with_the_round():
    """The coordinator reads it beside the pairs."""
    cost = LockCost(mentor="U-M0", mentee="U-E0", pairs=0, points=12)
    decision = proposed(again(), (0, 0), standing=[pair_of(0, 0, locked_by="U-HR")], locks=[cost])

    assert changed(decision, Round)[0].solution.locks == (cost,)
