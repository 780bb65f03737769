"""Taking residents in from a file: rehearsed first, written as one step."""

from pathlib import Path

import pytest

from kkb_desktop.domain.errors import Cancelled, ImportRefused
from kkb_desktop.services.desk import health
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import families
from kkb_desktop.services.spreadsheets.residents import approve, rehearse
from kkb_desktop.services.writing import records
from tests.services.conftest import FAMILY, PEOPLE

TITLES = "Nomor KK,NIK,Nama Penduduk,Kelamin,Tanggal Lahir,SHDK,Status Kawin,Agama,Alamat,RT,RW,Nama Ibu"
CARD = FAMILY["card_number"]
HOME = "Jl. Melati No. 12,1,4"


def line(name: str, word: str, born: str, relation: str, married: str, mother: str = "") -> str:
    one = PEOPLE[name]
    sex = "L" if one["sex"] == 1 else "P"
    return f"{CARD},{one['nik']},{word},{sex},{born},{relation},{married},ISLAM,{HOME},{mother}"


HEAD = line("head", "Wawan Hermawan", "05-04-1988", "KEPALA KELUARGA", "KAWIN")
WIFE = line("wife", "Siti Rohmah", "12-08-1991", "ISTRI", "KAWIN")
CHILD = line("child", "Nabila Permata", "09-06-2025", "ANAK", "BELUM KAWIN", "Siti Rohmah")


def written(folder: Path, *lines: str) -> Path:
    path = folder / "penduduk.csv"
    path.write_text("\n".join((TITLES, *lines)) + "\n", encoding="utf-8")
    return path


def test_a_rehearsal_writes_nothing_and_approval_writes_one_step(desk: Desk, tmp_path: Path) -> None:
    before = health.digest(desk)
    rehearsal = rehearse(desk, written(tmp_path, HEAD, WIFE, CHILD))
    assert (rehearsal.new, rehearsal.changed, rehearsal.unchanged, rehearsal.doubtful) == (3, 0, 0, 0)
    assert rehearsal.count("new", "family") == 1
    assert health.digest(desk) == before

    change = approve(desk, rehearsal)
    (family,) = families.family_ids(desk)
    members = families.members(desk, family)
    assert [each.values["name"] for each in members] == ["Wawan Hermawan", "Siti Rohmah", "Nabila Permata"]
    assert members[2].values["mother"] == members[1].id
    assert families.family_rows(desk, [family])[family].head_name == "Wawan Hermawan"
    assert health.doctor(desk) == []

    records.undo(desk, change.step)
    assert families.family_ids(desk) == []


def test_the_same_file_again_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, HEAD, WIFE, CHILD)
    approve(desk, rehearse(desk, path))
    again = rehearse(desk, path)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 3)
    assert not approve(desk, again)


def test_an_rt_with_another_number_of_zeros_is_the_same_rt(desk: Desk, tmp_path: Path) -> None:
    family = records.save(desk, "family", FAMILY).record
    rehearsal = rehearse(desk, written(tmp_path, HEAD))
    (row,) = rehearsal.families
    assert (row.record, row.outcome) == (family, "unchanged")


def test_a_changed_cell_changes_that_field_alone_and_an_empty_cell_none(desk: Desk, tmp_path: Path) -> None:
    approve(desk, rehearse(desk, written(tmp_path, HEAD, WIFE, CHILD)))
    edited = WIFE.replace("ISLAM", "HINDU").replace(",KAWIN,", ",,")
    rehearsal = rehearse(desk, written(tmp_path, HEAD, edited, CHILD))
    (row,) = [each for each in rehearsal.people if each.outcome == "changed"]
    assert row.changes == (("religion", 1, 4),)
    approve(desk, rehearsal)
    wife = records.read(desk, "person", row.record)
    assert (wife.values["religion"], wife.values["marital_status"]) == (4, 2)


def test_somebody_without_nik_is_known_by_name_and_birth_date_within_the_card(
    desk: Desk, tmp_path: Path
) -> None:
    approve(desk, rehearse(desk, written(tmp_path, HEAD, CHILD.replace(str(PEOPLE["child"]["nik"]), ""))))
    rehearsal = rehearse(desk, written(tmp_path, HEAD, CHILD))
    (row,) = [each for each in rehearsal.people if each.outcome == "changed"]
    assert row.title == "Nabila Permata"
    assert ("nik", None, PEOPLE["child"]["nik"]) in row.changes


def test_a_nik_under_another_name_is_doubtful_and_left_out_unless_asked(desk: Desk, tmp_path: Path) -> None:
    approve(desk, rehearse(desk, written(tmp_path, HEAD, WIFE)))
    other = WIFE.replace("Siti Rohmah", "Dewi Lestari").replace("12-08-1991", "13-09-1992")
    rehearsal = rehearse(desk, written(tmp_path, HEAD, other))
    (row,) = [each for each in rehearsal.people if each.outcome == "doubtful"]
    assert "residents.other_name" in {issue.code for issue in row.doubts}
    assert not approve(desk, rehearsal)
    approve(desk, rehearse(desk, written(tmp_path, HEAD, other)), include_doubtful=True)
    assert records.read(desk, "person", row.record).values["name"] == "Dewi Lestari"


def test_a_nik_twice_in_the_file_makes_both_rows_doubtful(desk: Desk, tmp_path: Path) -> None:
    twin = CHILD.replace("Nabila", "Salma")
    rehearsal = rehearse(desk, written(tmp_path, HEAD, CHILD, twin))
    assert (rehearsal.new, rehearsal.doubtful) == (1, 2)


def test_a_doubtful_number_is_said_by_cell_and_taken_all_the_same(desk: Desk, tmp_path: Path) -> None:
    rehearsal = rehearse(desk, written(tmp_path, HEAD, WIFE.replace(str(PEOPLE["wife"]["nik"]), "12345")))
    (problem,) = [each for each in rehearsal.problems if each.issue.field == "nik"]
    assert (problem.row, problem.column_letter) == (3, "B")
    assert rehearsal.new == 2


def test_what_was_written_meanwhile_makes_the_rehearsal_stale(desk: Desk, tmp_path: Path) -> None:
    rehearsal = rehearse(desk, written(tmp_path, HEAD))
    records.save(desk, "family", {"head_name": "Asep"})
    before = health.digest(desk)
    with pytest.raises(ImportRefused) as refused:
        approve(desk, rehearsal)
    assert refused.value.reason == "residents.changed_since"
    assert health.digest(desk) == before


def test_stopping_at_the_last_moment_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    rehearsal = rehearse(desk, written(tmp_path, HEAD, WIFE))
    before = health.digest(desk)
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(Cancelled):
        approve(desk, rehearsal, cancel=stop)
    assert health.digest(desk) == before


def test_a_file_that_is_no_workbook_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "foto.xlsx"
    path.write_bytes(b"\xff\xd8\xff not a workbook")
    with pytest.raises(ImportRefused):
        rehearse(desk, path)
