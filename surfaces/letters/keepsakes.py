"""Letters on keepsakes: a file of one's own, the end of the programme, and whether one may be named."""

from datetime import UTC, datetime

from mentoring.knowledge import Known
from mentoring.notices import File, NamingQuestion, OwnFile, OwnFileReady, Thanks
from mentoring.people import Person, Role
from surfaces import actions, data_file
from surfaces.blocks import Element, Message, Upload, button, context, escape, mention, message, section
from surfaces.blocks import actions as row
from surfaces.texts import Texts

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def ready(notice: OwnFileReady, t: Texts) -> Message:
    """Say that the file follows in the thread."""
    text = t("own-file-ready", file=notice.file.value)
    return message(text, section(text), context(t("own-file-yours", file=notice.file.value)))


def own_file(notice: OwnFile, known: Known | None, t: Texts) -> Upload:
    """Draw the file that was asked for, of whom nothing is known an empty one."""
    known = known or Known(person=Person(id=notice.user, name=""), at=LONG_AGO)
    if notice.file is File.DATA:
        return data_file.draw(known, t)
    from surfaces import record_file  # what sets pages is heavy, and most processes never set one

    return record_file.draw(known, t)


def naming_question(notice: NamingQuestion, t: Texts) -> Message:
    """Ask an executive whether a mentor may name them; without an answer it is no."""
    mentor = mention(notice.mentor)
    return message(
        t("naming-text", mentor=mentor),
        section(t("naming-sentence", mentor=mentor)),
        row(
            button(t("button-naming-yes"), actions.NAMING_ALLOW, notice.pair_id, primary=True),
            button(t("button-naming-no"), actions.NAMING_DECLINE, notice.pair_id),
        ),
        context(t("why-participant")),
    )


def named(t: Texts, *, allowed: bool) -> Message:
    """Confirm what an executive answers."""
    text = t("naming-allowed" if allowed else "naming-declined")
    return message(text, section(text))


def thanks(notice: Thanks, t: Texts) -> Message:
    """Thank somebody as the programme ends, and offer what they may keep."""
    role = notice.role.value
    until = [section(t("thanks-end-pair", day=t.date(notice.ends_on)))] if notice.ends_on else []
    return message(
        t("thanks-end-text", programme=escape(notice.programme)),
        section(
            t("thanks-end-sentence", role=role, sessions=notice.sessions, programme=escape(notice.programme))
        ),
        *until,
        section(t("thanks-end-keep", role=role if notice.sessions else "alone")),
        row(*keeping(notice.role, notice.sessions, t)),
        context(t("why-end")),
    )


def keeping(role: Role, sessions: int, t: Texts, *, next_cohort: bool = False) -> list[Element]:
    """Offer what somebody may keep of the programme: their record, what they learned, a place next time."""
    record = button(t("button-record"), actions.RECORD_OPEN, primary=True)
    cohort = (
        button(t("button-cohort-forget"), actions.COHORT, "no")
        if next_cohort
        else button(t("button-cohort-keep"), actions.COHORT, "yes")
    )
    return [
        *([record] if role is Role.MENTOR and sessions else []),
        *([button(t("button-learned"), actions.LEARNED_OPEN)] if sessions else []),
        cohort,
    ]


def cohort(t: Texts, *, wanted: bool) -> Message:
    """Confirm a place in the next cohort's thoughts, or none."""
    text = t("cohort-kept" if wanted else "cohort-forgotten")
    return message(text, section(text))


def kept(t: Texts) -> Message:
    """Confirm that the words are kept for their author."""
    return message(t("learned-kept"), section(t("learned-kept")))


def record_asked(t: Texts) -> Message:
    """Confirm that the document is on its way."""
    return message(t("record-asked"), section(t("record-asked")))


def naming_asked(person: str, t: Texts) -> Message:
    """Confirm that an executive is asked; nobody hears of a no."""
    text = t("naming-asked", person=mention(person))
    return message(text, section(text))
