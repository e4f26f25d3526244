"""Home: what the App Home shows to whoever opens it; each thing is read once."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import Any

from handlers import goals, lines, routes
from handlers.payloads import Click, HomeOpened, Place
from handlers.replies import OpenModal, Reply, ShowHome, UpdateModal
from mentoring import timeline
from mentoring.endings import ending
from mentoring.errors import Gone
from mentoring.membership import absences, preferring
from mentoring.pairs import PairState
from mentoring.people import Participant, Role, Standing
from mentoring.permissions import Action, Actor, Hat
from mentoring.programme import Programme
from mentoring.steering import coordinating, programmes
from storage.archive import Work
from surfaces import actions, home
from surfaces.home_views import (
    CoordinatorHome,
    HomeView,
    Needs,
    ParticipantHome,
    StrangerHome,
    WizardHome,
)
from surfaces.modals import panel_list as form
from surfaces.modals.panel_list import Listed, People
from surfaces.texts import Reader, Texts

MOST_DECIDING = 3


@routes.home(needs=Action.LOOK)
async def look(opened: HomeOpened, work: Work) -> Reply:
    """Somebody opens the Home tab."""
    return ShowHome(await view_of(opened.actor, work))


async def view_of(actor: Actor, work: Work) -> dict[str, Any]:
    """Build somebody's Home, as things stand now."""
    reader = Reader(actor.person.language, actor.person.zone)
    return home.build(await _seen_by(actor, work), Texts.of(reader))


async def _seen_by(actor: Actor, work: Work) -> HomeView:
    programme, participant = actor.programme, actor.participant
    if programme is None:
        return WizardHome() if actor.may(Action.CREATE) else StrangerHome()
    if actor.may(Action.COORDINATE):
        return await coordinator(actor, programme, work)
    if participant is not None and Hat.PARTICIPANT in actor.hats and not actor.person.guest:
        seen = await _participant(actor, programme, participant, work)
        return replace(seen, to_ask=await to_ask(programme, work))
    return await _stranger(actor, programme, work)


async def _stranger(actor: Actor, programme: Programme, work: Work) -> StrangerHome:
    participant = actor.participant
    standing = None if participant is None else participant.standing
    agenda = await lines.read(actor, work, whole=False) if actor.delegate_of else None
    return StrangerHome(
        programme=programme,
        invited_as=participant.role if participant and standing is Standing.INVITED else None,
        may_join=actor.may(Action.JOIN),
        guest=actor.person.guest,
        books=agenda is not None,
        listens=Hat.NEUTRAL in actor.hats,
        left=participant if standing is Standing.LEFT else None,
        over=work.now >= ending.over_at(programme),
        booked=agenda.booked() if agenda else (),
        to_book=agenda.to_book() if agenda else (),
        wishes=await _wishes(actor, programme, work),
        to_ask=await to_ask(programme, work),
    )


async def _participant(
    actor: Actor, programme: Programme, participant: Participant, work: Work
) -> ParticipantHome:
    """Gather what a participant has before them; nothing is asked about a pair that they want to end."""
    agenda = await lines.read(actor, work)
    exits = tuple(line for line in agenda.exits() if line.parting_id)
    quiet = {line.pair_id for line in exits}
    pairs = agenda.lines_of_pairs()
    return ParticipantHome(
        programme=programme,
        participant=participant,
        exits=exits,
        pairs=pairs,
        booked=agenda.booked(),
        to_book=tuple(one for one in agenda.to_book() if one.for_mentee or one.session.pair_id not in quiet),
        to_check_in=tuple(one for one in agenda.to_check_in() if one.session.pair_id not in quiet),
        to_propose=tuple(one for one in agenda.proposable() if one.session.pair_id not in quiet),
        held=agenda.held(),
        goals=await goals.lines([one for one in pairs if one.pair.id not in quiet], work),
        absences=absences.coming(participant, timeline.local_day(work.now, participant.zone)),
        week=_week(programme, work),
        closes_on=_closes_on(programme, work),
        wishes=await _wishes(actor, programme, work),
    )


def _week(programme: Programme, work: Work) -> int:
    return max(programmes.week_number(programme, timeline.local_day(work.now, programme.settings.zone)), 0)


def _closes_on(programme: Programme, work: Work) -> date | None:
    """Give the day on which pairs end, once the last week is over."""
    if work.now < ending.over_at(programme):
        return None
    return timeline.local_day(ending.closes_at(programme), programme.settings.zone)


async def to_ask(programme: Programme, work: Work) -> tuple[str, ...]:
    """Find whom to name to whoever has a question: nobody whose account is closed."""
    settings = programme.settings
    named = (*programme.coordinators, settings.sponsor, *settings.neutral_contacts)
    return coordinating.to_ask(programme, await work.people.closed_among(named))


async def _wishes(actor: Actor, programme: Programme, work: Work) -> preferring.Wishes | None:
    """Tell how much somebody wants to hear, if they are ever written to."""
    if not actor.hats & preferring.WRITTEN_TO:
        return None
    own = await work.preferences.get(actor.person.id)
    return preferring.wishes(own, programme.settings, timeline.local_day(work.now, actor.person.zone))


async def coordinator(actor: Actor, programme: Programme, work: Work) -> CoordinatorHome:
    """Gather the control panel, and the coordinator's own part if they take part too."""
    today = timeline.local_day(work.now, programme.settings.zone)
    monday = timeline.monday_of(today)
    end = timeline.start_of(monday + timeline.WEEK, programme.settings.zone)
    counts = await work.panel.counts(programme, monday, end)
    own = Hat.PARTICIPANT in actor.hats and actor.participant
    over = work.now >= ending.over_at(programme)
    return CoordinatorHome(
        programme=programme,
        week=_week(programme, work),
        over=over,
        people=await _people(programme, work),
        pairs=await work.reports.pairs_by_state(programme.id),
        sessions_planned=counts.planned,
        sessions_held=counts.held,
        needs=Needs(
            proposed=counts.proposed,
            round_id=counts.round_id or "",
            deciding=counts.deciding,
            waiting=0 if over else counts.waiting,
            unknown=0 if over else counts.unknown,
            letters=counts.letters,
            gone=counts.gone,
            cohort=counts.cohort,
            all_wait=counts.all_wait > 0,
        ),
        deciding=tuple(await work.panel.deciding(programme.id, MOST_DECIDING)) if counts.deciding else (),
        round=await work.rounds.latest(programme.id),
        digest=await work.digests.latest(programme.id),
        own=await _participant(actor, programme, own, work) if own else None,
        wishes=None if own else await _wishes(actor, programme, work),
    )


async def _people(programme: Programme, work: Work) -> dict[Role, dict[Standing, int]]:
    people = defaultdict[Role, dict[Standing, int]](dict)
    for (role, standing), count in (await work.reports.participants_by_standing(programme.id)).items():
        people[role][standing] = count
    return people


@routes.click(actions.PANEL_LIST, needs=Action.COORDINATE)
async def open_list(click: Click, work: Work) -> Reply:
    """A coordinator wants to see who is behind a count."""
    kind, page = actions.read_page(click.value)
    view = form.build(await _listed(kind, page, click.programme, work), click.t)
    return UpdateModal(view) if click.place is Place.MODAL else OpenModal(view)


async def _listed(kind: str, page: int, programme: Programme, work: Work) -> Listed:
    """Read one page, and one line more to know whether another follows."""
    many, offset = form.ON_A_PAGE + 1, page * form.ON_A_PAGE
    panel, names = work.panel, programme.id
    if kind == form.LETTERS:
        return await letters(work)
    if kind == form.DECIDING:
        return Listed(kind=kind, page=page, pairs=tuple(await panel.deciding(names, many, offset)))
    if kind in set(PairState) - {PairState.CLOSED}:
        return Listed(
            kind=kind, page=page, pairs=tuple(await panel.pairs(names, PairState(kind), many, offset))
        )
    readers = {People.WAITING: panel.waiting, People.UNKNOWN: panel.unknown, People.COHORT: panel.cohort}
    if kind not in readers:
        raise Gone
    people = tuple(await readers[People(kind)](names, many, offset))
    latest = await work.rounds.latest(names) if kind == People.WAITING else None
    why = {one.participant_id: one.obstacle for one in latest.unpaired} if latest else {}
    return Listed(kind=kind, page=page, people=people, why=why)


async def letters(work: Work) -> Listed:
    """List the letters that want a coordinator's eye."""
    in_doubt, parked = await work.undelivered.in_doubt(), await work.undelivered.parked()
    return Listed(kind=form.LETTERS, in_doubt=tuple(in_doubt), parked=tuple(parked))
