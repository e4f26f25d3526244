"""What people read of blocks."""

from collections.abc import Iterator


def texts(value: object) -> Iterator[str]:
    """Give everything written under a `text` key, wherever it stands."""
    if isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key == "text" and isinstance(inner, str):
                yield inner
            else:
                yield from texts(inner)
