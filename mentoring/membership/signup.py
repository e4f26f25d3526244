"""Joining, and after: changing one's answers, reading cards, pausing, coming back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from mentoring import catalogue, timeline
from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.errors import AlreadyDone, InvalidFields, NotParticipating
from mentoring.notices import Invitation, Welcome
from mentoring.people import (
    CHARTER_VERSION,
    Card,
    Charter,
    Participant,
    Person,
    Profile,
    Role,
    Standing,
    WorkingHours,
    about_delegate,
)
from mentoring.programme import Programme

LEAST_HOURS = timedelta(hours=2)
CAPACITIES = range(1, 4)
LONGEST_PAUSE_MONTHS = 6
TAKING_PART = frozenset({Standing.ACTIVE, Standing.PAUSED})
INVITATION_LAPSES = timedelta(days=30)


def invite(
    programme: Programme, newcomers: Sequence[Participant], *, now: datetime, coordinator: str
) -> Decision:
    """Invite people: each is told the objectives, the sponsor and the role thought of for them."""
    return Decision(
        changed=tuple(newcomers),
        letters=tuple(_invitation(programme, newcomer, now, coordinator) for newcomer in newcomers),
    )


def _invitation(programme: Programme, newcomer: Participant, now: datetime, coordinator: str) -> Letter:
    notice = Invitation(
        programme=programme.settings.name,
        objectives=programme.settings.objectives,
        sponsor=programme.settings.sponsor,
        coordinator=coordinator,
        role=newcomer.role,
    )
    return Letter(
        key=f"invitation:{newcomer.id}",
        to=ToPerson(user=newcomer.user),
        notice=notice,
        due=now,
        lapses=now + INVITATION_LAPSES,
        subject=f"participant:{newcomer.id}",
    )


def join(
    person: Person,
    role: Role,
    profile: Profile,
    *,
    participant: Participant | None,
    programme: Programme,
    participant_id: str,
    charter: bool,
    now: datetime,
) -> Decision:
    """Somebody new, invited or gone before takes part from now on, having accepted the charter.

    `participant`: who they are to the programme already; `participant_id`: who they will be otherwise.
    """
    if participant is not None and participant.standing in TAKING_PART:
        raise AlreadyDone
    said = _checked(profile, role, person.id, charter=charter)
    base = participant or Participant(
        id=participant_id,
        programme_id=programme.id,
        user=person.id,
        name=person.name,
        role=role,
    )
    joined = replace(
        base,
        name=person.name,
        role=role,
        standing=Standing.ACTIVE,
        zone=person.zone,
        facts=replace(base.facts, country=base.facts.country or _country(person, programme)),
        profile=said,
        charter=Charter(version=CHARTER_VERSION, accepted_at=now),
        joined_at=now,
        paused_until=None,
        keepsake=replace(base.keepsake, erasing=False),
        wake_at=None,
    )
    welcome = Letter(
        key=f"welcome:{joined.id}:{timeline.local_day(now, joined.zone)}",
        to=ToPerson(user=person.id),
        notice=Welcome(role=role),
        due=now,
        subject=f"participant:{joined.id}",
    )
    return Decision(changed=(joined,), letters=(welcome,), withdrawn=(f"invitation:{joined.id}",))


def _country(person: Person, programme: Programme) -> str:
    """Suppose the programme's public holidays for somebody who lives on its clock."""
    settings = programme.settings
    return settings.country if person.zone == settings.zone else ""


def _checked(profile: Profile, role: Role, user: str, *, charter: bool = True) -> Profile:
    """Tidy what the form brings, or refuse it, naming every field at once."""
    tidy = tidied(profile, role)
    checks = {
        "topics": (bool(tidy.topics), "error-topics"),
        "languages": (bool(tidy.languages), "error-languages"),
        "hours": (_length(tidy.hours) >= LEAST_HOURS, "error-hours"),
        "capacity": (tidy.capacity in CAPACITIES, "error-capacity"),
        "avoid": (user not in tidy.avoid, "error-avoid-self"),
        "delegate": (tidy.delegate != user, "error-delegate-self"),
        "manager": (tidy.manager != user, "error-manager-self"),
        "charter": (charter, "error-charter"),
    }
    faults = {field: key for field, (holds, key) in checks.items() if not holds}
    if faults:
        raise InvalidFields(faults)
    return tidy


def tidied(profile: Profile, role: Role) -> Profile:
    """Keep of a profile what its role has a use for; a free topic that is close to one becomes it."""
    close = catalogue.closest(profile.other_topic)
    topics = (*(topic for topic in profile.topics if topic in catalogue.TOPICS), *((close,) if close else ()))
    return replace(
        profile,
        topics=tuple(dict.fromkeys(topics)),
        other_topic=profile.other_topic.strip(),
        languages=tuple(dict.fromkeys(profile.languages)),
        avoid=tuple(dict.fromkeys(profile.avoid)),
        capacity=profile.capacity if role is Role.MENTOR else 1,
        delegate=profile.delegate if role is Role.MENTEE else None,
        curious_about=profile.curious_about.strip() if role is Role.MENTEE else "",
    )


def _length(hours: WorkingHours) -> timedelta:
    return timedelta(hours=hours.end.hour - hours.start.hour, minutes=hours.end.minute - hours.start.minute)


def edit(participant: Participant, profile: Profile, *, now: datetime) -> Decision:
    """A participant changes what they said on the form."""
    del now
    _check_taking_part(participant)
    said = _checked(profile, participant.role, participant.user)
    if said == participant.profile:
        return Decision()
    named = said.delegate is not None and said.delegate != participant.profile.delegate
    return Decision(
        changed=(replace(participant, profile=said),),
        reconsidered=(participant.user,),
        withdrawn=(f"{about_delegate(participant)}*",) if named else (),
    )


def _check_taking_part(participant: Participant) -> None:
    if participant.standing not in TAKING_PART:
        raise NotParticipating


def read_card(participant: Participant, card: Card) -> Decision:
    """A participant has read one of the three cards; a second click changes nothing."""
    _check_taking_part(participant)
    if card in participant.cards_read:
        return Decision()
    return Decision(changed=(replace(participant, cards_read=(*participant.cards_read, card)),))


def pause(participant: Participant, until: date, *, now: datetime) -> Decision:
    """A participant is away; `until` is the first day back, when the pause ends by itself."""
    _check_taking_part(participant)
    today = timeline.local_day(now, participant.zone)
    if until <= today:
        raise InvalidFields({"until": "error-pause-past"})
    if until > timeline.months_later(today, LONGEST_PAUSE_MONTHS):
        raise InvalidFields({"until": "error-pause-long"})
    paused = replace(
        participant,
        standing=Standing.PAUSED,
        paused_until=until,
        wake_at=timeline.start_of(until, participant.zone),
    )
    return Decision(changed=(paused,), reconsidered=(participant.user,))


def resume(participant: Participant, *, now: datetime) -> Decision:
    """A participant is back, by their own word."""
    del now
    _check_taking_part(participant)
    if participant.standing is Standing.ACTIVE:
        raise AlreadyDone
    return Decision(changed=(_back(participant),), reconsidered=(participant.user,))


def wake(participant: Participant, *, now: datetime) -> Decision:
    """A pause that is over ends by itself."""
    if participant.standing is not Standing.PAUSED or participant.paused_until is None:
        return Decision(changed=(replace(participant, wake_at=None),))
    back_at = timeline.start_of(participant.paused_until, participant.zone)
    if now < back_at:
        return Decision(changed=(replace(participant, wake_at=back_at),))
    return Decision(changed=(_back(participant),), reconsidered=(participant.user,))


def _back(participant: Participant) -> Participant:
    return replace(participant, standing=Standing.ACTIVE, paused_until=None, wake_at=None)


def follow(person_before: Person | None, person_now: Person, participant: Participant | None) -> Decision:
    """Follow what Slack says of somebody: language, zone, deactivation; HR's name for a participant stays."""
    decision = Decision() if person_now == person_before else Decision(changed=(person_now,))
    if person_before is not None and person_before.zone != person_now.zone:
        decision = replace(decision, reconsidered=(person_now.id,))
    if participant is None or participant.zone == person_now.zone:
        return decision
    moved = replace(participant, zone=person_now.zone)
    if moved.standing is Standing.PAUSED and moved.paused_until is not None:
        moved = replace(moved, wake_at=timeline.start_of(moved.paused_until, moved.zone))
    return decision.and_then(Decision(changed=(moved,), reconsidered=(moved.user,)))
