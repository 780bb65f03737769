"""What a family is told about its data, in plain words: UU 27/2022 articles 5 to 15, 20, 21 and 33."""

from __future__ import annotations

NOTICE_PARTS: tuple[tuple[str, str], ...] = (
    (
        "Siapa yang mencatat",
        "Kader dan petugas lapangan mencatat atas nama Organisasi Perangkat Daerah yang mengurus pengendalian "
        "penduduk dan keluarga berencana (OPD KB). OPD KB bertanggung jawab atas data Anda.",
    ),
    (
        "Mengapa dan dengan dasar apa",
        "Untuk mengetahui keadaan keluarga dan memberi pendampingan, pelayanan, dan bantuan yang tepat. Ini tugas "
        "pelayanan publik menurut UU 52/2009 dan PP 87/2014 (dasar pemrosesan: UU 27/2022 pasal 20). Untuk hal di "
        "luar tugas itu, persetujuan Anda diminta lebih dahulu.",
    ),
    (
        "Data apa yang dicatat",
        "Nama, NIK, nomor KK, alamat, tanggal lahir, hubungan keluarga, pendidikan, pekerjaan, jaminan kesehatan; "
        "keadaan rumah, air minum, dan jamban; kehidupan keluarga; kehamilan dan keluarga berencana; kunjungan "
        "kader. Data anak, kesehatan, dan keuangan adalah data khusus yang dijaga lebih ketat.",
    ),
    (
        "Siapa yang melihat",
        "Kader dan petugas yang mendata, serta petugas OPD KB kabupaten. Jawaban tentang kekerasan dan keluarga "
        "berencana hanya dilihat oleh yang mendampingi Anda. Laporan untuk umum hanya berisi jumlah, tanpa nama. "
        "Data tidak dijual dan tidak dipakai untuk urusan lain.",
    ),
    (
        "Bagaimana dan berapa lama disimpan",
        "Di laptop yang dikunci kata sandi dan disandikan; dikirim ke kabupaten dalam berkas tertutup yang hanya "
        "dapat dibuka di sana. Siapa yang membuka, mencetak, atau menyalin data dicatat. Data disimpan selama "
        "keluarga didampingi, lalu dihapus atau dimusnahkan menurut jadwal arsip OPD KB. Formulir kertas disimpan "
        "terkunci dan dimusnahkan dengan cara yang sama.",
    ),
    (
        "Bila terjadi kebocoran",
        "Anda diberi tahu secara tertulis paling lambat 3 x 24 jam: data apa, kapan, bagaimana, dan apa yang "
        "dilakukan (pasal 46).",
    ),
)
"""Title and words of each part of the notice; article 21 says what a notice has to tell."""

RIGHTS: tuple[tuple[str, str], ...] = (
    ("Mendapat penjelasan siapa yang meminta data, untuk apa, dan dasarnya", "pasal 5"),
    ("Melengkapi, memperbarui, dan memperbaiki data yang salah", "pasal 6"),
    ("Melihat data Anda dan menerima salinannya", "pasal 7 dan 13"),
    ("Meminta data dihapus atau pencatatan dihentikan, sesuai aturan", "pasal 8"),
    ("Menarik kembali persetujuan yang pernah diberikan", "pasal 9"),
    ("Meminta pencatatan ditunda atau dibatasi", "pasal 11"),
    ("Berkeberatan atas keputusan yang hanya dibuat oleh mesin", "pasal 10"),
    ("Menggugat dan menerima ganti rugi bila dirugikan", "pasal 12"),
)
"""Rights of the person the data are about, and their articles."""

HOW_TO_ASK = (
    "Sampaikan kepada kader atau petugas. Permintaan melihat atau memperbaiki data dijawab paling lambat "
    "3 x 24 jam. Menolak menjawab tidak mengurangi hak Anda atas pelayanan."
)
