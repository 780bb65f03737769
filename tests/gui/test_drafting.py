"""What is typed and not saved is given back whole: in any form, at any moment, and to the one who typed it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtTest import QTest

from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.writing import records
from kkb_desktop.store.keyfile import SlotUser


@contextmanager
def busy_disk(office) -> Iterator[None]:
    """The writer lane has something long to do, so that nothing else is written meanwhile."""
    free = Event()
    office.jobs.write(lambda _job: free.wait(60))
    try:
        yield
    finally:
        free.set()
        office.settle()


@pytest.fixture
def editor(office):
    def make(desk) -> RecordEditor:
        return office.show(RecordEditor(desk, "family", office.bus, office.jobs))

    return make


def write(editor: RecordEditor, key: str, text: str) -> None:
    QTest.keyClicks(editor.form.boxes[key].editor.target(), text)


def shown(editor: RecordEditor, key: str) -> object:
    return editor.form.values()[key]


def test_a_draft_that_is_still_on_its_way_to_the_disk_is_not_written_over(office, editor):
    desk = office.desk()
    first = office.type_family(desk)
    second = office.type_family(desk, head_name="Zainal")
    form = editor(desk)
    with busy_disk(office):
        form.open(records.read(desk, "family", first))
        write(form, "phone", "0812")
        form.open(records.read(desk, "family", second))
        form.open(records.read(desk, "family", first))
        write(form, "hamlet", "Cibogo")  # at once, before the disk has anything
        form.keep_draft()
        assert (shown(form, "phone"), shown(form, "hamlet")) == ("0812", "Cibogo")
    kept = drafts.load(desk, drafts.form_key("family", first))
    assert kept is not None and kept.body == {"phone": "0812", "hamlet": "Cibogo"}


def test_a_draft_is_gone_on_with_at_once_and_on_top_of_what_others_changed(office, editor):
    desk = office.desk()
    family = office.type_family(desk)
    form = editor(desk)
    form.open(records.read(desk, "family", family))
    write(form, "phone", "0812")
    form.keep_draft()
    office.settle()
    records.save(desk, "family", {"address": "Jl. Baru 7"}, record=family)
    again = editor(desk)
    again.open(records.read(desk, "family", family))
    assert (shown(again, "phone"), shown(again, "address")) == ("0812", "Jl. Baru 7")
    assert again.unsaved and again.notice.isVisible()


def test_a_draft_is_thrown_away_only_after_a_question(office, editor):
    desk = office.desk()
    family = office.type_family(desk)
    form = editor(desk)
    form.open(records.read(desk, "family", family))
    write(form, "phone", "0812")
    form.keep_draft()
    office.settle()
    form.open(records.read(desk, "family", family))
    question = form.notice.ask()
    question.no.click()
    assert shown(form, "phone") == "0812"
    form.notice.ask().yes.click()
    assert shown(form, "phone") is None and not form.unsaved and not form.notice.isVisible()
    office.settle()
    assert not drafts.all_drafts(desk)


def test_what_somebody_else_left_is_never_mixed_with_ones_own(office, editor):
    desk = office.desk()
    family = office.type_family(desk)
    other = replace(desk, user=SlotUser("Bu Neneng", desk.user.role))
    drafts.save(other, drafts.form_key("family", family), {"phone": "0899"})
    form = editor(desk)
    form.open(records.read(desk, "family", family))
    assert shown(form, "phone") is None and "Bu Neneng" in form.notice.label.text()
    write(form, "phone", "0812")
    assert shown(form, "phone") is None, "nothing can be typed before it is decided whose it is"
    form.save()
    form.keep_draft()
    office.settle()
    assert records.read(desk, "family", family).values.get("phone") is None
    assert drafts.all_drafts(desk)[0].user == "Bu Neneng"
    form.notice.resume.click()
    assert shown(form, "phone") == "0899"
    form.save()
    office.settle()
    assert records.read(desk, "family", family).values["phone"] == "0899"
    assert not drafts.all_drafts(desk)


def test_what_is_typed_while_a_save_is_under_way_stays(office, editor):
    desk = office.desk()
    family = office.type_family(desk)
    form = editor(desk)
    form.open(records.read(desk, "family", family))
    write(form, "phone", "0812")
    with busy_disk(office):
        form.save()
        write(form, "hamlet", "Cibogo")
    assert (shown(form, "phone"), shown(form, "hamlet")) == ("0812", "Cibogo")
    assert form.unsaved
    form.save()
    office.settle()
    assert records.read(desk, "family", family).values["hamlet"] == "Cibogo"


def test_a_save_that_ends_late_does_not_take_the_form_away_from_the_next_record(office, editor):
    desk = office.desk()
    first = office.type_family(desk)
    second = office.type_family(desk, head_name="Zainal")
    form = editor(desk)
    form.open(records.read(desk, "family", first))
    write(form, "phone", "0812")
    with busy_disk(office):
        form.save()
        form.open(records.read(desk, "family", second))
        write(form, "phone", "0899")
    assert (shown(form, "head_name"), shown(form, "phone")) == ("Zainal", "0899")
    assert records.read(desk, "family", first).values["phone"] == "0812"
    form.save()
    office.settle()
    assert records.read(desk, "family", second).values["phone"] == "0899"
    assert records.read(desk, "family", first).values["phone"] == "0812"


def test_a_form_that_is_put_away_keeps_what_was_typed_last(office, editor):
    desk = office.desk()
    family = office.type_family(desk)
    form = editor(desk)
    form.open(records.read(desk, "family", family))
    write(form, "phone", "0812")
    form.hide()
    office.settle()
    assert [draft.body for draft in drafts.all_drafts(desk)] == [{"phone": "0812"}]
