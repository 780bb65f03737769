import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import canonical, parse_canonical, write_operation

from .histories import operations

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20).map(
    lambda text: unicodedata.normalize("NFC", text)
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


def normal(value):
    """Joined text is NFC only where no string begins with a combining mark."""
    return unicodedata.is_normalized("NFC", json.dumps(value, ensure_ascii=False))


@given(VALUES)
def test_what_is_written_is_read_back(value):
    if normal(value):
        assert parse_canonical(canonical(value).encode()) == value


@given(VALUES)
def test_the_order_in_which_keys_were_put_in_does_not_matter(value):
    def reversed_keys(value):
        if isinstance(value, dict):
            return {key: reversed_keys(value[key]) for key in reversed(value)}
        return [reversed_keys(each) for each in value] if isinstance(value, list) else value

    assert canonical(reversed_keys(value)) == canonical(value)


@given(VALUES)
def test_any_other_spelling_of_the_same_content_is_refused(value):
    for spelling in (
        json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1),
        canonical(value) + " ",
        "\ufeff" + canonical(value),
    ):
        if spelling != canonical(value):
            with pytest.raises(BundleRefused) as refused:
                parse_canonical(spelling.encode())
            assert refused.value.reason == "bundle.not_canonical"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"1.0",
        b"1e3",
        b"NaN",
        b"Infinity",
        b"-0",
        b"01",
        b'{"a":1,"a":1}',
        b'{"b":1,"a":2}',
        b'"\\u0041"',
        b'"\\ud800"',
        b'"\\/"',
        '"e\u0301"'.encode(),
        b'"\xff"',
        b"[" * 100_000 + b"]" * 100_000,
        b"1" * 5_000,
    ],
)
def test_what_is_not_canonical_is_refused(data):
    with pytest.raises(BundleRefused):
        parse_canonical(data)


@given(st.binary(max_size=60))
def test_any_bytes_are_canonical_or_refused(data):
    try:
        value = parse_canonical(data)
    except BundleRefused:
        return
    assert canonical(value).encode() == data


@given(operations())
def test_an_operation_is_the_canonical_form_of_its_object(operation):
    wire = {
        "f": dict(operation.fields),
        "i": operation.op_id,
        "k": operation.kind,
        "r": operation.record,
        "s": operation.seq,
        "t": operation.type,
        "u": operation.user,
        "v": operation.village,
        "w": operation.writer,
        "z": operation.stamp,
    }
    if operation.parents:
        wire["p"] = dict(operation.parents)
    assert write_operation(operation) == canonical(wire)
    assert parse_canonical(write_operation(operation).encode()) == wire
