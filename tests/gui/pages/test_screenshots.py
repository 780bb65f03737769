"""Pictures are taken of every page, in both sizes and both themes."""

from PySide6.QtGui import QImage

from kkb_desktop.gui.screenshots import take


def test_every_page_is_pictured_in_both_themes_on_a_small_screen(office, tmp_path):
    written = take(
        {"kabupaten": office.desk("district")}, tmp_path / "gambar", size=(1093, 614), modes=("light", "dark")
    )
    names = {path.name for path in written}
    assert {"kabupaten-inbox-light.png", "kabupaten-inbox-dark.png", "kabupaten-families-dark.png"} <= names
    assert all(QImage(str(path)).width() == 1093 for path in written)
