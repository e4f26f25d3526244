"""Coordinating: who runs the programme from now on, and who no longer does."""

from dataclasses import dataclass

from mentoring.notices.kind import Doubt, Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Appointed(Kind):
    """You coordinate the programme from now on, by another coordinator's word: what you can do, and where."""

    counted = False
    doubt = Doubt.RESEND
    weight = 8
    programme: str
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Relieved(Kind):
    """You no longer coordinate, by another coordinator's word: there is nothing left for you to do."""

    counted = False
    doubt = Doubt.RESEND
    weight = 6
    programme: str
    by: str
