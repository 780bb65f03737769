from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.fields import CheckContext, Kind
from kkb_desktop.domain.issues import Level
from kkb_desktop.domain.reasons import REASONS, explain
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import find_issues, missing, shape_test, tidy

TODAY = CheckContext(date(2026, 11, 24))
PERSON = RECORD_TYPES["person"]
SOUND = {
    "village": "3204112001",
    "family": "a" * 32,
    "name": "Dedi Kurnia",
    "nik_status": 1,
    "nik": "3204110305700001",
    "sex": 1,
    "birth_date": "1970-05-03",
    "relation": 1,
    "marital_status": 2,
    "first_marriage_age": 24,
    "occupation": 2,
    "education": 8,
}
ANYTHING = (
    st.none()
    | st.text(max_size=20)
    | st.integers()
    | st.lists(st.integers(), max_size=3)
    | st.booleans()
    | st.floats()
)


def codes_of(**changes):
    return {issue.code for issue in find_issues(PERSON, SOUND | changes, TODAY)}


def test_a_sound_person_has_no_issues():
    assert codes_of() == set()


@pytest.mark.parametrize("record_type", RECORD_TYPES.values(), ids=RECORD_TYPES)
@given(data=st.data())
def test_whatever_stands_in_a_record_is_told_and_never_fails(record_type, data):
    values = {field.key: data.draw(ANYTHING) for field in record_type.fields}
    for issue in find_issues(record_type, values, TODAY):
        assert issue.code in REASONS
        assert "…" not in explain(issue.code, "id", issue.params).what


@pytest.mark.parametrize("record_type", RECORD_TYPES.values(), ids=RECORD_TYPES)
@given(data=st.data())
def test_tidied_text_has_the_form_that_is_kept_or_is_told(record_type, data):
    for field in record_type.fields:
        if field.kind in (Kind.TEXT, Kind.DIGITS):
            value = tidy(field, data.draw(st.text(max_size=40)))
            assert tidy(field, value) == value
            if field.kind is Kind.TEXT and (value is None or len(value) <= field.max_length):
                assert shape_test(field)(value)


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("name", None, "field.required"),
        ("name", "x" * 121, "field.too_long"),
        ("name", 5, "field.not_text"),
        ("sex", 9, "field.unknown_code"),
        ("sex", True, "field.not_code"),
        ("sex", [1], "field.not_code"),
        ("birth_date", "2026-11-25", "date.future"),
        ("birth_date", "3-5-1970", "field.not_date"),
        ("birth_date", "1900-01-01", "birth_date.very_old"),
        ("first_marriage_age", 6, "field.below"),
        ("first_marriage_age", 60, "marriage_age.above_age"),
        ("first_marriage_age", 15, "marriage_age.below_legal"),
        ("nik", "3204110305700000", "nik.serial"),
        ("nik", "32041103057000012", "field.too_long"),
        ("relation", 3, "relation.sex"),
        ("family", "F" * 32, "field.not_ref"),
    ],
)
def test_each_defect_is_told_by_its_code(key, value, code):
    assert code in codes_of(**{key: value})


def test_a_doubtful_nik_never_blocks():
    for nik in ("3204110305700000", "9" * 16, "123", "3204115508740002"):
        found = find_issues(PERSON, SOUND | {"nik": nik}, TODAY)
        assert found and all(issue.level is Level.WARNING for issue in found)


def test_a_missing_nik_is_incomplete_only_until_its_reason_is_given():
    without = {key: value for key, value in SOUND.items() if key != "nik"}
    assert not [i for i in find_issues(PERSON, without, TODAY) if i.level is Level.ERROR]
    assert "nik" in missing(PERSON, without)
    assert "nik" not in missing(PERSON, without | {"nik_status": 2})


def test_small_children_neither_work_nor_marry_nor_lead():
    child = {"birth_date": "2023-01-01", "nik": None, "occupation": 2, "marital_status": 2, "education": 8}
    assert codes_of(**child, first_marriage_age=None) == {
        "child.works",
        "child.married",
        "child.heads_family",
        "child.education",
    }


def test_husbands_and_wives_are_married_and_of_their_sex():
    assert codes_of(relation=2) == set()
    assert codes_of(relation=2, marital_status=1, first_marriage_age=None) == {"relation.not_married"}
    assert codes_of(relation=3) == {"relation.sex"}
