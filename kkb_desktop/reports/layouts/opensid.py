"""The import sheet of OpenSID (village information system): one row a person, titles as column names, coded answers."""

from __future__ import annotations

from kkb_desktop.domain.text import Text
from kkb_desktop.reports.layouts.layout import Column, Layout

OPENSID = Layout(
    key="opensid",
    label=Text("OpenSID", "OpenSID"),
    columns=(
        Column("family.address", ("alamat",)),
        Column("family.hamlet", ("dusun",)),
        Column("family.rw", ("rw",)),
        Column("family.rt", ("rt",)),
        Column("person.name", ("nama",)),
        Column("family.card_number", ("no_kk",)),
        Column("person.nik", ("nik",)),
        Column("person.sex", ("sex",)),
        Column("person.birth_place", ("tempatlahir",)),
        Column("person.birth_date", ("tanggallahir",)),
        Column("person.religion", ("agama_id",)),
        Column("person.education", ("pendidikan_kk_id",)),
        Column("extra.education_now", ("pendidikan_sedang_id",)),
        Column("person.occupation", ("pekerjaan_id",)),
        Column("person.marital_status", ("status_kawin",)),
        Column("person.relation", ("kk_level",)),
        Column("person.father_name", ("nama_ayah",)),
        Column("extra.mother_nik", ("ibu_nik",)),
        Column("person.mother_name", ("nama_ibu",)),
        Column("person.birth_certificate", ("akta_lahir",)),
        Column("extra.base_status", ("status_dasar",)),
        Column("person.health_insurance", ("id_asuransi",)),
    ),
    required=(
        ("family.card_number",),
        ("person.name",),
        ("person.sex",),
        ("person.relation",),
    ),
)
