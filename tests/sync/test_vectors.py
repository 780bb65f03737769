"""The format in bytes: whoever reads these files as `expected.json` says reads the format, each version of it."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from pyrage import x25519

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import write_operation
from kkb_desktop.sync.bundle import OpenedBundle, open_bundle
from kkb_desktop.sync.certificate import parse_card
from kkb_desktop.sync.contact import open_contact
from kkb_desktop.sync.keys import PublicCard, fingerprint_words
from kkb_desktop.sync.receipt import read_receipt

FOLDER = Path(__file__).resolve().parent.parent / "vectors"
EXPECTED: dict[str, dict[str, Any]] = {
    version: json.loads((FOLDER / version / "expected.json").read_text(encoding="utf-8"))
    for version in ("2.0",)
}
EACH = pytest.mark.parametrize("version", EXPECTED)


def each_file(kind: str) -> Any:
    """Runs a test for every file that `expected.json` lists under `kind`."""
    return pytest.mark.parametrize(
        ("version", "name"),
        [(version, name) for version, expected in EXPECTED.items() for name in expected[kind]],
    )


def card(version: str, whose: str) -> PublicCard:
    return PublicCard.from_json(EXPECTED[version][whose])


def opened(version: str, *names: str) -> OpenedBundle:
    sender = card(version, "sender")
    return open_bundle(
        [(FOLDER / version / name).read_bytes() for name in names],
        identity=EXPECTED[version]["district_identity"],
        trusted=lambda device: sender if device == sender.device_id else None,
    )


@each_file("bytes")
def test_the_files_are_those_that_were_written(version: str, name: str) -> None:
    data = (FOLDER / version / name).read_bytes()
    assert hashlib.sha256(data).hexdigest() == EXPECTED[version]["bytes"][name]


@EACH
@pytest.mark.parametrize("parted", [False, True], ids=["whole", "parts"])
def test_a_bundle_opens_to_its_operations_and_files(version: str, parted: bool) -> None:
    expected = EXPECTED[version]
    assert len(expected["parts"]) > 1
    got = opened(version, *(expected["parts"] if parted else ["whole.kkb"]))
    assert [write_operation(each) for each in got.operations] == expected["operations"]
    assert [hash for run in got.runs.values() for hash in run.hashes] == expected["hashes"]
    assert list(got.attachments) == [expected["attachment_sha256"]]


@each_file("refused")
def test_a_damaged_file_is_refused_with_its_reason(version: str, name: str) -> None:
    with pytest.raises(BundleRefused) as caught:
        opened(version, name)
    assert caught.value.reason == EXPECTED[version]["refused"][name]


@EACH
def test_receipt_card_and_words_read_as_written(version: str) -> None:
    expected, district, sender = EXPECTED[version], card(version, "district"), card(version, "sender")
    receipt = (FOLDER / version / "receipt.kkb").read_bytes()
    taken = {writer: tuple(end) for writer, end in expected["receipt_taken"].items()}
    assert read_receipt(receipt, district).taken == taken
    assert parse_card((FOLDER / version / "card.kkb").read_bytes()) == district
    assert list(fingerprint_words(sender.sign_key, sender.seal_key)) == expected["sender_words"]


def test_whom_to_call_is_read_by_the_district_alone() -> None:
    expected = EXPECTED["2.0"]
    data = (FOLDER / "2.0" / "whole.kkb").read_bytes()
    said = expected["contact"]
    assert all(word.encode() not in data for word in (said["name"], said["phone"], *said["users"]))
    sealed = opened("2.0", "whole.kkb").header.contact
    contact = open_contact(sealed, expected["district_identity"])
    assert contact is not None
    assert {"name": contact.name, "phone": contact.phone, "users": list(contact.users)} == said
    assert open_contact(sealed, str(x25519.Identity.generate())) is None
