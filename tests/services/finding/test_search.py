"""The search: one field for everything, forgiving about spelling, fast to the last family."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.search_words import asked, plain_words, record_tokens
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.finding import search
from kkb_desktop.services.sample.village import build, changes
from kkb_desktop.services.writing import records, steps
from kkb_desktop.store.writing import Change
from tests.services.conftest import PEOPLE


@pytest.fixture
def neighbours(desk: Desk, typed_family: dict[str, str]) -> dict[str, str]:
    """The typed family, and one of RT 02 whose names are spelled in old ways."""
    second = records.save(
        desk,
        "family",
        {
            "head_name": "H. Moehamad Djoenaedi",
            "card_number": "3299010702155002",
            "rt": "02",
            "rw": "04",
            "address": "Gg. Kenanga No. 7",
            "phone": "081234567890",
            "kki": "KKI-77-ABC",
        },
    ).record
    old = records.save(
        desk,
        "person",
        {
            **PEOPLE["head"],
            "family": second,
            "name": "Moehamad Djoenaedi",
            "nik": "3299010101501234",
            "birth_date": "1950-01-01",
            "occupation": None,
        },
    ).record
    wife = records.save(
        desk,
        "person",
        {
            **PEOPLE["wife"],
            "family": second,
            "name": "Siti Aminah",
            "nik": "3299014107554321",
            "birth_date": "1955-07-01",
        },
    ).record
    return {**typed_family, "second": second, "old": old, "aminah": wife}


@pytest.fixture(params=["rare words", "common words"])
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same village as if each word were known as a whole, and as if each were too common for that."""
    if request.param == "common words":
        monkeypatch.setattr(search, "_FEW", 1)


def titles(desk: Desk, text: str) -> list[str]:
    return [hit.title for hit in search.find(desk, text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("wawan", ["Wawan Hermawan"]),
        ("WAWAN herm", ["Wawan Hermawan"]),
        ("hermawan wawan", ["Wawan Hermawan"]),
        ("siti", ["Siti Aminah", "Siti Rohmah"]),
        ("sití", ["Siti Aminah", "Siti Rohmah"]),
        ("st aminah", ["Siti Aminah"]),
        ("rahmah", ["Siti Rohmah"]),
        ("rochmah", ["Siti Rohmah"]),
        ("nabbila permatta", ["Nabila Permata"]),
        ("muhammad junaidi", ["Moehamad Djoenaedi"]),
        ("moh djoen", ["Moehamad Djoenaedi"]),
        ("siti rt 2", ["Siti Aminah"]),
        ("siti RT 02/RW 04", ["Siti Aminah"]),
        ("siti rt/rw 1/4", ["Siti Rohmah"]),
        ("rt 1", ["Wawan Hermawan"]),
        ("rt 9", []),
        ("kenanga 7", ["H. Moehamad Djoenaedi"]),
        ("siti kenanga", ["Siti Aminah"]),
        ("jl. melati no. 12", ["Wawan Hermawan"]),
        ("3299 0152 0891 5001", ["Siti Rohmah"]),
        ("3299.0152.0891.5001", ["Siti Rohmah"]),
        ("4321", ["Siti Aminah"]),
        ("321", ["Siti Aminah"]),
        ("155002", ["H. Moehamad Djoenaedi"]),
        ("0812-3456-7890", ["H. Moehamad Djoenaedi"]),
        ("+62 812 3456 7890", ["H. Moehamad Djoenaedi"]),
        ("7890", ["H. Moehamad Djoenaedi"]),
        ("kki", ["H. Moehamad Djoenaedi"]),
        ("aminah djoenaedi", ["Siti Aminah"]),
        ("djoenaedi aminah rt 2", ["Siti Aminah"]),
        ("moehamad rt 02 rw 4", ["Moehamad Djoenaedi"]),
        ("melati rt 1", ["Wawan Hermawan"]),
        ("kenanga rt 1", []),
        ("rt 1 rw 4", ["Wawan Hermawan"]),
        ("s rt 2", ["Siti Aminah"]),
        ("siti 4321", ["Siti Aminah"]),
        ("9999", []),
        ("", []),
        ("  ", []),
        ("%", []),
        ("_", []),
        ("'; DROP TABLE person--", []),
    ],
)
@pytest.mark.usefixtures("size")
def test_one_field_finds_names_numbers_and_places(
    desk: Desk, neighbours: dict[str, str], text: str, found: list[str]
) -> None:
    assert titles(desk, text) == found


@pytest.mark.parametrize("text", ["rohamh", "rohmsh", "siti rohmha", "nabula", "prmata", "hermwan"])
@pytest.mark.usefixtures("size")
def test_a_word_that_nobody_has_is_taken_for_a_misspelt_one(
    desk: Desk, neighbours: dict[str, str], text: str
) -> None:
    (hit,) = [hit for hit in search.find(desk, text) if hit.family == neighbours["family"]]
    assert not hit.sure


def test_a_misspelt_number_finds_nobody(desk: Desk, neighbours: dict[str, str]) -> None:
    assert titles(desk, "3299015208915009") == []


def test_a_hit_tells_namesakes_apart_and_hides_the_number(desk: Desk, neighbours: dict[str, str]) -> None:
    hit = search.find(desk, "siti rohmah")[0]
    assert (hit.type, hit.record, hit.family) == ("person", neighbours["wife"], neighbours["family"])
    assert hit.detail.id == (
        "Istri · keluarga Wawan Hermawan · RT 01/RW 04 · Jl. Melati No. 12 · lahir 1991 · NIK 3299 •••• •••• 5001"
    )
    assert "family of Wawan Hermawan" in hit.detail.en
    assert hit.sure and not hit.gone


def test_a_head_is_one_answer_and_not_two(desk: Desk, neighbours: dict[str, str]) -> None:
    (hit,) = search.find(desk, "wawan")
    assert hit.type == "person" and hit.record == neighbours["head"]


def test_a_family_without_members_is_found_by_its_head(desk: Desk) -> None:
    family = records.save(desk, "family", {"head_name": "Asep Sunarya", "rt": "03"}).record
    (hit,) = search.find(desk, "asep")
    assert (hit.type, hit.record, hit.family, hit.detail.id) == (
        "family",
        family,
        family,
        "Keluarga · RT 03",
    )


def test_somebody_gone_is_found_after_those_who_are_here(desk: Desk, neighbours: dict[str, str]) -> None:
    gone = Change(
        "person", neighbours["aminah"], desk.region, "put", {"gone_on": "2026-02-03", "gone_how": 2}
    )
    steps.write(desk, [gone], label="Kematian")
    first, second = search.find(desk, "siti")
    assert (first.title, first.gone) == ("Siti Rohmah", False)
    assert second.gone and second.detail.id.startswith("Meninggal 03.02.2026")


def test_the_whole_word_comes_before_its_beginning(desk: Desk) -> None:
    for name in ("Dewina Sari", "Sri Dewi", "Dewi", "Dewi Lestari", "Dwi Cahya"):
        records.save(desk, "family", {"head_name": name})
    assert titles(desk, "dewi") == ["Dewi", "Dewi Lestari", "Sri Dewi", "Dewina Sari"]


def test_a_change_is_found_and_its_undo_too(desk: Desk, neighbours: dict[str, str]) -> None:
    saved = records.save(desk, "person", {"name": "Cucu Komariah"}, record=neighbours["wife"])
    assert titles(desk, "rohmah") == [] and titles(desk, "cucu") == ["Cucu Komariah"]
    records.undo(desk, saved.change.step)
    assert titles(desk, "rohmah") == ["Siti Rohmah"] and titles(desk, "cucu") == []
    records.delete(desk, "family", neighbours["family"])
    assert titles(desk, "rohmah") == []


def test_a_village_can_be_searched_alone(
    district_desk: Callable[..., Desk], neighbours: dict[str, str]
) -> None:
    district = district_desk()
    for village in ("3299012001", "3299012002"):
        records.save(district, "family", {"head_name": "Asep Sunarya", "village": village})
    assert [hit.village for hit in search.find(district, "asep", village="3299012002")] == ["3299012002"]
    assert len(search.find(district, "asep sunarya")) == 2


def test_what_came_in_bulk_is_found_by_the_next_search(desk: Desk) -> None:
    village = build(120, 3, history=False)
    steps.write(desk, changes(village), label="Impor")
    assert search.behind(desk) > 0
    name = str(village.people[-1].values["name"])
    assert name in titles(desk, name)
    assert search.behind(desk) == 0


def test_a_typing_hand_is_not_made_to_wait_for_the_index(desk: Desk) -> None:
    village = build(120, 3, history=False)
    steps.write(desk, changes(village), label="Impor")
    name = str(village.people[-1].values["name"])
    assert search.find(desk, name, fresh=False) == []
    told: list[tuple[int, int]] = []
    search.catch_up(desk, progress=lambda done, total: told.append((done, total)))
    assert told and told[-1][0] == told[-1][1]
    assert name in [hit.title for hit in search.find(desk, name, fresh=False)]


def test_the_index_can_be_made_anew(desk: Desk, neighbours: dict[str, str]) -> None:
    before = search.find(desk, "siti")
    search.reindex(desk)
    assert search.behind(desk) == 0 and search.find(desk, "siti") == before


def test_everybody_of_a_village_is_found_by_name_and_by_the_end_of_the_nik(desk: Desk) -> None:
    village = build(40, 5, history=False)
    steps.write(desk, changes(village), label="Impor")
    search.reindex(desk)
    for person in village.people:
        name, nik = str(person.values["name"]), person.values.get("nik")
        assert person.id in {hit.record for hit in search.find(desk, name, limit=200)}
        if isinstance(nik, str):
            assert person.id in {hit.record for hit in search.find(desk, nik)}
            assert person.id in {hit.record for hit in search.find(desk, nik[-6:], limit=200)}


@given(st.text(max_size=60))
def test_any_text_is_an_answerable_question(text: str) -> None:
    for term in asked(text):
        assert term.exact or term.prefixes
        assert all(len(word) <= 41 for word in (*term.exact, *term.prefixes))


@given(st.text(min_size=1, max_size=60))
def test_every_word_of_a_name_finds_it(name: str) -> None:
    tokens = record_tokens("person", {"name": name})
    for word in plain_words(name):
        for term in asked(f"{word} {word}"):
            if term.kind == "word":
                assert any(term.fits(token) for token in tokens)
