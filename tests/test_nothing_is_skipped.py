"""A skip never hides a test from CI: what is skipped there fails, whichever way it is skipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import skips

ROOT = Path(__file__).parents[1]
WAYS = {
    "in the test": "import pytest\ndef test_a(): pytest.skip('no reason')",
    "by a mark": "import pytest\n@pytest.mark.skip(reason='later')\ndef test_a(): pass",
    "by a condition": "import pytest\n@pytest.mark.skipif(True, reason='no file')\ndef test_a(): pass",
    "by a fixture": (
        "import pytest\n@pytest.fixture\ndef a(): pytest.skip('no server')\ndef test_a(a): assert False"
    ),
    "by a missing module": "import pytest\npytest.importorskip('not_there')\ndef test_a(): pass",
    "as a whole module": "import pytest\npytest.skip('not here', allow_module_level=True)\ndef test_a(): pass",
}


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch):
    """Run one test file under the hooks, with or without CI; gives how many passed, failed, were skipped."""

    def go(source: str, *, ci: bool) -> dict[str, int]:
        monkeypatch.setenv("CI", "true") if ci else monkeypatch.delenv("CI", raising=False)
        pytester.makeconftest("from tests.skips import pytest_make_collect_report, pytest_runtest_makereport")
        pytester.makepyfile(test_it=source)
        return pytester.runpytest_inprocess("-p", "no:cacheprovider").parseoutcomes()

    return go


@pytest.mark.parametrize("source", WAYS.values(), ids=WAYS)
def test_a_skip_fails_in_ci_and_is_a_skip_elsewhere(run, source: str) -> None:
    broken = run(source, ci=True)
    assert broken.get("failed", 0) + broken.get("errors", 0) == 1 and "skipped" not in broken
    assert run(source, ci=False) == {"skipped": 1}


def test_a_listed_test_may_be_skipped_in_ci(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(skips.MAY_SKIP, "test_it.py::test_a", "no administrator")
    assert run(WAYS["in the test"], ci=True) == {"skipped": 1}


def test_an_expected_failure_is_no_skip(run) -> None:
    source = "import pytest\n@pytest.mark.xfail(strict=True, reason='known')\ndef test_a(): assert False"
    assert run(source, ci=True) == {"xfailed": 1}


@pytest.mark.parametrize("nodeid", skips.MAY_SKIP)
def test_what_may_be_skipped_is_there_and_says_why(nodeid: str) -> None:
    file, _, name = nodeid.partition("::")
    assert f"def {name.partition('[')[0]}(" in (ROOT / file).read_text("utf-8")
    assert len(skips.MAY_SKIP[nodeid].split()) > 5


def test_these_hooks_watch_over_this_very_run(request: pytest.FixtureRequest) -> None:
    watching = request.config.pluginmanager
    for hook in (watching.hook.pytest_runtest_makereport, watching.hook.pytest_make_collect_report):
        assert any(each.function.__module__ == skips.__name__ for each in hook.get_hookimpls())
