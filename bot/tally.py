"""The tally: every call that Slack did not take is counted, whoever made it, and none is tried again here."""

from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryState
from slack_sdk.http_retry.async_handler import AsyncRetryHandler

from scheduling.measures import UNANSWERED, Measures
from scheduling.mishaps import TOO_MANY_REQUESTS


class Tally(AsyncRetryHandler):
    """Sits where slack_sdk asks whether to try again, which it does after each call; it never says yes."""

    def __init__(self, measures: Measures) -> None:
        super().__init__(max_retry_count=0)
        self._measures = measures

    async def can_retry_async(
        self,
        *,
        state: RetryState,  # noqa: ARG002  slack_sdk names it
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        """Look at what came back."""
        method = request.url.rpartition("/")[2]
        if response is not None and response.status_code == TOO_MANY_REQUESTS:
            self._measures.rate_limited(method)
        elif response is not None and response.body is not None and not response.body.get("ok", True):
            self._measures.refused(method, str(response.body.get("error", "")))
        elif response is None or response.body is None:
            self._measures.refused(method, "" if isinstance(error, SlackApiError) else UNANSWERED)
        return False
