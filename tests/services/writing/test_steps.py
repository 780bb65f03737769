"""Which step is the one to be taken back."""

from dataclasses import replace

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing import records, steps


def _family(desk: Desk, name: str) -> str:
    return records.save(desk, "family", {"head_name": name, "rt": "01"}).record


def _known(desk: Desk, record: str) -> bool:
    try:
        records.read(desk, "family", record)
    except RecordRefused:
        return False
    return True


def test_taking_back_again_and_again_goes_further_back(desk: Desk) -> None:
    began = steps.reached(desk)
    first, second = _family(desk, "Siti"), _family(desk, "Oman")
    for record in (second, first):
        step = steps.latest(desk, since=began)
        assert step is not None and step.label == "Keluarga" and step.records == 1
        steps.undo(desk, step.id)
        assert not _known(desk, record)
    assert steps.latest(desk, since=began) is None


def test_what_was_taken_back_can_be_brought_again(desk: Desk) -> None:
    record = _family(desk, "Siti")
    step = steps.latest(desk)
    assert step is not None
    back = steps.undo(desk, step.id)
    steps.undo(desk, back.step)
    assert _known(desk, record)


def test_older_work_is_no_latest_step(desk: Desk) -> None:
    _family(desk, "Siti")
    assert steps.latest(desk, since=steps.reached(desk)) is None


def test_the_step_of_somebody_else_is_not_mine(desk: Desk) -> None:
    _family(desk, "Siti")
    assert steps.latest(replace(desk, user=replace(desk.user, name="Oman"))) is None
