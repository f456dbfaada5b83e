"""What the imports of ``inovasi score`` cost beside those of openpyxl: their number, and their own time."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import ENVIRONMENT, FILE, end, verdict

ROUNDS = 9
RUNS = {
    "inovasi_cli": ["-m", "inovasi_cli", "score", FILE],
    "openpyxl": ["-c", "import openpyxl"],
}
"""What loads the modules of each package."""
IMPORTED = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+([\w.]+)")
"""A line of ``python -X importtime``: microseconds of the module itself, and its name."""
MOST_MODULES = 100
MOST_OF_OPENPYXL = 1.15
"""Our imports cost half of what they did when they were 2.3 times the modules of openpyxl."""


def imported(package: str, folder: str) -> dict[str, int]:
    """The modules of a package that a run loads, each with the least time that itself took in microseconds.

    Whatever else the machine does makes a module slower, never faster, so the least is the truest.
    """
    command = [sys.executable, "-X", "importtime", *RUNS[package]]
    least: dict[str, int] = {}
    for _ in range(ROUNDS + 1):  # the first writes compiled modules
        run = subprocess.run(
            command, cwd=folder, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=False
        )
        for spent, name in IMPORTED.findall(run.stderr):
            if name.split(".")[0] == package:
                least[name] = min(int(spent), least.get(name, int(spent)))
    return least


def main() -> None:
    """Print how many modules of ours a score loads, and what they cost beside those of openpyxl."""
    writer = Path(__file__).with_name("workbook.py")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, writer, Path(folder) / FILE], check=True)
        ours, others = (imported(package, folder) for package in RUNS)
    spent, beside = sum(ours.values()) / 1000, sum(others.values()) / 1000
    ratio = spent / beside
    print(f"\nImports of inovasi score, least of {ROUNDS} runs")
    print(f"  modules of inovasi      {len(ours):>7}      {verdict(len(ours), MOST_MODULES, 'modules')}")
    held = verdict(ratio, MOST_OF_OPENPYXL, "time of imports / openpyxl")
    print(f"  their own time          {spent:>7.0f} ms   ratio {ratio:.2f}   {held}")
    print(f"  that of import openpyxl {beside:>7.0f} ms")
    end()


if __name__ == "__main__":
    main()
