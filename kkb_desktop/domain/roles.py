"""Who may see what: the roles of a desk's users, and the classes of personal data each of them sees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from kkb_desktop.domain.fields import Field, Privacy
from kkb_desktop.domain.text import Text

Role = Literal["kader", "operator", "pkb", "district", "province", "viewer"]

ROLES: Mapping[Role, Text] = {
    "kader": Text("Kader", "Kader"),
    "operator": Text("Operator desa", "Village operator"),
    "pkb": Text("PKB/PLKB", "Family planning officer"),
    "district": Text("Operator kabupaten", "District operator"),
    "province": Text("Operator provinsi", "Provincial operator"),
    "viewer": Text("Perangkat desa, hanya melihat", "Village staff, looking only"),
}
"""Names of the roles. Offices set up before they had roles of their own have users of role "operator"."""

FIRST_ROLES: Mapping[str, tuple[Role, ...]] = {
    "village": ("kader", "operator"),
    "district": ("district",),
    "province": ("province",),
}
"""What somebody can be who sets a desk of that kind up."""

FURTHER_ROLES: Mapping[str, tuple[Role, ...]] = {
    "village": ("kader", "operator", "pkb", "viewer"),
    "district": ("district",),
    "province": ("province",),
}
"""What those can be who are let in later."""

_WITHOUT_CONFIDENTIAL = frozenset({"viewer", "district", "province"})


def role_name(role: str, kind: str) -> Text:
    """How a user's role is called at a desk of that kind ("village", "district", "province").

    The operator of an office is that office's. A role of a newer program is shown as it is kept.
    """
    if role == "operator" and kind in FIRST_ROLES:
        role = FIRST_ROLES[kind][-1]
    for known, name in ROLES.items():
        if known == role:
            return name
    return Text(role, role)


def may_see(role: str, field: Field) -> bool:
    """Whether users of this role see the answers of a field (UU 27/2022 article 4; P.03d and the KB block).

    Those who take the interview see everything. An unknown role, from a newer program, sees no confidential answer.
    """
    if field.privacy is not Privacy.CONFIDENTIAL:
        return True
    return role in get_args(Role) and role not in _WITHOUT_CONFIDENTIAL
