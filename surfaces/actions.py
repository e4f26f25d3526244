"""Actions: the name of every button, and what its value holds.

When several buttons of a block share an action, each name gets a suffix (`slot_pick:0`); `bare` takes it off.
"""

from datetime import UTC, date, datetime

from mentoring.errors import Gone

_LONGEST_NUMBER = 18
"""The digits that every BIGINT can hold."""

MENU_OPEN = "menu_open"
MENU_HELP = "menu_help"
MENU_PAIR = "menu_pair"
MENU_SESSION = "menu_session"
MENU_CHECKIN = "menu_checkin"
MENU_ADMIN = "menu_admin"

JOIN_OPEN = "join_open"  # value: a role
EDIT_OPEN = "edit_open"  # value: the field where the form opens, if any
CARD_OPEN = "card_open"  # value: a card
PAUSE_OPEN = "pause_open"
RESUME = "resume"
LEAVE_OPEN = "leave_open"
CONFIDE_OPEN = "confide_open"
ANSWER_OPEN = "answer_open"  # value: a confidence id
CONFIDENCE_END = "confidence_end"  # value: a confidence id
EXIT_OPEN = "exit_open"  # value: a pair id
EXIT_BACK = "exit_back"  # value: a parting id

PAIR_ACCEPT = "pair_accept"  # value: a pair id
PAIR_DECLINE = "pair_decline"  # value: a pair id

SLOT_PICK = "slot_pick"  # value: a session id and a moment
SLOTS_OTHER = "slots_other"  # value: a session id
SESSION_MOVE = "session_move"  # value: a session id
SESSION_CANCEL = "session_cancel"  # value: a session id
SLOT_MOVE = "slot_move"  # value: a session id and a moment

TIME_PROPOSE_OPEN = "time_propose_open"  # value: a session id
TIME_ACCEPT = "time_accept"  # value: a session id and a moment
TIME_DECLINE = "time_decline"  # value: a session id and a moment

WRITING_PROPOSE = "writing_propose"  # value: a session id
WRITING_AGREE = "writing_agree"  # value: a pair id
WRITING_DECLINE = "writing_decline"  # value: a pair id
MEET_AGAIN = "meet_again"  # value: a pair id
WRITTEN = "written"  # value: a session id

ABSENCES_OPEN = "absences_open"
ABSENCE_REMOVE = "absence_remove"  # value: two days

KIT_OPEN = "kit_open"  # value: a session id
KIT_TOPIC = "kit_topic"  # value: a session id and a topic

CHECKIN_OUTCOME = "checkin_outcome"  # value: a session id and an outcome
CHECKIN_RATE = "checkin_rate"  # value: a session id and 1 to 5
CHECKIN_OPEN = "checkin_open"  # value: a session id
CHECKIN_DRAFT = "checkin_draft"  # each field of the form, as it is filled in

SAID_LIST = "said_list"
SAID_OPEN = "said_open"  # value: a session id
SAID_SHARE = "said_share"  # value: a session id and a sentence
SAID_KEEP = "said_keep"  # value: a session id and a sentence
SAID_DELETE = "said_delete"  # value: a session id

PREPARE_OPEN = "prepare_open"  # value: a session id
THINGS_OPEN = "things_open"
GOALS_OPEN = "goals_open"  # value: a pair id
CHARTER_OPEN = "charter_open"

STEADY_GO_ON = "steady_go_on"  # value: a pair id
STEADY_DELEGATE_OPEN = "steady_delegate_open"  # value: a pair id
STEADY_RELEASE = "steady_release"  # value: a pair id
STEADY_DECIDE_OPEN = "steady_decide_open"  # value: a pair id
STEADY_DECIDE = "steady_decide"  # value: a pair id and a choice

PROGRAMME_OPEN = "programme_open"
PANEL_LIST = "panel_list"  # value: a list of the panel and a page number
INVITE_OPEN = "invite_open"
ROUND_ASK = "round_ask"
ROUND_REVIEW_OPEN = "round_review_open"  # value: a round id
ROUND_PAGE = "round_page"  # value: a look at a round (surfaces/modals/review.py)
ROUND_SHOW = "round_show"  # value: a look at a round
ROUND_PERSON = "round_person"  # value: a Slack id
ROUND_AGAIN = "round_again"  # value: a round id
PAIR_LOCK = "pair_lock"  # value: a pair id
PAIR_UNLOCK = "pair_unlock"  # value: a pair id
TWO_OPEN = "two_open"  # value: a round id
TWO_PAIR = "two_pair"  # value: the participant ids of two people
TWO_APART = "two_apart"  # value: the participant ids of two people
TWO_ALLOW = "two_allow"  # value: the participant ids of two people
WEIGHTS_OPEN = "weights_open"  # value: a round id
AUDIT_ASK = "audit_ask"  # value: a round id
PAIR_APPROVE = "pair_approve"  # value: a pair id
PAIR_REJECT = "pair_reject"  # value: a pair id
PAIRS_APPROVE_ALL = "pairs_approve_all"  # value: a round id
ROUND_PUBLISH = "round_publish"  # value: a round id
DIGEST_SENTENCE_OPEN = "digest_sentence_open"  # value: a digest id
DIGEST_HOLD = "digest_hold"  # value: a digest id
DIGEST_RELEASE = "digest_release"  # value: a digest id

FOOT_MENU = "foot_menu"  # value: a kind of letter and what is wished
PREFERENCES_OPEN = "preferences_open"
UNSNOOZE = "unsnooze"  # value: a kind of letter

DATA_OPEN = "data_open"
DATA_EXPORT = "data_export"
ERASE_OPEN = "erase_open"
LEARNED_OPEN = "learned_open"
RECORD_OPEN = "record_open"
NAMING_ASK = "naming_ask"  # value: a pair id
NAMING_ALLOW = "naming_allow"  # value: a pair id
NAMING_DECLINE = "naming_decline"  # value: a pair id
COHORT = "cohort"  # value: yes or no
CHAT_YES = "chat_yes"  # value: which question
CHAT_NO = "chat_no"  # value: which question
CHAT_CHOOSE = "chat_choose"  # value: which question, and a place in its list

LETTER_THERE = "letter_there"  # value: a letter's number
LETTER_MISSING = "letter_missing"  # value: a letter's number
LETTER_RETRY = "letter_retry"  # value: a letter's number
LETTER_DROP = "letter_drop"  # value: a letter's number


def numbered(action: str, suffix: object) -> str:
    """Tell apart two buttons of one block that do the same thing."""
    return f"{action}:{suffix}"


def bare(action_id: str) -> str:
    """Name the action of a button, without its suffix."""
    return action_id.partition(":")[0]


def slot_value(session_id: str, starts_at: datetime) -> str:
    """Write a session and the time that it could have."""
    return f"{session_id}|{starts_at.astimezone(UTC).isoformat()}"


def read_slot(value: str) -> tuple[str, datetime]:
    """Read what `slot_value` wrote."""
    session_id, moment = _two(value)
    try:
        return session_id, datetime.fromisoformat(moment)
    except ValueError:
        raise Gone from None


def absence_value(first: date, last: date) -> str:
    """Write the first and the last day of an absence."""
    return f"{first.isoformat()}|{last.isoformat()}"


def read_absence(value: str) -> tuple[date, date]:
    """Read what `absence_value` wrote."""
    first, last = _two(value)
    try:
        return date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        raise Gone from None


def checkin_value(session_id: str, answer: object) -> str:
    """Write a session and one answer about it."""
    return f"{session_id}|{answer}"


def read_checkin(value: str) -> tuple[str, str]:
    """Read what `checkin_value` wrote: the session id, and an outcome or a mark."""
    return _two(value)


def said_value(session_id: str, sentence: object) -> str:
    """Write a session and one sentence that was said of it."""
    return f"{session_id}|{sentence}"


def read_said(value: str) -> tuple[str, str]:
    """Read what `said_value` wrote."""
    return _two(value)


def choice_value(pair_id: str, choice: object) -> str:
    """Write a pair and what a coordinator decides for it."""
    return f"{pair_id}|{choice}"


def read_choice(value: str) -> tuple[str, str]:
    """Read what `choice_value` wrote."""
    return _two(value)


def kit_value(session_id: str, topic: str) -> str:
    """Write a session and the topic whose kit is wanted."""
    return f"{session_id}|{topic}"


def read_kit(value: str) -> tuple[str, str]:
    """Read what `kit_value` wrote."""
    return _two(value)


def chat_value(token: str, place: int) -> str:
    """Write a question of the chat and a place in the list that it offered, from 1."""
    return f"{token}|{place}"


def read_chat(value: str) -> tuple[str, int]:
    """Read what `chat_value` wrote."""
    token, place = _two(value)
    if not (place.isascii() and place.isdecimal()):
        raise Gone
    return token, int(place)


def page_value(what: str, page: int) -> str:
    """Write what is listed and which page of it."""
    return f"{what}|{page}"


def read_page(value: str) -> tuple[str, int]:
    """Read what `page_value` wrote."""
    what, page = _two(value)
    if not page.isdecimal():
        raise Gone
    return what, int(page)


def two_value(mentor_id: str, mentee_id: str) -> str:
    """Write a mentor and a mentee."""
    return f"{mentor_id}|{mentee_id}"


def read_two(value: str) -> tuple[str, str]:
    """Read what `two_value` wrote."""
    return _two(value)


def foot_value(kind: str, item: object) -> str:
    """Write a kind of letter and what is wished of it."""
    return f"{kind}|{item}"


def read_foot(value: str) -> tuple[str, str]:
    """Read what `foot_value` wrote."""
    return _two(value)


def read_letter(value: str) -> int:
    """Read the number of a letter; those that a database cannot hold are nobody's."""
    if not (value.isascii() and value.isdecimal() and len(value) <= _LONGEST_NUMBER):
        raise Gone
    return int(value)


def _two(value: str) -> tuple[str, str]:
    first, bar, second = value.rpartition("|")
    if not bar:
        raise Gone
    return first, second
