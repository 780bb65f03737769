"""What each kind of event asks, and what it writes: one function for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kkb_desktop.domain.codelists.person import RELATION
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.events.family_picker import FamilyPicker
from kkb_desktop.gui.events.forms import family_form, newcomer_form
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.events import births, book, deaths, households, marriages, moves
from kkb_desktop.services.events.book import Happened

if TYPE_CHECKING:
    from kkb_desktop.gui.events.dialog import EventDialog

_HEAD, _MARRIED = 1, 2
_ADDRESS = ("address", "house_number", "hamlet", "rt", "rw")

Write = Callable[[], Happened]

translate = QCoreApplication.translate


def _birth(dialog: EventDialog) -> Callable[[], Write]:
    when = dialog.when(day=Text("Tanggal lahir", "Date of birth"))
    child = dialog.form(
        newcomer_form(
            Text("Anak yang lahir", "The child"), "name", "sex", "birth_place", "nik", "birth_certificate"
        )
    )
    women = [each for each in dialog.members if each.values.get("sex") == 2]
    mother = dialog.combo(
        translate("EventDialog", "Ibu kandung"),
        [
            ("", translate("EventDialog", "Menurut susunan keluarga")),
            *((each.id, dialog.name_of(each.id)) for each in women),
        ],
    )
    if dialog.person in {each.id for each in women}:
        mother.setCurrentIndex(mother.findData(dialog.person))

    def collect() -> Write:
        day, values = dialog.day(when), dialog.filled(child)
        chosen = str(mother.currentData() or "") or None
        return lambda: births.birth(dialog.desk, dialog.family, day, values, chosen)

    return collect


def _death(dialog: EventDialog) -> Callable[[], Write]:
    when = dialog.when(
        "cause",
        "note",
        day=Text("Tanggal meninggal", "Date of death"),
        cause=Text("Sebab meninggal", "Cause of death"),
    )
    dialog.asks_new_head()

    def collect() -> Write:
        day, cause, note = dialog.day(when), dialog.text(when, "cause"), dialog.text(when, "note")
        follower = dialog.follower
        return lambda: deaths.death(dialog.desk, dialog.person, day, cause, follower, note=note)

    return collect


def _move_out(dialog: EventDialog) -> Callable[[], Write]:
    when = dialog.when("place", "cause", place=Text("Pindah ke", "Moving to"))
    dialog.checklist(translate("EventDialog", "Yang pindah"), dialog.members, {dialog.person})
    dialog.asks_new_head()

    def collect() -> Write:
        day, place, cause = dialog.day(when), dialog.text(when, "place"), dialog.text(when, "cause")
        people, follower = dialog.ticked, dialog.follower
        return lambda: moves.move_out(dialog.desk, people, day, place, cause=cause, new_head=follower)

    return collect


def _not_found(dialog: EventDialog) -> Callable[[], Write]:
    when = dialog.when("note", day=Text("Tanggal diketahui", "Since"))
    dialog.checklist(translate("EventDialog", "Yang tidak ditemukan"), dialog.members, {dialog.person})
    dialog.asks_new_head()

    def collect() -> Write:
        day, note, people, follower = (
            dialog.day(when),
            dialog.text(when, "note"),
            dialog.ticked,
            dialog.follower,
        )
        return lambda: moves.not_found(dialog.desk, people, day, new_head=follower, note=note)

    return collect


def _found_again(dialog: EventDialog) -> Callable[[], Write]:
    when = dialog.when("note", day=Text("Tanggal ditemukan", "Found on"))
    missing = [each for each in dialog.gone if each.values.get("gone_how") == book.NOT_FOUND]
    dialog.checklist(translate("EventDialog", "Yang ditemukan kembali"), missing, {dialog.person})

    def collect() -> Write:
        day, note, people = dialog.day(when), dialog.text(when, "note"), dialog.ticked
        return lambda: moves.found_again(dialog.desk, people, day, note=note)

    return collect


def _move_in(dialog: EventDialog) -> Callable[[], Write]:
    when = dialog.when("place", place=Text("Datang dari", "Coming from"))
    away = [each for each in dialog.gone if each.values.get("gone_how") in (book.MOVE_OUT, book.NOT_FOUND)]
    if away:
        dialog.checklist(translate("EventDialog", "Yang kembali"), away, {dialog.person})
    newcomer = dialog.form(
        newcomer_form(
            Text("Pendatang baru (kosongkan bila tidak ada)", "Newcomer (leave empty if none)"),
            "name", "sex", "birth_date", "relation", "marital_status", "nik",
            required=(),
        )
    )  # fmt: skip

    def collect() -> Write:
        day, place, back = dialog.day(when), dialog.text(when, "place"), dialog.ticked
        values = dialog.filled(newcomer)
        people = [values] if values else []
        return lambda: moves.move_in(
            dialog.desk, day, dialog.family, people_values=people, place=place, returning=back
        )

    return collect


def _move_within(dialog: EventDialog) -> Callable[[], Write]:
    when = dialog.when("note")
    dialog.checklist(
        translate("EventDialog", "Yang pindah"), dialog.members, {each.id for each in dialog.members}
    )
    where = FilterChips(
        [
            ("address", translate("EventDialog", "Ke alamat baru")),
            ("family", translate("EventDialog", "Ke keluarga lain di desa ini")),
        ]
    )
    dialog.add(where)
    address = dialog.form(family_form(Text("Alamat baru", "New address"), *_ADDRESS))
    picker = FamilyPicker(dialog.desk, dialog.jobs, without=dialog.family)
    picker.hide()
    dialog.add(picker)
    dialog.asks_new_head()

    def show(key: str) -> None:
        address.setVisible(key == "address")
        picker.setVisible(key == "family")

    where.chosen.connect(show)

    def collect() -> Write:
        day, note, people, follower = (
            dialog.day(when),
            dialog.text(when, "note"),
            dialog.ticked,
            dialog.follower,
        )
        if where.current == "family":
            target = picker.family
            return lambda: moves.move_within(dialog.desk, people, day, target, new_head=follower, note=note)
        values = dialog.filled(address)
        whole = set(people) == {each.id for each in dialog.members}
        target = "" if whole else "new"
        return lambda: moves.move_within(
            dialog.desk, people, day, target or None, values, new_head=follower, note=note
        )

    return collect


def _marriage(dialog: EventDialog) -> Callable[[], Write]:
    when = dialog.when("note", day=Text("Tanggal kawin", "Date of marriage"))
    other = FilterChips(
        [
            ("here", translate("EventDialog", "Pasangan di desa ini")),
            ("new", translate("EventDialog", "Pendatang")),
            ("unknown", translate("EventDialog", "Tidak dicatat")),
        ]
    )
    dialog.add(other)
    own = dialog.member(dialog.person)
    sex = own.values.get("sex") if own is not None else None
    picker = FamilyPicker(
        dialog.desk,
        dialog.jobs,
        person=translate("EventDialog", "Nama pasangan"),
        fits=lambda each: each.values.get("marital_status") != _MARRIED and each.values.get("sex") != sex,
    )
    dialog.add(picker)
    newcomer = dialog.form(
        newcomer_form(Text("Pasangan", "Spouse"), "name", "sex", "birth_date", "nik", "marital_status"),
        {"sex": {1: 2, 2: 1}.get(sex) if isinstance(sex, int) else None},
    )
    newcomer.hide()
    home = dialog.combo(
        translate("EventDialog", "Tinggal"),
        [
            ("new", translate("EventDialog", "Keluarga baru (KK sendiri)")),
            ("", translate("EventDialog", "Tetap di keluarga masing-masing")),
        ],
    )
    dialog.asks_new_head()

    def show(key: str) -> None:
        picker.setVisible(key == "here")
        newcomer.setVisible(key == "new")

    other.chosen.connect(show)
    dialog.leaving = lambda: {dialog.person} if home.currentData() else set()
    home.currentIndexChanged.connect(lambda _at: dialog.follow())

    def collect() -> Write:
        day, note, follower = dialog.day(when), dialog.text(when, "note"), dialog.follower
        target = str(home.currentData() or "") or None
        spouse = picker.member or None if other.current == "here" else None
        values = dialog.filled(newcomer) if other.current == "new" else None
        return lambda: marriages.marriage(
            dialog.desk,
            dialog.person,
            day,
            spouse,
            target,
            spouse_values=values,
            new_head=follower,
            note=note,
        )

    return collect


def _divorce(dialog: EventDialog) -> Callable[[], Write]:
    when = dialog.when("note", day=Text("Tanggal cerai", "Date of divorce"))
    couple = [each for each in dialog.members if each.values.get("marital_status") == _MARRIED]
    leaves = dialog.combo(
        translate("EventDialog", "Yang keluar dari keluarga ini"),
        [
            ("", translate("EventDialog", "Tidak ada, tetap serumah")),
            *((each.id, dialog.name_of(each.id)) for each in couple),
        ],
    )
    children = [each for each in dialog.members if each not in couple]
    if children:
        dialog.checklist(translate("EventDialog", "Anak yang ikut keluar"), children, set())
    dialog.asks_new_head()
    dialog.leaving = lambda: (
        {str(leaves.currentData() or ""), *dialog.ticked} if leaves.currentData() else set()
    )
    leaves.currentIndexChanged.connect(lambda _at: dialog.follow())

    def collect() -> Write:
        day, note, follower = dialog.day(when), dialog.text(when, "note"), dialog.follower
        leaver, along = str(leaves.currentData() or "") or None, dialog.ticked
        return lambda: marriages.divorce(
            dialog.desk, dialog.person, day, None, leaver, along=along, new_head=follower, note=note
        )

    return collect


def _split(dialog: EventDialog) -> Callable[[], Write]:
    when = dialog.when("note", day=Text("Tanggal KK baru", "Date of the new card"))
    dialog.checklist(translate("EventDialog", "Yang pisah KK"), dialog.members, {dialog.person})
    card = dialog.form(
        family_form(Text("KK yang baru", "The new card"), "card_number", *_ADDRESS),
    )
    head = dialog.combo(
        translate("EventDialog", "Kepala keluarga di KK baru"),
        [(each.id, dialog.name_of(each.id)) for each in dialog.members],
    )
    head.setCurrentIndex(max(0, head.findData(dialog.person)))
    dialog.asks_new_head()

    def collect() -> Write:
        day, note, follower = dialog.day(when), dialog.text(when, "note"), dialog.follower
        people, values, lead = dialog.ticked, dialog.filled(card), str(head.currentData() or "")
        return lambda: households.split(
            dialog.desk,
            people,
            day,
            lead if lead in people else None,
            values or None,
            new_head=follower,
            note=note,
        )

    return collect


def _merge(dialog: EventDialog) -> Callable[[], Write]:
    when = dialog.when("note", day=Text("Tanggal digabung", "Date"))
    dialog.add(Label(translate("EventDialog", "Keluarga yang masuk ke keluarga ini"), "label"))
    picker = FamilyPicker(dialog.desk, dialog.jobs, without=dialog.family)
    dialog.add(picker)
    relation = dialog.combo(
        translate("EventDialog", "Hubungan kepala keluarganya dengan kepala keluarga ini"),
        [(str(code.value), spoken(code.label)) for code in RELATION.codes if code.value != _HEAD],
    )
    relation.setCurrentIndex(max(0, relation.findData("9")))

    def collect() -> Write:
        day, note, other = dialog.day(when), dialog.text(when, "note"), picker.family
        chosen = int(str(relation.currentData()))
        return lambda: households.merge_families(
            dialog.desk, dialog.family, other, day, relation=chosen, note=note
        )

    return collect


def _new_head(dialog: EventDialog) -> Callable[[], Write]:
    when = dialog.when("note", day=Text("Sejak", "Since"))

    def collect() -> Write:
        day, note = dialog.day(when), dialog.text(when, "note")
        return lambda: households.new_head(dialog.desk, dialog.family, dialog.person, day, note=note)

    return collect


BUILD: dict[int, Callable[[EventDialog], Callable[[], Write]]] = {
    book.BIRTH: _birth,
    book.DEATH: _death,
    book.MOVE_OUT: _move_out,
    book.MOVE_IN: _move_in,
    book.MOVE_WITHIN: _move_within,
    book.MARRIAGE: _marriage,
    book.DIVORCE: _divorce,
    book.SPLIT: _split,
    book.MERGE: _merge,
    book.NOT_FOUND: _not_found,
    book.FOUND_AGAIN: _found_again,
    book.NEW_HEAD: _new_head,
}
