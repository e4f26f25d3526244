"""The people of the workspace, as Slack describes them."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sandbox.payloads import Json

_COLOURS = ("9f69e7", "4bbe2e", "e7392d", "3c989f", "674b1b", "e96699", "e0a729", "684b6c", "5b89d5")
_SIZES = (24, 32, 48, 72, 192, 512)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A member of the workspace: somebody, a guest, or a bot."""

    id: str
    name: str
    real_name: str
    tz: str = "Europe/Paris"
    locale: str = "en-US"
    email: str = ""
    title: str = ""
    color: str = ""
    is_admin: bool = False
    is_owner: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_bot: bool = False
    deleted: bool = False
    bot_id: str = ""
    app_id: str = ""

    def __post_init__(self) -> None:
        try:
            ZoneInfo(self.tz)
        except (ZoneInfoNotFoundError, TypeError, OSError) as error:
            raise ValueError(f"{self.name} has no time zone {self.tz!r}") from error

    @property
    def address(self) -> str:
        """The e-mail address, made up from the name when none was given."""
        return self.email or f"{self.name}@example.com"

    @property
    def colour(self) -> str:
        """The colour Slack draws this person's name in."""
        return self.color or _COLOURS[sum(map(ord, self.id)) % len(_COLOURS)]

    def as_user(self, *, team: str, now: datetime, url: str, locale: bool, email: bool) -> Json:
        """The user object of `users.info`; a deactivated person has lost most of it."""
        user: Json = {
            "id": self.id,
            "team_id": team,
            "name": self.name,
            "deleted": self.deleted,
            "profile": self._profile(team=team, url=url, email=email),
            "is_bot": self.is_bot,
            "is_app_user": False,
            "updated": int(now.timestamp()),
        }
        if self.deleted:
            return user
        user |= self._standing() | self._zone(now)
        if locale:
            user["locale"] = self.locale
        return user

    def _standing(self) -> Json:
        return {
            "color": self.colour,
            "real_name": self.real_name,
            "is_admin": self.is_admin,
            "is_owner": self.is_owner,
            "is_primary_owner": self.is_owner,
            "is_restricted": self.is_restricted,
            "is_ultra_restricted": self.is_ultra_restricted,
            "is_email_confirmed": not self.is_bot,
            "who_can_share_contact_card": "EVERYONE",
        }

    def _zone(self, now: datetime) -> Json:
        there = now.astimezone(ZoneInfo(self.tz))
        offset = there.utcoffset()
        return {
            "tz": self.tz,
            "tz_label": there.tzname() or self.tz,
            "tz_offset": int(offset.total_seconds()) if offset is not None else 0,
        }

    def _profile(self, *, team: str, url: str, email: bool) -> Json:
        first, _, last = self.real_name.partition(" ")
        initials = quote(first[:1] + last[:1])
        profile: Json = {
            "title": self.title,
            "phone": "",
            "skype": "",
            "real_name": self.real_name,
            "real_name_normalized": self.real_name,
            "display_name": self.name,
            "display_name_normalized": self.name,
            "first_name": first,
            "last_name": last,
            "status_text": "",
            "status_emoji": "",
            "status_expiration": 0,
            "avatar_hash": f"g{self.id.lower()}",
            "team": team,
        } | {f"image_{size}": f"{url}/pictures/{self.id}.svg?initials={initials}" for size in _SIZES}
        if self.is_bot:
            profile |= {"bot_id": self.bot_id, "api_app_id": self.app_id, "always_active": True}
        elif email:
            profile["email"] = self.address
        return profile
