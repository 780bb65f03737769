"""The catalogue is complete in itself, and the page about it says what it says."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.rules.ibangga import IBANGGA_V1
from kkb_desktop.domain.rules.stunting import STUNTING_V1
from kkb_desktop.services.indicators import catalogue
from kkb_desktop.services.indicators.measure import CERTAINTY, PartName

ROOT = Path(__file__).resolve().parents[3]
PARTS: tuple[PartName, ...] = ("numerator", "denominator", "missing")


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("indicators_page", ROOT / "scripts" / "indicators.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_indicators_is_up_to_date() -> None:
    stored = (ROOT / "docs" / "indicators.md").read_text(encoding="utf-8")
    assert stored == script().page(), "run python scripts/indicators.py"


def test_every_indicator_is_in_a_group_and_says_what_it_is_in_both_languages() -> None:
    assert sum(len(catalogue.in_group(group)) for group in catalogue.GROUPS) == len(catalogue.CATALOGUE)
    for one in catalogue.CATALOGUE.values():
        for text in (one.label, one.unit, one.formula):
            assert text.id.strip() and text.en.strip(), one.key
        assert one.source and one.certainty in CERTAINTY, one.key


def test_every_part_can_be_listed_and_told_apart_by_area() -> None:
    for one in catalogue.CATALOGUE.values():
        for name in PARTS:
            part = one.part(name)
            if part is not None:
                assert {"village", "rw", "rt"} <= {column.name for column in part.rows.c}, one.key


def test_totals_are_made_of_indicators_that_stand_before_them() -> None:
    order = list(catalogue.CATALOGUE)
    for one in catalogue.CATALOGUE.values():
        assert all(order.index(key) < order.index(one.key) for key in one.total_of)


def test_choosing_a_total_brings_what_it_is_made_of() -> None:
    assert len(catalogue.chosen(["tfr"])) == 8


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(RecordRefused, match="indicator.unknown"):
        catalogue.chosen(["krs"])


def test_lists_that_tell_planning_answers_or_violence_are_confidential() -> None:
    for one in catalogue.in_group("planning"):
        assert one.confidential or one.key in ("pus", "pus_wife_19", "pus_husband_25"), one.key
    for key in ("krs_no_kb", "krs_pregnant", "ibangga_v5"):
        assert catalogue.CATALOGUE[key].confidential


def test_every_variable_flag_and_rule_has_an_indicator() -> None:
    assert {f"ibangga_{each.key}" for each in IBANGGA_V1.variables} <= set(catalogue.CATALOGUE)
    assert {rule.id for rule in STUNTING_V1.rules} <= set(catalogue.CATALOGUE)
    assert {one.certainty for one in map(catalogue.indicator, ("ibangga", "krs_any", "krs_kb"))} == {
        "assumed", "certain", "open"
    }  # fmt: skip
