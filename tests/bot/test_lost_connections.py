"""A database that restarts between two clicks: nobody who clicks afterwards notices."""

from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from bot.demo.stage import Stage, stage
from sandbox import Person
from tests.chaos.postgresql import a_server

MONDAY = datetime(2027, 1, 11, 9, tzinfo=UTC)


async def _answer(raised: Stage) -> str:
    await raised.sandbox.client.command(user="U1", command="/mentorat", text="aide")
    read = await raised.sandbox.client.messages(viewer="U1", channel="@app")
    return str(read["messages"][-1]["text"])


@pytest.mark.postgres
async def test_a_connection_that_died_in_the_pool_is_replaced(tmp_path: Path) -> None:
    """Given every connection was cut since the last click, when somebody asks again, then they are answered."""
    with a_server() as server:
        async with stage(
            [Person(id="U1", name="ines", real_name="Inès", locale="fr-FR")],
            channels=[("general", ["U1"])],
            start=MONDAY,
            folder=tmp_path,
            database_url=server.url,
        ) as raised:
            before = await _answer(raised)
            with psycopg.connect(server.url, autocommit=True) as other:
                cut = other.execute(
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                ).fetchone()
            after = await _answer(raised)

    assert cut is not None
    assert cut[0] > 0
    assert after == before
