"""The class of a village from its own records: what each item rests on, what is missing, and what would lift it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from sqlalchemy import select

from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.domain.records.profile_month import GROUPS, MECHANISMS
from kkb_desktop.domain.rules import classification as rule
from kkb_desktop.domain.rules.classification import ITEMS, RULE, Lift, Outcome, VillageState
from kkb_desktop.domain.text import Text
from kkb_desktop.services import indicators
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.programme.groups import participation
from kkb_desktop.services.programme.groups.participation import COUNTED, Participation
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.programme.profile import profile, workers
from kkb_desktop.services.programme.profile.village_names import known_villages
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table

Origin = Literal["records", "profile", "book", "typed", "none"]
"""Where a figure comes from: lists and registers, the month's profile, the family book, typed statistics, nowhere."""

_SURE_SHARE = 0.5
"""From this share of the estimated families on, the family book is taken to be complete enough to count from."""

BOOK = ("families", "pus", "cu", "mkjp", "unmet")
"""The indicators that are counted from the family book."""

_NO_BOOK: Mapping[str, float] = dict.fromkeys(BOOK, 0)
_NO_GROUPS: Mapping[int, Participation] = {kind: Participation(0, 0, None) for kind in COUNTED}

_USERS = (
    "iud_users", "mow_users", "mop_users", "condom_users", "implant_users", "injection_users", "pill_users",
)  # fmt: skip
_LONG_ACTING = ("iud_users", "mow_users", "mop_users", "implant_users")
_TYPED_GROUPS = (
    ("bkb_participants", "families_toddlers"),
    ("bkr_participants", "families_adolescents"),
    ("bkl_participants", "families_elderly"),
    ("uppka_participants", "families"),
    ("pik_r_participants", "adolescents"),
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one item rests on: `shown` says it in words, `origin` where it comes from; not `known` scores 1."""

    item: str
    label: Text
    index: str
    score: int
    highest: int
    known: bool
    origin: Origin
    shown: Text


@dataclass(frozen=True, slots=True)
class VillageClass:
    """The class of a village as of a day by the rule of this id, with the evidence of every item."""

    village: str
    day: date
    rule: str
    outcome: Outcome
    evidence: tuple[Evidence, ...]
    state: VillageState

    @property
    def typed(self) -> bool:
        """Whether a figure was typed and not counted."""
        return any(each.origin == "typed" for each in self.evidence)

    @property
    def lacking(self) -> tuple[Evidence, ...]:
        """The items of which nothing is known; they score 1."""
        return tuple(each for each in self.evidence if not each.known)


def classify(
    desk: Desk,
    day: date | None = None,
    *,
    village: str | None = None,
    book: Mapping[str, float] | None = None,
) -> VillageClass:
    """The class of one village as of `day` (today). `book` are what the indicators of `BOOK` count there on that day,
    for who has them already."""
    on, home = day or today(desk), village or desk.region
    if book is None:
        book = indicators.compute(desk, on, village=home, keys=BOOK).numerators
    return _classified(desk, on, home, book, participation.participation(desk, on, village=home))


def _classified(
    desk: Desk,
    on: date,
    home: str,
    book: Mapping[str, float],
    groups: Mapping[int, Participation],
) -> VillageClass:
    state, origins = _state(desk, on, home, book, groups)
    outcome = rule.classify(state)
    evidence = tuple(
        Evidence(
            item.key,
            item.label,
            item.index,
            outcome.scores[item.key],
            item.highest,
            item.known(state),
            origins[item.key] if item.known(state) else "none",
            _shown(item.key, state),
        )
        for item in ITEMS
    )
    return VillageClass(home, on, RULE, outcome, evidence, state)


def trend(desk: Desk, years: int = 3, *, village: str | None = None) -> tuple[VillageClass, ...]:
    """The class at the end of each of the last years and today, the oldest first."""
    now = today(desk)
    days = [date(now.year - back, 12, 31) for back in range(years, 0, -1)]
    return tuple(classify(desk, day, village=village) for day in (*days, now))


def of_all(desk: Desk, day: date | None = None) -> tuple[VillageClass, ...]:
    """The class of every village of this desk, for the district's table."""
    on = day or today(desk)
    villages = sorted(known_villages(desk))
    areas = indicators.by_area(desk, on, "village", keys=BOOK)
    books = {area.village: result.numerators for area, result in areas.items()}
    groups = participation.by_village(desk, on)
    return tuple(
        _classified(desk, on, each, books.get(each, _NO_BOOK), groups.get(each, _NO_GROUPS))
        for each in villages
    )


def lifts(found: VillageClass, *, limit: int = 5) -> tuple[Lift, ...]:
    """The smallest sets of changes that reach a higher class."""
    return rule.lifts(found.state, limit=limit)


def plan_lines(desk: Desk, found: VillageClass, lift: Lift) -> list[dict[str, Value]]:
    """A set of changes as plan lines, ready to be added: one for each change, due at the end of the year."""
    year = today(desk).year
    reached = rule.CLASSES[lift.reaches].id
    return [
        {
            "village": found.village,
            "level": plans.VILLAGE_PLAN,
            "year": year,
            "title": each.what.id[:200],
            "problem": f"{rule.BY_KEY[each.item].label.id}: nilai {each.before} dari {rule.BY_KEY[each.item].highest}",
            "finding": f"{RULE}:{each.item}:{each.after}",
            "indicator": f"Nilai {each.after} untuk mencapai kelas {reached}",
            "programme": _PROGRAMME[each.item],
            "due_on": f"{year}-12-31",
            "status": plans.PLANNED,
        }
        for each in lift.raises
    ]


def adopt(desk: Desk, found: VillageClass, lift: Lift) -> ChangeSet:
    """Take a set of changes into the village's plan, as one step; lines that are there already are not added again."""
    permit(desk, Permission.WRITE)
    lines = plan_lines(desk, found, lift)
    table = record_table("plan_item")
    with desk.engine.connect() as conn:
        known = set(
            conn.scalars(
                select(table.c.finding).where(
                    table.c.village == found.village,
                    table.c.year == today(desk).year,
                    table.c.status != plans.DROPPED,
                )
            )
        )
    return plans.add_many(desk, [line for line in lines if line["finding"] not in known])


_PROGRAMME = {
    "pokja": 2, "funding": 7, "groups": 2, "facilities": 1, "support": 2, "data": 1, "mechanisms": 2,
    "agencies": 2, "participation": 2, "cpr": 3, "long_acting": 3, "unmet": 3,
}  # fmt: skip
"""Under which programme of Inpres 3/2022 work on an item is planned."""


# ---------------------------------------------------------------- gathering


def _state(
    desk: Desk, day: date, village: str, book: Mapping[str, float], groups: Mapping[int, Participation]
) -> tuple[VillageState, dict[str, Origin]]:
    month = profile.latest(desk, day, village=village) or {}
    origins: dict[str, Origin] = dict.fromkeys((item.key for item in ITEMS), "profile")
    state = _from_profile(month)
    members, trained = workers.pokja_counts(desk, day, village=village)
    if members:
        state = replace(
            state,
            pokja=True,
            pokja_members=max(members, state.pokja_members or 0),
            pokja_trained=state.pokja_trained or trained > 0,
        )
        origins["pokja"] = "records"
    present = {kind for kind in COUNTED if groups[kind].groups}
    present |= {
        kind for kind, key in zip((1, 2, 3, 4, 5), GROUPS, strict=True) if month.get(f"has_{key}") == 1
    }
    if present:
        state = replace(state, groups=len(present))
        if any(groups[kind].groups for kind in COUNTED):
            origins["groups"] = "records"
    agencies = _agencies(desk, day, village)
    if agencies is not None:
        state = replace(state, agencies=agencies)
    origins["agencies"] = "records"
    typed = _typed(desk, day, village)
    enough = _enough(desk, book["families"], village)
    by_kind = [groups[kind] for kind in COUNTED]
    if any(each.target for each in by_kind) and (enough or typed is None):
        state = replace(
            state,
            participants=tuple(each.participants for each in by_kind),
            targets=tuple(each.target for each in by_kind),
        )
        origins["participation"] = "records"
    elif typed is not None:
        state = replace(
            state,
            participants=tuple(_int(typed, part) for part, _whole in _TYPED_GROUPS),
            targets=tuple(_int(typed, whole) for _part, whole in _TYPED_GROUPS),
        )
        origins["participation"] = "typed"
    outputs = ("cpr", "long_acting", "unmet")
    if book["pus"] and (enough or typed is None):
        state = replace(
            state,
            couples=round(book["pus"]),
            users=round(book["cu"]),
            long_acting=round(book["mkjp"]),
            unmet=round(book["unmet"]),
        )
        origins.update(dict.fromkeys(outputs, "book"))
    elif typed is not None:
        state = replace(
            state,
            couples=_int(typed, "couples"),
            users=_sum(typed, _USERS),
            long_acting=_sum(typed, _LONG_ACTING),
            unmet=_sum(typed, ("wants_later", "wants_no_more")),
        )
        origins.update(dict.fromkeys(outputs, "typed"))
    return state, origins


def _from_profile(month: Values) -> VillageState:
    facilities = [month.get(key) for key in ("has_secretariat", "has_data_house")]
    mechanisms = [month.get(key) for key in MECHANISMS]
    groups = [month.get(f"has_{key}") for key in GROUPS]
    return VillageState(
        pokja=_yes(month.get("has_pokja")),
        pokja_members=_int(month, "pokja_members"),
        pokja_trained=_yes(month.get("pokja_trained")),
        funding_sources=_several(month, "funding"),
        groups=_count(groups),
        facilities=_count(facilities),
        companion=_yes(month.get("has_companion")),
        regulation=None if month.get("regulations") is None else bool(month["regulations"]),
        data_kinds=0 if month.get("has_plan") == 2 else _several(month, "data_used"),
        mechanisms=_count(mechanisms),
    )


def _agencies(desk: Desk, day: date, village: str) -> int | None:
    """Different agencies in the activities of the twelve months up to `day`; None without any activity."""
    table = record_table("activity")
    year_ago = f"{day.year - 1:04d}-{day.month:02d}-{day.day:02d}"
    query = select(table).where(
        table.c.village == village, table.c.held_on > year_ago, table.c.held_on <= day.isoformat()
    )
    with desk.engine.connect() as conn:
        rows = [values_of("activity", row) for row in conn.execute(query).mappings()]
    return len({code for row in rows for code in row["agencies"] or ()}) if rows else None


def _typed(desk: Desk, day: date, village: str) -> Values | None:
    table = record_table("village_statistics")
    query = (
        select(table)
        .where(table.c.village == village, table.c.month <= profile.month_of(day))
        .order_by(table.c.month.desc(), table.c.id)
        .limit(1)
    )
    with desk.engine.connect() as conn:
        row = conn.execute(query).mappings().first()
    return None if row is None else values_of("village_statistics", row)


def _enough(desk: Desk, families: float, village: str) -> bool:
    """Whether the family book covers enough of the village to be counted from."""
    view = profile.identity(desk, village)
    estimated = view.values.get("estimated_families") if view is not None else None
    return families > 0 and (not isinstance(estimated, int) or families >= _SURE_SHARE * estimated)


def _yes(answer: Value) -> bool | None:
    return None if answer is None else answer == 1


def _int(values: Values, key: str) -> int | None:
    value = values.get(key)
    return value if isinstance(value, int) else None


def _several(values: Values, key: str) -> int | None:
    value = values.get(key)
    return len(value) if isinstance(value, list) else None


def _count(answers: Sequence[Value]) -> int | None:
    """How many are yes; None where nothing was answered."""
    return None if all(answer is None for answer in answers) else sum(answer == 1 for answer in answers)


def _sum(values: Values, keys: Sequence[str]) -> int | None:
    known = [value for key in keys if isinstance(value := values.get(key), int)]
    return sum(known) if known else None


# ---------------------------------------------------------------- words


_UNKNOWN = Text("belum diisi", "not filled in")


def _shown(item: str, state: VillageState) -> Text:
    if not rule.BY_KEY[item].known(state):
        return _UNKNOWN
    match item:
        case "pokja":
            if not state.pokja:
                return Text("belum ada", "none")
            trained = (
                Text("terlatih", "trained") if state.pokja_trained else Text("belum terlatih", "untrained")
            )
            count = state.pokja_members or 0
            return Text(f"{count} anggota, {trained.id}", f"{count} members, {trained.en}")
        case "support":
            parts = (
                Text("ada PKB/PLKB", "companion")
                if state.companion
                else Text("tanpa PKB/PLKB", "no companion"),
                Text("ada regulasi", "regulation")
                if state.regulation
                else Text("tanpa regulasi", "no regulation"),
            )
            return Text(", ".join(each.id for each in parts), ", ".join(each.en for each in parts))
        case "participation":
            per_cent = "%, ".join(str(each) for each in rule.participation(state))
            mean = rule.BY_KEY[item].value(state)
            return Text(f"rata-rata {mean}% ({per_cent}%)", f"mean {mean}% ({per_cent}%)")
        case "cpr" | "long_acting" | "unmet":
            parts_of: Mapping[str, tuple[int | None, int | None]] = {
                "cpr": (state.users, state.couples),
                "long_acting": (state.long_acting, state.users),
                "unmet": (state.unmet, state.couples),
            }
            part, whole = parts_of[item]
            value = rule.BY_KEY[item].value(state)
            return Text(f"{value}% ({part} dari {whole})", f"{value}% ({part} of {whole})")
        case _:
            value = rule.BY_KEY[item].value(state)
            return Text(str(value), str(value))
