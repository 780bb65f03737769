import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.names import clean_line, clean_paragraphs, is_clean, name_finding


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing_more(text):
    once = clean_line(text)
    assert clean_line(once) == once and is_clean(once)
    several = clean_paragraphs(text)
    assert clean_paragraphs(several) == several and is_clean(several, multiline=True)


@given(st.text(max_size=60))
def test_a_clean_line_can_be_stored_and_shown(text):
    line = clean_line(text)
    assert unicodedata.is_normalized("NFC", line)
    assert line == line.strip() and "  " not in line
    assert not any(unicodedata.category(each)[0] == "C" for each in line)
    line.encode()


def test_hidden_direction_marks_and_line_breaks_are_taken_out():
    assert clean_line("Siti\u202e Aminah\u200b \r\n\t X") == "Siti Aminah X"
    assert clean_paragraphs("\n satu \r\n\n  dua\u2028 \n\n") == "satu\n\ndua"
    assert clean_line("Zoe\u0301") == "Zoé"


@pytest.mark.parametrize(
    "name",
    [
        "Siti Aminah",
        "H. Abdul Karim, S.Pd.",
        "Ma'ruf",
        "Nur'aini",
        "O'Neil",
        "Jean-Luc",
        "I Gde",
        "Zoé",
        "Ida Bagus/Gus",
    ],
)
def test_names_people_have_are_not_doubted(name):
    assert name_finding(name) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("A", "name.short"),
        ("--", "name.short"),
        ("Budi2", "name.odd_characters"),
        ("Siti (alm)", "name.odd_characters"),
    ],
)
def test_names_that_hardly_are_names_are_doubted(name, code):
    assert name_finding(name) == code


@given(st.text(max_size=300))
def test_looking_at_a_name_is_quick_and_never_fails(text):
    assert name_finding(text) in (None, "name.short", "name.odd_characters")
