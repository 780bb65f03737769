"""Collect the texts of the screens into resources/i18n/en.ts and compile every catalogue to .qm.

    python scripts/translations.py            collect and compile
    python scripts/translations.py --compile  compile only

Names every text that has no English yet; the exit code is 1 then.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "i18n"


def collect() -> None:
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "kkb_desktop" / "gui").rglob("*.py"))
    command = [
        "pyside6-lupdate",
        "-silent",
        "-locations",
        "none",
        "-no-obsolete",
        "-tr-function-alias",
        "translate+=say",  # the short name that long lists give it
        "-source-language",
        "id_ID",
    ]
    command += ["-target-language", "en_GB", *sources, "-ts", str(CATALOGUES / "en.ts")]
    subprocess.run(command, cwd=ROOT, check=True)


def missing(path: Path) -> list[str]:
    messages = ET.parse(path).getroot().iter("message")
    return [m.findtext("source", "") for m in messages if not (m.findtext("translation") or "").strip()]


def main() -> int:
    if "--compile" not in sys.argv:
        collect()
    todo: list[str] = []
    for path in sorted(CATALOGUES.glob("*.ts")):
        subprocess.run(
            ["pyside6-lrelease", "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True
        )
        todo += missing(path)
    for text in todo:
        print(f"no translation: {text}")
    return 1 if todo else 0


if __name__ == "__main__":
    sys.exit(main())
