from dataclasses import replace

import pytest

from mentoring.people import Standing
from mentoring.permissions import ALLOWED, Action, Actor, Hat

from .examples import mentor, person, programme

ACTORS = {
    "stranger": Actor(person=person(), programme=programme()),
    "workspace admin": Actor(person=person(admin=True), programme=programme()),
    "appointed": Actor(person=person(), appointed=True),
    "coordinator": Actor(person=person("U-HR"), programme=programme()),
    "invited": Actor(person=person(), programme=programme(), participant=mentor(standing=Standing.INVITED)),
    "active": Actor(person=person(), programme=programme(), participant=mentor()),
    "paused": Actor(person=person(), programme=programme(), participant=mentor(standing=Standing.PAUSED)),
    "gone": Actor(person=person(), programme=programme(), participant=mentor(standing=Standing.LEFT)),
    "delegate": Actor(person=person(), programme=programme(), delegate_of=("max",)),
    "second neutral contact": Actor(
        person=person("U-SECOND"), programme=programme(second_neutral_contact="U-SECOND")
    ),
    "neutral contact": Actor(person=person("U-NEUTRAL"), programme=programme()),
}
MAY = {
    "stranger": {"look", "own", "choose", "answer", "join"},
    "workspace admin": {"look", "own", "choose", "answer", "join", "create"},
    "appointed": {"look", "own", "choose", "answer", "join", "create"},
    "coordinator": {"look", "own", "choose", "answer", "join", "create", "coordinate"},
    "invited": {"look", "own", "choose", "answer", "join"},
    "active": {"look", "own", "choose", "answer", "join", "take_part", "book", "confide"},
    "paused": {"look", "own", "choose", "answer", "join", "take_part", "book", "confide"},
    "gone": {"look", "own", "choose", "answer", "join"},
    "delegate": {"look", "own", "choose", "answer", "join", "book"},
    "second neutral contact": {"look", "own", "choose", "answer"},
    "neutral contact": {"look", "own", "choose", "answer"},
}


@pytest.mark.parametrize("who", list(ACTORS))
@pytest.mark.parametrize("action", list(Action))
def test_everybody_may_do_what_the_table_says_and_no_more(who, action):
    """Each kind of person against each action."""
    assert ACTORS[who].may(action) == (action in MAY[who])


@pytest.mark.parametrize("who", list(ACTORS))
@pytest.mark.parametrize("action", list(Action))
def test_a_guest_may_look_and_no_more(who, action):
    """Whatever else they are; what is known of them is theirs all the same."""
    guest = replace(ACTORS[who], person=replace(ACTORS[who].person, guest=True))

    assert guest.may(action) == (action in {Action.LOOK, Action.OWN})


def test_every_action_is_in_the_table():
    """An action that nobody thought of would be allowed to nobody, by accident."""
    assert set(ALLOWED) == set(Action)


def test_several_hats_are_worn_at_once():
    """A coordinator who takes part may do both."""
    both = Actor(person=person("U-HR"), programme=programme(), participant=mentor())

    assert both.hats == {Hat.COORDINATOR, Hat.PARTICIPANT}
    assert both.may(Action.COORDINATE)
    assert both.may(Action.TAKE_PART)


def test_a_coordinator_of_another_programme_is_a_stranger_here():
    """Hats belong to one programme."""
    elsewhere = Actor(person=person("U-HR"), programme=replace(programme(), coordinators=("U-X",)))

    assert elsewhere.hats == {Hat.STRANGER}
