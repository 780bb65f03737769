import gc
from threading import Thread, get_ident

import pytest
from PySide6.QtCore import QObject

from kkb_desktop.gui.garbage import GarbageCollection

_MANY = 5_000  # more objects than start a clearing


class Ring:
    """Garbage that only the collector finds, and that tells which thread it was cleared in."""

    def __init__(self, cleared):
        self.me, self.cleared = self, cleared

    def __del__(self):
        self.cleared.append(get_ident())


@pytest.fixture
def owner(qapp):
    was = gc.isenabled()
    gc.collect()
    made = QObject()
    yield made
    made.deleteLater()
    if was:
        gc.enable()


def make_garbage(cleared):
    for _ in range(_MANY):
        Ring(cleared)


def test_a_working_thread_clears_nothing_and_the_screens_thread_does(owner):
    cleared = []
    collection = GarbageCollection(owner)
    worker = Thread(target=make_garbage, args=(cleared,))
    worker.start()
    worker.join()
    assert cleared == []
    collection.look()
    assert set(cleared) == {get_ident()} and len(cleared) == _MANY


def test_the_timer_looks_by_itself_in_the_thread_of_the_screens(owner, qtbot, monkeypatch):
    looked = []
    monkeypatch.setattr(GarbageCollection, "look", lambda _self: looked.append(get_ident()))
    made = GarbageCollection(owner)
    qtbot.waitUntil(lambda: bool(looked))
    assert made.parent() is owner and set(looked) == {get_ident()}


def test_what_is_not_due_is_left(owner):
    collection = GarbageCollection(owner)
    collection.look()
    cleared = []
    Ring(cleared)
    collection.look()
    assert cleared == []
