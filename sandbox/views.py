"""Views: the App Home of each person, and the stack of modals open in front of them."""

import copy
import time
from dataclasses import dataclass, field

from sandbox.answers import initial_values
from sandbox.identifiers import Identifiers, view_hash
from sandbox.messages import identified
from sandbox.payloads import Json

STACK = 3
_APP_PARTS = (
    "title",
    "close",
    "submit",
    "private_metadata",
    "callback_id",
    "external_id",
    "clear_on_close",
    "notify_on_close",
    "submit_disabled",
)


class ViewError(Exception):
    """The view cannot be opened or changed; `code` is Slack's word for why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(slots=True, kw_only=True)
class View:
    """One modal or one App Home, as it stands in front of one person."""

    id: str
    user: str
    payload: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    values: dict[str, Json] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> list[Json]:
        """Its blocks, each with an identifier."""
        blocks: list[Json] = self.payload["blocks"]
        return blocks

    @property
    def external_id(self) -> str:
        """The app's own name for it, if it gave one."""
        return str(self.payload.get("external_id") or "")

    def show(self, payload: Json) -> None:
        """Show something else in the same frame; what was typed stays where the fields are the same."""
        typed = self.values
        self.payload = payload | {"blocks": identified(payload["blocks"])}
        self.values = initial_values(self.blocks)
        for block_id, block in self.values.items():
            for action_id in block:
                kept = typed.get(block_id, {}).get(action_id)
                if kept is not None and kept["type"] == block[action_id]["type"]:
                    block[action_id] = kept
        self.hash = view_hash(time.monotonic())
        self.errors = {}

    def as_slack(self, *, team: str, app: str, bot: str) -> Json:
        """The view object the app is given."""
        shown = {name: self.payload.get(name) for name in _APP_PARTS}
        return {
            "id": self.id,
            "team_id": team,
            "app_installed_team_id": team,
            "type": self.payload["type"],
            "blocks": self.blocks,
            "private_metadata": shown["private_metadata"] or "",
            "callback_id": shown["callback_id"] or "",
            "external_id": self.external_id,
            "title": shown["title"],
            "close": shown["close"],
            "submit": shown["submit"],
            "clear_on_close": bool(shown["clear_on_close"]),
            "notify_on_close": bool(shown["notify_on_close"]),
            "submit_disabled": bool(shown["submit_disabled"]),
            "state": {"values": copy.deepcopy(self.values)},
            "hash": self.hash,
            "root_view_id": self.root_id,
            "previous_view_id": self.previous_id,
            "app_id": app,
            "bot_id": bot,
        }


class Views:
    """Every view that is open now."""

    def __init__(self, identifiers: Identifiers) -> None:
        self._identifiers = identifiers
        self._homes: dict[str, View] = {}
        self._stacks: dict[str, list[View]] = {}

    def home(self, user: str) -> View | None:
        """This person's App Home, once it was published."""
        return self._homes.get(user)

    def stack(self, user: str) -> list[View]:
        """The modals in front of this person, the last one on top."""
        return self._stacks.get(user, [])

    def top(self, user: str) -> View | None:
        """The modal this person looks at."""
        stack = self.stack(user)
        return stack[-1] if stack else None

    def find(self, *, view_id: str | None = None, external_id: str | None = None) -> View | None:
        """The open view of that identifier, or of the app's own name."""
        if view_id:
            return next((view for view in self._open() if view.id == view_id), None)
        return next((view for view in self._open() if external_id and view.external_id == external_id), None)

    def publish(self, user: str, payload: Json, *, expected: str | None) -> View:
        """Show this App Home to this person from now on."""
        home = self._homes.get(user)
        self._unique(payload, apart_from=home)
        if home is None:
            home = self._homes[user] = self._new(user, payload)
        else:
            self._same_version(home, expected)
            home.show(payload)
        return home

    def open(self, user: str, payload: Json) -> View:
        """Open a modal in front of this person, instead of what was there."""
        self._unique(payload)
        view = self._new(user, payload)
        self._stacks[user] = [view]
        return view

    def push(self, user: str, payload: Json) -> View:
        """Put a modal on top of the one that is open."""
        stack = self.stack(user)
        if not stack:
            raise ViewError("not_found")
        if len(stack) >= STACK:
            raise ViewError("push_limit_reached")
        self._unique(payload)
        view = self._new(user, payload, root_id=stack[0].id, previous_id=stack[-1].id)
        stack.append(view)
        return view

    def update(self, view: View, payload: Json, *, expected: str | None) -> View:
        """Show something else in an open view."""
        self._unique(payload, apart_from=view)
        self._same_version(view, expected)
        view.show(payload)
        return view

    def close(self, view: View) -> list[View]:
        """Close this modal, and whatever was pushed on it; the closed ones, topmost first."""
        stack = self.stack(view.user)
        if view not in stack:
            return []
        at = stack.index(view)
        closed = stack[at:][::-1]
        del stack[at:]
        return closed

    def clear(self, user: str) -> list[View]:
        """Close every modal in front of this person, topmost first."""
        return self._stacks.pop(user, [])[::-1]

    def _open(self) -> list[View]:
        return [view for stack in self._stacks.values() for view in stack] + list(self._homes.values())

    def _new(self, user: str, payload: Json, *, root_id: str = "", previous_id: str | None = None) -> View:
        view_id = self._identifiers.new("V")
        view = View(
            id=view_id,
            user=user,
            payload={},
            hash="",
            root_id=root_id or view_id,
            previous_id=previous_id,
        )
        view.show(payload)
        return view

    def _unique(self, payload: Json, *, apart_from: View | None = None) -> None:
        external_id = payload.get("external_id")
        taken = self.find(external_id=external_id) if external_id else None
        if taken is not None and taken is not apart_from:
            raise ViewError("duplicate_external_id")

    @staticmethod
    def _same_version(view: View, expected: str | None) -> None:
        if expected and expected != view.hash:
            raise ViewError("hash_conflict")
