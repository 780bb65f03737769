"""Colours that can be read, one look for everything, and text that is never obeyed as markup."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import kkb_desktop.gui
from kkb_desktop.gui.i18n import number, percent
from kkb_desktop.gui.theme import px, theme
from kkb_desktop.gui.theme.fonts import load_fonts
from kkb_desktop.gui.theme.qss import style_sheet
from kkb_desktop.gui.theme.tokens import DARK, LIGHT, Tokens
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label, plain_tip

GUI = Path(kkb_desktop.gui.__file__).parent
SOURCES = sorted(GUI.rglob("*.py"))


def _light(colour: str) -> float:
    parts = [value / 255 for value in QColor(colour).getRgb()[:3]]
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("t", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("fg", "bg"),
        ("fg", "surface"),
        ("fg", "surface2"),
        ("fg", "selected"),
        ("mut", "bg"),
        ("mut", "surface"),
        ("mut", "surface2"),
        ("mut", "selected"),
        ("on_primary", "primary"),
        ("primary_text", "primary_soft"),
        ("primary_text", "surface"),
        ("side_fg", "side"),
        ("side_mut", "side"),
        ("side_fg", "side_hi"),
        ("side_mut", "side_hi"),
        ("on_accent", "accent"),
        ("ok", "ok_soft"),
        ("warn", "warn_soft"),
        ("err", "err_soft"),
        ("info", "info_soft"),
        ("ok", "surface"),
        ("warn", "surface"),
        ("err", "surface"),
        ("info", "surface"),
    ],
)
def test_text_can_be_read_on_its_ground(t: Tokens, ink: str, ground: str) -> None:
    assert contrast(t.named(ink), t.named(ground)) >= 4.5


@pytest.mark.parametrize("t", [LIGHT, DARK], ids=["light", "dark"])
def test_control_borders_can_be_seen(t: Tokens) -> None:
    assert contrast(t.inp, t.surface) >= 3
    assert contrast(t.primary, t.surface) >= 3


def test_the_shipped_font_is_found(qapp: QApplication) -> None:
    assert "Plus Jakarta Sans" in load_fonts()


def test_the_style_sheet_is_understood_by_qt(qtbot: QtBot) -> None:
    # A rule that Qt cannot parse is a warning, and warnings fail tests.
    for tokens in (LIGHT, DARK):
        label = QLabel()
        qtbot.addWidget(label)
        sheet = style_sheet(tokens)
        assert sheet.count("{") == sheet.count("}")


def test_theme_and_text_size_reach_everything_at_once(qtbot: QtBot) -> None:
    label = Label("a", "h1")
    qtbot.addWidget(label)
    label.show()
    before = label.fontMetrics().height()
    with qtbot.waitSignal(theme().changed):
        theme().set_text_size(130)
    assert label.fontMetrics().height() > before
    assert px(100) == 130
    with qtbot.waitSignal(theme().changed):
        theme().toggle()
    assert theme().tokens.dark and theme().mode == "dark"


def test_a_text_size_that_is_not_offered_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="text size"):
        theme().set_text_size(300)


def test_labels_show_markup_instead_of_obeying_it(qtbot: QtBot) -> None:
    for label in (Label("<b>Siti</b>"), ElidedLabel("<b>Siti</b>")):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
    assert plain_tip("<b>") == "<qt>&lt;b&gt;</qt>"


def test_numbers_are_written_the_indonesian_way() -> None:
    assert number(312480) == "312.480"
    assert percent(78, 100) == "78,0%"
    assert percent(1, 0) == "\N{EN DASH}"


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        (r"\bsetStyleSheet\(", "one style sheet for the whole program"),
        (r"processEvents\(", "no event loops inside event loops"),
        (r"time\.sleep\(", "the screen must never wait"),
        (r"from PySide6\.\w+ import \*", "star imports cost start time"),
        (r"QtCharts|QtGraphs", "their licence is GPL"),
        (r"\.tr\(\s*f\"", "the tools cannot find f-strings"),
    ],
)
def test_house_rules_hold_in_every_screen(pattern: str, why: str) -> None:
    allowed = {"theme/__init__.py"}
    wrong = [
        str(path.relative_to(GUI))
        for path in SOURCES
        if str(path.relative_to(GUI)) not in allowed and re.search(pattern, path.read_text(encoding="utf-8"))
    ]
    assert not wrong, why


def test_a_label_of_qts_own_kind_is_plain_text_too() -> None:
    wrong = [
        path.name
        for path in SOURCES
        if re.search(r"\bQLabel\((?!\))|QMessageBox\(", text := path.read_text(encoding="utf-8"))
        and "TextFormat.PlainText" not in text
    ]
    assert not wrong


def test_every_icon_named_in_the_screens_exists() -> None:
    from kkb_desktop.shipped import resources

    names = {path.stem for path in (resources() / "icons").glob("*.svg")}
    asked = set()
    for path in SOURCES:
        asked |= set(
            re.findall(r"\b(?:icon|IconButton|IconLabel)\(\s*\"([a-z0-9-]+)\"", path.read_text("utf-8"))
        )
    assert asked and not asked - names
