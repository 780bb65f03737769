"""The layouts of residents' lists the program knows, and the guess which one a sheet has."""

from kkb_desktop.reports.layouts.layout import Layout
from kkb_desktop.reports.layouts.opensid import OPENSID
from kkb_desktop.reports.layouts.own import OWN
from kkb_desktop.reports.layouts.register_book import REGISTER_BOOK
from kkb_desktop.reports.layouts.siak import SIAK

LAYOUTS: dict[str, Layout] = {layout.key: layout for layout in (OWN, OPENSID, SIAK, REGISTER_BOOK)}
"""Every layout by its key; where two fit equally well, the earlier one is taken."""
