import re

import pytest

from kkb_desktop.domain.fields import Kind, Requirement
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.regions import plain

FIELDS = [(record_type, field) for record_type in RECORD_TYPES.values() for field in record_type.fields]
LISTS = {field.codes.key: field.codes for _record_type, field in FIELDS if field.codes is not None}
each_field = pytest.mark.parametrize(
    ("record_type", "field"), FIELDS, ids=[f"{record_type.key}.{field.key}" for record_type, field in FIELDS]
)


def has_both(text):
    return bool(
        text.id.strip() and text.en.strip() and text.id == text.id.strip() and text.en == text.en.strip()
    )


@each_field
def test_a_field_can_be_a_column_a_label_and_a_line_in_the_glossary(record_type, field):
    assert re.fullmatch(r"[a-z][a-z0-9_]{1,40}", field.key)
    assert field.key not in ("id", "op_stamp", "op_user", "conflicts")  # columns of the store's own
    assert has_both(field.label)
    assert field.width in (1, 2, 3)
    if field.unit is not None:
        assert has_both(field.unit)
    if field.help is not None:
        assert has_both(field.help)
    if not field.hidden and field.key != "note":
        assert field.source, "where the item comes from"


@each_field
def test_limits_make_sense(record_type, field):
    if field.kind is Kind.INTEGER:
        assert field.minimum is not None and field.maximum is not None and field.minimum <= field.maximum
    if field.kind is Kind.REF:
        assert field.refers_to in RECORD_TYPES
        keys = list(RECORD_TYPES)
        assert keys.index(field.refers_to) <= keys.index(record_type.key)
    if field.hidden and field.requirement is Requirement.REQUIRED:
        assert field.relevant is None


@pytest.mark.parametrize("record_type", RECORD_TYPES.values(), ids=RECORD_TYPES)
def test_a_record_type_is_complete(record_type):
    assert RECORD_TYPES[record_type.key] is record_type
    assert has_both(record_type.label) and has_both(record_type.plural)
    assert "village" in record_type.by_key
    assert record_type.title({}) == ""
    assert all(has_both(section.label) for section in record_type.sections)
    assert all(record_type.in_section(section.key) for section in record_type.sections)


@pytest.mark.parametrize("codes", LISTS.values(), ids=LISTS)
def test_a_code_list_says_each_thing_once(codes):
    assert codes.version
    values = [code.value for code in codes.codes]
    assert len(set(values)) == len(values) and values == sorted(values) and values[0] >= 1
    assert all(has_both(code.label) for code in codes.codes)
    meaning = {}
    for code in codes.codes:
        for word in (code.label.id, code.label.en, *code.aliases):
            key = plain(word).replace(" ", "")
            assert meaning.setdefault(key, code.value) == code.value, f"{word} means two codes"
    assert codes.label(9998).id == "kode 9998"
