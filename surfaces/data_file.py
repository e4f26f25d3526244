"""Data file: all that is known of somebody, for them to take away: a page to read, and the same as JSON.

What others said, or what would tell something of them, is not in it.
"""

import json
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from mentoring.agendas import Agenda
from mentoring.checkins import CheckIn, Draft, Sentence
from mentoring.confidences import Confidence
from mentoring.goals import Goals
from mentoring.knowledge import Enrolment, Known, KnownPair, LetterSeen, shared
from mentoring.people import Participant
from mentoring.preferences import Preferences
from mentoring.sessions import Session
from surfaces.blocks import Upload
from surfaces.data_page import page
from surfaces.texts import Texts

FORMAT = "rebours-personal-data/1"
JSON_NAME = "rebours-data.json"


def draw(known: Known, t: Texts) -> Upload:
    """Put both into one archive."""
    day = t.local(known.at).date().isoformat()
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, text in ((t("data-page-name"), page(known, t)), (JSON_NAME, as_json(known))):
            moment = t.local(known.at).timetuple()[:6]
            archive.writestr(ZipInfo(name, moment), text.encode(), ZIP_DEFLATED)
    return Upload(
        filename=t("data-filename", day=day),
        content=packed.getvalue(),
        title=t("data-file-title"),
        alt_text=t("data-file-alt"),
        comment=t("data-file-comment"),
    )


def as_json(known: Known) -> str:
    """Write it for a machine: the names of fields do not change with the language."""
    person = known.person
    whole = {
        "format": FORMAT,
        "written_at": _at(known.at),
        "slack": {"id": person.id, "name": person.name, "language": person.language, "zone": person.zone},
        "roles": {
            "coordinator": known.coordinates,
            "neutral_contact": known.listens,
            "sponsor": known.sponsors,
            "books_for": list(known.books_for),
        },
        "programmes": [_enrolment(one) for one in known.enrolments],
        "preferences": _preferences(known.preferences),
        "conversation_with_the_bot": _conversation(known),
        "letters_received": [_letter(one) for one in known.letters],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _enrolment(one: Enrolment) -> dict[str, Any]:
    return {
        "programme": one.programme.settings.name,
        **_participant(one.participant),
        "pairs": [_pair(pair, one) for pair in one.pairs],
        "sessions": [_session(session) for session in one.sessions],
        "check_ins": [_checkin(checkin) for checkin in one.checkins],
        "private_exchanges": [_exchange(confidence) for confidence in one.confidences],
        "agendas": [_agenda(agenda) for agenda in one.agendas],
        "three_things": one.things
        and {"things": list(one.things.things), "shown": bool(one.things.shown_in)},
        "goals": [_goals(goals) for goals in one.goals],
    }


def _participant(person: Participant) -> dict[str, Any]:
    facts, said, kept = person.facts, person.profile, person.keepsake
    return {
        "role": person.role,
        "standing": person.standing,
        "joined_at": _at(person.joined_at),
        "paused_until": person.paused_until and person.paused_until.isoformat(),
        "charter": person.charter
        and {"version": person.charter.version, "at": _at(person.charter.accepted_at)},
        "cards_read": list(person.cards_read),
        "from_hr": {
            "name": person.name,
            "email": facts.email,
            "department": facts.department,
            "grade": facts.grade,
            "manager": facts.manager,
            "managers_above": list(facts.line),
            "country": facts.country,
            "started_on": facts.started_on and facts.started_on.isoformat(),
        },
        "from_you": {
            "topics": list(said.topics),
            "other_topic": said.other_topic,
            "curious_about": said.curious_about,
            "languages": list(said.languages),
            "capacity": said.capacity,
            "hours": [said.hours.start.isoformat(), said.hours.end.isoformat()],
            "delegate": said.delegate,
            "rather_not_paired_with": list(said.avoid),
            "announce": said.announce,
            "manager": said.manager,
            "learned": kept.learned,
            "name_on_record": kept.signed,
            "words_on_record": kept.own_words,
            "ways_on_record": list(kept.ways),
            "next_cohort": kept.next_cohort,
        },
    }


def _pair(known: KnownPair, one: Enrolment) -> dict[str, Any]:
    """Tell of a pair what both know; why it ended is told to nobody."""
    pair, person = known.pair, one.participant
    return {
        "with": known.counterpart,
        "state": pair.state,
        "topics_in_common": list(pair.reasons.topics),
        "languages_in_common": list(pair.reasons.languages),
        "since": _at(pair.active_since),
        "until": _at(pair.closed_at),
        "end_asked_by_you": any(parting.pair_id == pair.id for parting in one.partings),
        "may_be_named_on_record": pair.id in person.keepsake.allows if person.id == pair.mentee_id else None,
    }


def _session(session: Session) -> dict[str, Any]:
    return {
        "number": session.number,
        "week": session.week.isoformat(),
        "starts_at": _at(session.starts_at),
        "minutes": session.minutes,
        "state": session.state,
    }


def _checkin(checkin: CheckIn) -> dict[str, Any]:
    said = checkin.answers
    return {
        "asked_at": _at(checkin.asked_at),
        "answered_at": _at(checkin.answered_at),
        "outcome": said.outcome,
        "usefulness": said.usefulness,
        "topics": list(said.topics),
        "takeaway": said.takeaway,
        "takeaway_shared": shared(checkin, Sentence.TAKEAWAY),
        "would_help": said.would_help,
        "would_help_shared": shared(checkin, Sentence.WOULD_HELP),
        "next_in_weeks": said.next_in_weeks,
        "taken_back_at": _at(checkin.taken_back_at),
        "draft": _draft(checkin.draft),
    }


def _draft(draft: Draft | None) -> dict[str, Any] | None:
    if draft is None or draft.answers is None:
        return None
    return {"takeaway": draft.answers.takeaway, "would_help": draft.answers.would_help}


def _agenda(agenda: Agenda) -> dict[str, Any]:
    return {"written_at": _at(agenda.written_at), "words": agenda.text, "shared": agenda.shared}


def _goals(goals: Goals) -> dict[str, Any]:
    return {
        "written_at": _at(goals.written_at),
        "goals": [{"words": goal.text, "progress": goal.progress} for goal in goals.goals],
    }


def _exchange(confidence: Confidence) -> dict[str, Any]:
    return {
        "opened_at": _at(confidence.opened_at),
        "closed_at": _at(confidence.closed_at),
        "wish": confidence.wish,
        "your_words": [{"at": _at(said.at), "words": said.words} for said in confidence.said],
    }


def _preferences(chosen: Preferences | None) -> dict[str, Any] | None:
    if chosen is None:
        return None
    silenced = [{"kind": one.kind, "until": one.until.isoformat()} for one in chosen.snoozed]
    return {"letters_a_week": chosen.weekly, "not_wanted": silenced}


def _conversation(known: Known) -> dict[str, Any] | None:
    talk = known.conversation
    if talk is None:
        return None
    return {"topic": talk.topic, "known": talk.known, "until": _at(talk.expires_at)}


def _letter(seen: LetterSeen) -> dict[str, Any]:
    return {"kind": seen.kind, "at": _at(seen.at)}


def _at(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="minutes")
