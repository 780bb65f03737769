"""The teal sidebar: the places of the window, where you are, what waits where. Narrow, it is a rail of icons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kkb_desktop.gui.shell.places import PlaceSpec
from kkb_desktop.gui.theme import font, paint_icon, px, theme, tokens
from kkb_desktop.gui.widgets.labels import plain_tip
from kkb_desktop.gui.widgets.painted import Painted

WIDE, RAIL = 216, 86  # pixels at text size 100 %
RAIL_ENTRY = 50  # the height of a place in the rail, less where the window is low


class NavButton(QAbstractButton):
    """One place in the sidebar, with an amber count of what waits there."""

    def __init__(self, spec: PlaceSpec, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = spec.key
        self._spec, self._badge, self._rail, self._hover = spec, 0, False, False
        self._rail_height = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shortcut = shortcut
        theme().changed.connect(self._look_changed)
        self._describe()

    def set_badge(self, count: int) -> None:
        """Show how many things wait in the place; 0 shows nothing."""
        self._badge = count
        self._describe()
        self.update()

    @property
    def badge(self) -> int:
        """The count shown."""
        return self._badge

    def set_rail(self, rail: bool) -> None:
        """Icon above label instead of beside it."""
        self._rail = rail
        self.updateGeometry()
        self.update()

    def set_rail_height(self, pixels: int) -> None:
        """How high it is in the rail, where the window's height decides."""
        if pixels != self._rail_height:
            self._rail_height = pixels
            self._look_changed()

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._spec.title}, {self._badge}" if self._badge else self._spec.title)
        tip = f"{self._spec.title} ({self._shortcut})" if self._shortcut else self._spec.title
        self.setToolTip(plain_tip(tip))

    def _look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._rail:
            return QSize(px(RAIL - 14), self._rail_height or px(RAIL_ENTRY))
        return QSize(px(WIDE - 24), px(38))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = False
        self.update()

    def paintEvent(self, event: object) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        here = self.isChecked()
        if here or self._hover:
            ground = QColor(t.side_hi)
            ground.setAlphaF(1.0 if here else 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(area, px(8), px(8))
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, px(8), px(8))
        (self._paint_rail if self._rail else self._paint_wide)(painter, area, here)

    def _paint_wide(self, painter: QPainter, area: QRectF, here: bool) -> None:
        t = tokens()
        edge = px(18)
        middle = area.center().y()
        paint_icon(
            painter,
            QRectF(area.left() + px(11), middle - edge / 2, edge, edge),
            self._spec.icon,
            "accent" if here else "side_mut",
        )
        right = area.right() - px(8)
        if self._badge:
            right -= self._paint_badge(painter, right, middle) + px(6)
        painter.setFont(font(14, 600 if here else 500))
        painter.setPen(QColor("#FFFFFF" if here else t.side_fg))
        left = area.left() + px(38)
        room = QRectF(left, area.top(), right - left, area.height())
        shown = QFontMetrics(painter.font()).elidedText(
            self._spec.title, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_rail(self, painter: QPainter, area: QRectF, here: bool) -> None:
        t = tokens()
        edge = px(20)
        centre = area.center().x()
        paint_icon(
            painter,
            QRectF(centre - edge / 2, area.center().y() - px(20), edge, edge),
            self._spec.icon,
            "accent" if here else "side_mut",
        )
        # The rail keeps its width at every text size, so its words may not grow past it.
        painter.setFont(font(11.5, 700 if here else 500))
        painter.setPen(QColor("#FFFFFF" if here else t.side_fg))
        room = QRectF(area.left() + 1, area.center().y() + px(2), area.width() - 2, px(20))
        title = self._spec.short_title or self._spec.title
        shown = QFontMetrics(painter.font()).elidedText(title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, shown)
        if self._badge:
            self._paint_badge(painter, area.right() - px(3), area.center().y() - px(13), small=True)

    def _paint_badge(self, painter: QPainter, right: float, middle: float, small: bool = False) -> int:
        """Paint the count ending at `right`; returns its width."""
        t = tokens()
        most = 99 if small else 999  # in the rail a wider badge would hide the icon
        text = str(self._badge) if self._badge <= most else f"{most}+"
        painter.setFont(font(10.5 if small else 12, 700))
        high = px(16 if small else 18)
        wide = max(
            px(24 if small else 28),
            QFontMetrics(painter.font()).horizontalAdvance(text) + px(8 if small else 12),
        )
        box = QRectF(right - wide, middle - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.accent))
        painter.drawRoundedRect(box, high / 2, high / 2)
        painter.setPen(QColor(t.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return wide


class _Brand(Painted):
    """The program's name, in the wide sidebar with what it is for."""

    def __init__(self, claim: str) -> None:
        super().__init__()
        self._claim, self._rail = claim, False
        self.setAccessibleName("KKB Desktop")

    def set_rail(self, rail: bool) -> None:
        self._rail = rail
        self._look_changed()

    def sizeHint(self) -> QSize:
        return QSize(px(60), px(12 if self._rail else 64))

    def paintEvent(self, event: object) -> None:
        if self._rail:
            return
        painter = QPainter(self)
        paint_icon(painter, QRectF(px(1), px(22), px(24), px(24)), "house-heart", "accent")
        painter.setPen(QColor("#FFFFFF"))
        painter.setFont(font(15, 700))
        painter.drawText(
            QRectF(px(37), px(15), self.width(), px(22)), Qt.AlignmentFlag.AlignVCenter, "KKB Desktop"
        )
        painter.setPen(QColor(tokens().side_mut))
        painter.setFont(font(12, 400))
        room = QRectF(px(37), px(36), self.width() - px(37), px(18))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._claim)


class UserCard(QAbstractButton):
    """Who is working, at the foot of the sidebar; pressed, it asks for the account menu."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._role, self._rail = "", "", False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self.set_user("", "")

    def set_user(self, name: str, role: str) -> None:
        """Show a person and what they are here, as "Kader · RW 04"."""
        self._name, self._role = name, role
        self.setAccessibleName(", ".join(part for part in (name, role) if part) or self.tr("Pengguna"))
        self.setToolTip(plain_tip(self.accessibleName()))
        self.setVisible(bool(name))
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Initials only."""
        self._rail = rail
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(60), px(44 if self._rail else 51))

    def paintEvent(self, event: object) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(t.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if self._rail else QColor(t.side_hi))
        painter.drawRoundedRect(area, px(8), px(8))
        edge = px(32)
        left = area.center().x() - edge / 2 if self._rail else area.left() + px(9)
        face = QRectF(left, area.center().y() - edge / 2, edge, edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.accent))
        painter.drawEllipse(face)
        painter.setPen(QColor(t.on_accent))
        painter.setFont(font(12, 700))
        painter.drawText(face, Qt.AlignmentFlag.AlignCenter, initials(self._name))
        if self._rail:
            return
        room = area.adjusted(px(51), px(7), -px(6), -px(7))
        for text, size, weight, colour, place in (
            (self._name, 12.5, 600, "#FFFFFF", Qt.AlignmentFlag.AlignTop),
            (self._role, 12, 400, t.side_mut, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font(size, weight))
            painter.setPen(QColor(colour))
            shown = QFontMetrics(painter.font()).elidedText(
                text, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, place | Qt.AlignmentFlag.AlignLeft, shown)


_TITLES = frozenset({"bu", "ibu", "pak", "bapak", "bpk", "hj", "h", "dr", "drg", "kak"})


def initials(name: str) -> str:
    """Two letters for a face: "Bu Sari Lestari" is SL."""
    words = [word for word in name.split() if word.rstrip(".").lower() not in _TITLES] or name.split()
    return "".join(word[0] for word in words[:2]).upper()


class Sidebar(QFrame):
    """All places; emits the key of the one pressed. They are few enough that nothing ever scrolls."""

    chosen = Signal(str)

    def __init__(self, claim: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setAccessibleName(self.tr("Bagian utama"))
        self._buttons: dict[str, NavButton] = {}
        self._rail = False
        self._group = QButtonGroup(self)
        self._brand = _Brand(claim)
        self._upper = QVBoxLayout()
        self._lower = QVBoxLayout()
        for rows in (self._upper, self._lower):
            rows.setSpacing(px(3))
        self.user_card = UserCard()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(px(6))
        self._column.addWidget(self._brand)
        self._column.addLayout(self._upper)
        self._column.addStretch(1)
        self._column.addLayout(self._lower)
        self._column.addWidget(self.user_card)
        theme().changed.connect(self._measure)
        self._measure()

    def add(self, spec: PlaceSpec, shortcut: str) -> None:
        """Add a place, in the order added; those of the foot stand beside the user."""
        button = NavButton(spec, shortcut)
        button.set_rail(self._rail)
        button.clicked.connect(lambda checked=False, key=spec.key: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[spec.key] = button
        (self._lower if spec.foot else self._upper).addWidget(button)
        self._fit_entries()

    def button(self, key: str) -> NavButton:
        """The button of place `key`."""
        return self._buttons[key]

    def set_current(self, key: str) -> None:
        """Mark the place shown."""
        self._buttons[key].setChecked(True)

    @property
    def rail(self) -> bool:
        """Whether it is narrow."""
        return self._rail

    def set_rail(self, rail: bool) -> None:
        """Be the narrow rail, or the wide sidebar."""
        if rail == self._rail:
            return
        self._rail = rail
        self._brand.set_rail(rail)
        self.user_card.set_rail(rail)
        for button in self._buttons.values():
            button.set_rail(rail)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_entries()

    def _measure(self) -> None:
        self.setFixedWidth(px(RAIL if self._rail else WIDE))
        side = px(7 if self._rail else 12)
        self._column.setContentsMargins(side, 0, side, px(12))
        self._fit_entries()

    def _fit_entries(self) -> None:
        """Share the height of a low window out among the places, so that all of them are seen."""
        if not self._buttons:
            return
        around = self._brand.sizeHint().height() + self.user_card.sizeHint().height() + px(12)
        spaces = px(6) * 4 + px(3) * len(self._buttons)
        each = (self.height() - around - spaces) // len(self._buttons)
        for button in self._buttons.values():
            button.set_rail_height(max(min(each, px(RAIL_ENTRY)), px(RAIL_ENTRY - 10)))
