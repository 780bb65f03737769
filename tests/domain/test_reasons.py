"""Every reason code that the package raises or reports has its words, in both languages, with the same blanks."""

import ast
import re
from pathlib import Path

import pytest

import kkb_desktop
from kkb_desktop.domain import errors
from kkb_desktop.domain.reasons import REASONS, explain

PACKAGE = Path(kkb_desktop.__file__).parent
REFUSALS = {
    name
    for name, each in vars(errors).items()
    if isinstance(each, type) and issubclass(each, errors.KkbError) and name != "Cancelled"
}
CODE = re.compile(r"[a-z_]+\.[a-z0-9_]+")


def blanks(text):
    return set(re.findall(r"\{(\w+)\}", text))


def calls():
    """(file:line, code, names of the params or None where they cannot be seen) of every literal reason."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            where = f"{path.relative_to(PACKAGE)}:{node.lineno}"
            if name in REFUSALS and node.args:
                params = {keyword.arg for keyword in node.keywords}
                for code in literals(node.args[0]):
                    yield where, code, None if None in params else params
            elif name == "Issue" and len(node.args) >= 3:
                filling = node.args[3] if len(node.args) > 3 else None
                known = {key.value for key in filling.keys} if isinstance(filling, ast.Dict) else set()
                for code in literals(node.args[2]):
                    yield where, code, known if filling is None or isinstance(filling, ast.Dict) else None


def literals(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def test_every_reason_in_the_package_is_in_the_catalogue():
    found = list(calls())
    assert len(found) > 30
    assert [f"{where} {code}" for where, code, _params in found if code not in REASONS] == []


def test_every_blank_of_a_sentence_is_filled_where_it_is_raised():
    lacking = []
    for where, code, params in calls():
        if code in REASONS and params is not None:
            each = REASONS[code]
            wanted = blanks(each.what.id) | (blanks(each.next_step.id) if each.next_step else set())
            lacking += [f"{where} {code}: {{{name}}}" for name in sorted(wanted - params)]
    assert lacking == []


@pytest.mark.parametrize("code", REASONS)
def test_a_reason_has_sentences_in_both_languages_with_the_same_blanks(code):
    assert CODE.fullmatch(code)
    each = REASONS[code]
    for text in filter(None, (each.what, each.next_step)):
        assert text.id.strip() == text.id and text.en.strip() == text.en
        assert text.id[-1:] in ".?!…" and text.en[-1:] in ".?!…"
        assert blanks(text.id) == blanks(text.en)


def test_codes_of_reports_stand_in_the_catalogue():
    """Problems of cells are passed on by name, so their literals are looked for in the source itself."""
    areas = {"cell", "nik", "card_number", "sex"}
    for path in (PACKAGE / "reports").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            code = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
            if CODE.fullmatch(code) and code.split(".")[0] in areas:
                assert code in REASONS, f"{path.name}:{node.lineno}"


def test_params_are_never_read_as_a_format_again():
    told = explain("workbook.unreadable", "id", {"name": "{limit} {0} {name}"})
    assert told.what == "Berkas {limit} {0} {name} tidak dapat dibaca."
    assert explain("cell.error", "en").what == "This cell holds the error …; it counts as empty."
    assert explain("tidak.dikenal").what == "tidak.dikenal"


def test_params_stay_out_of_what_is_logged():
    refused = errors.ImportRefused("workbook.unreadable", name="Daftar Siti Aminah.xlsx")
    assert "Siti" not in str(refused) and "Siti" not in repr(refused)
    assert "Siti" in refused.sentence("en")
