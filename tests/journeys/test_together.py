"""What the two write before they meet, and what they want to get out of it: each shown only on purpose."""

from tests.journeys.company import Company, Someone, words


async def opens(who: Someone, label: str, channel: str = "@app") -> str:
    """Press a button, and read the form that opens."""
    await who.presses(label, channel)
    return words(await who.modal())


async def test_the_mentor_adapts_an_agenda_and_shares_it(booked: Company) -> None:
    """Given an agenda to start from, when Marie keeps it, nobody reads it; when she shares it, both do, once."""
    room = await booked.marie.room()
    assert "un premier jet tout fait" in str(await _after(booked.marie, "Préparer", room))
    assert not await booked.marie.submits(agenda="10 min pour parler de tout sauf du travail.")
    assert "personne d’autre ne le lit" in await booked.marie.latest()
    await booked.beats()
    assert not [said for said in booked.posts() if "tout sauf" in said]
    assert "tout sauf" not in await opens(booked.philippe, "Préparer", room)
    await booked.philippe.closes()

    for text in (
        "10 min pour parler de tout sauf du travail.",
        "10 min pour parler de tout sauf du travail.",
    ):
        await booked.marie.presses("Préparer", room)
        assert not await booked.marie.submits(agenda=text, share=["yes"])
        await booked.beats()

    told = [one for one in await booked.philippe.messages(room) if "tout sauf du travail" in words(one)]
    assert len(told) == 1
    assert "Marie" not in words(told[0])
    assert "tout sauf du travail" in await opens(booked.philippe, "Préparer", room)


async def _after(who: Someone, label: str, channel: str) -> dict:
    await who.presses(label, channel)
    return await who.modal()


async def test_the_preparation_note_knows_of_the_agenda(booked: Company) -> None:
    """Given an agenda that Marie adapted, when her note comes, then it opens hers instead of suggesting another."""
    await booked.marie.presses("Préparer", await booked.marie.room())
    assert not await booked.marie.submits(agenda="Le mien.")

    await booked.passes(days=5)

    note = (await booked.marie.letters())[-1]
    assert "Votre déroulé est prêt" in note
    assert "Un déroulé possible" not in note


async def test_three_things_reach_the_mentor_when_the_mentee_likes(booked: Company) -> None:
    """Given three things, when Philippe shows them, then Marie reads them in her note and beside her agenda."""
    room = await booked.philippe.room()
    await booked.philippe.types("")
    await booked.philippe.presses("Mes trois choses")
    assert not await booked.philippe.submits(thing_1="Pourquoi ce canal ?", thing_2="Comment vous apprenez.")
    assert "personne d’autre ne le lit" in await booked.philippe.latest()
    assert "Pourquoi ce canal" not in await opens(booked.marie, "Préparer", room)
    await booked.marie.closes()

    await booked.philippe.presses("Préparer", room)
    assert "Pourquoi ce canal" in str(await booked.philippe.modal())
    assert not await booked.philippe.submits(show=["yes"])
    assert "les lira en préparant" in await booked.philippe.latest()
    assert "Pourquoi ce canal" in await opens(booked.marie, "Préparer", room)
    await booked.marie.closes()
    await booked.passes(days=5)

    assert "Pourquoi ce canal" in (await booked.marie.letters())[-1]
    assert not [said for said in booked.posts() if "ce canal" in said]


async def test_three_things_can_be_written_before_there_is_a_mentor(enrolled: Company) -> None:
    """Given a mentee without a pair, when she writes her three things, then they wait, in English, for her alone."""
    await enrolled.margaret.types("")
    await enrolled.margaret.presses("My three things")
    view = await enrolled.margaret.modal()
    assert "no mentor yet" in words(view)
    assert not await enrolled.margaret.submits(thing_1="What is a stand-up?")

    await enrolled.margaret.types("")
    await enrolled.margaret.presses("My three things")
    assert "What is a stand-up?" in str(await enrolled.margaret.modal())


async def test_goals_are_written_together(booked: Company) -> None:
    """Given goals that Philippe writes, when Marie changes them, then each reads it once in their room."""
    room = await booked.philippe.room()
    await booked.philippe.presses("Nos objectifs", room)
    assert not await booked.philippe.submits(goal_1="Oser essayer.", goal_3="Comprendre l’IA.")
    await booked.beats()
    await booked.marie.types("binôme")
    assert "Oser essayer." in await booked.marie.latest()
    await booked.marie.presses("Nos objectifs")
    assert not await booked.marie.submits(goal_2="Comprendre l’IA, et s’en méfier.")
    await booked.beats()

    told = [
        words(one) for one in await booked.marie.messages(room) if "objectifs de votre binôme" in words(one)
    ]
    assert [("Oser essayer." in one, "méfier" in one) for one in told] == [(True, False), (True, True)]
    assert "Rien n’a changé" in await _resent(booked.marie)


async def _resent(who: Someone) -> str:
    await who.types("binôme")
    await who.presses("Nos objectifs")
    assert not await who.submits()
    return await who.latest()


async def test_who_writes_second_sees_what_the_first_wrote(booked: Company) -> None:
    """Given two open forms, when both are sent, then the second author sees the first one's words and decides."""
    room = await booked.philippe.room()
    for who in (booked.philippe, booked.marie):
        await who.presses("Nos objectifs", room)
    assert not await booked.philippe.submits(goal_1="Oser.")
    assert not await booked.marie.submits(goal_1="Apprendre.")

    shown = await booked.marie.modal()
    assert "Oser." in words(shown)
    assert "Apprendre." in str(shown)
    assert not await booked.marie.submits(goal_1="Oser apprendre.")
    await booked.beats()
    assert "Oser apprendre." in words((await booked.philippe.messages(room))[-1])


async def test_the_charter_and_the_aim_are_a_click_away(booked: Company) -> None:
    """Given the introduction and the help, when the charter is opened, then aim, sponsor and agreement are there."""
    room = await booked.marie.room()
    introduced = words((await booked.marie.messages(room))[0])
    assert "Apprendre des plus jeunes." in introduced
    assert "<@U0SPONSOR>" in introduced

    await booked.marie.types("aide")
    await booked.marie.presses("La charte")
    read = words(await booked.marie.modal())
    assert "Confidentialité" in read
    assert "Apprendre des plus jeunes." in read
    assert "11 janvier 2027" in read


async def test_who_signs_up_reads_what_it_is_for(programme: Company) -> None:
    """Given a programme, when somebody not invited opens the form, then aim, sponsor and charter are on it."""
    await programme.claire.types("rejoindre")
    await programme.claire.presses("Apprendre d’un mentor")
    read = words(await programme.claire.modal())

    assert "Apprendre des plus jeunes." in read
    assert "<@U0SPONSOR>" in read
    assert "J’accepte cette charte" in read


async def test_cards_follow_each_other(enrolled: Company) -> None:
    """Given three cards, when Margaret reads one, then the next one follows, and the last one says that it is."""
    await enrolled.margaret.presses("The right frame of mind")
    read = []
    while await enrolled.margaret.has_a_modal():
        view = await enrolled.margaret.modal()
        read.append((words(view).splitlines()[1], view["submit"]["text"]))
        assert not await enrolled.margaret.submits()

    assert read == [
        ("*The right frame of mind*", "Next card"),
        ("*What stays between you*", "Next card"),
        ("*The first session*", "I’ve read it"),
    ]
    assert "The right frame of mind" not in await enrolled.margaret.home()


async def test_home_has_goals_words_and_charter_at_hand(booked: Company) -> None:
    """Given a pair, when Philippe opens his Home, then goals, what he said, his three things and the charter open."""
    home = await booked.philippe.home()
    assert "Pas encore d’objectif avec <@U1MARIE>" in home
    for label, title in (
        ("Nos objectifs", "Nos objectifs"),
        ("Ce que j’ai dit", "Ce que j’ai dit"),
        ("Mes trois choses", "Mes trois choses"),
        ("La charte", "La charte"),
    ):
        await booked.philippe.presses_at_home(label)
        assert (await booked.philippe.modal())["title"]["text"] == title
        await booked.philippe.closes()
    assert "Mes trois choses" not in await booked.marie.home()


async def test_in_english_from_both_sides(asked: Company) -> None:
    """Given an English pair, when both prepare and write goals, then all that they read is in English."""
    await asked.margaret.presses("Yes")
    await asked.beats()
    await asked.tom.presses("Yes")
    await asked.beats()
    room = await asked.tom.room()
    agenda = str(await _after(asked.tom, "Prepare", room))
    assert "To do together" in agenda
    assert not await asked.tom.submits(agenda="Ten minutes about anything but work.", share=["yes"])
    await asked.beats()
    await asked.margaret.presses("Our goals", room)
    assert not await asked.margaret.submits(goal_1="Dare to try.")
    await asked.beats()

    shared, goals = [words(one) for one in (await asked.margaret.messages(room))[-2:]]
    assert "suggests" in shared
    assert "anything but work" in shared
    assert "The goals of your pair" in goals
    assert "Dare to try." in await asked.tom.types("pair", command="/mentoring")
