"""Who is gone stands in no list of the present and counts in none of its numbers."""

from datetime import date
from pathlib import Path

from kkb_desktop.services import events
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import families
from kkb_desktop.services.families.completeness import incomplete_identities
from kkb_desktop.services.home.village import village_standing, village_today
from kkb_desktop.services.spreadsheets import residents
from kkb_desktop.services.writing import records
from tests.services.conftest import PEOPLE

DAY = date(2026, 10, 1)


def lacking(desk: Desk) -> set[str]:
    with desk.engine.connect() as conn:
        return incomplete_identities(conn)


def test_who_is_gone_is_not_counted(desk: Desk, typed_family: dict[str, str]) -> None:
    family = typed_family["family"]
    assert families.family_rows(desk, [family])[family].flags == ("pus", "baduta")
    events.move_out(desk, [typed_family["wife"], typed_family["child"]], DAY)
    row = families.family_rows(desk, [family])[family]
    assert (row.size, row.flags) == (1, ())
    assert [each.id for each in families.members(desk, family)] == [typed_family["head"]]
    assert len(families.members(desk, family, gone=True)) == 2
    numbers = families.counts(desk)
    assert (numbers["people"], numbers["pus"], numbers["baduta"]) == (1, 0, 0)
    house = village_standing(desk).house
    assert (house.count("people"), house.count("male"), house.count("female")) == (1, 1, 0)
    assert sum(band.male + band.female for band in house.pyramid) == 1
    assert (house.count("pus"), house.count("no_nik")) == (0, 0)


def test_what_the_gone_lack_is_nobodys_work(desk: Desk, typed_family: dict[str, str]) -> None:
    records.save(
        desk, "person", {"education": None, "nik": None, "nik_status": 2}, record=typed_family["child"]
    )
    family = typed_family["family"]
    assert lacking(desk) == {family}
    assert "no_nik" in families.family_rows(desk, [family])[family].flags
    events.move_out(desk, [typed_family["child"]], DAY)
    assert lacking(desk) == set()
    assert "no_nik" not in families.family_rows(desk, [family])[family].flags


def test_a_family_that_everybody_left_is_not_listed_and_one_just_typed_is(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    fresh = records.save(desk, "family", {"head_name": "Baru"}).record
    events.move_out(desk, [typed_family[name] for name in ("head", "wife", "child")], DAY)
    assert families.family_ids(desk) == [fresh]
    assert families.counts(desk)["all"] == 1
    home = village_today(desk)
    assert (home.families, home.incomplete) == (1, 1)


def test_a_list_of_residents_does_not_bring_anybody_back_in_silence(
    desk: Desk, typed_family: dict[str, str], tmp_path: Path
) -> None:
    events.death(desk, typed_family["wife"], DAY)
    file = tmp_path / "warga.csv"
    wife = PEOPLE["wife"]
    file.write_text(
        "NO KK,NIK,NAMA,JENIS KELAMIN,TANGGAL LAHIR,SHDK,PEKERJAAN\n"
        f"3299010702155001,{wife['nik']},{wife['name']},P,12-08-1991,ISTRI,PETANI/PEKEBUN\n",
        encoding="utf-8",
    )
    rehearsal = residents.rehearse(desk, file)
    (row,) = rehearsal.people
    assert row.outcome == "doubtful"
    assert [issue.code for issue in row.doubts] == ["residents.gone"]
    residents.approve(desk, rehearsal, include_doubtful=True)
    assert records.read(desk, "person", typed_family["wife"]).values["gone_how"] == 2
