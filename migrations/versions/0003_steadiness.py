"""How steady a pair is, and the clock that looks after it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

AWAKE = sa.text("wake_at IS NOT NULL")


def upgrade() -> None:
    json = sa.JSON().with_variant(JSONB(), "postgresql")
    op.add_column("pairs", sa.Column("steadiness", json, nullable=True))
    op.add_column("pairs", sa.Column("wake_at", sa.DateTime(timezone=True), nullable=True))
    pairs = sa.table(
        "pairs", sa.column("steadiness", json), *map(sa.column, ("wake_at", "active_since", "state"))
    )
    op.execute(pairs.update().values(steadiness={}))
    op.execute(pairs.update().where(pairs.c.state == "active").values(wake_at=pairs.c.active_since))
    op.create_index("ix_pairs_wake_at", "pairs", ["wake_at"], sqlite_where=AWAKE, postgresql_where=AWAKE)


def downgrade() -> None:
    op.drop_index("ix_pairs_wake_at", "pairs")
    op.drop_column("pairs", "wake_at")
    op.drop_column("pairs", "steadiness")
