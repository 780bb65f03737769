"""What a person chose about the look survives, and a damaged file never keeps anybody out."""

from pathlib import Path

import pytest

from kkb_desktop.gui.preferences import FILE_NAME, Preferences, load_preferences, save_preferences


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    chosen = Preferences("en", "dark", 130)
    save_preferences(tmp_path / "new", chosen)
    assert load_preferences(tmp_path / "new") == chosen


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"language": 7, "theme": "pink", "text_size": 900}',
        '{"text_size": true}',
        "\x00",
    ],
)
def test_a_damaged_file_means_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    assert load_preferences(tmp_path) == Preferences()


def test_a_file_that_is_no_text_means_the_defaults(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\x00\x80")
    assert load_preferences(tmp_path) == Preferences()


def test_known_answers_survive_beside_unknown_ones(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"theme": "dark", "language": "jv"}', encoding="utf-8")
    assert load_preferences(tmp_path) == Preferences(theme="dark")
