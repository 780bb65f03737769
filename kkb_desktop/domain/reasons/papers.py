"""Reasons about printed papers, and about data that a role does not see."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "paper.size": reason(
        "Ukuran kertas {size} tidak dikenal.",
        "Unknown paper size {size}.",
        "Pilih A4 atau F4.",
        "Choose A4 or F4.",
    ),
    "poster.size": reason(
        "Ukuran poster {size} tidak dikenal.",
        "Unknown poster size {size}.",
        "Pilih A3 atau A2.",
        "Choose A3 or A2.",
    ),
    "book.year": reason(
        "Buku profil tahun {year} belum dapat dibuat.",
        "There can be no profile book of {year} yet.",
        "Pilih tahun ini atau tahun sebelumnya.",
        "Choose this year or an earlier one.",
    ),
    "paper.round": reason(
        "Putaran pendataan {round} tidak dikenal.",
        "Unknown survey round {round}.",
        "Pilih tahun putaran, misalnya 2026.",
        "Choose the year of a round, such as 2026.",
    ),
    "paper.no_families": reason(
        "Tidak ada keluarga di RT {rt} RW {rw}.",
        "There are no families in RT {rt} RW {rw}.",
        "Periksa nomor RT dan RW.",
        "Check the numbers of RT and RW.",
    ),
    "paper.unknown_code": reason(
        "Kode ini bukan kode keluarga yang ada di laptop ini.",
        "This is not the code of a family on this laptop.",
        "Periksa hurufnya, atau cari dengan nama kepala keluarga.",
        "Check its letters, or search by the name of the head.",
    ),
    "privacy.not_allowed": reason(
        "Jawaban ini rahasia dan tidak ditampilkan untuk peran ini.",
        "This answer is confidential and not shown to your role.",
    ),
}
