"""Check-in: two minutes after a session; each field says who sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentoring.checkins import LANES, WRITTEN_OUTCOMES, Answers, Outcome
from surfaces import choices, fields
from surfaces.blocks import Block, mention, option, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "checkin"
MARKS = ("5", "4", "3", "2", "1")
WEEKS = (1, 2, 3, 4, 6, 8)


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """The session that the form is about, and its answers."""

    session_id: str
    answers: Answers


def build(
    session_id: str,
    answers: Answers,
    t: Texts,
    *,
    counterpart: str,
    topics: tuple[str, ...],
    threshold: int,
    asynchronous: bool = False,
) -> View:
    """Ask about a session with `counterpart`; the pair's own `topics` come first in the list."""
    sees = {field: t(f"sees-{lane}", threshold=threshold) for field, lane in LANES.items()}
    blocks = [
        section(t("checkin-intro", counterpart=mention(counterpart))),
        *_facts(answers, sees, t, asynchronous=asynchronous),
        *_topics(answers, topics, sees, t),
        *_free_texts(answers, sees, t),
        _next(answers, sees, t),
    ]
    return modal(CALLBACK, t("checkin-title"), blocks, t, submit=t("modal-send"), metadata=session_id)


def read(state: Mapping[str, Any], metadata: str) -> Written:
    """Read the answers."""
    filled = Filled(state)
    outcome, mark, weeks = filled.choice("outcome"), filled.choice("usefulness"), filled.choice("next_week")
    answers = Answers(
        outcome=Outcome(outcome) if outcome else None,
        usefulness=int(mark) if mark else None,
        topics=filled.choices("topics"),
        takeaway=filled.text("takeaway"),
        share_takeaway=filled.ticked("share_takeaway"),
        would_help=filled.text("would_help"),
        share_would_help=filled.ticked("share_would_help"),
        next_in_weeks=int(weeks) if weeks else None,
    )
    return Written(session_id=metadata, answers=answers)


def _facts(answers: Answers, sees: Mapping[str, str], t: Texts, *, asynchronous: bool) -> list[Block]:
    if asynchronous:
        question = t("checkin-writing-outcome")
        outcomes = [option(t(f"outcome-writing-{outcome}"), outcome) for outcome in WRITTEN_OUTCOMES]
    else:
        question = t("checkin-outcome")
        outcomes = [option(t(f"outcome-{outcome}"), outcome) for outcome in Outcome]
    marks = [option(t(f"mark-{mark}"), mark) for mark in MARKS]
    mark = None if answers.usefulness is None else str(answers.usefulness)
    hint, asked = sees["usefulness"], t("checkin-usefulness")
    return [
        fields.one_of("outcome", question, outcomes, answers.outcome, hint=sees["outcome"], radio=True),
        fields.one_of("usefulness", asked, marks, mark, hint=hint, optional=True),
    ]


def _topics(answers: Answers, topics: tuple[str, ...], sees: Mapping[str, str], t: Texts) -> list[Block]:
    groups = choices.topic_groups(t, first=topics, first_label=t("checkin-topics-yours"))
    asked, hint = t("checkin-topics"), sees["topics"]
    return [fields.some_of_groups("topics", asked, groups, answers.topics, hint=hint, optional=True)]


def _free_texts(answers: Answers, sees: Mapping[str, str], t: Texts) -> list[Block]:
    blocks: list[Block] = []
    for name, said, shared in (
        ("takeaway", answers.takeaway, answers.share_takeaway),
        ("would_help", answers.would_help, answers.share_would_help),
    ):
        asked = t(f"checkin-{name}")
        share, yes = t(f"checkin-share-{name}"), t(f"checkin-share-{name}-yes")
        blocks += [
            fields.text(name, asked, said, hint=sees[name], most=1000, multiline=True, optional=True),
            fields.tick(f"share_{name}", share, yes, ticked=shared),
        ]
    return blocks


def _next(answers: Answers, sees: Mapping[str, str], t: Texts) -> Block:
    weeks = [option(t("in-weeks", count=count), str(count)) for count in WEEKS]
    value = None if answers.next_in_weeks is None else str(answers.next_in_weeks)
    return fields.one_of("next_week", t("checkin-next"), weeks, value, hint=sees["next_week"], optional=True)
