"""Keeping: what somebody writes for themselves, a mentor's record, and a place in the next cohort."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from mentoring.decisions import Decision, Letter, ToPerson, ToThread
from mentoring.errors import AlreadyDone, Gone, InvalidFields, NotAllowed, NotYet
from mentoring.keepsakes import Way
from mentoring.notices import File, NamingQuestion, OwnFile, OwnFileReady
from mentoring.pairs import Pair
from mentoring.people import Participant, Role, Standing

LEARNED_LIMIT = 2000
WORDS_LIMIT = 1200
NAME_LIMIT = 80
QUESTION_LAPSES = timedelta(days=30)


def learn(participant: Participant, words: str) -> Decision:
    """Somebody writes down what they learned, for themselves alone; nothing takes it away again."""
    said = words.strip()
    if len(said) > LEARNED_LIMIT:
        raise InvalidFields({"learned": "error-too-long"})
    return _kept(participant, learned=said)


def describe(
    participant: Participant, words: str, ways: Sequence[Way], *, signed: str, sessions: int
) -> Decision:
    """A mentor says what their record shall say in their own words; `sessions` that they have held."""
    if participant.role is not Role.MENTOR:
        raise NotAllowed
    if sessions == 0:
        raise NotYet
    said = words.strip()
    if len(said) > WORDS_LIMIT:
        raise InvalidFields({"own_words": "error-too-long"})
    named = tuple(way for way in Way if way in ways)
    return _kept(participant, own_words=said, ways=named, signed=signed.strip()[:NAME_LIMIT])


def file(file_: File, user: str, *, now: datetime) -> Decision:
    """Send somebody a file of their own: a word, and the file in its thread; twice in a minute is once."""
    key = f"own-file:{file_}:{user}:{now:%Y%m%dT%H%M}"
    ready = Letter(key=key, to=ToPerson(user=user), notice=OwnFileReady(file=file_), due=now)
    notice = OwnFile(file=file_, user=user)
    return Decision(
        letters=(ready, Letter(key=f"{key}:file", to=ToThread(letter=key), notice=notice, due=now))
    )


def ask_to_name(pair: Pair, mentor: Participant, mentee: Participant, *, now: datetime) -> Decision:
    """A mentor would like to name an executive on their record: that one is asked, once."""
    if pair.mentor_id != mentor.id:
        raise NotAllowed
    if pair.active_since is None or mentee.standing is Standing.LEFT:
        raise Gone
    letter = Letter(
        key=f"naming:{pair.id}",
        to=ToPerson(user=mentee.user),
        notice=NamingQuestion(pair_id=pair.id, mentor=mentor.user),
        due=now,
        lapses=now + QUESTION_LAPSES,
        subject=f"naming:{pair.id}",
    )
    return Decision(letters=(letter,))


def let_name(pair: Pair, mentee: Participant, *, allowed: bool) -> Decision:
    """An executive says whether they may be named; they may change their mind."""
    if pair.mentee_id != mentee.id:
        raise NotAllowed
    others = tuple(one for one in mentee.keepsake.allows if one != pair.id)
    return _kept(mentee, allows=(*others, pair.id) if allowed else others)


def keep_in_mind(participant: Participant, *, wanted: bool) -> Decision:
    """Somebody would like to hear of the next cohort, or not after all."""
    if participant.keepsake.next_cohort is wanted:
        raise AlreadyDone
    return _kept(participant, next_cohort=wanted)


def _kept(participant: Participant, **changes: Any) -> Decision:
    keepsake = replace(participant.keepsake, **changes)
    if keepsake == participant.keepsake:
        return Decision()
    return Decision(changed=(replace(participant, keepsake=keepsake),))
