"""Papers about activities: one activity on a sheet with its photos, the recap of a month or a year, its workbook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from kkb_desktop.domain.activity_checks import AGE_BANDS
from kkb_desktop.domain.codelists.activity import (
    AGENCY,
    FUNDING,
    PHOTO_KIND,
    PROGRAMME,
    SECTION,
    TARGET_GROUP,
)
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import CodeList, Value, Values
from kkb_desktop.domain.records.activity import OTHER_AGENCY, OTHER_TARGET
from kkb_desktop.reports.entry_sheet import write_whole
from kkb_desktop.reports.list_sheet import Cell, list_xlsx
from kkb_desktop.reports.pdf.activity import (
    MOST_PICTURES,
    ActivitySheet,
    PrintedPhoto,
    RecapSums,
    activity_page,
    recap_pages,
)
from kkb_desktop.reports.pdf.letters import in_words
from kkb_desktop.reports.pdf.page import paper_of
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.papers.printing import place_of, write_logged
from kkb_desktop.services.programme.activities import activities, reached
from kkb_desktop.services.programme.activities.activities import PhotoView
from kkb_desktop.services.programme.activities.summary import ActivitySummary, Held, SummaryLine, summary
from kkb_desktop.services.programme.profile.village_names import village_names
from kkb_desktop.services.writing import records

_AGES = ("Di bawah 10 th", "10-24 th", "25-59 th", "60 th ke atas")
_HEADS = (
    "Tanggal", "Kegiatan", "Tempat", "Seksi", "Program Inpres 3/2022", "Instansi", "Sasaran", "Peserta laki-laki",
    "Peserta perempuan", "Peserta", "Keluarga dijangkau", "Sumber dana", "Jumlah dana (Rp)", "Hasil",
)  # fmt: skip


def print_activity(desk: Desk, activity: str, path: Path, *, paper: str = "A4") -> int:
    """Write the one-page report of an activity; how many of its photos it shows. Kept in the access log.

    Raises RecordRefused "record.unknown", FileRefused "paper.size", "workbook.not_written".
    """
    permit(desk, Permission.PRINT)
    size = paper_of(paper)
    values = records.read(desk, "activity", activity).values
    sides, others = activities.pairs(activities.photos(desk, activity))
    sides = sides[: MOST_PICTURES // 2]
    room = MOST_PICTURES - 2 * len(sides)
    shown = [each for side in sides for each in side if each is not None] + others[:room]
    total = len(activities.photos(desk, activity))
    with desk.engine.connect() as conn:
        place = place_of(conn, desk, str(values["village"]))
    sheet = ActivitySheet(
        _text(values, "title"),
        place,
        today(desk),
        _facts(values),
        _people(values, len(reached.reached(desk, activity))),
        _text(values, "description"),
        _text(values, "outcome"),
        tuple((_photo(desk, before), _photo(desk, after)) for before, after in sides),
        tuple(each for photo in others[:room] if (each := _photo(desk, photo)) is not None),
        total - len(shown),
        ("Ketua Pokja Kampung KB", "Pelapor"),
    )
    write_logged(desk, path, activity_page(sheet, size), "activity", [activity], "laporan kegiatan")
    return len(shown)


def print_recap(
    desk: Desk, period: str, path: Path, *, village: str | None = None, paper: str = "A4"
) -> ActivitySummary:
    """Write the recap of a month "YYYY-MM" or a year "YYYY"; what it adds up to. It names no person.

    Raises RecordRefused "activity.period" (also for a period that has not begun), FileRefused "paper.size",
    "workbook.not_written".
    """
    permit(desk, Permission.PRINT)
    size = paper_of(paper)
    found = _begun(desk, period, village)
    with desk.engine.connect() as conn:
        place = place_of(conn, desk, village or desk.region)
    where = _places(desk, found, village)
    data = recap_pages(
        f"Rekap kegiatan {period_words(period)}",
        place,
        today(desk),
        _figures(found),
        [_recap_row(each, where(each)) for each in found.held],
        [
            RecapSums("Menurut seksi (fungsi keluarga)", _sums(found.sections)),
            RecapSums("Menurut program Inpres 3/2022", _sums(found.programmes)),
            RecapSums("Menurut sektor/instansi", _sums(found.agencies)),
            RecapSums("Menurut bulan", _sums(found.months)),
        ],
        size,
    )
    write_whole(path, data)
    return found


def export_recap(desk: Desk, period: str, path: Path, *, village: str | None = None) -> ActivitySummary:
    """Write the same recap as a workbook, an activity a row. Raises as `print_recap`."""
    permit(desk, Permission.EXPORT)
    found = _begun(desk, period, village)
    with desk.engine.connect() as conn:
        place = place_of(conn, desk, village or desk.region)
    notes = [place, " · ".join(f"{label}: {value}" for label, value in _figures(found))]
    for title, lines in (("Seksi", found.sections), ("Program", found.programmes)):
        notes.append(f"{title}: " + "; ".join(f"{line.label.id} {line.activities}" for line in lines))
    where = _places(desk, found, village)
    rows = [_book_row(each, where(each)) for each in found.held]
    title = f"Rekap kegiatan {period_words(period)}"
    write_whole(path, list_xlsx(f"Kegiatan {period}", title, notes, _HEADS, rows))
    return found


def period_words(period: str) -> str:
    """A month or a year as people say it: "Oktober 2026", "2026"."""
    if len(period) == 4:
        return period
    # "1 Oktober 2026" without its day.
    return in_words(date.fromisoformat(f"{period}-01")).split(" ", 1)[1]


def _begun(desk: Desk, period: str, village: str | None) -> ActivitySummary:
    if period > today(desk).isoformat()[: len(period)]:
        raise RecordRefused("activity.period")
    return summary(desk, period, village=village)


def _figures(found: ActivitySummary) -> list[tuple[str, str]]:
    figures = [
        ("Kegiatan", _whole(len(found.held))),
        ("Peserta", _whole(found.participants)),
        ("Laki-laki", _whole(found.men)),
        ("Perempuan", _whole(found.women)),
        ("Keluarga dijangkau", _whole(found.families)),
    ]
    if found.amount:
        figures.append(("Dana (Rp)", _whole(found.amount)))
    if found.uncounted:
        figures.append(("Tanpa jumlah peserta", _whole(found.uncounted)))
    return figures


def _facts(values: Values) -> tuple[tuple[str, str], ...]:
    amount = values.get("amount")
    money = f"{_whole(amount)} rupiah" if isinstance(amount, int) else ""
    held = values.get("held_on")
    facts = (
        ("Tanggal", in_words(date.fromisoformat(str(held))) if held else ""),
        ("Tempat", _text(values, "place")),
        ("Seksi (fungsi keluarga)", _label(SECTION, values.get("section"))),
        ("Program Inpres 3/2022", _label(PROGRAMME, values.get("programme"))),
        ("Sektor/instansi", _agencies(values)),
        ("Sasaran", _targets(values)),
        ("Dana", ", ".join(filter(None, (_labels(FUNDING, values.get("funding")), money)))),
    )
    return tuple((label, words or "-") for label, words in facts)


def _people(values: Values, families: int) -> tuple[tuple[str, str], ...]:
    both = [values.get("male_participants"), values.get("female_participants")]
    total = sum(each for each in both if isinstance(each, int))
    figures = [
        ("Laki-laki", _count(both[0])),
        ("Perempuan", _count(both[1])),
        ("Peserta", _whole(total) if both != [None, None] else "-"),
    ]
    ages = [values.get(band) for band in AGE_BANDS]
    if any(each is not None for each in ages):
        figures += list(zip(_AGES, map(_count, ages), strict=True))
    return (*figures, ("Keluarga dijangkau", _whole(families)))


def _photo(desk: Desk, photo: PhotoView | None) -> PrintedPhoto | None:
    if photo is None:
        return None
    label = PHOTO_KIND.label(photo.shows).id if photo.shows else "Foto"
    return PrintedPhoto(label, photo.caption, activities.photo_data(desk, photo.image) or b"")


def _places(desk: Desk, found: ActivitySummary, village: str | None) -> Callable[[Held], str]:
    """Where an activity was: where those of several villages stand together, its village first."""
    several = desk.kind != "village" and village is None
    codes = {str(each.values["village"]) for each in found.held} if several else set()
    names = village_names(desk, codes)

    def where(each: Held) -> str:
        known = names.get(str(each.values["village"]))
        return ", ".join(filter(None, (known.title if known else "", _text(each.values, "place"))))

    return where


def _recap_row(each: Held, place: str) -> list[str]:
    values = each.values
    return [
        _day(values),
        _text(values, "title"),
        place,
        _label(SECTION, values.get("section")),
        _label(PROGRAMME, values.get("programme")),
        _agencies(values),
        _count(values.get("male_participants")),
        _count(values.get("female_participants")),
        _whole(each.men + each.women) if each.counted else "-",
        _whole(len(each.families)),
    ]


def _book_row(each: Held, place: str) -> list[Cell]:
    values = each.values
    male, female = values.get("male_participants"), values.get("female_participants")
    amount = values.get("amount")
    return [
        _day(values),
        _text(values, "title"),
        place,
        _label(SECTION, values.get("section")),
        _label(PROGRAMME, values.get("programme")),
        _agencies(values),
        _targets(values),
        male if isinstance(male, int) else "",
        female if isinstance(female, int) else "",
        each.men + each.women if each.counted else "",
        len(each.families),
        _labels(FUNDING, values.get("funding")),
        amount if isinstance(amount, int) else "",
        _text(values, "outcome"),
    ]


def _sums(lines: Sequence[SummaryLine]) -> tuple[tuple[str, str, str, str], ...]:
    return tuple(
        (line.label.id, _whole(line.activities), _whole(line.participants), _whole(line.families))
        for line in lines
    )


def _agencies(values: Values) -> str:
    return _with_own(AGENCY, values.get("agencies"), OTHER_AGENCY, _text(values, "other_agency"))


def _targets(values: Values) -> str:
    return _with_own(TARGET_GROUP, values.get("target_groups"), OTHER_TARGET, _text(values, "other_target"))


def _with_own(codes: CodeList, value: Value, other: int, words: str) -> str:
    chosen = value if isinstance(value, list) else []
    return ", ".join(words if each == other and words else codes.label(int(each)).id for each in chosen)


def _labels(codes: CodeList, value: Value) -> str:
    return _with_own(codes, value, -1, "")


def _label(codes: CodeList, value: Value) -> str:
    return codes.label(value).id if isinstance(value, int) else ""


def _day(values: Values) -> str:
    return "-".join(reversed(str(values.get("held_on") or "").split("-")))


def _text(values: Values, key: str) -> str:
    return str(values.get(key) or "")


def _count(value: Value) -> str:
    return _whole(value) if isinstance(value, int) else "-"


def _whole(value: int) -> str:
    return f"{value:,}".replace(",", ".")
