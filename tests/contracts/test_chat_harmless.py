"""Nothing that somebody writes, in whatever words, ends or gives back anything: the bot always asks first."""

from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentoring.chat.vocabulary import COMMON, KNOWN, WEIGHTY
from mentoring.pairs import PairState
from mentoring.people import Language, Participant, Standing
from mentoring.sessions import SessionState
from storage.archive import Work
from tests.contracts.chat_world import (
    DAY,
    MARIE,
    NOW,
    PHILIPPE,
    TEAM,
    Undone,
    World,
    checkin,
    pair,
    raised,
    session,
    undone,
)
from tests.rules.utterances import LANGUAGES, utterances

SMALL = [
    "je",
    "ne",
    "pas",
    "plus",
    "le",
    "la",
    "les",
    "mon",
    "ma",
    "de",
    "du",
    "à",
    "un",
    "une",
    "I",
    "my",
    "the",
    "to",
    "not",
    "don't",
    "please",
    "stp",
    "svp",
    "yes",
    "no",
    "oui",
    "non",
    "4",
    "14h",
]
BEHIND, BOOKED, TO_BOOK = (
    session(PHILIPPE, number, starts_at)
    for number, starts_at in ((1, NOW - 2 * DAY), (2, NOW + 5 * DAY), (3, None))
)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Two people with a session behind them, one booked and one to book; whoever writes is one of the two."""
    with raised(tmp_path_factory.mktemp("world")) as ready:
        asked = (checkin(one, BEHIND) for one in (MARIE, PHILIPPE))
        ready.holds(MARIE, PHILIPPE, pair(PHILIPPE), BEHIND, BOOKED, TO_BOOK, *asked)
        yield ready


def says_out_of_the_blue(world: World, text: str, somebody: Participant, language: Language) -> None:
    world.runner.run(_says(world, text, somebody, language))


async def _says(world: World, text: str, somebody: Participant, language: Language) -> None:
    with suppress(Undone):
        async with world.archive.open(TEAM) as work:
            await undone(work, somebody.user, text, language)
            await nothing_is_lost(text, work)
            raise Undone


async def nothing_is_lost(text: str, work: Work) -> None:
    people = await work.participants.all("prog")
    still = await work.pairs.get("pair-philippe")
    sessions = {one.id: one for one in await work.sessions.of_pair("pair-philippe")}

    assert {one.standing for one in people} <= {Standing.ACTIVE, Standing.PAUSED}, text
    assert still is not None, text
    assert still.state is PairState.ACTIVE, text
    assert not await work.partings.of_pairs(["pair-philippe"]), text
    assert not [one for one in sessions.values() if one.state is SessionState.CANCELLED], text
    booked = sessions[BOOKED.id]
    assert (booked.state, booked.starts_at) == (SessionState.BOOKED, BOOKED.starts_at), text
    assert sessions[TO_BOOK.id].starts_at is None, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_utterance_of_the_corpus_ends_anything(world: World, language: Language) -> None:
    """Given all that people write, when it comes out of the blue, then nothing is cancelled, left, ended or booked."""
    for place, one in enumerate(utterances(language)):
        says_out_of_the_blue(world, one.text, (MARIE, PHILIPPE)[place % 2], language)


WORDS = st.sampled_from(SMALL) | st.sampled_from(sorted(WEIGHTY)) | st.sampled_from(sorted(KNOWN | COMMON))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), st.sampled_from([MARIE, PHILIPPE]))
def test_no_sentence_at_all_ends_anything(world: World, text: str, somebody: Participant) -> None:
    """Given any sentence of the grammar's own words, when it comes out of the blue, then nothing is lost by it."""
    says_out_of_the_blue(world, text, somebody, "fr")
