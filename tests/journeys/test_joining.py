"""Mentors and mentees join, read, change their minds, pause and leave."""

from tests.journeys.company import Company, words


async def test_a_mentor_joins_from_the_invitation(programme: Company) -> None:
    """Given an invitation, when Marie fills in the form, then she is welcomed once and shown three cards."""
    await programme.marie.presses("Je participe")
    assert "La charte" in words(await programme.marie.modal())

    assert not await programme.marie.submits(topics=["ai"], languages=["fr"], charter=["yes"])
    await programme.beats()

    welcome = (await programme.marie.letters())[-1]
    assert "bienvenue parmi les mentors" in welcome
    assert "La bonne posture" in welcome


async def test_a_mentee_joins_in_english(programme: Company) -> None:
    """Given an invitation, when Margaret joins with the English word, then all she reads is English."""
    await programme.margaret.joins(
        topics=["ai"], word="join", languages=["en"], curious_about="What is a prompt?"
    )
    await programme.beats()

    assert (
        "Welcome" in (await programme.margaret.letters())[-1]
        or "welcome" in (await programme.margaret.letters())[-1]
    )
    assert "Three cards" in await programme.margaret.home() or "3 cards" in await programme.margaret.home()


async def test_an_impossible_day_is_refused_under_its_field(programme: Company) -> None:
    """Given the form, when the day ends before it starts, then the sentence is under the field and nothing is lost."""
    await programme.marie.types("rejoindre")

    errors = await programme.marie.submits(
        topics=["ai"], charter=["yes"], hours_start="18:00", hours_end="09:00"
    )

    assert "deux heures" in errors["hours_end"]
    assert not await programme.marie.submits(hours_start="09:00", hours_end="18:00")


async def test_nobody_avoids_or_delegates_to_themselves(programme: Company) -> None:
    """Given a mentee's form, when Philippe names himself twice, then both fields say so."""
    await programme.philippe.types("rejoindre")

    errors = await programme.philippe.submits(
        topics=["ai"], charter=["yes"], avoid=["U2PHILIPPE"], delegate="U2PHILIPPE"
    )

    assert set(errors) == {"avoid", "delegate"}


async def test_the_three_cards_follow_one_another_and_are_remembered(enrolled: Company) -> None:
    """Given a new mentor, when she reads the three cards, then none is left to read."""
    await enrolled.marie.presses("La bonne posture")
    for heading in ("La bonne posture", "Ce qui reste entre vous", "première séance"):
        assert heading in words(await enrolled.marie.modal())
        assert not await enrolled.marie.submits()

    assert not await enrolled.marie.has_a_modal()
    assert "cartes à lire" not in await enrolled.marie.home()


async def test_a_profile_can_be_changed_and_is_shown_as_it_was(enrolled: Company) -> None:
    """Given a mentor, when she opens her profile, then her topics are there; saving does not ask for the charter."""
    await enrolled.marie.presses_at_home("Mes sujets")
    view = await enrolled.marie.modal()

    assert "Intelligence artificielle" in str(view)
    assert "charte" not in words(view)
    assert not await enrolled.marie.submits(topics=["ai"], hours_start="10:00")


async def test_a_pause_ends_by_itself(enrolled: Company) -> None:
    """Given a participant on a pause of ten days, when they pass, then the Home no longer says so."""
    await enrolled.marie.types("pause")
    assert not await enrolled.marie.submits(until="2027-01-21")
    assert "En pause jusqu’au" in await enrolled.marie.home()

    await enrolled.passes(days=11)

    assert "En pause" not in await enrolled.marie.home()


async def test_a_pause_in_the_past_is_refused(enrolled: Company) -> None:
    """Given a participant, when the date is yesterday, then the field says so."""
    await enrolled.marie.types("pause")

    assert set(await enrolled.marie.submits(until="2027-01-10")) == {"until"}


async def test_somebody_resumes_before_the_end_of_a_pause(enrolled: Company) -> None:
    """Given a pause, when Tom types resume, then it is over at once."""
    await enrolled.tom.types("pause")
    assert not await enrolled.tom.submits(until="2027-02-15")

    await enrolled.tom.types("resume")

    assert "until" not in (await enrolled.tom.home()).split("pair")[0]


async def test_somebody_leaves_alone_and_may_come_back(enrolled: Company) -> None:
    """Given a participant, when Tom leaves, then he is out at once; joining again is welcome."""
    await enrolled.tom.types("leave")
    assert not await enrolled.tom.submits()
    assert "Become a mentor" in await enrolled.tom.home()

    await enrolled.tom.types("join")
    await enrolled.tom.presses("Become a mentor")
    assert not await enrolled.tom.submits(topics=["ai"], languages=["en"], charter=["yes"])

    assert "Become a mentor" not in await enrolled.tom.home()


async def test_a_guest_is_told_kindly(programme: Company) -> None:
    """Given a guest account, when it tries to join, then it gets a sentence and no form."""
    said = await programme.gus.types("join", command="/mentoring")

    assert said
    assert not await programme.gus.has_a_modal()


async def test_anything_else_gets_help(programme: Company) -> None:
    """Given a word that the bot does not know, when somebody types it, then help comes in their language."""
    assert "`join`" in await programme.olivia.types("xyzzy", command="/mentoring")
    assert "`rejoindre`" in await programme.claire.types("n’importe quoi")


async def test_words_forgive_case_accents_and_language(enrolled: Company) -> None:
    """Given a French speaker, when she types an English word or drops an accent, then it works all the same."""
    assert "Pas encore de binôme" in await enrolled.marie.types("BINOME")
    assert "Pas encore de binôme" in await enrolled.marie.types("pair")


async def test_plain_messages_are_answered_and_remembered(enrolled: Company) -> None:
    """Given a chat, when Marie asks for a break and then says until when, then she is on a break."""
    assert "Jusqu’à quand" in await enrolled.marie.says("Bonjour, je voudrais faire une pause")

    assert "15 février 2027" in await enrolled.marie.says("15 février")


async def test_not_understood_twice_offers_a_human(enrolled: Company) -> None:
    """Given a chat, when the bot does not understand twice running, then it names the coordinator."""
    assert "Je n’ai pas compris" in await enrolled.marie.says("blorg")
    assert "<@U0SOFIA>" in await enrolled.marie.says("blorg blorg")


async def test_a_private_word_reaches_the_neutral_contact_alone(enrolled: Company) -> None:
    """Given a worried mentor, when she writes in private, then one person reads it, as plain text."""
    await enrolled.marie.types("confiance")
    assert not await enrolled.marie.submits(wish="advice", words="Un souci *gras* <!channel>")
    await enrolled.beats()

    (letter,) = await enrolled.agnes.letters()
    assert "Un souci *gras* <!channel>" in letter
    everywhere = [text for text in enrolled.posts() if "souci" in text]
    assert not [text for text in everywhere if "<!channel>" in text]
    for other in (enrolled.sofia, enrolled.philippe, enrolled.tom):
        assert not [one for one in await other.letters() if "souci" in one]


async def test_only_participants_talk_in_private(programme: Company) -> None:
    """Given an outsider, when she types the word, then she gets a sentence and no form."""
    await programme.olivia.types("private", command="/mentoring")

    assert not await programme.olivia.has_a_modal()


async def test_the_language_follows_slack(enrolled: Company) -> None:
    """Given a French speaker, when she switches Slack to English, then the Home is in English at once."""
    await enrolled.stage.sandbox.client.person(user="U1MARIE", locale="en-US")

    assert "What’s next" in await enrolled.marie.home() or "Edit my profile" in await enrolled.marie.home()
