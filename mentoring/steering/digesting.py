"""The weekly digest: figures that do not leak, a preview for the coordinator, then leadership."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from statistics import fmean
from typing import TypeVar

from mentoring.decisions import Decision, Letter, ToChannel, ToPerson, ToThread
from mentoring.digests import DigestState, WeeklyDigest
from mentoring.errors import AlreadyDone, Gone, InvalidFields
from mentoring.notices import Digest, DigestChart, DigestPreview, Figures
from mentoring.programme import Programme
from mentoring.quietness import quiet
from mentoring.steering import digest_weeks
from mentoring.timeline import week_number

Value = TypeVar("Value")

LEAST_THRESHOLD = 3
SENTENCE_LIMIT = 300
TOPICS_SHOWN = 3
OVER = frozenset({DigestState.SENT, DigestState.SKIPPED, DigestState.FOLDED})


@dataclass(frozen=True, kw_only=True, slots=True)
class WeekFacts:
    """What storage counts for one week's digest, nothing held back yet.

    `ratings`: (participant id, usefulness) of every session rated since the first day, in the order answered.
    `topics`: (participant id, topic) of the four weeks up to the end of this one, in the order answered.
    In both, None stands where somebody took back or changed what had been counted before.
    `history`: (Monday, planned, held) of each week so far, oldest first.
    """

    planned_week: int = 0
    held_week: int = 0
    planned_to_date: int = 0
    held_to_date: int = 0
    waiting: int = 0
    asked: int = 0
    active_pairs: int = 0
    closed_pairs: int = 0
    needing_help: int = 0
    booked_next_week: int = 0
    ratings: tuple[tuple[str, int] | None, ...] = ()
    topics: tuple[tuple[str, str] | None, ...] = ()
    history: tuple[tuple[date, int, int], ...] = ()


def figures(facts: WeekFacts, threshold: int, since: date | None = None) -> Figures:
    """Keep what leadership may read: nothing about fewer than `threshold` people (3 at least).

    With `since` the week's own figures are those of all the weeks from that Monday on.
    Answers enter in batches of at least so many people, so that two digests never differ by fewer.
    """
    least = max(threshold, LEAST_THRESHOLD)
    ratings = _whole_batches(facts.ratings, least)
    respondents = _people_of(ratings)
    weeks = [] if since is None else [line for line in facts.history if line[0] >= since]
    return Figures(
        planned_week=sum(planned for _, planned, _ in weeks) if weeks else facts.planned_week,
        held_week=sum(held for _, _, held in weeks) if weeks else facts.held_week,
        planned_to_date=facts.planned_to_date,
        held_to_date=facts.held_to_date,
        waiting=facts.waiting,
        asked=facts.asked,
        active_pairs=facts.active_pairs,
        closed_pairs=facts.closed_pairs,
        needing_help=facts.needing_help,
        booked_next_week=facts.booked_next_week,
        respondents=len(respondents) if ratings else None,
        satisfaction=_satisfaction(ratings) if ratings else None,
        topics=_topics(facts.topics, least),
        threshold=least,
        history=facts.history,
    )


def _people_of(answers: tuple[tuple[str, object], ...]) -> frozenset[str]:
    return frozenset(person for person, _ in answers)


def _whole_batches(
    answers: tuple[tuple[str, Value] | None, ...], least: int
) -> tuple[tuple[str, Value], ...]:
    """Keep the answers up to the last moment at which `least` new people had spoken since the cut before.

    After a change of what had been counted nothing is kept until so many people have spoken anew: the figures
    before and after it would otherwise differ by one person's answer.
    """
    kept = 0
    people = set[str]()
    for count, answer in enumerate(answers, start=1):
        if answer is None:
            kept = 0
            people.clear()
            continue
        people.add(answer[0])
        if len(people) == least:
            kept = count
            people.clear()
    return tuple(answer for answer in answers[:kept] if answer is not None)


def _satisfaction(ratings: tuple[tuple[str, int], ...]) -> float:
    """Give everybody the same voice, however many sessions they rated."""
    voices = dict[str, list[int]]()
    for person, usefulness in ratings:
        voices.setdefault(person, []).append(usefulness)
    return round(fmean(fmean(voice) for voice in voices.values()), 1)


def _topics(answers: tuple[tuple[str, str] | None, ...], least: int) -> tuple[str, ...] | None:
    """Give the topics that enough people named, the most named first; None when too few people answered."""
    counted = _whole_batches(answers, least)
    if not counted:
        return None
    people = dict[str, set[str]]()
    for person, topic in counted:
        people.setdefault(topic, set()).add(person)
    named = [topic for topic, those in people.items() if len(those) >= least]
    return tuple(sorted(named, key=lambda topic: (-len(people[topic]), topic))[:TOPICS_SHOWN])


def preview(
    programme: Programme,
    week: date,
    facts: WeekFacts,
    *,
    untold: digest_weeks.Untold,
    new_id: Callable[[], str],
    now: datetime,
) -> Decision:
    """Prepare the digest of a week, and of those before it that had none; show it to each coordinator.

    What leadership never got is taken back: nobody can send it any more, since this one tells of it.
    """
    settings = programme.settings
    out = digest_weeks.goes_out(settings, week, now)
    digest = WeeklyDigest(
        id=new_id(),
        programme_id=programme.id,
        week=week,
        due_at=out,
        since=untold.since,
        wake_at=out,
    )
    notice = DigestPreview(
        digest_id=digest.id,
        programme=settings.name,
        week=week,
        goes_out_at=out,
        figures=figures(facts, settings.threshold, untold.since),
        since=untold.since,
    )
    letters = tuple(
        Letter(
            key=f"digest-preview:{programme.id}:{week}:{user}",
            to=ToPerson(user=user),
            notice=notice,
            due=now,
            lapses=out,
            subject=f"digest:{digest.id}",
        )
        for user in programme.coordinators
    )
    missed = [
        WeeklyDigest(
            id=new_id(),
            programme_id=programme.id,
            week=one,
            due_at=digest_weeks.due(settings, one),
            state=DigestState.FOLDED,
        )
        for one in untold.missed
    ]
    open_ones = [
        replace(one, state=DigestState.FOLDED, wake_at=None) for one in (*untold.prepared, *untold.unread)
    ]
    return Decision(
        changed=(digest, *open_ones, *missed),
        letters=letters,
        withdrawn=tuple(one.key for one in untold.unread),
    )


def hold(digest: WeeklyDigest, *, now: datetime) -> Decision:
    """The coordinator keeps a digest back."""
    check_open(digest, now=now)
    if digest.state is DigestState.HELD:
        raise AlreadyDone
    return Decision(changed=(replace(digest, state=DigestState.HELD),))


def release(digest: WeeklyDigest, *, now: datetime) -> Decision:
    """The coordinator lets a digest go after all; it leaves at its hour."""
    check_open(digest, now=now)
    if digest.state is DigestState.PREVIEWED:
        raise AlreadyDone
    return Decision(changed=(replace(digest, state=DigestState.PREVIEWED),))


def add_sentence(digest: WeeklyDigest, text: str, *, now: datetime) -> Decision:
    """The coordinator adds a sentence of their own, or takes it away with an empty one."""
    check_open(digest, now=now)
    sentence = text.strip()
    if len(sentence) > SENTENCE_LIMIT:
        raise InvalidFields({"sentence": "error-sentence"})
    return Decision(changed=(replace(digest, sentence=sentence),))


def check_open(digest: WeeklyDigest, *, now: datetime) -> None:
    """Refuse what comes after the digest went out, or was skipped."""
    if digest.state in OVER or now >= digest.due_at:
        raise Gone


def wake(digest: WeeklyDigest, facts: WeekFacts, programme: Programme, *, now: datetime) -> Decision:
    """Send a digest at its hour, its chart in the thread.

    One that is held is skipped, one that is late waits for an open hour, and one that is too late is left to
    the next.
    """
    if digest.state in OVER:
        return Decision(changed=(replace(digest, wake_at=None),))
    if now < digest.due_at:
        return Decision(changed=(replace(digest, wake_at=digest.due_at),))
    if digest.state is DigestState.HELD:
        return Decision(changed=(replace(digest, state=DigestState.SKIPPED, wake_at=None),))
    late = now >= digest.due_at + digest_weeks.READING
    out = quiet.next_open(digest_weeks.calendar_of(programme.settings), now) if late else digest.due_at
    lapses = digest_weeks.too_late(programme, digest.week)
    if out >= lapses:
        return Decision(changed=(replace(digest, state=DigestState.FOLDED, wake_at=None),))
    sent = replace(digest, state=DigestState.SENT, wake_at=None)
    return Decision(changed=(sent,), letters=_letters(digest, facts, programme, due=out, lapses=lapses))


def _letters(
    digest: WeeklyDigest, facts: WeekFacts, programme: Programme, *, due: datetime, lapses: datetime
) -> tuple[Letter, Letter]:
    settings = programme.settings
    shown = figures(facts, settings.threshold, digest.since)
    message = Digest(
        programme=settings.name,
        week=digest.week,
        number=week_number(settings.first_day, digest.week),
        weeks=settings.weeks,
        figures=shown,
        sentence=digest.sentence,
        since=digest.since,
    )
    chart = DigestChart(programme=settings.name, week=digest.week, figures=shown)
    subject = f"digest:{digest.id}"
    return (
        Letter(
            key=digest.key,
            to=ToChannel(channel=settings.leadership_channel),
            notice=message,
            due=due,
            lapses=lapses,
            subject=subject,
        ),
        Letter(
            key=f"digest-chart:{programme.id}:{digest.week}",
            to=ToThread(letter=digest.key),
            notice=chart,
            due=due,
            lapses=lapses,
            subject=subject,
        ),
    )
