from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.reasons import REASONS, explain
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import shape_test
from kkb_desktop.reports import registry_codes
from kkb_desktop.reports.cells import cell_text, read_cell, read_code, read_long_number, split_birth
from kkb_desktop.reports.layouts.own import FIELDS

TODAY = date(2026, 11, 24)
CODED = [field for field in RECORD_TYPES["person"].fields if field.codes is not None]
SIXTEEN = st.integers(10**15, 10**16 - 1)
CELLS = (
    st.text(max_size=30)
    | st.floats()
    | st.integers(-(10**17), 10**17)
    | st.booleans()
    | st.datetimes()
    | st.dates()
    | st.times()
    | st.timedeltas()
)


@given(SIXTEEN)
def test_a_number_that_excel_has_rounded_is_never_taken_for_a_nik(number):
    shown_by_excel = number // 10 * 10
    assert read_long_number(float(shown_by_excel), "nik").code == "nik.rounded"


@given(SIXTEEN)
def test_a_number_is_taken_only_when_no_digit_can_be_lost(number):
    taken = read_long_number(float(number), "nik")
    assert taken.value in (None, str(number))
    assert taken.value is not None or taken.code in ("nik.rounded", "nik.placeholder")


@given(
    st.from_regex(r"[1-9][0-9]{15}", fullmatch=True).filter(lambda text: len(set(text)) > 1),
    st.sampled_from(" -./'"),
)
def test_text_keeps_every_digit_whatever_stands_between(digits, between):
    text = between.join(digits[place : place + 4] for place in range(0, 16, 4))
    assert read_long_number(text, "card_number").value == digits


@pytest.mark.parametrize("text", ["", "-", "--", ".", "NULL", "n/a", "  ", "_", "–"])
def test_what_stands_for_nothing_is_empty(text):
    assert cell_text(text) == "" and read_long_number(text, "nik").value is None


@pytest.mark.parametrize("text", ["9999999999999999", "0000000000000000", "0", "99"])
def test_fillers_are_a_missing_nik(text):
    reading = read_long_number(text, "nik")
    assert (reading.value, reading.code, reading.severity) == (None, "nik.placeholder", "note")


@given(CELLS, st.sampled_from(list(FIELDS.values())), st.sampled_from(("registry", "survey")))
def test_any_cell_becomes_a_value_that_can_be_kept_or_is_explained(cell, field, numbering):
    reading = read_cell(cell, field, today=TODAY, numbering=numbering)
    assert shape_test(field)(reading.value)
    if reading.code:
        assert reading.code in REASONS
        assert "…" not in explain(reading.code, "id", reading.params).what.replace(str(cell), "")


@pytest.mark.parametrize("field", CODED, ids=[field.key for field in CODED])
def test_every_label_and_spelling_of_a_code_list_is_understood(field):
    for code in field.codes.codes:
        for word in (code.label.id, code.label.en, *code.aliases):
            for spelling in (word, word.lower(), f" {word.upper()} ", f"{code.value}. {word}"):
                assert read_code(spelling, field.key, field.codes, "registry").value == code.value, spelling
        assert read_code(str(code.value), field.key, field.codes, "survey").value == code.value
        assert read_code(float(code.value), field.key, field.codes, "survey").value == code.value


def test_a_certificate_number_means_that_there_is_a_certificate():
    field = RECORD_TYPES["person"].by_key["birth_certificate"]
    for text in ("470/12/2001", "AL.612.0012345", "4701220010", "3204-LT-12122001-0003"):
        assert read_code(text, field.key, field.codes, "registry").value == 1
    for text in ("2. Tidak", "belum ada", "2"):
        assert read_code(text, field.key, field.codes, "registry").value == 2
    assert read_code("0", field.key, field.codes, "registry").value is None


@pytest.mark.parametrize(
    ("key", "table"),
    [
        ("education", registry_codes.EDUCATION),
        ("occupation", registry_codes.OCCUPATION),
        ("health_insurance", registry_codes.HEALTH_INSURANCE),
    ],
)
def test_numbers_and_words_of_the_registry_mean_the_same(key, table):
    field = RECORD_TYPES["person"].by_key[key]
    for number, words in table.words.items():
        by_number = read_code(str(number), key, field.codes, "registry")
        by_word = read_code(words, key, field.codes, "registry")
        assert by_number.value == by_word.value, words
        assert by_number.value is None or by_number.value in field.codes.values()
        assert (by_number.value is None) == (by_number.code == "cell.uncertain_word")


def test_registry_tables_are_complete():
    assert sorted(registry_codes.OCCUPATION.by_number) == list(range(1, 90))
    assert sorted(registry_codes.EDUCATION.by_number) == list(range(1, 11))
    assert sorted(registry_codes.EDUCATION_NOW.by_number) == list(range(1, 19))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Bandung, 3-11-1990", ("Bandung", "3-11-1990")),
        ("Kab. Bandung / 03 November 1990", ("Kab. Bandung", "03 November 1990")),
        ("BANDUNG,03/11/1990", ("BANDUNG", "03/11/1990")),
        ("1990-11-03", ("", "1990-11-03")),
        ("Bandung", ("Bandung", "")),
    ],
)
def test_place_and_day_of_birth_are_told_apart(text, parts):
    assert split_birth(text) == parts


def test_a_moment_in_a_text_cell_is_no_date_but_its_day_is_taken():
    field = RECORD_TYPES["person"].by_key["birth_date"]
    assert field.kind is Kind.DATE
    assert (
        read_cell(datetime(1990, 11, 3, 7, 30), field, today=TODAY, numbering="survey").value == "1990-11-03"
    )
    assert read_cell("1990-11-03 17:00:00", field, today=TODAY, numbering="survey").value == "1990-11-03"
