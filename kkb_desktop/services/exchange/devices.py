"""Laptops and their keys: the district's card, approval of a new laptop by its words, certificates, revocation."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection

from kkb_desktop.domain.errors import BundleRefused, KeyRefused
from kkb_desktop.services.desk import person, training
from kkb_desktop.services.desk.desk import Desk, user_names
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.exchange.arrivals import CARD_NAME
from kkb_desktop.services.exchange.offices import office_name, operator_name, place_name
from kkb_desktop.services.exchange.outgoing import make_folder
from kkb_desktop.store import peers, settings
from kkb_desktop.sync import certificate, files, limits
from kkb_desktop.sync.contact import Contact, open_contact
from kkb_desktop.sync.keys import PublicCard, fingerprint_words

DeviceStatus = Literal["self", "pending", "approved", "revoked"]

VALID = timedelta(days=3 * 366)
"""How long a laptop's certificate holds."""


@dataclass(frozen=True, slots=True)
class DeviceView:
    """A laptop as the list shows it. `words` are the six fingerprint words of its keys; `village` is its region.

    `person` and `phone` are whom to call about it, "" where nobody was named; `approved_on` is the day of its
    certificate, None before that.
    """

    device: str
    label: str
    village: str
    status: DeviceStatus
    words: tuple[str, ...]
    person: str = ""
    phone: str = ""
    approved_on: date | None = None

    @property
    def name(self) -> str:
        """How people call it: by the person who uses it, else by its label."""
        return self.person or self.label or self.device[:6].upper()


@dataclass(frozen=True, slots=True)
class InstalledCard:
    """The district card on this laptop. The words are to be compared with the district by phone.

    `name` is the office as people speak of it: "Kabupaten Kampar (Rudi Hartono)".
    """

    device: str
    region: str
    label: str
    words: tuple[str, ...]
    name: str


def own_card(desk: Desk) -> PublicCard:
    """This laptop's public keys, as others know it."""
    with desk.engine.connect() as conn:
        label = str(settings.get(conn, "desk.label", ""))
    return desk.keys.card(label, desk.region)


def fingerprint(desk: Desk) -> tuple[str, ...]:
    """The six words by which somebody on the phone can tell that these are this laptop's keys."""
    return _words(own_card(desk))


def devices(desk: Desk) -> list[DeviceView]:
    """Every laptop known here, those that wait for approval first."""
    order = ("pending", "approved", "revoked", "self")
    with desk.engine.connect() as conn:
        found = [_view(each) for each in peers.devices(conn)]
    return sorted(found, key=lambda each: (order.index(each.status), each.village, each.label, each.device))


def pending(desk: Desk) -> list[DeviceView]:
    """Laptops that wait for approval."""
    return [each for each in devices(desk) if each.status == "pending"]


def approved_devices(desk: Desk, village: str | None = None) -> list[str]:
    """The ids of approved laptops, of one village or of all."""
    return [
        each.device
        for each in devices(desk)
        if each.status == "approved" and len(each.village) == 10 and village in (None, each.village)
    ]


def approved_villages(desk: Desk) -> list[str]:
    """The villages that have an approved laptop."""
    return sorted(
        {each.village for each in devices(desk) if each.status == "approved" and len(each.village) == 10}
    )


def words_of(desk: Desk, device: str) -> tuple[str, ...]:
    """A laptop's fingerprint words. Raises KeyRefused "device.unknown"."""
    return _find(desk, device).words


def approve(desk: Desk, device: str, *, words: str | Sequence[str] | None = None) -> DeviceView:
    """Approve a laptop: the district signs its certificate, which travels in the next pack.

    `words` are those the village read out, compared when given; the screen asks for them, so does the command.
    Raises KeyRefused "device.unknown", "device.words_differ", "exchange.only_district".
    """
    permit(desk, Permission.DEVICES)
    if desk.kind == "village":
        raise KeyRefused("exchange.only_district")
    view = _find(desk, device)
    if words is not None and not _same_words(words, view.words):
        raise KeyRefused("device.words_differ")
    now = desk.clock()
    with desk.engine.begin() as conn:
        card = _card_of(conn, device)
        signed = certificate.issue(
            desk.keys,
            card,
            valid_from=now.date(),
            valid_to=(now + VALID).date(),
            serial=desk.random(16).hex(),
        )
        peers.set_status(conn, device, "approved", certificate=signed)
        known = peers.device(conn, device)
        if known is not None:
            peers.set_users(conn, device, {*known.users, *known.users_asked}, known.users_asked)
    return _find(desk, device)


def revoke(desk: Desk, device: str) -> DeviceView:
    """Refuse everything a laptop sends from now on. What it has sent before stays.

    Raises KeyRefused "device.unknown", "exchange.only_district".
    """
    permit(desk, Permission.DEVICES)
    if desk.kind == "village":
        raise KeyRefused("exchange.only_district")
    _find(desk, device)
    with desk.engine.begin() as conn:
        peers.set_revoked(conn, device, desk.clock().isoformat(timespec="seconds"))
    return _find(desk, device)


def note_enrolment(desk: Desk, card: PublicCard, sealed_contact: str = "") -> DeviceView:
    """Remember a laptop that asks to be let in, and whom to call about it.

    Raises KeyRefused "device.keys_changed" where its keys are not those on record, "device.too_many_waiting" where so
    many wait already that another cannot be looked at.
    """
    permit(desk, Permission.RECEIVE)
    with desk.engine.begin() as conn:
        known = trusted(conn, card.device_id, any_status=True)
        if known is None:
            _room_for_another(conn, card.region)
            peers.add_pending(conn, card)
        elif (known.sign_key, known.seal_key) != (card.sign_key, card.seal_key):
            raise KeyRefused("device.keys_changed")
        note_contact(desk, conn, card.device_id, sealed_contact)
    return _find(desk, card.device_id)


def note_contact(desk: Desk, conn: Connection, device: str, sealed: str) -> None:
    """Keep whom to call about a laptop, as one of its bundles says whose signature has been checked.

    A bundle that names nobody, as those of an older program, leaves what is known.
    """
    contact = open_contact(sealed, desk.keys.seal_identity) if sealed else None
    known = peers.device(conn, device)
    if contact is not None and known is not None:
        peers.set_contact(conn, device, contact.name, contact.phone)
        free = [] if known.status != "approved" else _free_names(conn, desk, device, contact.users)
        peers.set_users(conn, device, [*known.users, *free], contact.users)


def ask_again(desk: Desk, device: str, sealed_contact: str) -> None:
    """Let an approved laptop wait for approval once more: it writes in a name that somebody else bears."""
    permit(desk, Permission.RECEIVE)
    with desk.engine.begin() as conn:
        note_contact(desk, conn, device, sealed_contact)
        peers.set_status(conn, device, "pending")


def others_names(conn: Connection, desk: Desk, device: str, names: Iterable[str]) -> list[str]:
    """Those of the names that are not a laptop's own: another laptop's user or somebody of this office bears them."""
    known = peers.device(conn, device)
    own = {_plain(each) for each in (known.users if known is not None else ())}
    taken = {_plain(each) for each in user_names(desk.folder)}
    for other in peers.devices(conn):
        if other.device != device and other.status == "approved":
            taken.update(_plain(each) for each in other.users)
    return sorted({each for each in names if _plain(each) in taken - own})


def _free_names(conn: Connection, desk: Desk, device: str, names: Iterable[str]) -> list[str]:
    borne = set(others_names(conn, desk, device, names))
    return [each for each in names if each not in borne]


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def own_contact(desk: Desk) -> Contact:
    """Whom the district may call about this laptop, for its bundles; empty where nobody is named (any more)."""
    named = person.read(desk)
    return Contact(named.name, named.phone, tuple(user_names(desk.folder)))


def district_card(desk: Desk) -> PublicCard | None:
    """The district's public keys as installed here; None before that."""
    with desk.engine.connect() as conn:
        kept = settings.get(conn, "district.card", None)
    return certificate.parse_card(str(kept).encode()) if kept else None


def write_district_card(desk: Desk, folder: Path) -> Path:
    """Write the district card into `folder`. Raises KeyRefused "exchange.only_district", FileRefused."""
    permit(desk, Permission.DEVICES)
    make_folder(folder)
    path = folder / f"{CARD_NAME}{desk.region}.kkb"
    files.write_safely(path, card_bytes(desk))
    return path


def card_bytes(desk: Desk) -> bytes:
    """The district card as a file's content, signed by its own key; short enough for a QR code.

    Its label is the operator's name, so that a village knows whom it sends to.
    """
    if desk.kind == "village":
        raise KeyRefused("exchange.only_district")
    return certificate.write_card(desk.keys.card(operator_name(desk), desk.region), desk.keys)


def install_card(desk: Desk, path: Path, *, replace: bool = False) -> InstalledCard:
    """Install the district card from a file. Raises what `install_card_bytes` does, and FileRefused."""
    permit(desk, Permission.RECEIVE)
    return install_card_bytes(desk, files.read_bounded(path, limits.CARD), replace=replace)


def install_card_bytes(desk: Desk, data: bytes, *, replace: bool = False) -> InstalledCard:
    """Install the district card from its text (pasted, or read from a QR code) or file.

    Raises KeyRefused "exchange.only_village", "card.other_region", "card.changed" (unless `replace`, after a phone
    call), "training.card" or "training.real_card" where one side is for training, and BundleRefused for something
    that is no whole card.
    """
    permit(desk, Permission.RECEIVE)
    if desk.kind != "village":
        raise KeyRefused("exchange.only_village")
    card = certificate.parse_card(data.strip())
    training.refuse_other_card(desk, card.device_id)
    if not desk.region.startswith(card.region):
        raise KeyRefused("card.other_region", region=place_name(card.region))
    before = district_card(desk)
    changed = before is not None and (before.sign_key, before.seal_key) != (card.sign_key, card.seal_key)
    if changed and not replace:
        raise KeyRefused("card.changed")
    with desk.engine.begin() as conn:
        settings.put(conn, "district.card", data.strip().decode())
    return told(desk, card)


def remove_card(desk: Desk) -> None:
    """Take the district card off this laptop, when its words were not those of the district."""
    permit(desk, Permission.SETTINGS)
    with desk.engine.begin() as conn:
        settings.put(conn, "district.card", None)


def installed_card(desk: Desk) -> InstalledCard | None:
    """The installed district card for the screen; None before that."""
    card = district_card(desk)
    return None if card is None else told(desk, card)


def told(desk: Desk, card: PublicCard) -> InstalledCard:
    """A district card for the screen, installed or not."""
    with desk.engine.connect() as conn:
        name = office_name(conn, desk, card.region, card.label)
    return InstalledCard(card.device_id, card.region, card.label, _words(card), name)


def own_office(desk: Desk) -> InstalledCard:
    """This office as its card tells the villages. Raises KeyRefused "exchange.only_district"."""
    if desk.kind == "village":
        raise KeyRefused("exchange.only_district")
    return told(desk, desk.keys.card(operator_name(desk), desk.region))


def trusted(conn: Connection, device: str, *, any_status: bool = False) -> PublicCard | None:
    """The public keys of an approved laptop."""
    found = peers.device(conn, device)
    if found is None or not (any_status or found.status == "approved"):
        return None
    return PublicCard(found.device, found.sign_key, found.seal_key, found.label, found.village)


def _room_for_another(conn: Connection, village: str) -> None:
    """Anybody can make requests to be let in: no more of them are kept than a person can look at."""
    waiting = [each.village for each in peers.devices(conn) if each.status == "pending"]
    if waiting.count(village) >= limits.PENDING_VILLAGE or len(waiting) >= limits.PENDING:
        raise KeyRefused("device.too_many_waiting", place=place_name(village), limit=limits.PENDING_VILLAGE)


def _card_of(conn: Connection, device: str) -> PublicCard:
    card = trusted(conn, device, any_status=True)
    if card is None:
        raise KeyRefused("device.unknown")
    return card


def _find(desk: Desk, device: str) -> DeviceView:
    with desk.engine.connect() as conn:
        found = peers.device(conn, device)
    if found is None:
        raise KeyRefused("device.unknown")
    return _view(found)


def _view(found: peers.Device) -> DeviceView:
    words = tuple(fingerprint_words(found.sign_key, found.seal_key))
    return DeviceView(
        found.device,
        found.label,
        found.village,
        found.status,
        words,
        found.person,
        found.phone,
        certificate.valid_from(found.certificate) if found.certificate else None,
    )


def _words(card: PublicCard) -> tuple[str, ...]:
    return tuple(fingerprint_words(card.sign_key, card.seal_key))


def _same_words(given: str | Sequence[str], expected: Sequence[str]) -> bool:
    typed = re.split(r"[\s,.;-]+", given.strip()) if isinstance(given, str) else list(given)
    said = " ".join(word.strip().lower() for word in typed)
    return hmac.compare_digest(said.encode(), " ".join(expected).encode())


__all__ = [
    "BundleRefused",
    "DeviceView",
    "InstalledCard",
    "approve",
    "approved_devices",
    "approved_villages",
    "ask_again",
    "card_bytes",
    "devices",
    "district_card",
    "fingerprint",
    "install_card",
    "install_card_bytes",
    "installed_card",
    "note_contact",
    "note_enrolment",
    "others_names",
    "own_card",
    "own_contact",
    "own_office",
    "pending",
    "remove_card",
    "revoke",
    "told",
    "trusted",
    "words_of",
    "write_district_card",
]
