"""What Slack sends: a signed slash command, and a signed check-in form."""

import json
from itertools import count
from urllib.parse import urlencode

from slack_sdk.signature import SignatureVerifier

from benchmarks.company import session_of
from benchmarks.process import SECRET
from bot.clock import system_clock

TEAM = "T1"
_numbers = count()


def command(user: str) -> tuple[str, dict[str, str]]:
    """Somebody asks for the menu."""
    fields = {
        "command": "/mentorat",
        "text": "menu",
        "user_id": user,
        "team_id": TEAM,
        "channel_id": "D1",
        "api_app_id": "A1",
        "trigger_id": f"{next(_numbers)}.1.x",
        "is_enterprise_install": "false",
    }
    return _signed(urlencode(fields))


def form(user: str) -> tuple[str, dict[str, str]]:
    """Somebody sends the check-in form."""
    number = next(_numbers)
    values = {
        "outcome": {"selected_option": {"value": "held"}},
        "usefulness": {"selected_option": {"value": str(number % 5 + 1)}},
        "topics": {"selected_options": [{"value": "ai"}]},
        "takeaway": {"value": f"What I take away, number {number}."},
    }
    payload = {
        "type": "view_submission",
        "team": {"id": TEAM},
        "user": {"id": user, "team_id": TEAM},
        "api_app_id": "A1",
        "trigger_id": f"{number}.1.x",
        "view": {
            "id": "V1",
            "type": "modal",
            "callback_id": "checkin",
            "private_metadata": f"{session_of(TEAM, user)}|{number}",
            "blocks": [],
            "state": {"values": {name: {name: value} for name, value in values.items()}},
        },
    }
    return _signed(urlencode({"payload": json.dumps(payload)}))


def _signed(body: str) -> tuple[str, dict[str, str]]:
    stamp = str(int(system_clock().timestamp()))
    signature = SignatureVerifier(SECRET).generate_signature(timestamp=stamp, body=body)
    return body, {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": stamp,
        "x-slack-signature": signature or "",
    }
