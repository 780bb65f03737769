"""Draws every page into build/screens, as `<desk>-<page>-<theme>-<size>.png`: `make screens`.

The invented village and its district (stage.py) are made once and kept in build/stage; every drawing works on a copy,
so the same code gives the same pictures.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "Asia/Jakarta"
if hasattr(time, "tzset"):
    time.tzset()
os.environ.pop("KKB_DATABASE_URL", None)  # the stage has a database for each desk

from kkb_desktop.gui import screenshots  # noqa: E402  # the platform is chosen first
from kkb_desktop.gui.screenshots import SIZES  # noqa: E402
from scripts import stage  # noqa: E402


def main() -> int:
    asked = _arguments()
    names = {str(size): size for size in SIZES}
    sizes = [names[each] for each in asked.sizes]
    options = {"sizes": sizes, "modes": asked.themes, "only": set(asked.pages), "language": asked.language}
    with tempfile.TemporaryDirectory(prefix="kkb-screens-") as copy:
        folder = Path(copy) / "stage"
        shutil.copytree(stage_folder(), folder)
        with stage.opened(folder) as (village, district):
            files = screenshots.take({"village": village, "district": district}, asked.folder, **options)
            files += screenshots.take_dialogs(village, asked.folder, **options)
    if not files:
        print(f"-- no page is called {' or '.join(asked.pages)}", file=sys.stderr)
        return 1
    print(f"-- {asked.folder}: {len(files)} png")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", help="home, village-home, dialog-search ...; none: all")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "screens")
    parser.add_argument(
        "--sizes", nargs="+", choices=[str(each) for each in SIZES], default=[*map(str, SIZES)]
    )
    parser.add_argument("--themes", nargs="+", choices=["light", "dark"], default=["light", "dark"])
    parser.add_argument("--language", choices=["id", "en"], default="id")
    return parser.parse_args()


def stage_folder() -> Path:
    """The stage of this sample village and these tables; made anew when either changed."""
    kept = ROOT / "build" / "stage"
    made_of = sorted(
        [
            Path(stage.__file__),
            *(ROOT / "kkb_desktop" / "services" / "sample").glob("*.py"),
            *(ROOT / "kkb_desktop" / "store" / "migrations" / "versions").glob("*.py"),
        ]
    )
    name = hashlib.sha256(b"".join(each.read_bytes() for each in made_of)).hexdigest()[:12]
    if not (kept / name).exists():
        print("-- making the villages", flush=True)
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(parents=True)
        building = kept / f"{name}.part"
        stage.build(building)
        building.rename(kept / name)  # only a whole one is ever used
    return kept / name


if __name__ == "__main__":
    raise SystemExit(main())
