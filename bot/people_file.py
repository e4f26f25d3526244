"""Bringing people in from a file: what `rebours import` does."""

from dataclasses import dataclass

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.refusals import reason
from mentoring.errors import FaultyLine, NoProgramme, UnreadableRoster
from mentoring.membership import roster
from storage.archive import Archive


@dataclass(frozen=True, kw_only=True, slots=True)
class Imported:
    """What an import did: how many were invited, changed, and left as they were."""

    invited: int
    changed: int
    unchanged: int


async def import_people(archive: Archive, client: AsyncWebClient, text: str) -> Imported:
    """Enrol everybody of the file, or nobody.

    Raises UnreadableRoster with every faulty line, NoProgramme when there is none yet, SlackApiError when
    Slack refuses the token.
    """
    people = roster.read(text)
    team = (await client.auth_test())["team_id"]
    found = await _by_email(client, people)
    async with archive.open(team) as work:
        programme = await work.programmes.current()
        if programme is None:
            raise NoProgramme
        enrolment = roster.enrol(
            programme,
            people.lines,
            standing=await work.participants.all(programme.id),
            resolve=found,
            new_id=work.new_id,
            now=work.now,
            coordinator=programme.coordinators[0],
        )
        await work.record(enrolment.decision)
    return Imported(invited=enrolment.invited, changed=enrolment.changed, unchanged=enrolment.unchanged)


async def _by_email(client: AsyncWebClient, people: roster.Roster) -> dict[str, str]:
    """Ask Slack who the e-mail addresses of the file are; an address that it does not know is left out."""
    found = dict[str, str]()
    for email in sorted(people.emails):
        try:
            answer = await client.users_lookupByEmail(email=email)
        except SlackApiError as error:
            if (why := reason(error)) == "users_not_found":
                continue
            if why == "missing_scope":
                raise UnreadableRoster([_scope_is_missing(people, email)]) from error
            raise
        found[email] = answer["user"]["id"]
    return found


def _scope_is_missing(people: roster.Roster, email: str) -> FaultyLine:
    number = next((line.number for line in people.lines if line.email == email), 1)
    return FaultyLine(
        number=number,
        column="email",
        reason="finding people by e-mail needs the scope users:read.email; add it, or give Slack ids",
        value=email,
    )
