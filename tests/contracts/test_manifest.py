"""The manifest against the code: no right too many, none too few, and every door that it opens leads somewhere."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from handlers import dispatch, news, payloads
from handlers.payloads import Kind
from handlers.routes import ROUTES
from mentoring.chat.understanding import Intent
from surfaces import actions

ROOT = Path(__file__).parents[2]
MANIFEST: dict[str, Any] = yaml.safe_load((ROOT / "manifest.yml").read_text(encoding="utf-8"))

SCOPES = {
    "commands": "the two slash commands",
    "chat:write": "letters",
    "im:write": "conversations between the bot and one person",
    "im:history": "what people write to the bot, and nothing else",
    "mpim:write": "the room of a pair",
    "users:read": "language, time zone, who has left",
    "files:write": "calendar files and charts",
}
OPTIONAL = {"users:read.email": "finding people of a file by their e-mail"}

NEEDED = {
    "auth.test": set(),
    "apps.connections.open": set(),
    "chat.postMessage": {"chat:write"},
    "conversations.open": {"im:write", "mpim:write"},
    "files.completeUploadExternal": {"files:write"},
    "files.getUploadURLExternal": {"files:write"},
    "users.info": {"users:read"},
    "users.lookupByEmail": {"users:read.email"},
    "views.open": set(),
    "views.publish": set(),
    "views.push": set(),
    "views.update": set(),
}
"""Every method of Slack that Rebours calls, and the scopes that it asks for."""

FAMILIES = (
    "apps",
    "auth",
    "chat",
    "conversations",
    "files",
    "reactions",
    "users",
    "views",
    "team",
    "bots",
    "pins",
)
CALL = re.compile(rf"^({'|'.join(FAMILIES)})_([A-Za-z]+(?:_[A-Za-z]+)*)$")


def methods_called() -> Iterator[str]:
    """Find every `client.family_method` in the rooms that talk to Slack."""
    for room in ("handlers", "scheduling", "bot"):
        for path in sorted((ROOT / room).rglob("*.py")):
            if "demo" in path.parts:
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Attribute) and (called := CALL.match(node.attr)):
                    yield f"{called[1]}.{called[2].replace('_', '.')}"


def test_it_asks_for_these_scopes_and_no_other() -> None:
    """Given each scope has its reason here, when the manifest asks for another, then somebody has to justify it."""
    scopes = MANIFEST["oauth_config"]["scopes"]

    assert set(scopes["bot"]) == set(SCOPES)
    assert set(scopes["bot_optional"]) == set(OPTIONAL)
    assert "user" not in scopes


def test_it_cannot_read_what_people_say_to_each_other() -> None:
    """Given a pair's own conversation, when the scopes are read, then none opens it."""
    scopes = MANIFEST["oauth_config"]["scopes"]
    histories = [scope for scope in [*scopes["bot"], *scopes["bot_optional"]] if scope.endswith("history")]

    assert histories == ["im:history"]


def test_every_method_called_is_covered() -> None:
    """Given every call of Slack in the code, when its scopes are looked up, then the manifest asks for one of them."""
    called = set(methods_called())
    granted = set(SCOPES) | set(OPTIONAL)

    assert called == set(NEEDED)
    assert [method for method in called if NEEDED[method] and not NEEDED[method] & granted] == []


def test_every_event_is_heard_and_every_hearing_has_its_event() -> None:
    """Given the events of the manifest, when they arrive, then something listens, and it listens to nothing else."""
    heard = {"app_home_opened", "message.im"} | set(news.NEWS)

    assert set(MANIFEST["settings"]["event_subscriptions"]["bot_events"]) == heard


@pytest.mark.parametrize(
    "command", MANIFEST["features"]["slash_commands"], ids=lambda command: command["command"]
)
def test_every_word_that_a_command_suggests_leads_somewhere(command: dict[str, Any]) -> None:
    """Given the words that Slack shows beside a command, when each is sent, then it has its own handler."""
    assert command["should_escape"] is True
    words = [word.strip() for word in command["usage_hint"].strip("[]").split("|")]
    envelopes = [
        payloads.command({"text": word, "team_id": "T", "user_id": "U", "trigger_id": "t"}) for word in words
    ]
    assert len(words) >= 9
    assert [word for word, one in zip(words, envelopes, strict=True) if one.key == Intent.HELP] in (
        ["aide"],
        ["help"],
    )
    assert all((Kind.COMMAND, one.key) in ROUTES for one in envelopes)


def test_both_doors_are_there() -> None:
    """Given French and English speakers, when they type, then each finds the command in their language."""
    commands = [command["command"] for command in MANIFEST["features"]["slash_commands"]]

    assert commands == ["/mentorat", "/mentoring"]


def test_settings_that_matter() -> None:
    """Given how Rebours runs, when the app is created, then Slack is set for it."""
    settings, features = MANIFEST["settings"], MANIFEST["features"]

    assert settings["socket_mode_enabled"] is True
    assert settings["interactivity"]["is_enabled"] is True
    assert settings["token_rotation_enabled"] is False
    assert settings["org_deploy_enabled"] is False
    assert features["app_home"] == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }


def test_it_stays_within_slacks_limits() -> None:
    """Given Slack's limits on a manifest, when it is read, then every text fits."""
    display = MANIFEST["display_information"]

    assert len(display["name"]) <= 35
    assert len(display["description"]) <= 140
    assert 175 <= len(display["long_description"]) <= 4000
    assert all(len(command["command"]) <= 32 for command in MANIFEST["features"]["slash_commands"])
    assert all(len(command["usage_hint"]) <= 1000 for command in MANIFEST["features"]["slash_commands"])


def test_every_button_has_a_handler() -> None:
    """Given every action that a button may have, when it is clicked, then something answers; and no answer is idle."""
    assert dispatch.HANDLERS
    buttons = {value for name, value in vars(actions).items() if name.isupper() and isinstance(value, str)}

    assert {key for kind, key in ROUTES if kind is Kind.CLICK} == buttons


def test_every_form_has_a_handler() -> None:
    """Given every form, when it is sent, then something answers; what is only read is never sent."""
    callbacks = set()
    for path in (ROOT / "surfaces" / "modals").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "CALLBACK":
                callbacks.add(ast.literal_eval(node.value))

    assert {key for kind, key in ROUTES if kind is Kind.SUBMISSION} == callbacks - {
        "review",
        "kit",
        "said",
        "charter",
        "my_data",
        "panel_list",
    }
