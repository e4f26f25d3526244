"""The participants, pairs, rounds and sessions that the gallery shows, plausible and extreme."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta

from mentoring.catalogue import TOPICS
from mentoring.decisions import Address
from mentoring.digests import WeeklyDigest
from mentoring.goals import GOAL_LENGTH, Goal, Progress
from mentoring.membership.preferring import Wishes
from mentoring.pairs import Pair, PairState, Reasons
from mentoring.people import Absence, Card, Participant, Person, Profile, Role, Standing, WorkingHours
from mentoring.permissions import Actor
from mentoring.preferences import Snooze
from mentoring.programme import MatchingMode, Programme, ProgrammeSettings
from mentoring.rounds import Obstacle, Round, RoundState, Unpaired
from mentoring.sessions import Session, SessionState
from mentoring.undelivered import Reason, Undelivered, explained
from surfaces.gallery import extremes as x
from surfaces.gallery import specimens as s
from surfaces.goals import GoalsLine
from surfaces.home_views import PairLine, ParticipantHome, SessionLine

SETTINGS = ProgrammeSettings(
    name=s.PROGRAMME,
    objectives=s.OBJECTIVES,
    sponsor="U0SPONSOR",
    neutral_contact=s.NEUTRAL,
    leadership_channel="C0LEADERS",
    first_day=s.MONDAY,
    language="fr",
    zone="Europe/Paris",
    country="FR",
)
PROGRAMME = Programme(id="G1", settings=SETTINGS, coordinators=(s.COORDINATOR,), created_at=s.MOMENT)
LONG_PROGRAMME = replace(
    PROGRAMME,
    settings=replace(
        SETTINGS,
        name=(x.HOSTILE * 2)[:80],
        objectives=x.HOSTILE * 60,
        mode=MatchingMode.AUTOMATIC,
        announcement_channel="C0NEWS001",
        zone="America/Argentina/ComodRivadavia",
        session_minutes=240,
        digest_hour=23,
    ),
    coordinators=(x.LONG_ID,) * 12,
)
PROFILE = Profile(topics=s.SHARED, languages=("fr", "en"), curious_about="Comment l’IA change votre métier.")
LONG_PROFILE = Profile(
    topics=tuple(TOPICS),
    other_topic=(x.HOSTILE * 3)[:150],
    curious_about=x.HOSTILE * 60,
    languages=("fr", "en", "xyz"),
    capacity=3,
    hours=WorkingHours(start=time(0, 5), end=time(23, 55)),
    delegate=x.LONG_ID,
    avoid=(x.LONG_ID, s.MENTOR),
    announce=True,
    manager=x.LONG_ID,
)
PARTICIPANT = Participant(
    id="A1",
    programme_id="G1",
    user=s.MENTEE,
    name="Jeanne Martin",
    role=Role.MENTEE,
    standing=Standing.ACTIVE,
    profile=PROFILE,
    cards_read=(Card.POSTURE,),
)
REASONS = Reasons(
    topics=s.SHARED, languages=("fr", "en"), overlap_minutes=450, other_department=True, score=7
)
LONG_REASONS = replace(REASONS, topics=tuple(TOPICS), languages=("fr", "en", "xyz") * 20)
ROUND = Round(
    id="R1",
    programme_id="G1",
    requested_by=None,
    requested_at=s.MOMENT,
    state=RoundState.SOLVED,
    unpaired=tuple(
        Unpaired(participant_id=f"A{n}", user=f"U0WAIT{n:03}", obstacle=o) for n, o in enumerate(Obstacle)
    ),
)
LONG_ROUND = replace(ROUND, unpaired=ROUND.unpaired * 30)
WISHES = Wishes(
    allowance=2,
    snoozed=tuple(Snooze(kind=kind, until=s.MONDAY) for kind in ("Preparation", "CheckInReminder")),
)
DIGEST = WeeklyDigest(id="D1", programme_id="G1", week=s.MONDAY, due_at=s.MOMENT)


def pair(number: int = 1, state: PairState = PairState.PROPOSED, reasons: Reasons = REASONS) -> Pair:
    """Give a pair."""
    return Pair(
        id=f"P{number}",
        programme_id="G1",
        round_id="R1",
        mentor_id="A2",
        mentee_id="A1",
        mentor=s.MENTOR,
        mentee=s.MENTEE,
        reasons=reasons,
        state=state,
        proposed_at=s.MOMENT,
    )


def session_line(number: int, state: SessionState, *, for_mentee: str | None = None) -> SessionLine:
    """Give a session, as one of the two sees it."""
    booked = state is not SessionState.TO_BOOK
    session = Session(
        id=f"S{number}",
        programme_id="G1",
        pair_id="P1",
        number=number,
        week=s.MONDAY,
        minutes=60,
        state=state,
        starts_at=s.MOMENT if booked else None,
    )
    return SessionLine(session=session, counterpart=s.MENTOR, for_mentee=for_mentee)


LONG_GOALS = GoalsLine(
    pair_id="P1",
    counterpart=x.LONG_ID,
    goals=(Goal(text=(x.HOSTILE * 60)[:GOAL_LENGTH], progress=Progress.ON_THE_WAY),) * 3,
)
AWAY = (
    Absence(first=s.MONDAY, last=s.MONDAY + timedelta(days=4)),
    Absence(first=s.MONDAY + timedelta(days=9), last=s.MONDAY + timedelta(days=9)),
)


def paused() -> Participant:
    """Give a participant who is away."""
    return replace(PARTICIPANT, standing=Standing.PAUSED, paused_until=s.MONDAY, cards_read=tuple(Card))


def busy() -> ParticipantHome:
    """Give a participant with more of everything than there can be."""
    booked = session_line(2, SessionState.BOOKED)
    to_book = session_line(3, SessionState.TO_BOOK, for_mentee=x.LONG_ID)
    asked = PairLine(pair=pair(1, PairState.MENTEE_ASKED, LONG_REASONS), counterpart=x.LONG_ID)
    return ParticipantHome(
        programme=LONG_PROGRAMME,
        participant=replace(paused(), cards_read=()),
        pairs=(asked,) * 30,
        booked=(booked,) * 30,
        to_propose=(to_book,) * 30,
        goals=(LONG_GOALS,) * 3,
        absences=AWAY * 4,
        to_book=(to_book,) * 30,
        to_check_in=(booked,) * 30,
    )


def actors() -> Iterator[tuple[str, Actor]]:
    """Give everybody who may open the menu."""
    person = Person(id=s.MENTEE, name="Jeanne")
    member = Actor(person=person, programme=PROGRAMME, participant=PARTICIPANT)
    yield "stranger", Actor(person=person, programme=PROGRAMME)
    yield "stranger-no-programme", Actor(person=person)
    yield "admin-no-programme", Actor(person=person, appointed=True)
    invited_too = replace(PARTICIPANT, standing=Standing.INVITED)
    yield "invited", replace(member, participant=invited_too)
    yield "participant", member
    yield "paused", replace(member, participant=paused())
    yield "delegate", Actor(person=person, programme=PROGRAMME, delegate_of=("A9",))
    yield "coordinator", Actor(person=Person(id=s.COORDINATOR, name="Zoé"), programme=PROGRAMME)
    yield "coordinator-in-a-pair", replace(member, person=Person(id=s.COORDINATOR, name="Zoé"))


def undelivered(
    number: int, kind: str, reason: Reason | None = None, to: Address | None = None
) -> Undelivered:
    """Give a letter in doubt, or one parked for a reason."""
    return Undelivered(
        id=number,
        workspace="T1",
        kind=kind,
        state="uncertain" if reason is None else "dead",
        attempts=1,
        error="" if reason is None else explained(reason, "error"),
        due=s.MOMENT,
        settled_at=s.MOMENT,
        to=to,
        week=s.MONDAY if kind == "Digest" else None,
    )
