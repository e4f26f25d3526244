"""A person's few letters a week, what they chose, and letters that somebody has to look at."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

PENDING = "state = 'pending'"
INDEXES = (
    ("ix_letters_dead_settled_at", ["settled_at"], "state = 'dead'"),
    ("ix_letters_dead_workspace", ["workspace"], "state = 'dead'"),
    ("ix_letters_pending_lapses", ["lapses"], PENDING),
    ("ix_letters_pending_wake_at_workspace", ["wake_at", "workspace"], PENDING),
    ("ix_letters_pending_workspace_recipient", ["workspace", "recipient"], PENDING),
    ("ix_letters_pending_workspace_requested_wake_at", ["workspace", "requested", "wake_at"], PENDING),
    ("ix_letters_spent", ["workspace", "recipient", "spent_at"], "spent_at IS NOT NULL"),
)


def upgrade() -> None:
    op.create_table(
        "preferences",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("user", sa.String(length=64), nullable=False),
        sa.Column("weekly", sa.Integer(), nullable=True),
        sa.Column("snoozed", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "user", name=op.f("pk_preferences")),
    )
    op.create_table(
        "lanes",
        sa.Column("workspace", sa.String(length=64), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", name=op.f("pk_lanes")),
    )
    op.create_table(
        "beats",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("away_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("letters_before", sa.BigInteger(), nullable=False),
        sa.Column("overdue", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_beats")),
    )
    op.add_column("digests", sa.Column("since", sa.Date(), nullable=True))
    op.add_column("letters", sa.Column("counted", sa.Boolean(), nullable=True))
    op.add_column("letters", sa.Column("weight", sa.Integer(), nullable=True))
    op.add_column("letters", sa.Column("wake_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("letters", sa.Column("spent_at", sa.DateTime(timezone=True), nullable=True))
    letters = sa.table("letters", *map(sa.column, ("counted", "weight", "wake_at", "due")))
    op.execute(letters.update().values(counted=sa.false(), weight=5, wake_at=letters.c.due))
    op.drop_index("ix_letters_pending_due", "letters")
    op.drop_index("ix_letters_workspace_recipient_state", "letters")
    with op.batch_alter_table("letters") as batch:
        batch.alter_column("counted", existing_type=sa.Boolean(), nullable=False)
        batch.alter_column("weight", existing_type=sa.Integer(), nullable=False)
        batch.alter_column("wake_at", existing_type=sa.DateTime(timezone=True), nullable=False)
    for name, columns, where in INDEXES:
        op.create_index(
            name, "letters", columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where)
        )
    op.create_index(op.f("ix_letters_workspace_parent"), "letters", ["workspace", "parent"])


def downgrade() -> None:
    op.drop_index(op.f("ix_letters_workspace_parent"), "letters")
    for name, _, _ in reversed(INDEXES):
        op.drop_index(name, "letters")
    with op.batch_alter_table("letters") as batch:
        for column in ("spent_at", "wake_at", "weight", "counted"):
            batch.drop_column(column)
    op.create_index(
        op.f("ix_letters_workspace_recipient_state"), "letters", ["workspace", "recipient", "state"]
    )
    op.create_index(
        "ix_letters_pending_due",
        "letters",
        ["due"],
        sqlite_where=sa.text(PENDING),
        postgresql_where=sa.text(PENDING),
    )
    with op.batch_alter_table("digests") as batch:
        batch.drop_column("since")
    op.drop_table("beats")
    op.drop_table("lanes")
    op.drop_table("preferences")
