"""Reasons about bundles, packs, receipts and cards."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "bundle.not_ours": reason(
        "Berkas ini bukan berkas KKB Desktop.",
        "This is not a file of KKB Desktop.",
        "Pilih berkas yang berakhiran .kkb.",
        "Choose a file that ends in .kkb.",
    ),
    "bundle.version": reason(
        "Berkas ini dibuat oleh program yang lebih baru.",
        "This file was made by a newer program.",
        "Perbarui program ini, lalu coba lagi.",
        "Update this program, then try again.",
    ),
    "bundle.truncated": reason(
        "Berkas ini terpotong atau rusak.",
        "This file is cut short or damaged.",
        "Minta pengirim membuat dan mengirim berkas itu sekali lagi.",
        "Ask the sender to make and send the file again.",
    ),
    "bundle.header": reason(
        "Keterangan di awal berkas ini tidak benar.",
        "The beginning of this file is wrong.",
        "Minta pengirim membuat dan mengirim berkas itu sekali lagi.",
        "Ask the sender to make and send the file again.",
    ),
    "bundle.not_canonical": reason(
        "Isi berkas ini tidak ditulis sebagaimana mestinya.",
        "The content is not written as it must be.",
        "Minta pengirim membuat dan mengirim berkas itu sekali lagi.",
        "Ask the sender to make and send the file again.",
    ),
    "bundle.too_large": reason(
        "Berkas ini terlalu besar.",
        "This file is too large.",
        "Minta pengirim membuat dan mengirim berkas itu sekali lagi.",
        "Ask the sender to make and send the file again.",
    ),
    "bundle.signature": reason(
        "Tanda tangan berkas ini tidak sah. Isinya mungkin diubah.",
        "The signature is not valid. The content may have been changed.",
        "Jangan dipakai. Minta pengirim mengirim ulang dengan flashdisk lain.",
        "Do not use it. Ask the sender to send it again on another stick.",
    ),
    "bundle.unknown_device": reason(
        "Laptop pengirim belum dikenal.",
        "The sending laptop is not known.",
        "Cocokkan kata sidiknya lewat telepon, lalu setujui laptop itu.",
        "Compare its words by phone, then approve the laptop.",
    ),
    "bundle.mixed_parts": reason(
        "Bagian-bagian ini berasal dari berkas yang berbeda.",
        "These parts belong to different files.",
        "Pilih semua bagian dari satu kiriman saja.",
        "Choose the parts of one sending only.",
    ),
    "bundle.not_for_us": reason(
        "Berkas ini tidak ditujukan untuk laptop ini.",
        "This file is not meant for this laptop.",
        "Serahkan kepada kantor yang dituju, atau minta pengirim memasang kartu kabupaten yang benar.",
        "Hand it to the office it is for, or ask the sender to install the right district card.",
    ),
    "bundle.payload": reason(
        "Isi berkas ini tidak dapat dibaca.",
        "The content of this file cannot be read.",
        "Minta pengirim membuat dan mengirim berkas itu sekali lagi.",
        "Ask the sender to make and send the file again.",
    ),
    "bundle.operation": reason(
        "Ada catatan dalam berkas ini yang tidak sesuai aturan.",
        "A record in this file does not follow the rules.",
        "Minta pengirim memperbarui programnya, lalu mengirim ulang.",
        "Ask the sender to update the program and send again.",
    ),
    "bundle.numbers": reason(
        "Urutan catatan dalam berkas ini tidak cocok dengan keterangannya.",
        "The numbers inside do not fit the header.",
        "Minta pengirim membuat dan mengirim berkas itu sekali lagi.",
        "Ask the sender to make and send the file again.",
    ),
    "bundle.twin": reason(
        "Laptop ini punya kembaran: foldernya pernah disalin, atau salinan lamanya dipasang kembali.",
        "This laptop has a twin: its folder was copied, or an older copy of it was put back.",
        "Tidak ada yang hilang. Pilih “Terima keduanya”, lalu beri laptop itu tanda terima.",
        "Nothing is lost. Choose “Take in both”, then give the laptop a receipt.",
    ),
    "bundle.chain": reason(
        "Berkas ini memuat isian atas nama laptop lain.",
        "This file holds records in another laptop's name.",
        "Jangan diterima. Tanyakan kepada pengirim dari mana berkas ini berasal.",
        "Do not take it in. Ask the sender where this file comes from.",
    ),
    "bundle.clash": reason(
        "Isi berkas ini berbenturan dengan yang sudah ada, dan tidak diterima.",
        "The content of this file clashes with what is here, and was not taken in.",
        "Minta pengirim memperbarui programnya, lalu mengirim ulang.",
        "Ask the sender to update the program and send again.",
    ),
    "bundle.operation_twice": reason(
        "Satu perubahan muncul dua kali dalam berkas ini.",
        "One change occurs twice in this file.",
        "Minta pengirim membuat dan mengirim berkas itu sekali lagi.",
        "Ask the sender to make and send the file again.",
    ),
    "bundle.operation_reused": reason(
        "Nomor sebuah perubahan dalam berkas ini sudah dipakai untuk perubahan lain.",
        "The number of a change in this file already stands for another change.",
        "Minta pengirim memperbarui programnya, lalu mengirim ulang.",
        "Ask the sender to update the program and send again.",
    ),
    "bundle.record_type": reason(
        "Berkas ini menjadikan sebuah catatan catatan jenis lain.",
        "This file turns a record into one of another type.",
        "Minta pengirim memperbarui programnya, lalu mengirim ulang.",
        "Ask the sender to update the program and send again.",
    ),
    "bundle.unknown": reason(
        "Kiriman ini tidak ada dalam buku masuk.",
        "This bundle is not in the log book.",
    ),
    "receipt.damaged": reason(
        "Tanda terima ini rusak.",
        "This receipt is damaged.",
        "Minta kabupaten membuat tanda terima baru.",
        "Ask the district for a new receipt.",
    ),
    "card.damaged": reason(
        "Kartu ini rusak atau bukan kartu kabupaten.",
        "This card is damaged or no district card.",
        "Minta berkas kartu yang baru kepada kabupaten.",
        "Ask the district for a new card file.",
    ),
    "certificate.invalid": reason(
        "Surat izin laptop ini tidak sah.",
        "The certificate of this laptop is not valid.",
        "Minta kabupaten menyetujui laptop ini lagi.",
        "Ask the district to approve this laptop again.",
    ),
    "certificate.expired": reason(
        "Surat izin laptop ini sudah lewat waktunya.",
        "The certificate of this laptop has expired.",
        "Minta kabupaten menyetujui laptop ini lagi.",
        "Ask the district to approve this laptop again.",
    ),
}
