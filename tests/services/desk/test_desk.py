"""Making, opening and recovering a desk."""

from pathlib import Path

import pytest

from kkb_desktop.domain.errors import KeyRefused, StoreRefused
from kkb_desktop.services.desk import desk as desks_module
from kkb_desktop.services.desk.desk import (
    close,
    create_desk,
    desk_exists,
    open_desk,
    recover_desk,
    today,
    user_names,
)
from tests.services.conftest import CHEAP, PASSPHRASE, VILLAGE, Desks


def test_a_made_desk_is_opened_again_as_the_same_laptop(desks: Desks) -> None:
    made = desks()
    close(made)
    again = open_desk(made.folder, "Sari", PASSPHRASE, clock=desks.clock)
    assert (again.kind, again.region, again.device) == ("village", VILLAGE, made.device)
    assert again.keys == made.keys
    assert again.user.name == "Sari"
    close(again)


def test_two_laptops_are_two_devices(desks: Desks) -> None:
    assert desks().device != desks().device


def test_a_wrong_passphrase_opens_nothing(desks: Desks) -> None:
    made = desks()
    with pytest.raises(KeyRefused):
        open_desk(made.folder, "Sari", "bukan kata sandi saya")


def test_a_folder_without_desk_is_said_to_be_empty(tmp_path: Path) -> None:
    assert not desk_exists(tmp_path)
    with pytest.raises(StoreRefused) as refused:
        open_desk(tmp_path, "Sari", PASSPHRASE)
    assert refused.value.reason == "desk.missing"


def test_a_second_desk_in_the_same_folder_is_refused(desks: Desks) -> None:
    made = desks()
    with pytest.raises(StoreRefused) as refused:
        create_desk(made.folder, "village", VILLAGE, "Ani", PASSPHRASE, cost=CHEAP)
    assert refused.value.reason == "desk.exists"


@pytest.mark.parametrize(
    ("kind", "region"), [("village", "3299"), ("district", VILLAGE), ("province", "3a"), ("planet", "32")]
)
def test_a_region_that_does_not_fit_the_kind_is_refused(tmp_path: Path, kind: str, region: str) -> None:
    with pytest.raises(StoreRefused) as refused:
        create_desk(tmp_path / "baru", kind, region, "Sari", PASSPHRASE, cost=CHEAP)  # type: ignore[arg-type]
    assert refused.value.reason == "desk.region"
    assert not (tmp_path / "baru").exists()


def test_a_weak_passphrase_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(KeyRefused):
        create_desk(tmp_path / "a" / "b", "village", VILLAGE, "Sari", "pendek", cost=CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_half_way_leaves_the_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> None:
        raise StoreRefused("desk.incomplete")

    monkeypatch.setattr(desks_module, "_furnish", broken)
    with pytest.raises(StoreRefused):
        create_desk(tmp_path / "a" / "b", "village", VILLAGE, "Sari", PASSPHRASE, cost=CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_a_database_without_key_is_put_aside_and_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "kkb.db").write_bytes(b"an older database")
    desk, _code = create_desk(tmp_path, "village", VILLAGE, "Sari", PASSPHRASE, place=("X",), cost=CHEAP)
    close(desk)
    (aside,) = tmp_path.glob("kkb.db.tanpa-kunci-*")
    assert aside.read_bytes() == b"an older database"


def test_the_recovery_code_gives_a_new_passphrase(desks: Desks) -> None:
    made = desks()
    close(made)
    recovered, _code = recover_desk(
        made.folder, desks.codes[made.device], "Sari", "kata sandi yang baru sekali"
    )
    assert recovered.device == made.device
    close(recovered)
    with pytest.raises(KeyRefused):
        open_desk(made.folder, "Sari", PASSPHRASE)
    close(open_desk(made.folder, "Sari", "kata sandi yang baru sekali"))


def test_users_are_named_before_anyone_signs_in(desks: Desks) -> None:
    assert user_names(desks(user="Bu Ani").folder) == ["Bu Ani"]


def test_private_keys_are_not_printed(desks: Desks) -> None:
    made = desks()
    assert repr(made.keys) not in repr(made)


def test_today_comes_from_the_clock_of_the_desk(desks: Desks) -> None:
    assert today(desks()).year == 2026
