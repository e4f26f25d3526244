"""Chance: where something is drawn that nobody could have known, and what stands for it in a play."""

from collections.abc import Callable
from itertools import count
from secrets import randbelow


def draw(least: int, most: int) -> int:
    """Draw a whole number between two, both of them included."""
    return least + randbelow(most - least + 1)


def counted() -> Callable[[], str]:
    """Name new things in the order of their making: the same ids whenever the same things happen."""
    numbers = count(1)
    return lambda: f"{next(numbers):08}"
