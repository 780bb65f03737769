"""A laptop and its district, for what either's first page says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices, inbox, sending
from kkb_desktop.services.writing import records


@pytest.fixture
def district(district_desk: Callable[..., Desk]) -> Desk:
    return district_desk()


@pytest.fixture
def with_card(desk: Desk, district: Desk, tmp_path: Path) -> Desk:
    """The village's desk with the district's card installed."""
    devices.install_card(desk, devices.write_district_card(district, tmp_path / "kartu"))
    return desk


@pytest.fixture
def sent(with_card: Desk, tmp_path: Path) -> Path:
    """The stick with a family of that desk on it."""
    records.save(with_card, "family", {"head_name": "Asep Sunandar", "rt": "01"})
    stick = tmp_path / "stik"
    sending.export(with_card, stick)
    return stick


@pytest.fixture
def taken(district: Desk, with_card: Desk, sent: Path) -> inbox.Imported:
    """What that stick brought, after its laptop was approved."""
    inbox.examine(district, [sent])
    devices.approve(district, with_card.device)
    (entry,) = inbox.examine(district, [sent])
    return inbox.import_entry(district, entry)
