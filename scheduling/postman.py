"""The postman: the only one who posts letters to Slack, once, and says plainly what became of them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from math import inf
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from scheduling.mishaps import Doubtful, Late, RateLimited, Unavailable, understand
from scheduling.pacing import POSTING, Pacing
from surfaces.blocks import Message, Upload

OPENING = "conversations.open"
ASKING_FOR_A_PLACE = "files.getUploadURLExternal"
COMPLETING = "files.completeUploadExternal"

OK = 200
UPLOAD_PATIENCE = aiohttp.ClientTimeout(total=60)


@dataclass(frozen=True, slots=True)
class Posted:
    """Where a letter lies: the channel as Slack calls it, and its time stamp (or a file's id)."""

    channel: str
    ts: str


class Postman:
    """Posts through a client that never tries again by itself (`retry_handlers=[]`), as fast as Slack likes.

    Every method raises a `Mishap` of scheduling/mishaps.py when Slack does not take what it is given.
    """

    def __init__(self, client: AsyncWebClient, pacing: Pacing) -> None:
        self._client = client
        self.pacing = pacing

    async def post(
        self, workspace: str, channel: str, message: Message, thread: str | None = None, *, by: float
    ) -> Posted:
        """Post a message in a channel, or to a person by Slack id; not after a moment of the loop's clock."""
        await self.pacing.turn(POSTING, workspace, channel)
        answer = await self._ask(
            POSTING,
            workspace,
            self._client.chat_postMessage,
            by=by,
            channel=channel,
            text=message.text,
            blocks=message.blocks,
            unfurl_links=False,
            unfurl_media=False,
            **({"thread_ts": thread} if thread else {}),
        )
        return Posted(answer["channel"], answer["ts"])

    async def open_room(self, workspace: str, users: tuple[str, ...]) -> str:
        """Open the group conversation of these people, or find it again: asking twice opens one room."""
        await self.pacing.turn(OPENING, workspace)
        try:
            answer = await self._ask(OPENING, workspace, self._client.conversations_open, users=list(users))
        except Doubtful as doubt:
            raise Unavailable(str(doubt)) from doubt
        return str(answer["channel"]["id"])

    async def upload(self, workspace: str, channel: str, thread: str, upload: Upload, *, by: float) -> Posted:
        """Share a file in a thread; nobody sees it before the last of three steps, the only one in doubt."""
        try:
            file, url = await self._place_for(workspace, upload)
            await self._carry(url, upload.content)
        except Doubtful as doubt:
            raise Unavailable(str(doubt)) from doubt
        await self.pacing.turn(COMPLETING, workspace, channel)
        await self._ask(
            COMPLETING,
            workspace,
            self._client.files_completeUploadExternal,
            by=by,
            files=[{"id": file, "title": upload.title}],
            channel_id=channel,
            thread_ts=thread,
            initial_comment=upload.comment,
        )
        return Posted(channel, file)

    async def _place_for(self, workspace: str, upload: Upload) -> tuple[str, str]:
        await self.pacing.turn(ASKING_FOR_A_PLACE, workspace)
        answer = await self._ask(
            ASKING_FOR_A_PLACE,
            workspace,
            self._client.files_getUploadURLExternal,
            filename=upload.filename,
            length=len(upload.content),
            alt_txt=upload.alt_text,
        )
        return answer["file_id"], answer["upload_url"]

    async def _carry(self, url: str, content: bytes) -> None:
        """Send the bytes to where Slack wants them; the address itself is the permission."""
        try:
            async with (
                aiohttp.ClientSession(timeout=UPLOAD_PATIENCE) as session,
                session.post(url, data=content) as answer,
            ):
                status = answer.status
        except (aiohttp.ClientError, TimeoutError, OSError) as failure:
            raise Unavailable(type(failure).__name__) from failure
        if status != OK:
            raise Unavailable(f"upload answered {status}")

    async def _ask(
        self,
        method: str,
        workspace: str,
        call: Callable[..., Awaitable[Any]],
        *,
        by: float = inf,
        **arguments: Any,
    ) -> Mapping[str, Any]:
        """Call Slack once, unless it wants silence or it is late; an answer that is not yes is a mishap."""
        if seconds := self.pacing.held(method, workspace):
            raise RateLimited(method, seconds)
        if asyncio.get_running_loop().time() > by:
            raise Late("held up")
        try:
            answer: Mapping[str, Any] = await call(**arguments)
        except Exception as failure:
            mishap = understand(failure, method)
            if isinstance(mishap, RateLimited):
                self.pacing.hold(method, workspace, mishap.seconds)
            raise mishap from failure
        return answer
