"""Letters on steadiness: how a pair goes on when its sessions slip, without a word on whose they were."""

from mentoring.checkins import Outcome
from mentoring.going_on.resolving import Choice
from mentoring.notices import (
    HeldQuestion,
    MenteeQuestion,
    MentorQuestion,
    OnIt,
    PairNeedsYou,
    PairRests,
    RhythmQuestion,
)
from surfaces import actions
from surfaces.blocks import Block, Element, Message, button, confirm, context, mention, message, section
from surfaces.blocks import actions as row
from surfaces.letters.manners import meet_button
from surfaces.letters.sessions import outcome_button
from surfaces.texts import Texts


def on_it(notice: OnIt, t: Texts) -> Message:
    """Tell the mentor that there is nothing to do."""
    counterpart = mention(notice.counterpart)
    key = "on-it-own" if notice.own else "on-it"
    return message(
        t("on-it-text", number=notice.number, counterpart=counterpart),
        section(t(key, number=notice.number, counterpart=counterpart)),
        context(t("why-participant")),
    )


def mentee_question(notice: MenteeQuestion, t: Texts) -> Message:
    """Ask the mentee how to go on: recommit, let somebody book, or let the mentor go."""
    release = _release(notice.pair_id, "mentee", t)
    let_book = button(t("button-let-book"), actions.STEADY_DELEGATE_OPEN, notice.pair_id)
    return _question("mentee", notice.counterpart, row(_go_on(notice.pair_id, t), let_book, release), t)


def mentor_question(notice: MentorQuestion, t: Texts) -> Message:
    """Ask the mentor how to go on: recommit, pause, or step back."""
    release = _release(notice.pair_id, "mentor", t)
    pause = button(t("button-pause"), actions.PAUSE_OPEN)
    return _question("mentor", notice.counterpart, row(_go_on(notice.pair_id, t), pause, release), t)


def rhythm_question(notice: RhythmQuestion, t: Texts) -> Message:
    """Ask one of two who have not met for a while: times, a pause, or a private word."""
    pause = button(t("button-pause"), actions.PAUSE_OPEN)
    confide = button(t("button-confide"), actions.CONFIDE_OPEN)
    if notice.asynchronous:
        week = button(t("button-go-on-writing"), actions.STEADY_GO_ON, notice.pair_id, primary=True)
        meet = meet_button(notice.pair_id, t)
        return _question("rhythm", notice.counterpart, row(week, meet, pause, confide), t, written=True)
    return _question("rhythm", notice.counterpart, row(_go_on(notice.pair_id, t), pause, confide), t)


def _question(kind: str, other: str, buttons: Block, t: Texts, *, written: bool = False) -> Message:
    counterpart = mention(other)
    if written:
        said, free = "steady-rhythm-writing", "steady-rhythm-writing-free"
    else:
        said, free = f"steady-{kind}-sentence", f"steady-{kind}-free"
    return message(
        t(f"steady-{kind}-text", counterpart=counterpart),
        section(t(said, counterpart=counterpart)),
        section(t(free, counterpart=counterpart)),
        buttons,
        context(t("why-steady")),
    )


def _go_on(pair_id: str, t: Texts) -> Element:
    return button(t("button-go-on"), actions.STEADY_GO_ON, pair_id, primary=True)


def _release(pair_id: str, role: str, t: Texts) -> Element:
    sure = confirm(
        t(f"release-{role}-title"),
        t("release-sentence"),
        t(f"button-release-{role}"),
        t("button-think-again"),
    )
    return button(t(f"button-release-{role}"), actions.STEADY_RELEASE, pair_id, confirm=sure)


def held_question(notice: HeldQuestion, t: Texts) -> Message:
    """Ask of one session, in the same words whatever the two have said."""
    counterpart = mention(notice.counterpart)
    if notice.asynchronous:
        asked = t("held-question-writing", number=notice.number, counterpart=counterpart)
    elif notice.starts_at is None:
        asked = t("held-question-undated", number=notice.number, counterpart=counterpart)
    else:
        when = t.slack_moment(notice.starts_at)
        asked = t("held-question", number=notice.number, counterpart=counterpart, when=when)
    answers = [
        outcome_button(notice.session_id, outcome, t, asynchronous=notice.asynchronous)
        for outcome in (Outcome.HELD, Outcome.MISSED)
    ]
    return message(
        t("held-question-text", number=notice.number, counterpart=counterpart),
        section(asked),
        row(*answers),
        context(t("held-question-who-sees", counterpart=counterpart), t("why-last-reminder")),
    )


def needs_you(notice: PairNeedsYou, t: Texts) -> Message:
    """Ask a coordinator to decide."""
    return message(
        t("needs-you-text"),
        section(needing(notice.mentor, notice.mentee, stalled=notice.stalled, t=t)),
        *([section(t("needs-you-again"))] if notice.again else []),
        section(t("needs-you-next")),
        row(*(_choice(notice.pair_id, choice, t) for choice in Choice)),
        context(t("why-coordinator-decides")),
    )


def needing(mentor: str, mentee: str, *, stalled: bool, t: Texts) -> str:
    """Say which pair needs somebody, and why, as far as it concerns both."""
    key = "needs-you-stalled" if stalled else "needs-you-twice"
    return t(key, mentor=mention(mentor), mentee=mention(mentee))


def _choice(pair_id: str, choice: Choice, t: Texts) -> Element:
    says, value = t(f"choice-{choice}"), actions.choice_value(pair_id, choice)
    sure = confirm(t(f"choice-{choice}-title"), t(f"choice-{choice}-means"), says, t("button-think-again"))
    return button(says, actions.numbered(actions.STEADY_DECIDE, choice), value, confirm=sure)


def rests(notice: PairRests, t: Texts) -> Message:
    """Tell one of the two that the pair takes a break."""
    counterpart, until = mention(notice.counterpart), t.date(notice.until)
    return message(
        t("pair-rests-text", counterpart=counterpart),
        section(t("pair-rests", counterpart=counterpart, until=until)),
        context(t("why-participant")),
    )
