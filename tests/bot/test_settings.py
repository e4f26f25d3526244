"""Settings: what is missing or wrong is told at once, by name, with what to do about it."""

from pathlib import Path

import pytest

from bot import settings
from bot.settings import HINTS, Intake, Settings, UnusableSettings

COMPLETE = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1", "SLACK_SIGNING_SECRET": "shh"}


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch, tmp_path):
    """Nothing is set, and there is no `.env` where the command is typed."""
    for name in HINTS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def load(monkeypatch, intake: Intake | None, **environment: str) -> Settings:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return settings.load(intake)


def problems(monkeypatch, intake: Intake | None, **environment: str) -> list[str]:
    with pytest.raises(UnusableSettings) as wrong:
        load(monkeypatch, intake, **environment)
    return wrong.value.problems


@pytest.mark.parametrize(
    ("intake", "missing"),
    [
        (Intake.SOCKET, ["SLACK_APP_TOKEN", "SLACK_BOT_TOKEN"]),
        (Intake.HTTP, ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"]),
        (None, ["SLACK_BOT_TOKEN"]),
    ],
)
def test_everything_missing_is_named_at_once(monkeypatch, intake, missing):
    """Given nothing is set, then each way of running names exactly the secrets that it needs, and where they are."""
    told = problems(monkeypatch, intake)

    assert sorted(sentence.split()[0] for sentence in told) == missing
    assert all("is missing: " in sentence and HINTS[sentence.split()[0]] in sentence for sentence in told)


def test_everything_wrong_is_named_at_once(monkeypatch):
    """Given seven settings are wrong, then seven sentences say which, and what to do about each."""
    wrong = {
        "SLACK_BOT_TOKEN": "nonsense",
        "SLACK_APP_TOKEN": "nonsense",
        "SLACK_API_URL": "slack.com",
        "REBOURS_HTTP_PORT": "70000",
        "REBOURS_DATABASE_URL": "mysql://somewhere",
        "REBOURS_LOG_LEVEL": "loud",
        "REBOURS_HEARTBEAT_SECONDS": "soon",
    }
    told = problems(monkeypatch, Intake.SOCKET, **wrong)

    assert sorted(sentence.split()[0] for sentence in told) == sorted(wrong)
    assert all(sentence.endswith(f": {HINTS[sentence.split()[0]]}.") for sentence in told)
    assert not any("is missing" in sentence for sentence in told)


def test_missing_and_wrong_are_told_together(monkeypatch):
    """Given one setting is missing and another is wrong, then both are told."""
    told = problems(monkeypatch, Intake.HTTP, SLACK_BOT_TOKEN="xoxb-1", REBOURS_HTTP_PORT="zero")

    assert [sentence.split()[0] for sentence in sorted(told)] == ["REBOURS_HTTP_PORT", "SLACK_SIGNING_SECRET"]


def test_tokens_in_each_other_s_place_are_told_without_being_shown(monkeypatch):
    """Given the two tokens were swapped, then both are named, and neither secret is repeated."""
    swapped = {"SLACK_BOT_TOKEN": "xapp-secret-1", "SLACK_APP_TOKEN": "xoxb-secret-2"}
    told = problems(monkeypatch, Intake.SOCKET, **swapped)

    assert ["xoxb-" in told[0], "xapp-" in told[1]] == [True, True]
    assert "secret" not in " ".join(told)


def test_a_setting_left_empty_counts_as_missing(monkeypatch):
    """Given `SLACK_APP_TOKEN=` was left empty, then it is missing, and an empty port is the usual one."""
    told = problems(monkeypatch, Intake.SOCKET, **COMPLETE | {"SLACK_APP_TOKEN": ""})
    usual = load(monkeypatch, Intake.HTTP, REBOURS_HTTP_PORT="")

    assert [sentence.split()[0] for sentence in told] == ["SLACK_APP_TOKEN"]
    assert usual.http_port == 3000


def test_each_way_of_running_asks_for_its_own_secret_only(monkeypatch):
    """Given only the secret of the other way is missing, then the bot can run."""
    load(monkeypatch, Intake.SOCKET, SLACK_BOT_TOKEN="xoxb-1", SLACK_APP_TOKEN="xapp-1")
    monkeypatch.delenv("SLACK_APP_TOKEN")
    load(monkeypatch, Intake.HTTP, SLACK_SIGNING_SECRET="shh")


def test_the_usual_values(monkeypatch):
    """Given only the secrets are set, then the rest is what the documentation says."""
    chosen = load(monkeypatch, Intake.SOCKET, **COMPLETE)

    assert chosen.api_url == "https://slack.com/api/"
    assert chosen.database_url == "sqlite:///rebours.db"
    assert (chosen.http_port, chosen.log_level, chosen.heartbeat_seconds) == (3000, "INFO", 30)
    assert chosen.coordinators == frozenset()


def test_values_are_read_kindly(monkeypatch):
    """Given small letters, spaces and a missing slash, then they are understood."""
    chosen = load(
        monkeypatch,
        Intake.SOCKET,
        **COMPLETE,
        REBOURS_LOG_LEVEL="debug",
        SLACK_API_URL="http://127.0.0.1:4500/api",
        REBOURS_COORDINATORS=" U1SOFIA, U2PAUL ,",
    )

    assert chosen.log_level == "DEBUG"
    assert chosen.api_url == "http://127.0.0.1:4500/api/"
    assert chosen.coordinators == {"U1SOFIA", "U2PAUL"}


def test_the_env_file_is_read_and_the_environment_wins(monkeypatch, tmp_path):
    """Given a `.env` file, then it is read where the command is typed, unless the environment says otherwise."""
    Path(tmp_path / ".env").write_text("SLACK_BOT_TOKEN=xoxb-file\nREBOURS_HTTP_PORT=4000\nUNRELATED=1\n")
    chosen = load(monkeypatch, None, REBOURS_HTTP_PORT="5000")

    assert chosen.bot_token.get_secret_value() == "xoxb-file"
    assert chosen.http_port == 5000


def test_an_env_file_that_is_not_text_is_told(tmp_path):
    """Given a `.env` saved as something else than UTF-8, then a sentence says so."""
    Path(tmp_path / ".env").write_bytes(b"SLACK_BOT_TOKEN=\xff\xfe")
    with pytest.raises(UnusableSettings, match="UTF-8"):
        settings.load()


@pytest.mark.parametrize("url", ["mysql://somewhere", "postgresql://host:port/rebours", "rebours.db"])
def test_a_database_that_cannot_be_one_is_told(monkeypatch, url):
    """Given a database URL of another kind, or unreadable, then the commands of the database say so too."""
    monkeypatch.setenv("REBOURS_DATABASE_URL", url)
    with pytest.raises(UnusableSettings, match=r"REBOURS_DATABASE_URL .*: sqlite:///rebours.db, or"):
        settings.database_url()


def test_secrets_are_not_printed(monkeypatch):
    """Given somebody prints the settings, then no token is in what they read."""
    chosen = load(monkeypatch, Intake.SOCKET, **COMPLETE)

    assert not any(secret in repr(chosen) for secret in COMPLETE.values())
