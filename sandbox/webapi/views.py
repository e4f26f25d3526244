"""views.*: modals and the App Home."""

import json

from sandbox.blockkit import problems_of_view
from sandbox.payloads import Json
from sandbox.triggers import Trigger, TriggerError
from sandbox.views import View, ViewError
from sandbox.webapi.calls import ApiError, Call, method
from sandbox.webapi.drafts import unshowable_files
from sandbox.workspace import Workspace

_MOST_BYTES = 250_000


@method("views.open")
def open_modal(call: Call) -> Json:
    """Open a modal in answer to a gesture."""
    payload = _payload(call, "modal")
    trigger = _trigger(call)
    try:
        view = call.workspace.views.open(trigger.user, payload)
    except ViewError as error:
        raise ApiError(error.code) from error
    return _changed(call, view)


@method("views.push")
def push(call: Call) -> Json:
    """Put a modal on top of the one a gesture was made in."""
    payload = _payload(call, "modal")
    trigger = _trigger(call)
    try:
        view = call.workspace.views.push(trigger.user, payload)
    except ViewError as error:
        raise ApiError(error.code) from error
    return _changed(call, view)


@method("views.update")
def update(call: Call) -> Json:
    """Show something else in an open view."""
    view_id, external_id = call.text("view_id"), call.text("external_id")
    if view_id is None and external_id is None:
        raise ApiError("invalid_arguments", messages=["[ERROR] missing required field: view_id"])
    views = call.workspace.views
    view = views.find(view_id=view_id, external_id=external_id)
    if view is None:
        raise ApiError("not_found")
    payload = _payload(call, view.payload["type"])
    try:
        views.update(view, payload, expected=call.text("hash"))
    except ViewError as error:
        raise ApiError(error.code) from error
    return _changed(call, view)


@method("views.publish")
def publish(call: Call) -> Json:
    """Show somebody their App Home."""
    user = call.required("user_id")
    if user not in call.workspace.people:
        raise ApiError("invalid_arguments", messages=["[ERROR] invalid `user_id`"])
    if not call.workspace.app.home_tab:
        raise ApiError("not_enabled")
    payload = _payload(call, "home")
    try:
        view = call.workspace.views.publish(user, payload, expected=call.text("hash"))
    except ViewError as error:
        raise ApiError(error.code) from error
    return _changed(call, view)


def check_view(workspace: Workspace, payload: object, kind: str) -> list[str]:
    """Everything that is wrong with a view the app sends."""
    if not isinstance(payload, dict):
        return ["[ERROR] view must be an object"]
    if payload.get("type") != kind:
        return [f"[ERROR] must be a {kind} [json-pointer:/view/type]"]
    return problems_of_view(payload) or unshowable_files(workspace, payload["blocks"])


def _payload(call: Call, kind: str) -> Json:
    payload = call.structure("view", error="invalid_arguments")
    if payload is None:
        raise ApiError("invalid_arguments", messages=["[ERROR] missing required field: view"])
    if len(json.dumps(payload).encode()) > _MOST_BYTES:
        raise ApiError("view_too_large")
    problems = check_view(call.workspace, payload, kind)
    if problems:
        raise ApiError("invalid_arguments", messages=problems)
    view: Json = payload
    return view


def _trigger(call: Call) -> Trigger:
    trigger_id = call.text("trigger_id") or call.text("interactivity_pointer")
    if trigger_id is None:
        raise ApiError("invalid_arguments", messages=["[ERROR] missing required field: trigger_id"])
    try:
        return call.workspace.triggers.exchange(trigger_id)
    except TriggerError as error:
        raise ApiError(error.code) from error


def _changed(call: Call, view: View) -> Json:
    if view.payload["type"] == "home":
        call.workspace.changes.tell("home", viewers=frozenset({view.user}), user=view.user)
    else:
        call.workspace.tell_modal(view.user)
    return {"ok": True, "view": call.workspace.view(view)}
