"""Every error of Slack that is known, answered by the local workspace: what becomes of the letter."""

from dataclasses import replace

import pytest

from mentoring.decisions import ToChannel
from mentoring.undelivered import Reason, reason_of
from scheduling.slack_errors import ERRORS, Fate, known
from storage.letter_states import LetterState
from surfaces.texts import Reader, Texts
from tests.scheduling.conftest import empty_file, office  # noqa: F401  fixtures
from tests.scheduling.office import Office
from tests.scheduling.test_delivery import DIGEST

BECOMES = {
    Fate.PARK: LetterState.DEAD,
    Fate.GONE: LetterState.DEAD,
    Fate.HOLD: LetterState.PENDING,
    Fate.LATER: LetterState.PENDING,
    Fate.SLOW: LetterState.PENDING,
    Fate.ASK: LetterState.LAPSED,
}
"""The state of a nudge after one such answer."""

ATTEMPTS = {Fate.HOLD: 0, Fate.SLOW: 0}
"""What does not count as an attempt."""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_reason_has_its_words(language: str) -> None:
    """Given a reason, then the coordinator reads a sentence of its own, in either language."""
    t = Texts.of(Reader(language))
    said = {reason: t("parked-because", reason=reason.value) for reason in Reason}

    assert len(set(said.values())) == len(Reason)
    assert {one.reason for one in ERRORS.values()} <= set(Reason)
    assert all(one.meaning for one in ERRORS.values())
    assert {one.fate for one in ERRORS.values()} == set(Fate) == set(BECOMES)


def test_a_scope_that_only_files_lack_does_not_silence_everybody() -> None:
    """Given a missing scope, when a file was to be shared, then only the file is parked."""
    assert known("missing_scope", posting=True) == ERRORS["missing_scope"]
    assert known("missing_scope", posting=False) == replace(ERRORS["missing_scope"], fate=Fate.PARK)


@pytest.mark.parametrize("error", sorted(ERRORS))
async def test_what_each_error_does_to_a_nudge(office: Office, error: str) -> None:  # noqa: F811
    """Given Slack answers an error, when a nudge is posted, then its fate is the one of the table."""
    expected = ERRORS[error]
    await office.sandbox.client.fault("chat.postMessage", "error", error=error)
    await office.owes()
    await office.beats()
    letter = await office.letter()

    assert letter.state is BECOMES[expected.fate]
    assert letter.attempt == ATTEMPTS.get(expected.fate, 1)
    if letter.state is LetterState.DEAD:
        assert reason_of(letter.error) is expected.reason
        assert error in letter.error


async def test_a_held_letter_goes_out_when_the_app_is_mended(office: Office) -> None:  # noqa: F811
    """Given a token that is refused, when fifteen minutes have passed and it is valid again, then it is posted."""
    await office.sandbox.client.fault("chat.postMessage", "error", error="invalid_auth")
    await office.owes()
    await office.beats()
    await office.passes(minutes=14)
    assert await office.inbox() == []
    await office.passes(minutes=1)

    assert len(await office.inbox()) == 1


@pytest.mark.parametrize("left_by_the_dead", [False, True])
async def test_a_shut_channel_is_told_once(office: Office, left_by_the_dead: bool) -> None:  # noqa: F811
    """Given two letters to a channel where the bot is not, when hearts beat, then one message says what to do."""
    closed = ToChannel(channel=office.channel("closed"))
    for key in ("one", "two"):
        await office.owes(DIGEST, closed, key=key)
    heart = office.another_heart()
    if left_by_the_dead:
        await heart._delivery.deliver()
    else:
        await heart.beat()
    for _ in range(3):
        await office.another_heart().beat()

    assert len(await office.inbox("UCO")) == 1
