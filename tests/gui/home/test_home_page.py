"""The home page: what to do next leads exactly there, what is not known is no zero, nothing is counted twice."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton

from kkb_desktop.domain.clock import system_clock
from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.pages.home import HomePage
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.services.backup import handover, keeping, restoring, routine
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk, close
from kkb_desktop.services.exchange import arrivals, devices, inbox, sending
from kkb_desktop.services.sample.village import open_sample
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import save


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    desk = open_sample(tmp_path_factory.mktemp("contoh"), clock=system_clock)
    yield desk
    close(desk)


def page_of(office, desk: Desk) -> HomePage:
    return office.show(HomePage(desk, office.bus, office.jobs))


def buttons(page) -> dict[str, QPushButton]:
    return {each.accessibleName() or each.text(): each for each in page.findChildren(QPushButton)}


def press(office, page, name: str) -> tuple[str, object]:
    """Where a button leads."""
    (button,) = (each for said, each in buttons(page).items() if said.startswith(name))
    with office.qtbot.waitSignal(office.bus.page_wanted) as heard:
        button.click()
    return tuple(heard.args)


def shown(part) -> bool:
    return part.isVisibleTo(part.window())


def test_a_new_village_is_told_where_to_begin_and_nothing_else(office) -> None:
    page = page_of(office, office.desk())
    assert shown(page.board.start)
    assert not any(shown(part) for part in (page.board.next, page.board.keeping, page.board.methods, page.go))
    assert press(office, page, "Impor daftar") == ("import", None)
    assert press(office, page, "Keluarga baru") == ("families", {"new": True})
    assert press(office, page, "Pasang kartu") == ("receive", None)


def test_the_first_steps_shrink_to_a_line_and_go_away(office, tmp_path) -> None:
    desk, district = office.desk(), office.desk("district")
    office.type_family(desk)
    page = page_of(office, desk)
    assert page.board.start is not None and shown(page.board.next)
    assert "Ketik satu keluarga" not in buttons(page)  # ticked, no longer a button
    devices.install_card(desk, devices.write_district_card(district, tmp_path / "kartu"))
    page.shown()
    office.settle()
    assert page.board.start is None


def test_each_line_opens_the_list_it_counted(office) -> None:
    desk = office.desk()
    family = office.type_family(desk)
    save(desk, "person", {"family": family, "name": "Siti", "sex": 2, "relation": 3})
    form = f"family:{family}:lembar"
    drafts.save(desk, form, {"id": family, "records": [["family", family, {"rt": "2"}, []]]})
    page = page_of(office, desk)
    assert press(office, page, "Kirim: 2 data") == ("send", None)
    assert press(office, page, "Lanjutkan: 1 draf") == ("families", {"draft": form})
    assert press(office, page, "Lengkapi: 1 keluarga") == ("families", {"filter": "incomplete"})
    assert press(office, page, "Buka: 1 keluarga ada yang tanpa NIK") == ("residents", {"filter": "no_nik"})


def test_a_village_that_was_never_backed_up_is_told_so_and_what_helps(office) -> None:
    desk = office.desk()
    office.type_family(desk)
    page = page_of(office, desk)
    assert press(office, page, "Cadangan: Belum pernah dicadangkan") == ("backup", None)


def test_the_last_backup_its_proof_and_a_missing_second_place_are_told(office) -> None:
    desk = office.desk()
    office.type_family(desk)
    routine.look_after(desk)
    page = page_of(office, desk)
    told = said(page.board.keeping)
    assert "Terakhir dicadangkan 23 Nov 2026" in told and "Cadangan terbukti dapat dipulihkan 23-11" in told
    assert "flashdisk" not in told
    office.clock.now += timedelta(days=9)
    page.read()
    office.settle()
    assert press(office, page, "Cadangan: Belum ada cadangan di flashdisk") == ("backup", None)


def test_after_a_restore_the_page_says_what_happened_and_what_to_do(office) -> None:
    desk = office.desk()
    office.type_family(desk)
    backup = keeping.make(desk)
    fresh = restoring.restore_instead(desk, backup, desk.key)
    office.made.append(fresh)
    page = page_of(office, fresh)
    (told,) = page.safety.texts
    assert "dikembalikan ke cadangan 23 Nov 2026" in told and "tanda terima" in told
    assert press(office, page.safety, "Baca tanda terima") == ("receive", None)
    page.safety.read.emit()
    office.settle()
    page.read()
    office.settle()
    assert page.safety.texts == [] and not shown(page.safety)


def test_a_laptop_that_was_handed_over_says_so_first(office, tmp_path) -> None:
    desk = office.desk()
    office.type_family(desk)
    (tmp_path / "stik").mkdir()
    handover.hand_over(desk, tmp_path / "stik")
    page = page_of(office, desk)
    assert "hanya dapat dibaca" in page.safety.texts[0]
    assert press(office, page.safety, "Buka Cadangan") == ("backup", None)


def test_a_district_without_a_second_place_is_told_on_its_home(office) -> None:
    desk = office.desk("district")
    keeping.make(desk)
    page = page_of(office, desk)
    assert page.safety.texts == []
    office.clock.now += timedelta(days=20)
    page.read()
    office.settle()
    assert page.safety.texts == ["Belum ada cadangan di flashdisk"]


def said(part) -> str:
    return " | ".join(each.full_text() for each in part.findChildren(ElidedLabel))


def test_nothing_to_do_is_said_as_done(office) -> None:
    page = page_of(office, office.desk())
    page.board.next.show_steps(())
    words = [each.text() for each in page.board.next.findChildren(type(page.problem.label))]
    assert "Semua sudah beres" in words


def test_what_is_not_known_is_not_shown_as_zero(office) -> None:
    desk = office.desk()
    family = office.type_family(desk)
    save(desk, "person", {
        "family": family, "name": "Siti Rohmah", "sex": 2, "relation": 3, "marital_status": 2,
        "birth_date": "1996-08-12",
    })  # fmt: skip
    page = page_of(office, desk)
    tiles = page.board.tiles
    for key in ("krs_any", "unmet", "class"):
        assert tiles[key].value.full_text() == "Belum diketahui", key
    assert tiles["unmet"].line.full_text() == "data 1 dari 1 PUS belum diisi"
    assert tiles["families"].value.full_text() == "1"
    assert shown(page.board.methods.empty) and not shown(page.board.methods.bars)
    assert not shown(page.board.factors)


def test_the_sample_village_shows_how_it_stands(office, sample) -> None:
    page = page_of(office, sample)
    tiles = page.board.tiles
    assert tiles["families"].value.full_text() == "214 / 231"
    assert tiles["krs_any"].value.full_text().endswith("keluarga")
    assert tiles["class"].value.full_text() in ("Dasar", "Berkembang", "Mandiri", "Berkelanjutan")
    described = page.board.methods.bars.accessibleDescription()
    assert "Suntik" in described and ": 0" not in described
    assert ": 0" not in page.board.factors.bars.accessibleDescription()
    assert page.board.people.pyramid.accessibleDescription()
    office.qtbot.keyClick(tiles["krs_any"], " ")
    with office.qtbot.waitSignal(office.bus.page_wanted) as heard:
        tiles["krs_any"].opened.emit()
    assert heard.args == ["indicators", {"key": "krs_any"}]


def test_nothing_is_counted_again_on_a_visit_where_nothing_has_changed(office, monkeypatch) -> None:
    desk = office.desk()
    office.type_family(desk)
    page = page_of(office, desk)
    counted = []
    monkeypatch.setattr("kkb_desktop.gui.pages.home.village_today", lambda desk: counted.append(desk))
    page.shown()
    office.settle()
    assert counted == []


def test_what_was_done_meanwhile_is_counted_on_the_next_visit(office) -> None:
    desk = office.desk()
    office.type_family(desk)
    page = page_of(office, desk)
    assert page.board.tiles["families"].value.full_text() == "1"
    page.hide()
    office.type_family(desk, card_number="3299010702155002")
    page.show()
    page.shown()
    office.settle()
    assert page.board.tiles["families"].value.full_text() == "2"


def test_a_change_is_counted_at_once_while_the_page_is_seen(office) -> None:
    desk = office.desk()
    page = page_of(office, desk)
    family = office.type_family(desk)
    office.bus.announce(ChangeSet({"family": frozenset({family})}))
    office.settle()
    assert page.board.tiles["families"].value.full_text() == "1"


def test_a_refusal_is_said_and_the_page_tries_again(office, monkeypatch) -> None:
    desk = office.desk()
    page = HomePage(desk, office.bus, office.jobs)
    broken = True

    def today(asked):
        from kkb_desktop.services.home.village import village_today

        if broken:
            raise OSError("disk")
        return village_today(asked)

    monkeypatch.setattr("kkb_desktop.gui.pages.home.village_today", today)
    office.show(page)
    assert shown(page.problem)
    broken = False
    page.shown()
    office.settle()
    assert not shown(page.problem) and shown(page.board.start)


def test_what_to_do_is_read_without_scrolling_in_a_small_window(office, sample) -> None:
    made = DeskWindow(sample, office.jobs)
    office.qtbot.addWidget(made.window)
    made.window.resize(1093, 543)
    made.window.show()
    office.settle()
    board = made.window.host.current_page().board
    window = made.window
    bottom = board.next.mapTo(window, board.next.rect().bottomLeft()).y()
    assert board.narrow and bottom <= window.height()
    made.window.resize(1366, 697)
    office.qtbot.waitUntil(lambda: not board.narrow)
    office.qtbot.waitUntil(lambda: top(window, board.tiles["families"]) < top(window, board.next))


def top(window, part) -> int:
    return part.mapTo(window, part.rect().topLeft()).y()


# ---------------------------------------------------------------- the district


@pytest.fixture
def busy(office, tmp_path):
    """A district with a village taken in and another whose laptop waits."""
    district = office.desk("district", user="Rudi")
    card = devices.write_district_card(district, tmp_path / "kartu")
    for number, region in enumerate(("3299012001", "3299012002")):
        village = office.desk(region=region)
        devices.install_card(village, card)
        office.type_family(village)
        stick = tmp_path / f"stik{number}"
        sending.export(village, stick)
        inbox.examine(district, [stick])
        if not number:
            devices.approve(district, village.device)
            (entry,) = inbox.examine(district, [stick])
            inbox.import_entry(district, entry)
    return district


def test_a_new_district_is_told_where_to_begin(office) -> None:
    page = page_of(office, office.desk("district"))
    assert shown(page.board.start)
    assert not shown(page.board.next) and not shown(page.board.villages)
    assert press(office, page, "Simpan kartu") == ("devices", None)
    assert press(office, page, "Buka kotak masuk") == ("inbox", None)


def test_a_district_sees_what_waits_and_who_has_not_sent(office, busy) -> None:
    page = page_of(office, busy)
    board = page.board
    assert board.start is None
    (asking,) = arrivals.waiting_ids(busy)
    assert press(office, page, "Setujui: 1 laptop") == ("inbox", {"bundle": asking})
    assert press(office, page, "Beri: 1 laptop") == ("inbox", None)
    assert list(board.villages.model.ids) == ["3299012002", "3299012001"]  # the one that never sent first
    assert board.tiles["sending"].value.full_text() == "1 dari 2"
    assert board.tiles["families"].value.full_text() == "1"
    assert board.tiles["families"].line.full_text() == "perkiraan belum diketahui"


def test_a_village_of_the_district_opens_its_families(office, busy) -> None:
    page = page_of(office, busy)
    table = page.board.villages.table
    assert table.select("3299012001")
    assert press(office, page, "Buka keluarga") == ("families", {"village": "3299012001"})
