"""Switches guards off one by one and looks whether a test notices: `python scripts/guards.py` prints the table.

A guard is a line that keeps something true: a check, a limit, an fsync. Each is taken out of a copy of the program, and
the tests named beside it are run on that copy; they must fail. `--write` puts the table into docs/reliability.md,
`--only TEXT` tries those whose name holds it. Minutes for all of them, so this is no part of `make test`; that each
guard still stands in the code as it is written here is (`tests/test_guards.py`).
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- guards -->", "<!-- /guards -->"


@dataclass(frozen=True, slots=True)
class Guard:
    """What is switched off: in `file`, `text` becomes `instead`; `tests` (pytest arguments) must notice."""

    name: str
    file: str
    text: str
    instead: str
    tests: str


_MISHAPS = "tests/services/exchange/test_mishaps.py"
_AUTHORITY = "tests/services/exchange/test_authority.py"
_BUNDLE = "tests/sync/test_bundle.py"
_MERGE = "tests/store/test_merge.py -k sqlcipher"

GUARDS: tuple[Guard, ...] = (
    Guard("a writer's id is its author's", "kkb_desktop/sync/heads.py",
          "if writer_id(author) != writer or (", "if (", _BUNDLE),
    Guard("a run begins where its writer begins", "kkb_desktop/sync/heads.py",
          "(run.first == 1 and run.base != beginning(writer))", "False", _BUNDLE),
    Guard("the author's signature", "kkb_desktop/sync/heads.py",
          "if not verify(author.sign_key,", "if False and not verify(author.sign_key,", _BUNDLE),
    Guard("the chain ends as signed", "kkb_desktop/sync/heads.py",
          " or self._before != self.run.head:", ":", _BUNDLE),
    Guard("operations are of the writer's village", "kkb_desktop/sync/payload.py",
          "if operation.village != self._chains[operation.writer].run.author.village:", "if False:", _BUNDLE),
    Guard("numbers as in the header", "kkb_desktop/sync/payload.py",
          "if next(self._expected, None) != (operation.writer, operation.seq):", "if False:", _BUNDLE),
    Guard("no fewer operations than named", "kkb_desktop/sync/payload.py",
          "if next(self._expected, None) is not None:", "if False:", _BUNDLE),
    Guard("the header's signature", "kkb_desktop/sync/header.py",
          "if not verify(sign_key, _PURPOSE,", "if False and not verify(sign_key, _PURPOSE,", _BUNDLE),
    Guard("length of the header", "kkb_desktop/sync/header.py",
          "    if length > limits.HEADER:", "    if False:", _BUNDLE),
    Guard("canonical form", "kkb_desktop/domain/operations/canonical.py",
          "if _encoder.encode(value) != text or", "if", _BUNDLE),
    Guard("hash of each part", "kkb_desktop/sync/bundle.py",
          "        if one.hexdigest() != expected:", "        if False:", _BUNDLE),
    Guard("hash of the whole", "kkb_desktop/sync/bundle.py",
          " or whole.hexdigest() != header.sha256:", ":", _BUNDLE),
    Guard("size after inflating", "kkb_desktop/sync/inflating.py",
          "if self._made > self._most or beyond > limits.RATIO * self._taken:", "if False:", _BUNDLE),
    Guard("nothing behind the frame", "kkb_desktop/sync/inflating.py",
          "        if self._frame.unused_data:", "        if False:", "tests/sync/test_inflating.py"),
    Guard("a number used twice is noticed", "kkb_desktop/store/twins.py",
          "            if hash != run.hashes[seq - run.first]:", "            if False:", _MERGE),
    Guard("a run goes on from what is here", "kkb_desktop/store/twins.py",
          "if kept is not None and kept != run.base:", "if False:", _MERGE),
    Guard("one id once in a bundle", "kkb_desktop/store/intake.py",
          "if other is not each and (other.writer == each.writer or not _same(other, each)):", "if False:", _AUTHORITY),
    Guard("one id for one operation", "kkb_desktop/store/intake.py",
          "if not _same(operation_of(row), arriving):", "if False:", _AUTHORITY),
    Guard("an operation under two numbers counts once", "kkb_desktop/store/intake.py",
          "                found.add(_place(arriving))", "                pass", _MISHAPS),
    Guard("what comes after a hole waits", "kkb_desktop/store/intake.py",
          "WAITING if each.seq > reached[each.writer] else", "WAITING if False else", _MERGE),
    Guard("a record names its own village", "kkb_desktop/store/authority.py",
          'if each.fields.get("village", each.village) != each.village and', "if False and", _AUTHORITY),
    Guard("a record stays with its village and type", "kkb_desktop/store/authority.py",
          "            if made[record] != (type, village):", "            if False:", _AUTHORITY),
    Guard("references stay in the village", "kkb_desktop/store/authority.py",
          "            if aims[record] != village:", "            if False:", _AUTHORITY),
    Guard("revoked laptops are not relayed", "kkb_desktop/services/exchange/authors.py",
          '    if laptop.status != "approved":', "    if False:", _AUTHORITY),
    Guard("permissions run out", "kkb_desktop/sync/certificate.py",
          "if on is not None and not first <= on <= last:", "if False:", _AUTHORITY),
    Guard("names of others are asked about", "kkb_desktop/services/exchange/inbox.py",
          "    if foreign:\n", "    if False:\n", _AUTHORITY),
    Guard("a laptop set back gives up its writer", "kkb_desktop/store/confirming.py",
          "        elif standing.author.device == device and not standing.closed:\n            found.append(_give_up"
          "(conn, standing, number, standing.acknowledged, random))",
          "        elif False:\n            found.append(_give_up"
          "(conn, standing, number, standing.acknowledged, random))",
          _MISHAPS),
    Guard("an office set back gives up its writer", "kkb_desktop/store/confirming.py",
          "        elif standing.author.device == device and not standing.closed:\n            common",
          "        elif False:\n            common", _MISHAPS),
    Guard("a receipt's hash must be ours", "kkb_desktop/store/confirming.py",
          "and writers.hash_at(conn, standing.writer, number) == hash", "", _MISHAPS),
    Guard("the newest receipt may go back", "kkb_desktop/store/confirming.py",
          "reached = number if newest else max(number, standing.acknowledged)",
          "reached = max(number, standing.acknowledged)", _MISHAPS),
    Guard("an old receipt takes nothing back", "kkb_desktop/services/exchange/receiving.py",
          "    newest = receipt.stamp > int(settings.get(conn, _NEWEST, 0))", "    newest = True", _MISHAPS),
    Guard("moved work counts as unsent", "kkb_desktop/store/writers.py",
          "    _forget_sent(conn, writer, after)\n", "", _MISHAPS),
    Guard("a copy of a laptop is another holder", "kkb_desktop/store/peers.py",
          "    return least(held)\n", "    return held[-1] if held else {}\n", _MISHAPS),
    Guard("withdrawn permissions stay so", "kkb_desktop/services/exchange/receiving.py",
          "{**settings.get(conn, _REVOKED, {}), **opened.revoked}", "dict(opened.revoked)", _AUTHORITY),
    Guard("a clock years ahead is not believed", "kkb_desktop/store/intake.py",
          "for each in fresh if each.stamp <= latest]", "for each in fresh]", _MERGE),
    Guard("causes decide who wrote last", "kkb_desktop/domain/operations/fold.py",
          "if each.op_id not in gone_on_from), newest_first[0])", "), newest_first[0])", _MERGE),
    Guard("what another bundle brought stays", "kkb_desktop/store/exclusion.py",
          "    return any(standing) or not standing", "    return all(standing)", _AUTHORITY),
    Guard("what rests on a bundle goes with it", "kkb_desktop/services/exchange/inbox.py",
          "also = [each.bundle_id for each in exclusion.resting_on(conn, bundle_id)]", "also: list[str] = []",
          _AUTHORITY),
    Guard("half a record is not shown", "kkb_desktop/store/projection.py",
          'or bool(state.values.get("village"))', "or True", _MERGE),
    Guard("nobody is left without a home", "kkb_desktop/store/projection.py",
          "            if dependants(conn, type, id):", "            if False:", _AUTHORITY),
    Guard("an ordinary save settles nothing", "kkb_desktop/store/writing.py",
          "if state is not None and state.conflicts and not change.settles:", "if False:", _AUTHORITY),
    Guard("undo replaces its own operation only", "kkb_desktop/store/writing.py",
          "{key: [operation.op_id] for key in each}", "{key: list(state.heads[key]) for key in each}",
          "tests/store/test_undo_beside_others.py"),
    Guard("undo of a delete keeps a later edit", "kkb_desktop/store/writing.py",
          'if beside and (operation.kind == "delete" or not operation.parents.get(key)):',
          "if beside and not operation.parents.get(key):", "tests/store/test_undo_beside_others.py"),
    Guard("one moment for all that is written out", "kkb_desktop/store/engine.py",
          'isolation_level="REPEATABLE READ"', 'isolation_level="READ COMMITTED"',
          "tests/store/test_one_snapshot.py"),
    Guard("migrations make the tables anew", "kkb_desktop/store/engine.py",
          "            digest.rebuild(conn)", "            pass", "tests/store/test_migrations.py"),
    Guard("every commit reaches the disk", "kkb_desktop/store/engine.py",
          '    "synchronous": 2,', '    "synchronous": 1,', "tests/store/test_engine.py"),
    Guard("what is deleted is overwritten", "kkb_desktop/store/engine.py",
          '    "secure_delete": 1,', '    "secure_delete": 0,', "tests/store/test_engine.py"),
    Guard("the cipher answers", "kkb_desktop/store/engine.py",
          'if not connection.execute("PRAGMA cipher_version").fetchone():', "if False:", "tests/store/test_engine.py"),
    Guard("a wrong key is refused", "kkb_desktop/store/engine.py",
          "    if opens(path, wrong):", "    if False:", "tests/store/test_engine.py"),
    Guard("a file is on the disk before it has its name", "kkb_desktop/disk.py",
          "            os.fsync(file.fileno())\n        if _digest", "        if _digest", "tests/sync/test_files.py"),
    Guard("what was written is read back", "kkb_desktop/disk.py",
          "        if _digest_on_disk(fresh) != digest.digest():", "        if False:", "tests/sync/test_files.py"),
    Guard("a new name is on the disk", "kkb_desktop/disk.py",
          "        made = False\n        sync_folder(path.parent)", "        made = False", "tests/sync/test_files.py"),
    Guard("links and pipes are not read", "kkb_desktop/disk.py",
          "        if not stat.S_ISREG(os.lstat(path).st_mode):", "        if False:", "tests/sync/test_files.py"),
    Guard("what was looked at is what is opened", "kkb_desktop/disk.py",
          "        if not stat.S_ISREG(os.fstat(handle).st_mode):\n            raise FileRefused(\"file.not_a_file\")\n"
          "        return os.fdopen(handle, \"rb\")",
          "        return os.fdopen(handle, \"rb\")", "tests/sync/test_files.py"),
    Guard("half a file is taken away", "kkb_desktop/disk.py",
          "                fresh.unlink(missing_ok=True)", "                pass", "tests/sync/test_files.py"),
    Guard("window of a compressed frame", "kkb_desktop/sync/inflating.py",
          "max_window_size=limits.WINDOW", "max_window_size=2**31", "tests/sync/test_inflating.py"),
    Guard("a step is taken back once", "kkb_desktop/store/writing.py",
          "    if found.undone_by:", "    if False:",
          "tests/store/test_undo_beside_others.py"),
    Guard("a desk that was handed over writes nothing", "kkb_desktop/store/clockwork.py",
          "    if settings.get(conn, HANDED_OVER) is not None:", "    if False:",
          "tests/services/backup/test_handover.py"),
    Guard("a desk that was handed over keeps no drafts", "kkb_desktop/services/desk/drafts.py",
          "        refuse_handed_over(conn)\n", "", "tests/services/backup/test_handover.py"),
    Guard("weak passphrases", "kkb_desktop/store/passphrases.py",
          '    if not kept["varied"]:', "    if False:", "tests/store/test_passphrases.py"),
    Guard("roles", "kkb_desktop/services/desk/permits.py",
          "    if not permitted(desk, permission):", "    if False:", "tests/services/test_permits.py"),
)  # fmt: skip


def main() -> None:
    """Try the guards and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="only guards whose name holds this")
    parser.add_argument("--write", action="store_true", help="write the table into docs/reliability.md")
    chosen = parser.parse_args()
    if chosen.only and chosen.write:
        parser.error("--write takes the whole list, or the table would hold a part of it only")
    tried = [each for each in GUARDS if chosen.only in each.name]
    rows: list[tuple[Guard, str]] = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        asked = sorted({each.tests for each in tried})
        for tests, by in zip(asked, pool.map(lambda tests: failing(ROOT, tests), asked), strict=True):
            if by:
                sys.exit(f"{by} of {tests} fails with every guard in its place: nothing can be told from it")
        for guard, by in zip(tried, pool.map(noticed, tried), strict=True):
            rows.append((guard, by))
            print(f"{'noticed' if by else 'MISSED '}  {guard.name}  {by}", flush=True)
    if chosen.write:
        write(rows)
    sys.exit(any(not by for _guard, by in rows))


def noticed(guard: Guard) -> str:
    """The test that failed with the guard switched off, "" where none did."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "tree"
        keep = shutil.ignore_patterns(".git", ".venv", "build", "dist", "__pycache__", ".hypothesis")
        shutil.copytree(ROOT, copy, ignore=keep)
        path = copy / guard.file
        path.write_text(path.read_text("utf-8").replace(guard.text, guard.instead), encoding="utf-8")
        return failing(copy, guard.tests)


def failing(tree: Path, tests: str) -> str:
    """The first of these tests that fails in a tree, "" where all pass. What cannot even be collected stops the run:
    a program that does not start proves no test."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-x",
        "--tb=no",
        "-p",
        "no:cacheprovider",
        *tests.split(),
    ]
    environment = os.environ | {"PYTHONPATH": str(tree), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{tests} could not be run:\n{done.stdout}")
    failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return failed[0].split(" - ")[0].split("::")[-1] if failed else ""


def write(rows: list[tuple[Guard, str]]) -> None:
    """Put the table between its marks."""
    lines = [
        f"{len(rows)} guards, {sum(bool(by) for _guard, by in rows)} noticed, {datetime.now(UTC):%d-%m-%Y}.",
        "",
        "| guard switched off | in | noticed by |",
        "|---|---|---|",
        *(f"| {guard.name} | `{guard.file}` | {f'`{by}`' if by else '**nothing**'} |" for guard, by in rows),
    ]
    text = TABLE.read_text("utf-8")
    start, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    TABLE.write_text(text[:start] + "\n" + "\n".join(lines) + "\n" + text[end:], encoding="utf-8")


if __name__ == "__main__":
    main()
