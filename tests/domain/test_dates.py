from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.dates import MONTHS, age_on, is_iso_date, parse_typed_date

TODAY = date(2026, 11, 24)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
MONTH_NAMES = (
    "Januari,Februari,Maret,April,Mei,Juni,Juli,Agustus,September,Oktober,November,Desember".split(",")  # noqa: SIM905
)


@given(DAYS, st.sampled_from("-/. "), st.booleans())
def test_a_day_is_read_back_however_it_is_typed(day, separator, padded):
    d, m = (f"{day.day:02}", f"{day.month:02}") if padded else (str(day.day), str(day.month))
    for text in (
        f"{d}{separator}{m}{separator}{day.year}",
        f"  {d} {separator} {m} {separator} {day.year} ",
        f"{day.day:02}{day.month:02}{day.year}",
        f"{d} {MONTH_NAMES[day.month - 1]} {day.year}",
        f"{d} {MONTH_NAMES[day.month - 1][:3].upper()} {day.year}",
        day.isoformat(),
        f"{day.isoformat()} 00:00:00",
    ):
        assert parse_typed_date(text, today=TODAY) == day


@given(st.dates(date(1927, 1, 1), date(2026, 12, 31)))
def test_two_digit_years_mean_the_latest_year_that_is_not_after_this_one(day):
    for text in (day.strftime("%d-%m-%y"), day.strftime("%d%m%y")):
        assert parse_typed_date(text, today=TODAY) == day


@given(st.text(max_size=20))
def test_anything_else_is_a_value_error_and_nothing_worse(text):
    try:
        assert isinstance(parse_typed_date(text, today=TODAY), date)
    except ValueError:
        pass


IMPOSSIBLE = ["31-2-2020", "29-2-2023", "0-1-2020", "1-13-2020", "12 xyz 2020", "1-1-0000", "2020", ""]


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_impossible_days_are_refused(text):
    with pytest.raises(ValueError):
        parse_typed_date(text, today=TODAY)


def test_every_month_is_known_in_both_languages():
    english = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905
    for number, (name, other) in enumerate(zip(MONTH_NAMES, english, strict=True), 1):
        assert MONTHS[name[:3].lower()] == MONTHS[other] == number


@given(DAYS, DAYS)
def test_age_counts_the_birthdays_that_have_passed(born, day):
    first, last = sorted((born, day))
    birthdays = 0
    for year in range(first.year + 1, last.year + 1):
        try:
            birthday = first.replace(year=year)
        except ValueError:
            birthday = date(year, 3, 1)
        birthdays += birthday <= last
    assert age_on(first, last) == birthdays


@given(DAYS)
def test_iso_days_are_exactly_what_isoformat_writes(day):
    assert is_iso_date(day.isoformat())
    assert not is_iso_date(day.strftime("%Y%m%d"))
    assert not is_iso_date(f" {day.isoformat()}")


@given(st.text("0123456789-W", min_size=8, max_size=10))
def test_iso_days_in_other_spellings_are_not_taken(text):
    if is_iso_date(text):
        assert date.fromisoformat(text).isoformat() == text


def test_days_outside_living_memory_are_not_iso_days():
    assert not is_iso_date("1899-12-31") and not is_iso_date("2201-01-01")
    assert is_iso_date((date(1900, 1, 1) + timedelta(days=1)).isoformat())
