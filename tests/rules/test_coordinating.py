"""Coordinators appoint and relieve each other: what a form changes, who reads of it, and that somebody always remains."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.audit import Act
from mentoring.decisions import Decision, ToPerson
from mentoring.errors import AlreadyDone, InvalidFields
from mentoring.notices import Appointed, Relieved
from mentoring.programme import Programme
from mentoring.steering import coordinating, programmes
from mentoring.steering.coordinating import Naming, Turnover

from .examples import TUESDAY, changed, letters, person, programme, settings

SOFIA, KARIM, PAUL, GUS, ROBOT, GONE = "U-HR", "U-HR2", "U-PAUL", "U-GUS", "U-ROBOT", "U-GONE"
PEOPLE = {
    **{user: person(user) for user in (SOFIA, KARIM, PAUL)},
    GUS: person(GUS, guest=True),
    ROBOT: person(ROBOT, bot=True),
    GONE: person(GONE, deactivated=True),
}
ALONE = replace(programme(), coordinators=(SOFIA,))
TWO = replace(programme(), coordinators=(SOFIA, KARIM))


def form(*named, shown=(SOFIA,), by=SOFIA, **changes) -> Naming:
    return Naming(by=by, shown=shown, named=named, people=PEOPLE, **changes)


def send(led: Programme, naming: Naming, **rules) -> programmes.Change:
    return programmes.change(led, replace(led.settings, **rules), naming=naming, now=TUESDAY)


def leading(led: Programme, decision: Decision) -> tuple[str, ...]:
    return next(iter(changed(decision, Programme)), led).coordinators


def test_one_is_appointed_and_reads_it():
    """Given Sofia alone, when she names Karim too, then both coordinate, and he alone has a letter."""
    change = send(ALONE, form(SOFIA, KARIM))
    (letter,) = change.decision.letters

    assert leading(ALONE, change.decision) == (SOFIA, KARIM)
    assert change.turnover == Turnover(appointed=(KARIM,))
    assert letter.to == ToPerson(user=KARIM)
    assert letter.notice == Appointed(programme="À rebours", by=SOFIA)
    assert change.decision.relieved == ()


def test_one_is_relieved_and_reads_it():
    """Given two, when Karim takes Sofia's name out, then she reads it, and what coordinators had coming is taken back."""
    change = send(TWO, form(KARIM, shown=(SOFIA, KARIM), by=KARIM))
    (letter,) = change.decision.letters

    assert leading(TWO, change.decision) == (KARIM,)
    assert (letter.to, letter.notice) == (ToPerson(user=SOFIA), Relieved(programme="À rebours", by=KARIM))
    assert change.decision.relieved == (SOFIA,)
    assert f"check-in:*{SOFIA}" in change.decision.withdrawn


def test_who_steps_down_needs_no_letter():
    """Given two, when Sofia takes her own name out, then the form answers her, and nobody is written to."""
    change = send(TWO, form(KARIM, shown=(SOFIA, KARIM)))

    assert leading(TWO, change.decision) == (KARIM,)
    assert change.turnover == Turnover(relieved=(SOFIA,))
    assert change.decision.letters == ()


@pytest.mark.parametrize(
    ("led", "naming", "fault"),
    [
        (ALONE, form(), "error-coordinators"),
        (TWO, form(shown=(SOFIA, KARIM)), "error-coordinators"),
        (replace(ALONE, coordinators=(SOFIA, GUS)), form(GUS, shown=(SOFIA, GUS)), "error-coordinators"),
        (ALONE, form(SOFIA, GUS), "error-coordinator-unable"),
        (ALONE, form(SOFIA, ROBOT), "error-coordinator-unable"),
        (ALONE, form(SOFIA, GONE), "error-coordinator-unable"),
        (ALONE, form(SOFIA, "U-UNKNOWN"), "error-coordinator-unable"),
    ],
    ids=["alone", "both", "only a guest left", "a guest", "a bot", "a closed account", "nobody knows them"],
)
def test_who_may_not_be_left_or_appointed(led, naming, fault):
    """Nobody is left alone with it, and only people with a whole account are appointed."""
    with pytest.raises(InvalidFields) as refused:
        send(led, naming)

    assert refused.value.fields == {"coordinators": fault}


def test_every_fault_of_the_form_is_named_at_once():
    """Settings and coordinators are corrected together."""
    with pytest.raises(InvalidFields) as refused:
        send(ALONE, form(), threshold=1)

    assert refused.value.fields == {"threshold": "error-threshold", "coordinators": "error-coordinators"}


def test_who_was_there_before_need_not_be_able():
    """Given a coordinator who has become a guest, when the form comes back with their name, then it is taken."""
    led = replace(ALONE, coordinators=(SOFIA, GUS))

    assert leading(led, send(led, form(SOFIA, GUS, KARIM, shown=(SOFIA, GUS))).decision) == (
        SOFIA,
        GUS,
        KARIM,
    )


def test_two_forms_open_at_once_undo_nothing():
    """Given two open the form, when one appoints Paul and the other then changes an hour only, then Paul stays."""
    first = send(TWO, form(SOFIA, KARIM, PAUL, shown=(SOFIA, KARIM)))
    (after,) = changed(first.decision, Programme)
    second = send(after, form(SOFIA, KARIM, shown=(SOFIA, KARIM), by=KARIM), digest_hour=14)

    assert leading(after, second.decision) == (SOFIA, KARIM, PAUL)
    assert second.turnover == Turnover()
    assert second.decision.letters == ()


def test_of_two_who_step_down_at_once_the_second_stays():
    """Given both open the form, when both take their own name out, then the second is refused."""
    (after,) = changed(send(TWO, form(KARIM, shown=(SOFIA, KARIM))).decision, Programme)
    with pytest.raises(InvalidFields):
        send(after, form(SOFIA, shown=(SOFIA, KARIM), by=KARIM))


def test_the_same_form_twice_changes_once():
    """A form sent again finds its change made."""
    naming = form(SOFIA, KARIM)
    (after,) = changed(send(ALONE, naming).decision, Programme)

    assert send(after, naming).decision == Decision()


def test_a_form_that_asks_for_no_coordinators_changes_none():
    """Given a form of before the field was there, when it is sent, then everybody stays."""
    assert send(TWO, form(shown=())).decision == Decision()


def test_what_is_undone_before_it_was_read_is_never_told():
    """Given Paul was appointed at night by mistake, when that is undone before the morning, then he reads nothing."""
    led = replace(programme(), coordinators=(SOFIA, PAUL))
    undone = send(led, form(SOFIA, shown=(SOFIA, PAUL), untold=(PAUL,)))

    assert undone.decision.letters == ()
    assert f"{coordinating.about(led, PAUL)}*{PAUL}" in undone.decision.withdrawn


def test_a_coordinator_who_listens_is_pointed_out_once():
    """Given the neutral contact is appointed, when the form is saved, then it says so; not again at each change."""
    listening = replace(ALONE, settings=settings(neutral_contact=PAUL))
    change = send(listening, form(SOFIA, PAUL))
    (after,) = changed(change.decision, Programme)

    assert change.both == (PAUL,)
    assert send(after, form(SOFIA, PAUL, shown=(SOFIA, PAUL)), digest_hour=14).both == ()
    assert send(ALONE, form(SOFIA), neutral_contact=SOFIA).both == (SOFIA,)


def test_who_takes_over_twice_is_told_so():
    """Whoever coordinates already changes nothing, and need not have their letter taken back."""
    with pytest.raises(AlreadyDone):
        coordinating.take_over(TWO, KARIM, appointed=True, gone=(), now=TUESDAY)


def test_it_is_noted_who_appointed_whom():
    """Given Sofia hands over to Paul, then the audit says who, when, and by whose word."""
    decision = send(TWO, form(KARIM, PAUL, shown=(SOFIA, KARIM))).decision

    assert [(one.act, one.person, one.by, one.at, one.round_id) for one in decision.noted] == [
        (Act.APPOINTED, PAUL, SOFIA, TUESDAY, None),
        (Act.RELIEVED, SOFIA, SOFIA, TUESDAY, None),
    ]


users = st.sampled_from(list(PEOPLE))
some = st.lists(users, unique=True, max_size=4).map(tuple)
mornings = st.just("morning")


@given(st.lists(st.tuples(st.none() | some, some, users) | mornings, max_size=12))
def test_never_without_a_coordinator(days):
    """Whatever forms are sent, forged or late, by whoever: somebody able coordinates, and letters tell what is true.

    In the morning what waits is read: it is news to everybody, who then believe of themselves what holds.
    """
    led, waiting, believes = ALONE, {}, {SOFIA: True}
    for number, step in enumerate([*days, "morning"]):
        if step == "morning":
            news = {user: isinstance(notice, Appointed) for user, notice in waiting.items()}
            assert not [user for user, told in news.items() if believes.get(user, False) is told]
            believes |= news
            waiting = {}
            assert {user for user, true in believes.items() if true} == set(led.coordinators)
            continue
        late, named, by = step
        shown = led.coordinators if late is None else late
        naming = form(*named, shown=shown, by=by, untold=tuple(waiting))
        try:
            decision = send(led, naming).decision
        except InvalidFields:
            continue
        after = next(iter(changed(decision, Programme)), led)
        for one in {*led.coordinators, *after.coordinators}:
            if f"{coordinating.about(led, one)}*{one}" in decision.withdrawn:
                waiting.pop(one, None)
        waiting |= {one.to.user: one.notice for one in decision.letters}
        if (by in led.coordinators) is not (by in after.coordinators):
            believes[by] = by in after.coordinators
        led = replace(after, version=number)

        assert any(coordinating.is_able(PEOPLE[one]) for one in led.coordinators)
        assert len(set(led.coordinators)) == len(led.coordinators)
        assert {one.to.user for one in letters(decision, Appointed)} <= set(led.coordinators)
