"""Calendars: when those to whom a letter is addressed may be written to."""

from collections.abc import Sequence

from mentoring.decisions import Address, ToChannel, ToPair, ToPerson, ToThread
from mentoring.people import Participant
from mentoring.quiet import Calendar, calendar_of
from storage.participants import Participants
from storage.programmes import current_id
from storage.work import Work


class _Readers(Participants):
    """The participants who read a letter."""

    async def of_users(self, users: Sequence[str]) -> list[Participant]:
        """Find people in the current programme, in one statement."""
        return await self._all(
            self.table.c.user.in_(users), self.table.c.programme_id == current_id(self.workspace)
        )


async def calendars(work: Work, address: Address) -> list[Calendar]:
    """Give the calendar of each reader; a channel has none, and a stranger Slack's time zone."""
    match address:
        case ToPerson():
            users = [address.user]
        case ToPair():
            users = [address.mentor, address.mentee]
        case ToThread():
            followed = await work.outbox.find(address.letter)
            return [] if followed is None else await calendars(work, followed.letter.to)
        case ToChannel():
            return []
    readers = _Readers(work.connection, work.workspace)
    known = {participant.user: calendar_of(participant) for participant in await readers.of_users(users)}
    strangers = await work.people.among([user for user in users if user not in known])
    return [
        known.get(user) or Calendar(zone=strangers[user].zone if user in strangers else "UTC")
        for user in users
    ]
