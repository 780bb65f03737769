"""What has come: how much is confirmed, what changed, and what every other file on the stick is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from kkb_desktop.domain.reasons import explain
from kkb_desktop.gui.delivery import day_words, package_words, waiting_words
from kkb_desktop.gui.i18n import language, number
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import Card, clear
from kkb_desktop.gui.widgets.checks import CheckLine
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.exchange.receiving import LeftAlone, Taken


class Result(Card):
    """One line for each thing that came of it; green only where the district confirms."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(icon_name="clipboard-check")
        self._desk = desk
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        self.body.addLayout(self._lines)

    def show_taken(self, taken: Taken) -> None:
        """Say what has come."""
        clear(self._lines)
        came = taken.receipts or taken.packs or taken.known
        self.set_title(
            self.tr("Yang datang dari %1").replace("%1", taken.office)
            if came
            else self.tr("Tidak ada yang baru untuk laptop ini")
        )
        lines = [*self._receipt(taken), *self._packs(taken)]
        if came:
            lines.append(self._still(taken))
        elif not taken.left:
            words = self.tr("Periksa apakah flashdisk atau folder yang dipilih sudah benar.")
            lines.append(CheckLine("neutral", self.tr("Tidak ada berkas KKB di sana"), words))
        lines.extend(self._left(each) for each in sorted(taken.left, key=lambda each: not each.wrong))
        for line in lines:
            self._lines.addWidget(line)

    def _receipt(self, taken: Taken) -> list[CheckLine]:
        lines = []
        at = taken.receipt_at
        if at is not None:
            signed = self.tr("Tanda terima %1, tanda tangan sah.").replace(
                "%1", day_words(at, today(self._desk))
            )
            if taken.confirmed:
                text = self.tr("%1 data diterima kabupaten").replace("%1", number(taken.confirmed))
                if taken.packages:
                    text += f" ({package_words(taken.packages)})"
                lines.append(CheckLine("ok", text, signed))
            else:
                text = self.tr("Tanda terima ini tidak menambah yang sudah diterima")
                lines.append(CheckLine("neutral", text, signed, icon_name="package-check"))
        if taken.cancelled:
            text = self.tr("Kabupaten membatalkan %1").replace("%1", package_words(taken.cancelled))
            words = self.tr("Telepon kabupaten untuk menanyakan sebabnya. Data di laptop ini tetap utuh.")
            lines.append(CheckLine("warn", text, words))
        return lines

    def _packs(self, taken: Taken) -> list[CheckLine]:
        lines = []
        if taken.packs:
            count = sum(len(ids) for ids in taken.change.records.values())
            if count:
                text = self.tr("%1 catatan diperbarui dari kabupaten").replace("%1", number(count))
                words = self.tr("%1 perubahan, dari kabupaten atau laptop lain di desa ini.")
                lines.append(CheckLine("info", text, words.replace("%1", number(taken.new))))
            else:
                text = self.tr("Paket kabupaten tidak membawa perubahan data")
                lines.append(CheckLine("neutral", text, icon_name="package-open"))
        if taken.approved:
            words = self.tr("Surat izinnya tersimpan; laptop ini tidak perlu disetujui lagi.")
            lines.append(CheckLine("info", self.tr("Laptop ini disetujui kabupaten"), words))
        if taken.known:
            text = self.tr("%1 paket sudah pernah dibuka di sini").replace("%1", number(taken.known))
            words = self.tr("Tidak ada yang berubah karenanya.")
            lines.append(CheckLine("neutral", text, words, icon_name="package-open"))
        if taken.conflicts:
            text = self.tr("%1 catatan berbenturan").replace("%1", number(taken.conflicts))
            words = self.tr("Isian di laptop ini berbeda dengan yang datang; kabupaten akan memutuskan.")
            lines.append(CheckLine("warn", text, words))
        return lines

    def _still(self, taken: Taken) -> CheckLine:
        still = taken.still
        if still.packages:
            words = waiting_words(still.records, still.since, still.packages, today(self._desk))
            return CheckLine("neutral", words, self._unsent(still.unsent), icon_name="hourglass")
        if still.unsent:
            text = self.tr("Tidak ada paket yang masih menunggu")
            return CheckLine("neutral", text, self._unsent(still.unsent), icon_name="hourglass")
        return CheckLine("ok", self.tr("Semua data di laptop ini sudah diterima kabupaten"))

    def _unsent(self, count: int) -> str:
        return self.tr("%1 data belum dikirim.").replace("%1", number(count)) if count else ""

    def _left(self, each: LeftAlone) -> CheckLine:
        said = explain(each.reason, language(), each.params)
        line = " ".join(filter(None, (f"{each.name}.", said.next_step)))
        if each.missing:
            parts = ", ".join(map(number, each.missing))
            line += " " + self.tr("Bagian yang belum ada: %1.").replace("%1", parts)
        if each.wrong:
            return CheckLine("warn", said.what, line)
        return CheckLine("neutral", said.what, line, icon_name="file-text")
