"""The whole manual as one PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import kkb_desktop
from kkb_desktop.domain.text import Language, Text
from kkb_desktop.reports.entry_sheet import write_whole
from kkb_desktop.reports.manual.paper import A4, ManualWords, PrintedPart, manual_pages
from kkb_desktop.reports.pdf.page import Paper
from kkb_desktop.services.manual.book import chapter, chapter_of_link, index, picture_path

_WORDS = {
    "title": Text("Buku panduan", "User's guide"),
    "subtitle": Text(
        "Untuk kader di desa dan operator di kabupaten", "For kader in the village and operators in the district"
    ),
    "claim": Text(
        "Pendataan keluarga tanpa internet: mendata, memeriksa, mengirim ke kabupaten, dan menerima tanda terima.",
        "Family records without internet: recording, checking, sending to the district, and getting its receipt.",
    ),
    "version": Text("KKB Desktop versi %1", "KKB Desktop version %1"),
    "contents": Text("Daftar isi", "Contents"),
    "part": Text("Bagian %1", "Part %1"),
    "tip": Text("Tips", "Tip"),
    "warning": Text("Perhatian", "Careful"),
}  # fmt: skip
_CODES = {"id": "id-ID", "en": "en-GB"}


def manual_pdf(language: Language, *, paper: Paper = A4, cancel: Callable[[], None] = lambda: None) -> bytes:
    """All chapters for both roles, with cover, contents and pictures. `cancel` is called now and then."""
    words = {key: text.in_language(language) for key, text in _WORDS.items()}
    words["version"] = words["version"].replace("%1", kkb_desktop.__version__)
    parts = [
        PrintedPart(
            part.title.in_language(language),
            tuple(chapter(entry.key, language) for entry in part.entries),
        )
        for part in index()
    ]
    return manual_pages(
        parts,
        ManualWords(language=_CODES[language], **words),
        lambda name: picture_path(name, language),
        lambda link: chapter_of_link(link, "village"),
        paper=paper,
        check=cancel,
    )


def write_manual(path: Path, language: Language, *, cancel: Callable[[], None] = lambda: None) -> Path:
    """Write the manual to `path` and give it back. Raises FileRefused "workbook.not_written"."""
    write_whole(path, manual_pdf(language, cancel=cancel))
    return path
