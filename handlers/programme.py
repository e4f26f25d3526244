"""The programme: created, changed, and people invited to it."""

from handlers import actors, routes
from handlers.payloads import Click, Submission
from handlers.replies import OpenModal, Reply, Whisper
from mentoring.errors import NotAllowed
from mentoring.membership import signup
from mentoring.people import HrFacts, Participant, Person, Role
from mentoring.permissions import Action
from mentoring.programme import Programme
from mentoring.steering import coordinating, programmes
from mentoring.steering.coordinating import Naming
from storage.archive import Work
from surfaces import actions, answers
from surfaces.modals import invite as invite_form
from surfaces.modals import programme as form


@routes.click(actions.PROGRAMME_OPEN, needs=Action.CREATE)
async def open_programme(click: Click, _: Work) -> Reply:
    """Somebody wants to create the programme, or a coordinator to change it."""
    programme = click.actor.programme
    if programme is not None and not click.actor.may(Action.COORDINATE):
        raise NotAllowed
    if programme is None:
        return OpenModal(form.build(None, click.t))
    return OpenModal(form.build(programme.settings, click.t, coordinators=programme.coordinators))


@routes.submission(form.CALLBACK, needs=Action.CREATE)
async def save_programme(sent: Submission, work: Work) -> Reply:
    """Somebody sends the settings of a new programme, or a coordinator new settings, and who coordinates."""
    plan = form.read(sent.state, sent.metadata)
    programme = sent.actor.programme
    if programme is None:
        created = programmes.create(plan.settings, by=sent.user, programme_id=work.new_id(), now=work.now)
        await work.record(created)
        return Whisper(answers.programme_created(sent.t))
    if not sent.actor.may(Action.COORDINATE):
        raise NotAllowed
    naming = await _naming(plan, sent, work)
    change = programmes.change(programme, plan.settings, naming=naming, now=work.now)
    await work.record(change.decision)
    may_return = sent.actor.appointed
    return Whisper(answers.programme_saved(change, sent.t, by=sent.user, may_return=may_return))


async def _naming(plan: form.Plan, sent: Submission, work: Work) -> Naming:
    """Read what is known of those named; nobody is appointed whom the workspace has not met."""
    programme = sent.programme
    known = await work.people.among({*plan.coordinators, *programme.coordinators})
    if strangers := [user for user in plan.coordinators if user not in known]:
        raise actors.Stranger(*strangers, field="coordinators")
    subjects = {coordinating.about(programme, user): user for user in known}
    return Naming(
        by=sent.user,
        shown=plan.shown,
        named=plan.coordinators,
        people=known,
        untold=[subjects[one] for one in await work.outbox.waiting_about(subjects)],
    )


@routes.click(actions.INVITE_OPEN, needs=Action.COORDINATE)
async def open_invitation(click: Click, _: Work) -> Reply:
    """A coordinator wants to invite people."""
    return OpenModal(invite_form.build(click.t))


@routes.submission(invite_form.CALLBACK, needs=Action.COORDINATE)
async def invite(sent: Submission, work: Work) -> Reply:
    """A coordinator names people; those who are in already, or cannot be, are left out."""
    guests = invite_form.read(sent.state, sent.metadata)
    known = await work.people.among(guests.users)
    here = {participant.user for participant in await work.participants.all(sent.programme.id)}
    newcomers = [
        _newcomer(user, guests.role, known.get(user), sent.programme, work.new_id())
        for user in dict.fromkeys(guests.users)
        if user not in here and _may_come(known.get(user))
    ]
    await work.record(signup.invite(sent.programme, newcomers, now=work.now, coordinator=sent.user))
    return Whisper(answers.invited(len(newcomers), sent.t))


def _may_come(person: Person | None) -> bool:
    """Whoever is unknown is met when the invitation is delivered."""
    return person is None or not (person.bot or person.guest or person.deactivated)


def _newcomer(
    user: str, role: Role, person: Person | None, programme: Programme, participant_id: str
) -> Participant:
    settings = programme.settings
    zone = person.zone if person else settings.zone
    return Participant(
        id=participant_id,
        programme_id=programme.id,
        user=user,
        name=person.name if person else "",
        role=role,
        zone=zone,
        facts=HrFacts(country=settings.country if zone == settings.zone else ""),
    )
