"""Each letter says what to do next, why it came and how to have fewer; and nothing that it must not."""

import re
from dataclasses import replace

import pytest

from mentoring.notices import KINDS, CheckInReminder, Invitation, PairEnded, PairFellThrough, PairQuestion
from mentoring.people import Role
from sandbox.blockkit import texts
from surfaces import actions
from surfaces.blocks import Message
from surfaces.gallery import extremes, specimens
from surfaces.gallery.entries import READERS
from surfaces.messages import render
from surfaces.texts import Reader, Texts

T = Texts.of(Reader("en", "Europe/Paris"))
PLAUSIBLE = dict(specimens.plausible())
every_reader = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.language)


def said(message):
    """Everything in a message, in one string."""
    return "\n".join(texts(message.blocks))


def buttons(message):
    """The buttons of a message: action and value."""
    rows = [block["elements"] for block in message.blocks if block["type"] == "actions"]
    beside = [block["accessory"] for block in message.blocks if "accessory" in block]
    found = [element for row in rows for element in row] + beside
    return [
        (actions.bare(button["action_id"]), button.get("value", "")) for button in found if "text" in button
    ]


@every_reader
def test_every_letter_ends_by_saying_why_it_came(reader):
    t = Texts.of(reader)
    because = {
        "fr": ("parce que", "Message publié", "Un seul message", "notre seul rappel"),
        "en": ("because", "Posted with", "One message", "the only reminder"),
    }

    for name, notice in PLAUSIBLE.items():
        rendered = render(notice, t)
        if isinstance(rendered, Message):
            last = [block for block in rendered.blocks if block["type"] == "context"][-1]
            menu = rendered.blocks[-1]["elements"][0]["type"] == "overflow"
            assert last is rendered.blocks[-2 if menu else -1], name
            assert last["type"] == "context", name
            assert any(words in last["elements"][-1]["text"] for words in because[reader.language]), name


@every_reader
def test_every_nudge_says_how_to_have_fewer(reader):
    t = Texts.of(reader)

    for name in (
        "pair-question-mentee",
        "session-reminder",
        "check-in-question",
        "check-in-reminder",
        "preparation-first",
    ):
        offered = [actions.read_foot(value) for value in _foot(render(PLAUSIBLE[name], t))]
        assert {item for _, item in offered} >= {"why", "pause", "settings"}, name


@every_reader
def test_every_letter_to_a_person_that_nobody_asked_for_has_one_menu_and_no_other_has(reader):
    """Its options name the letter's own kind, and offer what can be done about that kind."""
    t = Texts.of(reader)

    for name, notice in PLAUSIBLE.items():
        rendered = render(notice, t)
        if not isinstance(rendered, Message):
            continue
        kind = type(notice)
        wished = [actions.read_foot(value) for value in _foot(rendered)]
        assert bool(wished) is not (kind.requested or kind.public), name
        assert {named for named, _ in wished} <= {kind.__name__}, name
        found = {item for _, item in wished}
        if wished:
            assert ("fewer" in found, "weekly" in found) == (kind.snoozable, kind.counted), name
            assert {"why", "settings"} <= found, name
            assert len(wished) == len(found) <= 5, name


def test_only_participants_are_offered_a_break():
    """A coordinator, a delegate and somebody invited have nothing to pause."""
    for name in (
        "invitation-mentor", "slots-offered-delegate", "shared-would-help", "digest-preview", "appointed",
        "relieved", "round-failed",
    ):  # fmt: skip
        assert not any(value.endswith("|pause") for value in _foot(render(PLAUSIBLE[name], T))), name
    for name in ("slots-offered", "shared-takeaway"):
        assert any(value.endswith("|pause") for value in _foot(render(PLAUSIBLE[name], T))), name


@every_reader
def test_what_is_for_coordinators_says_so_and_is_taken_back_with_the_role(reader):
    """Given who coordinates is told why a letter came, then it is one that nobody gets who no longer coordinates."""
    t = Texts.of(reader)
    duty = {"fr": "Vous coordonnez le programme", "en": "You coordinate the programme"}[reader.language]

    for name, kind in KINDS.items():
        if not (kind.requested or kind.public):
            assert (duty in t("why-came", kind=name)) is kind.coordinators, name


def _foot(message):
    """The values of the menus under a message."""
    elements = [one for block in message.blocks if block["type"] == "actions" for one in block["elements"]]
    menus = [one for one in elements if one["type"] == "overflow"]
    assert len(menus) <= 1
    return [option["value"] for menu in menus for option in menu["options"]]


@every_reader
def test_a_letter_reads_well_without_its_blocks(reader):
    t = Texts.of(reader)

    for name, notice in PLAUSIBLE.items():
        rendered = render(notice, t)
        if isinstance(rendered, Message):
            assert rendered.text.strip(), name
            assert "{" not in rendered.text.replace("{date_long_pretty}", "").replace("{time}", ""), name


def test_an_invitation_is_accepted_in_the_role_that_it_names():
    invitation = PLAUSIBLE["invitation-mentee"]

    assert buttons(render(invitation, T))[0] == (actions.JOIN_OPEN, "mentee")
    assert buttons(render(replace(invitation, role=Role.MENTOR), T))[0] == (actions.JOIN_OPEN, "mentor")


def test_an_invitation_names_its_sponsor_and_its_objectives():
    invitation = PLAUSIBLE["invitation-mentor"]
    assert isinstance(invitation, Invitation)

    text = said(render(invitation, T))

    assert "<@U0SPONSOR>" in text
    assert invitation.objectives in text


def test_a_mentee_asked_is_told_that_the_mentor_knows_nothing_and_a_mentor_that_the_mentee_said_yes():
    question = PLAUSIBLE["pair-question-mentee"]
    assert isinstance(question, PairQuestion)

    to_mentee = said(render(question, T))
    to_mentor = said(render(replace(question, role=Role.MENTOR), T))

    assert "won’t know about it" in to_mentee
    assert "already said yes" in to_mentor
    assert "won’t know about it" not in to_mentor
    assert buttons(render(question, T)) == [(actions.PAIR_ACCEPT, "P1"), (actions.PAIR_DECLINE, "P1")]


def test_a_time_is_picked_with_one_click():
    offered = render(PLAUSIBLE["slots-offered"], T)
    picked = [value for action, value in buttons(offered) if action == actions.SLOT_PICK]

    assert [actions.read_slot(value) for value in picked] == [("S1", slot) for slot in specimens.SLOTS]
    assert all("<!date^" in text for text in said(offered).split("\n") if "UTC>" in text)


def test_without_a_common_time_there_is_another_way_to_meet():
    text = said(render(PLAUSIBLE["slots-offered-none"], T))

    assert "Propose a time" in text
    assert "in writing" in text
    assert (actions.SLOTS_OTHER, "S1") in buttons(render(PLAUSIBLE["slots-offered-none"], T))


def test_a_delegate_is_told_for_whom_they_book():
    text = said(render(PLAUSIBLE["slots-offered-delegate"], T))

    assert f"<@{specimens.MENTEE}>’s session 2 with <@{specimens.MENTOR}>" in text


def test_the_end_of_a_pair_reads_the_same_for_both():
    """Only the counterpart's name differs: nothing tells who asked."""
    one, other = (said(render(PairEnded(counterpart=user), T)) for user in ("U1", "U2"))

    assert one.replace("<@U1>", "") == other.replace("<@U2>", "")


def test_a_pair_that_fell_through_names_nobody_as_the_cause():
    one = said(render(PairFellThrough(mentor="U1", mentee="U2"), T))

    assert "don’t say whose wish it was" in one


@every_reader
def test_a_reminder_is_right_whichever_day_it_is_read(reader):
    """It may come the evening before: Slack itself says today or tomorrow, by the date."""
    rendered = render(PLAUSIBLE["session-reminder"], Texts.of(reader))

    for text in (rendered.text, said(rendered)):
        assert f"<!date^{int(specimens.MOMENT.timestamp())}^{{date_long_pretty}}" in text
        assert "aujourd" not in text.casefold()
        assert "today" not in text.casefold()


@every_reader
def test_no_letter_promises_a_number_of_messages(reader):
    """The number is a setting, told by the menu: the small print says when, and where to have fewer."""
    t = Texts.of(reader)

    for name in ("pair-question-mentee", "welcome-mentor"):
        blocks = render(PLAUSIBLE[name], t).blocks
        why = [block for block in blocks if block["type"] == "context"][-1]["elements"][-1]["text"]
        assert not re.search(r"(?i)deux|two|2", why)
        assert "week-end" in why or "weekends" in why
        assert "⋯" in why or "pause`" in why


@every_reader
def test_shared_words_say_whose_they_are_and_that_they_were_meant_to_be_shown(reader):
    t = Texts.of(reader)

    for name in ("shared-takeaway", "shared-would-help"):
        notice = PLAUSIBLE[name]
        rendered = render(notice, t)
        (quoted,) = [block for block in rendered.blocks if block["type"] == "rich_text"]
        assert quoted["elements"][0]["elements"] == [{"type": "text", "text": notice.words}]
        assert f"<@{specimens.MENTEE}>" in rendered.text
        assert f"<@{specimens.MENTEE}>" in rendered.blocks[-2]["elements"][0]["text"]
        assert notice.words not in rendered.text


def test_a_check_in_is_answered_in_two_clicks():
    asked = render(PLAUSIBLE["check-in-question"], T)

    answers = [
        actions.read_checkin(value) for action, value in buttons(asked) if action == actions.CHECKIN_OUTCOME
    ]

    assert answers == [("S1", "held"), ("S1", "moved"), ("S1", "missed"), ("S1", "unable")]


def test_a_reminder_promises_to_be_the_only_one():
    reminder = PLAUSIBLE["check-in-reminder"]
    assert isinstance(reminder, CheckInReminder)

    assert "the only reminder" in said(render(reminder, T))
    assert "the only reminder" not in said(render(PLAUSIBLE["check-in-question"], T))


@pytest.mark.parametrize(
    ("minutes", "steps"), [(60, [10, 15, 25, 10]), (30, [5, 10, 10, 5]), (90, [15, 20, 40, 15])]
)
def test_an_agenda_adds_up(minutes, steps):
    prepared = replace(PLAUSIBLE["preparation-first"], minutes=minutes)
    lines = [line for line in said(render(prepared, T)).split("\n") if " min – " in line]

    assert [int(line.removeprefix("• ").split(" ")[0]) for line in lines] == steps
    assert sum(steps) == minutes


def test_a_later_session_has_another_agenda():
    first, later = (said(render(PLAUSIBLE[name], T)) for name in ("preparation-first", "preparation-later"))

    assert "who you are" in first
    assert "since last time" in later


def test_a_digest_says_its_figures_in_words():
    text = said(render(PLAUSIBLE["digest"], T))

    assert "5 held out of 6 planned; 33 out of 38 so far" in text
    assert "12 active, one ended" in text
    assert "2 pairs have gone longer than planned without a session" in text
    assert "4.3 out of 5 (18 people)" in text
    assert "Artificial intelligence\u00a0· Remote and nomadic work\u00a0· Social media" in text
    assert "the week of Monday 18 January*: 4 sessions booked" in text


def test_a_digest_says_what_it_holds_back():
    text = said(render(PLAUSIBLE["digest-held-back"], T))

    assert text.count("not shown, fewer than 5 answers") == 2
    assert "4.3" not in text


def test_a_week_without_news_is_told_in_one_line():
    quiet = render(PLAUSIBLE["digest-quiet"], T)

    assert "A week without news" in said(quiet)
    assert len(quiet.blocks) == 4
    assert "\n" not in quiet.blocks[2]["text"]["text"]


def test_a_preview_shows_what_the_digest_will_say_and_how_to_act():
    preview, digest = (render(PLAUSIBLE[name], T) for name in ("digest-preview", "digest"))
    figures = next(block for block in digest.blocks if "33 out of 38" in str(block))

    assert figures in preview.blocks
    assert [action for action, _ in buttons(preview)] == [actions.DIGEST_SENTENCE_OPEN, actions.DIGEST_HOLD]


def test_a_french_number_has_a_comma():
    text = said(render(PLAUSIBLE["digest"], Texts.of(Reader("fr", "Europe/Paris"))))

    assert "4,3 sur 5" in text


def test_an_extreme_digest_still_fits_its_budget():
    digest = render(dict(extremes.extreme())["digest"], T)

    assert sum(len(text) for text in texts(digest.blocks)) < 10_000
