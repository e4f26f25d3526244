"""Joined: several nouns read in one row, each under its own name."""

from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import FromClause, Label, Row

V = TypeVar("V")


def columns(table: FromClause, kind: Any, name: str) -> list[Label[Any]]:
    """Name every column of a noun, so that it is told from those of the others."""
    return [table.c[field.name].label(f"{name}_{field.name}") for field in fields(kind)]


def value(kind: type[V], row: Row[*tuple[Any, ...]], name: str) -> V:
    """Read one of them back."""
    found = row._mapping  # noqa: SLF001  SQLAlchemy's public name for it
    return kind(**{field.name: found[f"{name}_{field.name}"] for field in fields(kind)})  # type: ignore[arg-type]
