"""The way into training, and inside it the way to begin it anew."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.modal import confirm
from kkb_desktop.services.desk.desk import Desk


class PracticeCard(Card):
    """What training is, and a button."""

    training_wanted = Signal()
    restart_wanted = Signal()

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("Mode latihan"), icon_name="graduation-cap")
        self._training = desk.training
        if desk.training:
            text = self.tr(
                "Semua yang diketik di sini rekaan dan tidak terkirim ke kabupaten sungguhan. "
                "Latihan dapat diulang dari awal kapan saja."
            )
            self.button = Button(self.tr("Ulangi dari awal …"), "secondary", "refresh-cw")
        else:
            text = self.tr(
                "Berlatih dengan desa rekaan dan kabupatennya, dari mendata sampai tanda terima. "
                "Data di laptop ini tidak tersentuh; layar ini dikunci dulu."
            )
            self.button = Button(self.tr("Mulai berlatih"), "secondary", "graduation-cap")
        self.button.clicked.connect(self._pressed)
        self.add(Label(text, "mut", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def _pressed(self) -> None:
        if not self._training:
            self.training_wanted.emit()
            return
        asked = confirm(
            self.window(),
            self.tr("Ulangi latihan dari awal?"),
            self.tr("Yang diketik selama latihan dihapus. Data sungguhan tidak tersentuh."),
            self.tr("Ulangi dari awal"),
            self.tr("Lanjutkan latihan"),
            danger=True,
        )
        asked.accepted.connect(self.restart_wanted)
