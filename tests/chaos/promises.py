"""The promises made to those who clicked: what was acknowledged is there, and nothing is there twice."""

from collections import Counter

from mentoring.confidences import Confidence
from mentoring.people import Standing
from storage.archive import Work
from surfaces import answers
from surfaces.texts import Reader, Texts
from tests.chaos.crowd import LAST_STOP, WRITERS, Crowd

WORD = "private-word:"
APOLOGY = answers.bug("", Texts.of(Reader("en"))).partition(":")[0]


async def broken(crowd: Crowd, work: Work) -> list[str]:
    """Compare what people were told with what is remembered; gives what does not add up, in words."""
    done = Counter[str]()
    for participant in await work.participants.all("prog", Standing.ACTIVE):
        done[f"join {participant.user}"] += 1
    letters = await work.outbox.all()
    welcomes = Counter(one.letter.subject for one in letters if type(one.letter.notice).__name__ == "Welcome")
    wrong = [f"done twice: the welcome of {about}" for about, times in welcomes.items() if times > 1]
    for checkin in await work.checkins.of_sessions(crowd.sessions):
        done[f"checkin {checkin.session_id} {checkin.user}"] += checkin.version - 1
    for confidence in await _confidences(work):
        done.update(said.words for said in confidence.said)
    for words in crowd.told:
        if not words.startswith("write") and not done[words]:
            wrong.append(f"acknowledged and lost: {words}")
    wrong += [
        f"done twice: {words}, {done[words]} times of {said}"
        for words, said in crowd.said.items()
        if done[words] > said
    ]
    return wrong + _answered_twice(crowd) + await _astray(crowd, work)


async def _confidences(work: Work) -> list[Confidence]:
    """Find those of which the outbox has a letter."""
    keys = [one.letter.key for one in await work.outbox.all()]
    return await work.confidences.of_ids([key.removeprefix(WORD) for key in keys if key.startswith(WORD)])


def _answered_twice(crowd: Crowd) -> list[str]:
    """List who got more answers than they wrote messages; an apology is none: nothing was done."""
    workspace, wrong = crowd.sandbox.workspace, []
    for user in WRITERS:
        messages = workspace.app_channel(user).messages
        answered = sum(
            one.user == workspace.bot and not one.ephemeral_to and not one.text.startswith(APOLOGY)
            for one in messages
        )
        if answered > crowd.said[f"write {user}"]:
            wrong.append(f"done twice: {answered} answers to {user}, who wrote {crowd.said[f'write {user}']}")
    return wrong


async def _astray(crowd: Crowd, work: Work) -> list[str]:
    """List who is believed to be where they were before."""
    known = await work.people.among(crowd.travelled)
    enrolled = {one.user: one.zone for one in await work.participants.all("prog")}
    return [
        f"acknowledged and lost: the last trip of {user}"
        for user in sorted(crowd.travelled)
        if (known[user].zone, enrolled[user]) != (LAST_STOP, LAST_STOP)
    ]
