"""The first tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "conversations",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("user", sa.String(length=64), nullable=False),
        sa.Column("topic", sa.String(32), nullable=False),
        sa.Column("step", sa.String(length=64), nullable=False),
        sa.Column("known", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "user", name=op.f("pk_conversations")),
    )
    op.create_table(
        "installations",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("enterprise", sa.String(length=64), nullable=True),
        sa.Column("bot_user", sa.String(length=64), nullable=False),
        sa.Column("scopes", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("bot_token", sa.LargeBinary(), nullable=False),
        sa.Column("installed_by", sa.String(length=64), nullable=True),
        sa.Column("installed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace", name=op.f("pk_installations")),
    )
    op.create_table(
        "letters",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("subject", sa.String(length=255), nullable=False),
        sa.Column("to", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("recipient", sa.String(length=255), nullable=False),
        sa.Column("parent", sa.String(length=255), nullable=True),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("notice", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("doubt", sa.String(32), nullable=False),
        sa.Column("requested", sa.Boolean(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lapses", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("channel", sa.String(length=64), nullable=True),
        sa.Column("ts", sa.String(length=64), nullable=True),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
        sa.UniqueConstraint("workspace", "key", name=op.f("uq_letters_workspace_key")),
    )
    op.create_index(
        "ix_letters_pending_due",
        "letters",
        ["due"],
        unique=False,
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_index(
        "ix_letters_pending_workspace_subject",
        "letters",
        ["workspace", "subject"],
        unique=False,
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_index(
        "ix_letters_sending_leased_until",
        "letters",
        ["leased_until"],
        unique=False,
        sqlite_where=sa.text("state = 'sending'"),
        postgresql_where=sa.text("state = 'sending'"),
    )
    op.create_index(
        "ix_letters_uncertain_workspace",
        "letters",
        ["workspace"],
        unique=False,
        sqlite_where=sa.text("state = 'uncertain'"),
        postgresql_where=sa.text("state = 'uncertain'"),
    )
    op.create_index(
        op.f("ix_letters_workspace_recipient_state"),
        "letters",
        ["workspace", "recipient", "state"],
        unique=False,
    )
    op.create_table(
        "pair_rooms",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("pair_id", sa.String(length=64), nullable=False),
        sa.Column("channel", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "pair_id", name=op.f("pk_pair_rooms")),
    )
    op.create_table(
        "people",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("admin", sa.Boolean(), nullable=False),
        sa.Column("guest", sa.Boolean(), nullable=False),
        sa.Column("deactivated", sa.Boolean(), nullable=False),
        sa.Column("bot", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_people")),
    )
    op.create_table(
        "programmes",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("settings", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("coordinators", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wake_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_programmes")),
    )
    op.create_index(
        "ix_programmes_wake_at",
        "programmes",
        ["wake_at"],
        unique=False,
        sqlite_where=sa.text("wake_at IS NOT NULL"),
        postgresql_where=sa.text("wake_at IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_programmes_workspace_created_at"), "programmes", ["workspace", "created_at"], unique=False
    )
    op.create_table(
        "received",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "key", name=op.f("pk_received")),
    )
    op.create_index(op.f("ix_received_at"), "received", ["at"], unique=False)
    op.create_table(
        "digests",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("wake_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "programme_id"],
            ["programmes.workspace", "programmes.id"],
            name=op.f("fk_digests_workspace_programme_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_digests")),
        sa.UniqueConstraint(
            "workspace", "programme_id", "week", name=op.f("uq_digests_workspace_programme_id_week")
        ),
    )
    op.create_index(
        "ix_digests_wake_at",
        "digests",
        ["wake_at"],
        unique=False,
        sqlite_where=sa.text("wake_at IS NOT NULL"),
        postgresql_where=sa.text("wake_at IS NOT NULL"),
    )
    op.create_table(
        "participants",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("user", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("standing", sa.String(32), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("facts", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("profile", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("delegate", sa.String(length=64), nullable=True),
        sa.Column("charter", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=True),
        sa.Column("cards_read", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("wake_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "programme_id"],
            ["programmes.workspace", "programmes.id"],
            name=op.f("fk_participants_workspace_programme_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_participants")),
        sa.UniqueConstraint(
            "workspace", "programme_id", "user", name=op.f("uq_participants_workspace_programme_id_user")
        ),
    )
    op.create_index(
        "ix_participants_wake_at",
        "participants",
        ["wake_at"],
        unique=False,
        sqlite_where=sa.text("wake_at IS NOT NULL"),
        postgresql_where=sa.text("wake_at IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_participants_workspace_delegate"), "participants", ["workspace", "delegate"], unique=False
    )
    op.create_index(
        op.f("ix_participants_workspace_user"), "participants", ["workspace", "user"], unique=False
    )
    op.create_table(
        "rounds",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("requested_by", sa.String(length=64), nullable=True),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("solved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unpaired", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("wake_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "programme_id"],
            ["programmes.workspace", "programmes.id"],
            name=op.f("fk_rounds_workspace_programme_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_rounds")),
    )
    op.create_index(
        "ix_rounds_wake_at",
        "rounds",
        ["wake_at"],
        unique=False,
        sqlite_where=sa.text("wake_at IS NOT NULL"),
        postgresql_where=sa.text("wake_at IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_rounds_workspace_programme_id_requested_at"),
        "rounds",
        ["workspace", "programme_id", "requested_at"],
        unique=False,
    )
    op.create_index(op.f("ix_rounds_workspace_state"), "rounds", ["workspace", "state"], unique=False)
    op.create_table(
        "pairs",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("round_id", sa.String(length=64), nullable=False),
        sa.Column("mentor_id", sa.String(length=64), nullable=False),
        sa.Column("mentee_id", sa.String(length=64), nullable=False),
        sa.Column("mentor", sa.String(length=64), nullable=False),
        sa.Column("mentee", sa.String(length=64), nullable=False),
        sa.Column("reasons", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved_by", sa.String(length=64), nullable=True),
        sa.Column("active_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closing", sa.String(32), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "mentee_id"],
            ["participants.workspace", "participants.id"],
            name=op.f("fk_pairs_workspace_mentee_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "mentor_id"],
            ["participants.workspace", "participants.id"],
            name=op.f("fk_pairs_workspace_mentor_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "programme_id"],
            ["programmes.workspace", "programmes.id"],
            name=op.f("fk_pairs_workspace_programme_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "round_id"],
            ["rounds.workspace", "rounds.id"],
            name=op.f("fk_pairs_workspace_round_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_pairs")),
    )
    op.create_index(op.f("ix_pairs_workspace_mentee_id"), "pairs", ["workspace", "mentee_id"], unique=False)
    op.create_index(op.f("ix_pairs_workspace_mentor_id"), "pairs", ["workspace", "mentor_id"], unique=False)
    op.create_index(
        op.f("ix_pairs_workspace_programme_id_state"),
        "pairs",
        ["workspace", "programme_id", "state"],
        unique=False,
    )
    op.create_index(op.f("ix_pairs_workspace_round_id"), "pairs", ["workspace", "round_id"], unique=False)
    op.create_table(
        "sessions",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("pair_id", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("next_step", sa.String(32), nullable=False),
        sa.Column("wake_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "pair_id"],
            ["pairs.workspace", "pairs.id"],
            name=op.f("fk_sessions_workspace_pair_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "programme_id"],
            ["programmes.workspace", "programmes.id"],
            name=op.f("fk_sessions_workspace_programme_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_sessions")),
    )
    op.create_index(
        "ix_sessions_wake_at",
        "sessions",
        ["wake_at"],
        unique=False,
        sqlite_where=sa.text("wake_at IS NOT NULL"),
        postgresql_where=sa.text("wake_at IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_sessions_workspace_pair_id_number"),
        "sessions",
        ["workspace", "pair_id", "number"],
        unique=False,
    )
    op.create_index(
        op.f("ix_sessions_workspace_programme_id_week"),
        "sessions",
        ["workspace", "programme_id", "week"],
        unique=False,
    )
    op.create_table(
        "checkins",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("programme_id", sa.String(length=64), nullable=False),
        sa.Column("session_id", sa.String(length=64), nullable=False),
        sa.Column("participant_id", sa.String(length=64), nullable=False),
        sa.Column("user", sa.String(length=64), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answers", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "participant_id"],
            ["participants.workspace", "participants.id"],
            name=op.f("fk_checkins_workspace_participant_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "programme_id"],
            ["programmes.workspace", "programmes.id"],
            name=op.f("fk_checkins_workspace_programme_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "session_id"],
            ["sessions.workspace", "sessions.id"],
            name=op.f("fk_checkins_workspace_session_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_checkins")),
    )
    op.create_index(
        op.f("ix_checkins_workspace_participant_id"),
        "checkins",
        ["workspace", "participant_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_checkins_workspace_programme_id_answered_at"),
        "checkins",
        ["workspace", "programme_id", "answered_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_checkins_workspace_session_id"), "checkins", ["workspace", "session_id"], unique=False
    )


def downgrade() -> None:
    op.drop_table("checkins")
    op.drop_table("sessions")
    op.drop_table("pairs")
    op.drop_table("rounds")
    op.drop_table("participants")
    op.drop_table("digests")
    op.drop_table("received")
    op.drop_table("programmes")
    op.drop_table("people")
    op.drop_table("pair_rooms")
    op.drop_table("letters")
    op.drop_table("installations")
    op.drop_table("conversations")
