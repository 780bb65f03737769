"""What villages are called in the district's tables: the village's own name, and its Kampung KB's."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from kkb_desktop.domain import regions
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store.schema import record_table


@dataclass(frozen=True, slots=True)
class VillageName:
    """A village in words: its name, its subdistrict, and its Kampung KB; "" for what nobody knows."""

    village: str
    name: str
    subdistrict: str
    kampung: str

    @property
    def title(self) -> str:
        """The village's name, else the Kampung KB's, else the code."""
        return self.name or self.kampung or self.village

    @property
    def line(self) -> str:
        """What tells it from others of the same name."""
        kampung = f"Kampung KB {self.kampung}" if self.kampung and self.name else ""
        return " · ".join(filter(None, (self.subdistrict, kampung)))


def known_villages(desk: Desk) -> set[str]:
    """The codes of the villages of which a profile, a step of formation or an assessment is here."""
    tables = map(record_table, ("village_profile", "profile_month", "formation", "assessment"))
    with desk.engine.connect() as conn:
        return {village for table in tables for village in conn.scalars(select(table.c.village).distinct())}


def village_names(desk: Desk, villages: Collection[str]) -> Mapping[str, VillageName]:
    """The names of these villages by code."""
    profile = record_table("village_profile")
    with desk.engine.connect() as conn:
        kampung: dict[str, str] = {
            row.village: row.name or ""
            for row in conn.execute(select(profile.c.village, profile.c.name).order_by(profile.c.id.desc()))
        }
    found = {}
    for village in villages:
        name, subdistrict, *_larger = (*regions.names(village), "", "")
        found[village] = VillageName(village, name, subdistrict, kampung.get(village, ""))
    return found
