"""Letters on pairs: asked, introduced, announced, not made, ended."""

from mentoring.notices import (
    Announcement,
    Introduction,
    PairEnded,
    PairFellThrough,
    PairQuestion,
    ProposalReady,
)
from mentoring.pairs import Reasons
from mentoring.people import Role
from surfaces import actions
from surfaces.agenda import agenda
from surfaces.blocks import Block, Message, button, confirm, context, mention, message, quote, section
from surfaces.blocks import actions as row
from surfaces.goals import goals_button
from surfaces.offers import slot_blocks
from surfaces.texts import Texts
from surfaces.why import for_the_two


def question(notice: PairQuestion, t: Texts) -> Message:
    """Ask somebody whether they want this pair."""
    role, counterpart = notice.role.value, mention(notice.counterpart)
    return message(
        t("question-text", counterpart=counterpart),
        section(t("question-sentence", role=role, counterpart=counterpart)),
        section(for_the_two(notice.role.value, *_two(notice), reasons_of(notice), t)),
        section(t("question-free", role=role, counterpart=counterpart)),
        *([section(t("question-again"))] if notice.again else []),
        row(*answer_buttons(notice.pair_id, t)),
        context(t("why-last-reminder" if notice.again else "why-participant")),
    )


def reasons_of(notice: PairQuestion | Introduction) -> Reasons:
    """Gather what a notice tells of why the two were brought together."""
    return Reasons(
        topics=notice.topics,
        languages=notice.languages,
        overlap_minutes=notice.overlap_minutes,
        other_department=notice.other_department,
        score=0,
    )


def _two(notice: PairQuestion) -> tuple[str, str]:
    """Name the mentor, then the mentee; of whoever reads it the sentence says “you”."""
    return ("", notice.counterpart) if notice.role is Role.MENTOR else (notice.counterpart, "")


def answer_buttons(pair_id: str, t: Texts) -> list[dict[str, object]]:
    """Offer yes and no to a proposed pair."""
    sure = confirm(
        t("decline-title"), t("decline-sentence"), t("button-decline-short"), t("button-think-again")
    )
    return [
        button(t("button-accept"), actions.PAIR_ACCEPT, pair_id, primary=True),
        button(t("button-decline"), actions.PAIR_DECLINE, pair_id, confirm=sure),
    ]


def not_made(t: Texts) -> Message:
    """Tell whoever had said yes that the pair will not be made."""
    return message(
        t("not-made-text"),
        section(t("not-made-sentence")),
        section(t("not-made-next")),
        context(t("why-participant")),
    )


def introduction(notice: Introduction, t: Texts) -> Message:
    """Introduce the two to each other, and let them pick a first time."""
    mentor, mentee = mention(notice.mentor), mention(notice.mentee)
    return message(
        t("introduction-text", mentor=mentor, mentee=mentee),
        section(t("introduction-sentence", mentor=mentor, mentee=mentee)),
        section(for_the_two("room", notice.mentor, notice.mentee, reasons_of(notice), t)),
        *_aim(notice, t),
        section(t("introduction-charter")),
        *_agenda(notice, t),
        section(t("introduction-together")),
        row(
            button(t("button-prepare"), actions.PREPARE_OPEN, notice.session_id),
            button(t("button-kit"), actions.KIT_OPEN, notice.session_id),
            goals_button(notice.pair_id, t),
            button(t("button-charter"), actions.CHARTER_OPEN),
        ),
        *_meeting(notice, mentee, t),
        context(t("why-pair-room")),
    )


def _aim(notice: Introduction, t: Texts) -> list[Block]:
    """Say what the programme is after, and who sponsors it."""
    if not notice.objectives:
        return []
    return [section(t("introduction-aim", sponsor=mention(notice.sponsor))), quote(notice.objectives)]


def _agenda(notice: Introduction, t: Texts) -> list[Block]:
    """Suggest how a first session goes; a week in writing has its own opening."""
    if notice.opens is not None:
        return []
    return [section(t("introduction-agenda") + "\n" + agenda(1, notice.minutes, t))]


def _meeting(notice: Introduction, mentee: str, t: Texts) -> list[Block]:
    """Offer times to pick, or tell when the first week in writing opens."""
    if notice.opens is not None:
        return [section(t("introduction-writing", day=t.day(t.local(notice.opens).date())))]
    slots = slot_blocks(notice.session_id, notice.slots, t)
    when = section(t("introduction-slots", mentee=mentee, minutes=notice.minutes))
    return [when, *slots] if notice.slots else slots


def announcement(notice: Announcement, t: Texts) -> Message:
    """Announce a new pair in a channel, since both agreed."""
    mentor, mentee = mention(notice.mentor), mention(notice.mentee)
    return message(
        t("announcement-text", mentor=mentor, mentee=mentee),
        section(t("announcement-sentence", mentor=mentor, mentee=mentee)),
        *([section(t("announcement-topics", topics=t.topics(notice.topics)))] if notice.topics else []),
        context(t("why-announcement")),
    )


def ended(notice: PairEnded, t: Texts) -> Message:
    """Tell both the same neutral sentence."""
    counterpart = mention(notice.counterpart)
    return message(
        t("ended-text", counterpart=counterpart),
        section(t("ended-sentence", counterpart=counterpart)),
        section(t("ended-next")),
        row(button(t("button-learned"), actions.LEARNED_OPEN)),
        context(t("why-ended")),
    )


def proposal_ready(notice: ProposalReady, t: Texts) -> Message:
    """Tell the coordinator that a round waits for a decision."""
    return message(
        t("proposal-text", pairs=notice.pairs),
        section(t("proposal-sentence", pairs=notice.pairs, unpaired=notice.unpaired)),
        section(t("proposal-next")),
        row(button(t("button-review"), actions.ROUND_REVIEW_OPEN, notice.round_id, primary=True)),
        context(t("why-coordinator")),
    )


def fell_through(notice: PairFellThrough, t: Texts) -> Message:
    """Tell the coordinator that a pair was not accepted, not by whom."""
    mentor, mentee = mention(notice.mentor), mention(notice.mentee)
    return message(
        t("fell-through-text"),
        section(t("fell-through-sentence", mentor=mentor, mentee=mentee)),
        section(t("fell-through-next")),
        context(t("why-coordinator")),
    )
