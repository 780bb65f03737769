"""Activities to start from: ready templates as data, and the last one of the same title."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import func, select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.writing import records
from kkb_desktop.store.schema import record_table


@dataclass(frozen=True, slots=True)
class Template:
    """An activity that villages hold again and again: its name, and the answers that are nearly always the same."""

    key: str
    label: Text
    values: Mapping[str, Value] = field(default_factory=dict)


def _template(
    key: str, title: str, english: str, section: int, programme: int | None, agencies: list[int], targets: list[int],
    description: str,
) -> Template:  # fmt: skip
    return Template(
        key,
        Text(title, english),
        {
            "title": title,
            "section": section,
            "programme": programme,
            "agencies": sorted(agencies),
            "target_groups": sorted(targets),
            "description": description,
        },
    )


TEMPLATES: tuple[Template, ...] = (
    _template(
        "posyandu", "Posyandu balita", "Posyandu for children under five", 5, 3, [19, 30, 32], [5, 6],
        "Penimbangan dan pengukuran balita, imunisasi, pemberian vitamin, dan konseling gizi.",
    ),
    _template(
        "kb_talk", "Penyuluhan KB dan kesehatan reproduksi", "Talk on family planning", 5, 2, [26, 30], [2],
        "Penyuluhan metode kontrasepsi, jarak kelahiran, dan pelayanan KB terdekat.",
    ),
    _template(
        "kb_service", "Pelayanan KB", "Family planning service", 5, 3, [26, 30], [2],
        "Pelayanan pemasangan, penggantian, atau pemberian alat dan obat kontrasepsi.",
    ),
    _template(
        "pregnancy_class", "Kelas ibu hamil", "Class for pregnant women", 5, 4, [19, 30], [2],
        "Tanda bahaya kehamilan, gizi dan tablet tambah darah, persiapan persalinan, dan KB pascapersalinan.",
    ),
    _template(
        "dashat", "Dapur Sehat Atasi Stunting (DASHAT)", "Healthy kitchen against stunting", 7, 4, [19, 26, 32],
        [2, 6], "Memasak dan membagikan makanan bergizi dari bahan setempat bagi keluarga berisiko stunting.",
    ),
    _template(
        "accompaniment", "Pendampingan keluarga berisiko stunting", "Accompaniment of families at risk", 4, 4,
        [19, 26], [2, 6], "Kunjungan tim pendamping keluarga: penyuluhan, rujukan, dan bantuan sosial.",
    ),
    _template(
        "latrine", "Gotong royong jamban sehat", "Building latrines together", 8, 8, [15, 27, 32], [1],
        "Membangun jamban dan tangki septik bersama warga bagi keluarga tanpa jamban layak.",
    ),
    _template(
        "clean_up", "Kerja bakti kebersihan lingkungan", "Cleaning up together", 8, 8, [16, 27, 32], [1],
        "Membersihkan saluran air, sumber air, dan lingkungan RT.",
    ),
    _template(
        "bkb", "Penyuluhan BKB", "Meeting on raising small children", 6, 4, [26, 32], [6],
        "Pengasuhan dan tumbuh kembang anak, dengan Kartu Kembang Anak.",
    ),
    _template(
        "bkr", "Penyuluhan BKR", "Meeting on raising adolescents", 6, 2, [26, 32], [3, 7],
        "Pola asuh dan komunikasi orang tua dengan remaja; mencegah kawin anak.",
    ),
    _template(
        "bkl", "Senam dan pemeriksaan lansia (BKL)", "Exercise and check-up for the elderly", 4, 3, [30, 32],
        [4, 8], "Senam, pemeriksaan tekanan darah dan gula darah, serta penyuluhan lansia tangguh.",
    ),
    _template(
        "youth", "Penyuluhan remaja (PIK-R)", "Talk for adolescents", 6, 2, [22, 26, 28], [3],
        "Kesehatan reproduksi remaja, Genre, dan bahaya napza.",
    ),
    _template(
        "uppka", "Pelatihan usaha keluarga (UPPKA)", "Training for family businesses", 7, 7, [10, 24], [1],
        "Pelatihan produksi, pengemasan, dan pemasaran bagi kelompok usaha keluarga.",
    ),
    _template(
        "documents", "Pelayanan dokumen kependudukan", "Civil registration service", 4, 1, [5, 27], [1],
        "Perekaman dan penerbitan KTP-el, KK, akta kelahiran, dan KIA di desa.",
    ),
    _template(
        "religion", "Pengajian atau ibadah bersama", "Worship together", 1, 2, [18, 32], [1],
        "Ibadah bersama dengan pesan delapan fungsi keluarga.",
    ),
)  # fmt: skip
"""Ready templates, health first; titles are what people call them."""

BY_KEY: Mapping[str, Template] = {each.key: each for each in TEMPLATES}

_REPEATED = (
    "village", "title", "place", "section", "programme", "description", "agencies", "other_agency", "target_groups",
    "other_target", "plan_item", "funding",
)  # fmt: skip
"""What stays the same from one time to the next. Who came, what it cost and what came of it belong to the day."""


def from_template(desk: Desk, key: str) -> dict[str, Value]:
    """The values of a new activity of today after a template, with place and funds of the last of that title.

    Raises RecordRefused "activity.template".
    """
    if key not in BY_KEY:
        raise RecordRefused("activity.template")
    template = BY_KEY[key]
    last = _last(desk, str(template.values["title"]))
    held = {} if last is None else _repeated(desk, last)
    return {**template.values, **held, "held_on": today(desk).isoformat()}


def repeat_last(desk: Desk, title: str = "") -> dict[str, Value]:
    """The values of a new activity of today after the last one, of this title (in any case) where one is given.

    Raises RecordRefused "activity.none_before".
    """
    last = _last(desk, title)
    if last is None:
        raise RecordRefused("activity.none_before")
    return {**_repeated(desk, last), "held_on": today(desk).isoformat()}


def last_titles(desk: Desk, limit: int = 5) -> list[str]:
    """The titles of activities held last, each once, the latest first: what "repeat" offers."""
    table = record_table("activity")
    latest = func.max(table.c.held_on)
    query = (
        select(func.min(table.c.title))
        .where(table.c.title.is_not(None))
        .group_by(func.lower(table.c.title))
        .order_by(latest.desc(), func.lower(func.min(table.c.title)))
        .limit(limit)
    )
    if desk.kind == "village":
        query = query.where(table.c.village == desk.region)
    with desk.engine.connect() as conn:
        return list(conn.scalars(query))


def _last(desk: Desk, title: str) -> str | None:
    table = record_table("activity")
    query = select(table.c.id).order_by(table.c.held_on.desc(), table.c.id.desc()).limit(1)
    if title:
        query = query.where(func.lower(table.c.title) == title.strip().lower())
    if desk.kind == "village":
        query = query.where(table.c.village == desk.region)
    with desk.engine.connect() as conn:
        return conn.scalar(query)


def _repeated(desk: Desk, activity: str) -> dict[str, Value]:
    values = records.read(desk, "activity", activity).values
    return {key: values[key] for key in _REPEATED if values.get(key) is not None}
