"""auth.*, api.*, apps.*, team.*, reactions.*: the small families."""

from sandbox.delivery import events
from sandbox.payloads import Json
from sandbox.webapi.calls import ApiError, Call, method


@method("api.test", by=None)
def api_test(call: Call) -> Json:
    """Say back what was said; with `error`, fail with it."""
    error = call.text("error")
    args = {name: value for name, value in call.args.items() if name != "token"}
    if error is not None:
        raise ApiError(error, args=args)
    return {"ok": True, "args": args}


@method("auth.test", by="any")
def auth_test(call: Call) -> Json:
    """Whose token this is."""
    workspace = call.workspace
    answer: Json = {
        "ok": True,
        "url": f"{workspace.url}/",
        "team": workspace.team.name,
        "team_id": workspace.team.id,
        "is_enterprise_install": False,
    }
    if call.grant.kind == "app":
        return answer | {"app_name": workspace.app.name, "app_id": workspace.app.app_id}
    person = workspace.people[call.grant.user]
    return answer | {"user": person.name, "user_id": person.id, "bot_id": workspace.app.bot_id}


@method("auth.revoke")
def revoke(call: Call) -> Json:
    """The app gives its token back."""
    if call.flag("test"):
        return {"ok": True, "revoked": False}
    _farewell(call)
    return {"ok": True, "revoked": True}


@method("apps.uninstall")
def uninstall(call: Call) -> Json:
    """The app takes itself out of the workspace."""
    credentials = call.workspace.app.credentials
    if call.required("client_id") != credentials.client_id:
        raise ApiError("invalid_client_id")
    if call.required("client_secret") != credentials.client_secret:
        raise ApiError("bad_client_secret")
    _farewell(call)
    return {"ok": True}


def _farewell(call: Call) -> None:
    for event in events.farewells(call.workspace):
        call.announce(event)
    call.workspace.grants.uninstall()


@method("apps.connections.open", by="app")
def open_connection(call: Call) -> Json:
    """Where to connect for Socket Mode."""
    return {"ok": True, "url": call.socket_url()}


@method("team.info", form_only=True)
def team(call: Call) -> Json:
    """What the workspace is called."""
    known = call.workspace.team
    if (call.text("team") or known.id) != known.id:
        raise ApiError("team_not_found")
    shown = {
        "id": known.id,
        "name": known.name,
        "url": f"{call.workspace.url}/",
        "domain": known.domain,
        "email_domain": "",
        "icon": {"image_default": True},
    }
    return {"ok": True, "team": shown}


@method("reactions.add")
def react(call: Call) -> Json:
    """The app reacts to a message."""
    channel = call.conversation()
    if channel.archived:
        raise ApiError("is_archived")
    message = channel.message(call.required("timestamp"))
    if message is None:
        raise ApiError("message_not_found")
    name = call.required("name").strip(":")
    users = message.reactions.setdefault(name, [])
    if call.grant.user in users:
        raise ApiError("already_reacted")
    users.append(call.grant.user)
    call.workspace.tell_message(message)
    call.announce(events.reacted(call.workspace, call.grant.user, name, message))
    return {"ok": True}
