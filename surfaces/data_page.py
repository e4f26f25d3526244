"""Data page: what is known of somebody as one page that any browser shows, in their language."""

from collections.abc import Iterable
from datetime import datetime
from html import escape

from mentoring.checkins import CheckIn, Sentence
from mentoring.knowledge import Enrolment, Known, KnownPair, shared
from mentoring.sessions import Session
from surfaces.blocks import escape as slack_escape
from surfaces.texts import Texts

STYLE = """
body { font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: #1d2733; max-width: 46rem;
  margin: 2.5rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; }
h1.programme { margin-top: 3rem; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .2rem; padding-top: 1rem; border-top: 1px solid #dfe6ec; }
p.who { color: #5b6773; margin: 0 0 .8rem; }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .35rem 1.2rem; margin: 0; }
dt { color: #5b6773; } dd { margin: 0; white-space: pre-line; }
footer { color: #5b6773; font-size: .9rem; margin-top: 3rem; padding-top: 1rem;
  border-top: 1px solid #dfe6ec; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; } }
@media print { body { margin: 0; max-width: none; } }
"""

Rows = list[tuple[str, str]]


def page(known: Known, t: Texts) -> str:
    """Write the page; what anybody wrote is text, and never markup."""
    title = escape(t("data-file-title"))
    chapters = [_chapter("slack", _slack(known, t), t)]
    for one in known.enrolments:
        chapters.append(f"<h1 class=programme>{escape(one.programme.settings.name)}</h1>")
        chapters += [
            _chapter("pair", _pair_rows(one, t), t),
            _chapter("coordinator", _coordinator_rows(one, t), t),
            _chapter("total", _total_rows(one, t), t),
            _chapter("author", _own_rows(one, t), t),
            _chapter("exchange", _exchange_rows(one, t), t),
        ]
    chapters += [_chapter("role", _roles(known, t), t), _chapter("letters", _letters(known, t), t)]
    return "\n".join(
        [
            f'<!doctype html><html lang="{t.reader.language}"><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width">',
            f"<title>{title}</title><style>{STYLE}</style>",
            f"<h1>{title}</h1><p class=who>{escape(t('data-page-intro', when=_when(known.at, t)))}</p>",
            *filter(None, chapters),
            f"<footer>{escape(t('data-page-foot'))}</footer></html>",
        ]
    )


def _chapter(lane: str, rows: Iterable[tuple[str, str]], t: Texts) -> str:
    """Write the facts of one lane; a lane without any is left out."""
    lines = [f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in rows if value]
    if not lines:
        return ""
    heading, who = t("data-chapter", lane=lane), t("data-chapter-who", lane=lane)
    return f"<h2>{escape(heading)}</h2><p class=who>{escape(who)}</p><dl>{''.join(lines)}</dl>"


def _slack(known: Known, t: Texts) -> Rows:
    person = known.person
    return [
        (t("data-name"), person.name),
        (t("data-language"), t.tongue(person.language)),
        (t("data-zone"), person.zone),
        (t("data-slack-id"), person.id),
    ]


def _pair_rows(one: Enrolment, t: Texts) -> Rows:
    rows = [(t("data-pair"), _pair(known, t)) for known in one.pairs]
    rows += [(t("data-session", number=session.number), _session(session, t)) for session in one.sessions]
    rows += [(t("data-takeaway"), c.answers.takeaway) for c in one.checkins if shared(c, Sentence.TAKEAWAY)]
    rows += [(t("data-goals"), "\n".join(goals.texts)) for goals in one.goals]
    rows += [(t("data-agenda"), agenda.shared) for agenda in one.agendas]
    if one.things is not None and one.things.shown_in:
        rows.append((t("data-things"), "\n".join(one.things.things)))
    return rows


def _pair(known: KnownPair, t: Texts) -> str:
    pair, name = known.pair, known.counterpart or t("data-nobody")
    days = [t.date(t.local(at).date()) for at in (pair.active_since, pair.closed_at) if at is not None]
    topics = "\u00a0· ".join(t.topic(topic) for topic in pair.reasons.topics)
    return "\n".join(filter(None, [name, topics, " – ".join(days)]))


def _session(session: Session, t: Texts) -> str:
    when = _when(session.starts_at, t) if session.starts_at else t.date(session.week)
    return f"{when} – {t('data-session-state', state=session.state.value)}"


def _coordinator_rows(one: Enrolment, t: Texts) -> Rows:
    person, facts = one.participant, one.participant.facts
    enrolled = t(
        "data-enrolled",
        role=person.role.value,
        standing=person.standing.value,
        joined=t.date(person.joined_at.date()) if person.joined_at else "–",
    )
    said = {
        "department": facts.department,
        "grade": "" if facts.grade is None else str(facts.grade),
        "email": facts.email,
        "country": t.country(facts.country) if facts.country else "",
        "manager": ", ".join(filter(None, (facts.manager, *facts.line))),
        "since": t.date(facts.started_on) if facts.started_on else "",
    }
    charter = person.charter and t.date(person.charter.accepted_at.date())
    return [
        (t("data-enrolment"), slack_escape(enrolled)),
        *((_capital(t(f"data-fact-{name}")), value) for name, value in said.items()),
        (t("data-charter"), charter or ""),
        *((t("data-outcome"), t(f"outcome-{c.answers.outcome}")) for c in one.checkins if c.answers.outcome),
        *(
            (t("data-would-help"), c.answers.would_help)
            for c in one.checkins
            if shared(c, Sentence.WOULD_HELP)
        ),
    ]


def _total_rows(one: Enrolment, t: Texts) -> Rows:
    return [(t("data-answer"), said) for checkin in one.checkins if (said := _answer(checkin, t))]


def _answer(checkin: CheckIn, t: Texts) -> str:
    mark = checkin.answers.usefulness
    topics = "\u00a0· ".join(t.topic(topic) for topic in checkin.answers.topics)
    return "\n".join(filter(None, [t(f"mark-{mark}") if mark else "", topics]))


def _own_rows(one: Enrolment, t: Texts) -> Rows:
    said, kept = one.participant.profile, one.participant.keepsake
    asked = {parting.pair_id for parting in one.partings}
    return [
        (t("data-topics"), "\u00a0· ".join([*map(t.topic, said.topics), *filter(None, [said.other_topic])])),
        (t("data-languages"), ", ".join(t.tongue(code) for code in said.languages)),
        (t("data-hours"), f"{said.hours.start:%H:%M} – {said.hours.end:%H:%M}"),
        (t("data-curious"), said.curious_about),
        (t("data-avoid"), ", ".join(said.avoid)),
        (t("data-delegate"), said.delegate or ""),
        *((t("data-takeaway"), checkin.answers.takeaway) for checkin in one.checkins),
        *((t("data-would-help"), checkin.answers.would_help) for checkin in one.checkins),
        *((t("data-draft"), _draft(checkin)) for checkin in one.checkins),
        *((t("data-agenda"), agenda.text) for agenda in one.agendas),
        (t("data-things"), "\n".join(one.things.things) if one.things else ""),
        (t("data-learned"), kept.learned),
        (t("data-own-words"), kept.own_words),
        (t("data-ways"), ", ".join(t(f"way-{way}") for way in kept.ways)),
        (t("data-cohort"), t("data-yes") if kept.next_cohort else ""),
        *((t("data-exit"), one_.counterpart) for one_ in one.pairs if one_.pair.id in asked),
    ]


def _draft(checkin: CheckIn) -> str:
    """Give the words of a form that was begun and not sent."""
    begun = checkin.draft.answers if checkin.draft else None
    return "\n".join(filter(None, [begun.takeaway, begun.would_help])) if begun else ""


def _exchange_rows(one: Enrolment, t: Texts) -> Rows:
    return [
        (_when(said.at, t), said.words)
        for confidence in sorted(one.confidences, key=lambda exchange: exchange.opened_at)
        for said in confidence.said
    ]


def _roles(known: Known, t: Texts) -> Rows:
    held = {"coordinator": known.coordinates, "neutral": known.listens, "sponsor": known.sponsors}
    rows = [(t("data-role-name"), t("data-role", part=part)) for part, holds in held.items() if holds]
    return [*rows, *((t("data-books-for"), name) for name in known.books_for)]


def _letters(known: Known, t: Texts) -> Rows:
    weekly = known.preferences.weekly if known.preferences else None
    chosen = [(t("data-weekly"), str(weekly))] if weekly else []
    return [*chosen, *((_when(seen.at, t), t("data-letter", kind=seen.kind)) for seen in known.letters)]


def _when(moment: datetime, t: Texts) -> str:
    """Write a moment with its year: the page is read long after."""
    return t("moment", day=t.date(t.local(moment).date()), time=t.time(moment))


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
