"""Reasons about what a user's task lets them do, and about the lock of a session."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "role.denied": reason(
        "Tugas pengguna ini tidak mencakup hal itu.",
        "This user's task does not include that.",
        "Minta operator di laptop ini, atau masuk dengan pengguna lain.",
        "Ask the operator of this laptop, or come in as another user.",
    ),
    "pin.shape": reason(
        "PIN terdiri dari 6 angka.",
        "A PIN has 6 digits.",
        "Pilih angka yang tidak berurutan dan tidak sama semua.",
        "Choose digits that are not in order and not all the same.",
    ),
    "pin.easy": reason(
        "PIN ini mudah ditebak.",
        "This PIN is easy to guess.",
        "Pilih 6 angka yang tidak berurutan, tidak berulang, dan bukan tanggal lahir.",
        "Choose 6 digits that are not in order, not repeated, and no birthday.",
    ),
    "pin.wrong": reason(
        "PIN tidak cocok.",
        "The PIN does not fit.",
        "Masih {left} kali percobaan; setelah itu perlu kata sandi.",
        "{left} more tries; after that the passphrase is needed.",
    ),
    "pin.spent": reason(
        "PIN sudah lima kali salah.",
        "The PIN was wrong five times.",
        "Buka dengan kata sandi.",
        "Open with the passphrase.",
    ),
    "lock.minutes": reason(
        "Pilih salah satu dari waktu kunci yang ada.",
        "Choose one of the times for the lock.",
    ),
}
