"""Minutes of a ranking ("berita acara"): who stands where and why, by which sheet, decided by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kkb_desktop.reports.pdf.sections import ReportSection, SectionReport

_NOTICE = "Nilai desa; tidak memuat data keluarga"
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_OPEN = "\N{EN DASH}"


@dataclass(frozen=True, slots=True)
class MinutesLine:
    """A village in the ranking: its place, total (0 to 100), own total, and the score of each criterion in order."""

    place: int
    village: str
    where: str
    total: float
    own: float | None
    scores: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class MinutesCriterion:
    """A criterion of the sheet: its weight in per cent, the top of its scale, and what proves it."""

    label: str
    weight: int
    scale: int
    evidence: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """A year's ranking at a level. `ties` are the criteria that decide between equal totals, in order."""

    sheet: str
    source: str
    level: str
    place: str
    year: int
    day: date
    lines: tuple[MinutesLine, ...]
    criteria: tuple[MinutesCriterion, ...]
    ties: tuple[str, ...]
    assessors: tuple[str, ...]


def minutes_report(minutes: Minutes) -> SectionReport:
    """The minutes as a report of sections, ready to be printed or issued."""
    day = f"{_DAYS[minutes.day.weekday()]}, {minutes.day:%d-%m-%Y}"
    opening = (
        f"Pada hari {day}, tim penilai menetapkan peringkat {len(minutes.lines)} Kampung KB di {minutes.place} "
        f"tahun {minutes.year} menurut lembar nilai {minutes.sheet}, sebagai berikut."
    )
    sections = (
        ReportSection("Penetapan", remark=opening),
        ReportSection(
            "Peringkat",
            heads=(
                "Peringkat",
                "Desa",
                "Kecamatan dan Kampung KB",
                "Nilai",
                "Nilai mandiri",
                "Selisih",
                "Catatan",
            ),
            rows=tuple(_rank(line, minutes.lines) for line in minutes.lines),
            shares=(10, 22, 28, 9, 10, 9, 16),
        ),
        ReportSection("Aturan nilai sama", remark=_rule(minutes.ties)),
        ReportSection(
            "Nilai tiap kriteria",
            heads=("Desa", *(f"K{at}" for at in range(1, len(minutes.criteria) + 1)), "Nilai"),
            rows=tuple(_scores(line) for line in minutes.lines),
            shares=(30, *(9 for _each in minutes.criteria), 10),
        ),
        ReportSection(
            "Lembar nilai",
            heads=("", "Kriteria", "Bobot", "Skala", "Bukti"),
            rows=tuple(
                (f"K{at}", each.label, f"{each.weight}%", f"0-{each.scale}", each.evidence)
                for at, each in enumerate(minutes.criteria, 1)
            ),
            remark=f"Nilai = jumlah bobot x nilai kriteria / skala, 0 sampai 100. Sumber: {minutes.source}.",
            shares=(5, 42, 8, 8, 37),
        ),
        ReportSection(
            "Tim penilai",
            heads=("No.", "Nama", "Paraf"),
            rows=tuple((str(at), name, "") for at, name in enumerate(minutes.assessors, 1)),
            shares=(6, 54, 40),
        ),
    )
    return SectionReport(
        "Berita Acara Penilaian Kampung KB",
        minutes.place,
        f"{minutes.level} {minutes.year}",
        minutes.day.isoformat(),
        _NOTICE,
        sections,
        (("Ketua tim penilai", ""), ("Mengetahui", "")),
    )


def _rank(line: MinutesLine, lines: tuple[MinutesLine, ...]) -> tuple[str, ...]:
    shared = sum(each.place == line.place for each in lines) > 1
    open_ones = sum(score is None for score in line.scores)
    said = [f"{open_ones} kriteria belum dinilai"] if open_ones else []
    said += ["peringkat bersama"] if shared else []
    return (
        str(line.place),
        line.village,
        line.where,
        _figure(line.total),
        _figure(line.own),
        _figure(line.total - line.own, sign=True) if line.own is not None else _OPEN,
        ", ".join(said),
    )


def _scores(line: MinutesLine) -> tuple[str, ...]:
    points = (_OPEN if score is None else str(score) for score in line.scores)
    return (line.village, *points, _figure(line.total))


def _rule(ties: tuple[str, ...]) -> str:
    steps = "; ".join(f"({at}) {label}" for at, label in enumerate(ties, 1))
    return (
        "Desa yang semua kriterianya sudah dinilai berada di atas desa yang belum. Bila nilai sama, yang lebih tinggi "
        f"pada kriteria berikut didahulukan: {steps}; lalu nilai mandiri desa. Bila tetap sama, desa berbagi peringkat "
        "dan peringkat berikutnya dilewati."
    )


def _figure(value: float | None, *, sign: bool = False) -> str:
    if value is None:
        return _OPEN
    return f"{value:{'+' if sign else ''}.2f}".replace(".", ",")
