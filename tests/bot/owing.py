"""Owing: a letter put into the outbox beside the bot."""

from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.notices import Welcome
from mentoring.people import Role
from tests.bot.conftest import archive_at

MARIE = ToPerson(user="U1MARIE")


async def owe(slack, database, *, to=MARIE):
    """Put a letter that waits for nothing into the outbox."""
    async with archive_at(database) as archive, archive.open(slack.workspace.team.id) as work:
        letter = Letter(key="letter", to=to, notice=Welcome(role=Role.MENTOR), due=work.now)
        await work.record(Decision(letters=(letter,)))
