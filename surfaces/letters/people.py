"""Letters on people: invited, welcomed, waiting."""

from mentoring.notices import DelegateGone, Invitation, NobodyCoordinates, StillWaiting, Welcome
from mentoring.people import Card
from mentoring.rounds import Obstacle
from surfaces import actions
from surfaces.blocks import Block, Message, button, context, escape, header, mention, message, quote, section
from surfaces.blocks import actions as row
from surfaces.texts import Texts

MENDED_BY_PROFILE = frozenset({Obstacle.TOPIC, Obstacle.LANGUAGE, Obstacle.HOURS})


def invitation(notice: Invitation, t: Texts) -> Message:
    """Invite somebody: objectives, sponsor, role; silence is a no."""
    role, coordinator = notice.role.value, mention(notice.coordinator)
    return message(
        t("invitation-text", coordinator=coordinator, programme=escape(notice.programme)),
        header(notice.programme),
        section(t("invitation-offer", coordinator=coordinator, sponsor=mention(notice.sponsor))),
        section(t("invitation-role", role=role)),
        section(t("invitation-objectives")),
        quote(notice.objectives),
        section(t("invitation-next")),
        row(
            button(t("button-join"), actions.JOIN_OPEN, role, primary=True),
            button(t("button-how-it-works"), actions.MENU_HELP),
        ),
        context(t("why-invitation", coordinator=coordinator)),
    )


def welcome(notice: Welcome, t: Texts) -> Message:
    """Say what happens next, and offer the three cards."""
    role = notice.role.value
    return message(
        t("welcome-text"),
        section(t("welcome-thanks", role=role)),
        section(t("welcome-next")),
        row(*card_buttons(tuple(Card), t)),
        context(t("why-welcome")),
    )


def card_buttons(cards: tuple[Card, ...], t: Texts) -> list[Block]:
    """Offer cards, one button each."""
    return [
        button(t(f"card-title-{card}"), actions.numbered(actions.CARD_OPEN, card), card.value)
        for card in cards
    ]


def still_waiting(notice: StillWaiting, t: Texts) -> Message:
    """Tell somebody kindly that this round found nobody, and what would help, if anything would."""
    mends = notice.obstacle in MENDED_BY_PROFILE
    edit = [row(button(t("button-edit-profile"), actions.EDIT_OPEN, primary=True))] if mends else []
    return message(
        t("waiting-text"),
        section(t("waiting-sentence", role=notice.role.value)),
        section(t(f"waiting-because-{notice.obstacle}")),
        *edit,
        context(t("why-participant")),
    )


def delegate_gone(notice: DelegateGone, t: Texts) -> Message:
    """Tell a mentee that they book themselves again, with the sessions and the choice at hand."""
    return message(
        t("delegate-gone-text"),
        section(_why_alone(notice, t)),
        row(
            button(t("button-my-session"), actions.MENU_SESSION, primary=True),
            button(t("button-let-book"), actions.EDIT_OPEN, "delegate"),
        ),
        context(t("why-participant")),
    )


def _why_alone(notice: DelegateGone, t: Texts) -> str:
    if not notice.delegate:
        return t("delegate-forgotten-sentence")
    return t("delegate-gone-sentence", delegate=mention(notice.delegate))


def nobody_coordinates(notice: NobodyCoordinates, t: Texts) -> Message:
    """Tell somebody of weight that nobody coordinates, what goes on, and who can take over."""
    programme = escape(notice.programme)
    return message(
        t("nobody-coordinates-text", programme=programme),
        section(t("nobody-coordinates-sentence", programme=programme, person=mention(notice.user))),
        section(t("nobody-coordinates-next")),
        context(t("why-named")),
    )
