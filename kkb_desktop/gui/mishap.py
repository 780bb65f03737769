"""What is said after a mishap on the road: what happened, that nothing was lost, and the one step that is left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.services.exchange.mishaps import Noted


def mishap_banner(found: Sequence[Noted], *, office: bool) -> Banner:
    """The banner for what came to light, told by the latest; its button leads to the step that is left."""
    translate = QCoreApplication.translate
    latest = found[-1]
    moved, lost = sum(each.moved for each in found), latest.lost
    if office:
        words = translate(
            "Mishap",
            "Data kabupaten di laptop ini pernah dikembalikan ke salinan lama. Tidak ada yang hilang: "
            "beri semua desa paket, dan minta mereka mengirim lagi.",
        )
        action = translate("Mishap", "Ke kotak masuk")
    elif latest.kind == "restored":
        words = translate(
            "Mishap",
            "Laptop ini memakai salinan lama. Tidak ada yang hilang: %1 perubahan akan dikirim lagi, dan %2 yang "
            "hanya ada di kabupaten kembali bersama paket berikutnya.",
        )
        action = translate("Mishap", "Kirim sekarang")
    else:
        words = translate(
            "Mishap",
            "Folder data laptop ini pernah disalin ke laptop lain. Tidak ada yang hilang: %1 perubahan akan dikirim "
            "lagi. Pakailah satu laptop saja, atau daftarkan laptop kedua tersendiri.",
        )
        action = translate("Mishap", "Kirim sekarang")
    text = words.replace("%1", number(moved)).replace("%2", number(lost))
    return Banner(text, "warn", action=action, closable=True, icon_name="copy")
