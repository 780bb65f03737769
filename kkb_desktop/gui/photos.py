"""Photos made small enough for a stick and a slow line, and stripped of what a camera writes about its owner."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, QPainter

from kkb_desktop.domain.errors import RecordRefused

LONGEST_EDGE = 1280
"""Pixels of the longer side at most (issue 2, item 9)."""

LIMIT = 200_000
"""Bytes at most."""

_LARGEST_SOURCE = 100_000_000  # pixels; a picture that unfolds to more is an attack or a mistake
_QUALITIES = (85, 78, 70, 62, 54, 46, 38, 30)
_EDGES = (1280, 1024, 800, 640, 480, 320)


def shrink(data: bytes, keep_location: bool) -> bytes:
    """The picture as a JPEG of at most `LONGEST_EDGE` pixels and `LIMIT` bytes, turned upright.

    Everything a camera adds (place, time, owner) is dropped; with `keep_location` the block with the place is kept
    where the source is a JPEG that has one. Raises RecordRefused "photo.not_a_picture".
    """
    image = _read(data)
    place = _exif_block(data) if keep_location else b""
    for edge in _EDGES:
        small = image
        if max(image.width(), image.height()) > edge:
            small = image.scaled(
                QSize(edge, edge),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        for quality in _QUALITIES:
            made = _with_block(_encode(small, quality), place)
            if len(made) <= LIMIT:
                return made
    return made


def _read(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # the turn lives in the EXIF block that is about to go
    size = reader.size()
    if size.width() * size.height() > _LARGEST_SOURCE:
        raise RecordRefused("photo.not_a_picture")
    if max(size.width(), size.height()) > 2 * LONGEST_EDGE:
        # Decoding a phone's 50 megapixels whole would take a small laptop's memory.
        reader.setScaledSize(
            size.scaled(2 * LONGEST_EDGE, 2 * LONGEST_EDGE, Qt.AspectRatioMode.KeepAspectRatio)
        )
    image = reader.read()
    if image.isNull():
        raise RecordRefused("photo.not_a_picture")
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(QColor("white"))  # a JPEG has no transparency
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    return plain


def _encode(image: QImage, quality: int) -> bytes:
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"JPEG"))
    writer.setQuality(quality)
    writer.write(image)
    buffer.close()
    return bytes(target.data())


def _exif_block(data: bytes) -> bytes:
    """The APP1 segment "Exif" of a JPEG, marker and length included; empty where there is none."""
    if data[:2] != b"\xff\xd8":
        return b""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] not in (0xDA, 0xD9):
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if length < 2:
            return b""
        segment = data[at : at + 2 + length]
        if data[at + 1] == 0xE1 and segment[4:10] == b"Exif\x00\x00":
            return _without_turn(segment)
        at += 2 + length
    return b""


def _without_turn(segment: bytes) -> bytes:
    """The segment with orientation set to "upright", as the pixels have been turned already."""
    body = bytearray(segment)
    order = "little" if body[10:12] == b"II" else "big"
    start = 10 + int.from_bytes(body[14:18], order)  # type: ignore[arg-type]
    if start + 2 > len(body):
        return bytes(body)
    count = int.from_bytes(body[start : start + 2], order)  # type: ignore[arg-type]
    for entry in range(start + 2, min(start + 2 + 12 * count, len(body) - 11), 12):
        if int.from_bytes(body[entry : entry + 2], order) == 0x0112:  # type: ignore[arg-type]
            body[entry + 8 : entry + 10] = (1).to_bytes(2, order)  # type: ignore[arg-type]
    return bytes(body)


def _with_block(jpeg: bytes, block: bytes) -> bytes:
    return jpeg[:2] + block + jpeg[2:] if block else jpeg
