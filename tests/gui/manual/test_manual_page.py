"""The manual on the screen: the page it explains, its links, its search, its pictures, and the way back."""

from __future__ import annotations

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLineEdit, QTextBrowser

from kkb_desktop.domain.text import Language
from kkb_desktop.gui.i18n import use_language
from kkb_desktop.gui.manual.view import ManualView
from kkb_desktop.gui.pages.manual import ManualPage
from kkb_desktop.gui.theme import theme, tokens
from kkb_desktop.gui.widgets.written import WrittenCard
from kkb_desktop.services.manual.book import chapter, index
from kkb_desktop.services.manual.finding import keys_for


def _page(office, kind: str = "village", **more) -> ManualPage:
    return office.show(ManualPage(kind, office.bus, office.jobs, **more))


def _shown(view: ManualView) -> str:
    return view.browser.toPlainText()


def test_it_opens_at_its_beginning_when_nothing_is_asked(office) -> None:
    page = _page(office)
    assert _shown(page.view).startswith(chapter("welcome", "id").title)


def test_it_opens_at_the_chapter_of_the_page_one_comes_from(office) -> None:
    page = _page(office)
    page.open_with({"page": "families"})
    assert page.view.key == "families"
    assert _shown(page.view).startswith("Keluarga")
    assert page.view.contents.tree.currentItem().text(0) == "Keluarga"


def test_the_same_page_is_explained_in_another_way_to_an_office(office) -> None:
    page = _page(office, "district")
    page.open_with({"page": "families"})
    assert page.view.key == "district-families"


def test_escape_goes_back_to_the_page_and_to_the_field_one_was_in(office, qtbot) -> None:
    field = office.show(QLineEdit())
    page = _page(office)
    page.open_with({"page": "families", "focus": field})
    assert page.back.isVisible()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    with qtbot.waitSignal(office.bus.page_wanted) as went:
        qtbot.keyClick(page.view.browser, Qt.Key.Key_Escape)
    assert went.args[0] == "families"
    assert field.window().focusWidget() is field


def test_opened_by_itself_there_is_no_way_back(office, qtbot) -> None:
    page = _page(office)
    assert not page.back.isVisible()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    with qtbot.assertNotEmitted(office.bus.page_wanted):
        qtbot.keyClick(page.view.browser, Qt.Key.Key_Escape)


def test_asking_for_help_on_help_keeps_the_way_back(office, qtbot) -> None:
    page = _page(office)
    page.open_with({"page": "send"})
    page.open_with({"page": "manual"})
    assert page.view.key == "help"
    with qtbot.waitSignal(office.bus.page_wanted) as went:
        page.go_back()
    assert went.args[0] == "send"


def test_a_link_to_a_chapter_turns_to_it_and_one_to_a_page_opens_the_page(office, qtbot) -> None:
    page = _page(office)
    page.view.browser.link_pressed.emit("chapter:send")
    assert page.view.key == "send"
    with qtbot.waitSignal(office.bus.page_wanted) as went:
        page.view.browser.link_pressed.emit("page:receive")
    assert went.args[0] == "receive"


def test_a_page_that_this_desk_lacks_is_no_link(office) -> None:
    page = _page(office, has_page=lambda key: key != "inbox")
    page.view.show_chapter("road")
    links = _links(page.view.browser)
    assert "page:receive" in links
    assert "page:inbox" not in links


def _links(browser: QTextBrowser) -> set[str]:
    found = set()
    block = browser.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            if address := pieces.fragment().charFormat().anchorHref():
                found.add(address)
            pieces += 1
        block = block.next()
    return found


def test_links_are_reached_and_followed_with_the_keyboard(office, qtbot) -> None:
    page = _page(office)
    page.view.show_chapter("lost-stick")
    page.view.browser.setFocus()
    with qtbot.waitSignal(page.view.page_wanted) as went:
        qtbot.keyClick(page.view.browser, Qt.Key.Key_Tab)
        qtbot.keyClick(page.view.browser, Qt.Key.Key_Return)
    assert went.args[0] == "send"


def test_the_end_of_a_chapter_leads_to_the_next_one(office) -> None:
    page = _page(office)
    keys = page.view.contents.keys()
    page.view.show_chapter(keys[0])
    assert f"chapter:{keys[1]}" in _links(page.view.browser)
    page.view.show_chapter(keys[-1])
    assert "Bab berikutnya" not in _shown(page.view)


@pytest.mark.parametrize("kind", ["village", "district"])
def test_the_contents_list_every_chapter_for_the_reader(office, kind) -> None:
    page = _page(office, kind)
    assert page.view.contents.keys() == keys_for("village" if kind == "village" else "office")


def test_going_through_the_contents_with_arrows_shows_each_chapter(office, qtbot) -> None:
    page = _page(office)
    keys = page.view.contents.keys()
    qtbot.keyClick(page.view.contents.tree, Qt.Key.Key_Down)
    assert page.view.key == keys[1]


def test_what_is_searched_is_listed_shown_and_marked(office, qtbot) -> None:
    page = _page(office)
    contents = page.view.contents
    qtbot.keyClicks(contents.search, "flashdisk hilang")
    qtbot.keyClick(contents.search, Qt.Key.Key_Return)
    assert contents.model.ids[0] == "lost-stick"
    assert page.view.key == "lost-stick"
    assert page.view.browser.extraSelections()
    contents.search.clear()
    assert contents.stack.currentWidget() is contents.tree


def test_what_is_nowhere_is_said_to_be_so(office, qtbot) -> None:
    page = _page(office)
    qtbot.keyClicks(page.view.contents.search, "zebra")
    qtbot.keyClick(page.view.contents.search, Qt.Key.Key_Return)
    assert page.view.contents.stack.currentWidget() is page.view.contents.empty


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_chapter_is_shown_with_its_pictures_as_wide_as_the_column(
    office, qapp, language: Language
) -> None:
    use_language(qapp, language)
    page = _page(office, "district")
    kind = QTextDocument.ResourceType.ImageResource.value
    for part in index():
        for entry in part.entries:
            page.view.show_chapter(entry.key)
            assert _shown(page.view).startswith(chapter(entry.key, language).title)
            html = page.view.browser.toHtml()
            for name in {piece.split('"')[0] for piece in html.split('src="picture:')[1:]}:
                image = page.view.browser.loadResource(kind, f"picture:{name}")
                assert 0 < image.deviceIndependentSize().width() <= page.view.browser.column


def test_it_is_read_in_either_look_and_at_every_size(office) -> None:
    page = _page(office)
    page.view.show_chapter("words")
    for mode in ("dark", "light"):
        for percent in (100, 130):
            theme().set_mode(mode)
            theme().set_text_size(percent)
            assert tokens().primary_text.lower() in page.view.browser.toHtml().lower()
            assert page.view.browser.horizontalScrollBar().maximum() == 0


def test_the_manual_is_written_as_a_pdf(office, tmp_path) -> None:
    page = _page(office)
    page.print_to(tmp_path / "panduan.pdf")
    office.settle()
    assert len(PdfReader(tmp_path / "panduan.pdf").pages) > 20
    assert "panduan.pdf" in page.messages.text
    assert page.messages.findChild(WrittenCard).open_button.isVisible()


def test_a_place_that_cannot_be_written_to_is_said_to_be_so(office, tmp_path) -> None:
    page = _page(office)
    page.print_to(tmp_path / "tidak ada" / "panduan.pdf")
    office.settle()
    assert page.messages.isVisible()
    assert "panduan.pdf" in page.messages.text
