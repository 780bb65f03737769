"""Every step has words, and leads to a page that the desk has."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.home.steps import draft_target, in_words
from kkb_desktop.services.home.next_steps import NextStep, StepKey

_ONLY_OFFICE = ("laptops", "bundles", "parts", "give_receipts")
_OFFICE = (*_ONLY_OFFICE, "conflicts", "same_nik", "drafts")
_VILLAGE = tuple(key for key in get_args(StepKey) if key not in _ONLY_OFFICE)


@pytest.mark.parametrize("kind", ["village", "district"])
def test_every_step_leads_to_a_page_of_its_desk(office, kind) -> None:
    made = DeskWindow(office.desk(kind), office.jobs)
    office.qtbot.addWidget(made.window)
    for key in _OFFICE if kind == "district" else _VILLAGE:
        shown = in_words(NextStep(key, 1234, date(2026, 11, 9), "a" * 32), office=kind == "district")
        assert made.window.has_page(shown.target[0]), key
        assert "%" not in shown.title + shown.line
        assert shown.line and shown.action
    office.settle()


def test_a_step_says_how_many_and_since_when() -> None:
    shown = in_words(NextStep("unsent", 1234, date(2026, 11, 9)), office=False)
    assert (shown.title, shown.line) == ("1.234 data belum dikirim", "kiriman terakhir 9 Nov 2026")
    assert in_words(NextStep("unsent", 3), office=False).line == "belum pernah dikirim"
    assert (
        in_words(NextStep("month", 1, date(2026, 11, 1)), office=False).title
        == "Profil November 2026 belum diisi"
    )


@pytest.mark.parametrize(
    ("form", "target"),
    [
        ("family:baru:f00d", ("families", {"draft": "family:baru:f00d"})),
        ("family:abc:lembar", ("families", {"draft": "family:abc:lembar"})),
        ("visit:baru:abc", ("families", {"family": "abc"})),
        ("activity:baru", ("activities", {"new": True})),
        ("activity:abc", ("activities", "abc")),
        ("plan_item:abc", ("plans", "abc")),
        ("profile_month:abc", ("profile", "month")),
        ("assessment:abc:skor-2026", ("assessment", None)),
    ],
)
def test_a_draft_is_gone_on_with_where_it_was_typed(form, target) -> None:
    assert draft_target(form) == target
