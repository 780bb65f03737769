"""The checks a bundle goes through at the district, each told as it was made: passed, failed, or not made, with why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kkb_desktop.domain.text import Text

Outcome = Literal["passed", "failed", "noted", "not_made"]
"""noted: something to know that stops nothing."""

CHECKS: dict[str, Text] = {
    "form": Text("Berkas KKB, versinya dikenal", "A KKB file of a known version"),
    "region": Text("Dari desa di kabupaten ini", "From a village of this district"),
    "parts": Text("Semua bagian ada", "All parts are here"),
    "device": Text("Laptop dikenal dan disetujui", "Laptop known and approved"),
    "signature": Text("Tanda tangan sah", "Signature valid"),
    "whole": Text("Berkas utuh", "File whole"),
    "content": Text("Isi terbaca dan sesuai aturan", "Content readable and well-formed"),
    "order": Text("Tidak ada paket yang terlewat", "No package left out"),
}
"""The checks in the order in which they are made."""

Gap = Literal["none", "package", "content"]
"""What is missing before a bundle: nothing; a package whose content this one brings too; content."""

_GAPS: dict[Gap, tuple[Text, Text]] = {
    "package": (
        Text("Ada paket sebelumnya yang belum datang", "An earlier package has not come"),
        Text(
            "Tidak apa-apa: paket ini membawa isinya juga.", "No harm: this package carries its content too."
        ),
    ),
    "content": (
        Text("Ada isian sebelumnya yang belum datang", "Something written before this has not come"),
        Text(
            "Isi paket ini menunggu sampai isian itu datang. Beri laptop ini tanda terima, lalu minta kirim lagi.",
            "Its content waits until that has come. Give this laptop a receipt and ask it to send again.",
        ),
    ),
}
_WHY_NOT = {
    "pending": Text(
        "Belum diperiksa: menunggu persetujuan laptop.", "Not checked: the laptop is not approved."
    ),
    "incomplete": Text("Belum diperiksa: menunggu bagian yang kurang.", "Not checked: parts are missing."),
    "refused": Text("Tidak diperiksa, karena yang di atas gagal.", "Not checked, since the above failed."),
}


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One check and what came of it; `line` says more, or why it was not made."""

    name: str
    outcome: Outcome
    text: Text
    line: Text | None = None

    @property
    def ok(self) -> bool | None:
        """Passed or failed; None where it was not made, or only informs."""
        return {"passed": True, "failed": False}.get(self.outcome)


def check_lines(made: Mapping[str, Text | None], status: str, *, gap: Gap = "none") -> tuple[CheckLine, ...]:
    """Every check as a line. `made` holds those that were made and passed, each with what more there is to say.

    Unless the `status` is "ready", the first check that has not passed is the one that failed; the last is made once
    all others have passed; `gap` is what came of it.
    """
    lines: list[CheckLine] = []
    failed = status == "ready"  # nothing fails then
    for name, text in CHECKS.items():
        if name in made:
            lines.append(CheckLine(name, "passed", text, made[name]))
        elif name == "order" and status == "ready":
            lines.append(
                CheckLine(name, "passed", text) if gap == "none" else CheckLine(name, "noted", *_GAPS[gap])
            )
        elif not failed:
            failed = True
            lines.append(CheckLine(name, "failed", text))
        else:
            lines.append(CheckLine(name, "not_made", text, _WHY_NOT.get(status)))
    return tuple(lines)
