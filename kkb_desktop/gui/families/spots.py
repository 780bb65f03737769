"""Where in the family form something is to be fixed, looked at, or still empty."""

from __future__ import annotations

from collections.abc import Container, Sequence

from kkb_desktop.domain.issues import Level
from kkb_desktop.gui.families import outline
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.families.values import Place


def found(state: SheetState, level: Level, parts: Container[str]) -> list[Place]:
    """The items with a finding of that strength that is not explained, in the order of the form."""
    places: list[Place] = []
    for type, record in _records(state):
        wanted = [
            issue
            for issue in state.issues(type, record)
            if issue.level is level and not state.reason_of(type, record, issue)
        ]
        places += [Place(type, record, field) for field in outline.order_of(wanted, type)]
    return [place for place in places if outline.part_of(place) in parts]


def empty(state: SheetState) -> list[Place]:
    """The expected items that are still empty, in the order of the form."""
    return [
        Place(type, record, field)
        for type, record in _records(state)
        for field in state.missing(type, record)
    ]


def after(spots: Sequence[Place], here: Place | None) -> Place | None:
    """The first of `spots` behind `here`, else the first of all; None where there is none."""
    at = spots.index(here) + 1 if here is not None and here in spots else 0
    return next(iter((*spots[at:], *spots)), None)


def _records(state: SheetState) -> list[tuple[str, str]]:
    keys = [("family", state.sheet.id)]
    keys += [("person", each) for each in state.members if not state.is_blank(each)]
    keys += [("planning_survey", state.planning_key(each)) for each in state.women()]
    return [*keys, ("family_survey", state.survey_key)]
