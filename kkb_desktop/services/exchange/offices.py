"""Who is at the other end, in words: a region by its name, an office by its region and its operator's name."""

from __future__ import annotations

from sqlalchemy import Connection

from kkb_desktop.domain import regions
from kkb_desktop.services.desk import person
from kkb_desktop.services.desk.desk import Desk, place_words

_DISTRICT_AT = {"village": 2, "district": 0}
"""Where the district stands among the words of a desk's own place, which are narrowest first."""


def office_name(conn: Connection, desk: Desk, region: str, operator: str) -> str:
    """An office as people speak of it: "Kabupaten Kampar (Rudi Hartono)"; its region alone for an empty `operator`."""
    place = place_name(region)
    if regions.region(region) is None and len(region) == 4 and desk.region.startswith(region):
        # A district that no list knows, as that of the sample data: the desk's own words name it.
        words = place_words(conn)[_DISTRICT_AT.get(desk.kind, 0) :]
        place = words[0] if words else place
    return f"{place} ({operator})" if operator else place


def operator_name(desk: Desk) -> str:
    """Who signs the office's card: the person named for this desk, else the user at work."""
    return person.read(desk).name or desk.user.name


def place_name(code: str) -> str:
    """A region by its code: "Sukamekar", "Kabupaten Kampar", "Provinsi Riau"; with the code where no list knows it."""
    known = regions.region(code)
    if known is not None:
        return f"Provinsi {known.name}" if known.level == "province" else known.name
    level = {2: "Provinsi", 4: "Kabupaten"}.get(len(code), "Desa")
    return f"{level} {code}"
