"""The language of the commands, and lines that cannot steer a terminal."""

import pytest

from kkb_desktop.cli.words import Parser, Voice, language_of, plain, print_table
from kkb_desktop.domain.errors import KkbError


@pytest.mark.parametrize(
    ("lang", "language"),
    [("", "id"), ("C.UTF-8", "id"), ("id_ID.UTF-8", "id"), ("en_US.UTF-8", "en"), ("en", "en")],
)
def test_english_is_spoken_where_lang_begins_with_en(lang: str, language: str) -> None:
    assert language_of({"LANG": lang}) == language


def test_a_refusal_is_one_line_with_its_code_sentence_and_next_step() -> None:
    said = Voice("id").refusal(KkbError("card.missing"))
    assert said.startswith("[card.missing] Kartu kabupaten belum dipasang")
    assert said.endswith("lalu pasang.")


def test_help_and_usage_errors_are_indonesian(capsys: pytest.CaptureFixture[str]) -> None:
    parser = Parser(voice=Voice("id"), prog="contoh")
    parser.add_argument("berkas")
    assert "pemakaian: contoh" in parser.format_help()
    assert "tampilkan bantuan ini" in parser.format_help()
    with pytest.raises(SystemExit) as stop:
        parser.parse_args([])
    assert stop.value.code == 2
    assert "belum diisi: berkas" in capsys.readouterr().err


def test_data_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert plain("Siti\x1b[2J\n") == "Siti�[2J�"
    print_table(("Nama",), [("Siti\x07",)])
    assert "\x07" not in capsys.readouterr().out
