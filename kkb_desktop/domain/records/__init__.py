"""The record types the program keeps, each declared once in a file of its own."""

from collections.abc import Mapping

from kkb_desktop.domain.fields import RecordType
from kkb_desktop.domain.records.activity import ACTIVITY, PHOTO
from kkb_desktop.domain.records.family import FAMILY
from kkb_desktop.domain.records.person import PERSON
from kkb_desktop.domain.records.village_profile import VILLAGE_PROFILE

RECORD_TYPES: Mapping[str, RecordType] = {
    record_type.key: record_type for record_type in (VILLAGE_PROFILE, FAMILY, PERSON, ACTIVITY, PHOTO)
}
"""Every record type by its key, referred-to types before those that refer to them."""
