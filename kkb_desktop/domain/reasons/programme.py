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
        "Belum ada profil bulan sebelumnya yang bisa dilanjutkan.",
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
    "assessment.level": reason(
        "Nilai ini milik jenjang lain dan hanya bisa dibaca.", "These scores belong to another level."
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
}
