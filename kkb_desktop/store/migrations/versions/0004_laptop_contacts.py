"""Whom to call about a laptop, as its bundles say."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("device", sa.Column("person", sa.Text(), nullable=False, server_default=""))
    op.add_column("device", sa.Column("phone", sa.Text(), nullable=False, server_default=""))
