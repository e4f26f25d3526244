"""The modals, Homes and answers of the gallery, plausible and extreme."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from mentoring.catalogue import TOPICS
from mentoring.checkins import Answers, Draft, Outcome, Sentence
from mentoring.confidences import Said, Wish
from mentoring.decisions import ToChannel, ToPerson
from mentoring.digests import DigestState
from mentoring.goals import Goal, Progress
from mentoring.going_on.confiding import Listeners
from mentoring.going_on.resolving import Choice
from mentoring.keepsakes import Keepsake
from mentoring.membership.preferring import SNOOZABLE, Wishes
from mentoring.notices import DigestPreview, Preparation, SessionReminder
from mentoring.pairs import PairState
from mentoring.people import Card, Participant, Role, Standing
from mentoring.rounds import RoundState, UnderWay
from mentoring.sessions import SessionState, Step
from mentoring.undelivered import Reason
from surfaces import absences as days_away
from surfaces import answers, home, in_private, menus, wishes
from surfaces import undelivered as letters
from surfaces.blocks import Message
from surfaces.gallery import coordinating as gallery_of_coordinators
from surfaces.gallery import extremes as x
from surfaces.gallery import own as gallery_own
from surfaces.gallery import pairing as gallery_of_pairing
from surfaces.gallery import specimens as s
from surfaces.gallery import together as gallery_together
from surfaces.gallery.values import (
    AWAY,
    DIGEST,
    LONG_PROFILE,
    LONG_PROGRAMME,
    PARTICIPANT,
    PROFILE,
    PROGRAMME,
    ROUND,
    SETTINGS,
    WISHES,
    actors,
    busy,
    pair,
    paused,
    session_line,
    undelivered,
)
from surfaces.home_views import (
    CoordinatorHome,
    ExitLine,
    HomeView,
    Needs,
    PairLine,
    ParticipantHome,
    SessionLine,
    StrangerHome,
    WizardHome,
)
from surfaces.modals import (
    absences,
    card,
    checkin,
    confide,
    delegate,
    digest_sentence,
    exit,  # noqa: A004  it is the way out
    invite,
    kit,
    leave,
    panel_list,
    pause,
    preferences,
    private_answer,
    programme,
    propose,
    signup,
    slots,
)
from surfaces.modals.panel_list import Listed
from surfaces.texts import Texts

View = dict[str, Any]


def modals(t: Texts) -> Iterator[tuple[str, View]]:
    """Build every form, empty and full."""
    for role in Role:
        yield f"signup-{role}", signup.build(role, None, t, manager_known=True, aim=SETTINGS)
        yield f"signup-{role}-editing", signup.build(role, PROFILE, t, manager_known=True, editing=True)
        yield f"signup-{role}-extreme", signup.build(role, LONG_PROFILE, t, manager_known=False)
        for one in Card:
            yield f"card-{one}-{role}", card.build(one, role, t, more=one is not Card.FIRST_SESSION)
    yield "programme-new", programme.build(None, t)
    yield "programme-settings", programme.build(SETTINGS, t, coordinators=(s.COORDINATOR, s.DELEGATE))
    yield "programme-extreme", programme.build(LONG_PROGRAMME.settings, t)
    yield "pause", pause.build(None, t)
    yield "pause-until", pause.build(s.MONDAY, t)
    yield "absences", absences.build((), t)
    yield "absences-told", absences.build(AWAY, t)
    yield "propose", propose.build("S1", t, counterpart=s.MENTOR, shown=s.MOMENT)
    yield "propose-delegate", propose.build("S1", t, counterpart=s.MENTOR, for_mentee=s.MENTEE)
    yield "preferences", preferences.build(WISHES, SNOOZABLE, t, most=2)
    yield "preferences-invited", preferences.build(Wishes(allowance=1), (), t, most=1, profile=False)
    yield "leave", leave.build(t)
    yield from _in_private(t)
    yield "delegate", delegate.build("P1", None, t)
    yield "delegate-named", delegate.build("P1", s.DELEGATE, t)
    yield "invite", invite.build(t)
    yield "digest-sentence", digest_sentence.build(DIGEST, t)
    yield "digest-sentence-extreme", digest_sentence.build(replace(DIGEST, sentence=x.HOSTILE * 9), t)
    for topic in TOPICS:
        yield f"kit-{topic}", kit.build("S1", (topic,), t)
    yield "kit-several", kit.build("S1", s.SHARED, t)
    yield "kit-extreme", kit.build("x" * 60, (), t, topic="ai")
    yield from gallery_together.modals(t)
    yield from _checkins(t)
    yield from _slots(t)
    yield from gallery_of_pairing.views(t)
    yield from gallery_own.modals(t)
    yield from panel_lists(t)


EXITS = (
    ExitLine(pair_id="P1", counterpart=s.MENTOR),
    ExitLine(pair_id="P2", counterpart=x.LONG_ID, parting_id="W1"),
)


def _in_private(t: Texts) -> Iterator[tuple[str, View]]:
    contact, names = (
        Listeners(users=(s.NEUTRAL,)),
        {f"U0COORD{n:02}": (x.HOSTILE * 3)[:90] for n in range(12)},
    )
    choice = Listeners(users=tuple(names), neutral=False, coordinates=True)
    said = Said(author=s.MENTEE, words=x.HOSTILE * 60, at=s.MOMENT)
    yield "confide", confide.build(t, contact, {})
    yield "confide-coordinates", confide.build(t, replace(contact, coordinates=True), {})
    yield "confide-in-a-pair", confide.build(t, contact, {}, exits=EXITS)
    yield "confide-choice-extreme", confide.build(t, choice, names, exits=EXITS)
    yield "confide-nobody", confide.build(t, Listeners(neutral=False), {}, exits=EXITS)
    yield "exit", exit.build("P1", s.MENTOR, t)
    yield "private-answer", private_answer.build("F1", None, t)
    yield "private-answer-extreme", private_answer.build("F1", said, t)


def _checkins(t: Texts) -> Iterator[tuple[str, View]]:
    full = Answers(
        outcome=Outcome.HELD,
        usefulness=5,
        topics=tuple(TOPICS),
        takeaway=x.HOSTILE * 60,
        share_takeaway=True,
        would_help=x.HOSTILE * 60,
        share_would_help=True,
        next_in_weeks=4,
    )
    for name, said, topics in (("check-in", Answers(), s.SHARED), ("check-in-extreme", full, tuple(TOPICS))):
        yield name, checkin.build("S1", said, t, counterpart=s.MENTOR, topics=topics, threshold=5)
    ahead, booked = checkin.Next(times=s.SLOTS), checkin.Next(booked_at=s.MOMENT)
    draft = Draft(form=2, answers=Answers(takeaway="Demander avant"), next_at=s.SLOTS[1])
    usual: dict[str, Any] = {"counterpart": s.MENTOR, "topics": s.SHARED, "threshold": 5}
    yield (
        "check-in-draft",
        checkin.build("S1", Answers(), t, ahead=ahead, goals=gallery_together.GOALS, draft=draft, **usual),
    )
    yield "check-in-booked", checkin.build("S1", Answers(), t, ahead=booked, **usual)
    long = (Goal(text=x.HOSTILE * 60, progress=Progress.REACHED),) * 3
    yield (
        "check-in-goals-extreme",
        checkin.build(
            "S1",
            full,
            t,
            ahead=checkin.Next(times=[s.MOMENT + timedelta(hours=n) for n in range(60)]),
            goals=long,
            **usual,
        ),
    )
    yield (
        "check-in-writing",
        checkin.build(
            "S1", Answers(), t, counterpart=s.MENTOR, topics=s.SHARED, threshold=5, asynchronous=True
        ),
    )


def _slots(t: Texts) -> Iterator[tuple[str, View]]:
    many = [datetime(2099, 1, 1, tzinfo=UTC) + timedelta(minutes=30 * n) for n in range(400)]
    for name, times in (("slots", list(s.SLOTS)), ("slots-none", []), ("slots-extreme", many)):
        yield name, slots.build("x" * 60, times, t, counterpart=s.MENTOR)


def homes(t: Texts) -> Iterator[tuple[str, View]]:
    """Build every Home."""
    for name, view in (*_participants(), *_coordinators()):
        yield name, home.build(view, t)


def _busy_day() -> ParticipantHome:
    """Somebody in the middle of a programme: a session to come, one to place, one to tell of."""
    return ParticipantHome(
        programme=PROGRAMME,
        participant=replace(PARTICIPANT, cards_read=tuple(Card)),
        pairs=(PairLine(pair=pair(2, PairState.ACTIVE), counterpart=s.MENTOR),),
        booked=(session_line(2, SessionState.BOOKED),),
        to_book=(session_line(3, SessionState.TO_BOOK),),
        held=1,
        goals=gallery_together.LINES,
        absences=AWAY,
        week=7,
        wishes=WISHES,
    )


def _participants() -> Iterator[tuple[str, HomeView]]:
    day = _busy_day()
    read, mentor = day.participant, replace(day.participant, role=Role.MENTOR)
    asked = PairLine(pair=pair(1, PairState.MENTEE_ASKED), counterpart=s.MENTOR)
    answered = replace(asked, pair=pair(1, PairState.MENTOR_ASKED))
    new = ParticipantHome(programme=PROGRAMME, participant=PARTICIPANT, week=1)
    yield from _outside(read, mentor)
    yield "home-newcomer", new
    yield "home-asked", replace(new, pairs=(asked,), week=2)
    yield "home-other-asked", replace(new, participant=read, pairs=(answered,), week=2)
    yield "home-quiet", replace(new, participant=read, wishes=Wishes(allowance=2), week=0)
    yield "home-paused", replace(day, participant=paused())
    yield "home-participant", day
    yield "home-booked", replace(day, to_book=(), goals=gallery_together.NO_GOALS)
    yield "home-mentor-waits", replace(day, participant=mentor, to_propose=day.to_book, to_book=(), booked=())
    yield "home-check-in", replace(day, to_check_in=(session_line(1, SessionState.BOOKED),))
    yield "home-ending", replace(day, exits=EXITS[1:], to_book=(), booked=())
    over = replace(day, to_book=(), booked=(), closes_on=s.MONDAY, held=6)
    yield "home-over-pair", replace(over, participant=mentor)
    yield "home-over", replace(over, pairs=())
    yield "home-participant-extreme", replace(busy(), goals=gallery_together.LONG_LINES)


def _outside(read: Participant, mentor: Participant) -> Iterator[tuple[str, HomeView]]:
    """Those who do not take part."""
    for_other = session_line(1, SessionState.TO_BOOK, for_mentee=s.MENTEE)
    booked_for = session_line(2, SessionState.BOOKED, for_mentee=s.MENTEE)
    outside = StrangerHome(programme=PROGRAMME)
    books = replace(outside, books=True, to_book=(for_other,), booked=(booked_for,), wishes=WISHES)
    yield "home-no-programme", StrangerHome()
    yield "home-stranger", outside
    yield "home-guest", replace(outside, guest=True, may_join=False)
    yield "home-invited", replace(outside, invited_as=Role.MENTOR)
    yield "home-neutral", replace(outside, listens=True, may_join=False, wishes=WISHES)
    yield "home-left", replace(outside, left=replace(mentor, joined_at=s.MOMENT))
    yield "home-erasing", replace(outside, left=replace(read, keepsake=Keepsake(erasing=True)))
    yield "home-outside-over", replace(outside, over=True)
    yield "home-delegate", books
    yield "home-delegate-calm", replace(outside, books=True)
    yield "home-delegate-extreme", replace(books, programme=LONG_PROGRAMME, to_book=(for_other,) * 30)


def _coordinators() -> Iterator[tuple[str, HomeView]]:
    counts = {Standing.INVITED: 4, Standing.ACTIVE: 12, Standing.PAUSED: 1}
    calm = CoordinatorHome(
        programme=PROGRAMME,
        week=7,
        people={Role.MENTOR: counts, Role.MENTEE: {Standing.ACTIVE: 1, Standing.LEFT: 1}},
        pairs={PairState.ACTIVE: 9, PairState.MENTEE_ASKED: 2, PairState.CLOSED: 1},
        sessions_planned=38,
        sessions_held=33,
        wishes=Wishes(allowance=1),
    )
    needs = Needs(proposed=3, round_id="R1", deciding=5, waiting=4, unknown=2, letters=1, gone=1)
    needed = replace(calm, needs=needs, deciding=(pair(1, PairState.ACTIVE),) * 3, digest=DIGEST)
    crowd = Needs(
        proposed=10**6,
        round_id="R1",
        deciding=10**6,
        waiting=10**6,
        unknown=10**6,
        letters=10**6,
        gone=2,
        cohort=10**6,
        all_wait=True,
    )
    solving = replace(ROUND, state=RoundState.WANTED, progress=UnderWay(stage="solving", percent=40))
    yield "home-wizard", WizardHome()
    yield "home-coordinator-first-day", CoordinatorHome(programme=PROGRAMME)
    yield "home-coordinator-calm", calm
    yield "home-coordinator", needed
    yield "home-coordinator-held", replace(calm, digest=replace(DIGEST, state=DigestState.HELD))
    yield "home-coordinator-solving", replace(calm, round=solving)
    yield "home-coordinator-failed", replace(calm, round=replace(ROUND, state=RoundState.FAILED))
    yield "home-coordinator-in-a-pair", replace(needed, own=_busy_day(), wishes=None)
    yield "home-coordinator-over", replace(calm, over=True, needs=Needs(cohort=7))
    yield (
        "home-coordinator-extreme",
        replace(
            needed,
            programme=LONG_PROGRAMME,
            people=dict.fromkeys(Role, dict.fromkeys(Standing, 10**6)),
            pairs=dict.fromkeys(PairState, 10**6),
            needs=crowd,
            own=busy(),
        ),
    )


def panel_lists(t: Texts) -> Iterator[tuple[str, View]]:
    """Build what stands behind the counts."""
    leaders, marie = ToChannel(channel="C0LEADERS"), ToPerson(user=s.MENTOR)
    parked = (
        undelivered(42, "Digest", Reason.ARCHIVED, leaders),
        undelivered(43, "Welcome", Reason.PERSON, marie),
        undelivered(44, "PrivateWord", Reason.OUTAGE),
    )
    letters = Listed(kind="letters", in_doubt=(undelivered(41, "Digest", to=leaders),), parked=parked)
    many = replace(letters, in_doubt=letters.in_doubt * 30, parked=parked * 30)
    yield "list-letters", panel_list.build(letters, t)
    yield "list-letters-extreme", panel_list.build(many, t)
    for state in PairState:
        if state is not PairState.CLOSED:
            yield f"list-{state}", panel_list.build(Listed(kind=state, pairs=(pair(1, state),) * 21), t)
    for people in panel_list.People:
        yield f"list-{people}", panel_list.build(Listed(kind=people, page=1, people=(PARTICIPANT,) * 3), t)
    yield "list-empty", panel_list.build(Listed(kind="waiting"), t)
    yield (
        "list-deciding",
        panel_list.build(Listed(kind="deciding", pairs=(pair(1, PairState.ACTIVE),) * 21), t),
    )


def said_at_once(t: Texts) -> Iterator[tuple[str, Message]]:
    """Say everything that answers a click, a form or a word."""
    for name, actor in actors():
        yield f"menu-{name}", menus.menu(actor, t)
        yield f"help-{name}", menus.help_message(actor, t)
    actor = dict(actors())["participant"]
    yield "hello", answers.hello(actor, t)
    yield "not-understood", answers.not_understood(actor, t)
    yield "offer-a-human", answers.offer_a_human(s.COORDINATOR, t)
    yield "cards-left", answers.cards_left(tuple(Card)[1:], t)
    yield "cards-done", answers.cards_left((), t)
    yield "paused", answers.paused(s.MONDAY, t)
    hit = session_line(2, SessionState.BOOKED)
    yield "paused-hits", answers.paused(s.MONDAY, t, [hit])
    for role in Role:
        yield f"pair-accepted-{role}", answers.pair_accepted(role, s.MENTOR, t)
    for outcome in Outcome:
        thanks = answers.checkin_thanks("S1", outcome, t, threshold=5, pair_id="P1")
        yield f"thanks-{outcome}", thanks
    yield from gallery_together.said_at_once(t)
    for choice in Choice:
        yield f"decided-{choice}", answers.decided(choice, t)
    yield "steady-going-on", answers.going_on(t)
    yield "steady-delegated", answers.delegated(s.DELEGATE, t)
    yield from _thanks(t)
    yield from _on_wishes(t)
    for count in (0, 1, 40):
        yield f"invited-{count}", answers.invited(count, t)
    yield from _about_sessions(t)
    yield from _about_pairs(t)
    yield from _short(t)
    yield from gallery_own.said_at_once(t)


def _thanks(t: Texts) -> Iterator[tuple[str, Message]]:
    said = Answers(outcome=Outcome.HELD, takeaway="Demander.", would_help="Du temps.")
    nobody, both = dict.fromkeys(Sentence, ()), dict.fromkeys(Sentence, (s.MENTOR, s.COORDINATOR))
    yield "thanks-alone", answers.checkin_saved(said, {}, t)
    yield "thanks-shared", answers.checkin_saved(said, both, t)
    yield "thanks-unread", answers.checkin_saved(said, nobody, t)
    booked: dict[str, Any] = {"threshold": 5, "pair_id": "P1", "next_at": s.MOMENT}
    yield "thanks-booked", answers.checkin_saved(said, both, t, **booked)
    yield "thanks-extreme", answers.checkin_saved(said, dict.fromkeys(Sentence, (x.LONG_ID,) * 200), t)


def _about_sessions(t: Texts) -> Iterator[tuple[str, Message]]:
    booked = (session_line(2, SessionState.BOOKED),)
    to_book = (session_line(3, SessionState.TO_BOOK),)
    for_other = (session_line(1, SessionState.TO_BOOK, for_mentee=s.MENTEE),)
    yield "rate-question", answers.rate_question("S1", 5, t)
    yield "slot-booked", answers.slot_booked(s.MOMENT, t)
    yield "slot-booked-for", answers.slot_booked(s.MOMENT, t, others=(s.MENTEE, s.MENTOR))
    yield "my-sessions", answers.my_sessions(booked, to_book, t)
    yield "my-sessions-delegate", answers.my_sessions((), for_other, t)
    yield "my-sessions-none", answers.my_sessions((), (), t)
    yield "my-sessions-extreme", answers.my_sessions(booked * 60, for_other * 60, t)
    yield from _about_manners(booked[0], to_book[0], t)
    yield "slots-here", answers.slots("S1", s.SLOTS, t)
    yield "checkins", answers.checkin_open(booked, t)
    yield "checkins-none", answers.checkin_open((), t)
    yield "checkins-extreme", answers.checkin_open(booked * 60, t)


def _about_manners(booked: SessionLine, to_book: SessionLine, t: Texts) -> Iterator[tuple[str, Message]]:
    writing = replace(booked.session, asynchronous=True, next_step=Step.OPEN)
    planned, begun = (
        replace(booked, session=replace(writing, next_step=step)) for step in (Step.OPEN, Step.HALFWAY)
    )
    for_other = replace(planned, for_mentee=s.MENTEE)
    away, none = days_away.home_line(AWAY, t), days_away.home_line((), t)
    yield "my-sessions-writing", answers.my_sessions((planned, begun), (), t, away=away)
    yield "my-sessions-writing-delegate", answers.my_sessions((for_other,), (), t)
    yield "my-sessions-mentor", answers.my_sessions((), (), t, proposable=(to_book,), away=none)
    yield "my-sessions-away", answers.my_sessions((), (), t, away=away)
    yield "checkins-writing", answers.checkin_open((begun,), t)
    yield "time-asked", answers.time_asked(s.MOMENT, t)
    yield "time-no-taken", answers.time_no_taken("S1", s.SLOTS, t, delegated=False)
    yield "time-no-taken-delegate", answers.time_no_taken("S1", (), t, delegated=True)
    yield "writing-asked", answers.writing_asked(s.MENTEE, t)
    yield "writing-agreed", answers.writing_agreed(t)
    yield "writing-declined", answers.writing_declined(t)
    yield "meeting-again", answers.meeting_again(t)
    yield "steady-going-on-writing", answers.going_on(t, in_writing=True)
    yield "absence-told", days_away.told((), t)
    yield "absence-told-hits", days_away.told((booked,), t)
    yield "absence-removed", days_away.removed(t)


def _about_pairs(t: Texts) -> Iterator[tuple[str, Message]]:
    lines = [PairLine(pair=pair(n, state), counterpart=s.MENTOR) for n, state in enumerate(PairState)]
    yield "my-pairs", answers.my_pairs(lines, Role.MENTEE, t)
    yield "my-pairs-goals", answers.my_pairs(lines, Role.MENTEE, t, goals=gallery_together.LINES)
    yield "my-pairs-none", answers.my_pairs((), Role.MENTOR, t)
    yield "my-pairs-extreme", answers.my_pairs(lines * 30, Role.MENTOR, t)


def _short(t: Texts) -> Iterator[tuple[str, Message]]:
    for wish in Wish:
        yield f"confided-{wish}", in_private.confided(s.NEUTRAL, wish, EXITS, t)
    yield "answer-sent", in_private.answer_sent(t)
    yield "confidence-over", in_private.confidence_over(t)
    yield "confidence-over-contact", in_private.confidence_over(t, to_contact=True)
    yield "exit-asked", in_private.exit_asked(EXITS[1], t)
    yield "exit-taken-back", in_private.exit_taken_back(s.MENTOR, t)
    yield "digest-held", answers.digest_held("D1", t)
    yield "digest-released", answers.digest_released(s.MOMENT, t)
    yield from gallery_of_coordinators.saved(t)
    for short in (
        answers.role_question,
        answers.joined,
        answers.profile_saved,
        answers.resumed,
        answers.left,
        answers.pair_declined,
        answers.session_cancelled,
        answers.programme_created,
        answers.round_asked,
        answers.round_published,
        answers.admin_here,
        answers.digest_sentence_saved,
        answers.pause_question,
        answers.pause_question_again,
        answers.you_are_welcome,
        answers.all_right,
        answers.coming_soon,
    ):
        yield short.__name__.replace("_", "-"), short(t)
    for answer in ("there", "again", "dropped"):
        yield f"letter-settled-{answer}", letters.settled(answer, t)


def _on_wishes(t: Texts) -> Iterator[tuple[str, Message]]:
    for kind in (Preparation, SessionReminder, DigestPreview):
        yield f"why-{kind.__name__}", wishes.why(kind, WISHES, 1, t)
    for already in (False, True):
        yield f"snoozed-{already}", wishes.snoozed("Preparation", s.MONDAY, t, already=already)
        yield f"lowered-{already}", wishes.lowered(t, already=already)
    yield "unsnoozed", wishes.unsnoozed("Preparation", t)
    yield "preferences-saved", wishes.saved(WISHES, t)
