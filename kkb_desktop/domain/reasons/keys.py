"""Reasons about passphrases, recovery codes and key files."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "key.weak": reason(
        "Kata sandi terlalu pendek.",
        "The passphrase is too short.",
        "Pakai empat kata, atau paling sedikit 10 huruf.",
        "Use four words, or at least 10 characters.",
    ),
    "key.common": reason(
        "Kata sandi ini mudah ditebak.",
        "This passphrase is easy to guess.",
        "Pilih empat kata yang tidak berhubungan.",
        "Choose four unrelated words.",
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
    "key.unknown_user": reason(
        "Pengguna ini tidak ada.",
        "There is no such user.",
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
        "Kode pemulihan ini bukan milik laptop ini.",
        "This recovery code is not this laptop's.",
        "Cari kertas dengan nama desa ini.",
        "Look for the paper with this village's name.",
    ),
}
