"""Histories of one record as several people make them who know only part of each other's changes."""

from hypothesis import strategies as st

from kkb_desktop.domain.operations.operation import Operation

RECORD = "f" * 32
KEYS = ("name", "note", "rt")


def standing(ops):
    """Heads per field, by the definition alone: writes that no operation of the set names as a parent."""
    writes = {}
    for op in ops:
        for key in op.fields if op.kind == "put" else op.parents:
            writes.setdefault(key, set()).add(op.op_id)
    replaced = {(key, parent) for op in ops for key, parents in op.parents.items() for parent in parents}
    return {key: {each for each in ids if (key, each) not in replaced} for key, ids in writes.items()}


@st.composite
def histories(draw, most=9):
    """Operations in which each names as parents the heads of what its writer knew."""
    made = []
    for number in range(draw(st.integers(1, most))):
        known = [op for op in made if draw(st.booleans())]
        # Knowing a change means knowing what it rests on.
        missing = True
        while missing:
            named = {parent for op in known for parents in op.parents.values() for parent in parents}
            missing = [op for op in made if op.op_id in named and op not in known]
            known += missing
        heads = standing(known)
        if heads and draw(st.integers(0, 4)) == 0:
            kind, fields = "delete", {}
            parents = {key: sorted(ids) for key, ids in heads.items()}
        else:
            kind = "put"
            keys = draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=3, unique=True))
            fields = {key: draw(st.sampled_from(["a", "b", None, 3])) for key in keys}
            parents = {key: sorted(heads[key]) for key in keys if heads.get(key)}
        made.append(
            Operation(
                f"{draw(st.integers(0, 2**20)):016x}{number:016x}",
                f"{draw(st.integers(0, 2)):032x}",
                number + 1,
                draw(st.integers(1, 6)) << 16,
                "Sari",
                "family",
                RECORD,
                "3204112001",
                kind,
                fields,
                parents,
            )
        )
    return made


@st.composite
def operations(draw):
    """One operation out of a history, with a user name as people have them."""
    from dataclasses import replace

    name = draw(st.sampled_from(["Sari", 'Ibu "Yati"', "Zoé\\", "Pak Budi, S.Pd.", ""]))
    return replace(draw(histories(4))[-1], user=name)
