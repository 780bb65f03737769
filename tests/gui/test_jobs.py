"""Work off the screen's thread: results, refusals, stops and progress come back to it."""

import itertools
import threading

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from kkb_desktop.gui import jobs as lanes
from kkb_desktop.gui.jobs import Job, JobRunner

HANGS = 120  # seconds after which a test is taken to hang, however busy the machine is


def test_a_result_arrives_in_the_screens_thread(qtbot: QtBot) -> None:
    jobs = JobRunner()
    seen: list[object] = []
    job = Job(lambda job: threading.get_ident())
    job.done.connect(lambda ident: seen.append((ident, QThread.currentThread() is job.thread())))
    with qtbot.waitSignal(jobs.drained):
        jobs.start(job)
    assert seen[0][0] != threading.get_ident() and seen[0][1]  # type: ignore[index]


def test_a_refusal_arrives_as_the_exception_itself(qtbot: QtBot) -> None:
    jobs = JobRunner()
    refused = ValueError("no")

    def work(job: Job) -> None:
        raise refused

    job = Job(work)
    with qtbot.waitSignal(job.failed) as caught:
        jobs.start(job)
    assert caught.args == [refused]


def test_a_stopped_job_ends_as_cancelled_and_only_so(qtbot: QtBot) -> None:
    jobs = JobRunner()
    begun, go = threading.Event(), threading.Event()

    def work(job: Job) -> str:
        begun.set()
        go.wait(HANGS)
        job.check()
        return "late"

    job = Job(work, title="x")
    ends: list[str] = []
    job.done.connect(lambda _result: ends.append("done"))
    job.cancelled.connect(lambda: ends.append("cancelled"))
    with qtbot.waitSignal(jobs.drained):
        jobs.start(job)
        assert begun.wait(HANGS)
        job.cancel()
        go.set()
    assert ends == ["cancelled"]


def test_writes_run_one_after_the_other(qtbot: QtBot) -> None:
    jobs = JobRunner()
    order: list[int] = []
    with qtbot.waitSignal(jobs.drained):
        for number in range(20):
            jobs.write(lambda job, number=number: order.append(number))
        assert jobs.writing
    assert order == list(range(20)) and not jobs.writing


def test_progress_is_throttled_but_the_last_report_comes(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = JobRunner()
    ticks = itertools.count(1)
    monkeypatch.setattr(lanes.time, "monotonic", lambda: next(ticks) / 1_000)  # a report every millisecond
    reports: list[tuple[int, int]] = []

    def work(job: Job) -> None:
        for done in range(1, 5_001):
            job.progress(done, 5_000)

    job = Job(work)
    job.progressed.connect(lambda done, total: reports.append((done, total)))
    with qtbot.waitSignal(jobs.drained):
        jobs.start(job)
    assert reports[-1] == (5_000, 5_000)
    assert 40 < len(reports) < 60, "ten in a second, and five seconds of them"


def test_the_runner_says_when_it_could_not_stop(qtbot: QtBot) -> None:
    jobs = JobRunner()
    go, begun = threading.Event(), threading.Event()

    def work(job: Job) -> None:
        begun.set()
        go.wait(HANGS)

    with qtbot.waitSignal(jobs.drained):
        jobs.write(work)
        assert begun.wait(HANGS)
        assert not jobs.stop(10)
        go.set()
    assert jobs.stop(HANGS * 1_000)
