"""Who may see and do what: the roles of a desk's users, and one table of what each of them may.

`docs/roles.md` is the same table, written by `scripts/roles.py`. The services enforce it (`services.desk.permits`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Literal

from kkb_desktop.domain.fields import Field, Privacy
from kkb_desktop.domain.text import Text

Role = Literal["kader", "operator", "pkb", "viewer", "district", "admin", "province"]

ROLES: Mapping[Role, Text] = {
    "kader": Text("Kader", "Kader"),
    "operator": Text("Operator desa", "Village operator"),
    "pkb": Text("PKB/PLKB", "Family planning officer"),
    "viewer": Text("Perangkat desa, hanya melihat", "Village staff, looking only"),
    "district": Text("Operator kabupaten", "District operator"),
    "admin": Text("Admin kabupaten", "District admin"),
    "province": Text("Operator provinsi", "Provincial operator"),
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
    "district": ("district", "admin", "viewer"),
    "province": ("province", "viewer"),
}
"""What those can be who are let in later."""


class Permission(StrEnum):
    """Something that a user may do, or may not."""

    VIEW = "view"
    CONFIDENTIAL = "confidential"
    REVEAL = "reveal"
    WRITE = "write"
    MERGE = "merge"
    IMPORT = "import"
    PRINT = "print"
    EXPORT = "export"
    SEND = "send"
    RECEIVE = "receive"
    BACKUP = "backup"
    DEVICES = "devices"
    SETTINGS = "settings"
    USERS = "users"
    RESTORE = "restore"
    OWN = "own"


PERMISSIONS: Mapping[Permission, Text] = {
    Permission.VIEW: Text("Melihat daftar, keluarga, dan angka", "See lists, families and figures"),
    Permission.CONFIDENTIAL: Text("Melihat jawaban rahasia", "See confidential answers"),
    Permission.REVEAL: Text("Membuka nomor lengkap", "Show numbers in full"),
    Permission.WRITE: Text("Mencatat dan mengubah data", "Record and change data"),
    Permission.MERGE: Text(
        "Menggabungkan data ganda dan memilih pada konflik", "Merge duplicates and settle conflicts"
    ),
    Permission.IMPORT: Text("Mengimpor daftar penduduk", "Import lists of residents"),
    Permission.PRINT: Text("Membuat kertas untuk dicetak", "Make papers to be printed"),
    Permission.EXPORT: Text("Mengekspor ke berkas", "Export to files"),
    Permission.SEND: Text("Membuat paket untuk dikirim", "Make packages to be sent"),
    Permission.RECEIVE: Text("Mengambil isi paket", "Take packages in"),
    Permission.BACKUP: Text("Membuat cadangan", "Make backups"),
    Permission.DEVICES: Text(
        "Menyetujui laptop dan mengeluarkan paket", "Approve laptops and take packages out"
    ),
    Permission.SETTINGS: Text("Mengubah pengaturan laptop", "Change the settings of the laptop"),
    Permission.USERS: Text(
        "Menambah dan mengeluarkan pengguna, kode pemulihan", "Add and remove users, recovery code"
    ),
    Permission.RESTORE: Text("Memulihkan dari cadangan", "Restore from a backup"),
    Permission.OWN: Text("Mengganti kata sandi dan PIN sendiri", "Change one's own passphrase and PIN"),
}
"""What each permission lets somebody do, in words."""

_EVERYBODY = frozenset({Permission.VIEW, Permission.OWN})
_AT_WORK = _EVERYBODY | {
    Permission.REVEAL,
    Permission.WRITE,
    Permission.MERGE,
    Permission.PRINT,
    Permission.EXPORT,
}
_ON_THE_ROAD = _AT_WORK | {Permission.IMPORT, Permission.SEND, Permission.RECEIVE, Permission.BACKUP}
_IN_CHARGE = frozenset({Permission.DEVICES, Permission.SETTINGS, Permission.USERS, Permission.RESTORE})

MAY: Mapping[Role, frozenset[Permission]] = {
    "kader": _ON_THE_ROAD | {Permission.CONFIDENTIAL},
    "operator": _ON_THE_ROAD | {Permission.CONFIDENTIAL} | _IN_CHARGE,
    "pkb": _AT_WORK | {Permission.CONFIDENTIAL},
    "viewer": _EVERYBODY,
    "district": _ON_THE_ROAD,
    "admin": _ON_THE_ROAD | _IN_CHARGE,
    "province": _ON_THE_ROAD,
}
"""The table. Who takes the interview sees confidential answers (UU 27/2022 article 4; P.03d and the KB block)."""

WHERE_NOBODY_ELSE: Mapping[Role, frozenset[Permission]] = {
    "kader": _IN_CHARGE,
    "district": _IN_CHARGE,
    "province": _IN_CHARGE,
}
"""What a role may besides on a laptop where nobody has a role that may it: somebody must be in charge."""


def may(role: str, permission: Permission, kind: str, present: Collection[str] = ()) -> bool:
    """Whether users of this role may do that at a desk of that kind ("village", "district", "province").

    `present` are the roles of all users of the laptop. An unknown role, from a newer program, only looks.
    """
    known = _known(role, kind)
    if known is None:
        return permission in _EVERYBODY
    if permission in MAY[known]:
        return True
    others = (_known(each, kind) for each in present)
    return permission in WHERE_NOBODY_ELSE.get(known, ()) and not any(
        other is not None and permission in MAY[other] for other in others
    )


def depends_on_others(role: str, permission: Permission, kind: str) -> bool:
    """Whether it depends on the other users of the laptop that this role may do that (`WHERE_NOBODY_ELSE`)."""
    known = _known(role, kind)
    return (
        known is not None
        and permission not in MAY[known]
        and permission in WHERE_NOBODY_ELSE.get(known, frozenset())
    )


def _known(role: str, kind: str) -> Role | None:
    """The operator of an office is that office's: offices set up before they had roles of their own have those."""
    if role == "operator" and kind in ("district", "province"):
        role = kind
    for known in MAY:
        if known == role:
            return known
    return None


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
    """Whether users of this role see the answers of a field.

    Those who take the interview see everything. An unknown role, from a newer program, sees no confidential answer.
    """
    if field.privacy is not Privacy.CONFIDENTIAL:
        return True
    return any(known == role and Permission.CONFIDENTIAL in allowed for known, allowed in MAY.items())
