"""Reasons about backups, going back to one, and moving to another laptop."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "backup.none": reason(
        "Di sini tidak ada cadangan.",
        "There is no backup here.",
        "Pilih folder atau flashdisk lain.",
        "Choose another folder or stick.",
    ),
    "backup.spoiled": reason(
        "Cadangan ini rusak dan tidak dipakai.",
        "This backup is spoiled and is not used.",
        "Pilih cadangan sebelumnya.",
        "Choose the backup before it.",
    ),
    "backup.newer": reason(
        "Cadangan ini dibuat oleh program yang lebih baru.",
        "This backup was made by a newer program.",
        "Perbarui program ini, lalu ulangi.",
        "Update this program, then repeat.",
    ),
    "backup.other_key": reason(
        "Cadangan ini terkunci dengan kunci lain.",
        "This backup is locked by another key.",
        "Ketik kata sandi yang dipakai saat cadangan itu dibuat, atau kode pemulihannya.",
        "Type the passphrase of the time it was made, or its recovery code.",
    ),
    "backup.tables_differ": reason(
        "Isi cadangan ini tidak cocok dengan riwayatnya.",
        "The content of this backup does not fit its history.",
        "Jalankan perintah rebuild, lalu buat cadangan baru.",
        "Run the rebuild command, then make a new backup.",
    ),
    "backup.training": reason(
        "Mode latihan tidak dicadangkan: semua datanya rekaan.",
        "Training is not backed up: all its data are invented.",
    ),
    "backup.server": reason(
        "Data kantor ini ada di server PostgreSQL; cadangannya dibuat di server itu.",
        "The data of this office are on a PostgreSQL server, which is backed up there.",
        "Pengelola server menjalankan scripts/postgresql-backup.sh; caranya di docs/postgresql.md.",
        "Whoever runs the server uses scripts/postgresql-backup.sh; docs/postgresql.md says how.",
    ),
    "backup.before_migration": reason(
        "Data ini perlu diperbarui, tetapi cadangannya belum dapat dibuat ({code}).",
        "The data must be brought up to date, but a backup could not be made first ({code}).",
        "Kosongkan tempat di laptop, lalu buka lagi. Data belum diubah.",
        "Make room on the laptop, then open again. The data was not changed.",
    ),
    "backup.same_place": reason(
        "Tempat ini ada di dalam folder data sendiri.",
        "This place is inside the data folder itself.",
        "Pilih flashdisk.",
        "Choose a stick.",
    ),
    "restore.not_empty": reason(
        "Folder tujuan sudah berisi.",
        "The target folder is not empty.",
        "Pilih nama folder yang baru.",
        "Choose the name of a new folder.",
    ),
    "restore.training": reason(
        "Cadangan latihan dan data sungguhan tidak dapat dicampur.",
        "Training backups and real data do not mix.",
        "Pilih cadangan lain.",
        "Choose another backup.",
    ),
    "restore.other_kind": reason(
        "Cadangan ini bukan dari jenis tempat kerja yang sama (desa, kabupaten, provinsi).",
        "This backup is of another kind of desk (village, district, province).",
        "Pilih cadangan lain, atau pulihkan ke folder baru.",
        "Choose another backup, or restore into a new folder.",
    ),
    "restore.other_region": reason(
        "Cadangan ini milik wilayah lain: {place}.",
        "This backup belongs to another region: {place}.",
        "Pilih cadangan lain, atau pulihkan ke folder baru.",
        "Choose another backup, or restore into a new folder.",
    ),
    "restore.other_laptop": reason(
        "Cadangan ini milik laptop lain.",
        "This backup belongs to another laptop.",
        "Pilih cadangan laptop ini. Untuk pindah laptop, pakai serah terima.",
        "Choose a backup of this laptop. To move to another laptop, use the handover.",
    ),
    "restore.no_server": reason(
        "Data desa atau kantor ini tidak ada di server PostgreSQL.",
        "The data of this desk are not on a PostgreSQL server.",
        "Ulangi perintahnya tanpa --server.",
        "Repeat the command without --server.",
    ),
    "restore.note": reason(
        "Catatan pemulihan di folder data rusak.",
        "The note of a restore in the data folder is damaged.",
        "Jangan hapus apa pun. Hubungi pendamping di kabupaten.",
        "Delete nothing. Contact the district.",
    ),
    "desk.handed_over": reason(
        "Laptop ini sudah diserahterimakan: datanya hanya dapat dibaca.",
        "This laptop has been handed over: its data can only be read.",
        "Lanjutkan di laptop yang baru. Paketnya hilang? Batalkan serah terima di halaman Cadangan.",
        "Go on at the new laptop. Is the package lost? Cancel the handover on the Backup page.",
    ),
    "handover.none": reason(
        "Laptop ini tidak sedang diserahterimakan.",
        "This laptop has not been handed over.",
    ),
}
