"""Consenting: what becomes of a pair that was proposed, when one of the two does not answer."""

from dataclasses import replace
from datetime import datetime

from mentoring.decisions import Decision
from mentoring.forming import pairing
from mentoring.going_on.resolving import PairContext
from mentoring.pairs import Pair, PairState
from mentoring.people import Role
from mentoring.quietness import quiet
from mentoring.timeline import WEEK

ASKED = frozenset({PairState.MENTEE_ASKED, PairState.MENTOR_ASKED})
"""One of the two has to say yes or no."""


def wake(pair: Pair, context: PairContext, *, now: datetime) -> Decision:
    """A week has passed without an answer: ask once more, and a week later leave both free for others.

    A question that has not gone out yet, or whose reader is in a pause, has its week from then on. Silence
    tells the others what a no tells them, and not whose it was.
    """
    mentor = pair.state is PairState.MENTOR_ASKED
    asked = context.mentor if mentor else context.mentee
    seen_at = quiet.next_open(quiet.calendar_of(asked), now)
    if context.unread or seen_at > now + WEEK:
        return Decision(changed=(replace(pair, wake_at=seen_at + WEEK),))
    if pair.steadiness.questions:
        return pairing.decline(pair, asked.user, programme=context.programme, now=now)
    steadiness = replace(pair.steadiness, questions=1)
    again = pairing.question(pair, Role.MENTOR if mentor else Role.MENTEE, now, again=True)
    return Decision(changed=(replace(pair, steadiness=steadiness, wake_at=seen_at + WEEK),), letters=(again,))
