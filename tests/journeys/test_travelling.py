"""People who travel or are away: what is not yet sent follows their clock, and a booked session is told of once."""

import asyncio
from dataclasses import dataclass

import pytest

from tests.journeys.company import Company
from tests.journeys.two import Two


async def test_a_nudge_follows_who_travels(booked: Company) -> None:
    """Given a preparation note due on Friday morning in Paris, when Marie is in New York by then, then she reads it at nine there."""
    await booked.stage.sandbox.client.person("U1MARIE", tz="America/New_York")
    await booked.passes(days=4, hours=3)
    assert not [one for one in await booked.marie.letters() if "préparation" in one]

    await booked.passes(hours=5)
    assert [one for one in await booked.marie.letters() if "préparation" in one]


@dataclass(frozen=True)
class Words:
    """Who this is about, and what their buttons and messages say."""

    mentor: str
    mentee: str
    yes: str
    book: str
    hit: str
    move: str
    moved: str
    command: str
    sessions: str
    away: str
    noted: str
    falls: str
    remove: str
    none: str


FRENCH = Words(
    mentor="marie", mentee="philippe", yes="Oui", book="Réserver", hit="a changé de fuseau horaire", move="Déplacer ici",
    moved="Nouvel horaire", command="/mentorat", sessions="séance", away="Mes absences", noted="C’est noté",
    falls="Une séance est prévue pendant ces jours", remove="Retirer", none="Aucun jour d’absence",
)  # fmt: skip
ENGLISH = Words(
    mentor="tom", mentee="margaret", yes="Yes", book="Book", hit="has changed time zones", move="Move it here",
    moved="has a new time", command="/mentoring", sessions="session", away="My days away", noted="Noted",
    falls="A session is booked on these days", remove="Remove", none="No days away to come",
)  # fmt: skip


@pytest.fixture(params=[FRENCH, ENGLISH], ids=["fr", "en"])
async def two(asked: Company, request: pytest.FixtureRequest) -> Two:
    """Two people, in either language, with a session booked."""
    two = Two(asked, request.param)
    for who in (two.mentee, two.mentor):
        await who.presses(two.words.yes)
        await asked.beats()
    await two.mentee.presses(two.words.book, await two.mentee.room())
    await asked.beats()
    return two


@pytest.mark.parametrize("side", ["mentor", "mentee"])
async def test_a_booked_session_that_a_journey_hits_is_told_to_both_once_and_moved_in_one_click(
    two: Two, side: str
) -> None:
    """Given either in New York, when the session now begins at night there, then both read it once, and one click moves it."""
    who = getattr(two, side)
    for zone in ("America/New_York", "America/New_York", "America/Toronto"):
        await two.company.stage.sandbox.client.person(who.id, tz=zone)
    await two.company.passes(days=1)
    (hit,) = [one for one in await two.room() if two.words.hit in one]
    assert f"<@{who.id}>" in hit

    await two.mentor.presses(two.words.move, await two.mentor.room())
    await two.company.beats()
    assert two.words.moved in (await two.room())[-1]


async def test_a_journey_that_hits_nothing_is_nobodys_business(two: Two) -> None:
    """Given a traveller whose session still lies in the working day, or who is back before anybody reads, then nobody hears."""
    client = two.company.stage.sandbox.client
    home = "Europe/Paris" if two.words is FRENCH else "Europe/London"
    await client.person(two.mentor.id, tz="Europe/Berlin" if two.words is FRENCH else "Europe/Paris")
    await two.company.passes(hours=10)
    await client.person(two.mentor.id, tz="America/New_York")
    await client.person(two.mentor.id, tz=home)
    await two.company.passes(days=1)

    assert not [one for one in await two.room() if two.words.hit in one]


async def test_days_away_are_told_shown_and_taken_back(two: Two) -> None:
    """Given days away over a booked session, then the person reads which, no time is offered then, and one click takes them back."""
    await two.mentor.types(two.words.sessions, two.words.command)
    assert two.words.none in await two.mentor.latest()
    await two.mentor.presses(two.words.away)
    assert list(await two.mentor.submits(first="2027-01-20", last="2027-01-18")) == ["last"]
    assert not await two.mentor.submits(first="2027-01-18", last="2027-01-20")
    said = await two.mentor.latest()
    assert two.words.noted in said
    assert two.words.falls in said

    await two.mentee.presses("horaire" if two.words is FRENCH else "Change", await two.mentee.room())
    view = await two.mentee.modal()
    (field,) = [block for block in view["blocks"] if block["type"] == "input"]
    days = str(field["element"]["option_groups"])
    assert "2027-01-21" in days
    assert "2027-01-19" not in days
    assert "2027-01-20" not in days
    await two.mentee.closes()

    await two.mentor.types(two.words.sessions, two.words.command)
    assert two.words.none not in await two.mentor.latest()
    await two.mentor.presses(two.words.away)
    await two.mentor.presses_in_modal(two.words.remove)
    await two.mentor.closes()
    await two.mentor.types(two.words.sessions, two.words.command)
    assert two.words.none in await two.mentor.latest()


async def test_news_may_come_in_any_order(booked: Company) -> None:
    """Given Marie flies to New York and on to Tokyo, when Slack tells of Tokyo first, then she is in Tokyo."""
    slack = booked.stage.sandbox.client
    await slack.fault("events", "late", delay=0.2)
    first = asyncio.create_task(slack.person("U1MARIE", tz="America/New_York"))
    await asyncio.sleep(0.05)
    await booked.passes(minutes=1)
    await slack.person("U1MARIE", tz="Asia/Tokyo")
    await first
    async with booked.stage.rebours.archive.read(booked.stage.sandbox.workspace.team.id) as work:
        known, enrolled = await work.people.get("U1MARIE"), await work.participants.of_user("U1MARIE")

    assert known
    assert enrolled
    assert (known.zone, enrolled.zone) == ("Asia/Tokyo", "Asia/Tokyo")
