"""Activities with photos."""

from PySide6.QtGui import QImage

from kkb_desktop.gui.pages.activities import ActivitiesPage
from kkb_desktop.services.programme.activities import activities
from kkb_desktop.services.writing import records

ACTIVITY = {"title": "Posyandu Melati", "held_on": "2026-11-03", "place": "Balai desa"}


def test_an_activity_is_typed_and_listed(office):
    desk = office.desk()
    page = office.show(ActivitiesPage(desk, office.bus, office.jobs))
    page.open_new()
    page.editor.form.set_values({**ACTIVITY, "village": desk.region})
    page.editor.save()
    office.settle()
    assert list(page.model.ids) == [page.activity]


def test_a_photo_is_shrunk_kept_shown_and_removed(office, tmp_path):
    desk = office.desk()
    activity = records.save(desk, "activity", ACTIVITY).record
    page = office.show(ActivitiesPage(desk, office.bus, office.jobs))
    assert page.activity == activity
    picture = tmp_path / "foto.png"
    image = QImage(2000, 1000, QImage.Format.Format_RGB32)
    image.fill(0xFF225588)
    image.save(str(picture))
    page.panel.photos.take_photos([picture])
    office.settle()
    kept = activities.photos(desk, activity)
    assert len(kept) == 1 and page.panel.photos.flow.count() == 1
    small = QImage.fromData(activities.photo_data(desk, kept[0].image))
    assert small.width() == 1280
    page.panel.photos.remove_photo(kept[0].id)
    office.settle()
    assert not activities.photos(desk, activity)


def test_a_file_that_is_no_picture_is_refused_in_words(office, tmp_path):
    desk = office.desk()
    records.save(desk, "activity", ACTIVITY)
    page = office.show(ActivitiesPage(desk, office.bus, office.jobs))
    wrong = tmp_path / "foto.jpg"
    wrong.write_bytes(b"bukan foto")
    page.panel.photos.take_photos([wrong])
    office.settle()
    assert page.panel.photos.messages.text
