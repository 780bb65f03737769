"""Who may write what in a bundle: the laptop itself, others whose work it relays, and under which people's names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from kkb_desktop.domain.errors import BundleRefused, KeyRefused, KkbError
from kkb_desktop.domain.operations.chain import Run
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.exchange import devices
from kkb_desktop.store import peers
from kkb_desktop.store.twins import twins, under_own_name
from kkb_desktop.sync.bundle import OpenedBundle
from kkb_desktop.sync.certificate import check_certificate


@dataclass(frozen=True, slots=True)
class Arrived:
    """What of a bundle is taken in. `covers` are the numbers for its entry in the log book; `left_out` are writers
    whose part is not taken in, each with the reason."""

    operations: Sequence[Operation]
    runs: Mapping[str, Run]
    covers: Mapping[str, tuple[int, int]]
    left_out: Mapping[str, str]


def own_writers(opened: OpenedBundle) -> set[str]:
    """The writers of the laptop that sent the bundle."""
    return {writer for writer, run in opened.runs.items() if run.author.device == opened.header.device}


def sift(conn: Connection, desk: Desk, opened: OpenedBundle, *, twin: bool) -> Arrived:
    """The bundle as it is to be taken in. What the sender relays of laptops that may not write is left out.

    `twin`: where another history of the sender is here, this one goes under a writer of this office; else it is
    refused as "bundle.twin".
    """
    own, left_out = own_writers(opened), {}
    apart = twins(conn, opened.runs.values())
    for writer, run in opened.runs.items():
        reason = None if writer in own else _why_not(conn, desk, run)
        if reason is None and writer in apart and writer not in own:
            reason = "bundle.twin"
        if reason is not None:
            left_out[writer] = reason
    if not twin and apart.keys() & own:
        raise BundleRefused("bundle.twin")
    operations = opened.operations
    if left_out:
        operations = [each for each in operations if each.writer not in left_out]
    runs = {writer: run for writer, run in opened.runs.items() if writer not in left_out}
    mine = {writer: number for writer, number in apart.items() if writer in own}
    if mine:
        operations, moved = under_own_name(conn, operations, mine, desk.device, desk.random)
        runs = {writer: run for writer, run in runs.items() if writer not in mine} | moved
    covers = {writer: (run.first, run.last) for writer, run in runs.items()}
    return Arrived(operations, runs, covers, left_out)


def check_permission(desk: Desk, laptop: peers.Device) -> None:
    """Whether a laptop's certificate is this office's and holds today. Raises KeyRefused "device.expired"."""
    try:
        check_certificate(laptop.certificate, devices.own_card(desk), today(desk))
    except BundleRefused as error:
        raise KeyRefused("device.expired") from error


def foreign_names(conn: Connection, desk: Desk, opened: OpenedBundle) -> list[str]:
    """The names in which the sender writes though another laptop or somebody of this office bears them."""
    own = own_writers(opened)
    names = {each.user for each in opened.operations if each.writer in own}
    return devices.others_names(conn, desk, opened.header.device, names)


def _why_not(conn: Connection, desk: Desk, run: Run) -> str | None:
    """The reason why a relayed writer may not write here, None where it may."""
    if run.author.device == desk.device:
        card = devices.own_card(desk)
        return None if run.author.sign_key == card.sign_key else "bundle.chain"
    laptop = peers.device(conn, run.author.device)
    if laptop is None or laptop.sign_key != run.author.sign_key or laptop.village != run.author.village:
        return "bundle.unknown_device"
    if laptop.status != "approved":
        return "device.revoked" if laptop.status == "revoked" else "device.waiting"
    try:
        check_permission(desk, laptop)
    except KkbError as error:
        return error.reason
    return None
