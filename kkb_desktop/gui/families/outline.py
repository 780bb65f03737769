"""The parts of the family form in the paper's order: what belongs to which, and how far each is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.families.values import Place

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "wellbeing": ("round", "wellbeing"),
    "services": ("services",),
    "housing": ("housing",),
    "messages": ("messages",),
    "verification": ("verification",),
}
"""The parts that ask the survey record, with its sections; who was asked when stands ahead of the first questions."""

_SURVEY = RECORD_TYPES["family_survey"]


@dataclass(frozen=True, slots=True)
class TabState:
    """How far a part is: items still empty, items to be fixed, whether anything is asked, anything answered."""

    missing: int = 0
    errors: int = 0
    asked: bool = True
    begun: bool = True


def titles(state: SheetState) -> dict[str, tuple[int, str]]:
    """Number and name of every part that the user may see."""
    named = {
        "family": (1, QCoreApplication.translate("FamilyPanel", "Keluarga")),
        "members": (2, QCoreApplication.translate("FamilyPanel", "Anggota")),
        "planning": (3, QCoreApplication.translate("FamilyPanel", "KB")),
        "wellbeing": (4, QCoreApplication.translate("FamilyPanel", "Kehidupan")),
        "services": (5, QCoreApplication.translate("FamilyPanel", "Ikut serta")),
        "housing": (6, QCoreApplication.translate("FamilyPanel", "Rumah")),
        "messages": (7, QCoreApplication.translate("FamilyPanel", "Informasi")),
        "verification": (8, QCoreApplication.translate("FamilyPanel", "Verifikasi")),
    }
    block = RECORD_TYPES["planning_survey"]
    if not any(state.sees(field) for field in block.fields if not field.hidden):
        named.pop("planning")
    return named


def part_of(place: Place) -> str:
    """The part in which an item is asked; findings about a round as a whole stand in its first part."""
    match place.type:
        case "family":
            return "family"
        case "person":
            return "members"
        case "planning_survey":
            return "planning"
        case _:
            field = _SURVEY.by_key.get(place.field)
            section = field.section if field is not None else "round"
            return next((key for key, sections in SECTIONS.items() if section in sections), "wellbeing")


def tab_state(state: SheetState, key: str) -> TabState:
    """How far a part is."""
    match key:
        case "family":
            family = "family", state.sheet.id
            return TabState(len(state.missing(*family)), _errors(state, *family))
        case "members":
            people = [each for each in state.members if not state.is_blank(each)]
            empty = sum(len(state.missing("person", each)) for each in people)
            errors = sum(_errors(state, "person", each) for each in people)
            return TabState(empty if people else 1, errors)
        case "planning":
            blocks = [state.planning_key(each) for each in state.women()]
            empty = sum(len(state.missing("planning_survey", each)) for each in blocks)
            errors = sum(_errors(state, "planning_survey", each) for each in blocks)
            return TabState(empty, errors, bool(blocks))
        case _:
            record, sections = state.survey_key, SECTIONS[key]
            values = state.values("family_survey", record)
            begun = any(
                values.get(field.key) is not None
                for field in _SURVEY.fields
                if field.section in sections and field.key != "round" and not field.hidden
            )
            empty = len(state.missing("family_survey", record, sections))
            return TabState(empty, _errors(state, "family_survey", record, key), begun=begun)


def _errors(state: SheetState, type: str, record: str, part: str = "") -> int:
    """The items to be fixed; that something is still empty counts only after somebody asked to save."""
    return len(
        {
            issue.field
            for issue in state.issues(type, record)
            if issue.level is Level.ERROR
            and (state.show_all or issue.code != "field.required")
            and (not part or part_of(Place(type, record, issue.field)) == part)
        }
    )


def order_of(issues: list[Issue], type: str) -> list[str]:
    """The fields that findings are about, in the order of the form; "" for the record as a whole first."""
    fields = {issue.field for issue in issues}
    return [key for key in ("", *RECORD_TYPES[type].by_key) if key in fields]
