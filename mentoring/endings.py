"""Endings: the one way in which a pair is let go, so that nobody can tell who wished it."""

from collections.abc import Sequence
from datetime import datetime

from mentoring import pairing
from mentoring.decisions import Decision
from mentoring.pairs import Closing, Pair
from mentoring.people import Participant
from mentoring.sessions import Session


def end_neutrally(
    pair: Pair, *, mentor: Participant, mentee: Participant, sessions: Sequence[Session], now: datetime
) -> Decision:
    """End a pair: both get the same neutral sentence, at the same hour."""
    return pairing.close(pair, Closing.ENDED, mentor=mentor, mentee=mentee, sessions=sessions, now=now)
