"""Letters on digests: what leadership reads, and its preview for the coordinator."""

from datetime import date, timedelta

from mentoring.notices import Digest, DigestPreview, Figures
from surfaces import actions
from surfaces.blocks import (
    Block,
    Message,
    button,
    context,
    divider,
    escape,
    header,
    message,
    quote,
    section,
)
from surfaces.blocks import actions as row
from surfaces.texts import Texts


def digest(notice: Digest, t: Texts) -> Message:
    """Tell leadership its week in thirty seconds."""
    said = [section(t("digest-coordinator-says")), quote(notice.sentence)] if notice.sentence.strip() else []
    return message(
        f"{escape(notice.programme)}\n" + summary(notice.week, notice.figures, t, notice.since),
        header(notice.programme),
        section(_weeks_told(notice, t)),
        *figure_blocks(notice.week, notice.figures, t, notice.since),
        *said,
        context(t("why-leadership", threshold=notice.figures.threshold)),
    )


def _weeks_told(notice: Digest, t: Texts) -> str:
    """Say which week this is, or which weeks are told together because they had no digest."""
    if notice.since is None:
        return t("digest-week", number=notice.number, weeks=notice.weeks, monday=t.day(notice.week))
    return t(
        "digest-weeks", count=count_weeks(notice.since, notice.week), **_span(notice.since, notice.week, t)
    )


def _span(since: date, week: date, t: Texts) -> dict[str, str]:
    return {"from": t.day(since), "to": t.day(week + timedelta(days=6))}


def count_weeks(since: date, week: date) -> int:
    """Count the weeks from one Monday to another, both included."""
    return (week - since).days // 7 + 1


def preview(notice: DigestPreview, t: Texts) -> Message:
    """Show the coordinator what leadership will read, with time to act."""
    when = t.slack_moment(notice.goes_out_at)
    return message(
        t("preview-text", when=when),
        section(t("preview-sentence", when=when)),
        divider(),
        header(notice.programme),
        section(
            t("preview-week", monday=t.day(notice.week))
            if notice.since is None
            else t("preview-weeks", **_span(notice.since, notice.week, t))
        ),
        *figure_blocks(notice.week, notice.figures, t, notice.since),
        divider(),
        row(
            button(t("button-digest-sentence"), actions.DIGEST_SENTENCE_OPEN, notice.digest_id),
            button(t("button-digest-hold"), actions.DIGEST_HOLD, notice.digest_id),
        ),
        context(t("preview-held-back", threshold=notice.figures.threshold), t("why-coordinator")),
    )


def figure_blocks(week: date, figures: Figures, t: Texts, since: date | None = None) -> list[Block]:
    """Say the figures in words, one line each; a week without news in one line."""
    if is_quiet(figures):
        return [section(summary(week, figures, t, since))]
    return [section("\n".join([*_facts(week, figures, t), *_voices(figures, t)]))]


def is_quiet(figures: Figures) -> bool:
    """Whether the week has nothing to tell."""
    events = (figures.planned_week, figures.held_week, figures.needing_help, figures.asked, figures.waiting)
    return not any(events)


def summary(week: date, figures: Figures, t: Texts, since: date | None = None) -> str:
    """Say the week in one line, or the weeks since a Monday."""
    if is_quiet(figures):
        return t("digest-quiet", active=figures.active_pairs, next=figures.booked_next_week)
    if since is not None:
        counts = {"held": figures.held_week, "planned": figures.planned_week}
        return t("digest-weeks-summary", count=count_weeks(since, week), **counts)
    return t("digest-summary", monday=t.day(week), held=figures.held_week, planned=figures.planned_week)


def _facts(week: date, figures: Figures, t: Texts) -> list[str]:
    return [
        t(
            "digest-sessions",
            held=figures.held_week,
            planned=figures.planned_week,
            heldtodate=figures.held_to_date,
            plannedtodate=figures.planned_to_date,
        ),
        t("digest-pairs", active=figures.active_pairs, closed=figures.closed_pairs),
        t("digest-help", count=figures.needing_help),
        t("digest-waiting", waiting=figures.waiting, asked=figures.asked),
        t("digest-next", monday=t.day(week + timedelta(weeks=1)), count=figures.booked_next_week),
    ]


def _voices(figures: Figures, t: Texts) -> list[str]:
    if figures.satisfaction is None or figures.respondents is None:
        satisfaction = t("digest-satisfaction-held-back", threshold=figures.threshold)
    else:
        mean = t.number(figures.satisfaction)
        satisfaction = t("digest-satisfaction", mean=mean, count=figures.respondents)
    if figures.topics is None:
        return [satisfaction, t("digest-topics-held-back", threshold=figures.threshold)]
    if not figures.topics:
        return [satisfaction]
    return [satisfaction, t("digest-topics", topics=t.topics(figures.topics))]
