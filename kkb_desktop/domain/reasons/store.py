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
        "Jangan hapus apa pun. Tutup program, buka lagi, lalu pilih Pulihkan dari cadangan di bawah kata sandi; tanpa "
        "cadangan, jalankan perintah doctor --repair.",
        "Delete nothing. Close the program, open it again, then choose Restore from a backup below the passphrase; "
        "without a backup, run the command doctor --repair.",
    ),
    "store.unreadable": reason(
        "Berkas data tidak dapat dibuka dengan kunci ini.",
        "The data file does not open with this key.",
        "Jangan hapus apa pun. Tutup program, buka lagi, lalu pilih Pulihkan dari cadangan di bawah kata sandi; tanpa "
        "cadangan, jalankan perintah doctor --repair.",
        "Delete nothing. Close the program, open it again, then choose Restore from a backup below the passphrase; "
        "without a backup, run the command doctor --repair.",
    ),
    "store.damaged": reason(
        "Berkas data rusak.",
        "The data file is damaged.",
        "Jangan hapus apa pun. Tutup program, buka lagi, lalu pilih Pulihkan dari cadangan di bawah kata sandi; tanpa "
        "cadangan, jalankan perintah doctor --repair.",
        "Delete nothing. Close the program, open it again, then choose Restore from a backup below the passphrase; "
        "without a backup, run the command doctor --repair.",
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
    "desk.in_use": reason(
        "Data ini sedang dibuka di {what} (nomor proses {pid}).",
        "This data is open in {what} (process {pid}).",
        "Pakai yang sudah terbuka itu, atau tutup dulu, lalu coba lagi.",
        "Use the one that is open, or close it first and try again.",
    ),
    "store.busy": reason(
        "Data sedang dipakai orang lain pada saat yang sama.",
        "Somebody else is using the data at this very moment.",
        "Tunggu sebentar, lalu simpan lagi.",
        "Wait a moment, then save again.",
    ),
    "store.connection_lost": reason(
        "Sambungan ke server data kantor terputus. Yang sudah tersimpan tetap utuh.",
        "The connection to the office's data server was lost. What was saved is whole.",
        "Periksa kabel jaringan dan server, lalu ulangi. Isiannya masih di layar.",
        "See to the network and the server, then repeat. What you typed is still on the screen.",
    ),
    "store.no_access": reason(
        "Server data kantor menolak laptop ini.",
        "The office's data server does not let this laptop in.",
        "Minta pengelola server memeriksa apakah laptop ini boleh masuk.",
        "Ask whoever looks after the server whether this laptop may sign in.",
    ),
    "store.disk_full_eased": reason(
        "Laptop ini penuh. Perubahan terakhir belum tersimpan, tetapi ruang cadangan sudah dibuka.",
        "This laptop is full. The last change was not saved, but the room kept in reserve has been given up.",
        "Simpan sekali lagi sekarang, lalu kosongkan tempat. Isiannya masih di layar.",
        "Save once more now, then make room. What you typed is still on the screen.",
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
        "Folder data tidak dapat ditulisi.",
        "The data folder cannot be written to.",
        "Periksa izin folder data.",
        "Check the permissions of the data folder.",
    ),
    "store.disk_failed": reason(
        "Laptop tidak dapat membaca atau menulis data.",
        "The laptop cannot read or write the data.",
        "Jangan hapus apa pun. Tutup program, buka lagi, lalu pilih Pulihkan dari cadangan di bawah kata sandi; tanpa "
        "cadangan, jalankan perintah doctor --repair.",
        "Delete nothing. Close the program, open it again, then choose Restore from a backup below the passphrase; "
        "without a backup, run the command doctor --repair.",
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
    "store.odd_version": reason(
        "Nomor versi berkas data ini tidak dikenal.",
        "The version number of this data file is not known.",
        "Jangan hapus apa pun. Pulihkan dari cadangan, atau hubungi pendamping di kabupaten.",
        "Delete nothing. Restore a backup, or contact the district.",
    ),
    "doctor.log_damaged": reason(
        "Riwayat di dalam berkas data ikut rusak, jadi tidak dapat dibuat ulang dari sana. Tidak ada yang diubah.",
        "The history in the data file is damaged too, so nothing can be made from it. Nothing was changed.",
        "Pulihkan dari cadangan terakhir. Jangan hapus apa pun.",
        "Restore the last backup. Delete nothing.",
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
