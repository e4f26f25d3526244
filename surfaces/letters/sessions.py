"""Letters on sessions: offered, booked, prepared, remembered, asked about."""

from mentoring.checkins import WRITTEN_OUTCOMES, Outcome
from mentoring.notices import (
    CheckInQuestion,
    CheckInReminder,
    Preparation,
    SessionBooked,
    SessionCancelled,
    SessionReminder,
    SharedWords,
    SlotsOffered,
)
from surfaces import actions
from surfaces.agenda import agenda
from surfaces.blocks import (
    Block,
    Element,
    Message,
    button,
    confirm,
    context,
    mention,
    message,
    quote,
    section,
)
from surfaces.blocks import actions as row
from surfaces.calendar_links import calendar_links
from surfaces.offers import slot_blocks
from surfaces.texts import Texts


def slots_offered(notice: SlotsOffered, t: Texts) -> Message:
    """Offer times to whoever books for the mentee."""
    counterpart = mention(notice.counterpart)
    if notice.for_mentee is None:
        key, who, why = "slots-sentence", {}, t("why-mentee-books")
    else:
        mentee = mention(notice.for_mentee)
        key, who, why = "slots-sentence-delegate", {"mentee": mentee}, t("why-delegate", mentee=mentee)
    if notice.slots:
        sentence = t(key, number=notice.number, counterpart=counterpart, minutes=notice.minutes, **who)
    else:
        sentence = t("slots-sentence-none", number=notice.number, counterpart=counterpart)
    return message(
        t("slots-text", number=notice.number, counterpart=counterpart),
        section(sentence),
        *([_took_place(notice.session_id, t)] if notice.unsure and notice.for_mentee is None else []),
        *slot_blocks(notice.session_id, notice.slots, t, delegated=notice.for_mentee is not None),
        context(why),
    )


def _took_place(session_id: str, t: Texts) -> Block:
    """Let the mentee say that there is nothing to place again."""
    return section(t("slots-unsure"), beside=outcome_button(session_id, Outcome.HELD, t))


def booked(notice: SessionBooked, t: Texts) -> Message:
    """Tell the pair when they meet."""
    when = t.slack_moment(notice.starts_at)
    key = "booked-moved" if notice.moved else "booked-sentence"
    links = calendar_links(notice, t)
    return message(
        t("booked-text", number=notice.number, when=when),
        section(t(key, number=notice.number, when=when, minutes=notice.minutes)),
        section(t("booked-next")),
        row(*change_buttons(notice.session_id, t)),
        context(t("booked-links", google=links.google, outlook=links.outlook), t("why-pair-room")),
    )


def change_buttons(session_id: str, t: Texts) -> list[Element]:
    """Offer to move or to cancel a booked session."""
    sure = confirm(t("cancel-title"), t("cancel-sentence"), t("button-cancel-short"), t("button-keep"))
    return [
        button(t("button-move"), actions.SESSION_MOVE, session_id),
        button(t("button-cancel"), actions.SESSION_CANCEL, session_id, confirm=sure),
    ]


def kit_button(session_id: str, t: Texts) -> Element:
    """Offer the kit of the pair's topics, to one of the two."""
    return button(t("button-kit"), actions.KIT_OPEN, session_id)


def prepare_button(session_id: str, t: Texts) -> Element:
    """Offer what each side prepares: the mentor an agenda, the mentee three things."""
    return button(t("button-prepare"), actions.PREPARE_OPEN, session_id)


def cancelled(notice: SessionCancelled, t: Texts) -> Message:
    """Tell the pair that the session will not be at that time, and that nobody has to chase."""
    when = t.slack_moment(notice.starts_at)
    return message(
        t("cancelled-text", number=notice.number),
        section(t("cancelled-sentence", number=notice.number, when=when)),
        section(t("cancelled-next")),
        context(t("why-pair-room")),
    )


def preparation(notice: Preparation, t: Texts) -> Message:
    """Help the mentor to prepare, the working day before."""
    counterpart, when = mention(notice.counterpart), t.slack_moment(notice.starts_at)
    topics = [section(t("preparation-topics", topics=t.topics(notice.topics)))] if notice.topics else []
    return message(
        t("preparation-text", counterpart=counterpart),
        section(t("preparation-sentence", counterpart=counterpart, when=when, minutes=notice.minutes)),
        *topics,
        *_things(notice, counterpart, t),
        section(_agenda(notice, t)),
        section(t("preparation-tip")),
        row(prepare_button(notice.session_id, t), kit_button(notice.session_id, t)),
        context(t("why-participant")),
    )


def _things(notice: Preparation, counterpart: str, t: Texts) -> list[Block]:
    """Show what the mentee would like to know, as far as they show it."""
    if not notice.things:
        return []
    return [section(t("agenda-things", counterpart=counterpart)), *(quote(thing) for thing in notice.things)]


def _agenda(notice: Preparation, t: Texts) -> str:
    if notice.adapted:
        return t("preparation-adapted")
    return t("preparation-agenda") + "\n" + agenda(notice.number, notice.minutes, t)


def reminder(notice: SessionReminder, t: Texts) -> Message:
    """Remind one of the two, as the day begins or late on the working day before."""
    counterpart, when = mention(notice.counterpart), t.slack_moment(notice.starts_at)
    return message(
        t("reminder-text", counterpart=counterpart, when=when),
        section(t("reminder-sentence", counterpart=counterpart, when=when, minutes=notice.minutes)),
        row(*change_buttons(notice.session_id, t)),
        context(t("why-participant")),
    )


def checkin(notice: CheckInQuestion | CheckInReminder, t: Texts) -> Message:
    """Ask how the session went; once again at most."""
    counterpart, when = mention(notice.counterpart), t.slack_moment(notice.starts_at)
    again = isinstance(notice, CheckInReminder)
    if notice.asynchronous:
        text = t("checkin-writing-text", counterpart=counterpart)
        day = t.day(t.local(notice.starts_at).date())
        facts: dict[str, str | float] = {"number": notice.number, "counterpart": counterpart}
        said = (
            t("checkin-writing-again", **facts) if again else t("checkin-writing-sentence", day=day, **facts)
        )
    else:
        text = t("checkin-text", counterpart=counterpart)
        key = "checkin-again" if again else "checkin-sentence"
        said = t(key, number=notice.number, counterpart=counterpart, when=when)
    return message(
        text,
        section(said),
        row(*outcome_buttons(notice.session_id, t, asynchronous=notice.asynchronous)),
        context(t("checkin-who-sees"), t("why-last-reminder" if again else "why-participant")),
    )


def shared_words(notice: SharedWords, t: Texts) -> Message:
    """Show a sentence to whom its author chose, in the author's own words."""
    author, sentence = mention(notice.author), notice.sentence
    return message(
        t(f"shared-{sentence}-text", author=author, number=notice.number),
        section(t(f"shared-{sentence}", author=author, number=notice.number)),
        quote(notice.words),
        section(t(f"shared-{sentence}-next", author=author)),
        context(t(f"why-shared-{sentence}", author=author)),
    )


def outcome_buttons(session_id: str, t: Texts, *, asynchronous: bool = False) -> list[Element]:
    """Offer the answers, and the full form."""
    outcomes = WRITTEN_OUTCOMES if asynchronous else tuple(Outcome)
    answers = [outcome_button(session_id, one, t, asynchronous=asynchronous) for one in outcomes]
    return [*answers, button(t("button-checkin-full"), actions.CHECKIN_OPEN, session_id)]


def outcome_button(session_id: str, outcome: Outcome, t: Texts, *, asynchronous: bool = False) -> Element:
    """Offer one answer."""
    return button(
        t(f"outcome-writing-{outcome}" if asynchronous else f"outcome-{outcome}"),
        actions.numbered(actions.CHECKIN_OUTCOME, outcome),
        actions.checkin_value(session_id, outcome),
        primary=outcome is Outcome.HELD,
    )
