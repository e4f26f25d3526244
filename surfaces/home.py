"""Home: the App Home; one look at what is next for me."""

from typing import Any, assert_never

from surfaces import home_of_coordinator, home_of_participant, home_of_stranger
from surfaces.blocks import Block
from surfaces.home_views import CoordinatorHome, HomeView, ParticipantHome, StrangerHome, WizardHome
from surfaces.texts import Texts

MOST_BLOCKS = 100


def build(view: HomeView, t: Texts) -> dict[str, Any]:
    """Build the Home of whoever opens it."""
    return {"type": "home", "blocks": _blocks(view, t)[:MOST_BLOCKS]}


def _blocks(view: HomeView, t: Texts) -> list[Block]:
    match view:
        case StrangerHome():
            return home_of_stranger.stranger(view, t)
        case WizardHome():
            return home_of_coordinator.wizard(t)
        case ParticipantHome():
            return home_of_participant.participant(view, t)
        case CoordinatorHome():
            return home_of_coordinator.panel(view, t)
    assert_never(view)
