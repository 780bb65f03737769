"""The people who carry the programme: working group, family planning officers, volunteers, accompaniment teams."""

from kkb_desktop.domain import checks
from kkb_desktop.domain.codelists import programme as codes
from kkb_desktop.domain.codelists.activity import SECTION
from kkb_desktop.domain.codelists.person import YES_NO
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text

_SOURCE = "web Kampung KB, struktur; Peraturan BKKBN 20/2023"
SECTION_ROLES = (6, 7)
RT_ROLE = 11


def _title(values: Values) -> str:
    return str(values.get("name") or "")


WORKER = RecordType(
    key="worker",
    label=Text("Pengelola", "Worker"),
    plural=Text("Pengelola dan kader", "Working group and volunteers"),
    title=_title,
    sections=(Section("worker", Text("Pengelola", "Worker"), None, "user"),),
    fields=(
        village_field("worker"),
        Field(
            "name",
            Kind.TEXT,
            Text("Nama", "Name"),
            "worker",
            Requirement.REQUIRED,
            checks=(checks.personal_name,),
            source=_SOURCE,
            width=2,
        ),
        Field(
            "person",
            Kind.REF,
            Text("Penduduk", "Resident"),
            "worker",
            refers_to="person",
            hidden=True,
            source=_SOURCE,
        ),
        Field(
            "role",
            Kind.CODE,
            Text("Peran", "Role"),
            "worker",
            Requirement.REQUIRED,
            codes=codes.WORKER_ROLE,
            source=_SOURCE,
        ),
        Field(
            "section",
            Kind.CODE,
            Text("Seksi", "Section"),
            "worker",
            Requirement.EXPECTED,
            codes=SECTION,
            relevant=lambda values: values.get("role") in SECTION_ROLES,
            source=_SOURCE,
        ),
        Field(
            "rt",
            Kind.DIGITS,
            Text("RT", "RT"),
            "worker",
            Requirement.EXPECTED,
            relevant=lambda values: values.get("role") == RT_ROLE,
            max_length=3,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "rw",
            Kind.DIGITS,
            Text("RW", "RW"),
            "worker",
            relevant=lambda values: values.get("role") == RT_ROLE,
            max_length=3,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field("decree", Kind.TEXT, Text("Nomor SK", "Decree"), "worker", max_length=80, source=_SOURCE),
        Field(
            "trained",
            Kind.CODE,
            Text("Sudah dilatih", "Trained"),
            "worker",
            Requirement.EXPECTED,
            codes=YES_NO,
            source=_SOURCE,
        ),
        Field(
            "training",
            Kind.TEXT,
            Text("Pelatihan", "Training"),
            "worker",
            relevant=lambda values: values.get("trained") == 1,
            max_length=160,
            source=_SOURCE,
            width=2,
        ),
        Field(
            "phone",
            Kind.DIGITS,
            Text("Nomor HP", "Phone"),
            "worker",
            checks=(checks.phone_number,),
            max_length=15,
            source=_SOURCE,
            privacy=Privacy.IDENTIFIER,
        ),
        Field("since", Kind.DATE, Text("Mulai", "Since"), "worker", source=_SOURCE),
        Field("until", Kind.DATE, Text("Sampai", "Until"), "worker", source=_SOURCE),
    ),
    checks=(checks.until_after_since,),
)
