"""Hushing: what somebody's click would ask of whoever has asked that the pair end is not asked."""

from mentoring.decisions import Decision
from mentoring.endings import parting
from storage.archive import Work


async def hushed(decision: Decision, pair_id: str, work: Work) -> Decision:
    """Leave the questions to that person out of a decision about a pair; nobody else can tell."""
    if not decision.letters:
        return decision
    return parting.hush(decision, pair_id, await work.partings.of_pairs([pair_id]))
