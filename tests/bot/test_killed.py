"""Killed with -9 and started again: nothing is lost, and nothing is repeated that Slack could show."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot import people_file
from bot.demo.stage import MANIFEST
from mentoring import people
from mentoring.decisions import Decision, Letter, ToChannel, ToPerson
from mentoring.notices import Digest, Figures, PairQuestion, SessionReminder
from mentoring.pairs import Pair, PairState, Reasons
from mentoring.people import Participant, Profile, Role, Standing
from mentoring.programme import Programme
from mentoring.rounds import Round, RoundState
from mentoring.sessions import Session, SessionState, Step
from sandbox import AppSpec, Person, serve
from storage import engine
from storage.archive import Archive
from storage.letter_states import LetterState
from surfaces import answers
from surfaces.texts import Reader, Texts
from tests.bot.conftest import SETTINGS, environment
from tests.bot.killable import Bot, unbalanced
from tests.bot.process import ClockFile
from tests.bot.terminal import until
from tests.journeys.company import Someone

TUESDAY = datetime(2027, 1, 12, 10, tzinfo=UTC)
MENTORS = [f"U1MENTOR{number}" for number in range(1, 7)]
MENTEES = [f"U2MENTEE{number}" for number in range(1, 7)]
EVERYBODY = MENTORS + MENTEES
PEOPLE = (
    Person(id="U0SOFIA", name="sofia", real_name="Sofia Renard", tz="Europe/Paris"),
    Person(id="U0PAUL", name="paul", real_name="Paul Petit", tz="Europe/Paris"),
    *(
        Person(id=user, name=user[2:].lower(), real_name=user[2:].title(), tz="Europe/Paris")
        for user in EVERYBODY
    ),
)
QUICK, AT_ONCE, SLOW = 2, 8, 2.0
"""Two letters go out at once; the eight that delivery posts at a time are then slow; two have to wait."""

REASONS = Reasons(topics=("ai",), languages=("en",), overlap_minutes=480, other_department=True, score=80)
FORM = {"topics": {"topics": ["ai"]}, "languages": {"languages": ["en"]}, "charter": {"charter": ["yes"]}}
NOTHING = Figures(
    planned_week=1, held_week=1, planned_to_date=1, held_to_date=1, waiting=0, asked=0, active_pairs=1,
    closed_pairs=0, needing_help=0, booked_next_week=0, respondents=None, satisfaction=None, topics=None,
    threshold=3,
)  # fmt: skip


@pytest.fixture
async def bot(database, tmp_path) -> AsyncIterator[Bot]:
    """The bot, not started yet, in a workspace of fourteen on a Tuesday at eleven, with a programme."""
    clock = ClockFile(tmp_path / "clock")
    clock.turn(to=TUESDAY)
    async with serve(
        app=AppSpec.from_manifest(MANIFEST),
        people=PEOPLE,
        channels=[("leaders", ["U0SOFIA"])],
        clock=clock,
        ack_seconds=1.5,
        settle_seconds=0.02,
    ) as slack:
        await slack.client.invite_app(channel=_leaders(slack))
        opened = engine.create(database)
        bot = Bot(
            slack=slack,
            archive=Archive(opened, clock),
            clock=clock,
            database=tmp_path / "kept.db",
            environment=environment(slack, database),
            log=tmp_path / "log",
        )
        programme = Programme(id="prog", settings=SETTINGS, coordinators=("U0SOFIA",), created_at=TUESDAY)
        known = tuple(people.Person(id=one.id, name=one.name, zone=one.tz) for one in PEOPLE)
        await _remember(bot, Decision(changed=(programme, *known)))
        try:
            yield bot
        finally:
            await bot.ends()
            await opened.dispose()


async def test_killed_in_the_middle_of_inviting(bot):
    """Given invitations, which may not be lost: those on their way when it dies come again, and no others do."""
    await _import(bot)
    await _is_killed_midway(bot)
    taken = Counter(channel for channel, _ in (one.place for one in bot.posted()))
    known = {letter.place[0] for letter in bot.letters(LetterState.SENT)}
    await bot.comes_back()
    copies = Counter(channel for channel, _ in (one.place for one in bot.posted()))

    assert (len(taken), len(known), len(bot.in_doubt)) == (QUICK + AT_ONCE, QUICK, AT_ONCE)
    assert len(copies) == len(EVERYBODY)
    assert {channel for channel, count in copies.items() if count > 1} == set(taken) - known
    assert sum(copies.values()) == len(EVERYBODY) + AT_ONCE
    assert {letter.state for letter in bot.letters()} == {LetterState.SENT}
    assert unbalanced(bot) == []


async def test_killed_in_the_middle_of_asking_how_it_went(bot):
    """Given questions after a session, which may not come twice: each person reads at most one, whatever dies when."""
    await _remember(bot, _sessions_that_end(TUESDAY + timedelta(hours=1)))
    bot.clock.turn(hours=1)
    await _is_killed_midway(bot)
    taken = {one.place for one in bot.posted()}
    await bot.comes_back()
    states = Counter(letter.state for letter in bot.letters())

    assert len(taken) == QUICK + AT_ONCE
    assert {one.place for one in bot.posted()} >= taken
    assert len({channel for channel, _ in taken}) == len(taken)
    assert states == {LetterState.SENT: len(EVERYBODY) - AT_ONCE, LetterState.LAPSED: AT_ONCE}
    assert unbalanced(bot) == []


async def test_killed_when_slack_took_a_letter_without_saying_so(bot):
    """Given Slack takes three letters and drops the line, then each does what its kind says, killed or not."""
    slack, leaders = bot.slack, _leaders(bot.slack)
    digest = Digest(programme="Upside down", week=TUESDAY.date(), number=1, weeks=26, figures=NOTHING)
    question = PairQuestion(
        pair_id="pair", role=Role.MENTEE, counterpart=MENTORS[0], topics=("ai",), languages=("en",)
    )
    reminder = SessionReminder(session_id="s", starts_at=TUESDAY, minutes=45, counterpart=MENTORS[0])
    letters = [
        _letter("digest:prog:1", ToChannel(channel=leaders), digest),
        _letter("question:pair", ToPerson(user=MENTEES[0]), question),
        _letter("reminder:s", ToPerson(user=MENTEES[1]), reminder),
    ]
    await slack.client.fault("chat.postMessage", "accepted_then_dropped", times=3)
    await _remember(bot, Decision(letters=tuple(letters)))
    await bot.starts()
    await until(lambda: len(bot.posted()) == 3)
    await bot.is_killed()
    await bot.comes_back()
    bot.clock.turn(hours=2)
    await bot.is_done()
    await until(lambda: any(one.kind == "LetterInDoubt" for one in bot.letters(LetterState.SENT)))
    await bot.is_done()
    news = {"LetterInDoubt", "Interruption"}
    told = {one.place for one in bot.letters() if one.kind in news}
    copies = Counter(one.place[0] for one in bot.posted() if one.place not in told)
    states = {one.key: one.state for one in bot.letters() if one.kind not in news}

    assert copies[leaders] == 1
    assert sorted(copies.values()) == [1, 1, 2]
    assert states == {
        "digest:prog:1": LetterState.UNCERTAIN,
        "question:pair": LetterState.SENT,
        "reminder:s": LetterState.LAPSED,
    }


async def test_killed_again_and_again_while_a_programme_begins(bot):
    """Given it dies after sign-ups, after an approval and among answers, then all that was acknowledged is kept."""
    await bot.starts()
    signed_up = await _sign_up(bot)
    assert len(signed_up) >= 4
    await bot.comes_back()
    kept = {one.user for one in await _participants(bot)}
    assert signed_up <= kept
    for user in sorted(set(EVERYBODY) - kept):
        await _opens_form(bot, user)
        assert (await bot.slack.client.submit(user, _form(user)))["acked"]

    sofia = Someone(SimpleNamespace(sandbox=bot.slack), "U0SOFIA")
    await sofia.presses_at_home("Make pairs")
    await until(lambda: any(one.kind == "ProposalReady" for one in bot.letters(LetterState.SENT)), within=30)
    await sofia.presses("Review")
    await sofia.presses_in_modal("Approve all")
    await bot.is_killed()
    await bot.comes_back()
    assert await _pairs(bot, PairState.PROPOSED) == []

    asked = [pair.mentee for pair in await _pairs(bot, PairState.MENTEE_ASKED)]
    assert sorted(asked) == MENTEES
    await bot.slack.client.fault("chat.postMessage", "slow", delay=SLOW, times=2)
    agreed = await _as_many_as_it_lives(
        bot, [_says_yes(bot, user) for user in asked], asked, then=lambda: _is_posting(bot)
    )
    assert len(bot.in_doubt) >= 2
    await bot.comes_back()
    accepted = {pair.mentee for pair in await _pairs(bot, PairState.MENTOR_ASKED, PairState.ACTIVE)}
    assert agreed <= accepted
    for user in [*sorted(set(asked) - accepted), *MENTORS]:
        await bot.is_done()
        await _says_yes(bot, user)
    await bot.is_done()

    assert len(await _pairs(bot, PairState.ACTIVE)) == len(MENTEES)
    kinds = Counter(letter.kind for letter in bot.letters(LetterState.SENT))
    assert kinds["Welcome"] == len(EVERYBODY)
    assert kinds["PairQuestion"] == len(EVERYBODY)
    assert kinds["Introduction"] == len(MENTEES)
    assert unbalanced(bot, besides=frozenset({answers.round_asked(Texts.of(Reader("en"))).text})) == []


async def _is_killed_midway(bot: Bot) -> None:
    """Start it with a Slack that becomes slow, and kill it while eight letters are on their way."""
    slow = bot.slack.client
    await slow.fault("chat.postMessage", "slow", delay=0.0, times=QUICK)
    await slow.fault("chat.postMessage", "slow", delay=SLOW, times=AT_ONCE)
    await bot.starts()
    await _is_posting(bot)
    await until(lambda: len(bot.letters(LetterState.SENT)) == QUICK)
    await bot.is_killed()
    await until(lambda: len(bot.posted()) == QUICK + AT_ONCE)


async def _sign_up(bot: Bot) -> set[str]:
    """Send twelve forms at the same moment, kill the bot when four are acknowledged; gives who was told yes."""
    for user in EVERYBODY:
        await _opens_form(bot, user)
    return await _as_many_as_it_lives(
        bot, [bot.slack.client.submit(user, _form(user)) for user in EVERYBODY], EVERYBODY
    )


async def _is_posting(bot: Bot) -> None:
    """Wait until the letters for which Slack is slow are on their way."""

    async def met() -> bool:
        return not (await bot.slack.client.faults())["faults"]

    await until(met)


async def _as_many_as_it_lives(bot: Bot, acts, users, *, enough: int = 4, then=None) -> set[str]:
    """Let everybody act at once, kill the bot when some are acknowledged; gives everybody who was."""
    acted = [asyncio.ensure_future(act) for act in acts]
    for count, done in enumerate(asyncio.as_completed(acted), start=1):
        await done
        if count == enough:
            break
    if then:
        await then()
    await bot.is_killed()
    return {user for user, done in zip(users, await asyncio.gather(*acted), strict=True) if done["acked"]}


def _form(user: str):
    """Fill in the sign-up form; the two sides answer to different people."""
    return {**FORM, "manager": {"manager": "U0SOFIA" if user in MENTORS else "U0PAUL"}}


async def _opens_form(bot: Bot, user: str) -> None:
    client = bot.slack.client
    await client.command(user, "/mentoring", "join")
    asked = (await client.messages(user))["messages"][-1]
    role = "mentor" if user in MENTORS else "mentee"
    await client.click(user, f"join_open:{role}", ts=asked["ts"])

    async def is_open() -> bool:
        return bool((await client.modals(user=user))["stack"])

    await until(is_open)


async def _says_yes(bot: Bot, user: str):
    read = (await bot.slack.client.messages(user))["messages"]
    question = next(
        one for one in reversed(read) if any("pair_accept" in str(block) for block in one["blocks"] or [])
    )
    return await bot.slack.client.click(user, "pair_accept", ts=question["ts"])


async def _participants(bot: Bot) -> list[Participant]:
    async with bot.archive.read(bot.slack.workspace.team.id) as work:
        return await work.participants.all("prog", Standing.ACTIVE)


async def _pairs(bot: Bot, *states: PairState) -> list[Pair]:
    async with bot.archive.read(bot.slack.workspace.team.id) as work:
        return await work.pairs.all("prog", *states)


async def _remember(bot: Bot, decision: Decision) -> None:
    async with bot.archive.open(bot.slack.workspace.team.id) as work:
        await work.record(decision)


async def _import(bot: Bot) -> None:
    """Do what `rebours import` does."""
    lines = [f"{user},{'mentor' if user in MENTORS else 'mentee'},FR,Europe/Paris" for user in EVERYBODY]
    client = AsyncWebClient(token=bot.environment["SLACK_BOT_TOKEN"], base_url=bot.slack.api_url)
    roster = "\n".join(["slack_id,role,country,timezone", *lines])
    assert (await people_file.import_people(bot.archive, client, roster)).invited == len(EVERYBODY)


def _sessions_that_end(at: datetime) -> Decision:
    """Six pairs in a session until then."""
    enrolled = [
        Participant(
            id=f"id-{user}",
            programme_id="prog",
            user=user,
            name=user,
            role=Role.MENTOR if user in MENTORS else Role.MENTEE,
            standing=Standing.ACTIVE,
            zone="Europe/Paris",
            profile=Profile(topics=("ai",), languages=("en",)),
        )
        for user in EVERYBODY
    ]
    round_ = Round(
        id="round", programme_id="prog", requested_by=None, requested_at=TUESDAY, state=RoundState.SOLVED
    )
    pairs = [
        Pair(
            id=f"pair-{mentor}",
            programme_id="prog",
            round_id="round",
            mentor_id=f"id-{mentor}",
            mentee_id=f"id-{mentee}",
            mentor=mentor,
            mentee=mentee,
            reasons=REASONS,
            proposed_at=TUESDAY,
            state=PairState.ACTIVE,
            active_since=TUESDAY,
        )
        for mentor, mentee in zip(MENTORS, MENTEES, strict=True)
    ]
    sessions = [
        Session(
            id=f"session-{pair.id}",
            programme_id="prog",
            pair_id=pair.id,
            number=1,
            week=TUESDAY.date() - timedelta(days=1),
            minutes=45,
            state=SessionState.BOOKED,
            starts_at=at - timedelta(minutes=45),
            next_step=Step.ASK,
            wake_at=at,
        )
        for pair in pairs
    ]
    return Decision(changed=(round_, *enrolled, *pairs, *sessions))


def _letter(key: str, to: ToPerson | ToChannel, notice) -> Letter:
    return Letter(key=key, to=to, notice=notice, due=TUESDAY, subject=key)


def _leaders(slack) -> str:
    found = slack.workspace.conversations.named("leaders")
    assert found
    return found.id
