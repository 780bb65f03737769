"""Papers that leave the laptop: the family's card, survey forms, what is held about a person, the privacy notice.

Every print is written down in the access log, family by family.
"""

from kkb_desktop.services.papers.cards import family_card
from kkb_desktop.services.papers.codes import family_of_code
from kkb_desktop.services.papers.forms import blank_forms, family_forms, prefilled_forms
from kkb_desktop.services.papers.subjects import privacy_notice, subject_report

__all__ = [
    "blank_forms",
    "family_card",
    "family_forms",
    "family_of_code",
    "prefilled_forms",
    "privacy_notice",
    "subject_report",
]
