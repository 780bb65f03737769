"""Score sheets for the yearly award of Kampung KB, as versioned data.

The ministry changes criteria and weights each year and sends them to the provinces; a new year is a new sheet here and
never a change to an old one, so that an old ranking can be made again. `apresiasi_kkb_2026` follows the areas on which
the programme is judged; its weights are our reading until a district has that year's letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kkb_desktop.domain.text import Text


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a sheet: scored 0 to `scale`, worth `weight` per cent of the whole, proven by `evidence`."""

    key: str
    label: Text
    weight: int
    scale: int
    evidence: Text


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """A year's criteria. Weights make 100. `tie_order` are the criteria that decide between equal totals, in order."""

    key: str
    year: int
    label: Text
    source: str
    criteria: tuple[Criterion, ...]
    tie_order: tuple[str, ...]

    def __post_init__(self) -> None:
        keys = [criterion.key for criterion in self.criteria]
        if sum(criterion.weight for criterion in self.criteria) != 100 or len(set(keys)) != len(keys):
            raise ValueError(f"{self.key}: weights must make 100, keys must differ")
        if not set(self.tie_order) <= set(keys):
            raise ValueError(f"{self.key}: a tie is decided by a criterion of the sheet")

    def total(self, scores: Mapping[str, int | None]) -> float:
        """The weighted total from 0 to 100; a criterion without score counts 0."""
        points = sum(c.weight * (scores.get(c.key) or 0) / c.scale for c in self.criteria)
        return round(points, 2)

    def missing(self, scores: Mapping[str, int | None]) -> tuple[str, ...]:
        """The criteria that have no score yet."""
        return tuple(c.key for c in self.criteria if scores.get(c.key) is None)


_AWARD_2026 = ScoreSheet(
    "apresiasi_kkb_2026",
    2026,
    Text("Apresiasi Kampung KB 2026 (bobot perkiraan)", "Kampung KB award 2026 (weights estimated)"),
    "Inpres 3/2022; Peraturan BKKBN 20/2023; bobot perkiraan",
    (
        Criterion(
            "commitment",
            Text(
                "Komitmen: SK, regulasi, dan anggaran desa", "Commitment: decrees, regulation, village budget"
            ),
            15,
            10,
            Text("SK, APBDes, regulasi", "Decrees and budget"),
        ),
        Criterion(
            "pokja",
            Text("Pokja dan pengelola aktif serta terlatih", "Working group active and trained"),
            10,
            10,
            Text("Struktur, sertifikat pelatihan, notulen", "Structure, certificates, minutes"),
        ),
        Criterion(
            "data",
            Text("Rumah DataKu dan pemakaian data", "Rumah DataKu and use of data"),
            15,
            10,
            Text("Profil, poster, peta keluarga", "Profile, poster, map of families"),
        ),
        Criterion(
            "planning",
            Text(
                "Rencana kerja masyarakat dan konvergensi lintas sektor",
                "Work plan and convergence of sectors",
            ),
            15,
            10,
            Text("RKM, matriks konvergensi", "Work plan, convergence matrix"),
        ),
        Criterion(
            "groups",
            Text("Kelompok kegiatan dan keikutsertaan keluarga", "Groups and participation"),
            15,
            10,
            Text("Register kelompok, daftar hadir", "Registers, attendance"),
        ),
        Criterion(
            "services",
            Text(
                "Pelayanan KB dan pendampingan keluarga berisiko stunting",
                "Family planning and stunting care",
            ),
            20,
            10,
            Text("mCPR, unmet need, tren KRS", "mCPR, unmet need, trend of families at risk"),
        ),
        Criterion(
            "innovation",
            Text("Inovasi dan dampak bagi keluarga", "Innovation and effect on families"),
            10,
            10,
            Text("Uraian inovasi, foto sebelum dan sesudah", "Description, pictures before and after"),
        ),
    ),
    ("services", "groups", "data"),
)

SHEETS: Mapping[str, ScoreSheet] = {sheet.key: sheet for sheet in (_AWARD_2026,)}
"""Every sheet by key, the latest year last."""
