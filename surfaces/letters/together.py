"""Letters on what the two write for each other: goals, and an agenda."""

from mentoring.notices import AgendaShared, GoalsWritten
from surfaces import actions
from surfaces.blocks import Message, button, context, mention, message, quote, section
from surfaces.blocks import actions as row
from surfaces.goals import goal_lists, goals_button
from surfaces.texts import Texts


def goals_written(notice: GoalsWritten, t: Texts) -> Message:
    """Show both the goals that one of them wrote."""
    author = mention(notice.author)
    if not notice.goals:
        text, said = "goals-text-none", [section(t("goals-sentence-none", author=author))]
    else:
        goals = section(goal_lists(notice.goals, t))
        text, said = (
            "goals-text",
            [section(t("goals-sentence", author=author)), goals, section(t("goals-next"))],
        )
    return message(
        t(text, author=author),
        *said,
        row(goals_button(notice.pair_id, t)),
        context(t("why-pair-room")),
    )


def agenda_shared(notice: AgendaShared, t: Texts) -> Message:
    """Show both the agenda that the mentor chose to share."""
    author, number = mention(notice.author), notice.number
    return message(
        t("agenda-text", author=author, number=number),
        section(t("agenda-sentence", author=author, number=number)),
        quote(notice.words),
        section(t("agenda-next")),
        row(button(t("button-prepare"), actions.PREPARE_OPEN, notice.session_id)),
        context(t("why-pair-room")),
    )
