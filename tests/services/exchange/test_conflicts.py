"""Confidential answers in dispute: settled by who wrote them, not told to those who may not see them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import conflicts
from kkb_desktop.services.writing import records


@pytest.fixture
def disputed(desk: Desk, answered_family: dict[str, str]) -> str:
    """A survey of which P.03d and the roof were answered in two ways."""
    survey = answered_family["survey"]
    seen = records.read(desk, "family_survey", survey)
    records.save(desk, "family_survey", {"violence": 1, "roof": 3}, opened=seen)
    records.save(desk, "family_survey", {"violence": None, "roof": 4}, opened=seen)
    return survey


def looking_as(desk: Desk, role: Any) -> Desk:
    return replace(desk, user=replace(desk.user, role=role))


def choices(desk: Desk, record: str) -> dict[str, tuple[conflicts.Choice, ...]]:
    return {field.key: field.choices for field in conflicts.compare(desk, record).fields}


@pytest.mark.parametrize("role", ["viewer", "district", "a role of a newer program"])
def test_a_confidential_answer_is_not_told_to_who_may_not_see_it(
    desk: Desk, disputed: str, role: str
) -> None:
    found = choices(looking_as(desk, role), disputed)
    assert [(each.hidden, each.value) for each in found["violence"]] == [(True, None)] * 2
    assert {(each.hidden, each.value) for each in found["roof"]} == {(False, 3), (False, 4)}
    shown = conflicts.compare(looking_as(desk, role), disputed).values
    assert "violence" not in shown and shown["worships"] == 1


@pytest.mark.parametrize("role", ["kader", "operator", "pkb"])
def test_who_takes_the_interview_sees_both_answers(desk: Desk, disputed: str, role: str) -> None:
    found = choices(looking_as(desk, role), disputed)
    assert {each.value for each in found["violence"]} == {1, None}
    assert not any(each.hidden for each in found["violence"])


@pytest.mark.parametrize("at", [0, 1])
def test_a_hidden_answer_is_settled_by_who_wrote_it(desk: Desk, disputed: str, at: int) -> None:
    wanted = choices(desk, disputed)["violence"][at]
    office = looking_as(desk, "district")
    conflicts.settle(office, disputed, {"roof": 3}, sides={"violence": wanted.op_id})
    values = records.read(desk, "family_survey", disputed).values
    assert (values.get("violence"), values["roof"]) == (wanted.value, 3)
    assert conflicts.list_conflicts(desk) == []


def test_the_kb_block_is_hidden_as_a_whole(desk: Desk, answered_family: dict[str, str]) -> None:
    block = answered_family["planning"]
    seen = records.read(desk, "planning_survey", block)
    records.save(desk, "planning_survey", {"method": 4}, opened=seen)
    records.save(desk, "planning_survey", {"method": 3}, opened=seen)
    view = conflicts.compare(looking_as(desk, "district"), block)
    (field,) = view.fields
    assert field.key == "method" and all(each.hidden and each.value is None for each in field.choices)
    assert not {"method", "pregnant", "child_wish"} & view.values.keys()


def test_an_operation_that_is_not_in_dispute_is_no_side(desk: Desk, disputed: str) -> None:
    roof = choices(desk, disputed)["roof"][0]
    for key, op_id in (("violence", "0" * 32), ("worships", roof.op_id)):
        with pytest.raises(RecordRefused) as refused:
            conflicts.settle(desk, disputed, {}, sides={key: op_id})
        assert refused.value.reason == "record.unknown_side"
