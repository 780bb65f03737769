"""What the versions of the rules are called where people read them: by their year. Their ids are for `docs/` alone."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.rules.classification import RULE as CLASSIFICATION
from kkb_desktop.domain.rules.ibangga import IBANGGA_V1
from kkb_desktop.domain.rules.planning import PLANNING_V1
from kkb_desktop.domain.rules.stunting import STUNTING_V1
from kkb_desktop.domain.text import Text

RULE_NAMES: Mapping[str, Text] = {
    CLASSIFICATION: Text("aturan kelas 2022, perkiraan", "class rule of 2022, an estimate"),
    IBANGGA_V1.id: IBANGGA_V1.label,
    PLANNING_V1.id: Text("aturan KB 2021", "family planning rule of 2021"),
    STUNTING_V1.id: Text("aturan KRS 2022, perkiraan", "stunting risk rule of 2022, an estimate"),
}
"""By the id of the rule: the web of Kampung KB after Inpres 3/2022; PK-21; the screening tables from 2022 on."""


def rule_name(id: str) -> Text:
    """What the rule of this id is called, also where a newer program reckoned by one that is not known here."""
    return RULE_NAMES.get(id, Text("aturan yang lebih baru", "a newer rule"))
