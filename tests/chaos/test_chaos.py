"""A small storm, the same each time: the books balance."""

import pytest

from tests.chaos.postgresql import a_server
from tests.chaos.storm import Storm
from tests.chaos.weather import BAD_DAYS, BROUGHT

LETTERS, KILLS = 60, 8


async def everything_is_kept(storm: Storm) -> None:
    """Rage, and see that each kind of misfortune was met, and no promise broken."""
    books = await storm.rage()

    assert books.wrong == []
    assert books.letters == LETTERS
    assert storm.deaths.total() == KILLS
    assert {name for name, _, _ in BAD_DAYS} - {*storm.answers} == set()
    assert BROUGHT - {*storm.brought} == set()


async def test_a_storm_over_sqlite(tmp_path) -> None:
    """Given eight deaths and all kinds of faults, when it is calm again, then every promise was kept."""
    url = f"sqlite:///{tmp_path / 'chaos.db'}"
    await everything_is_kept(Storm(url=url, folder=tmp_path, letters=LETTERS, kills=KILLS, seed=11))


@pytest.mark.postgres
async def test_a_storm_over_postgresql(tmp_path) -> None:
    """Given three processes on one database, when they die in turn, then every promise was kept."""
    with a_server() as server:
        storm = Storm(url=server.url, folder=tmp_path, letters=LETTERS, kills=KILLS, seed=12, replicas=3)
        storm.restarts = server.restarts
        await everything_is_kept(storm)
        restarts = [times for name, times in storm.met.items() if "started" in name]

    assert restarts == [1, 1]
