"""The modals, Homes and answers of the gallery, plausible and extreme."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from mentoring.catalogue import TOPICS
from mentoring.checkins import Answers, Outcome, Sentence
from mentoring.confidences import Said, Wish
from mentoring.confiding import Listeners
from mentoring.decisions import ToChannel, ToPerson
from mentoring.digests import DigestState
from mentoring.notices import DigestPreview, Preparation, SessionReminder
from mentoring.pairs import PairState
from mentoring.people import Absence, Card, Role, Standing
from mentoring.preferring import SNOOZABLE, Wishes
from mentoring.resolving import Choice
from mentoring.rounds import RoundState
from mentoring.sessions import SessionState, Step
from mentoring.undelivered import Reason
from surfaces import absences as days_away
from surfaces import answers, home, in_private, menus, wishes
from surfaces import extremes as x
from surfaces import specimens as s
from surfaces import undelivered as letters
from surfaces.blocks import Message
from surfaces.gallery_values import (
    DIGEST,
    LONG_PROFILE,
    LONG_PROGRAMME,
    LONG_REASONS,
    LONG_ROUND,
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
    PairLine,
    ParticipantHome,
    RoundLine,
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
    pause,
    preferences,
    private_answer,
    programme,
    propose,
    review,
    signup,
    slots,
)
from surfaces.texts import Texts

View = dict[str, Any]


def modals(t: Texts) -> Iterator[tuple[str, View]]:
    """Build every form, empty and full."""
    for role in Role:
        yield f"signup-{role}", signup.build(role, None, t, manager_known=True)
        yield f"signup-{role}-editing", signup.build(role, PROFILE, t, manager_known=True, editing=True)
        yield f"signup-{role}-extreme", signup.build(role, LONG_PROFILE, t, manager_known=False)
        for one in Card:
            yield f"card-{one}-{role}", card.build(one, role, t)
    yield "programme-new", programme.build(None, t)
    yield "programme-settings", programme.build(SETTINGS, t)
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
    yield from _checkins(t)
    yield from _slots(t)
    yield from _reviews(t)


AWAY = (
    Absence(first=s.MONDAY, last=s.MONDAY + timedelta(days=4)),
    Absence(first=s.MONDAY + timedelta(days=9), last=s.MONDAY + timedelta(days=9)),
)
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


def _reviews(t: Texts) -> Iterator[tuple[str, View]]:
    states = [pair(n, state) for n, state in enumerate(PairState)]
    yield "review", review.build(ROUND, [*states, *map(pair, range(10, 17))], 0, t)
    yield "review-empty", review.build(replace(ROUND, unpaired=()), [], 0, t)
    many = [pair(n, reasons=LONG_REASONS) for n in range(400)]
    yield "review-extreme", review.build(LONG_ROUND, many, 41, t)


def homes(t: Texts) -> Iterator[tuple[str, View]]:
    """Build every Home."""
    for name, view in (*_participants(), *_coordinators()):
        yield name, home.build(view, t)


def _participants() -> Iterator[tuple[str, HomeView]]:
    booked = session_line(2, SessionState.BOOKED)
    to_book = session_line(3, SessionState.TO_BOOK)
    for_other = session_line(1, SessionState.TO_BOOK, for_mentee=s.MENTEE)
    booked_for = session_line(2, SessionState.BOOKED, for_mentee=s.MENTEE)
    asked = PairLine(pair=pair(1, PairState.MENTEE_ASKED), counterpart=s.MENTOR)
    active = PairLine(pair=pair(2, PairState.ACTIVE), counterpart=s.MENTOR)
    yield "home-no-programme", StrangerHome()
    yield "home-stranger", StrangerHome(programme=PROGRAMME)
    yield "home-invited", StrangerHome(programme=PROGRAMME, invited_as=Role.MENTOR)
    yield (
        "home-delegate",
        StrangerHome(programme=PROGRAMME, to_book=(for_other,), booked=(booked_for,), wishes=WISHES),
    )
    yield "home-delegate-extreme", StrangerHome(programme=LONG_PROGRAMME, to_book=(for_other,) * 30)
    yield "home-newcomer", ParticipantHome(programme=PROGRAMME, participant=PARTICIPANT, pairs=(asked,))
    read = replace(PARTICIPANT, cards_read=tuple(Card))
    yield "home-quiet", ParticipantHome(programme=PROGRAMME, participant=read, wishes=Wishes(allowance=2))
    yield "home-paused", ParticipantHome(programme=PROGRAMME, participant=paused())
    yield (
        "home-participant",
        ParticipantHome(
            programme=PROGRAMME,
            participant=read,
            pairs=(active,),
            booked=(booked,),
            to_book=(to_book,),
            wishes=WISHES,
        ),
    )
    yield (
        "home-participant-exit",
        ParticipantHome(programme=PROGRAMME, participant=read, pairs=(active,), exits=EXITS[1:]),
    )
    yield "home-participant-extreme", busy()


def _coordinators() -> Iterator[tuple[str, HomeView]]:
    counts = {Standing.INVITED: 4, Standing.ACTIVE: 12, Standing.PAUSED: 1}
    panel = CoordinatorHome(
        programme=PROGRAMME,
        week=7,
        people={Role.MENTOR: counts, Role.MENTEE: {Standing.ACTIVE: 1, Standing.LEFT: 1}},
        pairs={PairState.ACTIVE: 9, PairState.MENTEE_ASKED: 2, PairState.CLOSED: 1},
        sessions_planned=38,
        sessions_held=33,
        round=RoundLine(round=ROUND, proposed=3),
        waiting=ROUND.unpaired[:3],
        needing=(pair(1, PairState.ACTIVE),),
        digest=DIGEST,
        wishes=Wishes(allowance=1),
    )
    many = dict.fromkeys(Standing, 10**6)
    leaders, marie = ToChannel(channel="C0LEADERS"), ToPerson(user=s.MENTOR)
    in_doubt = (undelivered(41, "Digest", to=leaders),)
    parked = (
        undelivered(42, "Digest", Reason.ARCHIVED, leaders),
        undelivered(43, "Welcome", Reason.PERSON, marie),
        undelivered(44, "PrivateWord", Reason.OUTAGE),
    )
    yield "home-wizard", WizardHome()
    yield "home-coordinator-first-day", CoordinatorHome(programme=PROGRAMME)
    yield "home-coordinator", panel
    yield "home-coordinator-held", replace(panel, digest=replace(DIGEST, state=DigestState.HELD), round=None)
    yield "home-coordinator-undelivered", replace(panel, in_doubt=in_doubt, parked=parked)
    yield (
        "home-coordinator-solving",
        replace(panel, round=RoundLine(round=replace(ROUND, state=RoundState.WANTED))),
    )
    yield (
        "home-coordinator-extreme",
        replace(
            panel,
            programme=LONG_PROGRAMME,
            people=dict.fromkeys(Role, many),
            pairs=dict.fromkeys(PairState, 10**6),
            waiting=LONG_ROUND.unpaired,
            all_wait=True,
            in_doubt=in_doubt * 30,
            parked=tuple(undelivered(n, "Digest", reason, leaders) for n in range(9) for reason in Reason),
            own=busy(),
        ),
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
    for role in Role:
        yield f"pair-accepted-{role}", answers.pair_accepted(role, s.MENTOR, t)
    for outcome in Outcome:
        yield f"thanks-{outcome}", answers.checkin_thanks("S1", outcome, t)
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


def _thanks(t: Texts) -> Iterator[tuple[str, Message]]:
    said = Answers(outcome=Outcome.HELD, takeaway="Demander.", would_help="Du temps.")
    nobody, both = dict.fromkeys(Sentence, ()), dict.fromkeys(Sentence, (s.MENTOR, s.COORDINATOR))
    yield "thanks-alone", answers.checkin_saved(said, {}, t)
    yield "thanks-shared", answers.checkin_saved(said, both, t)
    yield "thanks-unread", answers.checkin_saved(said, nobody, t)
    yield "thanks-extreme", answers.checkin_saved(said, dict.fromkeys(Sentence, (x.LONG_ID,) * 200), t)


def _about_sessions(t: Texts) -> Iterator[tuple[str, Message]]:
    booked = (session_line(2, SessionState.BOOKED),)
    to_book = (session_line(3, SessionState.TO_BOOK),)
    for_other = (session_line(1, SessionState.TO_BOOK, for_mentee=s.MENTEE),)
    yield "rate-question", answers.rate_question("S1", 5, t)
    yield "slot-booked", answers.slot_booked(s.MOMENT, t)
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
    yield "my-pairs-none", answers.my_pairs((), Role.MENTOR, t)
    yield "my-pairs-extreme", answers.my_pairs(lines * 30, Role.MENTOR, t)


def _short(t: Texts) -> Iterator[tuple[str, Message]]:
    for wish in Wish:
        yield f"confided-{wish}", in_private.confided(s.NEUTRAL, wish, EXITS, t)
    yield "answer-sent", in_private.answer_sent(t)
    yield "confidence-over", in_private.confidence_over(t)
    yield "exit-asked", in_private.exit_asked(EXITS[1], t)
    yield "exit-taken-back", in_private.exit_taken_back(s.MENTOR, t)
    yield "digest-held", answers.digest_held("D1", t)
    yield "digest-released", answers.digest_released(s.MOMENT, t)
    yield "programme-saved", answers.programme_saved(("effect-digest", "effect-threshold"), t)
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
        answers.date_not_understood,
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
