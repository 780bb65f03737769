from pypdf import PdfReader
from PySide6.QtCore import Qt

from kkb_desktop.gui.pages.papers import PapersPage
from kkb_desktop.services.writing import privacy, records


def opened(office):
    desk = office.desk()
    family = office.type_family(desk)
    person = records.save(
        desk,
        "person",
        {
            "family": family,
            "name": "Wawan Hermawan",
            "sex": 1,
            "relation": 1,
            "birth_date": "1980-04-05",
            "nik": "3299010504805001",
        },
    ).record
    return desk, family, person, office.show(PapersPage(desk, office.bus, office.jobs))


def words(path):
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_the_forms_of_an_rt_mask_numbers_unless_asked_and_the_log_tells(office, tmp_path):
    desk, family, person, page = opened(office)
    assert page.forms.place.count() == 1
    page.print_prefilled(tmp_path / "a.pdf")
    office.settle()
    assert "Wawan Hermawan" in words(tmp_path / "a.pdf")
    assert "3299010504805001" not in words(tmp_path / "a.pdf")
    page.forms.identifiers.setChecked(True)
    page.print_prefilled(tmp_path / "b.pdf")
    office.settle()
    assert "3299010504805001" in words(tmp_path / "b.pdf").replace(" ", "")
    assert [entry.action for entry in privacy.log(desk)] == ["print", "print"]
    assert len(page.log.model.ids) == 2


def test_empty_forms_and_the_notice_are_printed_on_f4(office, tmp_path):
    desk, family, person, page = opened(office)
    page.paper.setCurrentIndex(page.paper.findData("F4"))
    page.forms.how_many.setCurrentIndex(1)
    page.print_blank(tmp_path / "a.pdf")
    page.print_notice(tmp_path / "b.pdf")
    office.settle()
    for name in ("a.pdf", "b.pdf"):
        box = PdfReader(tmp_path / name).pages[0].mediabox
        assert round(float(max(box.width, box.height)) / 72 * 25.4) == 330


def test_what_is_held_about_a_person_is_printed_for_that_person(office, tmp_path):
    desk, family, person, page = opened(office)
    page.ask_subject()
    assert page.messages.text  # nobody chosen
    page.subject.picker.look_for("Wawan")
    office.settle()
    page.subject.picker.list.select(family)
    office.settle()
    assert page.subject.picker.member == person
    page.print_subject(tmp_path / "a.pdf")
    office.settle()
    assert "Wawan Hermawan" in words(tmp_path / "a.pdf")


def test_without_families_no_form_can_be_filled_in_and_the_first_is_begun_from_here(office, qtbot):
    page = office.show(PapersPage(office.desk(), office.bus, office.jobs))
    went = []
    office.bus.page_wanted.connect(lambda key, argument: went.append((key, argument)))
    assert not page.forms.prefilled_button.isEnabled() and not page.forms.place.isEnabled()
    qtbot.mouseClick(page.forms.nobody, Qt.MouseButton.LeftButton)
    assert went == [("families", {"new": True})]
    assert page.log.contents.is_empty and "tercatat" in page.log.contents.empty.title.text()


def test_until_the_neighbourhoods_are_counted_nothing_is_printed_for_one(office):
    desk, family, person, shown = opened(office)
    page = PapersPage(desk, office.bus, office.jobs)
    page.shown()
    assert not page.forms.prefilled_button.isEnabled() and page.log.contents.counting
    office.show(page)
    assert page.forms.prefilled_button.isEnabled() and not page.forms.nobody.isVisible()


def test_a_search_that_finds_no_family_says_so(office):
    desk, family, person, page = opened(office)
    picker = page.subject.picker
    assert not picker.person.isEnabled()
    picker.look_for("Xylofon")
    office.settle()
    assert picker.none.isVisible() and not picker.list.isVisible()
    picker.look_for("Wawan")
    office.settle()
    assert picker.list.isVisible() and not picker.none.isVisible()


def test_an_office_prints_the_forms_of_the_village_it_chooses(office, tmp_path):
    desk = office.desk("district", "1471")
    for village, head, rt in (("1471071012", "Wawan", "1"), ("1471071001", "Dadang", "2")):
        family = records.save(desk, "family", {"village": village, "head_name": head, "rt": rt}).record
        person = {"village": village, "family": family, "name": head, "sex": 1, "relation": 1}
        records.save(desk, "person", {**person, "birth_date": "1980-04-05"})
    page = office.show(PapersPage(desk, office.bus, office.jobs))
    page.shown()
    office.settle()
    villages = page.forms.village
    assert villages.isVisible() and villages.count() == 2 and not page.forms.nobody.isVisible()
    villages.setCurrentIndex(villages.findData("1471071001"))
    page.forms.village_chosen.emit()
    office.settle()
    assert villages.currentData() == "1471071001" and page.forms.neighbourhood.rt == "2"
    page.print_prefilled(tmp_path / "a.pdf")
    office.settle()
    assert "Dadang" in words(tmp_path / "a.pdf") and "Wawan" not in words(tmp_path / "a.pdf")


def test_an_office_without_families_offers_empty_forms_only(office, tmp_path):
    page = office.show(PapersPage(office.desk("district", "1471"), office.bus, office.jobs))
    page.shown()
    office.settle()
    assert not page.forms.prefilled_button.isEnabled() and not page.forms.nobody.isVisible()
    page.print_blank(tmp_path / "a.pdf")
    office.settle()
    assert words(tmp_path / "a.pdf")
