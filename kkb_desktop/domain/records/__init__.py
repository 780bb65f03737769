"""The record types the program keeps, each declared once in a file of its own."""

from collections.abc import Mapping

from kkb_desktop.domain.fields import RecordType
from kkb_desktop.domain.records.activity import ACTIVITY, PHOTO, REACHED_FAMILY
from kkb_desktop.domain.records.assessment import ASSESSMENT, ASSESSMENT_SCORE
from kkb_desktop.domain.records.family import FAMILY
from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY
from kkb_desktop.domain.records.findings import DISTINCT_PAIR, EXPLANATION
from kkb_desktop.domain.records.groups import ACTIVITY_GROUP, ATTENDANCE, GROUP_MEMBER, MEETING
from kkb_desktop.domain.records.life_event import LIFE_EVENT
from kkb_desktop.domain.records.person import PERSON
from kkb_desktop.domain.records.planning_survey import PLANNING_SURVEY
from kkb_desktop.domain.records.plans import COMMITMENT, PLAN_ITEM
from kkb_desktop.domain.records.profile_month import PROFILE_MONTH
from kkb_desktop.domain.records.village_papers import FORMATION, ISSUED_REPORT, VILLAGE_DOCUMENT
from kkb_desktop.domain.records.village_profile import VILLAGE_PROFILE
from kkb_desktop.domain.records.village_statistics import VILLAGE_STATISTICS
from kkb_desktop.domain.records.visit import VISIT
from kkb_desktop.domain.records.worker import WORKER

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
        PROFILE_MONTH,
        VILLAGE_DOCUMENT,
        FORMATION,
        ISSUED_REPORT,
        VILLAGE_STATISTICS,
        WORKER,
        ACTIVITY_GROUP,
        GROUP_MEMBER,
        MEETING,
        ATTENDANCE,
        PLAN_ITEM,
        COMMITMENT,
        ACTIVITY,
        REACHED_FAMILY,
        PHOTO,
        ASSESSMENT,
        ASSESSMENT_SCORE,
    )
}
"""Every record type by its key, referred-to types before those that refer to them."""
