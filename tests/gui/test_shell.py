"""The window around the pages: navigation, header, jobs, notices, narrow screens."""

import threading

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.shell.pages import PageSpec
from kkb_desktop.gui.shell.places import MOST, PlaceSpec
from kkb_desktop.gui.shell.sidebar import initials
from kkb_desktop.gui.shell.window import ShellWindow
from kkb_desktop.gui.theme import theme
from kkb_desktop.gui.widgets.band import Band
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.choice import ChoiceCard, ChoiceGroup
from kkb_desktop.gui.widgets.modal import ModalCard, confirm
from kkb_desktop.gui.widgets.wizard import Wizard, WizardPage


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.visits: list[object] = []
        self.lets_go = True
        column = QVBoxLayout(self)
        self.edit = QLineEdit()
        self.edit.setAccessibleName("isian")
        self.title = PageTitle("Judul", "keterangan")
        column.insertWidget(0, self.title)
        column.addWidget(self.edit)

    def shown(self) -> None:
        self.visits.append("shown")

    def open_with(self, argument: object) -> None:
        self.visits.append(argument)

    def may_leave(self) -> bool:
        return self.lets_go


@pytest.fixture
def window(qtbot: QtBot) -> ShellWindow:
    shell = ShellWindow(Bus(), JobRunner())
    shell.bus.setParent(shell)
    qtbot.addWidget(shell)
    for place, keys in (
        ("home", ("home",)),
        ("book", ("families", "residents")),
        ("road", ("send", "receive")),
    ):
        shell.add_place(
            PlaceSpec(place, place.title(), "house", tuple(PageSpec(key, key.title(), Page) for key in keys))
        )
    settings = PageSpec("settings", "Pengaturan", Page)
    shell.add_place(
        PlaceSpec("settings", "Pengaturan", "settings", (settings,), foot=True, shortcut="Ctrl+,")
    )
    shell.resize(1366, 697)
    with qtbot.waitExposed(shell):
        shell.show()
    shell.open_page("home")
    return shell


def test_pages_are_built_when_first_visited(window: ShellWindow) -> None:
    assert window.host.page("families") is None
    window.open_page("families", {"search": "siti"})
    page = window.host.page("families")
    assert isinstance(page, Page) and page.visits == ["shown", {"search": "siti"}]


def test_a_page_with_unsaved_work_is_not_left(window: ShellWindow) -> None:
    page = window.host.current_page()
    assert isinstance(page, Page)
    page.lets_go = False
    assert not window.open_page("families")
    assert window.sidebar.button("home").isChecked()
    assert not window.close()
    page.lets_go = True
    assert window.open_page("families")


def test_a_place_marks_itself_whichever_of_its_pages_is_shown(window: ShellWindow) -> None:
    for key, place in (("residents", "book"), ("send", "road"), ("settings", "settings"), ("home", "home")):
        window.open_page(key)
        marked = [each.key for each in window.places if window.sidebar.button(each.key).isChecked()]
        assert marked == [place]


def test_the_pages_of_a_place_are_tabs_in_each_others_headers(qtbot: QtBot, window: ShellWindow) -> None:
    window.open_page("families")
    tabs = window.host.tabs("families")
    assert [tabs.tabText(at) for at in range(tabs.count())] == ["Families", "Residents"]
    assert tabs.isVisible() and tabs.currentIndex() == 0
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert window.host.current_key == "residents"
    others = window.host.tabs("residents")
    assert others.currentIndex() == 1 and others.hasFocus()
    assert tabs.currentIndex() == 0  # for the next visit
    assert window.host.tabs("home") is None


def test_a_tab_is_not_left_while_its_page_holds_on(window: ShellWindow) -> None:
    window.open_page("families")
    page = window.host.current_page()
    assert isinstance(page, Page)
    page.lets_go = False
    window.host.tabs("families").setCurrentIndex(1)
    assert window.host.current_key == "families" and window.host.tabs("families").currentIndex() == 0


def test_a_place_opens_where_one_was_there_last(window: ShellWindow) -> None:
    window.open_page("receive")
    window.sidebar.button("home").click()
    window.sidebar.button("road").click()
    assert window.host.current_key == "receive"


def test_ctrl_and_a_page_key_turn_to_the_next_tab(qtbot: QtBot, window: ShellWindow) -> None:
    window.open_page("send")
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_PageDown, control)
    assert window.host.current_key == "receive"
    qtbot.keyClick(window, Qt.Key.Key_PageDown, control)
    assert window.host.current_key == "send"
    qtbot.keyClick(window, Qt.Key.Key_PageUp, control)
    assert window.host.current_key == "receive"


def test_what_waits_on_a_page_is_counted_on_its_tab_and_its_place(window: ShellWindow) -> None:
    window.set_badge("send", 37)
    window.set_badge("receive", 2)
    window.open_page("receive")
    tabs = window.host.tabs("receive")
    assert [tabs.tabText(at) for at in range(2)] == ["Send (37)", "Receive (2)"]
    assert window.sidebar.button("road").badge == 39
    assert window.sidebar.button("road").accessibleName() == "Road, 39"
    window.set_badge("send", 0)
    assert tabs.tabText(0) == "Send" and window.sidebar.button("road").badge == 2


def test_no_window_has_more_places_than_a_small_screen_shows(window: ShellWindow) -> None:
    for place in range(MOST - len(window.places)):
        window.add_place(PlaceSpec(f"p{place}", "Tempat", "house", (PageSpec(f"q{place}", "Halaman"),)))
    with pytest.raises(ValueError):
        window.add_place(PlaceSpec("more", "Satu lagi", "house", (PageSpec("more", "Halaman"),)))


@pytest.mark.parametrize("percent", [100, 115, 130])
@pytest.mark.parametrize("size", [(1366, 697), (1093, 543)])
def test_all_places_are_seen_at_once_and_none_overlaps(
    qtbot: QtBot, window: ShellWindow, size: tuple[int, int], percent: int
) -> None:
    for place in range(MOST - len(window.places)):
        window.add_place(PlaceSpec(f"p{place}", "Tempat", "house", (PageSpec(f"q{place}", "Halaman"),)))
    window.set_user("Bu Sari", "Kader")
    theme().set_text_size(percent)
    window.resize(*size)
    bars = [window.sidebar.button(each.key) for each in window.places] + [window.sidebar.user_card]
    qtbot.waitUntil(lambda: all(bar.isVisible() for bar in bars))
    window.grab()  # lays everything out
    areas = [QRect(bar.mapTo(window.sidebar, bar.rect().topLeft()), bar.size()) for bar in bars]
    assert window.sidebar.height() <= size[1]
    for area in areas:
        assert window.sidebar.rect().contains(area)
    assert all(not one.intersects(other) for at, one in enumerate(areas) for other in areas[at + 1 :])


def test_undo_is_asked_for_where_no_text_is_typed(qtbot: QtBot, window: ShellWindow) -> None:
    asked: list[bool] = []
    window.undo_wanted.connect(lambda: asked.append(True))
    page = window.host.current_page()
    assert isinstance(page, Page)
    page.edit.setFocus()
    qtbot.keyClicks(page.edit, "siti")
    qtbot.keyClick(page.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not asked and page.edit.text() == ""
    button = window.sidebar.button("book")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]
    confirm(window, "Hapus?", "Tidak dapat dikembalikan.", "Hapus", "Batal")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]


def test_alt_and_a_digit_open_a_page(qtbot: QtBot, window: ShellWindow) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.host.current_key == "families"


def test_shortcuts_do_nothing_under_a_modal_card(qtbot: QtBot, window: ShellWindow) -> None:
    question = confirm(window, "Hapus?", "Tidak dapat dikembalikan.", "Hapus", "Batal", danger=True)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.host.current_key == "home"
    with qtbot.waitSignal(question.rejected):
        qtbot.keyClick(question.no, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.host.current_key == "families"


def test_the_keyboard_stays_inside_a_modal_card(qtbot: QtBot, window: ShellWindow) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    edits = [QLineEdit() for _ in range(3)]
    for edit in edits:
        column.addWidget(edit)
    card = ModalCard(window, content)
    card.open()
    seen = []
    for _ in range(7):
        focused = QApplication.focusWidget()
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert set(seen) == set(edits)
    card.dismiss()
    assert not window.property("covered")


def test_the_amber_button_counts_what_is_unsent(qtbot: QtBot, window: ShellWindow) -> None:
    window.set_unsent(1337)
    assert window.header.main.text() == "1.337 belum dikirim"
    with qtbot.waitSignal(window.send_wanted):
        window.header.main.click()
    window.set_unsent(0)
    assert not window.header.main.isVisible()


def test_the_button_says_what_waits_for_a_receipt_and_says_less_where_there_is_no_room(
    qtbot: QtBot, window: ShellWindow
) -> None:
    words = "144 menunggu tanda terima sejak 29 Nov (paket 1)"
    window.set_unsent(0, 144, words)
    assert window.header.main.text() == words
    with qtbot.waitSignal(window.receive_wanted):
        window.header.main.click()
    window.resize(window.minimumSizeHint())
    assert window.header.main.text() == "144 menunggu" and window.header.main.accessibleName() == words
    window.set_unsent(37, 144, words)
    assert window.header.main.text() == "37 belum dikirim"
    with qtbot.waitSignal(window.send_wanted):
        window.header.main.click()
    window.resize(1900, 697)
    assert window.header.main.text() == f"37 belum dikirim · {words}"


def test_a_notice_can_be_taken_back(qtbot: QtBot, window: ShellWindow) -> None:
    window.bus.notice("Keluarga dihapus", "step-7")
    assert window.toast.isVisible() and window.toast.label.text() == "Keluarga dihapus"
    with qtbot.waitSignal(window.bus.undo_wanted) as heard:
        window.toast.undo.click()
    assert heard.args == ["step-7"]


def test_the_strip_shows_progress_and_stops_the_job(qtbot: QtBot, window: ShellWindow) -> None:
    go = threading.Event()

    def work(job) -> None:
        job.progress(124, 890)
        go.wait(120)
        job.check()

    job = window.jobs.read(work, title="Membaca", unit="keluarga")
    qtbot.waitUntil(lambda: window.strip.count.text() == "124 dari 890 keluarga")
    with qtbot.waitSignal(job.cancelled):
        window.strip.cancel.click()
        go.set()
    qtbot.waitUntil(lambda: not window.strip.isVisible())


def test_narrow_windows_and_large_text_get_the_rail(qtbot: QtBot, window: ShellWindow) -> None:
    assert not window.narrow
    window.resize(1093, 543)
    assert window.narrow
    window.resize(1366, 697)
    assert not window.narrow
    theme().set_text_size(115)
    assert window.narrow


@pytest.mark.parametrize("percent", [100, 115, 130])
def test_it_fits_a_small_screen_at_every_text_size(window: ShellWindow, percent: int) -> None:
    theme().set_text_size(percent)
    window.set_place("Desa Sukamekar", "Kec. Cimekar")
    window.set_saved("14.02")
    window.set_unsent(37)
    window.resize(1093, 543)
    assert window.minimumSizeHint().width() <= 1093
    assert window.minimumSizeHint().height() <= 543


def test_everything_that_takes_the_keyboard_has_a_name(window: ShellWindow) -> None:
    nameless = [
        part
        for part in window.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and not (part.accessibleName() or getattr(part, "text", str)())
    ]
    assert not nameless


def test_tab_reaches_the_sidebar_and_arrows_go_through_it(qtbot: QtBot, window: ShellWindow) -> None:
    window.header.search.setFocus()
    for _ in range(20):
        focused = QApplication.focusWidget()
        if focused is window.sidebar.button("home"):
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    seen = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Down)
    assert seen[:3] == [window.sidebar.button(key) for key in ("home", "book", "road")]


def test_no_label_of_the_window_obeys_markup(window: ShellWindow) -> None:
    window.set_place("<b>Desa</b>", "<i>x</i>")
    window.add_banner(Banner("<u>y</u>"))
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in window.findChildren(QLabel))


def test_a_band_lies_over_the_whole_width_until_it_is_taken_away(qtbot: QtBot, window: ShellWindow) -> None:
    band = Band("MODE LATIHAN")
    window.set_band(band)
    qtbot.waitUntil(lambda: band.isVisible() and band.width() == window.width())
    assert window.sidebar.mapTo(window, window.sidebar.rect().topLeft()).y() >= band.height() > 0
    window.set_band(None)
    qtbot.waitUntil(lambda: window.sidebar.mapTo(window, window.sidebar.rect().topLeft()).y() == 0)


def test_a_banner_leaves_when_closed(window: ShellWindow) -> None:
    banner = window.add_banner(Banner("Baca ini", closable=True))
    banner.findChild(QPushButton).click()
    window.remove_banner(banner)
    assert not banner.isVisible()


@pytest.mark.parametrize(
    ("name", "letters"), [("Bu Sari Lestari", "SL"), ("Pak Oman", "O"), ("Bu", "B"), ("", ""), ("  ", "")]
)
def test_initials_leave_titles_out(name: str, letters: str) -> None:
    assert initials(name) == letters


class Step(WizardPage):
    def __init__(self) -> None:
        super().__init__()
        self.ok, self.stays = True, False

    def ready(self) -> bool:
        return self.ok

    def leave(self) -> bool:
        return not self.stays


def test_a_wizard_waits_for_its_page(qtbot: QtBot) -> None:
    first, last = Step(), Step()
    wizard = Wizard("Kirim", "data", "send", [("Satu", first), ("Dua", last)])
    qtbot.addWidget(wizard)
    first.ok = False
    first.changed.emit()
    assert not wizard.next_button.isEnabled()
    first.ok, first.stays = True, True
    first.changed.emit()
    wizard.next_button.click()
    assert wizard.index == 0
    first.go_on.emit()
    assert wizard.index == 1 and wizard.next_button.text() == "Selesai"
    wizard.go_back()
    assert wizard.index == 0
    first.stays = False
    wizard.go_next()
    with qtbot.waitSignal(wizard.finished):
        wizard.go_next()


def test_arrow_keys_go_through_choices(qtbot: QtBot) -> None:
    group = ChoiceGroup([(key, ChoiceCard(key)) for key in ("a", "b", "c")])
    qtbot.addWidget(group)
    group.show()
    group.card("a").setFocus()
    assert group.current == ""
    qtbot.keyClick(group.card("a"), Qt.Key.Key_Space)
    qtbot.keyClick(group.card("a"), Qt.Key.Key_Down)
    assert group.current == "b"
    qtbot.keyClick(group.card("b"), Qt.Key.Key_Up)
    qtbot.keyClick(group.card("a"), Qt.Key.Key_Up)
    assert group.current == "c"
    assert "dipilih" in group.card("c").accessibleName()
