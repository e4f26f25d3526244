"""The programme: one cohort with objectives, a sponsor, coordinators, a calendar and rules."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from mentoring.hand import Hand
from mentoring.people import Language


class MatchingMode(StrEnum):
    """Whether the coordinator approves each pair, or proposals go straight to the people."""

    BY_HAND = "by_hand"
    AUTOMATIC = "automatic"


@dataclass(frozen=True, kw_only=True, slots=True)
class ProgrammeSettings:
    """What the coordinator decides on the form; people are Slack user ids, channels Slack channel ids.

    `second_neutral_contact` listens to those to whom the first is too close. `digest_weekday`: 0 is Monday.
    `threshold`: no figure about fewer people than this, never under 3. `weekly_messages`: at most so many
    counted letters to a person in seven days, never over 2.
    """

    name: str
    objectives: str
    sponsor: str
    neutral_contact: str
    leadership_channel: str
    first_day: date
    announcement_channel: str | None = None
    second_neutral_contact: str | None = None
    weeks: int = 26
    cadence_weeks: int = 4
    session_minutes: int = 60
    language: Language = "en"
    zone: str = "UTC"
    country: str = ""
    mode: MatchingMode = MatchingMode.BY_HAND
    digest_weekday: int = 0
    digest_hour: int = 9
    threshold: int = 5
    weekly_messages: int = 2

    @property
    def neutral_contacts(self) -> tuple[str, ...]:
        """Those to whom a participant may turn in private, the first one first."""
        return tuple(user for user in (self.neutral_contact, self.second_neutral_contact) if user)


@dataclass(frozen=True, kw_only=True, slots=True)
class Programme:
    """One cohort; `wake_at` is when its digest, preview or next round wants planning.

    `hand`: what its coordinators have laid down for pairing.
    """

    id: str
    settings: ProgrammeSettings
    coordinators: tuple[str, ...]
    created_at: datetime
    hand: Hand = field(default_factory=Hand)
    wake_at: datetime | None = None
    version: int = 0
