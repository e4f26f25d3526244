"""Wishes: what is said of how much a person wants to hear, in whispers and on Home."""

from datetime import date

from mentoring.membership.preferring import Wishes
from mentoring.notices import Notice
from surfaces import actions
from surfaces.blocks import Block, Element, Message, button, message, section
from surfaces.blocks import actions as row
from surfaces.texts import Texts


def why(kind: type[Notice], wishes: Wishes, received: int, t: Texts) -> Message:
    """Say why a letter of this kind came, what it counts for, and how to have fewer."""
    name = kind.__name__
    counted = t("why-counted", received=received, most=wishes.allowance)
    said = [
        t("why-came", kind=name),
        t("why-hours"),
        counted if kind.counted else t("why-not-counted", kind=name),
        *_silenced(wishes, t),
        t(_fewer(kind)),
    ]
    return message(said[0], section("\n".join(said)), row(_settings(t)))


def _fewer(kind: type[Notice]) -> str:
    if kind.counted or kind.snoozable:
        return "why-fewer"
    return "why-fewer-duty" if kind.coordinators else "why-fewer-rare"


def snoozed(kind: str, until: date, t: Texts, *, already: bool) -> Message:
    """Confirm that a kind of letter stays away until a day."""
    said = t("snoozed-already" if already else "snoozed", letters=letters(kind, t), until=t.date(until))
    again = button(t("button-unsnooze"), actions.UNSNOOZE, kind)
    return message(said, section(said), row(again, _settings(t)))


def unsnoozed(kind: str, t: Texts) -> Message:
    """Confirm that a kind of letter comes again."""
    said = t("unsnoozed", letters=letters(kind, t))
    return message(said, section(said))


def lowered(t: Texts, *, already: bool) -> Message:
    """Confirm one letter a week at most."""
    said = t("lowered-already" if already else "lowered")
    return message(said, section(said), row(_settings(t)))


def saved(wishes: Wishes, t: Texts) -> Message:
    """Confirm what the form said, as it holds now."""
    said = f"{t('preferences-saved')} {line(wishes, t)}"
    return message(said, section(said))


def home_line(wishes: Wishes, t: Texts) -> Block:
    """Show what holds on Home, and offer to change it."""
    change = button(t("button-change"), actions.PREFERENCES_OPEN, label=t("preferences-title"))
    return section(f"*{t('preferences-title')}*\n{line(wishes, t)}", beside=change)


def line(wishes: Wishes, t: Texts) -> str:
    """Say what holds: how many a week, and which kinds stay away until when."""
    return " ".join([t("wishes-weekly", most=wishes.allowance), *_silenced(wishes, t)])


def letters(kind: str, t: Texts) -> str:
    """Name the letters of a kind, within a sentence."""
    return t("letters-of", kind=kind)


def _silenced(wishes: Wishes, t: Texts) -> list[str]:
    if not wishes.snoozed:
        return []
    until = [
        t("letters-until", letters=letters(snooze.kind, t), until=t.date(snooze.until))
        for snooze in wishes.snoozed
    ]
    return [t("wishes-silenced", letters=", ".join(until))]


def _settings(t: Texts) -> Element:
    return button(t("button-preferences"), actions.PREFERENCES_OPEN)
