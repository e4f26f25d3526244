"""Two people who have been introduced, in the language that their story is told in."""

from dataclasses import dataclass
from typing import Any

from tests.journeys.company import Company, Someone, words


@dataclass
class Two:
    """A mentor and a mentee; `words` name them, and say what they read and press."""

    company: Company
    words: Any

    @property
    def mentor(self) -> Someone:
        return getattr(self.company, self.words.mentor)

    @property
    def mentee(self) -> Someone:
        return getattr(self.company, self.words.mentee)

    async def room(self) -> list[str]:
        """Read what the bot has written in the conversation of the two."""
        where = await self.mentee.room()
        return [
            words(one) for one in await self.mentee.messages(where) if one["bot"] and not one["ephemeral"]
        ]
