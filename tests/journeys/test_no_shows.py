"""Sessions slip: the mentor never chases, never accuses, and is never exposed."""

from dataclasses import dataclass

import pytest

from handlers import actors, routes
from handlers.payloads import Click, Kind, Place
from mentoring.errors import Refusal
from surfaces import actions
from tests.journeys.company import Company, Someone
from tests.journeys.two import Two


@dataclass(frozen=True)
class Words:
    """Who this is about, and what their buttons are called."""

    mentor: str
    mentee: str
    yes: str
    book: str
    cancel: str
    go_on: str
    let_book: str
    release: str
    step_back: str
    asked: str
    on_it: str
    ended: str
    held: str
    missed: str
    unable: str
    same: str
    rhythm: str
    pause: str


FRENCH = Words(
    mentor="marie", mentee="philippe", yes="Oui", book="Réserver", cancel="Annuler la séance",
    go_on="De nouveaux horaires", let_book="Confier la réservation", release="Libérer mon mentor",
    step_back="Passer la main", asked="Qu’est-ce qui vous arrangerait", on_it="nous nous en occupons",
    ended="prend fin", held="Oui, elle a eu lieu", missed="Non, pas cette fois", unable="Je n’ai pas pu venir",
    same="Pour tenir nos comptes", rhythm="perdu leur rythme", pause="Faire une pause",
)  # fmt: skip
ENGLISH = Words(
    mentor="tom", mentee="margaret", yes="Yes", book="Book", cancel="Cancel the session", go_on="New times",
    let_book="Let somebody book", release="Release my mentor", step_back="Step back",
    asked="What would suit you now", on_it="we are on it", ended="has come to an end", held="Yes, it did",
    missed="No, not this time", unable="I couldn’t make it", same="To keep our books", rhythm="lost its rhythm", pause="Take a break",
)  # fmt: skip


@dataclass
class Slipping(Two):
    """A mentor and a mentee who have been introduced."""

    async def books(self, *, first: bool = False) -> None:
        """The mentee picks a time: in the room the first time, then from their own letters."""
        room = await self.mentee.room() if first else "@app"
        await self.mentee.presses(self.words.book, room)
        await self.company.beats()

    async def cancels(self, who: Someone) -> None:
        await who.presses(self.words.cancel, await who.room())
        await self.company.passes(hours=1)

    async def slips_twice(self, who: Someone) -> None:
        """A session is booked and cancelled by the same person, and again."""
        await self.books(first=True)
        await self.cancels(who)
        await self.books()
        await self.cancels(who)

    async def silence(self) -> None:
        """More than five working days pass without an answer."""
        await self.company.passes(days=9)


@pytest.fixture(params=[FRENCH, ENGLISH], ids=["fr", "en"])
async def two(asked: Company, request: pytest.FixtureRequest) -> Slipping:
    """Two people, in either language, who have just been introduced."""
    two = Slipping(asked, request.param)
    for who in (two.mentee, two.mentor):
        await who.presses(two.words.yes)
        await asked.beats()
    return two


async def test_a_first_cancellation_goes_back_to_the_mentee_only(two: Slipping) -> None:
    """Given a booked session, when the mentee cancels, then one tap books another, and the mentor has nothing to do."""
    await two.books(first=True)
    before = await two.mentor.letters()
    await two.cancels(two.mentee)

    assert two.words.book in (await two.mentee.letters())[-1]
    assert await two.mentor.letters() == before
    assert two.words.asked not in "\n".join(await two.mentee.letters())


async def test_twice_running_the_mentee_goes_on(two: Slipping) -> None:
    """Given two cancellations in a row, when the mentee wants new times, then they come at once; the mentor read nothing."""
    before = await two.mentor.letters()
    await two.slips_twice(two.mentee)

    assert two.words.asked in (await two.mentee.letters())[-1]
    await two.mentee.presses(two.words.go_on)
    await two.company.passes(hours=1)
    assert two.words.book in (await two.mentee.letters())[-1]
    assert await two.mentor.letters() == before


async def test_twice_running_an_assistant_books(two: Slipping) -> None:
    """Given two cancellations in a row, when the mentee names an assistant, then the times go to the assistant."""
    await two.slips_twice(two.mentee)
    await two.mentee.presses(two.words.let_book)

    assert await two.mentee.submits(delegate=two.mentor.id)
    assert not await two.mentee.submits(delegate="U3CLAIRE")
    await two.company.passes(hours=1)
    assert f"<@{two.mentee.id}>" in (await two.company.claire.letters())[-1]


async def test_twice_running_the_mentor_is_released(two: Slipping) -> None:
    """Given two cancellations in a row, when the mentee lets the pair end, then both read the same words."""
    await two.slips_twice(two.mentee)
    await two.mentee.presses(two.words.release)
    await two.company.passes(days=6)

    ours = [
        (await who.letters())[-1].replace(two.mentor.id, "?").replace(two.mentee.id, "?")
        for who in (two.mentor, two.mentee)
    ]
    assert ours[0] == ours[1]
    assert two.words.ended in ours[0]


@pytest.mark.parametrize("choice", ["Former d’autres binômes", "Quatre semaines de pause", "Clore le binôme"])
async def test_silence_is_for_the_coordinators(two: Slipping, choice: str) -> None:
    """Given no answer in five working days, then the coordinator decides with one click, and a second one is harmless."""
    await two.slips_twice(two.mentee)
    await two.silence()
    told = (await two.company.sofia.letters())[-1]

    assert "deux séances de suite" in told
    assert "Décider" in await two.company.sofia.home()
    await two.company.sofia.presses_at_home("Décider")
    await two.company.sofia.presses(choice)
    await two.company.passes(days=1)
    assert "Décider" not in await two.company.sofia.home()
    for who in (two.mentor, two.mentee):
        last = (await who.letters())[-1]
        assert "pause" in last or "rest until" in last or two.words.ended in last


async def test_the_mentor_who_cannot_come_is_met_with_the_same_kindness(two: Slipping) -> None:
    """Given two cancellations by the mentor, then the mentee was offered times, and the mentor is asked, and may step back."""
    await two.books(first=True)
    await two.cancels(two.mentor)
    assert two.words.book in (await two.mentee.letters())[-1]
    await two.books()
    before = await two.mentee.letters()
    await two.cancels(two.mentor)

    assert two.words.asked in (await two.mentor.letters())[-1]
    assert await two.mentee.letters() == before
    await two.mentor.presses(two.words.step_back)
    await two.company.passes(days=6)
    assert two.words.ended in (await two.mentee.letters())[-1]


async def test_who_says_that_they_could_not_come_is_believed(two: Slipping) -> None:
    """Given a session that the mentee could not come to, when they say so, then it is placed again and the mentor knows."""
    await two.books(first=True)
    await two.company.passes(days=7, hours=4)
    await two.mentee.presses(two.words.unable)
    await two.company.passes(hours=2)

    assert two.words.book in (await two.mentee.letters())[-1]
    assert two.words.on_it in "\n".join(await two.mentor.letters())


async def test_answers_that_differ_stay_each_persons_own(two: Slipping) -> None:
    """Given one who says held and one who says not, then both are asked the same, and neither reads the other's word."""
    await two.books(first=True)
    await two.company.passes(days=7, hours=4)
    await two.mentee.presses(two.words.held)
    await two.mentor.presses(two.words.missed)
    await two.company.passes(days=1)
    questions = [
        next(one for one in reversed(await who.letters()) if two.words.same in one)
        for who in (two.mentor, two.mentee)
    ]

    mine, theirs = [one.replace(two.mentor.id, "?").replace(two.mentee.id, "?") for one in questions]
    assert mine == theirs


async def test_a_stalled_pair_is_noticed(two: Slipping) -> None:
    """Given two who never book, when the cadence and ten days pass, then both are asked once, then the coordinator."""
    await two.company.passes(days=25)
    for who in (two.mentor, two.mentee):
        assert len([one for one in await who.letters() if two.words.rhythm in one]) == 1
    await two.silence()

    assert "pas de séance depuis un moment" in "\n".join(await two.company.sofia.letters())
    for who in (two.mentor, two.mentee):
        assert len([one for one in await who.letters() if two.words.rhythm in one]) == 1


async def test_a_mentor_who_was_asked_may_pause(two: Slipping) -> None:
    """Given a mentor who was asked, when they pause, then nobody asks the coordinators, and it begins anew afterwards."""
    await two.books(first=True)
    await two.cancels(two.mentor)
    await two.books()
    await two.cancels(two.mentor)
    await two.mentor.presses(two.words.pause)
    assert not await two.mentor.submits(until="2027-02-15")
    before = len(await two.mentee.letters())
    await two.company.passes(weeks=4)

    assert "Décider" not in await two.company.sofia.home()
    assert len(await two.mentee.letters()) == before
    await two.company.passes(weeks=2)
    assert any(two.words.book in one for one in (await two.mentee.letters())[before:])


async def test_a_late_word_settles_it(two: Slipping) -> None:
    """Given a session nobody told of, when times come with a question, then one click of the mentee says that it was held."""
    await two.books(first=True)
    await two.company.passes(days=14)
    offered = [one for one in await two.mentee.letters() if two.words.held in one and two.words.book in one]
    assert len(offered) == 1

    await two.mentee.presses(two.words.held)
    await two.company.passes(days=2)
    assert two.words.same not in "\n".join(await two.mentor.letters())
    assert two.words.on_it not in "\n".join(await two.mentor.letters())


async def test_other_people_cannot_answer_for_those_who_were_asked(two: Slipping) -> None:
    """Given a mentee who was asked, when the mentor, another pair or the coordinator forges the click, then nothing happens."""
    await two.slips_twice(two.mentee)
    other = two.company.tom if two.words is FRENCH else two.company.marie
    stage = two.company.stage
    async with stage.rebours.archive.read(stage.sandbox.workspace.team.id) as work:
        programme = await work.programmes.current()
        pairs = await work.pairs.all(programme.id)
        (pair,) = [one for one in pairs if one.mentee == two.mentee.id]
        for somebody in (two.mentor, other, two.company.sofia):
            actor = await actors.of(somebody.id, work, frozenset())
            click = Click(actor=actor, value=pair.id, place=Place.MESSAGE)
            for action in (actions.STEADY_GO_ON, actions.STEADY_DELEGATE_OPEN, actions.STEADY_RELEASE):
                with pytest.raises(Refusal):
                    await routes.find(Kind.CLICK, action).answer(click, work)
            if somebody.id != two.company.sofia.id:
                choose = Click(actor=actor, value=f"{pair.id}|close", place=Place.MESSAGE)
                with pytest.raises(Refusal):
                    await routes.find(Kind.CLICK, actions.STEADY_DECIDE).answer(choose, work)
