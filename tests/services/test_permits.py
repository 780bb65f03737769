"""What a role may not do is refused by the services themselves, before anything else is looked at.

The public services that write, export or change keys are found by what they call, not by a list: a new one without
`permit` at its entrance fails here.
"""

from __future__ import annotations

import ast
import importlib
import importlib.util
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kkb_desktop import services
from kkb_desktop.domain.errors import KkbError, RoleDenied
from kkb_desktop.domain.roles import MAY, Permission
from kkb_desktop.services.desk import users
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import permit, permitted
from kkb_desktop.services.home.status import status
from kkb_desktop.services.writing import records
from kkb_desktop.store.keyfile import SlotUser

Name = tuple[str, str]

WRITERS = {
    "write_safely",
    "write_whole",
    "write_bytes",
    "write_text",
    "write_template",
    "copy_private",
    "begin",
}
"""By these a service reaches the disk: a transaction, or a file."""

NOT_ASKED: dict[str, str] = {
    "backup.drill.run": "by itself: proves a backup aside",
    "backup.keeping.keep": "by itself, whoever is in",
    "backup.restoring.restore_beside": "before anybody is in: a passphrase or code of the backup is the right to it",
    "backup.restoring.restore_into": "before anybody is in: a passphrase or code of the backup is the right to it",
    "backup.restoring.restored_read": "a word that was read",
    "backup.routine.look_after": "by itself, whoever is in",
    "backup.sticks.copy_to": "by itself, to sticks that were chosen",
    "desk.desk.open_desk": "the passphrase is the right to it",
    "desk.desk.reopen_desk": "the session goes on",
    "exchange.inbox.resting_on": "a reading",
    "exchange.mishaps.dismiss": "a word that was read",
    "exchange.outgoing.next_stamp": "part of writing receipts and packs, which are asked",
    "desk.desk.create_desk": "before there is a user",
    "desk.desk.enter_recovered": "whoever has the key by a recovery",
    "desk.desk.recover_desk": "the code on paper is the right to it",
    "desk.recovery.finish": "the district's answer is the right to it",
    "desk.recovery.request": "before anybody is in: a file for the district, of what is sealed to it already",
    "desk.keylog.note": "the log of what was done; whoever did it was asked before",
    "desk.users.change_passphrase": "everybody's own",
    "desk.users.note_recovery_code": "everybody who sees the code may say that it is on paper",
    "desk.session.set_pin": "everybody's own",
    "desk.session.remove_pin": "everybody's own",
    "exchange.arrivals.keep_waiting": "part of examining, which is asked",
    "exchange.inbox.entries": "a reading; what waits is looked at again",
    "exchange.outgoing.write_parts": "part of writing bundles and packs, which are asked",
    "exchange.practice.open_training": "invented data, before there is a user",
    "finding.lists.rows": "a reading, with its line in the log",
    "finding.search.catch_up": "the index of words, made from the records",
    "finding.search.find": "a reading; brings the index up to date first",
    "finding.search.reindex": "the index of words, made from the records",
    "manual.printing.write_manual": "the manual holds no data",
    "sample.village.open_sample": "invented data, before there is a user",
    "writing.privacy.note": "the log of who looked at what: nobody may be left out of it",
    "writing.privacy.note_many": "the log of who looked at what: nobody may be left out of it",
}
"""Public services that reach the disk and are nobody's to refuse, each with its reason."""


@cache
def writing_services() -> tuple[Name, ...]:
    """The public functions of the services that reach the disk, by module and name."""
    calls: dict[Name, set[Name]] = {}
    for info in pkgutil.walk_packages(services.__path__, "kkb_desktop.services."):
        spec = importlib.util.find_spec(info.name)
        assert spec is not None and spec.origin is not None
        calls |= _calls(info.name, ast.parse(Path(spec.origin).read_text(encoding="utf-8")))
    reaching = {name for name, called in calls.items() if any(part[1] in WRITERS for part in called)}
    while more := {name for name, called in calls.items() if name not in reaching and called & reaching}:
        reaching |= more
    return tuple(sorted(name for name in reaching if not name[1].startswith("_")))


def _calls(module: str, tree: ast.Module) -> dict[Name, set[Name]]:
    imported: dict[str, Name] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            imported |= {each.asname or each.name: (node.module, each.name) for each in node.names}
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    local = {each.name for each in functions}
    return {(module, each.name): set(_called(module, each, local, imported)) for each in functions}


def _called(
    module: str, function: ast.FunctionDef, local: set[str], imported: dict[str, Name]
) -> Iterator[Name]:
    for node in ast.walk(function):
        # A function handed on to be called (`work(done)`) counts like one that is called.
        if isinstance(node, ast.Name):
            if node.id in local:
                yield module, node.id
            elif node.id in imported:
                yield imported[node.id]
        elif isinstance(node, ast.Attribute):
            if node.attr in WRITERS:
                yield "", node.attr
            if isinstance(node.value, ast.Name) and node.value.id in imported:
                package, name = imported[node.value.id]
                yield f"{package}.{name}", node.attr


def short(name: Name) -> str:
    return f"{name[0].removeprefix('kkb_desktop.services.')}.{name[1]}"


def asked() -> list[Name]:
    return [name for name in writing_services() if short(name) not in NOT_ASKED]


def called_by(desk: Desk, name: Name) -> None:
    """Call a service with a desk, and with nothing that makes sense otherwise."""
    function: Callable[..., Any] = getattr(importlib.import_module(name[0]), name[1])
    given: list[Any] = []
    named: dict[str, Any] = {}
    for parameter in inspect.signature(function).parameters.values():
        value = desk if parameter.name == "desk" else object()
        if parameter.kind is parameter.KEYWORD_ONLY:
            if parameter.default is parameter.empty:
                named[parameter.name] = value
        elif parameter.kind is not parameter.VAR_POSITIONAL and parameter.default is parameter.empty:
            given.append(value)
    result = function(*given, **named)
    if isinstance(result, AbstractContextManager):
        with result:
            pass


@pytest.mark.parametrize("name", asked(), ids=short)
def test_a_viewer_is_refused_at_the_entrance_of_whatever_writes(village_desk: Any, name: Name) -> None:
    viewer = _viewer(village_desk)
    with pytest.raises(RoleDenied) as refused:
        called_by(viewer, name)
    assert refused.value.reason == "role.denied"
    assert refused.value.sentence() and refused.value.next_step()


def _viewer(village_desk: Any) -> Desk:
    desk = village_desk()
    return replace(desk, user=SlotUser("Pak Lurah", "viewer"))


def test_the_walk_finds_what_writes() -> None:
    found = {short(name) for name in writing_services()}
    assert len(found) > 110
    assert {
        "writing.records.save",
        "desk.users.remove_user",
        "exchange.sending.export",
        "finding.lists.export",
        "programme.data_house.papers.print_poster",
        "spreadsheets.residents.approve",
    } <= found


def test_each_exception_is_still_a_service_that_writes() -> None:
    found = {short(name) for name in writing_services()}
    there = {name for name in NOT_ASKED if importlib.util.find_spec(_module(name)) is not None}
    assert there <= found, "a line of NOT_ASKED is no longer needed"
    assert there == set(NOT_ASKED)


def _module(name: str) -> str:
    return f"kkb_desktop.services.{name.rpartition('.')[0]}"


def test_a_viewer_still_sees_lists_and_figures(desk: Desk) -> None:
    records.save(
        desk,
        "family",
        {
            "village": desk.region,
            "head_name": "Wawan",
            "card_number": "3299010702155001",
            "rt": "01",
            "rw": "04",
        },
    )
    viewer = replace(desk, user=SlotUser("Pak Lurah", "viewer"))
    assert status(viewer).unsent == 1


@pytest.mark.parametrize("role", MAY)
def test_each_role_may_exactly_what_the_table_says(desk: Desk, role: str) -> None:
    kind = {"district": "district", "admin": "district", "province": "province"}.get(role, "village")
    somebody = replace(desk, kind=kind, user=SlotUser("X", role))
    for permission in Permission:
        allowed = permission in MAY[role]  # type: ignore[index]
        assert permitted(somebody, permission) is allowed or permission in (
            Permission.USERS,
            Permission.SETTINGS,
            Permission.DEVICES,
            Permission.RESTORE,
        )
        if permitted(somebody, permission):
            permit(somebody, permission)
        else:
            with pytest.raises(KkbError):
                permit(somebody, permission)


def test_a_kader_alone_is_in_charge_and_beside_an_operator_is_not(village_desk: Any) -> None:
    desk = village_desk()  # its user is an operator
    kader = replace(desk, user=SlotUser("Bu Wati", "kader"))
    assert not permitted(kader, Permission.USERS)
    with pytest.raises(RoleDenied):
        users.add_user(kader, "apa saja", "Budi", "kuda biru makan roti", "kader")
    alone = replace(kader, folder=desk.folder / "tidak-ada")
    assert permitted(alone, Permission.USERS)


def test_an_unknown_role_of_a_newer_program_only_looks(desk: Desk) -> None:
    newer = replace(desk, user=SlotUser("X", "pengawas"))
    assert [each for each in Permission if permitted(newer, each)] == [Permission.VIEW, Permission.OWN]
