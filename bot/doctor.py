"""`rebours doctor`: what is missing before the bot can work, in words."""

from dataclasses import dataclass
from pathlib import Path

import yaml
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot import settings
from bot.refusals import OUT_OF_REACH, reason
from bot.settings import Intake, Settings, UnusableSettings
from storage import schema

MANIFEST = Path(__file__).parent.parent / "manifest.yml"


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing looked at: whether it is well, what was seen, and what to do when it is not."""

    subject: str
    well: bool
    seen: str
    remedy: str = ""


async def examine(intake: Intake) -> list[Finding]:
    """Look at the settings, the database and Slack, in that order; everything that can be looked at is."""
    try:
        chosen = settings.load(intake)
    except UnusableSettings as wrong:
        findings = [Finding(subject="Settings", well=False, seen=problem) for problem in wrong.problems]
        return [*findings, *await _database_alone()]
    findings = [Finding(subject="Settings", well=True, seen="complete"), await _database(chosen.database_url)]
    findings += await _slack(chosen)
    if intake is Intake.SOCKET:
        findings.append(await _socket(chosen))
    return findings


async def _database(url: str) -> Finding:
    state = await schema.check(url)
    return Finding(subject="Database", well=state.ready, seen=state.detail)


async def _database_alone() -> list[Finding]:
    """Look at the database even when other settings are wrong; a wrong URL was told with them."""
    try:
        return [await _database(settings.database_url())]
    except UnusableSettings:
        return []


async def _slack(chosen: Settings) -> list[Finding]:
    client = AsyncWebClient(token=chosen.bot_token.get_secret_value(), base_url=chosen.api_url)
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        return [_refused(error, chosen)]
    except OUT_OF_REACH:
        seen = f"nobody answers at {chosen.api_url}"
        return [Finding(subject="Slack", well=False, seen=seen, remedy="check the network, or SLACK_API_URL")]
    granted = {
        scope.strip() for scope in answer.headers.get("x-oauth-scopes", "").split(",") if scope.strip()
    }
    missing = sorted(_scopes_of_the_manifest() - granted)
    return [
        Finding(
            subject="Bot token", well=True, seen=f"workspace {answer['team_id']}, bot {answer['user_id']}"
        ),
        Finding(
            subject="Scopes",
            well=not missing,
            seen="missing " + ", ".join(missing) if missing else "all that the manifest asks for",
            remedy="update the app from manifest.yml and reinstall it" if missing else "",
        ),
    ]


def _refused(error: SlackApiError, chosen: Settings) -> Finding:
    """Tell a token that Slack does not accept from an address where Slack is not."""
    seen = reason(error)
    if seen.startswith("HTTP"):
        return Finding(
            subject="Slack", well=False, seen=f"{chosen.api_url}: {seen}", remedy="check SLACK_API_URL"
        )
    remedy = "reinstall the app, then copy its xoxb- token into SLACK_BOT_TOKEN"
    return Finding(subject="Bot token", well=False, seen=seen, remedy=remedy)


async def _socket(chosen: Settings) -> Finding:
    assert chosen.app_token
    client = AsyncWebClient(base_url=chosen.api_url)
    try:
        await client.apps_connections_open(app_token=chosen.app_token.get_secret_value())
    except SlackApiError as error:
        remedy = "make an app-level token with connections:write, and turn Socket Mode on"
        return Finding(subject="Socket Mode", well=False, seen=reason(error), remedy=remedy)
    except OUT_OF_REACH:
        return Finding(subject="Socket Mode", well=False, seen="nobody answers", remedy="check the network")
    return Finding(subject="Socket Mode", well=True, seen="Slack offers a connection")


def _scopes_of_the_manifest() -> set[str]:
    manifest = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    return set(manifest["oauth_config"]["scopes"]["bot"])
