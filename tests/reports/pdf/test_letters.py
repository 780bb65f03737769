"""Texts on paper: never read as markup, never wider than their place."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.reports.pdf.letters import (
    fitted,
    in_short,
    in_words,
    printable,
    width_of,
    wrapped,
)

from .samples import ODD_NAMES

names = st.text(max_size=80)


@given(names, st.floats(5, 80))
def test_wrapped_lines_are_never_wider_than_their_place(text, width):
    for line in wrapped(text, width, 8):
        assert width_of(line, 8) <= width + 0.01 or len(line) <= 1


@given(st.text(st.characters(categories=("L", "N", "P"), max_codepoint=0xFF), min_size=1), st.floats(10, 60))
def test_wrapping_loses_no_letter(text, width):
    assert "".join(wrapped(text, width, 8)).replace(" ", "") == printable(text).replace(" ", "")


@given(names, st.floats(3, 80))
def test_a_fitted_line_fits_or_is_cut_visibly(text, width):
    line, size = fitted(text, width, 8)
    assert 6 <= size <= 8
    assert width_of(line, size) <= width + 0.01 or line == "…"
    assert line == printable(text) or line.endswith("…")


@given(st.text(max_size=300), st.integers(1, 4))
def test_no_more_lines_than_allowed(text, most):
    assert len(wrapped(text, 30, 8, most=most)) <= most


@pytest.mark.parametrize("name", ODD_NAMES)
def test_signs_of_markup_are_letters_like_others(name):
    assert printable(name) == name
    assert "".join(wrapped(name, 500, 8)) == name


def test_direction_marks_are_not_printed_and_turn_nothing_around():
    assert printable("Siti\u202e Rohmah\u200f") == "Siti Rohmah"
    assert printable("Budi\tSantoso\nBin") == "Budi Santoso Bin"
    assert printable("\u2066(A)\u2069") == "(A)"


def test_letters_that_the_fonts_lack_lose_their_accent_or_stay():
    assert printable("Şeyma Ünal") == "Seyma Ünal"
    assert printable("Maʼruf") == "Ma’ruf"
    assert printable("محمد") == "محمد"
    assert printable("e\u0301") == "é"


def test_days_are_in_indonesian():
    assert in_words(date(2026, 8, 1)) == "1 Agustus 2026"
    assert in_short(date(2026, 10, 31)) == "31 Okt 2026"
