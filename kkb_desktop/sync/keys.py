"""A laptop's keys: Ed25519 to sign with, X25519 (age) to receive with, and the words to compare by phone."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pyrage import x25519

from kkb_desktop.domain.clock import RandomBytes, new_id, system_random
from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import canonical

_HEX32, _HEX64 = re.compile(r"[0-9a-f]{32}"), re.compile(r"[0-9a-f]{64}")
_FIRST = [consonant + vowel for consonant in "bcdghjklmnprstwy" for vowel in "aiue"]
_SECOND = [consonant + vowel for consonant in "bcdghjklmnprstwy" for vowel in "ao"]
TRAINING = "1a71" + "0" * 12
"""How the ids of devices for training begin: by chance one in 2**64 would."""
WORDS = 6
"""Of 11 bits each: nobody makes 2**66 keys to find a pair that sounds the same."""


@dataclass(frozen=True, slots=True)
class PublicCard:
    """What others know of a laptop: `sign_key` (64 hex digits), `seal_key` (age recipient), label, region code."""

    device_id: str
    sign_key: str
    seal_key: str
    label: str
    region: str

    def as_json(self) -> dict[str, str]:
        """The card as it stands in headers and card files."""
        return {
            "device": self.device_id,
            "label": self.label,
            "region": self.region,
            "seal_key": self.seal_key,
            "sign_key": self.sign_key,
        }

    @classmethod
    def from_json(cls, value: object) -> PublicCard:
        """The card back from that form. Raises BundleRefused "card.damaged"."""
        if not isinstance(value, dict) or set(value) != {"device", "label", "region", "seal_key", "sign_key"}:
            raise BundleRefused("card.damaged")
        if not all(isinstance(each, str) and len(each) <= 200 for each in value.values()):
            raise BundleRefused("card.damaged")
        if not (_HEX32.fullmatch(value["device"]) and _HEX64.fullmatch(value["sign_key"])):
            raise BundleRefused("card.damaged")
        if not re.fullmatch(r"\d{2}|\d{4}|\d{10}", value["region"]):
            raise BundleRefused("card.damaged")
        try:
            x25519.Recipient.from_str(value["seal_key"])
        except Exception as error:  # the binding raises its own kind
            raise BundleRefused("card.damaged") from error
        return cls(value["device"], value["sign_key"], value["seal_key"], value["label"], value["region"])


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """The private half. It is kept inside the encrypted database and nowhere else."""

    device_id: str
    sign_private: bytes = field(repr=False)
    seal_identity: str = field(repr=False)

    @classmethod
    def generate(cls, random: RandomBytes = system_random, *, training: bool = False) -> DeviceKeys:
        """Fresh keys; the receiving key always comes from the operating system's own source."""
        device = new_id(random)
        if training:
            device = TRAINING + device[len(TRAINING) :]
        return cls(device, random(32), str(x25519.Identity.generate()))

    def serialise(self) -> str:
        """The keys as text for the encrypted database."""
        return json.dumps([1, self.device_id, self.sign_private.hex(), self.seal_identity])

    @classmethod
    def deserialise(cls, text: str) -> DeviceKeys:
        """The keys back from that text. Raises ValueError."""
        version, device, signing, seal = json.loads(text)
        if version != 1:
            raise ValueError("keys of another version")
        return cls(device, bytes.fromhex(signing), seal)

    def card(self, label: str, region: str) -> PublicCard:
        """The public half."""
        signing = Ed25519PrivateKey.from_private_bytes(self.sign_private)
        seal = str(x25519.Identity.from_str(self.seal_identity).to_public())
        return PublicCard(self.device_id, signing.public_key().public_bytes_raw().hex(), seal, label, region)

    def sign(self, purpose: bytes, message: bytes) -> bytes:
        """64 bytes over `purpose` and `message`; a signature for one purpose is worth nothing for another."""
        return Ed25519PrivateKey.from_private_bytes(self.sign_private).sign(_told(purpose, message))


def verify(sign_key: str, purpose: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the signature is by that key, for that purpose."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(sign_key)).verify(signature, _told(purpose, message))
    except (InvalidSignature, ValueError):
        return False
    return True


def is_training(device: str) -> bool:
    """Whether a device is for training only, by its id: invented data, never to be mixed with real ones."""
    return device.startswith(TRAINING)


def fingerprint_words(sign_key: str, seal_key: str) -> tuple[str, ...]:
    """Six words of four letters, each spoken as it is written in Indonesian, that stand for both keys."""
    digest = hashlib.sha256(canonical(["kkb-sidik", sign_key, seal_key]).encode()).digest()
    number = int.from_bytes(digest[:9]) >> 6
    words: list[str] = []
    for _ in range(WORDS):
        number, rest = divmod(number, 2048)
        words.append(_FIRST[rest // 32] + _SECOND[rest % 32])
    return tuple(words)


def _told(purpose: bytes, message: bytes) -> bytes:
    return b"KKB-Desktop/" + purpose + b"\x00" + message
