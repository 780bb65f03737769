"""Reasons about life events: births, deaths, moves, marriages, families that part or join."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "event.future": reason(
        "Tanggal peristiwa ini belum terjadi.",
        "The day of this event has not come yet.",
        "Isi tanggal hari ini atau sebelumnya.",
        "Enter today or an earlier day.",
    ),
    "event.before_birth": reason(
        "Tanggal ini sebelum {name} lahir ({since}).",
        "This day is before {name} was born ({since}).",
        "Periksa tanggal peristiwa atau tanggal lahirnya.",
        "Check the day of the event or the birth date.",
    ),
    "event.after_death": reason(
        "{name} tercatat meninggal pada {since}.",
        "{name} is recorded as having died on {since}.",
        "Bila itu keliru, batalkan dulu peristiwa kematiannya.",
        "If that is wrong, cancel the death first.",
    ),
    "event.already_gone": reason(
        "{name} tercatat tidak lagi di sini sejak {since}.",
        "{name} is recorded as no longer here since {since}.",
        "Bila sudah kembali, catat dulu kedatangannya.",
        "If the person is back, record the return first.",
    ),
    "event.not_gone": reason("{name} tercatat masih ada di sini.", "{name} is recorded as still here."),
    "event.not_missing": reason(
        "{name} tidak tercatat sebagai tidak ditemukan.",
        "{name} is not recorded as not found.",
        "Untuk yang pernah pindah, catat sebagai pindah masuk.",
        "For somebody who had moved, record a move in.",
    ),
    "event.before_gone": reason(
        "{name} baru tidak lagi di sini sejak {since}; tanggal kembali tidak boleh lebih awal.",
        "{name} has been gone since {since}; the return cannot be earlier.",
    ),
    "event.later_event": reason(
        "Sesudah tanggal ini sudah ada peristiwa lain untuk {name} ({since}).",
        "There is a later event of {name} already ({since}).",
        "Periksa tanggalnya, atau batalkan dulu peristiwa yang lebih baru.",
        "Check the day, or cancel the later event first.",
    ),
    "event.nobody": reason("Belum ada anggota yang dipilih.", "Nobody has been chosen."),
    "event.same_person": reason("Pilih dua orang yang berbeda.", "Choose two different persons."),
    "event.same_family": reason("Pilih dua keluarga yang berbeda.", "Choose two different families."),
    "event.different_families": reason(
        "Yang dipilih bukan dari satu keluarga.",
        "Those chosen are not of one family.",
        "Catat untuk setiap keluarga sendiri-sendiri.",
        "Record each family by itself.",
    ),
    "event.other_village": reason(
        "Keluarga tujuan ada di desa lain.",
        "The other family is in another village.",
        "Catat pindah keluar di sini dan pindah masuk di sana.",
        "Record a move out here and a move in there.",
    ),
    "event.family_needed": reason("Pilih keluarga yang dituju.", "Choose the family to go to."),
    "event.address_needed": reason("Isi alamat yang baru.", "Enter the new address."),
    "event.some_stay": reason(
        "Ada anggota yang tidak ikut pindah.",
        "Some members do not move along.",
        "Pilih semua anggota, atau pilih keluarga yang dituju.",
        "Choose all members, or the family to go to.",
    ),
    "event.nobody_stays": reason(
        "Semua anggota dipilih, jadi tidak ada yang dipisah.",
        "All members are chosen, so nothing is split.",
        "Pilih hanya yang pindah ke KK baru.",
        "Choose only those who go to a new card.",
    ),
    "event.new_head_needed": reason(
        "Kepala keluarga tidak lagi di sini dan masih ada anggota yang tinggal.",
        "The head is gone and members stay.",
        "Pilih kepala keluarga yang baru.",
        "Choose the new head.",
    ),
    "event.head_elsewhere": reason(
        "Kepala keluarga yang dipilih bukan anggota yang tinggal di keluarga ini.",
        "The head chosen is not a member who lives in this family.",
    ),
    "event.head_stays": reason(
        "Kepala keluarga ini tetap, jadi tidak perlu kepala keluarga baru.",
        "The head of this family stays, so no new one is needed.",
    ),
    "event.already_head": reason(
        "{name} sudah menjadi kepala keluarga.", "{name} is the head of the family already."
    ),
    "event.head_too_young": reason(
        "{name} belum berumur 6 tahun, belum dapat menjadi kepala keluarga.",
        "{name} is not 6 years old yet and cannot be the head.",
        "Pilih anggota yang lebih tua.",
        "Choose an older member.",
    ),
    "event.one_head": reason(
        "Keluarga baru perlu tepat satu kepala keluarga.", "A new family needs exactly one head."
    ),
    "event.two_heads": reason(
        "Keluarga ini sudah punya kepala keluarga.",
        "This family has a head already.",
        "Pilih hubungan lain, lalu catat ganti kepala keluarga bila perlu.",
        "Choose another relation, then record a new head if need be.",
    ),
    "event.already_married": reason(
        "{name} tercatat masih kawin.",
        "{name} is recorded as married.",
        "Catat dulu perceraian atau kematian pasangannya, atau perbaiki status perkawinannya.",
        "Record the divorce or the spouse's death first, or correct the marital status.",
    ),
    "event.not_married": reason(
        "{name} tidak tercatat sebagai kawin.",
        "{name} is not recorded as married.",
        "Periksa status perkawinannya.",
        "Check the marital status.",
    ),
    "event.which_spouse": reason(
        "{name} tercatat punya lebih dari satu pasangan. Pilih yang mana.",
        "{name} is recorded with more than one spouse. Choose which.",
    ),
    "event.same_sex": reason(
        "Suami harus laki-laki dan istri perempuan.",
        "The husband is a man and the wife a woman.",
        "Periksa jenis kelamin keduanya.",
        "Check the sex of both.",
    ),
    "event.too_young_to_marry": reason(
        "{name} belum berumur 7 tahun pada tanggal itu.",
        "{name} was not 7 years old on that day.",
        "Periksa tanggal peristiwa atau tanggal lahirnya.",
        "Check the day of the event or the birth date.",
    ),
    "event.leaver": reason(
        "Yang keluar dari keluarga harus salah satu dari suami atau istri.",
        "Who leaves the family must be the husband or the wife.",
    ),
    "event.not_mother": reason(
        "Ibu harus seorang perempuan yang tinggal di keluarga ini.",
        "The mother must be a woman who lives in this family.",
    ),
    "event.mother_too_young": reason(
        "{name} belum berumur 10 tahun pada tanggal itu.",
        "{name} was not 10 years old on that day.",
        "Periksa siapa ibunya, atau tanggal lahirnya.",
        "Check who the mother is, or her birth date.",
    ),
    "event.changed_since": reason(
        "Sesudah peristiwa ini datanya sudah berubah lagi, jadi tidak dapat dibatalkan begitu saja.",
        "The data has changed since this event, so it cannot simply be cancelled.",
        "Batalkan dulu perubahan yang lebih baru, mulai dari yang terakhir.",
        "Take the newer changes back first, beginning with the last.",
    ),
    "event.made_elsewhere": reason(
        "Peristiwa ini dicatat di laptop lain.",
        "This event was recorded on another laptop.",
        "Batalkan di laptop itu, atau catat peristiwa yang membetulkannya.",
        "Cancel it there, or record an event that puts it right.",
    ),
}
