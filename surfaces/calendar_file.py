"""Calendar file: a booked session as an event that any calendar takes (RFC 5545)."""

import re
from datetime import UTC, timedelta

from icalendar import Alarm, Calendar, Event, vCalAddress

from mentoring.notices import CalendarFile
from surfaces.blocks import Upload
from surfaces.texts import Texts

PRODUCT = "-//Rebours//Rebours//EN"
SLACK_ID = re.compile(r"[UW](?=[A-Z]*\d)[A-Z0-9]{2,}")
WARNING = timedelta(minutes=15)
ORGANISER = vCalAddress("mailto:noreply@rebours.invalid")
"""RFC 5546 wants an organiser; this address reaches nobody, and Rebours knows no other."""


def calendar_file(notice: CalendarFile, t: Texts) -> Upload:
    """Write the event; the same session keeps its UID, so that a new time, or none, replaces the former."""
    title = _title(notice, t)
    if notice.cancelled:
        filename, comment = t("calendar-filename-cancelled", number=notice.number), t("calendar-cancelled")
    else:
        filename, comment = t("calendar-filename", number=notice.number), t("calendar-comment")
    return Upload(
        filename=filename,
        content=_calendar(notice, title, t).to_ical(),
        title=title,
        alt_text=t("calendar-alt", when=t.moment(notice.starts_at), minutes=notice.minutes),
        comment=comment,
    )


def _title(notice: CalendarFile, t: Texts) -> str:
    """Name the two; a calendar cannot turn a Slack id into a name, so an id is left out."""
    if SLACK_ID.fullmatch(notice.mentor) or SLACK_ID.fullmatch(notice.mentee):
        return t("calendar-title-bare", number=notice.number)
    return t("calendar-title", number=notice.number, mentor=notice.mentor, mentee=notice.mentee)


def _calendar(notice: CalendarFile, title: str, t: Texts) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if notice.cancelled else "PUBLISH")
    calendar.add_component(_event(notice, title, t))
    return calendar


def _event(notice: CalendarFile, title: str, t: Texts) -> Event:
    """Number a booking evenly and its cancellation oddly, so that SEQUENCE grows with each."""
    event = Event()
    event.add("uid", f"{notice.session_id}@rebours")
    event.add("organizer", ORGANISER, parameters={"CN": "Rebours"})
    event.add("sequence", 2 * notice.revision + notice.cancelled)
    event.add("dtstamp", notice.written_at.astimezone(UTC))
    event.add("dtstart", notice.starts_at.astimezone(UTC))
    event.add("dtend", notice.starts_at.astimezone(UTC) + timedelta(minutes=notice.minutes))
    event.add("summary", title)
    event.add("status", "CANCELLED" if notice.cancelled else "CONFIRMED")
    if not notice.cancelled:
        event.add("description", t("calendar-description", programme=notice.programme))
        event.add_component(_alarm(title))
    return event


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -WARNING)
    return alarm
