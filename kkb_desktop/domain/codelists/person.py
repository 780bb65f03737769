"""Coded answers about a person: the family survey's and the civil registry's lists."""

from kkb_desktop.domain.fields import Code, CodeList
from kkb_desktop.domain.text import Text

SEX = CodeList(
    key="sex",
    version="PK-21",
    source="F/I/PK/21 K.03",
    codes=(
        Code(
            1,
            Text("Laki-laki", "Male"),
            (
                "L",
                "LK",
                "LAKI LAKI",
                "LAKI2",
                "PRIA",
            ),
        ),
        Code(
            2,
            Text("Perempuan", "Female"),
            (
                "P",
                "PR",
                "WANITA",
            ),
        ),
    ),
)
"""K.03, the same numbers as in the civil registry."""

MARITAL_STATUS = CodeList(
    key="marital_status",
    version="PK-21",
    source="F/I/PK/21 K.07",
    codes=(
        Code(
            1,
            Text("Belum kawin", "Never married"),
            (
                "BELUM KAWIN",
                "BK",
                "BELUM MENIKAH",
                "BELUM NIKAH",
                "LAJANG",
            ),
        ),
        Code(
            2,
            Text("Kawin", "Married"),
            (
                "KAWIN TERCATAT",
                "KAWIN BELUM TERCATAT",
                "K",
                "NIKAH",
                "MENIKAH",
                "SUDAH KAWIN",
            ),
        ),
        Code(
            3,
            Text("Cerai hidup", "Divorced"),
            (
                "CERAI HIDUP TERCATAT",
                "CERAI HIDUP BELUM TERCATAT",
                "CH",
            ),
        ),
        Code(
            4,
            Text("Cerai mati", "Widowed"),
            (
                "CM",
                "JANDA MATI",
                "DUDA MATI",
            ),
        ),
    ),
)
"""K.07, the same numbers as in the civil registry."""

YES_NO = CodeList(
    key="yes_no",
    version="PK-21",
    source="F/I/PK/21",
    codes=(
        Code(
            1,
            Text("Ya", "Yes"),
            (
                "Y",
                "ADA",
                "PUNYA",
                "SUDAH",
            ),
        ),
        Code(
            2,
            Text("Tidak", "No"),
            (
                "T",
                "TIDAK ADA",
                "TIDAK PUNYA",
                "BELUM ADA",
                "BELUM PUNYA",
                "BELUM",
            ),
        ),
    ),
)
"""Answers of K.09 and of most family items."""

RELATION = CodeList(
    key="relation",
    version="SIAK",
    source="Kartu Keluarga, SHDK",
    codes=(
        Code(
            1,
            Text("Kepala keluarga", "Head of family"),
            (
                "KEPALA KELUARGA",
                "KEPALA",
                "KK",
            ),
        ),
        Code(2, Text("Suami", "Husband")),
        Code(3, Text("Istri", "Wife"), ("ISTERI",)),
        Code(
            4,
            Text("Anak", "Child"),
            (
                "ANAK KANDUNG",
                "ANAK ANGKAT",
                "ANAK TIRI",
            ),
        ),
        Code(5, Text("Menantu", "Child-in-law")),
        Code(6, Text("Cucu", "Grandchild")),
        Code(
            7,
            Text("Orang tua", "Parent"),
            (
                "ORANGTUA",
                "AYAH",
                "IBU",
            ),
        ),
        Code(8, Text("Mertua", "Parent-in-law")),
        Code(
            9,
            Text("Famili lain", "Other relative"),
            (
                "FAMILI",
                "KERABAT",
                "SAUDARA",
            ),
        ),
        Code(10, Text("Pembantu", "Domestic worker"), ("ASISTEN RUMAH TANGGA",)),
        Code(11, Text("Lainnya", "Other"), ("LAIN-LAIN",)),
    ),
)
"""Relation to the head as on the family card; finer than K.10, which `PK_RELATION` derives."""

RELIGION = CodeList(
    key="religion",
    version="PK-21",
    source="F/I/PK/21 K.12",
    codes=(
        Code(1, Text("Islam", "Islam")),
        Code(
            2,
            Text("Kristen", "Protestant"),
            (
                "KRISTEN PROTESTAN",
                "PROTESTAN",
            ),
        ),
        Code(3, Text("Katolik", "Catholic"), ("KATHOLIK",)),
        Code(4, Text("Hindu", "Hindu")),
        Code(5, Text("Buddha", "Buddhist"), ("BUDHA",)),
        Code(
            6,
            Text("Khonghucu", "Confucian"),
            (
                "KONGHUCU",
                "KONG HU CU",
            ),
        ),
        Code(
            7,
            Text("Penghayat kepercayaan", "Other belief"),
            (
                "KEPERCAYAAN",
                "KEPERCAYAAN TERHADAP TUHAN YME / LAINNYA",
                "LAINNYA",
            ),
        ),
    ),
)
"""K.12, the same numbers as in the civil registry."""

EDUCATION = CodeList(
    key="education",
    version="PK-21",
    source="F/I/PK/21 K.14",
    codes=(
        Code(
            1,
            Text("Tidak/belum sekolah", "No schooling yet"),
            (
                "TIDAK / BELUM SEKOLAH",
                "BELUM SEKOLAH",
                "TIDAK SEKOLAH",
            ),
        ),
        Code(
            2,
            Text("Tidak tamat SD", "Primary not finished"),
            (
                "BELUM TAMAT SD/SEDERAJAT",
                "TIDAK TAMAT SD/SEDERAJAT",
            ),
        ),
        Code(3, Text("Masih SD", "In primary school"), ("SEDANG SD/SEDERAJAT",)),
        Code(
            4,
            Text("Tamat SD", "Primary finished"),
            (
                "TAMAT SD/SEDERAJAT",
                "TAMAT SD / SEDERAJAT",
                "SD",
            ),
        ),
        Code(5, Text("Masih SLTP", "In lower secondary"), ("SEDANG SLTP/SEDERAJAT",)),
        Code(
            6,
            Text("Tamat SLTP", "Lower secondary finished"),
            (
                "SLTP/SEDERAJAT",
                "SLTP",
                "SMP",
            ),
        ),
        Code(7, Text("Masih SLTA", "In upper secondary"), ("SEDANG SLTA/SEDERAJAT",)),
        Code(
            8,
            Text("Tamat SLTA", "Upper secondary finished"),
            (
                "SLTA/SEDERAJAT",
                "SLTA / SEDERAJAT",
                "SLTA",
                "SMA",
                "SMK",
            ),
        ),
        Code(9, Text("Masih PT/akademi", "In higher education"), ("SEDANG S-1/SEDERAJAT",)),
        Code(
            10,
            Text("Tamat PT/akademi", "Higher education finished"),
            (
                "DIPLOMA I/II",
                "AKADEMI/DIPLOMA III/S. MUDA",
                "AKADEMI/DIPLOMA III/SARJANA MUDA",
                "DIPLOMA IV/STRATA I",
                "STRATA II",
                "STRATA III",
                "STRATA-II",
                "STRATA-III",
                "D1",
                "D2",
                "D3",
                "D4",
                "S1",
                "S2",
                "S3",
            ),
        ),
    ),
)
"""K.14."""

OCCUPATION = CodeList(
    key="occupation",
    version="PK-21",
    source="F/I/PK/21 K.13",
    codes=(
        Code(
            1,
            Text("Tidak/belum bekerja", "Not working"),
            (
                "BELUM/TIDAK BEKERJA",
                "MENGURUS RUMAH TANGGA",
                "PELAJAR/MAHASISWA",
                "TIDAK BEKERJA",
            ),
        ),
        Code(
            2,
            Text("Petani", "Farmer"),
            (
                "PETANI/PEKEBUN",
                "PETERNAK",
                "BURUH TANI/PERKEBUNAN",
                "BURUH PETERNAKAN",
            ),
        ),
        Code(
            3,
            Text("Nelayan", "Fisher"),
            (
                "NELAYAN/PERIKANAN",
                "BURUH NELAYAN/PERIKANAN",
            ),
        ),
        Code(4, Text("Pedagang", "Trader"), ("PERDAGANGAN",)),
        Code(
            5,
            Text("Pejabat negara", "State official"),
            (
                "ANGGOTA DPR-RI",
                "ANGGOTA DPD",
                "BUPATI",
                "WAKIL BUPATI",
                "WALIKOTA",
                "GUBERNUR",
                "KEPALA DESA",
            ),
        ),
        Code(
            6,
            Text("PNS/TNI/POLRI", "Civil servant or armed forces"),
            (
                "PEGAWAI NEGERI SIPIL",
                "PEGAWAI NEGERI SIPIL (PNS)",
                "PNS",
                "TENTARA NASIONAL INDONESIA",
                "TENTARA NASIONAL INDONESIA (TNI)",
                "KEPOLISIAN RI",
                "KEPOLISIAN RI (POLRI)",
                "TNI",
                "POLRI",
            ),
        ),
        Code(
            7,
            Text("Pegawai swasta", "Private employee"),
            (
                "KARYAWAN SWASTA",
                "KARYAWAN BUMN",
                "KARYAWAN BUMD",
                "KARYAWAN HONORER",
            ),
        ),
        Code(
            8,
            Text("Wiraswasta", "Self-employed"),
            (
                "INDUSTRI",
                "KONSTRUKSI",
                "TRANSPORTASI",
            ),
        ),
        Code(9, Text("Pensiunan", "Retired")),
        Code(
            10,
            Text("Pekerja lepas", "Casual worker"),
            (
                "BURUH HARIAN LEPAS",
                "PEMBANTU RUMAH TANGGA",
                "TUKANG BATU",
                "TUKANG KAYU",
                "SOPIR",
            ),
        ),
    ),
)
"""K.13."""

HEALTH_INSURANCE = CodeList(
    key="health_insurance",
    version="PK-21",
    source="F/I/PK/21 K.15",
    codes=(
        Code(
            1,
            Text("BPJS PBI/Jamkesda", "Public insurance, subsidised"),
            (
                "BPJS PENERIMA BANTUAN IURAN",
                "BPJS PBI",
                "PBI",
                "KIS",
                "JAMKESMAS",
                "JAMKESDA",
            ),
        ),
        Code(
            2,
            Text("BPJS non-PBI", "Public insurance, contributory"),
            (
                "BPJS NON PENERIMA BANTUAN IURAN",
                "NON PBI",
                "BPJS MANDIRI",
            ),
        ),
        Code(3, Text("Swasta", "Private insurance")),
        Code(
            4,
            Text("Tidak memiliki", "None"),
            (
                "TIDAK/BELUM PUNYA",
                "TIDAK PUNYA",
                "TIDAK ADA",
                "BELUM PUNYA",
            ),
        ),
    ),
)
"""K.15."""

PRESENCE = CodeList(
    key="presence",
    version="PK-21",
    source="F/I/PK/21 K.16",
    codes=(
        Code(1, Text("Di dalam rumah", "At home")),
        Code(2, Text("Di luar rumah", "Away, in the country")),
        Code(3, Text("Di luar negeri", "Abroad")),
    ),
)
"""K.16: where the person lived in the last year."""

NIK_STATUS = CodeList(
    key="nik_status",
    version="KKB-1",
    source="",
    codes=(
        Code(1, Text("Ada", "Has one")),
        Code(2, Text("Belum punya", "Has none yet")),
        Code(3, Text("Tidak tahu", "Not known")),
        Code(4, Text("Menolak", "Refused to tell")),
        Code(5, Text("WNA", "Foreign citizen")),
        Code(6, Text("Diragukan", "Doubtful"), ("MERAGUKAN",)),
    ),
)
"""Why a person's NIK is filled or not; a missing NIK never blocks a record."""

PK_RELATION = {1: 1, 2: 4, 3: 2, 4: 3, 5: 4, 6: 4, 7: 4, 8: 4, 9: 4, 10: 4, 11: 4}
"""K.10 (1 head, 2 wife, 3 child, 4 other) from the family card's relation."""
