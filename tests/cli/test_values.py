"""What is typed after `field=` becomes the value the field keeps."""

from datetime import date

import pytest

from kkb_desktop.cli.values import mask, parse_assignments, record_type, show_value
from kkb_desktop.domain.errors import RecordRefused

TODAY = date(2026, 11, 24)
PERSON = record_type("person")


def parsed(*assignments: str) -> dict[str, object]:
    return dict(parse_assignments(PERSON, assignments, today=TODAY))


def test_a_code_is_taken_by_number_label_or_alias() -> None:
    assert (
        parsed("sex=2") == parsed("sex=perempuan") == parsed("sex=PR") == parsed("sex=Female") == {"sex": 2}
    )


def test_a_date_is_taken_as_people_type_it() -> None:
    assert parsed("birth_date=3-11-1984") == {"birth_date": "1984-11-03"}


def test_nothing_after_the_sign_empties_the_field() -> None:
    assert parsed("name=") == {"name": None}


def test_several_codes_are_divided_by_commas_and_kept_sorted() -> None:
    values = parse_assignments(record_type("activity"), ["funding=3, 2,3"], today=TODAY)
    assert values == {"funding": [2, 3]}


def test_what_cannot_be_read_is_left_to_the_checks() -> None:
    assert parsed("sex=entah", "birth_date=kemarin", "number=satu") == {
        "sex": "entah",
        "birth_date": "kemarin",
        "number": "satu",
    }


def test_digits_lose_their_spaces_and_points() -> None:
    assert parsed("nik=3204 1150 0384.0001") == {"nik": "3204115003840001"}


@pytest.mark.parametrize("word", ["salah=1", "name", "=3"])
def test_an_unknown_field_is_refused_by_name(word: str) -> None:
    with pytest.raises(RecordRefused) as refused:
        parsed(word)
    assert refused.value.reason == "record.unknown_field"


def test_an_unknown_type_is_refused() -> None:
    with pytest.raises(RecordRefused):
        record_type("kucing")


def test_a_nik_shows_its_last_four_digits_only() -> None:
    assert mask("3204115003840001") == "••••••••••••0001"
    assert show_value(PERSON.by_key["nik"], "3204115003840001", "id", full=False).endswith("•0001")
    assert show_value(PERSON.by_key["nik"], "3204115003840001", "id") == "3204115003840001"


def test_codes_are_shown_in_the_language_of_the_user() -> None:
    assert show_value(PERSON.by_key["sex"], 2, "id") == "Perempuan"
    assert show_value(PERSON.by_key["sex"], 2, "en") == "Female"
