"""Leaks: canaries in every private field, and everything that anybody else can see, searched for them.

The story is played twice, with other secrets and with the other one of the pair asking for its end. What
everybody else sees is not only free of the canaries: it is the same, to the letter and to the minute.
"""

import json
import logging
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from bot.demo.stage import stage
from bot.logs import EventLines
from tests.journeys.company import CAST, PLANNED, ROSTER, Company, Someone, words
from tests.journeys.conftest import MONDAY, import_people

CHANCE = re.compile(r'\b[0-9a-f]{32}\b|"block_id": "[^"]*"')
"""What is drawn anew in each play: ids, ours and Slack's."""

WATCHING = ("sofia", "antoine", "agnes", "marie", "tom", "philippe", "margaret", "claire", "olivia")
BESIDES = ("sofia", "antoine", "tom", "margaret", "claire", "olivia")
"""Those who are neither of the pair nor the neutral contact."""


@dataclass(frozen=True, kw_only=True)
class Secrets:
    """What differs between two plays of the story."""

    tag: str
    asker: str
    avoided: str
    mark: str
    weekly: str
    wish: str

    def canary(self, field: str) -> str:
        """Give a word that stands in one private field and nowhere else, not even within another."""
        return f"Canary{self.tag}{field}End"


ONE = Secrets(tag="One", asker="marie", avoided="U4OLIVIA", mark="2", weekly="1", wish="other-pair")
TWO = Secrets(tag="Two", asker="philippe", avoided="U3CLAIRE", mark="5", weekly="2", wish="leave")
TAKING = ("sofia", "antoine", "agnes", "marie", "tom", "philippe", "margaret")
"""Those who take their data away, in the middle of the story and at its end."""

MAY_READ = {
    "CuriousAbout": {"philippe"},
    "Takeaway": {"marie"},
    "WouldHelp": {"marie"},
    "Takeaway2": {"philippe"},
    "WouldHelp2": {"philippe"},
    "Word": {"marie", "agnes"},
    "Answer": {"marie", "agnes"},
    "Back": {"marie", "agnes"},
    "Agenda": {"marie"},
    "Thing": {"philippe"},
    "Goal": {"marie", "philippe"},
    "Draft": {"marie"},
}


class Eyes:
    """Remembers whatever each person could see: conversations, Home, forms; with the hour of each message."""

    def __init__(self, company: Company) -> None:
        self.company = company
        self.seen = defaultdict[str, list[str]](list)
        self.written = dict[str, list[str]]()
        self.taken = defaultdict[str, list[str]](list)

    async def look(self) -> None:
        """Look around as everybody, and open what anybody may open."""
        for name in WATCHING:
            who: Someone = getattr(self.company, name)
            await who.home()
            home = await self.company.stage.sandbox.client.home(user=who.id)
            self._note(name, "home", home["view"])
            for word in (
                "",
                "aide",
                "binôme",
                "séance",
                "bilan",
                "confiance",
                "données",
                "rejoindre",
                "admin",
                "pause",
            ):
                await who.types(word)
                await self._modals(name, who)
        for label in ("Réglages", "Inviter"):
            await self.company.sofia.presses_at_home(label)
            await self._modals("sofia", self.company.sofia)

    async def end(self) -> None:
        """Read every conversation that each person is in, once, at the end."""
        client = self.company.stage.sandbox.client
        for name in WATCHING:
            who: Someone = getattr(self.company, name)
            self.written[name] = await who.letters()
            state = await client.state(viewer=who.id)
            for channel in ["@app", *sorted(one["id"] for one in state["channels"])]:
                read = await client.messages(viewer=who.id, channel=channel)
                for message in read["messages"]:
                    if message["bot"]:
                        at = datetime.fromtimestamp(float(message["ts"])).strftime("%d %H:%M")  # noqa: DTZ006
                        self._note(name, at, message)
                        thread = await client.messages(viewer=who.id, channel=channel, thread=message["ts"])
                        for below in thread["messages"]:
                            self._note(name, at, below)
                            self._open(name, at, below)

    def _open(self, name: str, at: str, message: dict[str, Any]) -> None:
        """Unpack the files of a message, as whoever can see it could."""
        for file in message.get("files") or []:
            stored = self.company.stage.sandbox.workspace.files.get(file["id"])
            if stored is not None and file["name"].endswith(".zip"):
                archive = ZipFile(BytesIO(stored.content))
                told = "\n".join(archive.read(one).decode() for one in archive.namelist())
                self.seen[name].append(f"{at}: {CHANCE.sub('id', told)}")
                if told not in self.taken[name]:
                    self.taken[name].append(told)

    async def reads_modals(self, name: str) -> None:
        """Read every form that stands before somebody, and close it."""
        await self._modals(name, getattr(self.company, name))

    async def _modals(self, name: str, who: Someone) -> None:
        stack = (await self.company.stage.sandbox.client.modals(user=who.id))["stack"]
        for view in stack:
            self._note(name, "modal", view)
            await who.closes()

    def _note(self, name: str, where: str, shown: dict[str, Any] | None) -> None:
        shown = shown or {}
        said = {key: shown.get(key) for key in ("text", "blocks", "title", "private_metadata")}
        files = [file.get("name") for file in shown.get("files") or []]
        raw = CHANCE.sub("id", json.dumps([said, files], ensure_ascii=False))
        self.seen[name].append(f"{where}: {raw}\n{words(shown)}")


async def begins(company: Company, secrets: Secrets) -> None:
    """Bring four people together, who have said private things on their forms."""
    await company.sofia.presses_at_home("Créer")
    errors = await company.sofia.submits(
        name="À rebours",
        objectives="Apprendre.",
        first_day="2027-01-11",
        cadence_weeks="2",
        leadership_channel=company.channel("direction"),
        **PLANNED,
    )
    assert not errors, errors
    await import_people(company, ROSTER)
    await company.marie.joins(topics=["ai", "data"], avoid=[secrets.avoided])
    await company.philippe.joins(topics=["ai", "data"], curious_about=secrets.canary("CuriousAbout"))
    for who in (company.tom, company.margaret):
        await who.joins(topics=["ai"], word="join", languages=["en"])
    await company.sofia.presses_at_home("Former des binômes")
    await company.beats()
    await company.sofia.presses("Examiner")
    await company.sofia.presses_in_modal("Tout approuver")
    await company.sofia.closes()
    await company.beats()
    for who in (company.philippe, company.marie):
        await who.presses("Oui")
        await company.beats()
    await company.philippe.presses("Réserver", await company.philippe.room())
    await company.philippe.home()
    await company.stage.sandbox.client.click(company.philippe.id, "preferences_open", view_id="home")
    await company.philippe.submits(weekly=secrets.weekly)


async def confides(company: Company, secrets: Secrets) -> None:
    """Let Marie and the neutral contact write to each other."""
    await company.marie.types("confiance")
    assert not await company.marie.submits(wish=secrets.wish, words=secrets.canary("Word"))
    await company.beats()
    await company.agnes.presses("Répondre")
    assert not await company.agnes.submits(words=secrets.canary("Answer"))
    await company.beats()
    await company.marie.presses("Répondre")
    assert not await company.marie.submits(words=secrets.canary("Back"))
    await company.beats()


async def prepares(company: Company, secrets: Secrets, eyes: Eyes) -> None:
    """Let each write what they share with nobody, and one goal for the two; then let each look again."""
    room = await company.marie.room()
    await company.marie.presses("Préparer", room)
    assert not await company.marie.submits(agenda=secrets.canary("Agenda"))
    await company.philippe.presses("Préparer", room)
    assert not await company.philippe.submits(thing_1=secrets.canary("Thing"))
    await company.philippe.presses("Nos objectifs", room)
    assert not await company.philippe.submits(goal_1=secrets.canary("Goal"))
    await company.beats()
    for name in ("marie", "philippe"):
        who: Someone = getattr(company, name)
        for label in ("Préparer", "Nos objectifs", "La charte"):
            await who.presses(label, room)
            await eyes.reads_modals(name)


async def drafts(who: Someone, secrets: Secrets) -> None:
    """Let somebody begin to correct what they sent, and close the form."""
    await who.presses("Répondre en détail")
    await who.fills_in(takeaway=secrets.canary("Draft"), share_takeaway=["yes"])
    await who.closes()


async def checks_in(who: Someone, number: str, secrets: Secrets) -> None:
    """Let somebody answer in full, and share nothing."""
    await who.presses("Répondre en détail")
    errors = await who.submits(
        outcome="held",
        usefulness=secrets.mark,
        takeaway=secrets.canary(f"Takeaway{number}"),
        would_help=secrets.canary(f"WouldHelp{number}"),
    )
    assert not errors, errors


async def takes_away(company: Company) -> None:
    """Let everybody who has a part ask for their data."""
    for name in TAKING:
        who = getattr(company, name)
        await who.types("données")
        await who.presses_in_modal("Export")
        await who.closes()
    await company.beats()


async def asks(who: Someone) -> None:
    """Let somebody ask alone for the end of their pair."""
    await who.types("confiance")
    await who.presses_in_modal("sans bruit")
    assert not await who.submits()


@asynccontextmanager
async def raised_in(folder: Path, draw: Callable[[int, int], int]) -> AsyncIterator[Company]:
    """Raise the company where chance is known."""
    channels = [("general", [person.id for person in CAST]), ("direction", ["U0SOFIA", "U0SPONSOR"])]
    async with stage(
        CAST, channels=channels, start=MONDAY, folder=folder, appointed=frozenset({"U0SOFIA"}), draw=draw
    ) as raised:
        await raised.sandbox.client.invite_app(channel="direction", user="U0SOFIA")
        yield Company(raised)


async def story(folder: Path, secrets: Secrets) -> tuple[Eyes, bytes]:
    """Play it all: joined, paired, confided, met, told, and a pair that ends without a word."""
    async with raised_in(folder, lambda least, _: least) as company:
        eyes = Eyes(company)
        await begins(company, secrets)
        await confides(company, secrets)
        await prepares(company, secrets, eyes)
        await eyes.look()
        await company.passes(days=7, hours=4)
        await checks_in(company.marie, "", secrets)
        await checks_in(company.philippe, "2", secrets)
        await drafts(company.marie, secrets)
        await eyes.look()
        await asks(getattr(company, secrets.asker))
        await company.beats()
        await eyes.look()
        await takes_away(company)
        await company.passes(days=8)
        await eyes.look()
        await takes_away(company)
        await eyes.end()
        return eyes, await company.stage.rebours.health.page()


async def days_before_the_end(folder: Path, asker: str) -> Eyes:
    """Play the days around a session, in which one of the two, or nobody, has asked for the end of the pair."""
    async with raised_in(folder, lambda _, most: most) as company:
        eyes = Eyes(company)
        await begins(company, ONE)
        await company.passes(days=4)
        if asker:
            await asks(getattr(company, asker))
        await eyes.look()
        await company.passes(days=3, hours=3)
        await eyes.look()
        await company.passes(hours=20)
        await eyes.look()
        await eyes.end()
        return eyes


@pytest.mark.parametrize(("asker", "other"), [("marie", "philippe"), ("philippe", "marie")])
async def test_the_other_of_the_two_cannot_notice(tmp_path: Path, asker: str, other: str) -> None:
    """Given a session meanwhile, when one asks for the end, then until it the other sees what they would anyway."""
    played = {}
    for who in (asker, ""):
        folder = tmp_path / (who or "nobody")
        folder.mkdir()
        played[who] = await days_before_the_end(folder, who)

    asked = {
        who: [one for one in eyes.written[asker] if "a-t-elle eu lieu" in one] for who, eyes in played.items()
    }
    assert asked[""]
    assert asked[asker] == []
    for name in (other, *BESIDES):
        assert played[asker].seen[name] == played[""].seen[name], name


async def test_nothing_private_is_seen_by_anybody_else(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Given canaries everywhere, when a whole story is played twice, then others see none, and the same."""
    caplog.set_level(logging.INFO)
    eyes, kept, pages = {}, {}, b""
    for secrets in (ONE, TWO):
        (tmp_path / secrets.tag).mkdir()
        eyes[secrets.tag], page = await story(tmp_path / secrets.tag, secrets)
        kept[secrets.tag] = b"".join(file.read_bytes() for file in (tmp_path / secrets.tag).iterdir())
        pages += page
    one, two = eyes["One"].seen, eyes["Two"].seen

    for secrets, seen in ((ONE, one), (TWO, two)):
        for field, readers in MAY_READ.items():
            for name in WATCHING:
                found = [said for said in seen[name] if secrets.canary(field) in said]
                assert bool(found) <= (name in readers), (name, field, found[:1])
            assert secrets.canary(field).encode() in kept[secrets.tag], f"{field} was not planted"
        for name in set(WATCHING) - {"marie"}:
            assert not [said for said in seen[name] if secrets.avoided in said], name
    for name in BESIDES:
        assert [pair for pair in zip(one[name], two[name], strict=True) if len(set(pair)) > 1] == [], name
    for secrets, seen in ((ONE, one), (TWO, two)):
        told = {name for name in WATCHING if any("prendra fin sans bruit" in said for said in seen[name])}
        assert told == {secrets.asker}
    ends = {
        name: [said for said in seen[name] if "prend fin" in said]
        for name, seen in (("marie", one), ("philippe", one), ("marie", two), ("philippe", two))
    }
    assert len({len(said) for said in ends.values()}) == 1
    for secrets, play in ((ONE, eyes["One"]), (TWO, eyes["Two"])):
        _takes_only_what_is_theirs(secrets, play.taken)
    _says_nothing(caplog, pages)


def _takes_only_what_is_theirs(secrets: Secrets, taken: dict[str, list[str]]) -> None:
    """Search the files that people took away: their own words are in them, and nobody else's."""
    assert {name: len(files) for name, files in taken.items()} == dict.fromkeys(TAKING, 2)
    own = {
        "marie": {"Takeaway", "WouldHelp", "Word", "Back", "Agenda", "Goal", "Draft"},
        "philippe": {"CuriousAbout", "Takeaway2", "WouldHelp2", "Thing", "Goal"},
    }
    for name, files in taken.items():
        for field in MAY_READ:
            held = [secrets.canary(field) + '"' in file for file in files]
            assert held == [field in own.get(name, ())] * 2, (name, field)
    asked = {
        name: [file.count('"end_asked_by_you": true') for file in files] for name, files in taken.items()
    }
    assert asked == {name: [int(name == secrets.asker), 0] for name in TAKING}
    assert [name for name in TAKING if any(f'"{secrets.avoided}"' in file for file in taken[name])] == [
        "marie"
    ]


def _says_nothing(caplog: pytest.LogCaptureFixture, pages: bytes) -> None:
    """Search the log as it is written, and the measures."""
    lines = [EventLines().format(record) for record in caplog.records]
    assert not [line for line in lines if "Canary" in line]
    page = pages.decode()
    for private in ("Canary", "Private", "Confidence", "parting", "U1MARIE", "U2PHILIPPE"):
        assert private not in page, private
