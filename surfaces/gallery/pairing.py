"""What a coordinator sees of pairing, for the gallery: reviews, two people, weights."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mentoring.compatibility import SOFT, Weights
from mentoring.forming.judging import Judged
from mentoring.forming.reviewing import Look, Showing, Tally
from mentoring.pairs import Pair, PairState
from mentoring.people import Role
from mentoring.rounds import Changes, Help, LockCost, Obstacle, RoundState, Solution, UnderWay
from surfaces.gallery import extremes as x
from surfaces.gallery import specimens as s
from surfaces.gallery.values import LONG_REASONS, LONG_ROUND, PARTICIPANT, REASONS, ROUND, pair
from surfaces.modals import review, two_people, weights
from surfaces.modals.review import PER_PAGE, Review
from surfaces.texts import Texts

LOOK = Look(round_id="R1")
LONG_LOOK = Look(round_id="x" * 60, showing=Showing.UNDECIDED, person=x.LONG_ID, page=370)
SOLUTION = Solution(
    paired=12,
    total=2136,
    worst=98,
    helps=(Help(topic="ai", mentors=2, pairs=5), Help(topic="remote-work", mentors=1, pairs=1)),
)
AGAIN = replace(
    SOLUTION,
    locks=(
        LockCost(mentor=s.MENTOR, mentee=s.MENTEE, pairs=0, points=14),
        LockCost(mentor=s.MENTOR, mentee=s.DELEGATE, pairs=1, points=0),
    ),
    changes=Changes(new=((s.MENTOR, s.MENTEE),) * 7, gone=((s.MENTOR, s.NEUTRAL),), kept=5),
)
MENTOR = replace(PARTICIPANT, id="A2", user=s.MENTOR, role=Role.MENTOR)


def views(t: Texts) -> Iterator[tuple[str, dict[str, Any]]]:
    """Build every form of pairing, plausible and extreme."""
    for name, seen in _reviews():
        yield f"review{name}", review.build(seen, t)
    yield "two-people", two_people.build(LOOK, t)
    for name, judged, others in _verdicts():
        yield f"verdict-{name}", two_people.verdict(judged, others, LOOK, t)
        if others:
            yield f"verdict-{name}-no-place", two_people.verdict(judged, others, LOOK, t, place=False)
    yield "weights", weights.build(LOOK, Weights(hours=4, department=0), t)
    yield "weights-extreme", weights.build(LONG_LOOK, Weights(), t)


def _reviews() -> Iterator[tuple[str, Review]]:
    found = replace(ROUND, solution=SOLUTION)
    usual = Review(
        round=found,
        look=LOOK,
        tally=Tally(pairs=12, undecided=8, locked=1),
        pairs=[pair(number, state) for number, state in enumerate(PairState)],
        count=12,
    )
    yield "", usual
    forced = replace(REASONS, topics=(), despite=(Obstacle.TOPIC.value, Obstacle.HOURS.value))
    by_hand = [replace(pair(1), locked_by=s.COORDINATOR), replace(pair(2, reasons=forced), locked_by="U1")]
    again = replace(ROUND, solution=AGAIN)
    yield "-again", replace(usual, round=again, pairs=by_hand, look=replace(LOOK, showing=Showing.LOCKED))
    running = replace(found, state=RoundState.WANTED, progress=UnderWay(stage="solving", percent=40))
    yield "-running", replace(usual, round=running)
    yield "-person", replace(usual, look=replace(LOOK, person=s.MENTEE), count=1, pairs=usual.pairs[:1])
    yield "-unpaired", replace(usual, look=replace(LOOK, showing=Showing.UNPAIRED), pairs=(), count=0)
    failed = replace(ROUND, state=RoundState.FAILED, unpaired=())
    yield "-empty", replace(usual, round=failed, tally=Tally(), pairs=(), count=0)
    many = [pair(number, reasons=LONG_REASONS) for number in range(PER_PAGE)]
    everything = Solution(
        paired=3000,
        total=10**9,
        worst=1,
        helps=(Help(topic="content", mentors=99, pairs=999),) * 30,
        locks=(LockCost(mentor=x.LONG_ID, mentee=x.LONG_ID, pairs=3, points=999),) * 30,
        changes=Changes(new=((x.LONG_ID, x.LONG_ID),) * 3000, gone=((x.LONG_ID, x.LONG_ID),) * 3000),
    )
    long = replace(LONG_ROUND, solution=everything)
    tally = Tally(pairs=3000, undecided=3000, locked=30)
    yield (
        "-extreme",
        replace(usual, round=long, pairs=many, count=3000, look=replace(LOOK, page=41), tally=tally),
    )


def _verdicts() -> Iterator[tuple[str, Judged, list[Pair]]]:
    usual = Judged(
        mentor=MENTOR, mentee=PARTICIPANT, obstacles=(), untold=False, apart=False, reasons=REASONS
    )
    elsewhere = [
        replace(pair(1), mentee_id="A7", mentee=s.DELEGATE),
        replace(pair(2), mentor_id="A8", mentor=s.NEUTRAL, locked_by=s.COORDINATOR),
    ]
    yield "fits", usual, elsewhere
    yield "soft", replace(usual, obstacles=(Obstacle.HOURS, Obstacle.FORMER_PAIR)), []
    yield "hard", replace(usual, obstacles=(Obstacle.TOPIC, Obstacle.REPORTING_LINE)), []
    yield "untold", replace(usual, untold=True), []
    yield "apart", replace(usual, apart=True), []
    yield "open", replace(usual, open=pair(1, PairState.MENTEE_ASKED)), []
    named = (*SOFT, Obstacle.LANGUAGE, Obstacle.REPORTING_LINE, Obstacle.MANAGER_UNKNOWN, Obstacle.SENIORITY)
    long = replace(usual, obstacles=named, reasons=LONG_REASONS, apart=True, open=pair(1))
    yield "extreme", long, elsewhere * 2
