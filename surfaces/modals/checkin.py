"""Check-in: two minutes after a session; each field says who sees it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from mentoring.checkins import LANES, WRITTEN_OUTCOMES, Answers, Draft, Outcome
from mentoring.errors import Gone
from mentoring.goals import Goal, Progress
from surfaces import actions, choices, fields
from surfaces.blocks import Block, Element, context, group, mention, option, section
from surfaces.modals.frame import View, modal
from surfaces.state import Filled
from surfaces.texts import Texts

CALLBACK = "checkin"
MARKS = ("5", "4", "3", "2", "1")
WEEKS = (1, 2, 3, 4, 6, 8)
MOST_TIMES = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """The session that the form is about, and its answers.

    `form` tells which opening of the form it was; `next_at` is the time picked for the next session, and
    `progress` what is said of each goal, in their order.
    """

    session_id: str
    answers: Answers
    form: int = 0
    next_at: datetime | None = None
    progress: tuple[Progress | None, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Next:
    """What may be said of the next session: the times on offer, or when it is booked already."""

    times: Sequence[datetime] = ()
    booked_at: datetime | None = None


NOTHING_AHEAD = Next()


def build(
    session_id: str,
    answers: Answers,
    t: Texts,
    *,
    counterpart: str,
    topics: tuple[str, ...],
    threshold: int,
    ahead: Next = NOTHING_AHEAD,
    goals: Sequence[Goal] = (),
    draft: Draft | None = None,
    asynchronous: bool = False,
) -> View:
    """Ask about a session with `counterpart`; the pair's own `topics` come first in the list.

    What a `draft` holds fills the form before what was sent.
    """
    sees = {field: t(f"sees-{lane}", threshold=threshold) for field, lane in LANES.items()}
    known = draft or Draft()
    filled = answers if known.answers is None else _over(answers, known.answers)
    asked = [
        *_facts(filled, sees, t, asynchronous=asynchronous),
        *_topics(filled, topics, sees, t),
        *_free_texts(filled, sees, t),
        *_goals(goals, known.progress, sees, t),
        *([] if ahead.booked_at else [_next(filled, known.next_at, ahead.times, sees, t)]),
    ]
    blocks = [
        section(t("checkin-intro", counterpart=mention(counterpart))),
        context(t("checkin-draft")),
        *(fields.noted(block, actions.CHECKIN_DRAFT) for block in asked),
        *([context(_booked(ahead.booked_at, t))] if ahead.booked_at else []),
    ]
    metadata = f"{session_id}|{known.form}"
    title, send = t("checkin-title"), t("modal-send")
    return modal(CALLBACK, title, blocks, t, submit=send, metadata=metadata, reading=True)


def read(state: Mapping[str, Any], metadata: str) -> Written:
    """Read the answers."""
    filled = Filled(state)
    session_id, _, form = metadata.rpartition("|")
    if not form.isdecimal():
        raise Gone
    outcome, mark = filled.choice("outcome"), filled.choice("usefulness")
    weeks, next_at = _read_next(filled.choice("next_week"))
    answers = Answers(
        outcome=Outcome(outcome) if outcome else None,
        usefulness=int(mark) if mark else None,
        topics=filled.choices("topics"),
        takeaway=filled.text("takeaway"),
        share_takeaway=filled.ticked("share_takeaway"),
        would_help=filled.text("would_help"),
        share_would_help=filled.ticked("share_would_help"),
        next_in_weeks=weeks,
    )
    told = [filled.choice(name) for name in sorted(state) if name.startswith("goal_")]
    return Written(
        session_id=session_id,
        answers=answers,
        form=int(form),
        next_at=next_at,
        progress=tuple(Progress(one) if one else None for one in told),
    )


def _over(sent: Answers, drafted: Answers) -> Answers:
    """Lay a draft over what was sent; two clicks that came meanwhile are not asked again."""
    return replace(
        drafted,
        outcome=drafted.outcome or sent.outcome,
        usefulness=sent.usefulness if drafted.usefulness is None else drafted.usefulness,
    )


def _read_next(value: str | None) -> tuple[int | None, datetime | None]:
    """Read a number of weeks, or a time."""
    if value is None or value.isdecimal():
        return (int(value) if value else None), None
    try:
        return None, datetime.fromisoformat(value)
    except ValueError:
        raise Gone from None


def _booked(at: datetime, t: Texts) -> str:
    return t("checkin-next-booked", when=t.slack_moment(at))


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


def _goals(
    goals: Sequence[Goal], said: Sequence[Progress | None], sees: Mapping[str, str], t: Texts
) -> list[Block]:
    """Ask how far the two are with each goal, beginning from what was said last."""
    options = [option(t(f"progress-{progress}"), progress) for progress in Progress]
    drafted = [*said, *[None] * len(goals)]
    return [
        fields.one_of(
            f"goal_{place + 1}",
            t("goals-progress", goal=goal.text),
            options,
            drafted[place] or goal.progress,
            hint=sees["next_week"],
            optional=True,
        )
        for place, goal in enumerate(goals)
    ]


def _next(
    answers: Answers, next_at: datetime | None, times: Sequence[datetime], sees: Mapping[str, str], t: Texts
) -> Block:
    """Offer times of the next session, and weeks for whoever would rather wait."""
    weeks = [option(t("in-weeks", count=count), str(count)) for count in WEEKS]
    value = None if answers.next_in_weeks is None else str(answers.next_in_weeks)
    asked, hint = t("checkin-next"), sees["next_week"]
    if not times:
        return fields.one_of("next_week", asked, weeks, value, hint=hint, optional=True)
    groups = [
        group(t("checkin-next-times"), [_time(at, t) for at in times[:MOST_TIMES]]),
        group(t("checkin-next-later"), weeks),
    ]
    picked = value if next_at is None else _value(next_at)
    return fields.one_of_groups("next_week", asked, groups, picked, hint=hint, optional=True)


def _time(at: datetime, t: Texts) -> Element:
    return option(t.moment(at), _value(at))


def _value(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()
