"""Home: what the App Home shows to whoever opens it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from handlers import lines, routes
from handlers.payloads import HomeOpened
from handlers.replies import Reply, ShowHome
from mentoring import preferring, programmes, timeline
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Role, Standing
from mentoring.permissions import Action, Actor, Hat
from mentoring.programme import Programme
from mentoring.rounds import RoundState, Unpaired
from mentoring.steadiness import Course
from storage.archive import Work
from surfaces import home
from surfaces.home_views import (
    CoordinatorHome,
    HomeView,
    ParticipantHome,
    RoundLine,
    SessionLine,
    StrangerHome,
    WizardHome,
)
from surfaces.texts import Reader, Texts

OPEN = (PairState.PROPOSED, PairState.MENTEE_ASKED, PairState.MENTOR_ASKED, PairState.ACTIVE)


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
    if participant is not None and Hat.PARTICIPANT in actor.hats:
        return await _participant(actor, programme, participant, work)
    invited = participant is not None and participant.standing is Standing.INVITED
    return StrangerHome(
        programme=programme,
        invited_as=participant.role if participant and invited else None,
        may_join=actor.may(Action.JOIN),
        booked=await lines.booked(actor, work),
        to_book=await lines.to_book(actor, work),
        wishes=await _wishes(actor, programme, work),
    )


async def _participant(
    actor: Actor, programme: Programme, participant: Participant, work: Work
) -> ParticipantHome:
    exits = tuple(line for line in await lines.exits(participant, work) if line.parting_id)
    ending = {line.pair_id for line in exits}
    return ParticipantHome(
        programme=programme,
        participant=participant,
        exits=exits,
        pairs=await lines.of_pairs(participant, work),
        booked=await lines.booked(actor, work),
        to_book=_but(ending, await lines.to_book(actor, work)),
        to_check_in=_but(ending, await lines.to_check_in(participant, work)),
        wishes=await _wishes(actor, programme, work),
    )


def _but(ending: Collection[str], sessions: Iterable[SessionLine]) -> tuple[SessionLine, ...]:
    """Leave out what would be asked of somebody about a pair that they have asked to end."""
    return tuple(line for line in sessions if line.for_mentee or line.session.pair_id not in ending)


async def _wishes(actor: Actor, programme: Programme, work: Work) -> preferring.Wishes | None:
    """Tell how much somebody wants to hear, if they are ever written to."""
    if not actor.hats & preferring.WRITTEN_TO:
        return None
    own = await work.preferences.get(actor.person.id)
    return preferring.wishes(own, programme.settings, timeline.local_day(work.now, actor.person.zone))


async def coordinator(actor: Actor, programme: Programme, work: Work) -> CoordinatorHome:
    """Gather the control panel, and the coordinator's own part if they take part too."""
    today = timeline.local_day(work.now, programme.settings.zone)
    facts = await work.reports.week(programme, timeline.monday_of(today), work.now)
    own = Hat.PARTICIPANT in actor.hats and actor.participant
    latest = await _round(programme, work)
    waiting, newcomers = await _without_partner(latest, work)
    return CoordinatorHome(
        programme=programme,
        week=max(programmes.week_number(programme, today), 0),
        people=await _people(programme, work),
        pairs=await work.reports.pairs_by_state(programme.id),
        sessions_planned=facts.planned_to_date,
        sessions_held=facts.held_to_date,
        round=latest,
        earlier_rounds=await _earlier(latest, work),
        waiting=waiting,
        newcomers=newcomers,
        digest=await work.digests.latest(programme.id),
        all_wait=await work.undelivered.all_wait(),
        in_doubt=tuple(await work.undelivered.in_doubt()),
        parked=tuple(await work.undelivered.parked()),
        needing=await _needing(programme, work),
        own=await _participant(actor, programme, own, work) if own else None,
        wishes=await _wishes(actor, programme, work),
    )


async def _needing(programme: Programme, work: Work) -> tuple[Pair, ...]:
    """Find the pairs that wait for a coordinator's word on how to go on."""
    pairs = await work.pairs.all(programme.id, PairState.ACTIVE)
    return tuple(pair for pair in pairs if pair.steadiness.course is Course.COORDINATORS_ASKED)


async def _people(programme: Programme, work: Work) -> dict[Role, dict[Standing, int]]:
    people = defaultdict[Role, dict[Standing, int]](dict)
    for (role, standing), count in (await work.reports.participants_by_standing(programme.id)).items():
        people[role][standing] = count
    return people


async def _without_partner(
    latest: RoundLine | None, work: Work
) -> tuple[tuple[Unpaired, ...], tuple[str, ...]]:
    """Tell whom the latest round left without a partner, and who has none since."""
    if latest is None or latest.round.state is not RoundState.SOLVED:
        return (), ()
    pairs = await work.pairs.all(latest.round.programme_id, *OPEN)
    paired = {one for pair in pairs for one in (pair.mentor_id, pair.mentee_id)}
    people = await work.participants.all(latest.round.programme_id)
    here = {one.id: one.user for one in people if one.standing is Standing.ACTIVE and one.id not in paired}
    waiting = tuple(one for one in latest.round.unpaired if one.participant_id in here)
    for one in waiting:
        del here[one.participant_id]
    return waiting, tuple(sorted(here.values()))


async def _round(programme: Programme, work: Work) -> RoundLine | None:
    latest = await work.rounds.latest(programme.id)
    if latest is None:
        return None
    return RoundLine(round=latest, proposed=len(await work.pairs.of_round(latest.id, PairState.PROPOSED)))


async def _earlier(latest: RoundLine | None, work: Work) -> tuple[RoundLine, ...]:
    """Find the rounds before the latest of which pairs still wait for the coordinator's word."""
    if latest is None:
        return ()
    pairs = await work.pairs.all(latest.round.programme_id, PairState.PROPOSED)
    counts = Counter(pair.round_id for pair in pairs if pair.round_id != latest.round.id)
    rounds = [(await work.rounds.get(round_id), count) for round_id, count in sorted(counts.items())]
    return tuple(RoundLine(round=round_, proposed=count) for round_, count in rounds if round_)
