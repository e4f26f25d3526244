"""Said: what a person once said of their sessions, for them to read again, to share or to delete."""

from collections.abc import Sequence
from dataclasses import dataclass

from mentoring.checkins import CheckIn, Sentence
from mentoring.sessions import Session
from surfaces import actions
from surfaces.blocks import Block, Element, button, confirm, context, divider, mention, quote, section
from surfaces.blocks import actions as row
from surfaces.modals.frame import View, modal
from surfaces.texts import Texts

CALLBACK = "said"
MOST_LINES = 24


@dataclass(frozen=True, kw_only=True, slots=True)
class SaidLine:
    """One check-in as its author sees it; `answerable` while the form still takes corrections.

    `readers` (Slack ids): who would read each sentence, if it were shared.
    """

    checkin: CheckIn
    session: Session
    counterpart: str
    answerable: bool = False
    readers: tuple[tuple[Sentence, tuple[str, ...]], ...] = ()


def build_list(lines: Sequence[SaidLine], t: Texts) -> View:
    """List what somebody has said, the latest first."""
    if not lines:
        return modal(CALLBACK, t("said-title"), [section(t("said-none"))], t)
    blocks = [
        context(t("said-intro")),
        *(section(_heading(line, t), beside=_open(line, t)) for line in lines[:MOST_LINES]),
    ]
    return modal(CALLBACK, t("said-title"), blocks, t)


def build(line: SaidLine, t: Texts, *, threshold: int) -> View:
    """Show one check-in: each answer and who sees it, and what may still be done with it."""
    if line.checkin.taken_back_at is not None:
        blocks = [section(_heading(line, t)), section(t("said-deleted")), *_again(line, t)]
        return modal(CALLBACK, t("said-title"), blocks, t)
    blocks = [
        section(_heading(line, t)),
        *_facts(line.checkin, threshold, t),
        *(block for sentence in Sentence for block in _sentence(line, sentence, t)),
        divider(),
        row(*_change(line, t), _delete(line.session.id, t)),
    ]
    return modal(CALLBACK, t("said-title"), blocks, t)


def _heading(line: SaidLine, t: Texts) -> str:
    session = line.session
    when = t.slack_moment(session.starts_at) if session.starts_at else t.day(session.week)
    key = "said-line" if line.checkin.taken_back_at is None else "said-line-deleted"
    return t(key, number=session.number, counterpart=mention(line.counterpart), when=when)


def _open(line: SaidLine, t: Texts) -> Element:
    action = actions.numbered(actions.SAID_OPEN, line.session.number)
    return button(t("button-said-open"), action, line.session.id)


def _facts(checkin: CheckIn, threshold: int, t: Texts) -> list[Block]:
    answers, blocks = checkin.answers, list[Block]()
    if answers.outcome is not None:
        said = t(f"outcome-{answers.outcome}")
        blocks += [_field("checkin-outcome", said, t), context(t("said-coordinator"))]
    if answers.usefulness is not None:
        blocks.append(_field("checkin-usefulness", t(f"mark-{answers.usefulness}"), t))
    if answers.topics:
        blocks.append(_field("checkin-topics", t.topics(answers.topics), t))
    if checkin.figures != (None, ()):
        blocks.append(context(t("said-total", threshold=threshold)))
    if answers.next_in_weeks is not None:
        said = t("in-weeks", count=answers.next_in_weeks)
        blocks += [_field("checkin-next", said, t), context(t("said-pair"))]
    return blocks


def _field(asked: str, answer: str, t: Texts) -> Block:
    return section(t("said-field", asked=t(asked), answer=answer))


def _sentence(line: SaidLine, sentence: Sentence, t: Texts) -> list[Block]:
    """Show a sentence, who reads it, and the one button that changes that."""
    answers = line.checkin.answers
    words = answers.takeaway if sentence is Sentence.TAKEAWAY else answers.would_help
    if not words.strip():
        return []
    shared = bool(answers.shared(sentence))
    readers = dict(line.readers).get(sentence, ())
    value = actions.said_value(line.session.id, sentence)
    if shared:
        action = actions.numbered(actions.SAID_KEEP, sentence)
        change = [button(t("button-said-keep"), action, value)]
    else:
        action = actions.numbered(actions.SAID_SHARE, sentence)
        change = [button(t(f"button-said-share-{sentence}"), action, value)] if readers else []
    return [
        section(t("said-field", asked=t(f"checkin-{sentence}"), answer="")),
        quote(words),
        context(_status(readers, t, shared=shared)),
        *([row(*change)] if change else []),
    ]


def _status(readers: Sequence[str], t: Texts, *, shared: bool) -> str:
    if not shared:
        return t("said-alone")
    if not readers:
        return t("said-shared-nobody")
    return t("said-shared", people=t.listed(map(mention, readers))) + " " + t("said-once-read")


def _change(line: SaidLine, t: Texts) -> list[Element]:
    if not line.answerable:
        return []
    key = "button-said-change" if line.checkin.taken_back_at is None else "button-said-again"
    return [button(t(key), actions.CHECKIN_OPEN, line.session.id)]


def _again(line: SaidLine, t: Texts) -> list[Block]:
    elements = _change(line, t)
    return [row(*elements)] if elements else []


def _delete(session_id: str, t: Texts) -> Element:
    sure = confirm(
        t("said-delete-title"), t("said-delete-sentence"), t("button-said-delete"), t("modal-cancel")
    )
    return button(t("button-said-delete"), actions.SAID_DELETE, session_id, danger=True, confirm=sure)
