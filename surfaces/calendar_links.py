"""Calendar links: a booked session as an event to add by hand in two calendars of the web."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlencode

from mentoring.notices import SessionBooked
from surfaces.blocks import escape
from surfaces.texts import Texts

GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.office.com/calendar/0/deeplink/compose"


@dataclass(frozen=True, kw_only=True, slots=True)
class CalendarLinks:
    """Two addresses, escaped for mrkdwn."""

    google: str
    outlook: str


def calendar_links(notice: SessionBooked, t: Texts) -> CalendarLinks:
    """Write the addresses; moments are in UTC, and each calendar shows them on its owner's clock."""
    start = notice.starts_at.astimezone(UTC)
    end = start + timedelta(minutes=notice.minutes)
    title, details = t("calendar-title-bare", number=notice.number), t("calendar-details")
    return CalendarLinks(
        google=_address(
            GOOGLE,
            action="TEMPLATE",
            text=title,
            details=details,
            dates=f"{start:%Y%m%dT%H%M%SZ}/{end:%Y%m%dT%H%M%SZ}",
        ),
        outlook=_address(
            OUTLOOK,
            path="/calendar/action/compose",
            rru="addevent",
            subject=title,
            body=details,
            startdt=_iso(start),
            enddt=_iso(end),
        ),
    )


def _iso(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _address(base: str, **parts: str) -> str:
    return escape(f"{base}?{urlencode(parts, quote_via=quote)}")
