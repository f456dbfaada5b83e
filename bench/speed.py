"""CPU, time and memory of the commands on files of every size, against programs that only read these files.

    python bench/speed.py [--quick]

Ratios are of CPU within one run of this benchmark, because other work on a machine slows all alike; a target
that is missed ends it with 1. ``--quick`` takes a minute: it leaves out all above 2,000 innovations.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from measuring import FILE, TOOL, Spent, end, in_turns, verdict

PYTHON = (sys.executable, "-c")
LIBRARIES = "import typer, rich.console, rich.table, pydantic, yaml, python_calamine"
# openpyxl imports numpy where it is there, and nobody who only reads a workbook needs it.
ITERATE = f"""
import sys
sys.modules["numpy"] = None
import openpyxl
for sheet in openpyxl.load_workbook({FILE!r}, read_only=True):
    for row in sheet.iter_rows(values_only=True):
        pass
"""
CALAMINE = f"""
import python_calamine
book = python_calamine.CalamineWorkbook.from_path({FILE!r})
for name in book.sheet_names:
    book.get_sheet_by_name(name).to_python()
"""
PARSE = "import csv\nfor row in csv.reader(open('measured.csv', encoding='utf-8', newline='')): pass"
TO_CSV = f"""
import csv, python_calamine
rows = python_calamine.CalamineWorkbook.from_path({FILE!r}).get_sheet_by_name("Inovasi").to_python()
csv.writer(open("measured.csv", "w", encoding="utf-8", newline="")).writerows(rows)
"""
PACKAGE = "package.json"
SCORE, VALIDATE = (*TOOL, "score"), (*TOOL, "validate")
COMMANDS: Mapping[str, Sequence[str]] = {
    "score": (*SCORE, FILE),
    "validate": (*VALIDATE, FILE),
    "select": (*TOOL, "select", FILE),
    "plan": (*TOOL, "plan", FILE, "--target", "80"),
    "risk": (*TOOL, "risk", FILE),
    "report": (*TOOL, "report", FILE, "-o", "report.html", "--force"),
    "annotate": (*VALIDATE, FILE, "--annotate", "annotated.xlsx", "--force"),
    "merge": (*TOOL, "merge", FILE, "-o", "merged.xlsx", "--force"),
}
READERS: Mapping[str, Sequence[str]] = {"calamine": (*PYTHON, CALAMINE), "openpyxl": (*PYTHON, ITERATE)}
BOTH = ("score", "validate")
WRITER = Path(__file__).with_name("workbook.py")


def main() -> None:
    """Measure size after size, and print what was missed at the end."""
    quick = "--quick" in sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        of_start(folder, rounds=3 if quick else 9)
        of_200(folder, quick=quick)
        of_documents(folder)
        of_portal(folder)
        of_2000(folder)
        if not quick:
            of_many(folder)
    end()


def written(folder: str, innovations: int, *options: str) -> None:
    """Write the workbook that is measured next."""
    subprocess.run([sys.executable, WRITER, Path(folder) / FILE, str(innovations), *options], check=True)


def measured(
    title: str, folder: str, rounds: int, ours: Sequence[str], others: Mapping[str, Sequence[str]]
) -> dict[str, Spent]:
    """Measure commands of ours and others in turns, and print a line for each."""
    spent = in_turns({**{name: COMMANDS[name] for name in ours}, **others}, folder, rounds)
    print(f"\n{title}, {rounds} runs each")
    for name, took in spent.items():
        memory = "" if took.memory is None else f"{took.memory:8.0f} MiB"
        print(f"  {name:<22}{took.cpu:8.3f} s CPU{took.wall:8.3f} s{memory}", flush=True)
    return spent


def held(what: str, value: float, most: float) -> None:
    """Print a ratio beside its target."""
    print(f"  {what + ':':<58}{value:6.2f}  {verdict(value, most, what)}", flush=True)


def of_start(folder: str, rounds: int) -> None:
    """What starting costs, and the smallest file."""
    written(folder, 20)
    others = {"import typer": (*PYTHON, "import typer"), "--version": (*TOOL, "--version")}
    spent = measured("20 innovations", folder, rounds, BOTH, others)
    held("--version / import typer", spent["--version"].cpu / spent["import typer"].cpu, 1.0)


def of_200(folder: str, *, quick: bool) -> None:
    """A region of usual size, beside all that others do with such a file."""
    written(folder, 200)
    described(folder)
    others = {"its libraries": (*PYTHON, LIBRARIES), **READERS}
    if not quick:
        others["frictionless"] = (sys.executable, "-m", "frictionless", "validate", PACKAGE, "--json")
        others |= office(folder)
    spent = measured("200 innovations", folder, 5, BOTH, others)
    score = spent["score"].cpu
    held("score of 200 / start of its libraries", score / spent["its libraries"].cpu, 1.5)
    held("score of 200 / openpyxl", score / spent["openpyxl"].cpu, 1.6)
    held("validate / score", spent["validate"].cpu / score, 1.1)
    for name, most in (("frictionless", 0.25), ("LibreOffice", 0.35)):
        if name in spent:
            held(f"score of 200 / {name}", score / spent[name].cpu, most)
    if not quick:
        measured("200 innovations, the other commands", folder, 1, [*COMMANDS][len(BOTH) :], {})


def office(folder: str) -> dict[str, Sequence[str]]:
    """LibreOffice converting the file, where it is installed."""
    found = shutil.which("soffice")
    if found is None:
        print("\nLibreOffice is not installed: score / LibreOffice is not measured")
        return {}
    profile = f"-env:UserInstallation={(Path(folder) / 'office').as_uri()}"
    return {"LibreOffice": (found, profile, "--headless", "--convert-to", "csv", FILE)}


def described(folder: str) -> None:
    """Write what tells frictionless to read every sheet: without it reads only the first."""
    resources = [
        {"name": sheet.lower(), "path": FILE, "dialect": {"excel": {"sheet": sheet}}}
        for sheet in ("Profil", "SPD", "Inovasi")
    ]
    (Path(folder) / PACKAGE).write_text(json.dumps({"name": "all", "resources": resources}), encoding="utf-8")


def of_documents(folder: str) -> None:
    """The same region with a document for each of its indicators."""
    written(folder, 200, "--evidence")
    spent = measured("200 innovations, 4,000 documents", folder, 3, BOTH, READERS)
    held("score of 4,000 documents / openpyxl", spent["score"].cpu / spent["openpyxl"].cpu, 0.6)


def of_portal(folder: str) -> None:
    """A province as the portal lists it: maturities, no levels."""
    written(folder, 679, "--portal")
    measured("679 innovations of a portal list", folder, 3, (*BOTH, "select"), READERS)


def of_2000(folder: str) -> None:
    """More than any region reports."""
    written(folder, 2000)
    spent = measured("2,000 innovations", folder, 3, BOTH, READERS)
    held("score of 2,000 / openpyxl", spent["score"].cpu / spent["openpyxl"].cpu, 0.8)


def of_many(folder: str) -> None:
    """As many as the whole country reports, in one file: how time and memory grow."""
    before: float | None = None
    for number in (8_000, 16_000, 32_000):
        written(folder, number)
        reader = {"calamine": READERS["calamine"]}
        spent = measured(f"{number:,} innovations", folder, 1, ("score",), reader)
        score = spent["score"].cpu
        if number == 16_000:
            held("score of 16,000 / calamine", score / spent["calamine"].cpu, 4.0)
        if before is not None:
            held(f"growth to {number:,}", score / before, 2.05)
        before = score
    written(folder, 36_000)
    spent = measured("36,000 innovations", folder, 1, ("score",), {"calamine": READERS["calamine"]})
    ours, others = spent["score"].memory, spent["calamine"].memory
    if ours and others:
        held("memory at 36,000 / calamine", ours / others, 1.3)
    subprocess.run([*PYTHON, TO_CSV], cwd=folder, check=True)
    csv = {"score of CSV": (*SCORE, "measured.csv", "--edition", "2026"), "csv.reader": (*PYTHON, PARSE)}
    measured("36,000 innovations as CSV", folder, 1, (), csv)


if __name__ == "__main__":
    main()
