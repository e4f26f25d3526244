"""What the two write is kept for its author, and goes with them."""

from dataclasses import replace

import stored_values as values
from stored_values import DAY, NOW

from mentoring.agendas import Agenda, ThreeThings
from mentoring.checkins import Answers, Draft
from mentoring.decisions import Decision
from mentoring.goals import Goal, Goals
from mentoring.traces import Trace

AGENDA = Agenda(id="s1", programme_id="p1", user="Umentor", text="Talk.", written_at=NOW)
THINGS = ThreeThings(id="mentee", programme_id="p1", user="Umentee", things=("Why?",), written_at=NOW)
GOALS = Goals(
    id="pair1", programme_id="p1", goals=(Goal(text="Dare."),), written_by="Umentee", written_at=NOW
)
DRAFT = Draft(form=1, answers=Answers(takeaway="Begun."))


async def write(archive, *values_, **more):
    async with archive.open("T1") as work:
        await work.record(Decision(changed=values_, **more))


async def kept(archive):
    async with archive.read("T1") as work:
        return (
            await work.agendas.get("s1"),
            await work.things.get("mentee"),
            await work.goals.get("pair1"),
        )


async def test_it_goes_with_its_author_and_the_goals_with_the_pair(archive):
    """Given words of both, when the mentor is erased, then theirs are gone; the goals when the pair is."""
    await write(archive, *values.COHORT, AGENDA, THINGS, GOALS)
    mentor = Trace(user="Umentor", participants=("mentor",), pairs=())

    await write(archive, erased=(mentor,))
    agenda, things, goals = await kept(archive)
    assert agenda is None
    assert things is not None
    assert goals is not None

    await write(archive, erased=(replace(mentor, pairs=("pair1",), last=True, stand_in="gone-1"),))
    assert (await kept(archive))[2] is None


async def test_a_draft_is_forgotten_when_it_cannot_be_sent_any_more(archive):
    """Given a draft, when two weeks have passed since the question, then it is gone, and not a day before."""
    await write(archive, *values.COHORT, values.checkin(draft=DRAFT))
    drafts = []
    for days in (13, 15):
        await archive.tidy(NOW + days * DAY)
        async with archive.read("T1") as work:
            drafts.append((await work.checkins.get("c1")).draft)

    assert drafts == [DRAFT, None]
