"""In private: the exchange with the neutral contact, and the no-fault exit, as each one reads them."""

from collections.abc import Sequence

from mentoring.confidences import Wish
from mentoring.notices import ConfidenceEnded, PrivateAnswer, PrivateWord
from surfaces import actions
from surfaces.blocks import Block, Message, button, confirm, context, mention, message, quote, section
from surfaces.blocks import actions as row
from surfaces.home_views import ExitLine
from surfaces.texts import Texts


def private_word(notice: PrivateWord, t: Texts) -> Message:
    """Bring somebody's private word to the one who listens, and to nobody else."""
    person = mention(notice.person)
    said = [section(t("private-their-words")), quote(notice.words)] if notice.words.strip() else []
    return message(
        t("private-text", person=person),
        section(t("private-intro", person=person)),
        section(t("private-wish", wish=notice.wish)),
        *said,
        section(t("private-next", person=person)),
        *([_answer_buttons(notice.confidence, t)] if notice.confidence else []),
        context(t("why-neutral")),
    )


def private_answer(notice: PrivateAnswer, t: Texts) -> Message:
    """Bring an answer; what Slack shows of it outside the conversation says nothing."""
    return message(
        t("private-answer-text"),
        section(t("private-answer-intro", person=mention(notice.author))),
        quote(notice.words),
        section(t("private-answer-next")),
        _answer_buttons(notice.confidence, t),
        context(t("why-neutral" if notice.to_contact else "why-confided")),
    )


def confidence_ended(notice: ConfidenceEnded, t: Texts) -> Message:
    """Tell one of the two that the other has ended their exchange."""
    reader = "contact" if notice.to_contact else "participant"
    return message(
        t("private-ended-text"),
        section(t("private-ended-sentence", person=mention(notice.other))),
        section(t("private-ended-next", reader=reader)),
        context(t("why-neutral" if notice.to_contact else "why-confided")),
    )


def _answer_buttons(confidence_id: str, t: Texts) -> Block:
    sure = confirm(
        t("confidence-end-title"),
        t("confidence-end-sentence"),
        t("button-confidence-end"),
        t("confidence-end-stay"),
    )
    return row(
        button(t("button-answer"), actions.ANSWER_OPEN, confidence_id, primary=True),
        button(t("button-confidence-end"), actions.CONFIDENCE_END, confidence_id, confirm=sure),
    )


def exit_blocks(lines: Sequence[ExitLine], t: Texts) -> list[Block]:
    """Offer the end of each pair, or to stay after all."""
    return [_exit(line, t) for line in lines]


def _exit(line: ExitLine, t: Texts) -> Block:
    who = mention(line.counterpart)
    if line.parting_id is None:
        out = button(t("button-exit"), actions.EXIT_OPEN, line.pair_id)
        return section(t("exit-offer", counterpart=who), beside=out)
    stay = button(t("button-exit-back"), actions.EXIT_BACK, line.parting_id)
    return section(t("exit-asked", counterpart=who), beside=stay)


def alone(lines: Sequence[ExitLine], t: Texts, said: str = "confide-alone") -> list[Block]:
    """Say that a pair may end without a word to anybody, or without waiting for one."""
    return [section(t(said)), *exit_blocks(lines, t)] if lines else []


def confided(listener: str, wish: Wish, exits: Sequence[ExitLine], t: Texts) -> Message:
    """Confirm who has the words; whoever wants out may also go alone, at once, and need not wait."""
    said = t("confided", contact=mention(listener))
    way_out = [] if wish is Wish.ADVICE else alone(exits, t, "confided-alone")
    leaving = [row(button(t("button-leave"), actions.LEAVE_OPEN))] if wish is Wish.LEAVE else []
    return message(said, section(said), *way_out, *leaving)


def answer_sent(t: Texts) -> Message:
    """Confirm an answer."""
    return message(t("answer-sent"), section(t("answer-sent")))


def confidence_over(t: Texts, *, to_contact: bool = False) -> Message:
    """Confirm the end of an exchange."""
    said = t("confidence-over", reader="contact" if to_contact else "participant")
    return message(said, section(said))


def exit_asked(line: ExitLine, t: Texts) -> Message:
    """Confirm that the pair will end, and how to stay after all."""
    return message(t("exit-asked", counterpart=mention(line.counterpart)), *exit_blocks([line], t))


def exit_taken_back(counterpart: str, t: Texts) -> Message:
    """Confirm that nothing has happened."""
    said = t("exit-back", counterpart=mention(counterpart))
    return message(said, section(said))
