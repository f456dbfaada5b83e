"""Time and memory of ``inovasi score`` against two plain readings of the same workbook, and of ``validate``;
what its own imports cost.

Every run is a process of its own, from start to exit. The contenders take turns, so that a busy
moment of the machine hits them alike, and the median of their runs is printed. Each has run once
before it is measured, so that its modules are compiled and what it keeps between runs is there, as
for anyone who uses it a second time. Nothing heavy is imported here, because on Linux the peak
memory of a child starts at that of its parent.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROUNDS = 9
MOST_MEMORY = 80
ITERATE = """
import sys, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
    for row in sheet.iter_rows(values_only=True):
        pass
"""
FILE = "measured.xlsx"
OURS = "inovasi score"
VALIDATE = "inovasi validate"
OPENPYXL = "openpyxl, open and iterate"
FRICTIONLESS = "frictionless validate"
EVERY_SHEET = "frictionless, every sheet"
PACKAGE = "package.json"
COMMANDS = {
    OURS: [sys.executable, "-m", "inovasi_cli", "score", FILE],
    VALIDATE: [sys.executable, "-m", "inovasi_cli", "validate", FILE],
    OPENPYXL: [sys.executable, "-c", ITERATE, FILE],
    # As it is called without options it reads the first sheet only, which is the small Profil ...
    FRICTIONLESS: [sys.executable, "-m", "frictionless", "validate", FILE],
    # ... so it is also asked for what the other two read: a package of all sheets.
    EVERY_SHEET: [sys.executable, "-m", "frictionless", "validate", PACKAGE, "--json"],
}
FINDS_FAULTS = {EVERY_SHEET}  # it may call empty cells faults, and then ends with 1
IMPORTS = {
    "of inovasi": ["-m", "inovasi_cli", "score", FILE],
    "of openpyxl": ["-c", "import openpyxl"],
}
PACKAGES = {"of inovasi": "inovasi_cli", "of openpyxl": "openpyxl"}
IMPORTED = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+([\w.]+)")
"""A line of ``python -X importtime``: microseconds of the module itself, and its name."""
MOST_MODULES = 100
MOST_OF_OPENPYXL = 1.15
"""Our imports cost half of what they did when they were 2.3 times the modules of openpyxl."""
MOST_TO_VALIDATE = 2.0
MOST_OF = {OPENPYXL: 0.9, EVERY_SHEET: 0.35}
# An installed package comes compiled; a checkout compiles itself, unless it is forbidden to.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def try_out(name: str, folder: str) -> None:
    """Run a contender once, unmeasured; end the benchmark when it does not do its work.

    It runs beside the file, because frictionless declines to read a file by its full path.
    """
    trial = subprocess.run(
        COMMANDS[name], cwd=folder, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False
    )
    if trial.returncode > (name in FINDS_FAULTS):
        sys.exit(f"{name} ended with {trial.returncode}:\n{trial.stdout[-2000:]}{trial.stderr[-2000:]}")


def measure(name: str, folder: str) -> tuple[float, float | None]:
    """Run a contender; return seconds, and its peak memory in MiB where the system tells."""
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    child = subprocess.Popen(COMMANDS[name], cwd=folder, env=ENVIRONMENT, stdout=quiet, stderr=quiet)
    if not hasattr(os, "wait4"):
        child.wait()
        return time.perf_counter() - start, None
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


def describe(folder: str, sheets: list[str]) -> None:
    """Write what tells frictionless to read every sheet of the workbook in ``folder``."""
    resources = [
        {"name": sheet.lower(), "path": FILE, "dialect": {"excel": {"sheet": sheet}}} for sheet in sheets
    ]
    package = {"name": "workbook", "resources": resources}
    (Path(folder) / PACKAGE).write_text(json.dumps(package), encoding="utf-8")


def verdict(value: float, most: float) -> str:
    """The target and whether it is met."""
    return f"target <= {most:g}: {'met' if value <= most else 'MISSED'}"


def compare(title: str, folder: str) -> None:
    """Measure every contender on the workbook in ``folder`` and print what came out."""
    for name in COMMANDS:
        try_out(name, folder)
    rounds = [{name: measure(name, folder) for name in COMMANDS} for _ in range(ROUNDS)]
    seconds = {name: median(each[name][0] for each in rounds) for name in COMMANDS}
    print(f"\n{title} ({(Path(folder) / FILE).stat().st_size / 1024:.0f} KiB), median of {ROUNDS} runs")
    for name, spent in seconds.items():
        ratio = spent / seconds[OURS] if name == VALIDATE else seconds[OURS] / spent
        most = MOST_TO_VALIDATE if name == VALIDATE else MOST_OF.get(name)
        target = f"   ratio {ratio:.2f}" if name != OURS else ""
        target += f"   {verdict(ratio, most)}" if most else ""
        print(f"  {name:<28}{spent * 1000:>7.0f} ms{target}")
    peaks = [memory for each in rounds if (memory := each[OURS][1]) is not None]
    if peaks:
        print(f"  {'its peak memory':<28}{max(peaks):>7.1f} MiB   {verdict(max(peaks), MOST_MEMORY)}")
    else:
        print("  its peak memory: this system does not tell")


def imported(what: str, folder: str) -> dict[str, int]:
    """The modules of a package that a run loads, each with the least time that itself took in microseconds.

    Whatever else the machine does makes a module slower, never faster, so the least is the truest.
    """
    command = [sys.executable, "-X", "importtime", *IMPORTS[what]]
    least: dict[str, int] = {}
    for _ in range(ROUNDS + 1):  # the first writes compiled modules
        run = subprocess.run(
            command, cwd=folder, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False
        )
        for spent, name in IMPORTED.findall(run.stderr):
            if name.split(".")[0] == PACKAGES[what]:
                least[name] = min(int(spent), least.get(name, int(spent)))
    return least


def weigh_imports(folder: str) -> None:
    """Print how many modules of ours a score loads, and what they cost beside those of openpyxl."""
    ours, others = (imported(what, folder) for what in IMPORTS)
    spent, beside = sum(ours.values()) / 1000, sum(others.values()) / 1000
    print(f"\nImports of inovasi score, least of {ROUNDS} runs")
    print(f"  {'modules of inovasi':<28}{len(ours):>7}      {verdict(len(ours), MOST_MODULES)}")
    ratio = spent / beside
    print(
        f"  {'their own time':<28}{spent:>7.0f} ms   ratio {ratio:.2f}   {verdict(ratio, MOST_OF_OPENPYXL)}"
    )
    print(f"  {'that of import openpyxl':<28}{beside:>7.0f} ms")


def main() -> None:
    """Write the two workbooks and compare on each."""
    writer = Path(__file__).with_name("workbook.py")
    for title, options in (("200 innovations", []), ("200 innovations, 4,000 documents", ["--evidence"])):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, writer, Path(folder) / FILE, *options], check=True)
            describe(folder, ["Profil", "SPD", "Inovasi", *(["Bukti"] if options else [])])
            compare(title, folder)
            if not options:
                weigh_imports(folder)


if __name__ == "__main__":
    main()
