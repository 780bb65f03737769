"""The layers of the design, as facts about the source."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "kkb_desktop").rglob("*.py"))


def _python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=600
    )


def test_every_import_follows_the_contracts() -> None:
    lint_imports = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    result = _python(f"import sys; sys.path.insert(0, '.'); {lint_imports}")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("layer", ["domain", "store", "sync", "reports", "services", "cli.main"])
def test_a_fresh_interpreter_knows_no_qt_after_importing(layer: str) -> None:
    code = (
        f"import sys, kkb_desktop.{layer}\n"
        "print(sorted(name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6')))"
    )
    result = _python(code)
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip() == "[]"


def test_the_domain_needs_nothing_but_python_and_the_region_codes() -> None:
    code = (
        "import pkgutil, sys, importlib, kkb_desktop.domain as d\n"
        "for m in pkgutil.walk_packages(d.__path__, 'kkb_desktop.domain.'): importlib.import_module(m.name)\n"
        "print(sorted({n.split('.')[0] for n in sys.modules} & "
        "{'sqlalchemy', 'alembic', 'sqlcipher3', 'pyrage', 'zstandard', 'cryptography', 'PySide6'}))"
    )
    result = _python(code)
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip() == "[]"


def test_nothing_imports_with_a_star() -> None:
    # `from PySide6.QtX import *` costs 90 to 150 ms at start, and hides where a name comes from.
    starred = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and any(name.name == "*" for name in node.names)
    ]
    assert starred == []


def test_no_widget_module_sleeps_or_pumps_events() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {call}"
        for path in SOURCES
        if "gui" in path.relative_to(ROOT).parts
        for call in ("time.sleep(", "processEvents(")
        if call in path.read_text(encoding="utf-8")
    ]
    assert found == []
