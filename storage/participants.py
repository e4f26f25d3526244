"""Participants."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import or_

from mentoring.people import Participant, Standing
from storage import tables
from storage.programmes import current_id
from storage.shelf import Shelf, states_in


class Participants(Shelf[Participant]):
    """Who is enrolled."""

    table = tables.participants
    kind = Participant

    async def of_user(self, user: str) -> Participant | None:
        """Find somebody in the current programme by their Slack id."""
        return await self._one(
            self.table.c.user == user, self.table.c.programme_id == current_id(self.workspace)
        )

    async def ever(self, user: str) -> list[Participant]:
        """List somebody's parts in every programme of the workspace."""
        return await self._all(self.table.c.user == user, order=[self.table.c.id])

    async def all(self, programme_id: str, *standings: Standing) -> list[Participant]:
        """List a programme's participants, or those who stand so."""
        return await self._all(
            self.table.c.programme_id == programme_id,
            *states_in(self.table.c.standing, standings),
            order=[self.table.c.id],
        )

    async def among(self, ids: Collection[str]) -> dict[str, Participant]:
        """Find several at once by participant id."""
        return {participant.id: participant for participant in await self._among(self.table.c.id, ids)}

    async def delegating_to(self, user: str) -> list[Participant]:
        """List those of the current programme for whom this person books."""
        return await self._all(
            self.table.c.delegate == user,
            self.table.c.programme_id == current_id(self.workspace),
            order=[self.table.c.id],
        )

    async def to_thank(self, programme_id: str, over: datetime, limit: int) -> list[Participant]:
        """List some who take part in a programme that was over at a moment, and have had no thanks since."""
        thanked = self.table.c.thanked_at
        return await self.some(
            self.table.c.programme_id == programme_id,
            self.table.c.standing.in_((Standing.ACTIVE, Standing.PAUSED)),
            or_(thanked.is_(None), thanked < over),
            order=[self.table.c.id],
            limit=limit,
        )
