"""Letters on manners: a week in writing, a time somebody proposes, a booked time that a journey hits."""

from datetime import datetime

from mentoring.notices import (
    MannerChanged,
    SessionHit,
    TimeDeclined,
    TimeProposed,
    WritingHalfway,
    WritingOpened,
    WritingProposed,
)
from surfaces import actions
from surfaces.blocks import Block, Element, Message, button, context, mention, message, section
from surfaces.blocks import actions as row
from surfaces.texts import Texts


def opened(notice: WritingOpened, t: Texts) -> Message:
    """Open a week in writing: until when, why, a question for each, something to try, and one tap."""
    until, mentor, mentee = _day(notice.until, t), mention(notice.mentor), mention(notice.mentee)
    why = t("writing-why-chosen" if notice.chosen else "writing-why-hours")
    first, second, tried = _kit(notice.topic, t)
    return message(
        t("writing-opened-text", number=notice.number),
        section(t("writing-opened", number=notice.number, until=until)),
        section("\n".join([why, *([t("writing-again")] if notice.again else [])])),
        section(
            "\n".join(
                [
                    t("writing-first", who=mentee, question=first),
                    t("writing-second", who=mentor, question=second),
                    t("writing-try", step=tried),
                ]
            )
        ),
        row(
            written_button(notice.session_id, t), *([meet_button(notice.pair_id, t)] if notice.chosen else [])
        ),
        context(t("writing-one-tap"), t("why-pair-room")),
    )


def _kit(topic: str, t: Texts) -> tuple[str, str, str]:
    """Give a question for the mentee, one for the mentor, and what to try."""
    if not topic:
        return t("writing-free-mentee"), t("writing-free-mentor"), t("writing-free-try")
    return t(f"kit-{topic}-question-1"), t(f"kit-{topic}-question-2"), t(f"kit-{topic}-try")


def halfway(notice: WritingHalfway, t: Texts) -> Message:
    """Remind the two in a line, once."""
    return message(
        t("writing-halfway-text", number=notice.number),
        section(t("writing-halfway", number=notice.number, until=_day(notice.until, t))),
        row(written_button(notice.session_id, t)),
        context(t("why-pair-room")),
    )


def written_button(session_id: str, t: Texts) -> Element:
    """Let either say that the two have talked."""
    return button(t("button-written"), actions.WRITTEN, session_id, primary=True)


def meet_button(pair_id: str, t: Texts) -> Element:
    """Let either go back to meeting at an hour."""
    return button(t("button-meet-again"), actions.MEET_AGAIN, pair_id)


def writing_button(session_id: str, t: Texts) -> Element:
    """Let one of the two propose to write."""
    return button(t("button-writing"), actions.WRITING_PROPOSE, session_id, label=t("button-writing-label"))


def propose_button(session_id: str, t: Texts) -> Element:
    """Let somebody propose a time of their own."""
    return button(t("button-propose-time"), actions.TIME_PROPOSE_OPEN, session_id)


def writing_proposed(notice: WritingProposed, t: Texts) -> Message:
    """Ask the other whether they would rather write, too."""
    counterpart = mention(notice.counterpart)
    return message(
        t("writing-proposed-text", counterpart=counterpart),
        section(t("writing-proposed", counterpart=counterpart)),
        section(t("writing-proposed-free")),
        row(
            button(t("button-writing-agree"), actions.WRITING_AGREE, notice.pair_id, primary=True),
            button(t("button-writing-decline"), actions.WRITING_DECLINE, notice.pair_id),
        ),
        context(t("why-proposed")),
    )


def manner_changed(notice: MannerChanged, t: Texts) -> Message:
    """Tell both how they meet from now on."""
    kind = "writing" if notice.in_writing else "meeting"
    opens = [] if notice.opens is None else [section(t("manner-writing-opens", day=_day(notice.opens, t)))]
    back = [row(meet_button(notice.pair_id, t))] if notice.in_writing else []
    return message(
        t(f"manner-{kind}-text"), section(t(f"manner-{kind}")), *opens, *back, context(t("why-pair-room"))
    )


def time_proposed(notice: TimeProposed, t: Texts) -> Message:
    """Ask the other side about a time outside their hours."""
    counterpart, when = mention(notice.counterpart), t.slack_moment(notice.starts_at)
    facts: dict[str, str | float] = {
        "number": notice.number,
        "counterpart": counterpart,
        "when": when,
        "minutes": notice.minutes,
    }
    if notice.for_mentee is None:
        said, why = t("time-proposed", **facts), t("why-proposed")
    else:
        mentee = mention(notice.for_mentee)
        said, why = t("time-proposed-for", mentee=mentee, **facts), t("why-delegate", mentee=mentee)
    value = actions.slot_value(notice.session_id, notice.starts_at)
    return message(
        t("time-proposed-text", number=notice.number, when=when),
        section(said),
        section(_meanwhile("time-stands", notice.booked_at, t, otherwise="time-free")),
        row(
            button(t("button-time-yes"), actions.TIME_ACCEPT, value, primary=True),
            button(t("button-time-no"), actions.TIME_DECLINE, value),
        ),
        context(why),
    )


def time_declined(notice: TimeDeclined, t: Texts) -> Message:
    """Tell whoever had proposed a time that another would be better, and what stands."""
    facts: dict[str, str | float] = {
        "number": notice.number,
        "counterpart": mention(notice.counterpart),
        "when": t.slack_moment(notice.starts_at),
    }
    said = (
        t("time-declined", **facts)
        if notice.for_mentee is None
        else t("time-declined-for", mentee=mention(notice.for_mentee), **facts)
    )
    return message(
        t("time-declined-text", number=notice.number),
        section(said),
        section(_meanwhile("time-declined-stands", notice.booked_at, t, otherwise="time-declined-next")),
        row(
            button(t("button-other-times"), actions.SLOTS_OTHER, notice.session_id),
            propose_button(notice.session_id, t),
        ),
        context(t("why-answered")),
    )


def _meanwhile(key: str, booked_at: datetime | None, t: Texts, *, otherwise: str) -> str:
    return t(otherwise) if booked_at is None else t(key, when=t.slack_moment(booked_at))


def session_hit(notice: SessionHit, t: Texts) -> Message:
    """Tell both that a booked time has become awkward, with times to move it to in one click."""
    key = "session-hit" if notice.slots else "session-hit-none"
    said = t(
        key,
        traveller=mention(notice.traveller),
        number=notice.number,
        when=t.slack_moment(notice.starts_at),
    )
    times: list[Block] = [
        section(
            t.slack_moment(slot),
            beside=button(
                t("button-move-here"),
                actions.numbered(actions.SLOT_MOVE, number),
                actions.slot_value(notice.session_id, slot),
            ),
        )
        for number, slot in enumerate(notice.slots)
    ]
    more = [] if notice.slots else [writing_button(notice.session_id, t)]
    return message(
        t("session-hit-text", number=notice.number),
        section(said),
        *times,
        row(propose_button(notice.session_id, t), *more),
        context(t("why-pair-room")),
    )


def _day(moment: datetime, t: Texts) -> str:
    return t.day(t.local(moment).date())
