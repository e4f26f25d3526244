"""A post that is made again: whether there was a reason."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sandbox.traffic import Entry
from tests.chaos.attempts import POSTING, Attempt, Attempts, letter_in
from tests.chaos.journal import Note

PATIENCE = 1.5


HANDED, LEASE = 100.0, 6.0
BACK = {
    "no answer in time": Note(state="pending", error="TimeoutError", at=HANDED + 2, lease_ends=None),
    "too slow to write it down": Note(state="pending", error="lease lost", at=HANDED + 7, lease_ends=None),
}
AGAIN = Note(state="sending", error="", at=HANDED + 8, lease_ends=HANDED + 8 + LEASE)


@pytest.mark.parametrize("why", BACK)
def test_a_letter_that_came_back(why):
    """Given a post whose letter came back to the outbox before it was posted again, then that was why."""
    assert made_again(posted_at=HANDED + 1, back=BACK[why]) == why


@pytest.mark.parametrize(
    ("posted_at", "back"),
    [
        pytest.param(HANDED + 1, replace(BACK["no answer in time"], at=HANDED + 1.2), id="it did not wait"),
        pytest.param(
            HANDED + 1, replace(BACK["too slow to write it down"], at=HANDED + 5), id="its lease went on"
        ),
        pytest.param(
            HANDED + 1, replace(BACK["no answer in time"], error="ratelimited"), id="another mishap"
        ),
        pytest.param(HANDED + 7.5, BACK["too slow to write it down"], id="posted after its lease"),
        pytest.param(HANDED + 8.5, BACK["too slow to write it down"], id="posted with another one's lease"),
    ],
)
def test_a_letter_that_should_not_have_been_posted_again(posted_at, back):
    """Given a post without a doubt, or one that was made too late, then the next one had no reason."""
    assert made_again(posted_at=posted_at, back=back) == "nothing"


def test_a_post_that_lay_unread():
    """Given a post that Slack read only when nobody waited for the answer any more, then that was why."""
    why = "no answer in time"
    assert made_again(posted_at=HANDED + 2.5, back=BACK[why]) == why


def made_again(*, posted_at, back):
    """Tell why a letter was posted again a moment after it had been handed out for the second time."""
    handed = Note(state="sending", error="", at=HANDED, lease_ends=HANDED + LEASE)
    sent = Note(state="sent", error="", at=HANDED + 9.5, lease_ends=None)
    attempts = Attempts(patience=PATIENCE, journal={7: [handed, back, AGAIN, sent]})
    for n, at in enumerate((posted_at, HANDED + 9)):
        attempts.taken[7].append(Attempt(number=7, peer=5000 + n, at=at, lasted=0.0, answered=True))
    (why,) = attempts.doubts(7)
    return why


@pytest.mark.parametrize(("slow", "why"), [(400.0, "death"), (0.5, "nothing")])
async def test_a_post_that_slack_ends_after_the_one_that_replaced_it(slow, why):
    """Given a death, when Slack was still busy with the dead one's post after the next one's, then that was why."""
    attempts = Attempts(patience=PATIENCE * 10)
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
