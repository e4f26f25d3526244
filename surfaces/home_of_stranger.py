"""The Home of whoever does not take part: outsider, guest, invited, delegate, neutral contact, or gone."""

from mentoring.people import Role
from surfaces import actions
from surfaces.blocks import Block, button, context, divider, header, mention, quote, section
from surfaces.blocks import actions as row
from surfaces.home_of_participant import data_blocks, foot
from surfaces.home_views import StrangerHome
from surfaces.letters.keepsakes import keeping
from surfaces.lines import MOST_LINES, booked_blocks, to_book_blocks
from surfaces.menus import role_buttons
from surfaces.texts import Texts
from surfaces.wishes import home_line


def stranger(view: StrangerHome, t: Texts) -> list[Block]:
    """Say what is asked of this person, if anything; then what Rebours is, and open the door behind it."""
    if view.programme is None:
        return [header(t("home-title")), section(t("home-idea")), section(t("home-no-programme"))]
    return [
        header(view.programme.settings.name),
        *_part(view, t),
        *_about(view, t),
        *([home_line(view.wishes, t)] if view.wishes else []),
        *([divider(), *data_blocks(t, erasing=_is_going(view))] if _is_known(view) else []),
        foot(view.to_ask or view.programme.coordinators, t),
    ]


def _part(view: StrangerHome, t: Texts) -> list[Block]:
    """Say what this person is to the programme, and what is next for them."""
    blocks = list[Block]()
    if view.books:
        sessions = [block for one in view.to_book[:MOST_LINES] for block in to_book_blocks(one, t)]
        sessions += [block for one in view.booked[:MOST_LINES] for block in booked_blocks(one, t)]
        nothing = [section(t("home-delegate-calm"))]
        blocks += [
            section(t("home-next")),
            *(sessions or nothing),
            context(t("home-delegate-what")),
            divider(),
        ]
    if view.listens:
        blocks += [section(t("home-neutral")), divider()]
    if view.left is not None:
        blocks += [*_left(view, t), divider()]
    return blocks


def _left(view: StrangerHome, t: Texts) -> list[Block]:
    """Say goodbye to whoever has left, and keep what is theirs within reach."""
    assert view.left is not None
    person = view.left
    if _is_going(view):
        return [section(t("home-erasing"))]
    mentor = person.role is Role.MENTOR
    record = [button(t("button-record"), actions.RECORD_OPEN)] if mentor and person.joined_at else []
    kept = keeping(person.role, 0, t, next_cohort=person.keepsake.next_cohort)
    learned = button(t("button-learned"), actions.LEARNED_OPEN)
    return [section(t("home-left")), row(*record, learned, *kept)]


def _about(view: StrangerHome, t: Texts) -> list[Block]:
    """Tell of the programme, and how to come in."""
    assert view.programme is not None
    settings = view.programme.settings
    doors = [] if view.over or not view.may_join else role_buttons(t)
    if view.invited_as is not None and view.may_join:
        doors = [button(t("button-join"), actions.JOIN_OPEN, view.invited_as.value, primary=True)]
    said = [section(t("home-guest"))] if view.guest else []
    said += [section(t("home-over-outside"))] if view.over and not view.guest else []
    invited = [section(t("home-invited", role=view.invited_as.value))] if view.invited_as else []
    help_ = button(t("button-how-it-works"), actions.MENU_HELP)
    if view.listens or view.left:
        return [*said, row(*doors, help_)]
    return [
        *invited,
        section(t("home-idea")),
        section(t("invitation-objectives")),
        quote(settings.objectives),
        section(t("home-sponsor", sponsor=mention(settings.sponsor))),
        *said,
        row(*doors, help_),
    ]


def _is_going(view: StrangerHome) -> bool:
    """Whether this person has asked to be forgotten, and a pair still keeps them."""
    return view.left is not None and view.left.keepsake.erasing


def _is_known(view: StrangerHome) -> bool:
    """Whether the programme has anything of this person but their name."""
    return bool(view.books or view.listens or view.left or view.invited_as)
