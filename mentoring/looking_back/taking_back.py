"""Taking back: a person deletes what they once said of a session.

Their answers are gone, and shared words that nobody has read yet stay unread. What was settled by them stays:
a session that was held stays held, as nobody's word. Figures that were published stay as they were; later
ones do not count the answer, and are held back until enough people have spoken anew (`digesting`).
"""

from dataclasses import replace
from datetime import datetime

from mentoring.checkins import Answers, CheckIn
from mentoring.decisions import Decision
from mentoring.errors import AlreadyDone, Gone
from mentoring.looking_back import sharing
from mentoring.looking_back.drafting import closed
from mentoring.pairs import Pair


def take_back(checkin: CheckIn, *, pair: Pair, now: datetime) -> Decision:
    """Delete what was said of one session; a second click finds it done."""
    if checkin.answered_at is None:
        raise Gone
    if checkin.taken_back_at is not None:
        raise AlreadyDone
    counted = checkin.figures != (None, ())
    gone = replace(
        checkin,
        answers=Answers(),
        draft=closed(checkin),
        unsettled_at=now if counted else checkin.unsettled_at,
        taken_back_at=now,
    )
    return Decision(changed=(gone,), withdrawn=sharing.withdrawn(checkin, pair))
