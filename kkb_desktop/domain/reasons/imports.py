"""Reasons about workbooks and CSV files."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "workbook.unreadable": reason(
        "Berkas {name} tidak dapat dibaca.",
        "The file {name} cannot be read.",
        "Tutup berkas itu di program lain, periksa apakah flashdisk masih terpasang, lalu coba lagi.",
        "Close it in other programs, check that the stick is still plugged in, then try again.",
    ),
    "workbook.not_workbook": reason(
        "Berkas ini bukan lembar kerja Excel dan bukan CSV.",
        "This file is neither an Excel workbook nor a CSV file.",
        "Pilih berkas .xlsx, .xls atau .csv yang berisi daftar penduduk.",
        "Choose an .xlsx, .xls or .csv file with the list of residents.",
    ),
    "workbook.other_format": reason(
        "Jenis berkas ini belum dapat dibaca.",
        "This kind of file cannot be read yet.",
        "Buka berkasnya di Excel atau LibreOffice, simpan sebagai .xlsx, lalu pilih berkas baru itu.",
        "Open it in Excel or LibreOffice, save it as .xlsx, then choose the new file.",
    ),
    "workbook.web_page": reason(
        "Berkas ini sebenarnya halaman web yang diberi nama Excel.",
        "This file is a web page that was named like a workbook.",
        "Buka berkasnya di Excel atau LibreOffice, simpan sebagai .xlsx, lalu pilih berkas baru itu.",
        "Open it in Excel or LibreOffice, save it as .xlsx, then choose the new file.",
    ),
    "workbook.password": reason(
        "Lembar kerja ini terkunci dengan kata sandi.",
        "This workbook is locked with a password.",
        "Buka di Excel, hapus kata sandinya, simpan, lalu coba lagi.",
        "Open it in Excel, remove the password, save, then try again.",
    ),
    "workbook.damaged": reason(
        "Lembar kerja ini rusak, isinya tidak dapat dibaca.",
        "This workbook is damaged; it cannot be read.",
        "Buka di Excel atau LibreOffice dan simpan ulang, atau minta salinan yang baru.",
        "Open it in Excel or LibreOffice and save it again, or ask for a new copy.",
    ),
    "workbook.empty": reason(
        "Berkas ini kosong.",
        "This file is empty.",
        "Pilih berkas yang berisi daftar penduduk.",
        "Choose a file with the list of residents.",
    ),
    "workbook.too_big": reason(
        "Berkas ini lebih besar dari {limit} MB.",
        "This file is larger than {limit} MB.",
        "Hapus gambar dan lembar yang tidak perlu, atau bagi menjadi beberapa berkas.",
        "Remove pictures and sheets that are not needed, or split it into several files.",
    ),
    "workbook.unpacks_too_big": reason(
        "Isi berkas ini terlalu besar setelah dibuka, sehingga tidak dibaca demi keamanan.",
        "This file would grow too large when opened; for safety it was not read.",
        "Salin hanya tabel penduduknya ke lembar kerja baru, simpan, lalu coba lagi.",
        "Copy only the table of residents into a new workbook, save it, then try again.",
    ),
    "workbook.too_many_rows": reason(
        "Lembar ini berisi lebih dari {limit} baris.",
        "This sheet has more than {limit} rows.",
        "Bagi menjadi beberapa berkas, misalnya satu berkas tiap dusun.",
        "Split it into several files, for example one for each hamlet.",
    ),
    "workbook.too_many_columns": reason(
        "Lembar ini berisi lebih dari {limit} kolom.",
        "This sheet has more than {limit} columns.",
        "Hapus kolom yang bukan bagian dari tabel penduduk, simpan, lalu coba lagi.",
        "Remove the columns that are not part of the table of residents, save, then try again.",
    ),
    "workbook.line_too_long": reason(
        "Ada baris atau sel dalam berkas ini yang terlalu panjang.",
        "A line or cell in this file is too long.",
        "Buka di Excel atau LibreOffice, hapus isi yang bukan data penduduk, simpan, lalu coba lagi.",
        "Open it in Excel or LibreOffice, remove what is no data of residents, save, then try again.",
    ),
    "workbook.no_layout": reason(
        "Susunan kolom berkas ini tidak dikenal. Kolom yang belum ditemukan: {columns}.",
        "The columns of this file were not recognised. Not found: {columns}.",
        "Periksa baris judul kolom, pasangkan kolomnya sendiri, atau salin datanya ke templat kami.",
        "Check the row of titles, match the columns by hand, or copy the data into our template.",
    ),
    "workbook.no_residents": reason(
        "Tidak ada satu penduduk pun di bawah judul kolom.",
        "There is no resident below the titles.",
        "Periksa apakah berkas yang dipilih sudah benar.",
        "Check that this is the right file.",
    ),
    "workbook.not_written": reason(
        "Berkas {name} tidak dapat ditulis.",
        "The file {name} could not be written.",
        "Tutup berkas itu di program lain, atau pilih folder lain, lalu coba lagi.",
        "Close it in other programs, or choose another folder, then try again.",
    ),
    "cell.formula": reason(
        "Isi sel ini hasil rumus. Nilai terakhirnya yang diambil; periksa lagi.",
        "This cell is worked out by a formula. Its last value is taken; please check.",
    ),
    "cell.formula_empty": reason(
        "Rumus di sel ini belum punya hasil, jadi dianggap kosong.",
        "The formula in this cell has no result yet; it counts as empty.",
    ),
    "cell.error": reason(
        "Sel ini berisi pesan kesalahan {word}, jadi dianggap kosong.",
        "This cell holds the error {word}; it counts as empty.",
    ),
    "cell.not_date": reason(
        'Tanggal "{word}" tidak dikenal, jadi belum diambil. Contoh: 3-11-2026.',
        '"{word}" is no date, so it was not taken. Example: 3-11-2026.',
    ),
    "cell.not_number": reason(
        'Isi "{word}" bukan bilangan bulat, jadi belum diambil.',
        '"{word}" is no whole number, so it was not taken.',
    ),
    "cell.not_digits": reason(
        'Isi "{word}" tidak hanya angka, jadi belum diambil.',
        '"{word}" is not digits only, so it was not taken.',
    ),
    "cell.unknown_word": reason(
        'Isi "{word}" tidak ada dalam daftar jawaban, jadi belum diambil.',
        '"{word}" is not in the list of answers, so it was not taken.',
    ),
    "cell.uncertain_word": reason(
        '"{word}" dapat berarti lebih dari satu jawaban. Pilih jawabannya nanti di formulir.',
        '"{word}" may mean more than one answer. Choose it later in the form.',
    ),
    "nik.rounded": reason(
        "NIK disimpan Excel sebagai bilangan, sehingga angka terakhirnya hilang. NIK belum diambil.",
        "Excel kept the NIK as a number and lost its last digits. It was not taken.",
        "Isi NIK lagi dari KTP atau KK; di Excel, ubah dulu kolomnya menjadi Teks.",
        "Fill it in again from the card; in Excel, make the column Text first.",
    ),
    "card_number.rounded": reason(
        "No. KK disimpan Excel sebagai bilangan, sehingga angka terakhirnya hilang. No. KK belum diambil.",
        "Excel kept the family card number as a number and lost its last digits. It was not taken.",
        "Isi No. KK lagi dari KK; di Excel, ubah dulu kolomnya menjadi Teks.",
        "Fill it in again from the card; in Excel, make the column Text first.",
    ),
    "nik.placeholder": reason(
        "NIK {word} hanya pengisi tempat, jadi dicatat belum diketahui.",
        "The NIK {word} only fills the place; it is recorded as not known.",
    ),
    "card_number.placeholder": reason(
        "No. KK {word} hanya pengisi tempat, jadi dianggap kosong.",
        "The card number {word} only fills the place; it counts as empty.",
    ),
    "nik.twice_in_sheet": reason(
        "NIK ini sudah dipakai di baris {row}. Periksa KTP atau KK.",
        "This NIK already stands in row {row}. Check the card.",
    ),
    "person.gone": reason(
        "Tercatat {word}, jadi baris ini tidak diambil.", "Recorded as {word}; this row is not taken."
    ),
    "person.no_name": reason(
        "Nama kosong, jadi baris ini tidak diambil.", "No name, so this row is not taken."
    ),
    "person.no_sex": reason(
        "Jenis kelamin kosong atau tidak dikenal, jadi baris ini tidak diambil.",
        "Sex is empty or unknown, so this row is not taken.",
    ),
    "sex.from_nik": reason(
        "Jenis kelamin kosong; diambil dari tanggal di dalam NIK.",
        "Sex is empty; it was taken from the date inside the NIK.",
    ),
    "relation.assumed": reason(
        'Hubungan keluarga kosong atau tidak dikenal; dicatat "Lainnya".',
        'Relation is empty or unknown; recorded as "Other".',
    ),
    "family.no_head": reason(
        "Tidak ada kepala keluarga; nama {name} dipakai sementara.",
        "No head of family; the name {name} is used for now.",
    ),
    "family.two_heads": reason(
        "Keluarga ini sudah punya kepala keluarga di baris {row}. Periksa KK.",
        "This family already has a head in row {row}. Check the family card.",
    ),
    "family.no_card_number": reason(
        "No. KK kosong; keluarga dikelompokkan menurut urutan baris.",
        "No card number; the family was put together by the order of rows.",
    ),
    "sheet.type": reason(
        "Catatan jenis ini tidak dapat diisi lewat lembar kerja.",
        "Records of this kind cannot be typed in a spreadsheet.",
        "Isi lewat formulirnya.",
        "Use the form instead.",
    ),
    "sheet.id_unknown": reason(
        "ID pada baris ini tidak ada di laptop ini. Baris ini diragukan.",
        "The id in this row is not on this laptop. The row is in doubt.",
    ),
    "sheet.owner_unknown": reason(
        "Keluarga atau orang yang disebut baris ini tidak ditemukan.",
        "The family or person this row names was not found.",
        "Periksa No. KK, NIK, nama, dan tanggal lahirnya.",
        "Check the card number, NIK, name and birth date.",
    ),
    "sheet.owner_ambiguous": reason(
        "Yang disebut baris ini cocok dengan lebih dari satu catatan.",
        "What this row names fits more than one record.",
        "Lengkapi No. KK atau NIK pada baris itu.",
        "Fill in the card number or NIK in that row.",
    ),
    "sheet.ambiguous": reason(
        "Baris ini cocok dengan lebih dari satu catatan. Baris ini diragukan.",
        "This row fits more than one record. The row is in doubt.",
    ),
    "sheet.twice": reason(
        "Catatan yang sama sudah disebut baris sebelumnya. Baris ini diragukan.",
        "An earlier row means the same record. The row is in doubt.",
    ),
}
