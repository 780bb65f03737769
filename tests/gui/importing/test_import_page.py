"""Importing residents: compared first, written after "Setujui", taken back as a whole."""

from PySide6.QtCore import Qt

from kkb_desktop.gui.importing import sheets
from kkb_desktop.gui.pages.import_residents import ImportResidentsPage
from kkb_desktop.reports.workbook import read_sheets
from kkb_desktop.services.desk.desk import close
from kkb_desktop.services.exchange import practice
from kkb_desktop.services.families import families
from kkb_desktop.services.sample import village as sample
from kkb_desktop.services.spreadsheets import residents
from kkb_desktop.services.writing import records

CSV = (
    "Nomor KK,NIK,Nama Penduduk,Tempat Lahir,Tanggal Lahir,Kelamin,Status Kawin,SHDK,Agama,Alamat,RW,RT\n"
    "3299010702155001,3299010504885001,WAWAN HERMAWAN,GARUT,05-04-1988,LAKI-LAKI,KAWIN,"
    "KEPALA KELUARGA,ISLAM,JL MELATI,04,01\n"
    "3299010702155001,3299015208915001,SITI ROHMAH,GARUT,12-08-1991,PEREMPUAN,KAWIN,ISTRI,ISLAM,JL MELATI,04,01\n"
)


def test_nothing_is_written_before_approval_and_all_of_it_after(office, tmp_path):
    desk = office.desk()
    file = tmp_path / "penduduk.csv"
    file.write_text(CSV, encoding="utf-8")
    page = office.show(ImportResidentsPage(desk, office.bus, office.jobs))
    page.rehearse(file)
    office.settle()
    assert page.rehearsed.rehearsal is not None and families.family_ids(desk) == []
    page.rehearsed.doubtful.setChecked(True)
    page.approve()
    office.settle()
    assert families.counts(desk)["people"] == 2
    records.undo(desk, office.notices[-1].step)
    assert families.counts(desk)["people"] == 0


def test_a_file_that_is_no_table_is_refused_in_words(office, tmp_path):
    desk = office.desk()
    file = tmp_path / "penduduk.xlsx"
    file.write_bytes(b"bukan tabel")
    page = office.show(ImportResidentsPage(desk, office.bus, office.jobs))
    page.rehearse(file)
    office.settle()
    assert page.messages.text and page.rehearsed.rehearsal is None


def test_records_of_one_type_come_in_by_the_template_of_that_type(office, tmp_path):
    desk = office.desk()
    page = office.show(ImportResidentsPage(desk, office.bus, office.jobs))
    page.sheets.content.setCurrentIndex(page.sheets.content.findData("family"))
    page.sheets.write_template(tmp_path / "templat.xlsx")
    office.settle()
    assert (tmp_path / "templat.xlsx").exists() and "templat.xlsx" in page.messages.text
    file = tmp_path / "keluarga.csv"
    file.write_text(
        "Kepala keluarga;No. Kartu Keluarga;RT\nWawan Hermawan;3299010702155001;1\n", encoding="utf-8"
    )
    page.rehearse(file)
    office.settle()
    assert page.rehearsed.rehearsal.count("new") == 1 and families.family_ids(desk) == []
    page.approve()
    office.settle()
    assert len(families.family_ids(desk)) == 1


def test_what_is_exported_with_numbers_has_sixteen_nines_for_nobody_here_and_changes_nothing(
    office, tmp_path
):
    desk = office.desk()
    family = office.type_family(desk)
    records.save(desk, "person", {"family": family, "name": "Bayi", "sex": 2, "relation": 4, "nik_status": 2})
    page = office.show(ImportResidentsPage(desk, office.bus, office.jobs))
    page.sheets.content.setCurrentIndex(page.sheets.content.findData("person"))
    for identifiers in (False, True):
        page.sheets.export(tmp_path / "a.xlsx", identifiers)
        office.settle()
        cells = [str(cell) for row in read_sheets(tmp_path / "a.xlsx")[0].rows for cell in row.cells]
        assert ("9" * 16 in cells) is identifiers and "Bayi" in cells
    page.rehearse(tmp_path / "a.xlsx")
    office.settle()
    assert page.rehearsed.rehearsal.count("unchanged") == 1


def test_before_a_file_is_opened_the_ways_to_one_are_offered(office, qtbot, monkeypatch):
    page = office.show(ImportResidentsPage(office.desk(), office.bus, office.jobs))
    assert page.contents.is_empty
    asked = []
    monkeypatch.setattr(sheets, "ask_target", lambda _parent, _title, name, *_more: asked.append(name))
    qtbot.mouseClick(page.contents.empty.other, Qt.MouseButton.LeftButton)
    assert asked == ["templat-penduduk-per-kk.xlsx"]


def test_while_a_file_is_compared_no_other_can_be_chosen(office, tmp_path):
    page = office.show(ImportResidentsPage(office.desk(), office.bus, office.jobs))
    file = tmp_path / "penduduk.csv"
    file.write_text(CSV, encoding="utf-8")
    page.rehearse(file)
    assert page.contents.counting and not page.sheets.isEnabled()
    assert "Membandingkan" in page.contents.counting_words.text()
    office.settle()
    assert page.rehearsed.isVisible() and page.sheets.isEnabled()
    page.rehearsed.tabs.button("problems").click()
    assert page.rehearsed.contents.is_empty and page.rehearsed.nothing.title.text() == "Tidak ada masalah"


def test_a_comparison_that_is_stopped_leaves_the_page_as_it_was(office, tmp_path, monkeypatch):
    def until_stopped(_desk, _path, *, progress, cancel):
        while True:
            cancel()

    monkeypatch.setattr(residents, "rehearse", until_stopped)
    page = office.show(ImportResidentsPage(office.desk(), office.bus, office.jobs))
    before = page.title.line.full_text()
    file = tmp_path / "penduduk.csv"
    file.write_text(CSV, encoding="utf-8")
    page.rehearse(file)
    office.jobs.cancel_all()
    office.settle()
    assert page.contents.is_empty and page.sheets.isEnabled() and page.title.line.full_text() == before


def test_template_and_export_are_below_one_button(office, monkeypatch):
    page = office.show(ImportResidentsPage(office.desk(), office.bus, office.jobs))
    asked = []
    monkeypatch.setattr(sheets, "ask_target", lambda _parent, _title, name, *_more: asked.append(name))
    menu = page.sheets.offer_more()
    assert [action.text() for action in menu.actions()] == ["Templat kosong …", "Ekspor isi …"]
    menu.actions()[0].trigger()
    menu.close()
    assert asked == ["templat-penduduk-per-kk.xlsx"]


def test_in_training_a_list_to_practise_with_is_a_button_away_and_a_real_one_is_refused(
    office, tmp_path, monkeypatch
):
    whole = sample.build
    monkeypatch.setattr(sample, "build", lambda **given: whole(12, history=False, **given))
    desk = practice.open_training(tmp_path / "data", "village")
    before = families.counts(desk)["people"]
    page = office.show(ImportResidentsPage(desk, office.bus, office.jobs))
    page.sheets.choose("family")
    (tmp_path / "penduduk.csv").write_text(CSV, encoding="utf-8")
    page.rehearse(tmp_path / "penduduk.csv")
    office.settle()
    assert "latihan" in page.messages.text and page.rehearsed.rehearsal is None
    assert page.empty.button.text() == "Buka daftar latihan"
    page.empty.button.click()
    office.settle()
    assert page.rehearsed.rehearsal.new == 18
    page.approve()
    office.settle()
    assert families.counts(desk)["people"] == before + 18
    close(desk)
