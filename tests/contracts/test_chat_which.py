"""When there is more than one: the bot asks which, and an answer names it by its place, its day or its person."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentoring.checkins import Outcome
from mentoring.decisions import Letter, ToPerson
from mentoring.notices import SlotsOffered
from mentoring.sessions import SessionState
from tests.contracts.chat_world import (
    CLAIRE,
    DAY,
    MARGARET,
    MARIE,
    NOW,
    PHILIPPE,
    World,
    checkin,
    pair,
    raised,
    session,
)

BEHIND = session(PHILIPPE, 1, NOW - 2 * DAY), session(MARGARET, 1, NOW - DAY)
BOOKED = (
    session(PHILIPPE, 2, NOW + 5 * DAY),
    session(MARGARET, 2, NOW + 6 * DAY),
)  # Monday and Tuesday, at ten
TO_BOOK = session(PHILIPPE, 2, None), session(MARGARET, 2, None)
PAIRS = MARIE, PHILIPPE, MARGARET, pair(PHILIPPE), pair(MARGARET)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with raised(tmp_path) as ready:
        yield ready


@pytest.fixture
def booked(world: World) -> World:
    world.holds(*PAIRS, *BOOKED)
    return world


@pytest.fixture
def to_book(world: World) -> World:
    world.holds(*PAIRS, *TO_BOOK)
    return world


@pytest.mark.parametrize(
    "answer", ["la deuxième", "2", "celle de mardi", "mardi", "<@UMARGARET>", "le dernier"]
)
def test_which_one_to_cancel(booked: World, answer: str) -> None:
    """Given two sessions, when Marie cannot come, then she says which in any way, confirms, and the other stands."""
    assert "Laquelle" in booked.says("UMARIE", "je dois annuler ma séance")
    assert "<@UMARGARET>" in booked.says("UMARIE", answer)
    assert booked.session("margaret-2").state is SessionState.BOOKED

    assert "annulée" in booked.says("UMARIE", "oui")
    assert booked.session("margaret-2").state is SessionState.TO_BOOK
    assert booked.session("philippe-2").state is SessionState.BOOKED


def test_the_day_says_which(booked: World) -> None:
    """Given two sessions, when the day is in the same sentence, then the bot need not ask which."""
    asked = booked.says("UMARIE", "je ne peux pas venir mardi")

    assert "<@UMARGARET>" in asked
    assert "faut-il vraiment" in asked


def test_one_of_two_is_moved_with_its_new_time(booked: World) -> None:
    """Given two sessions, when Marie moves Monday's to Friday at three, then that one moves, after her yes."""
    asked = booked.says("UMARIE", "décaler la séance de lundi à vendredi 22 à 15h")
    assert "<@UPHILIPPE>" in asked

    assert "réservé" in booked.says("UMARIE", "oui c'est bon")
    moved = booked.session("philippe-2").starts_at
    assert moved
    assert moved.isoformat() == "2027-01-22T14:00:00+00:00"


def test_a_wish_is_kept_while_the_bot_asks_which(to_book: World) -> None:
    """Given two sessions to place, when Claire names a time first and the mentee after, then both count."""
    assert "Laquelle" in to_book.says(CLAIRE, "réserver vendredi 22 à 11h")
    assert "<@UMARGARET>" in to_book.says(CLAIRE, "la 1re")

    assert "réservé" in to_book.says(CLAIRE, "ok vas-y")
    starts_at = to_book.session("margaret-2").starts_at
    assert starts_at
    assert starts_at.isoformat() == "2027-01-22T10:00:00+00:00"


def test_an_hour_alone_changes_the_hour_asked_about(to_book: World) -> None:
    """Given a day was asked about, when only an hour is answered, then it is on that day."""
    to_book.says("UPHILIPPE", "on se voit vendredi 22 à 11h ?")
    assert "Je réserve" in to_book.says("UPHILIPPE", "plutôt 16h")

    assert "réservé" in to_book.says("UPHILIPPE", "oui")
    starts_at = to_book.session("philippe-2").starts_at
    assert starts_at
    assert starts_at.isoformat() == "2027-01-22T15:00:00+00:00"


def test_a_yes_with_a_but_is_no_yes(booked: World) -> None:
    """Given the bot asks whether to cancel, when the answer hesitates, then nothing is cancelled."""
    booked.says("UPHILIPPE", "annuler la séance")
    for answer in (
        "oui mais attends",
        "yes but not now",
        "oui ?? non",
        "je sais pas",
        "don't cancel",
        "n'annule pas",
    ):
        booked.says("UPHILIPPE", answer)
        assert booked.session("philippe-2").state is SessionState.BOOKED, answer


def test_the_times_of_a_letter_are_picked_in_words(to_book: World) -> None:
    """Given a letter with times, when Philippe answers "the second one", then it is booked after his yes."""
    times = tuple(NOW + (6 + n) * DAY for n in range(3))
    offer = SlotsOffered(session_id="philippe-2", number=2, counterpart="UMARIE", minutes=60, slots=times)
    letter = Letter(
        key="slots", to=ToPerson(user="UPHILIPPE"), notice=offer, due=NOW, subject="session:philippe-2"
    )
    to_book.delivered(letter)

    assert "Je réserve" in to_book.says("UPHILIPPE", "le deuxième")
    assert "réservé" in to_book.says("UPHILIPPE", "oui")
    assert to_book.session("philippe-2").starts_at == times[1]


def test_which_session_went_well(world: World) -> None:
    """Given two check-ins are open, when Marie says that it went well, then she is asked which, and then how useful."""
    world.holds(*PAIRS, *BEHIND, *(checkin(MARIE, one) for one in BEHIND))
    assert "De quelle séance" in world.says("UMARIE", "c'était super")
    assert "pour vous, cette séance" in world.says("UMARIE", "la deuxième")
    assert "noté" in world.says("UMARIE", "5")

    said = world.checkin("philippe-1", MARIE).answers
    assert (said.outcome, said.usefulness) == (Outcome.HELD, 5)
    assert world.checkin("margaret-1", MARIE).answered_at is None


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("oui", Outcome.HELD),
        ("done", Outcome.HELD),
        ("fait", Outcome.HELD),
        ("it was cancelled", Outcome.MISSED),
        ("elle a été reportée", Outcome.MOVED),
        ("je n'ai pas pu venir", Outcome.UNABLE),
        ("3/5", Outcome.HELD),
    ],
)
def test_one_open_check_in_is_answered(world: World, text: str, outcome: Outcome) -> None:
    """Given one check-in is open, when its question is answered in words, then that is noted."""
    world.holds(*PAIRS, BEHIND[0], checkin(PHILIPPE, BEHIND[0]))
    world.says("UPHILIPPE", text)

    assert world.checkin("philippe-1", PHILIPPE).answers.outcome is outcome


@pytest.mark.parametrize("text", ["ok", "d'accord", "non", "👍", "merci", "je ne veux pas quitter"])
def test_a_mere_word_answers_no_check_in(world: World, text: str) -> None:
    """Given one check-in is open, when somebody only acknowledges, thanks or denies, then nothing is noted of it."""
    world.holds(*PAIRS, BEHIND[0], checkin(PHILIPPE, BEHIND[0]))
    world.says("UPHILIPPE", text)

    assert world.checkin("philippe-1", PHILIPPE).answered_at is None
