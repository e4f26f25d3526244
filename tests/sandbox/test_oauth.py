"""Installation by OAuth: the page, the code, the token."""

from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError

from sandbox import AppSpec

# slack_sdk still uses what aiohttp 4 will remove
pytestmark = pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")

REDIRECT = "https://bot.example/slack/oauth"


@pytest.fixture
async def fresh(tools):
    """A workspace the app is not in yet."""
    async with tools.workspace(spec=AppSpec.from_manifest(tools.manifest(), installed=False)) as sandbox:
        yield sandbox


async def authorize(sandbox, answer, **query):
    keys = sandbox.workspace.app.credentials
    params = {
        "client_id": keys.client_id,
        "scope": "chat:write",
        "state": "s",
        "redirect_uri": REDIRECT,
    } | query
    url = f"{sandbox.url}/oauth/v2/authorize"
    async with aiohttp.ClientSession() as session:
        async with session.get(url, params=params) as page:
            if page.status != 200:
                return await page.text()
        form = {"user": "U1", "answer": answer}
        async with session.post(url, params=params, data=form, allow_redirects=False) as back:
            return {
                name: values[0] for name, values in parse_qs(urlsplit(back.headers["location"]).query).items()
            }


async def test_somebody_allows_the_app_and_it_gets_its_token(fresh, tools):
    """The token has the scopes that were asked for, and the code works once."""
    keys = fresh.workspace.app.credentials
    slack = tools.web_client(fresh, token=None)
    back = await authorize(fresh, "allow")
    exchange = {"client_id": keys.client_id, "client_secret": keys.client_secret, "code": back["code"]}
    granted = await slack.oauth_v2_access(**exchange, redirect_uri=REDIRECT)
    with pytest.raises(SlackApiError, match="code_already_used"):
        await slack.oauth_v2_access(**exchange)

    assert back["state"] == "s"
    assert (granted["token_type"], granted["scope"], granted["authed_user"]["id"]) == (
        "bot",
        "chat:write",
        "U1",
    )
    installed = tools.web_client(fresh, token=granted["access_token"])
    assert (await installed.chat_postMessage(channel="U1", text="I am here"))["ok"]
    with pytest.raises(SlackApiError, match="missing_scope"):
        await installed.users_list()


async def test_somebody_may_refuse(fresh):
    """The app is told, with its state."""
    assert await authorize(fresh, "cancel") == {"state": "s", "error": "access_denied"}


async def test_a_wrong_client_scope_or_address_gets_no_page(fresh):
    """What Slack's page would say instead."""
    assert "invalid_client_id" in await authorize(fresh, "allow", client_id="1.2")
    assert "invalid_scope" in await authorize(fresh, "allow", scope="admin")
    assert "redirect_uri" in await authorize(fresh, "allow", redirect_uri="https://evil.example/")


async def test_wrong_secrets_and_codes_are_refused(fresh, tools):
    """Each with Slack's own word."""
    keys = fresh.workspace.app.credentials
    slack = tools.web_client(fresh, token=None)
    with pytest.raises(SlackApiError, match="bad_client_secret"):
        await slack.oauth_v2_access(client_id=keys.client_id, client_secret="x", code="y")
    with pytest.raises(SlackApiError, match="invalid_code"):
        await slack.oauth_v2_access(client_id=keys.client_id, client_secret=keys.client_secret, code="y")
