"""The one way an operation is written as bytes, and the strict way back.

Canonical JSON: UTF-8, keys sorted, no white space, no escapes but the necessary ones, integers only, text in NFC.
Reading compares the bytes with a fresh writing of what was read, so each content has exactly one form: duplicate
keys, floats, NaN, odd spacing, lone surrogates and denormalised text all fail the same test.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from typing import Any

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.operation import Operation

_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def canonical(value: Any) -> str:
    """`value` (dicts, lists, str, int, bool, None) as canonical JSON text."""
    return _encoder.encode(value)


def parse_canonical(data: bytes) -> Any:
    """The value that `data` is the canonical form of.

    Raises BundleRefused "bundle.not_canonical" for anything else.
    """
    try:
        text = data.decode("utf-8")
        value = json.loads(text, parse_float=_no_float)
        if _encoder.encode(value) != text or not unicodedata.is_normalized("NFC", text):
            raise ValueError
    except (ValueError, RecursionError) as error:
        raise BundleRefused("bundle.not_canonical") from error
    return value


def _no_float(_text: str) -> float:
    raise ValueError("a number with a fraction")


def fields_json(fields: Mapping[str, Any]) -> str:
    """The `f` or `p` part of an operation as it is stored and sent."""
    return _encoder.encode(dict(fields))


def operation_line(
    op_id: str,
    writer: str,
    seq: int,
    stamp: int,
    user: str,
    type: str,
    record: str,
    village: str,
    kind: str,
    fields: str,
    parents: str,
) -> str:
    """One operation as canonical JSON, from columns; `fields` and `parents` are JSON already ("" = no parents).

    The keys stand in their sorted order, so that exporting never has to take the stored JSON apart.
    """
    replaced = f'"p":{parents},' if parents else ""
    return (
        f'{{"f":{fields},"i":"{op_id}","k":"{kind}",{replaced}"r":"{record}","s":{seq},"t":"{type}",'
        f'"u":{_encoder.encode(user)},"v":"{village}","w":"{writer}","z":{stamp}}}'
    )


def write_operation(operation: Operation) -> str:
    """An operation as one line of canonical JSON."""
    return operation_line(
        operation.op_id,
        operation.writer,
        operation.seq,
        operation.stamp,
        operation.user,
        operation.type,
        operation.record,
        operation.village,
        operation.kind,
        fields_json(operation.fields),
        fields_json(operation.parents) if operation.parents else "",
    )
