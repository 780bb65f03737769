import importlib.util
from pathlib import Path

from kkb_desktop.domain.records import RECORD_TYPES

ROOT = Path(__file__).resolve().parents[2]


def script(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def written_now():
    return script("glossary").glossary()


def test_the_glossary_is_up_to_date():
    stored = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert stored == written_now(), "run python scripts/glossary.py"


def test_the_glossary_covers_every_record_type_and_field():
    page = written_now()
    for record_type in RECORD_TYPES.values():
        part = page.split(f"## `{record_type.key}`", 1)[1].split("\n## ", 1)[0]
        for field in record_type.fields:
            assert f"| `{field.key}` | {field.label.id} | {field.label.en} |" in part


def test_the_data_dictionary_is_up_to_date():
    stored = (ROOT / "docs" / "data-dictionary.md").read_text(encoding="utf-8")
    assert stored == script("data_dictionary").dictionary(), "run python scripts/data_dictionary.py"


def test_the_data_dictionary_holds_every_item_code_and_check():
    page = script("data_dictionary").dictionary()
    for record_type in RECORD_TYPES.values():
        part = page.split(f"## `{record_type.key}`", 1)[1].split("\n## ", 1)[0]
        for field in record_type.fields:
            (line,) = [line for line in part.splitlines() if line.startswith(f"| `{field.key}` |")]
            assert field.source in line
            assert all(check.__doc__.strip().split("\n")[0] in line for check in field.checks)
            for code in field.codes.codes if field.codes else ():
                assert f"| {code.value} | {code.label.id} | {code.label.en} |" in page
