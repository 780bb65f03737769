"""Words are found where they help most, and only in chapters that are shown to the reader."""

from kkb_desktop.services.manual.book import index
from kkb_desktop.services.manual.finding import find, keys_for


def test_a_chapter_named_so_comes_before_those_that_mention_it() -> None:
    found = find("flashdisk", "id", "village")
    assert found[0].key == "lost-stick"
    assert len(found) > 3


def test_every_word_must_begin_a_word_in_the_chapter() -> None:
    assert "lost-passphrase" in {each.key for each in find("kata sand", "id", "village")}
    assert find("flashdisk zebra", "id", "village") == []


def test_capitals_and_signs_do_not_matter() -> None:
    assert [each.key for each in find("KATA-sandi!", "id", "village")] == [
        each.key for each in find("kata sandi", "id", "village")
    ]


def test_the_excerpt_shows_the_word_found() -> None:
    (first, *_rest) = find("karantina", "id", "office")
    assert "karantina" in first.excerpt


def test_nothing_asked_finds_nothing() -> None:
    assert find("  ?", "id", "village") == []


def test_the_manual_is_searched_in_the_language_it_is_read_in() -> None:
    assert find("passphrase forgotten", "en", "village")[0].key == "lost-passphrase"


def test_a_village_is_not_shown_the_chapters_of_the_office_but_an_office_sees_all() -> None:
    assert "inbox" not in keys_for("village")
    assert find("kotak masuk", "id", "office")[0].key == "inbox"
    assert set(keys_for("office")) == {entry.key for part in index() for entry in part.entries}
