"""The words of which the invented village is made."""

from __future__ import annotations

MALE = (
    "Asep", "Wawan", "Dedi", "Ujang", "Iwan", "Agus", "Budi", "Cecep", "Dadang", "Eko", "Fajar", "Gilang", "Hendra",
    "Imam", "Jajang", "Kusnadi", "Lukman", "Maman", "Nandang", "Oman", "Pepen", "Rahmat", "Slamet", "Tatang", "Usep",
    "Wahyu", "Yayan", "Zaenal", "Ade", "Bambang", "Deni", "Endang", "Firman", "Irfan", "Rizki", "Yusuf", "Ridwan",
)  # fmt: skip
MALE_SECOND = (
    "Sunarya", "Hermawan", "Kurniawan", "Saepudin", "Setiawan", "Hidayat", "Suryana", "Permana", "Nugraha", "Gunawan",
    "Supriatna", "Maulana", "Ramdani", "Firmansyah", "Wijaya", "Sutisna", "Rohman", "Mulyana", "Saputra", "Iskandar",
)  # fmt: skip
FEMALE = (
    "Siti", "Neneng", "Euis", "Lilis", "Yanti", "Dewi", "Rina", "Ai", "Cucu", "Dede", "Eti", "Fitri", "Imas", "Ika",
    "Kokom", "Lia", "Mimin", "Nining", "Nurul", "Rini", "Sri", "Tati", "Titin", "Wulan", "Yuyun", "Ani", "Intan",
    "Putri", "Ratna", "Sari", "Aisyah", "Nabila", "Salma", "Ningsih",
)  # fmt: skip
FEMALE_SECOND = (
    "Rohmah", "Kartika", "Lestari", "Nuraeni", "Rahayu", "Komariah", "Maryati", "Sumiati", "Hasanah", "Wahyuni",
    "Handayani", "Susanti", "Kurniasih", "Permata", "Solihah", "Fatimah", "Nurjanah", "Rosita", "Anggraeni", "Aminah",
)  # fmt: skip
STREETS = (
    "Jl. Melati", "Jl. Mawar", "Jl. Kenanga", "Jl. Cempaka", "Jl. Pasar", "Jl. Balai Desa", "Jl. Masjid", "Gg. Damai",
    "Gg. Bakti", "Kp. Cibogo", "Kp. Pasir Angin", "Kp. Babakan",
)  # fmt: skip
HAMLETS = ("Cibogo", "Pasir Angin", "Babakan")
TOWNS = ("Purwasari", "Cimekar", "Bandung", "Garut", "Sumedang", "Cianjur", "Tasikmalaya", "Subang")
NOTES = (
    "Kunjungan sore hari.",
    "Kepala keluarga bekerja di kota, pulang tiap Sabtu.",
    "Ibu sedang menyusui.",
    "Rumah di belakang mushola.",
)
PLACES = (
    "Balai desa",
    "Posyandu Melati",
    "Posyandu Mawar",
    "Mushola Al-Hidayah",
    "Rumah Bu RT 03",
    "Lapangan desa",
)
OUTCOMES = (
    "Semua peserta mengikuti sampai selesai.",
    "Disepakati pertemuan berikutnya bulan depan.",
    "Tiga keluarga baru bersedia didampingi.",
    "Bahan penyuluhan dibagikan kepada peserta.",
)
ACTIVITIES = (
    ("Penyuluhan stunting", 5, 4, (6,), (19, 30)),
    ("Pertemuan Bina Keluarga Balita", 6, 4, (6, 5), (26,)),
    ("Pertemuan Bina Keluarga Remaja", 6, 2, (7,), (26, 22)),
    ("Pertemuan Bina Keluarga Lansia", 3, 2, (8, 4), (26, 19)),
    ("Posyandu balita", 5, 4, (5, 6), (19, 30)),
    ("Pelayanan KB bergerak", 5, 3, (2,), (26, 30)),
    ("Kerja bakti saluran air", 8, 8, (1,), (27, 15)),
    ("Pelatihan olahan singkong UPPKA", 7, 7, (2, 9), (10, 13)),
    ("Pengajian keluarga sakinah", 1, 2, (1,), (18,)),
    ("Pendataan akta lahir", 4, 1, (1, 5), (5, 27)),
    ("Lomba kampung bersih", 8, 8, (1,), (16, 27)),
    ("Kelas ibu hamil", 5, 3, (2,), (19, 30)),
)
"""Title, section, programme, target groups, agencies."""
PLACES_ELSEWHERE = (
    "Kec. Cisoka",
    "Kab. Purwasari",
    "Bandung",
    "Bekasi",
    "Karawang",
    "Jakarta Timur",
    "Semarang",
    "Lampung Tengah",
)
CAUSES = ("Sakit tua", "Stroke", "Penyakit jantung", "Diabetes", "Sakit paru")
VOLUNTEERS = ("Bu Sari Lestari", "Bu Neneng Rohmah", "Bu Euis Komariah", "Bu Tati Sumiati")
BUSINESSES = ("KUR bank", "Koperasi wanita", "BUMDes", "Binaan pabrik teh")
VISIT_NOTES = (
    "Ibu menerima penjelasan dengan baik.",
    "Anak sehat, buku KIA dibawa.",
    "Disarankan ke bidan desa minggu ini.",
    "Jamban sedang diperbaiki dengan bantuan desa.",
    "Kunjungan berikut dijanjikan bersama suami.",
    "Tablet tambah darah masih ada.",
    "Keluarga minta penjelasan tentang implan.",
)
