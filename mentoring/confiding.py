"""The safety valve: a private word to the neutral contact, and to nobody else."""

from datetime import datetime
from enum import StrEnum

from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.errors import InvalidFields
from mentoring.notices import PrivateWord
from mentoring.people import Participant
from mentoring.programme import Programme

WORDS_LIMIT = 2000


class Wish(StrEnum):
    """What somebody who confides hopes for."""

    ADVICE = "advice"
    OTHER_PAIR = "other-pair"
    LEAVE = "leave"


def confide(
    participant: Participant, programme: Programme, wish: Wish, words: str, *, word_id: str, now: datetime
) -> Decision:
    """Pass on what a participant chose to say; nothing of it is kept but the letter."""
    said = words.strip()
    if len(said) > WORDS_LIMIT:
        raise InvalidFields({"words": "error-words"})
    letter = Letter(
        key=f"private-word:{word_id}",
        to=ToPerson(user=programme.settings.neutral_contact),
        notice=PrivateWord(person=participant.user, wish=wish, words=said),
        due=now,
        subject=f"confidence:{word_id}",
    )
    return Decision(letters=(letter,))
