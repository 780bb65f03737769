"""The class of a Kampung KB by rule `klasifikasi_web_v1`, and what would lift it.

Twelve items score 1 to 4 and make three indexes: input, process and output. An index is good at 3.00. Percentages are
rounded to whole numbers before they are looked up in bands; what is not known scores 1. The rule is that of the
national Kampung KB web system after Inpres 3/2022.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Literal

from kkb_desktop.domain.text import Text

RULE = "klasifikasi_web_v1"

IndexKey = Literal["input", "process", "output"]
ClassKey = Literal["dasar", "berkembang", "mandiri", "berkelanjutan"]

CLASSES: Mapping[ClassKey, Text] = {
    "dasar": Text("Dasar", "Basic"),
    "berkembang": Text("Berkembang", "Developing"),
    "mandiri": Text("Mandiri", "Independent"),
    "berkelanjutan": Text("Berkelanjutan", "Sustainable"),
}
"""From the lowest to the highest."""

INDEXES: Mapping[IndexKey, Text] = {
    "input": Text("Masukan", "Input"),
    "process": Text("Proses", "Process"),
    "output": Text("Keluaran", "Output"),
}

GOOD = 3.0
"""From this mean on an index is good."""


@dataclass(frozen=True, slots=True)
class VillageState:
    """What the rule asks about a village. None means that it is not known, which scores 1.

    `participants` and `targets` are the five groups' in the order BKB, BKR, BKL, UPPKA, PIK-R: who takes part, and of
    how many families (adolescents for PIK-R). `couples` are PUS, `users` those using any method, `long_acting` those
    with MKJP, `unmet` those who want no child now (IAT, TIAL) and use nothing.
    """

    pokja: bool | None = None
    pokja_members: int | None = None
    pokja_trained: bool | None = None
    funding_sources: int | None = None
    groups: int | None = None
    facilities: int | None = None
    companion: bool | None = None
    regulation: bool | None = None
    data_kinds: int | None = None
    mechanisms: int | None = None
    agencies: int | None = None
    participants: tuple[int | None, ...] = (None,) * 5
    targets: tuple[int | None, ...] = (None,) * 5
    couples: int | None = None
    users: int | None = None
    long_acting: int | None = None
    unmet: int | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its index, its highest possible score, and how a state scores.

    `known` says whether the state holds what the item asks for. `value` is the number that is looked up in the bands
    of items that have them. `next_step(state, score)` says in words what reaches a score.
    """

    key: str
    index: IndexKey
    label: Text
    highest: int
    score: Callable[[VillageState], int]
    known: Callable[[VillageState], bool]
    value: Callable[[VillageState], int | None]
    next_step: Callable[[VillageState, int], Text]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The class of a village: the score of each item, the mean of each index, the class."""

    scores: Mapping[str, int]
    indexes: Mapping[IndexKey, float]
    class_key: ClassKey


@dataclass(frozen=True, slots=True)
class Raise:
    """One change of a lift: an item from one score to another, and what to do for it."""

    item: str
    before: int
    after: int
    what: Text


@dataclass(frozen=True, slots=True)
class Lift:
    """A set of changes that together reach a higher class; taking any one away does not."""

    reaches: ClassKey
    raises: tuple[Raise, ...]


def whole_percent(part: int, whole: int) -> int:
    """`part` of `whole` (> 0) in per cent, rounded half up to a whole number."""
    return (200 * part + whole) // (2 * whole)


def participation(state: VillageState) -> tuple[int, ...]:
    """The five groups' participation in whole per cent; 0 where a group has no target or nothing is known."""
    return tuple(
        whole_percent(part, whole) if part is not None and whole else 0
        for part, whole in zip(state.participants, state.targets, strict=True)
    )


def classify(state: VillageState) -> Outcome:
    """The class of a village."""
    return _outcome({item.key: item.score(state) for item in ITEMS})


def lifts(state: VillageState, *, limit: int = 5) -> tuple[Lift, ...]:
    """The smallest sets of changes that reach a higher class: fewest items first, then fewest steps of score.

    No set contains another one of the list. Empty at the highest class.
    """
    now = classify(state)
    rank = list(CLASSES)
    options = {
        index: [()] if now.indexes[index] >= GOOD else list(_smallest_raises(now.scores, index))
        for index in INDEXES
    }
    bad: list[IndexKey] = [index for index in INDEXES if now.indexes[index] < GOOD]
    found: list[tuple[tuple[int, int, int], Lift]] = []
    for count in range(1, len(bad) + 1):
        for chosen in combinations(bad, count):
            for parts in product(*(options[index] for index in chosen)):
                after = {**now.scores, **{key: to for part in parts for key, to in part}}
                reached = _outcome(after).class_key
                if rank.index(reached) <= rank.index(now.class_key):
                    continue
                raises = tuple(
                    Raise(key, now.scores[key], to, BY_KEY[key].next_step(state, to))
                    for part in parts
                    for key, to in part
                )
                steps = sum(each.after - each.before for each in raises)
                found.append(((len(raises), steps, rank.index(reached)), Lift(reached, raises)))
    found.sort(key=lambda each: each[0])
    kept: list[Lift] = []
    for _effort, lift in found:
        changes = {(each.item, each.after) for each in lift.raises}
        if not any({(each.item, each.after) for each in smaller.raises} <= changes for smaller in kept):
            kept.append(lift)
    return tuple(kept[:limit])


def _outcome(scores: Mapping[str, int]) -> Outcome:
    indexes: dict[IndexKey, float] = {}
    for index in INDEXES:
        own = [scores[item.key] for item in ITEMS if item.index == index]
        indexes[index] = round(sum(own) / len(own), 2)
    good = {index for index, mean in indexes.items() if mean >= GOOD}
    if len(good) == 3:
        reached: ClassKey = "berkelanjutan"
    elif "output" in good and len(good) == 2:
        reached = "mandiri"
    elif len(good) == 2:
        reached = "berkembang"
    else:
        reached = "dasar"
    return Outcome(dict(scores), indexes, reached)


def _smallest_raises(scores: Mapping[str, int], index: IndexKey) -> Iterator[tuple[tuple[str, int], ...]]:
    """The ways to make an index good with the fewest items, and with the fewest steps of score on each choice."""
    own = [item for item in ITEMS if item.index == index]
    wanted = int(GOOD) * len(own) - sum(scores[item.key] for item in own)
    room = {item.key: item.highest - scores[item.key] for item in own}
    for count in range(1, len(own) + 1):
        found = False
        for chosen in combinations([key for key, left in room.items() if left], count):
            for steps in product(*(range(1, room[key] + 1) for key in chosen)):
                if sum(steps) == wanted:
                    found = True
                    yield tuple((key, scores[key] + step) for key, step in zip(chosen, steps, strict=True))
        if found:
            return


# ---------------------------------------------------------------- the items


def _band(value: int | None, least: Sequence[int]) -> int:
    """1, and one more for each bound of `least` that the value reaches."""
    return 1 if value is None else 1 + sum(value >= bound for bound in least)


def _more(unit: Text, least: Sequence[int]) -> Callable[[int | None, int], Text]:
    """Words for how many more are needed to reach a score."""

    def words(value: int | None, score: int) -> Text:
        missing = least[score - 2] - (value or 0)
        return Text(f"Tambah {missing} {unit.id}", f"{missing} more {unit.en}")

    return words


def _counted(
    key: str,
    index: IndexKey,
    label: Text,
    unit: Text,
    least: Sequence[int],
    of: Callable[[VillageState], int | None],
) -> Item:
    """An item that scores by a count."""
    more = _more(unit, least)
    return Item(
        key,
        index,
        label,
        1 + len(least),
        lambda state: _band(of(state), least),
        lambda state: of(state) is not None,
        of,
        lambda state, score: more(of(state), score),
    )


def _pokja_score(state: VillageState) -> int:
    if not state.pokja:
        return 1
    return 2 + bool(state.pokja_members) + bool(state.pokja_trained)


def _pokja_step(state: VillageState, score: int) -> Text:
    forming = [] if state.pokja else [Text("bentuk Pokja", "form the working group")]
    completing = []
    if not state.pokja_members:
        completing.append(Text("tetapkan anggota Pokja", "name its members"))
    if not state.pokja_trained:
        completing.append(Text("latih Pokja", "train the working group"))
    there = 2 - len(completing)
    wanted = [*forming, *completing[: max(0, score - 2 - there)]]
    return _sentence(wanted, Text(", ", ", "))


def _support(state: VillageState) -> int | None:
    if state.companion is None and state.regulation is None:
        return None
    return bool(state.companion) + bool(state.regulation)


def _support_step(state: VillageState, score: int) -> Text:
    missing = []
    if not state.companion:
        missing.append(Text("minta pendamping PKB/PLKB", "ask for a PKB/PLKB companion"))
    if not state.regulation:
        missing.append(Text("terbitkan SK atau regulasi daerah", "have a decree issued"))
    joint = Text(" dan ", " and ") if score == 3 else Text(" atau ", " or ")
    return _sentence(missing, joint)


def _sentence(parts: Sequence[Text], joint: Text) -> Text:
    words = Text(joint.id.join(each.id for each in parts), joint.en.join(each.en for each in parts))
    return Text(words.id[:1].upper() + words.id[1:], words.en[:1].upper() + words.en[1:])


def _mean_participation(state: VillageState) -> int | None:
    if all(part is None or not whole for part, whole in zip(state.participants, state.targets, strict=True)):
        return None
    return (2 * sum(participation(state)) + 5) // 10


_PARTICIPATION = (10, 21, 31)


def _participation_step(state: VillageState, score: int) -> Text:
    goal = _PARTICIPATION[score - 2]
    # The mean is of five groups; one more family counts most where the target is smallest.
    missing = max(0, 5 * goal - sum(participation(state)))
    return Text(
        f"Naikkan rata-rata keikutsertaan kelompok menjadi {goal}% (jumlah kelima kelompok kurang {missing} persen)",
        f"Raise mean participation to {goal}% (the five groups together lack {missing} per cent)",
    )


def _share(part: int | None, whole: int | None) -> int | None:
    return None if part is None or not whole else whole_percent(part, whole)


_CPR, _LONG_ACTING = (30, 41, 51), (20, 23, 25)
_UNMET = (12, 9, 6)
"""The highest per cent at which unmet need scores 2, 3 and 4."""


def _unmet_score(state: VillageState) -> int:
    value = _share(state.unmet, state.couples)
    return 1 if value is None else 1 + sum(value <= bound for bound in _UNMET)


def _least_part(whole: int, goal: int) -> int:
    """The smallest part of `whole` that rounds to `goal` per cent or more."""
    part = goal * whole // 100
    while whole_percent(part, whole) >= goal and part > 0:
        part -= 1
    while whole_percent(part, whole) < goal:
        part += 1
    return part


def _users_step(state: VillageState, score: int) -> Text:
    goal = _CPR[score - 2]
    if not state.couples:
        return Text("Lengkapi data PUS dan kesertaan KB", "Complete the data on couples and contraception")
    missing = _least_part(state.couples, goal) - (state.users or 0)
    return Text(f"Tambah {missing} PUS peserta KB (menjadi {goal}%)", f"{missing} more users (to {goal}%)")


def _long_acting_step(state: VillageState, score: int) -> Text:
    goal = _LONG_ACTING[score - 2]
    if not state.users:
        return Text("Lengkapi data peserta KB menurut cara", "Complete the data on methods")
    missing = _least_part(state.users, goal) - (state.long_acting or 0)
    return Text(
        f"Tambah {missing} peserta MKJP dari peserta yang ada (menjadi {goal}%)",
        f"{missing} more users of long-acting methods among them (to {goal}%)",
    )


def _unmet_step(state: VillageState, score: int) -> Text:
    goal = _UNMET[score - 2]
    if not state.couples or state.unmet is None:
        return Text("Lengkapi data PUS bukan peserta KB", "Complete the data on non-users")
    most = state.unmet
    while most > 0 and whole_percent(most, state.couples) > goal:
        most -= 1
    return Text(
        f"Layani {state.unmet - most} PUS yang ingin menunda atau tidak ingin anak lagi (menjadi {goal}%)",
        f"Serve {state.unmet - most} couples with unmet need (down to {goal}%)",
    )


ITEMS: tuple[Item, ...] = (
    Item(
        "pokja",
        "input",
        Text("Kelompok kerja (Pokja)", "Working group"),
        4,
        _pokja_score,
        lambda state: state.pokja is not None,
        lambda _state: None,
        _pokja_step,
    ),
    _counted(
        "funding",
        "input",
        Text("Sumber dana", "Funding sources"),
        Text("sumber dana", "funding sources"),
        (1, 2, 5),
        lambda state: state.funding_sources,
    ),
    _counted(
        "groups",
        "input",
        Text("Kelompok kegiatan yang ada", "Groups present"),
        Text("kelompok kegiatan", "groups"),
        (1, 3, 5),
        lambda state: state.groups,
    ),
    _counted(
        "facilities",
        "input",
        Text("Sekretariat dan Rumah DataKu", "Secretariat and Rumah DataKu"),
        Text("sarana (sekretariat, Rumah DataKu)", "facilities (secretariat, Rumah DataKu)"),
        (1, 2),
        lambda state: state.facilities,
    ),
    Item(
        "support",
        "input",
        Text("Pendamping PKB/PLKB dan regulasi", "Companion and regulation"),
        3,
        lambda state: _band(_support(state), (1, 2)),
        lambda state: _support(state) is not None,
        _support,
        _support_step,
    ),
    _counted(
        "data",
        "process",
        Text("Jenis data yang dipakai", "Kinds of data used"),
        Text("jenis data yang dipakai", "kinds of data used"),
        (1, 2, 4),
        lambda state: state.data_kinds,
    ),
    _counted(
        "mechanisms",
        "process",
        Text("Mekanisme operasional", "Operating mechanisms"),
        Text("mekanisme operasional", "operating mechanisms"),
        (1, 3, 5),
        lambda state: state.mechanisms,
    ),
    _counted(
        "agencies",
        "process",
        Text("Instansi yang terlibat kegiatan", "Agencies in activities"),
        Text("instansi yang terlibat", "agencies in activities"),
        (1, 4, 7),
        lambda state: state.agencies,
    ),
    Item(
        "participation",
        "output",
        Text("Rata-rata keikutsertaan kelompok", "Mean participation of the groups"),
        4,
        lambda state: _band(_mean_participation(state), _PARTICIPATION),
        lambda state: _mean_participation(state) is not None,
        _mean_participation,
        _participation_step,
    ),
    Item(
        "cpr",
        "output",
        Text("Kesertaan ber-KB (CPR)", "Contraceptive prevalence"),
        4,
        lambda state: _band(_share(state.users, state.couples), _CPR),
        lambda state: _share(state.users, state.couples) is not None,
        lambda state: _share(state.users, state.couples),
        _users_step,
    ),
    Item(
        "long_acting",
        "output",
        Text("Peserta MKJP", "Users of long-acting methods"),
        4,
        lambda state: _band(_share(state.long_acting, state.users), _LONG_ACTING),
        lambda state: _share(state.long_acting, state.users) is not None,
        lambda state: _share(state.long_acting, state.users),
        _long_acting_step,
    ),
    Item(
        "unmet",
        "output",
        Text("Kebutuhan ber-KB tidak terpenuhi", "Unmet need"),
        4,
        _unmet_score,
        lambda state: _share(state.unmet, state.couples) is not None,
        lambda state: _share(state.unmet, state.couples),
        _unmet_step,
    ),
)
"""The twelve items in the order of the rule."""

BY_KEY: Mapping[str, Item] = {item.key: item for item in ITEMS}
