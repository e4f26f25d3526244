"""What people keep for themselves, and delivered letters that no longer say what they said."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

FULL = sa.text("state IN ('sent', 'lapsed') AND NOT emptied")


def upgrade() -> None:
    json = sa.JSON().with_variant(JSONB(), "postgresql")
    op.add_column("participants", sa.Column("keepsake", json, nullable=True))
    op.add_column("participants", sa.Column("thanked_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(sa.table("participants", sa.column("keepsake", json)).update().values(keepsake={}))
    op.add_column("letters", sa.Column("emptied", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_letters_full", "letters", ["due"], sqlite_where=FULL, postgresql_where=FULL)


def downgrade() -> None:
    op.drop_index("ix_letters_full", "letters")
    op.drop_column("letters", "emptied")
    op.drop_column("participants", "thanked_at")
    op.drop_column("participants", "keepsake")
