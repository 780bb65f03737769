"""How far a record has come: only here, in a bundle, confirmed by a receipt."""

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import families
from kkb_desktop.services.home.status import status
from kkb_desktop.services.writing import records
from kkb_desktop.store import bundles
from kkb_desktop.store.confirming import confirm
from kkb_desktop.store.log import vector, with_hashes


def _write_bundle(desk: Desk, number: int) -> None:
    with desk.engine.begin() as conn:
        bundles.add(
            conn,
            bundles.BundleRecord(
                f"{number:064x}",
                "out",
                "bundle",
                number,
                desk.device,
                desk.region,
                f"kiriman-{number}.kkb",
                desk.clock(),
                covers={writer: (1, last) for writer, last in vector(conn).items()},
            ),
        )


def _receipt(desk: Desk, seq: int) -> None:
    with desk.engine.begin() as conn:
        taken = with_hashes(conn, dict.fromkeys(vector(conn), seq))
        assert confirm(conn, desk.device, taken, newest=True, random=desk.random) == []


def test_a_record_is_sent_by_a_bundle_and_received_by_a_receipt_only(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    family = typed_family["family"]
    assert records.read(desk, "family", family).sync == "unsent"
    _write_bundle(desk, 1)
    assert records.read(desk, "family", family).sync == "sent"
    assert (status(desk).unsent, status(desk).sent) == (0, 4)
    assert status(desk).last_sent is not None
    _receipt(desk, 4)
    assert records.read(desk, "family", family).sync == "received"
    assert families.family_rows(desk, [family])[family].sync == "received"
    assert (status(desk).unsent, status(desk).sent) == (0, 0)


def test_a_later_edit_has_to_be_sent_again(desk: Desk, typed_family: dict[str, str]) -> None:
    _write_bundle(desk, 1)
    _receipt(desk, 4)
    records.save(desk, "person", {"birth_place": "Garut"}, record=typed_family["child"])
    assert records.read(desk, "family", typed_family["family"]).sync == "received"
    assert families.family_rows(desk, [typed_family["family"]])[typed_family["family"]].sync == "unsent"
    assert families.family_ids(desk, filter="unsent") == [typed_family["family"]]
    assert status(desk).unsent == 1


def test_a_family_is_no_further_than_the_member_that_is_behind(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    _write_bundle(desk, 1)
    _receipt(desk, 2)
    row = families.family_rows(desk, [typed_family["family"]])[typed_family["family"]]
    assert row.sync == "sent"
