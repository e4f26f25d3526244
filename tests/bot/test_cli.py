"""The `rebours` command, typed by somebody for whom nothing is in place yet, or everything."""

import json
import re
import socket
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.settings import HINTS
from sandbox import Sandbox
from storage import schema
from tests.bot.conftest import archive_at, stamp

ROSTER = """slack_id,name,role,department,grade,manager,country,timezone,languages
U1MARIE,Marie Dubois,mentor,Marketing,3,U0SOFIA,FR,Europe/Paris,fr|en
U2PHILIPPE,Philippe Garnier,mentee,Operations,12,none,FR,Europe/Paris,fr
"""
NOWHERE = "http://127.0.0.1:9/api/"


@pytest.fixture
def type_in(monkeypatch, tmp_path):
    """Type a command in a folder where nothing is set; what goes wrong inside is raised, not swallowed."""
    for name in HINTS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")

    def typed(*words: str, **environment: str) -> Result:
        done = CliRunner().invoke(app, words, env=environment)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done

    return typed


def test_help_lists_the_commands(type_in):
    """Given somebody asks for help, then every command is listed with what it is for."""
    done = type_in("--help")

    assert done.exit_code == 0
    for command in ("run", "demo", "gallery", "doctor", "import", "db"):
        assert re.search(rf"│ {command} +[A-Z]", done.output), command


@pytest.mark.parametrize(
    ("words", "secrets"),
    [
        (("run",), {"SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"}),
        (("run", "--http"), {"SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"}),
        (("import", "people.csv"), {"SLACK_BOT_TOKEN"}),
    ],
)
def test_without_settings_everything_missing_is_said_at_once(type_in, words, secrets):
    """Given nothing is set, when a command that needs Slack is typed, then one line a missing secret, and code 2."""
    done = type_in(*words)

    assert done.exit_code == 2
    assert {line.split()[0] for line in done.stderr.splitlines()} == secrets
    assert done.stdout == ""


def test_upgrading_makes_the_tables_and_does_no_harm_twice(type_in):
    """Given no database, when it is upgraded, checked and upgraded again, then it is there and up to date."""
    before = type_in("db", "check")
    done = [type_in("db", word) for word in ("upgrade", "check", "upgrade")]

    assert before.exit_code == 1
    assert "run `rebours db upgrade`" in before.output
    assert [one.exit_code for one in done] == [0, 0, 0]
    assert all("up to date" in one.output for one in done)
    assert Path("rebours.db").exists()


def test_an_older_database_is_told_and_brought_up_to_date(type_in, database, monkeypatch, tmp_path):
    """Given a database of an older version, then the check says so, and upgrading it is all that it takes."""
    monkeypatch.setattr(schema, "MIGRATIONS", history(tmp_path / "history", "0000", head(database)))
    stamp(database, "0000")
    told, done = (type_in("db", word, REBOURS_DATABASE_URL=database) for word in ("check", "upgrade"))

    assert (told.exit_code, done.exit_code) == (1, 0)
    assert "is at 0000" in told.output
    assert "rebours db upgrade" in told.output
    assert "up to date" in done.output


def test_a_newer_database_is_told_and_left_alone(type_in, database):
    """Given a database of a newer version, then both commands say to install a newer Rebours, and touch nothing."""
    stamp(database, "9999")
    done = [type_in("db", word, REBOURS_DATABASE_URL=database) for word in ("check", "upgrade")]

    assert [one.exit_code for one in done] == [1, 1]
    assert all("install a newer Rebours" in one.output for one in done)
    assert head(database) == "9999"


@pytest.mark.parametrize("url", ["sqlite:////proc/version", "postgresql://nobody:secret@127.0.0.1:9/nothing"])
@pytest.mark.parametrize("word", ["check", "upgrade"])
def test_an_unreachable_database_is_told(type_in, url, word):
    """Given a database that cannot be reached, then a sentence names the setting, without the password."""
    done = type_in("db", word, REBOURS_DATABASE_URL=url)

    assert done.exit_code == 1
    assert "REBOURS_DATABASE_URL" in done.output
    assert "secret" not in done.output


def test_a_database_in_a_folder_that_is_not_there(type_in, tmp_path):
    """Given the folder of the database does not exist, when it is upgraded, then a sentence says that it cannot be."""
    done = type_in("db", "upgrade", REBOURS_DATABASE_URL=f"sqlite:///{tmp_path}/no/such/rebours.db")

    assert done.exit_code == 1
    assert "cannot be written: check REBOURS_DATABASE_URL" in done.output


@pytest.mark.parametrize("word", ["check", "upgrade"])
def test_a_database_of_another_kind(type_in, word):
    """Given a URL of a database that Rebours does not know, then the setting is named."""
    done = type_in("db", word, REBOURS_DATABASE_URL="mysql://somewhere/rebours")

    assert done.exit_code == 2
    assert "REBOURS_DATABASE_URL should start with" in done.output


async def test_running_on_a_newer_database(terminal, database):
    """Given a database of a newer version, when the bot is started, then it ends with what to do."""
    stamp(database, "9999")
    ended = await terminal.types("run")

    assert (ended.code, ended.traceback) == (1, False)
    assert "install a newer Rebours" in ended.err


async def test_running_where_the_database_cannot_be(terminal, tmp_path):
    """Given a database that cannot be made, when the bot is started, then it ends with the setting to check."""
    ended = await terminal.with_(REBOURS_DATABASE_URL=f"sqlite:///{tmp_path}/no/such.db").types("run")

    assert (ended.code, ended.traceback) == (1, False)
    assert "REBOURS_DATABASE_URL" in ended.err


async def test_running_on_a_database_held_by_somebody(terminal, tmp_path):
    """Given another program holds the database, when the bot is started, then it ends with a sentence."""
    holder = sqlite3.connect(tmp_path / "held.db", isolation_level=None)
    holder.execute("CREATE TABLE something (id)")
    holder.execute("BEGIN EXCLUSIVE")
    ended = await terminal.with_(REBOURS_DATABASE_URL=f"sqlite:///{tmp_path}/held.db").types("run")
    holder.close()

    assert (ended.code, ended.traceback) == (1, False)
    assert "REBOURS_DATABASE_URL" in ended.err


@pytest.mark.parametrize(
    ("words", "changed", "said"),
    [
        (("run",), {"SLACK_APP_TOKEN": "xapp-wrong"}, "Slack refuses SLACK_APP_TOKEN (invalid_auth)"),
        (("run",), {"SLACK_BOT_TOKEN": "xoxb-wrong"}, "Slack refuses SLACK_BOT_TOKEN (invalid_auth)"),
        (
            ("run", "--http"),
            {"SLACK_BOT_TOKEN": "xoxb-wrong"},
            "Slack refuses SLACK_BOT_TOKEN (invalid_auth)",
        ),
        (("run",), {"SLACK_API_URL": NOWHERE}, f"Slack cannot be reached at {NOWHERE}"),
    ],
)
async def test_running_without_slack(terminal, words, changed, said):
    """Given a wrong token, or nobody at the address, when the bot is started, then it says so instead of waiting."""
    ended = await terminal.with_(**changed).types(*words)

    assert (ended.code, ended.traceback) == (1, False)
    assert said in ended.err


async def test_running_on_a_port_that_is_taken(terminal):
    """Given another program listens on the port, when the bot is started for HTTP, then it names the setting."""
    with socket.create_server(("0.0.0.0", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = await terminal.with_(REBOURS_HTTP_PORT=port).types("run", "--http")

    assert (ended.code, ended.traceback) == (1, False)
    assert f"Port {port} is taken: set REBOURS_HTTP_PORT" in ended.err


@pytest.mark.usefixtures("programme")
async def test_importing_twice(terminal, tmp_path):
    """Given a programme, when the same file is imported twice, then everybody is invited once."""
    (tmp_path / "people.csv").write_text(ROSTER)
    first, second = [await terminal.types("import", "people.csv") for _ in range(2)]

    assert (first.code, second.code) == (0, 0)
    assert "2 invited, 0 changed, 0 already" in first.out
    assert "0 invited, 0 changed, 2 already" in second.out


@pytest.mark.usefixtures("programme")
async def test_importing_a_faulty_file(terminal, tmp_path, slack, database):
    """Given three faults on two lines, when the file is imported, then each is told by line and nobody comes in."""
    faulty = ROSTER.replace("mentor,", "chief,").replace(",12,", ",high,").replace("operations", "")
    (tmp_path / "people.csv").write_text(faulty.replace("U2PHILIPPE,", "philippe,"))
    ended = await terminal.types("import", "people.csv")

    *lines, last = ended.err.splitlines()
    assert (ended.code, ended.traceback, ended.out) == (2, False, "")
    assert [line.split(":")[0] for line in lines] == ["line 2, role", "line 3, slack_id", "line 3, grade"]
    assert all(len(line.split(":", 1)[1]) > 10 for line in lines)
    assert last.startswith("Nothing was imported")
    async with archive_at(database) as archive, archive.read(slack.workspace.team.id) as work:
        assert await work.participants.all("prog") == []


@pytest.mark.usefixtures("programme")
async def test_importing_somebody_whom_slack_does_not_know(terminal, tmp_path):
    """Given a file of e-mail addresses, then those of the workspace are found, and a stranger's line is told."""
    roster = "email,role\nmarie@belvoir.example,mentor\nnobody@belvoir.example,mentee\n"
    (tmp_path / "people.csv").write_text(roster)
    ended = await terminal.types("import", "people.csv")

    assert (ended.code, ended.traceback) == (2, False)
    assert [line.split(":")[0] for line in ended.err.splitlines()][:-1] == ["line 3, email"]


@pytest.mark.usefixtures("programme")
async def test_importing_by_e_mail_without_the_right_to(terminal, tmp_path, slack):
    """Given the app may not look for people by e-mail, then the missing scope is named."""
    withdraw(slack, "users:read.email")
    (tmp_path / "people.csv").write_text("email,role\nmarie@belvoir.example,mentor\n")
    ended = await terminal.types("import", "people.csv")

    assert (ended.code, ended.traceback) == (2, False)
    assert "line 2, email: finding people by e-mail needs the scope users:read.email" in ended.err


async def test_importing_before_there_is_a_programme(terminal, tmp_path):
    """Given no programme yet, when people are imported, then where to create it is said."""
    (tmp_path / "people.csv").write_text(ROSTER)
    ended = await terminal.types("import", "people.csv")

    assert (ended.code, ended.traceback) == (1, False)
    assert "/mentorat admin" in ended.err


async def test_importing_before_there_is_a_database(terminal, tmp_path):
    """Given no database yet, when people are imported, then how to make it is said, and none is made."""
    (tmp_path / "people.csv").write_text(ROSTER)
    ended = await terminal.with_(REBOURS_DATABASE_URL="sqlite:///new.db").types("import", "people.csv")

    assert (ended.code, ended.traceback) == (1, False)
    assert "rebours db upgrade" in ended.err
    assert not (tmp_path / "new.db").exists()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"SLACK_API_URL": NOWHERE}, "Slack cannot be reached"),
        ({"SLACK_BOT_TOKEN": "xoxb-wrong"}, "Slack refuses: invalid_auth"),
    ],
)
async def test_importing_without_slack(terminal, tmp_path, changed, said):
    """Given Slack is away or refuses the token, when people are imported, then a sentence says which."""
    (tmp_path / "people.csv").write_text(ROSTER)
    ended = await terminal.with_(**changed).types("import", "people.csv")

    assert (ended.code, ended.traceback) == (1, False)
    assert said in ended.err


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.csv", None, "missing.csv cannot be read: No such file"),
        ("people.xlsx", b"PK\x03\x04\xff\xfe\x00", "people.xlsx is not UTF-8 text: save it as CSV UTF-8"),
        (
            "people.csv",
            "email,role".encode("utf-16-le"),
            "people.csv is not UTF-8 text: save it as CSV UTF-8",
        ),
    ],
)
def test_importing_a_file_that_cannot_be_read(type_in, name, content, said):
    """Given no such file, or one of a spreadsheet, when it is imported, then a sentence says what to do."""
    if content is not None:
        Path(name).write_bytes(content)
    done = type_in("import", name, SLACK_BOT_TOKEN="xoxb-1")

    assert done.exit_code == 2
    assert said in done.stderr


async def test_the_doctor_finds_everything_well(terminal):
    """Given everything is in place, then the doctor ticks each thing, both ways of running."""
    for words in (("doctor",), ("doctor", "--http")):
        ended = await terminal.types(*words)
        assert (ended.code, ended.traceback) == (0, False), ended.out
        assert "✗" not in ended.out
        assert ended.out.count("✓") == (5 if words == ("doctor",) else 4)


@pytest.mark.parametrize(
    ("changed", "said", "remedy"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-wrong"}, "Bot token +invalid_auth", "reinstall the app"),
        ({"SLACK_APP_TOKEN": "xapp-wrong"}, "Socket Mode +invalid_auth", "connections:write"),
        ({"SLACK_API_URL": NOWHERE}, "Slack +nobody answers at", "check the network, or SLACK_API_URL"),
        ({"SLACK_APP_TOKEN": ""}, "Settings +SLACK_APP_TOKEN is missing", "App-Level Tokens"),
        ({"REBOURS_DATABASE_URL": "sqlite:///new.db"}, "Database +The database has no tables", "db upgrade"),
        (
            {"REBOURS_DATABASE_URL": "mysql://somewhere"},
            "Settings +REBOURS_DATABASE_URL should start",
            "sqlite:",
        ),
    ],
)
async def test_the_doctor_finds_something(terminal, changed, said, remedy):
    """Given one thing is missing or wrong, then the doctor crosses it, and says what to do about it."""
    ended = await terminal.with_(**changed).types("doctor")

    assert (ended.code, ended.traceback) == (1, False)
    crossed = [line for line in ended.out.splitlines() if line.startswith("✗")]
    assert any(re.search(said, line) for line in crossed), ended.out
    assert remedy in ended.out


async def test_the_doctor_at_an_address_where_slack_is_not(terminal, slack):
    """Given an address where something else answers, then the doctor doubts the address, not the token."""
    ended = await terminal.with_(SLACK_API_URL=f"{slack.url}/elsewhere/").types("doctor")

    assert (ended.code, ended.traceback) == (1, False)
    assert re.search(r"✗ +Slack .*HTTP 404", ended.out)
    assert "check SLACK_API_URL" in ended.out
    assert "reinstall" not in ended.out


async def test_the_doctor_misses_a_scope(terminal, slack):
    """Given the app was installed without one of its scopes, then the doctor names it."""
    withdraw(slack, "mpim:write")
    ended = await terminal.types("doctor")

    assert (ended.code, ended.traceback) == (1, False)
    assert re.search(r"✗ +Scopes +missing mpim:write +update the app from manifest.yml", ended.out)


def test_the_gallery_holds_every_message_in_both_languages(type_in, tmp_path):
    """Given a folder, then the gallery's data and its page are written there."""
    done = type_in("gallery", "--out", str(tmp_path / "new" / "gallery"))
    entries = json.loads((tmp_path / "new" / "gallery" / "gallery.json").read_text())

    assert done.exit_code == 0
    assert str(len(entries)) in done.output
    assert {frozenset(entry) for entry in entries} == {frozenset({"kind", "name", "locale", "payload"})}
    assert {entry["kind"] for entry in entries} == {"message", "modal", "home"}
    assert {entry["locale"] for entry in entries} == {"fr", "en"}
    assert "<html" in (tmp_path / "new" / "gallery" / "index.html").read_text()


def test_the_gallery_where_nothing_can_be_written(type_in, tmp_path):
    """Given a folder that cannot be one, then a sentence says so."""
    (tmp_path / "file").touch()
    done = type_in("gallery", "--out", str(tmp_path / "file" / "gallery"))

    assert done.exit_code == 1
    assert "cannot be written: Not a directory" in done.stderr


def test_the_demo_on_a_port_that_is_taken(type_in):
    """Given another program listens on the port, then the demo says which, and how to choose another."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = type_in("demo", "--port", port)

    assert done.exit_code == 1
    assert f"Port {port} is taken: choose another with --port" in done.stderr


def test_the_demo_with_a_folder_that_cannot_be_written(type_in, tmp_path):
    """Given a folder that cannot be one, then the demo says so before it plays."""
    (tmp_path / "file").touch()
    done = type_in("demo", "--port", "0", "--out", str(tmp_path / "file" / "demo"))

    assert done.exit_code == 1
    assert "cannot be written (Not a directory): choose another folder with --out" in done.stderr


def withdraw(slack: Sandbox, scope: str) -> None:
    """Take one scope from the app, as if it had been installed without it."""
    grants = slack.workspace.grants
    grants.install(tuple(one for one in grants.bot_scopes if one != scope))


def head(url: str) -> str:
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        found: str = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    connection.close()
    return found


def history(place: Path, *revisions: str) -> Path:
    """Write a history of migrations that do nothing, with the real environment."""
    (place / "versions").mkdir(parents=True)
    (place / "env.py").write_text((schema.MIGRATIONS / "env.py").read_text())
    for before, revision in zip([None, *revisions], revisions, strict=False):
        lines = f"revision = {revision!r}\ndown_revision = {before!r}\ndef upgrade(): pass\n"
        (place / "versions" / f"{revision}_history.py").write_text(lines)
    return place
