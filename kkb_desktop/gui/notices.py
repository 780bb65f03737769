"""The works this program uses and their licences, read from the page that is shipped with it."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

FILE_NAME = "THIRD-PARTY-NOTICES.md"


def notices() -> list[tuple[str, str]]:
    """Work and licence, in the page's order; empty where the installation has lost the page."""
    rows = []
    for line in _text().splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) == 3 and cells[0] != "work" and set(cells[0]) != {"-"}:
            rows.append((cells[0], cells[1]))
    return rows


def _text() -> str:
    beside = Path(__file__).resolve().parents[2] / FILE_NAME
    if beside.is_file():
        return beside.read_text(encoding="utf-8")
    try:
        files = metadata.files("kkb-desktop") or []
    except metadata.PackageNotFoundError:
        return ""
    return next((file.read_text(encoding="utf-8") for file in files if file.name == FILE_NAME), "")
