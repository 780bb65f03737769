"""Reasons about correcting a desk's region, and about training kept apart from real work."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "region.sent": reason(
        "Wilayah tidak dapat dibetulkan lagi: sudah ada paket yang dibuat atau diterima.",
        "The region cannot be corrected any more: a package has been made or taken in.",
        "Hubungi operator kabupaten sebelum mengetik lagi.",
        "Contact the district operator before typing any more.",
    ),
    "region.laptops": reason(
        "Wilayah tidak dapat dibetulkan lagi: laptop desa sudah dikenal di sini.",
        "The region cannot be corrected any more: laptops of villages are known here.",
        "Hubungi pendamping di provinsi sebelum melanjutkan.",
        "Contact the province before going on.",
    ),
    "region.villages": reason(
        "Wilayah tidak dapat dibetulkan lagi: sudah ada catatan desa di sini.",
        "The region cannot be corrected any more: there are records of villages here.",
        "Hubungi pendamping di provinsi sebelum melanjutkan.",
        "Contact the province before going on.",
    ),
    "region.training": reason(
        "Wilayah dalam mode latihan tidak dapat diganti.",
        "The region cannot be changed in training.",
        "Keluar dari mode latihan untuk bekerja dengan desa sendiri.",
        "Leave training to work with your own village.",
    ),
    "region.same": reason(
        "Wilayah ini sudah dipakai di laptop ini.",
        "This laptop has that region already.",
        "Pilih wilayah lain, atau tutup.",
        "Choose another one, or close.",
    ),
    "training.card": reason(
        "Kartu ini dari mode latihan, bukan dari kabupaten sungguhan.",
        "This card comes from training, not from a real district.",
        "Minta berkas kartu kabupaten kepada OPD KB.",
        "Ask the district for its card file.",
    ),
    "training.real_card": reason(
        "Ini kartu kabupaten sungguhan; mode latihan tidak memakainya.",
        "This is a real district's card; training does not use it.",
        "Keluar dari mode latihan, lalu pasang kartu itu.",
        "Leave training, then install the card.",
    ),
    "training.file": reason(
        "Berkas ini dari mode latihan; isinya rekaan.",
        "This file comes from training; what is in it is invented.",
        "Jangan dipakai. Buka berkas dari desa atau kabupaten sungguhan.",
        "Do not use it. Open a file of a real village or district.",
    ),
    "training.real_file": reason(
        "Berkas ini berisi data sungguhan; mode latihan tidak membukanya.",
        "This file holds real data; training does not open it.",
        "Keluar dari mode latihan, lalu buka berkas itu.",
        "Leave training, then open the file.",
    ),
    "training.real_list": reason(
        "Mode latihan hanya menerima daftar yang dibuat dalam mode latihan.",
        "Training only takes lists that were made in training.",
        "Pakai daftar latihan. Untuk mengimpor daftar sungguhan, keluar dulu dari mode latihan.",
        "Use the practice list. To import a real one, leave training first.",
    ),
    "training.list": reason(
        "Daftar ini dari mode latihan; isinya rekaan.",
        "This list comes from training; what is in it is invented.",
        "Jangan dipakai. Pilih daftar penduduk desa sendiri.",
        "Do not use it. Choose the list of your own village.",
    ),
    "training.real_number": reason(
        "NIK atau No. KK ini mungkin milik orang sungguhan; mode latihan tidak menyimpannya.",
        "This NIK or card number may be a real person's; training does not keep it.",
        "Ketik nomor rekaan yang diawali {start}, atau keluar dulu dari mode latihan.",
        "Type an invented number that begins with {start}, or leave training first.",
    ),
    "training.real_picture": reason(
        "Mode latihan hanya menerima gambar latihan.",
        "Training only takes pictures made for it.",
        "Pilih gambar di folder “bahan” milik latihan, atau keluar dulu dari mode latihan.",
        "Choose one in the folder “bahan” of training, or leave training first.",
    ),
    "training.not_training": reason(
        "Folder latihan ini berisi data lain dan tidak dibuka.",
        "This training folder holds other data and was not opened.",
        "Pindahkan folder itu, lalu mulai mode latihan lagi.",
        "Move that folder away, then start training again.",
    ),
}
