from pypdf import PdfReader

from kkb_desktop.gui.pages.plans import PlansPage
from kkb_desktop.reports.workbook import read_sheets
from kkb_desktop.services.programme.plans import convergence, plans
from kkb_desktop.services.writing import records


def opened(office, kind="village"):
    desk = office.desk(kind)
    return desk, office.show(PlansPage(desk, office.bus, office.jobs))


def test_a_line_is_typed_moved_on_the_board_and_taken_back(office):
    desk, page = opened(office)
    editor = page.edit("")
    editor.form.set_values(
        {**editor.form.values(), "title": "Jamban <b>sehat</b>", "due_on": "2026-06-30", "programme": 8}
    )
    editor.save()
    office.settle()
    page.reload()
    office.settle()
    (row,) = plans.rows(desk, 2026)
    assert row.late and "1" in page.title.line.full_text()
    page.set_status(row.id, plans.DONE)
    office.settle()
    assert plans.rows(desk, 2026)[0].status == plans.DONE
    records.undo(desk, office.notices[-1].step)
    assert plans.rows(desk, 2026)[0].status == plans.PROPOSED


def test_the_matrix_turns_from_agencies_to_villages_at_the_district(office):
    desk, page = opened(office, "district")
    records.save(desk, "village_profile", {"village": "3299012001", "name": "Mawar"})
    page.matrix.sides.set_current("village")
    page.reload()
    office.settle()
    assert page.matrix.gaps.isVisibleTo(page.matrix)
    assert "proposals" not in page._tab_keys()


def test_the_plan_leaves_as_pdf_and_workbook_with_its_sums(office, tmp_path):
    desk, page = opened(office)
    plans.add(
        desk, {"title": "Jamban <b>sehat</b>", "programme": 8, "budget": 12_500_000, "spent_q1": 2_500_000}
    )
    plans.add(desk, {"title": "=1+1", "programme": 4})
    page.print_to(tmp_path / "r.pdf")
    page.export_to(tmp_path / "r.xlsx")
    office.settle()
    text = PdfReader(tmp_path / "r.pdf").pages[0].extract_text()
    assert "Jamban <b>sehat</b>" in text and "12.500.000" in text and "(20%)" in text
    cells = [cell for row in read_sheets(tmp_path / "r.xlsx")[0].rows for cell in row.cells]
    assert "=1+1" in cells and "12500000" in cells


def test_a_cell_of_the_matrix_opens_what_is_behind_it(office):
    desk, page = opened(office)
    plans.add(desk, {"title": "Jamban", "programme": 8, "agency": 15, "status": 4})
    page.reload()
    office.settle()
    menu = page.menu_of(convergence.by_agency(desk, 2026, village=desk.region).cells[8, 15])
    assert [action.text() for action in menu.actions()] == ["\N{CHECK MARK} Jamban"]


def test_two_lines_are_merged_from_the_table_and_come_apart_again(office):
    desk, page = opened(office)
    one = plans.add(desk, {"title": "Jamban", "budget": 10}).record
    two = plans.add(desk, {"title": "Jamban sehat", "budget": 5}).record
    page.reload()
    office.settle()
    page.table.table.select(one)
    assert [row.id for row in page.table.others()] == [two]
    page.merge(one, two)
    office.settle()
    assert [(row.id, row.budget) for row in plans.rows(desk, 2026)] == [(one, 15)]
    records.undo(desk, office.notices[-1].step)
    assert len(plans.rows(desk, 2026)) == 2
    page.merge(one, one)
    office.settle()
    assert page.messages.text
