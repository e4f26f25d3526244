"""Chance: the one place where something is drawn that nobody could have known."""

from secrets import randbelow


def draw(least: int, most: int) -> int:
    """Draw a whole number between two, both of them included."""
    return least + randbelow(most - least + 1)
