"""One family's page agrees with the lists, and says why."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from kkb_desktop.domain.rules.names import RULE_NAMES
from kkb_desktop.services import indicators
from kkb_desktop.services.indicators.catalogue import CATALOGUE
from kkb_desktop.services.indicators.family import FamilyResult
from kkb_desktop.store.keyfile import SlotUser
from tests.services.indicators import random_books
from tests.services.indicators.conftest import Filled
from tests.services.indicators.examples import DAY, FAMILY, YOUNG, book, child, person
from tests.services.indicators.known_village import GOOD
from tests.services.indicators.oracle import Row

USER: Row = {"pregnant": 2, "using": 1, "method": 5}


def reasons(result: FamilyResult | None) -> dict[str, str]:
    assert result is not None
    points = [point for dimension in result.ibangga.dimensions for point in dimension.points]
    return {point.variable.key: point.reason.id for point in points} | {
        flag.key: flag.reason.id for flag in result.krs.flags
    }


def test_every_point_and_flag_has_its_reason(filled: Filled) -> None:
    survey = {
        **GOOD, "floor": 5, "floor_area": 20, "residents": 4, "not_speaking": 1, "violence": 1, "savings": None,
        "water_source_2023": 5,
    }  # fmt: skip
    members = [*YOUNG, child("2025-05-20", birth_certificate=2), child("2026-06-01", health_insurance=None)]
    desk = filled(book(members, survey, blocks=(USER,)))
    result = indicators.family_result(desk, FAMILY, DAY)
    said = reasons(result)
    assert said["v1"] == "Anggota 10 tahun ke atas beribadah."
    assert said["v3"] == "Ada anak yang belum punya akta lahir. 1 anak tanpa akta lahir."
    assert said["v4"] == "Belum dijawab untuk 1 orang (K.15)."
    assert said["v5"].endswith(
        "Ada yang tidak bertegur sapa 3 hari berturut-turut; Ada kekerasan dalam rumah tangga."
    )
    assert said["v9"].endswith(
        "lantai tanah; air minum sumur tidak terlindung; luas per orang 5,0 m2, paling sedikit 7,2 m2."
    )
    assert said["v10"] == "Belum dijawab (P.06)."
    assert said["v11"] == "Tidak berlaku: tidak ada anak usia 7-18 tahun."
    assert said["water"] == "Air minum: Sumur tidak terlindung, tidak layak."
    assert said["toilet"].endswith(", layak.")
    assert said["close"] == "Jarak dua anak termuda 12 bulan; terlalu dekat di bawah 24."
    assert said["no_kb"] == "Peserta KB modern."
    assert result is not None
    assert result.krs.at_risk and result.krs.reason.id.endswith("Air minum tidak layak; Terlalu dekat.")
    assert result.krs.target_reason.id.endswith("pasangan usia subur; anak di bawah 2 tahun.")
    assert result.krs.by_rule == {"krs_any": True, "krs_kb": True, "krs_genting": False}
    assert (result.krs.rule, result.krs.version, result.ibangga.rule) == (
        "krs_any",
        "stunting_v1",
        "ibangga_v1",
    )
    assert "perkiraan" in result.ibangga.rule_label.id
    assert result.planning is not None
    assert (result.planning.kind, result.planning.day) == ("user", "2026-08-01")
    assert result.inputs["floor_area"] == 20
    assert result.computed_on.year == 2026
    posyandu = {state.key: state for state in result.groups}["posyandu"]
    assert posyandu.target and posyandu.attends is not None


def test_reasons_are_there_for_any_family_in_both_languages(filled: Filled) -> None:
    made = random_books.random_book(21, families=25)
    desk = filled(made)
    for family in made.families:
        for day in random_books.DAYS[:2]:
            result = indicators.family_result(desk, family, day)
            if result is None:
                continue
            points = [point for dimension in result.ibangga.dimensions for point in dimension.points]
            assert len(points) == 17 and len(result.krs.flags) == 7
            for text in (*(each.reason for each in points), *(each.reason for each in result.krs.flags)):
                assert text.id.strip() and text.en.strip()
            assert result.krs.reason.id and result.krs.target_reason.id


def test_the_familys_own_page_and_the_lists_agree(filled: Filled) -> None:
    made = random_books.random_book(22, families=20)
    desk, day = filled(made), random_books.DAYS[0]
    lists = {
        key: set(indicators.list_behind(desk, key, day))
        for key in (
            "krs_any",
            "krs_kb",
            "krs_water",
            "ibangga_v9",
            "ibangga_v11",
            "ibangga_rentan",
            "cu",
            "bkb",
            "pus",
        )
    }
    for family in made.families:
        result = indicators.family_result(desk, family, day)
        if result is None:
            assert not any(family in each for each in lists.values())
            continue
        scores = {
            point.variable.key: point.score for each in result.ibangga.dimensions for point in each.points
        }
        flags = {flag.key: flag.raised for flag in result.krs.flags}
        groups = {state.key: state for state in result.groups}
        assert {key: family in each for key, each in lists.items()} == {
            "krs_any": result.krs.at_risk,
            "krs_kb": result.krs.by_rule["krs_kb"],
            "krs_water": result.krs.target and flags["water"],
            "ibangga_v9": scores["v9"] == 1,
            "ibangga_v11": scores["v11"] == 1,
            "ibangga_rentan": result.ibangga.category == "rentan",
            "cu": result.planning is not None and result.planning.kind == "user",
            "bkb": groups["bkb"].target and groups["bkb"].attends is True,
            "pus": result.planning is not None,
        }


def test_who_may_not_know_sees_neither_planning_nor_violence(filled: Filled) -> None:
    members = [person(1, 1, "1990-01-01", 2), person(3, 2, "1984-01-01", 2)]
    desk = filled(book(members, {**GOOD, "violence": 1}, blocks=({"pregnant": 1, "pregnancy_weeks": 20},)))
    open_page = indicators.family_result(desk, FAMILY, DAY)
    closed = indicators.family_result(
        dataclasses.replace(desk, user=SlotUser("Pak RT", "viewer")), FAMILY, DAY
    )
    assert open_page is not None and closed is not None
    assert open_page.planning is not None and open_page.planning.kind == "pregnant"
    assert "ibu hamil" in open_page.krs.target_reason.id
    assert closed.planning is None
    everything = repr(closed).lower()
    assert "hamil" not in closed.krs.target_reason.id and "kekerasan" not in everything
    assert not {"violence", "pregnant", "pregnancy_weeks", "pregnant_now", "using", "method"} & set(
        closed.inputs
    )
    (no_kb,) = [flag for flag in closed.krs.flags if flag.key == "no_kb"]
    assert no_kb.raised is None


def test_a_verified_result_is_named_as_the_reason(filled: Filled) -> None:
    survey = {**GOOD, "toilet_2023": 4, "verified_risk": 2, "verified_on": "2026-09-01"}
    result = indicators.family_result(filled(book(YOUNG, survey)), FAMILY, DAY)
    assert result is not None
    assert (result.krs.at_risk, result.krs.verified) == (False, True)
    assert result.krs.reason.id == "Hasil verifikasi TPK: tidak berisiko."


def test_a_family_whose_people_have_all_gone_has_no_result(filled: Filled) -> None:
    made = book(
        YOUNG,
        events=tuple(
            {"person": id, "kind": 3, "happened_on": "2026-01-01"} for id in (f"{11:032x}", f"{12:032x}")
        ),
    )
    desk = filled(made)
    assert indicators.family_result(desk, FAMILY, DAY) is None
    assert indicators.family_result(desk, FAMILY, date(2025, 12, 31)) is not None


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ({"pregnant": 2, "using": 2, "child_wish": 1}, "ias"),
        ({"pregnant": 2, "using": 2, "child_wish": 2}, "iat"),
        ({"pregnant": 2, "using": 2, "child_wish": 3}, "tial"),
        ({"pregnant": 2, "using": 2}, "nonuser"),
        ({"pregnant": 2}, "unknown"),
        ({"pregnant": 1}, "pregnant"),
    ],
)
def test_where_the_couple_stands(filled: Filled, block: Row, kind: str) -> None:
    result = indicators.family_result(filled(book(YOUNG, blocks=(block,))), FAMILY, DAY)
    assert result is not None and result.planning is not None
    assert result.planning.kind == kind


def test_a_fact_is_told_as_what_is_good_and_ticked_only_where_it_is_known(filled: Filled) -> None:
    unknown = {key: value for key, value in GOOD.items() if not key.startswith("toilet")}
    desk = filled(book(YOUNG, {**unknown, "water_source_2023": 8}, blocks=()))
    result = indicators.family_result(desk, FAMILY, DAY)
    assert result is not None
    facts = {flag.key: (flag.fact.id, flag.state) for flag in result.krs.flags}
    assert facts["water"] == ("Air minum layak", "bad")
    assert facts["toilet"] == ("Jamban layak", "unknown")
    assert facts["no_kb"][1] == "unknown"
    assert not any(words.startswith(("Tidak", "Bukan")) for words, _state in facts.values())


def test_what_concerns_couples_only_is_no_fact_of_others(filled: Filled) -> None:
    result = indicators.family_result(filled(book([person(1, 1, "1950-01-01", 4)], GOOD)), FAMILY, DAY)
    assert result is not None
    states = {flag.key: flag.state for flag in result.krs.flags}
    assert {states[key] for key in ("young", "old", "close", "many", "no_kb")} == {"off"}


def test_rules_are_named_by_their_year_and_never_by_their_id() -> None:
    assert set(RULE_NAMES) >= {one.rule for one in CATALOGUE.values() if one.rule}
    for id, name in RULE_NAMES.items():
        assert "20" in name.id and "20" in name.en, id
        assert id not in (name.id, name.en) and "_" not in name.id + name.en
    said = [
        text for one in CATALOGUE.values() for each in (one.label, one.formula) for text in (each.id, each.en)
    ]
    assert not [
        text for text in said if any(id in text for id in (*RULE_NAMES, "krs_any", "krs_kb", "krs_genting"))
    ]
