"""Who coordinates: the audit notes it too, beside what was decided in rounds."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

NAMED = sa.String(length=64)


def upgrade() -> None:
    with op.batch_alter_table("audit_entries") as audit:
        audit.alter_column("round_id", existing_type=NAMED, nullable=True)
        audit.add_column(sa.Column("person", NAMED, nullable=True))


def downgrade() -> None:
    entries = sa.table("audit_entries", sa.column("round_id"))
    op.execute(entries.delete().where(entries.c.round_id.is_(None)))
    with op.batch_alter_table("audit_entries") as audit:
        audit.drop_column("person")
        audit.alter_column("round_id", existing_type=NAMED, nullable=False)
