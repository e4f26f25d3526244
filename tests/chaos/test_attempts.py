"""A post that is made again: whether there was a reason."""

import asyncio
import time
from datetime import UTC, datetime

import pytest

from sandbox.traffic import Entry
from tests.chaos.attempts import POSTING, Attempts

PATIENCE = 0.2


@pytest.mark.parametrize(("late", "why"), [(PATIENCE, "no answer in time"), (0.0, "nothing")])
async def test_a_post_that_lay_unread(late, why):
    """Given a post made again, then there was a reason if Slack had long not been reading, and none if it had."""
    attempts = Attempts(patience=PATIENCE, lease=None)
    watching = asyncio.create_task(attempts.watch())
    await asyncio.sleep(0)
    time.sleep(late)  # noqa: ASYNC251  nobody else has a turn: that is what is tried
    attempts.note([posted(1)])
    await asyncio.sleep(0.05)
    attempts.note([posted(2)])
    watching.cancel()

    assert attempts.doubts(7) == {why: 1}


def posted(n):
    return Entry(
        n=n,
        at=datetime(2027, 1, 11, tzinfo=UTC),
        kind="api",
        method=POSTING,
        request={"channel": "C1", "blocks": "UQ7"},
        response={},
        ok=True,
        error=None,
        status=200,
        ms=0.5,
        attempt=1,
        peer=5000 + n,
    )
