"""A process that waits for clicks carries nothing that only a round, a chart or a page needs."""

import subprocess
import sys

HEAVY = {"numpy", "scipy", "matplotlib", "fpdf", "PIL"}


def test_the_bot_starts_without_what_computes_and_draws():
    """Given a fresh process, when the bot is composed, then no library that takes seconds or megabytes is loaded."""
    say = "import sys, bot.compose; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", say], check=True, capture_output=True, text=True)

    assert HEAVY & set(loaded.stdout.split()) == set()
