"""A family (keluarga): the unit of the family survey, with where it lives. Its members are `person` records."""

from kkb_desktop.domain import checks
from kkb_desktop.domain.codelists.events import LEGAL_BASIS
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text


def _title(values: Values) -> str:
    return str(values.get("head_name") or values.get("card_number") or "")


FAMILY = RecordType(
    key="family",
    label=Text("Keluarga", "Family"),
    plural=Text("Keluarga", "Families"),
    title=_title,
    sections=(
        Section(
            "identity",
            Text("Identitas keluarga", "Identity"),
            Text("sesuai Kartu Keluarga", "as on the family card"),
            "id-card",
        ),
        Section("location", Text("Tempat tinggal", "Residence"), None, "map-pin"),
        Section("privacy", Text("Pelindungan data", "Data protection"), None, "shield-check"),
    ),
    fields=(
        village_field("identity"),
        Field(
            "head_name",
            Kind.TEXT,
            Text("Kepala keluarga", "Head of family"),
            "identity",
            Requirement.REQUIRED,
            checks=(checks.personal_name,),
            source="Kartu Keluarga; F/I/PK/21",
            width=2,
        ),
        Field(
            "card_number",
            Kind.DIGITS,
            Text("No. Kartu Keluarga", "Family card number"),
            "identity",
            Requirement.EXPECTED,
            checks=(checks.family_card_number,),
            max_length=16,
            source="Kartu Keluarga; verval no_kk",
            privacy=Privacy.IDENTIFIER,
        ),
        Field(
            "surveyed_on",
            Kind.DATE,
            Text("Tanggal pendataan", "Date of survey"),
            "identity",
            Requirement.EXPECTED,
            checks=(checks.not_in_future,),
            source="F/I/PK/21",
        ),
        Field(
            "family_number",
            Kind.INTEGER,
            Text("No. urut keluarga", "Number in the RT list"),
            "identity",
            minimum=1,
            maximum=9999,
            source="F/I/PK/21 no. urut keluarga",
        ),
        Field(
            "kki",
            Kind.TEXT,
            Text("Kode Keluarga Indonesia", "KKI code"),
            "identity",
            max_length=32,
            source="SIGA kki",
        ),
        Field(
            "address",
            Kind.TEXT,
            Text("Alamat", "Address"),
            "location",
            Requirement.EXPECTED,
            max_length=200,
            source="F/I/PK/21 alamat",
            width=2,
        ),
        Field(
            "house_number",
            Kind.TEXT,
            Text("No. rumah", "House number"),
            "location",
            max_length=20,
            source="F/I/PK/21 no. rumah",
        ),
        Field(
            "hamlet", Kind.TEXT, Text("Dusun", "Hamlet"), "location", max_length=60, source="F/I/PK/21 dusun"
        ),
        Field(
            "rt",
            Kind.DIGITS,
            Text("RT", "RT"),
            "location",
            Requirement.EXPECTED,
            max_length=3,
            source="F/I/PK/21 RT",
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "rw",
            Kind.DIGITS,
            Text("RW", "RW"),
            "location",
            max_length=3,
            source="F/I/PK/21 RW",
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "phone",
            Kind.DIGITS,
            Text("Nomor HP", "Phone"),
            "location",
            checks=(checks.phone_number,),
            max_length=15,
            source="F/I/PK/21 no. telepon",
            privacy=Privacy.IDENTIFIER,
        ),
        Field(
            "note", Kind.TEXT, Text("Catatan", "Note"), "location", max_length=500, multiline=True, width=3
        ),
        Field(
            "legal_basis",
            Kind.CODE,
            Text("Dasar pencatatan data", "Legal basis"),
            "privacy",
            codes=LEGAL_BASIS,
            source="UU 27/2022 pasal 20 dan 22",
        ),
        Field(
            "legal_basis_on",
            Kind.DATE,
            Text("Tanggal disampaikan", "Told on"),
            "privacy",
            checks=(checks.not_in_future,),
            source="UU 27/2022 pasal 21",
        ),
        Field(
            "legal_basis_note",
            Kind.TEXT,
            Text("Catatan pelindungan data", "Note on data protection"),
            "privacy",
            max_length=300,
            source="UU 27/2022 pasal 21",
            width=3,
        ),
    ),
)
