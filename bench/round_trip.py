"""Export and import of a whole village and of a week's edits; saving one form."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from random import Random
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench._measure import desks, examine, export, fill, full_village, line, raw_insert, timed
from kkb_desktop.services.desk.desk import close
from kkb_desktop.services.exchange.inbox import import_entry
from kkb_desktop.services.exchange.packs import write_receipt
from kkb_desktop.services.exchange.receiving import take_pack
from kkb_desktop.services.writing import records, steps
from kkb_desktop.store.writing import Change


def main() -> int:
    """Print the figures; exit code 1 where one is over its limit."""
    with tempfile.TemporaryDirectory(prefix="kkb-bench-") as name:
        folder = Path(name)
        sample = full_village()
        village, district = desks(folder)
        fill(village, sample)
        good = []
        out, sent = timed(lambda: export(village, folder / "s1"))
        size = sum(path.stat().st_size for path in sent.paths)
        raw = median(raw_insert(village.engine, folder / f"raw{number}") for number in range(3))
        checked, entry = timed(lambda: examine(district, folder / "s1"))
        into, done = timed(lambda: import_entry(district, entry))
        print(f"village of {len(sample.families)} families, {len(sample.people)} people")
        print(
            f"raw insert {raw:.3f} s, examining {checked:.3f} s, import (checks again, writes, durable) {into:.3f} s"
        )
        good.append(line("export of everything", f"{out:.2f} s", "1.5 s", out < 1.5))
        good.append(line("its size", f"{size / 1000:.0f} kB", "900 kB", size < 900_000))
        good.append(
            line(
                "import, verified and durable, against raw insert",
                f"{into / raw:.2f} x",
                "2.5 x",
                into <= 2.5 * raw,
            )
        )
        assert done.intake.new == sent.operations
        take_pack(village, [write_receipt(district, village.device, folder / "r1")])

        chance = Random(5)
        edits = [
            Change(
                "person",
                each.id,
                sample.village,
                "put",
                {"presence": chance.randint(1, 3), "birth_place": f"Kota {chance.randint(1, 99)}"},
            )
            for each in chance.sample(sample.people, 500)
        ]
        for start in range(0, 500, 10):
            steps.write(village, edits[start : start + 10], label="Sunting")
        out, sent = timed(lambda: export(village, folder / "s2"))
        size = sum(path.stat().st_size for path in sent.paths)
        into, _done = timed(lambda: import_entry(district, examine(district, folder / "s2")))
        good.append(line("export of a week's 500 edits", f"{out:.2f} s", "0.3 s", out < 0.3))
        good.append(line("its size", f"{size / 1000:.0f} kB", "60 kB", size < 60_000))
        good.append(line("import of it", f"{into:.2f} s", "0.5 s", into < 0.5))

        saves = []
        for each in chance.sample(sample.people, 300):
            view = records.read(village, "person", each.id)
            start_at = time.perf_counter()
            records.save(village, "person", {"birth_place": f"Desa {chance.randint(1, 999)}"}, opened=view)
            saves.append(time.perf_counter() - start_at)
        p99 = sorted(saves)[int(len(saves) * 0.99)]
        good.append(line("saving a form, p99 of 300", f"{p99 * 1000:.1f} ms", "30 ms", p99 < 0.030))
        close(village)
        close(district)
        return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
