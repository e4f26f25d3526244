"""SQLite's driver, shortened: a statement takes one turn in its thread, where it takes four as it comes.

Each turn costs two wake-ups, which is more than most statements do. What begins a transaction takes none: it
goes with the first statement.
"""

import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_connection, AsyncAdapt_aiosqlite_cursor
from sqlalchemy.util import EMPTY_DICT
from sqlalchemy.util.concurrency import await_

Act = Callable[[sqlite3.Cursor], object]


def shorten(engine: Engine) -> None:
    """Let this engine's connections be ours."""

    def connect(dialect: Any, _record: object, place: Any, options: Any) -> "Connection":
        return Connection(dialect.loaded_dbapi, dialect.connect(*place, **options).driver_connection)

    event.listen(engine, "do_connect", connect)


class Cursor(AsyncAdapt_aiosqlite_cursor):
    """Opens, executes, reads all there is and closes, in one turn."""

    __slots__ = ("_ours",)
    _awaitable_cursor_close = False

    def __init__(self, connection: "Connection") -> None:
        self._adapt_connection = self._ours = connection
        self._connection = connection.driver_connection
        self._cursor: Any = None
        self._rows = deque[Any]()
        self._soft_closed_memoized = EMPTY_DICT

    def execute(self, operation: str, parameters: Any = None) -> None:
        """Execute a statement."""
        self._take(lambda cursor: cursor.execute(operation, parameters or ()))

    def executemany(self, operation: str, seq_of_parameters: Sequence[Any]) -> None:
        """Execute a statement once with each of these."""
        self._take(lambda cursor: cursor.executemany(operation, seq_of_parameters))

    def _take(self, act: Act) -> None:
        self._ours.at_rest = False
        driver: Any = self._connection
        try:
            taken = await_(driver._execute(_turn, driver._conn, self._ours, act))  # noqa: SLF001
        except Exception as error:  # noqa: BLE001  the driver's own, which SQLAlchemy translates
            self._ours._handle_exception(error)  # noqa: SLF001
        self._cursor, description, rows = taken
        self._rows = deque(rows)
        self._soft_closed_memoized = EMPTY_DICT.union({"description": description})


def _turn(
    connection: sqlite3.Connection, ours: "Connection", act: Act
) -> tuple[sqlite3.Cursor, Any, list[Any]]:
    """Do it all, in the driver's thread; SQLAlchemy asks a closed cursor how many rows there were."""
    cursor = connection.cursor()
    try:
        if ours.beginning:
            cursor.execute(ours.beginning)
            ours.beginning = ""
        act(cursor)
        return cursor, cursor.description, cursor.fetchall() if cursor.description else []
    finally:
        cursor.close()


class Connection(AsyncAdapt_aiosqlite_connection):
    """Begins late, and rolls back only what may be under way: the pool asks for it after each commit too.

    `beginning`: what is executed before the first statement of a transaction. `at_rest`: whether there was
    none since the last one ended.
    """

    __slots__ = ("at_rest", "beginning")
    _cursor_cls = Cursor  # type: ignore[assignment]  # it closes at once, where the driver's is awaited

    def __init__(self, dbapi: Any, connection: Any) -> None:
        super().__init__(dbapi, connection)
        self.at_rest = False
        self.beginning = ""

    def commit(self) -> None:
        """Commit, unless there is nothing."""
        self._end(super().commit)

    def rollback(self) -> None:
        """Roll back, unless there is nothing."""
        self._end(super().rollback)

    def _end(self, end: Callable[[], None]) -> None:
        if not self.at_rest:
            end()
            self.at_rest = True
        self.beginning = ""
