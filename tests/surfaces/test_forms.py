"""What a form was given, it gives back."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentoring.catalogue import TOPICS
from mentoring.checkins import LANES, Answers, Lane, Outcome
from mentoring.compatibility import Weights
from mentoring.confidences import Said, Wish
from mentoring.digests import WeeklyDigest
from mentoring.errors import Gone, InvalidFields
from mentoring.forming.judging import Judged
from mentoring.forming.reviewing import Look, Showing, Tally
from mentoring.going_on.confiding import Listeners
from mentoring.membership.preferring import SNOOZABLE, Wishes
from mentoring.people import Card, Profile, Role, WorkingHours
from mentoring.preferences import Snooze
from mentoring.programme import MatchingMode, ProgrammeSettings
from surfaces import answers, choices
from surfaces.gallery import pairing as gallery_of_pairing
from surfaces.gallery import specimens
from surfaces.gallery import values as gallery_values
from surfaces.gallery.entries import READERS
from surfaces.modals import (
    card,
    checkin,
    confide,
    digest_sentence,
    exit,  # noqa: A004  it is the way out
    invite,
    pause,
    preferences,
    private_answer,
    programme,
    review,
    signup,
    slots,
    two_people,
    weights,
)
from surfaces.modals.review import Review
from surfaces.texts import Reader, Texts
from tests.surfaces.filling import KEPT, fill

T = Texts.of(READERS[0])
readers = st.sampled_from(READERS).map(Texts.of)
users = st.from_regex(r"[UW][A-Z0-9]{2,10}", fullmatch=True)
channels = st.from_regex(r"[CG][A-Z0-9]{2,10}", fullmatch=True)
days = st.dates(date(2026, 1, 1), date(2099, 12, 31))
times = st.times().map(lambda at: at.replace(second=0, microsecond=0))
topics = st.lists(st.sampled_from(list(TOPICS)), unique=True).map(
    lambda keys: tuple(key for key in TOPICS if key in keys)
)


def words(most):
    return st.text(KEPT, max_size=most // 2).map(str.strip)


def _in_order(keys, ahead=()):
    """Slack gives the options of a menu back in the order in which they stand."""
    return tuple(key for key in dict.fromkeys((*ahead, *TOPICS)) if key in keys)


def tongues(t):
    offered = signup.build(Role.MENTOR, None, t, manager_known=True)["blocks"]
    element = next(block["element"] for block in offered if block.get("block_id") == "languages")
    return [option["value"] for option in element["options"]]


mentors = st.builds(
    Profile,
    topics=topics,
    other_topic=words(150),
    languages=st.sampled_from([(), ("fr",), ("fr", "en")]),
    capacity=st.integers(1, 3),
    hours=st.builds(WorkingHours, start=times, end=times),
    avoid=st.lists(users, unique=True, max_size=5).map(tuple),
    announce=st.booleans(),
    manager=st.none() | users,
)
mentees = st.builds(
    lambda profile, curious, delegate: replace(profile, capacity=1, curious_about=curious, delegate=delegate),
    mentors,
    words(3000),
    st.none() | users,
)


@settings(max_examples=40, deadline=None)
@given(mentors, st.booleans())
def test_a_mentor_finds_the_profile_as_it_was_left(profile, editing):
    t = Texts.of(Reader("fr", "Europe/Paris"))

    view = signup.build(Role.MENTOR, profile, t, manager_known=False, editing=editing)
    found = signup.read(fill(view), view["private_metadata"])

    assert found == signup.SignUp(role=Role.MENTOR, profile=profile, charter=False)


@settings(max_examples=40, deadline=None)
@given(mentees)
def test_a_mentee_finds_the_profile_as_it_was_left(profile):
    view = signup.build(Role.MENTEE, profile, T, manager_known=False)
    found = signup.read(fill(view), view["private_metadata"])

    assert found == signup.SignUp(role=Role.MENTEE, profile=profile, charter=False)


def test_a_newcomer_starts_from_their_own_language_and_no_consent():
    view = signup.build(Role.MENTEE, None, T, manager_known=True)
    found = signup.read(fill(view), view["private_metadata"])

    assert found.profile == Profile(languages=("fr",))
    assert found.charter is False


def test_the_charter_is_asked_of_newcomers_and_read_when_ticked():
    view = signup.build(Role.MENTOR, None, T, manager_known=True)
    asked = {block["block_id"]: block for block in view["blocks"] if "block_id" in block}
    state = fill(view)
    state["charter"]["charter"]["selected_options"] = asked["charter"]["element"]["options"]

    edited = signup.build(Role.MENTOR, Profile(), T, manager_known=True, editing=True)

    assert asked["charter"]["optional"] is False
    assert signup.read(state, "mentor").charter is True
    assert "charter" not in fill(edited)


def test_the_manager_is_asked_only_when_unknown():
    known, unknown = (
        fill(signup.build(Role.MENTOR, None, T, manager_known=yes, editing=True)) for yes in (True, False)
    )

    assert set(unknown) - set(known) == {"manager"}


def test_topics_stand_by_area_and_all_of_them_are_there():
    view = signup.build(Role.MENTOR, None, T, manager_known=True)
    groups = next(b["element"]["option_groups"] for b in view["blocks"] if b.get("block_id") == "topics")

    assert [option["value"] for group in groups for option in group["options"]] == list(TOPICS)


def test_a_language_unknown_to_the_list_is_kept():
    profile = Profile(topics=("ai",), languages=("gsw",))
    view = signup.build(Role.MENTOR, profile, T, manager_known=True)

    assert signup.read(fill(view), "mentor").profile.languages == ("gsw",)
    assert "gsw" not in tongues(T)


programmes = st.builds(
    ProgrammeSettings,
    name=words(80),
    objectives=words(1000),
    sponsor=users,
    neutral_contact=users,
    leadership_channel=channels,
    announcement_channel=st.none() | channels,
    second_neutral_contact=st.none() | users,
    first_day=days,
    weeks=st.integers(1, 156),
    cadence_weeks=st.integers(1, 13),
    session_minutes=st.integers(3, 48).map(lambda five: five * 5),
    language=st.sampled_from(["fr", "en"]),
    zone=st.sampled_from(["UTC", "Europe/Paris", "America/Argentina/ComodRivadavia", "Asia/Kolkata"]),
    country=st.sampled_from(["", "FR", "GB", "JP"]),
    mode=st.sampled_from(MatchingMode),
    digest_weekday=st.integers(0, 6),
    digest_hour=st.integers(0, 23),
    weekly_messages=st.integers(1, 2),
    threshold=st.integers(3, 50),
)


@settings(max_examples=30, deadline=None)
@given(programmes, st.lists(users, unique=True, min_size=1, max_size=20).map(tuple), readers)
def test_a_coordinator_finds_the_settings_as_they_were_left(given_settings, coordinators, t):
    view = programme.build(given_settings, t, coordinators=coordinators)

    assert programme.read(fill(view), view["private_metadata"]) == programme.Plan(
        settings=given_settings, coordinators=coordinators, shown=coordinators
    )


def test_a_new_programme_has_the_usual_values_and_the_coordinators_own_clock():
    view = programme.build(None, T)
    state = fill(view)
    state["first_day"]["first_day"]["selected_date"] = "2027-01-11"

    found = programme.read(state, view["private_metadata"])

    assert found.coordinators == found.shown == ()
    assert found.settings == ProgrammeSettings(
        name="",
        objectives="",
        sponsor="",
        neutral_contact="",
        leadership_channel="",
        first_day=date(2027, 1, 11),
        language="fr",
        zone="Europe/Paris",
    )


said = st.builds(
    Answers,
    outcome=st.none() | st.sampled_from(Outcome),
    usefulness=st.none() | st.integers(1, 5),
    topics=topics,
    takeaway=words(1000),
    share_takeaway=st.booleans(),
    would_help=words(1000),
    share_would_help=st.booleans(),
    next_in_weeks=st.none() | st.sampled_from(checkin.WEEKS),
)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)
def test_every_language_on_offer_has_a_name(reader):
    t = Texts.of(reader)

    assert [code for code in choices.TONGUES if t.tongue(code) == code] == []


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)
def test_a_review_speaks_to_the_coordinator_and_not_to_the_two(reader):
    view = review.build(seen(pairs=[gallery_values.pair()]), Texts.of(reader))

    assert not re.search(
        r"(?i)vous deux|you two|the two of you|vos journées|your working", str(view["blocks"])
    )


def seen(**changes):
    usual = Review(
        round=gallery_values.ROUND, look=Look(round_id="R1"), tally=Tally(pairs=20, undecided=20), count=1
    )
    return replace(usual, **changes)


@settings(max_examples=40, deadline=None)
@given(said, topics, readers)
def test_a_check_in_can_be_taken_up_where_it_was_left(given_answers, own, t):
    view = checkin.build("S1", given_answers, t, counterpart="U1", topics=own, threshold=5)
    found = checkin.read(fill(view), view["private_metadata"])

    ordered = replace(given_answers, topics=_in_order(given_answers.topics, own))
    assert found == checkin.Written(session_id="S1", answers=ordered)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)
def test_each_field_of_the_check_in_says_who_sees_it(reader):
    t = Texts.of(reader)
    view = checkin.build("S1", Answers(), t, counterpart="U1", topics=("ai",), threshold=7)
    hints = {b["block_id"]: b["hint"]["text"] for b in view["blocks"] if "hint" in b}

    lanes = {lane: t(f"sees-{lane}", threshold=7) for lane in Lane}

    assert hints == {field: lanes[lane] for field, lane in LANES.items()}
    assert "7" in lanes[Lane.TOTAL]
    assert len(set(lanes.values())) == len(Lane)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)
def test_a_check_in_that_keeps_a_draft_is_closed_and_not_cancelled(reader):
    t = Texts.of(reader)
    view = checkin.build("S1", Answers(), t, counterpart="U1", topics=(), threshold=5)

    assert view["close"]["text"] == t("modal-close")


@settings(deadline=None)
@given(days)
def test_a_pause_keeps_its_day(until):
    view = pause.build(until, T)

    assert pause.read(fill(view), view["private_metadata"]) == until


@settings(deadline=None)
@given(words(300))
def test_a_coordinators_sentence_is_kept(sentence):
    digest = WeeklyDigest(
        id="D1", programme_id="G1", week=specimens.MONDAY, due_at=specimens.MOMENT, sentence=sentence
    )
    view = digest_sentence.build(digest, T)
    found = digest_sentence.read(fill(view), view["private_metadata"])

    assert found == digest_sentence.Added(digest_id="D1", sentence=sentence)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("shown", Card)
def test_a_card_says_which_one_it_was(shown, role):
    view = card.build(shown, role, T)

    assert card.read(fill(view), view["private_metadata"]) is shown


def test_every_wish_can_be_confided():
    view = confide.build(T, Listeners(users=("U1",)), {"U1": "Agnès"})
    state = fill(view)
    offered = view["blocks"][1]["element"]["options"]

    state["words"]["words"]["value"] = " Un mot. "
    state["wish"]["wish"]["selected_option"] = offered[-1]

    assert [Wish(option["value"]) for option in offered] == list(Wish)
    found = confide.read(state, view["private_metadata"])
    assert found == confide.Confided(wish=Wish.LEAVE, words="Un mot.", listener="U1")


def test_who_has_no_neutral_contact_chooses_who_reads():
    view = confide.build(T, Listeners(users=("U1", "U2"), neutral=False), {"U1": "Sofia", "U2": "Zoé"})
    state = fill(view)
    listener = next(block for block in view["blocks"] if block.get("block_id") == "listener")
    state["listener"]["listener"]["selected_option"] = listener["element"]["options"][1]

    assert [option["text"]["text"] for option in listener["element"]["options"]] == ["Sofia", "Zoé"]
    assert confide.read(state, view["private_metadata"]).listener == "U2"


def test_nobody_writes_where_nobody_reads():
    assert "submit" not in confide.build(T, Listeners(neutral=False), {})


def test_an_answer_in_private_remembers_its_exchange():
    said = Said(author="U1", words="Un souci.", at=specimens.MOMENT)
    view = private_answer.build("F1", said, T)
    state = fill(view)
    state["words"]["words"]["value"] = " Jeudi ? "

    assert "Un souci." in str(view["blocks"])
    found = private_answer.read(state, view["private_metadata"])
    assert found == private_answer.PrivateAnswer(confidence_id="F1", words="Jeudi ?")


def test_an_exit_remembers_its_pair():
    view = exit.build("P1", "U1", T)

    assert exit.read(fill(view), view["private_metadata"]) == "P1"


def test_guests_come_in_one_role():
    view = invite.build(T)
    state = fill(view)
    state["users"]["users"]["selected_users"] = ["U1", "U2"]

    assert invite.read(state) == invite.Guests(users=("U1", "U2"), role=Role.MENTOR)


@settings(deadline=None)
@given(st.lists(st.integers(10**9, 4 * 10**9).map(lambda at: datetime.fromtimestamp(at, UTC)), max_size=20))
def test_every_time_offered_can_be_picked(moments):
    view = slots.build("S1", moments, T, counterpart="U1")
    groups = [b["element"]["option_groups"] for b in view["blocks"] if b["type"] == "input"]
    offered = [option for grouped in groups for group in grouped for option in group["options"]]

    state = fill(view)
    picked = []
    for option in offered:
        state["slot"]["slot"]["selected_option"] = option
        picked.append(slots.read(state, view["private_metadata"]).starts_at)

    assert picked == sorted(set(moments))
    assert bool(offered) == ("submit" in view)


def test_no_time_picked_is_refused():
    with pytest.raises(Gone):
        slots.read({}, "S1")


def test_times_are_offered_by_day_on_the_readers_clock():
    late = datetime(2027, 1, 11, 23, 30, tzinfo=UTC)
    view = slots.build("S1", [late, late + timedelta(hours=9)], T, counterpart="U1")
    groups = view["blocks"][1]["element"]["option_groups"]

    assert [group["label"]["text"] for group in groups] == ["mardi 12 janvier"]
    assert [option["text"]["text"] for option in groups[0]["options"]] == ["00:30", "09:30"]


def test_a_review_remembers_what_is_looked_at_and_turns_from_there():
    look = Look(round_id="R1", showing=Showing.WEAK, page=1)
    view = review.build(seen(look=look, count=20), T)
    turns = [
        review.read(button["value"])
        for block in view["blocks"]
        if block["type"] == "actions"
        for button in block["elements"]
        if button["action_id"].startswith("round_page")
    ]

    assert review.read(view["private_metadata"]) == look
    assert turns == [replace(look, page=0), replace(look, page=2)]


@given(
    st.builds(
        Look,
        round_id=st.from_regex(r"[0-9a-f]{32}", fullmatch=True),
        showing=st.sampled_from(Showing),
        person=st.from_regex(r"([UW][A-Z0-9]{2,10})?", fullmatch=True),
        page=st.integers(0, 99_999),
    )
)
def test_a_look_is_read_as_it_was_written(look):
    assert review.read(review.write(look)) == look


@pytest.mark.parametrize("forged", ["", "R1|all|U1", "R1|none|U1|0", "R1|all|U1|-1", "R1|all|U1|x"])
def test_a_forged_look_is_gone(forged):
    if forged:
        with pytest.raises(Gone):
            review.read(forged)
    else:
        assert review.read(forged) == Look(round_id="")


@given(*[st.integers(0, 5)] * 4)
def test_weights_are_read_as_they_were_shown(topics, language, hours, department):
    given_weights = Weights(topics=topics, language=language, hours=hours, department=department)
    view = weights.build(Look(round_id="R1"), given_weights, T)

    assert weights.read(fill(view), view["private_metadata"]) == given_weights


def test_weights_out_of_bounds_are_told_under_their_fields():
    view = weights.build(Look(round_id="R1"), Weights(), T)
    state = fill(view)
    state["hours"]["hours"]["value"] = "9"

    with pytest.raises(InvalidFields) as told:
        weights.read(state, "")
    assert told.value.fields == {"hours": "error-weight"}


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)
def test_a_veto_cannot_be_told_from_a_no_of_the_past(reader):
    """Given two people kept apart by a wish, then the answer is what it is for a pair declined, and offers no way."""
    t = Texts.of(reader)
    judged = Judged(
        mentor=gallery_of_pairing.MENTOR,
        mentee=gallery_values.PARTICIPANT,
        obstacles=(),
        untold=True,
        apart=False,
        reasons=gallery_values.REASONS,
    )
    said = str(two_people.verdict(judged, [], Look(round_id="R1"), t)["blocks"])

    assert "two_pair" not in said
    assert not re.search(r"(?i)veto|souhait|évit|wish|avoid|prefer|préfér", said)


def test_a_fault_is_told_under_the_field_where_it_stands():
    faults = InvalidFields({"hours": "error-hours", "topics": "error-topics", "next_in_weeks": "error-next"})
    blocks = set(fill(signup.build(Role.MENTOR, None, T, manager_known=True)))
    blocks |= set(fill(checkin.build("S1", Answers(), T, counterpart="U1", topics=(), threshold=5)))

    told = answers.field_errors(faults, T)

    assert set(told) == {"hours_end", "topics", "next_week"}
    assert set(told) <= blocks
    assert told["topics"] == T("error-topics")


def test_hours_are_shown_as_they_were_given():
    view = signup.build(
        Role.MENTOR, Profile(hours=WorkingHours(start=time(7, 5), end=time(16))), T, manager_known=True
    )
    initial = {b["block_id"]: b["element"].get("initial_time") for b in view["blocks"] if "element" in b}

    assert (initial["hours_start"], initial["hours_end"]) == ("07:05", "16:00")


@settings(max_examples=30, deadline=None)
@given(readers, st.integers(1, 2), st.lists(st.sampled_from(SNOOZABLE), unique=True), days)
def test_how_much_somebody_hears_is_found_as_it_was_left(t, allowance, kinds, until):
    """Given wishes, when the form is opened and sent untouched, then it says the same."""
    kept = tuple(Snooze(kind=kind, until=until) for kind in SNOOZABLE if kind in kinds)

    view = preferences.build(Wishes(allowance=allowance, snoozed=kept), SNOOZABLE, t, most=2)
    found = preferences.read(fill(view), view["private_metadata"])

    assert found == preferences.Chosen(weekly=allowance, kinds=tuple(one.kind for one in kept))


def test_a_kind_left_out_in_another_role_can_still_be_taken_back():
    """Given a kind that the person no longer gets, when the form opens, then it still has its box."""
    wishes = Wishes(allowance=2, snoozed=(Snooze(kind="Preparation", until=date(2027, 3, 1)),))

    view = preferences.build(wishes, ("SlotsOffered",), T, most=2)

    assert preferences.read(fill(view)).kinds == ("Preparation",)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)
def test_every_kind_that_can_be_left_out_has_words_of_its_own(reader):
    """Given both languages, when the kinds are named, then none is called a kind."""
    t = Texts.of(reader)
    named = {t("letters-of", kind=kind) for kind in SNOOZABLE}

    assert len(named) == len(SNOOZABLE)
    assert t("letters-of", kind="?") not in named
