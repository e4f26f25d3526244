"""Check-ins."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import null, update
from sqlalchemy.ext.asyncio import AsyncConnection

from mentoring.checkins import ANSWERABLE, CheckIn
from storage import tables
from storage.shelf import Shelf

_NEWEST_FIRST = (tables.checkins.c.asked_at.desc(), tables.checkins.c.id.desc())


async def forget_drafts(connection: AsyncConnection, now: datetime) -> None:
    """Forget what was begun and never sent, once it cannot be sent any more; in every workspace."""
    table = tables.checkins
    late = table.c.draft.is_not(null()) & (table.c.asked_at < now - ANSWERABLE)
    await connection.execute(update(table).where(late).values(draft=null()))


class CheckIns(Shelf[CheckIn]):
    """What was asked and answered after sessions."""

    table = tables.checkins
    kind = CheckIn

    async def of(self, session_id: str, participant_id: str) -> CheckIn | None:
        """Find one participant's word on one session."""
        return await self._one(session_id=session_id, participant_id=participant_id, order=_NEWEST_FIRST)

    async def of_session(self, session_id: str) -> list[CheckIn]:
        """List both sides' words on a session, the newest first."""
        return await self._all(session_id=session_id, order=_NEWEST_FIRST)

    async def of_sessions(self, session_ids: Collection[str]) -> list[CheckIn]:
        """List all words on several sessions, the newest first."""
        return await self._all(session_id=session_ids, order=_NEWEST_FIRST)

    async def of_participant(self, participant_id: str) -> list[CheckIn]:
        """List all that somebody was asked, the newest first."""
        return await self._all(participant_id=participant_id, order=_NEWEST_FIRST)

    async def of_participants(self, participant_ids: Collection[str]) -> list[CheckIn]:
        """List those of several people."""
        return await self._all(participant_id=participant_ids)
