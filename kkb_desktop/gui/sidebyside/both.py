"""The list beside the comparison; one at a time where both do not fit."""

from __future__ import annotations

from kkb_desktop.gui.sidebyside.comparison import Comparison
from kkb_desktop.gui.sidebyside.listing import ComparedList
from kkb_desktop.gui.widgets.beside import Beside

_BOTH_FROM = 820  # pixels of width, at text size 100 %, from which two versions fit beside the list


class ListAndComparison(Beside):
    """What the pages of conflicts and of duplicates show."""

    def __init__(self, listing: ComparedList, comparison: Comparison, shares: tuple[int, int]) -> None:
        super().__init__(listing, comparison, shares, both_from=_BOTH_FROM)
        self.fitted.connect(comparison.back_button.setVisible)
        comparison.back_button.clicked.connect(self.show_left)
        listing.opened.connect(self.show_right)
