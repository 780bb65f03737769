"""Every table. The log is the truth; the record tables are made from it and can be made again at any time."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

from kkb_desktop.domain.fields import Field, Kind
from kkb_desktop.domain.records import RECORD_TYPES

VERSION = "0005"
"""The migration that makes this schema."""

metadata = MetaData()

APPLIED, WAITING, EXCLUDED, ALIAS = 0, 1, 2, 3
"""State of an operation: in the tables; behind a hole in its writer's numbers; taken out with its bundle; here under
another number too (`same_as`), where it counts."""

op = Table(
    "op",
    metadata,
    Column("op_id", String(32), primary_key=True),
    Column("writer", String(32), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("stamp", BigInteger, nullable=False),
    Column("user", Text, nullable=False),
    Column("type", String(40), nullable=False),
    Column("record", String(32), nullable=False),
    Column("village", String(10), nullable=False),
    Column("kind", String(6), nullable=False),
    Column("fields", Text, nullable=False),
    Column("parents", Text, nullable=False),
    Column("step", String(32)),
    Column("state", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
    Column(
        "doubtful", Integer, nullable=False, server_default="0"
    ),  # its stamp lies far ahead of all clocks here
    Column("same_as", String(32)),
    UniqueConstraint("writer", "seq", name="op_writer_seq"),
    Index("op_record", "record"),
    Index("op_village", "village", "writer", "seq"),
    Index("op_step", "step"),
)

step = Table(
    "step",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("user", Text, nullable=False),
    Column("device", String(32), nullable=False),
    Column("label", Text, nullable=False),
    Column("undone_by", String(32)),
)

bundle = Table(
    "bundle",
    metadata,
    Column("bundle_id", String(64), primary_key=True),
    Column("direction", String(3), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("device", String(32), nullable=False),
    Column("village", String(10), nullable=False),
    Column("file_name", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("status", String(20), nullable=False),
    Column("summary", Text, nullable=False),
    Column("excluded", Integer, nullable=False, default=0),
)

bundle_range = Table(
    "bundle_range",
    metadata,
    Column("bundle_id", String(64), primary_key=True),
    Column("writer", String(32), primary_key=True),
    Column("first", BigInteger, nullable=False),
    Column("last", BigInteger, nullable=False),
    Index("bundle_range_writer", "writer"),
)

writer = Table(
    "writer",
    metadata,
    Column("writer", String(32), primary_key=True),
    Column("device", String(32), nullable=False),
    Column("village", String(10), nullable=False),
    Column("sign_key", String(64), nullable=False),
    Column("nonce", String(32), nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    Column("last_hash", String(64), nullable=False),
    Column("acknowledged", BigInteger, nullable=False),
    Column("closed", Integer, nullable=False, server_default="0"),  # its own laptop has begun another
    Index("writer_device", "device", "village"),
)

head = Table(
    "head",
    metadata,
    Column("writer", String(32), primary_key=True),
    Column("number", BigInteger, primary_key=True),
    Column("hash", String(64), nullable=False),
    Column("signature", String(128), nullable=False),
)

device = Table(
    "device",
    metadata,
    Column("device", String(32), primary_key=True),
    Column("label", Text, nullable=False),
    Column("village", String(10), nullable=False),
    Column("sign_key", String(64), nullable=False),
    Column("seal_key", Text, nullable=False),
    Column("status", String(10), nullable=False),
    Column("certificate", Text, nullable=False),
    Column("person", Text, nullable=False, server_default=""),
    Column("phone", Text, nullable=False, server_default=""),
    Column("users", Text, nullable=False, server_default="[]"),  # names approved with it
    Column("users_asked", Text, nullable=False, server_default="[]"),  # names its bundles say
    Column("revoked_at", Text, nullable=False, server_default=""),
)

holder = Table(
    "holder",
    metadata,
    # The writer under which a laptop writes: a laptop and a copy of it are one device, and soon two of these.
    Column("holder", String(32), primary_key=True),
    Column("device", String(32), nullable=False),
    Column("heard_stamp", BigInteger, nullable=False),
    Index("holder_device", "device"),
)

knows = Table(
    "knows",
    metadata,
    Column("holder", String(32), primary_key=True),
    Column("writer", String(32), primary_key=True),
    Column("seq", BigInteger, nullable=False),
)

conflict = Table(
    "conflict",
    metadata,
    Column("record", String(32), primary_key=True),
    Column("field", String(40), primary_key=True),
    Column("type", String(40), nullable=False),
    Column("village", String(10), nullable=False),
)

attachment = Table(
    "attachment",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("mime", String(40), nullable=False),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

draft = Table(
    "draft",
    metadata,
    Column("form_key", String(200), primary_key=True),
    Column("body", Text, nullable=False),
    Column("base", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("user", Text, nullable=False),
)

setting = Table(
    "setting",
    metadata,
    Column("key", String(80), primary_key=True),
    Column("value", Text, nullable=False),
)

search_token = Table(
    "search_token",
    metadata,
    # Beginnings of words are looked up as ranges, so words must be ordered by their letters' numbers everywhere.
    Column("token", String(40).with_variant(String(40, "C"), "postgresql"), primary_key=True),
    Column("record", String(32), primary_key=True),
    Column("type", String(40), nullable=False),
    Column("village", String(10), nullable=False),
    Column("home", String(32), nullable=False),  # a person's family, so that both are met without the tables
    Index("search_token_record", "record", "token"),
    sqlite_with_rowid=False,  # half the size
)

access = Table(
    "access",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("at", Text, nullable=False),
    Column("user", Text, nullable=False),
    Column("action", String(20), nullable=False),
    Column("type", String(40), nullable=False),
    Column("record", String(32), nullable=False),
    Column("detail", Text, nullable=False),
    Index("access_record", "record"),
)


def column_type(field: Field) -> TypeEngine[Any]:
    """The column of a field: whole numbers and codes as integers, several codes as JSON text, all else as text."""
    if field.kind is Kind.INTEGER:
        return BigInteger()
    return Integer() if field.kind is Kind.CODE else Text()


def _record_table(key: str) -> Table:
    record_type = RECORD_TYPES[key]
    referring = [field.key for field in record_type.fields if field.kind is Kind.REF]
    return Table(
        key,
        metadata,
        Column("id", String(32), primary_key=True),
        *(Column(field.key, column_type(field)) for field in record_type.fields),
        Column("op_stamp", BigInteger, nullable=False),
        Column("op_user", Text, nullable=False),
        Column("conflicts", Integer, nullable=False),
        *(Index(f"{key}_{name}", name) for name in ("village", *referring)),
    )


_RECORD_TABLES = {key: _record_table(key) for key in RECORD_TYPES}


def record_table(type: str) -> Table:
    """The table made from the operations on records of a type: one row for each record that is not deleted."""
    return _RECORD_TABLES[type]
