"""Payloads: what somebody did in Slack, as handlers see it, and the envelope that dispatch keeps."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from mentoring.chat.understanding import NOTHING, Heard, command_word, door
from mentoring.errors import NoProgramme, NotParticipating
from mentoring.people import Participant, Person
from mentoring.permissions import Actor
from mentoring.programme import Programme
from surfaces.actions import CHECKIN_DRAFT, bare
from surfaces.state import legible
from surfaces.texts import Reader, Texts


class Place(StrEnum):
    """Where somebody clicked."""

    MESSAGE = "message"
    MODAL = "modal"
    HOME = "home"


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """Something that a known person did."""

    actor: Actor

    @property
    def person(self) -> Person:
        """Who did it."""
        return self.actor.person

    @property
    def user(self) -> str:
        """Their Slack id."""
        return self.actor.person.id

    @property
    def programme(self) -> Programme:
        """The programme; a refusal when there is none."""
        if self.actor.programme is None:
            raise NoProgramme
        return self.actor.programme

    @property
    def participant(self) -> Participant:
        """Their part in it; a refusal when they have none."""
        if self.actor.participant is None:
            raise NotParticipating
        return self.actor.participant

    @property
    def t(self) -> Texts:
        """Every sentence, in their language."""
        return Texts.of(Reader(self.person.language, self.person.zone))


@dataclass(frozen=True, kw_only=True, slots=True)
class Command(Asked):
    """A slash command, and the words after it."""

    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Click(Asked):
    """A click on a button or in a menu: the value that we gave it, and what the modal around it remembers.

    `private` tells a conversation with the bot from one that others read too. `state` is what the modal
    around it holds so far, and `at` Slack's own moment of the click, in seconds.
    """

    value: str
    place: Place
    metadata: str = ""
    private: bool = True
    state: Mapping[str, Any] = field(default_factory=dict, repr=False)
    at: float = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Submission(Asked):
    """A form sent: what is filled in, and what the form remembers."""

    state: Mapping[str, Any] = field(repr=False)
    metadata: str


@dataclass(frozen=True, kw_only=True, slots=True)
class HomeOpened(Asked):
    """A look at the App Home."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Said(Asked):
    """A plain message to the bot, and what is understood of it."""

    text: str = field(repr=False)
    heard: Heard = NOTHING


class Kind(StrEnum):
    """What there are routes for."""

    COMMAND = "command"
    CLICK = "click"
    SUBMISSION = "submission"
    HOME = "home"
    MESSAGE = "message"


@dataclass(frozen=True, kw_only=True, slots=True)
class Envelope:
    """What Slack sent, opened once: who, where, which route, and all that an answer needs.

    `once` is the same when Slack delivers the same thing again. `make` gives the payload, for a known actor.
    """

    kind: Kind
    key: str
    workspace: str
    user: str
    once: str
    make: Callable[[Actor], Asked]
    trigger: str = ""
    response_url: str = ""
    channel: str = ""
    view_id: str = ""
    place: Place | None = None
    fields: tuple[str, ...] = ()

    @property
    def about(self) -> dict[str, str]:
        """What a log line may say of it."""
        return {"workspace": self.workspace, "kind": self.kind, "route": self.key}


Body = Mapping[str, Any]

REPEATABLE = frozenset({CHECKIN_DRAFT})
"""What comes with each keystroke, and is the same when it comes twice: it leaves no key behind."""


def command(body: Body) -> Envelope:
    """Open the envelope of a slash command."""
    words = legible(body.get("text") or "")
    return Envelope(
        kind=Kind.COMMAND,
        key=command_word(words) or door(words),
        workspace=body["team_id"],
        user=body["user_id"],
        once=f"trigger:{body['trigger_id']}",
        make=lambda actor: Command(actor=actor, words=words),
        trigger=body["trigger_id"],
        response_url=body.get("response_url", ""),
    )


def click(body: Body) -> Envelope:
    """Open the envelope of a click."""
    action, view = body["actions"][0], body.get("view") or {}
    channel = (body.get("channel") or {}).get("id", "")
    place = Place.MESSAGE if not view else Place.HOME if view.get("type") == "home" else Place.MODAL
    key = bare(action["action_id"])
    return Envelope(
        kind=Kind.CLICK,
        key=key,
        workspace=_team(body),
        user=body["user"]["id"],
        once="" if key in REPEATABLE else f"trigger:{body['trigger_id']}",
        make=lambda actor: Click(
            actor=actor,
            value=action.get("value") or _chosen(action),
            place=place,
            metadata=view.get("private_metadata", ""),
            private=not channel or channel.startswith("D"),
            state=(view.get("state") or {}).get("values") or {},
            at=_seconds(action.get("action_ts")),
        ),
        trigger=body["trigger_id"],
        response_url=body.get("response_url", ""),
        channel=channel,
        view_id=view.get("id", ""),
        place=place,
    )


def _chosen(action: Mapping[str, Any]) -> str:
    """Read what a menu was set to: one of our options, or somebody."""
    return (action.get("selected_option") or {}).get("value") or action.get("selected_user") or ""


def submission(body: Body) -> Envelope:
    """Open the envelope of a form."""
    view = body["view"]
    return Envelope(
        kind=Kind.SUBMISSION,
        key=view["callback_id"],
        workspace=_team(body),
        user=body["user"]["id"],
        once=f"trigger:{body['trigger_id']}" if body.get("trigger_id") else "",
        make=lambda actor: Submission(
            actor=actor, state=view["state"]["values"], metadata=view.get("private_metadata", "")
        ),
        trigger=body.get("trigger_id", ""),
        view_id=view["id"],
        fields=tuple(block["block_id"] for block in view["blocks"] if block["type"] == "input"),
    )


def home_opened(body: Body) -> Envelope | None:
    """Open the envelope of a look at the Home tab; the Messages tab is none of it."""
    if body["event"].get("tab") != "home":
        return None
    return _event(body, Kind.HOME, lambda actor: HomeOpened(actor=actor))


def said(body: Body) -> Envelope | None:
    """Open the envelope of a plain message to the bot; edits, messages without words and bots are none."""
    event = body["event"]
    ignored = event.get("subtype") or event.get("bot_id") or event.get("bot_profile") or not event.get("user")
    text = legible(event.get("text") or "")
    if ignored or event.get("channel_type") != "im" or not text.strip():
        return None
    return _event(body, Kind.MESSAGE, lambda actor: Said(actor=actor, text=text))


def _event(body: Body, kind: Kind, make: Callable[[Actor], Asked]) -> Envelope:
    return Envelope(
        kind=kind,
        key="",
        workspace=body["team_id"],
        user=body["event"]["user"],
        once=f"event:{body['event_id']}",
        make=make,
        channel=body["event"].get("channel", ""),
    )


def _seconds(moment: Any) -> float:
    """Read Slack's moment of a click."""
    try:
        return float(moment or 0)
    except ValueError:
        return 0


def _team(body: Body) -> str:
    """Name the workspace where the app lives; somebody of another one may act in a shared channel."""
    view = body.get("view") or {}
    return str(
        view.get("app_installed_team_id") or (body.get("team") or {}).get("id") or body["user"]["team_id"]
    )
