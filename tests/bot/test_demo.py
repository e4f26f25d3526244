"""The demo plays through, writes its account, and leaves; or stays, and says where to look."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.demo.stories import TITLES, Story

PLAY = (sys.executable, "-m", "bot.cli", "demo", "--weeks", "4", "--port", "0")


@pytest.fixture(scope="module")
def stayed(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A play in English that stays open until it has said how to end it: what it said, and its folder."""
    folder = tmp_path_factory.mktemp("stayed")
    with subprocess.Popen(
        [*PLAY, "--out", str(folder)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as playing:
        assert playing.stdout is not None
        said = []
        for line in playing.stdout:
            said.append(line)
            if "Ctrl+C" in line:
                playing.send_signal(signal.SIGINT)
    assert playing.returncode == 0, "".join(said)
    return "".join(said), folder


@pytest.mark.parametrize(
    ("lang", "signs", "digest"), [("fr", "s’inscrit", "seances"), ("en", "joins", "sessions")]
)
def test_a_short_play_writes_its_account_and_pictures(
    tmp_path: Path, lang: str, signs: str, digest: str, request: pytest.FixtureRequest
) -> None:
    """Given four weeks, when the demo plays, then it tells each story and who got what, and ends: always the same."""
    played = subprocess.run(
        [*PLAY, "--no-serve", "--lang", lang, "--out", str(tmp_path / "out")],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )

    assert played.returncode == 0, played.stderr
    assert "Traceback" not in played.stderr
    account = told_in(tmp_path / "out")
    assert signs in account
    assert "<@" not in account
    assert "<!date" not in account
    for story in Story:
        assert f"### {TITLES[lang][story]}" in account
    assert len(list((tmp_path / "out").glob(f"{digest}-*.png"))) == 4
    if lang == "en":
        _, before = request.getfixturevalue("stayed")
        assert sorted(account.splitlines()) == sorted(told_in(before).splitlines())


def told_in(folder: Path) -> str:
    return (folder / "transcript.md").read_text(encoding="utf-8")


def test_a_demo_that_stays_open_says_where_to_look(stayed: tuple[str, Path]) -> None:
    """Given a short demo that stays open, when it has played, then each story has a link for each of its two people."""
    told, _ = stayed

    assert "Traceback" not in told
    for title in TITLES["en"].values():
        first, second = told.partition(title)[2].splitlines()[1:3]
        assert "/?as=U1M" in first or "/?as=U2E" in first
        assert "/?as=U1M" in second or "/?as=U2E" in second
