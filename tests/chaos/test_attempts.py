"""A post that is made again: whether there was a reason."""

import asyncio
import json
import time
from datetime import UTC, datetime

import pytest

from sandbox.traffic import Entry
from tests.chaos.attempts import POSTING, Attempts, letter_in

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


@pytest.mark.parametrize(("slow", "why"), [(400.0, "death"), (0.5, "nothing")])
async def test_a_post_that_slack_ends_after_the_one_that_replaced_it(slow, why):
    """Given a death, when Slack was still busy with the dead one's post after the next one's, then that was why."""
    attempts = Attempts(patience=PATIENCE * 10, lease=None)
    attempts.died(ports=[5002], left=[7])
    await asyncio.sleep(0.05)
    attempts.note([posted(1)])
    attempts.note([posted(2, ms=slow)])

    assert attempts.doubts(7) == {why: 1}


def test_a_letter_is_told_by_its_words_alone():
    """Given a made-up name of a block that looks like a letter's words, then those are read that people read."""
    said = {"type": "section", "block_id": "UQ6", "text": {"type": "mrkdwn", "text": "With <@UQ7>."}}

    assert letter_in({"channel": "C1", "blocks": [said]}) == 7
    assert letter_in({"channel": "C1", "blocks": json.dumps([said])}) == 7


def posted(n, ms=0.5):
    return Entry(
        n=n,
        at=datetime(2027, 1, 11, tzinfo=UTC),
        kind="api",
        method=POSTING,
        request={"channel": "C1", "blocks": [{"type": "markdown", "text": "UQ7"}]},
        response={},
        ok=True,
        error=None,
        status=200,
        ms=ms,
        attempt=1,
        peer=5000 + n,
    )
