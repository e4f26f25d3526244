"""What `rebours match` writes: a table to read, JSON or CSV for another program."""

import csv
import html
import json
import re
from collections.abc import Sequence
from typing import Any, TextIO

from rich.console import Console
from rich.table import Table

from mentoring.matching import Help, Proposal
from mentoring.pairs import Reasons
from mentoring.people import Participant
from surfaces.texts import Texts
from surfaces.why import for_coordinators

MENTION = re.compile("<@([^>]*)>")
TERMS = ("topics", "language", "hours", "department")


def as_json(proposal: Proposal, t: Texts, people: Sequence[Participant]) -> str:
    """Write everything that was found, the proof included."""
    known = {one.id: one for one in people}
    found = {
        "pairs": [_pair(*pair, t) for pair in proposal.pairs],
        "unpaired": [
            {
                "person": one.participant_id,
                "rule": one.obstacle.value,
                "help": [_help(h) for h in helping(known[one.participant_id], proposal)],
            }
            for one in proposal.unpaired
        ],
        "helps": [_help(one) for one in proposal.helps],
        "objective": {
            "paired": proposal.objective.paired,
            "total": proposal.objective.total,
            "worst": proposal.objective.worst,
            "seconds": proposal.objective.seconds,
        },
        "certificate": {
            "bonus": proposal.certificate.bonus,
            "second": proposal.certificate.second,
            "mentees": dict(proposal.certificate.mentees),
            "mentors": dict(proposal.certificate.mentors),
        },
    }
    return json.dumps(found, ensure_ascii=False, indent=1)


def write_csv(proposal: Proposal, t: Texts, out: TextIO) -> None:
    """Write a line for each pair."""
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(["mentor", "mentee", "score", *TERMS, "reasons"])
    for mentor, mentee, why in proposal.pairs:
        terms = terms_of(why)
        lines.writerow(
            [
                mentor.id,
                mentee.id,
                why.score,
                *(terms[term] for term in TERMS),
                sentence(mentor, mentee, why, t),
            ]
        )


def show(proposal: Proposal, t: Texts, people: Sequence[Participant], out: Console) -> None:
    """Show the pairs as a table, who stays without a partner, and what would help."""
    names = {one.id: one.name for one in people}
    pairs = Table("Mentor", "Mentee", "Score", "Why", box=None, pad_edge=False)
    for mentor, mentee, why in proposal.pairs:
        pairs.add_row(mentor.name, mentee.name, str(why.score), sentence(mentor, mentee, why, t))
    out.print(pairs)
    if proposal.unpaired:
        alone = Table("Without a partner", "Because", box=None, pad_edge=False)
        for one in proposal.unpaired:
            alone.add_row(names[one.participant_id], t(f"obstacle-{one.obstacle}"))
        out.print(alone)
    for helping_ in proposal.helps:
        out.print(f"What would help: {_help(helping_)['said']}", markup=False, highlight=False)
    worth = proposal.objective
    out.print(
        f"{worth.paired} pairs, {worth.total} points, the least {worth.worst or 0}: proven and checked.",
        highlight=False,
    )


def helping(person: Participant, proposal: Proposal) -> list[Help]:
    """Give what would help somebody: what would help people who wish the same."""
    return [one for one in proposal.helps if one.topic in person.profile.topics]


def terms_of(why: Reasons) -> dict[str, int]:
    """Give the parts that a score adds up to."""
    points = (why.topic_points, why.language_points, why.hours_points, why.department_points)
    return dict(zip(TERMS, points, strict=True))


def sentence(mentor: Participant, mentee: Participant, why: Reasons, t: Texts) -> str:
    """Say why these two, by name."""
    return MENTION.sub(r"\1", html.unescape(for_coordinators(mentor.name, mentee.name, why, t)))


def _pair(mentor: Participant, mentee: Participant, why: Reasons, t: Texts) -> dict[str, Any]:
    return {
        "mentor": mentor.id,
        "mentee": mentee.id,
        "score": why.score,
        "terms": terms_of(why),
        "reasons": {
            "topics": list(why.topics),
            "languages": list(why.languages),
            "overlap_minutes": why.overlap_minutes,
            "other_department": why.other_department,
            "sentence": sentence(mentor, mentee, why, t),
        },
    }


def _help(one: Help) -> dict[str, Any]:
    more = "1 more mentor" if one.mentors == 1 else f"{one.mentors} more mentors"
    pairs = "1 more person" if one.pairs == 1 else f"{one.pairs} more people"
    said = f"{more} for {one.topic} would pair {pairs}."
    return {"topic": one.topic, "mentors": one.mentors, "pairs": one.pairs, "said": said}
