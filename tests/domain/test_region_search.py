"""A village is found as people type it: spaces, wrong letters, the district behind it; the nearest first."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from kkb_desktop.domain.region_search import load, search
from kkb_desktop.domain.regions import Region, plain, villages_of

from .misspelling import district_as_said, respaced, slipped

DISTRICTS = ("1101", "1207", "1408", "1471", "3204", "3509", "3573", "5201", "5301", "6471", "7308", "9171")


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    load()


@pytest.fixture(scope="module")
def villages() -> list[Region]:
    return [each for district in DISTRICTS for each in villages_of(district)]


def codes(text: str, level: str = "village", limit: int = 5) -> list[str]:
    return [each.code for each in search(text, level, limit)]


@pytest.mark.parametrize(
    ("text", "name", "district"),
    [
        ("air dingin pekanbaru", "Airdingin", "Kota Pekanbaru"),
        ("airdinginpekanbaru", "Airdingin", "Kota Pekanbaru"),
        ("Kelurahan Air Dingin, Kec. Bukit Raya", "Airdingin", "Kota Pekanbaru"),
        ("pekanbaru air dingin", "Airdingin", "Kota Pekanbaru"),
        ("Simpang Baru", "Simpangbaru", "Kota Pekanbaru"),
        ("simpang baru tampan", "Simpangbaru", "Kota Pekanbaru"),  # the subdistrict it lay in until 2020
        ("Tuah Karya", "Tuahkarya", "Kota Pekanbaru"),
        ("tuah karya, tuah madani", "Tuahkarya", "Kota Pekanbaru"),
        ("tangkrang labuai", "Tangkerang Labuai", "Kota Pekanbaru"),
        ("tangkerang labuay pekan baru", "Tangkerang Labuai", "Kota Pekanbaru"),
        ("kp baru senapelan", "Kampung Baru", "Kota Pekanbaru"),
        ("sei ambang", "Sungaiambang", "Kota Pekanbaru"),
        ("kota tinggi pekanbaru", "Kota Tinggi", "Kota Pekanbaru"),
        ("Desa SENGGIGI lombok", "Senggigi", "Kabupaten Lombok Barat"),
        ("cimenyan bandumg", "Cimenyan", "Kabupaten Bandung"),
        ("32.04.11.2001", "Sangkanhurip", "Kabupaten Bandung"),
    ],
)
def test_what_people_type_finds_their_village_first(text: str, name: str, district: str) -> None:
    best = search(text, limit=5)[0]
    assert (best.name, best.district) == (name, district)


def test_air_dingin_is_among_the_first_wherever_the_space_is() -> None:
    found = search("Air Dingin", limit=10)
    assert [each.name for each in found[:3]] == ["Air Dingin"] * 3, "those of exactly that name come first"
    assert ("Airdingin", "Kota Pekanbaru") in [(each.name, each.district) for each in found]


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        ("kab lombok barat", "district", "5201"),
        ("kota bandung", "district", "3273"),
        ("kabupaten bandung", "district", "3204"),
        ("pekan baru", "district", "1471"),
        ("pekambaru", "district", "1471"),
        ("5201", "district", "5201"),
        ("nusa tenggara b", "province", "52"),
        ("raiu", "province", "14"),
    ],
)
def test_larger_regions_are_found_the_same_way(text: str, level: str, code: str) -> None:
    assert codes(text, level)[0] == code


def test_names_that_are_what_was_typed_come_first() -> None:
    found = search("sukamaju", limit=60)
    exact = [plain(each.name) == "sukamaju" for each in found]
    assert exact[0] and exact == sorted(exact, reverse=True)
    assert len(found) == len(set(found)) == 60


def test_words_may_stand_in_any_order_and_each_counts() -> None:
    for each in search("suka bandung", limit=30):
        words = plain(each.path).split()
        assert any(word.startswith("suka") for word in words)
        assert any(word.startswith("bandung") for word in words)


@pytest.mark.parametrize("text", ["", "   ", "zzzzqq", "--", "qqqq wwww"])
def test_nothing_is_found_for_nothing(text: str) -> None:
    assert search(text) == []


def test_while_a_misspelt_name_is_being_typed_the_list_does_not_run_empty() -> None:
    text = "tangkrang labuai"
    for length in range(9, len(text) + 1):
        assert search(text[:length], limit=20), text[:length]


@settings(max_examples=60)
@given(st.text(max_size=25), st.sampled_from(("village", "subdistrict", "district", "province")))
def test_whatever_is_typed_never_fails(text: str, level: str) -> None:
    found = search(text, level, 7)
    assert len(found) <= 7 and all(each.level == level for each in found)


@settings(max_examples=60)
@given(data=st.data())
def test_a_village_is_found_unless_many_of_its_district_are_named_as_like_what_was_typed(
    data: st.DataObject, villages: list[Region]
) -> None:
    village = data.draw(st.sampled_from(villages))
    chance = Random(data.draw(st.integers(0, 1_000_000)))
    name = plain(village.name)
    typed = data.draw(
        st.sampled_from((name, respaced(name, chance), slipped(name, chance), slipped(name, chance, 2)))
    )
    found = search(f"{typed} {district_as_said(village)}", limit=30)

    def wrong(other: Region) -> int:
        return OSA.distance(typed.replace(" ", ""), plain(other.name).replace(" ", ""))

    letters = len(typed.replace(" ", ""))
    as_near = [
        each for each in villages if each.district == village.district and wrong(each) <= wrong(village)
    ]
    if wrong(village) <= (1 if letters < 5 else 2) and len(as_near) <= 8:
        assert village in found, (typed, village.path)
    if wrong(village) == 0:
        assert wrong(found[0]) == 0


Typing = Callable[[Region, Random], str]


@pytest.mark.parametrize(
    ("typing", "share"),
    [
        (lambda v, c: f"{plain(v.name)} {district_as_said(v)}", 1.0),
        (lambda v, c: f"{respaced(plain(v.name), c)} {district_as_said(v)}", 0.99),
        (lambda v, c: f"{slipped(plain(v.name), c)} {district_as_said(v)}", 0.98),
        (lambda v, c: f"{slipped(plain(v.name), c)}{district_as_said(v)}".replace(" ", ""), 0.97),
        (lambda v, c: f"{respaced(slipped(plain(v.name), c), c)} {district_as_said(v)}", 0.97),
        (lambda v, c: f"{slipped(plain(v.name), c, 2)} {district_as_said(v)}", 0.93),
        (lambda v, c: f"{slipped(plain(v.name), c)} {slipped(district_as_said(v), c)}", 0.90),
    ],
    ids=["right", "spaces", "a slip", "a slip, no space", "a slip and spaces", "two slips", "a slip in each"],
)
def test_a_village_misspelt_with_its_district_is_among_the_first_ten(
    typing: Typing, share: float, villages: list[Region]
) -> None:
    chance = Random(20261123)
    asked = [chance.choice(villages) for _ in range(120)]
    hits = sum(each in search(typing(each, chance), limit=10) for each in asked)
    assert hits >= share * len(asked), f"{hits} of {len(asked)}"
