"""A group's register of a month, from the records to the paper."""

from datetime import date

import pytest
from pypdf import PdfReader

from kkb_desktop.domain.errors import FileRefused, RecordRefused
from kkb_desktop.reports.workbook import read_sheets
from kkb_desktop.services.events import deaths
from kkb_desktop.services.programme.groups import groups, meetings, registers
from kkb_desktop.services.programme.groups.groups import NewMember
from kkb_desktop.services.programme.groups.meetings import Guest
from kkb_desktop.services.writing import privacy, records


@pytest.fixture
def group(desk, typed_family):
    group = records.save(desk, "activity_group", {"kind": 1, "name": "Melati"}).record
    people = [NewMember("person", typed_family[each]) for each in ("head", "wife")]
    members = groups.add_members(desk, group, people, joined_on=date(2026, 1, 5)).members
    meetings.save_meeting(
        desk, group, {"held_on": "2026-10-05", "bkb_topics": [2], "presenter": 5}, members, [Guest("Rina")]
    )
    deaths.death(desk, typed_family["wife"], date(2026, 10, 9))
    meetings.save_meeting(desk, group, {"held_on": "2026-10-19"}, members[:1])
    return group


def test_the_register_shows_who_was_there_and_who_had_died_by_then(desk, group, tmp_path):
    assert registers.print_register(desk, group, "2026-10", tmp_path / "r.pdf") == 2
    (page,) = PdfReader(tmp_path / "r.pdf").pages
    text = page.extract_text()
    assert "Siti Rohmah (meninggal)" in text and "Rina" in text and "Peran ayah" in text
    assert "Sasaran di desa" in text and "1 keluarga" in text
    assert "3299015208915001" not in text
    assert registers.print_register(desk, group, "2026-10", tmp_path / "again.pdf", paper="A4") == 2
    assert (tmp_path / "r.pdf").read_bytes() == (tmp_path / "again.pdf").read_bytes()
    assert privacy.log(desk, 5)[0].action == "print"


def test_a_month_later_who_died_is_no_longer_in_the_register(desk, group, tmp_path):
    assert registers.export_register(desk, group, "2026-11", tmp_path / "r.xlsx") == 0
    cells = [cell for sheet in read_sheets(tmp_path / "r.xlsx") for row in sheet.rows for cell in row.cells]
    assert "Wawan Hermawan" in cells and "Siti Rohmah" not in cells


@pytest.mark.parametrize("month", ["2026", "2026-13", "10-2026", "2026-1", "x", ""])
def test_a_month_that_is_none_is_refused(desk, group, tmp_path, month):
    with pytest.raises(RecordRefused, match=r"register\.month"):
        registers.print_register(desk, group, month, tmp_path / "r.pdf")


def test_months_to_come_other_papers_and_unknown_groups_are_refused_and_nothing_is_written(
    desk, group, tmp_path
):
    target = tmp_path / "r.pdf"
    with pytest.raises(RecordRefused, match=r"register\.future"):
        registers.print_register(desk, group, "2026-12", target)
    with pytest.raises(FileRefused, match=r"paper\.size"):
        registers.print_register(desk, group, "2026-10", target, paper="A7")
    with pytest.raises(RecordRefused, match=r"record\.unknown"):
        registers.export_register(desk, "nobody", "2026-10", target)
    assert not target.exists()
