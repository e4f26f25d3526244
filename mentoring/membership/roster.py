"""The file of people that HR brings: read strictly, taken whole or not at all."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mentoring.catalogue import plain
from mentoring.decisions import Decision
from mentoring.errors import FaultyLine, UnreadableRoster
from mentoring.membership import signup
from mentoring.membership.roster_fields import ALIASES, COLUMNS, RosterLine, RosterReader
from mentoring.people import Participant, Profile, Role, Standing
from mentoring.programme import Programme

HEADER = 1
SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, kw_only=True, slots=True)
class Roster:
    """A file of people that was read without a fault."""

    lines: tuple[RosterLine, ...]

    @property
    def emails(self) -> frozenset[str]:
        """Give every e-mail address, of people, managers and vetoes, that Slack has to know."""
        named = (who for line in self.lines for who in line.mentioned)
        return frozenset(who for who in named if "@" in who)


@dataclass(frozen=True, kw_only=True, slots=True)
class Enrolment:
    """What a file changes: a decision, and how many people it invites, changes, leaves as they are."""

    decision: Decision
    invited: int
    changed: int
    unchanged: int


def read(text: str) -> Roster:
    """Read a CSV file of people, whole or not at all: UnreadableRoster names every faulty line.

    The first line names the columns, in any order; commas, semicolons or tabs part them.
    """
    rows = list(_rows(text))
    if not rows:
        raise UnreadableRoster([FaultyLine(number=HEADER, column=None, reason="the file is empty")])
    columns = _columns(rows[0][1])
    faults = list[FaultyLine]()
    lines = list[RosterLine]()
    for number, cells in rows[1:]:
        if len(cells) != len(columns):
            reason = f"{len(columns)} fields were expected, there are {len(cells)}"
            faults.append(FaultyLine(number=number, column=None, reason=reason))
            continue
        reader = RosterReader(number=number, cells=dict(zip(columns, map(str.strip, cells), strict=True)))
        lines.append(reader.line())
        faults += reader.faults
    faults += _duplicates(lines)
    if not lines and not faults:
        faults.append(FaultyLine(number=HEADER, column=None, reason="there is nobody in the file"))
    if faults:
        raise UnreadableRoster(sorted(faults, key=lambda fault: fault.number))
    return Roster(lines=tuple(lines))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Go through the lines that hold something, with the number of the line at which each one begins."""
    content = text.removeprefix("\ufeff")
    first = content.partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=separator, strict=True)
    number = HEADER
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield number, cells
            number = reader.line_num + 1
    except csv.Error as error:
        reason = f"this is not a well-formed line of CSV ({error})"
        raise UnreadableRoster([FaultyLine(number=number, column=None, reason=reason)]) from error


def _columns(header: Sequence[str]) -> list[str]:
    """Recognise the columns, or say what is wrong with the header."""
    names = [ALIASES.get(plain(name), plain(name)) for name in header]
    faults = [
        FaultyLine(number=HEADER, column=name, reason="no such column is known", value=name)
        for name in names
        if name not in COLUMNS
    ]
    faults += [
        FaultyLine(number=HEADER, column=name, reason="this column comes twice")
        for name, count in Counter(names).items()
        if count > 1
    ]
    if not {"slack_id", "email"} & set(names):
        faults.append(FaultyLine(number=HEADER, column=None, reason="a column slack_id or email is needed"))
    if "role" not in names:
        faults.append(FaultyLine(number=HEADER, column="role", reason="this column is needed"))
    if faults:
        raise UnreadableRoster(faults)
    return names


def _duplicates(lines: Sequence[RosterLine]) -> Iterator[FaultyLine]:
    first_seen = dict[str, int]()
    for line in lines:
        for column, who in (("slack_id", line.slack_id), ("email", line.email)):
            if who and first_seen.setdefault(who, line.number) != line.number:
                reason = f"this person is on line {first_seen[who]} already"
                yield FaultyLine(number=line.number, column=column, reason=reason, value=who)


def enrol(
    programme: Programme,
    lines: Sequence[RosterLine],
    *,
    standing: Sequence[Participant],
    resolve: Mapping[str, str],
    new_id: Callable[[], str],
    now: datetime,
    coordinator: str,
) -> Enrolment:
    """Invite whom the file brings, and correct what HR says of those who are there; the rest stays as it is.

    `standing`: everybody of the programme already, gone or not; `resolve`: Slack ids by e-mail address.
    A second import changes only what changed; what participants said themselves is never overwritten.
    Raises UnreadableRoster when an address is unknown to Slack, or a role would change under somebody's feet.
    """
    known = {participant.user: participant for participant in standing}
    _check(lines, known, resolve)
    newcomers, corrected, unchanged = list[Participant](), list[Participant](), 0
    for line in lines:
        user = _user(line.who, resolve)
        before = known.get(user)
        if before is None:
            newcomers.append(_newcomer(line, user, programme, new_id(), resolve))
        elif (after := _corrected(before, line, resolve)) != before:
            corrected.append(after)
        else:
            unchanged += 1
    decision = signup.invite(programme, newcomers, now=now, coordinator=coordinator)
    return Enrolment(
        decision=decision.and_then(Decision(changed=tuple(corrected))),
        invited=len(newcomers),
        changed=len(corrected),
        unchanged=unchanged,
    )


def _user(who: str, resolve: Mapping[str, str]) -> str:
    return resolve[who] if "@" in who else who


def _check(lines: Sequence[RosterLine], known: Mapping[str, Participant], resolve: Mapping[str, str]) -> None:
    """Refuse the whole file for what only the workspace can tell."""
    faults = list[FaultyLine]()
    first_seen = dict[str, int]()
    for line in lines:
        strangers = [who for who in line.mentioned if "@" in who and who not in resolve]
        faults += [
            FaultyLine(
                number=line.number, column="email", reason="nobody in Slack has this address", value=who
            )
            for who in strangers
        ]
        if line.who in strangers:
            continue
        user = _user(line.who, resolve)
        if first_seen.setdefault(user, line.number) != line.number:
            reason = f"this person is on line {first_seen[user]} already"
            faults.append(FaultyLine(number=line.number, column=None, reason=reason, value=line.who))
        before = known.get(user)
        if before and before.role is not line.role and before.standing in signup.TAKING_PART:
            reason = f"this person takes part as a {before.role} already"
            faults.append(FaultyLine(number=line.number, column="role", reason=reason, value=line.role))
    if faults:
        raise UnreadableRoster(faults)


def _newcomer(
    line: RosterLine, user: str, programme: Programme, participant_id: str, resolve: Mapping[str, str]
) -> Participant:
    blank = Participant(
        id=participant_id,
        programme_id=programme.id,
        user=user,
        name=line.name or line.email.partition("@")[0] or user,
        role=line.role,
        zone=programme.settings.zone,
    )
    return _corrected(blank, line, resolve)


def _corrected(before: Participant, line: RosterLine, resolve: Mapping[str, str]) -> Participant:
    """Lay what the file says over what is known; a blank field says nothing."""
    managers = [_user(who, resolve) for who in line.managers]
    facts = replace(
        before.facts,
        email=line.email or before.facts.email,
        department=line.department or before.facts.department,
        grade=before.facts.grade if line.grade is None else line.grade,
        country=line.country or before.facts.country,
        started_on=line.started_on or before.facts.started_on,
        avoid=tuple(_user(who, resolve) for who in line.avoid) or before.facts.avoid,
    )
    if managers or line.line_waived:
        facts = replace(
            facts,
            manager=managers[0] if managers else None,
            line=tuple(managers[1:]),
            line_waived=line.line_waived,
        )
    after = replace(before, facts=facts)
    if before.standing is not Standing.INVITED:
        return after
    return replace(
        after,
        name=line.name or before.name,
        role=line.role,
        zone=line.zone or before.zone,
        profile=_profile(before.profile, line),
    )


def _profile(before: Profile, line: RosterLine) -> Profile:
    """Prefill the sign-up form of somebody who has not joined yet; HR's vetoes have no place on it."""
    return replace(
        before,
        topics=line.topics or before.topics,
        languages=line.languages or before.languages,
        capacity=(line.capacity or before.capacity) if line.role is Role.MENTOR else 1,
        hours=line.hours or before.hours,
    )
