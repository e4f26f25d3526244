"""Drafting: what somebody has begun to write in a check-in stays there until they send it, for them alone."""

from dataclasses import replace
from datetime import datetime

from mentoring.checkins import ANSWERABLE, CheckIn, Draft
from mentoring.decisions import Decision


def keep(checkin: CheckIn, draft: Draft, *, now: datetime) -> Decision:
    """Keep what stands in the form; what comes late, or from a form that was sent, is worth nothing."""
    known = checkin.draft or Draft()
    late = draft.form != known.form or (known.answers is not None and draft.typed_at <= known.typed_at)
    if late or now > checkin.asked_at + ANSWERABLE:
        return Decision()
    return Decision(changed=(replace(checkin, draft=draft),))


def closed(checkin: CheckIn) -> Draft:
    """Leave nothing of a form that was sent, but that it was."""
    return Draft(form=checkin.form + 1)
