"""Review: what a round proposes, some pairs at a time, and who stays without a partner."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mentoring.errors import Gone
from mentoring.forming.reviewing import Look, Showing, Tally
from mentoring.pairs import Closing, Pair, PairState
from mentoring.rounds import Round, RoundState, Unpaired
from surfaces import actions
from surfaces.blocks import Block, Element, button, context, divider, header, mention, option, section, select
from surfaces.blocks import actions as row
from surfaces.blocks import person as choose_person
from surfaces.modals.frame import View, modal
from surfaces.solutions import help_blocks, solution_blocks
from surfaces.texts import Texts
from surfaces.why import for_coordinators

CALLBACK = "review"
PER_PAGE = 8
PEOPLE_PER_PAGE = 20
FIRST_UNPAIRED = 10
MOST_UNPAIRED = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    """One look at a round: its counts, and the pairs of one page with how many there are to look at."""

    round: Round
    look: Look
    tally: Tally
    pairs: Sequence[Pair] = ()
    count: int = 0


def build(seen: Review, t: Texts) -> View:
    """Show one page of a round; what is decided stays in view, with its state."""
    look = seen.look
    blocks = [
        section(_summary(seen, t)),
        *solution_blocks(seen.round, t),
        row(*_tools(seen, t)),
        row(*_choices(look, t)),
        *(_people(seen, t) if look.showing is Showing.UNPAIRED and not look.person else _pairs(seen, t)),
    ]
    return modal(CALLBACK, t("review-title"), blocks, t, metadata=write(look))


def write(look: Look) -> str:
    """Write a look down for a button or a form to remember."""
    return "|".join((look.round_id, look.showing, look.person, str(look.page)))


def read(metadata: str) -> Look:
    """Read which look at which round a click came from; a round alone is the first page of it."""
    match metadata.split("|"):
        case [round_id]:
            return Look(round_id=round_id)
        case [round_id, showing, person, page] if showing in set(Showing) and page.isdecimal():
            return Look(round_id=round_id, showing=Showing(showing), person=person, page=int(page[:6]))
    raise Gone


def pages(count: int, size: int) -> int:
    """Count the pages; an empty list has one."""
    return max(1, -(-count // size))


def _summary(seen: Review, t: Texts) -> str:
    if not seen.tally.pairs:
        return t("review-none")
    unpaired = len(seen.round.unpaired)
    return t("review-summary", pairs=seen.tally.pairs, undecided=seen.tally.undecided, unpaired=unpaired)


def _tools(seen: Review, t: Texts) -> list[Element]:
    round_id, waiting = seen.round.id, seen.tally.undecided
    everything = t("button-approve-all", count=waiting)
    running = seen.round.state is RoundState.WANTED
    return [
        *([button(everything, actions.PAIRS_APPROVE_ALL, round_id, primary=True)] if waiting else []),
        *([_turn("button-refresh", replace(seen.look, page=0), t)] if running else []),
        *([] if running else [button(t("button-again"), actions.ROUND_AGAIN, round_id)]),
        button(t("button-two"), actions.TWO_OPEN, round_id),
        button(t("button-weights"), actions.WEIGHTS_OPEN, round_id),
        button(t("button-audit"), actions.AUDIT_ASK, round_id),
    ]


def _choices(look: Look, t: Texts) -> list[Element]:
    """Offer to look at some of the pairs, or at one person."""
    first = Look(round_id=look.round_id)
    shown = [option(t(f"show-{one}"), write(replace(first, showing=one))) for one in Showing]
    now = write(replace(first, showing=look.showing))
    everyone = [_turn("button-everyone", first, t)] if look.person else []
    return [
        select(actions.ROUND_SHOW, shown, now, placeholder=t("show-what")),
        choose_person(actions.ROUND_PERSON, look.person, placeholder=t("show-person")),
        *everyone,
    ]


def _turn(key: str, to: Look, t: Texts) -> Element:
    return button(t(key), actions.numbered(actions.ROUND_PAGE, key), write(to))


def _pairs(seen: Review, t: Texts) -> list[Block]:
    look = seen.look
    theirs = [one for one in seen.round.unpaired if one.user == look.person]
    blocks = [block for pair in seen.pairs for block in _pair(pair, t)]
    if look.person:
        who = section(t("review-of-person", person=mention(look.person)))
        nobody = [] if blocks or theirs else [section(t("review-nobody-here"))]
        return [divider(), who, *nobody, *blocks, *unpaired_blocks(theirs, t), *_paging(seen, PER_PAGE, t)]
    if not blocks and seen.tally.pairs:
        blocks = [divider(), section(t("review-nothing-here"))]
    rest = _unpaired(seen, t) if look.showing is Showing.ALL else []
    return [*blocks, *_paging(seen, PER_PAGE, t), *rest]


def _pair(pair: Pair, t: Texts) -> list[Block]:
    title = t("review-pair", mentor=mention(pair.mentor), mentee=mention(pair.mentee))
    said = "\n".join(filter(None, [title, for_coordinators(pair.mentor, pair.mentee, pair.reasons, t)]))
    marks = [t("review-score", score=pair.reasons.score)]
    if pair.state is not PairState.PROPOSED:
        return [divider(), section(said), context(t("review-decided", state=_decided(pair)))]
    if pair.locked_by:
        marks.append(t("review-locked"))
    if pair.reasons.despite:
        marks.append(t("review-despite", rules=rules(pair.reasons.despite, t)))
    lock, label = (
        (actions.PAIR_UNLOCK, "button-unlock") if pair.locked_by else (actions.PAIR_LOCK, "button-lock")
    )
    return [
        divider(),
        section(said),
        context(" · ".join(marks)),
        row(
            button(t("button-approve"), actions.PAIR_APPROVE, pair.id, primary=True),
            button(t(label), lock, pair.id),
            button(t("button-reject"), actions.PAIR_REJECT, pair.id),
        ),
    ]


def rules(obstacles: Sequence[str], t: Texts) -> str:
    """Name rules in a sentence."""
    return t.listed(t(f"rule-{obstacle}") for obstacle in obstacles)


def _decided(pair: Pair) -> str:
    """Tell what became of a pair; of a closed one, whether it ever was one."""
    if pair.state is not PairState.CLOSED:
        return pair.state.value
    if pair.active_since is not None:
        return "ended"
    return "rejected" if pair.closing is Closing.REJECTED else "declined"


def _paging(seen: Review, size: int, t: Texts) -> list[Block]:
    many, page = pages(seen.count, size), seen.look.page
    if many == 1:
        return []
    turns = [("button-previous", page - 1), ("button-next", page + 1)]
    buttons = [_turn(key, replace(seen.look, page=to), t) for key, to in turns if 0 <= to < many]
    return [divider(), row(*buttons), context(t("review-page", page=page + 1, pages=many))]


def _unpaired(seen: Review, t: Texts) -> list[Block]:
    """Show the first of those without a partner under the pairs."""
    waiting = seen.round.unpaired
    if not waiting:
        return []
    more = [context(t("review-more-unpaired"))] if len(waiting) > FIRST_UNPAIRED else []
    shown = unpaired_blocks(waiting, t, most=FIRST_UNPAIRED)
    return [
        divider(),
        header(t("review-unpaired")),
        *shown,
        *more,
        *help_blocks(seen.round, t),
        *_publishing(seen.round, t),
    ]


def _people(seen: Review, t: Texts) -> list[Block]:
    """Show one page of those without a partner."""
    waiting = seen.round.unpaired
    start = seen.look.page * PEOPLE_PER_PAGE
    counted = replace(seen, count=len(waiting))
    return [
        divider(),
        header(t("review-unpaired")),
        *unpaired_blocks(waiting[start : start + PEOPLE_PER_PAGE], t),
        *_paging(counted, PEOPLE_PER_PAGE, t),
        *help_blocks(seen.round, t),
        *(_publishing(seen.round, t) if waiting else []),
    ]


def _publishing(reviewed: Round, t: Texts) -> list[Block]:
    if reviewed.published_at is not None:
        return [context(t("review-published"))]
    if reviewed.state is not RoundState.SOLVED:
        return []
    publish = button(t("button-publish"), actions.ROUND_PUBLISH, reviewed.id)
    return [row(publish), context(t("review-publish-means"))]


def unpaired_blocks(unpaired: Sequence[Unpaired], t: Texts, *, most: int = MOST_UNPAIRED) -> list[Block]:
    """Say who stays without a partner, and which rule binds."""
    lines = [
        t("unpaired-line", person=mention(one.user), why=t(f"obstacle-{one.obstacle}"))
        for one in unpaired[:most]
    ]
    more = len(unpaired) - len(lines)
    blocks = [section("\n".join(lines[start : start + 10])) for start in range(0, len(lines), 10)]
    return [*blocks, context(t("unpaired-more", count=more))] if more else blocks
