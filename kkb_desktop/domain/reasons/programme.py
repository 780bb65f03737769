"""Reasons about the village's programme: profile, documents, groups, plans, reports."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "profile.month_exists": reason(
        "Profil bulan ini sudah ada.",
        "This month has a profile already.",
        "Buka dan ubah yang ada.",
        "Change that one.",
    ),
    "profile.no_earlier": reason(
        "Belum ada profil bulan sebelumnya yang dapat dilanjutkan.",
        "There is no earlier month to go on from.",
        "Isi profil bulan ini dari awal.",
        "Fill this month in from the start.",
    ),
    "document.kind": reason(
        "Berkas ini bukan PDF atau gambar.",
        "This file is neither a PDF nor a picture.",
        "Simpan dulu sebagai PDF atau JPG, lalu lampirkan lagi.",
        "Save it as PDF or JPG first, then attach it again.",
    ),
    "document.too_large": reason(
        "Berkas lebih besar dari {limit} MB.",
        "The file is larger than {limit} MB.",
        "Pindai ulang dengan mutu lebih rendah, atau lampirkan halaman yang penting saja.",
        "Scan it again with less quality, or attach the pages that matter.",
    ),
    "formation.step": reason("Langkah ini tidak dikenal.", "Unknown step."),
    "formation.order": reason(
        "Langkah sebelumnya belum selesai.",
        "An earlier step is still open.",
        "Selesaikan kesiapan, musyawarah, dan SK sebelum pencanangan.",
        "Finish readiness, meeting and decree before the launch.",
    ),
    "formation.target": reason(
        "Target antara 0 dan 10.000 desa.", "The target lies between 0 and 10,000 villages."
    ),
    "assessment.sheet": reason("Lembar penilaian ini tidak dikenal.", "Unknown score sheet."),
    "assessment.criterion": reason(
        "Kriteria ini tidak ada dalam lembar penilaian.", "No criterion of this sheet."
    ),
    "assessment.scale": reason("Nilai antara 0 dan {limit}.", "The score lies between 0 and {limit}."),
    "assessment.village": reason(
        "Desa ini di luar wilayah laptop ini.", "This village does not belong to this laptop's region."
    ),
    "assessment.nobody": reason(
        "Belum ada desa yang dinilai di jenjang ini.",
        "No village has been scored at this level.",
        "Nilai dulu desanya, lalu buat berita acara.",
        "Score the villages first.",
    ),
    "assessment.evidence": reason(
        "Nilai harus disertai bukti.",
        "A score needs evidence.",
        "Tulis buktinya atau pilih dokumen.",
        "Name it.",
    ),
    "plan.same": reason("Pilih dua baris rencana yang berbeda.", "Choose two different lines."),
    "plan.other_plan": reason(
        "Kedua baris ini dari desa, tahun, atau rencana yang berbeda.",
        "These lines belong to different villages, years or plans.",
    ),
    "activity.nobody": reason(
        "Tidak ada peserta satu pun.",
        "Nobody took part.",
        "Periksa jumlahnya; bila kegiatan batal, hapus catatannya.",
        "Check the numbers; delete the record if it was called off.",
    ),
    "activity.ages_differ": reason(
        "Jumlah menurut umur {ages}, menurut jenis kelamin {sexes}.",
        "By age they are {ages}, by sex {sexes}.",
        "Samakan keduanya.",
        "Make both equal.",
    ),
    "activity.before_launch": reason(
        "Lebih awal dari pencanangan Kampung KB ({launched}).",
        "Before the Kampung KB was launched ({launched}).",
        "Periksa tanggalnya.",
        "Check the date.",
    ),
    "activity.none_before": reason(
        "Belum ada kegiatan yang dapat diulang.", "There is no activity to repeat yet."
    ),
    "activity.template": reason("Contoh kegiatan ini tidak dikenal.", "Unknown template."),
    "activity.period": reason(
        "Bulan ditulis seperti 2026-10, tahun seperti 2026.", "Write a month as 2026-10, a year as 2026."
    ),
    "photo.too_many": reason(
        "Satu kegiatan memuat paling banyak {limit} foto; masih ada tempat untuk {room}.",
        "An activity holds {limit} photos at most; there is room for {room}.",
        "Pilih foto yang terbaik saja.",
        "Choose the best ones.",
    ),
    "photo.file_too_large": reason(
        "Berkas foto lebih besar dari {limit} MB.",
        "The file is larger than {limit} MB.",
        "Kirim ulang foto dengan ukuran lebih kecil.",
        "Send it again in a smaller size.",
    ),
    "group.nobody": reason("Pilih dulu siapa yang ditambahkan.", "Choose first whom to add."),
    "group.member_twice": reason(
        "{name} sudah menjadi anggota kelompok ini.", "{name} belongs to this group already."
    ),
    "group.member_gone": reason(
        "{name} tercatat tidak lagi di sini sejak {since}.",
        "{name} is recorded as no longer here since {since}.",
        "Bila sudah kembali, catat dulu kedatangannya di halaman Keluarga.",
        "If the person is back, record the return first.",
    ),
    "group.other_village": reason(
        "{name} tercatat di desa lain.",
        "{name} is recorded in another village.",
        "Catat kehadirannya sebagai tamu dalam pertemuan.",
        "Enter the person as a guest of the meeting.",
    ),
    "group.left_before_joined": reason(
        "{name} baru masuk sesudah hari itu.", "{name} joined after that day."
    ),
    "group.nobody_gone": reason(
        "Tidak ada anggota yang meninggal atau pindah.", "No member has died or moved away."
    ),
    "meeting.before_founded": reason(
        "Pertemuan lebih awal dari hari kelompok dibentuk.",
        "The meeting is before the group was founded.",
        "Periksa tanggalnya, atau perbaiki kartu K/0.",
        "Check the date, or correct the card.",
    ),
    "meeting.group_closed": reason(
        "Pada hari itu kelompok sudah tidak aktif.", "The group had been closed by that day."
    ),
    "meeting.same_day": reason(
        "Kelompok ini sudah punya pertemuan pada hari yang sama.",
        "The group has another meeting on the same day.",
    ),
    "meeting.none_before": reason(
        "Belum ada pertemuan yang dapat diulang.", "There is no meeting to repeat yet."
    ),
    "meeting.not_a_member": reason(
        "{name} bukan anggota kelompok ini pada hari pertemuan.",
        "{name} did not belong to the group on the day of the meeting.",
        "Catat sebagai tamu.",
        "Enter the person as a guest.",
    ),
    "meeting.member_gone": reason(
        "{name} tidak lagi di sini pada hari pertemuan (sejak {since}).",
        "{name} was no longer here on the day of the meeting (since {since}).",
        "Hapus centangnya; yang pindah dan tetap hadir dicatat sebagai tamu.",
        "Take the tick off; somebody who moved and came all the same is a guest.",
    ),
    "meeting.same_person": reason(
        "{name} tercatat dua kali pada pertemuan ini.",
        "{name} is entered twice.",
        "Hapus salah satunya.",
        "Remove one.",
    ),
    "meeting.same_guest": reason(
        "Ada dua tamu bernama {name} yang tidak dapat dibedakan.",
        "Two guests called {name} cannot be told apart.",
        "Isi tanggal lahir atau asalnya, atau hapus salah satu.",
        "Enter birth dates or where they come from, or remove one.",
    ),
    "register.month": reason("Bulan ditulis seperti 2026-10.", "A month is written as 2026-10."),
    "register.future": reason("Bulan ini belum berjalan.", "This month has not begun."),
    "statistics.form": reason("Susunan formulir ini tidak dikenal.", "Unknown form."),
    "report.month": reason(
        "Bulan laporan tidak dikenal atau belum dimulai.", "The month is unknown or has not begun yet."
    ),
    "report.not_here": reason(
        "Isi laporan ini belum sampai di laptop ini.",
        "The content of this report has not arrived here yet.",
        "Terima paket yang membawanya, lalu coba lagi.",
        "Take in the pack that carries it, then try again.",
    ),
}
