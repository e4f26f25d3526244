"""Preferences: why a letter came, and how much somebody wants to hear from now on."""

from datetime import date, timedelta

from handlers import routes
from handlers.payloads import Asked, Click, Submission
from handlers.replies import OpenModal, Replace, Reply, Whisper
from mentoring import timeline
from mentoring.errors import Gone, NotParticipating
from mentoring.membership import preferring
from mentoring.permissions import Action
from storage.archive import Work
from surfaces import actions, wishes
from surfaces.footer import Item
from surfaces.modals import pause as pause_form
from surfaces.modals import preferences as form

WEEK = timedelta(days=7)


@routes.click(actions.FOOT_MENU, needs=Action.CHOOSE)
async def choose_from_foot(click: Click, work: Work) -> Reply:
    """Somebody opens the menu under a letter and wants to know why it came, or fewer like it."""
    kind, item = actions.read_foot(click.value)
    preferring.unrequested(kind)
    match item:
        case Item.WHY:
            return await _why(kind, click, work)
        case Item.FEWER:
            return await _snooze(kind, click, work)
        case Item.WEEKLY:
            return await _lower(click, work)
        case Item.PAUSE if click.actor.may(Action.TAKE_PART):
            return OpenModal(pause_form.build(click.participant.paused_until, click.t))
        case Item.PAUSE:
            raise NotParticipating
        case Item.SETTINGS:
            return await open_preferences(click, work)
    raise Gone


@routes.click(actions.PREFERENCES_OPEN, needs=Action.CHOOSE)
async def open_preferences(click: Click, work: Work) -> Reply:
    """Somebody wants to see and change how much they hear."""
    return OpenModal(
        form.build(
            await wishes_of(click, work),
            preferring.kinds_for(click.actor),
            click.t,
            most=click.programme.settings.weekly_messages,
            profile=click.actor.may(Action.TAKE_PART),
        )
    )


@routes.submission(form.CALLBACK, needs=Action.CHOOSE)
async def save_preferences(sent: Submission, work: Work) -> Reply:
    """Somebody says on the form how much they want to hear."""
    chosen = form.read(sent.state, sent.metadata)
    decision = preferring.choose(
        await work.preferences.get(sent.user),
        sent.programme.settings,
        weekly=chosen.weekly,
        kinds=chosen.kinds,
        today=_today(sent, work),
    )
    await work.record(decision)
    return Whisper(wishes.saved(await wishes_of(sent, work), sent.t))


@routes.click(actions.UNSNOOZE, needs=Action.CHOOSE)
async def unsnooze(click: Click, work: Work) -> Reply:
    """Somebody wants a kind of letter again after all."""
    own = await work.preferences.get(click.user)
    await work.record(preferring.unsnooze(own, click.value, _today(click, work)))
    return Replace(wishes.unsnoozed(click.value, click.t))


async def wishes_of(asked: Asked, work: Work) -> preferring.Wishes:
    """Give what holds for this person today."""
    own = await work.preferences.get(asked.user)
    return preferring.wishes(own, asked.programme.settings, _today(asked, work))


async def _why(kind: str, click: Click, work: Work) -> Reply:
    received = await work.outbox.received_since(click.user, work.now - WEEK)
    said = wishes.why(preferring.unrequested(kind), await wishes_of(click, work), received, click.t)
    return Whisper(said)


async def _snooze(kind: str, click: Click, work: Work) -> Reply:
    own = await work.preferences.get(click.user)
    decision = preferring.snooze(own, kind, _today(click, work))
    await work.record(decision)
    now = await wishes_of(click, work)
    until = next(snooze.until for snooze in now.snoozed if snooze.kind == kind)
    return Whisper(wishes.snoozed(kind, until, click.t, already=not decision.changed))


async def _lower(click: Click, work: Work) -> Reply:
    decision = preferring.lower(await work.preferences.get(click.user))
    await work.record(decision)
    return Whisper(wishes.lowered(click.t, already=not decision.changed))


def _today(asked: Asked, work: Work) -> date:
    return timeline.local_day(work.now, asked.person.zone)
