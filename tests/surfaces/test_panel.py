"""The coordinator's panel tells how far a round is, and what to do when one came to nothing."""

from dataclasses import replace

import pytest

from mentoring.rounds import RoundState, UnderWay
from surfaces import actions, home
from surfaces.gallery import values as gallery_values
from surfaces.home_views import CoordinatorHome, Needs
from surfaces.texts import Reader, Texts


def lines(view, t):
    """Everything that the panel says beside a button, with that button's route and look."""
    return {
        block["text"]["text"]: (block["accessory"]["action_id"], block["accessory"].get("style"))
        for block in home.build(view, t)["blocks"]
        if "accessory" in block
    }


@pytest.mark.parametrize(
    ("language", "stage"), [("en", "looking for the best pairs, 40"), ("fr", "binômes, 40")]
)
def test_a_round_under_way_says_how_far_it_is(language, stage):
    """Given a round that is being solved, when a coordinator looks, then they read its stage, and nothing calls."""
    under_way = UnderWay(stage="solving", percent=40)
    solving = replace(gallery_values.ROUND, state=RoundState.WANTED, progress=under_way)
    view = CoordinatorHome(programme=gallery_values.PROGRAMME, round=solving, needs=Needs(waiting=4))

    [(said, (action, style))] = lines(view, Texts.of(Reader(language, "UTC"))).items()

    assert stage in said
    assert actions.bare(action) == actions.ROUND_REVIEW_OPEN
    assert style is None


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("over", [False, True])
def test_a_round_that_came_to_nothing_can_be_asked_for_again(language, over):
    """Given a round that failed, when a coordinator looks, then one button asks anew, unless all is over."""
    failed = replace(gallery_values.ROUND, state=RoundState.FAILED)
    view = CoordinatorHome(programme=gallery_values.PROGRAMME, round=failed, over=over)

    buttons = list(lines(view, Texts.of(Reader(language, "UTC"))).values())

    assert [
        (actions.bare(one), style) for one, style in buttons if actions.bare(one) == actions.ROUND_AGAIN
    ] == ([] if over else [(actions.ROUND_AGAIN, "primary")])
