"""Private exchanges, and requests that a pair end."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

AWAKE = sa.text("wake_at IS NOT NULL")


def _id(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=64), nullable=False)


def _belongs(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace", column],
        [f"{other}.workspace", f"{other}.id"],
        name=op.f(f"fk_{table}_workspace_{column}"),
    )


def upgrade() -> None:
    op.create_table(
        "confidences",
        *map(_id, ("workspace", "id", "programme_id", "participant_id", "user", "contact")),
        sa.Column("wish", sa.String(length=32), nullable=False),
        sa.Column("said", sa.JSON().with_variant(JSONB(), "postgresql"), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        _belongs("confidences", "programme_id", "programmes"),
        _belongs("confidences", "participant_id", "participants"),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_confidences")),
    )
    op.create_index(
        op.f("ix_confidences_workspace_participant_id"), "confidences", ["workspace", "participant_id"]
    )
    op.create_table(
        "partings",
        *map(_id, ("workspace", "id", "programme_id", "pair_id", "participant_id", "user")),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leaving", sa.Boolean(), nullable=False),
        sa.Column("wake_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        _belongs("partings", "programme_id", "programmes"),
        _belongs("partings", "pair_id", "pairs"),
        _belongs("partings", "participant_id", "participants"),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f("pk_partings")),
        sa.UniqueConstraint(
            "workspace",
            "pair_id",
            "participant_id",
            name=op.f("uq_partings_workspace_pair_id_participant_id"),
        ),
    )
    op.create_index(op.f("ix_partings_workspace_participant_id"), "partings", ["workspace", "participant_id"])
    op.create_index(
        "ix_partings_wake_at", "partings", ["wake_at"], sqlite_where=AWAKE, postgresql_where=AWAKE
    )


def downgrade() -> None:
    op.drop_table("partings")
    op.drop_table("confidences")
