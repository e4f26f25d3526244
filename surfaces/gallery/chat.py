"""What the chat asks and answers, as the gallery shows it."""

from collections.abc import Iterator

from mentoring.conversation import Topic
from mentoring.pairs import PairState
from mentoring.people import Role
from mentoring.sessions import SessionState
from surfaces import answers, chatting
from surfaces.blocks import Message
from surfaces.gallery import extremes as x
from surfaces.gallery import specimens as s
from surfaces.gallery.values import WISHES, actors, pair, session_line
from surfaces.home_views import ExitLine, PairLine, SessionLine
from surfaces.texts import Texts

EXITS = (
    ExitLine(pair_id="1", counterpart=s.MENTOR),
    ExitLine(pair_id="2", counterpart=s.MENTEE, parting_id="P2"),
)
TOKEN = "abc123"  # noqa: S105  it tells a question apart, and opens nothing


def chat(t: Texts) -> Iterator[tuple[str, Message]]:
    """Give every message of the chat."""
    booked, to_book = session_line(2, SessionState.BOOKED), session_line(3, SessionState.TO_BOOK)
    yield from _sessions(booked, to_book, t)
    question = chatting.confirm_cancel(booked, TOKEN, t)
    yield "chat-again", chatting.again(question, t)
    yield "chat-resumed", chatting.resumed(question, t)
    yield "chat-back-to", chatting.back_to(question, answers.you_are_welcome(t), t)
    rate = answers.rate_question("S1", 5, t)
    yield "chat-checkin-said", chatting.checkin_said(booked, rate, t)
    yield "chat-confirm-pause", chatting.confirm_pause(s.MONDAY, TOKEN, t)
    asked = answers.my_pairs(
        [PairLine(pair=pair(1, PairState.MENTEE_ASKED), counterpart=s.MENTOR)], Role.MENTEE, t
    )
    yield "chat-confirm-pair", chatting.confirm_pair(s.MENTOR, asked, t)
    yield "chat-pair-open", chatting.pair_open(asked, t)
    yield "chat-leave", chatting.leave(t)
    yield "chat-another-pair", chatting.another_pair(EXITS, t)
    yield "chat-another-pair-none", chatting.another_pair((), t)
    for name in ("participant", "stranger"):
        actor = dict(actors())[name]
        yield f"chat-private-{name}", chatting.private(actor, t)
        yield f"chat-distress-{name}", chatting.distress(actor, t)
        yield f"chat-upset-{name}", chatting.upset(actor, t)
        yield f"chat-fewer-{name}", chatting.fewer(actor, WISHES, t)
        yield f"chat-settings-{name}", chatting.settings(actor, t)
        yield f"chat-nothing-under-way-{name}", chatting.nothing_under_way(actor, (booked,), t)
    for short in (
        chatting.dropped,
        chatting.nothing_changes,
        chatting.rate_later,
        chatting.nothing_to_check,
        chatting.days_away,
        chatting.language,
        chatting.smalltalk,
        answers.hello_again,
    ):
        yield f"chat-{short.__name__.replace('_', '-')}", short(t)


def _sessions(booked: SessionLine, to_book: SessionLine, t: Texts) -> Iterator[tuple[str, Message]]:
    for_other = session_line(1, SessionState.TO_BOOK, for_mentee=s.MENTEE)
    yield "chat-which-book", chatting.which(Topic.BOOK, (to_book, for_other), TOKEN, t)
    for topic in (Topic.MOVE, Topic.CANCEL, Topic.CHECKIN):
        yield f"chat-which-{topic}", chatting.which(topic, (booked, booked), TOKEN, t)
    for name, line in (("book", to_book), ("book-for", for_other), ("move", booked)):
        yield f"chat-times-{name}", chatting.times(line, s.SLOTS[:6], TOKEN, t)
        yield f"chat-confirm-{name}", chatting.confirm_time(line, s.MOMENT, TOKEN, t)
    for excuse in ("chat-time-none", "chat-time-unfit"):
        yield excuse, chatting.times(to_book, s.SLOTS[:6], TOKEN, t, excuse=excuse)
    yield (
        "chat-which-extreme",
        chatting.which(Topic.BOOK, (for_other,) * chatting.MOST_SESSIONS, x.LONG_ID * 3, t),
    )
    yield "chat-confirm-cancel", chatting.confirm_cancel(booked, TOKEN, t)
    yield "chat-all-booked", chatting.all_booked((booked,), t)
    yield "chat-none-booked", chatting.none_booked((), t)
    yield "chat-none-booked-yet", chatting.none_booked((to_book,), t)
