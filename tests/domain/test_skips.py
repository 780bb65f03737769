"""Skips in words, as printed forms need them."""

import pytest

from kkb_desktop.domain.codelists.person import YES_NO
from kkb_desktop.domain.fields import Field, Kind, RecordType, Section
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.skips import asked_when
from kkb_desktop.domain.text import Text


def rule(type, key, **known):
    record_type = RECORD_TYPES[type]
    found = asked_when(record_type, record_type.by_key[key], known)
    return None if found is None else {each.field.key: each.codes for each in found}


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("births", {}),
        ("pregnancy_wish", {"pregnant": (1,)}),
        ("child_wish", {"pregnant": (2,)}),
        ("using", {"pregnant": (2,)}),
        ("used_last_year", {"pregnant": (1,), "using": (2,)}),
        ("stopped_on", {"used_last_year": (1,)}),
        ("non_use_reason", {"pregnant": (1,), "using": (2,)}),
        ("method", {"using": (1,), "used_last_year": (1,)}),
        ("service_source", {"method": (1, 2, 3, 4, 5, 6, 7, 8)}),
    ],
)
def test_the_skips_of_the_planning_block_are_those_of_the_printed_form(key, wanted):
    assert rule("planning_survey", key) == wanted


def test_a_rule_names_the_nearest_answer_only():
    assert rule("person", "first_marriage_age") == {"marital_status": (2, 3, 4)}
    assert rule("family_survey", "other_business_name", round=2026) == {"other_business": (1,)}


def test_what_a_round_does_not_ask_is_asked_of_nobody():
    assert rule("family_survey", "water_source", round=2026) is None
    assert rule("family_survey", "water_source_2023", round=2026) == {}
    assert rule("family_survey", "water_source", round=2021) == {}
    assert rule("family_survey", "water_distance", round=2021) is None


def test_an_item_that_depends_on_one_of_several_answers_names_it():
    assert rule("activity", "other_agency") is not None


def test_every_rule_of_every_record_type_agrees_with_its_declaration():
    for record_type in RECORD_TYPES.values():
        for item in record_type.fields:
            found = asked_when(record_type, item, {"round": 2026})
            for each in found or ():
                assert set(each.codes) <= {code.value for code in each.field.codes.codes}


def test_a_skip_that_hangs_on_too_much_is_left_unsaid():
    coded = [
        Field(f"q{number}", Kind.CODE, Text("Q", "Q"), "s", codes=YES_NO, relevant=None)
        for number in range(20)
    ]
    last = Field(
        "last",
        Kind.TEXT,
        Text("L", "L"),
        "s",
        relevant=lambda values: sum(values.get(f"q{number}") == 1 for number in range(20)) > 3,
    )
    record_type = RecordType(
        "t",
        Text("T", "T"),
        Text("T", "T"),
        (Section("s", Text("S", "S")),),
        (*coded, last),
        title=lambda values: "",
    )
    assert asked_when(record_type, last) == ()
