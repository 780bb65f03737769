"""Writes tests/vectors/<version>: sealed files with the keys to open them, and damaged ones with why they are refused.

Run it only when the format changes; a seal is never the same twice, so the files are kept in the repository.
"""

from __future__ import annotations

import hashlib
import json
import struct
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kkb_desktop.domain.operations.canonical import write_operation  # noqa: E402
from kkb_desktop.domain.operations.chain import Author, Run, beginning, links, writer_id  # noqa: E402
from kkb_desktop.domain.operations.operation import Operation  # noqa: E402
from kkb_desktop.sync.bundle import BundleContent, HeaderFacts, seal  # noqa: E402
from kkb_desktop.sync.certificate import write_card  # noqa: E402
from kkb_desktop.sync.contact import Contact  # noqa: E402
from kkb_desktop.sync.header import FORMAT  # noqa: E402
from kkb_desktop.sync.heads import signed  # noqa: E402
from kkb_desktop.sync.keys import DeviceKeys, fingerprint_words  # noqa: E402
from kkb_desktop.sync.receipt import write_receipt  # noqa: E402

FOLDER = ROOT / "tests" / "vectors" / ".".join(map(str, FORMAT))
VILLAGE = "3299012001"
CONTACT = Contact("Bu Sari Lestari", "081234567890", ("Bu Sari Lestari",))
AT = datetime(2026, 11, 24, 7, tzinfo=UTC)


def main() -> None:
    """Write every vector anew."""
    chance = Random(32_99)
    laptop, district = DeviceKeys.generate(chance.randbytes), DeviceKeys.generate(chance.randbytes)
    public = laptop.card("Laptop Sari", VILLAGE)
    author = Author(laptop.device_id, public.sign_key, VILLAGE, chance.randbytes(16).hex())
    writer = writer_id(author)
    family, person = chance.randbytes(16).hex(), chance.randbytes(16).hex()
    first = Operation(
        chance.randbytes(16).hex(), writer, 1, 1 << 40, "Sari", "family", family, VILLAGE, "put",
        {"card_number": "3299010702155001", "head_name": "Wawan Hermawan", "rt": "001", "village": VILLAGE},
    )  # fmt: skip
    second = Operation(
        chance.randbytes(16).hex(), writer, 2, (1 << 40) + 1, "Sari", "person", person, VILLAGE, "put",
        {"birth_date": "1988-04-05", "family": family, "name": "José Wawan", "sex": 1, "village": VILLAGE},
    )  # fmt: skip
    third = Operation(
        chance.randbytes(16).hex(), writer, 3, (1 << 40) + 2, "Sari", "family", family, VILLAGE, "put",
        {"rt": "002"}, {"rt": [first.op_id]},
    )  # fmt: skip
    lines = [write_operation(each) for each in (first, second, third)]
    hashes = links(beginning(writer), [each.encode() for each in lines])
    run = Run(writer, author, 1, 3, beginning(writer), hashes[-1])
    photo = b"\xff\xd8\xff\xe0 not really a photo"
    card = district.card("Kab. Purwasari", "3299")

    def sealed(part_size: int | None = None, run: Run = run, lines: list[str] = lines) -> list[bytes]:
        photos = {hashlib.sha256(photo).hexdigest(): photo}
        content = BundleContent(lines, {run.writer: run}, photos, {"family": 1, "person": 1})
        facts = HeaderFacts(
            "bundle",
            "3299",
            VILLAGE,
            1,
            "",
            {writer: (3, hashes[-1])},
            (1 << 40) + 3,
            writer,
            public,
            CONTACT,
        )
        made = seal(content, facts, laptop, [card], part_size=part_size, clock=lambda: AT)
        return [data for _name, data in made.parts]

    good = sealed()[0]
    parts = sealed(2_900)
    files = {
        "whole.kkb": good,
        "receipt.kkb": _receipt(district, writer, hashes[-1]),
        "card.kkb": write_card(card, district),
    }
    files |= {f"part{number}.kkb": data for number, data in enumerate(parts, start=1)}
    (length,) = struct.unpack_from("<I", good, 8)
    refused = {
        "refused-cut.kkb": (good[:-20], "bundle.truncated"),
        "refused-flipped-seal.kkb": (_flip(good, len(good) - 5), "bundle.truncated"),
        "refused-flipped-signature.kkb": (_flip(good, 12 + length + 3), "bundle.signature"),
        "refused-other-number.kkb": (good.replace(b'"number":1', b'"number":2', 1), "bundle.signature"),
        "refused-spaced-header.kkb": (_spaced(good, length), "bundle.not_canonical"),
        "refused-no-bundle.kkb": (b"PK\x03\x04" + bytes(60), "bundle.not_ours"),
        "refused-long-header.kkb": (good[:8] + struct.pack("<I", 2**30) + good[12:], "bundle.too_large"),
    }
    others = Author(district.device_id, card.sign_key, VILLAGE, "7" * 32)
    elsewhere = Author(laptop.device_id, public.sign_key, "3299012002", author.nonce)
    changed = [*lines[:2], lines[2].replace('"rt":"002"', '"rt":"003"')]
    refused |= {
        "refused-chain-signed-by-another.kkb": (sealed(run=signed(run, district))[0], "bundle.chain"),
        "refused-chain-writer-of-another.kkb": (sealed(run=replace(run, author=others))[0], "bundle.chain"),
        "refused-chain-other-village.kkb": (sealed(run=replace(run, author=elsewhere))[0], "bundle.chain"),
        "refused-chain-other-content.kkb": (sealed(run=signed(run, laptop), lines=changed)[0], "bundle.chain"),
        "refused-chain-other-beginning.kkb": (sealed(run=replace(run, base="d" * 64))[0], "bundle.chain"),
        "refused-chain-other-end.kkb": (sealed(run=replace(run, head="d" * 64))[0], "bundle.chain"),
        "refused-numbers-more.kkb": (sealed(run=replace(run, last=4))[0], "bundle.numbers"),
        "refused-numbers-less.kkb": (sealed(lines=lines[:2])[0], "bundle.numbers"),
        "refused-numbers-doubled.kkb": (sealed(lines=[*lines, lines[2]])[0], "bundle.numbers"),
        "refused-operation-form.kkb": (
            sealed(lines=[lines[0].replace('"k":"put"', '"k":"burn"'), *lines[1:]])[0], "bundle.operation",
        ),
        "refused-operation-spaced.kkb": (
            sealed(lines=[lines[0].replace('"k":"put"', '"k": "put"'), *lines[1:]])[0], "bundle.not_canonical",
        ),
    }  # fmt: skip
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*"):
        old.unlink()
    for name, data in {**files, **{name: data for name, (data, _why) in refused.items()}}.items():
        (FOLDER / name).write_bytes(data)
    expected = {
        "sender": public.as_json(),
        "sender_words": list(fingerprint_words(public.sign_key, public.seal_key)),
        "district": card.as_json(),
        "district_identity": district.seal_identity,
        "operations": lines,
        "contact": {"name": CONTACT.name, "phone": CONTACT.phone, "users": list(CONTACT.users)},
        "hashes": list(hashes),
        "attachment_sha256": hashlib.sha256(photo).hexdigest(),
        "parts": [f"part{number}.kkb" for number in range(1, len(parts) + 1)],
        "receipt_taken": {writer: [3, hashes[-1]]},
        "refused": {name: why for name, (_data, why) in refused.items()},
        "bytes": {name: hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() for name in sorted(files)},
    }
    text = json.dumps(expected, indent=1, ensure_ascii=False, sort_keys=True)
    (FOLDER / "expected.json").write_text(text + "\n", encoding="utf-8")


def _receipt(district: DeviceKeys, writer: str, hash: str) -> bytes:
    taken = {writer: (3, hash)}
    return write_receipt(district, device="", village=VILLAGE, taken=taken, at=AT, stamp=(1 << 40) + 9)


def _flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def _spaced(good: bytes, length: int) -> bytes:
    header = good[12 : 12 + length].replace(b'"kind":', b'"kind": ', 1)
    return good[:8] + struct.pack("<I", len(header)) + header + good[12 + length :]


if __name__ == "__main__":
    main()
