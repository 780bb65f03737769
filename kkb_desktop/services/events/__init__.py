"""Peristiwa keluarga: what happens to families, each use case one step that can be undone."""

from kkb_desktop.services.events.births import birth
from kkb_desktop.services.events.book import Happened
from kkb_desktop.services.events.cancelling import cancel
from kkb_desktop.services.events.deaths import death
from kkb_desktop.services.events.duplicates import duplicate
from kkb_desktop.services.events.households import merge_families, new_head, split, suggested_head
from kkb_desktop.services.events.marriages import divorce, marriage
from kkb_desktop.services.events.moves import found_again, move_in, move_out, move_within, not_found
from kkb_desktop.services.events.possible import possible_events
from kkb_desktop.services.events.timeline import TimelineEntry, timeline

__all__ = [
    "Happened",
    "TimelineEntry",
    "birth",
    "cancel",
    "death",
    "divorce",
    "duplicate",
    "found_again",
    "marriage",
    "merge_families",
    "move_in",
    "move_out",
    "move_within",
    "new_head",
    "not_found",
    "possible_events",
    "split",
    "suggested_head",
    "timeline",
]
