from threading import Event

import pytest
from PySide6.QtCore import QObject

from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.lastasked import LastAsked


@pytest.fixture
def jobs(qtbot):
    runner = JobRunner()
    yield runner
    runner.cancel_all()
    qtbot.waitUntil(lambda: not runner.running)


@pytest.fixture
def heard(jobs):
    question = LastAsked(jobs)
    told = []
    question.answered.connect(lambda answer: told.append(("answered", answer)))
    question.refused.connect(lambda error: told.append(("refused", str(error))))
    question.stopped.connect(lambda: told.append(("stopped", None)))
    return question, told


def test_an_answer_that_comes_late_is_not_heard(jobs, heard, qtbot):
    question, told = heard
    may_end = Event()

    def slowly(_job):
        may_end.wait(30)
        return "first"

    question.ask(slowly)
    question.ask(lambda _job: "second")
    qtbot.waitUntil(lambda: bool(told))
    may_end.set()
    qtbot.waitUntil(lambda: not jobs.running)
    assert told == [("answered", "second")] and not question.waiting


def test_asking_again_stops_the_work_for_the_earlier_question(jobs, heard, qtbot):
    question, told = heard
    stopped, begun = Event(), Event()

    def until_stopped(job):
        begun.set()
        try:
            while True:
                job.check()
        finally:
            stopped.set()

    question.ask(until_stopped)
    assert begun.wait(30)
    question.ask(lambda _job: "second")
    qtbot.waitUntil(lambda: stopped.is_set() and not jobs.running)
    assert told == [("answered", "second")]


def test_a_refusal_and_a_stop_by_the_user_are_told(jobs, heard, qtbot):
    question, told = heard

    def refuse(_job):
        raise ValueError("nothing")

    question.ask(refuse)
    qtbot.waitUntil(lambda: told == [("refused", "nothing")])
    begun = Event()

    def until_stopped(job):
        begun.set()
        while True:
            job.check()

    question.ask(until_stopped)
    assert question.waiting and begun.wait(30)
    jobs.cancel_all()
    qtbot.waitUntil(lambda: told[1:] == [("stopped", None)])


def test_what_is_forgotten_answers_nobody(jobs, heard, qtbot):
    question, told = heard
    question.ask(lambda _job: "never")
    question.forget()
    qtbot.waitUntil(lambda: not jobs.running)
    assert told == [] and not question.waiting


def test_an_answer_for_a_page_that_is_gone_finds_nobody(jobs, qtbot):
    page = QObject()
    question = LastAsked(jobs, page)
    may_end = Event()
    question.ask(lambda _job: may_end.wait(30))
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    may_end.set()
    qtbot.waitUntil(lambda: not jobs.running)
