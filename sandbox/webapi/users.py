"""users.*, bots.*: who is in the workspace."""

from sandbox.payloads import Json
from sandbox.people import Person
from sandbox.webapi.calls import ApiError, Call, method


@method("users.info", form_only=True)
def info(call: Call) -> Json:
    """Who somebody is."""
    return {"ok": True, "user": _shown(call, call.person(call.required("user")))}


@method("users.list", form_only=True)
def list_all(call: Call) -> Json:
    """Everybody, page by page."""
    people = list(call.workspace.people.values())
    page, cursor = call.page(people, default=max(1, len(people)) if call.text("limit") is None else 100)
    return {
        "ok": True,
        "members": [_shown(call, person) for person in page],
        "cache_ts": int(call.workspace.now.timestamp()),
        "response_metadata": {"next_cursor": cursor},
    }


@method("users.lookupByEmail", form_only=True)
def by_email(call: Call) -> Json:
    """Who has this address; a deactivated person is not found."""
    email = call.required("email").lower()
    for person in call.workspace.people.values():
        if person.address.lower() == email and not person.is_bot and not person.deleted:
            return {"ok": True, "user": _shown(call, person)}
    raise ApiError("users_not_found")


@method("bots.info", form_only=True)
def bot(call: Call) -> Json:
    """Who a bot is."""
    bot_id = call.text("bot") or call.workspace.app.bot_id
    for person in call.workspace.people.values():
        if person.is_bot and person.bot_id == bot_id:
            shown = {
                "id": person.bot_id,
                "deleted": person.deleted,
                "name": person.real_name,
                "updated": int(call.workspace.now.timestamp()),
                "app_id": person.app_id,
                "user_id": person.id,
                "icons": {},
            }
            return {"ok": True, "bot": shown}
    raise ApiError("bot_not_found")


def _shown(call: Call, person: Person) -> Json:
    return call.workspace.user(
        person, locale=call.flag("include_locale"), email="users:read.email" in call.grant.scopes
    )
