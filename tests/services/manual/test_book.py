"""The manual as it is shipped: whole in both languages, no dead link, no missing or idle picture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kkb_desktop.domain.text import Language
from kkb_desktop.reports.manual.text import (
    Heading,
    Listing,
    Note,
    Picture,
    Runs,
    Table,
    every_block,
    sentences,
)
from kkb_desktop.services.manual.book import (
    chapter,
    chapter_of_link,
    chapter_of_page,
    index,
    picture_path,
)
from kkb_desktop.shipped import resources

KEYS = [entry.key for part in index() for entry in part.entries]
LANGUAGES: tuple[Language, ...] = ("id", "en")
FOLDER = resources() / "manual"


def _sentences(key: str, language: Language) -> Iterator[Runs]:
    for block in every_block(chapter(key, language).blocks):
        yield from sentences(block)


def _pictures(language: Language) -> set[str]:
    blocks = (block for key in KEYS for block in every_block(chapter(key, language).blocks))
    return {block.name for block in blocks if isinstance(block, Picture)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chapter_of_the_index_is_written_and_none_lies_beside_it(language: Language) -> None:
    assert sorted(path.stem for path in (FOLDER / language).glob("*.md")) == sorted(KEYS)
    assert len(set(KEYS)) == len(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_tell_the_same_in_the_same_order(key: str) -> None:
    def shape(language: Language) -> list[tuple[str, object]]:
        return [
            (
                type(block).__name__,
                len(block.items) if isinstance(block, Listing)
                else len(block.rows) if isinstance(block, Table)
                else block.name if isinstance(block, Picture)
                else block.kind if isinstance(block, Note)
                else block.level if isinstance(block, Heading)
                else None,
            )
            for block in every_block(chapter(key, language).blocks)
        ]  # fmt: skip

    assert shape("en") == shape("id")


@pytest.mark.parametrize("key", KEYS)
def test_both_languages_name_the_same_keys_and_lead_to_the_same_places(key: str) -> None:
    def found(language: Language) -> list[str]:
        runs = [run for sentence in _sentences(key, language) for run in sentence]
        return sorted(run.link for run in runs if run.link)

    assert found("en") == found("id")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_every_link_leads_to_a_chapter(key: str, language: Language) -> None:
    links = {run.link for sentence in _sentences(key, language) for run in sentence if run.link}
    assert [link for link in links if not chapter_of_link(link, "village")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_named_is_there_and_every_picture_there_is_named(language: Language) -> None:
    there = {path.stem for path in (FOLDER / "pictures" / language).glob("*")}
    assert there == _pictures(language)


def test_the_pictures_stay_small() -> None:
    size = sum(path.stat().st_size for path in (FOLDER / "pictures").rglob("*.png"))
    assert 0 < size < 3_000_000


def test_a_page_that_no_chapter_explains_leads_to_the_beginning() -> None:
    assert chapter_of_page("nowhere", "village") == KEYS[0]


def test_a_page_is_explained_for_whom_it_is_shown_to() -> None:
    assert chapter_of_page("home", "village") == "home"
    assert chapter_of_page("home", "office") == "district-home"


def test_a_link_to_a_page_of_the_other_role_leads_to_its_chapter_on_paper() -> None:
    assert chapter_of_link("page:inbox", "village") == "inbox"
    assert chapter_of_link("page:nowhere", "village") == ""
    assert chapter_of_link("chapter:nowhere", "village") == ""


def test_a_chapter_that_is_not_in_the_index_is_not_read() -> None:
    with pytest.raises(KeyError):
        chapter("../../../README", "id")


def test_a_missing_picture_has_a_path_that_does_not_exist() -> None:
    assert not picture_path("nothing", "id").exists()
