"""A small storm, the same each time: the books balance."""

import pytest

from tests.chaos.postgresql import a_server
from tests.chaos.storm import Storm


async def test_a_storm_over_sqlite(tmp_path) -> None:
    """Given eight deaths and all kinds of faults, when it is calm again, then every promise was kept."""
    url = f"sqlite:///{tmp_path / 'chaos.db'}"
    books = await Storm(url=url, folder=tmp_path, letters=60, kills=8, seed=11).rage()

    assert books.wrong == []
    assert books.letters == 60


@pytest.mark.postgres
async def test_a_storm_over_postgresql(tmp_path) -> None:
    """Given three processes on one database, when they die in turn, then every promise was kept."""
    with a_server() as server:
        storm = Storm(url=server.url, folder=tmp_path, letters=60, kills=8, seed=12, replicas=3)
        storm.restarts = server.restarts
        books = await storm.rage()

    assert books.wrong == []
    assert books.letters == 60
