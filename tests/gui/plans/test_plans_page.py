import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

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
    (row,) = plans.rows(desk, 2026)
    assert row.late and "1" in page.title.line.full_text()
    page.set_status(row.id, plans.DONE)
    office.settle()
    assert plans.rows(desk, 2026)[0].status == plans.DONE
    records.undo(desk, office.notices[-1].step)
    assert plans.rows(desk, 2026)[0].status == plans.PROPOSED


def test_what_was_typed_of_a_line_outlives_escape(office, qtbot):
    _desk, page = opened(office)
    editor = page.edit("")
    editor.form.take("title", "Jamban sehat")
    editor.form.edited.emit()
    qtbot.keyClick(editor.window().focusWidget(), Qt.Key.Key_Escape)
    office.settle()
    again = page.edit("")
    assert again.form.values()["title"] == "Jamban sehat" and again.notice.isVisible()


def test_a_year_without_a_plan_says_so_and_begins_one(office, qtbot, monkeypatch):
    _desk, page = opened(office)
    asked = []
    monkeypatch.setattr(page, "edit", lambda item: asked.append(item))
    assert page.board.contents.is_empty and "2026" in page.board.nothing.title.text()
    assert not page.print_button.isEnabled() and not page.excel_button.isEnabled()
    qtbot.mouseClick(page.board.nothing.button, Qt.MouseButton.LeftButton)
    page.views.show_part("table")
    assert page.table.contents.is_empty and not page.table.merge_button.isEnabled()
    qtbot.mouseClick(page.table.nothing.button, Qt.MouseButton.LeftButton)
    assert asked == ["", ""]
    page.views.show_part("board")
    qtbot.mouseClick(page.board.nothing.other, Qt.MouseButton.LeftButton)
    assert page.views.current == "proposals"


def test_before_the_plan_is_read_and_while_another_year_is_the_page_says_that_it_counts(office, qtbot):
    desk = office.desk()
    plans.add(desk, {"title": "Jamban"})
    page = PlansPage(desk, office.bus, office.jobs)
    qtbot.addWidget(page)
    page.show()
    assert page.board.contents.counting and page.table.contents.counting and page.proposals.contents.counting
    page.shown()
    office.settle()
    assert not page.board.contents.counting and page.print_button.isEnabled()
    page.year.setCurrentIndex(page.year.findData(2027))
    page.year.activated.emit(page.year.currentIndex())
    assert page.board.contents.counting and not page.print_button.isEnabled()
    office.settle()
    assert page.board.contents.is_empty and "2027" in page.board.nothing.title.text()


def test_proposals_and_partners_say_what_belongs_there(office, qtbot):
    _desk, page = opened(office)
    wanted = []
    office.bus.page_wanted.connect(lambda key, _argument: wanted.append(key))
    page.open_with("proposals")
    assert page.proposals.contents.is_empty
    qtbot.mouseClick(page.proposals.nothing.button, Qt.MouseButton.LeftButton)
    assert wanted == ["families"]
    page.open_with("partners")
    partners = page.views.part("partners")
    assert partners.contents.is_empty
    qtbot.mouseClick(partners.contents.empty.button, Qt.MouseButton.LeftButton)
    assert partners.editor.form.isAncestorOf(page.window().focusWidget())


def test_columns_without_a_card_say_what_belongs_there(office):
    desk, page = opened(office)
    plans.add(desk, {"title": "Jamban"})
    page.reload()
    office.settle()
    said = {status: body.itemAt(0).widget() for status, (_card, body) in page.board.columns.items()}
    assert "selesai" in said[plans.DONE].text()


@pytest.mark.parametrize("side", ["agency", "village"])
def test_the_district_sees_the_matrix_by_agency_and_by_village_each_cell_named(office, side):
    desk, page = opened(office, "district")
    records.save(desk, "village_profile", {"village": "3299012001", "name": "Mawar"})
    page.views.show_part("matrix")
    matrix = page.views.part("matrix")
    assert matrix.contents.counting
    office.settle()
    matrix.sides.button(side).click()
    office.settle()
    assert matrix.gaps.isVisibleTo(matrix) and not matrix.contents.counting
    head = matrix.grid.itemAtPosition(0, 1).widget().text()
    assert ("Mawar" in head) is (side == "village")
    cell = matrix.grid.itemAtPosition(1, 1).widget()
    assert cell.accessibleName().startswith("1. ") and head in cell.accessibleName()
    assert "proposals" not in page.views.keys


def test_a_district_without_villages_is_told_how_they_come_into_the_matrix(office):
    _desk, page = opened(office, "district")
    page.views.show_part("matrix")
    office.settle()
    page.views.part("matrix").sides.button("village").click()
    office.settle()
    assert page.views.part("matrix").contents.is_empty


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
    assert page.messages.text.split(" ")[0] in ("r.xlsx", "r.pdf")


def test_a_cell_of_the_matrix_opens_what_is_behind_it(office):
    desk, page = opened(office)
    plans.add(desk, {"title": "Jamban & sumur", "programme": 8, "agency": 15, "status": 4})
    menu = page.menu_of(convergence.by_agency(desk, 2026, village=desk.region).cells[8, 15])
    assert [action.text() for action in menu.actions()] == ["\N{CHECK MARK} Jamban && sumur"]


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
    assert list(page.table.model.rows) == [one]
    records.undo(desk, office.notices[-1].step)
    assert len(plans.rows(desk, 2026)) == 2
    page.merge(one, one)
    office.settle()
    assert page.messages.text


@pytest.mark.parametrize("height", [640, 360])
def test_names_of_the_matrix_stand_beside_their_rows_and_stay_while_columns_scroll(office, height):
    _desk, page = opened(office)
    page.resize(1000, height)
    page.views.show_part("matrix")
    office.settle()
    matrix = page.views.part("matrix")
    names = [matrix.names.itemAtPosition(row, 0).widget() for row in range(1, 9)]
    cells = [matrix.grid.itemAtPosition(row, 1).widget() for row in range(1, 9)]
    area = matrix.grid.parentWidget().parentWidget().parentWidget()

    def middle(widget):
        return widget.mapTo(matrix, widget.rect().center())

    def beside():
        return all(
            name.isVisible() and abs(middle(name).y() - middle(cell).y()) <= 2
            for name, cell in zip(names, cells, strict=True)
        )

    office.qtbot.waitUntil(beside)
    across = [middle(name).x() for name in names]
    for bar in (area.horizontalScrollBar(), area.verticalScrollBar()):
        bar.setValue(bar.maximum())
    assert area.horizontalScrollBar().value() > 0
    office.qtbot.waitUntil(beside)
    assert [middle(name).x() for name in names] == across


def test_the_matrix_is_one_stop_of_the_tab_key(office, qtbot):
    _desk, page = opened(office)
    page.views.show_part("matrix")
    office.settle()
    matrix = page.views.part("matrix")
    first = matrix.grid.itemAtPosition(1, 1).widget()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert matrix.grid.itemAtPosition(2, 1).widget().hasFocus()
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
    assert not matrix.isAncestorOf(page.window().focusWidget())
