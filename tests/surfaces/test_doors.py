"""Buttons and menus: each person is offered what the permission table allows, and nothing else."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.errors import Gone, Refusal
from mentoring.pairs import PairState
from mentoring.people import Role
from mentoring.permissions import Action
from surfaces import actions, answers, home, menus
from surfaces.gallery import values as gallery_values
from surfaces.gallery.entries import READERS, entries
from surfaces.home_views import CoordinatorHome, PairLine, ParticipantHome, StrangerHome, WizardHome
from surfaces.texts import Texts

T = Texts.of(READERS[0])
ACTORS = dict(gallery_values.actors())
NEEDS = {
    actions.JOIN_OPEN: Action.JOIN,
    actions.EDIT_OPEN: Action.TAKE_PART,
    actions.PAUSE_OPEN: Action.TAKE_PART,
    actions.ABSENCES_OPEN: Action.TAKE_PART,
    actions.RESUME: Action.TAKE_PART,
    actions.LEAVE_OPEN: Action.TAKE_PART,
    actions.CONFIDE_OPEN: Action.CONFIDE,
    actions.MENU_PAIR: Action.TAKE_PART,
    actions.MENU_SESSION: Action.BOOK,
    actions.MENU_CHECKIN: Action.TAKE_PART,
    actions.THINGS_OPEN: Action.TAKE_PART,
    actions.MENU_ADMIN: Action.COORDINATE,
    actions.PROGRAMME_OPEN: Action.CREATE,
    actions.MENU_HELP: Action.LOOK,
    actions.DATA_OPEN: Action.OWN,
}


def _elements(value):
    if isinstance(value, list):
        for inner in value:
            yield from _elements(inner)
    elif isinstance(value, dict):
        if "action_id" in value:
            yield value
        for inner in value.values():
            yield from _elements(inner)


def _doors(blocks):
    return {actions.bare(element["action_id"]) for element in _elements(blocks)}


@pytest.mark.parametrize("name", ACTORS)
def test_the_menu_offers_only_what_is_allowed(name):
    actor = ACTORS[name]

    doors = _doors(menus.menu(actor, T).blocks)

    assert actions.MENU_HELP in doors
    assert [door for door in doors if not actor.may(NEEDS[door])] == []


def test_a_pause_is_offered_to_whoever_is_there_and_the_return_to_whoever_is_away():
    there, away = (_doors(menus.menu(ACTORS[name], T).blocks) for name in ("participant", "paused"))

    assert actions.PAUSE_OPEN in there - away
    assert actions.RESUME in away - there


def test_the_one_invited_joins_in_the_role_of_the_invitation():
    joins = [e for e in _elements(menus.menu(ACTORS["invited"], T).blocks) if "join" in e["action_id"]]

    assert [element["value"] for element in joins] == ["mentee"]


def test_the_safety_valve_is_in_every_menu_of_a_participant():
    for name in ("participant", "paused", "coordinator-in-a-pair"):
        assert actions.CONFIDE_OPEN in _doors(menus.menu(ACTORS[name], T).blocks)


def test_without_a_programme_only_its_creation_is_offered():
    assert _doors(menus.menu(ACTORS["stranger-no-programme"], T).blocks) == {actions.MENU_HELP}
    assert _doors(menus.menu(ACTORS["admin-no-programme"], T).blocks) == {
        actions.PROGRAMME_OPEN,
        actions.MENU_HELP,
    }


def test_every_button_leads_somewhere_and_every_door_has_a_button():
    known = {
        getattr(actions, name)
        for name in vars(actions)
        if re.fullmatch("[A-Z][A-Z_]+", name) and isinstance(getattr(actions, name), str)
    }

    shown = set()
    for entry in entries():
        for element in _elements(entry["payload"]):
            name = actions.bare(element["action_id"])
            if element["type"] in {"button", "overflow"} or name in known:
                shown.add(name)

    assert shown == known


def test_a_home_is_built_for_everybody():
    programme, participant = gallery_values.PROGRAMME, gallery_values.PARTICIPANT
    own = ParticipantHome(programme=programme, participant=participant)

    wizard, panel = WizardHome(), CoordinatorHome(programme=programme, own=own)

    assert _doors(home.build(StrangerHome(), T)) == set()
    assert actions.PROGRAMME_OPEN in _doors(home.build(wizard, T))
    assert {actions.INVITE_OPEN, actions.ROUND_ASK} <= _doors(home.build(panel, T))
    assert actions.CARD_OPEN in _doors(home.build(panel, T))
    assert actions.CARD_OPEN not in _doors(home.build(CoordinatorHome(programme=programme), T))


def test_a_quiet_home_is_calm():
    shown = [e["payload"] for e in entries() if e["name"] == "home/home-quiet" and e["locale"] == "fr"]

    assert len(shown[0]["blocks"]) <= 16
    assert shown[0]["blocks"][3]["text"]["text"] == T("home-no-pair")
    assert "Commence le" in str(shown[0]["blocks"][1])
    assert str(shown).count("la bonne personne") == 1


def test_every_home_calls_for_one_click_at_most():
    """One look says what is next: no Home has two buttons that stand out, and none that threatens."""
    for entry in entries():
        if entry["kind"] == "home" and "extreme" not in entry["name"]:
            styles = [(e.get("style"), actions.bare(e["action_id"])) for e in _elements(entry["payload"])]
            primary = [action for style, action in styles if style == "primary"]
            assert len(primary) <= 1, (entry["name"], primary)
            assert not [action for style, action in styles if style == "danger"], entry["name"]


def test_a_home_of_a_participant_has_everything_at_hand():
    """Given any moment of somebody who takes part, then help, privacy, data and settings are there."""
    names = ("newcomer", "asked", "paused", "participant", "check-in", "ending", "over", "mentor-waits")
    for name in names:
        shown = next(e["payload"] for e in entries() if e["name"] == f"home/home-{name}")

        assert {
            actions.CONFIDE_OPEN,
            actions.MENU_HELP,
            actions.DATA_OPEN,
            actions.DATA_EXPORT,
            actions.ERASE_OPEN,
            actions.PREFERENCES_OPEN,
            actions.EDIT_OPEN,
            actions.LEAVE_OPEN,
        } <= _doors(shown), name


moments = st.integers(10**9, 4 * 10**9).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
ids = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=60)


@settings(deadline=None)
@given(ids, moments)
def test_a_time_offered_is_read_back(session_id, moment):
    assert actions.read_slot(actions.slot_value(session_id, moment)) == (session_id, moment)


@settings(deadline=None)
@given(ids, st.integers(0, 999))
def test_a_page_is_read_back(round_id, page):
    assert actions.read_page(actions.page_value(round_id, page)) == (round_id, page)


def test_an_answer_is_read_back():
    assert actions.read_checkin(actions.checkin_value("S1", "held")) == ("S1", "held")


def test_two_people_are_read_back():
    assert actions.read_two(actions.two_value("A1", "A2")) == ("A1", "A2")


@pytest.mark.parametrize("value", ["", "S1", "S1|yesterday", "|"])
def test_a_value_of_another_age_is_refused_kindly(value):
    with pytest.raises(Gone):
        actions.read_slot(value)
    with pytest.raises(Gone):
        actions.read_page(value)


def test_a_suffix_tells_buttons_apart_and_comes_off():
    assert actions.bare(actions.numbered(actions.SLOT_PICK, 3)) == actions.SLOT_PICK
    assert actions.bare(actions.RESUME) == actions.RESUME


def _refusals(kind=Refusal):
    return [kind, *(deeper for one in kind.__subclasses__() for deeper in _refusals(one))]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)
def test_every_refusal_has_its_sentence(reader):
    t = Texts.of(reader)
    for kind in _refusals():
        refused = kind.__new__(kind)

        assert answers.refusal(refused, t) == t(kind.key)

    assert "R-42" in answers.bug("R-42", t)


def _shown_pairs(role, *states):
    lines = [PairLine(pair=gallery_values.pair(n, state), counterpart="U1") for n, state in enumerate(states)]
    return answers.my_pairs(lines, role, T)


def test_a_mentor_never_learns_of_a_mentee_who_has_yet_to_answer():
    """So that a mentee who declines has declined in front of nobody."""
    for state in (PairState.PROPOSED, PairState.MENTEE_ASKED, PairState.CLOSED):
        assert _shown_pairs(Role.MENTOR, state).text == T("pairs-none")

    assert "<@U1>" in str(_shown_pairs(Role.MENTOR, PairState.MENTOR_ASKED).blocks)


def test_whoever_is_asked_can_answer_and_nobody_else():
    asked = {
        (role, state): actions.PAIR_ACCEPT in _doors(_shown_pairs(role, state).blocks)
        for role in Role
        for state in PairState
    }

    assert {key for key, offered in asked.items() if offered} == {
        (Role.MENTEE, PairState.MENTEE_ASKED),
        (Role.MENTOR, PairState.MENTOR_ASKED),
    }


def test_what_wants_an_answer_comes_first():
    said = _shown_pairs(Role.MENTEE, PairState.ACTIVE, PairState.MENTEE_ASKED)

    assert said.blocks[0]["text"]["text"].startswith(T("pair-line", stage="question", counterpart="<@U1>"))
