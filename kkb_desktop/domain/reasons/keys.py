"""Reasons about passphrases, recovery codes and key files."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "key.weak": reason(
        "Kata sandi terlalu pendek.",
        "The passphrase is too short.",
        "Pakai empat kata yang berlainan, atau paling sedikit 10 huruf dan angka.",
        "Use four different words, or at least 10 letters and digits.",
    ),
    "key.common": reason(
        "Kata sandi ini mudah ditebak.",
        "This passphrase is easy to guess.",
        "Pilih empat kata yang tidak berhubungan, bukan nama pengguna atau nama desa.",
        "Choose four unrelated words, not the name of the user or of the village.",
    ),
    "key.wrong": reason(
        "Nama atau kata sandi tidak cocok.",
        "The name or passphrase does not fit.",
        "Periksa huruf besar dan kecil. Lupa? Pakai kode pemulihan yang dicetak.",
        "Check upper and lower case. Forgotten? Use the printed recovery code.",
    ),
    "key.damaged": reason(
        "Berkas kunci rusak.",
        "The key file is damaged.",
        "Jangan hapus apa pun. Pulihkan dari cadangan: kuncinya ada di dalamnya.",
        "Delete nothing. Restore from a backup: the key is in it.",
    ),
    "key.cost": reason(
        "Berkas kunci meminta memori atau waktu yang tidak wajar.",
        "The key file asks for an unreasonable amount of memory or time.",
        "Salin kunci.json dari cadangan. Jangan hapus apa pun.",
        "Copy kunci.json back from a backup. Delete nothing.",
    ),
    "key.missing": reason(
        "Berkas kunci tidak ditemukan.",
        "The key file is not there.",
        "Salin kunci.json dari cadangan ke folder data. Jangan hapus apa pun.",
        "Copy kunci.json from a backup into the data folder. Delete nothing.",
    ),
    "key.unreadable": reason(
        "Berkas kunci tidak dapat dibaca dari laptop ini.",
        "The key file cannot be read from this laptop.",
        "Periksa izin folder data, lalu coba lagi. Jangan hapus apa pun.",
        "Check the permissions of the data folder and try again. Delete nothing.",
    ),
    "key.old": reason(
        "Berkas kunci ini sudah tidak berlaku.",
        "This key file is no longer valid.",
        "Kembalikan kunci.json yang terbaru dari folder cadangan.",
        "Put back the latest kunci.json from the folder of backups.",
    ),
    "key.busy": reason(
        "Pengguna sedang diubah oleh program lain.",
        "Another program is changing the users.",
        "Tunggu sebentar, lalu coba lagi.",
        "Wait a moment and try again.",
    ),
    "key.disk_full": reason(
        "Laptop ini penuh. Kunci dan kata sandi tidak berubah.",
        "This laptop is full. Keys and passphrases have not changed.",
        "Kosongkan tempat, lalu ulangi.",
        "Make room and repeat.",
    ),
    "key.read_only": reason(
        "Folder data tidak dapat ditulisi. Kunci dan kata sandi tidak berubah.",
        "The data folder cannot be written to. Keys and passphrases have not changed.",
        "Periksa izin folder data, lalu ulangi.",
        "Check the permissions of the data folder and repeat.",
    ),
    "key.disk_failed": reason(
        "Laptop gagal menulis berkas kunci. Kunci dan kata sandi tidak berubah.",
        "The laptop failed to write the key file. Keys and passphrases have not changed.",
        "Buat cadangan, lalu ulangi. Bila terjadi lagi, periksakan laptop ini.",
        "Make a backup and repeat. If it happens again, have this laptop looked at.",
    ),
    "key.exists": reason(
        "Di folder ini sudah ada kunci.",
        "There is a key in this folder already.",
    ),
    "key.name": reason(
        "Isi nama pengguna, paling banyak 80 huruf.",
        "Give a user name of at most 80 characters.",
    ),
    "key.name_taken": reason(
        "Nama ini sudah dipakai.",
        "This name is in use.",
        "Pilih nama lain.",
        "Choose another name.",
    ),
    "key.many": reason(
        "Sudah ada 50 pengguna di laptop ini.",
        "There are 50 users on this laptop already.",
        "Keluarkan pengguna yang tidak lagi bertugas, lalu ulangi.",
        "Remove users who no longer work here and repeat.",
    ),
    "key.unknown_user": reason(
        "Pengguna ini tidak ada.",
        "There is no such user.",
    ),
    "key.oneself": reason(
        "Pengguna tidak dapat mengeluarkan dirinya sendiri.",
        "A user cannot remove themselves.",
        "Minta pengguna lain yang bertugas sebagai operator.",
        "Ask another user whose task is operator.",
    ),
    "key.role": reason(
        "Tugas ini tidak ada di laptop ini.",
        "There is no such task on this laptop.",
        "Pilih tugas dari daftar.",
        "Choose a task of the list.",
    ),
    "key.last_user": reason(
        "Pengguna terakhir tidak dapat dihapus.",
        "The last user cannot be removed.",
        "Tambahkan pengguna lain lebih dahulu.",
        "Add another user first.",
    ),
    "key.recovery_short": reason(
        "Kode pemulihan belum lengkap: {count} dari {whole} huruf dan angka.",
        "The recovery code is not complete: {count} of {whole} characters.",
        "Ketik semua kelompok pada kertas.",
        "Type all groups on the paper.",
    ),
    "key.recovery_typo": reason(
        "Kode pemulihan salah ketik.",
        "The recovery code is mistyped.",
        "Periksa setiap huruf pada kertas.",
        "Check each character on the paper.",
    ),
    "key.recovery_wrong": reason(
        "Kode pemulihan ini tidak membuka data di laptop ini, atau sudah pernah dipakai.",
        "This recovery code does not open the data of this laptop, or was used before.",
        "Cari kertas yang terbaru dengan nama desa ini.",
        "Look for the latest paper with this village's name.",
    ),
}
