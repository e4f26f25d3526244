"""The safety valve: a private exchange with the neutral contact, and with nobody else."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mentoring.confidences import Confidence, Said, Wish
from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.errors import Gone, InvalidFields
from mentoring.lines import managers_of
from mentoring.notices import ConfidenceEnded, PrivateAnswer, PrivateWord
from mentoring.people import Participant
from mentoring.programme import Programme

WORDS_LIMIT = 2000


@dataclass(frozen=True, kw_only=True, slots=True)
class Listeners:
    """Who may hear somebody (Slack ids): one neutral contact, or else coordinators to choose from.

    `coordinates`: the programme has named a coordinator as its neutral contact, and the person is told.
    """

    users: tuple[str, ...] = ()
    neutral: bool = True
    coordinates: bool = False


def listeners(
    participant: Participant,
    programme: Programme,
    counterparts: Sequence[Participant],
    *,
    gone: Collection[str] = (),
) -> Listeners:
    """Find who may hear a participant: nobody of their pairs, none of their managers, nobody who is gone.

    `counterparts`: the other people of their pairs.
    """
    close = {*_too_close(participant, counterparts), *gone}
    for contact in programme.settings.neutral_contacts:
        if contact not in close:
            return Listeners(users=(contact,), coordinates=contact in programme.coordinators)
    others = tuple(user for user in programme.coordinators if user not in close)
    return Listeners(users=others, neutral=False, coordinates=True)


def _too_close(participant: Participant, counterparts: Sequence[Participant]) -> set[str]:
    """Name those before whom somebody could not speak freely."""
    pairs = {one for other in counterparts for one in (other.user, other.profile.delegate) if one}
    above = {*managers_of(participant), *participant.facts.line}
    mine = {participant.profile.delegate} if participant.profile.delegate else set[str]()
    return {participant.user, *pairs, *above, *mine}


def confide(
    participant: Participant,
    programme: Programme,
    wish: Wish,
    words: str,
    *,
    listener: str,
    among: Listeners,
    confidence_id: str,
    now: datetime,
) -> Decision:
    """Open an exchange: what a participant chose to say goes to the one whom the form has named."""
    if listener not in among.users:
        raise InvalidFields({"listener": "error-listener"})
    said = _checked(words, required=False)
    opened = Confidence(
        id=confidence_id,
        programme_id=programme.id,
        participant_id=participant.id,
        user=participant.user,
        contact=listener,
        wish=wish,
        said=(Said(author=participant.user, words=said, at=now),) if said else (),
        opened_at=now,
    )
    letter = Letter(
        key=f"private-word:{confidence_id}",
        to=ToPerson(user=listener),
        notice=PrivateWord(person=participant.user, wish=wish, words=said, confidence=confidence_id),
        due=now,
        subject=f"confidence:{confidence_id}",
    )
    return Decision(changed=(opened,), letters=(letter,))


def check(confidence: Confidence | None, user: str) -> Confidence:
    """Let nobody but the two of an open exchange near it; to all others there is no such thing."""
    if confidence is None or user not in {confidence.user, confidence.contact}:
        raise Gone
    if confidence.closed_at is not None:
        raise Gone
    return confidence


def answer(
    confidence: Confidence | None,
    user: str,
    words: str,
    *,
    letter_id: str,
    now: datetime,
    gone: Collection[str] = (),
) -> Decision:
    """One of the two answers the other; nothing is sent to somebody who is gone."""
    known = check(confidence, user)
    if known.other(user) in gone:
        raise InvalidFields({"words": "error-listener"})
    said = _checked(words, required=True)
    longer = replace(known, said=(*known.said, Said(author=user, words=said, at=now)))
    notice = PrivateAnswer(confidence=known.id, author=user, words=said, to_contact=user == known.user)
    letter = Letter(
        key=f"private-answer:{letter_id}",
        to=ToPerson(user=known.other(user)),
        notice=notice,
        due=now,
        subject=f"confidence:{known.id}",
    )
    return Decision(changed=(longer,), letters=(letter,))


def end(confidence: Confidence | None, user: str, *, now: datetime) -> Decision:
    """One of the two ends the exchange; the other is told so, and what is under way still arrives."""
    known = check(confidence, user)
    letter = Letter(
        key=f"confidence-ended:{known.id}",
        to=ToPerson(user=known.other(user)),
        notice=ConfidenceEnded(other=user, to_contact=user == known.user),
        due=now,
        subject=f"confidence:{known.id}",
    )
    return Decision(changed=(replace(known, closed_at=now),), letters=(letter,))


def _checked(words: str, *, required: bool) -> str:
    said = words.strip()
    if len(said) > WORDS_LIMIT:
        raise InvalidFields({"words": "error-words"})
    if required and not said:
        raise InvalidFields({"words": "error-no-words"})
    return said
