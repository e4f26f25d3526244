"""Agendas, three things and goals; drafts of check-ins, and what becomes of those taken back."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

DRAFTED = sa.text("draft IS NOT NULL")


def _id(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=64), nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _json(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.JSON().with_variant(JSONB(), "postgresql"), nullable=nullable)


def _table(name: str, leans_on: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        name,
        *map(_id, ("workspace", "id", "programme_id")),
        *columns,
        _moment("written_at"),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace", "programme_id"],
            ["programmes.workspace", "programmes.id"],
            name=op.f(f"fk_{name}_workspace_programme_id"),
        ),
        sa.ForeignKeyConstraint(
            ["workspace", "id"],
            [f"{leans_on}.workspace", f"{leans_on}.id"],
            name=op.f(f"fk_{name}_workspace_id"),
        ),
        sa.PrimaryKeyConstraint("workspace", "id", name=op.f(f"pk_{name}")),
    )


def upgrade() -> None:
    text = [sa.Column(name, sa.Text(), nullable=False) for name in ("text", "shared")]
    _table("agendas", "sessions", _id("user"), *text)
    op.create_index(op.f("ix_agendas_workspace_user"), "agendas", ["workspace", "user"])
    _table("three_things", "participants", _id("user"), _json("things"), _id("shown_in", nullable=True))
    _table("goals", "pairs", _json("goals"), _id("written_by"))
    op.add_column("checkins", _json("draft", nullable=True))
    op.create_index(
        "ix_checkins_drafted", "checkins", ["asked_at"], sqlite_where=DRAFTED, postgresql_where=DRAFTED
    )
    op.add_column("checkins", _moment("unsettled_at", nullable=True))
    op.add_column("checkins", _moment("taken_back_at", nullable=True))


def downgrade() -> None:
    op.drop_index("ix_checkins_drafted", "checkins")
    for name in ("taken_back_at", "unsettled_at", "draft"):
        op.drop_column("checkins", name)
    for table in ("goals", "three_things", "agendas"):
        op.drop_table(table)
