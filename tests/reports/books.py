"""Workbooks for tests, written by a real writer and then, where needed, spoilt by hand."""

import re
import zipfile
from io import BytesIO

import xlsxwriter

OPENSID_TITLES = [
    "alamat",
    "dusun",
    "rw",
    "rt",
    "nama",
    "no_kk",
    "nik",
    "sex",
    "tempatlahir",
    "tanggallahir",
    "agama_id",
    "pendidikan_kk_id",
    "pendidikan_sedang_id",
    "pekerjaan_id",
    "status_kawin",
    "kk_level",
    "nama_ayah",
    "nama_ibu",
    "akta_lahir",
    "status_dasar",
    "id_asuransi",
]
SIAK_TITLES = [
    "Nomor KK",
    "NIK",
    "Nama Penduduk",
    "Status",
    "Tempat Lahir",
    "Tanggal Lahir",
    "Kelamin",
    "NIK Ayah",
    "Ayah",
    "NIK Ibu",
    "Ibu",
    "Status Kawin",
    "SHDK",
    "Agama",
    "Kecamatan",
    "Desa/Kel",
    "Alamat",
    "RW",
    "RT",
    "Pendidikan",
    "Pekerjaan",
]
HEAD = dict(
    zip(
        SIAK_TITLES,
        (
            "3204112001120001", "3204110305700001", "Dedi Kurnia", "Aktif", "Bandung", "03-05-1970", "Laki-Laki", "",
            "Oman", "", "Icih", "Kawin", "Kepala Keluarga", "Islam", "Cimenyan", "Padasuka", "Jl. Melati 5", "002",
            "004", "SLTA/Sederajat", "Petani/Pekebun",
        ),
        strict=True,
    )
)  # fmt: skip
WIFE = HEAD | {
    "NIK": "3204115508740002",
    "Nama Penduduk": "Siti Aminah",
    "Tanggal Lahir": "15-08-1974",
    "Kelamin": "Perempuan",
    "SHDK": "Istri",
    "Pekerjaan": "Mengurus Rumah Tangga",
    "Ibu": "Enok",
}
CHILD = HEAD | {
    "NIK": "3204111212010003",
    "Nama Penduduk": "Asep Kurnia",
    "Tanggal Lahir": "12/12/2001",
    "SHDK": "Anak",
    "Status Kawin": "Belum Kawin",
    "NIK Ibu": "3204115508740002",
    "Ibu": "Siti Aminah",
    "Ayah": "Dedi Kurnia",
    "Pekerjaan": "Guru",
}


def book(path, rows, *, name="Data", spoil=None, formulas=()):
    """Write rows (lists of cells) to `path`; `spoil(sheet_xml) -> sheet_xml` changes the first sheet afterwards."""
    target = BytesIO()
    workbook = xlsxwriter.Workbook(target, {"strings_to_formulas": False, "in_memory": True})
    sheet = workbook.add_worksheet(name)
    for number, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                if cell:
                    sheet.write_string(number, column, cell)
            elif cell is not None:
                sheet.write(number, column, cell)
    for row, column, formula, value in formulas:
        sheet.write_formula(row, column, formula, None, value)
    workbook.close()
    data = target.getvalue()
    if spoil:
        data = change_part(data, "xl/worksheets/sheet1.xml", spoil)
    path.write_bytes(data)
    return path


def change_part(data, part, change):
    target = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy,
    ):
        for name in source.namelist():
            content = source.read(name)
            copy.writestr(name, change(content) if name == part else content)
    return target.getvalue()


def before_end(more):
    """A `spoil` that adds rows at the end of the sheet."""
    return lambda xml: re.sub(rb"</sheetData>", lambda match: more + match[0], xml)


def siak_rows(*people, titles=SIAK_TITLES):
    return [list(titles), *([person.get(title, "") for title in titles] for person in people)]
