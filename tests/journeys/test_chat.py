"""People talk to the bot in their own words, in French and in English, and what they say is done as if clicked."""

import asyncio

from mentoring.pairs import PairState
from tests.journeys.company import Company


async def session_of(company: Company, who: str):
    """Look at what the programme knows of the first session of somebody's pair."""
    async with company.stage.rebours.archive.read(company.stage.sandbox.workspace.team.id) as work:
        participant = await work.participants.of_user(who)
        (pair,) = await work.pairs.of(participant.id, PairState.ACTIVE)
        return (await work.sessions.of_pair(pair.id))[0]


async def pair_of(company: Company, who: str):
    async with company.stage.rebours.archive.read(company.stage.sandbox.workspace.team.id) as work:
        participant = await work.participants.of_user(who)
        return (await work.pairs.of(participant.id))[0]


# Booking


async def test_a_mentee_books_in_one_sentence(paired: Company) -> None:
    """Given a session without a time, when Philippe names one and says yes, then it is booked and both hear of it."""
    asked = await paired.philippe.says("on se voit mardi 19 à 14h ?")
    assert "Je réserve ?" in asked
    assert (await session_of(paired, "U2PHILIPPE")).starts_at is None

    assert "C’est réservé" in await paired.philippe.says("oui")
    await paired.beats()

    assert (await session_of(paired, "U2PHILIPPE")).starts_at.isoformat() == "2027-01-19T13:00:00+00:00"
    assert "C’est réservé" in await paired.marie.latest(await paired.marie.room())


async def test_a_mentee_picks_from_a_list_by_number(paired: Company) -> None:
    """Given Philippe asks for times, when he answers with a number, then that one of the list is booked."""
    listed = await paired.philippe.says("propose-moi des créneaux")
    assert "1." in listed
    assert "6." in listed

    assert "C’est réservé" in await paired.philippe.says("le deuxième")
    assert (await session_of(paired, "U2PHILIPPE")).starts_at is not None


async def test_a_list_is_clicked_as_well(paired: Company) -> None:
    """Given Philippe asks for times, when he clicks on one, then it is booked, and a second click is told so."""
    await paired.philippe.says("je voudrais réserver une séance")

    assert "C’est réservé" in await paired.philippe.presses("Choisir")


async def test_a_time_that_suits_nobody_leads_to_others(paired: Company) -> None:
    """Given a time at night, when Philippe names it, then the bot says that it does not suit, and offers others."""
    told = await paired.philippe.says("réserver mardi à 22h")

    assert "ne convient pas" in told
    assert "1." in told
    assert (await session_of(paired, "U2PHILIPPE")).starts_at is None


async def test_a_day_narrows_the_list(paired: Company) -> None:
    """Given a list of times, when Philippe names a day, then only times of that day are offered."""
    await paired.philippe.says("réserver une séance")
    told = await paired.philippe.says("plutôt jeudi 21 après-midi")

    days = {part.partition("|")[2].partition(" à ")[0] for part in told.split("<!date")[1:]}
    assert days == {"jeudi 21 janvier"}


async def test_a_delegate_books_for_the_mentee_in_words(programme: Company) -> None:
    """Given Claire books for Philippe, when she writes when, then it is booked; somebody else's word does nothing."""
    await programme.marie.joins(topics=["ai"])
    await programme.philippe.joins(topics=["ai"], delegate="U3CLAIRE")
    await programme.sofia.presses_at_home("Former des binômes")
    await programme.beats()
    await programme.sofia.presses("Examiner")
    await programme.sofia.presses_in_modal("Approuver")
    await programme.beats()
    for one in (programme.philippe, programme.marie):
        await one.presses("Oui")
        await programme.beats()

    assert "<@U2PHILIPPE>" in await programme.claire.says("réserver jeudi 21 à 10h")
    assert "C’est réservé" in await programme.claire.says("oui merci")
    assert (await session_of(programme, "U2PHILIPPE")).starts_at.isoformat() == "2027-01-21T09:00:00+00:00"


# Moving and cancelling


async def test_a_session_is_moved_in_words(booked: Company) -> None:
    """Given a booked session, when Marie asks for another day and hour, then it moves only after her yes."""
    before = (await session_of(booked, "U1MARIE")).starts_at
    asked = await booked.marie.says("peut-on décaler notre séance de lundi à mercredi 20 à 15h ?")
    assert "pour l’instant" in asked
    assert (await session_of(booked, "U1MARIE")).starts_at == before

    assert "C’est réservé" in await booked.marie.presses("Oui, déplacer")
    assert (await session_of(booked, "U1MARIE")).starts_at.isoformat() == "2027-01-20T14:00:00+00:00"


async def test_a_week_later_means_the_same_hour(booked: Company) -> None:
    """Given a booked session, when Marie pushes it back by a week, then the same hour a week later is meant."""
    before = (await session_of(booked, "U1MARIE")).starts_at
    await booked.marie.says("est-ce possible de repousser d'une semaine ?")
    await booked.marie.says("oui")

    assert ((await session_of(booked, "U1MARIE")).starts_at - before).days == 7


async def test_a_session_is_cancelled_only_after_a_yes(booked: Company) -> None:
    """Given a booked session, when Philippe cannot come, then it stands until he confirms."""
    asked = await booked.philippe.says("je ne peux pas venir lundi, désolé")
    assert "faut-il vraiment l’annuler" in asked
    assert (await session_of(booked, "U2PHILIPPE")).starts_at is not None

    assert "est annulée" in await booked.philippe.says("oui annule")
    assert (await session_of(booked, "U2PHILIPPE")).starts_at is None


async def test_a_no_keeps_the_session(booked: Company) -> None:
    """Given the bot asks whether to cancel, when Philippe says no, stop or presses no, then nothing has changed."""
    for answer in ("non", "stop", "annuler", "laisse tomber", "surtout n'annule rien", None):
        await booked.philippe.says("annuler la séance")
        if answer is None:
            told = await booked.philippe.presses("Non, la garder")
        else:
            told = await booked.philippe.says(answer)
        assert "rien n’a changé" in told
        assert (await session_of(booked, "U2PHILIPPE")).starts_at is not None


async def test_a_stale_yes_cancels_nothing(booked: Company) -> None:
    """Given a question that was left, when its button is pressed afterwards, then it is out of date."""
    await booked.philippe.says("annuler la séance")
    await booked.philippe.says("non")

    assert "n’est plus à jour" in await booked.philippe.presses("Oui, annuler")
    assert (await session_of(booked, "U2PHILIPPE")).starts_at is not None


async def test_a_click_elsewhere_settles_the_question(booked: Company) -> None:
    """Given the bot asks whether to cancel, when Philippe cancels in the room, then a yes in the chat is no second one."""
    await booked.philippe.says("annuler la séance")
    await booked.philippe.presses("Annuler la séance", await booked.philippe.room())

    assert "est annulée" not in await booked.philippe.says("oui")


# Check-ins


async def test_a_check_in_in_words(booked: Company) -> None:
    """Given a check-in question, when Marie writes that it is done and gives a mark, then all is noted."""
    await booked.passes(days=7, hours=4)
    assert "pour vous, cette séance" in await booked.marie.says("c'est fait, c'était super !")
    assert "c’est noté" in await booked.marie.says("4/5")

    session = await session_of(booked, "U1MARIE")
    async with booked.stage.rebours.archive.read(booked.stage.sandbox.workspace.team.id) as work:
        said = [c.answers for c in await work.checkins.of_session(session.id) if c.user == "U1MARIE"]
    assert [(answers.outcome, answers.usefulness) for answers in said] == [("held", 4)]


async def test_a_mark_alone_says_that_it_was_held(booked: Company) -> None:
    """Given a check-in question, when Philippe answers "4", then the session was held and useful; no word is kept."""
    await booked.passes(days=7, hours=4)

    assert "c’est noté" in await booked.philippe.says("je dirais 4")


async def test_a_click_and_a_word_answer_one_question(booked: Company) -> None:
    """Given Marie clicks that it took place, when she then writes the mark, then it is the same check-in."""
    await booked.passes(days=7, hours=4)
    await booked.marie.presses("Oui, elle a eu lieu")

    assert "c’est noté" in await booked.marie.says("5")


async def test_a_bare_no_asks_what_became_of_it(booked: Company) -> None:
    """Given a check-in question, when Marie only says no, then she is asked, and a second word settles it."""
    await booked.passes(days=7, hours=4)
    assert "a-t-elle eu lieu" in await booked.marie.says("non")

    assert "vous n’avez personne à relancer" in await booked.marie.says("elle n'a pas eu lieu")


# Pairs, pauses, leaving


async def test_a_bare_yes_does_not_make_a_pair(asked: Company) -> None:
    """Given a pair question, when Philippe writes yes, then its buttons come, and only a second yes accepts."""
    assert "encore une fois" in await asked.philippe.says("oui")
    assert (await pair_of(asked, "U2PHILIPPE")).state is PairState.MENTEE_ASKED

    assert "Merci" in await asked.philippe.says("oui")


async def test_a_pause_and_back(paired: Company) -> None:
    """Given a pair, when Tom's neighbour Margaret goes on holiday in words, then she is away, and comes back in words."""
    assert "Until when" in await paired.margaret.says("I need a brake")
    assert "On a break until 1 February 2027" in await paired.margaret.says("until 1 february")
    assert "back" in await paired.margaret.says("im back!")


async def test_a_week_off_is_asked_about(paired: Company) -> None:
    """Given a week named as such, when Marie is away for it, then the bot says what a pause would be before it begins."""
    asked = await paired.marie.says("je suis en congés la semaine prochaine")
    assert "25 janvier" in asked

    assert "En pause" in await paired.marie.says("oui")


async def test_what_ends_something_only_opens_its_form(paired: Company) -> None:
    """Given whatever Marie writes about leaving, ending or erasing, when it is read, then she still takes part."""
    for said in (
        "je veux quitter le programme",
        "je veux changer de mentoré",
        "j'arrête",
        "mettre fin à mon binôme",
    ):
        told = await paired.marie.says(said)
        assert "rien n’est fait avant" in told
    assert not await paired.marie.has_a_modal()
    assert "<@U2PHILIPPE>" in await paired.marie.says("qui est mon mentoré ?")


async def test_the_chat_takes_no_confidences(paired: Company) -> None:
    """Given Marie has something delicate to say, when she begins, then she is shown the door to the neutral contact."""
    told = await paired.marie.says("ça se passe mal avec mon mentoré, il est irrespectueux")

    assert "n’est pas le bon endroit" in told
    await paired.marie.presses("Parler en privé")
    assert await paired.marie.has_a_modal()


async def test_somebody_who_is_not_well_meets_kindness(paired: Company) -> None:
    """Given Marie cannot go on, when she says so in the middle of anything, then she reads who is there for her."""
    await paired.marie.says("je voudrais faire une pause")
    told = await paired.marie.says("je n'en peux plus")

    assert "112" in told
    assert "un mot en privé" in told


# In English, and from outside


async def test_an_english_mentee_books_moves_and_cancels(paired: Company) -> None:
    """Given Margaret's own pair, when she talks in English, then she books, moves and cancels as Philippe does."""
    await paired.margaret.says("yes")
    await paired.margaret.says("yes")
    await paired.beats()
    await paired.tom.presses("Yes")
    await paired.beats()

    assert "Shall I book it?" in await paired.margaret.says("can we do next Tuesday at 2?")
    assert "Booked" in await paired.margaret.says("yes please")
    assert (await session_of(paired, "U2MARGARET")).starts_at.isoformat() == "2027-01-19T14:00:00+00:00"
    assert "Shall I move it" in await paired.margaret.says("could we shift to friday 22 at 10am")
    assert "Booked" in await paired.margaret.says("go ahead")
    assert "really want to cancel" in await paired.tom.says("something came up, cant make it")
    assert "cancelled" in await paired.tom.presses("Yes, cancel it")
    assert (await session_of(paired, "U2MARGARET")).starts_at is None


async def test_strangers_and_guests_get_a_kind_answer(programme: Company) -> None:
    """Given people who do not take part, when they write anything, then each reads what they could do, never silence."""
    for said in ("hello", "book a session", "cancel my session", "it was great", "4", "tuesday 2pm", "yes", "no",
                 "I want to leave", "who is my mentor?", "I can't cope", "qsdf", "fewer messages", "stop"):  # fmt: skip
        for outsider in (programme.olivia, programme.gus):
            before = len(await outsider.messages())
            told = await outsider.says(said)
            assert len(await outsider.messages()) == before + 2, said
            assert told
            assert "bug" not in told.casefold()


async def test_a_coordinator_who_does_not_take_part_is_understood(paired: Company) -> None:
    """Given Sofia runs the programme, when she asks for its panel or how to hear less, then she has it."""
    assert "À rebours" in await paired.sofia.says("je voudrais piloter le programme")
    assert "message" in await paired.sofia.says("je reçois trop de messages")


# The conversation itself


async def test_a_greeting_hijacks_nothing(paired: Company) -> None:
    """Given the bot asked until when, when Marie thanks and greets, then it comes back to its question."""
    await paired.marie.says("pause")
    assert "Jusqu’à quand" in await paired.marie.says("merci !")
    assert "Jusqu’à quand" in await paired.marie.says("bonjour")

    assert "En pause" in await paired.marie.says("jusqu'au 1er février")


async def test_days_to_come_are_no_pause_from_now_on(paired: Company) -> None:
    """Given days away that begin later, when either tells of them, then nobody is put on a break, and the way is named."""
    for said in ("je suis en congé du 1 au 5 février", "en vacances à partir du 1er février"):
        assert "Pour des jours à venir" in await paired.philippe.says(said)
    await paired.marie.says("pause")
    assert "Pour des jours à venir" in await paired.marie.says("du lundi 8 au vendredi 12 février")
    for said in ("I'm on holiday from feb 1 to feb 5", "away from Monday for two weeks"):
        assert "For days to come" in await paired.tom.says(said)

    for who, paused in (
        (paired.philippe, "En pause"),
        (paired.marie, "En pause"),
        (paired.tom, "On a break"),
    ):
        assert paused not in await who.home()
    await paired.philippe.presses("Mes absences")
    assert (await paired.philippe.modal())["callback_id"] == "absences"
    assert "En pause" in await paired.marie.says("une pause jusqu'au 3 février")


async def test_a_pleasantry_is_never_taken_for_a_date(paired: Company) -> None:
    """Given the question asked again, when Tom says thanks, then it comes back, and nobody speaks of a wrong date."""
    await paired.tom.says("I need a break")
    assert "Until when would you like a break?" in await paired.tom.says("blue and green")
    back = await paired.tom.says("thx")

    assert "Until when would you like a break?" in back
    assert "recognise" not in back
    assert "On a break until" in await paired.tom.says("until feb 3rd")


async def test_what_the_menu_does_not_name_is_found_too(booked: Company) -> None:
    """Given words for the charter, the goals, a complaint, when they are written, then the right door opens."""
    assert "La charte" in await booked.marie.says("ou est la charte ?")
    assert "Qui voit quoi" in await booked.marie.says("qui voit mes reponses ?")
    assert "Nos objectifs" in await booked.marie.says("je voudrais changer nos objectifs")
    assert "mot en privé" in await booked.marie.says("je veux me plaindre de mon binome")
    assert "private word" in await booked.tom.says("I want to complain about my mentee")
    assert "Who sees what" in await booked.tom.says("who can read my answers?")


async def test_it_expires_kindly(booked: Company) -> None:
    """Given the bot asked whether to cancel, when Philippe says yes two hours later, then it asks again first."""
    await booked.philippe.says("annuler la séance")
    await booked.passes(hours=2)

    assert "Nous en étions restés là" in await booked.philippe.says("oui")
    assert (await session_of(booked, "U2PHILIPPE")).starts_at is not None
    assert "est annulée" in await booked.philippe.says("oui")


async def test_two_messages_at_once_are_taken_in_order(paired: Company) -> None:
    """Given Marie sends a wish and its date in one breath, when both arrive together, then she is away until then."""
    client = paired.stage.sandbox.client
    await asyncio.gather(
        client.message(user="U1MARIE", channel="@app", text="pause"),
        client.message(user="U1MARIE", channel="@app", text="1er février"),
    )
    await paired.stage.clock.at_rest()

    said = [one["text"] for one in await paired.marie.messages() if one["bot"]]
    assert any("En pause jusqu’au 1er février" in text.replace("\u00a0", " ") for text in said[-2:])


async def test_twice_lost_then_a_human(paired: Company) -> None:
    """Given nothing is understood, when it happens twice running, then the menu comes, then a human."""
    assert "Je n’ai pas compris" in await paired.marie.says("qsdf")
    assert "<@U0SOFIA>" in await paired.marie.says("wxcv")
