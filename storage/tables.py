"""Every table. A column bears the name of its field; only storage and migrations look in here."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from mentoring.audit import Act, Facts
from mentoring.checkins import Answers, Draft
from mentoring.confidences import Said, Wish
from mentoring.conversation import Topic
from mentoring.decisions import Address
from mentoring.digests import DigestState
from mentoring.goals import Goal
from mentoring.hand import Hand
from mentoring.keepsakes import Keepsake
from mentoring.notices import Doubt
from mentoring.pairs import Closing, Meets, PairState, Reasons
from mentoring.people import Absence, Card, Charter, HrFacts, Profile, Role, Standing
from mentoring.preferences import Snooze
from mentoring.programme import ProgrammeSettings
from mentoring.rounds import RoundState, Solution, UnderWay, Unpaired
from mentoring.sessions import Proposal, SessionState, Step
from mentoring.steadiness import Steadiness
from storage.columns import ID, UtcDateTime, Value, identity, one_of, version, workspace
from storage.letter_states import LetterState

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _belongs(column: str, table: str) -> ForeignKeyConstraint:
    """Point at a row of the same workspace."""
    return ForeignKeyConstraint(["workspace", column], [f"{table}.workspace", f"{table}.id"])


def _wake_at() -> Column[object]:
    return Column("wake_at", UtcDateTime)


def _waking(table: str) -> Index:
    """Find what is due without reading what sleeps."""
    awake = text("wake_at IS NOT NULL")
    return Index(f"ix_{table}_wake_at", "wake_at", sqlite_where=awake, postgresql_where=awake)


def _id(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, String(ID), nullable=nullable)


def _letters_that_are(state: LetterState, *columns: str) -> Index:
    """Index only the letters in this state: the outbox forgets nothing, and the index stays small."""
    where = text(f"state = '{state}'")
    return Index(
        f"ix_letters_{state}_{'_'.join(columns)}", *columns, sqlite_where=where, postgresql_where=where
    )


FULL = text("state IN ('sent', 'lapsed') AND NOT emptied")
"""Letters that are over, and still say what they said."""

people = Table(
    "people",
    metadata,
    workspace(),
    identity(),
    Column("name", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("zone", String(ID), nullable=False),
    Column("admin", Boolean, nullable=False),
    Column("guest", Boolean, nullable=False),
    Column("deactivated", Boolean, nullable=False),
    Column("bot", Boolean, nullable=False),
    Column("as_of", UtcDateTime),
)

programmes = Table(
    "programmes",
    metadata,
    workspace(),
    identity(),
    Column("settings", Value(ProgrammeSettings), nullable=False),
    Column("coordinators", Value(tuple[str, ...]), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("hand", Value(Hand)),  # never empty, as the steadiness of pairs
    _wake_at(),
    version(),
    Index(None, "workspace", "created_at"),
    _waking("programmes"),
)

participants = Table(
    "participants",
    metadata,
    workspace(),
    identity(),
    _id("programme_id"),
    _id("user"),
    Column("name", Text, nullable=False),
    Column("role", one_of(Role), nullable=False),
    Column("standing", one_of(Standing), nullable=False),
    Column("zone", String(ID), nullable=False),
    Column("facts", Value(HrFacts), nullable=False),
    Column("profile", Value(Profile), nullable=False),
    _id("delegate", nullable=True),
    Column("charter", Value(Charter)),
    Column("cards_read", Value(tuple[Card, ...]), nullable=False),
    Column("joined_at", UtcDateTime),
    Column("paused_until", Date),
    Column("keepsake", Value(Keepsake)),  # never empty, as `pairs.steadiness`
    Column("thanked_at", UtcDateTime),
    Column("absences", Value(tuple[Absence, ...]), nullable=False, server_default="[]"),
    _wake_at(),
    version(),
    _belongs("programme_id", "programmes"),
    UniqueConstraint("workspace", "programme_id", "user"),
    Index(None, "workspace", "user"),
    Index(None, "workspace", "delegate"),
    _waking("participants"),
)

rounds = Table(
    "rounds",
    metadata,
    workspace(),
    identity(),
    _id("programme_id"),
    _id("requested_by", nullable=True),
    Column("requested_at", UtcDateTime, nullable=False),
    Column("state", one_of(RoundState), nullable=False),
    Column("solved_at", UtcDateTime),
    Column("published_at", UtcDateTime),
    Column("unpaired", Value(tuple[Unpaired, ...]), nullable=False),
    Column("solution", Value(Solution)),
    Column("progress", Value(UnderWay)),
    _wake_at(),
    version(),
    _belongs("programme_id", "programmes"),
    Index(None, "workspace", "programme_id", "requested_at"),
    Index(None, "workspace", "state"),
    _waking("rounds"),
)

pairs = Table(
    "pairs",
    metadata,
    workspace(),
    identity(),
    _id("programme_id"),
    _id("round_id"),
    _id("mentor_id"),
    _id("mentee_id"),
    _id("mentor"),
    _id("mentee"),
    Column("reasons", Value(Reasons), nullable=False),
    Column("state", one_of(PairState), nullable=False),
    Column("proposed_at", UtcDateTime, nullable=False),
    _id("approved_by", nullable=True),
    _id("locked_by", nullable=True),
    Column("active_since", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("closing", one_of(Closing)),
    Column(
        "steadiness", Value(Steadiness)
    ),  # never empty: SQLite cannot say so of a table that others lean on
    Column("meets", Value(Meets), nullable=False, server_default="{}"),
    _wake_at(),
    version(),
    _belongs("programme_id", "programmes"),
    _belongs("round_id", "rounds"),
    _belongs("mentor_id", "participants"),
    _belongs("mentee_id", "participants"),
    Index(None, "workspace", "programme_id", "state"),
    Index(None, "workspace", "round_id"),
    Index(None, "workspace", "mentor_id"),
    Index(None, "workspace", "mentee_id"),
    _waking("pairs"),
)

audit_entries = Table(
    "audit_entries",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    _id("workspace"),
    _id("programme_id"),
    _id("round_id", nullable=True),
    _id("pair_id", nullable=True),
    Column("at", UtcDateTime, nullable=False),
    _id("by", nullable=True),
    Column("act", one_of(Act), nullable=False),
    _id("mentor", nullable=True),
    _id("mentee", nullable=True),
    Column("facts", Value(Facts), nullable=False),
    _id("person", nullable=True),
    _belongs("programme_id", "programmes"),
    _belongs("round_id", "rounds"),
    Index(None, "workspace", "round_id"),
)

sessions = Table(
    "sessions",
    metadata,
    workspace(),
    identity(),
    _id("programme_id"),
    _id("pair_id"),
    Column("number", Integer, nullable=False),
    Column("week", Date, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("state", one_of(SessionState), nullable=False),
    Column("starts_at", UtcDateTime),
    Column("revision", Integer, nullable=False),
    Column("next_step", one_of(Step), nullable=False),
    _wake_at(),
    Column("asynchronous", Boolean, nullable=False, server_default=false()),
    Column("proposal", Value(Proposal)),
    version(),
    _belongs("programme_id", "programmes"),
    _belongs("pair_id", "pairs"),
    Index(None, "workspace", "pair_id", "number"),
    Index(None, "workspace", "programme_id", "week"),
    _waking("sessions"),
)

checkins = Table(
    "checkins",
    metadata,
    workspace(),
    identity(),
    _id("programme_id"),
    _id("session_id"),
    _id("participant_id"),
    _id("user"),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("answers", Value(Answers), nullable=False),
    Column("answered_at", UtcDateTime),
    Column("draft", Value(Draft)),
    Column("unsettled_at", UtcDateTime),
    Column("taken_back_at", UtcDateTime),
    version(),
    _belongs("programme_id", "programmes"),
    _belongs("session_id", "sessions"),
    _belongs("participant_id", "participants"),
    Index(None, "workspace", "session_id"),
    Index(None, "workspace", "participant_id"),
    Index(None, "workspace", "programme_id", "answered_at"),
    Index(
        "ix_checkins_drafted",
        "asked_at",
        sqlite_where=text("draft IS NOT NULL"),
        postgresql_where=text("draft IS NOT NULL"),
    ),
)

agendas = Table(
    "agendas",
    metadata,
    workspace(),
    identity(),
    _id("programme_id"),
    _id("user"),
    Column("text", Text, nullable=False),
    Column("shared", Text, nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    version(),
    _belongs("programme_id", "programmes"),
    _belongs("id", "sessions"),
    Index(None, "workspace", "user"),
)

three_things = Table(
    "three_things",
    metadata,
    workspace(),
    identity(),
    _id("programme_id"),
    _id("user"),
    Column("things", Value(tuple[str, ...]), nullable=False),
    _id("shown_in", nullable=True),
    Column("written_at", UtcDateTime, nullable=False),
    version(),
    _belongs("programme_id", "programmes"),
    _belongs("id", "participants"),
)

goals = Table(
    "goals",
    metadata,
    workspace(),
    identity(),
    _id("programme_id"),
    Column("goals", Value(tuple[Goal, ...]), nullable=False),
    _id("written_by"),
    Column("written_at", UtcDateTime, nullable=False),
    version(),
    _belongs("programme_id", "programmes"),
    _belongs("id", "pairs"),
)

digests = Table(
    "digests",
    metadata,
    workspace(),
    identity(),
    _id("programme_id"),
    Column("week", Date, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("since", Date),
    Column("state", one_of(DigestState), nullable=False),
    Column("sentence", Text, nullable=False),
    _wake_at(),
    version(),
    _belongs("programme_id", "programmes"),
    UniqueConstraint("workspace", "programme_id", "week"),
    _waking("digests"),
)

conversations = Table(
    "conversations",
    metadata,
    workspace(),
    identity("user"),
    Column("topic", one_of(Topic), nullable=False),
    Column("step", String(ID), nullable=False),
    Column("known", Value(dict[str, str]), nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    version(),
)

confidences = Table(
    "confidences",
    metadata,
    workspace(),
    identity(),
    _id("programme_id"),
    _id("participant_id"),
    _id("user"),
    _id("contact"),
    Column("wish", one_of(Wish), nullable=False),
    Column("said", Value(tuple[Said, ...]), nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    version(),
    _belongs("programme_id", "programmes"),
    _belongs("participant_id", "participants"),
    Index(None, "workspace", "participant_id"),
)

partings = Table(
    "partings",
    metadata,
    workspace(),
    identity(),
    _id("programme_id"),
    _id("pair_id"),
    _id("participant_id"),
    _id("user"),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("leaving", Boolean, nullable=False),
    _wake_at(),
    version(),
    _belongs("programme_id", "programmes"),
    _belongs("pair_id", "pairs"),
    _belongs("participant_id", "participants"),
    UniqueConstraint("workspace", "pair_id", "participant_id"),
    Index(None, "workspace", "participant_id"),
    _waking("partings"),
)

preferences = Table(
    "preferences",
    metadata,
    workspace(),
    identity("user"),
    Column("weekly", Integer),
    Column("snoozed", Value(tuple[Snooze, ...]), nullable=False),
    version(),
)

letters = Table(
    "letters",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("workspace", String(ID), nullable=False),
    Column("key", String(255), nullable=False),
    Column("subject", String(255), nullable=False),
    Column("to", Value(Address), nullable=False),
    Column("recipient", String(255), nullable=False),
    Column("parent", String(255)),
    Column("kind", String(ID), nullable=False),
    Column("notice", Value(dict[str, object]), nullable=False),
    Column("doubt", one_of(Doubt), nullable=False),
    Column("requested", Boolean, nullable=False),
    Column("counted", Boolean, nullable=False),
    Column("weight", Integer, nullable=False),
    Column("due", UtcDateTime, nullable=False),
    Column("wake_at", UtcDateTime, nullable=False),
    Column("lapses", UtcDateTime),
    Column("state", one_of(LetterState), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("leased_until", UtcDateTime),
    Column("spent_at", UtcDateTime),
    Column("channel", String(ID)),
    Column("ts", String(ID)),
    Column("error", Text, nullable=False),
    Column("settled_at", UtcDateTime),
    Column("emptied", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("workspace", "key"),
    _letters_that_are(LetterState.PENDING, "wake_at", "workspace"),
    _letters_that_are(LetterState.PENDING, "workspace", "requested", "wake_at"),
    _letters_that_are(LetterState.PENDING, "workspace", "recipient"),
    _letters_that_are(LetterState.PENDING, "workspace", "subject"),
    _letters_that_are(LetterState.PENDING, "lapses"),
    Index(
        "ix_letters_spent",
        "workspace",
        "recipient",
        "spent_at",
        sqlite_where=text("spent_at IS NOT NULL"),
        postgresql_where=text("spent_at IS NOT NULL"),
    ),
    Index(None, "workspace", "parent"),
    _letters_that_are(LetterState.SENDING, "leased_until"),
    _letters_that_are(LetterState.UNCERTAIN, "workspace"),
    _letters_that_are(LetterState.DEAD, "workspace"),
    _letters_that_are(LetterState.DEAD, "settled_at"),
    Index("ix_letters_full", "due", sqlite_where=FULL, postgresql_where=FULL),
)

lanes = Table(
    "lanes",
    metadata,
    workspace(),
    Column("holder", String(ID), nullable=False),
    Column("leased_until", UtcDateTime, nullable=False),
    Column("held_until", UtcDateTime),
    Column("error", Text, nullable=False),
)

beats = Table(
    "beats",
    metadata,
    Column("name", String(ID), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("away_since", UtcDateTime),
    Column("back_at", UtcDateTime),
    Column("letters_before", BigInteger, nullable=False),
    Column("overdue", Boolean, nullable=False),
)

pair_rooms = Table(
    "pair_rooms",
    metadata,
    workspace(),
    identity("pair_id"),
    Column("channel", String(ID), nullable=False),
)

received = Table(
    "received",
    metadata,
    workspace(),
    Column("key", String(255), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "at"),
)

installations = Table(
    "installations",
    metadata,
    workspace(),
    _id("enterprise", nullable=True),
    _id("bot_user"),
    Column("scopes", Value(tuple[str, ...]), nullable=False),
    Column("bot_token", LargeBinary, nullable=False),
    Column("installed_by", String(ID)),
    Column("installed_at", UtcDateTime, nullable=False),
)
