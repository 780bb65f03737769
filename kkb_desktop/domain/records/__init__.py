"""The record types the program keeps, each declared once in a file of its own."""

from collections.abc import Mapping

from kkb_desktop.domain.fields import RecordType
from kkb_desktop.domain.records.activity import ACTIVITY, PHOTO
from kkb_desktop.domain.records.family import FAMILY
from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY
from kkb_desktop.domain.records.findings import DISTINCT_PAIR, EXPLANATION
from kkb_desktop.domain.records.life_event import LIFE_EVENT
from kkb_desktop.domain.records.person import PERSON
from kkb_desktop.domain.records.planning_survey import PLANNING_SURVEY
from kkb_desktop.domain.records.village_profile import VILLAGE_PROFILE
from kkb_desktop.domain.records.visit import VISIT

RECORD_TYPES: Mapping[str, RecordType] = {
    record_type.key: record_type
    for record_type in (
        VILLAGE_PROFILE,
        FAMILY,
        PERSON,
        FAMILY_SURVEY,
        PLANNING_SURVEY,
        LIFE_EVENT,
        VISIT,
        EXPLANATION,
        DISTINCT_PAIR,
        ACTIVITY,
        PHOTO,
    )
}
"""Every record type by its key, referred-to types before those that refer to them."""
