"""Names and people that are the same, and those that only look so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.identity import PLACEHOLDER
from kkb_desktop.domain.likeness import (
    family_score,
    folded,
    folded_tokens,
    name_score,
    person_score,
)
from kkb_desktop.domain.reasons import REASONS

SPELLED_TWO_WAYS = (
    ("H. Soeparman", "Suparman"),
    ("Hj. Siti Khodijah, S.Pd", "Siti Khodijah"),
    ("M. Yusuf", "Muhammad Yusuf"),
    ("Moh. Rizqi", "Muh Rizki"),
    ("Mohd. Ikbal", "Mochamad Iqbal"),
    ("H.M. Yunus", "Muhammad Yunus"),
    ("Drs.H.Endang", "Endang"),
    ("Dr. H. Achmad Djajadi, M.Si.", "Ahmad Jayadi"),
    ("dr. Anita", "Anita"),
    ("Ir. Soetjipto", "Sucipto"),
    ("Tjahjo Koemolo", "Cahyo Kumolo"),
    ("Raden Sjarif", "Syarif"),
    ("Syarifuddin", "Sarifudin"),
    ("Sharifah", "Syarifah"),
    ("Thoha", "Toha"),
    ("Ramadhan", "Ramadan"),
    ("St. Aminah", "Siti Aminah"),
    ("Abd. Rahman", "Abdul Rohman"),
    ("Noor Aini", "Nur Aini"),
    ("Nur'aini", "Nuraini"),
    ("Fitriyah", "Fitria"),
    ("Evi Novita Sari", "Efi Nofita Sari"),
    ("Rofiqoh", "Rofikah"),
    ("Aziz", "Asis"),
    ("Zaenal", "Jainal"),
    ("Zubaedah", "Jubaidah"),
    ("Chairul Anwar", "Khoirul Anwar"),
    ("Chandra", "Candra"),
    ("Ghofur", "Gofur"),
    ("Usman", "Utsman"),
    ("Philipus", "Filipus"),
    ("Yenny", "Yeni"),
    ("Abdullah", "Abdulloh"),
    ("Alm. Dadang", "Dadang"),
    ("Slamet (Alm)", "Slamet"),
    ("Ahmad Sunarya SE", "Ahmad Sunarya, S.E."),
    ("Suherman, S.Kep., Ners", "Suherman"),
    ("Ny. Sunarti", "Sunarti"),
    ("Iwan bin Saleh", "Iwan Saleh"),
    ("JUM'AT", "Jumat"),
    ("Zoé", "Zoe"),
)
ALIKE = (
    ("Ajis", "Aziz"),
    ("Pauji", "Fauzi"),
    ("Zulkifli", "Julkipli"),
    ("Husen", "Husain"),
    ("Rahmat", "Rahmad"),
    ("Nur Aini", "Nuraini"),
    ("Abdurrahman", "Abdul Rahman"),
    ("A. Sunarya", "Ahmad Sunarya"),
    ("Siti K.", "Siti Khodijah"),
    ("Muhammad Yusuf", "Yusuf"),
    ("Siti Nur Aini", "Nur Aini"),
    ("Wawan Hermawan", "Hermawan Wawan"),
    ("Dedi Kurniawan", "Dedi Kurniawn"),
    ("Dedi Kurniawan", "Deid Kurniawan"),
)
SOMEBODY_ELSE = (
    ("Siti Aminah", "Siti Rohmah"),
    ("Muhammad Rizki", "Muhammad Rafi"),
    ("Wawan Hermawan", "Wawan Setiawan"),
    ("Junaedi", "Suherman"),
    ("Sri", "Siti"),
    ("Ani", "Adi"),
    ("Sumadi", "Jumadi"),
    ("Hasan", "Husein"),
    ("Slamet", "Suparman"),
)


@pytest.mark.parametrize(("one", "other"), SPELLED_TWO_WAYS)
def test_one_name_spelled_two_ways_has_one_normal_form(one, other):
    assert folded(one) == folded(other)
    assert name_score(one, other) == 100


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_a_name_heard_or_typed_otherwise_is_alike(one, other):
    assert 85 <= name_score(one, other) < 100


@pytest.mark.parametrize(("one", "other"), SOMEBODY_ELSE)
def test_another_name_is_another_name(one, other):
    assert name_score(one, other) < 85
    assert folded(one) != folded(other)


def test_part_of_a_name_is_less_than_the_name_and_more_than_another():
    part = name_score("Suparman", "Suparman Hadi")
    assert name_score("Suparman", "Sutrisno Hadi") < part < 90
    assert name_score("Siti", "Siti Khodijah") >= 80


@pytest.mark.parametrize("name", ["H.", "Hj", "Ir", "M.", "Raden", "SE", "Alm", "bin"])
def test_a_title_is_a_name_where_nothing_else_is(name):
    assert len(folded_tokens(name)) == 1


def test_titles_inside_a_name_and_names_like_degrees_stay():
    assert folded_tokens("Siti Ma") == ("siti", "ma")
    assert folded_tokens("Raden Ayu Kartini") == ("aiu", "kartini")
    assert folded_tokens("Hidayat H") == ("hidaiat", "h")
    assert folded_tokens("") == folded_tokens("  12 -") == ()


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_can_be_compared_both_ways_round(one, other):
    score = name_score(one, other)
    assert 0 <= score <= 100
    assert score == name_score(other, one)
    assert name_score(one, one) == 100
    assert all(word and word == word.strip() for word in folded_tokens(one))
    assert folded(folded(one)).isprintable()


# ------------------------------------------------------------------------------------------------ persons

WOMAN = {
    "name": "Siti Rohmah",
    "nik": "3299015208910001",
    "sex": 2,
    "birth_date": "1991-08-12",
    "birth_place": "Garut",
    "mother_name": "Entin Kartini",
    "father_name": "Udin Saepudin",
    "family": "a" * 32,
    "rt": "01",
    "rw": "04",
    "card_number": "3299010702155001",
}
ELSEWHERE = {"family": "b" * 32, "rt": "07", "rw": "01", "card_number": "3299011911190002"}


def again(**changes):
    """The same woman as another volunteer wrote her down."""
    values = {**WOMAN, **ELSEWHERE, **changes}
    return {key: value for key, value in values.items() if value is not None}


def points(**changes):
    return person_score(WOMAN, again(**changes)).points


def test_the_same_woman_is_recognised_through_each_slip_alone():
    assert points() > 95
    assert points(nik=None) > 95
    assert points(name="St. Rahmah", nik=None) > 95
    assert points(name="Siti Rohma", nik=None, mother_name=None, father_name=None) > 90
    assert points(birth_date="1991-12-08", nik=None) > 90
    assert points(birth_date="1991-08-21", nik=None) > 85
    assert points(birth_date="1992-08-12", nik=None) > 90
    assert points(birth_date="1991-07-01", nik=None) > 85
    assert points(nik="3299015208910101") > 80
    assert points(birth_date=None, nik=None) > 90


def test_a_guessed_birthday_weighs_less_than_a_known_one():
    bare = {"nik": None, "mother_name": None, "father_name": None, "birth_place": None}

    def beside(day, other):
        one = {**WOMAN, "nik": None, "birth_date": day}
        return person_score(one, again(**bare, birth_date=other)).points

    assert beside("1951-08-12", "1951-08-12") > 90
    for unsure in ("1951-01-01", "1951-12-31", "1951-07-01"):
        assert 50 < beside(unsure, unsure) < beside("1951-08-12", "1951-08-12")
        assert beside(unsure, "1951-08-12") > beside("1951-03-30", "1951-08-12")
        assert (
            "likeness.same_unsure_birth_date"
            in person_score({"birth_date": unsure}, {"birth_date": unsure, "name": "x"}).reasons
        )


def test_twins_brothers_and_namesakes_are_not_one_person():
    child = {
        "name": "Rina Marlina",
        "sex": 2,
        "birth_date": "2015-03-02",
        "family": "a" * 32,
        "mother_name": "Ai",
    }
    twin = {**child, "name": "Rini Marlina", "nik": "3299014203150002"}
    assert person_score({**child, "nik": "3299014203150001"}, twin).points < 50
    assert "likeness.maybe_twins" in person_score({**child, "nik": "3299014203150001"}, twin).reasons
    brother = {**child, "name": "Rina Marlina", "birth_date": "2018-09-20"}
    assert person_score(child, brother).points < 50
    namesake = again(birth_date="1968-02-27", nik="3299016702680003", mother_name="Ecin", father_name=None)
    assert person_score(WOMAN, namesake).points < 20
    father = {"name": "Asep Sunarya", "sex": 1, "birth_date": "1970-01-05", "family": "a" * 32}
    assert person_score(father, {**father, "birth_date": "1996-06-07"}).points < 20
    assert person_score(WOMAN, again(sex=1, nik=None)).points < points(nik=None)


def test_the_same_number_is_strong_and_a_placeholder_says_nothing():
    stranger = {"name": "Yuyun", "sex": 2, "birth_date": "1970-02-02", "family": "b" * 32}
    assert (
        person_score(WOMAN, {**stranger, "nik": WOMAN["nik"]}).weight
        > person_score(WOMAN, stranger).weight + 10
    )
    without = person_score({**WOMAN, "nik": None}, stranger).weight
    assert person_score({**WOMAN, "nik": PLACEHOLDER}, {**stranger, "nik": PLACEHOLDER}).weight == without


def test_a_rare_name_tells_more_than_a_common_one():
    one, other = (
        {"name": "Siti Rohmah", "sex": 2, "family": "a"},
        {"name": "Siti Rohmah", "sex": 2, "family": "b"},
    )
    weights = [person_score(one, other, share=share).weight for share in (0.1, 0.01, 0.001, 0.0)]
    assert weights == sorted(weights) and weights[0] < weights[-1]
    single = person_score({**one, "name": "Slamet"}, {**other, "name": "Slamet"}).weight
    assert single < person_score(one, other).weight


def test_nothing_known_is_nothing_said():
    assert person_score({}, {"name": "Siti"}).points < 10
    assert person_score({"name": ""}, {"sex": 1}).points < 10


TEXT = st.one_of(
    st.none(), st.text(max_size=16), st.sampled_from(["Siti Aminah", "St. Aminah", "M. Yusuf", "Yusuf"])
)
DAY = st.one_of(
    st.none(),
    st.dates().map(lambda day: day.isoformat()),
    st.sampled_from(["1951-07-01", "1951-01-01", "1951-07-02", "x", "2003-12-32"]),
)
NUMBER = st.one_of(
    st.none(),
    st.sampled_from([PLACEHOLDER, "3299015208910001", "3299015208910002", "3299015208910011", "12"]),
)
PERSON = st.fixed_dictionaries(
    {},
    optional={
        "name": TEXT,
        "nik": NUMBER,
        "sex": st.sampled_from([None, 1, 2]),
        "birth_date": DAY,
        "birth_place": TEXT,
        "mother_name": TEXT,
        "father_name": TEXT,
        "family": st.sampled_from(["a", "b"]),
        "card_number": NUMBER,
        "rt": st.sampled_from([None, "01", "02"]),
    },
)
FAMILY = st.fixed_dictionaries(
    {}, optional={"head_name": TEXT, "card_number": NUMBER, "phone": NUMBER, "rt": TEXT, "address": TEXT}
)


@given(PERSON, PERSON)
def test_any_two_people_are_compared_alike_both_ways_round(one, other):
    score, back = person_score(one, other), person_score(other, one)
    assert 0 <= score.points <= 100
    assert (score.points, set(score.reasons)) == (back.points, set(back.reasons))
    assert score.weight == pytest.approx(back.weight)
    assert set(score.reasons) <= REASONS.keys()
    assert person_score(one, dict(one)).points == 100


@given(FAMILY, FAMILY, st.integers(0, 4), st.integers(0, 4))
def test_any_two_families_are_compared_alike_both_ways_round(one, other, shared, more):
    score = family_score(one, other, shared=shared, fewer=shared + more)
    assert score.points == family_score(other, one, shared=shared, fewer=shared + more).points
    assert set(score.reasons) <= REASONS.keys()
    assert family_score(one, dict(one)).points == 100


def test_two_families_on_one_card_are_two_and_one_family_on_two_cards_is_one():
    home = {
        "head_name": "Wawan Hermawan",
        "card_number": "3299010702155001",
        "rt": "01",
        "address": "Jl. Melati 12",
    }
    son = {**home, "head_name": "Agus Setiawan"}
    assert family_score(home, son, shared=0, fewer=3).points < 40
    renewed = {**home, "card_number": "3299011911190002"}
    assert family_score(home, renewed, shared=3, fewer=3).points > 90
    neighbour = {**home, "card_number": "3299011911190002", "address": "Jl. Kenanga 3"}
    assert family_score(home, neighbour, shared=0, fewer=3).points < 40
