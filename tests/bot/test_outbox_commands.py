"""`rebours outbox`: an operator looks at what Slack did not take, on both databases, while the bot may run."""

import asyncio
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.clock import system_clock
from mentoring.decisions import Decision, Letter, ToChannel, ToPerson
from mentoring.notices import Digest, PrivateWord
from mentoring.undelivered import Reason, explained
from storage import schema
from storage.letter_states import LetterState
from surfaces.gallery.specimens import FIGURES, MONDAY
from tests.bot.conftest import archive_at
from tests.chaos.postgresql import a_server

DIGEST = Digest(programme="Secret name", week=MONDAY, number=1, weeks=26, figures=FIGURES)
WORD = PrivateWord(person="UAUTHOR", wish="leave", words="Very private")


@pytest.fixture(scope="module")
def postgresql() -> Iterator[str]:
    """A PostgreSQL with all its tables."""
    with a_server() as server:
        asyncio.run(schema.upgrade(server.url))
        yield server.url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, migrated: Path, tmp_path: Path) -> str:
    """A current database of either kind with nothing in it: its URL."""
    if request.param == "sqlite":
        shutil.copy(migrated, tmp_path / "kept.db")
        return f"sqlite:///{tmp_path / 'kept.db'}"
    url: str = request.getfixturevalue("postgresql")
    with psycopg.connect(url) as opened:
        opened.execute("TRUNCATE letters, lanes")
    return url


@pytest.fixture
def typed(database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator:
    """Type `rebours outbox …`."""
    monkeypatch.setenv("COLUMNS", "200")

    def typed(*words: str, answer: str = "") -> Result:
        done = CliRunner().invoke(
            app, ["outbox", *words], env={"REBOURS_DATABASE_URL": database}, input=answer
        )
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done

    return typed


@pytest.fixture
def states(database: str):
    """Read where the letters stand, by key."""

    def states() -> dict[str, LetterState]:
        async def read() -> dict[str, LetterState]:
            async with archive_at(database) as archive, archive.read("T1") as work:
                found = [await work.outbox.find(key) for key in ("doubt", "app", "absent", "word")]
            return {one.letter.key: one.state for one in found if one}

        return asyncio.run(read())

    return states


@pytest.fixture
def letters(database: str) -> dict[str, str]:
    """A digest in doubt, two parked letters and a parked private word: their numbers by key."""

    async def write() -> dict[str, str]:
        async with archive_at(database) as archive:
            now = system_clock()
            notices = {"doubt": DIGEST, "app": DIGEST, "absent": DIGEST, "word": WORD}
            async with archive.open("T1") as work:
                await work.record(
                    Decision(
                        letters=tuple(
                            Letter(
                                key=key,
                                to=ToPerson(user="UREADER") if key == "word" else ToChannel(channel="C1"),
                                notice=notice,
                                due=now - timedelta(minutes=1),
                            )
                            for key, notice in notices.items()
                        )
                    )
                )
            claimed = (await archive.outbox.claim("T1", now, timedelta(minutes=5), limit=10)).letters
            await archive.outbox.release("T1", now)
            for one in claimed:
                if one.key == "doubt":
                    await archive.outbox.doubtful(one, "timeout", now)
                else:
                    reason = Reason.ABSENT if one.key == "absent" else Reason.APP
                    await archive.outbox.park(one, explained(reason, "some_error"), now)
            return {one.key: str(one.id) for one in claimed}

    return asyncio.run(write())


def test_an_empty_outbox(typed) -> None:
    """Given nothing is wrong, then the list says so in a sentence."""
    done = typed("list")

    assert done.exit_code == 0
    assert "where it should be" in done.output


def test_the_list_and_one_letter_tell_nothing_private(typed, letters) -> None:
    """Given four letters, when they are listed and shown, then numbers and reasons, never words or authors."""
    listed, shown = typed("list"), typed("show", letters["word"])

    assert all(number in listed.output for number in letters.values())
    assert "some_error" in listed.output
    assert "in doubt" in listed.output
    for said in (listed.output, shown.output):
        assert not [secret for secret in ("UAUTHOR", "UREADER", "Very private", "Secret") if secret in said]


def test_all_parked_for_one_reason_are_sent_again(typed, letters, states) -> None:
    """Given a scope was granted, when what lacked it is retried, then that waits, and the rest stays."""
    done = typed("retry", "--reason", "app")

    assert "2 sent again" in done.output
    assert states() == {
        "doubt": LetterState.UNCERTAIN,
        "app": LetterState.PENDING,
        "absent": LetterState.DEAD,
        "word": LetterState.PENDING,
    }


@pytest.mark.parametrize(("word", "state"), [("retry", LetterState.PENDING), ("drop", LetterState.SENT)])
def test_a_letter_in_doubt_is_settled_after_a_question(typed, letters, states, word, state) -> None:
    """Given a digest in doubt, when the question is answered no, then nothing changes; yes, then it is settled once."""
    refused = typed(word, letters["doubt"], answer="n\n")
    before = states()["doubt"]
    settled = typed(word, letters["doubt"], answer="y\n")
    again = typed("drop" if state is LetterState.SENT else "retry", letters["doubt"], "--yes")

    assert (refused.exit_code, settled.exit_code, again.exit_code) == (1, 0, 1)
    assert before is LetterState.UNCERTAIN
    assert states()["doubt"] is state
    assert "neither in doubt nor parked" in again.stderr


def test_dropping_and_what_cannot_be(typed, letters, states) -> None:
    """Given a parked letter, when it is dropped, then it lapses; a number of nobody and no number are refused."""
    done, nobody, vague = typed("drop", letters["absent"], "--yes"), typed("show", "999"), typed("retry")

    assert (done.exit_code, nobody.exit_code, vague.exit_code) == (0, 1, 2)
    assert states()["absent"] is LetterState.LAPSED
    assert "no letter 999" in nobody.stderr
