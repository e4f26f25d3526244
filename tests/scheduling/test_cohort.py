"""A small cohort lives through four months: the promises that `make bench` keeps for two hundred pairs."""

from collections import Counter

import pytest

from benchmarks import cohort
from benchmarks.cohort import books
from benchmarks.cohort.books import Books
from mentoring.sessions import SessionState


@pytest.fixture(scope="module")
def lived() -> cohort.Lived:
    """Twenty mentors and twenty mentees of every temper, over sixteen weeks."""
    return cohort.lived(pairs=20, seed=3, weeks=16)


def broken(found: Books, promise: str) -> list[str]:
    return [line for line in found.wrong if line.startswith(promise)]


def test_enough_happened(lived):
    """Sessions were held and missed, given back, and quarrelled over; people paused and left."""
    kinds = lived.books.kinds()
    held = Counter(session.state for session in lived.books.sessions)[SessionState.HELD]

    assert held > 40
    for kind in ("SessionCancelled", "OnIt", "RhythmQuestion", "PairNeedsYou", "PairEnded"):
        assert kinds[kind], f"nobody got a {kind}"


def test_no_pair_is_left_where_nobody_would_act(lived):
    """On every Monday, each open pair has a clock, a session's clock, or a coordinator who reads of it."""
    assert broken(lived.books, "dead end") == []


def test_nobody_is_disturbed(lived):
    """What nobody asked for comes in the working hours of each reader, and at most twice in seven days."""
    assert broken(lived.books, "disturbed") == []
    assert broken(lived.books, "too many") == []


def test_nothing_is_said_twice_or_lost(lived):
    """Each post is one letter, each letter is posted once, and none is stuck."""
    assert lived.books.wrong == []


def test_a_pair_that_stalls_is_acted_on_within_a_fortnight(lived):
    """After its cadence and ten days without a session, the two are asked, unless one of them is away."""
    stalled = books.stalls(lived.books, lived.until)

    assert stalled
    assert [stall for stall in stalled if stall.days is not None and stall.days > 15] == []
