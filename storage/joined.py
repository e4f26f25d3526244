"""Joined: several nouns read in one row, side by side."""

from typing import Any

from sqlalchemy import Label, Row

from storage.shelf import field_names


class Joined:
    """Nouns in the order in which they stand in a row: each a table, or an alias of one, and its kind."""

    def __init__(self, *nouns: tuple[Any, Any]) -> None:
        self.columns: list[Label[Any]] = []
        self._parts: list[tuple[Any, slice]] = []
        for table, kind in nouns:
            begins = len(self.columns)
            self.columns += (table.c[name].label(f"{table.name}_{name}") for name in field_names(kind))
            self._parts.append((kind, slice(begins, len(self.columns))))

    def values(self, row: Row[*tuple[Any, ...]]) -> list[Any]:
        """Read them back, each None that was not found."""
        return [_value(kind, row[part]) for kind, part in self._parts]


def _value(kind: Any, found: tuple[Any, ...]) -> Any:
    of = dict(zip(field_names(kind), found, strict=True))
    return None if of["id"] is None else kind(**of)
