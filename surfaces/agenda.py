"""Agenda: what a session may be made of, for a first one and for those after it."""

from collections.abc import Sequence

from mentoring.catalogue import TOPICS
from surfaces.texts import Texts

SHARES = (1 / 6, 1 / 4, 1 / 6)
ROUNDING = 5
SHORTEST = 30


def agenda(number: int, minutes: int, t: Texts) -> str:
    """Suggest the steps of session `number`, with minutes that add up when there is room for them."""
    steps = _steps(number, t)
    if minutes < SHORTEST:
        return "\n".join(f"• {step}" for step in steps)
    return "\n".join(
        t("agenda-step", minutes=length, step=step)
        for length, step in zip(_lengths(minutes), steps, strict=True)
    )


def starting_from(number: int, minutes: int, topics: Sequence[str], t: Texts) -> str:
    """Write an agenda for its mentor to change: the same steps, with the kit of the pair's first topic."""
    known = next((topic for topic in topics if topic in TOPICS), None)
    kit = ["", "", "", ""]
    if known is not None:
        kit = [
            t("agenda-with-question", question=t(f"kit-{known}-question-1")),
            "",
            t("agenda-with-exercise", exercise=t(f"kit-{known}-exercise")),
            t("agenda-with-try", try_=t(f"kit-{known}-try")),
        ]
    timed = minutes >= SHORTEST
    lengths = _lengths(minutes)
    paragraphs = []
    for step, length, more in zip(_steps(number, t), lengths, kit, strict=True):
        line = t("agenda-line-timed", minutes=length, step=step) if timed else step
        paragraphs.append(f"{line}\n{more}" if more else line)
    return "\n\n".join(paragraphs)


def _steps(number: int, t: Texts) -> list[str]:
    kind = "first" if number == 1 else "later"
    return [t(f"agenda-{kind}-{step}") for step in ("open", "show", "try", "close")]


def _lengths(minutes: int) -> tuple[int, int, int, int]:
    opening, showing, closing = (max(ROUNDING, round(minutes * s / ROUNDING) * ROUNDING) for s in SHARES)
    return opening, showing, minutes - opening - showing - closing, closing
