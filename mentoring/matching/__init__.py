"""Pairing a whole cohort exactly, with a proof: most mentees, then the greatest total, then the fairest.

`solve` finds the pairs, `check` proves them again from nothing, `edges` lists the compatible graph, `cost_of`
tells what forcing a pair costs, `why_not` every rule that keeps two people apart, `sample` draws a realistic
cohort.
NumPy and SciPy are imported when one of them is called, not before: the bot's own process never needs them.

The arguments that all of them share:

`taken`: open pairs by participant id. `former`: (mentor id, mentee id) of closed pairs.
`on`: the day, or the days, whose daylight saving counts. `minutes`: hours in common that a session needs.
`others`: participants outside this round whose managers are known. `weights`: what the coordinator stresses.
`locked`, `forbidden`: (mentor id, mentee id) that must be, or must not be, pairs. A lock may overrule `SOFT`
rules; one that breaks another rule, or for which there is no place, raises `LockRefused`.
`start`: the prices of an earlier proposal, which make solving a slightly changed cohort quick.
The order of rows never matters.
"""

from typing import TYPE_CHECKING, Any

from mentoring.compatibility import SOFT, Cohort, Weights, cohort, compatibility, why_not
from mentoring.matching.sample import sample
from mentoring.matching.values import (
    Certificate,
    Help,
    InvalidCertificate,
    LockRefused,
    Loss,
    Objective,
    Progress,
    Proposal,
    Stage,
)

if TYPE_CHECKING:
    from mentoring.matching.solving import check, cost_of, edges, solve

__all__ = [
    "SOFT",
    "Certificate",
    "Cohort",
    "Help",
    "InvalidCertificate",
    "LockRefused",
    "Loss",
    "Objective",
    "Progress",
    "Proposal",
    "Stage",
    "Weights",
    "check",
    "cohort",
    "compatibility",
    "cost_of",
    "edges",
    "sample",
    "solve",
    "why_not",
]


def __getattr__(name: str) -> Any:
    """Import what computes, and NumPy and SciPy with it, when it is first asked for."""
    if name not in __all__:
        raise AttributeError(name)
    from mentoring.matching import solving

    return getattr(solving, name)
