"""Menus: the one door. What each person may do now, and help for whoever is lost."""

from mentoring.people import Card, Role, Standing
from mentoring.permissions import Action, Actor, Hat
from surfaces import actions
from surfaces.blocks import Block, Element, Message, button, context, header, message, section
from surfaces.blocks import actions as row
from surfaces.letters.people import card_buttons
from surfaces.texts import Texts


def menu(actor: Actor, t: Texts) -> Message:
    """Open the door: what this person may do, the most useful first."""
    return message(
        t("menu-text"),
        section(t(_greeting(actor))),
        *menu_rows(actor, t),
        context(t(_words(actor))),
    )


def menu_rows(actor: Actor, t: Texts) -> list[Block]:
    """Offer every door that the permission table opens to this person, and help."""
    data = [button(t("button-data"), actions.DATA_OPEN)] if actor.programme else []
    return [*_doors(actor, t), row(*data, button(t("button-help"), actions.MENU_HELP))]


def _doors(actor: Actor, t: Texts) -> list[Block]:
    """Offer what this person may do; who runs the programme without taking part has that first."""
    rows = [_taking_part(actor, t), _changing(actor, t), _running(actor, t)]
    if Hat.PARTICIPANT not in actor.hats:
        rows.reverse()
    return [row(*elements) for elements in rows if elements]


def help_message(actor: Actor, t: Texts) -> Message:
    """Explain Rebours in a minute, and what to type."""
    admin = [section(t("help-admin"))] if actor.may(Action.COORDINATE) else []
    return message(
        t("help-text"),
        header(t("help-title")),
        section(t("help-idea")),
        section(t("help-words")),
        *admin,
        section(t("help-quiet")),
        section(t("help-private")),
        *_to_read(actor, t),
        *_doors(actor, t),
    )


def _to_read(actor: Actor, t: Texts) -> list[Block]:
    """Offer the charter to whoever is near a programme, and the cards to those who take part."""
    if actor.programme is None:
        return []
    cards = card_buttons(tuple(Card), t) if actor.may(Action.TAKE_PART) else []
    return [row(button(t("button-charter"), actions.CHARTER_OPEN), *cards)]


def _words(actor: Actor) -> str:
    """Name the words that work for this person."""
    if Hat.PARTICIPANT in actor.hats:
        return "menu-words"
    if Hat.COORDINATOR in actor.hats:
        return "menu-words-coordinator"
    if Hat.DELEGATE in actor.hats:
        return "menu-words-delegate"
    return "menu-words-newcomer" if actor.programme and actor.may(Action.JOIN) else "menu-words-stranger"


def _greeting(actor: Actor) -> str:
    if actor.programme is None:
        return "menu-no-programme-admin" if actor.may(Action.CREATE) else "menu-no-programme"
    hats = actor.hats
    for hat in (Hat.PARTICIPANT, Hat.COORDINATOR, Hat.INVITED, Hat.DELEGATE, Hat.NEUTRAL):
        if hat in hats:
            return f"menu-{hat}"
    return "menu-stranger"


def _taking_part(actor: Actor, t: Texts) -> list[Element]:
    if Hat.PARTICIPANT in actor.hats:
        part = actor.participant
        things = [button(t("button-things"), actions.THINGS_OPEN)]
        return [
            button(t("button-my-pair"), actions.MENU_PAIR),
            button(t("button-my-session"), actions.MENU_SESSION),
            button(t("button-my-checkin"), actions.MENU_CHECKIN),
            *(things if part is not None and part.role is Role.MENTEE else []),
        ]
    elements: list[Element] = []
    if Hat.DELEGATE in actor.hats:
        elements.append(button(t("button-book-for"), actions.MENU_SESSION))
    if actor.programme is not None and actor.may(Action.JOIN):
        elements += join_buttons(actor, t)
    return elements


def join_buttons(actor: Actor, t: Texts) -> list[Element]:
    """Offer to join: as invited, or by choosing a role."""
    invited = actor.participant
    if invited is not None and invited.standing is Standing.INVITED:
        return [button(t("button-join"), actions.JOIN_OPEN, invited.role.value, primary=True)]
    return role_buttons(t)


def role_buttons(t: Texts) -> list[Element]:
    """Offer both roles."""
    return [
        button(t(f"button-join-{role}"), actions.numbered(actions.JOIN_OPEN, role), role)
        for role in ("mentor", "mentee")
    ]


def _changing(actor: Actor, t: Texts) -> list[Element]:
    if not actor.may(Action.TAKE_PART) or actor.participant is None:
        return []
    paused = actor.participant.standing is Standing.PAUSED
    return [
        button(t("button-edit-profile"), actions.EDIT_OPEN),
        button(t("button-resume"), actions.RESUME)
        if paused
        else button(t("button-pause"), actions.PAUSE_OPEN),
        button(t("button-absences"), actions.ABSENCES_OPEN),
        button(t("button-confide"), actions.CONFIDE_OPEN),
        button(t("button-leave"), actions.LEAVE_OPEN),
    ]


def _running(actor: Actor, t: Texts) -> list[Element]:
    if actor.programme is None:
        create = button(t("button-create-programme"), actions.PROGRAMME_OPEN, primary=True)
        return [create] if actor.may(Action.CREATE) else []
    return [button(t("button-admin"), actions.MENU_ADMIN)] if actor.may(Action.COORDINATE) else []
