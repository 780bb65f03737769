"""An invented village as OpenSID's import sheet: 43 columns, answers as the registry's numbers, all cells text.

Beside each row stands what a reader must understand of it, written down while the row is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from .books import book

TITLES = (
    "alamat", "dusun", "rw", "rt", "nama", "no_kk", "nik", "sex", "tempatlahir", "tanggallahir", "agama_id",
    "pendidikan_kk_id", "pendidikan_sedang_id", "pekerjaan_id", "status_kawin", "kk_level", "warganegara_id",
    "ayah_nik", "nama_ayah", "ibu_nik", "nama_ibu", "golongan_darah_id", "akta_lahir", "dokumen_pasport",
    "tanggal_akhir_paspor", "dokumen_kitas", "akta_perkawinan", "tanggalperkawinan", "akta_perceraian",
    "tanggalperceraian", "cacat_id", "cara_kb_id", "hamil", "ktp_el", "status_rekam", "alamat_sekarang",
    "status_dasar", "suku", "tag_id_card", "id_asuransi", "no_asuransi", "lat", "lng",
)  # fmt: skip

# Registry number -> code of the survey's list; the answers' words are the same in both.
_SCHOOLED = {"3": 4, "4": 6, "5": 8, "7": 10, "8": 10}  # tamat SD, SLTP, SLTA, D3, S1
_LEARNING = {"4": 3, "6": 5, "7": 7}  # sedang SD, SLTP, SLTA
_WORK = {1: {"9": 2, "84": 4, "88": 8, "5": 6, "19": 10}, 2: {"2": 1, "84": 4, "88": 8, "15": 7}}
_INSURED = {"1": 4, "2": 1, "3": 2, "99": 3}
_HEAD, _WIFE, _CHILD, _PARENT = 1, 3, 4, 7
_GIVEN = {
    1: ("ASEP", "DADANG", "EKO", "IWAN", "JAJANG", "UJANG", "YAYAN"),
    2: ("ANI", "EUIS", "LILIS", "NENENG", "RINA", "TITIN", "YATI"),
}
_LAST = ("HERMAWAN", "KOMALA", "LESTARI", "PERMANA", "ROHMAH", "SURYANA")


@dataclass
class Village:
    """The rows as written; per family the people a reader must find; and the rows of those who are gone."""

    rows: list[list[str]] = field(default_factory=lambda: [list(TITLES)])
    families: dict[str, list[dict[str, object]]] = field(default_factory=dict)
    gone: list[int] = field(default_factory=list)


def village(today: date, families: int = 30, seed: int = 5) -> Village:
    """That many families of one to seven people; in every tenth somebody has died or moved away."""
    made, chance = Village(), Random(seed)
    for number in range(1, families + 1):
        _family(made, chance, number, today)
    return made


def write(path: Path, made: Village) -> Path:
    """The village as a workbook."""
    return book(path, made.rows, name="Sheet1")


def _family(made: Village, chance: Random, number: int, today: date) -> None:
    card = f"32990107021{chance.randrange(1, 9)}{number:04d}"
    address = f"Jl. Melati {number}" if chance.random() < 0.8 else ""
    home = {"alamat": address, "dusun": "CONTOH", "rw": "001", "rt": f"{1 + number % 6:03d}", "no_kk": card}
    people = made.families.setdefault(card, [])

    def add(relation: int, sex: int, age: int, *, learning: bool = False, status: str = "1") -> None:
        born = today - timedelta(days=365 * age + chance.randrange(20, 300))
        name = f"{chance.choice(_GIVEN[sex])} {chance.choice(_LAST)}"
        place = len(made.rows)
        nik = f"329901{born.day + 40 * (sex == 2):02d}{born:%m%y}{place:04d}"
        school = ("4" if age < 13 else "6" if age < 16 else "7") if learning else "18"
        taught = "2" if learning else chance.choice([*_SCHOOLED])
        work = "3" if learning else chance.choice([*_WORK[sex]])
        insured = chance.choice([*_INSURED])
        married = 1 if relation == _CHILD else 4 if relation == _PARENT else 2
        religion = chance.choice((1, 1, 1, 2))
        row = home | {
            "nama": name, "nik": nik, "sex": str(sex), "tempatlahir": "GARUT", "tanggallahir": born.isoformat(),
            "agama_id": str(religion), "pendidikan_kk_id": taught, "pendidikan_sedang_id": school,
            "pekerjaan_id": work, "status_kawin": str(married), "kk_level": str(relation), "warganegara_id": "1",
            "nama_ayah": "AHMAD", "nama_ibu": "AMINAH", "golongan_darah_id": "13", "status_dasar": status,
            "id_asuransi": insured,
        }  # fmt: skip
        made.rows.append([row.get(title, "") for title in TITLES])
        if status != "1":
            made.gone.append(len(made.rows))  # rows are counted from 1, as a spreadsheet shows them
            return
        people.append(
            {
                "name": name, "nik": nik, "sex": sex, "birth_place": "GARUT",
                "birth_date": born.isoformat(), "religion": religion, "marital_status": married,
                "relation": relation, "health_insurance": _INSURED[insured],
                "education": _LEARNING[school] if learning else _SCHOOLED[taught],
                "occupation": 1 if learning else _WORK[sex][work],
            }
        )  # fmt: skip

    add(_HEAD, 1, chance.randrange(28, 60))
    if chance.random() < 0.85:
        add(_WIFE, 2, chance.randrange(25, 55))
    for _ in range(chance.choice((0, 1, 1, 2, 2, 3))):
        add(_CHILD, chance.choice((1, 2)), chance.randrange(8, 18), learning=True)
    if chance.random() < 0.15:
        add(_PARENT, 2, chance.randrange(61, 80))
    if number % 10 == 0:
        add(_CHILD, 1, 20, status=chance.choice(("2", "3")))
