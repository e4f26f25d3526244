"""Who lives in a workspace nobody described, and how somebody describes theirs in a file."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

from sandbox.people import Person

DEFAULT = (
    Person(
        id="U0MARIE",
        name="marie",
        real_name="Marie Dubois",
        locale="fr-FR",
        tz="Europe/Paris",
        is_admin=True,
        is_owner=True,
    ),
    Person(id="U0JAMES", name="james", real_name="James Carter", locale="en-US", tz="America/New_York"),
    Person(id="U0AIKO", name="aiko", real_name="Aiko Tanaka", locale="ja-JP", tz="Asia/Tokyo"),
    Person(id="U0PEDRO", name="pedro", real_name="Pedro Alves", locale="pt-BR", tz="America/Sao_Paulo"),
    Person(
        id="U0GUEST",
        name="guest",
        real_name="Nora Guest",
        locale="en-GB",
        tz="Europe/London",
        is_restricted=True,
    ),
)


class PeopleError(ValueError):
    """The file does not describe people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Residents:
    """The people of a workspace and the channels they meet in."""

    people: tuple[Person, ...]
    channels: tuple[tuple[str, tuple[str, ...]], ...]


def default() -> Residents:
    """Five people who have just come in."""
    return Residents(people=DEFAULT, channels=_everybody(DEFAULT))


def from_file(path: Path) -> Residents:
    """Read people from YAML: a list of them, or `people:` with `channels:` (a name and who is in it)."""
    described = yaml.safe_load(path.read_text(encoding="utf-8"))
    if isinstance(described, list):
        described = {"people": described}
    if not isinstance(described, dict) or not described.get("people"):
        raise PeopleError(f"{path} describes nobody: give a list of people, or people: and channels:")
    people = tuple(_person(entry, path) for entry in described["people"])
    channels = described.get("channels")
    if channels is None:
        return Residents(people=people, channels=_everybody(people))
    return Residents(people=people, channels=tuple((name, tuple(ids)) for name, ids in channels.items()))


def _person(entry: dict[str, Any], path: Path) -> Person:
    known = {field.name for field in fields(Person)}
    if not isinstance(entry, dict) or not {"id", "name"} <= set(entry) or set(entry) - known:
        raise PeopleError(f"{path}: a person has an id, a name, and perhaps {', '.join(sorted(known))}")
    given: dict[str, Any] = {"real_name": str(entry["name"]).title()} | entry
    return Person(**given)


def _everybody(people: tuple[Person, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (("general", tuple(person.id for person in people if not person.deleted)),)
