"""By hand: what a coordinator may do to two people, and what nobody learns from it."""

from dataclasses import replace

import pytest

from mentoring import compatibility
from mentoring.audit import Act, fingerprint
from mentoring.compatibility import Weights
from mentoring.errors import AlreadyDone, CannotPair, Gone, NoPlace
from mentoring.forming import by_hand
from mentoring.forming.judging import judge
from mentoring.hand import Hand
from mentoring.pairs import Closing, Pair, PairState
from mentoring.people import Standing
from mentoring.programme import Programme
from mentoring.rounds import Obstacle, Round, RoundState

from .examples import TUESDAY, changed, ids, mentee, mentor, pair, programme

ROUND = Round(
    id="round",
    programme_id="prog",
    requested_by="U-HR",
    requested_at=TUESDAY,
    state=RoundState.SOLVED,
    solved_at=TUESDAY,
)


def judged(one=None, other=None, *, between=(), forbidden=()):
    one, other = one or mentor(), other or mentee()
    ground = compatibility.cohort([one], [other], on=TUESDAY.date())
    return judge(one, other, ground, between=between, forbidden=forbidden)


def paired(case, standing=(), **changes):
    return by_hand.pair_up(
        case,
        programme(),
        replace(ROUND, **changes),
        standing=standing,
        by="U-HR",
        new_id=ids(),
        now=TUESDAY,
    )


def proposed(**changes) -> Pair:
    return replace(pair(PairState.PROPOSED), round_id="round", locked_by=None, **changes)


def test_two_who_go_together_are_proposed_and_locked():
    """Nobody is asked before the coordinator approves."""
    decision = paired(judged())
    (made,) = changed(decision, Pair)

    assert (made.state, made.locked_by, made.reasons.despite) == (PairState.PROPOSED, "U-HR", ())
    assert decision.letters == ()
    assert [entry.act for entry in decision.noted] == [Act.PAIRED_BY_HAND]


def test_what_was_merely_proposed_gives_way():
    """The mentee's other proposal goes, and the mentor's weakest when there is no place left."""
    theirs = proposed(id="a", mentor_id="other", mentee_id=mentee().id)
    his = proposed(id="b", mentor_id=mentor().id, mentee_id="another")
    decision = paired(judged(), standing=[theirs, his])
    by_id = {one.id: one for one in changed(decision, Pair)}

    assert {by_id[name].closing for name in ("a", "b")} == {Closing.REPLACED}
    assert [entry.act for entry in decision.noted] == [Act.REPLACED, Act.REPLACED, Act.PAIRED_BY_HAND]


@pytest.mark.parametrize(
    "hold", [{"locked_by": "U-HR"}, {"state": PairState.ACTIVE}, {"round_id": "earlier"}]
)
@pytest.mark.parametrize("side", ["mentor_id", "mentee_id"])
def test_what_was_decided_or_locked_gives_way_to_nothing(hold, side):
    """The two are refused, and nothing is undone."""
    mine = {
        "mentor_id": "other",
        "mentee_id": "another",
        side: (mentor() if side == "mentor_id" else mentee()).id,
    }
    with pytest.raises(NoPlace):
        paired(judged(), standing=[replace(proposed(**mine), **hold)])


def test_a_rule_for_everybody_is_named_and_holds():
    """A reporting line is no matter of taste."""
    boss = mentee(facts={"grade": 9})
    case = judged(mentor(facts={"manager": boss.user, "grade": 2}), boss)

    assert case.hard == (Obstacle.REPORTING_LINE,)
    with pytest.raises(CannotPair):
        paired(case)


def test_a_soft_rule_is_overruled_and_remembered():
    """No topic in common: the coordinator was warned, and the pair says so."""
    case = judged(mentor(profile={"topics": ("copyright",)}))
    (made,) = changed(paired(case), Pair)

    assert case.soft == (Obstacle.TOPIC,)
    assert made.reasons.despite == ("topic",)


def told(case):
    return (case.obstacles, case.untold, case.possible, case.apart)


def test_a_veto_of_either_or_of_hr_is_told_like_an_earlier_no():
    """Whoever asks reads the same, whatever lies behind it."""
    declined = replace(pair(PairState.CLOSED), closing=Closing.DECLINED, active_since=None)
    wishes = [
        judged(mentor(profile={"avoid": (mentee().user,)})),
        judged(other=mentee(profile={"avoid": (mentor().user,)})),
        judged(other=mentee(facts={"avoid": (mentor().user,)})),
        judged(between=[declined]),
    ]

    assert {told(case) for case in wishes} == {((), True, False, False)}


def test_a_pair_that_has_ended_is_named_and_may_be_made_again():
    """Coordinators know of it; that both asked for it is theirs to know."""
    ended = replace(pair(PairState.CLOSED), closing=Closing.ENDED, active_since=TUESDAY)

    assert judged(between=[ended]).soft == (Obstacle.FORMER_PAIR,)


def test_keeping_apart_closes_what_was_proposed_and_can_be_taken_back():
    """Afterwards nothing is left of it but the audit."""
    open_pair = proposed()
    decision = by_hand.keep_apart(programme(), ROUND, judged(between=[open_pair]), by="U-HR", now=TUESDAY)
    (kept,) = changed(decision, Programme)
    (closed,) = changed(decision, Pair)
    case = judged(between=[closed], forbidden=kept.hand.forbidden)
    back = by_hand.allow(kept, ROUND, case, [closed], by="U-HR", now=TUESDAY)

    assert case.apart
    assert (closed.state, closed.closing) == (PairState.CLOSED, Closing.REJECTED)
    assert changed(back, Programme)[0].hand == Hand()
    assert changed(back, Pair)[0].closing is Closing.REPLACED
    assert [entry.act for entry in (*decision.noted, *back.noted)] == [Act.KEPT_APART, Act.ALLOWED]
    with pytest.raises(AlreadyDone):
        by_hand.allow(kept, ROUND, judged(), [], by="U-HR", now=TUESDAY)


def test_a_pair_that_lives_is_not_ended_by_keeping_two_apart():
    """There is no button to end somebody else's pair."""
    with pytest.raises(Gone):
        by_hand.keep_apart(
            programme(), ROUND, judged(between=[pair(PairState.ACTIVE)]), by="U-HR", now=TUESDAY
        )


@pytest.mark.parametrize("act", [by_hand.lock, by_hand.unlock])
@pytest.mark.parametrize("state", [PairState.MENTEE_ASKED, PairState.ACTIVE, PairState.CLOSED])
def test_what_is_decided_has_no_lock(act, state):
    """The click comes too late."""
    with pytest.raises(AlreadyDone):
        act(pair(state), by="U-HR", now=TUESDAY)


def test_a_lock_clicked_twice_is_one():
    """And so is taking it off."""
    (locked,) = changed(by_hand.lock(proposed(), by="U-HR", now=TUESDAY), Pair)
    with pytest.raises(AlreadyDone):
        by_hand.lock(locked, by="U-HR2", now=TUESDAY)
    (free,) = changed(by_hand.unlock(locked, by="U-HR", now=TUESDAY), Pair)
    with pytest.raises(AlreadyDone):
        by_hand.unlock(free, by="U-HR", now=TUESDAY)


def test_weights_are_noted_once():
    """Sending the form unchanged notes nothing."""
    heavy = Weights(topics=5)
    decision = by_hand.weigh(programme(), ROUND, heavy, by="U-HR", now=TUESDAY)
    (after,) = changed(decision, Programme)

    assert after.hand.weights == heavy
    assert decision.noted[0].facts == {"weights": "topics=5 language=2 hours=2 department=2"}
    assert by_hand.weigh(after, ROUND, heavy, by="U-HR", now=TUESDAY).noted == ()


def test_nobody_is_paired_who_is_away_or_while_a_round_is_solved():
    """A pause is a pause, and two hands at once are one too many."""
    with pytest.raises(Gone):
        paired(judged(mentor(standing=Standing.PAUSED)))
    with pytest.raises(AlreadyDone):
        paired(judged(), state=RoundState.WANTED)


def test_a_fingerprint_tells_of_facts_and_of_no_wish():
    """It changes with what people are paired by, and stays the same whomever they avoid."""
    wishing = mentor(profile={"avoid": ("U-MAX",)})
    other = mentor(profile={"topics": ("copyright",)})

    assert fingerprint(mentor()) == fingerprint(wishing) != fingerprint(other)
    assert fingerprint(mentor(), mentee()) == fingerprint(mentee(), mentor())
