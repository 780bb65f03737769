"""Reasons about files and sticks."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "file.no_space": reason(
        "Tempat di flashdisk atau laptop ini penuh.",
        "The stick or laptop is full.",
        "Hapus berkas yang tidak perlu atau pakai flashdisk lain, lalu ulangi.",
        "Remove what is not needed or use another stick, then repeat.",
    ),
    "file.read_only": reason(
        "Flashdisk atau folder ini hanya dapat dibaca, tidak dapat ditulisi.",
        "This stick or folder can only be read, not written to.",
        "Geser kunci di sisi flashdisk, atau pakai flashdisk atau folder lain.",
        "Slide the lock on the stick's side, or use another stick or folder.",
    ),
    "file.not_allowed": reason(
        "Berkas atau folder ini tidak boleh dipakai.",
        "This file or folder may not be used.",
        "Pilih folder lain.",
        "Choose another folder.",
    ),
    "file.gone": reason(
        "Flashdisk tercabut atau berkasnya tidak ada.",
        "The stick was pulled out or the file is not there.",
        "Pasang flashdisk itu lagi, lalu ulangi. Data di laptop ini tetap utuh.",
        "Put the stick back and repeat. The data on this laptop is whole.",
    ),
    "file.too_large": reason(
        "Berkas ini terlalu besar.",
        "This file is too large.",
        "Pilih berkas lain, atau bagi kiriman menjadi beberapa bagian.",
        "Choose another file, or split the sending into parts.",
    ),
    "file.not_same": reason(
        "Berkas yang ditulis tidak terbaca sama. Flashdisk ini mungkin rusak.",
        "What was written does not read back the same. The stick may be broken.",
        "Pakai flashdisk lain.",
        "Use another stick.",
    ),
    "file.not_a_file": reason(
        "Ini bukan berkas biasa.",
        "This is not an ordinary file.",
        "Pilih berkas lain.",
        "Choose another file.",
    ),
    "file.not_a_folder": reason(
        "Di tempat folder ini ada berkas atau tautan.",
        "A file or a link stands where a folder should be.",
        "Pindahkan berkas itu, atau pilih folder lain.",
        "Move it away, or choose another folder.",
    ),
    "file.name_too_long": reason(
        "Nama berkas ini terlalu panjang.",
        "The name of this file is too long.",
        "Pakai nama yang lebih pendek.",
        "Use a shorter name.",
    ),
    "file.too_many": reason(
        "Isi folder ini terlalu banyak; hanya sebagian yang diperiksa.",
        "There is too much in this folder; only part of it was looked at.",
        "Pindahkan berkas .kkb ke folder tersendiri, lalu pilih folder itu.",
        "Move the .kkb files into a folder of their own and choose that.",
    ),
    "file.linked": reason(
        "Di tempat ini ada tautan dengan nama yang diperlukan.",
        "A link stands here under the name that is needed.",
        "Pakai flashdisk lain, atau hapus tautan itu.",
        "Use another stick, or remove that link.",
    ),
    "file.failed": reason(
        "Berkas tidak dapat dibaca atau ditulis.",
        "The file could not be read or written.",
        "Coba lagi, atau pakai flashdisk lain.",
        "Try again, or use another stick.",
    ),
}
