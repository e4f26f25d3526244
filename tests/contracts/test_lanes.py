"""Lanes: every text that is stored has somebody who may read it, and nobody else can be brought to see it.

The fields are found by walking the stored values: a new text needs a line, in `PRIVATE`, `OPEN` or `NAMES`. A canary stands
in each private one; then everybody goes every way in, and what is answered, written to anybody and logged is searched.
"""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from bot.logs import EventLines
from handlers import actors
from handlers.payloads import Asked, Click, Command, HomeOpened, Kind, Place, Said, Submission
from handlers.routes import ROUTES, find
from mentoring.agendas import Agenda, ThreeThings
from mentoring.checkins import CheckIn
from mentoring.confidences import Confidence
from mentoring.conversation import Conversation, Step, Topic
from mentoring.decisions import Aggregate, ToChannel, ToPair, ToPerson
from mentoring.errors import Refusal
from mentoring.goals import Goal, Goals
from mentoring.people import Participant
from storage.archive import Archive, Work
from tests.contracts.belongings import ELSEWHERE, HERE, LATER, NOW, PEOPLE, keep, opened
from tests.contracts.test_whose import ROWS, Row, Undone

NAMES = {
    "id", "user", "zone", "country", "programme_id", "participant_id", "pair_id", "session_id", "round_id", "coordinators",
    "mentor_id", "mentee_id", "mentor", "mentee", "approved_by", "locked_by", "requested_by", "by", "author", "contact",
    "delegate", "manager", "line", "sponsor", "neutral_contact", "second_neutral_contact", "leadership_channel",
    "announcement_channel", "forbidden", "written_by", "shown_in", "meeting", "version", "kind", "stage", "step", "new",
    "gone", "languages", "topics", "topic", "despite", "allows",
}  # fmt: skip
"""Fields that name people, places, moments and topics of the catalogue: nobody writes words there."""

AUTHOR, PAIR, LISTENER = "author", "pair", "listener"
PRIVATE: dict[tuple[str, str], set[str]] = {
    ("HrFacts", "email"): {AUTHOR},
    ("HrFacts", "avoid"): set(),
    ("Profile", "avoid"): {AUTHOR},
    ("Profile", "curious_about"): {AUTHOR},
    ("Profile", "other_topic"): {AUTHOR},
    ("Keepsake", "learned"): {AUTHOR},
    ("Keepsake", "own_words"): {AUTHOR},
    ("Keepsake", "signed"): {AUTHOR},
    ("Answers", "takeaway"): {AUTHOR},
    ("Answers", "would_help"): {AUTHOR},
    ("Agenda", "text"): {AUTHOR},
    ("ThreeThings", "things"): {AUTHOR},
    ("Goal", "text"): {PAIR},
    ("Said", "words"): {AUTHOR, LISTENER},
    ("Conversation", "known"): {AUTHOR},
}
"""Who may read each private text, until its author shares it."""

OPEN = {
    ("Person", "name"), ("Participant", "name"), ("HrFacts", "department"), ("ProgrammeSettings", "name"),
    ("ProgrammeSettings", "objectives"), ("WeeklyDigest", "sentence"), ("Agenda", "shared"),
}  # fmt: skip
"""Texts that are written for others."""

WHO = {user: name for name, user in PEOPLE.items() if name != "elsewhere"}
MORE = (
    Agenda(id="booked", programme_id="here", user="UMIA", text="", written_at=NOW),
    ThreeThings(id="here-max", programme_id="here", user="UMAX", written_at=NOW),
    Goals(id="pair", programme_id="here", goals=(Goal(text=""),), written_by="UMIA", written_at=NOW),
    Conversation(user="UMAX", topic=Topic.PAUSE, step=Step.UNTIL, expires_at=LATER),
)
"""What the people of the permission test have besides."""
WORDS = (
    "mon binôme", "mes séances", "mon bilan", "aide", "my data", "oui", "c'est fait", "je veux parler en privé", "mardi 14h",
    "what did I say?", "annuler ma séance", "qui voit quoi",
)  # fmt: skip
VALUES = ("", "pair", "past", "here-mia", "letters")
OWN = {
    "mentor": {"Profile", "Keepsake", "Answers", "Agenda", "Goal"},
    "mentee": {"Profile", "Keepsake", "Answers", "ThreeThings", "Goal"},
    "neutral": {"Said"},
}
"""Of what some of them see at least something: the search finds what there is."""
CANARY = re.compile(r"Canary(\w+?)Of(\w+?)At(\w+?)End")


def stored() -> Iterator[tuple[type, str]]:
    """Find every field of a stored value that can hold text."""
    waiting: list[Any] = [Aggregate]
    known = set[Any]()
    while waiting:
        kind = waiting.pop()
        if not (isinstance(kind, type) and is_dataclass(kind)):
            waiting += [one for one in get_args(kind) if one is not ...]
        elif kind not in known:
            known.add(kind)
            hints = get_type_hints(kind)
            for one in fields(kind):
                waiting.append(hints[one.name])
                if holds_text(hints[one.name]):
                    yield kind, one.name


def holds_text(hint: Any) -> bool:
    return hint is str or any(holds_text(one) for one in get_args(hint) if one is not ...)


def test_every_text_has_a_lane() -> None:
    """Given the values that are stored, when their fields are walked, then each that holds words says who may read it."""
    texts = {(kind.__name__, name) for kind, name in stored() if name not in NAMES}

    assert texts == {*PRIVATE} | OPEN


def owner(value: object) -> str:
    """Name whose a stored value is."""
    match value:
        case Participant() | CheckIn() | Confidence() | Agenda() | ThreeThings() | Conversation():
            return WHO.get(value.user, "ola")
        case Goals():
            return WHO[value.written_by]
        case _:
            return "nobody"


def plant(value: Any, whose: str = "") -> Any:
    """Put a canary into each private text of a value."""
    whose = whose or owner(value)
    if isinstance(value, tuple):
        return tuple(plant(one, whose) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    hints, planted = get_type_hints(type(value)), dict[str, Any]()
    for one in fields(value):
        lane = (type(value).__name__, one.name)
        now = getattr(value, one.name)
        planted[one.name] = (
            canary(whose, *lane, hints[one.name]) if lane in PRIVATE else plant(now, whose) if now else now
        )
    return type(value)(**planted)


def canary(whose: str, kind: str, name: str, hint: Any) -> Any:
    text = f"Canary{whose}Of{kind}At{name}End"
    if hint is str:
        return text
    return {"token": text} if get_origin(hint) is dict else (text,) if get_origin(hint) is tuple else text


def foreign(seen: object, reader: str) -> set[str]:
    """Give the canaries in what somebody sees that they may not read."""
    return {
        found[0]
        for found in CANARY.finditer(repr(seen))
        if not may_read(reader, found[1], found[2], found[3])
    }


def may_read(reader: str, whose: str, kind: str, name: str) -> bool:
    lane = PRIVATE[kind, name]
    return (
        (AUTHOR in lane and reader == whose)
        or (PAIR in lane and reader in {"mentor", "mentee"})
        or (LISTENER in lane and reader == "neutral")
    )


def readers(to: object) -> set[str]:
    """Name who will read a letter."""
    match to:
        case ToPerson():
            return {WHO.get(to.user, "ola")}
        case ToPair():
            return {WHO.get(to.mentor, "ola"), WHO.get(to.mentee, "ola")}
        case ToChannel():
            return set(PEOPLE)
        case _:
            return set()


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The database of the permission test, with a canary in every private text."""
    url = f"sqlite:///{tmp_path_factory.mktemp('lanes') / 'rebours.db'}"
    asyncio.run(keep(url, *MORE, made=plant))
    return url


@pytest.fixture
async def archive(url: str) -> AsyncIterator[Archive]:
    async with opened(url) as archive:
        yield archive


def asked(kind: Kind, key: str, actor: Any) -> Iterator[Asked]:
    """Give what somebody may send this way, forged or not."""
    row = ROWS.get((kind, key), Row("", set()))
    match kind:
        case Kind.COMMAND:
            yield Command(actor=actor, words="")
        case Kind.HOME:
            yield HomeOpened(actor=actor)
        case Kind.MESSAGE:
            yield from (Said(actor=actor, text=text) for text in WORDS)
        case Kind.CLICK:
            place = Place.MODAL if row.around else Place.MESSAGE
            for value in _values(kind, key):
                yield Click(actor=actor, value=value, place=place, metadata=row.around)
        case _:
            state = {name: {name: value} for name, value in row.state.items()}
            yield from (
                Submission(actor=actor, state=state, metadata=value) for value in {row.value, *VALUES}
            )


def _values(kind: Kind, key: str) -> tuple[str, ...]:
    """Give what a button may bear: what the permission test knows it by, else what anything is known by."""
    return (ROWS[kind, key].value,) if (kind, key) in ROWS else VALUES


async def sees(archive: Archive, name: str, way: tuple[Kind, str], own: set[str]) -> set[str]:
    """Go one way in as somebody, and give the canaries that anybody sees who may not; what was done is taken back.

    `own` takes those that somebody saw rightly: there is something to find.
    """
    workspace = ELSEWHERE if name == "elsewhere" else HERE
    leaked = set[str]()
    async with archive.read(workspace) as work:
        actor = await actors.of(PEOPLE[name], work, frozenset())
    for one in asked(*way, actor):
        with suppress(Undone):
            async with archive.open(workspace) as work:
                leaked |= await _seen(work, name, way, one, own)
                raise Undone
    return leaked


async def _seen(work: Work, name: str, way: tuple[Kind, str], one: Asked, own: set[str]) -> set[str]:
    route = find(*way)
    assert route
    before = {kept.letter.key for kept in await work.outbox.all()}
    try:
        reply = await route.answer(one, work)
    except Refusal as refusal:
        return foreign(refusal.__dict__, name) | foreign(refusal.args, name)
    except (LookupError, ValueError):
        assert way[0] in {
            Kind.CLICK,
            Kind.SUBMISSION,
        }  # what Slack never sends is a bug's reference to whoever forged it
        return set()
    leaked = foreign(reply, name)
    own |= {found[2] for found in CANARY.finditer(repr(reply))}
    for letter in [kept.letter for kept in await work.outbox.all()]:
        if letter.key not in before:
            unasked = {reader: foreign(letter.notice, reader) for reader in readers(letter.to)}
            leaked |= {
                found
                for each in unasked.values()
                for found in each
                if not found.startswith(f"Canary{name}Of")
            }
    return leaked


@pytest.mark.parametrize("name", PEOPLE)
async def test_nobody_is_brought_to_see_what_is_not_theirs(
    archive: Archive, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Given canaries in every private text, when somebody goes every way in, then no other one sees one, nor the log."""
    caplog.set_level(logging.DEBUG, "handlers")
    own = set[str]()
    leaks = {way: leaked for way in sorted(ROUTES) if (leaked := await sees(archive, name, way, own))}

    assert leaks == {}
    assert own >= OWN.get(name, set())
    assert not [record for record in caplog.records if "Canary" in EventLines().format(record)]
