"""The manual: its pictures into resources/manual/pictures, and the PDFs to print into build/manual: `make manual`.

The booklet has two half pages on each side of an A4 sheet, in the order in which a sheaf of sheets folded once is read:
print both sides, turning over the short edge, fold, staple.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from pypdf import PageObject, PdfReader, PdfWriter, Transformation  # noqa: E402

from kkb_desktop.domain.text import Language  # noqa: E402
from kkb_desktop.reports.manual.paper import A4, A5  # noqa: E402
from kkb_desktop.reports.pdf.letters import MM  # noqa: E402
from kkb_desktop.services.manual.printing import manual_pdf  # noqa: E402
from scripts import screens, stage  # noqa: E402  # screens sets the platform before Qt starts
from scripts.manual_pictures import draw  # noqa: E402

LANGUAGES: tuple[Language, ...] = ("id", "en")
NAMES = {"id": "panduan", "en": "guide"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pictures", nargs="*", help="families, send ...; none: all")
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES, default=LANGUAGES)
    parser.add_argument(
        "--no-pictures", action="store_true", help="the PDFs only, with the pictures there are"
    )
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "manual")
    asked = parser.parse_args()
    if not asked.no_pictures:
        for language in asked.languages:
            _draw(language, asked.pictures)
    asked.folder.mkdir(parents=True, exist_ok=True)
    for language in asked.languages:
        name = f"{NAMES[language]}-kkb-desktop"
        (asked.folder / f"{name}.pdf").write_bytes(manual_pdf(language))
        (asked.folder / f"{name}-a5.pdf").write_bytes(booklet(manual_pdf(language, paper=A5)))
    print(f"-- {asked.folder}: {', '.join(sorted(path.name for path in asked.folder.glob('*.pdf')))}")
    return 0


def _draw(language: Language, only: list[str]) -> None:
    with tempfile.TemporaryDirectory(prefix="kkb-manual-") as copy:
        folder = Path(copy) / "stage"
        shutil.copytree(screens.stage_folder(), folder)
        with stage.opened(folder) as (village, district):
            target = ROOT / "resources" / "manual" / "pictures" / language
            files = draw({"village": village, "district": district}, target, language, only)
    size = sum(path.stat().st_size for path in files)
    print(f"-- {target}: {len(files)} png, {size // 1024} kB")


def booklet(pages: bytes) -> bytes:
    """The A5 pages two by two on A4 sheets, so that the sheets laid on one another and folded are a booklet."""
    source = PdfReader(BytesIO(pages))
    writer = PdfWriter()
    width, height = A4.height * MM, A4.width * MM
    for left, right in saddle_order(len(source.pages)):
        sheet = PageObject.create_blank_page(width=width, height=height)
        for number, x in ((left, 0.0), (right, width / 2)):
            if number is not None:
                sheet.merge_transformed_page(source.pages[number], Transformation().translate(x, 0))
        writer.add_page(sheet)
    writer.compress_identical_objects()
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def saddle_order(count: int) -> list[tuple[int | None, int | None]]:
    """The pages (from 0) on the left and right of each side of each sheet, front then back; None is an empty one."""
    whole = -(-count // 4) * 4
    sides: list[tuple[int | None, int | None]] = []
    for sheet in range(whole // 4):
        first, last = 2 * sheet, whole - 1 - 2 * sheet
        sides += [(last, first), (first + 1, last - 1)]
    return [tuple(page if page is not None and page < count else None for page in side) for side in sides]


if __name__ == "__main__":
    raise SystemExit(main())
