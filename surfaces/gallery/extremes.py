"""Extremes: notices as long, as large and as hostile as a field allows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mentoring import notices as n
from mentoring.catalogue import TOPICS
from mentoring.checkins import Sentence
from mentoring.people import Role
from surfaces.gallery.specimens import EMPTY, FIGURES, calendar_file, history

HOSTILE = "<!channel> *bold* & <http://evil|link> @here `code` ~no~ _it_ 🧑🏽‍🚀 "
LONG_ID = "W0123456789ABCDEFGHIJ"
FAR = datetime(2099, 12, 31, 23, 59, tzinfo=UTC)

HUGE = replace(
    FIGURES,
    planned_week=10**6,
    held_week=10**6,
    planned_to_date=10**9,
    held_to_date=10**9,
    waiting=10**6,
    asked=10**6,
    active_pairs=10**6,
    closed_pairs=10**6,
    needing_help=10**6,
    booked_next_week=10**6,
    respondents=10**6,
    topics=tuple(TOPICS),
    history=history(156, planned=40),
)


def extreme() -> tuple[tuple[str, n.Notice], ...]:
    """Give them, each under its own name."""
    name, long = (HOSTILE * 2)[:80], HOSTILE * 60
    topics, languages = tuple(TOPICS), ("fr", "en", "xyz", "<!channel>")
    slots = tuple(FAR + timedelta(minutes=30 * place) for place in range(60))
    who, thing = LONG_ID, "x" * 60
    return (
        (
            "invitation",
            n.Invitation(programme=name, objectives=long, sponsor=who, coordinator=who, role=Role.MENTOR),
        ),
        (
            "pair-question",
            n.PairQuestion(
                pair_id=thing, role=Role.MENTOR, counterpart=who, topics=topics, languages=languages
            ),
        ),
        (
            "introduction",
            n.Introduction(
                pair_id=thing,
                mentor=who,
                mentee=who,
                topics=(*topics, HOSTILE),
                session_id=thing,
                slots=slots,
                minutes=240,
                objectives=long,
                sponsor=who,
            ),
        ),
        ("goals", n.GoalsWritten(pair_id=thing, author=who, goals=(long,) * 3)),
        ("agenda-shared", n.AgendaShared(session_id=thing, number=10**6, author=who, words=long)),
        ("announcement", n.Announcement(mentor=who, mentee=who, topics=topics)),
        ("announcement-bare", n.Announcement(mentor=who, mentee=who, topics=())),
        ("private-word", n.PrivateWord(person=who, wish=HOSTILE, words=long)),
        ("private-answer", n.PrivateAnswer(confidence=thing, author=who, words=long, to_contact=True)),
        ("proposal", n.ProposalReady(round_id=thing, pairs=10**6, unpaired=10**6)),
        (
            "slots-offered",
            n.SlotsOffered(
                session_id=thing, number=10**6, slots=slots, minutes=240, counterpart=who, for_mentee=who
            ),
        ),
        ("session-booked", n.SessionBooked(session_id=thing, number=10**6, starts_at=FAR, minutes=15)),
        ("calendar-file", replace(calendar_file(), programme=long, mentor=long, mentee=name, starts_at=FAR)),
        (
            "preparation",
            n.Preparation(
                session_id=thing,
                number=10**6,
                starts_at=FAR,
                minutes=15,
                counterpart=who,
                topics=topics,
                things=(long,) * 3,
            ),
        ),
        (
            "preparation-bare",
            n.Preparation(session_id=thing, number=1, starts_at=FAR, minutes=30, counterpart=who, topics=()),
        ),
        *(
            (
                f"shared-{sentence}",
                n.SharedWords(author=who, sentence=sentence, words=long, number=10**6),
            )
            for sentence in Sentence
        ),
        (
            "digest-preview",
            n.DigestPreview(digest_id=thing, programme=name, week=FAR.date(), goes_out_at=FAR, figures=HUGE),
        ),
        (
            "digest",
            n.Digest(programme=name, week=FAR.date(), number=156, weeks=156, figures=HUGE, sentence=long),
        ),
        (
            "digest-blank",
            n.Digest(programme=" ", week=FAR.date(), number=0, weeks=0, figures=EMPTY, sentence=" \n "),
        ),
        ("digest-chart", n.DigestChart(programme=name, week=FAR.date(), figures=HUGE)),
        (
            "letter-parked",
            n.LetterParked(letter=10**15, kind=thing, channel=thing, reason=thing, week=FAR.date()),
        ),
        ("account-closed", n.AccountClosed(user=who, parts=tuple(n.Part))),
        ("delegate-gone", n.DelegateGone(delegate=who)),
        ("nobody-coordinates", n.NobodyCoordinates(programme=name, user=who)),
        ("appointed", n.Appointed(programme=name, by=who)),
        ("relieved", n.Relieved(programme=name, by=who)),
    )
