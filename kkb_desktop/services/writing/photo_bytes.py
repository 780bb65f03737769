"""Pictures as bytes: what they are, and what they tell about where they were taken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kkb_desktop import disk
from kkb_desktop.domain.errors import FileRefused, RecordRefused

Shrink = Callable[[bytes, bool], bytes]
"""Makes a picture small enough to keep: (bytes of the file, keep the place in it) -> bytes. It needs a screen
library, so the screens and the command line bring it along."""

LIMIT = 200 * 1024
"""Bytes a photo may have when it is kept; it travels in bundles on weak sticks."""

LARGEST_FILE = 40 * 1024 * 1024
"""Bytes of a picture before it is made small; a phone's largest have about 15 MB."""

_EXIF, _IPTC = 0xE1, 0xED


def mime_of(data: bytes) -> str | None:
    """The kind of picture by its first bytes; None for anything that is no JPEG, PNG or WebP."""
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return None


def has_metadata(data: bytes) -> bool:
    """Whether a picture carries EXIF, XMP or IPTC data, in which the place may stand."""
    match mime_of(data):
        case "image/jpeg":
            return without_metadata(data) != data
        case "image/png":
            return any(data.find(chunk) >= 0 for chunk in (b"eXIf", b"XML:com.adobe.xmp"))
        case "image/webp":
            return any(data.find(chunk) >= 0 for chunk in (b"EXIF", b"XMP "))
        case _:
            return False


def without_metadata(data: bytes) -> bytes:
    """A JPEG without its EXIF, XMP and IPTC segments; other bytes, and a JPEG that breaks off, as they are."""
    if not data.startswith(b"\xff\xd8"):
        return data
    kept = [data[:2]]
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != 0xDA:
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if length < 2:
            return data
        if data[at + 1] not in (_EXIF, _IPTC):
            kept.append(data[at : at + 2 + length])
        at += 2 + length
    kept.append(data[at:])
    return b"".join(kept)


def picture_file(path: Path) -> bytes:
    """The bytes of a file that should be a picture, as somebody chose it.

    Raises RecordRefused "photo.file_too_large", or "photo.not_a_picture" for one that cannot be read.
    """
    try:
        return disk.read_up_to(path, LARGEST_FILE)
    except FileRefused as error:
        if error.reason == "file.too_large":
            raise RecordRefused("photo.file_too_large", limit=LARGEST_FILE // 1024 // 1024) from None
        raise RecordRefused("photo.not_a_picture") from None


def kept_picture(
    data: bytes, shrink: Shrink | None = None, *, keep_location: bool = False
) -> tuple[bytes, str]:
    """A picture as it is kept, and its MIME type: made small by `shrink`, its place removed unless asked to keep it.

    Without `shrink` the picture must be small enough already. Raises RecordRefused "photo.not_a_picture",
    "photo.too_large" or "photo.has_location".
    """
    if mime_of(data) is None:
        raise RecordRefused("photo.not_a_picture")
    if shrink is not None:
        data = shrink(data, keep_location)
    if not keep_location:
        data = without_metadata(data)
    mime = mime_of(data)
    if mime is None:
        raise RecordRefused("photo.not_a_picture")
    if len(data) > LIMIT:
        raise RecordRefused("photo.too_large", limit=LIMIT // 1024)
    if not keep_location and has_metadata(data):
        raise RecordRefused("photo.has_location")
    return data, mime
