"""Sessions in writing: for two who want it, or whose hours do not meet; told from both sides, in both languages."""

from dataclasses import dataclass

import pytest

from tests.journeys.company import Company, Someone
from tests.journeys.two import Two


@dataclass(frozen=True)
class Words:
    """Who this is about, and what their buttons and messages say."""

    mentor: str
    mentee: str
    yes: str
    command: str
    sessions: str
    writing: str
    agree: str
    decline: str
    agreed: str
    opens: str
    opened: str
    chosen: str
    hours: str
    halfway: str
    talked: str
    rate: str
    mark: str
    asked: str
    no: str
    live: str
    book: str
    rhythm: str
    week: str
    meet: str
    too_few: str
    on_it: str
    new_week: str


FRENCH = Words(
    mentor="marie", mentee="philippe", yes="Oui", command="/mentorat", sessions="séance", writing="En différé",
    agree="D’accord, écrivons", decline="Je préfère se voir", agreed="se tiendront en différé", opens="La première s’ouvre le lundi 18 janvier",
    opened="elle est ouverte, jusqu’au lundi 25 janvier", chosen="Vous l’avez choisi à deux", hours="ne se croisent pas assez",
    halfway="reste ouverte jusqu’au", talked="Nous avons échangé", rate="pour vous, cette séance", mark="4 –",
    asked="avez-vous échangé", no="Non, pas cette fois", live="se tiendront de vive voix", book="Réserver",
    rhythm="perdu leur rythme", week="Une nouvelle semaine", meet="Plutôt se voir", too_few="restez en différé", on_it="nous nous en occupons",
    new_week="Une nouvelle semaine s’ouvrira",
)  # fmt: skip
ENGLISH = Words(
    mentor="tom", mentee="margaret", yes="Yes", command="/mentoring", sessions="session", writing="In writing",
    agree="Agreed, let’s write", decline="I’d rather meet live", agreed="will be held in writing", opens="The first one opens on Monday 18 January",
    opened="it is open until Monday 25 January", chosen="You both chose it", hours="don’t overlap enough",
    halfway="stays open until", talked="We have talked", rate="for you, this session", mark="4 –",
    asked="did you talk", no="No, not this time", live="will be live", book="Book",
    rhythm="lost their rhythm", week="A new week", meet="Rather meet live", too_few="stay in writing", on_it="we are on it",
    new_week="A new week will open",
)  # fmt: skip


@dataclass
class Writing(Two):
    """A mentor and a mentee who have been introduced."""

    async def agree_to_write(self) -> None:
        """The mentor proposes to write, and the mentee agrees."""
        await self.mentor.types(self.words.sessions, self.words.command)
        await self.mentor.presses(self.words.writing)
        await self.company.passes(hours=1)
        await self.mentee.presses(self.words.agree)
        await self.company.beats()

    async def told(self, said: str, who: Someone | None = None) -> list[str]:
        """Find what was said, in the room or to somebody alone."""
        return [one for one in (await who.letters() if who else await self.room()) if said in one]


@pytest.fixture(params=[FRENCH, ENGLISH], ids=["fr", "en"])
async def two(asked: Company, request: pytest.FixtureRequest) -> Writing:
    """Two people, in either language, who have just been introduced."""
    two = Writing(asked, request.param)
    for who in (two.mentee, two.mentor):
        await who.presses(two.words.yes)
        await asked.beats()
    return two


async def test_both_want_to_write_and_their_week_opens(two: Writing) -> None:
    """Given one who proposes and one who agrees, then both read when it opens, and on that Monday a question for each."""
    await two.agree_to_write()
    (changed,) = await two.told(two.words.agreed)
    assert two.words.opens in changed

    await two.company.passes(days=8)
    (opened,) = await two.told(two.words.opened)
    assert two.words.chosen in opened
    assert f"<@{two.mentor.id}>" in opened
    assert f"<@{two.mentee.id}>" in opened
    assert not await two.told(two.words.book, two.mentee)


@pytest.mark.parametrize("side", ["mentor", "mentee"])
async def test_one_tap_tells_and_nothing_more_is_asked_of_that_person(two: Writing, side: str) -> None:
    """Given an open week, when either says that they have talked, then no reminder comes, and the other is asked at its end."""
    who = getattr(two, side)
    other = two.mentor if side == "mentee" else two.mentee
    await two.agree_to_write()
    await two.company.passes(days=8)
    room = await who.room()
    before = await two.room()

    assert two.words.rate in await who.presses(two.words.talked, room)
    await who.presses(two.words.mark, room)
    assert await two.room() == before

    await two.company.passes(days=8)
    assert not await two.told(two.words.halfway)
    assert not await two.told(two.words.asked, who)
    assert len(await two.told(two.words.asked, other)) == 1


async def test_a_silent_week_is_reminded_once_asked_about_and_begun_again(two: Writing) -> None:
    """Given a week of which nobody tells, then one line comes half-way, one question to each, and the next week opens."""
    await two.agree_to_write()
    await two.company.passes(days=13)
    assert len(await two.told(two.words.halfway)) == 1

    await two.company.passes(days=3)
    for who in (two.mentor, two.mentee):
        assert len(await two.told(two.words.asked, who)) == 1

    await two.company.passes(days=12)
    assert len(await two.told(two.words.halfway)) <= 2
    assert not await two.told(two.words.on_it, two.mentor)


async def test_nobody_wrote_twice_and_both_are_asked_the_same(two: Writing) -> None:
    """Given two weeks in which nobody wrote, then both read one question, the mentor accuses nobody, and a click opens a week."""
    await two.agree_to_write()
    for _ in range(2):
        await two.company.passes(days=15)
        for who in (two.mentor, two.mentee):
            await who.presses(two.words.no)
        await two.company.passes(hours=2)
    await two.company.passes(days=6)
    for who in (two.mentor, two.mentee):
        assert len(await two.told(two.words.rhythm, who)) == 1

    before = len(await two.room())
    assert two.words.new_week in await two.mentee.presses(two.words.week)
    await two.company.passes(days=7)
    assert len(await two.room()) == before + 1
    assert two.words.talked in (await two.room())[-1]


async def test_either_goes_back_alone(two: Writing) -> None:
    """Given two who write, when one would rather meet, then both read it without a name, and times reach the mentee."""
    await two.agree_to_write()
    await two.mentor.presses(two.words.meet, await two.mentor.room())
    await two.company.passes(hours=1)

    (told,) = await two.told(two.words.live)
    assert two.mentor.id not in told
    assert await two.told(two.words.book, two.mentee)


async def test_without_agreement_nothing_changes(two: Writing) -> None:
    """Given a proposal to write, when the other would rather meet, then the two go on as before, and nobody reads a no."""
    await two.mentee.types(two.words.sessions, two.words.command)
    await two.mentee.presses(two.words.writing)
    await two.company.passes(hours=1)
    before = await two.mentee.letters()
    await two.mentor.presses(two.words.decline)
    await two.company.passes(hours=2)

    assert await two.mentee.letters() == before
    assert not await two.told(two.words.agreed)
    await two.mentee.presses(two.words.book, await two.mentee.room())


async def test_hours_that_are_lost_turn_the_next_session_into_writing(two: Writing) -> None:
    """Given a mentor who moves half the world away, when the next session is due, then a week opens instead of an empty list."""
    await two.mentee.presses(two.words.book, await two.mentee.room())
    await two.company.passes(days=8)
    await two.company.stage.sandbox.client.person(two.mentor.id, tz="Pacific/Auckland")
    await two.company.passes(days=15)

    (opened,) = await two.told(two.words.hours)
    assert two.words.talked in opened
    assert not await two.told(two.words.book, two.mentee)
    await two.mentee.types(two.words.sessions, two.words.command)
    assert two.words.too_few in await two.mentee.presses(two.words.meet)
