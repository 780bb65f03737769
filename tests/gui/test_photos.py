"""Photos leave small, upright and without what the camera knew."""

import io
import random

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.gui.photos import LIMIT, LONGEST_EDGE, shrink

EXIF = (
    b"Exif\x00\x00II*\x00\x08\x00\x00\x00\x02\x00"
    b"\x12\x01\x03\x00\x01\x00\x00\x00\x06\x00\x00\x00"  # orientation 6: turned by 90 degrees
    b"\x25\x88\x04\x00\x01\x00\x00\x00\x26\x00\x00\x00"  # the GPS block
    b"\x00\x00\x00\x00\x00\x00\x00\x00"
)


def _jpeg(width: int, height: int, *, noisy: bool = False, exif: bool = False) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    if noisy:
        noise = random.Random(3).randbytes(width * height * 4)
        image = QImage(noise, width, height, width * 4, QImage.Format.Format_RGB32).copy()
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"JPEG"))
    writer.setQuality(95)
    writer.write(image)
    made = bytes(target.data())
    if exif:
        made = made[:2] + b"\xff\xe1" + (len(EXIF) + 2).to_bytes(2, "big") + EXIF + made[2:]
    return made


def test_a_large_noisy_photo_becomes_small_in_pixels_and_bytes(qapp):
    made = shrink(_jpeg(2400, 1600, noisy=True), False)
    image = QImage.fromData(made)
    assert len(made) <= LIMIT and max(image.width(), image.height()) <= LONGEST_EDGE


def test_a_small_photo_keeps_its_size(qapp):
    image = QImage.fromData(shrink(_jpeg(640, 480), False))
    assert (image.width(), image.height()) == (640, 480)


def test_the_place_is_dropped_and_the_photo_is_turned_upright(qapp):
    made = shrink(_jpeg(640, 480, exif=True), False)
    image = QImage.fromData(made)
    assert b"Exif" not in made and (image.width(), image.height()) == (480, 640)


def test_the_place_stays_when_asked_for_and_the_turn_is_not_done_twice(qapp):
    made = shrink(_jpeg(640, 480, exif=True), True)
    image = QImage.fromData(made)
    assert b"\x25\x88\x04\x00" in made and (image.width(), image.height()) == (480, 640)


@pytest.mark.parametrize("data", [b"", b"hello", b"GIF89a\x00", io.BytesIO(b"\x89PNG").getvalue()])
def test_what_is_no_picture_is_refused(qapp, data):
    with pytest.raises(RecordRefused) as refused:
        shrink(data, False)
    assert refused.value.reason == "photo.not_a_picture"
