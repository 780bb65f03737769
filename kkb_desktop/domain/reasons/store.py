"""Reasons about the database and long tasks."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "store.exists": reason(
        "Di folder ini sudah ada data.",
        "There is data in this folder already.",
    ),
    "store.missing": reason(
        "Berkas data tidak ditemukan.",
        "The data file is not there.",
        "Periksa apakah folder data dipindahkan.",
        "See whether the data folder was moved.",
    ),
    "store.plain": reason(
        "Berkas data tidak terenkripsi dan tidak dibuka.",
        "The data file is not encrypted and was not opened.",
        "Jangan hapus apa pun. Hubungi pendamping di kabupaten; data dapat dibaca dari cadangan.",
        "Delete nothing. Contact the district; the data can be read from a backup.",
    ),
    "store.unreadable": reason(
        "Berkas data tidak dapat dibuka dengan kunci ini.",
        "The data file does not open with this key.",
        "Jangan hapus apa pun. Hubungi pendamping di kabupaten; data dapat dibaca dari cadangan.",
        "Delete nothing. Contact the district; the data can be read from a backup.",
    ),
    "store.damaged": reason(
        "Berkas data rusak.",
        "The data file is damaged.",
        "Jangan hapus apa pun. Hubungi pendamping di kabupaten; data dapat dibaca dari cadangan.",
        "Delete nothing. Contact the district; the data can be read from a backup.",
    ),
    "store.no_cipher": reason(
        "Enkripsi tidak bekerja di laptop ini; program berhenti.",
        "Encryption does not work on this computer; the program stops.",
        "Pasang ulang program.",
        "Install the program again.",
    ),
    "store.pragma": reason(
        "Basis data tidak mau memakai pengaturan {name}.",
        "The database does not accept the setting {name}.",
        "Pasang ulang program.",
        "Install the program again.",
    ),
    "store.newer_program": reason(
        "Data ini dipakai oleh program yang lebih baru.",
        "This data belongs to a newer program.",
        "Perbarui program ini. Data tidak diubah.",
        "Update this program. The data was not changed.",
    ),
    "store.in_use": reason(
        "Data sedang dipakai program lain.",
        "Another program is using the data.",
        "Tutup jendela KKB Desktop yang lain, lalu coba lagi.",
        "Close the other window of KKB Desktop and try again.",
    ),
    "store.reopen": reason(
        "Pengguna sudah dikeluarkan, tetapi berkas data belum dapat ditukar.",
        "The user was removed, but the data file could not be exchanged yet.",
        "Tutup program, lalu buka lagi. Data tetap utuh.",
        "Close the program and open it again. The data is whole.",
    ),
    "store.disk_full": reason(
        "Laptop ini penuh. Perubahan terakhir belum tersimpan.",
        "This laptop is full. The last change was not saved.",
        "Kosongkan tempat, lalu simpan lagi. Isiannya masih di layar.",
        "Make room, then save again. What you typed is still on the screen.",
    ),
    "store.read_only": reason(
        "Folder data tidak bisa ditulisi.",
        "The data folder cannot be written to.",
        "Periksa izin folder data.",
        "Check the permissions of the data folder.",
    ),
    "store.disk_failed": reason(
        "Laptop tidak dapat membaca atau menulis data.",
        "The laptop cannot read or write the data.",
        "Jangan hapus apa pun. Hubungi pendamping di kabupaten; data dapat dibaca dari cadangan.",
        "Delete nothing. Contact the district; the data can be read from a backup.",
    ),
    "step.unknown": reason(
        "Langkah ini tidak ada.",
        "There is no such step.",
    ),
    "step.undone": reason(
        "Langkah ini sudah dibatalkan.",
        "This step has been undone already.",
    ),
    "conflict.none": reason(
        "Catatan ini tidak sedang berbenturan.",
        "This record is not in conflict.",
    ),
    "job.cancelled": reason(
        "Dibatalkan. Tidak ada yang berubah.",
        "Cancelled. Nothing was changed.",
    ),
    "doctor.row_differs": reason(
        "Sebuah catatan berbeda dari riwayatnya.",
        "A record differs from its history.",
        "Jalankan perintah rebuild.",
        "Run the rebuild command.",
    ),
    "doctor.row_missing": reason(
        "Sebuah catatan hilang dari tabel.",
        "A record is missing from its table.",
        "Jalankan perintah rebuild.",
        "Run the rebuild command.",
    ),
    "doctor.conflict_differs": reason(
        "Daftar konflik tidak cocok dengan riwayat.",
        "The list of conflicts does not fit the history.",
        "Jalankan perintah rebuild.",
        "Run the rebuild command.",
    ),
    "doctor.numbers_missing": reason(
        "Ada nomor yang hilang dalam riwayat.",
        "Numbers are missing in the history.",
        "Minta kiriman yang hilang.",
        "Ask for the missing bundle.",
    ),
    "doctor.reference_broken": reason(
        "Sebuah catatan menunjuk catatan yang tidak ada.",
        "A record points to one that is not there.",
        "Periksa catatan itu.",
        "Look at that record.",
    ),
    "doctor.file_damaged": reason(
        "Sebuah foto rusak.",
        "A photo is damaged.",
        "Ambil lagi foto itu dari kamera.",
        "Take the photo from the camera again.",
    ),
}
