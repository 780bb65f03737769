"""An activity of the village (kegiatan, "intervensi") and its photos."""

from collections.abc import Callable

from kkb_desktop.domain import activity_checks, checks
from kkb_desktop.domain.codelists import activity as codes
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text

_SOURCE = "web Kampung KB, intervensi"


def _activity_title(values: Values) -> str:
    return str(values.get("title") or "")


def _photo_title(values: Values) -> str:
    return str(values.get("caption") or values.get("image") or "")


OTHER_AGENCY, OTHER_TARGET = 37, 9
"""Codes that ask for words of one's own."""


def _has(key: str, code: int) -> Callable[[Values], bool]:
    def test(values: Values) -> bool:
        chosen = values.get(key)
        return isinstance(chosen, list) and code in chosen

    return test


ACTIVITY = RecordType(
    key="activity",
    label=Text("Kegiatan", "Activity"),
    plural=Text("Kegiatan", "Activities"),
    title=_activity_title,
    sections=(
        Section("what", Text("Kegiatan", "Activity"), None, "calendar-days"),
        Section("who", Text("Pelaksana & sasaran", "Who and for whom"), None, "users"),
        Section("result", Text("Dana & hasil", "Funding and outcome"), None, "hand-coins"),
    ),
    fields=(
        village_field("what"),
        Field(
            "title",
            Kind.TEXT,
            Text("Judul kegiatan", "Title"),
            "what",
            Requirement.REQUIRED,
            max_length=160,
            source=_SOURCE,
            width=2,
        ),
        Field(
            "held_on",
            Kind.DATE,
            Text("Tanggal", "Date"),
            "what",
            Requirement.REQUIRED,
            checks=(checks.not_in_future,),
            source=_SOURCE,
        ),
        Field(
            "place",
            Kind.TEXT,
            Text("Tempat", "Place"),
            "what",
            Requirement.EXPECTED,
            max_length=120,
            source=_SOURCE,
        ),
        Field(
            "section",
            Kind.CODE,
            Text("Seksi (fungsi keluarga)", "Section (family function)"),
            "what",
            Requirement.EXPECTED,
            codes=codes.SECTION,
            source=_SOURCE,
        ),
        Field(
            "programme",
            Kind.CODE,
            Text("Program Inpres 3/2022", "Programme"),
            "what",
            codes=codes.PROGRAMME,
            source="Inpres 3/2022",
        ),
        Field(
            "description",
            Kind.TEXT,
            Text("Uraian", "Description"),
            "what",
            max_length=2000,
            multiline=True,
            source=_SOURCE,
            width=3,
        ),
        Field(
            "agencies",
            Kind.CODES,
            Text("Sektor/instansi", "Agencies"),
            "who",
            Requirement.EXPECTED,
            codes=codes.AGENCY,
            source=_SOURCE,
            width=2,
        ),
        Field(
            "target_groups",
            Kind.CODES,
            Text("Sasaran", "Target groups"),
            "who",
            Requirement.EXPECTED,
            codes=codes.TARGET_GROUP,
            source=_SOURCE,
        ),
        Field(
            "male_participants",
            Kind.INTEGER,
            Text("Peserta laki-laki", "Male participants"),
            "who",
            Requirement.EXPECTED,
            minimum=0,
            maximum=100_000,
            unit=Text("orang", "people"),
            source=_SOURCE,
        ),
        Field(
            "female_participants",
            Kind.INTEGER,
            Text("Peserta perempuan", "Female participants"),
            "who",
            Requirement.EXPECTED,
            minimum=0,
            maximum=100_000,
            unit=Text("orang", "people"),
            source=_SOURCE,
        ),
        *(
            Field(
                key,
                Kind.INTEGER,
                Text(words, english),
                "who",
                minimum=0,
                maximum=100_000,
                unit=Text("orang", "people"),
                source="aturan KKB: peserta menurut umur",
            )
            for key, words, english in (
                ("participants_under_10", "Peserta di bawah 10 tahun", "Participants under 10"),
                ("participants_10_24", "Peserta 10-24 tahun", "Participants of 10-24"),
                ("participants_25_59", "Peserta 25-59 tahun", "Participants of 25-59"),
                ("participants_60", "Peserta 60 tahun ke atas", "Participants of 60 and over"),
            )
        ),
        Field(
            "other_agency",
            Kind.TEXT,
            Text("Instansi lainnya", "Other agency"),
            "who",
            Requirement.EXPECTED,
            relevant=_has("agencies", OTHER_AGENCY),
            max_length=160,
            source=_SOURCE,
        ),
        Field(
            "other_target",
            Kind.TEXT,
            Text("Sasaran lainnya", "Other targets"),
            "who",
            Requirement.EXPECTED,
            relevant=_has("target_groups", OTHER_TARGET),
            max_length=160,
            source=_SOURCE,
        ),
        Field(
            "plan_item",
            Kind.REF,
            Text("Rencana", "Plan item"),
            "what",
            refers_to="plan_item",
            hidden=True,
            source="aturan KKB: rencana",
        ),
        Field(
            "funding",
            Kind.CODES,
            Text("Sumber dana", "Funding"),
            "result",
            codes=codes.FUNDING,
            source=_SOURCE,
        ),
        Field(
            "amount",
            Kind.INTEGER,
            Text("Jumlah dana", "Amount"),
            "result",
            minimum=0,
            maximum=10**12,
            unit=Text("rupiah", "rupiah"),
            source=_SOURCE,
        ),
        Field(
            "outcome",
            Kind.TEXT,
            Text("Hasil", "Outcome"),
            "result",
            max_length=2000,
            multiline=True,
            source=_SOURCE,
            width=3,
        ),
    ),
    checks=(
        activity_checks.somebody_came,
        activity_checks.ages_add_up,
        activity_checks.after_launch,
    ),
)

PHOTO = RecordType(
    key="photo",
    label=Text("Foto", "Photo"),
    plural=Text("Foto", "Photos"),
    title=_photo_title,
    sections=(Section("photo", Text("Foto", "Photo"), None, "image"),),
    fields=(
        village_field("photo"),
        Field(
            "activity",
            Kind.REF,
            Text("Kegiatan", "Activity"),
            "photo",
            Requirement.REQUIRED,
            refers_to="activity",
            hidden=True,
        ),
        Field(
            "image",
            Kind.ATTACHMENT,
            Text("Berkas foto", "Image"),
            "photo",
            Requirement.REQUIRED,
            privacy=Privacy.SPECIFIC,
            hidden=True,
            max_length=64,
        ),
        Field(
            "shows",
            Kind.CODE,
            Text("Jenis foto", "What it shows"),
            "photo",
            codes=codes.PHOTO_KIND,
            source=_SOURCE,
        ),
        Field(
            "caption",
            Kind.TEXT,
            Text("Keterangan", "Caption"),
            "photo",
            max_length=200,
            source=_SOURCE,
            width=2,
        ),
        Field(
            "position", Kind.INTEGER, Text("Urutan", "Position"), "photo", minimum=1, maximum=999, hidden=True
        ),
    ),
)

REACHED_FAMILY = RecordType(
    key="reached_family",
    label=Text("Keluarga yang dijangkau", "Family reached"),
    plural=Text("Keluarga yang dijangkau", "Families reached"),
    title=lambda _values: "",
    sections=(Section("reached", Text("Keluarga yang dijangkau", "Family reached"), None, "house"),),
    fields=(
        village_field("reached"),
        Field(
            "activity",
            Kind.REF,
            Text("Kegiatan", "Activity"),
            "reached",
            Requirement.REQUIRED,
            refers_to="activity",
            hidden=True,
        ),
        Field(
            "family",
            Kind.REF,
            Text("Keluarga", "Family"),
            "reached",
            Requirement.REQUIRED,
            refers_to="family",
            hidden=True,
        ),
        Field("note", Kind.TEXT, Text("Catatan", "Note"), "reached", max_length=200, width=3),
    ),
)
