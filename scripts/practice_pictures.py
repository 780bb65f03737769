"""Draws the pictures people practise adding photos with into resources/practice: `python scripts/practice_pictures.py`.

They are drawn, so that nobody is on them, and say so. Training takes no other picture (services/desk/training.py).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt  # noqa: E402
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPolygonF  # noqa: E402

from kkb_desktop.domain.invented import MARK  # noqa: E402
from kkb_desktop.gui.theme.fonts import font, load_fonts  # noqa: E402

_WIDTH, _HEIGHT = 960, 640


def main() -> int:
    application = QGuiApplication([])
    load_fonts()
    folder = ROOT / "resources" / "practice"
    folder.mkdir(exist_ok=True)
    for name, words, draw in (
        ("foto-latihan-kegiatan.jpg", "Kegiatan kelompok", _meeting),
        ("foto-latihan-rumah.jpg", "Rumah", _house),
        ("dokumen-latihan.jpg", "Surat keputusan", _letter),
    ):
        image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
        image.fill(QColor("#dfeeea"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        draw(painter)
        painter.setPen(QColor("#17211f"))
        painter.setFont(font(30))
        painter.drawText(QRectF(0, 520, _WIDTH, 50), Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(QColor("#b3261e"))
        painter.drawText(QRectF(0, 570, _WIDTH, 50), Qt.AlignmentFlag.AlignCenter, MARK)
        painter.end()
        image.save(str(folder / name), "JPG", 80)
    del application
    return 0


def _meeting(painter: QPainter) -> None:
    for at, colour in enumerate(("#0b6b68", "#8a5300", "#1c7443", "#3d5a80", "#7a3b69")):
        x = 150 + at * 150
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(x, 270, 90, 190), 40, 40)
        painter.setBrush(QColor("#c98f6b"))
        painter.drawEllipse(QPointF(x + 45, 220), 42, 42)


def _house(painter: QPainter) -> None:
    painter.setBrush(QColor("#c9d6d0"))
    painter.drawRect(QRectF(300, 260, 360, 220))
    painter.setBrush(QColor("#8a3b2a"))
    painter.drawPolygon(QPolygonF([QPointF(260, 260), QPointF(480, 110), QPointF(700, 260)]))
    painter.setBrush(QColor("#5b3a1e"))
    painter.drawRect(QRectF(440, 350, 80, 130))
    painter.setBrush(QColor("#7fb3d5"))
    painter.drawRect(QRectF(335, 310, 70, 60))
    painter.drawRect(QRectF(555, 310, 70, 60))


def _letter(painter: QPainter) -> None:
    painter.setBrush(QColor("#ffffff"))
    painter.drawRect(QRectF(330, 50, 300, 440))
    painter.setBrush(QColor("#56635f"))
    painter.drawRect(QRectF(410, 85, 140, 14))
    painter.setBrush(QColor("#b9c2bd"))
    for line in range(14):
        painter.drawRect(QRectF(365, 135 + line * 22, 230 if line % 4 != 3 else 150, 8))


if __name__ == "__main__":
    sys.exit(main())
