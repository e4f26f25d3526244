"""The chat about settings: how much to hear, in which language, and what else can be changed."""

from handlers import preferences, routes
from handlers.payloads import Said
from handlers.replies import Reply, Whisper
from mentoring.chat.understanding import Intent
from mentoring.permissions import Action
from storage.archive import Work
from surfaces import chatting


@routes.message(Intent.FEWER, needs=Action.CHOOSE)
async def want_fewer(said: Said, work: Work) -> Reply:
    """Somebody hears too much from the bot."""
    return Whisper(chatting.fewer(said.actor, await preferences.wishes_of(said, work), said.t))


@routes.message(Intent.SETTINGS, needs=Action.CHOOSE)
async def want_settings(said: Said, _: Work) -> Reply:
    """Somebody wants to change what they had said of themselves."""
    return Whisper(chatting.settings(said.actor, said.t))


@routes.message(Intent.LANGUAGE, needs=Action.LOOK)
async def want_language(said: Said, _: Work) -> Reply:
    """Somebody wants another language."""
    return Whisper(chatting.language(said.t))
