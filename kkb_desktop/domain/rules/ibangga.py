"""iBangga (Indeks Pembangunan Keluarga): 3 dimensions, 17 variables, each 1 or 0 per family (S21, S23)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kkb_desktop.domain.text import Text


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the three parts of the index; `weight` is its share beside the others."""

    key: str
    label: Text
    weight: int


@dataclass(frozen=True, slots=True)
class Variable:
    """One of the 17 points: which item it comes from, and what the family must have to get it.

    `when_empty` says whom an empty answer means "does not apply" for; "" where the item applies to every family.
    """

    number: int
    dimension: str
    label: Text
    item: str
    met: Text
    unmet: Text
    uncertain: bool = False
    when_empty: Text | None = None

    @property
    def key(self) -> str:
        """Name of its score: "v1" to "v17"."""
        return f"v{self.number}"


@dataclass(frozen=True, slots=True)
class HousingRule:
    """Which codes of P.19 to P.24 count as fit, by list, and the least floor area per person in hundredths of m2."""

    roof: frozenset[int]
    wall: frozenset[int]
    floor: frozenset[int]
    lighting: frozenset[int]
    water: frozenset[int]
    water_2023: frozenset[int]
    toilet: frozenset[int]
    toilet_2023: frozenset[int]
    area_per_person: int


@dataclass(frozen=True, slots=True)
class IbanggaRules:
    """One version of the index, by the forms of `year`. `vulnerable_below` and `resilient_above` bound the categories;
    both bounds belong to the middle one."""

    id: str
    year: int
    dimensions: tuple[Dimension, ...]
    variables: tuple[Variable, ...]
    housing: HousingRule
    vulnerable_below: int
    resilient_above: int
    uncertain: Text

    @property
    def label(self) -> Text:
        """What every screen and page that shows the index says about it."""
        return Text(
            f"aturan iBangga {self.year}, perkiraan pada {self.uncertain.id}",
            f"iBangga rule of {self.year}, approximate on {self.uncertain.en}",
        )


_MARRIED_ONLY = Text("kepala keluarga belum pernah kawin", "the head never married")
_WITH_CHILDREN = Text("tidak ada pasangan atau anak", "no couple or no children")
_ALONE = Text("keluarga satu orang", "a family of one")

IBANGGA_V1 = IbanggaRules(
    id="ibangga_v1",
    year=2021,
    dimensions=(
        Dimension("tenteram", Text("Ketenteraman", "Tranquillity"), 1),
        Dimension("mandiri", Text("Kemandirian", "Independence"), 1),
        Dimension("bahagia", Text("Kebahagiaan", "Happiness"), 1),
    ),
    variables=(
        Variable(
            1,
            "tenteram",
            Text("Ibadah", "Worship"),
            "P.01",
            Text("Anggota 10 tahun ke atas beribadah.", "Everybody of 10 and over worships."),
            Text("Ada anggota yang tidak beribadah.", "Somebody does not worship."),
        ),
        Variable(
            2,
            "tenteram",
            Text("Buku nikah", "Marriage certificate"),
            "P.02",
            Text("Punya buku nikah atau akta perkawinan.", "Has a marriage certificate."),
            Text("Belum punya buku nikah atau akta perkawinan.", "Has no marriage certificate."),
            when_empty=_MARRIED_ONLY,
        ),
        Variable(
            3,
            "tenteram",
            Text("Akta lahir anak", "Birth certificates of the children"),
            "K.09",
            Text("Semua anak punya akta lahir.", "Every child has a birth certificate."),
            Text("Ada anak yang belum punya akta lahir.", "A child has no birth certificate."),
            when_empty=Text("tidak ada anak dalam keluarga", "no child in the family"),
        ),
        Variable(
            4,
            "tenteram",
            Text("Jaminan kesehatan", "Health insurance"),
            "K.15",
            Text("Semua anggota punya jaminan kesehatan.", "Everybody has health insurance."),
            Text("Ada anggota tanpa jaminan kesehatan.", "Somebody has no health insurance."),
            uncertain=True,
        ),
        Variable(
            5,
            "tenteram",
            Text("Tanpa konflik", "No conflict"),
            "P.03a-d",
            Text("Tidak ada konflik dalam 6 bulan terakhir.", "No conflict in the last six months."),
            Text("Ada konflik dalam 6 bulan terakhir.", "A conflict in the last six months."),
        ),
        Variable(
            6,
            "tenteram",
            Text("Tidak cerai hidup", "Not divorced"),
            "K.07",
            Text("Kepala keluarga tidak cerai hidup.", "The head is not divorced."),
            Text("Kepala keluarga cerai hidup.", "The head is divorced."),
            when_empty=_MARRIED_ONLY,
        ),
        Variable(
            7,
            "mandiri",
            Text("Sumber penghasilan", "Income"),
            "P.04",
            Text("Ada penghasilan untuk kebutuhan pokok.", "Income covers the basics."),
            Text("Belum ada penghasilan untuk kebutuhan pokok.", "No income that covers the basics."),
        ),
        Variable(
            8,
            "mandiri",
            Text("Makan beragam", "Diverse meals"),
            "P.05",
            Text("Makan beragam paling sedikit 2 kali sehari.", "Diverse meals at least twice a day."),
            Text("Belum makan beragam 2 kali sehari.", "No diverse meals twice a day."),
        ),
        Variable(
            9,
            "mandiri",
            Text("Rumah layak huni", "Decent house"),
            "P.19-P.26",
            Text("Semua bagian rumah layak.", "All parts of the house are fit."),
            Text("Ada bagian rumah yang belum layak.", "A part of the house is not fit."),
            uncertain=True,
        ),
        Variable(
            10,
            "mandiri",
            Text("Tabungan", "Savings"),
            "P.06",
            Text("Punya tabungan untuk 3 bulan ke depan.", "Savings for the next three months."),
            Text("Belum punya tabungan untuk 3 bulan ke depan.", "No savings for the next three months."),
        ),
        Variable(
            11,
            "mandiri",
            Text("Anak usia sekolah bersekolah", "Children in school"),
            "K.14",
            Text("Tidak ada anak putus sekolah.", "No child has left school early."),
            Text("Ada anak usia 7-18 tahun yang tidak bersekolah.", "A child of 7-18 is out of school."),
            uncertain=True,
            when_empty=Text("tidak ada anak usia 7-18 tahun", "no child of 7-18"),
        ),
        Variable(
            12,
            "mandiri",
            Text("Kesehatan", "Health"),
            "P.07",
            Text("Tidak ada yang sakit 4 hari atau disabilitas.", "Nobody ill for four days or disabled."),
            Text("Ada yang sakit 4 hari atau disabilitas.", "Somebody ill for four days, or disabled."),
            uncertain=True,
        ),
        Variable(
            13,
            "mandiri",
            Text("Akses media daring", "Online information"),
            "P.08",
            Text("Ada yang mengakses informasi daring.", "Somebody uses online information."),
            Text("Belum ada yang mengakses informasi daring.", "Nobody uses online information."),
        ),
        Variable(
            14,
            "bahagia",
            Text("Interaksi harian", "Time together"),
            "P.09",
            Text("Semua anggota berinteraksi setiap hari.", "All members interact every day."),
            Text("Belum berinteraksi setiap hari.", "They do not interact every day."),
            uncertain=True,
            when_empty=_ALONE,
        ),
        Variable(
            15,
            "bahagia",
            Text("Pengasuhan bersama", "Shared child care"),
            "P.10",
            Text("Suami dan istri mengasuh anak bersama.", "The couple shares child care."),
            Text("Pengasuhan anak belum dilakukan bersama.", "The couple does not share child care."),
            when_empty=_WITH_CHILDREN,
        ),
        Variable(
            16,
            "bahagia",
            Text("Rekreasi", "Recreation"),
            "P.11",
            Text("Rekreasi bersama di luar rumah.", "Family recreation outside the home."),
            Text("Belum rekreasi bersama di luar rumah.", "No family recreation outside the home."),
        ),
        Variable(
            17,
            "bahagia",
            Text("Gotong royong", "Community work"),
            "P.12",
            Text("Ikut kegiatan sosial atau gotong royong.", "Takes part in community work."),
            Text("Belum ikut kegiatan sosial atau gotong royong.", "Takes no part in community work."),
        ),
    ),
    housing=HousingRule(
        roof=frozenset({1, 2, 3, 4}),
        wall=frozenset({1, 2}),
        floor=frozenset({1, 2, 3}),
        lighting=frozenset({1, 2, 4}),
        water=frozenset({1, 2, 3, 4}),
        water_2023=frozenset({1, 2, 3, 4, 6}),
        toilet=frozenset({1}),
        toilet_2023=frozenset({1, 2}),
        area_per_person=720,
    ),
    vulnerable_below=40,
    resilient_above=70,
    uncertain=Text(
        "butir 4, 9, 11, 12, 14, bobot dimensi, dan butir yang tidak berlaku",
        "points 4, 9, 11, 12, 14, the weights, and points that do not apply",
    ),
)
"""The default since 2020. Items of variables 10 to 17 follow from the order of the form; housing takes the national
measure of a decent house (S26); equal weights and dropping what does not apply are what area figures fit best."""

IBANGGA_RULES: Mapping[str, IbanggaRules] = {rules.id: rules for rules in (IBANGGA_V1,)}
"""Every version by its id."""
