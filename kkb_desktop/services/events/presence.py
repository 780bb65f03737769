"""Who is here now, for every list and count of the present: nobody who died, moved away or was not found."""

from __future__ import annotations

from sqlalchemy import ColumnElement, or_, select

from kkb_desktop.store.schema import record_table


def is_here() -> ColumnElement[bool]:
    """The test on `person`: no event has taken the person out."""
    return record_table("person").c.gone_on.is_(None)


def is_listed() -> ColumnElement[bool]:
    """The test on `family`: somebody lives in it, or nobody has been written down yet.

    The others are left: their members died, moved away or went over to other families.
    """
    family, person, event = record_table("family"), record_table("person"), record_table("life_event")
    members = select(person.c.id).where(person.c.family == family.c.id)
    # Looked up family by family through the indexes: nearly always the first member found answers.
    return or_(
        members.where(is_here()).exists(),
        ~or_(members.exists(), select(event.c.id).where(event.c.family_before == family.c.id).exists()),
    )
