"""A whole family by the keyboard alone, and in few presses (issue item 6: at most 220 beyond the free text)."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import missing
from kkb_desktop.gui.pages.families import FamiliesPage
from kkb_desktop.services.families import families
from kkb_desktop.services.families import sheet as family_sheet
from tests.gui.keys import Keyboard

ALLOWED = 220
CTRL = Qt.KeyboardModifier.ControlModifier


def type_family(keys: Keyboard) -> None:
    """Head, wife with an injection, a boy of ten, a girl of one: every part of the form."""
    # 1 Keluarga
    keys.line("Wawan Hermawan")
    keys.line("3299010702155001")
    keys.enter(3)  # day of the survey as proposed; number in the RT list and KKI not known
    keys.line("Jl. Melati No. 12")
    keys.enter(2)  # house number and hamlet are in the address
    keys.number("01")
    keys.number("04")
    keys.enter(2)  # phone, note
    keys.choose("1")  # legal basis
    keys.enter(2)  # its day and note
    keys.enter()  # on to the members
    # 2 Anggota
    keys.enter()  # the head's name as in part 1
    keys.line("3299010504885001")
    keys.choose("1")
    keys.line("050488")
    keys.choose("2")
    keys.number("25")
    keys.choose("1")
    keys.enter()  # head
    keys.choose("1281")  # religion, occupation, education, insurance
    keys.enter()  # at home
    keys.line("Siti Rohmah")
    keys.line("3299015208915001")
    keys.enter(2)  # a woman, and her birthday: both from the NIK
    keys.enter()  # married
    keys.number("22")
    keys.choose("1")
    keys.enter(2)  # wife, religion
    keys.number("1")  # no work: 1 alone could become 10
    keys.choose("61")
    keys.enter()
    for name, nik, young, school in (
        ("Rizky Hermawan", "3299011405165001", False, "3"),
        ("Nabila Permata", "3299014906255001", True, ""),
    ):
        keys.line(name)
        keys.line(nik)
        keys.enter(2)  # sex and birthday from the NIK
        keys.enter()  # never married
        keys.choose("1")
        keys.enter(3)  # child, mother, religion
        if young:
            keys.enter()  # not working at that age
            keys.number("1")  # not at school yet
        else:
            keys.number("1")
            keys.choose(school)
        keys.choose("1")
        keys.enter()
    keys.enter()  # an empty name: that was everybody
    keys.enter()  # on to KB
    # 3 KB
    for answer in ("2", "1", "1", "1", "1", "2"):
        keys.number(answer)
    keys.choose("231")  # not pregnant, no more children, using
    keys.line("010725")
    keys.choose("58111")  # injection, midwife, told all three
    keys.enter()
    # 4 Kehidupan
    keys.choose("11" + "2222" + "11121" + "1111")
    keys.enter()
    # 5 Keikutsertaan
    keys.choose("1123" + "2222")  # nobody is 60: P.17 answers itself
    keys.enter()
    # 6 Rumah
    keys.choose("2111")
    keys.number("1")  # water: 1 alone could become 10
    keys.choose("1")
    keys.number("54")
    keys.number("4")
    keys.choose("11")
    keys.enter()
    # 7 Informasi
    keys.choose("1")
    keys.number("23")
    keys.choose("1")
    keys.number("29")
    keys.press(Qt.Key.Key_Return, holding=CTRL)


def test_a_family_of_four_takes_few_key_presses(office, qtbot):
    desk = office.desk()
    page = office.show(FamiliesPage(desk, office.bus, office.jobs))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.browser.listing.list.setFocus()
    keys = Keyboard()
    keys.press(Qt.Key.Key_N, holding=CTRL)
    type_family(keys)
    office.settle()
    assert not page.browser.panel.messages.text
    (family,) = families.family_ids(desk)
    sheet = family_sheet.read(desk, family)
    assert sheet.family is not None and not missing(RECORD_TYPES["family"], sheet.family.values)
    assert [view.values["name"] for view in sheet.members] == [
        "Wawan Hermawan",
        "Siti Rohmah",
        "Rizky Hermawan",
        "Nabila Permata",
    ]
    assert [(view.values["sex"], view.values["birth_date"]) for view in sheet.members] == [
        (1, "1988-04-05"),
        (2, "1991-08-12"),
        (1, "2016-05-14"),
        (2, "2025-06-09"),
    ]
    for view in sheet.members:
        assert not missing(RECORD_TYPES["person"], view.values), view.values["name"]
    wife = sheet.members[1]
    assert [view.values.get("mother") for view in sheet.members] == [None, None, wife.id, wife.id]
    answers = family_sheet.read_round(desk, sheet, 2026)
    assert answers.survey is not None
    assert not missing(RECORD_TYPES["family_survey"], answers.survey.values)
    assert answers.survey.values["media"] == [2, 3] and answers.survey.values["officers"] == [2, 9]
    assert answers.survey.values["water_source_2023"] == 1 and answers.survey.values["floor_area"] == 54
    part = family_sheet.woman_of(answers, wife.id)
    assert part is not None and part.planning is not None
    block = part.planning
    assert not missing(RECORD_TYPES["planning_survey"], block.values)
    assert block.values["using_since"] == "2025-07-01" and block.values["service_source"] == 8
    assert page.browser.panel.family is None, "a form for the next family is open"
    print(f"{keys.presses} presses, {keys.written} letters and digits of free text")
    assert keys.presses <= ALLOWED
