"""Tables over many rows: read in blocks, kept by id, honest about what is gone."""

from collections.abc import Sequence

import hypothesis.strategies as st
from hypothesis import given
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kkb_desktop.gui.models.paged import BLOCK, KEPT, LOOK_ROLE, PILLS_ROLE, Column, PagedModel, RowLook
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.table import DataTable

COLUMNS = [
    Column("Nama", lambda row: row, strong=True),
    Column("Status", lambda row: "", width=120, pills=lambda row: (PillData("siap", "ok"),)),
]


class Source:
    """Rows by id, and how often they were asked for."""

    def __init__(self, ids: Sequence[str]) -> None:
        self.rows = {record: f"baris {record}" for record in ids}
        self.asked: list[int] = []

    def __call__(self, ids: Sequence[str]) -> dict[str, str]:
        self.asked.append(len(ids))
        return {record: self.rows[record] for record in ids if record in self.rows}


def _model(count: int) -> tuple[PagedModel, Source]:
    ids = [str(number) for number in range(count)]
    source = Source(ids)
    model = PagedModel(COLUMNS, source, look=lambda row: RowLook(row))
    model.set_ids(ids)
    return model, source


def test_a_hundred_thousand_rows_cost_only_the_blocks_looked_at(qtbot: QtBot) -> None:
    model, source = _model(100_000)
    table = DataTable()
    qtbot.addWidget(table)
    table.set_model(model)
    table.resize(600, 400)
    with qtbot.waitExposed(table):
        table.show()
    table.scrollToBottom()
    table.grab()
    assert source.asked and len(source.asked) <= 4
    assert max(source.asked) <= BLOCK


def test_only_so_many_blocks_are_kept_in_memory(qapp: QApplication) -> None:
    model, source = _model(BLOCK * (KEPT + 10))
    for block in range(KEPT + 10):
        model.row(block * BLOCK)
    model.row(0)
    assert len(source.asked) == KEPT + 11


def test_a_record_deleted_since_says_so(qapp: QApplication) -> None:
    model, source = _model(3)
    del source.rows["1"]
    assert model.index(1, 0).data() == "(sudah dihapus)"
    assert model.index(1, 1).data(PILLS_ROLE) == ()
    assert model.index(1, 0).data(LOOK_ROLE) == RowLook("(sudah dihapus)")


def test_a_changed_record_is_read_again_and_the_view_is_told(qtbot: QtBot) -> None:
    model, source = _model(500)
    assert model.index(250, 0).data() == "baris 250"
    source.rows["250"] = "baru"
    with qtbot.waitSignal(model.dataChanged) as heard:
        model.refresh(["250", "not shown"])
    assert heard.args[0].row() == 250
    assert model.index(250, 0).data() == "baru"


def test_pills_have_words_for_a_screen_reader(qapp: QApplication) -> None:
    model, _source = _model(1)
    assert model.index(0, 1).data(int(Qt.ItemDataRole.AccessibleTextRole))


@given(st.lists(st.lists(st.integers(0, 400), unique=True, max_size=400), max_size=4))
def test_the_model_keeps_qts_rules_whatever_it_shows(lists: list[list[int]]) -> None:
    source = Source([str(number) for number in range(0, 401, 2)])
    model = PagedModel(COLUMNS, source)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for numbers in lists:
        ids = [str(number) for number in numbers]
        model.set_ids(ids)
        assert model.rowCount() == len(ids)
        for place, record in enumerate(ids):
            assert model.index_of(record).row() == place
            shown = model.index(place, 0).data()
            assert shown == source.rows.get(record, "(sudah dihapus)")
        assert not model.index_of("not there").isValid()


def test_the_chosen_record_stays_chosen_when_the_rows_change(qtbot: QtBot) -> None:
    model, _source = _model(50)
    for view in (DataTable(), RowList()):
        qtbot.addWidget(view)
        model.set_ids([str(number) for number in range(50)])
        view.set_model(model)
        with qtbot.waitSignal(view.chosen) as heard:
            assert view.select("20")
        assert heard.args == ["20"]
        with qtbot.assertNotEmitted(view.chosen):
            model.set_ids([str(number) for number in reversed(range(50))])
        assert view.selected_id == "20" and view.currentIndex().row() == 29
        model.set_ids(["1", "2"])
        assert view.selected_id == ""
        assert not view.select("20")


def test_enter_opens_the_record_under_the_keyboard(qtbot: QtBot) -> None:
    model, _source = _model(5)
    view = RowList()
    qtbot.addWidget(view)
    view.set_model(model)
    view.show()
    view.select("2")
    with qtbot.waitSignal(view.opened) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert heard.args == ["2"]


def test_a_narrow_table_goes_without_what_is_told_elsewhere_too(qtbot):
    table = DataTable("Rencana")
    qtbot.addWidget(table)
    columns = (
        Column("Kegiatan", str),
        Column("Program", str, 210, spare_below=500),
        Column("Sampai", str, 100),
    )
    table.set_model(PagedModel(columns, lambda ids: {each: each for each in ids}, parent=table))
    table.resize(600, 200)
    table.show()
    assert not table.isColumnHidden(1)
    table.resize(450, 200)
    assert table.isColumnHidden(1) and not table.isColumnHidden(2)
    table.resize(600, 200)
    assert not table.isColumnHidden(1)
