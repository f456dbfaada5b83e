"""Write the pictures of the pages anew: ``make pictures``.

Terminals are drawn from what the commands print, the same bytes each time, and ask no other computer for a
font. The workbook needs LibreOffice and pdftoppm, the report Chromium; without them a picture stays.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
TERMINALS = {"score.svg": "score data.xlsx", "score-en.svg": "score data.xlsx --lang en"}
COLUMNS = 80
FONT = re.compile(r" *@font-face \{\{.*?\}\}\n|Fira Code, | *<!--.*?-->\n", re.DOTALL)
"""What makes rich's drawing ask another computer for a font, and its remark."""


def terminal(command: str, printed: str) -> str:
    """An SVG of a terminal in which ``command`` printed this, with its colours as escapes."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(f"$ inovasi {command}", style="bold green", highlight=False)
    console.print(Text.from_ansi(printed), highlight=False)
    name = re.sub(r"\W+", "-", command)
    return console.export_svg(title="inovasi", code_format=FONT.sub("", CONSOLE_SVG_FORMAT), unique_id=name)


def run(folder: Path, *command: str | Path) -> str:
    """Run a program in ``folder``; return what it printed."""
    surroundings = {"COLUMNS": str(COLUMNS), "PYTHONIOENCODING": "utf-8", "SOURCE_DATE_EPOCH": "1788134400"}
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **surroundings}, capture_output=True, check=False
    )
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout.decode("utf-8")


def inovasi(folder: Path, *args: str) -> str:
    """Run a command of ours."""
    return run(folder, sys.executable, "-m", "inovasi_cli", *args)


def workbook(folder: Path) -> None:
    """The copy that is marked: the list of what to correct, and a sheet with coloured cells."""
    inovasi(folder, "validate", "perlu-diperbaiki.xlsx", "--annotate", "perbaikan.xlsx")
    run(folder, "soffice", "--headless", "--convert-to", "pdf", "perbaikan.xlsx")
    pages = run(folder, "pdftotext", "-layout", "perbaikan.pdf", "-").split("\f")
    sheet = next(number for number, text in enumerate(pages, 1) if "REKAP INDIKATOR" in text)
    shown = (("daftar-perbaikan", 1, (0, 0.05, 0.7, 0.495)), ("sel-bertanda", sheet, (0, 0.05, 0.72, 0.55)))
    for name, page, part in shown:
        run(folder, "pdftoppm", "-png", "-singlefile", "-r", "120", "-f", str(page), "perbaikan.pdf", name)
        with Image.open(folder / f"{name}.png") as whole:
            width, height = whole.size
            left, top, right, bottom = part
            box = (int(width * left), int(height * top), int(width * right), int(height * bottom))
            keep(whole.crop(box), f"{name}.png")


def report(folder: Path) -> None:
    """The first page of the report, as a browser shows it."""
    inovasi(folder, "report", "data.xlsx", "-o", "laporan.html")
    quiet = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        f"--user-data-dir={folder / 'c'}",
    )
    page = (folder / "laporan.html").as_uri()
    run(folder, "chromium", *quiet, "--window-size=1000,960", f"--screenshot={folder / 'laporan.png'}", page)
    with Image.open(folder / "laporan.png") as whole:
        keep(whole, "laporan.png")


def keep(picture: Image.Image, name: str) -> None:
    """Write a picture of 64 colours."""
    picture.convert("RGB").quantize(64, dither=Image.Dither.NONE).save(FOLDER / name, optimize=True)


def main() -> None:
    """Write all that can be drawn here."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        shutil.copy(ROOT / "samples" / "kota-contoh-2026.xlsx", folder / "data.xlsx")
        shutil.copy(ROOT / "samples" / "perlu-diperbaiki.xlsx", folder)
        for name, command in TERMINALS.items():
            drawn = terminal(command, inovasi(folder, *command.split(), "--color", "always"))
            (FOLDER / name).write_text(drawn, encoding="utf-8", newline="\n")
        for draw, programs in ((workbook, ("soffice", "pdftoppm", "pdftotext")), (report, ("chromium",))):
            if missing := [program for program in programs if not shutil.which(program)]:
                sys.stderr.write(f"{draw.__name__}: kept as it is, {', '.join(missing)} is not installed\n")
            else:
                draw(folder)


if __name__ == "__main__":
    main()
