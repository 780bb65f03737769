"""Who may see what: the roles of a desk's users, and the classes of personal data each of them sees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from kkb_desktop.domain.fields import Field, Privacy
from kkb_desktop.domain.text import Text

Role = Literal["kader", "operator", "pkb", "district", "viewer"]

ROLES: Mapping[Role, Text] = {
    "kader": Text("Kader", "Volunteer"),
    "operator": Text("Operator", "Operator"),
    "pkb": Text("PKB/PLKB", "Family planning officer"),
    "district": Text("Operator kabupaten", "District operator"),
    "viewer": Text("Perangkat desa, hanya melihat", "Village staff, looking only"),
}
"""Names of the roles; "operator" is who set the desk up."""

_WITHOUT_CONFIDENTIAL = frozenset({"viewer", "district"})


def may_see(role: str, field: Field) -> bool:
    """Whether users of this role see the answers of a field (UU 27/2022 article 4; P.03d and the KB block).

    Those who take the interview see everything. An unknown role, from a newer program, sees no confidential answer.
    """
    if field.privacy is not Privacy.CONFIDENTIAL:
        return True
    return role in get_args(Role) and role not in _WITHOUT_CONFIDENTIAL
