"""What the first page of a village says."""

from datetime import date
from pathlib import Path

import pytest

from kkb_desktop.domain.fields import Value
from kkb_desktop.services.backup import keeping
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import receiving, sending
from kkb_desktop.services.exchange.inbox import Imported
from kkb_desktop.services.exchange.packs import write_receipt
from kkb_desktop.services.families import families
from kkb_desktop.services.home.village import village_standing, village_today
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.programme.profile import profile
from kkb_desktop.services.spreadsheets import residents
from kkb_desktop.services.writing import records
from tests.services.conftest import Clock


def waiting(desk: Desk) -> dict[str, int]:
    """The steps by their key, in their order."""
    return {step.key: step.count for step in village_today(desk).steps}


def done(desk: Desk) -> dict[str, bool]:
    return {step.key: step.done for step in village_today(desk).start}


def test_an_empty_desk_has_nothing_to_do_but_to_begin(desk: Desk) -> None:
    assert waiting(desk) == {}
    assert done(desk) == {"import": False, "family": False, "card": False}


def test_each_first_step_is_ticked_once_it_is_done(with_card: Desk, typed_family: dict[str, str]) -> None:
    records.delete(with_card, "family", typed_family["family"])
    assert done(with_card) == {"import": False, "family": False, "card": True}
    records.save(with_card, "family", {"head_name": "Asep", "rt": "01"})
    assert done(with_card) == {}  # a family and the card: the desk is under way


def test_a_typed_family_is_not_taken_for_an_imported_one(desk: Desk, typed_family: dict[str, str]) -> None:
    assert done(desk) == {"import": False, "family": True, "card": False}


def test_an_imported_list_is_ticked_until_it_is_taken_back(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "warga.csv"
    file.write_text(
        "NO KK,NIK,NAMA,JENIS KELAMIN,TANGGAL LAHIR,SHDK,PEKERJAAN\n"
        "3299010702155001,3299010504885001,Wawan Hermawan,L,05-04-1988,KEPALA KELUARGA,PETANI/PEKEBUN\n",
        encoding="utf-8",
    )
    change = residents.approve(desk, residents.rehearse(desk, file))
    assert done(desk) == {"import": True, "family": False, "card": False}
    records.undo(desk, change.step)
    assert done(desk)["import"] is False


def test_the_counts_are_those_of_the_lists_the_lines_lead_to(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    records.save(desk, "person", {"nik": None, "nik_status": 2}, record=typed_family["child"])
    found = waiting(desk)
    for key in ("not_visited", "incomplete", "no_nik"):
        if key in found:
            assert found[key] == len(families.family_ids(desk, filter=key)), key
    assert found["no_nik"] == 1


def test_families_that_nobody_asked_this_year_are_not_listed_twice(desk: Desk) -> None:
    records.save(desk, "family", {"head_name": "Asep", "rt": "01"})
    found = waiting(desk)
    assert found["not_visited"] == 1
    assert "incomplete" not in found


def test_what_was_never_sent_is_pressing_and_what_was_sent_lately_is_not(
    with_card: Desk, typed_family: dict[str, str], tmp_path: Path, clock: Clock
) -> None:
    assert list(waiting(with_card)).index("unsent") == 0
    sending.export(with_card, tmp_path / "stik")
    records.save(with_card, "family", {"rt": "02"}, record=typed_family["family"])
    keys = list(waiting(with_card))
    assert keys.index("unsent") > keys.index("incomplete")
    clock.advance(days=31)
    assert next(iter(waiting(with_card))) == "unsent"


def test_what_waits_for_a_receipt_is_told_since_when(
    with_card: Desk, typed_family: dict[str, str], tmp_path: Path
) -> None:
    sending.export(with_card, tmp_path / "stik")
    (step,) = (each for each in village_today(with_card).steps if each.key == "receipts")
    assert (step.count, step.day) == (4, date(2026, 11, 23))


def test_a_receipt_ends_the_waiting(with_card: Desk, district: Desk, taken: Imported, tmp_path: Path) -> None:
    assert "receipts" in waiting(with_card)
    receiving.take_pack(with_card, [write_receipt(district, with_card.device, tmp_path / "pulang")])
    assert "receipts" not in waiting(with_card)


def test_the_draft_typed_last_is_the_one_to_go_on_with(desk: Desk) -> None:
    drafts.save(desk, "family:baru:1", {"id": "1", "records": [["family", "1", {"rt": "2"}, []]]})
    drafts.save(desk, "activity:baru", {})
    (step,) = (each for each in village_today(desk).steps if each.key == "drafts")
    assert (step.count, step.record) == (2, "activity:baru")


def test_a_family_form_in_which_nothing_was_typed_is_no_draft(desk: Desk) -> None:
    drafts.save(desk, "family:baru:1", {"id": "1", "records": []})
    assert "drafts" not in waiting(desk)


def test_the_months_profile_waits_only_where_one_is_kept(desk: Desk) -> None:
    assert "month" not in waiting(desk)
    profile.save_month(desk, "2026-10-01", {"has_pokja": 1})
    assert waiting(desk)["month"] == 1
    profile.save_month(desk, "2026-11-01", {"has_pokja": 1})
    assert "month" not in waiting(desk)


def test_a_plan_line_past_its_day_waits_and_is_named(desk: Desk) -> None:
    late = plans.add(desk, {"title": "Sumur bor", "due_on": "2026-08-31"}).record
    plans.add(desk, {"title": "Kelas ibu", "due_on": "2026-12-31"})
    (step,) = village_today(desk).steps[-1:]
    assert (step.key, step.count, step.record, step.day) == ("plans", 1, late, date(2026, 8, 31))


def test_never_more_than_six_lines(desk: Desk, typed_family: dict[str, str]) -> None:
    drafts.save(desk, "activity:baru", {})
    profile.save_month(desk, "2026-10-01", {"has_pokja": 1})
    plans.add(desk, {"title": "Sumur bor", "due_on": "2026-08-31"})
    records.save(desk, "person", {"nik": None, "nik_status": 2}, record=typed_family["child"])
    other = records.save(desk, "family", {"head_name": "Dedi", "rt": "02"}).record
    twice = {
        "name": "Siti Rohmah",
        "nik": "3299015208915001",
        "birth_date": "1991-08-12",
        "sex": 2,
        "relation": 9,
    }
    records.save(desk, "person", {**twice, "family": other})
    assert len(village_today(desk).steps) == 6
    assert "same_nik" in waiting(desk)


def test_nobody_ever_backed_up_is_said_as_never_and_any_file_is_no_backup(desk: Desk) -> None:
    assert village_today(desk).safety.last is None
    folder = desk.folder / "cadangan"
    folder.mkdir()
    (folder / "kkb-20261101.db").write_bytes(b"x")
    assert village_today(desk).safety.last is None
    made = keeping.make(desk)
    assert village_today(desk).safety.last == made.manifest.made_at


def test_the_figures_are_those_of_the_data_house(desk: Desk, answered_family: dict[str, str]) -> None:
    house = village_standing(desk).house
    assert (house.count("families"), house.count("people"), house.count("male")) == (1, 3, 1)
    assert (house.count("cu"), house.count("method_5")) == (1, 1)
    inhabited = {band.low: (band.male, band.female) for band in house.pyramid if band.male or band.female}
    assert inhabited == {0: (0, 1), 35: (1, 1)}


def test_a_class_is_told_only_where_half_of_what_it_rests_on_is_known(desk: Desk) -> None:
    assert not village_standing(desk).class_told
    profile.save_month(desk, "2026-11-01", {"has_pokja": 1, "pokja_members": 12, "pokja_trained": 1})
    assert not village_standing(desk).class_told
    known: dict[str, Value] = {"funding": [1, 2], "has_bkb": 1, "has_data_house": 1, "has_secretariat": 1}
    known |= {"has_companion": 1, "regulations": [1], "data_used": [1, 2]}
    month = profile.read_month(desk, "2026-11-01").record
    profile.save_month(desk, "2026-11-01", known, opened=month)
    standing = village_standing(desk)
    assert standing.class_told, [each.item for each in standing.village_class.lacking]


@pytest.mark.parametrize("record", ["family", "person"])
def test_complete_families_are_counted(desk: Desk, answered_family: dict[str, str], record: str) -> None:
    assert village_today(desk).incomplete == 0
    field = {"family": {"address": None}, "person": {"education": None}}[record]
    records.save(desk, record, field, record=answered_family["family" if record == "family" else "wife"])
    assert village_today(desk).incomplete == 1
