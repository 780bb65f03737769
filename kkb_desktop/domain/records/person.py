"""A person (anggota keluarga): block I of the family survey, items K.01 to K.16, and what the family card adds."""

from kkb_desktop.domain import checks
from kkb_desktop.domain.codelists import person as codes
from kkb_desktop.domain.codelists.events import GONE
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text


def _title(values: Values) -> str:
    return str(values.get("name") or "")


def _ever_married(values: Values) -> bool:
    return values.get("marital_status") in (2, 3, 4)


def _disabled(values: Values) -> bool:
    return values.get("disability") == 1


def _has_nik(values: Values) -> bool:
    return values.get("nik_status") in (None, 1, 6)


PERSON = RecordType(
    key="person",
    label=Text("Anggota keluarga", "Family member"),
    plural=Text("Anggota keluarga", "Family members"),
    title=_title,
    sections=(
        Section(
            "identity",
            Text("Identitas", "Identity"),
            Text("sesuai KTP atau KK", "as on the identity card"),
            "user",
        ),
        Section("household", Text("Hubungan & perkawinan", "Relation and marriage"), None, "users"),
        Section(
            "welfare", Text("Pendidikan, pekerjaan, jaminan", "Education, work, insurance"), None, "briefcase"
        ),
    ),
    checks=(
        checks.marriage_age_fits,
        checks.young_child_fits,
        checks.schooling_fits,
        checks.working_fits,
        checks.relation_fits,
        checks.national_id_status_fits,
    ),
    fields=(
        village_field("identity"),
        Field(
            "family",
            Kind.REF,
            Text("Keluarga", "Family"),
            "identity",
            Requirement.REQUIRED,
            refers_to="family",
            hidden=True,
            source="F/I/PK/21",
        ),
        Field(
            "number",
            Kind.INTEGER,
            Text("No. urut", "Number"),
            "identity",
            Requirement.OPTIONAL,
            minimum=1,
            maximum=99,
            source="F/I/PK/21 K.01",
            hidden=True,
        ),
        Field(
            "name",
            Kind.TEXT,
            Text("Nama lengkap", "Full name"),
            "identity",
            Requirement.REQUIRED,
            checks=(checks.personal_name,),
            source="F/I/PK/21 K.02",
            width=2,
        ),
        Field(
            "nik_status",
            Kind.CODE,
            Text("Keadaan NIK", "NIK status"),
            "identity",
            codes=codes.NIK_STATUS,
            source="aturan KKB: NIK boleh kosong, alasannya dicatat",
        ),
        Field(
            "nik",
            Kind.DIGITS,
            Text("NIK", "NIK"),
            "identity",
            Requirement.EXPECTED,
            relevant=_has_nik,
            checks=(checks.national_id,),
            max_length=16,
            source="F/I/PK/21 K.02",
            privacy=Privacy.IDENTIFIER,
        ),
        Field(
            "sex",
            Kind.CODE,
            Text("Jenis kelamin", "Sex"),
            "identity",
            Requirement.REQUIRED,
            codes=codes.SEX,
            source="F/I/PK/21 K.03",
        ),
        Field(
            "birth_place",
            Kind.TEXT,
            Text("Tempat lahir", "Place of birth"),
            "identity",
            max_length=60,
            source="Kartu Keluarga",
        ),
        Field(
            "birth_date",
            Kind.DATE,
            Text("Tanggal lahir", "Date of birth"),
            "identity",
            Requirement.EXPECTED,
            checks=(checks.birth_date,),
            source="F/I/PK/21 K.04-K.06",
            privacy=Privacy.SPECIFIC,
        ),
        Field(
            "birth_certificate",
            Kind.CODE,
            Text("Akta lahir", "Birth certificate"),
            "identity",
            Requirement.EXPECTED,
            codes=codes.YES_NO,
            source="F/I/PK/21 K.09",
        ),
        Field(
            "relation",
            Kind.CODE,
            Text("Hubungan dengan kepala keluarga", "Relation to head"),
            "household",
            Requirement.REQUIRED,
            codes=codes.RELATION,
            source="Kartu Keluarga SHDK; F/I/PK/21 K.10",
        ),
        Field(
            "marital_status",
            Kind.CODE,
            Text("Status perkawinan", "Marital status"),
            "household",
            Requirement.EXPECTED,
            codes=codes.MARITAL_STATUS,
            source="F/I/PK/21 K.07",
        ),
        Field(
            "first_marriage_age",
            Kind.INTEGER,
            Text("Usia kawin pertama", "Age at first marriage"),
            "household",
            Requirement.EXPECTED,
            relevant=_ever_married,
            minimum=7,
            maximum=99,
            unit=Text("tahun", "years"),
            source="F/I/PK/21 K.08",
        ),
        Field(
            "mother",
            Kind.REF,
            Text("Ibu kandung dalam keluarga", "Mother in the family"),
            "household",
            refers_to="person",
            source="F/I/PK/21 K.11",
            hidden=True,
        ),
        Field(
            "mother_name",
            Kind.TEXT,
            Text("Nama ibu", "Mother's name"),
            "household",
            checks=(checks.personal_name,),
            source="Kartu Keluarga",
        ),
        Field(
            "father_name",
            Kind.TEXT,
            Text("Nama ayah", "Father's name"),
            "household",
            checks=(checks.personal_name,),
            source="Kartu Keluarga",
        ),
        Field(
            "religion",
            Kind.CODE,
            Text("Agama", "Religion"),
            "welfare",
            Requirement.EXPECTED,
            codes=codes.RELIGION,
            source="F/I/PK/21 K.12",
        ),
        Field(
            "occupation",
            Kind.CODE,
            Text("Pekerjaan", "Occupation"),
            "welfare",
            Requirement.EXPECTED,
            codes=codes.OCCUPATION,
            source="F/I/PK/21 K.13",
        ),
        Field(
            "education",
            Kind.CODE,
            Text("Pendidikan", "Education"),
            "welfare",
            Requirement.EXPECTED,
            codes=codes.EDUCATION,
            source="F/I/PK/21 K.14",
        ),
        Field(
            "health_insurance",
            Kind.CODE,
            Text("Jaminan kesehatan", "Health insurance"),
            "welfare",
            Requirement.EXPECTED,
            codes=codes.HEALTH_INSURANCE,
            source="F/I/PK/21 K.15",
            privacy=Privacy.SPECIFIC,
        ),
        Field(
            "presence",
            Kind.CODE,
            Text("Keberadaan setahun terakhir", "Whereabouts in the last year"),
            "welfare",
            Requirement.EXPECTED,
            codes=codes.PRESENCE,
            source="F/I/PK/21 K.16",
        ),
        Field(
            "disability",
            Kind.CODE,
            Text("Penyandang disabilitas", "Disabled"),
            "welfare",
            codes=codes.YES_NO,
            source="verval disabilitas",
            privacy=Privacy.SPECIFIC,
        ),
        Field(
            "self_care",
            Kind.CODE,
            Text("Mampu mengurus diri", "Can look after oneself"),
            "welfare",
            codes=codes.YES_NO,
            relevant=_disabled,
            source="verval mengurus_diri",
            privacy=Privacy.SPECIFIC,
        ),
        Field(
            "in_school",
            Kind.CODE,
            Text("Masih bersekolah", "In school"),
            "welfare",
            codes=codes.YES_NO,
            source="verval jns_pendidikan, status sekolah",
        ),
        Field(
            "preschool",
            Kind.CODE,
            Text("Ikut PAUD", "In preschool"),
            "welfare",
            codes=codes.YES_NO,
            source="verval sts_paud",
        ),
        Field(
            "gone_on",
            Kind.DATE,
            Text("Tidak lagi di sini sejak", "Not here any more since"),
            "household",
            hidden=True,
            source="verval tgl_mutasi_individu",
            privacy=Privacy.SPECIFIC,
        ),
        Field(
            "gone_how",
            Kind.CODE,
            Text("Sebab tidak lagi di sini", "Why not here any more"),
            "household",
            codes=GONE,
            hidden=True,
            source="verval id_mutasi_individu",
        ),
    ),
)
