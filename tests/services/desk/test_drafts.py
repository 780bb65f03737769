"""Drafts survive until they are dropped."""

from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk, close, open_desk
from tests.services.conftest import PASSPHRASE


def test_a_draft_is_there_after_the_program_was_started_again(desk: Desk) -> None:
    form = drafts.form_key("person", None, "a" * 32)
    drafts.save(desk, form, {"name": "Sit", "codes": [1, 2]}, {"name": ["b" * 32]})
    close(desk)
    again = open_desk(desk.folder, "Sari", PASSPHRASE)
    draft = drafts.load(again, form)
    close(again)
    assert draft is not None
    assert draft.body == {"name": "Sit", "codes": [1, 2]}
    assert draft.base == {"name": ["b" * 32]}
    assert draft.user == "Sari"


def test_a_later_draft_takes_the_place_of_the_one_before(desk: Desk) -> None:
    drafts.save(desk, "family:baru", {"head_name": "A"})
    drafts.save(desk, "family:baru", {"head_name": "As"})
    assert [draft.body for draft in drafts.all_drafts(desk)] == [{"head_name": "As"}]


def test_a_dropped_draft_is_gone(desk: Desk) -> None:
    drafts.save(desk, "family:baru", {"head_name": "A"})
    drafts.drop(desk, "family:baru")
    assert drafts.load(desk, "family:baru") is None
