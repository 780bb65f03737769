"""The poster is one standing sheet of A3 or A2, the same in both but for its size."""

from __future__ import annotations

from datetime import date

import pytest

from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.reports.pdf.charts import Bar, Bars
from kkb_desktop.reports.pdf.poster import Panel, Poster, Tile, poster_page, poster_paper
from tests.reports.pdf.reading import information, pages, sizes, words

DAY = date(2026, 11, 24)


def poster(name="Kampung KB Melati", **changes) -> Poster:
    panel = Panel("Cara KB", "Menurut pendataan.", (Bars((Bar("Suntik", 18, "18", "48,6%"),)),))
    values = {
        "place": "Desa Sukamekar, Kec. Cimekar",
        "day": DAY,
        "class_label": "Berkembang",
        "class_line": "per 24 Nov 2026",
        "tiles": tuple(Tile(label, "6.000", "dua baris") for label in "ABCDE"),
        "rows": ((panel, panel),) * 4,
        "foot": "Angka gabungan",
    } | changes
    return Poster(name, **values)


@pytest.mark.parametrize(("size", "expected"), [("A3", (297, 420)), ("a2", (420, 594))])
def test_it_is_one_page_of_the_size(size, expected):
    data = poster_page(poster(), poster_paper(size), DAY)
    assert sizes(data) == [expected]
    said = words(data)
    assert all(each in said for each in ("KampungKBMelati", "Berkembang", "24November2026", "6.000", "48,6%"))


def test_equal_data_give_equal_bytes():
    paper = poster_paper("A3")
    data = poster_page(poster(), paper, DAY)
    assert data == poster_page(poster(), paper, DAY)
    assert information(data)["/Title"] == "Rumah DataKu Kampung KB Melati"


@pytest.mark.parametrize(
    "name", ["Kampung <b>KB</b>", "Kampung KB " + "Panjang " * 12, "Kampung KB Ma’rifatul ‘Ulūm"]
)
def test_odd_names_stay_on_the_sheet(name):
    data = poster_page(poster(name), poster_paper("A3"), DAY)
    assert len(pages(data)) == 1
    assert name[:11].replace(" ", "") in words(data)


def test_a_village_without_a_class_has_no_badge():
    assert "KelasKampungKB" not in words(poster_page(poster(class_label=""), poster_paper("A3"), DAY))


def test_other_papers_are_refused():
    with pytest.raises(FileRefused, match=r"poster\.size"):
        poster_paper("A4")
