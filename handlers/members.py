"""Members: asks Slack who somebody is, the first time that they have to do with the bot."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers import ties
from mentoring.membership import departures, signup
from mentoring.people import Language, Person
from storage.archive import Archive, Conflict, Stale
from surfaces.state import legible

SLACKBOT = "USLACKBOT"
NOBODY = frozenset({"user_not_found", "users_not_found"})


class Members:
    """The people of the workspaces, as Slack tells of them. `client` only reads."""

    def __init__(self, client: AsyncWebClient, archive: Archive) -> None:
        self._client = client
        self._archive = archive

    async def meet(self, workspace: str, user: str) -> Person:
        """Give somebody, known or asked for now; what Slack says is remembered, and moves their own zone."""
        async with self._archive.read(workspace) as work:
            known = await work.people.get(user)
        if known is not None:
            return known
        answer = await self._client.users_info(user=user, include_locale=True)
        person = person_of(answer["user"])
        try:
            async with self._archive.open(workspace) as work:
                participant = await work.participants.of_user(user)
                await work.record(signup.follow(None, person, participant))
        except (Stale, Conflict):  # met twice at the same moment: both asked Slack
            return person
        return person

    async def look_again(self, workspace: str, user: str) -> Person:
        """Ask Slack anew about somebody who could not be written to; who is gone leaves the programme."""
        try:
            answer = await self._client.users_info(user=user, include_locale=True)
        except SlackApiError as refused:
            if not is_nobody(refused):
                raise
            answer = None
        async with self._archive.open(workspace) as work:
            known = await ties.of(user, work)
            before = known.before or Person(id=user, name=user)
            person = replace(before, deactivated=True) if answer is None else person_of(answer["user"])
            await work.record(departures.follow(person, known, now=work.now))
        return person


def is_nobody(refused: SlackApiError) -> bool:
    """Whether Slack says that there is no such person."""
    return refused.response.get("error") in NOBODY


def person_of(user: Mapping[str, Any], language: Language = "en") -> Person:
    """Read Slack's user object; `language` is for one without a locale, as in some events."""
    profile = user.get("profile") or {}
    locale = str(user.get("locale") or "")
    return Person(
        id=user["id"],
        name=legible(_name(user, profile)),
        language=("fr" if locale.lower().startswith("fr") else "en") if locale else language,
        zone=user.get("tz") or "UTC",
        admin=bool(user.get("is_admin") or user.get("is_owner")),
        guest=any(user.get(kind) for kind in ("is_restricted", "is_ultra_restricted", "is_stranger")),
        deactivated=bool(user.get("deleted")),
        bot=bool(user.get("is_bot")) or user["id"] == SLACKBOT,
        as_of=datetime.fromtimestamp(user["updated"], UTC) if user.get("updated") else None,
    )


def _name(user: Mapping[str, Any], profile: Mapping[str, Any]) -> str:
    named = profile.get("display_name") or profile.get("real_name") or user.get("real_name") or user["name"]
    return str(named)
