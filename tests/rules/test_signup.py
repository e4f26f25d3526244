from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from mentoring.decisions import ToPerson
from mentoring.errors import AlreadyDone, InvalidFields, NotParticipating
from mentoring.membership import signup
from mentoring.notices import Invitation, Welcome
from mentoring.people import CHARTER_VERSION, Card, Participant, Person, Profile, Role, Standing, WorkingHours

from .examples import TUESDAY, changed, letters, mentee, mentor, person, programme

GOOD = Profile(topics=("ai",), languages=("fr",))
GONE = [Standing.INVITED, Standing.LEFT]
HERE = [Standing.ACTIVE, Standing.PAUSED]


def join(profile=GOOD, *, role=Role.MENTOR, known=None, who=None, charter=True):
    return signup.join(
        who or person(),
        role,
        profile,
        participant=known,
        programme=programme(),
        participant_id="new",
        charter=charter,
        now=TUESDAY,
    )


def test_an_invitation_says_what_for_and_by_whom():
    """Objectives, sponsor and coordinator are in every invitation, sent once."""
    invited = mentor(standing=Standing.INVITED)
    decision = signup.invite(programme(), [invited], now=TUESDAY, coordinator="U-HR")
    (letter,) = letters(decision, Invitation)

    assert decision.changed == (invited,)
    assert letter.key == "invitation:mia"
    assert letter.notice.objectives == "Learn from each other"
    assert (letter.notice.sponsor, letter.notice.coordinator) == ("U-SPONSOR", "U-HR")


def test_a_newcomer_takes_part_and_is_welcomed():
    """The charter's version and moment are kept; the invitation is needless."""
    decision = join()
    (joined,) = changed(decision, Participant)
    (welcome,) = letters(decision, Welcome)

    assert (joined.id, joined.user, joined.standing) == ("new", "U-ANA", Standing.ACTIVE)
    assert joined.charter.version == CHARTER_VERSION
    assert joined.charter.accepted_at == joined.joined_at == TUESDAY
    assert welcome.to == ToPerson(user="U-ANA")
    assert decision.withdrawn == ("invitation:new",)


@pytest.mark.parametrize("standing", GONE)
def test_the_invited_and_those_who_left_come_with_what_is_known_of_them(standing):
    """HR's facts and the cards read are not lost."""
    before = mentee(standing=standing, facts={"grade": 7}, cards_read=(Card.POSTURE,))
    (joined,) = changed(join(known=before, role=Role.MENTEE), Participant)

    assert (joined.id, joined.facts.grade, joined.cards_read) == ("max", 7, (Card.POSTURE,))
    assert joined.standing is Standing.ACTIVE


@pytest.mark.parametrize("standing", HERE)
def test_nobody_joins_twice(standing):
    """Whoever takes part already is told so."""
    with pytest.raises(AlreadyDone):
        join(known=mentor(standing=standing))


def test_holidays_are_supposed_from_the_programme_only_on_its_own_clock():
    """A colleague in Tokyo does not get French holidays."""
    (near,) = changed(join(), Participant)
    (far,) = changed(join(who=person(zone="Asia/Tokyo")), Participant)

    assert (near.facts.country, far.facts.country) == ("FR", "")


FAULTS = [
    ({"topics": ()}, {"topics": "error-topics"}),
    ({"topics": ("alchemy",)}, {"topics": "error-topics"}),
    ({"languages": ()}, {"languages": "error-languages"}),
    ({"hours": WorkingHours(start=time(18), end=time(9))}, {"hours": "error-hours"}),
    ({"hours": WorkingHours(start=time(9), end=time(10, 59))}, {"hours": "error-hours"}),
    ({"capacity": 0}, {"capacity": "error-capacity"}),
    ({"capacity": 4}, {"capacity": "error-capacity"}),
    ({"avoid": ("U-ANA",)}, {"avoid": "error-avoid-self"}),
    ({"manager": "U-ANA"}, {"manager": "error-manager-self"}),
    ({"topics": (), "languages": ()}, {"topics": "error-topics", "languages": "error-languages"}),
]


@pytest.mark.parametrize(("faulty", "fields"), FAULTS)
def test_a_form_that_cannot_be_accepted_names_every_field(faulty, fields):
    """Joining and changing one's answers follow the same rules."""
    with pytest.raises(InvalidFields) as joining:
        join(replace(GOOD, **faulty))
    with pytest.raises(InvalidFields) as editing:
        signup.edit(mentor(user="U-ANA"), replace(GOOD, **faulty), now=TUESDAY)

    assert joining.value.fields == editing.value.fields == fields


def test_a_mentee_is_not_their_own_delegate():
    """A mentor has none: there it is simply dropped."""
    with pytest.raises(InvalidFields) as refused:
        join(replace(GOOD, delegate="U-ANA"), role=Role.MENTEE)
    (joined,) = changed(join(replace(GOOD, delegate="U-ANA", curious_about="x")), Participant)

    assert refused.value.fields == {"delegate": "error-delegate-self"}
    assert (joined.profile.delegate, joined.profile.curious_about) == (None, "")


def test_without_the_charter_nobody_joins():
    """It is accepted, or there is no place."""
    with pytest.raises(InvalidFields) as refused:
        join(charter=False)

    assert refused.value.fields == {"charter": "error-charter"}


def test_a_free_topic_close_to_the_catalogue_becomes_one_of_it():
    """Somebody who writes ChatGPT means artificial intelligence."""
    (joined,) = changed(join(Profile(other_topic="ChatGPT", languages=("fr",))), Participant)

    assert joined.profile.topics == ("ai",)


def test_an_edit_that_changes_nothing_writes_nothing():
    """The form sent back as it was is no change."""
    assert signup.edit(mentor(), mentor().profile, now=TUESDAY).changed == ()
    assert changed(signup.edit(mentor(), replace(GOOD, capacity=2), now=TUESDAY), Participant)


def test_a_card_is_remembered_once():
    """A second click changes nothing."""
    (read,) = changed(signup.read_card(mentor(), Card.POSTURE), Participant)

    assert read.cards_read == (Card.POSTURE,)
    assert signup.read_card(read, Card.POSTURE).changed == ()


def test_a_pause_ends_by_itself_on_the_day_of_return():
    """At the first minute of that day in the person's own zone, and not before."""
    (paused,) = changed(signup.pause(mentor(), date(2027, 4, 1), now=TUESDAY), Participant)
    back_at = datetime(2027, 3, 31, 22, tzinfo=UTC)
    (early,) = changed(signup.wake(paused, now=back_at - timedelta(minutes=1)), Participant)
    (back,) = changed(signup.wake(paused, now=back_at), Participant)

    assert (paused.standing, paused.wake_at) == (Standing.PAUSED, back_at)
    assert (early.standing, early.wake_at) == (Standing.PAUSED, back_at)
    assert (back.standing, back.paused_until, back.wake_at) == (Standing.ACTIVE, None, None)


@pytest.mark.parametrize(
    ("until", "key"),
    [
        (date(2027, 1, 4), "error-pause-past"),
        (date(2027, 1, 5), "error-pause-past"),
        (date(2027, 7, 6), "error-pause-long"),
    ],
)
def test_a_pause_ends_after_today_and_within_six_months(until, key):
    """Longer than that is leaving."""
    with pytest.raises(InvalidFields) as refused:
        signup.pause(mentor(), until, now=TUESDAY)

    assert refused.value.fields == {"until": key}
    assert changed(signup.pause(mentor(), date(2027, 7, 5), now=TUESDAY), Participant)


def test_today_is_the_day_of_the_person():
    """When it is Tuesday in Paris it may be Wednesday in Auckland."""
    kiwi = mentor(zone="Pacific/Auckland")
    late = TUESDAY.replace(hour=12)

    with pytest.raises(InvalidFields):
        signup.pause(kiwi, date(2027, 1, 6), now=late)
    assert changed(signup.pause(mentor(), date(2027, 1, 6), now=late), Participant)


def test_somebody_in_a_pause_may_come_back_at_any_time():
    """Who is not in one is told so."""
    (back,) = changed(
        signup.resume(mentor(standing=Standing.PAUSED, paused_until=date(2027, 2, 1)), now=TUESDAY),
        Participant,
    )

    assert (back.standing, back.paused_until) == (Standing.ACTIVE, None)
    with pytest.raises(AlreadyDone):
        signup.resume(mentor(), now=TUESDAY)


@pytest.mark.parametrize("standing", GONE)
def test_only_those_who_take_part_change_pause_and_read(standing):
    """The invited join first; those who left join again."""
    absent = mentor(standing=standing)
    for act in (
        lambda: signup.edit(absent, GOOD, now=TUESDAY),
        lambda: signup.pause(absent, date(2027, 2, 1), now=TUESDAY),
        lambda: signup.resume(absent, now=TUESDAY),
        lambda: signup.read_card(absent, Card.POSTURE),
    ):
        with pytest.raises(NotParticipating):
            act()


def test_what_slack_says_is_followed():
    """A new zone moves the person, the participant, and the hour at which a pause ends."""
    paused = mentor(standing=Standing.PAUSED, paused_until=date(2027, 2, 1), user="U-ANA", name="Ana")
    moved = person(zone="Asia/Tokyo")
    decision = signup.follow(person(), moved, paused)
    (after,) = changed(decision, Participant)

    assert changed(decision, Person) == [moved]
    assert after.zone == "Asia/Tokyo"
    assert after.wake_at == datetime(2027, 1, 31, 15, tzinfo=UTC)


def test_what_slack_repeats_changes_nothing():
    """Most profile events are about a status emoji."""
    assert signup.follow(person(), person(), mentor(user="U-ANA", name="Ana")).changed == ()
    assert signup.follow(None, person(), None).changed == (person(),)
    assert signup.follow(person(), person(language="en"), None).changed == (person(language="en"),)
