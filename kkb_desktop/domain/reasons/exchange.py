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
        "Minta kartu dari kabupaten desa ini.",
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
        "Hubungi desa: datanya perlu dikirim dari laptop yang disetujui.",
        "Contact the village: its data must come from an approved laptop.",
    ),
    "device.expired": reason(
        "Izin laptop pengirim sudah lewat waktunya.",
        "The sending laptop's permission has run out.",
        "Setujui laptop itu sekali lagi di halaman Laptop & kunci, lalu buka berkas ini lagi.",
        "Approve the laptop once more on the page Laptops & keys, then open this file again.",
    ),
    "device.words_differ": reason(
        "Kata sidik tidak sama.",
        "The fingerprint words differ.",
        "Minta desa membacakan lagi. Jangan setujui bila tetap berbeda.",
        "Ask the village to read them again. Do not approve if they still differ.",
    ),
    "device.too_many_waiting": reason(
        "Sudah terlalu banyak laptop dari {place} yang menunggu persetujuan (paling banyak {limit} per desa).",
        "Too many laptops of {place} wait for approval already (at most {limit} a village).",
        "Setujui atau tolak dulu laptop yang menunggu, lalu periksa flashdisk ini lagi.",
        "Approve or refuse those that wait first, then look at this stick again.",
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
        "Paket ini tidak tercatat di sini.",
        "This package is not on record here.",
        "Lihat daftar kotak masuk.",
        "Look at the inbox.",
    ),
    "bundle.wrong_kind": reason(
        "Berkas ini bukan untuk langkah ini.",
        "This file is not for this step.",
        "Paket dari desa dibuka di kabupaten; perbaikan dan tanda terima dibuka di desa.",
        "Packages of villages are opened at the district, packs and receipts in the village.",
    ),
    "pack.not_for_us": reason(
        "Paket ini untuk desa atau laptop lain.",
        "This pack is for another village or laptop.",
        "Pilih paket untuk desa ini.",
        "Choose the pack for your village.",
    ),
    "pack.not_approved": reason(
        "Paket ini untuk desa ini, tetapi laptop ini tidak (lagi) disetujui kabupaten.",
        "This pack is for this village, but the district has not approved this laptop (any more).",
        "Kirim data dulu, lalu minta kabupaten menyetujui laptop ini lewat telepon.",
        "Send your data first, then ask the district by phone to approve this laptop.",
    ),
    "pack.not_from_district": reason(
        "Berkas ini tidak ditandatangani oleh kabupaten desa ini.",
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
    "receipt.nobody": reason(
        "Belum ada laptop desa yang disetujui.",
        "No village laptop is approved yet.",
        "Buka paket dari desa di kotak masuk, lalu setujui laptopnya.",
        "Open a package from a village in the inbox, then approve its laptop.",
    ),
    "stick.own_bundle": reason(
        "Ini kiriman dari laptop ini sendiri (paket {number}).",
        "This is what this laptop itself has sent (package {number}).",
        "Bawa ke kabupaten; di sini tidak perlu dibuka.",
        "Take it to the district; it is not opened here.",
    ),
    "stick.others_bundle": reason(
        "Ini kiriman laptop lain ({place}) untuk kabupaten.",
        "This is what another laptop ({place}) sends to the district.",
        "Biarkan di flashdisk.",
        "Leave it on the stick.",
    ),
    "stick.others_pack": reason(
        "Ini paket perbaikan untuk {place}, bukan untuk desa ini.",
        "This is a pack of corrections for {place}, not for this village.",
        "Biarkan di flashdisk.",
        "Leave it on the stick.",
    ),
    "stick.others_receipt": reason(
        "Ini tanda terima untuk {place}, bukan untuk desa ini.",
        "This is a receipt for {place}, not for this village.",
        "Biarkan di flashdisk.",
        "Leave it on the stick.",
    ),
    "stick.laptops_receipt": reason(
        "Ini tanda terima untuk laptop lain di desa ini.",
        "This is a receipt for another laptop of this village.",
        "Buka di laptop itu.",
        "Open it on that laptop.",
    ),
    "stick.installed_card": reason(
        "Ini kartu kabupaten yang sudah terpasang di laptop ini.",
        "This is the district card that is already on this laptop.",
    ),
    "stick.new_card": reason(
        "Ini kartu kabupaten; belum terpasang di laptop ini.",
        "This is the district card; it is not on this laptop yet.",
        "Pasang, lalu cocokkan keenam katanya lewat telepon.",
        "Install it, then compare its six words by phone.",
    ),
    "stick.changed_card": reason(
        "Ini kartu kabupaten yang berbeda dari kartu yang terpasang.",
        "This district card differs from the one installed.",
        "Telepon kabupaten sebelum menggantinya.",
        "Phone the district before you replace it.",
    ),
    "stick.other_card": reason(
        "Ini kartu {place}, bukan kartu kabupaten desa ini.",
        "This is the card of {place}, not of this village's district.",
        "Biarkan di flashdisk.",
        "Leave it on the stick.",
    ),
    "stick.own_card": reason(
        "Ini kartu kabupaten ini sendiri, untuk dipasang di laptop desa.",
        "This is this district's own card, to be installed on village laptops.",
        "Biarkan di flashdisk.",
        "Leave it on the stick.",
    ),
    "stick.card": reason(
        "Ini kartu {place}, untuk dipasang di laptop desanya.",
        "This is the card of {place}, to be installed on its village laptops.",
        "Biarkan di flashdisk.",
        "Leave it on the stick.",
    ),
    "stick.own_receipt": reason(
        "Ini tanda terima dari kabupaten ini untuk {place}.",
        "This is a receipt of this district for {place}.",
        "Biarkan di flashdisk sampai dibuka di desa.",
        "Leave it on the stick until the village has opened it.",
    ),
    "stick.own_pack": reason(
        "Ini paket perbaikan dari kabupaten ini untuk {place}.",
        "This is a pack of corrections of this district for {place}.",
        "Biarkan di flashdisk sampai dibuka di desa.",
        "Leave it on the stick until the village has opened it.",
    ),
    "stick.office_receipt": reason(
        "Ini tanda terima dari kantor lain untuk {place}.",
        "This is a receipt of another office for {place}.",
        "Biarkan di flashdisk.",
        "Leave it on the stick.",
    ),
    "stick.office_pack": reason(
        "Ini paket perbaikan dari kantor lain untuk {place}.",
        "This is a pack of corrections of another office for {place}.",
        "Biarkan di flashdisk.",
        "Leave it on the stick.",
    ),
    "record.no_conflict": reason("Catatan ini tidak berbenturan.", "This record is not in conflict."),
    "record.unknown_side": reason(
        "Pilihan ini tidak ada lagi di konflik ini.",
        "This choice is no longer part of the conflict.",
        "Buka lagi catatannya, lalu pilih.",
        "Open the record again, then choose.",
    ),
}
