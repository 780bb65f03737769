"""Every screen test starts from the same look."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kkb_desktop.gui.i18n import use_language
from kkb_desktop.gui.theme import theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    use_language(qapp, "id")
    theme().start("light", 100)
    yield
    theme().start("light", 100)
