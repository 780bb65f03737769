"""Coded answers about what happens to families through the years."""

from kkb_desktop.domain.fields import Code, CodeList
from kkb_desktop.domain.text import Text

EVENT = CodeList(
    key="life_event",
    version="KKB-1",
    source="aturan KKB: peristiwa keluarga",
    codes=(
        Code(1, Text("Kelahiran", "Birth"), ("LAHIR",)),
        Code(2, Text("Kematian", "Death"), ("MENINGGAL", "MATI")),
        Code(3, Text("Pindah keluar", "Moved out"), ("PINDAH",)),
        Code(4, Text("Pindah masuk", "Moved in"), ("DATANG",)),
        Code(5, Text("Pindah di dalam desa", "Moved within the village")),
        Code(6, Text("Perkawinan", "Marriage"), ("MENIKAH",)),
        Code(7, Text("Perceraian", "Divorce"), ("CERAI",)),
        Code(8, Text("Pisah KK", "Split of a family card"), ("PECAH KK",)),
        Code(9, Text("Gabung KK", "Families merged")),
        Code(10, Text("Tidak ditemukan", "Not found"), ("HILANG",)),
        Code(11, Text("Ditemukan kembali", "Found again")),
        Code(12, Text("Perbaikan data ganda", "Duplicate corrected"), ("GANDA",)),
        Code(13, Text("Ganti kepala keluarga", "New head of family")),
        Code(14, Text("Menjanda/menduda", "Widowed"), ("CERAI MATI",)),
    ),
)
"""What can happen; 1, 4 and 11 bring a person in, 2, 3, 10 and 12 take a person out."""

GONE = CodeList(
    key="gone",
    version="KKB-1",
    source="aturan KKB: akibat peristiwa keluarga",
    codes=(
        Code(2, Text("Meninggal", "Died")),
        Code(3, Text("Pindah keluar", "Moved out")),
        Code(10, Text("Tidak ditemukan", "Not found")),
        Code(12, Text("Data ganda", "Duplicate")),
    ),
)
"""Why somebody is no longer here, by the number of the event."""

VISIT_PURPOSE = CodeList(
    key="visit_purpose",
    version="KKB-1",
    source="aturan KKB: kunjungan kader",
    codes=(
        Code(1, Text("Pendataan", "Survey")),
        Code(2, Text("Pendampingan KRS", "Stunting accompaniment")),
        Code(3, Text("KIE/konseling KB", "Family planning counselling")),
        Code(4, Text("Kunjungan lansia", "Visit to the elderly")),
        Code(5, Text("Lainnya", "Other")),
    ),
)

EXPLANATION = CodeList(
    key="explanation",
    version="KKB-1",
    source="aturan KKB: alasan membiarkan peringatan",
    codes=(
        Code(1, Text("Sudah dicocokkan dengan KTP/KK", "Checked against the card")),
        Code(2, Text("Sesuai keterangan keluarga", "As the family states")),
        Code(3, Text("Dokumen sedang diurus", "The document is being corrected")),
        Code(4, Text("Lainnya", "Other")),
    ),
)

LEGAL_BASIS = CodeList(
    key="legal_basis",
    version="UU-27-2022",
    source="UU 27/2022 pasal 20 dan 22",
    codes=(
        Code(1, Text("Tugas publik, pemberitahuan disampaikan", "Public task, notice given")),
        Code(2, Text("Persetujuan lisan tercatat", "Spoken consent, recorded")),
        Code(3, Text("Persetujuan tertulis", "Written consent")),
        Code(4, Text("Menolak atau menarik persetujuan", "Refused or withdrawn")),
    ),
)

PAIR_KIND = CodeList(
    key="pair_kind",
    version="KKB-1",
    source="aturan KKB: data ganda",
    codes=(
        Code(1, Text("Dua orang yang berbeda", "Two different persons")),
        Code(2, Text("Dua keluarga yang berbeda", "Two different families")),
        Code(3, Text("Satu orang, sudah digabungkan", "One person, merged")),
        Code(4, Text("Satu keluarga, sudah digabungkan", "One family, merged")),
    ),
)
"""What was decided about two look-alikes; of two merged the first is gone and the other stays."""
