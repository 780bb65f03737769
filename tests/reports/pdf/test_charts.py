"""Charts show their numbers, take the room they are given, and tell nothing that is withheld."""

from __future__ import annotations

from datetime import date

import pytest

from kkb_desktop.reports.pdf.charts import (
    DARK,
    SHADES,
    Band,
    Bar,
    Bars,
    Pyramid,
    Ring,
    Stack,
    Trend,
    draw_chart,
)
from kkb_desktop.reports.pdf.page import Document, Imprint, Paper
from tests.reports.pdf.reading import pages, squeezed

A4 = Paper("A4", 210, 297)


def drawn(chart, width=180.0, height=120.0) -> tuple[str, float, bytes]:
    document = Document(A4, Imprint("Uji", "Desa", date(2026, 11, 24), ""))
    document.part()
    used = draw_chart(document, chart, 10, 20, width, height)
    data = document.finish()
    return squeezed(pages(data)[0]), used, data


CHARTS = [
    Bars((Bar("Suntik", 18, "18", "48,6%"), Bar("Pil", 6, "6", "16,2%"))),
    Stack(
        (Bar("Rentan", 12, "12", "12%"), Bar("Berkembang", 20, "20", "20%"), Bar("Tangguh", 68, "68", "68%"))
    ),
    Pyramid((Band("0-4", 6, 10), Band("5-9", 0, 45), Band("70+", 0, 12))),
    Trend("KRS", (Bar("2024", 38.3, "38,3"), Bar("2025", None, ""), Bar("2026", 34.0, "34,0"))),
    Ring(0.6, "60,0%", "memakai KB modern"),
]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda each: type(each).__name__)
def test_every_number_stands_in_the_chart_and_equal_charts_are_equal_bytes(chart):
    said, used, data = drawn(chart)
    assert 0 < used <= 121 and drawn(chart)[2] == data
    match chart:
        case Bars(bars=parts) | Stack(parts=parts) | Trend(points=parts):
            assert all(
                part.shown.replace(" ", "") in said and part.label.replace(" ", "") in said for part in parts
            )
        case Pyramid():
            assert "Laki-laki6" in said and "Perempuan67" in said and "45" in said
        case Ring():
            assert "60,0%" in said


@pytest.mark.parametrize("chart", [Bars(()), Stack(()), Pyramid(()), Trend("", ()), Ring(None, "–", "")])
def test_nothing_to_draw_is_drawn_as_nothing(chart):
    assert drawn(chart)[1] >= 0


@pytest.mark.parametrize(
    "chart",
    [
        Bars((Bar("A", 0, "0"), Bar("B", 0, "0"))),
        Stack((Bar("A", 0, "0"), Bar("B", None, "<5"))),
        Pyramid((Band("0-4", 0, 0),)),
        Trend("T", (Bar("2024", None, ""), Bar("2025", None, ""))),
        Trend("T", (Bar("2024", 5.0, "5"), Bar("2025", 5.0, "5"))),
    ],
)
def test_zeros_and_unknowns_divide_nothing(chart):
    assert drawn(chart)[1] > 0


def test_a_withheld_bar_shows_its_words_and_is_filled_with_nothing():
    said, _used, withheld = drawn(Bars((Bar("MOP", None, "<5"), Bar("Pil", 9, "9"))))
    assert "<5" in said
    assert withheld != drawn(Bars((Bar("MOP", 3, "<5"), Bar("Pil", 9, "9"))))[2]


def test_forty_bars_fit_into_the_height():
    bars = Bars(tuple(Bar(f"RT {number:02d} / RW 01", number, str(number)) for number in range(40)))
    said, used, _data = drawn(bars, height=100)
    assert used <= 100 and "RT39/RW01" in said


def test_no_word_of_a_narrow_part_is_broken():
    parts = tuple(Bar(label, 10, "10") for label in ("Rentan", "Berkembang", "Tangguh"))
    lines = drawn(Stack(parts), width=45)
    assert "Berkembang" in lines[0]


def test_shades_differ_in_lightness_so_that_black_and_white_reads_the_same():
    def light(color: str) -> float:
        red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    pairs = list(zip(SHADES, (*SHADES[1:], SHADES[0]), strict=True))
    assert all(abs(light(one) - light(other)) > 25 for one, other in pairs), [light(each) for each in SHADES]
    assert light(DARK) < 100
