"""The demo plays through, writes its account, and leaves."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.demo.stories import TITLES, Story

PLAY = (sys.executable, "-m", "bot.cli", "demo", "--weeks", "4", "--no-serve", "--port", "0")
OPEN = [one for one in PLAY if one != "--no-serve"]


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


def test_a_demo_that_stays_open_says_where_to_look() -> None:
    """Given a short demo that stays open, when it has played, then each story has a link for each of its two people."""
    with subprocess.Popen(OPEN, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as playing:
        assert playing.stdout is not None
        said = []
        for line in playing.stdout:
            said.append(line)
            if "Ctrl+C" in line:
                playing.send_signal(signal.SIGINT)

    told = "".join(said)
    assert playing.returncode == 0, told
    for title in TITLES["en"].values():
        first, second = told.partition(title)[2].splitlines()[1:3]
        assert "/?as=U1M" in first or "/?as=U2E" in first
        assert "/?as=U1M" in second or "/?as=U2E" in second


def test_a_play_goes_the_same_way_each_time(tmp_path: Path) -> None:
    """Given two plays at once, when both are over, then the same things have happened in both."""
    folders = [tmp_path / "one", tmp_path / "other"]
    plays = [
        subprocess.Popen([*PLAY[:-4], "2", *PLAY[-3:], "--out", str(folder)], stdout=subprocess.DEVNULL)
        for folder in folders
    ]

    assert [play.wait(timeout=180) for play in plays] == [0, 0]
    one, other = (sorted((folder / "transcript.md").read_text("utf-8").splitlines()) for folder in folders)
    assert one == other
