"""What every test gets: no window, a data folder of its own, the number of random cases for the occasion."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

from tests.patience import qtbot  # noqa: F401  # a fixture
from tests.skips import pytest_make_collect_report, pytest_runtest_makereport  # noqa: F401  # hooks

# Real ciphers and files make single cases slow and uneven: a deadline would only measure the machine.
_SLOW = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}
settings.register_profile("dev", max_examples=40, **_SLOW)
settings.register_profile("ci", max_examples=100, derandomize=True, print_blob=True, **_SLOW)
settings.register_profile("soak", max_examples=2_000, print_blob=True, **_SLOW)
settings.load_profile(os.environ.get("KKB_HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev"))


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of this test alone, so that no test reads or writes a person's real one."""
    folder = tmp_path_factory.mktemp("kkb-home")
    monkeypatch.setenv("KKB_HOME", str(folder))
    return folder
