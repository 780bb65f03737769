"""The family's card."""

import pytest

from kkb_desktop.reports.pdf.family_card import CardEntry, family_card
from kkb_desktop.reports.pdf.page import PAPERS

from .reading import information, pages, sizes, squeezed, words
from .samples import DAY, ID, ODD_NAMES, PLACE, card, member


def made(paper="A4", **changes):
    return family_card(card(**changes), PAPERS[paper], PLACE, DAY)


@pytest.mark.parametrize(("paper", "size"), [("A4", (210, 297)), ("F4", (215, 330))])
def test_a_usual_family_takes_one_page(paper, size):
    assert sizes(made(paper)) == [size]


def test_it_shows_members_results_visits_and_events():
    text = words(made())
    for wanted in (
        "Wawan Hermawan",
        "Siti Rohmah",
        "Tamat SLTA",
        "3299 •••• •••• 5001",
        "Berisiko stunting",
        "Air minum tidak layak: sumur tidak terlindung",
        "68 dari 100",
        "akta lahir anak",
        "4 belum diisi",
        "Pendampingan KRS: Bu Sari",
        "Kelahiran: Nabila",
        "9 Jun 2025",
        PLACE,
    ):
        assert squeezed(wanted) in text, wanted


def test_the_code_to_type_stands_below_the_square_and_the_id_nowhere():
    text = words(made())
    assert "04HM-ASW9-5" in text
    assert ID not in text


@pytest.mark.parametrize("name", ODD_NAMES)
def test_names_come_out_as_typed(name):
    assert squeezed(name) in words(made(head=name, members=(member(name),)))


def test_thirty_members_go_on_to_a_second_page_with_the_columns_titles():
    members = tuple(member(f"Anggota ke-{number}") for number in range(1, 31))
    texts = pages(made(members=members))
    assert len(texts) == 2
    assert squeezed("Anggotake-30") in squeezed("".join(texts))
    assert all("Wawan Hermawan" in text and "dari 2" in text for text in texts)


def test_forty_members_repeat_the_titles_of_the_columns():
    texts = pages(made(members=tuple(member(f"Anggota {number}") for number in range(40))))
    assert all("Tanggal lahir" in text for text in texts[:2])


def test_a_family_of_which_nothing_is_known_has_a_card():
    data = made(
        head="",
        facts=(),
        members=(),
        groups=(),
        risk=None,
        ibangga=None,
        dimensions=(),
        survey="",
        visits=(),
        timeline=(),
    )
    text = words(data)
    assert len(pages(data)) == 1
    assert squeezed("Belum ada anggota") in text and squeezed("Belum dapat dihitung") in text


def test_a_long_story_is_cut_and_says_how_much_is_missing():
    story = tuple(CardEntry(DAY, "Kelahiran", f"Anak {number}") for number in range(200))
    data = made(timeline=story)
    assert "lainnya" in words(data)
    assert len(pages(data)) == 1


def test_equal_data_give_equal_bytes_and_the_file_names_nobody():
    assert made() == made()
    assert made() != made(head="Lain")
    assert "Wawan" not in str(information(made()))
