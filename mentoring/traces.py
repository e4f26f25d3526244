"""Traces: all that leads to somebody who is to be forgotten."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Trace:
    """Where somebody (a Slack id) is found: as participants, and in the rooms of their pairs (by id).

    `last`: nothing needs them any more, and `stand_in` stands where their Slack id stood. Before that only
    what they have said in private goes, and what the bot has told them.
    """

    user: str
    participants: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    last: bool = False
    stand_in: str = ""
