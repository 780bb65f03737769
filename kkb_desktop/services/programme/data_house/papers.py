"""The village's data house on paper: the poster for the office and the yearly profile book. Aggregates only."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.domain.rules.classification import CLASSES
from kkb_desktop.reports.entry_sheet import write_whole
from kkb_desktop.reports.pdf.charts import Bars, Pyramid, Ring, Stack, Trend
from kkb_desktop.reports.pdf.letters import in_short
from kkb_desktop.reports.pdf.page import paper_of
from kkb_desktop.reports.pdf.poster import Panel, Poster, Tile, poster_page, poster_paper
from kkb_desktop.reports.pdf.profile_book import Book, book_pages
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.programme.data_house import book_pages as book_of
from kkb_desktop.services.programme.data_house.data_house import (
    DataHouse,
    data_house,
    in_decimal,
    in_number,
    on_paper,
    with_history,
)
from kkb_desktop.services.programme.data_house.paper_charts import (
    NO_DATA,
    bars_of,
    coverage,
    index_bars,
    per_cent,
    pyramid_of,
    registers_of,
    risk_by_rt,
    trend_of,
)

_NOTICE = "Angka gabungan dari pendataan keluarga; tidak memuat data pribadi"


def print_poster(desk: Desk, path: Path, paper: str = "A3", day: date | None = None) -> None:
    """Write the poster of this desk's village as of `day` (today). Raises FileRefused "poster.size",
    "workbook.not_written"."""
    permit(desk, Permission.PRINT)
    size = poster_paper(paper)
    house = with_history(desk, data_house(desk, day))
    write_whole(path, poster_page(poster(house), size, today(desk)))


def print_book(desk: Desk, year: int, path: Path, *, paper: str = "A4") -> None:
    """Write the profile book of a year: as of its last day, or today in the present year.

    Raises FileRefused "book.year" for a year to come, "paper.size", "workbook.not_written".
    """
    permit(desk, Permission.PRINT)
    now, size = today(desk), paper_of(paper)
    if not 2000 <= year <= now.year:
        raise FileRefused("book.year", year=year)
    day = min(now, date(year, 12, 31))
    house = with_history(desk, data_house(desk, day))
    pages = book_of.pages(house, book_of.activities_by_month(desk, house.village, year))
    book = Book(
        "Buku Profil Kampung KB",
        house.name,
        house.place,
        year,
        day,
        pages,
        "Angka gabungan; tanpa data pribadi",
    )
    write_whole(path, book_pages(book, size, now))


def poster(house: DataHouse) -> Poster:
    """What the poster says of a village."""
    grade = house.village_class
    return Poster(
        house.name,
        house.place,
        house.day,
        CLASSES[grade.outcome.class_key].id if grade is not None else "",
        f"per {in_short(house.day)}" if grade is not None else "",
        _tiles(house),
        (
            (_pyramid(house), _stages(house)),
            (_causes(house), _by_rt(house)),
            (_planning(house), _groups(house)),
            (_welfare(house), _course(house)),
        ),
        _NOTICE,
    )


def _tiles(house: DataHouse) -> tuple[Tile, ...]:
    risk, index = house.figures["krs_any"], house.value("ibangga")
    estimated = house.estimated_families
    reached = f"dari perkiraan {in_number(estimated)}" if estimated else "tercatat di data keluarga"
    size = house.value("family_size")
    (users,) = on_paper([house.figures["mcpr"]])
    return (
        Tile(
            "Penduduk",
            in_number(house.count("people")),
            f"{in_number(house.count('male'))} laki-laki, {in_number(house.count('female'))} perempuan",
        ),
        Tile(
            "Keluarga",
            in_number(house.count("families")),
            f"{reached}; rata-rata {in_decimal(size)} orang" if size is not None else reached,
        ),
        Tile(
            "Peserta KB modern",
            users.share or "\N{EN DASH}",
            f"{users.number} dari {in_number(house.count('pus'))} pasangan usia subur",
        ),
        Tile(
            "Berisiko stunting",
            per_cent(risk) or "\N{EN DASH}",
            f"{in_number(risk.count)} dari {in_number(risk.whole or 0)} keluarga sasaran",
        ),
        Tile(
            "iBangga",
            in_decimal(index) if index is not None else "\N{EN DASH}",
            "Indeks pembangunan keluarga, 0 sampai 100",
        ),
    )


def _pyramid(house: DataHouse) -> Panel:
    chart: Pyramid = pyramid_of(house)
    return Panel("Penduduk menurut umur", "Jumlah orang di setiap kelompok umur lima tahun.", (chart,))


def _stages(house: DataHouse) -> Panel:
    bars = bars_of(house.block("stages"), whole=False, labels=0.52, notes=False)
    return Panel(
        "Tahap kehidupan keluarga",
        "Jumlah keluarga; satu keluarga dapat terhitung di beberapa baris.",
        (bars,),
    )


def _causes(house: DataHouse) -> Panel:
    return Panel(
        "Sebab keluarga berisiko stunting",
        f"Dari {in_number(house.count('krs_target'))} keluarga sasaran; satu keluarga dapat mempunyai beberapa sebab.",
        (bars_of(house.block("causes"), whole=False, labels=0.45),),
    )


def _by_rt(house: DataHouse) -> Panel:
    chart = risk_by_rt(house, most=10)
    line = "Keluarga berisiko stunting di setiap RT"
    if len(house.neighbourhoods) > 10:
        line = "Sepuluh RT dengan keluarga berisiko terbanyak"
    return Panel("Berisiko stunting menurut RT", f"{line}, dan bagiannya dari sasaran di sana.", (chart,))


def _planning(house: DataHouse) -> Panel:
    (cell,) = on_paper([house.figures["mcpr"]])
    value = house.value("mcpr")
    share = value / 100 if value is not None and cell.share else None
    (unmet,) = on_paper([house.figures["unmet"]])
    ring = Ring(share, cell.share or "\N{EN DASH}", "pasangan memakai cara KB modern")
    return Panel(
        "Keluarga berencana",
        f"Cara yang dipakai peserta KB. Kebutuhan belum terpenuhi: {unmet.share or unmet.number}.",
        (ring, bars_of(house.block("methods"), whole=False)),
        (0.3, 0.7),
    )


def _groups(house: DataHouse) -> Panel:
    return Panel(
        "Ikut kelompok kegiatan",
        "Bagian keluarga sasaran yang menjawab ikut serta, menurut pendataan.",
        (coverage(house),),
    )


def _welfare(house: DataHouse) -> Panel:
    stack: Stack = registers_of(house.block("welfare"))
    bars: Bars = index_bars(house)
    surveyed = in_number(house.figures["ibangga"].whole or 0)
    return Panel(
        "iBangga: pembangunan keluarga",
        f"Nilai tiga dimensi (0-100), dan golongan dari {surveyed} keluarga yang didata.",
        (bars, stack),
        (0.45, 0.55),
    )


def _course(house: DataHouse) -> Panel:
    charts: tuple[Trend, ...] = tuple(
        trend_of(house, key, title)
        for key, title in (("krs_any", "Berisiko stunting (%)"), ("ibangga", "iBangga"))
    )
    told = any(point.values.get("krs_any") is not None for point in house.trend)
    line = "Keadaan akhir tahun, dan hari ini." if told else NO_DATA
    return Panel("Perkembangan", line, charts, (1.0, 1.0))
