"""The time by which a letter is judged, whose clock leapt while it was on its way."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.chaos.attempts import Attempt, Attempts
from tests.chaos.books import ON_ITS_WAY, Hand, Post, judged_at

FRIDAY = datetime(2027, 1, 15, 14, tzinfo=UTC)
SUNDAY = FRIDAY + timedelta(days=2)
TURNED = 100.0


@pytest.mark.parametrize(("after", "counts"), [(0.3, True), (ON_ITS_WAY + 0.1, False)])
def test_a_letter_may_have_left_before_the_clock_was_turned(after, counts):
    """Given a clock long at Friday and then long at Sunday, then Friday counts for what came soon after the turn."""
    hands = [Hand(shows=FRIDAY, since=TURNED - 60), Hand(shows=SUNDAY, since=TURNED)]
    attempts = Attempts(patience=1)
    attempts.taken[7].append(Attempt(number=7, peer=5000, at=TURNED + after + 0.2, lasted=0.2, answered=True))

    assert (FRIDAY in judged_at(Post(number=7, at=SUNDAY), hands, attempts)) is counts
