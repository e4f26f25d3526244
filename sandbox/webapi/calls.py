"""One call of the Web API: its arguments, who makes it, and how it is refused."""

import base64
import binascii
import json
from asyncio import Future
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sandbox.conversations import Conversation
from sandbox.delivery.events import Event
from sandbox.delivery.parcels import Outcome
from sandbox.faults import Faults
from sandbox.grants import Grant
from sandbox.payloads import Json
from sandbox.people import Person
from sandbox.scopes import for_kind
from sandbox.workspace import Workspace

_FALSE = frozenset({"", "0", "false", "False"})
_MOST_PER_PAGE = 1000
Item = TypeVar("Item")


class ApiError(Exception):
    """Slack says no: `code` and whatever goes with it."""

    def __init__(self, code: str, *, messages: Sequence[str] = (), **extra: Any) -> None:
        super().__init__(code)
        self.code = code
        self.messages = list(messages)
        self.extra = extra

    def as_json(self) -> Json:
        """The body of the refusal."""
        body: Json = {"ok": False, "error": self.code} | self.extra
        if self.messages:
            body["response_metadata"] = {"messages": self.messages}
        return body


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call, ready to be answered."""

    method: str
    args: Json
    grant: Grant
    workspace: Workspace
    faults: Faults
    announce: Callable[[Event | None], Future[Outcome]]
    socket_url: Callable[[], str]

    def text(self, name: str) -> str | None:
        """An argument as text, None when it is missing or empty."""
        value = self.args.get(name)
        return None if value is None or value == "" else str(value)

    def required(self, name: str) -> str:
        """An argument Slack insists on."""
        value = self.text(name)
        if value is None:
            raise ApiError("invalid_arguments", messages=[f"[ERROR] missing required field: {name}"])
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A yes or a no, however the client wrote it."""
        value = self.args.get(name)
        return default if value is None else str(value) not in _FALSE

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        value = self.text(name)
        try:
            return default if value is None else int(value)
        except ValueError as error:
            raise ApiError("invalid_arguments", messages=[f"[ERROR] {name} must be an integer"]) from error

    def structure(self, name: str, *, error: str) -> Any:
        """A structured argument: JSON itself, or JSON written as a string."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError as problem:
            raise ApiError(error) from problem

    def listed(self, name: str) -> list[str]:
        """Several identifiers: a list, or separated by commas."""
        value = self.args.get(name) or []
        if isinstance(value, str) and value.startswith("["):
            value = self.structure(name, error="invalid_arguments")
        items = value if isinstance(value, list) else str(value).split(",")
        return [str(item).strip() for item in items if str(item).strip()]

    def person(self, user: str) -> Person:
        """The person of that identifier."""
        person = self.workspace.people.get(user)
        if person is None:
            raise ApiError("user_not_found")
        return person

    def conversation(self, name: str = "channel") -> Conversation:
        """The conversation an argument names; one the app cannot see is not there."""
        conversation = self.workspace.conversations.get(self.required(name))
        hidden = conversation is not None and conversation.kind != "channel"
        if conversation is None or (hidden and self.grant.user not in conversation.members):
            raise ApiError("channel_not_found")
        return conversation

    def demand(self, scope: str) -> None:
        """Refuse unless the token has this scope."""
        if scope not in self.grant.scopes:
            raise ApiError("missing_scope", needed=scope, provided=",".join(self.grant.scopes))

    def demand_for(self, conversation: Conversation, right: str) -> None:
        """Refuse unless the token may do that with this kind of conversation."""
        self.demand(for_kind(conversation.kind, right))

    def page(self, items: Sequence[Item], *, default: int = 100) -> tuple[list[Item], str]:
        """One page of a list, and the cursor of the next one, empty on the last."""
        limit = self.number("limit", default) or default
        if not 1 <= limit <= _MOST_PER_PAGE:
            raise ApiError("invalid_limit")
        start = _offset(self.text("cursor"))
        end = start + limit
        cursor = base64.b64encode(f"next:{end}".encode()).decode() if end < len(items) else ""
        return list(items[start:end]), cursor


def _offset(cursor: str | None) -> int:
    if cursor is None:
        return 0
    try:
        word, _, number = base64.b64decode(cursor, validate=True).decode().partition(":")
        if word == "next":
            return int(number)
    except (binascii.Error, ValueError) as problem:
        raise ApiError("invalid_cursor") from problem
    raise ApiError("invalid_cursor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """How one method is answered, and by whose token; `form_only` ones ignore a JSON body, as Slack does."""

    answer: Callable[[Call], Json]
    by: str | None = "bot"
    form_only: bool = False


METHODS: dict[str, Method] = {}


def method(
    name: str, *, by: str | None = "bot", form_only: bool = False
) -> Callable[[Callable[[Call], Json]], Callable[[Call], Json]]:
    """Register the answer to a method."""

    def register(answer: Callable[[Call], Json]) -> Callable[[Call], Json]:
        METHODS[name] = Method(answer=answer, by=by, form_only=form_only)
        return answer

    return register
