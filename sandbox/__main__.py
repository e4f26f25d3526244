"""`python -m sandbox --manifest manifest.yml`: a workspace for anybody's app, until Ctrl-C."""

import asyncio
import contextlib
import signal
from pathlib import Path
from typing import Annotated

import typer

from sandbox import residents
from sandbox.manifest import AppSpec, ManifestError
from sandbox.residents import PeopleError, Residents
from sandbox.server import Sandbox, serve
from sandbox.serving import PortTakenError

PORT = 4500


def main(  # noqa: PLR0917  typer reads options from the signature
    manifest: Annotated[Path, typer.Option(help="The app's Slack manifest, YAML or JSON.")],
    people: Annotated[
        Path | None, typer.Option(help="People and channels, YAML; five people by default.")
    ] = None,
    port: Annotated[int, typer.Option(help="The port on 127.0.0.1.")] = PORT,
    team: Annotated[str, typer.Option(help="What the workspace is called.")] = "Acme",
    request_url: Annotated[
        str | None, typer.Option(help="Deliver by signed HTTP to this URL, whatever the manifest says.")
    ] = None,
    limits: Annotated[bool, typer.Option(help="Apply Slack's rate limits.")] = False,
    installed: Annotated[bool, typer.Option(help="Install the app; without it, install it by OAuth.")] = True,
) -> None:
    """Open a throwaway Slack workspace on loopback."""
    try:
        spec = AppSpec.from_manifest(manifest, request_url=request_url, installed=installed)
        inhabitants = residents.default() if people is None else residents.from_file(people)
        asyncio.run(_run(spec, inhabitants, port=port, team=team, limits=limits))
    except PortTakenError:
        _fail(f"Port {port} is already in use. Choose another one with --port, or stop what listens there.")
    except (ManifestError, PeopleError) as error:
        _fail(str(error))
    except FileNotFoundError as error:
        _fail(f"There is no file {error.filename}.")


async def _run(spec: AppSpec, inhabitants: Residents, *, port: int, team: str, limits: bool) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stopped.set)
    async with serve(
        app=spec,
        people=inhabitants.people,
        channels=inhabitants.channels,
        team=team,
        port=port,
        strict_limits=limits,
    ) as sandbox:
        typer.echo(introduction(sandbox))
        await stopped.wait()


def introduction(sandbox: Sandbox) -> str:
    """What the app needs to know, ready for its environment."""
    app = sandbox.workspace.app
    keys = app.credentials
    lines = [
        f"{app.name} has a workspace: {sandbox.url}/",
        "",
        "Set this in the app's environment, and give the API URL to its Slack client:",
        f"  SLACK_API_URL={sandbox.api_url}",
        f"  SLACK_BOT_TOKEN={keys.bot_token}",
    ]
    if app.socket_mode:
        lines.append(f"  SLACK_APP_TOKEN={keys.app_token}")
    lines.append(f"  SLACK_SIGNING_SECRET={keys.signing_secret}")
    if app.redirect_urls or not app.installed:
        lines += [
            f"  SLACK_CLIENT_ID={keys.client_id}",
            f"  SLACK_CLIENT_SECRET={keys.client_secret}",
            f"  authorize page: {sandbox.url}/oauth/v2/authorize",
        ]
    lines += ["", _delivery(app), f"Control API: {sandbox.url}/sandbox/api/state", "Stop with Ctrl-C."]
    return "\n".join(lines)


def _delivery(app: AppSpec) -> str:
    if app.socket_mode:
        return "Delivery by Socket Mode: the app connects by itself."
    if app.events_url or app.interactivity_url:
        return f"Delivery by signed HTTP to {app.interactivity_url or app.events_url}"
    return "Nothing is delivered: the manifest has neither Socket Mode nor a request URL (see --request-url)."


def _fail(sentence: str) -> None:
    typer.echo(sentence, err=True)
    raise typer.Exit(code=1)


if __name__ == "__main__":
    typer.run(main)
