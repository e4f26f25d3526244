"""Performing: how a reply becomes Slack's answer, and the calls that follow it."""

import logging
from collections.abc import Mapping
from typing import Any, assert_never

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from handlers.payloads import Envelope, Kind, Place
from handlers.replies import (
    Done,
    FieldErrors,
    OpenModal,
    Replace,
    Reply,
    Several,
    ShowHome,
    UpdateModal,
    Whisper,
)
from surfaces.blocks import Message

log = logging.getLogger(__name__)

OK = 200


def acknowledgement(reply: Reply, envelope: Envelope) -> Mapping[str, Any]:
    """Give what the acknowledgement itself carries: a form's errors, its next view, a command's answer."""
    match reply:
        case Several():
            return next((said for one in reply.replies if (said := acknowledgement(one, envelope))), {})
        case FieldErrors() if envelope.kind is Kind.SUBMISSION:
            return {"response_action": "errors", "errors": dict(reply.errors)}
        case UpdateModal() if envelope.kind is Kind.SUBMISSION:
            return {"response_action": "update", "view": dict(reply.view)}
        case Whisper() if envelope.kind is Kind.COMMAND:
            return {"response_type": "ephemeral", **_said(reply.message)}
    return {}


class Performer:
    """Performs replies, at once and once: what is lost here somebody asks for again."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = AsyncWebClient(
            token=client.token,
            base_url=client.base_url,
            timeout=client.timeout,
            session=client.session,
            retry_handlers=[],
        )

    async def perform(self, reply: Reply, envelope: Envelope) -> None:
        """Do what the acknowledgement could not carry; a failure is logged: there is nobody left to tell."""
        try:
            await self._perform(reply, envelope)
        except SlackApiError as error:
            about = {"reply": type(reply).__name__, "workspace": envelope.workspace}
            log.warning("reply refused", extra={"error": _error(error), **about})
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("reply lost", extra={"reply": type(reply).__name__, "error": type(error).__name__})

    async def _perform(self, reply: Reply, envelope: Envelope) -> None:
        if not isinstance(reply, Several) and acknowledgement(reply, envelope):
            return
        match reply:
            case Done() | FieldErrors():
                return
            case Several():
                for one in reply.replies:
                    await self.perform(one, envelope)
            case OpenModal():
                call = self._client.views_push if envelope.place is Place.MODAL else self._client.views_open
                await call(trigger_id=envelope.trigger, view=dict(reply.view))
            case UpdateModal():
                await self._client.views_update(view_id=envelope.view_id, view=dict(reply.view))
            case Replace():
                await self._say(reply.message, envelope, replace=envelope.place is Place.MESSAGE)
            case Whisper():
                await self._say(reply.message, envelope, replace=False)
            case ShowHome():
                await self._client.views_publish(user_id=envelope.user, view=dict(reply.view))
            case _:
                assert_never(reply)

    async def _say(self, message: Message, envelope: Envelope, *, replace: bool) -> None:
        """Answer where the person is; from a form, the Home or a message to the bot: in those messages."""
        if not envelope.response_url:
            channel = envelope.channel or envelope.user
            await self._client.chat_postMessage(channel=channel, text=message.text, blocks=message.blocks)
            return
        answer = await AsyncWebhookClient(
            envelope.response_url, session=self._client.session, retry_handlers=[]
        ).send(
            text=message.text,
            blocks=message.blocks,
            response_type=None if replace else "ephemeral",
            replace_original=replace,
        )
        if answer.status_code != OK:
            log.warning(
                "reply refused", extra={"status": answer.status_code, "workspace": envelope.workspace}
            )


def _error(refused: SlackApiError) -> str:
    """Give Slack's word for it; an answer that is not JSON has none."""
    data = getattr(refused.response, "data", None)
    return str(data.get("error")) if isinstance(data, dict) else "unreadable answer"


def _said(message: Message) -> dict[str, Any]:
    return {"text": message.text, "blocks": message.blocks}
