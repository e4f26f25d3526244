"""Asking the database beside everybody: what nobody but the storm itself wants to know."""

import sqlite3
from contextlib import closing
from typing import Any

import psycopg
from sqlalchemy import make_url


def rows(url: str, asked: str) -> list[tuple[Any, ...]]:
    """Read what a statement finds, on a connection of its own."""
    place = make_url(url)
    if place.get_backend_name() == "sqlite":
        with closing(sqlite3.connect(str(place.database))) as opened:
            return opened.execute(asked).fetchall()
    with psycopg.connect(url) as opened:
        return opened.execute(asked).fetchall()
