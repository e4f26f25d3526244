"""Answers: what is said at once to whoever has just clicked, sent or written something."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from mentoring.checkins import Answers, Outcome, Sentence
from mentoring.errors import InvalidFields, Refusal
from mentoring.going_on.resolving import Choice
from mentoring.people import Card, Role
from mentoring.permissions import Actor, Hat
from mentoring.steering.programmes import Change
from surfaces import actions
from surfaces.blocks import Block, Message, button, context, mention, message, section
from surfaces.blocks import actions as row
from surfaces.goals import GoalsLine, goal_blocks, goals_button
from surfaces.home_views import PairLine, SessionLine
from surfaces.letters.people import card_buttons
from surfaces.lines import (
    MOST_LINES,
    booked_blocks,
    checkin_blocks,
    known_pairs,
    pair_blocks,
    proposable_blocks,
    to_book_blocks,
)
from surfaces.menus import menu_rows, role_buttons
from surfaces.offers import slot_blocks
from surfaces.texts import Texts

MARKS = (1, 2, 3, 4, 5)
BLOCK_OF_FIELD = {"hours": "hours_end", "next_in_weeks": "next_week"}


# Refusals and bugs


def refusal(refused: Refusal, t: Texts) -> str:
    """Say why not, and what to do instead."""
    return t(refused.key)


def field_errors(refused: InvalidFields, t: Texts) -> dict[str, str]:
    """Say what is wrong under each field of the form, by block id."""
    return {BLOCK_OF_FIELD.get(field, field): t(key) for field, key in refused.fields.items()}


def bug(reference: str, t: Texts) -> str:
    """Say that it is our fault, and what to quote."""
    return t("bug", reference=reference)


# Joining and after


def role_question(t: Texts) -> Message:
    """Ask somebody who wants to join for which side."""
    return message(t("role-question"), section(t("role-question")), row(*role_buttons(t)))


def joined(t: Texts) -> Message:
    """Confirm a sign-up; the welcome follows in the messages."""
    return _line("joined", t)


def profile_saved(t: Texts) -> Message:
    """Confirm a changed profile."""
    return _line("profile-saved", t)


def cards_left(cards: Sequence[Card], t: Texts) -> Message:
    """Thank for a card, and offer those still to read."""
    if not cards:
        return _line("cards-done", t)
    return message(t("cards-left"), section(t("cards-left")), row(*card_buttons(tuple(cards), t)))


def paused(until: date, t: Texts, hits: Sequence[SessionLine] = ()) -> Message:
    """Confirm a pause, that it ends by itself, and the booked sessions that somebody would miss."""
    said = t("paused", until=t.date(until))
    missed = [section(t("paused-hits")), *(block for one in hits for block in booked_blocks(one, t))]
    resume = row(button(t("button-resume"), actions.RESUME))
    return message(said, section(said), *(missed if hits else []), resume)


def resumed(t: Texts) -> Message:
    """Welcome somebody back."""
    return _line("resumed", t)


def left(t: Texts) -> Message:
    """Confirm that somebody has left."""
    return _line("left", t)


# Pairs


def pair_accepted(role: Role, counterpart: str, t: Texts) -> Message:
    """Thank for a yes, and say what comes next."""
    said = t("pair-accepted", role=role.value, counterpart=mention(counterpart))
    return message(said, section(said))


def pair_declined(t: Texts) -> Message:
    """Take a no without asking why."""
    return _line("pair-declined", t)


def my_pairs(pairs: Sequence[PairLine], role: Role, t: Texts, *, goals: Sequence[GoalsLine] = ()) -> Message:
    """Tell somebody where their pairs stand, and what they are after together."""
    known = known_pairs(pairs, role)
    if not known:
        return _line("pairs-none", t)
    after = {line.pair_id: line for line in goals}
    blocks = list[Block]()
    for line in known:
        blocks += pair_blocks(line, role, t)
        if line.pair.id in after:
            blocks += goal_blocks(after[line.pair.id], t)
    return message(t("pairs-text"), *blocks)


def goals_saved(counterpart: str, t: Texts, *, changed: bool) -> Message:
    """Confirm the goals of a pair, and who reads them."""
    said = t("goals-saved", counterpart=mention(counterpart)) if changed else t("goals-same")
    return message(said, section(said))


# Sessions


def slot_booked(starts_at: datetime, t: Texts, *, others: tuple[str, str] | None = None) -> Message:
    """Confirm a booking; the room has the rest. `others`: mentee and mentor, to whoever books for them."""
    when = t.slack_moment(starts_at)
    if others is None:
        said = t("slot-booked", when=when)
    else:
        mentee, mentor = map(mention, others)
        said = t("slot-booked-for", when=when, mentee=mentee, mentor=mentor)
    return message(said, section(said))


def session_cancelled(t: Texts) -> Message:
    """Confirm a cancellation, and that nobody has to chase."""
    return _line("session-cancelled", t)


def my_sessions(
    booked: Sequence[SessionLine],
    to_book: Sequence[SessionLine],
    t: Texts,
    *,
    proposable: Sequence[SessionLine] = (),
    away: Block | None = None,
) -> Message:
    """Tell somebody which sessions come, which want a time, and what they said of their days `away`."""
    below = [] if away is None else [away]
    if not booked and not to_book and not proposable:
        return message(t("sessions-none"), section(t("sessions-none")), *below)
    blocks = [block for line in booked[:MOST_LINES] for block in booked_blocks(line, t)]
    blocks += [block for line in to_book[:MOST_LINES] for block in to_book_blocks(line, t)]
    blocks += [block for line in proposable[:MOST_LINES] for block in proposable_blocks(line, t)]
    return message(t("sessions-text"), *blocks, *below)


def time_asked(starts_at: datetime, t: Texts) -> Message:
    """Confirm that the other side is asked for a time."""
    said = t("time-asked", when=t.slack_moment(starts_at))
    return message(said, section(said))


def time_no_taken(session_id: str, times: Sequence[datetime], t: Texts, *, delegated: bool) -> Message:
    """Take a no to a time, and offer others without insisting."""
    offered = slot_blocks(session_id, times, t, delegated=delegated)
    return message(t("time-no-taken"), section(t("time-no-taken")), *offered)


def writing_asked(counterpart: str, t: Texts) -> Message:
    """Confirm that the other is asked whether they would rather write, too."""
    said = t("writing-asked", counterpart=mention(counterpart))
    return message(said, section(said))


def writing_agreed(t: Texts) -> Message:
    """Confirm that both want to write."""
    return _line("writing-agreed", t)


def writing_declined(t: Texts) -> Message:
    """Take a no without asking why."""
    return _line("writing-declined", t)


def meeting_again(t: Texts) -> Message:
    """Confirm that the two meet at an hour again."""
    return _line("meeting-again", t)


def slots(session_id: str, times: Sequence[datetime], t: Texts) -> Message:
    """Offer times for a session to whoever asked for them."""
    return message(t("slots-here"), section(t("slots-here")), *slot_blocks(session_id, times, t))


def agenda_saved(t: Texts, *, shared: bool, sent: bool) -> Message:
    """Confirm the mentor's agenda: kept, or sent to the pair's conversation."""
    if not shared:
        return _line("agenda-saved", t)
    return _line("agenda-sent" if sent else "agenda-unchanged", t)


def things_saved(mentor: str | None, t: Texts) -> Message:
    """Confirm the three things of a mentee, and who reads them."""
    said = t("things-saved") if mentor is None else t("things-shown", mentor=mention(mentor))
    return message(said, section(said))


# Check-ins


def checkin_open(lines: Sequence[SessionLine], t: Texts) -> Message:
    """Offer the check-ins that wait for an answer, and what was said before."""
    said = row(button(t("button-said"), actions.SAID_LIST))
    if not lines:
        return message(t("checkins-none"), section(t("checkins-none")), said)
    blocks = [block for line in lines[:MOST_LINES] for block in checkin_blocks(line, t)]
    return message(t("checkins-text"), *blocks, said)


def rate_question(session_id: str, threshold: int, t: Texts) -> Message:
    """Ask how useful the session was, in one click."""
    marks = [
        button(
            t(f"mark-{mark}"),
            actions.numbered(actions.CHECKIN_RATE, mark),
            actions.checkin_value(session_id, mark),
        )
        for mark in MARKS
    ]
    return message(
        t("rate-question"),
        section(t("rate-question")),
        row(*marks),
        context(t("sees-total", threshold=threshold)),
    )


def checkin_thanks(
    session_id: str, outcome: Outcome, t: Texts, *, threshold: int = 0, pair_id: str = ""
) -> Message:
    """Thank for an answer, and offer the rest of the form and the pair's goals, without insisting."""
    said = t(f"thanks-{outcome}")
    more = [button(t("button-checkin-more"), actions.CHECKIN_OPEN, session_id)]
    if pair_id and outcome is Outcome.HELD:
        more.append(goals_button(pair_id, t))
    return message(said, section(said), row(*more), *_who_sees(threshold, t))


def checkin_saved(
    answers: Answers,
    readers: Mapping[Sentence, Sequence[str]],
    t: Texts,
    *,
    threshold: int = 0,
    pair_id: str = "",
    next_at: datetime | None = None,
) -> Message:
    """Thank for the whole form, and say who will read what was shared."""
    held = answers.outcome is Outcome.HELD
    thanks = t("thanks-noted" if held or answers.takeaway else f"thanks-{answers.outcome}")
    booked = [] if next_at is None else [t("thanks-booked", when=t.slack_moment(next_at))]
    shared = [
        t(f"thanks-shared-{sentence}", people=t.listed(map(mention, users)))
        if users
        else t(f"thanks-unread-{sentence}")
        for sentence, users in readers.items()
    ]
    goals = [goals_button(pair_id, t)] if pair_id else []
    buttons = row(button(t("button-said"), actions.SAID_LIST), *goals)
    return message(thanks, section("\n".join([thanks, *booked, *shared])), buttons, *_who_sees(threshold, t))


def _who_sees(threshold: int, t: Texts) -> list[Block]:
    """Remind in one line who sees what, where the threshold is known."""
    return [context(t("sees-reminder", threshold=threshold))] if threshold else []


# When sessions slip


def going_on(t: Texts, *, in_writing: bool = False) -> Message:
    """Thank somebody who goes on; the times, or a week in writing, follow."""
    return _line("steady-going-on-writing" if in_writing else "steady-going-on", t)


def delegated(delegate: str, t: Texts) -> Message:
    """Confirm who books from now on."""
    said = t("steady-delegated", delegate=mention(delegate))
    return message(said, section(said))


def decided(choice: Choice, t: Texts) -> Message:
    """Confirm what a coordinator has decided."""
    return _line(f"decided-{choice}", t)


# Running the programme


def programme_saved(change: Change, t: Texts, *, by: str, may_return: bool = False) -> Message:
    """Confirm new settings, and say what each change affects.

    `may_return`: whoever has sent them (`by`) was named for it when Rebours was installed.
    """
    effects = [*(t(effect) for effect in change.effects), *_on_coordinators(change, by, t)]
    if by in change.turnover.relieved:
        effects += [t("effect-stepped-down"), *([t("effect-may-return")] if may_return else [])]
    lines = [t("programme-saved"), *(f"• {effect}" for effect in effects)]
    return message(t("programme-saved"), section("\n".join(lines)))


def _on_coordinators(change: Change, by: str, t: Texts) -> list[str]:
    """Say who coordinates now and who no longer does, who is told, and who should not do both."""
    others = tuple(user for user in change.turnover.relieved if user != by)
    said = {
        "effect-appointed": change.turnover.appointed,
        "effect-relieved": others,
        "effect-both": change.both,
    }
    told = len(change.decision.letters)
    return [
        *(
            t(key, people=t.listed(map(mention, users)), count=len(users))
            for key, users in said.items()
            if users
        ),
        *([t("effect-told", count=told)] if told else []),
    ]


def programme_created(t: Texts) -> Message:
    """Confirm a new programme, and give the first thing to do."""
    invite = button(t("button-invite"), actions.INVITE_OPEN, primary=True)
    return message(t("programme-created"), section(t("programme-created")), row(invite))


def invited(count: int, t: Texts) -> Message:
    """Confirm invitations."""
    said = t("invited", count=count)
    return message(said, section(said))


def round_asked(t: Texts) -> Message:
    """Confirm that a round of pairing is under way."""
    return _line("round-asked", t)


def round_published(t: Texts) -> Message:
    """Confirm that those who wait will be told."""
    return _line("round-published", t)


def audit_asked(t: Texts) -> Message:
    """Say where the file of decisions will be."""
    return _line("audit-asked", t)


def admin_here(t: Texts) -> Message:
    """Say where the control panel is."""
    return _line("admin-here", t)


def digest_held(digest_id: str, t: Texts) -> Message:
    """Confirm that the digest stays here until it is released."""
    release = button(t("button-digest-release"), actions.DIGEST_RELEASE, digest_id)
    return message(t("digest-held"), section(t("digest-held")), row(release))


def digest_released(due_at: datetime, t: Texts) -> Message:
    """Confirm that the digest will go out."""
    said = t("digest-released", when=t.slack_moment(due_at))
    return message(said, section(said))


def digest_sentence_saved(t: Texts) -> Message:
    """Confirm the coordinator's sentence."""
    return _line("digest-sentence-saved", t)


# The chat


def hello(actor: Actor, t: Texts) -> Message:
    """Greet back, and open the door."""
    return message(t("hello"), section(t("hello")), *menu_rows(actor, t))


def hello_again(t: Texts) -> Message:
    """Greet back in the middle of something."""
    return _line("chat-hello", t)


def not_understood(actor: Actor, t: Texts) -> Message:
    """Say so, and offer the menu; to whoever listens, how an answer reaches somebody."""
    hint = [context(t("not-understood-neutral"))] if Hat.NEUTRAL in actor.hats else []
    return message(t("not-understood"), section(t("not-understood")), *menu_rows(actor, t), *hint)


def offer_a_human(coordinator: str, t: Texts) -> Message:
    """Offer somebody to talk to, the second time in a row."""
    said = t("offer-a-human", coordinator=mention(coordinator))
    return message(said, section(said), row(button(t("button-menu"), actions.MENU_OPEN)))


def pause_question(t: Texts) -> Message:
    """Ask until when, in words or on the form."""
    pick = button(t("button-pick-date"), actions.PAUSE_OPEN)
    return message(t("pause-question"), section(t("pause-question")), row(pick))


def pause_question_again(t: Texts) -> Message:
    """Come back to that question, with other examples."""
    pick = button(t("button-pick-date"), actions.PAUSE_OPEN)
    return message(t("pause-question-again"), section(t("pause-question-again")), row(pick))


def you_are_welcome(t: Texts) -> Message:
    """Answer a thank-you."""
    return _line("you-are-welcome", t)


def all_right(t: Texts) -> Message:
    """Take note of a yes, or of something done, that answers nothing."""
    return _line("all-right", t)


def coming_soon(t: Texts) -> Message:
    """Say honestly that this is not there yet."""
    return _line("coming-soon", t)


def _line(key: str, t: Texts) -> Message:
    said = t(key)
    return message(said, section(said))
