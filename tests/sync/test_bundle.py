from __future__ import annotations

import hashlib
import struct
from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import Any

import pyrage
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from pyrage import x25519

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import canonical, parse_canonical, write_operation
from kkb_desktop.domain.operations.chain import Author, Run, beginning, links, writer_id
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.sync import header, limits, payload
from kkb_desktop.sync.bundle import BundleContent, HeaderFacts, SealedBundle, inspect, open_bundle, seal
from kkb_desktop.sync.certificate import check_certificate, issue, parse_card, write_card
from kkb_desktop.sync.contact import open_contact
from kkb_desktop.sync.heads import signed
from kkb_desktop.sync.keys import DeviceKeys, PublicCard, fingerprint_words
from kkb_desktop.sync.receipt import read_receipt, write_receipt

AT = datetime(2026, 11, 24, 7, tzinfo=UTC)
VILLAGE = "3299012001"
SENDER, DISTRICT, STRANGER = (DeviceKeys.generate(Random(seed).randbytes) for seed in (1, 2, 3))
SENDER_CARD, DISTRICT_CARD = SENDER.card("Laptop Sari", VILLAGE), DISTRICT.card("Kab. Purwasari", "3299")
AUTHOR = Author(SENDER.device_id, SENDER_CARD.sign_key, VILLAGE, "b" * 32)
WRITER = writer_id(AUTHOR)


def operation(seq: int, **more: Any) -> Operation:
    values = {"fields": {"head_name": f"Keluarga {seq}", "rt": "01"}, "type": "family", "kind": "put"} | more
    record = hashlib.sha256(b"r%d" % seq).hexdigest()[:32]
    return Operation(
        hashlib.sha256(b"o%d" % seq).hexdigest()[:32],
        WRITER,
        seq,
        1000 + seq,
        "Sari",
        values["type"],
        record,
        VILLAGE,
        values["kind"],
        values["fields"],
        values.get("parents", {}),
    )


def sealed(
    operations: list[Operation] | None = None,
    *,
    lines: list[str] | None = None,
    part: int | None = None,
    runs: dict[str, Run] | None = None,
    attachments: dict[str, bytes] | None = None,
    keys: DeviceKeys = SENDER,
) -> SealedBundle:
    operations = [operation(seq) for seq in range(1, 6)] if operations is None else operations
    lines = [write_operation(each) for each in operations] if lines is None else lines
    if runs is None:
        runs = {WRITER: run_of(lines, operations[0].seq)} if operations else {}
    return seal(
        BundleContent(lines, runs, attachments or {}, {"family": len(lines)}),
        HeaderFacts("bundle", "3299", VILLAGE, 7, "", {}, 5, WRITER, SENDER_CARD),
        keys,
        [DISTRICT_CARD],
        part_size=part,
        clock=lambda: AT,
    )


def run_of(lines: list[str], first: int = 1, author: Author = AUTHOR) -> Run:
    """The run that these lines make, not signed yet."""
    writer = writer_id(author)
    base = beginning(writer) if first == 1 else "c" * 64
    head = links(base, (each.encode() for each in lines))[-1]
    return Run(writer, author, first, first + len(lines) - 1, base, head)


def signed_runs(lines: list[str], first: int = 1) -> dict[str, Run]:
    return {WRITER: signed(run_of(lines, first), SENDER)}


def trusted(device: str) -> PublicCard | None:
    return SENDER_CARD if device == SENDER.device_id else None


def opened(parts: list[bytes], identity: str = DISTRICT.seal_identity, known: Any = trusted) -> Any:
    return open_bundle(parts, identity=identity, trusted=known)


def data(bundle: SealedBundle) -> list[bytes]:
    return [each for _name, each in bundle.parts]


def refusal(*args: Any, **more: Any) -> str:
    with pytest.raises(BundleRefused) as caught:
        opened(*args, **more)
    return caught.value.reason


def test_what_was_sealed_is_what_is_opened() -> None:
    photo = b"\xff\xd8\xff foto"
    bundle = sealed(attachments={hashlib.sha256(photo).hexdigest(): photo})
    got = opened(data(bundle))
    assert got.operations == tuple(operation(seq) for seq in range(1, 6))
    assert list(got.files()) == [(photo, "image/jpeg")]
    assert got.summary == {"family": 5}
    assert (got.header.number, got.header.covers, got.header.enrolment) == (7, {WRITER: (1, 5)}, SENDER_CARD)
    assert got.header.bundle_id == bundle.bundle_id == inspect(data(bundle)[0]).bundle_id


def test_no_name_stands_readable_in_the_file() -> None:
    assert b"Keluarga" not in b"".join(data(sealed()))


@given(place=st.floats(0, 0.999999), bit=st.integers(0, 7))
def test_one_changed_bit_anywhere_is_refused(place: float, bit: int) -> None:
    whole = bytearray(_BUNDLE)
    whole[int(place * len(whole))] ^= 1 << bit
    with pytest.raises(BundleRefused):
        opened([bytes(whole)])


@given(length=st.floats(0, 0.999999))
def test_a_file_cut_at_any_length_is_refused(length: float) -> None:
    with pytest.raises(BundleRefused):
        opened([_BUNDLE[: int(length * len(_BUNDLE))]])


@given(noise=st.binary(max_size=400))
def test_noise_is_refused(noise: bytes) -> None:
    for start in (b"", header.MAGIC, header.MAGIC + struct.pack("<I", len(noise))):
        with pytest.raises(BundleRefused):
            opened([start + noise])


def test_a_file_of_something_else_is_called_so() -> None:
    assert refusal([b"PK\x03\x04 a workbook"]) == "bundle.not_ours"


def test_an_unknown_sender_is_refused_before_anything_is_opened() -> None:
    assert refusal(data(sealed()), known=lambda device: None) == "bundle.unknown_device"


def test_a_signature_by_other_keys_is_refused() -> None:
    other = PublicCard(
        SENDER.device_id, STRANGER.card("", VILLAGE).sign_key, SENDER_CARD.seal_key, "", VILLAGE
    )
    assert refusal(data(sealed()), known=lambda device: other) == "bundle.signature"


def test_a_bundle_for_somebody_else_does_not_open() -> None:
    assert refusal(data(sealed()), STRANGER.seal_identity) == "bundle.not_for_us"


def test_parts_meet_in_any_order_and_none_may_be_missing_doubled_or_foreign() -> None:
    many = [operation(seq, fields={"head_name": Random(seq).randbytes(40).hex()}) for seq in range(1, 60)]
    parts = data(sealed(many, part=3_000))
    assert len(parts) > 2
    assert len(opened(parts[::-1]).operations) == 59
    assert refusal(parts[1:]) == "bundle.parts_missing"
    assert refusal([*parts[1:], parts[1]]) == "bundle.parts_missing"
    assert refusal([*parts[1:], data(sealed())[0]]) == "bundle.mixed_parts"
    swapped = parts[0][: -len(parts[0]) // 4] + parts[1][-len(parts[0]) // 4 :]
    assert refusal([swapped, *parts[1:]]) == "bundle.truncated"


@pytest.mark.parametrize("changed", [{"sha256": "0" * 64}, {"part_hashes": ["0" * 64]}])
def test_the_hash_of_each_part_and_the_hash_of_the_whole_must_both_be_true(
    changed: dict[str, object],
) -> None:
    """Signed anew by an approved laptop, so that nothing but the one hash is wrong."""
    whole = data(sealed())[0]
    told, body = inspect(whole), whole[-inspect(whole).size :]
    assert told.sha256 == hashlib.sha256(body).hexdigest()
    (length,) = struct.unpack_from("<I", whole, len(header.MAGIC))
    start = len(header.MAGIC) + 4
    frame = header.write_frame(parse_canonical(whole[start : start + length]) | changed, SENDER)
    assert refusal([frame + struct.pack("<I", 1) + body]) == "bundle.truncated"


def test_a_header_may_not_ask_for_much_memory() -> None:
    assert refusal([header.MAGIC + struct.pack("<I", 2**31) + b"x" * 100]) == "bundle.too_large"


def test_a_newer_major_version_asks_for_an_update() -> None:
    body = _body() | {"format": [3, 0]}
    assert refusal([header.write_frame(body, SENDER) + struct.pack("<I", 1)]) == "bundle.version"


def test_a_newer_minor_version_may_say_more() -> None:
    body = _body() | {"format": [2, 3], "weather": "cerah"}
    assert inspect(header.write_frame(body, SENDER) + struct.pack("<I", 1)).number == 7
    with pytest.raises(BundleRefused, match="header"):
        inspect(header.write_frame(body | {"format": [2, 0]}, SENDER) + struct.pack("<I", 1))


def test_a_contact_of_another_form_is_refused() -> None:
    for wrong in ("Bu Sari 0812", "ab" * 5_000, 7, ""):
        with pytest.raises(BundleRefused, match="header"):
            inspect(header.write_frame(_body() | {"contact": wrong}, SENDER) + struct.pack("<I", 1))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("have", {WRITER: 5}),
        ("have", {WRITER: [5, "a"]}),
        ("have", {WRITER: [2**70, "a" * 64]}),
        ("stamp", -1),
        ("stamp", 2**63),
        ("writes", "sari"),
        ("covers", {WRITER: [0, 3]}),
    ],
)
def test_a_header_of_another_form_is_refused(key: str, value: object) -> None:
    with pytest.raises(BundleRefused, match="header"):
        inspect(header.write_frame(_body() | {key: value}, SENDER) + struct.pack("<I", 1))


@pytest.mark.parametrize(
    "plain", [b"", b"[]", b'{"name":"Sari"}', b'{"name":7,"phone":""}', b'{"name":"Sa\\nri","phone":""}']
)
def test_a_sealed_something_that_is_no_contact_is_passed_over(plain: bytes) -> None:
    sealed = pyrage.encrypt(plain, [x25519.Recipient.from_str(DISTRICT_CARD.seal_key)]).hex()
    assert open_contact(sealed, DISTRICT.seal_identity) is None


@pytest.mark.parametrize("stated", [True, False])
def test_a_small_file_that_inflates_without_end_is_refused(
    monkeypatch: pytest.MonkeyPatch, stated: bool
) -> None:
    monkeypatch.setattr(limits, "INFLATED", 4 * 1024 * 1024)
    plain = bytes(64 * 1024 * 1024)
    squeezer = zstandard.ZstdCompressor(write_content_size=stated)
    squeezed = squeezer.compress(plain)
    with pytest.raises(BundleRefused, match="too_large"):
        payload.read_payload(squeezed, {})


LINE = write_operation(operation(1))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (LINE.replace('"s":1', '"s":1.0'), "bundle.not_canonical"),
        (LINE.replace('"k":"put"', '"k": "put"'), "bundle.not_canonical"),
        (LINE.replace('"k":"put"', '"k":"put","k":"put"'), "bundle.not_canonical"),
        (LINE.replace('"k":"put"', '"k":"burn"'), "bundle.operation"),
        (LINE.replace('"rt":"01"', '"rt":"satu"'), "bundle.operation"),
        (LINE.replace('"rt":"01"', '"rt":[1,"x"]'), "bundle.operation"),
        (LINE.replace('"rt":"01"', '"rt":{"a":1}'), "bundle.operation"),
        (LINE.replace("Keluarga 1", "Kelu\u202earga"), "bundle.operation"),
        (LINE.replace("Keluarga 1", "x" * 500), "bundle.operation"),
        (LINE.replace('"v":"3299012001"', '"v":"32990120"'), "bundle.operation"),
        (LINE.replace('"s":1', '"s":2'), "bundle.numbers"),
        (LINE.replace('"z":1001', f'"z":{2**63}'), "bundle.operation"),
        ("[]", "bundle.operation"),
        ("", "bundle.not_canonical"),
    ],
)
def test_an_operation_out_of_form_refuses_the_whole_bundle(line: str, reason: str) -> None:
    assert refusal(data(sealed(lines=[line], runs={WRITER: run_of([line])}))) == reason


def test_more_or_fewer_operations_than_the_header_names_are_refused() -> None:
    whole = run_of([write_operation(operation(seq)) for seq in range(1, 6)])
    for last in (4, 6):
        assert refusal(data(sealed(runs={WRITER: replace(whole, last=last)}))) == "bundle.numbers"


def test_nobody_writes_on_in_another_laptops_numbers() -> None:
    """Its writer's id stands in its bundles, its key does not."""
    lines = [write_operation(operation(1))]
    stranger = STRANGER.card("", VILLAGE)
    with_its_key = replace(AUTHOR, device=STRANGER.device_id, sign_key=stranger.sign_key)
    for run in (
        signed(run_of(lines), STRANGER),  # the writer's author, signed by somebody else
        signed(replace(run_of(lines), author=with_its_key), STRANGER),  # somebody else as the writer's author
        replace(run_of(lines), signature="0" * 128),
    ):
        assert refusal(data(sealed(runs={WRITER: run}, lines=lines))) == "bundle.chain"


def test_a_run_is_only_what_its_author_signed() -> None:
    lines = [write_operation(operation(seq)) for seq in (1, 2)]
    genuine = signed(run_of(lines), SENDER)
    other = write_operation(operation(2, fields={"rt": "09"}))
    for run, changed in (
        (genuine, [lines[0], other]),  # another operation under the same number
        (replace(genuine, base="d" * 64), lines),  # another beginning
        (replace(genuine, head="d" * 64), lines),
        (replace(genuine, last=1), lines[:1]),  # cut before what was signed
        (replace(genuine, author=replace(AUTHOR, village="3299012002")), lines),  # for another village
    ):
        assert refusal(data(sealed(runs={WRITER: run}, lines=changed))) == "bundle.chain"


def test_a_writers_first_operation_follows_nothing_but_its_own_beginning() -> None:
    """Signed by the author itself: what came before number one could be anything otherwise."""
    lines = [write_operation(operation(1))]
    head = links("d" * 64, (each.encode() for each in lines))[-1]
    run = signed(replace(run_of(lines), base="d" * 64, head=head), SENDER)
    assert refusal(data(sealed(runs={WRITER: run}, lines=lines))) == "bundle.chain"


def test_an_operation_of_another_village_than_its_writer_writes_for_is_refused() -> None:
    author = replace(AUTHOR, village="3299012002")
    line = write_operation(replace(operation(1), writer=writer_id(author)))
    runs = {writer_id(author): signed(run_of([line], author=author), SENDER)}
    assert refusal(data(sealed(runs=runs, lines=[line]))) == "bundle.foreign_records"


def test_a_relayed_run_keeps_its_authors_signature() -> None:
    lines = [write_operation(operation(1))]
    run = signed(run_of(lines), SENDER)
    relayed = data(sealed(runs={WRITER: run}, lines=lines, keys=STRANGER))
    stranger = STRANGER.card("", VILLAGE)
    got = opened(relayed, known=lambda device: stranger)
    assert got.runs[WRITER].signature == run.signature
    assert got.runs[WRITER].author.device == SENDER.device_id


def test_a_field_of_a_newer_program_is_let_through() -> None:
    newer = operation(1, fields={"rt": "01", "drone_model": 7})
    assert opened(data(sealed([newer]))).operations[0].fields == newer.fields


_values = st.one_of(
    st.none(),
    st.integers(-(2**40), 2**40),
    st.text(max_size=8).filter(lambda t: t.isascii() and t.isprintable()),
)


@given(
    fields=st.dictionaries(st.from_regex(r"x_[a-z]{1,6}", fullmatch=True), _values, min_size=1, max_size=4)
)
def test_any_plain_fields_survive_the_journey(fields: dict[str, Any]) -> None:
    line = write_operation(operation(1, fields=fields))
    got = payload.read_payload(
        payload.write_payload([line], signed_runs([line]), {}, {}, [], {}, None), {WRITER: (1, 1)}
    )
    assert [write_operation(each) for each in got.operations] == [line]


def test_a_receipt_is_believed_only_from_the_district() -> None:
    made = write_receipt(DISTRICT, device="", village=VILLAGE, taken={WRITER: (5, "a" * 64)}, at=AT, stamp=9)
    assert read_receipt(made, DISTRICT_CARD).taken == {WRITER: (5, "a" * 64)}
    with pytest.raises(BundleRefused, match="signature"):
        read_receipt(
            made.replace(b'"' + WRITER.encode() + b'":[5', b'"' + WRITER.encode() + b'":[9'), DISTRICT_CARD
        )
    with pytest.raises(BundleRefused, match="signature"):
        read_receipt(made, STRANGER.card("", "3299"))


def test_a_district_card_is_one_signed_line() -> None:
    card = write_card(DISTRICT_CARD, DISTRICT)
    assert parse_card(card) == DISTRICT_CARD
    assert len(card) < 800
    for wrong in (b"", b"{}", card[:-5], card.replace(b"Purwasari", b"Purwosari"), b"x" * 9_000):
        with pytest.raises(BundleRefused, match=r"card\.damaged"):
            parse_card(wrong)


def test_a_certificate_holds_for_its_time_and_its_district() -> None:
    text = issue(
        DISTRICT, SENDER_CARD, valid_from=AT.date(), valid_to=AT.replace(year=2028).date(), serial="1" * 32
    )
    assert check_certificate(text, DISTRICT_CARD, AT.date()) == SENDER_CARD
    with pytest.raises(BundleRefused, match="expired"):
        check_certificate(text, DISTRICT_CARD, AT.replace(year=2030).date())
    with pytest.raises(BundleRefused, match="invalid"):
        check_certificate(text, STRANGER.card("", "3299"), AT.date())


def test_fingerprint_words_are_six_and_differ_with_either_key() -> None:
    words = fingerprint_words(SENDER_CARD.sign_key, SENDER_CARD.seal_key)
    assert len(words) == 6 and all(len(word) == 4 and word.isalpha() for word in words)
    assert words != fingerprint_words(DISTRICT_CARD.sign_key, SENDER_CARD.seal_key)
    assert words != fingerprint_words(SENDER_CARD.sign_key, DISTRICT_CARD.seal_key)


def test_keys_come_back_from_their_text() -> None:
    assert DeviceKeys.deserialise(SENDER.serialise()) == SENDER
    assert SENDER.seal_identity not in repr(SENDER)


def _body() -> dict[str, Any]:
    frame = data(sealed())[0]
    (length,) = struct.unpack_from("<I", frame, 8)
    import json

    body: dict[str, Any] = json.loads(frame[12 : 12 + length])
    assert canonical(body).encode() == frame[12 : 12 + length]
    return body


_BUNDLE = data(sealed())[0]
