"""What a file on a stick is to this desk, where it is nothing to take in here: said as a reason, never as a fault."""

from __future__ import annotations

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices
from kkb_desktop.services.exchange.offices import place_name
from kkb_desktop.sync.header import Header
from kkb_desktop.sync.keys import PublicCard, is_training

IDLE = "stick."
"""How the reasons begin that say what a file is, where there is nothing wrong with it."""


def addressee(desk: Desk, header: Header) -> BundleRefused | None:
    """Why a file is not for this desk, None where it is: a bundle at its district, a pack or receipt in its village."""
    place = place_name(header.village)
    if desk.kind == "village":
        return _in_village(desk, header, place)
    own = header.device == desk.device
    if header.kind == "pack":
        return BundleRefused("stick.own_pack" if own else "stick.office_pack", place=place)
    if header.kind == "receipt":
        return BundleRefused("stick.own_receipt" if own else "stick.office_receipt", place=place)
    return None


def card_of(desk: Desk, card: PublicCard) -> BundleRefused:
    """What a district card is to this desk."""
    place = place_name(card.region)
    if desk.kind != "village":
        own = card.device_id == desk.device
        return BundleRefused("stick.own_card") if own else BundleRefused("stick.card", place=place)
    if is_training(card.device_id) != desk.training:
        return BundleRefused("training.real_card" if desk.training else "training.card")
    if not desk.region.startswith(card.region):
        return BundleRefused("stick.other_card", place=place)
    installed = devices.district_card(desk)
    if installed is None:
        return BundleRefused("stick.new_card")
    same = (installed.sign_key, installed.seal_key) == (card.sign_key, card.seal_key)
    return BundleRefused("stick.installed_card" if same else "stick.changed_card")


def _in_village(desk: Desk, header: Header, place: str) -> BundleRefused | None:
    if header.kind == "bundle":
        if header.device == desk.device:
            return BundleRefused("stick.own_bundle", number=header.number)
        return BundleRefused("stick.others_bundle", place=place)
    if header.village != desk.region:
        pack = header.kind == "pack"
        return BundleRefused("stick.others_pack" if pack else "stick.others_receipt", place=place)
    if header.kind == "receipt" and (header.receipt or {}).get("device", "") not in ("", desk.device):
        return BundleRefused("stick.laptops_receipt")
    return None
