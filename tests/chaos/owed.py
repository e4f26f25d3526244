"""What is owed: people in four zones, and letters of every policy, each of which can be told by its words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from mentoring.decisions import Decision, Letter, ToChannel, ToPerson
from mentoring.notices import Digest, Figures, Notice, PairEnded, Preparation, SessionBooked, SessionReminder
from mentoring.people import HrFacts, Participant, Profile, Role, Standing
from mentoring.people import Person as Known
from mentoring.programme import Programme, ProgrammeSettings
from sandbox import Person

START = datetime(2027, 1, 11, 6, tzinfo=UTC)
DAYS = 9
ZONES = (("Europe/Paris", "FR"), ("America/New_York", "US"), ("Asia/Tokyo", "JP"), ("Europe/London", "GB"))
HOW_MANY = 60
NOTHING = Figures(
    planned_week=1, held_week=1, planned_to_date=1, held_to_date=1, waiting=0, asked=0, active_pairs=1,
    closed_pairs=0, needing_help=0, booked_next_week=0, respondents=None, satisfaction=None, topics=None,
    threshold=3,
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Cast:
    """Everybody in Slack, and what the programme knows of them."""

    people: tuple[Person, ...]
    decision: Decision
    calendars: dict[str, Participant]


def cast() -> Cast:
    """Give sixty people in four zones who take part, and a coordinator."""
    people, known, participants = [], [], []
    for number in range(HOW_MANY):
        zone, country = ZONES[number % len(ZONES)]
        user = f"UP{number:03}"
        people.append(Person(id=user, name=user.lower(), real_name=user.title(), tz=zone))
        known.append(Known(id=user, name=user.lower(), zone=zone))
        participants.append(
            Participant(
                id=f"id-{user}",
                programme_id="prog",
                user=user,
                name=user,
                role=Role.MENTOR,
                standing=Standing.ACTIVE,
                zone=zone,
                facts=HrFacts(country=country),
                profile=Profile(topics=("ai",), languages=("en",)),
            )
        )
    people.append(Person(id="U0SOFIA", name="sofia", real_name="Sofia Renard", tz="Europe/Paris"))
    known.append(Known(id="U0SOFIA", name="sofia", zone="Europe/Paris"))
    settings = ProgrammeSettings(
        name="Chaos", objectives="O", sponsor="U0SOFIA", neutral_contact="U0SOFIA",
        leadership_channel="C0", first_day=date(2027, 1, 11),
    )  # fmt: skip
    programme = Programme(id="prog", settings=settings, coordinators=("U0SOFIA",), created_at=START)
    return Cast(
        people=tuple(people),
        decision=Decision(changed=(programme, *known, *participants)),
        calendars={one.user: one for one in participants},
    )


def letters(count: int, channel: str, chance: Random) -> Iterator[Letter]:
    """Give so many letters, due over nine days; the number of each stands in its words."""
    for number in range(1, count + 1):
        due = START + timedelta(minutes=chance.randrange(DAYS * 24 * 60))
        user = f"UP{chance.randrange(HOW_MANY):03}"
        kind = chance.choices(("reminder", "ended", "booked", "digest", "note"), (45, 20, 20, 5, 10))[0]
        to = ToChannel(channel=channel) if kind == "digest" else ToPerson(user=user)
        lapses = due + timedelta(days=3) if kind in {"reminder", "note"} else None
        yield Letter(
            key=f"{kind}:{number}", to=to, notice=_notice(kind, number, due), due=due, lapses=lapses,
            subject=f"chaos:{number}",
        )  # fmt: skip


def _notice(kind: str, number: int, at: datetime) -> Notice:
    """Word a letter so that its number can be read in it, as minutes, a name or a sentence."""
    match kind:
        case "reminder":
            return SessionReminder(session_id="s", starts_at=at, minutes=60, counterpart=f"UQ{number}")
        case "ended":
            return PairEnded(counterpart=f"UQ{number}")
        case "booked":
            return SessionBooked(session_id="s", number=number, starts_at=at, minutes=60)
        case "digest":
            week = replace(NOTHING, planned_to_date=number, held_to_date=number)
            return Digest(
                programme="Chaos",
                week=date(2027, 1, 11),
                number=1,
                weeks=26,
                figures=week,
                sentence=f"UQ{number}.",
            )
    return Preparation(
        session_id="s", number=2, starts_at=at, minutes=60, counterpart=f"UQ{number}", topics=()
    )
