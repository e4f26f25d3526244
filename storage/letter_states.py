"""The life of a letter."""

from enum import StrEnum


class LetterState(StrEnum):
    """pending ─claim▶ sending ─▶ sent | uncertain | lapsed | dead, or pending again."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    LAPSED = "lapsed"
    DEAD = "dead"
