"""What the views of the activities say while there is nothing, or nothing yet."""

from PySide6.QtCore import Qt

from kkb_desktop.gui.pages.activities import ActivitiesPage
from kkb_desktop.services.writing import records

ACTIVITY = {"title": "Posyandu Melati", "held_on": "2026-11-03", "place": "Balai desa", "section": 5}


def opened(office, desk):
    return office.show(ActivitiesPage(desk, office.bus, office.jobs))


def press(office, button):
    office.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_list_without_activities_begins_the_first(office):
    desk = office.desk()
    page = opened(office, desk)
    listing = page.listing
    assert listing.contents.is_empty and listing.nothing.other.isVisible()
    press(office, listing.nothing.button)
    assert page.editor.form.isVisible() and page.activity == ""


def test_a_search_that_finds_nothing_is_taken_back_by_its_button(office):
    desk = office.desk()
    records.save(desk, "activity", ACTIVITY)
    page = opened(office, desk)
    page.listing.search.setText("zzz")
    page.listing.reload()
    office.settle()
    assert page.listing.contents.is_empty and not page.listing.nothing.other.isVisible()
    press(office, page.listing.nothing.button)
    page.listing.reload()
    office.settle()
    assert page.listing.search.text() == "" and not page.listing.contents.is_empty


def test_every_view_says_that_it_counts_until_it_knows(office, qtbot):
    desk = office.desk()
    records.save(desk, "activity", ACTIVITY)
    page = ActivitiesPage(desk, office.bus, office.jobs)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    assert page.listing.contents.counting and not page.repeat_button.isEnabled()
    page.show_view("summary")
    assert page.summary.contents.counting and not page.summary.print_button.isEnabled()
    page.show_view("gallery")
    assert page.gallery.contents.counting
    page.show_view("calendar")
    assert "menghitung" in page.calendar.count.full_text()
    office.settle()
    assert not page.listing.contents.counting and page.repeat_button.isEnabled()
    assert page.calendar.count.full_text() == "1 kegiatan"


def test_a_summary_of_nothing_names_the_period_and_prints_nothing(office):
    page = opened(office, office.desk())
    page.show_view("summary")
    office.settle()
    part = page.summary
    assert part.contents.is_empty and "2026" in part.nothing.title.text()
    assert not part.print_button.isEnabled() and not part.excel_button.isEnabled()
    part.month.setCurrentIndex(part.month.findData("-10"))
    part.month.activated.emit(part.month.currentIndex())
    assert part.contents.counting
    office.settle()
    assert "Oktober 2026" in part.nothing.title.text()
    press(office, part.nothing.button)
    assert page.views.current == "list" and page.editor.form.isVisible()


def test_a_gallery_without_photos_leads_to_the_list(office):
    page = opened(office, office.desk())
    page.show_view("gallery")
    office.settle()
    assert page.gallery.contents.is_empty
    press(office, page.gallery.nothing.button)
    assert page.views.current == "list"


def test_a_month_without_activities_begins_one_on_the_day_chosen_but_not_on_a_day_to_come(office):
    page = opened(office, office.desk())
    page.show_view("calendar")
    office.settle()
    calendar = page.calendar
    assert "Belum ada kegiatan" in calendar.count.full_text()
    calendar._turn(1)
    assert not calendar.begin_button.isEnabled()
    calendar._turn(-1)
    press(office, calendar.begin_button)
    assert page.editor.form.values()["held_on"] == "2026-11-01"
    office.settle()


def test_families_and_photos_of_an_activity_say_how_they_begin(office):
    desk = office.desk()
    records.save(desk, "activity", ACTIVITY)
    page = opened(office, desk)
    wanted = []
    office.bus.page_wanted.connect(lambda key, _argument: wanted.append(key))
    families, photos = page.panel.families, page.panel.photos
    assert families.contents.is_empty and photos.contents.is_empty
    page.panel.tabs.button("families").click()
    press(office, families.nothing.button)
    assert wanted == ["families"]
    office.type_family(desk)
    families.search.setText("zzz")
    families.reload()
    office.settle()
    assert families.contents.is_empty
    press(office, families.nothing.button)
    office.settle()
    assert families.search.text() == "" and not families.contents.is_empty


def test_where_only_one_fits_a_click_opens_the_activity_and_the_arrow_leads_back(office):
    desk = office.desk()
    activity = records.save(desk, "activity", ACTIVITY).record
    page = opened(office, desk)
    page.resize(700, 500)
    assert page.listing.isVisible() and not page.panel.isVisible()
    at = page.listing.list.visualRect(page.model.index(0, 0)).center()
    office.qtbot.mouseClick(page.listing.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.panel.isVisible() and page.activity == activity
    press(office, page.panel.back_button)
    assert page.listing.isVisible() and not page.panel.isVisible()
