"""Calendar file: a booked session as an event that any calendar takes (RFC 5545)."""

import re
from datetime import UTC, timedelta

from icalendar import Alarm, Calendar, Event

from mentoring.notices import CalendarFile
from surfaces.blocks import Upload
from surfaces.texts import Texts

PRODUCT = "-//Rebours//Rebours//EN"
SLACK_ID = re.compile(r"[UW](?=[A-Z]*\d)[A-Z0-9]{2,}")
WARNING = timedelta(minutes=15)


def calendar_file(notice: CalendarFile, t: Texts) -> Upload:
    """Write the event; the same session keeps its UID, so that a new time replaces the former one."""
    title = _title(notice, t)
    return Upload(
        filename=t("calendar-filename", number=notice.number),
        content=_calendar(notice, title, t).to_ical(),
        title=title,
        alt_text=t("calendar-alt", when=t.moment(notice.starts_at), minutes=notice.minutes),
        comment=t("calendar-comment"),
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
    calendar.add("method", "PUBLISH")
    event = Event()
    event.add("uid", f"{notice.session_id}@rebours")
    event.add("sequence", notice.revision)
    event.add("dtstamp", notice.written_at.astimezone(UTC))
    event.add("dtstart", notice.starts_at.astimezone(UTC))
    event.add("dtend", notice.starts_at.astimezone(UTC) + timedelta(minutes=notice.minutes))
    event.add("summary", title)
    event.add("description", t("calendar-description", programme=notice.programme))
    event.add("status", "CONFIRMED")
    event.add_component(_alarm(title))
    calendar.add_component(event)
    return calendar


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -WARNING)
    return alarm
