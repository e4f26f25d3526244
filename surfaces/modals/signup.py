"""Sign-up: what a mentor or a mentee says on joining, and changes later."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentoring.people import Profile, Role, WorkingHours
from mentoring.programme import ProgrammeSettings
from surfaces import choices, fields
from surfaces.blocks import Block, context, mention, option, quote, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "signup"


@dataclass(frozen=True, kw_only=True, slots=True)
class SignUp:
    """What the form brings; `charter` is False on a form that did not ask for it."""

    role: Role
    profile: Profile
    charter: bool


def build(
    role: Role,
    profile: Profile | None,
    t: Texts,
    *,
    manager_known: bool,
    editing: bool = False,
    focus: str = "",
    aim: ProgrammeSettings | None = None,
) -> View:
    """Ask for a profile; `editing` when the charter has been accepted already, `focus`: where to begin.

    `aim`: whose objectives and sponsor a newcomer reads.
    """
    said = profile or Profile(languages=(t.reader.language,))
    blocks = [
        *([] if editing or aim is None else _aim(aim, t)),
        *([] if editing else [section(t(f"signup-intro-{role}"))]),
        *_topics(role, said, t),
        fields.some_of(
            "languages", t("signup-languages"), choices.tongues(t, said.languages), said.languages
        ),
        fields.time_of_day("hours_start", t("signup-hours-start"), said.hours.start),
        fields.time_of_day("hours_end", t("signup-hours-end"), said.hours.end, hint=t("signup-hours-hint")),
        _capacity(said, t) if role is Role.MENTOR else _delegate(said, t),
        *([] if manager_known else [_manager(said, t)]),
        fields.people("avoid", t("signup-avoid"), said.avoid, hint=t("signup-avoid-hint"), optional=True),
        fields.tick("announce", t("signup-announce"), t("signup-announce-yes"), ticked=said.announce),
        *([] if editing else _charter(t)),
    ]
    submit = t("modal-save" if editing else "signup-submit")
    title = t("signup-title-edit" if editing else f"signup-title-{role}")
    return modal(CALLBACK, title, fields.focused(blocks, focus), t, submit=submit, metadata=role.value)


def read(state: Mapping[str, Any], metadata: str) -> SignUp:
    """Read what the form brings."""
    filled = Filled(state)
    return SignUp(
        role=Role(metadata),
        charter=filled.ticked("charter"),
        profile=Profile(
            topics=filled.choices("topics"),
            other_topic=filled.text("other_topic"),
            curious_about=filled.text("curious_about"),
            languages=filled.choices("languages"),
            capacity=int(filled.choice("capacity") or 1),
            hours=WorkingHours(start=filled.time("hours_start"), end=filled.time("hours_end")),
            delegate=filled.user("delegate"),
            avoid=filled.users("avoid"),
            announce=filled.ticked("announce"),
            manager=filled.user("manager"),
        ),
    )


def _aim(settings: ProgrammeSettings, t: Texts) -> list[Block]:
    sponsor = mention(settings.sponsor)
    return [section(t("introduction-aim", sponsor=sponsor)), quote(settings.objectives)]


def _topics(role: Role, said: Profile, t: Texts) -> list[Block]:
    blocks = [
        fields.some_of_groups(
            "topics",
            t(f"signup-topics-{role}"),
            choices.topic_groups(t),
            said.topics,
            hint=t(f"signup-topics-hint-{role}"),
        ),
        fields.text(
            "other_topic",
            t("signup-other"),
            said.other_topic,
            hint=t("signup-other-hint"),
            most=150,
            optional=True,
        ),
    ]
    if role is Role.MENTEE:
        asked = t("signup-curious")
        hint = t("signup-curious-hint")
        blocks.append(
            fields.text("curious_about", asked, said.curious_about, hint=hint, multiline=True, optional=True)
        )
    return blocks


def _capacity(said: Profile, t: Texts) -> Block:
    options = [option(t("signup-capacity-count", count=count), str(count)) for count in (1, 2, 3)]
    asked, hint = t("signup-capacity"), t("signup-capacity-hint")
    return fields.one_of("capacity", asked, options, str(said.capacity), hint=hint)


def _delegate(said: Profile, t: Texts) -> Block:
    asked, hint = t("signup-delegate"), t("signup-delegate-hint")
    return fields.person("delegate", asked, said.delegate, hint=hint, optional=True)


def _manager(said: Profile, t: Texts) -> Block:
    asked, hint = t("signup-manager"), t("signup-manager-hint")
    return fields.person("manager", asked, said.manager, hint=hint, optional=True)


def _charter(t: Texts) -> list[Block]:
    return [
        section(t("charter-title")),
        section(t("charter-text")),
        fields.tick("charter", t("charter-label"), t("charter-accept"), optional=False),
        context(t("charter-kept")),
    ]
