"""Goals: what the two of a pair want, written by either of them."""

from collections.abc import Iterable

from handlers import dossiers, routes
from handlers.payloads import Click, Submission
from handlers.replies import OpenModal, Reply, UpdateModal, Whisper
from mentoring.meeting import goal_setting
from mentoring.pairs import PairState
from mentoring.permissions import Action
from storage.archive import Work
from surfaces import actions, answers
from surfaces.goals import GoalsLine
from surfaces.home_views import PairLine
from surfaces.modals import goals as form


async def lines(pairs: Iterable[PairLine], work: Work) -> tuple[GoalsLine, ...]:
    """Tell the goals of those of somebody's pairs that are active."""
    active = [line for line in pairs if line.pair.state is PairState.ACTIVE]
    if not active:
        return ()
    known = {goals.id: goals.goals for goals in await work.goals.of_ids({line.pair.id for line in active})}
    return tuple(
        GoalsLine(pair_id=line.pair.id, counterpart=line.counterpart, goals=known.get(line.pair.id, ()))
        for line in active
    )


@routes.click(actions.GOALS_OPEN, needs=Action.TAKE_PART)
async def open_goals(click: Click, work: Work) -> Reply:
    """One of the two wants to see or change their goals."""
    dossier = await dossiers.of_pair(click.value, work)
    goal_setting.check_own(dossier.pair, click.user)
    known = await work.goals.get(dossier.pair.id)
    counterpart = dossier.counterpart(click.user)
    return OpenModal(form.build(dossier.pair.id, known, click.t, counterpart=counterpart))


@routes.submission(form.CALLBACK, needs=Action.TAKE_PART)
async def write_goals(sent: Submission, work: Work) -> Reply:
    """One of the two writes their goals; if the other one was quicker, they see both and decide."""
    written = form.read(sent.state, sent.metadata)
    dossier = await dossiers.of_pair(written.pair_id, work)
    known = await work.goals.get(dossier.pair.id)
    counterpart = dossier.counterpart(sent.user)
    decision = goal_setting.write(known, written.goals, sent.user, pair=dossier.pair, now=work.now)
    if known is not None and goal_setting.outdated(known, written.read, sent.user) and decision.changed:
        view = form.build(dossier.pair.id, known, sent.t, counterpart=counterpart, instead=written.goals)
        return UpdateModal(view)
    await work.record(decision)
    return Whisper(answers.goals_saved(counterpart, sent.t, changed=bool(decision.changed)))
