"""Sharing: the two sentences of a check-in that their author may show to somebody, on purpose."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from mentoring.checkins import ANSWERABLE, Answers, CheckIn, Sentence
from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.errors import AlreadyDone, Gone
from mentoring.notices import SharedWords
from mentoring.pairs import Pair, PairState
from mentoring.programme import Programme
from mentoring.sessions import Session


def readers(
    answers: Answers, author: str, pair: Pair, programme: Programme
) -> Mapping[Sentence, tuple[str, ...]]:
    """Say who will read each sentence that is shared: nobody, when the pair is over meanwhile."""
    meant = audience(author, pair, programme)
    return {sentence: meant[sentence] for sentence in Sentence if answers.shared(sentence)}


def audience(author: str, pair: Pair, programme: Programme) -> Mapping[Sentence, tuple[str, ...]]:
    """Say who would read each sentence, if its author shared it."""
    other = pair.mentor if author == pair.mentee else pair.mentee
    return {
        Sentence.TAKEAWAY: (other,) if pair.state is PairState.ACTIVE else (),
        Sentence.WOULD_HELP: tuple(user for user in programme.coordinators if user != author),
    }


def share(
    before: Answers, checkin: CheckIn, *, session: Session, pair: Pair, programme: Programme, now: datetime
) -> Decision:
    """Send what is shared anew, and take back what is not shared any more, if nobody has read it yet."""
    meant = readers(checkin.answers, checkin.user, pair, programme)
    changed = [one for one in Sentence if before.shared(one) != checkin.answers.shared(one)]
    return Decision(
        letters=tuple(
            _letter(sentence, checkin, reader, session.number, _subject(sentence, checkin, pair), now=now)
            for sentence in changed
            for reader in meant.get(sentence, ())
        ),
        withdrawn=tuple(f"{_subject(one, checkin, pair)}*" for one in changed if before.shared(one)),
    )


def decide(
    checkin: CheckIn,
    sentence: Sentence,
    *,
    shared: bool,
    session: Session,
    pair: Pair,
    programme: Programme,
    now: datetime,
) -> Decision:
    """Share one sentence that was said before, or keep it to oneself from now on: at any time."""
    said = checkin.answers
    match sentence:
        case Sentence.TAKEAWAY:
            decided = replace(said, share_takeaway=shared)
        case Sentence.WOULD_HELP:
            decided = replace(said, share_would_help=shared)
    if decided == said:
        raise AlreadyDone
    if decided.shared(sentence) == said.shared(sentence):
        raise Gone  # there is nothing to share
    after = replace(checkin, answers=decided)
    told = share(checkin.answers, after, session=session, pair=pair, programme=programme, now=now)
    return Decision(changed=(after,)).and_then(told)


def withdrawn(checkin: CheckIn, pair: Pair) -> tuple[str, ...]:
    """Name what was to be shown to somebody and has not been yet."""
    return tuple(f"{_subject(sentence, checkin, pair)}*" for sentence in Sentence)


def _letter(
    sentence: Sentence, checkin: CheckIn, reader: str, number: int, subject: str, *, now: datetime
) -> Letter:
    """Put one sentence before one reader; the same words never come twice."""
    said = checkin.answers.shared(sentence)
    print_of_words = sha256(said.encode()).hexdigest()[:16]
    return Letter(
        key=f"shared-words:{checkin.id}:{sentence}:{print_of_words}:{reader}",
        to=ToPerson(user=reader),
        notice=SharedWords(author=checkin.user, sentence=sentence, words=said, number=number),
        due=now,
        lapses=now + ANSWERABLE,
        subject=subject,
    )


def _subject(sentence: Sentence, checkin: CheckIn, pair: Pair) -> str:
    """Let what is between the two end with their pair."""
    about = f"pair:{pair.id}:" if sentence is Sentence.TAKEAWAY else ""
    return f"{about}check-in:{checkin.id}:{sentence}"
