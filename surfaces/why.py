"""Why these two: one friendly sentence for the two people, one for the coordinators."""

from collections.abc import Sequence
from typing import Literal

from mentoring.pairs import Reasons
from surfaces.blocks import escape, mention
from surfaces.texts import Texts

MOST_TOPICS = 3


def for_the_two(
    reader: Literal["mentor", "mentee", "room"], mentor: str, mentee: str, reasons: Reasons, t: Texts
) -> str:
    """Tell one of the two, or both in their room, what brings them together (both Slack ids).

    The room has much else to say: the topics are enough there, if there are any.
    """
    sentences = list[str]()
    if reasons.topics:
        topics = named(reasons.topics, t)
        two = {"mentor": mention(mentor), "mentee": mention(mentee)}
        sentences.append(t("why-two", reader=reader, topics=topics, **two))
    besides = [
        *([t("why-two-languages", languages=t.languages(reasons.languages))] if reasons.languages else []),
        *([t("why-two-hours", hours=_hours(reasons))] if _hours(reasons) else []),
        *([t("why-two-departments")] if reasons.other_department else []),
    ]
    if besides and (reader != "room" or not sentences):
        sentences.append(t("why-two-besides", things=t.listed(besides), topics=len(reasons.topics)))
    return " ".join(sentences)


def for_coordinators(mentor: str, mentee: str, reasons: Reasons, t: Texts) -> str:
    """Tell a coordinator what brings two people (Slack ids) together."""
    sentences = list[str]()
    if reasons.topics:
        topics = named(reasons.topics, t)
        two = {"mentor": mention(mentor), "mentee": mention(mentee)}
        sentences.append(t("why-hr", topics=topics, **two))
    besides = [
        *([t("why-hr-languages", languages=t.languages(reasons.languages))] if reasons.languages else []),
        *([t("why-hr-hours", hours=_hours(reasons))] if _hours(reasons) else []),
        *([t("why-hr-departments")] if reasons.other_department else []),
    ]
    if besides:
        sentences.append(t("why-hr-besides", things=t.listed(besides), topics=len(reasons.topics)))
    return " ".join(sentences)


def named(topics: Sequence[str], t: Texts) -> str:
    """Name topics within a sentence, in quotation marks: their titles hold commas and conjunctions."""
    said = [t("quoted", text=escape(t.topic(key))) for key in topics[:MOST_TOPICS]]
    more = len(topics) - len(said)
    if more:
        return t("topics-and-more", topics=", ".join(said), more=more)
    return t.listed(said)


def _hours(reasons: Reasons) -> int:
    return reasons.overlap_minutes // 60
