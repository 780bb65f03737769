"""What the user of a desk may do: asked at the entrance of every service that writes, exports or changes keys."""

from __future__ import annotations

from collections.abc import Collection

from kkb_desktop.domain import roles
from kkb_desktop.domain.errors import KeyRefused, RoleDenied
from kkb_desktop.domain.roles import Permission
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store import keyfile


def permitted(desk: Desk, permission: Permission) -> bool:
    """Whether the user of this desk may do that; for screens, which hide or explain what may not be done."""
    role = desk.user.role
    if not roles.may(role, permission, desk.kind):
        return False
    if not roles.depends_on_others(role, permission, desk.kind):
        return True
    return roles.may(role, permission, desk.kind, _present(desk))


def permit(desk: Desk, permission: Permission) -> None:
    """Raises RoleDenied "role.denied" where the user of this desk may not do that. Reads no record."""
    if not permitted(desk, permission):
        raise RoleDenied(permission)


def _present(desk: Desk) -> Collection[str]:
    """The roles of everybody on this laptop. A key file that cannot be read keeps nobody from work that is open."""
    try:
        return {user.role for user in keyfile.users(desk.folder)}
    except KeyRefused:
        return ()


__all__ = ["Permission", "permit", "permitted"]
