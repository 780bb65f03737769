"""Fields that every record type carries."""

from kkb_desktop.domain.fields import Field, Kind, Privacy, Requirement
from kkb_desktop.domain.text import Text


def village_field(section: str) -> Field:
    """The village a record belongs to, ten digits of the Kemendagri code; filled by the program."""
    return Field(
        "village",
        Kind.DIGITS,
        Text("Desa/kelurahan", "Village"),
        section,
        Requirement.REQUIRED,
        max_length=10,
        source="Kode wilayah Kemendagri",
        privacy=Privacy.PUBLIC,
        hidden=True,
    )
