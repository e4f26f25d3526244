"""Being forgotten: at once where nobody needs one, as quietly as any exit where somebody does."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mentoring.checkins import Answers, CheckIn, Outcome
from mentoring.confidences import Confidence, Said, Wish
from mentoring.decisions import ToPerson
from mentoring.errors import AlreadyDone, StillNeeded
from mentoring.keepsakes import Keepsake
from mentoring.membership import erasing
from mentoring.membership.erasing import Everything, Part
from mentoring.pairs import PairState
from mentoring.partings import Parting
from mentoring.people import HrFacts, Participant, Standing

from .examples import changed, ids, mentee, mentor, pair, person, programme, session

NOW = datetime(2027, 2, 1, 9, tzinfo=UTC)
MIA = replace(
    mentor(),
    keepsake=Keepsake(learned="Mine", next_cohort=True),
    facts=HrFacts(email="mia@x.org", country="FR"),
)
MAX = mentee()
ACTIVE = replace(pair(), state=PairState.ACTIVE, active_since=NOW - timedelta(weeks=5))
TOLD = CheckIn(
    id="c1",
    programme_id="p",
    session_id=session().id,
    participant_id=MIA.id,
    user=MIA.user,
    asked_at=NOW,
    answers=Answers(outcome=Outcome.HELD, usefulness=3, topics=("ai",), takeaway="Mine", would_help="Mine"),
)


def everything(*pairs, participant=MIA, **more) -> Everything:
    part = Part(
        participant=participant,
        programme=programme(),
        pairs=pairs,
        counterparts={MAX.id: MAX},
        checkins=(TOLD,),
    )
    return Everything(user=participant.user, programme=programme(), parts=(part,), **more)


def erase(known: Everything, hours: int = 12):
    who = person(known.user)
    return erasing.erase(who, known, hours={ACTIVE.id: hours}, new_id=ids(), now=NOW)


def test_without_a_pair_all_is_gone_at_once():
    """The stand-in leads nowhere, and what goes into totals stays."""
    decision = erase(everything())

    (gone,) = changed(decision, Participant)
    (counted,) = changed(decision, CheckIn)
    (trace,) = decision.erased
    assert (gone.standing, gone.name, gone.keepsake, gone.facts) == (Standing.LEFT, "", Keepsake(), HrFacts())
    assert gone.user == counted.user == trace.stand_in != MIA.user
    assert counted.answers == Answers(outcome=Outcome.HELD, usefulness=3, topics=("ai",))
    assert (trace.user, trace.last) == (MIA.user, True)
    assert [letter for letter in decision.letters if letter.to == ToPerson(user=MIA.user)] == []


def test_with_a_pair_the_words_go_and_the_pair_looks_as_ever():
    """The request is an ordinary parting; hours, zone and delegate stay until it has ended."""
    decision = erase(everything(ACTIVE))

    (waiting,) = changed(decision, Participant)
    (asked,) = changed(decision, Parting)
    assert (waiting.user, waiting.standing, waiting.zone) == (MIA.user, Standing.LEFT, MIA.zone)
    assert waiting.profile.hours == MIA.profile.hours
    assert waiting.keepsake == Keepsake(erasing=True)
    assert waiting.facts == HrFacts(country="FR")
    assert waiting.wake_at == asked.wake_at + erasing.AFTER
    assert not decision.erased[0].last
    assert decision.letters == ()


@pytest.mark.parametrize("hours", [9, 18, 27])
def test_the_hour_is_drawn_as_for_any_exit(hours):
    """More hours drawn, a later end; nothing else differs."""
    decisions = [erase(everything(ACTIVE), one) for one in (hours, hours + 9)]

    first, second = (changed(one, Parting)[0].wake_at for one in decisions)
    assert first < second


def test_after_the_end_the_rest_goes_and_not_before():
    """As long as a pair goes on it wakes again within the hour."""
    waiting = replace(MIA, standing=Standing.LEFT, keepsake=Keepsake(erasing=True), wake_at=NOW)

    early = erasing.wake(waiting, everything(ACTIVE, participant=waiting), stand_in="gone-1", now=NOW)
    closed = replace(ACTIVE, state=PairState.CLOSED)
    late = erasing.wake(waiting, everything(closed, participant=waiting), stand_in="gone-1", now=NOW)

    assert early.changed == (replace(waiting, wake_at=NOW + erasing.AGAIN),)
    assert late.erased[0].last
    assert {pair.mentor for pair in late.changed if pair.id == closed.id} == {"gone-1"}


def test_who_came_back_is_not_erased():
    """Joining again takes the wish back."""
    back = replace(MIA, wake_at=NOW)

    assert erasing.wake(back, everything(), stand_in="gone-1", now=NOW).erased == ()


def test_asked_twice_it_is_under_way():
    """A second wish changes nothing while the pair still goes on."""
    waiting = replace(MIA, standing=Standing.LEFT, keepsake=Keepsake(erasing=True))

    with pytest.raises(AlreadyDone):
        erase(everything(ACTIVE, participant=waiting))
    with pytest.raises(AlreadyDone):
        erasing.check(person(MIA.user), everything(ACTIVE, participant=waiting))


@pytest.mark.parametrize("user", ["U-NEUTRAL", "U-SECOND", "U-SPONSOR", "U-HR"])
def test_whom_others_were_promised_stays(user):
    """The only coordinator, the sponsor and those who listen name somebody else first."""
    one = replace(programme(second_neutral_contact="U-SECOND"), coordinators=("U-HR",))

    with pytest.raises(StillNeeded):
        erasing.check(person(user), replace(everything(), programme=one))
    erasing.check(person(user), replace(everything(), programme=None))
    two = replace(one, coordinators=("U-HR", "U-OTHER"))
    erasing.check(person("U-HR"), replace(everything(), programme=two))


def test_a_neutral_contact_of_before_goes_with_their_words():
    """The exchange ends; what the other one said stays theirs."""
    said = (Said(author="U-X", words="Hers", at=NOW), Said(author=MIA.user, words="His", at=NOW))
    heard = Confidence(
        id="f1",
        programme_id="p",
        participant_id="x",
        user="U-X",
        contact=MIA.user,
        wish=Wish.ADVICE,
        said=said,
        opened_at=NOW,
    )

    (after,) = changed(erase(everything(listened=(heard,))), Confidence)

    assert [one.words for one in after.said] == ["Hers"]
    assert after.closed_at == NOW
    assert after.contact != MIA.user
