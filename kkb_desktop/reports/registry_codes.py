"""The civil registry's numbered answers (form F-1.01, as in SIAK and OpenSID) and the survey answers they mean.

Sex, religion, marital status and relation have the same numbers in both and need no table here. Each line:
registry number, its words, the code of our list; None where the registry's answer leaves the survey's open.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kkb_desktop.domain.fields import CodeList
from kkb_desktop.domain.regions import plain


@dataclass(frozen=True, slots=True)
class RegistryTable:
    """Registry numbers and words -> our code; None for an answer that has no certain equivalent."""

    by_number: dict[int, int | None]
    by_word: dict[str, int | None]
    words: dict[int, str]


@lru_cache(maxsize=8_192)
def word_key(text: str) -> str:
    """How an answer is compared: small letters and digits only ("Tidak/Belum  Sekolah" = "TIDAK / BELUM SEKOLAH")."""
    return plain(text).replace(" ", "")


_WORDS: dict[tuple[str, str], dict[str, int | None]] = {}


def words_of(codes: CodeList) -> dict[str, int | None]:
    """Labels (both languages) and aliases of a code list, by `word_key`."""
    if (codes.key, codes.version) in _WORDS:
        return _WORDS[codes.key, codes.version]
    found: dict[str, int | None] = {}
    for code in codes.codes:
        for word in (code.label.id, code.label.en, *code.aliases):
            found.setdefault(word_key(word), code.value)
    _WORDS[codes.key, codes.version] = found
    return found


def _table(*lines: tuple[int, str, int | None]) -> RegistryTable:
    return RegistryTable(
        {number: code for number, _words, code in lines},
        {word_key(words): code for _number, words, code in lines},
        {number: words for number, words, _code in lines},
    )


EDUCATION = _table(
    (1, "TIDAK / BELUM SEKOLAH", 1),
    (2, "BELUM TAMAT SD/SEDERAJAT", 2),
    (3, "TAMAT SD / SEDERAJAT", 4),
    (4, "SLTP/SEDERAJAT", 6),
    (5, "SLTA / SEDERAJAT", 8),
    (6, "DIPLOMA I / II", 10),
    (7, "AKADEMI/ DIPLOMA III/S. MUDA", 10),
    (8, "DIPLOMA IV/ STRATA I", 10),
    (9, "STRATA II", 10),
    (10, "STRATA III", 10),
)
"""Highest schooling on the family card -> K.14."""

EDUCATION_NOW = _table(
    (1, "BELUM MASUK TK/KELOMPOK BERMAIN", 1),
    (2, "SEDANG TK/KELOMPOK BERMAIN", 1),
    (3, "TIDAK PERNAH SEKOLAH", 1),
    (4, "SEDANG SD/SEDERAJAT", 3),
    (5, "TIDAK TAMAT SD/SEDERAJAT", 2),
    (6, "SEDANG SLTP/SEDERAJAT", 5),
    (7, "SEDANG SLTA/SEDERAJAT", 7),
    (8, "SEDANG D-1/SEDERAJAT", 9),
    (9, "SEDANG D-2/SEDERAJAT", 9),
    (10, "SEDANG D-3/SEDERAJAT", 9),
    (11, "SEDANG S-1/SEDERAJAT", 9),
    (12, "SEDANG S-2/SEDERAJAT", 9),
    (13, "SEDANG S-3/SEDERAJAT", 9),
    (14, "SEDANG SLB A/SEDERAJAT", None),
    (15, "SEDANG SLB B/SEDERAJAT", None),
    (16, "SEDANG SLB C/SEDERAJAT", None),
    (17, "TIDAK DAPAT MEMBACA DAN MENULIS HURUF LATIN/ARAB", None),
    (18, "TIDAK SEDANG SEKOLAH", None),
)
"""Schooling at present -> K.14; where it says something, it is more exact than `EDUCATION` and goes first."""

OCCUPATION = _table(
    (1, "BELUM/TIDAK BEKERJA", 1),
    (2, "MENGURUS RUMAH TANGGA", 1),
    (3, "PELAJAR/MAHASISWA", 1),
    (4, "PENSIUNAN", 9),
    (5, "PEGAWAI NEGERI SIPIL (PNS)", 6),
    (6, "TENTARA NASIONAL INDONESIA (TNI)", 6),
    (7, "KEPOLISIAN RI (POLRI)", 6),
    (8, "PERDAGANGAN", 4),
    (9, "PETANI/PEKEBUN", 2),
    (10, "PETERNAK", 2),
    (11, "NELAYAN/PERIKANAN", 3),
    (12, "INDUSTRI", 8),
    (13, "KONSTRUKSI", 8),
    (14, "TRANSPORTASI", 8),
    (15, "KARYAWAN SWASTA", 7),
    (16, "KARYAWAN BUMN", 7),
    (17, "KARYAWAN BUMD", 7),
    (18, "KARYAWAN HONORER", 7),
    (19, "BURUH HARIAN LEPAS", 10),
    (20, "BURUH TANI/PERKEBUNAN", 2),
    (21, "BURUH NELAYAN/PERIKANAN", 3),
    (22, "BURUH PETERNAKAN", 2),
    (23, "PEMBANTU RUMAH TANGGA", 10),
    (24, "TUKANG CUKUR", 10),
    (25, "TUKANG LISTRIK", 10),
    (26, "TUKANG BATU", 10),
    (27, "TUKANG KAYU", 10),
    (28, "TUKANG SOL SEPATU", 10),
    (29, "TUKANG LAS/PANDAI BESI", 10),
    (30, "TUKANG JAHIT", 10),
    (31, "TUKANG GIGI", 10),
    (32, "PENATA RIAS", 10),
    (33, "PENATA BUSANA", 10),
    (34, "PENATA RAMBUT", 10),
    (35, "MEKANIK", 10),
    (36, "SENIMAN", 10),
    (37, "TABIB", 10),
    (38, "PARAJI", 10),
    (39, "PERANCANG BUSANA", 8),
    (40, "PENTERJEMAH", 10),
    (41, "IMAM MASJID", None),
    (42, "PENDETA", None),
    (43, "PASTOR", None),
    (44, "WARTAWAN", 7),
    (45, "USTADZ/MUBALIGH", None),
    (46, "JURU MASAK", 10),
    (47, "PROMOTOR ACARA", 8),
    (48, "ANGGOTA DPR-RI", 5),
    (49, "ANGGOTA DPD", 5),
    (50, "ANGGOTA BPK", 5),
    (51, "PRESIDEN", 5),
    (52, "WAKIL PRESIDEN", 5),
    (53, "ANGGOTA MAHKAMAH KONSTITUSI", 5),
    (54, "ANGGOTA KABINET KEMENTERIAN", 5),
    (55, "DUTA BESAR", 5),
    (56, "GUBERNUR", 5),
    (57, "WAKIL GUBERNUR", 5),
    (58, "BUPATI", 5),
    (59, "WAKIL BUPATI", 5),
    (60, "WALIKOTA", 5),
    (61, "WAKIL WALIKOTA", 5),
    (62, "ANGGOTA DPRD PROVINSI", 5),
    (63, "ANGGOTA DPRD KABUPATEN/KOTA", 5),
    (64, "DOSEN", None),
    (65, "GURU", None),
    (66, "PILOT", 7),
    (67, "PENGACARA", 8),
    (68, "NOTARIS", 8),
    (69, "ARSITEK", 8),
    (70, "AKUNTAN", None),
    (71, "KONSULTAN", 8),
    (72, "DOKTER", None),
    (73, "BIDAN", None),
    (74, "PERAWAT", None),
    (75, "APOTEKER", None),
    (76, "PSIKIATER/PSIKOLOG", None),
    (77, "PENYIAR TELEVISI", 7),
    (78, "PENYIAR RADIO", 7),
    (79, "PELAUT", 7),
    (80, "PENELITI", None),
    (81, "SOPIR", 10),
    (82, "PIALANG", 8),
    (83, "PARANORMAL", 10),
    (84, "PEDAGANG", 4),
    (85, "PERANGKAT DESA", None),
    (86, "KEPALA DESA", 5),
    (87, "BIARAWATI", None),
    (88, "WIRASWASTA", 8),
    (89, "LAINNYA", None),
)
"""Occupation -> K.13. Professions that are found among civil servants and elsewhere alike stay open."""

HEALTH_INSURANCE = _table(
    (1, "TIDAK/BELUM PUNYA", 4),
    (2, "BPJS PENERIMA BANTUAN IURAN", 1),
    (3, "BPJS NON PENERIMA BANTUAN IURAN", 2),
    (4, "BPJS BANTUAN DAERAH", 1),
    (99, "ASURANSI LAINNYA", 3),
)
"""Kind of insurance -> K.15."""

GONE = {2: "mati", 3: "pindah", 4: "hilang", 6: "pergi", 9: "tidak valid"}
"""Basic status of a resident (`status_dasar`) with which somebody is not recorded; 1 is alive and here."""

GONE_WORDS = {
    "mati": "mati", "meninggal": "mati", "meninggaldunia": "mati", "wafat": "mati", "almarhum": "mati",
    "pindah": "pindah", "pindahkeluar": "pindah", "hilang": "hilang", "pergi": "pergi", "tidakvalid": "tidak valid",
}  # fmt: skip
"""The same in words. Any other word in a status column says nothing about it."""

MORE_EDUCATION = {
    word_key(word): code
    for word, code in (
        ("TK", 1), ("PAUD", 1), ("BELUM MASUK TK", 1), ("SD/SEDERAJAT", 4), ("MI", 4), ("SR", 4),
        ("SMP/SEDERAJAT", 6), ("TAMAT SMP", 6), ("TAMAT SMP/SEDERAJAT", 6), ("TAMAT SLTP/SEDERAJAT", 6), ("MTS", 6),
        ("SMA/SEDERAJAT", 8), ("TAMAT SMA", 8), ("TAMAT SMA/SEDERAJAT", 8), ("TAMAT SLTA/SEDERAJAT", 8), ("MA", 8),
        ("MASIH SMP", 5), ("MASIH SMA", 7), ("DIPLOMA", 10), ("DIPLOMA III", 10), ("SARJANA", 10), ("STRATA I", 10),
        ("DIPLOMA IV/STRATA I", 10), ("KULIAH", 9), ("MAHASISWA", 9),
    )
}  # fmt: skip
"""Spellings met in village lists."""
