"""The demo plays through, writes its account, and leaves."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.demo.stories import TITLES, Story

PLAY = (sys.executable, "-m", "bot.cli", "demo", "--weeks", "4", "--no-serve", "--port", "0")


@pytest.mark.parametrize(
    ("lang", "signs", "digest"), [("fr", "s’inscrit", "seances"), ("en", "joins", "sessions")]
)
def test_a_short_play_writes_its_account_and_pictures(
    tmp_path: Path, lang: str, signs: str, digest: str
) -> None:
    """Given four weeks, when the demo plays, then it tells each story and who got what, and ends."""
    played = subprocess.run(
        [*PLAY, "--lang", lang, "--out", str(tmp_path / "out")],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )

    assert played.returncode == 0, played.stderr
    assert "Traceback" not in played.stderr
    account = (tmp_path / "out" / "transcript.md").read_text(encoding="utf-8")
    assert signs in account
    assert "<@" not in account
    assert "<!date" not in account
    for story in Story:
        assert f"### {TITLES[lang][story]}" in account
    assert len(list((tmp_path / "out").glob(f"{digest}-*.png"))) == 4
