"""Participants."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import or_

from mentoring.people import Participant, Standing
from storage import tables
from storage.programmes import current_id
from storage.shelf import Shelf, narrowed, of_workspace

_IN_ORDER = (tables.participants.c.id,)
_CURRENT = tables.participants.c.programme_id == current_id(of_workspace)


class Participants(Shelf[Participant]):
    """Who is enrolled."""

    table = tables.participants
    kind = Participant

    async def of_user(self, user: str) -> Participant | None:
        """Find somebody in the current programme by their Slack id."""
        return await self._one(_CURRENT, user=user)

    async def ever(self, user: str) -> list[Participant]:
        """List somebody's parts in every programme of the workspace."""
        return await self._all(user=user, order=_IN_ORDER)

    async def of_users(self, users: Collection[str]) -> dict[str, Participant]:
        """Find several in the current programme, by Slack id."""
        return {participant.user: participant for participant in await self._all(_CURRENT, user=users)}

    async def all(self, programme_id: str, *standings: Standing) -> list[Participant]:
        """List a programme's participants, or those who stand so."""
        return await self._all(programme_id=programme_id, order=_IN_ORDER, **narrowed(standing=standings))

    async def among(self, ids: Collection[str]) -> dict[str, Participant]:
        """Find several at once by participant id."""
        return {participant.id: participant for participant in await self._all(id=ids)}

    async def delegating_to(self, user: str) -> list[Participant]:
        """List those of the current programme for whom this person books."""
        return await self._all(_CURRENT, delegate=user, order=_IN_ORDER)

    async def to_thank(self, programme_id: str, over: datetime, limit: int) -> list[Participant]:
        """List some who take part in a programme that was over at a moment, and have had no thanks since."""
        thanked = self.table.c.thanked_at
        return await self.some(
            self.table.c.programme_id == programme_id,
            self.table.c.standing.in_((Standing.ACTIVE, Standing.PAUSED)),
            or_(thanked.is_(None), thanked < over),
            order=_IN_ORDER,
            limit=limit,
        )
