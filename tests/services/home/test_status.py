"""What the header says."""

from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.home.status import status
from kkb_desktop.services.writing import records


def test_a_fresh_desk_has_saved_nothing_and_owes_nothing(desk: Desk) -> None:
    now = status(desk)
    assert (now.saved_at, now.unsent, now.sent, now.drafts, now.conflicts) == (None, 0, 0, 0, 0)
    assert now.place == ("Wilayah 3299012001",)
    assert (now.user, now.role) == ("Sari", "operator")


def test_saving_moves_the_time_and_the_number_to_be_sent(desk: Desk, typed_family: dict[str, str]) -> None:
    before = status(desk)
    assert before.unsent == 4
    records.save(desk, "family", {"rt": "02"}, record=typed_family["family"])
    drafts.save(desk, "family:baru", {})
    after = status(desk)
    assert after.unsent == 4
    assert after.drafts == 1
    assert before.saved_at is not None and after.saved_at is not None
    assert after.saved_at > before.saved_at
