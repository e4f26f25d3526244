"""Lines: where a pair, a session or a check-in stands, with the buttons that it calls for."""

from collections.abc import Sequence

from mentoring.knowledge import SHOWN
from mentoring.people import Role
from mentoring.programme import ProgrammeSettings
from mentoring.sessions import Step
from surfaces import actions
from surfaces.blocks import Block, button, context, mention, section
from surfaces.blocks import actions as row
from surfaces.home_views import PairLine, SessionLine
from surfaces.letters.manners import meet_button, propose_button, writing_button, written_button
from surfaces.letters.pairs import answer_buttons
from surfaces.letters.sessions import change_buttons, kit_button, outcome_buttons, prepare_button
from surfaces.texts import Texts
from surfaces.why import for_the_two

MOST_LINES = 5


def week_line(settings: ProgrammeSettings, week: int, t: Texts, *, over: bool) -> str:
    """Say in which week a programme is."""
    state = "over" if over else "ahead" if week < 1 else "on"
    return t("panel-week", state=state, week=week, weeks=settings.weeks, first=t.date(settings.first_day))


def known_pairs(lines: Sequence[PairLine], role: Role) -> list[PairLine]:
    """Keep the pairs that this side may hear of, those that want an answer first.

    A mentor never learns of a mentee who has yet to answer.
    """
    known = [line for line in lines if line.pair.state in SHOWN[role]]
    return sorted(known, key=lambda line: not is_asked(line, role))[:MOST_LINES]


def is_asked(line: PairLine, role: Role) -> bool:
    """Whether this side's answer is awaited."""
    return line.pair.state == f"{role.value}_asked"


def pair_blocks(line: PairLine, role: Role, t: Texts) -> list[Block]:
    """Tell where one pair stands, with the buttons that it calls for."""
    mine = is_asked(line, role)
    stage = "question" if mine else line.pair.state.value
    why = for_the_two(role.value, line.pair.mentor, line.pair.mentee, line.pair.reasons, t)
    said = t("pair-line", stage=stage, counterpart=mention(line.counterpart))
    blocks = [section("\n".join(filter(None, [said, why])))]
    return [*blocks, row(*answer_buttons(line.pair.id, t))] if mine else blocks


def booked_blocks(line: SessionLine, t: Texts) -> list[Block]:
    """Tell of a booked session, with its buttons."""
    session = line.session
    if session.asynchronous:
        return _writing_blocks(line, t)
    when = t.slack_moment(session.starts_at) if session.starts_at else t.day(session.week)
    number, counterpart = session.number, mention(line.counterpart)
    buttons = change_buttons(session.id, t)
    if line.for_mentee is None:
        said = t("session-booked-line", number=number, counterpart=counterpart, when=when)
        buttons += [prepare_button(session.id, t), kit_button(session.id, t)]
    else:
        mentee = mention(line.for_mentee)
        said = t("session-booked-for-line", number=number, counterpart=counterpart, when=when, mentee=mentee)
    return [section(said), row(*buttons)]


def _writing_blocks(line: SessionLine, t: Texts) -> list[Block]:
    """Tell of a session in writing: when it opens, or until when it is open."""
    session, counterpart = line.session, mention(line.counterpart)
    if line.for_mentee is not None:
        mentee = mention(line.for_mentee)
        return [
            section(
                t("session-writing-for-line", number=session.number, counterpart=counterpart, mentee=mentee)
            )
        ]
    begun = session.next_step is not Step.OPEN
    moment = session.ends_at if begun else session.starts_at
    day = t.day(t.local(moment).date()) if moment else t.day(session.week)
    key = "session-writing-open-line" if begun else "session-writing-line"
    said = section(t(key, number=session.number, counterpart=counterpart, day=day))
    meet = meet_button(session.pair_id, t)
    talked = [written_button(session.id, t)] if begun else []
    return [said, row(*talked, meet, kit_button(session.id, t))]


def proposable_blocks(line: SessionLine, t: Texts) -> list[Block]:
    """Tell a mentor of a session that the other side places, in case they have a preference."""
    session = line.session
    said = t("session-proposable-line", number=session.number, counterpart=mention(line.counterpart))
    return [section(said), row(propose_button(session.id, t), writing_button(session.id, t))]


def to_book_blocks(line: SessionLine, t: Texts, *, first: bool = True) -> list[Block]:
    """Tell of a session that wants a time; `first` when nothing else on the page comes before it."""
    number, counterpart = line.session.number, mention(line.counterpart)
    week = t("session-soon") if line.late else t("session-week", week=t.day(line.session.week))
    if line.for_mentee is None:
        said = t("session-to-book-line", number=number, counterpart=counterpart, week=week)
    else:
        mentee = mention(line.for_mentee)
        said = t("session-to-book-for-line", number=number, counterpart=counterpart, week=week, mentee=mentee)
    pick = button(t("button-see-times"), actions.SLOTS_OTHER, line.session.id, primary=first)
    if line.for_mentee is not None:
        return [section(said, beside=pick)]
    return [section(said), row(pick, writing_button(line.session.id, t))]


def checkin_blocks(line: SessionLine, t: Texts) -> list[Block]:
    """Ask about one session."""
    session = line.session
    when = t.slack_moment(session.starts_at) if session.starts_at else t.day(session.week)
    written, counterpart = session.asynchronous, mention(line.counterpart)
    if written and session.starts_at:
        day = t.day(t.local(session.starts_at).date())
        said = t("checkin-writing-sentence", number=session.number, counterpart=counterpart, day=day)
    else:
        said = t("checkin-sentence", number=session.number, counterpart=counterpart, when=when)
    buttons = outcome_buttons(session.id, t, asynchronous=written)
    return [section(said), row(*buttons), context(t("checkin-who-sees"))]
