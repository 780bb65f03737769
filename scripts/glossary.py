"""Writes docs/glossary.md from the record declarations and docs/words.csv: `python scripts/glossary.py`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kkb_desktop.domain.fields import Field, RecordType  # noqa: E402
from kkb_desktop.domain.records import RECORD_TYPES  # noqa: E402
from scripts import words  # noqa: E402

TARGET = ROOT / "docs" / "glossary.md"

WORDS = (
    ("Kader", "volunteer of the village who records families; the main user"),
    ("Kampung KB", "Kampung Keluarga Berkualitas, the village programme of Inpres 3/2022"),
    (
        "Keluarga",
        "family: the unit of the family survey (PK); a married couple in the house is a family of its own",
    ),
    ("KK", "Kartu Keluarga, the family card; No. KK is its sixteen-digit number"),
    ("NIK", "Nomor Induk Kependudukan, the sixteen-digit number of a person; may be missing, never blocks"),
    ("SHDK", "status hubungan dalam keluarga, relation to the head on the family card"),
    ("PK", "Pendataan Keluarga, the national family survey; F/I/PK/21 is its form of 2021"),
    ("SIAK", "the civil registry's system; its exports have words for codes"),
    ("Dusun, RW, RT", "hamlet, neighbourhood, smallest neighbourhood; three digits for RW and RT"),
    ("Kegiatan", "activity of the village (intervensi)"),
    ("Pokja, seksi", "working group of the Kampung KB and its sections, one for each family function"),
    ("PUS", "pasangan usia subur, couple of reproductive age"),
    (
        "Paket kiriman (bundle)",
        "what a village's laptop writes to the stick for the district: sealed and signed",
    ),
    ("Paket balasan (pack)", "what the district writes for a village: its corrections and the receipt"),
    (
        "Tanda terima (receipt)",
        "the district's signed word on what it has taken in; only then is a record received",
    ),
    ("Kartu kabupaten (card)", "public keys of a district, with which a new laptop can seal for it"),
    ("Operation", "one person's change to one record; never altered, only followed by others"),
    ("Writer", "one device working on one village; numbers its operations without holes"),
    ("Head", "an operation on a field that no other replaces; two differing heads are a conflict"),
    ("Stamp", "hybrid logical clock of an operation: decides which of several heads is shown"),
    ("Step", "everything one click changed; can be undone by further operations"),
    ("Quarantine (karantina)", "folder for files that were refused, with the reason"),
)


def glossary() -> str:
    """The whole page."""
    parts = [
        "# Glossary",
        "",
        "Written by `scripts/glossary.py` from `kkb_desktop/domain/records` and `docs/words.csv`; do not edit by hand.",
        "",
        "## Words",
        "",
        "| word | meaning |",
        "|---|---|",
        *(f"| {word} | {meaning} |" for word, meaning in WORDS),
        "",
        "## What we write, and what we do not",
        "",
        'One voice: short, polite, no "Anda" where it can be said without. `scripts/words.py` lists every sentence of '
        "the screens, the papers and the commands that strays from this table or from the signs (no exclamation mark, "
        'no "...", no space before a sign, no full stop on a button); a test keeps the list empty.',
        "",
        "| word | not | English | not | note |",
        "|---|---|---|---|---|",
        *(_word(each) for each in words.table()),
        "",
        "Each item in full, with its kind, checks and code list: [data-dictionary.md](data-dictionary.md).",
        "",
    ]
    for record_type in RECORD_TYPES.values():
        parts += _record(record_type)
    return "\n".join(parts).rstrip() + "\n"


def _word(each: words.Word) -> str:
    others, english = ", ".join(each.instead_of), ", ".join(each.english_instead_of)
    return f"| {each.word} | {others} | {each.english} | {english} | {each.note} |"


def _record(record_type: RecordType) -> list[str]:
    return [
        f"## `{record_type.key}`: {record_type.label.id} ({record_type.label.en})",
        "",
        "| identifier | Indonesian | English | form item or source |",
        "|---|---|---|---|",
        *(_line(field) for field in record_type.fields),
        "",
    ]


def _line(field: Field) -> str:
    return f"| `{field.key}` | {field.label.id} | {field.label.en} | {field.source} |"


if __name__ == "__main__":
    TARGET.write_text(glossary(), encoding="utf-8")
