"""What a rule is called where people read it: the year it is of, and whether its results are estimates.

The ids ("ibangga_v1") are for records and code; who looks at a family or prints a report never meets them.
"""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.rules.classification import RULE as CLASSIFICATION
from kkb_desktop.domain.rules.ibangga import IBANGGA_V1
from kkb_desktop.domain.rules.planning import PLANNING_V1
from kkb_desktop.domain.rules.stunting import STUNTING_V1
from kkb_desktop.domain.text import Text

_WORDS: Mapping[str, Text] = {
    IBANGGA_V1.id: Text(
        f"aturan iBangga 2020, perkiraan pada {IBANGGA_V1.uncertain.id}",
        f"iBangga rules of 2020, estimated on {IBANGGA_V1.uncertain.en}",
    ),
    STUNTING_V1.id: Text("aturan KRS 2022, perkiraan", "KRS rules of 2022, estimated"),
    PLANNING_V1.id: Text("aturan KB 2022", "family planning rules of 2022"),
    CLASSIFICATION: Text("aturan klasifikasi Kampung KB", "Kampung KB classification rules"),
}


def rule_words(rule: str) -> Text:
    """The words for a rule's id, also where a newer program has made the result by a rule this one does not know."""
    return _WORDS.get(rule, Text("aturan yang lebih baru", "a newer rule"))
