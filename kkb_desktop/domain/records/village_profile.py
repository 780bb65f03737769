"""The village's profile as a Kampung KB: its identity part."""

from kkb_desktop.domain import checks
from kkb_desktop.domain.codelists.person import YES_NO
from kkb_desktop.domain.codelists.programme import LOCATION_CRITERIA
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Requirement, Section, Values
from kkb_desktop.domain.records.shared_fields import village_field
from kkb_desktop.domain.text import Text

_SOURCE = "web Kampung KB, profil"


def _title(values: Values) -> str:
    return str(values.get("name") or "")


VILLAGE_PROFILE = RecordType(
    key="village_profile",
    label=Text("Profil Kampung KB", "Village profile"),
    plural=Text("Profil Kampung KB", "Village profiles"),
    title=_title,
    sections=(Section("identity", Text("Identitas Kampung KB", "Identity"), None, "house-heart"),),
    fields=(
        village_field("identity"),
        Field(
            "name",
            Kind.TEXT,
            Text("Nama Kampung KB", "Name"),
            "identity",
            Requirement.REQUIRED,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
            width=2,
        ),
        Field(
            "launched_on",
            Kind.DATE,
            Text("Tanggal pencanangan", "Date of launch"),
            "identity",
            Requirement.EXPECTED,
            checks=(checks.not_in_future,),
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "estimated_families",
            Kind.INTEGER,
            Text("Perkiraan jumlah keluarga", "Estimated families"),
            "identity",
            minimum=0,
            maximum=100_000,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "description",
            Kind.TEXT,
            Text("Gambaran umum", "General description"),
            "identity",
            max_length=2000,
            multiline=True,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
            width=3,
        ),
        Field(
            "criteria",
            Kind.CODES,
            Text("Kriteria lokasi", "Criteria of the location"),
            "identity",
            codes=LOCATION_CRITERIA,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
            width=3,
        ),
        Field(
            "active",
            Kind.CODE,
            Text("Kampung KB masih aktif", "Still active"),
            "identity",
            codes=YES_NO,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
        Field(
            "photo",
            Kind.ATTACHMENT,
            Text("Foto kampung", "Photo of the village"),
            "identity",
            hidden=True,
            source=_SOURCE,
            privacy=Privacy.PUBLIC,
        ),
    ),
)
