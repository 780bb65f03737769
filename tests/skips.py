"""In CI (CI=true) a skipped test is a failed one, so that no test is thought to pass where it never ran.

Imported by conftest.py. Tests that are not asked for (`-m`, `-k`) are not skipped but deselected: that is told apart.
"""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest

MAY_SKIP = {
    "tests/sync/test_files.py::test_a_really_full_stick_is_refused_and_holds_no_half_file": (
        "mounting a small disk needs an administrator, who may also be kept from it in a container; that a full disk "
        "leaves no half file is asserted everywhere by test_what_fails_while_writing_leaves_the_old_file"
    ),
    "tests/faults/test_disk_full.py::test_room_in_reserve_is_given_up_so_that_saving_once_more_succeeds": (
        "mounting a small disk needs an administrator, who may also be kept from it in a container; that SQLite's own "
        "word for it becomes this reason is asserted everywhere by tests/store/test_engine.py"
    ),
    "tests/faults/test_disk_full.py::test_a_full_disk_without_reserve_is_said_and_what_is_there_can_be_read": (
        "mounting a small disk needs an administrator, who may also be kept from it in a container; that SQLite's own "
        "word for it becomes this reason is asserted everywhere by tests/store/test_engine.py"
    ),
    "tests/faults/test_disk_full.py::test_a_disk_that_can_only_be_read_is_named_so": (
        "mounting a small disk needs an administrator, who may also be kept from it in a container; that SQLite's own "
        "word for it becomes this reason is asserted everywhere by tests/store/test_engine.py"
    ),
}
"""Tests CI may leave out, by node id, with the reason."""


def _unexpected(nodeid: str) -> bool:
    return bool(os.environ.get("CI")) and nodeid not in MAY_SKIP


def _said(report: pytest.TestReport | pytest.CollectReport) -> str:
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
    return f"{reason}\nNothing may be skipped in CI but what tests/skips.py lists."


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    # An expected failure is reported as skipped, too; strictness (pyproject.toml) looks after those.
    if report.skipped and not hasattr(report, "wasxfail") and _unexpected(item.nodeid):
        report.longrepr, report.outcome = _said(report), "failed"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if report.skipped and _unexpected(collector.nodeid):
        report.longrepr, report.outcome = _said(report), "failed"
    return report
