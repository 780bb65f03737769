"""What a district signs: its own card, and certificates for the laptops of its villages."""

from __future__ import annotations

from datetime import date

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import canonical, parse_canonical
from kkb_desktop.sync.keys import DeviceKeys, PublicCard, verify

_CARD, _CERTIFICATE = b"card", b"certificate"


def write_card(card: PublicCard, keys: DeviceKeys) -> bytes:
    """The district card: one line of text, short enough for a QR code, signed by the key it names."""
    body = card.as_json()
    signature = keys.sign(_CARD, canonical(body).encode()).hex()
    return canonical({"kkb_card": body, "signature": signature}).encode()


def parse_card(data: bytes) -> PublicCard:
    """The card in a file or a pasted text. Raises BundleRefused "card.damaged"."""
    if len(data) > 4_096:
        raise BundleRefused("card.damaged")
    try:
        outer = parse_canonical(data)
    except BundleRefused as error:
        raise BundleRefused("card.damaged") from error
    if not isinstance(outer, dict) or set(outer) != {"kkb_card", "signature"}:
        raise BundleRefused("card.damaged")
    card = PublicCard.from_json(outer["kkb_card"])
    if not _signed(card.sign_key, _CARD, outer["kkb_card"], outer["signature"]):
        raise BundleRefused("card.damaged")
    return card


def issue(keys: DeviceKeys, card: PublicCard, *, valid_from: date, valid_to: date, serial: str) -> str:
    """The district's word that these keys belong to a laptop of that village, as canonical JSON text."""
    body = {
        "card": card.as_json(),
        "from": valid_from.isoformat(),
        "issuer": keys.device_id,
        "serial": serial,
        "to": valid_to.isoformat(),
    }
    signature = keys.sign(_CERTIFICATE, canonical(body).encode()).hex()
    return canonical({"body": body, "signature": signature})


def check_certificate(text: str, issuer: PublicCard, on: date | None) -> PublicCard:
    """The card a certificate vouches for on a day, or has ever vouched for.

    Raises BundleRefused "certificate.invalid", "certificate.expired".
    """
    try:
        outer = parse_canonical(text.encode())
        body, signature = outer["body"], outer["signature"]
        card = PublicCard.from_json(body["card"])
        first, last = date.fromisoformat(body["from"]), date.fromisoformat(body["to"])
    except (BundleRefused, KeyError, TypeError, ValueError) as error:
        raise BundleRefused("certificate.invalid") from error
    if body.get("issuer") != issuer.device_id or not _signed(issuer.sign_key, _CERTIFICATE, body, signature):
        raise BundleRefused("certificate.invalid")
    if on is not None and not first <= on <= last:
        raise BundleRefused("certificate.expired")
    return card


def valid_from(text: str) -> date | None:
    """The day a certificate was given; it is not checked here. None for something that is no certificate."""
    try:
        return date.fromisoformat(parse_canonical(text.encode())["body"]["from"])
    except (BundleRefused, KeyError, TypeError, ValueError):
        return None


def vouched_device(text: str) -> str:
    """The laptop a certificate is about; it is not checked here. "" for something that is no certificate."""
    try:
        return str(parse_canonical(text.encode())["body"]["card"]["device"])
    except (BundleRefused, KeyError, TypeError, ValueError):
        return ""


def _signed(sign_key: str, purpose: bytes, body: object, signature: object) -> bool:
    if not isinstance(signature, str):
        return False
    try:
        raw = bytes.fromhex(signature)
    except ValueError:
        return False
    return verify(sign_key, purpose, canonical(body).encode(), raw)
