"""The stage: a local workspace, the real bot joined to it by Socket Mode, and a clock turned by hand.

The demo plays on it, and so do the journey tests.
"""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot import chance, servers
from bot.clock import HandClock
from bot.compose import Rebours, compose
from bot.settings import Settings
from sandbox import AppSpec, Person, Sandbox, serve
from scheduling.pacing import Pacing, Rate
from storage import schema
from storage.archive import Draw, NewId, new_id

SETTLING = 0.002
"""Seconds of calm after which an act counts as over, once the bot has shown its reply."""

MANIFEST = Path(__file__).parents[2] / "manifest.yml"


class TurnedClock:
    """The hand clock as the page turns it: the bot's heart beats at every moment that wants it."""

    turnable = True

    def __init__(self, hands: HandClock) -> None:
        self._hands = hands
        self.rebours: Rebours | None = None

    def now(self) -> datetime:
        """Tell the time that the hands show."""
        return self._hands()

    async def advance(self, delta: timedelta) -> None:
        """Turn forward, stopping at each moment at which the bot has something to do."""
        target = self._hands() + delta
        while (moment := await self._next()) and moment <= target:
            await self._stop_at(moment)
        await self._stop_at(target)

    async def at_rest(self) -> None:
        """Wait until the bot has shown what it had to show."""
        if self.rebours is not None:
            await self.rebours.dispatch.drain()

    def leap(self, to: datetime) -> None:
        """Turn forward while the bot is away: nothing beats on the way."""
        self._hands.turn(to=to)

    async def to_next(self) -> None:
        """Turn to the next moment at which the bot has something to do, if there is one."""
        if moment := await self._next():
            await self._stop_at(moment)

    async def _next(self) -> datetime | None:
        """Find the next moment; what is overdue and cannot be done yet is looked at again a minute later."""
        assert self.rebours
        moment = await self.rebours.archive.next_moment()
        return moment and max(moment, self._hands() + timedelta(minutes=1))

    async def _stop_at(self, moment: datetime) -> None:
        assert self.rebours
        self._hands.turn(to=moment)
        await self.rebours.heartbeat.beat()


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage:
    """Everything that is up while the demo or a journey plays."""

    sandbox: Sandbox
    rebours: Rebours
    clock: TurnedClock
    settings: Settings


@asynccontextmanager
async def stage(
    people: Iterable[Person],
    *,
    channels: Iterable[tuple[str, list[str]]],
    start: datetime,
    folder: Path,
    port: int = 0,
    team: str = "Belvoir",
    private: Iterable[tuple[str, list[str]]] = (),
    appointed: frozenset[str] = frozenset(),
    database_url: str = "",
    draw: Draw = chance.draw,
    new_id: NewId = new_id,
) -> AsyncIterator[Stage]:
    """Raise the workspace and the bot; `folder` keeps its database, unless a URL says where that is."""
    hands = HandClock(start)
    turned = TurnedClock(hands)
    app = AppSpec.from_manifest(MANIFEST)
    async with serve(
        app=app,
        people=list(people),
        channels=list(channels),
        team=team,
        port=port,
        clock=turned,
        settle_seconds=SETTLING,
        at_rest=turned.at_rest,
    ) as sandbox:
        for name, members in private:
            sandbox.workspace.add_channel(name, members, kind="group")
        settings = settings_for(sandbox, app, database_url or f"sqlite:///{folder / 'rebours.db'}", appointed)
        await schema.upgrade(settings.database_url)
        async with (
            compose(settings, hands, _at_once(), draw=draw, new_id=new_id) as rebours,
            servers.socket_mode(rebours, settings),
        ):
            turned.rebours = rebours
            yield Stage(sandbox=sandbox, rebours=rebours, clock=turned, settings=settings)


def settings_for(sandbox: Sandbox, app: AppSpec, database_url: str, appointed: frozenset[str]) -> Settings:
    """Give the settings that somebody would write in `.env` to reach this workspace."""
    return Settings.model_validate(
        {
            "SLACK_BOT_TOKEN": app.credentials.bot_token,
            "SLACK_APP_TOKEN": app.credentials.app_token,
            "SLACK_API_URL": sandbox.api_url,
            "REBOURS_DATABASE_URL": database_url,
            "REBOURS_COORDINATORS": ",".join(appointed),
        }
    )


def _at_once() -> Pacing:
    """Keep no pace: a clock turned by hand leaps over the seconds in which Slack's would be kept."""
    return Pacing(rates={}, channel=Rate(calls=1e6, seconds=1))
