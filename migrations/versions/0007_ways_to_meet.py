"""Asynchronous sessions, times that somebody proposes, and days away."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    json = sa.JSON().with_variant(JSONB(), "postgresql")
    op.add_column("participants", sa.Column("absences", json, nullable=False, server_default="[]"))
    op.add_column("pairs", sa.Column("meets", json, nullable=False, server_default="{}"))
    op.add_column(
        "sessions", sa.Column("asynchronous", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("sessions", sa.Column("proposal", json, nullable=True))
    pairs = sa.table("pairs", *map(sa.column, ("wake_at", "active_since", "state")))
    stopped = (pairs.c.state == "active") & pairs.c.wake_at.is_(None)
    op.execute(pairs.update().where(stopped).values(wake_at=pairs.c.active_since))


def downgrade() -> None:
    op.drop_column("sessions", "proposal")
    op.drop_column("sessions", "asynchronous")
    op.drop_column("pairs", "meets")
    op.drop_column("participants", "absences")
