"""A village laptop, its district with the card handed over, and sticks between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kkb_desktop.services.desk.desk import Desk, close
from kkb_desktop.services.exchange import devices, inbox, packs, practice, receiving, sending
from kkb_desktop.services.sample import village as sample
from kkb_desktop.services.writing.records import save


@dataclass
class Road:
    """The road between village laptops and one district."""

    district: Desk
    root: Path
    sticks: list[Path] = field(default_factory=list)

    def stick(self) -> Path:
        """An empty stick."""
        folder = self.root / f"stick-{len(self.sticks)}"
        folder.mkdir()
        self.sticks.append(folder)
        return folder

    def card(self) -> Path:
        """The district card as a file."""
        return devices.write_district_card(self.district, self.stick())

    def export(self, desk: Desk, split: int | None = None) -> sending.Exported:
        """A bundle of the laptop on a stick of its own."""
        return sending.export(desk, self.stick(), split=split)

    def deliver(self, desk: Desk) -> inbox.Imported:
        """A bundle of the laptop, taken in at the district."""
        return self.take(self.export(desk).paths)

    def take(self, paths: tuple[Path, ...]) -> inbox.Imported:
        """Files taken in at the district; a new laptop is approved."""
        (entry,) = inbox.examine(self.district, paths)
        if entry.status == "pending":
            devices.approve(self.district, entry.device, words=entry.words)
            (entry,) = inbox.examine(self.district, paths)
        assert entry.status == "ready", entry
        return inbox.import_entry(self.district, entry)

    def hand_back(self, *laptops: Desk) -> None:
        """A pack for the laptops' village, taken in by each."""
        pack = packs.write_pack(self.district, laptops[0].region, self.stick())
        for desk in laptops:
            receiving.take_pack(desk, pack.paths)


@pytest.fixture
def road(district_desk: Callable[..., Desk], tmp_path: Path) -> Road:
    root = tmp_path / "road"
    root.mkdir()
    return Road(district_desk(), root)


@pytest.fixture
def laptop(road: Road, village_desk: Callable[..., Desk]) -> Callable[..., Desk]:
    """A factory of village laptops that have the district card."""

    def make(**options: str) -> Desk:
        desk = village_desk(**options)
        devices.install_card(desk, road.card())
        return desk

    return make


@pytest.fixture
def siti(laptop: Callable[..., Desk]) -> Desk:
    """A village laptop with one family on it."""
    desk = laptop(user="Siti")
    save(desk, "family", {"head_name": "Asep Sunandar", "rt": "01", "address": "Jl. Melati 1"})
    return desk


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A village of few families is filled sooner."""
    whole = sample.build
    monkeypatch.setattr(sample, "build", lambda **given: whole(12, history=False, **given))


@pytest.fixture
def trained(small: None, data: Path) -> Iterator[Callable[[practice.Part], Desk]]:
    """Opens a side of the training; one at a time, as the program does."""
    opened: list[Desk] = []

    def turn(part: practice.Part) -> Desk:
        while opened:
            close(opened.pop())
        opened.append(practice.open_training(data, part))
        return opened[-1]

    yield turn
    for desk in opened:
        close(desk)
