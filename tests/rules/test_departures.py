"""A closed account: what ends, what is told, and to whom."""

from dataclasses import replace

import pytest

from mentoring.audit import Act
from mentoring.decisions import ToPerson
from mentoring.errors import NotAllowed
from mentoring.membership import departures
from mentoring.membership.departures import Ties
from mentoring.notices import AccountClosed, DelegateGone, NobodyCoordinates, PairEnded, Part
from mentoring.pairs import Pair, PairState
from mentoring.people import Participant, Person, Role, Standing
from mentoring.steering import coordinating
from tests.rules.examples import TUESDAY, changed, letters, mentee, mentor, pair, participant, programme

PROGRAMME = programme()
GONE = Person(id="UGONE", name="Gone", deactivated=True)
HERE = replace(GONE, deactivated=False)


def follow(**ties):
    known = {"before": HERE, "programme": PROGRAMME, "counterparts": {}}
    return departures.follow(GONE, Ties(**known | ties), now=TUESDAY)


def test_of_strangers_nothing_is_kept():
    """Given a guest who never enrolled, when the account is closed, then nothing happens."""
    assert follow(before=None) == departures.Decision()


def test_a_participant_leaves_and_the_coordinators_are_told():
    """Given a mentor, when the account is closed, then they have left and one letter a coordinator says so."""
    mentor = participant("gone", Role.MENTOR, user="UGONE", standing=Standing.ACTIVE)
    decision = follow(participant=mentor)

    assert replace(mentor, standing=Standing.LEFT) in decision.changed
    assert [letter.notice for letter in decision.letters] == [
        AccountClosed(user="UGONE", parts=(Part.MENTOR,)) for _ in PROGRAMME.coordinators
    ]
    assert all(letter.to != ToPerson(user="UGONE") for letter in decision.letters)
    assert decision.unreachable == ("UGONE",)


@pytest.mark.parametrize(
    ("field", "part"),
    [
        ("sponsor", Part.SPONSOR),
        ("neutral_contact", Part.NEUTRAL),
        ("second_neutral_contact", Part.NEUTRAL),
    ],
)
def test_the_programme_needs_another_one(field, part):
    """Given somebody the programme depends on, when the account is closed, then it is said by role."""
    theirs = replace(PROGRAMME, settings=replace(PROGRAMME.settings, **{field: "UGONE"}))
    letter, _ = follow(before=None, programme=theirs).letters

    assert letter.notice.parts == (part,)


def test_a_pair_that_was_to_end_quietly_ends_when_the_account_is_closed():
    """Given somebody who has left and whose pair still stands, when the account is closed, then it ends."""
    left = mentor(user="UGONE", standing=Standing.LEFT)
    decision = follow(participant=left, pairs=(pair(),), counterparts={"max": mentee()})

    assert [one.state for one in changed(decision, Pair)] == [PairState.CLOSED]
    assert [letter.to.user for letter in letters(decision, PairEnded)] == ["U-MIA", "U-MAX"]
    assert changed(follow(participant=left), Participant) == []


def test_a_coordinator_hands_over_and_the_last_one_stays():
    """Given two coordinators, when one is gone, then the other is told; of the last one the sponsor is."""
    two = replace(PROGRAMME, coordinators=("UGONE", "UOTHER"))
    one = replace(PROGRAMME, coordinators=("UGONE",))
    shared, last = follow(programme=two), follow(programme=one)

    assert replace(two, coordinators=("UOTHER",)) in shared.changed
    assert [(one.act, one.person, one.by) for one in shared.noted] == [(Act.RELIEVED, "UGONE", None)]
    assert [letter.to for letter in shared.letters] == [ToPerson(user="UOTHER")]
    assert last.changed == (GONE,)
    assert [(letter.to, letter.notice) for letter in last.letters] == [
        (ToPerson(user="U-SPONSOR"), NobodyCoordinates(programme="À rebours", user="UGONE"))
    ]


def test_the_last_coordinator_who_was_the_sponsor_too():
    """Given one person who is both, when the account is closed, then whoever listens is told that nobody coordinates."""
    settings = replace(PROGRAMME.settings, sponsor="UGONE", neutral_contact="ULISTENS")
    decision = follow(programme=replace(PROGRAMME, coordinators=("UGONE",), settings=settings))

    assert [letter.to for letter in letters(decision, NobodyCoordinates)] == [ToPerson(user="ULISTENS")]


@pytest.mark.parametrize(
    ("coordinators", "gone", "appointed", "then"),
    [
        (("UGONE",), {"UGONE"}, False, ("UNEW",)),
        (("UGONE", "UOTHER"), {"UGONE"}, False, None),
        (("UGONE", "UOTHER"), {"UGONE"}, True, ("UOTHER", "UNEW")),
        (("UOTHER",), set(), False, None),
    ],
    ids=["nobody is left", "somebody is left", "named by whoever installed it", "nobody is gone"],
)
def test_who_may_take_over(coordinators, gone, appointed, then):
    """A Slack admin coordinates when nobody else does; whoever was named for it, at any time."""
    led = replace(PROGRAMME, coordinators=coordinators)
    if then is None:
        with pytest.raises(NotAllowed):
            coordinating.take_over(led, "UNEW", appointed=appointed, gone=gone, now=TUESDAY)
    else:
        decision = coordinating.take_over(led, "UNEW", appointed=appointed, gone=gone, now=TUESDAY)
        (after,) = decision.changed
        assert after.coordinators == then
        assert {(one.act, one.person, one.by) for one in decision.noted} == {
            (Act.APPOINTED, "UNEW", "UNEW"),
            *((Act.RELIEVED, one, "UNEW") for one in gone),
        }


def test_who_was_booked_for_books_alone():
    """Given a delegate, when the account is closed, then their mentee has none."""
    booking = {"profile": {"delegate": "UGONE"}, "user": "U-MAX"}
    mentee = participant("mentee", Role.MENTEE, standing=Standing.ACTIVE, **booking)
    left = participant("left", Role.MENTEE, standing=Standing.LEFT, **booking)
    decision = follow(mentees=(mentee, left))

    assert replace(mentee, profile=replace(mentee.profile, delegate=None)) in decision.changed
    assert decision.letters[0].notice.parts == (Part.DELEGATE,)
    assert [(letter.to, letter.notice) for letter in letters(decision, DelegateGone)] == [
        (ToPerson(user="U-MAX"), DelegateGone(delegate="UGONE"))
    ]


def test_slack_may_tell_it_twice():
    """Given an account known to be closed, when Slack tells it again, then nobody is told."""
    assert follow(before=GONE, programme=replace(PROGRAMME, coordinators=("UGONE", "UO"))).letters == ()
