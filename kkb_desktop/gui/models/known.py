"""A model over rows that are few enough to be kept whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kkb_desktop.gui.models.paged import Column, PagedModel, RowLook


class KnownRows(PagedModel):
    """Shows `rows`, each by its id, in their order: as a table by `columns`, as a two-line list by `look`."""

    def __init__(
        self, columns: Sequence[Column] = (), *, look: Callable[[Any], RowLook] | None = None, parent=None
    ) -> None:
        super().__init__(columns, self._known, look=look, parent=parent)
        self.rows: Mapping[str, Any] = {}

    def show_rows(self, rows: Mapping[str, Any]) -> None:
        """Show these rows instead."""
        self.rows = rows
        self.set_ids(list(rows))

    def _known(self, ids: Sequence[str]) -> dict[str, Any]:
        return {each: self.rows[each] for each in ids if each in self.rows}
