from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kkb_desktop.gui.pages.village_profile import VillageProfilePage
from kkb_desktop.services.programme.profile import documents, formation, profile, workers
from kkb_desktop.services.writing import records

PDF = b"%PDF-1.4\n" + b"x" * 500


def put(editor, **values):
    editor.form.set_values({**editor.form.values(), **values})
    editor.form.edited.emit()


def opened(office):
    desk = office.desk()
    return desk, office.show(VillageProfilePage(desk, office.bus, office.jobs))


def test_the_identity_is_typed_once_and_changed_later(office):
    desk, page = opened(office)
    put(page.identity, name="Kampung KB Mawar", launched_on="2019-07-16")
    page.identity.save()
    office.settle()
    assert profile.identity(desk).values["name"] == "Kampung KB Mawar"
    put(page.identity, name="Kampung KB Melati")
    page.identity.save()
    office.settle()
    assert profile.identity(desk).values["name"] == "Kampung KB Melati"
    assert page.title.line.full_text() == "Kampung KB Melati"


def test_a_month_is_saved_with_its_dependencies_and_the_next_goes_on_from_it(office):
    desk, page = opened(office)
    page.month.choose.setCurrentIndex(page.month.choose.findData("2026-10-01"))
    page.month.open_month()
    put(page.month.editor, has_pokja=2, pokja_members=9, has_bkb=1)
    page.month.editor.save()
    office.settle()
    kept = profile.read_month(desk, "2026-10-01").record.values
    assert (kept["has_pokja"], kept["pokja_members"], kept["has_bkb"]) == (2, 0, 1)
    page.month.choose.setCurrentIndex(page.month.choose.findData("2026-11-01"))
    page.month.open_month()
    assert page.month.editor.form.values()["has_bkb"] is None and page.month.same.isVisibleTo(page.month)
    page.month.same_as_last()
    page.month.editor.save()
    office.settle()
    assert profile.read_month(desk, "2026-11-01").record.values["has_bkb"] == 1


def test_the_structure_is_printed_with_the_names_typed(office, tmp_path):
    desk, page = opened(office)
    put(page.workers.editor, name="Bu <b>Rina</b>", role=2)
    page.workers.editor.save()
    office.settle()
    assert [row.name for row in workers.everybody(desk)] == ["Bu <b>Rina</b>"]
    page.workers.print_to(tmp_path / "struktur.pdf")
    office.settle()
    text = PdfReader(tmp_path / "struktur.pdf").pages[0].extract_text()
    assert "Bu <b>Rina</b>" in text and "belum diisi" in text


def test_a_document_gets_its_file_and_gives_it_back(office, tmp_path):
    desk, page = opened(office)
    put(page.documents.editor, kind=2, title="SK Pokja")
    page.documents.editor.save()
    office.settle()
    (tmp_path / "sk.pdf").write_bytes(PDF)
    page.documents.attach(tmp_path / "sk.pdf")
    office.settle()
    (row,) = documents.listed(desk)
    assert (row.file_name, row.size) == ("sk.pdf", len(PDF))
    page.documents.save_to(tmp_path / "kembali.pdf")
    office.settle()
    assert (tmp_path / "kembali.pdf").read_bytes() == PDF
    (tmp_path / "virus.exe").write_bytes(b"MZ")
    page.documents.attach(tmp_path / "virus.exe")
    office.settle()
    assert page.documents.messages.text and documents.listed(desk)[0].file_name == "sk.pdf"


def test_steps_are_ticked_off_in_order(office):
    desk, page = opened(office)
    page.formation.complete(4, "2026-03-01")
    office.settle()
    assert page.formation.messages.text
    page.formation.complete(1, "2026-03-01")
    office.settle()
    assert formation.checklist(desk)[0].done_on == "2026-03-01"
    records.undo(desk, office.notices[-1].step)
    assert formation.checklist(desk)[0].done_on == ""


def test_people_and_documents_say_how_they_begin(office, qtbot):
    desk, page = opened(office)
    for key, part in (("workers", page.workers), ("documents", page.documents)):
        page.open_with(key)
        assert part.contents.is_empty
        qtbot.mouseClick(part.contents.empty.button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda part=part: part.editor.form.isAncestorOf(page.focusWidget()))
    assert not page.workers.print_button.isEnabled()
    put(page.workers.editor, name="Bu Rina", role=2)
    page.workers.editor.save()
    office.settle()
    assert page.workers.contents.filled.isVisibleTo(page.workers) and page.workers.print_button.isEnabled()


def test_the_day_of_a_step_says_of_which(office):
    desk, page = opened(office)
    page.open_with("formation")
    days = [each.accessibleName() for each in page.formation.findChildren(QLineEdit)]
    assert days[0] == "Tanggal langkah 1" and len(set(days)) == len(days) == len(page.formation.steps)
