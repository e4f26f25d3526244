"""Installation by OAuth: the page where somebody allows the app, and the token it fetches then."""

import html
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sandbox.grants import GrantError
from sandbox.payloads import Json
from sandbox.webapi.calls import ApiError, Call, method
from sandbox.workspace import Workspace

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Install {app}</title>
<style>body{{font:16px/1.5 system-ui;max-width:32rem;margin:4rem auto;padding:0 1rem}}button{{font:inherit;
padding:.4rem 1.2rem}}</style>
<h1>{app} wants to access {team}</h1><p>It asks for:</p><ul>{scopes}</ul>
<form method="post"><label>You are <select name="user">{people}</select></label>
<p><button name="answer" value="allow">Allow</button> <button name="answer" value="cancel">Cancel</button></p>
</form></html>"""


@method("oauth.v2.access", by=None, form_only=True)
def access(call: Call) -> Json:
    """The app fetches its token."""
    credentials = call.workspace.app.credentials
    if call.text("client_id") != credentials.client_id:
        raise ApiError("invalid_client_id")
    if call.text("client_secret") != credentials.client_secret:
        raise ApiError("bad_client_secret")
    grants = call.workspace.grants
    try:
        consent = grants.redeem(call.text("code") or "", call.text("redirect_uri"))
    except GrantError as error:
        raise ApiError(error.code) from error
    token = grants.install(consent.scopes)
    call.workspace.changes.tell("state")
    return {
        "ok": True,
        "app_id": call.workspace.app.app_id,
        "authed_user": {"id": consent.user},
        "scope": ",".join(consent.scopes),
        "token_type": "bot",
        "access_token": token,
        "bot_user_id": call.workspace.bot,
        "team": {"id": call.workspace.team.id, "name": call.workspace.team.name},
        "enterprise": None,
        "is_enterprise_install": False,
    }


class AuthorizePage:
    """What a browser sees at /oauth/v2/authorize."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    async def answer(self, request: Request) -> Response:
        """Ask, then send the browser back to the app with a code or a refusal."""
        problem = self._problem(request)
        if problem is not None:
            return HTMLResponse(f"<!doctype html><title>OAuth error</title><p>{problem}</p>", status_code=400)
        if request.method == "GET":
            return HTMLResponse(self._page(request))
        form = await request.form()
        return self._back(request, user=str(form.get("user") or ""), allowed=form.get("answer") == "allow")

    def _problem(self, request: Request) -> str | None:
        app, query = self._workspace.app, request.query_params
        if query.get("client_id") != app.credentials.client_id:
            return "invalid_client_id"
        unknown = set(_scopes(request)) - set(app.bot_scopes)
        if unknown:
            return f"invalid_scope: {html.escape(', '.join(sorted(unknown)))}"
        wanted = query.get("redirect_uri")
        if wanted is None and not app.redirect_urls:
            return "bad_redirect_uri"
        if wanted is not None and app.redirect_urls and not wanted.startswith(app.redirect_urls):
            return "redirect_uri did not match any configured URIs"
        return None

    def _page(self, request: Request) -> str:
        people = [
            person for person in self._workspace.people.values() if not person.is_bot and not person.deleted
        ]
        return _PAGE.format(
            app=html.escape(self._workspace.app.name),
            team=html.escape(self._workspace.team.name),
            scopes="".join(f"<li><code>{html.escape(scope)}</code></li>" for scope in _scopes(request)),
            people="".join(
                f'<option value="{html.escape(person.id)}">{html.escape(person.real_name)}</option>'
                for person in people
            ),
        )

    def _back(self, request: Request, *, user: str, allowed: bool) -> Response:
        query = request.query_params
        redirect_uri = query.get("redirect_uri") or self._workspace.app.redirect_urls[0]
        answer = {"state": query.get("state", "")}
        if allowed and user in self._workspace.people:
            answer["code"] = self._workspace.grants.consent(
                user=user, scopes=_scopes(request), redirect_uri=query.get("redirect_uri", "")
            )
        else:
            answer["error"] = "access_denied"
        joint = "&" if urlsplit(redirect_uri).query else "?"
        return RedirectResponse(f"{redirect_uri}{joint}{urlencode(answer)}", status_code=302)


def _scopes(request: Request) -> tuple[str, ...]:
    return tuple(
        scope for scope in request.query_params.get("scope", "").replace(" ", ",").split(",") if scope
    )
