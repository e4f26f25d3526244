"""What may go wrong between the programme and its database, as one tree.

StorageError
├── Stale           a value changed between its reading and its writing
├── Conflict        something that must be unique exists already
├── DatabaseBusy    the database did not answer in time, or somebody else holds it
├── DatabaseAway    the database is not there: stopped, starting, or out of reach
└── OnlyReading     a unit of work opened for reading tried to write

After Stale or Conflict the same work can be done once more, on fresh values.
"""


class StorageError(Exception):
    """The database could not do what was asked."""


class Stale(StorageError):  # noqa: N818  the word that the rest of the code uses
    """A value changed between its reading and its writing."""


class Conflict(StorageError):  # noqa: N818  the word that the rest of the code uses
    """Something that must be unique exists already."""


class DatabaseBusy(StorageError):  # noqa: N818  the word that the rest of the code uses
    """The database is held by somebody else, or did not answer in time."""


class DatabaseAway(StorageError):  # noqa: N818  the word that the rest of the code uses
    """The database is stopped, starting, or out of reach."""


class OnlyReading(StorageError):  # noqa: N818  the word that the rest of the code uses
    """A unit of work opened for reading tried to write."""
