"""The format in bytes: whoever reads these files as `expected.json` says reads the format."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import write_operation
from kkb_desktop.sync.bundle import OpenedBundle, open_bundle
from kkb_desktop.sync.certificate import parse_card
from kkb_desktop.sync.keys import PublicCard, fingerprint_words
from kkb_desktop.sync.receipt import read_receipt

FOLDER = Path(__file__).resolve().parent.parent / "vectors"
EXPECTED: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
SENDER, DISTRICT = (PublicCard.from_json(EXPECTED[name]) for name in ("sender", "district"))


def opened(*names: str) -> OpenedBundle:
    return open_bundle(
        [(FOLDER / name).read_bytes() for name in names],
        identity=EXPECTED["district_identity"],
        trusted=lambda device: SENDER if device == SENDER.device_id else None,
    )


@pytest.mark.parametrize("name", EXPECTED["bytes"])
def test_the_files_are_those_that_were_written(name: str) -> None:
    assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == EXPECTED["bytes"][name]


@pytest.mark.parametrize("names", [["whole.kkb"], EXPECTED["parts"]], ids=["whole", "parts"])
def test_a_bundle_opens_to_its_operations_and_files(names: list[str]) -> None:
    got = opened(*names)
    assert [write_operation(each) for each in got.operations] == EXPECTED["operations"]
    assert list(got.attachments) == [EXPECTED["attachment_sha256"]]


@pytest.mark.parametrize("name", EXPECTED["refused"])
def test_a_damaged_file_is_refused_with_its_reason(name: str) -> None:
    with pytest.raises(BundleRefused) as caught:
        opened(name)
    assert caught.value.reason == EXPECTED["refused"][name]


def test_receipt_card_and_words_read_as_written() -> None:
    assert read_receipt((FOLDER / "receipt.kkb").read_bytes(), DISTRICT).taken == EXPECTED["receipt_taken"]
    assert parse_card((FOLDER / "card.kkb").read_bytes()) == DISTRICT
    assert list(fingerprint_words(SENDER.sign_key, SENDER.seal_key)) == EXPECTED["sender_words"]
