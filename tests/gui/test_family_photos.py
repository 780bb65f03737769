"""Photos of house and toilet in the family form: chosen, shown, refused in words, taken off and back."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from kkb_desktop.gui.families.panel import FamilyPanel
from kkb_desktop.gui.families.photos import PhotoBoxes
from kkb_desktop.gui.families.values import Place
from kkb_desktop.services.families import survey, survey_photos
from kkb_desktop.services.writing import records

ROUND = 2026


def write_picture(path, colour=0xFF225588):
    image = QImage(2000, 1000, QImage.Format.Format_RGB32)
    image.fill(colour)
    assert image.save(str(path))
    return path


@pytest.fixture
def panel(office, qtbot):
    """The form of a saved family at part 8."""
    desk = office.desk()
    family = office.type_family(desk)
    made = FamilyPanel(desk, office.bus, office.jobs)
    qtbot.addWidget(made)
    made.resize(760, 640)
    made.show()
    made.open(family)
    made.show_part("verification")
    return made


def photos(panel) -> PhotoBoxes:
    return panel.part("verification").photos


def answers(panel):
    return survey.read_survey(panel._desk, panel.family.id, ROUND).survey


def has_picture(box) -> bool:
    return not box.image.pixmap().isNull()


def undo(office, panel) -> None:
    """What "Batalkan" of the toast does."""
    office.bus.announce(records.undo(panel._desk, office.notices[-1].step))
    office.settle()


def test_a_photo_is_shrunk_kept_and_shown(office, panel, tmp_path):
    box = photos(panel).boxes["house_photo"]
    assert box.image.text() == "Belum ada foto" and not box.remove.isEnabled()
    photos(panel).take("house_photo", write_picture(tmp_path / "rumah.png"))
    office.settle()
    kept = survey_photos.read(panel._desk, panel.family.id, ROUND, "house_photo")
    assert QImage.fromData(kept).width() == 1280 and has_picture(box) and box.remove.isEnabled()
    assert not has_picture(photos(panel).boxes["toilet_photo"])
    sheet = panel.part("verification").sheet
    assert sheet.rows["photographed_on"].value() == "2026-11-23"
    assert office.notices[-1].text == "Foto rumah disimpan." and not panel.typing


def test_what_is_typed_stays_and_is_saved_into_the_same_answers(office, panel, tmp_path):
    key = panel.state.survey_key
    panel.state.put(Place("family_survey", key, "roof"), {"roof": 2})
    photos(panel).take("toilet_photo", write_picture(tmp_path / "jamban.jpg"))
    office.settle()
    first = answers(panel)
    assert first.values.get("roof") is None and panel.state.value("family_survey", key, "roof") == 2
    assert panel.typing
    panel.save()
    office.settle()
    assert answers(panel).id == first.id and answers(panel).values["roof"] == 2
    assert survey_photos.read(panel._desk, panel.family.id, ROUND, "toilet_photo")
    assert has_picture(photos(panel).boxes["toilet_photo"])


def test_taking_back_what_was_typed_before_does_not_lose_the_photo(office, panel, tmp_path):
    key = panel.state.survey_key
    panel.state.put(Place("family_survey", key, "roof"), {"roof": 2})
    photos(panel).take("house_photo", write_picture(tmp_path / "rumah.jpg"))
    office.settle()
    panel.take_back()
    assert panel.state.value("family_survey", key, "roof") is None
    panel.save()
    office.settle()
    assert survey_photos.read(panel._desk, panel.family.id, ROUND, "house_photo")


def test_a_photo_is_taken_off_and_brought_back(office, panel, tmp_path):
    box = photos(panel).boxes["house_photo"]
    photos(panel).take("house_photo", write_picture(tmp_path / "rumah.jpg"))
    office.settle()
    box.remove.click()
    office.settle()
    assert not has_picture(box) and box.image.text() == "Belum ada foto"
    assert survey_photos.read(panel._desk, panel.family.id, ROUND, "house_photo") is None
    undo(office, panel)
    assert has_picture(box)


def test_taking_the_first_photo_back_leaves_a_form_that_can_still_be_saved(office, panel, tmp_path):
    photos(panel).take("house_photo", write_picture(tmp_path / "rumah.jpg"))
    office.settle()
    panel.state.put(Place("family_survey", panel.state.survey_key, "roof"), {"roof": 2})
    undo(office, panel)
    assert answers(panel) is None and not has_picture(photos(panel).boxes["house_photo"])
    panel.save()
    office.settle()
    assert answers(panel).values["roof"] == 2 and answers(panel).values.get("house_photo") is None


def test_a_file_that_is_no_picture_is_refused_in_words(office, panel, tmp_path):
    broken = tmp_path / "rumah.jpg"
    broken.write_bytes(b"RIFF\x00\x00\x00\x00WEBP broken")
    other = tmp_path / "daftar.jpg"
    other.write_bytes(b"bukan foto")
    for path in (other, broken, tmp_path / "hilang.jpg"):
        photos(panel).take("house_photo", path)
        office.settle()
        assert "bukan foto" in photos(panel).messages.text
    assert answers(panel) is None and photos(panel).boxes["house_photo"].choose.isEnabled()
    photos(panel).take("house_photo", write_picture(tmp_path / "baik.jpg"))
    office.settle()
    assert photos(panel).messages.text == "" and has_picture(photos(panel).boxes["house_photo"])


def test_a_family_that_is_not_saved_yet_is_saved_first(office, panel):
    panel.open_new()
    panel.show_part("verification")
    for box in photos(panel).boxes.values():
        assert box.image.text() == "Simpan dulu"
        assert not box.choose.isEnabled() and not box.remove.isEnabled()
    assert "Simpan dulu" in photos(panel).note.text()


def test_rounds_without_photos_do_not_ask_for_them(office, panel):
    assert photos(panel).isVisibleTo(panel)
    panel.show_round(2021)
    assert not photos(panel).isVisibleTo(panel)
    panel.show_round(ROUND)
    assert photos(panel).isVisibleTo(panel)
