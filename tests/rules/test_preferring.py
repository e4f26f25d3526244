"""How much somebody wants to hear: fewer, less often, and again."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.decisions import Decision
from mentoring.errors import Gone, InvalidFields
from mentoring.membership import preferring
from mentoring.notices import Invitation, Notice
from mentoring.people import Participant, Person, Role, Standing
from mentoring.permissions import Actor
from mentoring.preferences import Preferences, Snooze
from mentoring.programme import ProgrammeSettings
from mentoring.quietness import allowance
from mentoring.steering.programmes import WEEKLY

TODAY = date(2027, 1, 11)
NOTHING = Preferences(user="UMARIE")
SETTINGS = ProgrammeSettings(
    name="À rebours",
    objectives="Apprendre",
    sponsor="UBOSS",
    neutral_contact="UNEUTRAL",
    leadership_channel="CLEADERS",
    first_day=TODAY,
)
days = st.dates(TODAY - timedelta(days=60), TODAY + timedelta(days=60))
kinds = st.sets(st.sampled_from(preferring.SNOOZABLE))
somebody = st.builds(
    Preferences,
    user=st.just("UMARIE"),
    weekly=st.none() | st.integers(1, 2),
    snoozed=st.dictionaries(st.sampled_from(preferring.SNOOZABLE), days).map(
        lambda until: tuple(Snooze(kind=kind, until=day) for kind, day in until.items())
    ),
)


def after(decision: Decision, before: Preferences) -> Preferences:
    """Give what somebody wishes once the decision is taken; whoever changed it is reconsidered."""
    if decision == Decision():
        return before
    (changed,) = decision.changed
    assert isinstance(changed, Preferences)
    assert decision.reconsidered == (before.user,)
    return changed


@given(somebody, st.sampled_from(preferring.SNOOZABLE))
def test_a_kind_stays_away_for_four_weeks_and_comes_back_by_itself(before, kind):
    """Given any wishes, when a kind is left out twice, then the second click changes nothing."""
    once = after(preferring.snooze(before, kind, TODAY), before)

    assert once.has_snoozed(kind, TODAY)
    assert preferring.snooze(once, kind, TODAY) == Decision()
    assert not after(preferring.snooze(NOTHING, kind, TODAY), NOTHING).has_snoozed(
        kind, TODAY + preferring.SNOOZE
    )


@given(somebody, st.sampled_from(preferring.SNOOZABLE))
def test_a_kind_is_taken_back_and_the_others_stay(before, kind):
    """Given any wishes, when one kind is wanted again, then no other wish is touched."""
    again = after(preferring.unsnooze(before, kind, TODAY), before)

    assert not again.has_snoozed(kind, TODAY)
    others = {one for one in before.in_force(TODAY) if one.kind != kind}
    assert set(again.in_force(TODAY)) == others
    assert again.weekly == before.weekly


@pytest.mark.parametrize("kind", ["PairQuestion", "PrivateWord", "DigestPreview", "", "Nonsense"])
def test_what_matters_cannot_be_left_out(kind):
    """Given a forged kind, when it is left out or taken back, then it is refused."""
    with pytest.raises(Gone):
        preferring.snooze(NOTHING, kind, TODAY)
    with pytest.raises(Gone):
        preferring.unsnooze(NOTHING, kind, TODAY)


@given(somebody, st.integers(1, 2))
def test_nobody_gets_more_than_the_programme_allows_nor_more_than_they_wish(before, most):
    """Given a wish and a programme's number, when both count, then the lower holds."""
    settings = ProgrammeSettings(**{**_as_dict(SETTINGS), "weekly_messages": most})

    allowed = allowance.weekly(settings, before)

    assert allowed == min(most, before.weekly or most)
    assert allowance.weekly(settings, after(preferring.lower(before), before)) == 1


def test_one_a_week_is_asked_for_once():
    """Given one a week already, when it is asked for again, then nothing changes."""
    one = after(preferring.lower(NOTHING), NOTHING)

    assert one.weekly == 1
    assert preferring.lower(one) == Decision()


@given(somebody, st.integers(1, 2), kinds)
def test_what_is_chosen_holds_and_a_second_sending_changes_nothing(before, weekly, chosen):
    """Given the form, when it is sent twice, then it holds, and the second time nothing is written."""
    said = {"weekly": weekly, "kinds": chosen, "today": TODAY}
    now = after(preferring.choose(before, SETTINGS, **said), before)

    holds = preferring.wishes(now, SETTINGS, TODAY)
    assert holds.allowance == weekly
    assert {one.kind for one in holds.snoozed} == chosen
    kept = {one for one in before.in_force(TODAY) if one.kind in chosen}
    assert kept <= set(holds.snoozed)
    assert preferring.choose(now, SETTINGS, **said) == Decision()


@given(somebody, st.integers(1, 2))
def test_a_form_sent_untouched_changes_nothing(before, most):
    """Given any wishes, when the form shows them and is sent back, then not even a hidden wish is lost."""
    settings = ProgrammeSettings(**{**_as_dict(SETTINGS), "weekly_messages": most})
    shown = preferring.wishes(before, settings, TODAY)

    sent = preferring.choose(
        before,
        settings,
        weekly=shown.allowance,
        kinds=[one.kind for one in shown.snoozed],
        today=TODAY,
    )

    assert sent == Decision()


@pytest.mark.parametrize(
    ("weekly", "kinds", "faults"),
    [
        (0, (), {"weekly"}),
        (3, (), {"weekly"}),
        (1, ("PairQuestion",), {"snoozed"}),
        (99, ("Nonsense",), {"weekly", "snoozed"}),
    ],
)
def test_forged_answers_are_refused_by_field(weekly, kinds, faults):
    """Given a form with values that it did not offer, when it is sent, then each field is named."""
    with pytest.raises(InvalidFields) as refused:
        preferring.choose(NOTHING, SETTINGS, weekly=weekly, kinds=kinds, today=TODAY)

    assert set(refused.value.fields) == faults


def test_only_letters_that_somebody_gets_unasked_have_a_menu():
    """Given every kind, when its menu is used, then those asked for and those of channels are refused."""
    allowed = set()
    for kind in preferring.KINDS:
        try:
            allowed.add(preferring.unrequested(kind))
        except Gone:
            continue

    assert Invitation in allowed
    assert allowed == {one for one in Notice.__args__ if not (one.requested or one.public)}


def test_everybody_is_offered_the_kinds_that_they_get():
    """Given people with different parts, when the form opens, then it holds what each of them gets."""

    def offered(role: Role | None = None, **changes: object) -> set[str]:
        part = role and Participant(
            id="p", programme_id="g", user="U1", name="", role=role, standing=Standing.ACTIVE
        )
        actor = Actor(person=Person(id="U1", name="Marie"), participant=part, **changes)
        return set(preferring.kinds_for(actor))

    assert "Preparation" in offered(Role.MENTOR) - offered(Role.MENTEE)
    assert "SlotsOffered" in offered(Role.MENTEE) - offered(Role.MENTOR)
    assert offered(Role.MENTOR) | offered(Role.MENTEE) == set(preferring.SNOOZABLE)
    assert offered(delegate_of=("p2",)) == {"SlotsOffered"}
    assert offered() == set()
    assert set(WEEKLY) == {1, 2}


def _as_dict(settings: ProgrammeSettings) -> dict[str, object]:
    return {name: getattr(settings, name) for name in ProgrammeSettings.__slots__}
