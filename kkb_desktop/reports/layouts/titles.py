"""Titles under which the columns of residents' lists are met, across civil registry exports and village registers."""

from __future__ import annotations

from kkb_desktop.reports.layouts.layout import Column

COMMON = (
    Column(
        "family.card_number",
        ("No KK", "NKK", "No Kartu Keluarga", "No. KK (Kartu Keluarga)", "Nomor Induk Keluarga"),
    ),
    Column("person.nik", ("NIK", "No NIK", "No KTP", "NIK/No KTP", "Nomor Induk Kependudukan", "No Induk")),
    Column(
        "person.name",
        ("Nama", "Nama Lengkap", "Nama Penduduk", "Nama Anggota Keluarga", "Nama Warga", "Nama Lgkp"),
    ),
    Column("person.sex", ("Sex", "JK", "L/P", "Kelamin", "Jenis Kelamin", "Jenis Klmin", "Gender")),
    Column("extra.male_mark", ("Jenis Kelamin L", "Kelamin L", "JK L", "L/P L")),
    Column("extra.female_mark", ("Jenis Kelamin P", "Kelamin P", "JK P", "L/P P")),
    Column("person.birth_place", ("Tempat Lahir", "Tmp Lahir", "Tmpt Lahir", "Tempat", "Tmpt Lhr")),
    Column("person.birth_date", ("Tanggal Lahir", "Tgl Lahir", "Tgllahir", "Tgl Lhr", "Tanggal")),
    Column(
        "extra.birth",
        (
            "Tempat Tanggal Lahir",
            "Tempat dan Tanggal Lahir",
            "TTL",
            "Tempat/Tgl Lahir",
            "Tempat & Tanggal Lahir",
            "Tempat Tgl Lahir",
        ),
    ),
    Column(
        "person.relation",
        (
            "SHDK",
            "Hubungan",
            "Hubungan Keluarga",
            "Hub Keluarga",
            "Hubungan dengan Kepala Keluarga",
            "Hubungan dgn Kepala Keluarga",
            "Hubungan dengan KK",
            "Hub dgn KK",
            "Status Hubungan dalam Keluarga",
            "Status Hubungan Keluarga",
            "Status Hubungan",
            "Hubungan dalam Keluarga",
            "Status dalam Keluarga",
            "Stat Hbkel",
            "Kedudukan dalam Keluarga",
        ),
    ),
    Column(
        "person.marital_status",
        (
            "Status Kawin",
            "Status Perkawinan",
            "Stat Kawin",
            "Perkawinan",
            "Status Nikah",
            "Status Pernikahan",
        ),
    ),
    Column("person.religion", ("Agama",)),
    Column(
        "person.education",
        ("Pendidikan", "Pendidikan Akhir", "Pendidikan Terakhir", "Pddk Akhir", "Pendidikan dalam KK"),
    ),
    Column("extra.education_now", ("Pendidikan Sedang Ditempuh", "Pendidikan Ditempuh")),
    Column("person.occupation", ("Pekerjaan", "Jenis Pekerjaan", "Jenis Pkrjn", "Mata Pencaharian")),
    Column("person.mother_name", ("Ibu", "Nama Ibu", "Nama Ibu Kandung", "Ibu Kandung", "Nama Lgkp Ibu")),
    Column("person.father_name", ("Ayah", "Nama Ayah", "Nama Ayah Kandung", "Bapak", "Nama Lgkp Ayah")),
    Column("extra.mother_nik", ("NIK Ibu", "Ibu NIK")),
    Column(
        "person.birth_certificate",
        (
            "Akta Lahir",
            "Akta Kelahiran",
            "No Akta Lahir",
            "No Akta Kelahiran",
            "Akte Lahir",
            "Akte Kelahiran",
        ),
    ),
    Column("person.health_insurance", ("Jaminan Kesehatan", "Asuransi Kesehatan", "Asuransi", "JKN", "BPJS")),
    Column("person.presence", ("Keberadaan",)),
    Column("person.first_marriage_age", ("Usia Kawin Pertama", "Umur Kawin Pertama", "Usia Kawin")),
    Column("family.head_name", ("Kepala Keluarga", "Nama Kepala Keluarga", "Nama KK", "Nama Kep Kel")),
    Column("family.address", ("Alamat", "Alamat Rumah", "Alamat Lengkap", "Alamat Tinggal")),
    Column("family.house_number", ("No Rumah",)),
    Column("family.hamlet", ("Dusun", "Dukuh", "Lingkungan", "Kampung", "Banjar", "Nama Dusun")),
    Column("family.rt", ("RT", "No RT")),
    Column("family.rw", ("RW", "No RW")),
    Column("extra.rt_rw", ("RT/RW", "RT - RW")),
    Column("family.phone", ("No HP", "No Telepon", "No Telp", "Telepon", "HP", "Nomor Handphone", "No WA")),
)
