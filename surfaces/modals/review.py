"""Review: what a round proposes, five pairs at a time, and who stays without a partner."""

from collections.abc import Sequence

from mentoring.pairs import Closing, Pair, PairState
from mentoring.rounds import Round, Unpaired
from surfaces import actions
from surfaces.blocks import Block, button, context, divider, header, mention, section
from surfaces.blocks import actions as row
from surfaces.letters_on_pairs import in_common
from surfaces.modals.frame import View, modal
from surfaces.texts import Texts

CALLBACK = "review"
PER_PAGE = 5
MOST_UNPAIRED = 40


def build(reviewed: Round, pairs: Sequence[Pair], page: int, t: Texts) -> View:
    """Show page `page` (from 0) of the round's pairs; what is decided stays in view, with its state."""
    pages = max(1, -(-len(pairs) // PER_PAGE))
    page = min(max(page, 0), pages - 1)
    shown = pairs[page * PER_PAGE : (page + 1) * PER_PAGE]
    waiting = [pair for pair in pairs if pair.state is PairState.PROPOSED]
    unpaired = len(reviewed.unpaired)
    summary = t("review-summary", pairs=len(pairs), undecided=len(waiting), unpaired=unpaired)
    blocks = [
        section(summary if pairs else t("review-none")),
        *([row(_approve_all(reviewed, len(waiting), t))] if waiting else []),
        *(block for pair in shown for block in _pair(pair, t)),
        *_paging(reviewed, page, pages, t),
        *_unpaired(reviewed, t),
    ]
    metadata = actions.page_value(reviewed.id, page)
    return modal(CALLBACK, t("review-title"), blocks, t, metadata=metadata)


def read(metadata: str) -> tuple[str, int]:
    """Read which round and which page a click came from."""
    return actions.read_page(metadata)


def _approve_all(reviewed: Round, count: int, t: Texts) -> Block:
    return button(t("button-approve-all", count=count), actions.PAIRS_APPROVE_ALL, reviewed.id, primary=True)


def _pair(pair: Pair, t: Texts) -> list[Block]:
    reasons = pair.reasons
    lines = [
        t("review-pair", mentor=mention(pair.mentor), mentee=mention(pair.mentee)),
        *in_common(reasons.topics, reasons.languages, t),
        t("review-overlap", hours=t.number(reasons.overlap_minutes / 60)),
        *([t("review-other-department")] if reasons.other_department else []),
    ]
    blocks = [divider(), section("\n".join(lines))]
    if pair.state is not PairState.PROPOSED:
        return [*blocks, context(t("review-decided", state=_decided(pair)))]
    approve = button(t("button-approve"), actions.PAIR_APPROVE, pair.id, primary=True)
    reject = button(t("button-reject"), actions.PAIR_REJECT, pair.id)
    return [*blocks, row(approve, reject)]


def _decided(pair: Pair) -> str:
    """Tell what became of a pair; of a closed one, whether it ever was one."""
    if pair.state is not PairState.CLOSED:
        return pair.state.value
    if pair.active_since is not None:
        return "ended"
    return "rejected" if pair.closing is Closing.REJECTED else "declined"


def _paging(reviewed: Round, page: int, pages: int, t: Texts) -> list[Block]:
    if pages == 1:
        return []
    turns = [("button-previous", page - 1), ("button-next", page + 1)]
    buttons = [
        button(t(key), actions.numbered(actions.ROUND_PAGE, to), actions.page_value(reviewed.id, to))
        for key, to in turns
        if 0 <= to < pages
    ]
    return [divider(), row(*buttons), context(t("review-page", page=page + 1, pages=pages))]


def _unpaired(reviewed: Round, t: Texts) -> list[Block]:
    if not reviewed.unpaired:
        return []
    publish = button(t("button-publish"), actions.ROUND_PUBLISH, reviewed.id)
    told = reviewed.published_at is not None
    return [
        divider(),
        header(t("review-unpaired")),
        *unpaired_blocks(reviewed.unpaired, t),
        *([context(t("review-published"))] if told else [row(publish), context(t("review-publish-means"))]),
    ]


def unpaired_blocks(unpaired: Sequence[Unpaired], t: Texts) -> list[Block]:
    """Say who stays without a partner, and which rule binds."""
    lines = [
        t("unpaired-line", person=mention(one.user), why=t(f"obstacle-{one.obstacle}"))
        for one in unpaired[:MOST_UNPAIRED]
    ]
    more = len(unpaired) - len(lines)
    blocks = [section("\n".join(lines[start : start + 10])) for start in range(0, len(lines), 10)]
    return [*blocks, context(t("unpaired-more", count=more))] if more else blocks
