import importlib.util
from pathlib import Path

from kkb_desktop.domain.records import RECORD_TYPES

ROOT = Path(__file__).resolve().parents[2]


def written_now():
    spec = importlib.util.spec_from_file_location("glossary", ROOT / "scripts" / "glossary.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.glossary()


def test_the_glossary_is_up_to_date():
    stored = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert stored == written_now(), "run python scripts/glossary.py"


def test_the_glossary_covers_every_record_type_and_field():
    page = written_now()
    for record_type in RECORD_TYPES.values():
        part = page.split(f"## `{record_type.key}`", 1)[1].split("\n## ", 1)[0]
        for field in record_type.fields:
            assert f"| `{field.key}` | {field.label.id} | {field.label.en} |" in part
