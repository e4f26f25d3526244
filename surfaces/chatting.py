"""Chatting: what the bot asks and answers when people write to it in their own words."""

from collections.abc import Sequence
from datetime import date, datetime

from mentoring.conversation import Topic
from mentoring.membership.preferring import Wishes
from mentoring.permissions import Action, Actor, Hat
from surfaces import actions, answers, wishes
from surfaces.blocks import Block, Element, Message, button, mention, message, section
from surfaces.blocks import actions as row
from surfaces.home_views import ExitLine, SessionLine
from surfaces.in_private import exit_blocks
from surfaces.lines import MOST_LINES, booked_blocks
from surfaces.menus import menu_rows
from surfaces.texts import Texts

MOST_TIMES = 6
MOST_SESSIONS = MOST_LINES


# Any conversation


def again(question: Message, t: Texts) -> Message:
    """Say that the answer was not understood, and ask once more."""
    return _before(t("chat-again"), question)


def resumed(question: Message, t: Texts) -> Message:
    """Take up a question that had expired."""
    return _before(t("chat-resumed"), question)


def back_to(question: Message, said: Message, t: Texts) -> Message:
    """Answer a pleasantry, and come back to the question."""
    return _before(f"{said.text} {t('chat-back-to')}", question)


def dropped(t: Texts) -> Message:
    """Leave a conversation where it is."""
    return _said(t("chat-dropped"))


def nothing_changes(t: Texts) -> Message:
    """Take a no that answers nothing."""
    return _said(t("chat-nothing-changes"))


def _before(sentence: str, question: Message) -> Message:
    return message(f"{sentence} {question.text}", section(sentence), *question.blocks)


# Sessions


def session_name(line: SessionLine, t: Texts) -> str:
    """Name a session as its reader knows it."""
    number, counterpart = line.session.number, mention(line.counterpart)
    if line.for_mentee is None:
        return t("chat-session", number=number, counterpart=counterpart)
    return t("chat-session-for", number=number, counterpart=counterpart, mentee=mention(line.for_mentee))


def which(topic: Topic, lines: Sequence[SessionLine], token: str, t: Texts) -> Message:
    """Ask which of several sessions is meant."""
    asked = t(f"chat-which-{topic}")
    choices = [
        section(
            t("chat-time-line", number=place, when=_dated(line, t)),
            beside=button(
                t("button-chat-choose"),
                actions.numbered(actions.CHAT_CHOOSE, place),
                actions.chat_value(token, place),
                label=session_name(line, t),
            ),
        )
        for place, line in enumerate(lines, start=1)
    ]
    return message(asked, section(asked), *choices)


def _dated(line: SessionLine, t: Texts) -> str:
    name, session = session_name(line, t), line.session
    if session.starts_at is None:
        return t("chat-session-week", session=name, week=t.day(session.week))
    return t("chat-session-when", session=name, when=t.slack_moment(session.starts_at))


def times(
    line: SessionLine, offered: Sequence[datetime], token: str, t: Texts, *, excuse: str = ""
) -> Message:
    """Offer times to book or to move a session; `excuse` is the key of why what was wished is not there."""
    name, starts_at = session_name(line, t), line.session.starts_at
    if starts_at is None:
        asked, other = t("chat-times-book", session=name), actions.SLOTS_OTHER
    else:
        asked = t("chat-times-move", session=name, when=t.slack_moment(starts_at))
        other = actions.SESSION_MOVE
    said = f"{t(excuse)} {asked}" if excuse else asked
    choices = [_time(place, at, token, t) for place, at in enumerate(offered, start=1)]
    more = row(button(t("button-other-times"), other, line.session.id))
    return message(said, section(said), *choices, more)


def _time(place: int, at: datetime, token: str, t: Texts) -> Block:
    return section(
        t("chat-time-line", number=place, when=t.slack_moment(at)),
        beside=button(
            t("button-chat-take"),
            actions.numbered(actions.CHAT_CHOOSE, place),
            actions.chat_value(token, place),
            label=t("chat-take-label", when=t.moment(at)),
        ),
    )


def confirm_time(line: SessionLine, at: datetime, token: str, t: Texts) -> Message:
    """Ask whether a session is to be booked, or moved, to that time."""
    name, when, before = session_name(line, t), t.slack_moment(at), line.session.starts_at
    if before is None:
        return _yes_or_no(t("chat-confirm-book", session=name, when=when), "button-chat-book", token, t)
    asked = t("chat-confirm-move", session=name, when=when, before=t.slack_moment(before))
    return _yes_or_no(asked, "button-chat-move", token, t)


def confirm_cancel(line: SessionLine, token: str, t: Texts) -> Message:
    """Ask whether a session is really to be cancelled, or only moved."""
    starts_at = line.session.starts_at
    when = t.slack_moment(starts_at) if starts_at else t.day(line.session.week)
    asked = t("chat-confirm-cancel", session=session_name(line, t), when=when)
    return message(
        asked,
        section(asked),
        row(
            button(t("button-chat-cancel"), actions.CHAT_YES, token, danger=True),
            button(t("button-chat-keep"), actions.CHAT_NO, token),
            button(t("button-move"), actions.SESSION_MOVE, line.session.id),
        ),
    )


def all_booked(booked: Sequence[SessionLine], t: Texts) -> Message:
    """Say that no session wants a time, and show those that have one."""
    if not booked:
        return answers.my_sessions((), (), t)
    return _with_sessions(t("chat-all-booked"), booked, t)


def none_booked(to_book: Sequence[SessionLine], t: Texts) -> Message:
    """Say that there is nothing to move or to cancel, and show what wants a time."""
    said = t("chat-none-booked")
    return message(said, section(said), *(answers.my_sessions((), to_book, t).blocks if to_book else ()))


def nothing_under_way(actor: Actor, booked: Sequence[SessionLine], t: Texts) -> Message:
    """Ask what is to be cancelled: the sessions booked have their buttons, the menu the rest."""
    said = t("chat-nothing-under-way")
    shown = _with_sessions(said, booked, t)
    return message(said, *shown.blocks, *menu_rows(actor, t))


def _with_sessions(said: str, booked: Sequence[SessionLine], t: Texts) -> Message:
    return message(said, section(said), *(b for line in booked[:MOST_LINES] for b in booked_blocks(line, t)))


# Check-ins


def checkin_said(line: SessionLine, said: Message, t: Texts) -> Message:
    """Say of which session something was noted, before what was said of it."""
    return _before(t("chat-checkin-said", session=session_name(line, t)), said)


def rate_later(t: Texts) -> Message:
    """Take it that somebody would rather not say how useful it was."""
    return _said(t("chat-rate-later"))


def nothing_to_check(t: Texts) -> Message:
    """Take note that a session went somehow, when nobody has asked."""
    return _said(t("chat-nothing-to-check"))


# Breaks and pairs


def confirm_pause(until: date, token: str, t: Texts) -> Message:
    """Ask whether a break until that day is meant."""
    return _yes_or_no(t("chat-confirm-pause", until=t.date(until)), "button-chat-yes", token, t)


def confirm_pair(counterpart: str, asked: Message, t: Texts) -> Message:
    """Ask once more before a bare yes makes a pair; `asked` has the buttons."""
    said = t("chat-confirm-pair", counterpart=mention(counterpart))
    return message(said, *asked.blocks, section(said))


def pair_open(asked: Message, t: Texts) -> Message:
    """Leave a pair undecided."""
    return _before(t("chat-pair-open"), asked)


# What the chat is not the place for


def private(actor: Actor, t: Texts) -> Message:
    """Lead to the private word, which is not for the chat."""
    if not actor.may(Action.CONFIDE):
        return _said(t("chat-private-outside"))
    return message(t("chat-private"), section(t("chat-private")), row(_confide(t)))


def distress(actor: Actor, t: Texts) -> Message:
    """Be kind to somebody who is not well, and say who is there for them."""
    said = t("chat-distress")
    if not actor.may(Action.CONFIDE):
        return _said(said)
    pause = button(t("button-pause"), actions.PAUSE_OPEN)
    return message(said, section(said), section(t("chat-distress-valve")), row(_confide(t), pause))


def upset(actor: Actor, t: Texts) -> Message:
    """Answer an insult with what may help."""
    return message(t("chat-upset"), section(t("chat-upset")), *menu_rows(actor, t))


def leave(t: Texts) -> Message:
    """Lead to the form that says what leaving means, and to what is less than that."""
    return message(
        t("chat-leave"),
        section(t("chat-leave")),
        row(
            button(t("button-leave"), actions.LEAVE_OPEN),
            button(t("button-pause"), actions.PAUSE_OPEN),
            _confide(t),
        ),
    )


def another_pair(exits: Sequence[ExitLine], t: Texts) -> Message:
    """Lead to the quiet end of a pair, and to somebody who listens."""
    said = t("chat-another-pair" if exits else "chat-another-pair-none")
    return message(said, section(said), *exit_blocks(exits[:MOST_LINES], t), row(_confide(t)))


# Settings and pleasantries


def fewer(actor: Actor, holds: Wishes, t: Texts) -> Message:
    """Say how much somebody hears at most, and how to hear less."""
    said = t("chat-fewer", holds=wishes.line(holds, t))
    offered = [button(t("button-preferences"), actions.PREFERENCES_OPEN)]
    if actor.may(Action.TAKE_PART):
        offered.append(button(t("button-pause"), actions.PAUSE_OPEN))
    return message(said, section(said), row(*offered))


def settings(actor: Actor, t: Texts) -> Message:
    """Say where everything that somebody may set is set."""
    part = Hat.PARTICIPANT in actor.hats
    said = t("chat-settings" if part else "chat-settings-outside")
    edit = [button(t("button-edit-profile"), actions.EDIT_OPEN)] if part else []
    return message(said, section(said), row(*edit, button(t("button-preferences"), actions.PREFERENCES_OPEN)))


def days_away(t: Texts) -> Message:
    """Say that a pause begins at once, and where days to come are told; nothing is done yet."""
    away = button(t("button-absences"), actions.ABSENCES_OPEN, primary=True)
    pause = button(t("button-pause"), actions.PAUSE_OPEN)
    return message(t("chat-days-away"), section(t("chat-days-away")), row(away, pause))


def language(t: Texts) -> Message:
    """Say which language Rebours writes in, and who decides."""
    return _said(t("chat-language"))


def smalltalk(t: Texts) -> Message:
    """Answer a pleasantry."""
    return _said(t("chat-smalltalk"))


def _confide(t: Texts) -> Element:
    return button(t("button-confide"), actions.CONFIDE_OPEN)


def _yes_or_no(asked: str, yes: str, token: str, t: Texts) -> Message:
    return message(
        asked,
        section(asked),
        row(
            button(t(yes), actions.CHAT_YES, token, primary=True),
            button(t("button-chat-no"), actions.CHAT_NO, token),
        ),
    )


def _said(sentence: str) -> Message:
    return message(sentence, section(sentence))
