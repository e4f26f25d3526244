"""Agenda: what a session may be made of, for a first one and for those after it."""

from surfaces.texts import Texts

SHARES = (1 / 6, 1 / 4, 1 / 6)
ROUNDING = 5
SHORTEST = 30


def agenda(number: int, minutes: int, t: Texts) -> str:
    """Suggest the steps of session `number`, with minutes that add up when there is room for them."""
    kind = "first" if number == 1 else "later"
    steps = [t(f"agenda-{kind}-{step}") for step in ("open", "show", "try", "close")]
    if minutes < SHORTEST:
        return "\n".join(f"• {step}" for step in steps)
    return "\n".join(
        t("agenda-step", minutes=length, step=step)
        for length, step in zip(_lengths(minutes), steps, strict=True)
    )


def _lengths(minutes: int) -> tuple[int, int, int, int]:
    opening, showing, closing = (max(ROUNDING, round(minutes * s / ROUNDING) * ROUNDING) for s in SHARES)
    return opening, showing, minutes - opening - showing - closing, closing
