"""Owing: a letter put into the outbox beside the bot."""

from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.notices import Welcome
from mentoring.people import Role
from tests.bot.conftest import archive_at

MARIE = ToPerson(user="U1MARIE")


async def owe(slack, database, *, to=MARIE, many=1):
    """Put letters that wait for nothing into the outbox."""
    async with archive_at(database) as archive, archive.open(slack.workspace.team.id) as work:
        letters = tuple(
            Letter(key=f"letter-{number}", to=to, notice=Welcome(role=Role.MENTOR), due=work.now)
            for number in range(many)
        )
        await work.record(Decision(letters=letters))
