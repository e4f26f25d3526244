"""Column types: how moments, enumerations and small values lie in a row."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import JSON, Column, DateTime, Dialect, Enum, Integer, String
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator, TypeEngine

ID = 64
"""The longest id: ours are 32 characters, Slack's about 11."""

WORD = 32
"""The longest value of an enumeration: room for new ones without a migration."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware when it goes in, UTC inside, aware and in UTC when it comes out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without a zone; SQLite keeps none, so it is given UTC's own digits."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Value(TypeDecorator[Any]):
    """A small value or a tuple, as JSON: `Value(Profile)`, `Value(tuple[str, ...])`.

    The engine leaves what it reads as text, so that it is read once, straight into the value.
    """

    impl = JSON
    cache_ok = True

    def __init__(self, of: Any) -> None:
        super().__init__(none_as_null=True)
        self.of = of
        self._adapter: TypeAdapter[Any] | None = None

    @property
    def adapter(self) -> TypeAdapter[Any]:
        """The translator between the value and JSON, made at first use."""
        if self._adapter is None:
            self._adapter = TypeAdapter(self.of)
        return self._adapter

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Use PostgreSQL's binary JSON."""
        kind = JSONB if dialect.name == "postgresql" else JSON
        return dialect.type_descriptor(kind(none_as_null=True))

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Write the value down."""
        del dialect
        return None if value is None else self.adapter.dump_python(value, mode="json")

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Read the value back, with defaults for the fields that it did not have then."""
        del dialect
        return None if value is None else self.adapter.validate_json(value)


def one_of(kind: type[StrEnum]) -> Enum:
    """Hold an enumeration by its values, as text that every database understands."""
    return Enum(
        kind, native_enum=False, length=WORD, values_callable=lambda members: [m.value for m in members]
    )


def workspace() -> Column[str]:
    """Begin every primary key: a row belongs to one workspace."""
    return Column("workspace", String(ID), primary_key=True)


def identity(name: str = "id") -> Column[str]:
    """Complete the primary key."""
    return Column(name, String(ID), primary_key=True)


def version() -> Column[int]:
    """Count the writings of a row, so that nobody overwrites what they have not read."""
    return Column("version", Integer, nullable=False)
