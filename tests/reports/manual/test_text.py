"""What a chapter's Markdown becomes, and what is refused."""

import pytest

from kkb_desktop.reports.manual.text import (
    Heading,
    Listing,
    Note,
    Paragraph,
    Picture,
    Run,
    Table,
    every_block,
    plain,
    read_chapter,
    sentences,
)

SOURCE = """# Kirim data

Tekan **Simpan & berikutnya** atau `Ctrl+S`, lihat [Keluarga](page:families).

## Langkah

1. Satu

   ![Di sini](../pictures/id/send.png)
2. Dua

> [!WARNING]
> Jangan cabut
> **flashdisk**.

| Kata | Arti |
|---|---|
| **Draf** | belum disimpan |
"""


def test_a_chapter_becomes_its_title_and_its_parts_in_order() -> None:
    chapter = read_chapter("send", SOURCE)
    assert (chapter.key, chapter.title) == ("send", "Kirim data")
    assert [type(block) for block in chapter.blocks] == [Paragraph, Heading, Listing, Note, Table]


def test_words_of_the_screen_keys_and_links_are_told_apart() -> None:
    (paragraph, *_rest) = read_chapter("send", SOURCE).blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (
        Run("Tekan "),
        Run("Simpan & berikutnya", "screen"),
        Run(" atau "),
        Run("Ctrl+S", "key"),
        Run(", lihat "),
        Run("Keluarga", link="page:families"),
        Run("."),
    )


def test_a_picture_may_stand_inside_a_step() -> None:
    listing = read_chapter("send", SOURCE).blocks[2]
    assert isinstance(listing, Listing)
    assert listing.numbered
    assert listing.items[0] == (Paragraph((Run("Satu"),)), Picture("send", "Di sini"))


def test_a_note_is_of_a_kind_and_loses_the_mark_that_said_so() -> None:
    note = read_chapter("send", SOURCE).blocks[3]
    assert isinstance(note, Note)
    assert note.kind == "warning"
    assert [plain(runs) for block in note.blocks for runs in sentences(block)] == ["Jangan cabut flashdisk."]


def test_every_sentence_is_reached_also_those_inside_lists_notes_and_tables() -> None:
    blocks = every_block(read_chapter("send", SOURCE).blocks)
    words = " ".join(plain(runs) for block in blocks for runs in sentences(block))
    for each in ("Satu", "Di sini", "Dua", "flashdisk", "Draf", "belum disimpan"):
        assert each in words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Tanpa judul", "the first line is not a title"),
        ("# A\n\n*miring*", "em inside a sentence"),
        ("# A\n\n<b>tebal</b>", "html_inline inside a sentence"),
        ("# A\n\n```\nkode\n```", "fence in line 3"),
        ("# A\n\n> Kutipan", "a note of no kind in line 3"),
        ("# A\n\nTeks ![x](y.png) teks", "image inside a sentence"),
    ],
)
def test_what_paper_and_screen_do_not_draw_is_refused_with_its_place(written: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"send: {said}"):
        read_chapter("send", written)
