"""What a passphrase must be: what everybody tries is refused with advice, four words of one's own are not."""

import subprocess
import sys
from random import Random

import pytest

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.store.passphrases import check_passphrase, passphrase_rules

KNOWN = ["Bu Sari Lestari", "Desa Sukamekar", "Kecamatan Cibiru"]


@pytest.mark.parametrize(
    "weak",
    [
        "", "pendek", "a b c", "a b c d", "a a a a", "aaaaaaaaaa", "1234567890", "0123456789", "12345678901",
        "password123", "passwordpassword", "katasandi123", "kampungkb2022", "qwertyuiop", "qwertyuiop1",
        "q w e r t y u i o p", "1 2 3 4 5 6 7 8 9 0", "abcdefghij", "asdfghjkl1", "indonesia1945", "merdeka2026!",
        "Bismillah123", "rahasia12345", "kuda kuda kuda kuda", "kuda kuda biru biru", "KUDA kuda Kuda kudA",
        "Sari Lestari 2026", "sari lestari 1990", "bu sari lestari sukamekar", "sukamekar2026",
        "desa sukamekar 01", "Kecamatan Cibiru",
    ],
)  # fmt: skip
def test_what_everybody_tries_is_refused_with_advice(weak: str) -> None:
    with pytest.raises(KeyRefused) as caught:
        check_passphrase(weak, KNOWN)
    assert caught.value.reason in ("key.weak", "key.common")
    assert "empat kata" in caught.value.next_step().lower()


@pytest.mark.parametrize(
    "good",
    [
        "kuda biru makan roti",
        "melati hujan roda kopi",
        "sari sukamekar hujan meja payung",
        "jeruk7-Tangga_lampu",
        "kuda biru makan roti " * 20,
        "ꦏꦸꦢꦧꦶꦫꦸꦩꦏꦤ꧀ꦫꦺꦴꦠꦶꦱꦥꦶ",
    ],
)
def test_words_of_ones_own_will_do(good: str) -> None:
    check_passphrase(good, KNOWN)


def test_four_words_drawn_at_random_will_always_do() -> None:
    words = """
        meja awan jeruk tali lampu kolam sapu garam batu rumput payung kertas sendok jendela perahu gunung pasir
        kelapa cangkul sepatu topi ember pagar jagung bambu ikan telur wajan kursi pintu
    """.split()  # noqa: SIM905
    chance = Random(7)
    for _ in range(200):
        check_passphrase(" ".join(chance.sample(words, 4)), KNOWN)


@pytest.mark.parametrize(
    ("phrase", "length", "varied"),
    [
        ("", False, False),
        ("aaaa", False, False),
        ("aaaaaaaaaa", True, False),
        ("1234567890", True, False),
        ("kuda kuda kuda kuda", False, False),
        ("kuda biru makan roti", True, True),
    ],
)
def test_each_rule_is_told_for_itself(phrase: str, length: bool, varied: bool) -> None:
    assert passphrase_rules(phrase) == {"length": length, "varied": varied}


def test_a_name_is_only_weak_where_it_is_known() -> None:
    assert passphrase_rules("wiranatakusumah")["varied"]
    assert not passphrase_rules("wiranatakusumah", ["Pak Wiranatakusumah"])["varied"]


def test_the_estimator_is_loaded_only_by_who_chooses_a_passphrase() -> None:
    told = "import sys, kkb_desktop.services.desk.users; sys.exit('zxcvbn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], check=False).returncode == 0
