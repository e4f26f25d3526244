"""The coordinator's Home: a wizard before there is a programme, a control panel after."""

from collections.abc import Iterable

from mentoring.digests import DigestState, WeeklyDigest
from mentoring.pairs import Pair, PairState
from mentoring.people import Role, Standing
from mentoring.rounds import RoundState
from surfaces import actions
from surfaces.blocks import Block, Element, button, context, divider, header, mention, section
from surfaces.blocks import actions as row
from surfaces.home_of_participant import own_part, valve
from surfaces.home_views import CoordinatorHome, RoundLine
from surfaces.letters_on_steadiness import needing
from surfaces.lines import MOST_LINES
from surfaces.modals.review import unpaired_blocks
from surfaces.texts import Texts
from surfaces.undelivered import doubt_blocks, parked_blocks
from surfaces.wishes import home_line

MOST_NEWCOMERS = 10
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
    """Show what waits for a decision, then the state of the programme, then what can be changed."""
    settings = view.programme.settings
    week = t("panel-week", week=view.week, weeks=settings.weeks, first=t.date(settings.first_day))
    return [
        header(settings.name),
        context(week),
        *_decisions(view, t),
        divider(),
        *_state(view, t),
        *_waiting(view, t),
        divider(),
        row(*_tools(t)),
        *([divider(), header(t("panel-own")), *own_part(view.own, t), valve(t)] if view.own else []),
        *([divider(), home_line(view.wishes, t)] if view.wishes else []),
        context(t("panel-foot")),
    ]


def _decisions(view: CoordinatorHome, t: Texts) -> list[Block]:
    blocks = [section(t("panel-decisions"))]
    blocks += [section(t("panel-all-wait"))] if view.all_wait else []
    rounds = [*([view.round] if view.round else []), *view.earlier_rounds[:MOST_LINES]]
    blocks += [block for line in rounds for block in _round(line, t)]
    blocks += _digest(view.digest, t) if view.digest else []
    blocks += [block for pair in view.needing[:MOST_LINES] for block in _needing(pair, t)]
    blocks += doubt_blocks(view.in_doubt, t) + parked_blocks(view.parked, t)
    return blocks if len(blocks) > 1 else [*blocks, section(t("panel-nothing"))]


def _round(line: RoundLine, t: Texts) -> list[Block]:
    if line.round.state is RoundState.WANTED:
        return [section(t("panel-round-running"))]
    if not line.proposed:
        return []
    review = button(t("button-review"), actions.ROUND_REVIEW_OPEN, line.round.id, primary=True)
    return [section(t("panel-round", count=line.proposed), beside=review)]


def _needing(pair: Pair, t: Texts) -> list[Block]:
    said = needing(pair.mentor, pair.mentee, stalled=pair.steadiness.stalled, t=t)
    return [section(said, beside=button(t("button-decide"), actions.STEADY_DECIDE_OPEN, pair.id))]


def _digest(digest: WeeklyDigest, t: Texts) -> list[Block]:
    if digest.state not in {DigestState.PREVIEWED, DigestState.HELD}:
        return []
    held = digest.state is DigestState.HELD
    said = t("panel-digest", state=digest.state.value, when=t.slack_moment(digest.due_at))
    hold = button(t("button-digest-hold"), actions.DIGEST_HOLD, digest.id)
    release = button(t("button-digest-release"), actions.DIGEST_RELEASE, digest.id)
    sentence = button(t("button-digest-sentence"), actions.DIGEST_SENTENCE_OPEN, digest.id)
    return [section(said), row(sentence, release if held else hold)]


def _state(view: CoordinatorHome, t: Texts) -> list[Block]:
    return [
        section(t("panel-people")),
        section("\n".join(_people(view, role, t) for role in Role)),
        section(t("panel-pairs", counts=_pairs(view, t))),
        section(t("panel-sessions", held=view.sessions_held, planned=view.sessions_planned)),
    ]


def _people(view: CoordinatorHome, role: Role, t: Texts) -> str:
    counts = view.people.get(role, {})
    said = _counted(((f"people-{standing}", counts.get(standing, 0)) for standing in Standing), t)
    return t("panel-people-line", role=role.value, counts=said or t("people-none"))


def _pairs(view: CoordinatorHome, t: Texts) -> str:
    counts = ((f"pairs-{state}", view.pairs.get(state, 0)) for state in OPEN_PAIRS)
    return _counted(counts, t) or t("pairs-none-yet")


def _counted(counts: Iterable[tuple[str, int]], t: Texts) -> str:
    return t.listed(t(key, count=count) for key, count in counts if count)


def _waiting(view: CoordinatorHome, t: Texts) -> list[Block]:
    count = len(view.waiting) + len(view.newcomers)
    if not count:
        return []
    since = t.listed(mention(user) for user in view.newcomers[:MOST_NEWCOMERS])
    more = len(view.newcomers) - MOST_NEWCOMERS
    return [
        section(t("panel-waiting", count=count)),
        *unpaired_blocks(view.waiting, t),
        *([section(t("panel-newcomers", people=since))] if view.newcomers else []),
        *([context(t("unpaired-more", count=more))] if more > 0 else []),
    ]


def _tools(t: Texts) -> list[Element]:
    return [
        button(t("button-invite"), actions.INVITE_OPEN),
        button(t("button-round-ask"), actions.ROUND_ASK),
        button(t("button-settings"), actions.PROGRAMME_OPEN),
        button(t("button-help"), actions.MENU_HELP),
    ]
