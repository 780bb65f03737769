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
    "pin.shared": reason(
        "Di basis data bersama tidak ada PIN.",
        "There is no PIN with a shared database.",
        "Buka dengan kata sandi.",
        "Open with the passphrase.",
    ),
    "recovery.no_district": reason(
        "Kartu kabupaten belum terpasang di laptop ini, jadi kabupaten tidak dapat membantu membukanya.",
        "The district's card is not installed on this laptop, so the district cannot help to open it.",
        "Cari kertas kode pemulihan, atau minta pengguna lain membuka data.",
        "Look for the paper with the recovery code, or have another user open the data.",
    ),
    "recovery.none": reason(
        "Tidak ada permintaan pemulihan yang menunggu di laptop ini.",
        "No request for recovery is waiting on this laptop.",
        "Buat permintaan baru, lalu bawa ke kabupaten.",
        "Make a new request and take it to the district.",
    ),
    "recovery.other_request": reason(
        "Jawaban ini untuk permintaan yang lain.",
        "This answer is for another request.",
        "Pakai jawaban untuk permintaan yang terakhir, atau buat permintaan baru.",
        "Use the answer to the latest request, or make a new one.",
    ),
    "recovery.not_request": reason(
        "Ini bukan permintaan pemulihan, atau berkasnya rusak.",
        "This is no request for recovery, or the file is damaged.",
        "Minta desa membuat permintaan itu sekali lagi.",
        "Ask the village to make the request again.",
    ),
    "recovery.not_answer": reason(
        "Ini bukan jawaban pemulihan, atau berkasnya rusak.",
        "This is no answer to a request for recovery, or the file is damaged.",
        "Minta kabupaten menulis jawaban itu sekali lagi.",
        "Ask the district to write the answer again.",
    ),
    "recovery.other_district": reason(
        "Permintaan ini untuk kabupaten lain.",
        "This request is for another district.",
        "Kirimkan ke kabupaten yang kartunya terpasang di laptop desa itu.",
        "Send it to the district whose card is installed on the village's laptop.",
    ),
    "lock.minutes": reason(
        "Pilih salah satu dari waktu kunci yang ada.",
        "Choose one of the times for the lock.",
    ),
}
