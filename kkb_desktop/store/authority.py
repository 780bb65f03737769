"""Whether operations may touch what they touch: a record belongs to one village and has one type, for good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.store.projection import batches
from kkb_desktop.store.schema import op

_REFERENCES: Mapping[str, tuple[str, ...]] = {
    key: tuple(field.key for field in record_type.fields if field.kind is Kind.REF)
    for key, record_type in RECORD_TYPES.items()
}


def check(conn: Connection, operations: Sequence[Operation]) -> None:
    """Look at operations that are about to be taken in.

    Raises BundleRefused "bundle.foreign_records" where one names another village in its fields, writes to a record of
    another village or leads to one, and "bundle.record_type" where a record would change its type.
    """
    made: dict[str, tuple[str, str]] = {}
    aims: dict[str, str] = {}
    for each in operations:
        if made.setdefault(each.record, (each.type, each.village)) != (each.type, each.village):
            raise BundleRefused(_differs(made[each.record], each))
        if each.fields.get("village", each.village) != each.village and each.type in RECORD_TYPES:
            raise BundleRefused("bundle.foreign_records")
        for key in _REFERENCES.get(each.type, ()):
            aim = each.fields.get(key)
            if isinstance(aim, str) and aims.setdefault(aim, each.village) != each.village:
                raise BundleRefused("bundle.foreign_records")
    for part in batches(made):
        kept = select(op.c.record, op.c.type, op.c.village).where(op.c.record.in_(part)).distinct()
        for record, type, village in conn.execute(kept):
            if made[record] != (type, village):
                raise BundleRefused(
                    "bundle.record_type" if made[record][1] == village else "bundle.foreign_records"
                )
    for aim in aims.keys() & made.keys():
        if made[aim][1] != aims[aim]:
            raise BundleRefused("bundle.foreign_records")
    for part in batches(aims.keys() - made.keys()):
        for record, village in conn.execute(
            select(op.c.record, op.c.village).where(op.c.record.in_(part)).distinct()
        ):
            if aims[record] != village:
                raise BundleRefused("bundle.foreign_records")


def _differs(made: tuple[str, str], operation: Operation) -> str:
    return "bundle.foreign_records" if made[1] != operation.village else "bundle.record_type"
