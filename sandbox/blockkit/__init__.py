"""Block Kit's rules, at least as strict as Slack's: what a payload may hold, and where."""

from sandbox.blockkit.blocks import Surface, problems_of_blocks
from sandbox.blockkit.texts import texts
from sandbox.blockkit.views import problems_of_view

__all__ = ["Surface", "problems_of_blocks", "problems_of_view", "texts"]
