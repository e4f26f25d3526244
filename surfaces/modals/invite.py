"""Invite: whom the coordinator asks to take part, and as what."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentoring.people import Role
from surfaces import fields
from surfaces.blocks import option, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "invite"


@dataclass(frozen=True, kw_only=True, slots=True)
class Guests:
    """The people to invite (Slack ids), all in one role."""

    users: tuple[str, ...]
    role: Role


def build(t: Texts) -> View:
    """Ask for people and a role."""
    roles = [option(t(f"role-{role}"), role, t(f"role-{role}-means")) for role in Role]
    blocks = [
        section(t("invite-intro")),
        fields.people("users", t("invite-users"), (), hint=t("invite-users-hint")),
        fields.one_of("role", t("invite-role"), roles, Role.MENTOR, radio=True),
    ]
    return modal(CALLBACK, t("invite-title"), blocks, t, submit=t("invite-submit"))


def read(state: Mapping[str, Any], metadata: str = "") -> Guests:  # noqa: ARG001  as every form
    """Read the people and the role."""
    filled = Filled(state)
    return Guests(users=filled.users("users"), role=Role(filled.choice("role") or Role.MENTOR))
