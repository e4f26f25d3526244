"""The census: what waits and what is stuck, counted in one statement on both databases."""

from datetime import timedelta

import pytest
import stored_values as values
from stored_values import DAY, MINUTE, NOW

from mentoring.decisions import Decision, ToThread
from mentoring.notices import PairNotMade
from storage.letter_states import LetterState


def letter(key, **dates):
    return values.letter(key, notice=PairNotMade(), **dates)


async def record(archive, *letters):
    async with archive.open("T1") as work:
        await work.record(Decision(letters=letters))


async def test_an_empty_outbox(archive):
    """Given no letters, then nothing is counted and nothing is due."""
    census = await archive.census()

    assert (census.letters, census.oldest_due_seconds) == ({}, 0)


async def test_letters_by_state_and_kind(archive):
    """Given letters that wait, go, are dead and were sent, then all but the last are counted, with the oldest due."""
    await record(archive, *(letter(f"k{n}", due=NOW - n * MINUTE) for n in range(4)))
    dead, sent, _ = (await archive.outbox.claim("T1", NOW, timedelta(minutes=1), limit=3)).letters
    await archive.outbox.refused(dead, "user_not_found", None)
    await archive.outbox.sent(sent.id, "C1", "1.1", NOW)
    await record(archive, letter("later", due=NOW + DAY), letter("old", due=NOW - DAY))
    census = await archive.census()

    assert census.letters == {
        (LetterState.PENDING, "PairNotMade"): 3,
        (LetterState.SENDING, "PairNotMade"): 1,
        (LetterState.DEAD, "PairNotMade"): 1,
    }
    assert census.oldest_due_seconds == DAY.total_seconds()


async def test_a_letter_in_a_thread_is_due_with_the_other(archive):
    """Given a letter that follows one due tomorrow, then it waits, and is not late."""
    await record(
        archive, letter("parent", due=NOW + DAY), letter("child", to=ToThread(letter="parent"), due=NOW - DAY)
    )

    assert (await archive.census()).oldest_due_seconds == 0


@pytest.mark.parametrize("many", [1, 40])
async def test_one_statement_however_many(archive, executed, many):
    """Given any number of letters, then counting them takes one statement."""
    await record(archive, *(letter(f"k{n}") for n in range(many)))
    executed.clear()
    await archive.census()

    assert len([one for one, _ in executed if not one.startswith("BEGIN")]) == 1
