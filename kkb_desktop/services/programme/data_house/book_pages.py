"""The pages of the village's profile book: what each chart shows, in words, from the figures of the data house."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import func, select

from kkb_desktop.domain.rules.classification import BY_KEY, CLASSES, INDEXES, VillageState
from kkb_desktop.domain.rules.classification import RULE as CLASS_RULE
from kkb_desktop.domain.rules.names import rule_name
from kkb_desktop.reports.pdf.charts import Bar, Bars, Ring, Stack
from kkb_desktop.reports.pdf.poster import Tile
from kkb_desktop.reports.pdf.profile_book import BookPage, BookTable, Drawing
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.indicators.catalogue import CATALOGUE
from kkb_desktop.services.programme.assessment.classification import Evidence
from kkb_desktop.services.programme.data_house.data_house import (
    BLOCKS,
    LEAST_ON_PAPER,
    DataHouse,
    Figure,
    in_decimal,
    in_number,
    on_paper,
)
from kkb_desktop.services.programme.data_house.paper_charts import (
    bars_of,
    coverage,
    families_by_rt,
    index_bars,
    per_cent,
    pyramid_of,
    registers_of,
    risk_by_rt,
    share_bars,
    trend_of,
)
from kkb_desktop.store.schema import record_table

Months = Sequence[tuple[int, int]]
"""Activities and their participants, January first."""

_DASH = "\N{EN DASH}"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
_ONE, _TWO, _THREE = (
    "1. Penduduk dan keluarga",
    "2. Pendidikan, pekerjaan, dan dokumen",
    "3. Keluarga berencana",
)
_FOUR, _FIVE, _SIX = (
    "4. Pencegahan stunting",
    "5. Pembangunan keluarga (iBangga)",
    "6. Kelompok, kegiatan, dan kelas",
)
_SEVEN, _EIGHT = "7. Perkembangan", "8. Sumber dan cara membaca"


def activities_by_month(desk: Desk, village: str, year: int) -> Months:
    """How many activities were held in each month of the year, and how many took part."""
    table = record_table("activity")
    month = func.substr(table.c.held_on, 1, 7)
    both = func.coalesce(table.c.male_participants, 0) + func.coalesce(table.c.female_participants, 0)
    query = (
        select(month, func.count(), func.sum(both))
        .where(table.c.village == village, table.c.held_on.startswith(f"{year:04d}-"))
        .group_by(month)
    )
    with desk.engine.connect() as conn:
        found = {name: (count, int(people or 0)) for name, count, people in conn.execute(query)}
    return [found.get(f"{year:04d}-{number:02d}", (0, 0)) for number in range(1, 13)]


def pages(house: DataHouse, activities: Months) -> tuple[BookPage, ...]:
    """Every page after the contents, in order."""
    makers: tuple[Callable[[DataHouse], BookPage], ...] = (
        _summary, _pyramid, _broad_ages, _by_rt, _both("Tahap kehidupan keluarga", _stages, _needs),
        _both("Kelahiran dan usia kawin", _births, _marriage),
        _both("Pendidikan", _education, _schooling), _work,
        _both("Dokumen dan jaminan kesehatan", _documents, _insurance),
        _couples, _methods, _nonusers, _unmet, _sources,
        _both("Keluarga sasaran dan keluarga berisiko", _targets, _ranks),
        _both("Sebab risiko stunting, dan gizi", _causes, _nutrition), _risk_by_rt,
        _both("Indeks pembangunan keluarga", _ibangga, _welfare), _items,
        _both("Kelompok kegiatan", _groups, _registers),
    )  # fmt: skip
    made = [make(house) for make in makers]
    return (
        *made,
        _activities(activities),
        _class(house),
        _people_trend(house),
        _health_trend(house),
        *_end(house),
    )


def _both(
    title: str, first: Callable[[DataHouse], BookPage], second: Callable[[DataHouse], BookPage]
) -> Callable[[DataHouse], BookPage]:
    """Two subjects on one page, the second with its own title and sentences above its chart."""

    def make(house: DataHouse) -> BookPage:
        one, two = first(house), second(house)
        more = two.drawings
        if more:
            more = (replace(more[0], heading=two.title, sentences=two.sentences), *more[1:])
        return replace(
            one,
            title=title,
            drawings=(*one.drawings, *more),
            table=one.table or two.table,
            source=f"{one.source}\n{two.source}",
        )

    return make


# ---------------------------------------------------------------- words


def _people(count: int) -> str:
    return f"{in_number(count)} orang"


def _families(count: int) -> str:
    return f"{in_number(count)} keluarga"


def _share(figure: Figure) -> str:
    """ "34,0% (367 dari 1.080)", or that it is withheld or not known."""
    cell = on_paper([figure])[0]
    if cell.drawn is None:
        return f"kurang dari 5 dari {in_number(figure.whole or 0)}"
    if not cell.share:
        return "belum ada data"
    return f"{cell.share} ({cell.number} dari {in_number(figure.whole or 0)})"


def _largest(figures: Sequence[Figure]) -> Figure | None:
    """The figure that counts most; None where none counts anything that may be told."""
    seen = [each for each, cell in zip(figures, on_paper(figures), strict=True) if cell.drawn]
    return max(seen, key=lambda each: each.count) if seen else None


def _most(figures: Sequence[Figure], words: str) -> str:
    """`words` with the largest figure and its share put in; "" where there is none."""
    found = _largest(figures)
    if found is None:
        return "Belum ada data untuk bagian ini."
    return words.replace("%1", found.label.id).replace("%2", per_cent(found) or in_number(found.count))


def _source(*keys: str) -> str:
    """Where the figures of these indicators come from, with the rules that made them."""
    ones = [CATALOGUE[key] for key in keys]
    named = dict.fromkeys(part.strip() for one in ones for part in one.source.split(";"))
    sources = [
        each for each in named if not re.fullmatch(r"S\d+", each)
    ]  # numbers of the domain paper say nothing here
    rules = list(dict.fromkeys(one.rule for one in ones if one.rule))
    words = "; ".join(("data keluarga di desa ini", *sources))
    return f"{words}. Menurut {', '.join(rule_name(each).id for each in rules)}." if rules else f"{words}."


def _made_by(key: str) -> str:
    """The rule that made an indicator."""
    rule = CATALOGUE[key].rule
    return rule_name(rule).id if rule else "catatan"


def _gap(house: DataHouse, key: str, what: str) -> str:
    """What is not known yet, where something is not."""
    missing = house.figures[key].missing
    return f"Catatan: {what} belum diketahui untuk {in_number(missing)}." if missing else ""


def _said(*sentences: str) -> tuple[str, ...]:
    return tuple(filter(None, sentences))


# ---------------------------------------------------------------- 1 people and families


def _summary(house: DataHouse) -> BookPage:
    index = house.value("ibangga")
    (users,) = on_paper([house.figures["mcpr"]])
    risk, grade = house.figures["krs_any"], house.village_class
    tiles = (
        Tile("Penduduk", in_number(house.count("people")), f"{in_number(house.count('male'))} laki-laki, "
             f"{in_number(house.count('female'))} perempuan"),
        Tile("Keluarga", in_number(house.count("families")), _reached(house)),
        Tile("Pasangan usia subur", in_number(house.count("pus")), "istri kawin berumur 15-49 tahun"),
        Tile("Peserta KB modern", users.share or _DASH, f"{users.number} pasangan"),
        Tile("Berisiko stunting", per_cent(risk) or _DASH, f"{in_number(risk.count)} keluarga"),
        Tile("iBangga", in_decimal(index) if index is not None else _DASH, "indeks 0 sampai 100"),
        Tile("Lansia", in_number(house.count("elderly")), f"{in_number(house.count('elderly_alone'))} tinggal sendiri"),
        Tile("Tanpa akta lahir", per_cent(house.figures["no_certificate"]) or _DASH,
             _people(house.count("no_certificate"))),
        Tile("Kelas Kampung KB", CLASSES[grade.outcome.class_key].id if grade else _DASH, rule_name(CLASS_RULE).id),
    )  # fmt: skip
    return BookPage(
        _ONE,
        "Ringkasan",
        _said(
            f"{house.name} mencatat {_people(house.count('people'))} dalam {_families(house.count('families'))}.",
            "Halaman-halaman berikut menjelaskan setiap angka dengan gambar dan kalimat pendek. "
            "Semua angka dihitung dari data keluarga yang sama, pada hari yang sama.",
        ),
        tiles=tiles,
        source=_source("people", "pus", "krs_any", "ibangga"),
    )


def _reached(house: DataHouse) -> str:
    estimated = house.estimated_families
    return f"dari perkiraan {in_number(estimated)}" if estimated else "tercatat di data keluarga"


def _pyramid(house: DataHouse) -> BookPage:
    bands = house.pyramid
    largest = max(bands, key=lambda each: each.male + each.female)
    count = largest.male + largest.female
    unknown = house.count("age_unknown")
    return BookPage(
        _ONE,
        "Piramida penduduk",
        _said(
            f"Penduduk terdiri atas {_people(house.count('male'))} laki-laki dan "
            f"{_people(house.count('female'))} perempuan.",
            f"Kelompok umur yang paling banyak adalah {largest.label} tahun, yaitu {_people(count)}."
            if count
            else "",
            f"Catatan: {_people(unknown)} tanpa tanggal lahir atau jenis kelamin tidak digambar."
            if unknown
            else "",
        ),
        (Drawing(pyramid_of(house), 165),),
        source=_source("male_0", "female_0"),
    )


def _broad_ages(house: DataHouse) -> BookPage:
    def between(low: int, high: int) -> int:
        return sum(each.male + each.female for each in house.pyramid if low <= each.low <= high)

    young, working, old = between(0, 10), between(15, 60), between(65, 120)
    total = young + working + old
    burden = f"{in_decimal(100 * (young + old) / working, 0)}" if working else ""

    def part(label: str, count: int) -> Bar:
        return Bar(label, count, in_number(count), f"{in_decimal(100 * count / total)}%" if total else "")

    parts = (part("0-14 tahun", young), part("15-64 tahun", working), part("65 tahun ke atas", old))
    return BookPage(
        _ONE,
        "Usia anak, usia kerja, dan usia lanjut",
        _said(
            "Batang di bawah membagi penduduk menjadi tiga kelompok umur.",
            f"Setiap 100 orang usia kerja menanggung {burden} orang yang lebih muda atau lebih tua "
            "(rasio ketergantungan)." if burden else "",
        ),
        (Drawing(Stack(parts), 60, "Penduduk menurut kelompok umur besar"),),
        BookTable(
            (("Umur (tahun)", 3), ("Laki-laki", 2), ("Perempuan", 2), ("Jumlah", 2)),
            tuple(
                (each.label, in_number(each.male), in_number(each.female), in_number(each.male + each.female))
                for each in house.pyramid
            ),
        ),
        _source("male_0", "female_0"),
    )  # fmt: skip


def _by_rt(house: DataHouse) -> BookPage:
    places = house.neighbourhoods
    most = max(places, key=lambda each: each.families) if places else None
    return BookPage(
        _ONE,
        "Keluarga menurut RT",
        _said(
            f"Keluarga tersebar di {len(places)} RT; satu keluarga rata-rata "
            f"{in_decimal(house.value('family_size') or 0)} orang.",
            f"Keluarga terbanyak ada di {most.area.label.id or 'RT yang belum diisi'}: {in_number(most.families)}."
            if most
            else "",
        ),
        (Drawing(families_by_rt(house), min(190, 9 * len(places))),) if places else (),
        source=_source("families", "family_size"),
    )


def _stages(house: DataHouse) -> BookPage:
    return BookPage(
        _ONE,
        "Tahap kehidupan keluarga",
        _said(
            "Keluarga dikelompokkan menurut siapa yang ada di dalamnya, karena setiap tahap punya kebutuhan sendiri: "
            "baduta dan balita untuk BKB, remaja untuk BKR dan PIK-R, lansia untuk BKL.",
            "Satu keluarga dapat terhitung di beberapa baris.",
        ),
        (Drawing(bars_of(house.block("stages"), whole=False, labels=0.45, notes=False), 92),),
        source=_source(*BLOCKS["stages"]),
    )


def _needs(house: DataHouse) -> BookPage:
    return BookPage(
        _ONE,
        "Anak, lansia, dan penyandang disabilitas",
        _said(
            f"Ada {_people(house.count('children_0_23'))} di bawah dua tahun dan "
            f"{_people(house.count('children_24_59'))} berumur dua sampai empat tahun.",
            f"Lansia (60 tahun ke atas) berjumlah {_people(house.count('elderly'))}; "
            f"{in_number(house.count('elderly_alone'))} di antaranya tinggal sendiri.",
            f"Penyandang disabilitas: {_people(house.count('disabled'))}.",
        ),
        (Drawing(bars_of((*house.block("needs"), house.figures["elderly_alone"]), whole=False), 54),),
        source=_source("children_0_23", "elderly", "elderly_alone", "disabled"),
    )


def _births(house: DataHouse) -> BookPage:
    rates = [each for each in house.block("births") if each.key.startswith("asfr3_")]
    tfr = house.value("tfr3")
    bars = tuple(
        Bar(
            each.label.id.removesuffix(", 3 tahun").replace("ASFR", "Umur"),
            each.value or 0.0,
            _DASH if each.value is None else in_decimal(each.value, 0),
        )
        for each in rates
    )
    return BookPage(
        _ONE,
        "Kelahiran",
        _said(
            "Setiap batang menunjukkan kelahiran per 1.000 perempuan dalam setahun, menurut umur ibu, "
            "dihitung dari tiga tahun terakhir.",
            f"Angka kelahiran total (TFR) {in_decimal(tfr)} anak per perempuan."
            if tfr is not None
            else "Angka kelahiran total (TFR) tidak dihitung: perempuan di salah satu kelompok umur kurang dari 30.",
        ),
        (Drawing(Bars(bars, labels=0.2), 90, "Kelahiran per 1.000 perempuan"),),
        source=_source("tfr3", "asfr3_20"),
    )


def _marriage(house: DataHouse) -> BookPage:
    median = house.value("mukp")
    return BookPage(
        _ONE,
        "Usia kawin pertama",
        _said(
            f"Separuh perempuan yang pernah kawin menikah pada umur {in_decimal(median, 0)} tahun atau lebih muda."
            if median is not None
            else "Usia kawin pertama belum didata.",
            "Kawin sebelum 19 tahun berisiko bagi kesehatan ibu dan anak, dan dilarang undang-undang.",
        ),
        (Drawing(share_bars(house.block("marriage"), labels=0.48), 50),),
        source=_source(*BLOCKS["marriage"], "mukp"),
    )


# ---------------------------------------------------------------- 2 education, work, papers


def _education(house: DataHouse) -> BookPage:
    figures = house.block("education")
    return BookPage(
        _TWO,
        "Pendidikan",
        _said(
            "Pendidikan yang sedang atau telah ditempuh, dari semua penduduk.",
            _most(figures, "Yang paling banyak: %1 (%2)."),
            _gap(house, figures[0].key, "pendidikan"),
        ),
        (Drawing(bars_of(figures, whole=False), 125),),
        source=_source("education_1"),
    )


def _schooling(house: DataHouse) -> BookPage:
    out = house.figures["school_out"]
    shares = house.block("schooling")
    return BookPage(
        _TWO,
        "Anak usia sekolah",
        _said(
            "Batang menunjukkan bagian anak di setiap kelompok umur yang bersekolah.",
            f"Tidak bersekolah dan belum tamat SLTA pada umur 7-18 tahun: {_share(out)}. "
            "Anak-anak ini perlu dikunjungi.",
            _gap(house, "school_out", "sekolah"),
        ),
        (Drawing(share_bars(shares, labels=0.4), 75),),
        source=_source(*BLOCKS["schooling"]),
    )


def _work(house: DataHouse) -> BookPage:
    figures = house.block("work")
    working = [each for each in figures if each.key != "occupation_1"]
    return BookPage(
        _TWO,
        "Pekerjaan",
        _said(
            "Pekerjaan utama, dari semua penduduk termasuk anak-anak.",
            _most(working, "Di antara yang bekerja, yang paling banyak: %1 (%2 dari penduduk)."),
            _gap(house, figures[0].key, "pekerjaan"),
        ),
        (Drawing(bars_of(figures, whole=False), 125),),
        source=_source("occupation_1"),
    )


def _documents(house: DataHouse) -> BookPage:
    return BookPage(
        _TWO,
        "Dokumen yang belum ada",
        _said(
            f"Belum punya akta lahir: {_share(house.figures['no_certificate'])}.",
            f"Belum punya NIK: {_share(house.figures['no_nik'])}. "
            f"Keluarga tanpa nomor KK: {_share(house.figures['no_card'])}.",
            "Dokumen membuka jalan ke sekolah, jaminan kesehatan, dan bantuan.",
        ),
        (Drawing(share_bars(house.block("documents")[:3], labels=0.36), 48),),
        source=_source(*BLOCKS["documents"]),
    )


def _insurance(house: DataHouse) -> BookPage:
    return BookPage(
        _TWO,
        "Jaminan kesehatan",
        _said(
            f"Punya jaminan kesehatan: {_share_of(house, 'insurance')}.",
            f"Tanpa jaminan kesehatan: {_share(house.figures['uninsured'])}.",
            _gap(house, "uninsured", "jaminan kesehatan"),
        ),
        (Drawing(registers_of(house.block("insurance")), 70),),
        source=_source(*BLOCKS["insurance"]),
    )


def _share_of(house: DataHouse, block: str) -> str:
    covered = [each for each in house.block(block) if each.key != "uninsured"]
    count, whole = sum(each.count for each in covered), covered[0].whole or 0
    return (
        f"{in_decimal(100 * count / whole)}% ({in_number(count)} dari {in_number(whole)})"
        if whole
        else "belum ada"
    )


# ---------------------------------------------------------------- 3 family planning


def _couples(house: DataHouse) -> BookPage:
    keys = ("mcpr", "mkjp", "unmet")
    figures = [house.figures[key] for key in keys]
    rings = [
        Drawing(
            Ring((each.value or 0) / 100 if cell.share else None, cell.share or cell.number, words), 52, ""
        )
        for each, cell, words in zip(
            figures,
            on_paper(figures, whole_known=False),
            ("PUS memakai cara KB modern", "", ""),
            strict=True,
        )
    ][:1]
    return BookPage(
        _THREE,
        "Pasangan usia subur dan peserta KB",
        _said(
            f"Ada {in_number(house.count('pus'))} pasangan usia subur (PUS): istri kawin berumur 15-49 tahun.",
            f"Peserta KB modern: {_share(house.figures['mcpr'])}. "
            f"Di antara peserta, yang memakai cara jangka panjang (MKJP): {_share(house.figures['mkjp'])}.",
            _gap(house, "cu", "peserta atau bukan"),
        ),
        (*rings, Drawing(share_bars(figures, labels=0.36), 45)),
        source=_source("pus", "mcpr", "mkjp", "unmet"),
    )


def _methods(house: DataHouse) -> BookPage:
    figures = house.block("methods")
    return BookPage(
        _THREE,
        "Cara KB yang dipakai",
        _said(
            _most(figures, "Cara yang paling banyak dipakai: %1 (%2 dari peserta)."),
            "Angka di bawah lima ditulis <5 dan gambarnya putus-putus, supaya tidak ada yang dapat dikenali.",
        ),
        (Drawing(bars_of(figures, whole=False, sort=True), 110),),
        source=_source(*BLOCKS["methods"]),
    )


def _nonusers(house: DataHouse) -> BookPage:
    reasons = house.block("reasons")
    return BookPage(
        _THREE,
        "Pasangan yang tidak ber-KB",
        _said(
            f"{in_number(house.count('nonusers'))} pasangan tidak memakai cara KB apa pun."
            if house.count("nonusers") >= 5
            else "Kurang dari lima pasangan tidak memakai cara KB apa pun.",
            _most(reasons, "Alasan yang paling sering disebut: %1 (%2)."),
        ),
        (
            Drawing(registers_of(house.block("nonusers")), 52, "Keadaan pasangan yang tidak ber-KB"),
            Drawing(bars_of(reasons, whole=False, sort=True), 110, "Alasan"),
        ),
        source=_source("nonusers", "nonuser_iat", "reason_1"),
    )


def _unmet(house: DataHouse) -> BookPage:
    figures = [house.figures[key] for key in ("nonuser_iat", "nonuser_tial")]
    unmet = house.figures["unmet"]
    cell = on_paper([unmet])[0]
    return BookPage(
        _THREE,
        "Kebutuhan ber-KB yang belum terpenuhi",
        _said(
            "Yang dihitung: pasangan yang ingin menunda anak (IAT) atau tidak ingin anak lagi (TIAL), "
            "tetapi tidak memakai cara KB.",
            f"Kebutuhan yang belum terpenuhi: {_share(unmet)}. Mereka didahulukan dalam penyuluhan dan pelayanan.",
        ),
        (
            Drawing(Ring((unmet.value or 0) / 100 if cell.share else None, cell.share or cell.number,
                         "dari semua PUS"), 60),
            Drawing(bars_of(figures, whole=False, notes=False), 34),
        ),
        source=_source("unmet", "nonuser_iat", "nonuser_tial"),
    )  # fmt: skip


def _sources(house: DataHouse) -> BookPage:
    figures = house.block("services")
    return BookPage(
        _THREE,
        "Tempat pelayanan KB",
        _said(_most(figures, "Peserta KB modern paling banyak dilayani di: %1 (%2).")),
        (Drawing(bars_of(figures, whole=False, sort=True), 140),),
        source=_source("source_1"),
    )


# ---------------------------------------------------------------- 4 stunting


def _targets(house: DataHouse) -> BookPage:
    risk, free = house.figures["krs_any"], house.figures["krs_free"]
    stack = Stack(
        (
            Bar("Berisiko stunting", risk.count, in_number(risk.count), per_cent(risk)),
            Bar("Tidak berisiko", free.count, in_number(free.count), per_cent(free)),
        )
    )
    return BookPage(
        _FOUR,
        "Keluarga sasaran dan keluarga berisiko",
        _said(
            f"Sasaran pencegahan stunting: {_families(house.count('krs_target'))} dengan pasangan usia subur, "
            "ibu hamil, baduta, atau balita.",
            f"Keluarga berisiko stunting (KRS): {_share(risk)}. Berisiko bukan berarti ada anak stunting.",
            _gap(house, "krs_any", "air minum, jamban, atau jarak anak"),
        ),
        (
            Drawing(stack, 50),
            Drawing(share_bars([house.figures[key] for key in ("krs_verified", "krs_assisted")], labels=0.45), 36,
                    "Verifikasi dan pendampingan"),
        ),
        source=_source("krs_target", "krs_any", "krs_verified", "krs_assisted"),
    )  # fmt: skip


def _causes(house: DataHouse) -> BookPage:
    figures = house.block("causes")
    return BookPage(
        _FOUR,
        "Sebab risiko stunting",
        _said(
            "Tiga hal dilihat: air minum, jamban, dan empat terlalu (muda, tua, dekat, banyak). "
            "Bukan peserta KB modern dicatat, tetapi sendirian tidak membuat keluarga berisiko.",
            _most(figures[:-1], "Sebab yang paling sering: %1 (%2 dari sasaran)."),
        ),
        (Drawing(bars_of(figures, whole=False), 90),),
        source=_source(*BLOCKS["causes"]),
    )


def _ranks(house: DataHouse) -> BookPage:
    return BookPage(
        _FOUR,
        "Peringkat kesejahteraan keluarga berisiko",
        _said(
            "Keluarga berisiko dibagi menurut peringkat kesejahteraan; peringkat 1 paling miskin "
            "dan didahulukan untuk bantuan.",
            f"Keluarga berisiko yang mendapat pendampingan: {_share(house.figures['krs_assisted'])}.",
        ),
        (Drawing(bars_of(house.block("ranks"), whole=False), 65),),
        source=_source(*BLOCKS["ranks"]),
    )


def _risk_by_rt(house: DataHouse) -> BookPage:
    places = house.neighbourhoods
    worst = max(places, key=lambda each: each.at_risk) if places else None
    return BookPage(
        _FOUR,
        "Keluarga berisiko menurut RT",
        _said(
            "Jumlah keluarga berisiko di setiap RT, dan bagiannya dari sasaran di sana.",
            f"Paling banyak di {worst.area.label.id or 'RT yang belum diisi'}: {_families(worst.at_risk)}."
            if worst and worst.at_risk
            else "",
        ),
        (Drawing(risk_by_rt(house, most=24), min(185, 9 * len(places))),) if places else (),
        source=_source("krs_any", "krs_target"),
    )


def _nutrition(house: DataHouse) -> BookPage:
    meals = house.figures["ibangga_v8"]
    cell = on_paper([meals])[0]
    return BookPage(
        _FOUR,
        "Gizi",
        _said(
            f"Keluarga yang makan beragam setiap hari: {_share(meals)}.",
            "Berat dan tinggi badan anak belum dicatat di program ini, jadi status gizi tidak ditampilkan; "
            "angkanya ada di Posyandu dan Puskesmas.",
        ),
        (
            Drawing(
                Ring((meals.value or 0) / 100 if cell.share else None, cell.share or _DASH, "makan beragam"),
                62,
            ),
        ),
        source=_source("ibangga_v8"),
    )


# ---------------------------------------------------------------- 5 iBangga


def _ibangga(house: DataHouse) -> BookPage:
    index = house.value("ibangga")
    figures = [each for each in house.block("ibangga") if each.value is not None]
    low = min(figures, key=lambda each: each.value or 0) if figures else None
    surveyed = _families(house.figures["ibangga"].whole or 0)
    return BookPage(
        _FIVE,
        "Indeks pembangunan keluarga",
        _said(
            f"iBangga {in_decimal(index)} dari 100, rata-rata dari {surveyed} yang didata."
            if index is not None
            else "iBangga belum dapat dihitung: belum ada keluarga yang didata.",
            f"Dimensi yang paling rendah: {low.label.id} ({in_decimal(low.value or 0)})." if low else "",
        ),
        (Drawing(index_bars(house), 60),),
        source=_source("ibangga", *BLOCKS["ibangga"]),
    )


def _welfare(house: DataHouse) -> BookPage:
    return BookPage(
        _FIVE,
        "Keluarga rentan, berkembang, dan tangguh",
        _said(
            "Rentan berarti indeks di bawah 40, berkembang 40 sampai 70, tangguh di atas 70.",
            f"Keluarga rentan: {_share(house.figures['ibangga_rentan'])}. Mereka didahulukan untuk pendampingan.",
        ),
        (Drawing(registers_of(house.block("welfare")), 60),),
        source=_source(*BLOCKS["welfare"]),
    )


def _items(house: DataHouse) -> BookPage:
    figures = house.block("items")
    known = [each for each in figures if each.value is not None]
    low = min(known, key=lambda each: each.value or 0) if known else None
    return BookPage(
        _FIVE,
        "Butir iBangga",
        _said(
            "Bagian keluarga yang memenuhi setiap butir.",
            f"Butir yang paling jarang terpenuhi: {low.label.id} ({in_decimal(low.value or 0)}%)."
            if low
            else "",
            "Butir tentang konflik dalam keluarga tidak ditampilkan, demi melindungi keluarga.",
        ),
        (Drawing(share_bars(figures, labels=0.36), 165),),
        source=_source("ibangga_v1"),
    )


# ---------------------------------------------------------------- 6 groups, activities, class


def _groups(house: DataHouse) -> BookPage:
    shares = [each for each in house.block("groups") if each.value is not None]
    low = min(shares, key=lambda each: each.value or 0) if shares else None
    return BookPage(
        _SIX,
        "Ikut kelompok kegiatan",
        _said(
            "Bagian keluarga sasaran yang menjawab ikut serta, menurut pendataan keluarga.",
            f"Paling sedikit: {low.label.id}, {_share(low)}." if low else "",
        ),
        (Drawing(coverage(house, labels=0.26), 62),),
        source=_source(*BLOCKS["groups"]),
    )


def _registers(house: DataHouse) -> BookPage:
    rows = tuple(
        (
            each.label.id,
            in_number(each.groups),
            in_number(each.participants),
            in_number(each.target) if each.target is not None else _DASH,
            f"{in_decimal(100 * each.participants / each.target)}%" if each.target else _DASH,
        )
        for each in house.registers
    )
    bars = tuple(
        Bar(
            each.label.id,
            100 * each.participants / each.target if each.target else 0.0,
            f"{in_decimal(100 * each.participants / each.target)}%" if each.target else _DASH,
        )
        for each in house.registers
    )
    groups = sum(each.groups for each in house.registers)
    return BookPage(
        _SIX,
        "Anggota kelompok menurut register",
        _said(
            f"Register mencatat {groups} kelompok yang aktif."
            if groups
            else "Belum ada kelompok yang dicatat dalam register.",
            "PIK-R dihitung per remaja, kelompok lain per keluarga.",
        ),
        (Drawing(Bars(bars, 100.0, labels=0.3), 45),) if rows else (),
        BookTable(
            (("Kelompok", 3), ("Kelompok aktif", 2), ("Peserta", 2), ("Sasaran", 2), ("Bagian", 2)), rows
        ),
        "register kelompok (K/0, R/I) dan sasaran dari data keluarga.",
    )


def _activities(months: Months) -> BookPage:
    count, people = sum(each[0] for each in months), sum(each[1] for each in months)
    bars = tuple(
        Bar(name, held, in_number(held), f"{in_number(attended)} peserta" if held else "")
        for name, (held, attended) in zip(_MONTHS, months, strict=True)
    )
    return BookPage(
        _SIX,
        "Kegiatan selama setahun",
        _said(
            f"Tahun ini tercatat {in_number(count)} kegiatan dengan {in_number(people)} peserta."
            if count
            else "Tahun ini belum ada kegiatan yang dicatat.",
            f"Rata-rata {in_decimal(people / count, 0)} peserta setiap kegiatan." if count else "",
        ),
        (Drawing(Bars(bars, labels=0.12), 120, "Kegiatan setiap bulan"),),
        source="catatan kegiatan (intervensi) Kampung KB.",
    )


def _class(house: DataHouse) -> BookPage:
    grade = house.village_class
    if grade is None:
        return BookPage(_SIX, "Kelas Kampung KB", ("Kelas hanya ditentukan untuk seluruh desa.",))
    bars = tuple(
        Bar(INDEXES[key].id, mean, in_decimal(mean, 2), "baik" if mean >= 3 else "belum baik")
        for key, mean in grade.outcome.indexes.items()
    )
    rows = tuple(
        (
            BY_KEY[each.item].label.id,
            _evidence(each, grade.state),
            f"{each.score} dari {each.highest}",
        )
        for each in grade.evidence
    )
    name = CLASSES[grade.outcome.class_key].id
    unknown = len(grade.lacking)
    return BookPage(
        _SIX,
        "Kelas Kampung KB",
        _said(
            f"Kelas Kampung KB: {name}. Setiap butir bernilai 1 sampai 4; indeks baik mulai 3,00.",
            f"{unknown} butir belum diisi dan karena itu bernilai 1." if unknown else "",
        ),
        (Drawing(Bars(bars, 4.0, labels=0.2), 40),),
        BookTable((("Butir", 3), ("Keadaan", 5), ("Nilai", 2)), rows, numbers=False),
        f"catatan desa, register, dan data keluarga. Menurut {rule_name(grade.rule).id}.",
    )


def _evidence(each: Evidence, state: VillageState) -> str:
    """What an item rests on, without planning counts below those that paper may tell."""
    counts = {"cpr": state.users, "long_acting": state.long_acting, "unmet": state.unmet}
    count = counts.get(each.item)
    return f"<{LEAST_ON_PAPER} pasangan" if count is not None and count < LEAST_ON_PAPER else each.shown.id


# ---------------------------------------------------------------- 7 course, 8 sources


_BROKEN = "Titik tidak digambar bila lebih dari separuh datanya belum ada pada hari itu."


def _people_trend(house: DataHouse) -> BookPage:
    return BookPage(
        _SEVEN,
        "Perkembangan penduduk dan keluarga",
        _said(
            "Keadaan pada akhir tiga tahun terakhir dan pada tanggal buku ini.",
            _change(house, "people", "Penduduk"),
        ),
        (
            Drawing(trend_of(house, "people", "", whole_numbers=True), 52, "Penduduk"),
            Drawing(trend_of(house, "families", "", whole_numbers=True), 52, "Keluarga"),
            Drawing(trend_of(house, "pus", "", whole_numbers=True), 52, "Pasangan usia subur"),
        ),
        source=_source("people", "families", "pus"),
    )


def _health_trend(house: DataHouse) -> BookPage:
    return BookPage(
        _SEVEN,
        "Perkembangan KB, stunting, dan iBangga",
        _said(_BROKEN),
        (
            Drawing(trend_of(house, "mcpr", ""), 39, "Peserta KB modern (%)"),
            Drawing(trend_of(house, "unmet", ""), 39, "Kebutuhan ber-KB belum terpenuhi (%)"),
            Drawing(trend_of(house, "krs_any", ""), 39, "Keluarga berisiko stunting (%)"),
            Drawing(trend_of(house, "ibangga", ""), 39, "iBangga (0-100)"),
        ),
        source=_source("mcpr", "unmet", "krs_any", "ibangga"),
    )


def _change(house: DataHouse, key: str, name: str) -> str:
    first, last = house.trend[0], house.trend[-1]
    before, now = first.values[key], last.values[key]
    if before is None or now is None:
        return ""
    if round(now - before) == 0:
        return f"{name} tetap sejak akhir {first.day.year}."
    words = "bertambah" if now > before else "berkurang"
    return f"{name} {words} {in_number(abs(round(now - before)))} sejak akhir {first.day.year}."


def _end(house: DataHouse) -> tuple[BookPage, ...]:
    keys = (
        "families", "pus", "mcpr", "mkjp", "unmet", "tfr3", "krs_target", "krs_any", "krs_genting", "ibangga",
        "ibangga_rentan", "bkb_target", "bkr_target", "bkl_target", "school_out",
    )  # fmt: skip
    rules = tuple((CATALOGUE[key].label.id, CATALOGUE[key].formula.id, _made_by(key)) for key in keys)
    reading = BookPage(
        _EIGHT,
        "Cara membaca buku ini",
        (
            "Semua angka dihitung oleh program KKB Desktop dari data keluarga yang dikumpulkan kader desa. Tidak ada "
            "angka yang diketik ulang.",
            f"Yang dihitung adalah orang dan keluarga yang tinggal di desa pada {house.day:%d-%m-%Y}. Yang pindah atau "
            "meninggal sebelum hari itu tidak ikut.",
            "Jawaban yang belum ada tidak dianggap ya atau tidak. Banyaknya data yang belum ada disebut di halaman "
            "masing-masing.",
            "Angka tentang jawaban rahasia (KB, kehamilan) yang di bawah lima ditulis <5. Bila hanya satu angka yang "
            "ditutup, angka terkecil berikutnya ditulis sebagai <10 atau puluhan berikutnya, agar tidak dapat dihitung "
            "dari sisanya.",
            "Persentase dibulatkan satu angka di belakang koma, jadi jumlahnya dapat berbeda sedikit dari 100%.",
        ),
    )
    sources = BookPage(
        _EIGHT,
        "Rumus dan aturan",
        ("Tahun pada nama aturan menunjukkan versinya; bila aturan berubah, tahunnya berubah.",),
        table=BookTable((("Angka", 3), ("Rumus", 6), ("Aturan", 2)), rules, numbers=False),
        source="Pendataan Keluarga (PK-21 dan pemutakhirannya), SIGA, register kelompok, Inpres 3/2022.",
    )
    return reading, sources
