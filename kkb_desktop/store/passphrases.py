"""What a passphrase must be: long enough, and not among what everybody tries first.

How easily one is guessed is estimated by zxcvbn (loaded at first use: it holds lists of English words and common
passwords); it is told the Indonesian words people take and the names that somebody who knows the user would try.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from kkb_desktop.domain.errors import KeyRefused

SHORTEST = 10
"""Letters and digits without spaces, where it is not four words."""
WORDS = 4
_LEAST_GUESSES = 8.0
"""Powers of ten. With about a second for each guess, a thousand laptops need more than a day for 10**8."""
_READ = 72
"""Characters the estimator looks at; what follows can only make it harder."""
_SHORTEST_WORD = 3

_COMMONEST = (
    "kampungkb katasandi sandi rahasia bismillah indonesia merdeka sayang cinta sayangku cintaku aku kamu allah "
    "alhamdulillah assalamualaikum password admin kader posyandu bkkbn kkb kampung kb desa kelurahan kecamatan "
    "kabupaten keluarga berencana bangga operator komputer laptop windows jakarta bandung surabaya semarang "
    "medan makassar garuda pancasila persib persija arema satu dua tiga empat lima enam tujuh delapan sembilan "
    "sepuluh januari februari maret april mei juni juli agustus september oktober november desember senin selasa "
    "rabu kamis jumat sabtu minggu ibu bapak bunda ayah mama papa anak sehat bahagia sejahtera selamat pagi siang "
    "malam merah putih kucing bunga mawar melati matahari bintang bulan doraemon naruto terserah lupa coba masuk "
    "buka kunci data pendataan ganteng cantik imut keren budi siti sari dewi putri agus wati ani andi joko sri "
    "nur ahmad muhammad rahmat hidayat bambang susanto lestari"
)
"""Words that Indonesian volunteers take first, the commonest in front."""
_TRIED_FIRST = tuple(_COMMONEST.split())


def plain(passphrase: str) -> str:
    """A passphrase as it is used: one space between words, letters composed alike on every keyboard."""
    return " ".join(unicodedata.normalize("NFKC", passphrase).split())


def passphrase_rules(passphrase: str, known: Iterable[str] = ()) -> dict[str, bool]:
    """What a passphrase must be, and whether this one is: "length" (four different words of three letters or more,
    or ten letters and digits in different words) and "varied" (not easily guessed; False for an empty one).

    `known` are names that others know: the user's and the village's. They make nothing harder to guess.
    """
    typed = plain(passphrase)
    distinct = dict.fromkeys(typed.lower().split())
    words = [word for word in distinct if len(word) >= _SHORTEST_WORD]
    long_enough = len(words) >= WORDS or len("".join(distinct)) >= SHORTEST
    return {"length": long_enough, "varied": bool(typed) and not easily_guessed(typed, known)}


def check_passphrase(passphrase: str, known: Iterable[str] = ()) -> None:
    """Raises KeyRefused "key.weak" or "key.common" where one of `passphrase_rules` is not kept."""
    kept = passphrase_rules(passphrase, known)
    if not kept["length"]:
        raise KeyRefused("key.weak")
    if not kept["varied"]:
        raise KeyRefused("key.common")


def easily_guessed(passphrase: str, known: Iterable[str] = ()) -> bool:
    """Whether somebody who knows the names of `known` finds it in fewer than 10**8 guesses.

    A word said again adds nothing, and neither do spaces between letters: what remains is looked at.
    """
    names = _names(known)
    words = plain(passphrase).lower().split()
    fewer = " ".join(dict.fromkeys(words))
    told = [*names, *_TRIED_FIRST]
    return any(_powers(each, told) < _LEAST_GUESSES for each in {fewer, fewer.replace(" ", "")} if each) or (
        # Names are known to whoever tries: without them there must still be something.
        _powers(_without(fewer, names), told) < _LEAST_GUESSES / 2
    )


def _names(known: Iterable[str]) -> list[str]:
    found: dict[str, None] = {}
    for each in known:
        words = re.findall(r"\w+", plain(each).lower())
        for word in (*words, "".join(words)):
            if len(word) >= _SHORTEST_WORD:
                found[word] = None
    return list(found)


def _without(text: str, names: Sequence[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "")
    return "".join(text.split())


def _powers(text: str, told: Sequence[str]) -> float:
    """The power of ten of the guesses needed."""
    if not text.strip():
        return 0.0
    from zxcvbn import zxcvbn  # 60 ms, and only who chooses a passphrase needs it

    return float(zxcvbn(text[:_READ], user_inputs=list(told))["guesses_log10"])
