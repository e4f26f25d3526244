"""Specimens: every notice as on an ordinary day, for the gallery and for the tests of what people see."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from mentoring import notices as n
from mentoring.audit import Act, Entry, Facts
from mentoring.checkins import Sentence
from mentoring.people import Role
from mentoring.rounds import Obstacle
from mentoring.undelivered import Reason

MONDAY = date(2027, 1, 11)
MOMENT = datetime(2027, 1, 14, 13, 30, tzinfo=UTC)
MENTOR, MENTEE, DELEGATE, COORDINATOR, NEUTRAL = (
    "U0MENTOR1",
    "U0MENTEE1",
    "U0DELEG01",
    "U0COORD01",
    "U0NEUTR01",
)
PROGRAMME = "Regards croisés 2027"
OBJECTIVES = (
    "Que la direction voie le travail comme les plus jeunes le vivent. "
    "Adopter trois pratiques nouvelles d’ici l’été."
)
SLOTS = tuple(MOMENT + timedelta(days=day, hours=hour) for day in (4, 5, 6) for hour in (0, 2))
SHARED = ("ai", "remote-work", "young-talent")

GOALS = ("Animer seule une réunion à distance.", "Savoir quand ne pas faire confiance à une IA.")
THINGS = ("À quoi sert ce canal où tout le monde écrit ?", "Comment vous apprenez, sans formation.")


def history(weeks: int, *, planned: int = 6) -> tuple[tuple[date, int, int], ...]:
    """Make up so many weeks of sessions, the last one on MONDAY."""
    held = (planned, planned - 1, planned - 2, planned, planned - 1, 0)
    return tuple(
        (MONDAY - timedelta(weeks=weeks - 1 - week), planned + week % 3, held[week % len(held)] + week % 2)
        for week in range(weeks)
    )


FIGURES = n.Figures(
    planned_week=6,
    held_week=5,
    planned_to_date=38,
    held_to_date=33,
    waiting=3,
    asked=2,
    active_pairs=12,
    closed_pairs=1,
    needing_help=2,
    booked_next_week=4,
    respondents=18,
    satisfaction=4.3,
    topics=("ai", "remote-work", "social-media"),
    threshold=5,
    history=history(9),
)
HELD_BACK = replace(FIGURES, respondents=None, satisfaction=None, topics=None, needing_help=0, asked=0)
QUIET = replace(
    HELD_BACK, planned_week=0, held_week=0, waiting=0, booked_next_week=4, history=history(2, planned=2)
)
EMPTY = replace(QUIET, active_pairs=0, planned_to_date=0, held_to_date=0, booked_next_week=0, history=())

PARKED = n.LetterParked(
    letter=42, kind="Digest", channel="C0LEADERS", reason=Reason.ARCHIVED.value, week=MONDAY
)


def plausible() -> tuple[tuple[str, n.Notice], ...]:
    """Give every notice, each under its own name."""
    digest = n.Digest(programme=PROGRAMME, week=MONDAY, number=7, weeks=26, figures=FIGURES)
    preview = n.DigestPreview(
        digest_id="D1", programme=PROGRAMME, week=MONDAY, goes_out_at=MOMENT, figures=FIGURES
    )
    interruption = n.Interruption(since=MOMENT, until=MOMENT + timedelta(days=3), late=12, lapsed=3)
    said = "La séance ouverte du 21 janvier est à tout le monde : venez."
    return (
        *_plausible_on_people(),
        *_plausible_on_sessions(),
        *_plausible_on_manners(),
        *_plausible_on_steadiness(),
        ("digest-preview", preview),
        ("digest", replace(digest, sentence=said)),
        ("digest-held-back", replace(digest, figures=HELD_BACK)),
        ("digest-quiet", replace(digest, figures=QUIET)),
        ("digest-empty", replace(digest, number=1, figures=EMPTY)),
        ("digest-folded", replace(digest, since=MONDAY - timedelta(weeks=2))),
        ("digest-preview-folded", replace(preview, since=MONDAY - timedelta(weeks=2))),
        ("digest-chart", n.DigestChart(programme=PROGRAMME, week=MONDAY, figures=FIGURES)),
        ("digest-chart-empty", n.DigestChart(programme=PROGRAMME, week=MONDAY, figures=EMPTY)),
        ("letter-in-doubt", n.LetterInDoubt(letter=42, kind="Digest", channel="C0LEADERS", week=MONDAY)),
        ("interruption", interruption),
        ("interruption-weeks", replace(interruption, until=MOMENT + timedelta(weeks=2), weeks=3)),
        ("letter-parked", PARKED),
        ("account-closed", n.AccountClosed(user=MENTOR, parts=tuple(n.Part))),
        ("delegate-gone", n.DelegateGone(delegate=DELEGATE)),
        ("delegate-forgotten", n.DelegateGone(delegate="")),
        ("nobody-coordinates", n.NobodyCoordinates(programme=PROGRAMME, user=COORDINATOR)),
        ("appointed", n.Appointed(programme=PROGRAMME, by=COORDINATOR)),
        ("relieved", n.Relieved(programme=PROGRAMME, by=COORDINATOR)),
        *_plausible_on_keepsakes(),
    )


def _plausible_on_keepsakes() -> tuple[tuple[str, n.Notice], ...]:
    thanks = n.Thanks(programme=PROGRAMME, role=Role.MENTOR, sessions=6, ends_on=MONDAY + timedelta(weeks=2))
    return (
        *((f"own-file-ready-{one}", n.OwnFileReady(file=one)) for one in n.File),
        *((f"own-file-{one}", n.OwnFile(file=one, user=MENTOR)) for one in n.File),
        ("naming-question", n.NamingQuestion(pair_id="P1", mentor=MENTOR)),
        ("thanks-mentor", thanks),
        ("thanks-mentee", replace(thanks, role=Role.MENTEE, sessions=1)),
        ("thanks-alone", replace(thanks, sessions=0, ends_on=None)),
    )


def _plausible_on_people() -> tuple[tuple[str, n.Notice], ...]:
    invitation = n.Invitation(
        programme=PROGRAMME,
        objectives=OBJECTIVES,
        sponsor="U0SPONSOR",
        coordinator=COORDINATOR,
        role=Role.MENTOR,
    )
    asked = n.PairQuestion(
        pair_id="P1",
        role=Role.MENTEE,
        counterpart=MENTOR,
        topics=SHARED,
        languages=("fr", "en"),
        overlap_minutes=420,
        other_department=True,
    )
    introduction = n.Introduction(
        pair_id="P1",
        mentor=MENTOR,
        mentee=MENTEE,
        topics=SHARED,
        session_id="S1",
        slots=SLOTS,
        minutes=60,
        languages=("fr", "en"),
        overlap_minutes=420,
        objectives=OBJECTIVES,
        sponsor="U0SPONSOR",
    )
    word = "Je préférerais changer de mentor, sans que cela se sache. Pouvons-nous en parler jeudi ?"
    answered = n.PrivateAnswer(
        confidence="F1", author=NEUTRAL, words="Merci de m’en parler. Jeudi à 14 h ?", to_contact=False
    )
    return (
        ("invitation-mentor", invitation),
        ("invitation-mentee", replace(invitation, role=Role.MENTEE)),
        ("welcome-mentor", n.Welcome(role=Role.MENTOR)),
        ("welcome-mentee", n.Welcome(role=Role.MENTEE)),
        *(
            (f"still-waiting-{obstacle}", n.StillWaiting(role=role, obstacle=obstacle))
            for obstacle, role in zip(Obstacle, 5 * tuple(Role), strict=True)
        ),
        ("private-word", n.PrivateWord(person=MENTEE, wish="other-pair", words=word, confidence="F1")),
        ("private-word-silent", n.PrivateWord(person=MENTOR, wish="leave", words="")),
        ("private-answer", answered),
        ("private-answer-back", replace(answered, author=MENTEE, to_contact=True)),
        ("private-ended", n.ConfidenceEnded(other=NEUTRAL, to_contact=False)),
        ("private-ended-contact", n.ConfidenceEnded(other=MENTEE, to_contact=True)),
        ("pair-question-mentee", asked),
        ("pair-question-mentor", replace(asked, role=Role.MENTOR, counterpart=MENTEE)),
        ("pair-question-again", replace(asked, again=True)),
        ("pair-not-made", n.PairNotMade()),
        ("introduction", introduction),
        ("introduction-no-slots", replace(introduction, slots=())),
        ("introduction-writing", replace(introduction, slots=(), opens=MOMENT + timedelta(days=4))),
        ("announcement", n.Announcement(mentor=MENTOR, mentee=MENTEE, topics=SHARED)),
        ("pair-ended", n.PairEnded(counterpart=MENTEE)),
        ("proposal-ready", n.ProposalReady(round_id="R1", pairs=12, unpaired=3)),
        ("proposal-empty", n.ProposalReady(round_id="R1", pairs=0, unpaired=1)),
        ("pair-fell-through", n.PairFellThrough(mentor=MENTOR, mentee=MENTEE)),
        ("round-failed", n.RoundFailed(round_id="R1", reference="1a2b3c4d", before=True)),
        ("round-failed-first", n.RoundFailed(round_id="R1", reference="1a2b3c4d", before=False)),
        ("audit-ready", n.AuditReady(round_id="R1", entries=48)),
        ("audit-file", n.AuditFile(round_id="R1", entries=(_approved(),))),
    )


def _plausible_on_sessions() -> tuple[tuple[str, n.Notice], ...]:
    offered = n.SlotsOffered(session_id="S1", number=2, slots=SLOTS, minutes=60, counterpart=MENTOR)
    booked = n.SessionBooked(session_id="S1", number=2, starts_at=MOMENT, minutes=60)
    shared = n.SharedWords(
        author=MENTEE, sentence=Sentence.TAKEAWAY, words="Demander avant de supposer.", number=2
    )
    prepared = n.Preparation(
        session_id="S1", number=1, starts_at=MOMENT, minutes=60, counterpart=MENTEE, topics=SHARED
    )
    return (
        ("slots-offered", offered),
        ("slots-offered-delegate", replace(offered, for_mentee=MENTEE)),
        ("slots-offered-none", replace(offered, slots=())),
        ("session-booked", booked),
        ("session-moved", replace(booked, moved=True)),
        ("calendar-file", calendar_file()),
        ("calendar-file-cancelled", replace(calendar_file(), programme="", cancelled=True)),
        ("session-cancelled", n.SessionCancelled(session_id="S1", number=2, starts_at=MOMENT)),
        ("preparation-first", prepared),
        ("preparation-later", replace(prepared, number=3, minutes=45)),
        ("preparation-things", replace(prepared, things=THINGS)),
        ("preparation-adapted", replace(prepared, adapted=True)),
        (
            "session-reminder",
            n.SessionReminder(session_id="S1", starts_at=MOMENT, minutes=60, counterpart=MENTEE),
        ),
        (
            "check-in-question",
            n.CheckInQuestion(session_id="S1", number=2, starts_at=MOMENT, counterpart=MENTOR),
        ),
        ("shared-takeaway", shared),
        ("shared-would-help", replace(shared, sentence=Sentence.WOULD_HELP, words="Deux heures au calme.")),
        ("goals-written", n.GoalsWritten(pair_id="P1", author=MENTEE, goals=GOALS)),
        ("goals-taken-away", n.GoalsWritten(pair_id="P1", author=MENTOR, goals=())),
        (
            "agenda-shared",
            n.AgendaShared(session_id="S1", number=2, author=MENTOR, words="10 min – prendre des nouvelles"),
        ),
        (
            "check-in-reminder",
            n.CheckInReminder(session_id="S1", number=2, starts_at=MOMENT, counterpart=MENTOR),
        ),
    )


def _plausible_on_manners() -> tuple[tuple[str, n.Notice], ...]:
    asked = n.CheckInQuestion(
        session_id="S1", number=2, starts_at=MOMENT, counterpart=MENTOR, asynchronous=True
    )
    again = n.CheckInReminder(
        session_id="S1", number=2, starts_at=MOMENT, counterpart=MENTOR, asynchronous=True
    )
    until, later = MOMENT + timedelta(days=7), MOMENT + timedelta(days=2, hours=6)
    opened = n.WritingOpened(
        pair_id="P1", session_id="S1", number=2, mentor=MENTOR, mentee=MENTEE, topic="ai", until=until
    )
    changed = n.MannerChanged(pair_id="P1", in_writing=True, opens=MOMENT + timedelta(days=4))
    proposed = n.TimeProposed(session_id="S1", number=2, starts_at=later, minutes=60, counterpart=MENTOR)
    declined = n.TimeDeclined(session_id="S1", number=2, starts_at=later, counterpart=MENTEE)
    hit = n.SessionHit(
        session_id="S1", number=2, starts_at=MOMENT, minutes=60, traveller=MENTEE, slots=SLOTS[:3]
    )
    return (
        ("writing-opened", opened),
        ("writing-opened-chosen", replace(opened, topic="", chosen=True, again=True)),
        ("writing-halfway", n.WritingHalfway(session_id="S1", number=2, until=until)),
        ("writing-proposed", n.WritingProposed(pair_id="P1", counterpart=MENTOR)),
        ("manner-writing", changed),
        ("manner-meeting", replace(changed, in_writing=False, opens=None)),
        ("check-in-question-writing", asked),
        ("check-in-reminder-writing", again),
        ("time-proposed", proposed),
        ("time-proposed-delegate", replace(proposed, for_mentee=MENTEE, booked_at=MOMENT)),
        ("time-declined", declined),
        (
            "time-declined-delegate",
            replace(declined, counterpart=MENTOR, for_mentee=MENTEE, booked_at=MOMENT),
        ),
        ("session-hit", hit),
        ("session-hit-none", replace(hit, slots=())),
    )


def _plausible_on_steadiness() -> tuple[tuple[str, n.Notice], ...]:
    mentee_asked = n.RhythmQuestion(role=Role.MENTEE, pair_id="P1", counterpart=MENTOR)
    held = n.HeldQuestion(session_id="S1", number=2, starts_at=MOMENT, counterpart=MENTOR)
    needs = n.PairNeedsYou(pair_id="P1", mentor=MENTOR, mentee=MENTEE)
    offered = n.SlotsOffered(session_id="S1", number=2, slots=SLOTS, minutes=60, counterpart=MENTOR)
    return (
        ("slots-offered-unsure", replace(offered, again=True, unsure=True)),
        ("on-it", n.OnIt(number=2, counterpart=MENTEE)),
        ("on-it-own", n.OnIt(number=2, counterpart=MENTEE, own=True)),
        ("mentee-question", n.MenteeQuestion(pair_id="P1", counterpart=MENTOR)),
        ("mentor-question", n.MentorQuestion(pair_id="P1", counterpart=MENTEE)),
        ("rhythm-question-mentee", mentee_asked),
        ("rhythm-question-writing", replace(mentee_asked, asynchronous=True)),
        ("rhythm-question-mentor", n.RhythmQuestion(role=Role.MENTOR, pair_id="P1", counterpart=MENTEE)),
        ("held-question", held),
        ("held-question-undated", replace(held, starts_at=None)),
        ("held-question-writing", replace(held, asynchronous=True)),
        ("pair-needs-you", needs),
        ("pair-needs-you-stalled", replace(needs, stalled=True)),
        ("pair-needs-you-again", replace(needs, again=True)),
        ("pair-rests", n.PairRests(counterpart=MENTOR, until=MONDAY + timedelta(weeks=4))),
    )


def _approved() -> Entry:
    facts: Facts = {
        "score": 178,
        "topics": "ai|remote-work",
        "mentor_grade": 3,
        "mentor_department": "=Ventes",
    }
    return Entry(
        programme_id="G1",
        round_id="R1",
        at=MOMENT,
        by=COORDINATOR,
        act=Act.APPROVED,
        pair_id="P1",
        mentor=MENTOR,
        mentee=MENTEE,
        facts=facts,
    )


def calendar_file(*, revision: int = 0, starts_at: datetime = MOMENT) -> n.CalendarFile:
    """Give the calendar file of a booked session."""
    return n.CalendarFile(
        session_id="S1",
        number=2,
        programme=PROGRAMME,
        mentor="Inès Moreau",
        mentee="Jean-Baptiste d’Ormesson, directeur général",
        starts_at=starts_at,
        minutes=60,
        revision=revision,
        written_at=MOMENT - timedelta(days=3),
    )
