"""The one style sheet of the program, made from the tokens at the text size in use.

Looks are chosen by dynamic properties, never by a style sheet on a single widget:

- `QPushButton[kind]`: `primary` (one per surface), `secondary` (default), `amber`, `link`, `quiet` (icon only),
  `chip`, `tab`, `danger`
- `QLabel[kind]`: `h1` (page title), `h2` (card title), `h3`, `strong`, `mut`, `small`, `hint`, `label`, `number`,
  `code`, `link`,  and `ok`, `warn`, `err`, `info`
- `QFrame[kind]`: `card`, `inset`, `line`, `page`, `header`, `footer`, `row`, `band` (its buttons: `band` too)
- `QTextBrowser[kind]`: `page` (text to be read, flat on its card)
- `[state]` on editors: `err`, `warn`
"""

from __future__ import annotations

from kkb_desktop.gui.theme.fonts import FAMILIES, points
from kkb_desktop.gui.theme.scale import px
from kkb_desktop.gui.theme.tokens import Tokens

HEADER_TEXT = 12.5, 500
"""Size and weight of the titles of a table's columns."""
HEADER_PAD = 8
"""Pixels at 100 % beside such a title."""


def _text(size: float, weight: int = 400) -> str:
    return f"font-size: {points(size)}pt; font-weight: {weight};"


def style_sheet(t: Tokens) -> str:
    """The application's style sheet for tokens `t`."""
    return "\n".join((_ground(t), _labels(t), _buttons(t), _editors(t), _views(t), _scrolling(t)))


def _ground(t: Tokens) -> str:
    families = ", ".join(f'"{name}"' for name in FAMILIES)
    return f"""
* {{ font-family: {families}; {_text(13.5)} }}
QMainWindow, QDialog, QFrame[kind="page"] {{ background: {t.bg}; }}
QScrollArea, QScrollArea > QWidget > QWidget[kind="clear"], QWidget[kind="clear"] {{ background: transparent; border: 0; }}
QFrame[kind="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {px(10)}px; }}
QFrame[kind="inset"] {{ background: {t.surface2}; border: 1px solid {t.line}; border-radius: {px(8)}px; }}
QFrame[kind="choice"] {{ background: {t.surface}; border: 1px solid {t.inp}; border-radius: {px(8)}px; }}
QFrame[kind="choice"][chosen="true"] {{ background: {t.primary_soft}; border: 2px solid {t.primary}; }}
QFrame[kind="line"] {{ background: {t.line}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame[kind="header"] {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[kind="footer"] {{ background: transparent; border: 0; border-top: 1px solid {t.line}; }}
QFrame[kind="side"] {{ background: {t.side}; border: 0; }}
QFrame[kind="band"] {{ background: {t.accent}; border: 0; }}
QFrame[kind="band"] QLabel {{ color: {t.on_accent}; {_text(13.5, 700)} }}
QFrame[kind="jobs"] {{ background: {t.info_soft}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[kind="toast"] {{ background: {t.fg}; border: 0; border-radius: {px(8)}px; }}
QFrame[kind="toast"] QLabel {{ color: {t.bg}; {_text(13.5, 600)} }}
QFrame[kind="toast"] QPushButton {{ color: {_toast_link(t)}; background: transparent; border: 2px solid transparent;
  border-radius: {px(6)}px; padding: {px(3)}px {px(8)}px; min-height: {px(24)}px; {_text(13.5, 700)} }}
QFrame[kind="toast"] QPushButton:focus {{ border-color: {_toast_link(t)}; }}
{"".join(_banner(t, kind) for kind in ("ok", "warn", "err", "info"))}
QToolTip {{ background: {t.fg}; color: {t.bg}; border: 0; padding: {px(5)}px {px(8)}px; {_text(12.5, 500)} }}
QMenu {{ background: {t.surface}; color: {t.fg}; border: 1px solid {t.line}; border-radius: {px(8)}px; padding: {px(5)}px; }}
QMenu::item {{ padding: {px(8)}px {px(22)}px {px(8)}px {px(12)}px; border-radius: {px(6)}px; border: 2px solid transparent; }}
QMenu::icon {{ padding-left: {px(8)}px; }}
QMenu::item:selected {{ background: {t.primary_soft}; color: {t.primary_text}; border-color: {t.primary}; }}
QMenu::item:disabled {{ color: {t.mut}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {px(5)}px {px(8)}px; }}
QProgressBar {{ background: {t.track}; border: 0; border-radius: {px(4)}px; min-height: {px(8)}px; max-height: {px(8)}px; }}
QProgressBar::chunk {{ background: {t.primary}; border-radius: {px(4)}px; }}
"""


def _toast_link(t: Tokens) -> str:
    return "#0B6B68" if t.dark else "#7ADBCF"  # the toast wears the other theme's ground


def _banner(t: Tokens, kind: str) -> str:
    ink, fill = t.named(kind), t.named(f"{kind}_soft")
    return f"""
QFrame[kind="banner-{kind}"] {{ background: {fill}; border: 0; border-radius: {px(8)}px; }}
QFrame[kind="banner-{kind}"] QLabel {{ color: {ink}; {_text(12.5, 600)} }}
"""


def _labels(t: Tokens) -> str:
    rules = {
        "h1": (20, 700, t.fg),
        "h2": (17, 700, t.fg),
        "h3": (14, 700, t.fg),
        "strong": (13.5, 600, t.fg),
        "mut": (12.5, 400, t.mut),
        "small": (12, 400, t.mut),
        "hint": (12, 400, t.mut),
        "label": (12.5, 500, t.fg),
        "number": (22, 800, t.fg),
        "place": (15, 700, t.fg),
        "code": (20, 700, t.primary_text),
        "link": (12.5, 600, t.primary_text),
        "ok": (12.5, 500, t.ok),
        "warn": (12.5, 500, t.warn),
        "err": (12.5, 500, t.err),
        "info": (12.5, 500, t.info),
    }
    kinds = "\n".join(
        f'QLabel[kind="{kind}"] {{ color: {colour}; {_text(size, weight)} }}'
        for kind, (size, weight, colour) in rules.items()
    )
    states = "\n".join(
        f'QLabel[kind="label"][state="{state}"] {{ color: {t.named(state)}; }}' for state in ("err",)
    )
    return f"QLabel {{ background: transparent; color: {t.fg}; border: 0; }}\n{kinds}\n{states}"


def _buttons(t: Tokens) -> str:
    # Every button has a border of 2 px in all states, so that the focus ring moves nothing.
    return f"""
QPushButton {{ background: {t.surface}; color: {t.fg}; border: 1px solid {t.inp}; border-radius: {px(8)}px;
  padding: 0 {px(14)}px; min-height: {px(34)}px; {_text(14, 500)} }}
QPushButton:hover {{ background: {t.surface2}; }}
QPushButton:pressed {{ background: {t.line}; }}
QPushButton:focus {{ border: 2px solid {t.primary}; padding: 0 {px(14) - 1}px; min-height: {px(34) - 2}px; }}
QPushButton:disabled {{ background: {t.disabled}; color: {t.mut}; border-color: {t.disabled}; }}
QPushButton[kind="primary"] {{ background: {t.primary}; color: {t.on_primary}; border: 1px solid {t.primary};
  {_text(14, 600)} }}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{ background: {t.primary_text if not t.dark else t.primary}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.primary}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.disabled}; color: {t.mut}; border-color: {t.disabled}; }}
QPushButton[kind="danger"] {{ color: {t.err}; border-color: {t.err}; }}
QPushButton[kind="danger"]:focus {{ border: 2px solid {t.err}; background: {t.err_soft}; }}
QPushButton[kind="danger"]:disabled {{ background: {t.disabled}; color: {t.mut}; border-color: {t.disabled}; }}
QPushButton[kind="amber"] {{ background: {t.warn_soft}; color: {t.warn}; border: 1px solid {t.warn}; {_text(12.5, 600)} }}
QPushButton[kind="amber"]:focus {{ border: 2px solid {t.warn}; }}
QPushButton[kind="band"] {{ background: transparent; color: {t.on_accent}; border: 1px solid {t.on_accent};
  border-radius: {px(6)}px; padding: 0 {px(10)}px; min-height: {px(22)}px; {_text(12.5, 600)} }}
QPushButton[kind="band"]:hover {{ background: {t.warn_soft}; color: {t.fg}; }}
QPushButton[kind="band"]:focus {{ border: 2px solid {t.on_accent}; background: {t.surface}; color: {t.fg};
  padding: 0 {px(10) - 1}px; min-height: {px(22) - 2}px; }}
QPushButton[kind="link"] {{ background: transparent; color: {t.primary_text}; border: 2px solid transparent;
  padding: 0 {px(6)}px; min-height: {px(28)}px; border-radius: {px(6)}px; {_text(12.5, 600)} }}
QPushButton[kind="link"]:hover {{ background: {t.primary_soft}; }}
QPushButton[kind="link"]:focus {{ border-color: {t.primary}; padding: 0 {px(6)}px; min-height: {px(28)}px; }}
QPushButton[kind="link"]:disabled {{ color: {t.mut}; background: transparent; border-color: transparent; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 2px solid transparent; padding: 0;
  min-width: {px(32)}px; min-height: {px(32)}px; border-radius: {px(8)}px; }}
QPushButton[kind="quiet"]:hover {{ background: {t.primary_soft}; }}
QPushButton[kind="quiet"]:focus {{ border-color: {t.primary}; padding: 0; min-height: {px(32)}px; }}
QPushButton[kind="quiet"]:checked {{ background: {t.primary_soft}; }}
QPushButton[kind="quiet"]:disabled {{ background: transparent; border-color: transparent; }}
QPushButton[kind="quiet"]::menu-indicator {{ width: 0; image: none; }}
QPushButton[kind="chip"] {{ background: {t.surface}; color: {t.mut}; border: 1px solid {t.inp};
  border-radius: {_round(36)}px; padding: 0 {px(12)}px; min-height: {px(36) - 2}px; {_text(13.5, 400)} }}
QPushButton[kind="chip"]:hover {{ background: {t.surface2}; }}
QPushButton[kind="chip"]:checked {{ background: {t.primary_soft}; color: {t.primary_text};
  border: 1px solid {t.primary}; {_text(13.5, 600)} }}
QPushButton[kind="chip"]:focus {{ border: 2px solid {t.primary}; padding: 0 {px(12) - 1}px; min-height: {px(36) - 4}px; }}
QPushButton[kind="chip"][state="err"] {{ border-color: {t.err}; }}
QPushButton[kind="chip"]:disabled {{ background: {t.surface2}; color: {t.mut}; border-color: {t.line}; }}
QPushButton[kind="filter"] {{ background: {t.surface}; color: {t.mut}; border: 1px solid {t.inp};
  border-radius: {_round(30)}px; padding: 0 {px(10)}px; min-height: {px(30) - 2}px; {_text(12.5, 500)} }}
QPushButton[kind="filter"]:hover {{ background: {t.surface2}; }}
QPushButton[kind="filter"]:checked {{ background: {t.primary_soft}; color: {t.primary_text}; border-color: {t.primary};
  {_text(12.5, 600)} }}
QPushButton[kind="filter"]:focus {{ border: 2px solid {t.primary}; padding: 0 {px(10) - 1}px; min-height: {px(30) - 4}px; }}
QPushButton[kind="tab"] {{ background: transparent; color: {t.mut}; border: 2px solid transparent;
  border-radius: {px(6)}px; padding: 0 {px(10)}px; min-height: {px(28)}px; {_text(13.5, 500)} }}
QPushButton[kind="tab"]:hover {{ background: {t.surface2}; }}
QPushButton[kind="tab"]:checked {{ background: {t.primary_soft}; color: {t.primary_text}; {_text(13.5, 600)} }}
QPushButton[kind="tab"]:focus {{ border-color: {t.primary}; padding: 0 {px(10)}px; min-height: {px(28)}px; }}
QTabBar {{ background: transparent; border: 0; }}
QTabBar::tab {{ background: transparent; color: {t.mut}; border: 2px solid transparent; border-bottom: 3px solid transparent;
  padding: {px(5)}px {px(11)}px {px(4)}px; margin-right: {px(2)}px; min-height: {px(20)}px; {_text(13.5, 600)} }}
QTabBar::tab:hover {{ color: {t.fg}; }}
QTabBar::tab:selected {{ color: {t.primary_text}; border-bottom: 3px solid {t.primary}; }}
QTabBar::tab:selected:focus {{ border: 2px solid {t.primary}; border-bottom: 3px solid {t.primary};
  border-radius: {px(6)}px; }}
QPushButton[kind="segment"] {{ background: {t.surface}; color: {t.mut}; border: 1px solid {t.inp};
  border-radius: {px(6)}px; padding: 0 {px(10)}px; min-height: {px(30) - 2}px; {_text(13, 500)} }}
QPushButton[kind="segment"]:hover {{ background: {t.surface2}; }}
QPushButton[kind="segment"]:checked {{ background: {t.primary_soft}; color: {t.primary_text}; border-color: {t.primary};
  {_text(13, 600)} }}
QPushButton[kind="segment"]:focus {{ border: 2px solid {t.primary}; padding: 0 {px(10) - 1}px; min-height: {px(30) - 4}px; }}
QPushButton[kind="segment"]:disabled {{ background: {t.disabled}; color: {t.mut}; border-color: {t.disabled}; }}
QCheckBox, QRadioButton {{ background: transparent; color: {t.fg}; spacing: {px(8)}px; padding: {px(3)}px;
  min-height: {px(26)}px; border: 2px solid transparent; border-radius: {px(6)}px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {t.primary}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.mut}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {px(18)}px; height: {px(18)}px; }}
"""


def _round(height: float) -> int:
    # Qt drops a radius larger than half the box altogether, so stay a pixel under.
    return max(1, px(height) // 2 - 1)


def _editors(t: Tokens) -> str:
    edits = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox"
    return f"""
{edits} {{ background: {t.surface}; color: {t.fg}; border: 1px solid {t.inp}; border-radius: {px(7)}px;
  padding: 0 {px(10)}px; selection-background-color: {t.primary}; selection-color: {t.on_primary}; {
        _text(14)
    } }}
QLineEdit, QComboBox, QSpinBox {{ min-height: {px(34)}px; }}
QPlainTextEdit, QTextEdit {{ padding: {px(6)}px {px(8)}px; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 2px solid {t.primary}; padding: 0 {px(10) - 1}px;
  min-height: {px(34) - 2}px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {t.primary}; padding: {px(6) - 1}px {
        px(8) - 1
    }px; }}
{
        ", ".join(
            f"{e.strip()}:disabled, {e.strip()}:read-only" if "Combo" not in e else f"{e.strip()}:disabled"
            for e in edits.split(",")
        )
    } {{ background: {t.surface2}; color: {t.mut}; border-color: {t.line}; }}
QTextBrowser[kind="page"] {{ background: {t.surface}; color: {
        t.fg
    }; border: 2px solid transparent; padding: 0; }}
QTextBrowser[kind="page"]:focus {{ border-color: {t.primary}; padding: 0; }}
QLineEdit[state="err"], QComboBox[state="err"], QPlainTextEdit[state="err"] {{ background: {t.err_soft};
  border: 2px solid {t.err}; }}
QLineEdit[state="err"], QComboBox[state="err"] {{ padding: 0 {px(10) - 1}px; min-height: {px(34) - 2}px; }}
QLineEdit[state="warn"], QComboBox[state="warn"], QPlainTextEdit[state="warn"] {{ border: 2px solid {
        t.warn
    }; }}
QLineEdit[state="warn"], QComboBox[state="warn"] {{ padding: 0 {px(10) - 1}px; min-height: {px(34) - 2}px; }}
QLineEdit[state="err"]:focus, QComboBox[state="err"]:focus {{ background: {t.surface}; }}
QComboBox::drop-down {{ width: {px(26)}px; border: 0; }}
QComboBox::down-arrow {{ image: none; width: 0; height: 0; }}
QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.fg}; border: 1px solid {t.inp}; padding: {
        px(4)
    }px;
  outline: 0; selection-background-color: {t.primary_soft}; selection-color: {t.primary_text}; }}
QComboBox QAbstractItemView::item {{ min-height: {px(32)}px; padding: 0 {px(8)}px; border-radius: {
        px(5)
    }px; }}
QComboBox QAbstractItemView::item:selected {{ background: {t.primary_soft}; color: {t.primary_text}; }}
QCalendarWidget QWidget {{ background: {t.surface}; color: {t.fg}; alternate-background-color: {
        t.surface2
    }; }}
QCalendarWidget QToolButton {{ background: transparent; color: {t.fg}; border: 2px solid transparent;
  border-radius: {px(6)}px; padding: {px(4)}px {px(8)}px; {_text(13.5, 600)} }}
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus {{ border-color: {t.primary}; }}
QCalendarWidget QAbstractItemView {{ selection-background-color: {t.primary}; selection-color: {
        t.on_primary
    }; outline: 0; }}
"""


def _views(t: Tokens) -> str:
    return f"""
QListView, QTableView, QTreeView {{ background: {t.surface}; color: {t.fg}; border: 0; outline: 0; gridline-color: {t.line};
  alternate-background-color: {t.surface2}; selection-background-color: {t.selected}; selection-color: {t.fg}; }}
QListView:focus, QTableView:focus, QTreeView:focus {{ border: 2px solid {t.primary}; border-radius: {px(4)}px; }}
QListView, QTableView, QTreeView {{ border: 2px solid transparent; }}
QTreeView::item {{ min-height: {px(32)}px; border: 0; border-bottom: 1px solid {t.line}; }}
QTableView::item, QListView::item {{ border: 0; }}
QListView::item:selected, QTableView::item:selected, QTreeView::item:selected {{ background: {t.selected}; color: {t.fg}; }}
QHeaderView {{ background: {t.surface}; border: 0; }}
QHeaderView::section {{ background: {t.surface}; color: {t.mut}; border: 0; border-bottom: 1px solid {t.line};
  padding: 0 {px(HEADER_PAD)}px; min-height: {px(35)}px; {_text(*HEADER_TEXT)} }}
QTableCornerButton::section {{ background: {t.surface}; border: 0; }}
QAbstractScrollArea::corner {{ background: transparent; }}
"""


def _scrolling(t: Tokens) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; }}
QScrollBar::handle {{ background: {t.scroll}; border-radius: {px(3)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(36)}px; margin: {px(2)}px {px(3)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(36)}px; margin: {px(3)}px {px(2)}px; }}
QScrollBar::handle:hover {{ background: {t.inp}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
