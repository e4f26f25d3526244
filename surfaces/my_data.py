"""My data: what the programme knows of somebody, said to them in words, by who else may see it."""

from collections.abc import Iterable

from mentoring.checkins import CheckIn, Sentence
from mentoring.knowledge import Enrolment, Known, KnownPair, shared, takes_part
from mentoring.people import HrFacts, Role
from surfaces import actions
from surfaces.blocks import Block, Element, Message, button, context, escape, message, section
from surfaces.blocks import actions as row
from surfaces.texts import Texts


def said(known: Known, t: Texts) -> Message:
    """Say it in a message, where a form cannot be opened."""
    return message(t("data-title"), *blocks(known, t))


def blocks(known: Known, t: Texts) -> list[Block]:
    """Say it lane by lane, then offer the file and the end of it."""
    lanes = [_slack(known, t), *(block for one in known.enrolments[:1] for block in _lanes(one, t))]
    return [
        section(t("data-intro")),
        *lanes,
        *_roles(known, t),
        *_private(known, t),
        row(*doors(t, erasing=_is_going(known))),
        context(t("data-foot")),
    ]


def doors(t: Texts, *, erasing: bool = False) -> list[Element]:
    """Offer to take one's data away, and to be forgotten, unless that is under way."""
    erase = button(t("button-erase"), actions.ERASE_OPEN, danger=True)
    return [button(t("button-data-export"), actions.DATA_EXPORT), *([] if erasing else [erase])]


def _is_going(known: Known) -> bool:
    return any(one.participant.keepsake.erasing for one in known.enrolments)


def asked(t: Texts) -> Message:
    """Confirm that the file is on its way."""
    return message(t("data-asked"), section(t("data-asked")))


def erased(t: Texts, *, later: bool) -> Message:
    """Confirm that somebody is forgotten, or will be as soon as no pair needs them."""
    text = t("erased-later" if later else "erased")
    return message(text, section(text))


def _slack(known: Known, t: Texts) -> Block:
    person = known.person
    language = t.tongue(person.language)
    return _lane("slack", [t("data-slack", name=escape(person.name), language=language, zone=person.zone)], t)


def _lanes(one: Enrolment, t: Texts) -> list[Block]:
    """Say what the pair, coordinators and leadership may see."""
    return [
        _lane("pair", _to_the_pair(one, t), t),
        _lane("coordinator", _to_coordinators(one, t), t),
        _lane("total", _in_totals(one, t), t),
    ]


def _to_the_pair(one: Enrolment, t: Texts) -> list[str]:
    known = [_pair_line(line, t) for line in one.pairs[:5]]
    goals = sum(len(goals.texts) for goals in one.goals)
    sentences = sum(shared(checkin, Sentence.TAKEAWAY) for checkin in one.checkins)
    return [
        *(known or [t("data-no-pair")]),
        *([t("data-goals-count", count=goals)] if goals else []),
        *([t("data-shared", count=sentences)] if sentences else []),
    ]


def _pair_line(known: KnownPair, t: Texts) -> str:
    name = escape(known.counterpart) or t("data-nobody")
    return t("data-pair-line", name=name, topics=t.topics(known.pair.reasons.topics) or "–")


def _to_coordinators(one: Enrolment, t: Texts) -> list[str]:
    person = one.participant
    joined = t.date(person.joined_at.date()) if person.joined_at else "–"
    lines = [t("data-enrolled", role=person.role.value, standing=person.standing.value, joined=joined)]
    facts = hr_facts(person.facts, t)
    lines += [t("data-hr", facts=", ".join(f"{name}\u00a0{value}" for name, value in facts))] if facts else []
    lines.append(t("data-sessions", held=len(one.held), all=len(one.sessions)))
    sentences = sum(shared(checkin, Sentence.WOULD_HELP) for checkin in one.checkins)
    return [*lines, *([t("data-shared", count=sentences)] if sentences else [])]


def hr_facts(facts: HrFacts, t: Texts) -> list[tuple[str, str]]:
    """Name what HR says of somebody, as far as it is about them alone."""
    said = {
        "department": escape(facts.department),
        "grade": "" if facts.grade is None else str(facts.grade),
        "email": escape(facts.email),
        "country": t.country(facts.country) if facts.country else "",
        "manager": f"<@{facts.manager}>" if facts.manager else "",
        "since": t.date(facts.started_on) if facts.started_on else "",
    }
    return [(t(f"data-fact-{name}"), value) for name, value in said.items() if value]


def _in_totals(one: Enrolment, t: Texts) -> list[str]:
    marks = sum(checkin.answers.usefulness is not None for checkin in one.checkins)
    topics = {topic for checkin in one.checkins for topic in checkin.answers.topics}
    return [t("data-totals", marks=marks, topics=len(topics), threshold=one.programme.settings.threshold)]


def _roles(known: Known, t: Texts) -> list[Block]:
    held = {
        "coordinator": known.coordinates,
        "neutral": known.listens,
        "sponsor": known.sponsors,
        "delegate": bool(known.books_for),
    }
    lines = [t("data-role", part=part) for part, holds in held.items() if holds]
    return [_lane("role", lines, t)] if lines else []


def _private(known: Known, t: Texts) -> list[Block]:
    """Count what nobody else may read: here only how much of it there is."""
    one = known.current
    if one is None:
        return []
    profile, keepsake = one.participant.profile, one.participant.keepsake
    counts = {
        "sentences": sum(_unshared(checkin) for checkin in one.checkins),
        "drafts": sum(checkin.draft is not None for checkin in one.checkins),
        "agendas": sum(agenda.text != agenda.shared for agenda in one.agendas),
        "things": len(one.things.things) if one.things and one.things.shown_in is None else 0,
        "avoid": len(profile.avoid),
        "curious": int(bool(profile.curious_about)),
        "learned": int(bool(keepsake.learned)) + int(bool(keepsake.own_words)),
        "exits": len(one.partings) if takes_part(one.participant) else 0,
    }
    lines = [t("data-private", what=what, count=count) for what, count in counts.items() if count]
    said = sum(len(confidence.said) for confidence in one.confidences)
    confided = [_lane("exchange", [t("data-private", what="words", count=said)], t)] if said else []
    return [*confided, _lane("author", lines or [t("data-private-none")], t)]


def _unshared(checkin: CheckIn) -> int:
    """Count the sentences that somebody wrote of a session and keeps to themselves."""
    said = {Sentence.TAKEAWAY: checkin.answers.takeaway, Sentence.WOULD_HELP: checkin.answers.would_help}
    return sum(bool(text) and not shared(checkin, sentence) for sentence, text in said.items())


def _lane(lane: str, lines: Iterable[str], t: Texts) -> Block:
    return section("\n".join([t("data-lane", lane=lane), *(f"• {line}" for line in lines)]))


def role_name(role: Role, t: Texts) -> str:
    """Name a role."""
    return t(f"role-{role}")
