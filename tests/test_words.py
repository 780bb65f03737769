"""The program speaks with one voice: every sentence keeps to the table of words."""

from __future__ import annotations

import pytest

from scripts import words
from scripts.words import Said, faults, sentences, table


def test_no_sentence_strays_from_the_table() -> None:
    known = table()
    strays = [f"{said}: {fault}" for said in sentences() for fault in faults(said, known)]
    assert strays == [], "see docs/words.csv; python scripts/words.py lists them"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Pilih file itu", "id"),
        ("Bundel nomor 3", "id"),
        ("Masuk dengan Password", "id"),
        ("Keluarga beresiko, resiko tinggi", "id"),
        ("Jika sudah, lanjutkan", "id"),
        ("Bisa dibatalkan sesudahnya.", "id"),
        ("Nama Anda", "id"),
        ("Tersimpan!", "id"),
        ("Menghitung...", "id"),
        ("Dua  spasi", "id"),
        ("Jumlah : 3", "id"),
        ("%1 % mirip", "id"),
        ("Sudah ditulis. Bawa ke kabupaten", "id"),
        ("Profil kampung KB", "id"),
        ("Pertemuan pokja", "id"),
        ("Type the password", "en"),
        ("An error came", "en"),
        ("The color of the band", "en"),
    ],
)
def test_what_strays_is_found(text: str, language: words.Language) -> None:
    assert faults(Said(text, language, "kkb_desktop/gui/pages/home.py"), table())


@pytest.mark.parametrize("text", ["Simpan kartu.", "Simpan Kartu"])
def test_a_button_has_one_capital_and_no_full_stop(text: str) -> None:
    assert faults(Said(text, "id", "x", place="button"), ())
    assert not faults(Said("Simpan kartu Posyandu", "id", "x", place="button"), ())


@pytest.mark.parametrize(
    "text",
    [
        "Pilih berkas .xlsx, .xls atau .csv",
        "Cari nama, No. KK, atau RT 3",
        "Simpan kartu kabupaten \N{HORIZONTAL ELLIPSIS}",
        "Sudah ditulis. Bawa ke kabupaten: %1",
        "(batalkan: kkb-desktop undo {})",
        "Isian {field} tidak dikenal.",
        "Fail2ban",
    ],
)
def test_what_is_well_said_is_left_alone(text: str) -> None:
    assert faults(Said(text, "id", "x"), table()) == []


def test_families_are_addressed_on_their_own_papers_only() -> None:
    assert faults(Said("Hak Anda", "id", "kkb_desktop/reports/pdf/privacy_notice.py"), ()) == []
    assert faults(Said("Hak Anda", "id", "kkb_desktop/gui/pages/papers.py"), ())


def test_sentences_are_found_wherever_they_are_written() -> None:
    found = sentences()
    by_room = {
        room: {said.text for said in found if said.where.startswith(f"kkb_desktop/{room}/")}
        for room in ("gui", "domain", "services", "reports", "cli")
    }
    assert "Selamat pagi, %1" in by_room["gui"]  # self.tr
    assert "Perlu ditindak" in by_room["gui"]  # translate with its context
    assert "Nama lengkap" in by_room["domain"]  # Text
    assert "Kartu kabupaten belum dipasang di laptop ini." in by_room["domain"]  # reason
    assert "Rencana" in by_room["services"]  # the label of a step
    assert "Hak Anda" in by_room["reports"]  # printed
    assert "daftar konflik" in by_room["cli"]  # voice
    assert any(said.where.startswith("resources/manual/id/") for said in found)
    assert any(said.where.endswith("en.ts") and said.language == "en" for said in found)
    assert "Lanjutkan pendataan" in {said.text for said in found if said.place == "button"}


def test_the_table_does_not_forbid_its_own_words() -> None:
    known = table()
    preferred = [word.word for word in known]
    assert len(set(preferred)) == len(preferred)
    for word in known:
        for said in (Said(word.word, "id", "x"), Said(word.english, "en", "x")):
            assert faults(said, known) == [], word.word
