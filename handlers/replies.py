"""Replies: what a handler wants the person to see, as values, performed once all is committed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from surfaces.blocks import Message

View = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing to add; a form closes."""


@dataclass(frozen=True, slots=True)
class FieldErrors:
    """The form stays open, with a sentence under each of these fields."""

    errors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class OpenModal:
    """A form opens, over the one that is open if there is one."""

    view: View


@dataclass(frozen=True, slots=True)
class UpdateModal:
    """The form that was clicked in, or sent, shows something else."""

    view: View


@dataclass(frozen=True, slots=True)
class Replace:
    """The message that was clicked in becomes another; without one this is a whisper."""

    message: Message


@dataclass(frozen=True, slots=True)
class Whisper:
    """Only this person reads it: where they are if Slack allows it, else in their messages with the bot."""

    message: Message


@dataclass(frozen=True, slots=True)
class ShowHome:
    """The person's App Home shows this."""

    view: View


@dataclass(frozen=True, slots=True)
class Several:
    """Several replies, in this order."""

    replies: tuple["Reply", ...]


Reply = Done | FieldErrors | OpenModal | UpdateModal | Replace | Whisper | ShowHome | Several
