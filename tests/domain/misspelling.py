"""How people mistype a name, with chance that repeats: for the tests and the bench of the search for a region."""

from random import Random

from kkb_desktop.domain.regions import Region, plain

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def slipped(text: str, chance: Random, times: int = 1) -> str:
    """So many wrong, missing, additional or exchanged letters."""
    for _ in range(times):
        place = chance.randrange(len(text))
        match chance.choice(("wrong", "missing", "additional", "exchanged")):
            case "wrong":
                text = text[:place] + chance.choice(_LETTERS) + text[place + 1 :]
            case "missing" if len(text) > 2:
                text = text[:place] + text[place + 1 :]
            case "additional":
                text = text[:place] + chance.choice(_LETTERS) + text[place:]
            case "exchanged":
                text = text[:place] + text[place : place + 2][::-1] + text[place + 2 :]
    return text


def respaced(text: str, chance: Random) -> str:
    """Without its spaces, or with one where none is."""
    if " " in text and chance.random() < 0.6:
        return text.replace(" ", "")
    place = chance.randrange(1, len(text))
    return f"{text[:place]} {text[place:]}"


def district_as_said(village: Region) -> str:
    """The name of its district without "Kabupaten" or "Kota"."""
    return plain(village.district).removeprefix("kabupaten ").removeprefix("kota ")
