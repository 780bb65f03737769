"""A month as a grid of days with the activities held on them."""

from __future__ import annotations

from calendar import Calendar
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QWidget

from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.months import month_words
from kkb_desktop.gui.theme import font, px, tokens
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Card, scrolled
from kkb_desktop.gui.widgets.labels import ElidedLabel, plain_tip
from kkb_desktop.gui.widgets.painted import Painted
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.activities import activities
from kkb_desktop.services.programme.activities.activities import ActivityRow


class MonthGrid(Painted):
    """Seven columns of days. `opened` carries an activity, `day_wanted` a day without one (ISO), `moved` a month.

    Arrow keys move the day, Enter opens its first activity or begins one.
    """

    opened = Signal(str)
    day_wanted = Signal(str)
    moved = Signal(object)
    turned = Signal()  # to another day, of this month or another

    def __init__(self, day: date) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.today = self.day = day
        self.rows: dict[str, list[ActivityRow]] = {}
        self._spots: list[tuple[QRect, ActivityRow]] = []
        self._describe()

    def show_month(self, day: date, rows: dict[str, list[ActivityRow]]) -> None:
        """Show the month of `day` with its activities by day."""
        self.day, self.rows = day, rows
        self._describe()
        self.update()

    def _describe(self) -> None:
        held = self.rows.get(self.day.isoformat(), [])
        said = [day_text(self.day.isoformat()), *(row.title for row in held)]
        self.setAccessibleName(", ".join(said))

    def weeks(self) -> list[list[date]]:
        """The weeks shown, Monday first."""
        return Calendar(0).monthdatescalendar(self.day.year, self.day.month)

    def cell(self, day: date) -> QRect:
        """Where a day of a week shown stands; empty for others."""
        top = px(24)
        weeks = self.weeks()
        for at, week in enumerate(weeks):
            if day in week:
                across = week.index(day)
                left, right = self.width() * across // 7, self.width() * (across + 1) // 7
                upper = top + (self.height() - top) * at // len(weeks)
                lower = top + (self.height() - top) * (at + 1) // len(weeks)
                return QRect(left, upper, right - left - px(4), lower - upper - px(4))
        return QRect()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(420), px(230))

    def paintEvent(self, event: object) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._spots = []
        for across in range(7):
            left, right = self.width() * across // 7, self.width() * (across + 1) // 7
            painter.setFont(font(12, 600))
            painter.setPen(QColor(t.mut))
            name = QLocale().standaloneDayName(across + 1, QLocale.FormatType.ShortFormat)
            painter.drawText(QRect(left, 0, right - left - px(4), px(20)), Qt.AlignmentFlag.AlignCenter, name)
        for week in self.weeks():
            for day in week:
                if day.month == self.day.month:
                    self._paint_day(painter, day)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        t = tokens()
        area = self.cell(day)
        held = self.rows.get(day.isoformat(), [])
        current = day == self.day
        painter.setPen(
            QPen(QColor(t.primary if current and self.hasFocus() else t.line), 1.4 if current else 1)
        )
        painter.setBrush(QColor(t.selected if current else t.surface))
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
        painter.setFont(font(12, 700 if day == self.today else 400))
        painter.setPen(QColor(t.primary_text if day == self.today else t.mut if day > self.today else t.fg))
        painter.drawText(
            area.adjusted(px(7), px(3), -px(5), 0),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
            str(day.day),
        )
        line, top = px(19), area.top() + px(21)
        fits = max(1, (area.bottom() - top - px(2)) // line)
        shown = held if len(held) <= fits else held[: max(0, fits - 1)]
        painter.setFont(font(11.5, 600))
        for row in shown:
            spot = QRect(area.left() + px(4), top, area.width() - px(8), line - px(2))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.primary_soft))
            painter.drawRoundedRect(QRectF(spot), px(4), px(4))
            painter.setPen(QColor(t.primary_text))
            room = spot.adjusted(px(5), 0, -px(4), 0)
            words = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            self._spots.append((spot, row))
            top += line
        if len(shown) < len(held):
            painter.setPen(QColor(t.mut))
            more = self.tr("+%1 lagi").replace("%1", number(len(held) - len(shown)))
            room = QRect(area.left() + px(8), top, area.width() - px(12), line)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, more)

    def day_at(self, x: int, y: int) -> date | None:
        """The day of this month under a point."""
        days = (day for week in self.weeks() for day in week if day.month == self.day.month)
        return next((day for day in days if self.cell(day).contains(x, y)), None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        for spot, row in self._spots:
            if spot.contains(at):
                self.opened.emit(row.id)
                return
        day = self.day_at(at.x(), at.y())
        if day is not None:
            again = day == self.day
            self._go(day)
            if again:
                self._act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        if event.key() in steps:
            self._go(self.day + timedelta(days=steps[Qt.Key(event.key())]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._act()
        else:
            super().keyPressEvent(event)

    def _go(self, day: date) -> None:
        other = (day.year, day.month) != (self.day.year, self.day.month)
        self.day = day
        self._describe()
        self.update()
        self.turned.emit()
        if other:
            self.moved.emit(day)

    def _act(self) -> None:
        held = self.rows.get(self.day.isoformat(), [])
        if held:
            self.opened.emit(held[0].id)
        elif self.day <= self.today:
            self.day_wanted.emit(self.day.isoformat())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(event.x(), event.y())
            held = self.rows.get(day.isoformat(), []) if day is not None else []
            QToolTip.showText(event.globalPos(), plain_tip("\n".join(row.title for row in held)), self)
            return True
        return super().event(event)


class CalendarView(Card):
    """The grid under its month."""

    opened = Signal(str)
    day_wanted = Signal(str)

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._jobs, self._query = desk, jobs, 0
        self.grid = MonthGrid(today(desk))
        self.grid.opened.connect(self.opened)
        self.grid.day_wanted.connect(self.day_wanted)
        self.grid.moved.connect(self.show_day)
        self.grid.turned.connect(self._day_turned)
        before = IconButton("chevron-left", self.tr("Bulan sebelumnya"))
        before.clicked.connect(lambda: self._turn(-1))
        after = IconButton("chevron-right", self.tr("Bulan berikutnya"))
        after.clicked.connect(lambda: self._turn(1))
        self.begin_button = Button(self.tr("Catat di tanggal ini"), "secondary", "plus")
        self.begin_button.clicked.connect(lambda: self.day_wanted.emit(self.grid.day.isoformat()))
        now = Button(self.tr("Hari ini"), "link")
        now.clicked.connect(lambda: self.show_day(today(self._desk)))
        self.month = ElidedLabel("", "h3")
        self.count = ElidedLabel(self.tr("Sedang menghitung …"), "small")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (before, after):
            row.addWidget(button)
        row.addWidget(self.month)
        row.addWidget(self.count, 1)
        row.addWidget(now)
        row.addWidget(self.begin_button)
        top = QWidget()
        top.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(px(6))
        self.add(top)
        self.add(scrolled(self.grid), 1)

    def _turn(self, step: int) -> None:
        day = self.grid.day.replace(day=1)
        self.show_day(
            (day - timedelta(days=1)).replace(day=1)
            if step < 0
            else (day + timedelta(days=32)).replace(day=1)
        )

    def show_day(self, day: date) -> None:
        """Show the month of a day."""
        self.grid.day = day
        self.count.set_text(self.tr("Sedang menghitung …"))
        self._day_turned()
        self.reload()

    def _day_turned(self) -> None:
        self.begin_button.setEnabled(self.grid.day <= self.grid.today)

    def reload(self) -> None:
        """Read the month's activities."""
        self._query += 1
        desk, query, day = self._desk, self._query, self.grid.day

        def work(_job: object) -> tuple[int, date, list[ActivityRow]]:
            ids = activities.activity_ids(desk, month=f"{day:%Y-%m}")
            return query, day, list(activities.activity_rows(desk, ids).values())

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self._failed)

    def _failed(self, error: BaseException) -> None:
        self.count.set_text(explain_error(error).text)

    def _show(self, result: tuple[int, date, list[ActivityRow]]) -> None:
        query, day, rows = result
        if query != self._query:
            return
        by_day: dict[str, list[ActivityRow]] = {}
        for row in sorted(rows, key=lambda each: each.title.lower()):
            by_day.setdefault(row.held_on, []).append(row)
        self.month.set_text(month_words(day.replace(day=1).isoformat()))
        self.count.set_text(
            self.tr("%1 kegiatan").replace("%1", number(len(rows)))
            if rows
            else self.tr("Belum ada kegiatan. Pilih tanggal, lalu catat.")
        )
        self.grid.show_month(day, by_day)
