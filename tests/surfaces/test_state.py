"""State: what somebody filled in, as it can be kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surfaces.state import Filled, legible
from tests.surfaces.filling import KEPT

ANYTHING = st.text(st.characters(categories=None))


@given(ANYTHING)
def test_every_database_keeps_what_is_read(typed):
    """Whatever somebody types: UTF-8 can write what is left of it, without the character that ends a text in C."""
    kept = legible(typed)

    assert kept.encode().decode() == kept
    assert "\0" not in kept


@given(st.text(KEPT))
def test_a_text_is_kept_as_it_was_typed(typed):
    """What can be kept is: every letter, sign and line."""
    assert legible(typed) == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("a\0b", "ab"), ("x\ud800y", "xy"), ("\ud83d\ude00", "😀"), ("\ude00\ud83d", ""), ("", "")],
)
def test_only_what_is_broken_is_left_out(typed, kept):
    assert Filled({"field": {"field": {"value": typed}}}).text("field") == kept
