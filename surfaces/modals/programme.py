"""Programme: the form on which a coordinator creates a programme, and changes it later."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentoring.programme import MatchingMode, ProgrammeSettings
from mentoring.steering.coordinating import MOST
from mentoring.steering.programmes import WEEKLY
from surfaces import choices, fields
from surfaces.blocks import Block, Element, context, header, option, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import BABEL, Texts

CALLBACK = "programme"
BETWEEN = ","
LENGTHS = (30, 45, 60, 90)
WEEKDAYS = range(5)
HOURS = range(7, 20)


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What the form says: the settings, who coordinates (Slack ids), and whom it showed as coordinators."""

    settings: ProgrammeSettings
    coordinators: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()


def build(settings: ProgrammeSettings | None, t: Texts, *, coordinators: tuple[str, ...] = ()) -> View:
    """Ask for the settings of a programme; without any, those of a new one with its usual values.

    Whoever creates a programme coordinates it, and shares that later: a new one asks for no `coordinators`.
    """
    shown = coordinators[:MOST]
    said = settings or ProgrammeSettings(
        name="",
        objectives="",
        sponsor="",
        neutral_contact="",
        leadership_channel="",
        first_day=date.min,
        language=t.reader.language,
        zone=t.reader.zone,
    )
    blocks = [
        *([] if settings else [section(t("programme-intro"))]),
        *_purpose(said, t),
        *_people(said, shown, t),
        *_rhythm(said, t),
        *_pairing(said, t),
        *_digest(said, t),
        *([context(t("programme-changes"))] if settings else []),
    ]
    title, submit = (
        ("programme-title", "modal-save") if settings else ("programme-title-new", "programme-submit")
    )
    return modal(CALLBACK, t(title), blocks, t, submit=t(submit), metadata=BETWEEN.join(shown))


def read(state: Mapping[str, Any], metadata: str = "") -> Plan:
    """Read the settings and the coordinators; a form that did not ask for these changes none."""
    filled = Filled(state)
    return Plan(
        settings=_settings(filled),
        coordinators=filled.users("coordinators"),
        shown=tuple(filter(None, metadata.split(BETWEEN))),
    )


def _settings(filled: Filled) -> ProgrammeSettings:
    return ProgrammeSettings(
        name=filled.text("name"),
        objectives=filled.text("objectives"),
        sponsor=filled.user("sponsor") or "",
        neutral_contact=filled.user("neutral_contact") or "",
        leadership_channel=filled.channel("leadership_channel") or "",
        announcement_channel=filled.channel("announcement_channel"),
        second_neutral_contact=filled.user("second_neutral_contact"),
        first_day=filled.date("first_day"),
        weeks=filled.number("weeks"),
        cadence_weeks=filled.number("cadence_weeks"),
        session_minutes=int(filled.choice("session_minutes") or 0),
        language="fr" if filled.choice("language") == "fr" else "en",
        zone=filled.choice("zone") or "UTC",
        country=filled.choice("country") or "",
        mode=MatchingMode(filled.choice("mode") or MatchingMode.BY_HAND),
        digest_weekday=int(filled.choice("digest_weekday") or 0),
        digest_hour=int(filled.choice("digest_hour") or 0),
        threshold=filled.number("threshold"),
        weekly_messages=int(filled.choice("weekly_messages") or 0),
    )


def _purpose(said: ProgrammeSettings, t: Texts) -> list[Block]:
    return [
        header(t("programme-part-purpose")),
        fields.text("name", t("programme-name"), said.name, placeholder=t("programme-name-example"), most=80),
        fields.text(
            "objectives",
            t("programme-objectives"),
            said.objectives,
            hint=t("programme-objectives-hint"),
            most=1000,
            multiline=True,
        ),
    ]


def _people(said: ProgrammeSettings, coordinators: tuple[str, ...], t: Texts) -> list[Block]:
    staff, staff_hint = t("programme-coordinators"), t("programme-coordinators-hint")
    neutral, neutral_hint = t("programme-neutral"), t("programme-neutral-hint")
    second, second_hint = t("programme-second-neutral"), t("programme-second-neutral-hint")
    return [
        header(t("programme-part-people")),
        fields.person("sponsor", t("programme-sponsor"), said.sponsor, hint=t("programme-sponsor-hint")),
        *(
            [fields.people("coordinators", staff, coordinators, hint=staff_hint, most=MOST)]
            if coordinators
            else []
        ),
        fields.person("neutral_contact", neutral, said.neutral_contact, hint=neutral_hint),
        fields.person(
            "second_neutral_contact", second, said.second_neutral_contact, hint=second_hint, optional=True
        ),
    ]


def _rhythm(said: ProgrammeSettings, t: Texts) -> list[Block]:
    first_day = None if said.first_day == date.min else said.first_day
    lengths = sorted({*LENGTHS, said.session_minutes})
    minutes = [option(t("minutes", count=length), str(length)) for length in lengths]
    tongues = [option(t.tongue(code), code) for code in BABEL]
    country, country_hint = t("programme-country"), t("programme-country-hint")
    quiet, quiet_hint = t("programme-quiet"), t("programme-quiet-hint")
    numbers = [option(t("preferences-number", count=count), str(count)) for count in WEEKLY]
    return [
        header(t("programme-part-rhythm")),
        fields.day("first_day", t("programme-first-day"), first_day),
        fields.number("weeks", t("programme-weeks"), said.weeks, least=1, most=156),
        fields.number("cadence_weeks", t("programme-cadence"), said.cadence_weeks, least=1, most=13),
        fields.one_of("session_minutes", t("programme-minutes"), minutes, str(said.session_minutes)),
        fields.one_of("language", t("programme-language"), tongues, said.language),
        fields.one_of_groups("zone", t("programme-zone"), choices.zone_groups(said.zone), said.zone),
        fields.one_of_groups(
            "country", country, choices.country_groups(t), said.country, hint=country_hint, optional=True
        ),
        fields.one_of("weekly_messages", quiet, numbers, str(said.weekly_messages), hint=quiet_hint),
    ]


def _pairing(said: ProgrammeSettings, t: Texts) -> list[Block]:
    modes = [option(t(f"mode-{mode}"), mode, t(f"mode-{mode}-means")) for mode in MatchingMode]
    announce, hint = t("programme-announcement"), t("programme-announcement-hint")
    return [
        header(t("programme-part-pairing")),
        fields.one_of("mode", t("programme-mode"), modes, said.mode, radio=True),
        fields.channel("announcement_channel", announce, said.announcement_channel, hint=hint, optional=True),
    ]


def _digest(said: ProgrammeSettings, t: Texts) -> list[Block]:
    channel, channel_hint = t("programme-channel"), t("programme-channel-hint")
    threshold, threshold_hint = t("programme-threshold"), t("programme-threshold-hint")
    return [
        header(t("programme-part-digest")),
        fields.channel("leadership_channel", channel, said.leadership_channel, hint=channel_hint),
        fields.one_of(
            "digest_weekday", t("programme-digest-day"), _weekdays(said, t), str(said.digest_weekday)
        ),
        fields.one_of("digest_hour", t("programme-digest-hour"), _hours(said), str(said.digest_hour)),
        fields.number("threshold", threshold, said.threshold, least=3, most=50, hint=threshold_hint),
    ]


def _weekdays(said: ProgrammeSettings, t: Texts) -> list[Element]:
    days = sorted({*WEEKDAYS, said.digest_weekday})
    return [option(t.weekday(day), str(day)) for day in days]


def _hours(said: ProgrammeSettings) -> list[Element]:
    return [option(f"{hour:02}:00", str(hour)) for hour in sorted({*HOURS, said.digest_hour})]
