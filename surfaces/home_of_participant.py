"""The Home of a participant: what is next in one look, then pair, sessions, goals, settings, data."""

from collections.abc import Sequence
from enum import StrEnum

from mentoring.pairs import PairState
from mentoring.people import Card, Participant, Role, Standing
from surfaces import absences, actions
from surfaces.blocks import Block, Element, button, context, divider, header, mention, section
from surfaces.blocks import actions as row
from surfaces.goals import goal_blocks
from surfaces.home_views import ParticipantHome, SessionLine
from surfaces.in_private import exit_blocks
from surfaces.letters.keepsakes import keeping
from surfaces.letters.people import card_buttons
from surfaces.lines import (
    MOST_LINES,
    booked_blocks,
    checkin_blocks,
    is_asked,
    known_pairs,
    pair_blocks,
    proposable_blocks,
    to_book_blocks,
    week_line,
)
from surfaces.my_data import doors
from surfaces.texts import Texts
from surfaces.wishes import line


class Field(StrEnum):
    """Where on the profile's form a button of the settings leads."""

    HOURS = "hours_start"
    DELEGATE = "delegate"
    AVOID = "avoid"
    TOPICS = "topics"


def participant(view: ParticipantHome, t: Texts) -> list[Block]:
    """Say what is next for me, then where all stands, then what I can change."""
    return [
        header(view.programme.settings.name),
        context(_where(view, t)),
        *own_part(view, t),
        divider(),
        *data_blocks(t),
        foot(view.to_ask or view.programme.coordinators, t),
    ]


def _where(view: ParticipantHome, t: Texts) -> str:
    """Say in which week we are, and in which role the reader is."""
    week = week_line(view.programme.settings, view.week, t, over=view.closes_on is not None)
    return t("home-where", week=week, role=view.participant.role.value)


def own_part(view: ParticipantHome, t: Texts) -> list[Block]:
    """Say what is next for me, where my pairs and sessions stand, and how I have set things."""
    first, rest = _next(view, t)
    return [
        section(t("home-next")),
        *first,
        *_also(rest, view, t),
        divider(),
        *_pairs(view, t),
        *_goals(view, t),
        divider(),
        *_settings(view, t),
    ]


def _next(view: ParticipantHome, t: Texts) -> tuple[list[Block], list[SessionLine]]:
    """Choose the one thing that comes first; what else waits follows with quieter buttons."""
    role, person = view.participant.role, view.participant
    asked = [pair for pair in known_pairs(view.pairs, role) if is_asked(pair, role)]
    waiting = [*view.to_check_in, *view.to_book]
    if person.standing is Standing.PAUSED and person.paused_until is not None:
        back = button(t("button-resume"), actions.RESUME, primary=True)
        return [section(t("home-paused", until=t.date(person.paused_until)), beside=back)], waiting
    if asked:
        blocks = [block for pair in asked[:1] for block in pair_blocks(pair, role, t)]
        return blocks, waiting
    if view.to_check_in:
        return checkin_blocks(view.to_check_in[0], t), waiting[1:]
    if view.to_book:
        return to_book_blocks(view.to_book[0], t), waiting[1:]
    return _calm(view, t), []


def _calm(view: ParticipantHome, t: Texts) -> list[Block]:
    """Nobody waits for an answer: read a card, look forward to a session, wait, or take one's leave."""
    unread = _unread(view)
    if view.closes_on:
        return _farewell(view, t)
    if unread:
        card = unread[0]
        action = actions.numbered(actions.CARD_OPEN, card)
        read = button(t("button-read-card"), action, card.value, primary=True)
        return [section(t("home-cards", count=len(unread)), beside=read)]
    if view.booked:
        return booked_blocks(view.booked[0], t)
    if view.exits and not _active(view):
        return [section(t("home-nothing"))]
    return [section(t(_waiting_for(view)))]


def _waiting_for(view: ParticipantHome) -> str:
    """Name what is awaited: a pair, the mentee's choice of a time, an answer, or nothing."""
    states = {pair.pair.state for pair in view.pairs}
    if not states:
        return "home-no-pair"
    if PairState.ACTIVE in states and not view.exits:
        return "home-mentor-waits" if view.participant.role is Role.MENTOR else "home-nothing"
    if states & {PairState.MENTEE_ASKED, PairState.MENTOR_ASKED}:
        return "home-other-asked"
    return "home-nothing"


def _farewell(view: ParticipantHome, t: Texts) -> list[Block]:
    """The programme is over: thanks, and what there is to keep."""
    assert view.closes_on is not None
    person = view.participant
    said = t("home-over-pair", day=t.date(view.closes_on)) if _active(view) else t("home-over")
    kept = keeping(person.role, view.held, t, next_cohort=person.keepsake.next_cohort)
    return [section(said), row(*kept)]


def _also(rest: Sequence[SessionLine], view: ParticipantHome, t: Texts) -> list[Block]:
    """Tell what else waits, with quieter buttons."""
    checking = [one for one in rest if one in view.to_check_in]
    booking = [one for one in rest if one in view.to_book]
    blocks = [block for one in checking[:MOST_LINES] for block in quiet(checkin_blocks(one, t))]
    blocks += [block for one in booking[:MOST_LINES] for block in to_book_blocks(one, t, first=False)]
    unread = _unread(view)
    busy = view.to_check_in or view.to_book or view.closes_on or view.participant.standing is Standing.PAUSED
    asked = any(is_asked(pair, view.participant.role) for pair in view.pairs)
    if unread and (busy or asked) and not view.closes_on:
        blocks += [section(t("home-cards", count=len(unread))), row(*card_buttons(tuple(unread), t))]
    return blocks


def quiet(blocks: Sequence[Block]) -> list[Block]:
    """Let no button of these stand out."""
    return [_quiet(block) for block in blocks]


def _quiet(block: Block) -> Block:
    if block["type"] == "actions":
        return {**block, "elements": [_plain(element) for element in block["elements"]]}
    return {**block, "accessory": _plain(block["accessory"])} if "accessory" in block else block


def _plain(element: Element) -> Element:
    return {name: value for name, value in element.items() if name != "style"}


def _unread(view: ParticipantHome) -> list[Card]:
    """Name the cards still to read; they prepare a first session, and are over with it."""
    return [] if view.held else [card for card in Card if card not in view.participant.cards_read]


def _active(view: ParticipantHome) -> bool:
    return any(pair.pair.state is PairState.ACTIVE for pair in view.pairs)


def _pairs(view: ParticipantHome, t: Texts) -> list[Block]:
    """Tell of my pairs and of the sessions to come."""
    role = view.participant.role
    known = [pair for pair in known_pairs(view.pairs, role) if not is_asked(pair, role)]
    blocks = [block for pair in known for block in pair_blocks(pair, role, t)]
    coming = view.booked if _next_is_elsewhere(view) else view.booked[1:]
    sessions = [block for one in coming[:MOST_LINES] for block in quiet(booked_blocks(one, t))]
    held = [context(t("home-held", count=view.held))] if view.held else []
    return [
        *_whether(blocks, view, t),
        *exit_blocks(view.exits, t),
        *sessions,
        *_proposable(view, t),
        *held,
        row(button(t("button-confide"), actions.CONFIDE_OPEN), *_keepsakes(view, t)),
    ]


def _whether(blocks: list[Block], view: ParticipantHome, t: Texts) -> list[Block]:
    """Tell of the pairs, or why there is none, unless that is already what comes next."""
    if not (view.pairs or view.closes_on or _next_is_elsewhere(view)):
        return []
    return [section(t("home-pairs")), *(blocks or [section(t("home-pairs-none", moment=_without(view)))])]


def _proposable(view: ParticipantHome, t: Texts) -> list[Block]:
    """Let a mentor say a word about the next time, who never has to."""
    return [block for one in view.to_propose[:MOST_LINES] for block in proposable_blocks(one, t)]


def _without(view: ParticipantHome) -> str:
    """Say why there is no pair to show."""
    return "over" if view.closes_on else "asked" if view.pairs else "looking"


def _next_is_elsewhere(view: ParticipantHome) -> bool:
    """Whether something other than the first booked session has been named as what is next."""
    role = view.participant.role
    asked = any(is_asked(pair, role) for pair in known_pairs(view.pairs, role))
    paused = view.participant.standing is Standing.PAUSED
    busy = view.to_check_in or view.to_book or view.closes_on or _unread(view)
    return bool(paused or asked or busy)


def _keepsakes(view: ParticipantHome, t: Texts) -> list[Element]:
    """Offer what is kept for oneself as soon as there is something to keep."""
    if not view.held or view.closes_on:
        return []
    record = button(t("button-record"), actions.RECORD_OPEN)
    learned = button(t("button-learned"), actions.LEARNED_OPEN)
    return [*([record] if view.participant.role is Role.MENTOR else []), learned]


def _goals(view: ParticipantHome, t: Texts) -> list[Block]:
    """Show the goals of my pairs, and open what I said, what I would like to know, and the charter."""
    if not (view.goals or view.held):
        return []
    things = [button(t("button-things"), actions.THINGS_OPEN)]
    return [
        *(block for one in view.goals for block in goal_blocks(one, t)),
        row(
            button(t("button-said"), actions.SAID_LIST),
            *(things if view.participant.role is Role.MENTEE else []),
            button(t("button-charter"), actions.CHARTER_OPEN),
        ),
    ]


def _settings(view: ParticipantHome, t: Texts) -> list[Block]:
    """Say how I have set things, and open each form at its field."""
    person, said = view.participant, view.participant.profile
    lines = [
        t("home-language", language=t.tongue(t.reader.language)),
        t("home-hours", start=f"{said.hours.start:%H:%M}", end=f"{said.hours.end:%H:%M}", zone=person.zone),
        *([line(view.wishes, t)] if view.wishes else []),
    ]
    if person.role is Role.MENTEE:
        who = mention(said.delegate) if said.delegate else t("home-books-alone")
        lines.append(t("home-delegate", who=who))
    lines.append(t("home-avoid", count=len(said.avoid)))
    return [
        section("\n".join([t("home-settings"), *(f"• {one}" for one in lines)])),
        row(*_setting_buttons(person, t)),
        absences.home_line(view.absences, t),
        row(*_ways_out(person, t)),
    ]


def _setting_buttons(person: Participant, t: Texts) -> list[Element]:
    fields = [
        Field.HOURS,
        *([Field.DELEGATE] if person.role is Role.MENTEE else []),
        Field.AVOID,
        Field.TOPICS,
    ]
    return [
        button(t("button-change"), actions.PREFERENCES_OPEN),
        *(
            button(t(f"button-set-{one}"), actions.numbered(actions.EDIT_OPEN, one), one.value)
            for one in fields
        ),
    ]


def _ways_out(person: Participant, t: Texts) -> list[Element]:
    paused = person.standing is Standing.PAUSED
    return [
        *([] if paused else [button(t("button-pause"), actions.PAUSE_OPEN)]),
        button(t("button-leave"), actions.LEAVE_OPEN),
        button(t("button-help"), actions.MENU_HELP),
    ]


def data_blocks(t: Texts, *, erasing: bool = False) -> list[Block]:
    """Offer to see, to take away and to erase what the programme knows; `erasing`: that is under way."""
    return [
        section(t("home-data")),
        row(button(t("button-data-see"), actions.DATA_OPEN), *map(_plain, doors(t, erasing=erasing))),
    ]


def foot(to_ask: Sequence[str], t: Texts) -> Block:
    """Name who to ask."""
    people = t.listed(mention(user) for user in to_ask[:3])
    return context(t("home-foot", coordinators=people))
