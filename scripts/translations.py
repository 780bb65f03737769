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
TOOLS = Path(sys.executable).parent  # beside the Python in use, whether or not it is on the path


def collect(target: Path = CATALOGUES / "en.ts") -> None:
    """Bring the texts of a catalogue up to date with the screens; what is translated stays."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "kkb_desktop" / "gui").rglob("*.py"))
    command = [
        str(TOOLS / "pyside6-lupdate"),
        "-silent",
        "-locations",
        "none",
        "-no-obsolete",
        "-source-language",
        "id_ID",
    ]
    command += ["-target-language", "en_GB", *sources, "-ts", str(target)]
    subprocess.run(command, cwd=ROOT, check=True)


def texts(path: Path) -> list[tuple[str, str]]:
    """Context and source text of every message of a catalogue, sorted."""
    contexts = ET.parse(path).getroot().iter("context")
    return sorted(
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in contexts
        for message in context.iter("message")
    )


def missing(path: Path) -> list[str]:
    messages = ET.parse(path).getroot().iter("message")
    return [m.findtext("source", "") for m in messages if not (m.findtext("translation") or "").strip()]


def main() -> int:
    if "--compile" not in sys.argv:
        collect()
    todo: list[str] = []
    for path in sorted(CATALOGUES.glob("*.ts")):
        subprocess.run(
            [str(TOOLS / "pyside6-lrelease"), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))],
            check=True,
        )
        todo += missing(path)
    for text in todo:
        print(f"no translation: {text}")
    return 1 if todo else 0


if __name__ == "__main__":
    sys.exit(main())
