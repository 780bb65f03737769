"""Families that were begun and not saved, as told from their drafts."""

from __future__ import annotations

from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families.half_typed import family_key, half_typed, matches, new_key

NEW_ONE, OTHER, SAVED = "a" * 32, "b" * 32, "c" * 32


def body(sheet: str, **typed: object) -> dict:
    values = {"village": "3299012001", "surveyed_on": "2026-11-23", **typed}
    return {
        "id": sheet,
        "round": 2026,
        "members": [],
        "records": [["family", sheet, values, ["surveyed_on"]]],
    }


def test_several_new_families_stand_side_by_side_with_who_when_and_what(desk: Desk) -> None:
    first = body(NEW_ONE, head_name="Siti", rt="003")
    first["records"].append(["person", "d" * 32, {"name": "Siti", "sex": 2, "number": 1}, []])
    drafts.save(desk, new_key(NEW_ONE), first)
    drafts.save(desk, new_key(OTHER), body(OTHER))
    drafts.save(desk, family_key(SAVED), body(SAVED, phone="0812"))
    drafts.save(desk, drafts.form_key("visit", None, SAVED), {"note": "besok"})
    drafts.save(desk, new_key("e" * 32), {"id": "e" * 32, "records": [], "members": []})
    found = {each.form: each for each in half_typed(drafts.all_drafts(desk))}
    assert set(found) == {new_key(NEW_ONE), new_key(OTHER), family_key(SAVED)}
    siti = found[new_key(NEW_ONE)]
    assert (siti.family, siti.sheet, siti.head_name, siti.people, siti.user) == (
        "",
        NEW_ONE,
        "Siti",
        1,
        "Sari",
    )
    assert siti.items == 4 and siti.at is not None, "name and RT of the family, name and sex of the member"
    assert found[family_key(SAVED)].family == SAVED


def test_a_draft_of_the_first_versions_is_still_found(desk: Desk) -> None:
    drafts.save(desk, "family:baru:lembar", body(NEW_ONE, head_name="Siti"))
    (found,) = half_typed(drafts.all_drafts(desk))
    assert (found.family, found.sheet, found.head_name) == ("", NEW_ONE, "Siti")


def test_a_half_typed_family_is_found_by_name_and_rt(desk: Desk) -> None:
    drafts.save(desk, new_key(NEW_ONE), body(NEW_ONE, head_name="Siti Rohmah", rt="003"))
    (found,) = half_typed(drafts.all_drafts(desk))
    assert matches(found, "") and matches(found, "rohmah") and matches(found, "RT 3")
    assert not matches(found, "RT 4") and not matches(found, "wawan")
