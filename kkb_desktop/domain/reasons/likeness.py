"""What speaks for and against two records being the same, and why two cannot be merged."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "likeness.same_name": reason("Namanya sama.", "The same name."),
    "likeness.similar_name": reason("Namanya mirip.", "Similar names."),
    "likeness.other_name": reason("Namanya berbeda.", "Different names."),
    "likeness.same_nik": reason("NIK-nya sama.", "The same NIK."),
    "likeness.nik_one_digit": reason("NIK berbeda satu angka.", "The NIK differs in one digit."),
    "likeness.nik_serial": reason(
        "Hanya nomor urut NIK yang berbeda, seperti pada anak kembar.",
        "Only the serial of the NIK differs, as with twins.",
    ),
    "likeness.other_nik": reason("NIK-nya berbeda.", "Different NIKs."),
    "likeness.same_birth_date": reason("Tanggal lahirnya sama.", "The same birth date."),
    "likeness.same_unsure_birth_date": reason(
        "Tanggal lahirnya sama, tetapi tanggal seperti itu sering hanya perkiraan.",
        "The same birth date, but one that often is a guess.",
    ),
    "likeness.near_birth_date": reason(
        "Tanggal lahirnya perkiraan, tahunnya sama atau berdekatan.",
        "The birth date is a guess; the year is the same or near.",
    ),
    "likeness.birth_date_slip": reason(
        "Tanggal lahir berbeda sedikit, seperti salah ketik.",
        "The birth dates differ as by a slip of the hand.",
    ),
    "likeness.other_birth_date": reason("Tanggal lahirnya berbeda.", "Different birth dates."),
    "likeness.other_sex": reason("Jenis kelaminnya berbeda.", "Different sexes."),
    "likeness.same_family": reason("Tercatat dalam keluarga yang sama.", "Recorded in the same family."),
    "likeness.maybe_twins": reason(
        "Satu keluarga, lahir pada hari yang sama: mungkin kembar.",
        "One family, born on one day: perhaps twins.",
    ),
    "likeness.same_mother": reason("Nama ibunya sama.", "The same mother's name."),
    "likeness.same_father": reason("Nama ayahnya sama.", "The same father's name."),
    "likeness.same_card": reason("No. KK-nya sama.", "The same family card number."),
    "likeness.card_one_digit": reason("No. KK berbeda satu angka.", "The card number differs in one digit."),
    "likeness.other_card": reason("No. KK-nya berbeda.", "Different card numbers."),
    "likeness.same_head": reason("Nama kepala keluarganya sama.", "The same head of family."),
    "likeness.similar_head": reason("Nama kepala keluarganya mirip.", "Similar names of the heads."),
    "likeness.other_head": reason("Kepala keluarganya berbeda.", "Different heads of family."),
    "likeness.same_phone": reason("Nomor HP-nya sama.", "The same phone number."),
    "likeness.same_address": reason("Alamatnya sama atau mirip.", "The same or a similar address."),
    "likeness.same_members": reason("Anggotanya sama.", "The same members."),
    "likeness.other_members": reason("Anggotanya berbeda.", "Different members."),
    "merge.same_record": reason(
        "Pilih dua data yang berbeda untuk digabungkan.", "Choose two different records to merge."
    ),
    "merge.unknown": reason(
        "Salah satu data ini tidak ada lagi, mungkin sudah digabungkan.",
        "One of these records is no longer here; perhaps it was merged already.",
        "Muat ulang daftarnya.",
        "Read the list again.",
    ),
    "merge.other_type": reason(
        "Orang hanya dapat digabungkan dengan orang, keluarga dengan keluarga.",
        "A person can be merged with a person only, a family with a family.",
    ),
    "merge.other_village": reason(
        "Dua data dari desa yang berbeda tidak dapat digabungkan.",
        "Records of two villages cannot be merged.",
        "Catat sebagai pindah keluar di desa yang satu dan pindah masuk di desa yang lain.",
        "Record a move out of the one village and a move into the other.",
    ),
    "merge.conflict": reason(
        "Salah satu data ini masih berbenturan.",
        "One of these records is still in conflict.",
        "Selesaikan konfliknya dulu, lalu gabungkan.",
        "Settle the conflict first, then merge.",
    ),
    "merge.other_family": reason(
        "Pilih salah satu dari kedua keluarga asal.", "Choose one of the two families they come from."
    ),
}
