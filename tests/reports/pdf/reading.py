"""PDFs read back: pages, their sizes, their words."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader


def pages(data: bytes) -> list[str]:
    """The words of each page; white space as in the file."""
    return [page.extract_text() for page in PdfReader(BytesIO(data)).pages]


def squeezed(text: str) -> str:
    """Without white space, so that a text that was broken into lines is found whole."""
    return "".join(text.split())


def words(data: bytes) -> str:
    """All words of the file, squeezed."""
    return squeezed("".join(pages(data)))


def sizes(data: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in millimetres."""
    return [
        (round(float(page.mediabox.width) / 72 * 25.4), round(float(page.mediabox.height) / 72 * 25.4))
        for page in PdfReader(BytesIO(data)).pages
    ]


def information(data: bytes) -> dict[str, str]:
    """The file's own data about itself."""
    found = PdfReader(BytesIO(data)).metadata
    return {key: str(value) for key, value in (found or {}).items()}
