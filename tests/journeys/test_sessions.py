"""Sessions are booked, prepared, held, and told about."""

import pytest
from icalendar import Calendar

from tests.journeys.company import Company, words


async def test_one_click_books_and_both_get_a_calendar_file(booked: Company) -> None:
    """Given times to pick, when Philippe picks one, then the room says when and its thread holds the .ics file."""
    room = await booked.philippe.room()
    told = (await booked.philippe.messages(room))[-1]
    assert "C’est réservé" in words(told)

    thread = await booked.stage.sandbox.client.messages(viewer="U1MARIE", channel=room, thread=told["ts"])
    files = [file for message in thread["messages"] for file in message["files"]]
    assert [file["name"].rpartition(".")[2] for file in files] == ["ics"]
    content = [
        f for c in booked.stage.sandbox.workspace.conversations.all() for m in c.messages for f in m.files
    ]
    (event,) = Calendar.from_ical(content[0].content).walk("VEVENT")
    assert event["DTSTART"].dt.isoformat() == "2027-01-18T08:30:00+00:00"


async def test_a_session_is_prepared_and_remembered(booked: Company) -> None:
    """Given a session on Monday, when the days pass, then Marie prepares on Friday and both are reminded that day."""
    await booked.passes(days=5)
    assert "préparation" in (await booked.marie.letters())[-1]
    assert "préparation" not in (await booked.philippe.letters())[-1]

    await booked.passes(days=3)

    for one in (booked.marie, booked.philippe):
        (told,) = [letter for letter in await one.letters() if "Bonne rencontre" in letter]
        assert "<!date^1800261000^{date_long_pretty}" in told


async def test_nothing_is_written_on_a_weekend(booked: Company) -> None:
    """Given a session on Monday, when the weekend passes, then not one message is posted in it."""
    await booked.passes(days=4, hours=14)
    friday = len(booked.posts())

    await booked.passes(days=2)

    assert len(booked.posts()) == friday


async def test_a_session_can_be_moved_and_its_event_follows(booked: Company) -> None:
    """Given a booked session, when Marie picks another time, then the same event has a new time and number."""
    room = await booked.marie.room()
    await booked.marie.presses("Changer d’horaire", room)
    view = await booked.marie.modal()
    (field,) = [block for block in view["blocks"] if block["type"] == "input"]
    options = field["element"].get("options") or field["element"]["option_groups"][0]["options"]

    assert not await booked.marie.submits(**{field["block_id"]: options[-1]["value"]})
    await booked.beats()

    files = [
        f for c in booked.stage.sandbox.workspace.conversations.all() for m in c.messages for f in m.files
    ]
    first, second = [Calendar.from_ical(file.content).walk("VEVENT")[0] for file in files]
    assert first["UID"] == second["UID"]
    assert int(second["SEQUENCE"]) > int(first["SEQUENCE"])


async def test_a_cancelled_session_is_offered_again_to_the_mentee_only(booked: Company) -> None:
    """Given a booked session, when Philippe cancels, then he is offered times, and Marie has nothing to chase."""
    room = await booked.philippe.room()
    await booked.philippe.presses("Annuler la séance", room)
    await booked.passes(hours=1)

    assert "Réserver" in (await booked.philippe.letters())[-1]
    assert "Réserver" not in (await booked.marie.letters())[-1]


async def test_a_cancelled_session_leaves_both_calendars(booked: Company) -> None:
    """Given a booked session, when Philippe cancels, then the thread of that news takes the same event back."""
    room = await booked.philippe.room()
    await booked.philippe.presses("Annuler la séance", room)
    await booked.passes(hours=1)

    told = next(m for m in reversed(await booked.philippe.messages(room)) if "n’aura pas lieu" in words(m))
    thread = await booked.stage.sandbox.client.messages(viewer="U1MARIE", channel=room, thread=told["ts"])
    assert len([file for message in thread["messages"] for file in message["files"]]) == 1
    files = [
        f for c in booked.stage.sandbox.workspace.conversations.all() for m in c.messages for f in m.files
    ]
    book, cancel = (Calendar.from_ical(file.content) for file in files)
    assert [str(one["METHOD"]) for one in (book, cancel)] == ["PUBLISH", "CANCEL"]
    (before,), (after,) = book.walk("VEVENT"), cancel.walk("VEVENT")
    assert before["UID"] == after["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]


async def test_a_check_in_takes_two_clicks(booked: Company) -> None:
    """Given a session that took place, when Marie presses twice, then she is done and is not reminded."""
    await booked.passes(days=7, hours=4)
    assert "a-t-elle eu lieu" in (await booked.marie.letters())[-1]

    assert "pour vous, cette séance" in await booked.marie.presses("Oui, elle a eu lieu")
    assert "c’est noté" in await booked.marie.presses("4 –")

    before = len(await booked.marie.letters())
    await booked.passes(days=4)
    assert not [one for one in (await booked.marie.letters())[before:] if "bilan" in one.casefold()]


async def test_who_does_not_answer_is_reminded_once(booked: Company) -> None:
    """Given a question without an answer, when two working days pass, then one reminder comes, then silence."""
    await booked.passes(days=7, hours=4)
    asked = len(await booked.philippe.letters())

    await booked.passes(days=3)
    reminded = await booked.philippe.letters()
    assert len(reminded) == asked + 1

    await booked.passes(days=6)
    later = (await booked.philippe.letters())[len(reminded) :]
    assert not [one for one in later if "un mot sur la séance 1" in one.casefold()]


async def test_the_full_form_says_who_sees_each_field(booked: Company) -> None:
    """Given the check-in form, when Philippe opens it, then every field tells who reads the answer."""
    await booked.passes(days=7, hours=4)
    await booked.philippe.presses("Répondre en détail")
    view = await booked.philippe.modal()

    fields = [block for block in view["blocks"] if block["type"] == "input"]
    told = [block for block in fields if "voit" in str(block.get("hint", "")).casefold()]
    assert len(told) >= 6

    assert not await booked.philippe.submits(
        outcome="held", usefulness="5", topics=["ai"], takeaway="Essayer les invites système."
    )
    assert not [text for text in booked.posts() if "invites système" in text]


async def test_a_delegate_books_for_a_mentee(programme: Company) -> None:
    """Given a mentee with an assistant, when the second session comes, then the assistant is offered the times."""
    await programme.marie.joins(topics=["ai"])
    await programme.philippe.joins(topics=["ai"], delegate="U3CLAIRE")
    await programme.sofia.presses_at_home("Former des binômes")
    await programme.beats()
    await programme.sofia.presses("Examiner")
    await programme.sofia.presses_in_modal("Approuver")
    await programme.beats()
    await programme.philippe.presses("Oui")
    await programme.beats()
    await programme.marie.presses("Oui")
    await programme.beats()
    await programme.philippe.presses("Réserver", await programme.philippe.room())

    await programme.passes(days=12)

    offered = (await programme.claire.letters())[-1]
    assert "<@U2PHILIPPE>" in offered
    assert "C’est réservé" in await programme.claire.presses("Réserver")


@pytest.mark.parametrize("asker", ["marie", "philippe"])
async def test_a_pair_that_ends_leaves_both_calendars(booked: Company, asker: str) -> None:
    """Given a booked session, when either ends the pair quietly, then its event is taken back in its thread, without a name."""
    room = await booked.philippe.room()
    read = [one for one in await booked.philippe.messages(room) if not one["ephemeral"]]
    (told,) = [one for one in read if "C’est réservé" in words(one)]
    who = getattr(booked, asker)
    await who.types("confiance")
    await who.presses_in_modal("sans bruit")
    assert not await who.submits()
    await booked.passes(days=6)

    thread = await booked.stage.sandbox.client.messages(viewer="U1MARIE", channel=room, thread=told["ts"])
    assert len([file for message in thread["messages"] for file in message["files"]]) == 2
    files = [
        f for c in booked.stage.sandbox.workspace.conversations.all() for m in c.messages for f in m.files
    ]
    assert [str(Calendar.from_ical(file.content)["METHOD"]) for file in files] == ["PUBLISH", "CANCEL"]
    assert not [one for one in await booked.marie.letters() if "Bonne rencontre" in one]


async def test_whoever_books_for_somebody_reads_for_whom(handed: Company) -> None:
    """Given Claire who books for Philippe, when she picks a time, then she reads for which two it is: she is neither."""
    said = await handed.claire.presses("Réserver")

    assert "C’est réservé pour <@U2PHILIPPE> et <@U1MARIE>" in said
