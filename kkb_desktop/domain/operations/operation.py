"""An operation: one person's change to one record, the unit that is stored, sent and merged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kkb_desktop.domain.fields import Value

OperationKind = Literal["put", "delete"]


@dataclass(frozen=True, slots=True)
class Operation:
    """A change as it was made, never altered afterwards.

    `seq` counts 1, 2, 3 ... without holes within one `writer`. `stamp` is a hybrid logical clock (see `stamp`).
    `parents` names, per field, the operations whose values this one replaces: those it had seen as current.
    `user` is the display name of who made it. `village` (10 digits) says where the record belongs, for routing.
    A delete has no `fields`, and parents for every field the record had.
    """

    op_id: str
    writer: str
    seq: int
    stamp: int
    user: str
    type: str
    record: str
    village: str
    kind: OperationKind
    fields: Mapping[str, Value] = field(default_factory=dict)
    parents: Mapping[str, list[str]] = field(default_factory=dict)

    def order(self) -> tuple[int, str, str]:
        """The total order that decides which of several concurrent values is shown: the greatest wins."""
        return (self.stamp, self.writer, self.op_id)
