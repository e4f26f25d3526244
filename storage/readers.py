"""Readers: who will read letters, when they may be written to, and in whose words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.decisions import Address, ToChannel, ToPair, ToPerson, ToThread
from mentoring.people import Participant, Person
from mentoring.preferences import Preferences
from mentoring.programme import ProgrammeSettings
from mentoring.quietness import allowance
from mentoring.quietness.allowance import WINDOW, Readership
from mentoring.quietness.quiet import Calendar, calendar_of
from storage import tables
from storage.participants import Participants
from storage.people import People
from storage.preferences import AllPreferences
from storage.programmes import Programmes
from storage.shelf import of_workspace


@dataclass(frozen=True, kw_only=True, slots=True)
class Readers:
    """All who will read some letters, by Slack id; `settings` are those of the current programme."""

    settings: ProgrammeSettings | None
    people: Mapping[str, Person]
    participants: Mapping[str, Participant]
    preferences: Mapping[str, Preferences]
    spent: Mapping[str, Sequence[datetime]]

    @staticmethod
    def users(to: Address) -> tuple[str, ...]:
        """Name the people at an address; a channel has none that are known."""
        match to:
            case ToPerson():
                return (to.user,)
            case ToPair():
                return (to.mentor, to.mentee)
            case ToChannel() | ToThread():
                return ()

    def readership(self, to: Address) -> Readership:
        """Say what decides when a letter may go to an address."""
        users = self.users(to)
        alone = users[0] if len(users) == 1 else None
        preferences = self.preferences.get(alone) if alone else None
        return Readership(
            calendars=tuple(map(self._calendar, users)),
            weekly=allowance.weekly(self.settings, preferences),
            preferences=preferences,
            spent=tuple(self.spent.get(alone, ())) if alone else (),
            closed=any(self.people[user].deactivated for user in users if user in self.people),
        )

    def _calendar(self, user: str) -> Calendar:
        """Give a participant's calendar, or that of somebody of whom only Slack's time zone is known."""
        if user in self.participants:
            return calendar_of(self.participants[user])
        return Calendar(zone=self.people[user].zone) if user in self.people else Calendar()


async def readers_of(
    connection: AsyncConnection, workspace: str, addresses: Iterable[Address], now: datetime
) -> Readers:
    """Read everything about those at these addresses, in as many statements for one as for fifty."""
    place = (connection, workspace)
    programme = await Programmes(*place).current()
    users = sorted({user for to in addresses for user in Readers.users(to)})
    return Readers(
        settings=programme.settings if programme else None,
        people=await People(*place).among(users),
        participants=await Participants(*place).of_users(users),
        preferences=await AllPreferences(*place).among(users),
        spent=await _spent(connection, workspace, users, now) if users else {},
    )


async def _spent(
    connection: AsyncConnection, workspace: str, users: Sequence[str], now: datetime
) -> dict[str, list[datetime]]:
    """List when each of them got a counted letter within the week."""
    spent = defaultdict[str, list[datetime]](list)
    given = {"of_workspace": workspace, "users": users, "since": now - WINDOW}
    for row in await connection.execute(_SPENT, given):
        spent[row.recipient].append(row.spent_at)
    return dict(spent)


_letters = tables.letters
_SPENT = select(_letters.c.recipient, _letters.c.spent_at).where(
    _letters.c.workspace == of_workspace,
    _letters.c.recipient.in_(bindparam("users", expanding=True)),
    _letters.c.spent_at.is_not(None),
    _letters.c.spent_at > bindparam("since"),
)
