"""Pictures as bytes: what they are, and what they tell about where they were taken."""

from __future__ import annotations

LIMIT = 200 * 1024
"""Bytes a photo may have when it is kept; it travels in bundles on weak sticks."""

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
