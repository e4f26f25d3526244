"""The values that the storage tests write, plain and drawn."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import get_args

from hypothesis import strategies as st

from mentoring.agendas import Agenda, ThreeThings
from mentoring.checkins import Answers, CheckIn, Draft, Outcome
from mentoring.confidences import Confidence, Said, Wish
from mentoring.conversation import Conversation, Topic
from mentoring.decisions import Letter, ToChannel, ToPair, ToPerson, ToThread
from mentoring.digests import DigestState, WeeklyDigest
from mentoring.goals import Goal, Goals, Progress
from mentoring.notices import Notice, PairFellThrough, ProposalReady, StillWaiting, Welcome
from mentoring.pairs import Closing, Pair, PairState, Reasons
from mentoring.partings import Parting
from mentoring.people import (
    Card,
    Charter,
    HrFacts,
    Participant,
    Person,
    Profile,
    Role,
    Standing,
    WorkingHours,
)
from mentoring.programme import MatchingMode, Programme, ProgrammeSettings
from mentoring.rounds import Obstacle, Round, RoundState, Unpaired
from mentoring.sessions import Session, SessionState, Step
from mentoring.steadiness import Course, Steadiness, Turn, What

NOW = datetime(2026, 9, 7, 9, tzinfo=UTC)
MONDAY = date(2026, 9, 7)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)

SETTINGS = ProgrammeSettings(
    name="Rebours",
    objectives="Learn upwards",
    sponsor="UBOSS",
    neutral_contact="UNEUTRAL",
    leadership_channel="CLEAD",
    first_day=MONDAY,
    zone="Europe/Paris",
    country="FR",
)
REASONS = Reasons(topics=("ai",), languages=("fr",), overlap_minutes=480, other_department=True, score=70)


def programme(name="p1", **changes):
    return Programme(
        **{"id": name, "settings": SETTINGS, "coordinators": ("UCO",), "created_at": NOW} | changes
    )


def mentor(name="mentor", **changes):
    return participant(name, Role.MENTOR, **changes)


def mentee(name="mentee", **changes):
    return participant(name, Role.MENTEE, **changes)


def participant(name, role, **changes):
    given = {"id": name, "programme_id": "p1", "user": f"U{name}", "name": name.title(), "role": role}
    return Participant(**given | changes)


def a_round(name="r1", **changes):
    return Round(**{"id": name, "programme_id": "p1", "requested_by": "UCO", "requested_at": NOW} | changes)


def pair(name="pair1", **changes):
    given = {
        "id": name,
        "programme_id": "p1",
        "round_id": "r1",
        "mentor_id": "mentor",
        "mentee_id": "mentee",
        "mentor": "Umentor",
        "mentee": "Umentee",
        "reasons": REASONS,
        "proposed_at": NOW,
    }
    return Pair(**given | changes)


def session(name="s1", **changes):
    given = {
        "id": name,
        "programme_id": "p1",
        "pair_id": "pair1",
        "number": 1,
        "week": MONDAY,
        "minutes": 60,
    }
    return Session(**given | changes)


def checkin(name="c1", **changes):
    given = {
        "id": name,
        "programme_id": "p1",
        "session_id": "s1",
        "participant_id": "mentor",
        "user": "Umentor",
        "asked_at": NOW,
    }
    return CheckIn(**given | changes)


def digest(name="d1", **changes):
    return WeeklyDigest(
        **{"id": name, "programme_id": "p1", "week": MONDAY, "due_at": NOW + 7 * DAY} | changes
    )


def conversation(user="U1", **changes):
    given = {"user": user, "topic": Topic.PAUSE, "step": "until", "expires_at": NOW + 30 * MINUTE}
    return Conversation(**given | changes)


def letter(key="welcome:1", **changes):
    given = {"key": key, "to": ToPerson(user="U1"), "notice": Welcome(role=Role.MENTOR), "due": NOW}
    return Letter(**given | changes)


LAPSING = PairFellThrough(mentor="U2", mentee="U3")
RESENT = ProposalReady(round_id="round1", pairs=3, unpaired=1)
COUNTED = StillWaiting(role=Role.MENTOR, obstacle=Obstacle.TOPIC)
COHORT = (programme(), mentor(), mentee(), a_round(), pair(), session())
"""A programme with everything that a check-in leans on."""

# What follows draws values with every field set or not. No NUL: Slack never sends it, PostgreSQL has none.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40)
words = st.text("abcdefghijklmnopqrstuvwxyz-", max_size=12)
users = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=2, max_size=11)
zones = st.timedeltas(-timedelta(hours=14), timedelta(hours=14)).map(
    lambda shift: timezone(timedelta(minutes=shift // MINUTE))
)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2190, 1, 1), timezones=zones)  # noqa: DTZ001  drawn with one
days = st.dates(date(1990, 1, 1), date(2190, 1, 1))
several = st.lists(words, max_size=4).map(tuple)
people_ids = st.lists(users, max_size=3).map(tuple)
ids = st.uuids().map(lambda drawn: drawn.hex)


def maybe(strategy):
    return st.none() | strategy


hours = st.builds(WorkingHours, start=st.times(max_value=time(12)), end=st.times(min_value=time(13)))
profiles = st.builds(
    Profile,
    topics=several,
    other_topic=texts,
    curious_about=texts,
    languages=several,
    capacity=st.integers(1, 3),
    hours=hours,
    delegate=maybe(users),
    avoid=people_ids,
    announce=st.booleans(),
    manager=maybe(users),
)
facts = st.builds(
    HrFacts,
    email=texts,
    department=texts,
    grade=maybe(st.integers(-5, 40)),
    manager=maybe(users),
    line_waived=st.booleans(),
    country=words,
    avoid=people_ids,
)
persons = st.builds(
    Person,
    id=ids,
    name=texts,
    language=st.sampled_from(["fr", "en"]),
    zone=words,
    admin=st.booleans(),
    guest=st.booleans(),
    deactivated=st.booleans(),
    bot=st.booleans(),
    as_of=st.none() | moments,
)
settings_drawn = st.builds(
    ProgrammeSettings,
    name=texts,
    objectives=texts,
    sponsor=users,
    neutral_contact=users,
    leadership_channel=users,
    first_day=days,
    announcement_channel=maybe(users),
    second_neutral_contact=maybe(users),
    weeks=st.integers(1, 60),
    mode=st.sampled_from(MatchingMode),
    threshold=st.integers(3, 9),
)
programmes = st.builds(
    Programme,
    id=ids,
    settings=settings_drawn,
    coordinators=people_ids,
    created_at=moments,
    wake_at=maybe(moments),
    version=st.just(0),
)
participants = st.builds(
    Participant,
    id=ids,
    programme_id=st.just("p1"),
    user=ids,
    name=texts,
    role=st.sampled_from(Role),
    standing=st.sampled_from(Standing),
    zone=words,
    facts=facts,
    profile=profiles,
    charter=maybe(st.builds(Charter, version=words, accepted_at=moments)),
    cards_read=st.lists(st.sampled_from(Card), max_size=3).map(tuple),
    joined_at=maybe(moments),
    paused_until=maybe(days),
    wake_at=maybe(moments),
    version=st.just(0),
)
rounds = st.builds(
    Round,
    id=ids,
    programme_id=st.just("p1"),
    requested_by=maybe(users),
    requested_at=moments,
    state=st.sampled_from(RoundState),
    solved_at=maybe(moments),
    published_at=maybe(moments),
    unpaired=st.lists(
        st.builds(Unpaired, participant_id=ids, user=users, obstacle=st.sampled_from(Obstacle)), max_size=3
    ).map(tuple),
    wake_at=maybe(moments),
    version=st.just(0),
)
pairs = st.builds(
    Pair,
    id=ids,
    programme_id=st.just("p1"),
    round_id=st.just("r1"),
    mentor_id=st.just("mentor"),
    mentee_id=st.just("mentee"),
    mentor=users,
    mentee=users,
    reasons=st.builds(
        Reasons,
        topics=several,
        languages=several,
        overlap_minutes=st.integers(0, 1440),
        other_department=st.booleans(),
        score=st.integers(0, 10**9),
    ),
    state=st.sampled_from(PairState),
    proposed_at=moments,
    approved_by=maybe(users),
    active_since=maybe(moments),
    closed_at=maybe(moments),
    closing=maybe(st.sampled_from(Closing)),
    steadiness=st.builds(
        Steadiness,
        course=st.sampled_from(Course),
        since=maybe(moments),
        until=maybe(moments),
        turns=st.lists(
            st.builds(
                Turn, meeting=words, at=moments, what=st.sampled_from(What), side=maybe(st.sampled_from(Role))
            ),
            max_size=3,
        ).map(tuple),
        asked=st.booleans(),
        stalled=st.booleans(),
        questions=st.integers(0, 99),
    ),
    wake_at=maybe(moments),
    version=st.just(0),
)
sessions = st.builds(
    Session,
    id=ids,
    programme_id=st.just("p1"),
    pair_id=st.just("pair1"),
    number=st.integers(1, 99),
    week=days,
    minutes=st.integers(15, 180),
    state=st.sampled_from(SessionState),
    starts_at=maybe(moments),
    revision=st.integers(0, 99),
    next_step=st.sampled_from(Step),
    wake_at=maybe(moments),
    version=st.just(0),
)
answers_drawn = st.builds(
    Answers,
    outcome=maybe(st.sampled_from(Outcome)),
    usefulness=maybe(st.integers(1, 5)),
    topics=several,
    takeaway=texts,
    share_takeaway=st.booleans(),
    would_help=texts,
    share_would_help=st.booleans(),
    next_in_weeks=maybe(st.integers(0, 9)),
)
checkins = st.builds(
    CheckIn,
    id=ids,
    programme_id=st.just("p1"),
    session_id=st.just("s1"),
    participant_id=st.sampled_from(["mentor", "mentee"]),
    user=users,
    asked_at=moments,
    answers=answers_drawn,
    answered_at=maybe(moments),
    draft=maybe(
        st.builds(
            Draft,
            form=st.integers(0, 9),
            typed_at=st.integers(0, 2 * 10**9).map(float),
            answers=maybe(answers_drawn),
            next_at=maybe(moments),
            progress=st.lists(maybe(st.sampled_from(Progress)), max_size=3).map(tuple),
        )
    ),
    unsettled_at=maybe(moments),
    taken_back_at=maybe(moments),
    version=st.just(0),
)
agendas = st.builds(
    Agenda,
    id=st.just("s1"),
    programme_id=st.just("p1"),
    user=users,
    text=texts,
    shared=texts,
    written_at=moments,
    version=st.just(0),
)
things = st.builds(
    ThreeThings,
    id=st.sampled_from(["mentor", "mentee"]),
    programme_id=st.just("p1"),
    user=users,
    things=st.lists(texts, max_size=3).map(tuple),
    shown_in=maybe(ids),
    written_at=moments,
    version=st.just(0),
)
goals = st.builds(
    Goals,
    id=st.just("pair1"),
    programme_id=st.just("p1"),
    goals=st.lists(st.builds(Goal, text=texts, progress=maybe(st.sampled_from(Progress))), max_size=3).map(
        tuple
    ),
    written_by=users,
    written_at=moments,
    version=st.just(0),
)
digests = st.builds(
    WeeklyDigest,
    id=ids,
    programme_id=st.just("p1"),
    week=days,
    due_at=moments,
    state=st.sampled_from(DigestState),
    sentence=texts,
    wake_at=maybe(moments),
    version=st.just(0),
)
conversations = st.builds(
    Conversation,
    user=ids,
    topic=st.sampled_from(Topic),
    step=words,
    known=st.dictionaries(words, texts, max_size=3),
    expires_at=st.just(NOW + DAY),
    version=st.just(0),
)
confidences = st.builds(
    Confidence,
    id=ids,
    programme_id=st.just("p1"),
    participant_id=st.sampled_from(["mentor", "mentee"]),
    user=users,
    contact=users,
    wish=st.sampled_from(Wish),
    said=st.lists(st.builds(Said, author=users, words=texts, at=moments), max_size=3).map(tuple),
    opened_at=moments,
    closed_at=maybe(moments),
    version=st.just(0),
)
partings = st.builds(
    Parting,
    id=ids,
    programme_id=st.just("p1"),
    pair_id=st.just("pair1"),
    participant_id=st.sampled_from(["mentor", "mentee"]),
    user=users,
    asked_at=moments,
    leaving=st.booleans(),
    wake_at=maybe(moments),
    version=st.just(0),
)
addresses = st.one_of(
    st.builds(ToPerson, user=users),
    st.builds(ToPair, pair_id=ids, mentor=users, mentee=users),
    st.builds(ToChannel, channel=users),
    st.builds(ToThread, letter=ids),
)
notices = st.one_of([st.from_type(kind) for kind in get_args(Notice)]).filter(
    lambda notice: not re.search(r"\\x00|=-?(nan|inf)\b", repr(notice))
)
letters = st.builds(
    Letter,
    key=ids,
    to=addresses,
    notice=notices,
    due=moments,
    lapses=maybe(moments),
    subject=words,
)
