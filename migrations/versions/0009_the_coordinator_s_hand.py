"""The coordinator's hand in pairing: what is laid down, what a round found, and who decided what."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(JSONB(), "postgresql")


def _id(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=64), nullable=nullable)


def _belongs(column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["workspace", column],
        [f"{other}.workspace", f"{other}.id"],
        name=op.f(f"fk_audit_entries_workspace_{column}"),
    )


def upgrade() -> None:
    op.add_column("programmes", sa.Column("hand", JSON, nullable=True))
    programmes = sa.table("programmes", sa.column("hand", JSON))
    op.execute(programmes.update().values(hand={}))
    op.add_column("pairs", _id("locked_by", nullable=True))
    op.add_column("rounds", sa.Column("solution", JSON, nullable=True))
    op.add_column("rounds", sa.Column("progress", JSON, nullable=True))
    op.create_table(
        "audit_entries",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        *map(_id, ("workspace", "programme_id", "round_id")),
        _id("pair_id", nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _id("by", nullable=True),
        sa.Column("act", sa.String(length=32), nullable=False),
        _id("mentor", nullable=True),
        _id("mentee", nullable=True),
        sa.Column("facts", JSON, nullable=False),
        _belongs("programme_id", "programmes"),
        _belongs("round_id", "rounds"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
    )
    op.create_index(op.f("ix_audit_entries_workspace_round_id"), "audit_entries", ["workspace", "round_id"])


def downgrade() -> None:
    op.drop_table("audit_entries")
    op.drop_column("rounds", "progress")
    op.drop_column("rounds", "solution")
    op.drop_column("pairs", "locked_by")
    op.drop_column("programmes", "hand")
