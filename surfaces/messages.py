"""Messages: every notice put into words, for one reader. A notice without words does not type-check."""

from typing import assert_never

from mentoring import notices as n
from mentoring.knowledge import Known
from surfaces import footer, in_private, undelivered
from surfaces.blocks import Message, Upload
from surfaces.calendar_file import calendar_file
from surfaces.chart import chart
from surfaces.letters import (
    coordinating,
    digests,
    keepsakes,
    manners,
    pairs,
    people,
    rounds,
    sessions,
    steadiness,
    together,
)
from surfaces.texts import Texts

__all__ = ["Message", "Upload", "render"]


def render(notice: n.Notice, t: Texts, known: Known | None = None) -> Message | Upload:
    """Put a notice into words; one that nobody asked for says how to have fewer.

    `known`: all that is kept of the reader, for a file of their own.
    """
    said = _said(notice, t, known)
    return said if isinstance(said, Upload) else footer.under(said, notice, t)


def _said(  # noqa: C901, PLR0911, PLR0912, PLR0915  one case per notice
    notice: n.Notice, t: Texts, known: Known | None
) -> Message | Upload:
    match notice:
        case n.Invitation():
            return people.invitation(notice, t)
        case n.Welcome():
            return people.welcome(notice, t)
        case n.StillWaiting():
            return people.still_waiting(notice, t)
        case n.PrivateWord():
            return in_private.private_word(notice, t)
        case n.PrivateAnswer():
            return in_private.private_answer(notice, t)
        case n.ConfidenceEnded():
            return in_private.confidence_ended(notice, t)
        case n.PairQuestion():
            return pairs.question(notice, t)
        case n.PairNotMade():
            return pairs.not_made(t)
        case n.Introduction():
            return pairs.introduction(notice, t)
        case n.Announcement():
            return pairs.announcement(notice, t)
        case n.PairEnded():
            return pairs.ended(notice, t)
        case n.ProposalReady():
            return pairs.proposal_ready(notice, t)
        case n.PairFellThrough():
            return pairs.fell_through(notice, t)
        case n.RoundFailed():
            return rounds.failed(notice, t)
        case n.AuditReady():
            return rounds.audit_ready(notice, t)
        case n.AuditFile():
            return rounds.audit_file(notice, t)
        case n.SlotsOffered():
            return sessions.slots_offered(notice, t)
        case n.SessionBooked():
            return sessions.booked(notice, t)
        case n.CalendarFile():
            return calendar_file(notice, t)
        case n.SessionCancelled():
            return sessions.cancelled(notice, t)
        case n.SessionHit():
            return manners.session_hit(notice, t)
        case n.TimeProposed():
            return manners.time_proposed(notice, t)
        case n.TimeDeclined():
            return manners.time_declined(notice, t)
        case n.WritingProposed():
            return manners.writing_proposed(notice, t)
        case n.MannerChanged():
            return manners.manner_changed(notice, t)
        case n.WritingOpened():
            return manners.opened(notice, t)
        case n.WritingHalfway():
            return manners.halfway(notice, t)
        case n.Preparation():
            return sessions.preparation(notice, t)
        case n.SessionReminder():
            return sessions.reminder(notice, t)
        case n.CheckInQuestion() | n.CheckInReminder():
            return sessions.checkin(notice, t)
        case n.SharedWords():
            return sessions.shared_words(notice, t)
        case n.AgendaShared():
            return together.agenda_shared(notice, t)
        case n.GoalsWritten():
            return together.goals_written(notice, t)
        case n.OnIt():
            return steadiness.on_it(notice, t)
        case n.MenteeQuestion():
            return steadiness.mentee_question(notice, t)
        case n.MentorQuestion():
            return steadiness.mentor_question(notice, t)
        case n.RhythmQuestion():
            return steadiness.rhythm_question(notice, t)
        case n.HeldQuestion():
            return steadiness.held_question(notice, t)
        case n.PairNeedsYou():
            return steadiness.needs_you(notice, t)
        case n.PairRests():
            return steadiness.rests(notice, t)
        case n.DigestPreview():
            return digests.preview(notice, t)
        case n.Digest():
            return digests.digest(notice, t)
        case n.DigestChart():
            return chart(notice, t)
        case n.LetterInDoubt():
            return undelivered.in_doubt(notice, t)
        case n.LetterParked():
            return undelivered.parked(notice, t)
        case n.AccountClosed():
            return undelivered.account_closed(notice, t)
        case n.DelegateGone():
            return people.delegate_gone(notice, t)
        case n.NobodyCoordinates():
            return people.nobody_coordinates(notice, t)
        case n.Appointed():
            return coordinating.appointed(notice, t)
        case n.Relieved():
            return coordinating.relieved(notice, t)
        case n.Interruption():
            return undelivered.interruption(notice, t)
        case n.OwnFileReady():
            return keepsakes.ready(notice, t)
        case n.OwnFile():
            return keepsakes.own_file(notice, known, t)
        case n.NamingQuestion():
            return keepsakes.naming_question(notice, t)
        case n.Thanks():
            return keepsakes.thanks(notice, t)
    assert_never(notice)
