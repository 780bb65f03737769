"""The list of families: search, filters, rows."""

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from tests.services.conftest import FAMILY


@pytest.fixture
def second(desk: Desk, typed_family: dict[str, str]) -> str:
    return records.save(
        desk, "family", {"head_name": "Asep Sunarya", "rt": "2", "rw": "4", "card_number": "3299010702155002"}
    ).record


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["Wawan Hermawan", "Asep Sunarya"]),
        ("wawan", ["Wawan Hermawan"]),
        ("rohmah siti", ["Wawan Hermawan"]),
        ("3299 0107 0215 5002", ["Asep Sunarya"]),
        ("3299015208915001", ["Wawan Hermawan"]),
        ("rt 2", ["Asep Sunarya"]),
        ("RT02 asep", ["Asep Sunarya"]),
        ("rw 04", ["Wawan Hermawan", "Asep Sunarya"]),
        ("melati 12", ["Wawan Hermawan"]),
        ("tidak ada", []),
        ("100%", []),
        ("_", []),
    ],
)
def test_a_search_finds_head_member_card_number_and_neighbourhood(
    desk: Desk, second: str, text: str, found: list[str]
) -> None:
    ids = families.family_ids(desk, text)
    rows = families.family_rows(desk, ids)
    assert [rows[id].head_name for id in ids] == found


def test_a_row_tells_size_marks_and_state(desk: Desk, answered_family: dict[str, str]) -> None:
    row = families.family_rows(desk, [answered_family["family"]])[answered_family["family"]]
    assert row.size == 3
    assert row.flags == ("pus", "baduta")
    assert row.complete
    assert row.sync == "unsent"
    assert (row.rt, row.rw, row.no_kk) == ("01", "04", FAMILY["card_number"])


def test_a_family_lacks_something_when_a_member_does(desk: Desk, answered_family: dict[str, str]) -> None:
    assert families.family_ids(desk, filter="incomplete") == []
    records.save(desk, "person", {"first_marriage_age": None}, record=answered_family["wife"])
    assert families.family_ids(desk, filter="incomplete") == [answered_family["family"]]
    assert not families.family_rows(desk, [answered_family["family"]])[answered_family["family"]].complete


def test_an_item_that_does_not_apply_is_not_lacking(desk: Desk, answered_family: dict[str, str]) -> None:
    records.save(desk, "person", {"nik": None, "nik_status": 2}, record=answered_family["child"])
    assert families.family_ids(desk, filter="incomplete") == []
    assert families.family_ids(desk, filter="no_nik") == [answered_family["family"]]


def test_a_family_without_members_is_incomplete(desk: Desk, typed_family: dict[str, str]) -> None:
    for name in ("head", "wife", "child"):
        records.delete(desk, "person", typed_family[name])
    assert families.family_ids(desk, filter="incomplete") == [typed_family["family"]]


def test_each_filter_counts_what_it_lists(desk: Desk, second: str, typed_family: dict[str, str]) -> None:
    drafts.save(desk, drafts.form_key("family", second), {"rt": "7"})
    first = records.read(desk, "person", typed_family["child"])
    records.save(desk, "person", {"name": "Nabila P"}, opened=first)
    records.save(desk, "person", {"name": "Nabilah"}, opened=first)
    numbers = families.counts(desk, filters=families.FILTERS)
    assert numbers["people"] == 3
    for name in families.FILTERS:
        assert numbers[name] == len(families.family_ids(desk, filter=name)), name
    assert numbers["draft"] == numbers["conflict"] == 1
    assert families.family_rows(desk, [second])[second].flags == ("draft",)
    assert "conflict" in families.family_rows(desk, [typed_family["family"]])[typed_family["family"]].flags


def test_an_unknown_filter_is_refused(desk: Desk) -> None:
    with pytest.raises(RecordRefused) as refused:
        families.family_ids(desk, filter="tall")
    assert refused.value.reason == "filter.unknown"


def test_neighbourhoods_are_listed_by_number(desk: Desk) -> None:
    for rt in ("10", "2", "01", "09"):
        records.save(desk, "family", {"head_name": f"Keluarga {rt}", "rt": rt})
    ids = families.family_ids(desk)
    rows = families.family_rows(desk, ids)
    assert [rows[id].rt for id in ids] == ["01", "2", "09", "10"]


def test_members_stand_in_the_order_of_the_family_card(desk: Desk, typed_family: dict[str, str]) -> None:
    names = [view.values["name"] for view in families.members(desk, typed_family["family"])]
    assert names == ["Wawan Hermawan", "Siti Rohmah", "Nabila Permata"]
