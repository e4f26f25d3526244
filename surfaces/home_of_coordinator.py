"""The coordinator's Home: a wizard before there is a programme; then who needs them today, and how all is."""

from collections.abc import Iterable

from mentoring.digests import DigestState, WeeklyDigest
from mentoring.pairs import Pair, PairState
from mentoring.people import Role, Standing
from mentoring.rounds import RoundState
from surfaces import actions
from surfaces.blocks import Block, Element, button, context, divider, header, section
from surfaces.blocks import actions as row
from surfaces.home_of_participant import data_blocks, own_part, quiet
from surfaces.home_views import CoordinatorHome, Needs
from surfaces.letters.steadiness import needing
from surfaces.lines import week_line
from surfaces.modals.panel_list import DECIDING, LETTERS, People
from surfaces.solutions import progress
from surfaces.texts import Texts
from surfaces.wishes import home_line

OPEN_PAIRS = (PairState.PROPOSED, PairState.MENTEE_ASKED, PairState.MENTOR_ASKED, PairState.ACTIVE)


def wizard(t: Texts) -> list[Block]:
    """Lead a coordinator to a first programme, step by step."""
    create = button(t("button-create-programme"), actions.PROGRAMME_OPEN, primary=True)
    return [
        header(t("wizard-title")),
        section(t("home-idea")),
        section(t("wizard-steps")),
        section(t("wizard-ready")),
        row(create, button(t("button-how-it-works"), actions.MENU_HELP)),
        context(t("wizard-quiet")),
    ]


def panel(view: CoordinatorHome, t: Texts) -> list[Block]:
    """Show who needs the coordinator today and why, then how the programme is, then what can be changed."""
    settings = view.programme.settings
    return [
        header(settings.name),
        context(week_line(settings, view.week, t, over=view.over)),
        *_needs(view, t),
        divider(),
        *_state(view, t),
        row(*_tools(t, over=view.over)),
        *([divider(), header(t("panel-own")), *_own(view, t)] if view.own else []),
        divider(),
        *([home_line(view.wishes, t)] if view.wishes else []),
        *data_blocks(t),
        context(t("panel-foot")),
    ]


def _own(view: CoordinatorHome, t: Texts) -> list[Block]:
    """Show the coordinator's own part; one button of the page stands out, and others may need them first."""
    assert view.own is not None
    own = own_part(view.own, t)
    calm = view.needs == Needs() and view.digest is None
    return own if calm else quiet(own)


def _needs(view: CoordinatorHome, t: Texts) -> list[Block]:
    """Name each thing that waits, with its one button; the first one stands out."""
    lines = [*_urgent(view, t), *_pairing(view, t), *_digest(view.digest, t), *_people_waiting(view, t)]
    said = _first_stands_out(lines) if lines else [section(t("panel-nothing"))]
    return [section(t("panel-decisions")), *said, *_under_way(view, t)]


def _first_stands_out(lines: list[Block]) -> list[Block]:
    """Let one button, and no other, call for a click."""
    first = next((block for block in lines if "accessory" in block), None)
    return [
        {**block, "accessory": {**block["accessory"], "style": "primary"}} if block is first else block
        for block in lines
    ]


def _urgent(view: CoordinatorHome, t: Texts) -> list[Block]:
    """What keeps letters, or a whole programme, from going on comes first."""
    needs = view.needs
    blocks = [section(t("panel-all-wait"))] if needs.all_wait else []
    if needs.gone:
        change = button(t("button-settings"), actions.numbered(actions.PROGRAMME_OPEN, "gone"))
        blocks.append(section(t("panel-gone", count=needs.gone), beside=change))
    if needs.letters:
        blocks.append(section(t("panel-letters", count=needs.letters), beside=_list(LETTERS, t)))
    return blocks


def _pairing(view: CoordinatorHome, t: Texts) -> list[Block]:
    blocks = [_needing(pair, t) for pair in view.deciding]
    more = view.needs.deciding - len(view.deciding)
    if more > 0:
        blocks.append(section(t("panel-deciding-more", count=more), beside=_list(DECIDING, t)))
    if view.needs.proposed:
        review = button(t("button-review"), actions.ROUND_REVIEW_OPEN, view.needs.round_id)
        blocks.append(section(t("panel-round", count=view.needs.proposed), beside=review))
    return [*blocks, *_failed(view, t)]


def _failed(view: CoordinatorHome, t: Texts) -> list[Block]:
    """Say that the newest round came to nothing, and let it be asked for again."""
    if view.over or view.round is None or view.round.state is not RoundState.FAILED:
        return []
    again = button(t("button-again"), actions.numbered(actions.ROUND_AGAIN, "failed"), view.round.id)
    return [section(t("panel-round-failed"), beside=again)]


def _under_way(view: CoordinatorHome, t: Texts) -> list[Block]:
    """Say how far a round is that is being solved: nobody has to click."""
    if not _solving(view) or view.round is None:
        return []
    look = button(t("button-see"), actions.numbered(actions.ROUND_REVIEW_OPEN, "running"), view.round.id)
    return [section(t("panel-round-running", progress=progress(view.round, t)), beside=look)]


def _solving(view: CoordinatorHome) -> bool:
    return view.round is not None and view.round.state is RoundState.WANTED


def _needing(pair: Pair, t: Texts) -> Block:
    said = needing(pair.mentor, pair.mentee, stalled=pair.steadiness.stalled, t=t)
    return section(said, beside=button(t("button-decide"), actions.STEADY_DECIDE_OPEN, pair.id))


def _digest(digest: WeeklyDigest | None, t: Texts) -> list[Block]:
    if digest is None or digest.state not in {DigestState.PREVIEWED, DigestState.HELD}:
        return []
    said = t("panel-digest", state=digest.state.value, when=t.slack_moment(digest.due_at))
    if digest.state is DigestState.HELD:
        return [section(said, beside=button(t("button-digest-release"), actions.DIGEST_RELEASE, digest.id))]
    sentence = button(t("button-digest-sentence"), actions.DIGEST_SENTENCE_OPEN, digest.id)
    return [section(said, beside=sentence)]


def _people_waiting(view: CoordinatorHome, t: Texts) -> list[Block]:
    needs = view.needs
    blocks = list[Block]()
    if needs.unknown:
        blocks.append(section(t("panel-unknown", count=needs.unknown), beside=_list(People.UNKNOWN, t)))
    if needs.waiting and not _solving(view):
        blocks.append(section(t("panel-waiting", count=needs.waiting), beside=_list(People.WAITING, t)))
    if needs.cohort and view.over:
        blocks.append(section(t("panel-cohort", count=needs.cohort), beside=_list(People.COHORT, t)))
    return blocks


def _list(kind: str, t: Texts, label: str = "button-see") -> Element:
    action = actions.numbered(actions.PANEL_LIST, kind)
    return button(t(label), action, actions.page_value(kind, 0))


def _state(view: CoordinatorHome, t: Texts) -> list[Block]:
    """Count pairs, a button each, then people and sessions in a few lines."""
    states = [state for state in OPEN_PAIRS if view.pairs.get(state)]
    counts = [
        button(
            t(f"pairs-{state}", count=view.pairs[state]),
            actions.numbered(actions.PANEL_LIST, state),
            actions.page_value(state, 0),
        )
        for state in states
    ]
    people = [_people(view, role, t) for role in Role]
    sessions = t("panel-sessions", held=view.sessions_held, planned=view.sessions_planned)
    return [
        section(t("panel-pairs") if counts else t("panel-pairs-none")),
        *([row(*counts)] if counts else []),
        section("\n".join([t("panel-people"), *people, sessions])),
    ]


def _people(view: CoordinatorHome, role: Role, t: Texts) -> str:
    counts = view.people.get(role, {})
    said = _counted(((f"people-{standing}", counts.get(standing, 0)) for standing in Standing), t)
    return t("panel-people-line", role=role.value, counts=said or t("people-none"))


def _counted(counts: Iterable[tuple[str, int]], t: Texts) -> str:
    return t.listed(t(key, count=count) for key, count in counts if count)


def _tools(t: Texts, *, over: bool) -> list[Element]:
    return [
        *([] if over else [button(t("button-round-ask"), actions.ROUND_ASK)]),
        button(t("button-invite"), actions.INVITE_OPEN),
        button(t("button-settings"), actions.PROGRAMME_OPEN),
        button(t("button-help"), actions.MENU_HELP),
    ]
