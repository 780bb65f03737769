"""Activities page: templates, families ticked, photos in pairs, plan line, calendar, gallery, summary."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage

from kkb_desktop.gui.pages.activities import ActivitiesPage
from kkb_desktop.services.programme.activities import activities, reached
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.writing import records

ACTIVITY = {"title": "Posyandu Melati", "held_on": "2026-11-03", "place": "Balai desa", "section": 5}


def opened(office, desk):
    return office.show(ActivitiesPage(desk, office.bus, office.jobs))


def picture(folder, name="foto.png", colour=0xFF225588):
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(colour)
    image.save(str(folder / name))
    return folder / name


def test_a_template_fills_the_form_and_the_last_one_is_repeated(office):
    desk = office.desk()
    page = opened(office, desk)
    assert not page.repeat_button.isEnabled()
    page.use_template("posyandu")
    assert page.editor.form.values()["title"] == "Posyandu balita"
    page.editor.form.take("place", "Posyandu Anggrek")
    page.editor.save()
    office.settle()
    first = page.activity
    assert page.repeat_button.isEnabled()
    page.repeat_last()
    assert page.activity == "" and page.editor.form.values()["place"] == "Posyandu Anggrek"
    page.editor.save()
    office.settle()
    assert page.activity not in ("", first)
    words = [action.text() for action in page.template_menu().actions() if action.text()]
    assert words[0] == "Ulangi: Posyandu balita" and len(words) > 10


def test_families_are_ticked_by_rt_and_saved_together(office):
    desk = office.desk()
    one = office.type_family(desk)
    two = office.type_family(desk, head_name="Asep", card_number=None, rt="02")
    activity = records.save(desk, "activity", ACTIVITY).record
    part = opened(office, desk).panel.families
    office.settle()
    assert {row.id for row in part.list.rows} == {one, two}
    part.list.turn(0)
    part.rt.setCurrentIndex(part.rt.findData("02"))
    part.reload()
    office.settle()
    part.list.turn(0)
    assert part.unsaved and part.ticked == {one, two}
    part.save()
    office.settle()
    assert set(reached.reached(desk, activity)) == {one, two} and not part.unsaved
    assert office.notices


def test_people_of_ticked_families_are_offered_to_the_form(office):
    desk = office.desk()
    home = office.type_family(desk)
    for name, sex in (("Wawan", 1), ("Siti", 2)):
        records.save(
            desk,
            "person",
            {"family": home, "name": name, "sex": sex, "birth_date": "1990-01-01", "relation": sex},
        )
    records.save(desk, "activity", ACTIVITY)
    page = opened(office, desk)
    page.panel.families.list.turn(0)
    page.panel.families.count()
    office.settle()
    values = page.editor.form.values()
    assert (values["male_participants"], values["female_participants"]) == (1, 1)
    assert values["participants_25_59"] == 2 and page.editor.unsaved


def test_photos_before_and_after_stand_in_pairs(office, tmp_path):
    desk = office.desk()
    activity = records.save(desk, "activity", ACTIVITY).record
    page = opened(office, desk)
    part = page.panel.photos
    for code, name, colour in ((2, "a.png", 0xFFAA0000), (3, "b.png", 0xFF00AA00), (1, "c.png", 0xFF0000AA)):
        part.kind.setCurrentIndex(part.kind.findData(code))
        page.panel.photos.take_photos([picture(tmp_path, name, colour)])
        office.settle()
    assert part.pairs.count() == 2 and page.panel.photos.flow.count() == 1
    third = activities.photos(desk, activity)[2]
    part.describe(third.id, caption="Warga bekerja", shows=activities.BEFORE)
    office.settle()
    assert activities.photos(desk, activity)[2].caption == "Warga bekerja"
    assert part.pairs.count() == 4 and page.panel.photos.flow.count() == 0


def test_too_many_photos_are_refused_in_words(office, tmp_path):
    desk = office.desk()
    records.save(desk, "activity", ACTIVITY)
    page = opened(office, desk)
    page.panel.photos.take_photos([tmp_path / f"{number}.jpg" for number in range(40)])
    office.settle()
    assert "24" in page.panel.photos.messages.text


def test_an_activity_is_linked_to_a_plan_line(office):
    desk = office.desk()
    item = plans.add(desk, {"title": "Arisan jamban"}).record
    activity = records.save(desk, "activity", ACTIVITY).record
    panel = opened(office, desk).panel
    panel.plan.setCurrentIndex(panel.plan.findData(item))
    panel.plan.activated.emit(panel.plan.currentIndex())
    office.settle()
    assert plans.activities_of(desk, item) == [activity]
    assert panel.plan.currentData() == item


def test_the_calendar_shows_a_month_and_opens_what_was_held(office, qtbot):
    desk = office.desk()
    activity = records.save(desk, "activity", ACTIVITY).record
    page = opened(office, desk)
    page.show_view("calendar")
    office.settle()
    grid = page.calendar.grid
    assert [row.id for row in grid.rows["2026-11-03"]] == [activity]
    day = grid.cell(date(2026, 11, 5)).center()
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=day)
    assert grid.day == date(2026, 11, 5)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert "Posyandu Melati" in grid.accessibleName()
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert page.views.current == "list" and page.activity == activity
    page.show_view("calendar")
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert page.activity == "" and page.editor.form.values()["held_on"] == "2026-11-10"
    assert grid.day_at(QPoint(1, 1).x(), 1) is None


def test_the_calendar_turns_to_other_months(office):
    desk = office.desk()
    page = opened(office, desk)
    page.show_view("calendar")
    office.settle()
    page.calendar._turn(-1)
    office.settle()
    assert page.calendar.month.full_text() == "Oktober 2026"
    page.calendar._turn(1)
    office.settle()
    assert page.calendar.month.full_text() == "November 2026"


def test_the_gallery_leads_from_a_photo_to_its_activity(office, tmp_path, qtbot):
    desk = office.desk()
    activity = records.save(desk, "activity", ACTIVITY).record
    page = opened(office, desk)
    page.panel.photos.take_photos([picture(tmp_path)])
    office.settle()
    page.open_with("gallery")
    office.settle()
    assert page.gallery.flow.count() == 1
    qtbot.mouseClick(page.gallery.flow.itemAt(0).widget(), Qt.MouseButton.LeftButton)
    assert page.views.current == "list" and page.activity == activity


def test_a_month_and_a_year_are_summed_and_written(office, tmp_path):
    desk = office.desk()
    records.save(desk, "activity", {**ACTIVITY, "female_participants": 18})
    page = opened(office, desk)
    page.show_view("summary")
    office.settle()
    part = page.summary
    assert part.held.value.full_text() == "1" and part.people.value.full_text() == "18"
    part.print_to(tmp_path / "rekap.pdf")
    part.export_to(tmp_path / "rekap.xlsx")
    page.panel.print_to(tmp_path / "kegiatan.pdf")
    office.settle()
    assert all((tmp_path / name).stat().st_size for name in ("rekap.pdf", "rekap.xlsx", "kegiatan.pdf"))
    part.month.setCurrentIndex(part.month.findData("-10"))
    part.reload()
    office.settle()
    assert part.held.value.full_text() == "0"
