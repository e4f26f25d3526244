"""Letters on rounds, for the coordinators: one that failed, and the file of who decided what."""

import csv
import io

from mentoring.audit import Entry
from mentoring.notices import AuditFile, AuditReady, RoundFailed
from surfaces import actions
from surfaces.blocks import Message, Upload, button, context, message, section
from surfaces.blocks import actions as row
from surfaces.texts import Texts

COLUMNS = ("at", "by", "act", "mentor", "mentee", "pair", "person")


def failed(notice: RoundFailed, t: Texts) -> Message:
    """Say that a round could not be solved, what stays, and what to do."""
    review = button(t("button-review"), actions.ROUND_REVIEW_OPEN, notice.round_id)
    again = button(t("button-again"), actions.ROUND_AGAIN, notice.round_id)
    before = "yes" if notice.before else "no"
    return message(
        t("round-failed-text"),
        section(t("round-failed-sentence", before=before)),
        section(t("round-failed-next", reference=notice.reference)),
        row(review if notice.before else again),
        context(t("why-coordinator")),
    )


def audit_ready(notice: AuditReady, t: Texts) -> Message:
    """Lead to the file in the thread."""
    return message(
        t("audit-text"),
        section(t("audit-sentence", count=notice.entries)),
        context(t("audit-holds")),
    )


def audit_file(notice: AuditFile, t: Texts) -> Upload:
    """Write who decided what as a table; columns keep their English names, so that files can be compared."""
    return Upload(
        filename=t("audit-filename"),
        content=table(notice.entries).encode("utf-8-sig"),
        title=t("audit-title"),
        alt_text=t("audit-alt", count=len(notice.entries)),
        comment=t("audit-comment"),
    )


def table(entries: tuple[Entry, ...]) -> str:
    """Write one line for each entry, with a column for whatever any of them was decided on."""
    facts = list(dict.fromkeys(name for entry in entries for name in entry.facts))
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow([*COLUMNS, *facts])
    for one in entries:
        fixed = (one.at.isoformat(), one.by, one.act.value, one.mentor, one.mentee, one.pair_id, one.person)
        lines.writerow([_cell(value) for value in (*fixed, *(one.facts.get(name) for name in facts))])
    return out.getvalue()


def _cell(value: object) -> object:
    """Keep a spreadsheet from taking what somebody wrote for a formula."""
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return f"'{value}"
    return value
