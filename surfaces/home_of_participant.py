"""The Home of a participant, and of whoever is not one yet."""

from mentoring.people import Card, Participant, Standing
from mentoring.programme import Programme
from surfaces import actions
from surfaces.blocks import Block, Element, button, context, divider, header, mention, quote, section
from surfaces.blocks import actions as row
from surfaces.home_views import ParticipantHome, StrangerHome
from surfaces.in_private import exit_blocks
from surfaces.letters_on_people import card_buttons
from surfaces.lines import (
    MOST_LINES,
    booked_blocks,
    checkin_blocks,
    is_asked,
    known_pairs,
    pair_blocks,
    to_book_blocks,
)
from surfaces.menus import role_buttons
from surfaces.texts import Texts
from surfaces.wishes import home_line


def stranger(view: StrangerHome, t: Texts) -> list[Block]:
    """Say what Rebours is, and open the door if there is a programme behind it."""
    sessions = [block for line in view.to_book[:MOST_LINES] for block in to_book_blocks(line, t)]
    sessions += [block for line in view.booked[:MOST_LINES] for block in booked_blocks(line, t)]
    if view.programme is None:
        return [header(t("home-title")), section(t("home-idea")), section(t("home-no-programme"))]
    settings = view.programme.settings
    if view.invited_as is None:
        doors = role_buttons(t) if view.may_join else []
    else:
        role = view.invited_as.value
        doors = [button(t("button-join"), actions.JOIN_OPEN, role, primary=True)]
    booking = [section(t("home-next")), *sessions, divider()] if sessions else []
    return [
        *booking,
        header(settings.name),
        section(t("home-idea")),
        section(t("invitation-objectives")),
        quote(settings.objectives),
        section(t("home-sponsor", sponsor=mention(settings.sponsor))),
        row(*doors, button(t("button-how-it-works"), actions.MENU_HELP)),
        *([home_line(view.wishes, t)] if view.wishes else []),
        _foot(view.programme, t),
    ]


def participant(view: ParticipantHome, t: Texts) -> list[Block]:
    """Say what is next for me, then where my pairs stand, then what I can change."""
    return [
        header(view.programme.settings.name),
        *own_part(view, t),
        divider(),
        *([home_line(view.wishes, t)] if view.wishes else []),
        row(*_changes(view.participant, t)),
        _foot(view.programme, t),
    ]


def own_part(view: ParticipantHome, t: Texts) -> list[Block]:
    """Say what is next for me and where my pairs stand."""
    role = view.participant.role
    known = known_pairs(view.pairs, role)
    asked = [block for line in known if is_asked(line, role) for block in pair_blocks(line, role, t)]
    others = [block for line in known if not is_asked(line, role) for block in pair_blocks(line, role, t)]
    standing = others if asked else others or [section(t("pairs-none"))]
    heading = [divider(), section(t("home-pairs"))] if standing else []
    return [section(t("home-next")), *_next(view, asked, t), *heading, *standing]


def valve(t: Texts) -> Block:
    """Offer the safety valve alone, where the rest of what a participant may change is not shown."""
    return row(button(t("button-confide"), actions.CONFIDE_OPEN))


def _next(view: ParticipantHome, asked: list[Block], t: Texts) -> list[Block]:
    blocks = [*_paused(view.participant, t), *asked]
    blocks += [block for line in view.to_check_in[:MOST_LINES] for block in checkin_blocks(line, t)]
    blocks += [block for line in view.to_book[:MOST_LINES] for block in to_book_blocks(line, t)]
    cards = [card for card in Card if card not in view.participant.cards_read]
    if cards:
        blocks += [section(t("home-cards", count=len(cards))), row(*card_buttons(tuple(cards), t))]
    blocks += [block for line in view.booked[:MOST_LINES] for block in booked_blocks(line, t)]
    blocks += exit_blocks(view.exits, t)
    return blocks or [section(t("home-nothing"))]


def _paused(participant: Participant, t: Texts) -> list[Block]:
    if participant.standing is not Standing.PAUSED or participant.paused_until is None:
        return []
    said = t("home-paused", until=t.date(participant.paused_until))
    return [section(said, beside=button(t("button-resume"), actions.RESUME))]


def _changes(participant: Participant, t: Texts) -> list[Element]:
    paused = participant.standing is Standing.PAUSED
    return [
        button(t("button-edit-profile"), actions.EDIT_OPEN),
        *([] if paused else [button(t("button-pause"), actions.PAUSE_OPEN)]),
        button(t("button-confide"), actions.CONFIDE_OPEN),
        button(t("button-leave"), actions.LEAVE_OPEN),
        button(t("button-help"), actions.MENU_HELP),
    ]


def _foot(programme: Programme, t: Texts) -> Block:
    people = t.listed(mention(user) for user in programme.coordinators[:3])
    return context(t("home-foot", coordinators=people))
