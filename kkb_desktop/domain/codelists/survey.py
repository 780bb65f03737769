"""Coded answers of the family block (P.01 to P.32) and of the later rounds of the family survey."""

from kkb_desktop.domain.fields import Code, CodeList
from kkb_desktop.domain.text import Text

ROUND = CodeList(
    key="survey_round",
    version="KKB-1",
    source="Pendataan Keluarga 2021 dan pemutakhirannya",
    codes=tuple(
        Code(year, Text(f"PK-{year % 100}", f"Survey {year}"), (str(year),)) for year in range(2021, 2036)
    ),
)
"""The rounds of the family survey, numbered by their year: the census of 2021, then the yearly updates."""

LATER_LISTS = 2023
"""The first round that asks by the later water and toilet lists and the verification items."""

YES_NO_NA = CodeList(
    key="yes_no_na",
    version="PK-21",
    source="F/I/PK/21 blok III",
    codes=(
        Code(1, Text("Ya", "Yes"), ("Y",)),
        Code(2, Text("Tidak", "No"), ("T",)),
        Code(3, Text("Tidak berlaku", "Does not apply"), ("TB", "N/A")),
    ),
)
"""Answers of items that not every family can answer."""

RESPONDENT = CodeList(
    key="respondent",
    version="PK-21",
    source="F/I/PK/21, petunjuk wawancara",
    codes=(
        Code(1, Text("Istri", "Wife"), ("ISTERI",)),
        Code(2, Text("Kepala keluarga", "Head of family")),
        Code(3, Text("Anggota dewasa lain", "Another adult member")),
    ),
)
"""Who answered: the wife by preference, else the head, else an adult member."""

ROOF = CodeList(
    key="roof",
    version="PK-21",
    source="F/I/PK/21 P.19",
    codes=(
        Code(1, Text("Beton", "Concrete")),
        Code(2, Text("Genteng", "Tiles")),
        Code(3, Text("Asbes/seng", "Asbestos or zinc"), ("ASBES", "SENG")),
        Code(4, Text("Kayu/sirap", "Wood or shingles"), ("KAYU", "SIRAP")),
        Code(5, Text("Bambu", "Bamboo")),
        Code(6, Text("Jerami/ijuk/rumbia/daun", "Straw or leaves"), ("JERAMI", "IJUK", "RUMBIA", "DAUN")),
        Code(7, Text("Lainnya", "Other")),
    ),
)

WALL = CodeList(
    key="wall",
    version="PK-21",
    source="F/I/PK/21 P.20",
    codes=(
        Code(1, Text("Tembok", "Brick or concrete")),
        Code(2, Text("Kayu/papan", "Wood or boards"), ("KAYU", "PAPAN")),
        Code(3, Text("Seng", "Zinc")),
        Code(4, Text("Bambu", "Bamboo")),
        Code(5, Text("Lainnya", "Other")),
    ),
)

FLOOR = CodeList(
    key="floor",
    version="PK-21",
    source="F/I/PK/21 P.21",
    codes=(
        Code(
            1,
            Text("Keramik/granit/ubin/tegel/teraso", "Tiles, granite, terrazzo"),
            ("KERAMIK", "GRANIT", "MARMER", "UBIN", "TEGEL", "TERASO"),
        ),
        Code(2, Text("Semen", "Cement")),
        Code(3, Text("Kayu/papan", "Wood or boards"), ("KAYU", "PAPAN")),
        Code(4, Text("Bambu", "Bamboo")),
        Code(5, Text("Tanah", "Earth")),
        Code(6, Text("Lainnya", "Other")),
    ),
)

LIGHTING = CodeList(
    key="lighting",
    version="PK-21",
    source="F/I/PK/21 P.22",
    codes=(
        Code(1, Text("Listrik pribadi sampai 900 W", "Own electricity up to 900 W")),
        Code(2, Text("Listrik pribadi di atas 900 W", "Own electricity above 900 W")),
        Code(3, Text("Genset/solar cell", "Generator or solar"), ("GENSET", "SOLAR CELL")),
        Code(4, Text("Listrik bersama", "Shared electricity")),
        Code(5, Text("Non-listrik", "No electricity")),
    ),
)

WATER_2021 = CodeList(
    key="water_source",
    version="PK-21",
    source="F/I/PK/21 P.23",
    codes=(
        Code(1, Text("Air kemasan/isi ulang", "Bottled or refilled"), ("AIR KEMASAN", "ISI ULANG")),
        Code(2, Text("Ledeng/PAM", "Piped"), ("LEDENG", "PAM", "PDAM")),
        Code(3, Text("Sumur bor/pompa", "Bore well"), ("SUMUR BOR",)),
        Code(4, Text("Sumur terlindung", "Protected well")),
        Code(5, Text("Sumur tidak terlindung", "Unprotected well")),
        Code(6, Text("Air permukaan", "Surface water"), ("SUNGAI",)),
        Code(7, Text("Air hujan", "Rain water")),
        Code(8, Text("Lainnya", "Other")),
    ),
)
"""Eight sources as printed in 2021; the first four count as fit (layak)."""

WATER_2023 = CodeList(
    key="water_source_2023",
    version="PK-23",
    source="skema verval 2023 ke atas; label 4 sampai 10 perkiraan",
    codes=(
        Code(1, Text("Air kemasan/isi ulang", "Bottled or refilled"), ("AIR KEMASAN", "ISI ULANG")),
        Code(2, Text("Ledeng/PAM", "Piped"), ("LEDENG", "PAM", "PDAM")),
        Code(3, Text("Sumur bor/pompa", "Bore well"), ("SUMUR BOR",)),
        Code(4, Text("Sumur terlindung", "Protected well")),
        Code(5, Text("Sumur tidak terlindung", "Unprotected well")),
        Code(6, Text("Mata air terlindung", "Protected spring")),
        Code(7, Text("Mata air tidak terlindung", "Unprotected spring")),
        Code(8, Text("Air permukaan", "Surface water"), ("SUNGAI",)),
        Code(9, Text("Air hujan", "Rain water")),
        Code(10, Text("Lainnya", "Other")),
    ),
)
"""Ten sources of the later rounds; 1, 2, 3, 4 and 6 count as fit. Labels of the new codes are our best reading."""

TOILET_2021 = CodeList(
    key="toilet",
    version="PK-21",
    source="F/I/PK/21 P.24",
    codes=(
        Code(1, Text("Ya, dengan tangki septik", "Own, with septic tank")),
        Code(2, Text("Ya, tanpa tangki septik", "Own, without septic tank")),
        Code(3, Text("Tidak, jamban umum/bersama", "None, public or shared toilet")),
        Code(4, Text("Lainnya", "Other")),
    ),
)
"""Of 2021; only 1 counts as fit."""

TOILET_2023 = CodeList(
    key="toilet_2023",
    version="PK-23",
    source="skema verval 2023 ke atas; label perkiraan",
    codes=(
        Code(1, Text("Milik sendiri dengan tangki septik", "Own, with septic tank")),
        Code(2, Text("Bersama dengan tangki septik", "Shared, with septic tank")),
        Code(3, Text("Tanpa tangki septik", "Without septic tank")),
        Code(4, Text("Tidak ada", "None")),
    ),
)
"""Of the later rounds; 1 and 2 count as fit. Labels are our best reading."""

COOKING_FUEL = CodeList(
    key="cooking_fuel",
    version="PK-21",
    source="F/I/PK/21 P.27",
    codes=(
        Code(1, Text("Listrik/gas", "Electricity or gas"), ("LISTRIK", "GAS")),
        Code(2, Text("Minyak tanah", "Kerosene")),
        Code(3, Text("Arang/kayu", "Charcoal or wood"), ("ARANG", "KAYU")),
        Code(4, Text("Lainnya", "Other")),
    ),
)

HOUSE_TENURE = CodeList(
    key="house_tenure",
    version="PK-21",
    source="F/I/PK/21 P.28",
    codes=(
        Code(1, Text("Milik sendiri", "Owned")),
        Code(2, Text("Kontrak/sewa", "Rented"), ("KONTRAK", "SEWA")),
        Code(3, Text("Bebas sewa", "Rent-free")),
        Code(4, Text("Menumpang", "Lodging with others")),
        Code(5, Text("Dinas", "Official residence")),
        Code(6, Text("Lainnya", "Other")),
    ),
)

MEDIA = CodeList(
    key="media",
    version="PK-21",
    source="F/I/PK/21 P.30; butir 6 berbeda di satu sumber",
    codes=(
        Code(1, Text("Koran/majalah/tabloid", "Newspaper or magazine")),
        Code(2, Text("TV/radio/videotron", "Television or radio")),
        Code(3, Text("Media sosial/situs web", "Social media or websites")),
        Code(4, Text("Pertemuan/pengajian/seminar", "Meetings or seminars")),
        Code(5, Text("Leaflet/poster/spanduk", "Leaflets or posters")),
        Code(6, Text("Wayang/tari/pentas budaya", "Cultural performance")),
    ),
)

OFFICERS = CodeList(
    key="officers",
    version="PK-21",
    source="F/I/PK/21 P.32",
    codes=(
        Code(1, Text("Pejabat pemerintah", "Government official")),
        Code(2, Text("Petugas KB", "Family planning officer")),
        Code(3, Text("Guru/dosen", "Teacher or lecturer"), ("GURU", "DOSEN")),
        Code(4, Text("Tokoh agama", "Religious leader")),
        Code(5, Text("Tokoh masyarakat", "Community leader")),
        Code(6, Text("Dokter", "Doctor")),
        Code(7, Text("Bidan/perawat", "Midwife or nurse"), ("BIDAN", "PERAWAT")),
        Code(8, Text("Perangkat desa", "Village staff")),
        Code(9, Text("Kader/IMP", "Volunteer"), ("KADER", "IMP")),
        Code(10, Text("Lainnya", "Other")),
    ),
)

CONDITION = CodeList(
    key="condition",
    version="PK-23",
    source="skema verval kondisi_atap, kondisi_dinding, kondisi_lantai; label perkiraan",
    codes=(
        Code(1, Text("Baik", "Good")),
        Code(2, Text("Rusak", "Damaged")),
    ),
)

WELFARE_RANK = CodeList(
    key="welfare_rank",
    version="PK-22",
    source="verval kesejahteraan_prioritas",
    codes=(
        Code(1, Text("Peringkat 1", "Rank 1"), ("DESIL 1",)),
        Code(2, Text("Peringkat 2", "Rank 2"), ("DESIL 2",)),
        Code(3, Text("Peringkat 3", "Rank 3"), ("DESIL 3",)),
        Code(4, Text("Peringkat 4", "Rank 4"), ("DESIL 4",)),
        Code(5, Text("Di atas 4, bukan prioritas", "Above 4, no priority")),
    ),
)
"""Welfare rank that the national lists give a family; 1 is the poorest tenth."""

VERIFIED_RISK = CodeList(
    key="verified_risk",
    version="verval-24",
    source="verval KRS, hasil TPK",
    codes=(
        Code(1, Text("Berisiko", "At risk")),
        Code(2, Text("Tidak berisiko", "Not at risk")),
    ),
)
"""What the accompaniment team found on the spot; goes before every computed result."""

ASSISTANCE = CodeList(
    key="assistance",
    version="verval-24",
    source="verval KRS pendampingan TPK",
    codes=(
        Code(1, Text("Rujukan", "Referral")),
        Code(2, Text("Bantuan sosial", "Social aid"), ("BANSOS",)),
        Code(3, Text("KIE", "Counselling")),
        Code(4, Text("Surveilans Elsimil", "Elsimil follow-up")),
        Code(5, Text("Surveilans EPPGBM", "Growth follow-up")),
        Code(6, Text("Bapak asuh anak stunting", "Sponsor of a stunted child")),
        Code(7, Text("PMT", "Supplementary food")),
        Code(8, Text("Tidak ada", "None")),
    ),
)
