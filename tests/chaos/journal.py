"""The journal: what the database itself notes of each letter's way from hand to hand, by the real time."""

import sqlite3
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

import psycopg
from sqlalchemy import make_url

from bot.clock import system_clock
from tests.chaos.asking import rows

_COLUMNS = "subject, state, error, lease_ends, at"
_TABLE = (
    "CREATE TABLE journal (n {number} PRIMARY KEY, subject text, state text, error text,"
    " lease_ends double precision, at double precision)"
)
_ON_SQLITE = f"""
{_TABLE.format(number="INTEGER")};
CREATE TRIGGER noting AFTER UPDATE OF state ON letters WHEN NEW.state <> OLD.state BEGIN
    INSERT INTO journal ({_COLUMNS})
    VALUES (NEW.subject, NEW.state, NEW.error, NULL, (julianday('now') - 2440587.5) * 86400);
END;
"""
_ON_POSTGRESQL = f"""
{_TABLE.format(number="bigserial")};
CREATE FUNCTION noting() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO journal ({_COLUMNS})
    VALUES (NEW.subject, NEW.state, NEW.error, extract(epoch FROM NEW.leased_until),
        extract(epoch FROM clock_timestamp()));
    RETURN NEW;
END $$;
CREATE TRIGGER noting AFTER UPDATE OF state ON letters FOR EACH ROW
    WHEN (NEW.state <> OLD.state) EXECUTE FUNCTION noting();
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """A letter has come into a state: when, and why if that was a mishap.

    Times are seconds as `time.monotonic` counts them. `lease_ends` is given by PostgreSQL, for a letter being sent.
    """

    state: str
    error: str
    at: float
    lease_ends: float | None


def begin(url: str) -> None:
    """Let the database note every change of a letter's state from now on."""
    place = make_url(url)
    if place.get_backend_name() == "sqlite":
        with closing(sqlite3.connect(str(place.database))) as opened:
            opened.executescript(_ON_SQLITE)
    else:
        with psycopg.connect(url, autocommit=True) as opened:
            opened.execute(_ON_POSTGRESQL)


def read(url: str) -> Mapping[int, Sequence[Note]]:
    """Give what was noted of each letter of the storm, in order."""
    notes = defaultdict[int, list[Note]](list)
    behind = system_clock().timestamp() - time.monotonic()
    asked = f"SELECT {_COLUMNS} FROM journal WHERE subject LIKE 'chaos:%' ORDER BY n"
    for subject, state, error, lease_ends, at in rows(url, asked):
        note = Note(
            state=state,
            error=error,
            at=at - behind,
            lease_ends=None if lease_ends is None else lease_ends - behind,
        )
        notes[int(subject.partition(":")[2])].append(note)
    return notes
