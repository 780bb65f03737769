"""Operations in chains, writers bound to their laptop's key; what this laptop wrote before goes under such a writer."""

from __future__ import annotations

import hashlib

import sqlalchemy as sa
from alembic import op

from kkb_desktop.domain.operations.canonical import operation_line
from kkb_desktop.domain.operations.chain import Author, beginning, link, writer_id

revision = "0005"
down_revision = "0004"

_LINE = "op_id, writer, seq, stamp, user, type, record, village, kind, fields, parents"


def upgrade() -> None:
    for column in (
        sa.Column("hash", sa.String(64), nullable=False, server_default=""),
        sa.Column("doubtful", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("same_as", sa.String(32)),
    ):
        op.add_column("op", column)
    for column in (
        sa.Column("sign_key", sa.String(64), nullable=False, server_default=""),
        sa.Column("nonce", sa.String(32), nullable=False, server_default=""),
        sa.Column("last_hash", sa.String(64), nullable=False, server_default=""),
        sa.Column("closed", sa.Integer(), nullable=False, server_default="0"),
    ):
        op.add_column("writer", column)
    for column in (
        sa.Column("users", sa.Text(), nullable=False, server_default="[]"),
        sa.Column("users_asked", sa.Text(), nullable=False, server_default="[]"),
        sa.Column("revoked_at", sa.Text(), nullable=False, server_default=""),
    ):
        op.add_column("device", column)
    op.create_table(
        "holder",
        sa.Column("holder", sa.String(length=32), nullable=False),
        sa.Column("device", sa.String(length=32), nullable=False),
        sa.Column("heard_stamp", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("holder"),
    )
    op.create_index("holder_device", "holder", ["device"], unique=False)
    op.drop_table("knows")  # what each laptop holds is said again in its next bundle
    op.create_table(
        "knows",
        sa.Column("holder", sa.String(length=32), nullable=False),
        sa.Column("writer", sa.String(length=32), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("holder", "writer"),
    )
    op.create_table(
        "head",
        sa.Column("writer", sa.String(length=32), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("signature", sa.String(length=128), nullable=False),
        sa.PrimaryKeyConstraint("writer", "number"),
    )
    _chain(op.get_bind())


def _chain(conn: sa.Connection) -> None:
    """Nobody has signed for what was kept before: a laptop's own is put under a writer that it can sign for now."""
    writers = conn.execute(
        sa.text("SELECT w.writer, w.device, w.village, d.sign_key, d.status FROM writer w "
                "LEFT JOIN device d ON d.device = w.device")
    ).all()  # fmt: skip
    for row in writers:
        nonce = hashlib.sha256(row.writer.encode()).hexdigest()[:32]
        author = Author(row.device, row.sign_key or "", row.village, nonce)
        new = writer_id(author) if row.status == "self" else row.writer
        last, reached = beginning(new), beginning(new)
        for each in conn.execute(
            sa.text(f'SELECT {_LINE.replace("user", chr(34) + "user" + chr(34))}, state FROM op '
                    "WHERE writer = :writer ORDER BY seq"),
            {"writer": row.writer},
        ).all():  # fmt: skip
            line = operation_line(each[0], new, *each[2:11])
            last = link(last, line.encode())
            reached = reached if each.state == 1 else last
            conn.execute(
                sa.text("UPDATE op SET writer = :new, hash = :hash WHERE op_id = :id"),
                {"new": new, "hash": last, "id": each[0]},
            )
        conn.execute(
            sa.text("UPDATE writer SET writer = :new, sign_key = :key, nonce = :nonce, last_hash = :hash "
                    "WHERE writer = :old"),
            {"new": new, "key": author.sign_key, "nonce": nonce, "hash": reached, "old": row.writer},
        )  # fmt: skip
        conn.execute(
            sa.text("UPDATE bundle_range SET writer = :new WHERE writer = :old"),
            {"new": new, "old": row.writer},
        )
