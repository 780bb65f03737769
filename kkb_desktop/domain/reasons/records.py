"""Reasons about single fields and records."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "field.required": reason("Belum diisi.", "Not filled in yet."),
    "field.too_long": reason(
        "Terlalu panjang, paling banyak {limit} huruf.", "Too long, at most {limit} characters."
    ),
    "field.not_text": reason(
        "Tulisan ini mengandung tanda yang tidak dapat disimpan.",
        "This text holds characters that cannot be kept.",
    ),
    "field.not_digits": reason("Isi dengan angka saja.", "Digits only."),
    "field.not_integer": reason("Isi dengan bilangan bulat.", "A whole number is needed."),
    "field.not_date": reason("Tanggal tidak dikenal. Contoh: 3-11-2026.", "Not a date. Example: 3-11-2026."),
    "field.not_code": reason("Pilih salah satu jawaban.", "Choose one of the answers."),
    "field.not_codes": reason("Pilih dari daftar jawaban.", "Choose from the list."),
    "field.not_ref": reason("Catatan yang ditunjuk tidak dikenal.", "The record it points to is not known."),
    "field.not_attachment": reason(
        "Berkas yang ditunjuk tidak dikenal.", "The file it points to is not known."
    ),
    "field.below": reason("Paling kecil {limit}.", "At least {limit}."),
    "field.above": reason("Paling besar {limit}.", "At most {limit}."),
    "field.unknown_code": reason("Kode ini tidak ada dalam daftar.", "This code is not in the list."),
    "date.future": reason("Tanggal ini belum terjadi.", "This day has not come yet."),
    "date.not_first_of_month": reason(
        "Isi dengan tanggal 1 bulan yang dimaksud.", "Give the first day of the month."
    ),
    "date.before_start": reason("Tanggal akhir mendahului tanggal mulai.", "The end comes before the start."),
    "birth_date.very_old": reason(
        "Umurnya lebih dari 110 tahun. Periksa lagi.", "Older than 110 years. Please check."
    ),
    "name.short": reason(
        "Nama hanya satu huruf. Periksa lagi; boleh disimpan.", "The name has one letter only. Please check."
    ),
    "name.odd_characters": reason(
        "Ada tanda yang tidak biasa dalam nama. Boleh disimpan.",
        "Unusual characters in a name. It may be saved.",
    ),
    "phone.short": reason(
        "Sepertinya kurang angka. Boleh disimpan.", "Probably too few digits. It may be saved."
    ),
    "nik.not_digits": reason("NIK berisi angka saja.", "A NIK has digits only."),
    "nik.length": reason("NIK harus 16 angka.", "A NIK has 16 digits."),
    "nik.same_digits": reason(
        "NIK tidak mungkin berisi angka yang sama semua.", "A NIK cannot be one digit repeated."
    ),
    "nik.province": reason(
        "Kode provinsi pada NIK tidak dikenal. Periksa KTP atau KK.",
        "Unknown province in the NIK. Check the card.",
    ),
    "nik.serial": reason(
        "Nomor urut NIK tidak boleh 0000. Periksa KTP atau KK.",
        "The serial of a NIK is never 0000. Check the card.",
    ),
    "nik.date": reason(
        "Tanggal di dalam NIK tidak mungkin. Periksa KTP atau KK.",
        "Impossible date in the NIK. Check the card.",
    ),
    "nik.sex": reason(
        "NIK tidak cocok dengan jenis kelamin. Periksa KTP atau KK.",
        "The NIK does not fit the sex. Check the card.",
    ),
    "nik.birth_date": reason(
        "NIK tidak cocok dengan tanggal lahir. Periksa KTP atau KK.",
        "The NIK does not fit the birth date. Check the card.",
    ),
    "nik.odd_pattern": reason("NIK ini tidak wajar. Periksa KTP atau KK.", "An unusual NIK. Check the card."),
    "card_number.not_digits": reason("No. KK berisi angka saja.", "A family card number has digits only."),
    "card_number.length": reason("No. KK harus 16 angka.", "A family card number has 16 digits."),
    "card_number.same_digits": reason(
        "No. KK tidak mungkin berisi angka yang sama semua.", "It cannot be one digit repeated."
    ),
    "card_number.province": reason(
        "Kode provinsi pada No. KK tidak dikenal. Periksa KK.", "Unknown province. Check the family card."
    ),
    "card_number.serial": reason(
        "Nomor urut No. KK tidak boleh 0000. Periksa KK.", "The serial is never 0000. Check the family card."
    ),
    "card_number.date": reason(
        "Tanggal di dalam No. KK tidak mungkin. Periksa KK.", "Impossible date inside. Check the family card."
    ),
    "marriage_age.above_age": reason(
        "Usia kawin melebihi umurnya sekarang.", "Age at marriage is above the present age."
    ),
    "marriage_age.below_legal": reason(
        "Kawin pada umur {age} tahun, di bawah 19. Periksa lagi.", "Married at {age}, below 19. Please check."
    ),
    "relation.sex": reason(
        "Hubungan keluarga tidak cocok dengan jenis kelamin. Periksa lagi.",
        "The relation does not fit the sex. Please check.",
    ),
    "relation.not_married": reason(
        "Tercatat suami atau istri, tetapi status perkawinannya bukan kawin. Periksa lagi.",
        "Recorded as husband or wife, yet not as married. Please check.",
    ),
    "child.works": reason(
        "Umurnya {age} tahun tetapi tercatat bekerja. Periksa lagi.",
        "Aged {age} yet recorded as working. Please check.",
    ),
    "child.married": reason(
        "Umurnya {age} tahun, tidak mungkin sudah kawin.", "Aged {age}, cannot be married."
    ),
    "child.heads_family": reason(
        "Umurnya {age} tahun, tidak mungkin kepala keluarga.", "Aged {age}, cannot head a family."
    ),
    "child.education": reason(
        "Pendidikan tidak cocok dengan umur {age} tahun. Periksa lagi.",
        "Education does not fit age {age}. Please check.",
    ),
    "house.area_per_person": reason(
        "Luas rumah per orang tidak biasa. Periksa luas dan jumlah orangnya.",
        "Unusual floor area per person. Please check both numbers.",
    ),
    "children.more_living_than_born": reason(
        "Anak yang masih hidup lebih banyak daripada yang lahir hidup.",
        "More children living than were born alive.",
    ),
    "children.no_birth": reason(
        "Ada anak lahir hidup, tetapi tercatat tidak pernah melahirkan.",
        "Children were born alive, yet no birth is recorded.",
    ),
    "children.many_per_birth": reason(
        "Anak lahir hidup jauh lebih banyak daripada kali melahirkan. Periksa lagi.",
        "Far more children than births. Please check.",
    ),
    "degrees.form": reason(
        "Tulis derajat desimal dengan titik, misalnya -7.2575.",
        "Decimal degrees with a point, such as -7.2575.",
    ),
    "degrees.elsewhere": reason(
        "Titik ini berada di luar Indonesia. Periksa lagi.",
        "This point lies outside Indonesia. Please check.",
    ),
    "record.has_errors": reason(
        "Ada isian yang harus diperbaiki dulu.",
        "Some items must be fixed first.",
        "Tekan F8 untuk menuju isian itu. Isiannya tersimpan sebagai draf.",
        "Press F8 to go there. Your draft is kept.",
    ),
    "record.unknown": reason(
        "Catatan ini tidak ada atau sudah dihapus.", "This record does not exist or was deleted."
    ),
    "record.unknown_type": reason("Jenis catatan ini tidak dikenal.", "Unknown kind of record."),
    "record.unknown_field": reason("Isian {field} tidak dikenal.", "Unknown field {field}."),
    "record.not_deleted": reason("Catatan ini tidak terhapus.", "This record is not deleted."),
    "nik.duplicate": reason(
        "NIK ini sudah dipakai {name}. Periksa KTP atau KK; boleh disimpan.",
        "{name} has the same NIK. Check the card; it may be saved.",
    ),
    "card_number.duplicate": reason(
        "No. KK ini sudah dipakai keluarga {name}. Boleh disimpan.",
        "The family of {name} has the same card number. It may be saved.",
    ),
    "filter.unknown": reason("Saringan ini tidak dikenal.", "Unknown filter."),
    "list.unknown_column": reason(
        "Kolom ini tidak ada, atau tidak ditampilkan untuk peran ini.",
        "There is no such column, or your role does not see it.",
    ),
    "list.no_column": reason("Pilih paling sedikit satu kolom.", "Choose at least one column."),
    "list.file_kind": reason(
        "Daftar disimpan sebagai berkas .xlsx atau .csv.", "Lists are saved as .xlsx or .csv files."
    ),
    "photo.not_a_picture": reason(
        "Berkas ini bukan foto.",
        "This file is no picture.",
        "Pilih berkas JPG, PNG atau WebP.",
        "Choose a JPG, PNG or WebP.",
    ),
    "photo.too_large": reason(
        "Foto masih lebih besar dari {limit} kB.",
        "The picture is still larger than {limit} kB.",
        "Kecilkan dulu fotonya, lalu tambahkan lagi.",
        "Make it smaller and add it again.",
    ),
    "photo.has_location": reason(
        "Foto ini menyimpan lokasi pengambilan yang belum dapat dihapus.",
        "This picture holds where it was taken, and that could not be removed.",
        "Simpan ulang sebagai JPG, atau pilih tetap menyimpan lokasi.",
        "Save it again as JPG, or choose to keep the location.",
    ),
    "residents.changed_since": reason(
        "Data di laptop ini sudah berubah sejak berkas diperiksa.",
        "The data on this laptop has changed since the file was examined.",
        "Periksa berkasnya sekali lagi, lalu setujui.",
        "Examine the file again, then approve.",
    ),
    "residents.same_nik_in_file": reason(
        "NIK ini ada di lebih dari satu baris. Baris ini diragukan.",
        "This NIK stands in more than one row. The row is in doubt.",
    ),
    "residents.same_nik_here": reason(
        "NIK ini sudah dipakai lebih dari satu orang di laptop ini. Baris ini diragukan.",
        "More than one person here has this NIK. The row is in doubt.",
    ),
    "residents.gone": reason(
        "{name} tercatat tidak lagi di sini sejak {since}. Baris ini diragukan.",
        "{name} has been recorded as no longer here since {since}. The row is in doubt.",
    ),
    "residents.other_name": reason(
        "NIK ini sudah dipakai {name}, namanya berbeda. Baris ini diragukan.",
        "{name} has this NIK, and the name differs. The row is in doubt.",
    ),
    "person.name_long": reason(
        "Nama ini terlalu panjang.",
        "This name is too long.",
        "Pakai paling banyak 80 huruf.",
        "Use at most 80 characters.",
    ),
    "person.phone": reason(
        "Nomor HP ini tidak lengkap.",
        "This phone number is not complete.",
        "Ketik 9 sampai 15 angka, misalnya 0812 3456 7890. Boleh juga dikosongkan.",
        "Type 9 to 15 digits, as 0812 3456 7890. It may be left empty.",
    ),
    "desk.exists": reason(
        "Laptop ini sudah punya data KKB.",
        "This laptop has data already.",
        "Masuk dengan nama dan kata sandi sendiri, atau pilih folder lain.",
        "Sign in with your name and passphrase, or choose another folder.",
    ),
    "desk.missing": reason(
        "Belum ada data di laptop ini.",
        "There is no data on this laptop yet.",
        "Buat data baru dulu.",
        "Set it up first.",
    ),
    "desk.region": reason(
        "Kode wilayah tidak cocok dengan pilihan desa, kabupaten atau provinsi.",
        "The region code does not fit village, district or province.",
        "Pilih lagi wilayahnya dari daftar.",
        "Choose the region from the list again.",
    ),
    "desk.other_region": reason(
        "Basis data bersama ini milik wilayah lain.",
        "This shared database belongs to another region.",
        "Periksa alamat basis data di pengaturan.",
        "Check the database address in the settings.",
    ),
    "desk.folder": reason(
        "Folder data tidak dapat ditulis.",
        "The data folder cannot be written.",
        "Periksa sisa ruang dan izin folder, lalu coba lagi.",
        "Check free space and permissions, then try again.",
    ),
    "desk.incomplete": reason(
        "Data di folder ini tidak lengkap.",
        "The data in this folder is not complete.",
        "Pulihkan dari cadangan terakhir.",
        "Restore the last backup.",
    ),
}
