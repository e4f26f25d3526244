"""Joining: the sign-up form, the charter, the three cards, changing one's answers, and leaving."""

from dataclasses import replace

from handlers import routes, ties
from handlers.payloads import Asked, Click, Command, Submission
from handlers.replies import Done, OpenModal, Reply, UpdateModal, Whisper
from mentoring.chat.understanding import Intent
from mentoring.endings import leaving, parting
from mentoring.errors import Gone
from mentoring.membership import signup
from mentoring.pairs import PairState
from mentoring.people import Card, Language, Participant, Profile, Role, Standing
from mentoring.permissions import Action, Hat
from storage.archive import Work
from surfaces import actions, answers, menus
from surfaces.modals import card as card_form
from surfaces.modals import leave as leave_form
from surfaces.modals import signup as form


@routes.command(Intent.JOIN, needs=Action.JOIN)
async def ask_to_join(asked: Command, _: Work) -> Reply:
    """Somebody wants to take part, as invited or in a role still to choose; or to change their answers."""
    participant = asked.actor.participant
    known = Hat.PARTICIPANT in asked.actor.hats
    if participant is not None and (known or participant.standing is Standing.INVITED):
        return OpenModal(_form(asked, participant.role))
    return Whisper(answers.role_question(asked.t))


@routes.message(Intent.JOIN, needs=Action.JOIN)
async def say_to_join(asked: Asked, _: Work) -> Reply:
    """Somebody writes that they want to take part: only a button can open the form."""
    if Hat.PARTICIPANT in asked.actor.hats:
        return Whisper(menus.menu(asked.actor, asked.t))
    return Whisper(answers.role_question(asked.t))


@routes.click(actions.JOIN_OPEN, needs=Action.JOIN)
async def open_signup(click: Click, _: Work) -> Reply:
    """Somebody chooses a role."""
    if click.value not in set(Role):
        return Whisper(answers.role_question(click.t))
    return OpenModal(_form(click, Role(click.value)))


def _form(asked: Asked, role: Role, focus: str = "") -> dict[str, object]:
    """Build the form with what is known already; whoever takes part already changes their answers."""
    participant = asked.actor.participant
    editing = Hat.PARTICIPANT in asked.actor.hats
    return form.build(
        participant.role if participant and editing else role,
        _known(participant, role, asked.t.reader.language),
        asked.t,
        manager_known=participant is not None and _manager_known(participant),
        editing=editing,
        focus=focus,
        aim=asked.programme.settings,
    )


def _known(participant: Participant | None, role: Role, language: Language) -> Profile | None:
    """Give what the form starts from: the person's last answers, or what HR said of them in this role."""
    if participant is None or (participant.joined_at is None and participant.role is not role):
        return None
    profile = participant.profile
    return replace(profile, languages=profile.languages or (language,))


def _manager_known(participant: Participant) -> bool:
    return participant.facts.manager is not None or participant.facts.line_waived


@routes.click(actions.EDIT_OPEN, needs=Action.TAKE_PART)
async def open_profile(click: Click, _: Work) -> Reply:
    """A participant wants to change their answers; the button says which one first."""
    return OpenModal(_form(click, click.participant.role, focus=click.value))


@routes.submission(form.CALLBACK, needs=Action.JOIN)
async def join(sent: Submission, work: Work) -> Reply:
    """Somebody sends the sign-up form, for the first time or again."""
    said = form.read(sent.state, sent.metadata)
    participant = sent.actor.participant
    if participant is not None and Hat.PARTICIPANT in sent.actor.hats:
        await work.record(signup.edit(participant, said.profile, now=work.now))
        return Whisper(answers.profile_saved(sent.t))
    decision = signup.join(
        sent.person,
        said.role,
        said.profile,
        participant=participant,
        programme=sent.programme,
        participant_id=work.new_id(),
        charter=said.charter,
        now=work.now,
    )
    await work.record(decision)
    return Done()


@routes.click(actions.CARD_OPEN, needs=Action.TAKE_PART)
async def open_card(click: Click, _: Work) -> Reply:
    """A participant wants to read a card."""
    if click.value not in set(Card):
        raise Gone
    card, me = Card(click.value), click.participant
    more = card_form.following(card, me.cards_read) is not None
    return OpenModal(card_form.build(card, me.role, click.t, more=more))


@routes.submission(card_form.CALLBACK, needs=Action.TAKE_PART)
async def read_card(sent: Submission, work: Work) -> Reply:
    """A participant has read a card: the next one follows at once."""
    card = card_form.read(sent.state, sent.metadata)
    before = sent.participant.cards_read
    await work.record(signup.read_card(sent.participant, card))
    coming = card_form.following(card, before)
    if coming is None:
        return Done() if card in before else Whisper(answers.cards_left((), sent.t))
    more = card_form.following(coming, {*before, card}) is not None
    return UpdateModal(card_form.build(coming, sent.participant.role, sent.t, more=more))


@routes.command(Intent.LEAVE, needs=Action.TAKE_PART)
@routes.click(actions.LEAVE_OPEN, needs=Action.TAKE_PART)
async def open_leave(asked: Asked, _: Work) -> Reply:
    """A participant thinks of leaving: first what that means."""
    return OpenModal(leave_form.build(asked.t))


@routes.submission(leave_form.CALLBACK, needs=Action.TAKE_PART)
async def leave(sent: Submission, work: Work) -> Reply:
    """A participant leaves, without a reason."""
    known = await ties.of(sent.user, work)
    decision = leaving.leave(
        sent.participant,
        programme=sent.programme,
        pairs=known.pairs,
        sessions=known.sessions,
        counterparts=known.counterparts,
        quietly=leaving.Exit(
            hours={
                pair.id: work.draw(parting.SHORTEST, parting.LONGEST)
                for pair in known.pairs
                if pair.state is PairState.ACTIVE
            },
            new_id=work.new_id,
            partings=await work.partings.of_pairs([pair.id for pair in known.pairs]),
        ),
        now=work.now,
    )
    await work.record(decision)
    return Whisper(answers.left(sent.t))
