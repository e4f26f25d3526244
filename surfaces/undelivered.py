"""Undelivered letters, put before a coordinator: which, why, and how to settle it. Never what they say."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import assert_never

from mentoring.decisions import Address, ToChannel, ToPair, ToPerson, ToThread
from mentoring.notices import AccountClosed, Interruption, LetterInDoubt, LetterParked
from mentoring.undelivered import Undelivered, is_confided
from surfaces import actions
from surfaces.blocks import Block, Message, button, confirm, context, mention, message, section
from surfaces.blocks import actions as row
from surfaces.texts import Texts

MOST_LETTERS = 5


def in_doubt(notice: LetterInDoubt, t: Texts) -> Message:
    """Ask a coordinator to look whether a letter was posted."""
    to = ToChannel(channel=notice.channel) if notice.channel else None
    letter = _named(notice.kind, notice.week, to, t)
    return message(
        t("doubt-text", letter=_named(notice.kind, notice.week, None, t)),
        section(t("doubt-sentence", letter=letter)),
        _look(notice.letter, t),
        context(t("why-coordinator")),
    )


def parked(notice: LetterParked, t: Texts) -> Message:
    """Tell a coordinator that a channel takes no letters, and what to do."""
    letter = _named(notice.kind, notice.week, ToChannel(channel=notice.channel), t)
    because = t("parked-because", reason=notice.reason)
    return message(
        t("parked-text", letter=_named(notice.kind, notice.week, None, t)),
        section(t("parked-sentence", letter=letter, because=because)),
        _choices(notice.letter, is_confided(notice.kind), t),
        context(t("parked-hint")),
        context(t("why-coordinator")),
    )


def account_closed(notice: AccountClosed, t: Texts) -> Message:
    """Tell a coordinator who is gone from Slack, and whom the programme needs instead."""
    said = [
        t("account-closed-sentence", person=mention(notice.user)),
        *(t("account-closed-part", part=part.value) for part in notice.parts),
    ]
    return message(t("account-closed-text"), section("\n".join(said)), context(t("why-coordinator")))


def interruption(notice: Interruption, t: Texts) -> Message:
    """Tell a coordinator in one line that the bot was away, and what becomes of what was due."""
    said = t(
        "interruption-sentence",
        since=t.slack_moment(notice.since),
        until=t.slack_moment(notice.until),
        late=notice.late,
        lapsed=notice.lapsed,
        weeks=notice.weeks,
    )
    return message(t("interruption-text"), section(said), context(t("why-coordinator")))


def doubt_blocks(letters: Sequence[Undelivered], t: Texts) -> list[Block]:
    """List the letters of which Slack did not say whether they were posted."""
    blocks = list[Block]()
    for letter in letters[:MOST_LETTERS]:
        named = _named(letter.kind, letter.week, letter.to, t)
        blocks += [section(t("doubt-sentence", letter=named)), _look(letter.id, t)]
    return [*blocks, *_more(letters, t)]


def parked_blocks(letters: Sequence[Undelivered], t: Texts) -> list[Block]:
    """Count the letters given up by their reason, and offer to try the oldest again, or to let them be."""
    if not letters:
        return []
    blocks = [section("\n".join([t("parked-count", count=len(letters)), *_reasons(letters, t)]))]
    for letter in letters[:MOST_LETTERS]:
        said = t("parked-line", letter=_named(letter.kind, letter.week, letter.to, t), id=str(letter.id))
        blocks += [section(said), _choices(letter.id, letter.confided, t)]
    return [*blocks, *_more(letters, t), context(t("parked-hint"))]


def settled(answer: str, t: Texts) -> Message:
    """Say what comes of the coordinator's word: `there`, `again` or `dropped`."""
    said = t("letter-settled", answer=answer)
    return message(said, section(said))


def _reasons(letters: Sequence[Undelivered], t: Texts) -> list[str]:
    counts = Counter(letter.reason for letter in letters)
    return [
        t("parked-reason-line", count=count, because=t("parked-because", reason=reason.value))
        for reason, count in counts.most_common()
    ]


def _look(number: int, t: Texts) -> Block:
    return row(
        button(t("button-letter-there"), actions.LETTER_THERE, str(number)),
        button(t("button-letter-missing"), actions.LETTER_MISSING, str(number)),
    )


def _choices(letter_id: int, confided: bool, t: Texts) -> Block:
    """Offer what may be done: no private word is made to disappear."""
    number = str(letter_id)
    sure = confirm(
        t("letter-drop-title"), t("letter-drop-sure"), t("button-letter-drop"), t("button-letter-keep")
    )
    buttons = [
        button(t("button-letter-retry"), actions.LETTER_RETRY, number),
        *([] if confided else [button(t("button-letter-drop"), actions.LETTER_DROP, number, confirm=sure)]),
    ]
    return row(*buttons)


def _more(letters: Sequence[Undelivered], t: Texts) -> list[Block]:
    more = len(letters) - MOST_LETTERS
    return [context(t("letters-more", count=more))] if more > 0 else []


def _named(kind: str, week: date | None, to: Address | None, t: Texts) -> str:
    """Say which letter, and for whom when that may be said."""
    letter = t("letter-name", kind=kind, week=t.date(week) if week else "")
    place = _place(to, t)
    return t("letter-addressed", letter=letter, place=place) if place else letter


def _place(to: Address | None, t: Texts) -> str:
    match to:
        case ToPerson(user=user):
            return mention(user)
        case ToPair(mentor=mentor, mentee=mentee):
            return t.listed((mention(mentor), mention(mentee)))
        case ToChannel(channel=channel):
            return f"<#{channel}>"
        case ToThread() | None:
            return ""
    assert_never(to)
