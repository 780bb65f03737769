"""The notice on personal data (pemberitahuan privasi) that is read out and left with a family: one page."""

from __future__ import annotations

from datetime import date

from kkb_desktop.reports.pdf.letters import MM, wrapped
from kkb_desktop.reports.pdf.page import INK, LINE, MUTED, TEAL, Document, Imprint, Paper, line_height
from kkb_desktop.reports.pdf.privacy_words import HOW_TO_ASK, NOTICE_PARTS, RIGHTS

_SIZE = 9.3


def privacy_notice(paper: Paper, place: str, day: date) -> bytes:
    """The notice as a PDF; names of the officers in charge are left to be written in."""
    imprint = Imprint("Pemberitahuan Privasi", place, day, "Lembar ini tidak berisi data pribadi.")
    document = Document(paper, imprint)
    document.part()
    left = document.left
    document.text(left, document.y + 7, "Pemberitahuan privasi", 18, "bold", color=TEAL)
    document.text(left, document.y + 13, "Pendataan keluarga Kampung Keluarga Berkualitas", 10, "semibold")
    document.text(left, document.y + 18, place, 9, color=MUTED, width=document.width)
    document.y += 21
    document.y += 1.5 + document.paragraph(
        left,
        document.y,
        document.width,
        "Dibacakan sebelum wawancara dan ditinggalkan pada keluarga, menurut UU 27/2022 tentang Pelindungan Data "
        "Pribadi pasal 21.",
        _SIZE,
        color=MUTED,
    )
    for title, words in NOTICE_PARTS:
        _title(document, title)
        document.y += 1.6 + document.paragraph(left, document.y, document.width, words, _SIZE)
    draw_rights(document)
    _title(document, "Cara meminta")
    document.y += 2 + document.paragraph(left, document.y, document.width, HOW_TO_ASK, _SIZE)
    _contacts(document)
    return document.finish()


def draw_rights(document: Document) -> None:
    """The rights of the person, in two columns."""
    _title(document, "Hak Anda")
    width = (document.width - 6) / 2
    half = -(-len(RIGHTS) // 2)
    lowest = document.y
    for column in (0, 1):
        x, y = document.left + column * (width + 6), document.y
        for words, article in RIGHTS[column * half : (column + 1) * half]:
            document.text(x, y + _SIZE / MM * 0.92, "•", _SIZE, "bold", color=TEAL)
            lines = wrapped(f"{words} ({article})", width - 4, _SIZE)
            y += document.lines(x + 4, y, lines, _SIZE, leading=1.3)
        lowest = max(lowest, y)
    document.y = lowest + 1.5


def _title(document: Document, words: str) -> None:
    document.need(line_height(_SIZE) * 3 + 6)
    document.text(document.left, document.y + 4, words, 10.5, "bold", color=TEAL)
    document.y += 5.6


def _contacts(document: Document) -> None:
    """Who to turn to, and the line on which the family says that it was told."""
    width = (document.width - 6) / 2
    document.need(30)
    top = document.y
    for column, words in enumerate(("Kader atau petugas", "Petugas pelindungan data OPD KB")):
        x = document.left + column * (width + 6)
        document.box(x, top, width, 19, stroke=LINE, radius=1)
        document.text(x + 2, top + 4.2, words, 8.5, "semibold")
        for base, line in ((10.0, "Nama"), (15.8, "Telepon")):
            document.text(x + 2, top + base, line, 8, color=MUTED)
            document.stroke(x + 16, top + base + 0.6, x + width - 2, top + base + 0.6, color=INK)
    base = top + 26
    document.text(document.left, base, "Sudah dibacakan, tanggal", 8.5)
    document.stroke(document.left + 40, base + 0.6, document.left + 75, base + 0.6, color=INK)
    document.text(document.left + 79, base, "Nama dan tanda tangan", 8.5)
    document.stroke(document.left + 116, base + 0.6, document.left + document.width, base + 0.6, color=INK)
    document.y = base + 2
