from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from mentoring.errors import UnreadableRoster
from mentoring.membership import roster
from mentoring.membership.roster_fields import COLUMNS
from mentoring.notices import Invitation
from mentoring.people import Participant, Role, Standing

from .examples import TUESDAY, changed, ids, letters, programme

HEADER = (
    "slack_id,email,name,role,department,grade,manager,country,timezone,"
    "languages,topics,capacity,avoid,start_date,hours"
)
FILE = f"""{HEADER}
U001,ana@x.org,Ana,mentor,Sales,3,boss@x.org|U900,fr,Europe/Paris,fr|en,ai|Réseaux sociaux,2,U002,2024-09-01,08:30-16:30
U002,,Max,mentorée,Finance,9,aucun,US,America/New_York,en,Intelligence artificielle,,,,
,zoe@x.org,,mentee,,,U900,,,,,,,,
"""
FOUND = {"boss@x.org": "U800", "zoe@x.org": "U003", "ana@x.org": "U001"}


def faults(text: str) -> list[tuple[int, str | None]]:
    with pytest.raises(UnreadableRoster) as refused:
        roster.read(text)
    return [(fault.number, fault.column) for fault in refused.value.lines]


def enrol(text: str = FILE, standing=(), resolve=FOUND) -> roster.Enrolment:
    return roster.enrol(
        programme(),
        roster.read(text).lines,
        standing=standing,
        resolve=resolve,
        new_id=ids(),
        now=TUESDAY,
        coordinator="U-HR",
    )


def test_a_whole_file_is_read():
    """Every column, in both languages' words."""
    ana, other, zoe = roster.read(FILE).lines

    assert (ana.number, ana.slack_id, ana.role, ana.grade) == (2, "U001", Role.MENTOR, 3)
    assert ana.managers == ("boss@x.org", "U900")
    assert (ana.country, ana.zone, ana.languages) == ("FR", "Europe/Paris", ("fr", "en"))
    assert ana.topics == ("ai", "social-media")
    assert (ana.capacity, ana.avoid, ana.started_on) == (2, ("U002",), date(2024, 9, 1))
    assert (other.role, other.line_waived, other.managers) == (Role.MENTEE, True, ())
    assert (zoe.who, zoe.managers) == ("zoe@x.org", ("U900",))


def test_the_addresses_to_look_up_are_those_of_people_managers_and_vetoes():
    """Slack has to know them all before anybody is enrolled."""
    assert roster.read(FILE).emails == {"boss@x.org", "zoe@x.org"}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_dialects_of_spreadsheets_are_understood(separator, mark, ending):
    """Commas, semicolons or tabs, with or without a byte order mark, blank lines at the end."""
    rows = [["Slack ID", "Rôle", "Langue"], ["U001", "Mentor", "fr"], ["", "", ""]]
    text = mark + ending.join(separator.join(row) for row in rows) + ending
    if "Rôle" in text:
        text = text.replace("Rôle", "role")
    (line,) = roster.read(text).lines

    assert (line.slack_id, line.role, line.languages) == ("U001", Role.MENTOR, ("fr",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, None)]),
        ("slack_id,role\n", [(1, None)]),
        ("name,role\nAna,mentor\n", [(1, None)]),
        ("slack_id\nU001\n", [(1, "role")]),
        ("slack_id,role,shoe size\nU001,mentor,42\n", [(1, "shoe size")]),
        ("slack_id,role,role\nU001,mentor,mentor\n", [(1, "role")]),
        ("slack_id,role\nU001\n", [(2, None)]),
        ("slack_id,role\nU001,mentor,more\n", [(2, None)]),
        ("slack_id,email,role\n,,mentor\n", [(2, None)]),
        ("slack_id,role\nana,mentor\n", [(2, "slack_id")]),
        ("email,role\nana at x,mentor\n", [(2, "email")]),
        ("slack_id,role\nU001,boss\n", [(2, "role")]),
        ("slack_id,role\nU001,\n", [(2, "role")]),
        ("slack_id,role,grade\nU001,mentor,high\n", [(2, "grade")]),
        ("slack_id,role,manager\nU001,mentor,somebody\n", [(2, "manager")]),
        ("slack_id,role,manager\nU001,mentor,U001\n", [(2, "manager")]),
        ("slack_id,role,country\nU001,mentor,Atlantis\n", [(2, "country")]),
        ("slack_id,role,timezone\nU001,mentor,Paris\n", [(2, "timezone")]),
        ("slack_id,role,languages\nU001,mentor,français\n", [(2, "languages")]),
        ("slack_id,role,topics\nU001,mentor,alchemy\n", [(2, "topics")]),
        ("slack_id,role,capacity\nU001,mentor,4\n", [(2, "capacity")]),
        ("slack_id,role,avoid\nU001,mentor,U001\n", [(2, "avoid")]),
        ("slack_id,role,start_date\nU001,mentor,01/09/2024\n", [(2, "start_date")]),
        ("slack_id,role\nU001,mentor\nU001,mentee\n", [(3, "slack_id")]),
        ("email,role\na@x.org,mentor\nA@X.org,mentor\n", [(3, "email")]),
        ('slack_id,role\n"U001"x,mentor\n', [(2, None)]),
    ],
)
def test_a_faulty_line_is_named_with_its_column(text, expected):
    """Whatever is wrong: where it is, and nothing is taken."""
    assert faults(text) == expected


def test_all_faulty_lines_are_named_at_once():
    """Nobody corrects a file line by line; a field over two lines does not upset the count."""
    text = 'slack_id,name,role,grade\nU001,"Ana\nMaria",boss,x\nU002,Max,mentee,9\nU003,Zoe,chief,1\n'

    assert faults(text) == [(2, "role"), (2, "grade"), (5, "role")]


@examples(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["U001", "mentor", "x@y.org", "3", "", '"', "é", "|", "U001,mentor"]), max_size=12
    )
)
def test_a_file_is_read_whole_or_refused_whole(cells):
    """Whatever it holds, it is a roster without faults or a refusal with faults, never a crash."""
    text = "slack_id,role\n" + "\n".join(cells)
    lines, refused = _outcome(text)

    assert bool(lines) != bool(refused)
    assert all(fault.number >= 1 and fault.reason for fault in refused)


def _outcome(text):
    try:
        return roster.read(text).lines, ()
    except UnreadableRoster as refused:
        return (), refused.lines


def test_everybody_of_a_file_is_invited():
    """With what HR knows, on the clock of the file or else of the programme."""
    enrolment = enrol()
    ana, other, zoe = changed(enrolment.decision, Participant)

    assert (enrolment.invited, enrolment.changed, enrolment.unchanged) == (3, 0, 0)
    assert len(letters(enrolment.decision, Invitation)) == 3
    assert {p.standing for p in (ana, other, zoe)} == {Standing.INVITED}
    assert (ana.facts.manager, ana.facts.line, ana.facts.email) == ("U800", ("U900",), "ana@x.org")
    assert (ana.profile.capacity, ana.profile.topics) == (2, ("ai", "social-media"))
    assert (other.facts.manager, other.facts.line_waived, other.zone) == (None, True, "America/New_York")
    assert (zoe.user, zoe.name, zoe.zone) == ("U003", "zoe", "Europe/Paris")


def test_a_second_import_changes_nothing():
    """No letter, no write."""
    first = changed(enrol().decision, Participant)
    again = enrol(standing=first)

    assert (again.invited, again.changed, again.unchanged) == (0, 0, 3)
    assert (again.decision.changed, again.decision.letters) == ((), ())


def test_an_import_changes_only_what_changed():
    """One grade corrected: one participant written, nobody invited again."""
    first = changed(enrol().decision, Participant)
    again = enrol(FILE.replace("Finance,9", "Finance,10"), standing=first)
    (other,) = changed(again.decision, Participant)

    assert (again.invited, again.changed, again.unchanged) == (0, 1, 2)
    assert (other.user, other.facts.grade) == ("U002", 10)


@pytest.mark.parametrize("standing", [Standing.ACTIVE, Standing.PAUSED, Standing.LEFT])
def test_what_people_said_themselves_is_never_overwritten(standing):
    """HR's facts and vetoes are corrected; topics, languages and their own vetoes stay the person's."""
    ana = replace(changed(enrol().decision, Participant)[0], standing=standing)
    text = "slack_id,role,grade,topics,avoid,timezone\nU001,mentor,4,coding,U555,Asia/Tokyo\n"
    (after,) = changed(enrol(text, standing=[ana]).decision, Participant)

    assert after == replace(ana, facts=replace(ana.facts, grade=4, avoid=("U555",)))


def test_whom_hr_keeps_apart_is_no_part_of_what_a_person_says():
    """The form starts from the profile: HR's vetoes are neither shown there nor lost with it."""
    ana = changed(enrol().decision, Participant)[0]

    assert (ana.facts.avoid, ana.profile.avoid) == (("U002",), ())


def test_an_address_unknown_to_slack_refuses_the_whole_file():
    """Not even those who are known are enrolled."""
    with pytest.raises(UnreadableRoster) as refused:
        enrol(resolve={"zoe@x.org": "U003"})

    assert [(fault.number, fault.value) for fault in refused.value.lines] == [(2, "boss@x.org")]


def test_one_person_by_id_and_by_address_is_one_too_many():
    """Only Slack can tell that they are the same."""
    text = "slack_id,email,role\nU001,,mentor\n,ana@x.org,mentor\n"
    with pytest.raises(UnreadableRoster) as refused:
        enrol(text)

    assert [fault.number for fault in refused.value.lines] == [3]


def test_nobody_changes_roles_by_import_while_they_take_part():
    """An invitation may change; a pair may not lose its mentor."""
    invited = changed(enrol().decision, Participant)[0]
    text = "slack_id,role\nU001,mentee\n"
    (changed_role,) = changed(enrol(text, standing=[invited]).decision, Participant)

    assert changed_role.role is Role.MENTEE
    with pytest.raises(UnreadableRoster):
        enrol(text, standing=[replace(invited, standing=Standing.ACTIVE)])


def test_every_column_has_a_place_in_the_example():
    """The example of this file shows them all."""
    assert set(HEADER.split(",")) == set(COLUMNS)
