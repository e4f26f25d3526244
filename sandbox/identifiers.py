"""Identifiers that look like Slack's: a letter for the kind, then capitals and digits."""

import itertools
import secrets

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WIDTH = 8


class Identifiers:
    """Hands out `C0…`, `V0…`, `F0…`: readable, unique within one workspace."""

    def __init__(self) -> None:
        self._count = itertools.count(36)

    def new(self, prefix: str) -> str:
        """The next identifier of that kind."""
        number, digits = next(self._count), ""
        while number:
            number, digit = divmod(number, 36)
            digits = _ALPHABET[digit] + digits
        return f"{prefix}0{digits.rjust(_WIDTH, '0')}"


def block_id() -> str:
    """What Slack puts on a block that came without an identifier."""
    return secrets.token_urlsafe(4)[:5]


def view_hash(moment: float) -> str:
    """The version mark of a view, as `156772938.1827394`."""
    return f"{int(moment)}.{secrets.token_hex(4)}"
