"""Dispatch through a real Slack: what happens twice, at the same time, too late, to the wrong person, or goes wrong."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.demo.stage import Stage, stage
from mentoring.decisions import Decision
from mentoring.pairs import Pair, PairState, Reasons
from mentoring.people import Participant, Person, Profile, Role, Standing
from mentoring.programme import Programme, ProgrammeSettings
from mentoring.rounds import Round, RoundState
from sandbox import Person as Colleague

MONDAY = datetime(2027, 1, 11, 9, tzinfo=UTC)

PEOPLE = (
    Colleague(id="UCO", name="sofia", real_name="Sofia Renard", locale="en-GB", tz="Europe/Paris"),
    Colleague(id="UCO2", name="paul", real_name="Paul Petit", locale="en-GB", tz="Europe/Paris"),
    Colleague(id="UMIA", name="mia", real_name="Mia Moreau", locale="en-GB", tz="Europe/Paris"),
    Colleague(id="UMAX", name="max", real_name="Max Meyer", locale="en-GB", tz="Europe/Paris"),
    Colleague(id="UNEW", name="nora", real_name="Nora Noir", locale="fr-FR", tz="Europe/Paris"),
    Colleague(id="UGUEST", name="gus", real_name="Gus Gray", locale="en-GB", is_restricted=True),
    Colleague(id="UBOT", name="other-bot", real_name="Another bot", is_bot=True),
)
SETTINGS = ProgrammeSettings(
    name="Upside down",
    objectives="Learn from the young",
    sponsor="UCO",
    neutral_contact="UCO2",
    leadership_channel="CLEADERS",
    first_day=date(2027, 1, 11),
    zone="Europe/Paris",
    country="FR",
)
REASONS = Reasons(topics=("ai",), languages=("en",), overlap_minutes=480, other_department=True, score=80)
FORM = {"topics": {"topics": ["ai"]}, "languages": {"languages": ["fr"]}, "charter": {"charter": ["yes"]}}


def participant(name: str, role: Role) -> Participant:
    return Participant(
        id=name,
        programme_id="prog",
        user=f"U{name.upper()}",
        name=name,
        role=role,
        standing=Standing.ACTIVE,
        zone="Europe/Paris",
        profile=Profile(topics=("ai",), languages=("en",)),
    )


@pytest.fixture
async def slack(tmp_path: Path) -> AsyncIterator[Stage]:
    """A programme with two coordinators, and a round that proposes one pair."""
    people = [person for person in PEOPLE if not person.is_bot]
    async with stage(
        PEOPLE, channels=[("general", [one.id for one in people])], start=MONDAY, folder=tmp_path
    ) as raised:
        programme = Programme(id="prog", settings=SETTINGS, coordinators=("UCO", "UCO2"), created_at=MONDAY)
        solved = Round(
            id="round", programme_id="prog", requested_by="UCO", requested_at=MONDAY, state=RoundState.SOLVED
        )
        pair = Pair(
            id="pair",
            programme_id="prog",
            round_id="round",
            mentor_id="mia",
            mentee_id="max",
            mentor="UMIA",
            mentee="UMAX",
            reasons=REASONS,
            proposed_at=MONDAY,
        )
        two = participant("mia", Role.MENTOR), participant("max", Role.MENTEE)
        async with raised.rebours.archive.open(raised.sandbox.workspace.team.id) as work:
            await work.record(Decision(changed=(programme, solved, *two, pair)))
        yield raised


async def inbox(slack: Stage, user: str) -> list[str]:
    read = await slack.sandbox.client.messages(user)
    return [message["text"] for message in read["messages"] if message["bot"]]


async def calls(slack: Stage, method: str) -> int:
    return sum(entry["method"] == method for entry in (await slack.sandbox.client.traffic())["entries"])


async def opens_review(slack: Stage, user: str) -> str:
    """Go to the review of the round by the Home, and give the form's id."""
    await slack.sandbox.client.open_home(user)
    done = await slack.sandbox.client.click(user, "round_review_open", view_id="home")
    return str(done["view_id"])


async def opens_signup(slack: Stage) -> None:
    client = slack.sandbox.client
    await client.command("UNEW", "/mentorat", "rejoindre")
    last = (await client.messages("UNEW"))["messages"][-1]
    await client.click("UNEW", "join_open:mentor", ts=last["ts"])


async def test_a_form_delivered_twice_counts_once(slack: Stage) -> None:
    """Given Slack delivers a sign-up twice, when the heart beats, then there is one participant and one welcome."""
    await opens_signup(slack)
    await slack.sandbox.client.fault("interactive", "duplicate")
    await slack.sandbox.client.submit("UNEW", FORM)
    await slack.rebours.heartbeat.beat()

    assert len([text for text in await inbox(slack, "UNEW") if "Bienvenue" in text]) == 1


async def test_a_message_delivered_twice_is_answered_once(slack: Stage) -> None:
    """Given Slack delivers a message twice, when the bot answers, then it answers once."""
    await slack.sandbox.client.fault("events", "duplicate")
    await slack.sandbox.client.message("UMIA", "hello")
    await asyncio.sleep(0.2)

    assert len(await inbox(slack, "UMIA")) == 1


async def test_two_coordinators_approve_at_the_same_moment(slack: Stage) -> None:
    """Given both look at the same pair, when both approve it, then the mentee is asked once and nobody sees a bug."""
    views = [await opens_review(slack, user) for user in ("UCO", "UCO2")]
    done = await asyncio.gather(
        *(
            slack.sandbox.client.click(user, "pair_approve", view_id=view)
            for user, view in zip(("UCO", "UCO2"), views, strict=True)
        )
    )
    await slack.rebours.heartbeat.beat()

    assert all(one["acked"] for one in done)
    assert len(await inbox(slack, "UMAX")) == 1
    told = await inbox(slack, "UCO") + await inbox(slack, "UCO2")
    assert len(told) == 1
    assert "already" in told[0]


async def test_two_coordinators_appoint_the_same_person_at_the_same_moment(slack: Stage) -> None:
    """Given both name Nora, one form delivered twice, when the heart beats, then she coordinates and reads one letter."""
    for user in ("UCO", "UCO2"):
        await opens_settings(slack, user)
    await slack.sandbox.client.fault("interactive", "duplicate")
    done = await asyncio.gather(*(sends(slack, user, "UCO", "UCO2", "UNEW") for user in ("UCO", "UCO2")))
    await slack.rebours.heartbeat.beat()

    assert all(one["acked"] and not one.get("errors") for one in done)
    assert await coordinators(slack) == ("UCO", "UCO2", "UNEW")
    assert len(await inbox(slack, "UNEW")) == 1


async def test_two_who_relieve_each_other_at_the_same_moment(slack: Stage) -> None:
    """Given each takes the other's name out, when both forms come at once, then one of the two remains, and only one."""
    for user in ("UCO", "UCO2"):
        await opens_settings(slack, user)
    await asyncio.gather(*(sends(slack, user, user) for user in ("UCO", "UCO2")))
    await slack.rebours.heartbeat.beat()
    (left,) = await coordinators(slack)
    (relieved,) = {"UCO", "UCO2"} - {left}

    assert any("no longer coordinate “Upside down”" in text for text in await inbox(slack, relieved))
    assert not any("no longer coordinate “Upside down”" in text for text in await inbox(slack, left))


async def test_nobody_is_met_for_a_form_that_is_not_theirs_to_send(slack: Stage) -> None:
    """Given a form of settings open, when its sender is relieved before sending it, then Slack is asked about nobody."""
    for user in ("UCO", "UCO2"):
        await opens_settings(slack, user)
    await sends(slack, "UCO", "UCO")
    asked = await calls(slack, "users.info")
    done = await sends(slack, "UCO2", "UCO2", "UNEW")

    assert await calls(slack, "users.info") == asked
    assert await coordinators(slack) == ("UCO",)
    assert "open to your role" in "".join(done["errors"].values())


async def opens_settings(slack: Stage, user: str) -> None:
    await slack.sandbox.client.open_home(user)
    done = await slack.sandbox.client.click(user, "programme_open", view_id="home")
    assert done["acked"], done


async def sends(slack: Stage, user: str, *coordinators: str) -> dict[str, Any]:
    """Send the settings that are open, and say who coordinates."""
    return dict(
        await slack.sandbox.client.submit(user, {"coordinators": {"coordinators": list(coordinators)}})
    )


async def coordinators(slack: Stage) -> tuple[str, ...]:
    async with slack.rebours.archive.read(slack.sandbox.workspace.team.id) as work:
        programme = await work.programmes.get("prog")
    assert programme is not None
    return programme.coordinators


async def test_a_click_that_comes_too_late(slack: Stage) -> None:
    """Given the pair was turned down meanwhile, when the mentee's yes arrives, then they are told kindly."""
    archive, team = slack.rebours.archive, slack.sandbox.workspace.team.id
    done = await slack.sandbox.client.click("UCO", "pair_approve", view_id=await opens_review(slack, "UCO"))
    assert done["acked"], done
    await slack.rebours.heartbeat.beat()
    async with archive.open(team) as work:
        pair = await work.pairs.get("pair")
        assert pair is not None
        await work.record(Decision(changed=(replace(pair, state=PairState.CLOSED),)))
    question = (await slack.sandbox.client.messages("UMAX"))["messages"][-1]
    done = await slack.sandbox.client.click("UMAX", "pair_accept", ts=question["ts"])

    assert done["acked"]
    assert "out of date" in (await inbox(slack, "UMAX"))[-1]


async def test_a_button_of_another_time(slack: Stage) -> None:
    """Given a message with a button that no longer exists, when it is clicked, then the answer says so."""
    workspace = slack.sandbox.workspace
    draft = {"type": "button", "text": {"type": "plain_text", "text": "Old"}, "action_id": "retired"}
    await slack.rebours.app.client.chat_postMessage(
        channel="UMIA", text="old", blocks=[{"type": "actions", "elements": [draft]}]
    )
    ts = workspace.app_channel("UMIA").messages[-1].ts
    done = await slack.sandbox.client.click("UMIA", "retired", ts=ts)

    assert done["acked"]
    assert "out of date" in (await inbox(slack, "UMIA"))[-1]


async def test_a_forged_click_is_refused_by_the_server(slack: Stage) -> None:
    """Given a button that Slack shows to coordinators only, when a mentor presses one all the same, then nothing happens."""
    button = {
        "type": "button",
        "text": {"type": "plain_text", "text": "Approve"},
        "action_id": "pair_approve",
        "value": "pair",
    }
    await slack.rebours.app.client.chat_postMessage(
        channel="UMIA", text="forged", blocks=[{"type": "actions", "elements": [button]}]
    )
    ts = slack.sandbox.workspace.app_channel("UMIA").messages[-1].ts
    await slack.sandbox.client.click("UMIA", "pair_approve", ts=ts)
    async with slack.rebours.archive.read(slack.sandbox.workspace.team.id) as work:
        pair = await work.pairs.get("pair")

    assert pair is not None
    assert pair.state is PairState.PROPOSED
    assert "open to your role" in (await inbox(slack, "UMIA"))[-1]


async def test_guests_are_told_and_bots_are_not(slack: Stage) -> None:
    """Given a guest and a bot, when they act, then the guest has a sentence and the bot has silence."""
    await slack.sandbox.client.command("UGUEST", "/mentoring", "join")
    done = await slack.sandbox.client.command("UBOT", "/mentoring", "join")

    assert "open to your role" in (await inbox(slack, "UGUEST"))[-1]
    assert done["acked"]
    assert done["response"] in (None, "", {})


async def test_a_bug_is_told_with_a_reference_that_is_in_the_log(
    slack: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """Given the database has lost a table, when somebody asks for their pair, then the answer quotes the log."""
    _break(slack, "pairs")
    done = await slack.sandbox.client.command("UMIA", "/mentoring", "pair")
    (reference,) = {record.reference for record in caplog.records if hasattr(record, "reference")}

    assert done["acked"]
    assert reference in (await inbox(slack, "UMIA"))[-1]


async def test_a_bug_does_not_lose_what_was_typed(slack: Stage, caplog: pytest.LogCaptureFixture) -> None:
    """Given the outbox is broken, when Nora sends her form, then it stays open with the reference under a field."""
    await opens_signup(slack)
    _break(slack, "letters")
    done = await slack.sandbox.client.submit("UNEW", FORM)
    (reference,) = {record.reference for record in caplog.records if hasattr(record, "reference")}
    async with slack.rebours.archive.read(slack.sandbox.workspace.team.id) as work:
        nora = await work.participants.of_user("UNEW")

    assert reference in " ".join(done["errors"].values())
    assert nora is None
    assert "Noir" not in caplog.text


async def test_news_that_could_not_be_written_down_is_told_again(slack: Stage) -> None:
    """Given the database fails for a moment, when somebody travels, then Slack is not told that we know."""
    await slack.sandbox.client.command("UMIA", "/mentoring")
    with _locked(slack):
        done = await slack.sandbox.client.person("UMIA", tz="Asia/Tokyo")

    assert not done["acked"]


async def test_the_acknowledgement_does_not_wait_for_a_slow_slack(slack: Stage) -> None:
    """Given views.open takes five seconds, when a form is asked for, then the click is acknowledged in time."""
    await slack.sandbox.client.fault("views.open", "slow", delay=5)
    done = await slack.sandbox.client.command("UMIA", "/mentoring", "pause")

    assert done["acked"]
    assert done["ack_ms"] < 2500


async def test_a_traveller_is_followed_and_a_stranger_is_not_kept(slack: Stage) -> None:
    """Given Mia is known and Nora is not, when both change their time zone, then only Mia's is remembered."""
    client = slack.sandbox.client
    await client.command("UMIA", "/mentoring")
    await client.person("UMIA", tz="America/New_York", locale="fr-FR")
    await client.person("UNEW", tz="America/New_York")
    async with slack.rebours.archive.read(slack.sandbox.workspace.team.id) as work:
        mia, nora = await work.people.get("UMIA"), await work.people.get("UNEW")
        part = await work.participants.get("mia")

    assert isinstance(mia, Person)
    assert (mia.zone, mia.language) == ("America/New_York", "fr")
    assert part is not None
    assert part.zone == "America/New_York"
    assert nora is None


async def test_somebody_is_asked_for_once(slack: Stage) -> None:
    """Given nobody has met Nora, when she comes three times, then Slack was asked once who she is."""
    for _ in range(3):
        await slack.sandbox.client.command("UNEW", "/mentorat")

    assert await calls(slack, "users.info") == 1


def _break(slack: Stage, table: str) -> None:
    path = slack.settings.database_url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA foreign_keys = OFF")
        database.execute(f"ALTER TABLE {table} RENAME TO lost_{table}")


class _locked:  # noqa: N801  it reads as a verb
    """Hold the database, as a backup tool might."""

    def __init__(self, slack: Stage) -> None:
        self._database = sqlite3.connect(
            slack.settings.database_url.removeprefix("sqlite:///"), isolation_level=None
        )

    def __enter__(self) -> None:
        self._database.execute("BEGIN EXCLUSIVE")

    def __exit__(self, *_: object) -> None:
        self._database.execute("ROLLBACK")
        self._database.close()
