"""`python -m sandbox`: reading manifests and people, and a port that is taken."""

import asyncio
import socket
import sys

import pytest
import yaml

from sandbox import AppSpec, PortTakenError, residents
from sandbox.__main__ import introduction
from sandbox.manifest import ManifestError


async def run(*arguments):
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "sandbox",
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    _, errors = await process.communicate()
    return process.returncode, errors.decode()


async def test_a_taken_port_is_a_sentence(tmp_path, tools):
    """Not a stack trace."""
    path = tmp_path / "manifest.yml"
    path.write_text(yaml.safe_dump(tools.manifest()))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, errors = await run("--manifest", str(path), "--port", str(port))
        with pytest.raises(PortTakenError):
            async with tools.workspace(port=port):
                pass

    assert code == 1
    assert (
        errors.strip()
        == f"Port {port} is already in use. Choose another one with --port, or stop what listens there."
    )


async def test_the_introduction_names_everything_an_app_needs(sandbox):
    """Ready to be copied into an environment."""
    text = introduction(sandbox)

    assert f"SLACK_API_URL={sandbox.api_url}" in text
    assert f"SLACK_APP_TOKEN={sandbox.workspace.app.credentials.app_token}" in text
    assert sandbox.url.startswith("http://127.0.0.1:")


def test_people_come_from_a_file(tmp_path):
    """A list, or people with channels; a mistake is explained."""
    path = tmp_path / "people.yml"
    path.write_text("people:\n- {id: U1, name: ada, tz: Europe/London}\nchannels: {general: [U1]}\n")
    described = residents.from_file(path)
    path.write_text("- {name: ada}\n")

    assert (described.people[0].real_name, described.channels) == ("Ada", (("general", ("U1",)),))
    with pytest.raises(residents.PeopleError, match="an id, a name"):
        residents.from_file(path)


def test_a_manifest_is_read_from_a_file_or_a_mapping(tmp_path, tools):
    """A request URL of its own wins over Socket Mode."""
    path = tmp_path / "manifest.yml"
    path.write_text(yaml.safe_dump(tools.manifest()))
    from_file = AppSpec.from_manifest(path)
    over_http = AppSpec.from_manifest(tools.manifest(), request_url="http://127.0.0.1:1/slack/events")
    path.write_text("just words")

    assert (from_file.name, from_file.socket_mode, from_file.command("/hello").should_escape) == (
        "Tryout",
        True,
        True,
    )
    assert (over_http.socket_mode, over_http.events_url) == (False, "http://127.0.0.1:1/slack/events")
    with pytest.raises(ManifestError):
        AppSpec.from_manifest(path)
    with pytest.raises(ManifestError):
        AppSpec.from_manifest({})
