import pytest

from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import Column
from kkb_desktop.gui.theme import theme
from kkb_desktop.gui.widgets.pill import PillData, pill_width
from kkb_desktop.gui.widgets.table import DataTable

PILL = PillData("Berkelanjutan", "ok", "award")


@pytest.fixture
def table(qtbot):
    made = DataTable("Desa")
    made.set_model(
        KnownRows(
            (
                Column("Desa", lambda row: row, 0, strong=True),
                Column("Kecamatan, Kampung KB", lambda _row: "Cimekar", 60),
                Column("Kelas", lambda _row: "", 130, pills=lambda _row: (PILL,)),
                Column("Masukan", lambda _row: "3,40", 200, right=True),
            ),
            parent=made,
        )
    )
    qtbot.addWidget(made)
    made.model().show_rows({"a": "Sukamekar"})
    made.resize(900, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def words(table, place):
    return table.horizontalHeader().fontMetrics().horizontalAdvance(table.model().columns()[place].title)


@pytest.mark.parametrize("text", [100, 130])
@pytest.mark.parametrize("width", [900, 500, 260])
def test_no_heading_and_no_pill_is_cut_off_and_a_name_stays_readable(table, qtbot, width, text):
    theme().set_text_size(text)
    table.resize(width, 200)
    for place in range(4):
        assert table.columnWidth(place) >= words(table, place)
    assert table.columnWidth(2) >= pill_width(PILL)
    assert table.columnWidth(0) >= 130 * text // 100


def test_what_does_not_fit_is_scrolled_to(table):
    assert table.horizontalScrollBar().maximum() == 0
    table.resize(260, 200)
    assert table.horizontalScrollBar().maximum() > 0
    table.resize(900, 200)
    assert table.horizontalScrollBar().maximum() == 0
