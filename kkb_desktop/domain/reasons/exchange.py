"""Reasons about what goes between village and district: cards, laptops, whose bundle it is, conflicts."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "card.missing": reason(
        "Kartu kabupaten belum dipasang di laptop ini.",
        "The district card is not on this laptop yet.",
        "Minta berkas kartu kabupaten kepada OPD KB, lalu pasang.",
        "Ask the district for its card file and install it.",
    ),
    "card.other_region": reason(
        "Kartu ini milik kabupaten lain ({region}).",
        "This card belongs to another district ({region}).",
        "Minta kartu dari kabupaten Anda sendiri.",
        "Ask your own district for its card.",
    ),
    "card.changed": reason(
        "Kartu ini berbeda dari kartu kabupaten yang sudah terpasang.",
        "This card differs from the district card already installed.",
        "Telepon kabupaten dan cocokkan kata sidiknya sebelum mengganti kartu.",
        "Phone the district and compare the fingerprint words before replacing the card.",
    ),
    "exchange.only_district": reason(
        "Langkah ini hanya untuk kabupaten.",
        "Only a district does this.",
        "Jalankan di laptop kabupaten.",
        "Run it on the district's computer.",
    ),
    "exchange.only_village": reason(
        "Langkah ini hanya untuk desa.",
        "Only a village does this.",
        "Jalankan di laptop desa.",
        "Run it on a village laptop.",
    ),
    "device.unknown": reason(
        "Laptop ini tidak dikenal.",
        "This laptop is not known.",
        "Lihat daftar laptop, lalu pilih salah satu.",
        "Look at the list of laptops and choose one.",
    ),
    "device.waiting": reason(
        "Laptop pengirim belum disetujui.",
        "The sending laptop is not approved yet.",
        "Telepon desa, cocokkan keenam kata sidiknya, lalu setujui.",
        "Phone the village, compare the six fingerprint words, then approve.",
    ),
    "device.revoked": reason(
        "Laptop pengirim sudah dicabut izinnya.",
        "The sending laptop has been revoked.",
        "Hubungi desa: datanya perlu dikirim dari laptop yang diizinkan.",
        "Contact the village: its data must come from an approved laptop.",
    ),
    "device.words_differ": reason(
        "Kata sidik tidak sama.",
        "The fingerprint words differ.",
        "Minta desa membacakan lagi. Jangan setujui bila tetap berbeda.",
        "Ask the village to read them again. Do not approve if they still differ.",
    ),
    "device.keys_changed": reason(
        "Laptop ini datang dengan kunci yang berbeda dari yang tercatat.",
        "This laptop comes with keys other than those on record.",
        "Telepon desa sebelum menerima apa pun darinya.",
        "Phone the village before you take anything from it.",
    ),
    "bundle.wrong_region": reason(
        "Berkas ini dari wilayah lain ({region}).",
        "This file comes from another region ({region}).",
        "Serahkan berkas ini kepada kabupatennya.",
        "Hand it to its own district.",
    ),
    "bundle.foreign_records": reason(
        "Berkas ini berisi catatan desa lain.",
        "This file holds records of another village.",
        "Laporkan kepada pendamping; jangan disimpan.",
        "Report it; it is not taken in.",
    ),
    "bundle.parts_missing": reason(
        "Bagian berkas belum lengkap.",
        "Parts of the bundle are missing.",
        "Cari bagian yang belum ada, lalu buka lagi bersama-sama.",
        "Find the missing parts and open them again together.",
    ),
    "bundle.not_here": reason(
        "Bundel ini tidak tercatat di sini.",
        "This bundle is not on record here.",
        "Lihat daftar kotak masuk.",
        "Look at the inbox.",
    ),
    "bundle.wrong_kind": reason(
        "Berkas ini bukan untuk langkah ini.",
        "This file is not for this step.",
        "Bundel dibuka di kabupaten; paket dan tanda terima dibuka di desa.",
        "Bundles are opened at the district, packs and receipts in the village.",
    ),
    "pack.not_for_us": reason(
        "Paket ini untuk desa atau laptop lain.",
        "This pack is for another village or laptop.",
        "Pilih paket untuk desa Anda.",
        "Choose the pack for your village.",
    ),
    "pack.not_from_district": reason(
        "Berkas ini tidak ditandatangani oleh kabupaten Anda.",
        "This file is not signed by your district.",
        "Minta berkas baru langsung dari kabupaten.",
        "Ask the district for a new file.",
    ),
    "pack.nobody": reason(
        "Belum ada laptop desa ini yang disetujui.",
        "No laptop of this village is approved yet.",
        "Setujui laptopnya dulu.",
        "Approve its laptop first.",
    ),
    "record.no_conflict": reason("Catatan ini tidak berselisih.", "This record is not in conflict."),
    "record.unknown_side": reason(
        "Pilihan ini tidak ada lagi di perselisihan ini.",
        "This choice is no longer part of the conflict.",
        "Buka lagi catatannya, lalu pilih.",
        "Open the record again, then choose.",
    ),
}
