"""Time and size of ``inovasi report`` on 200 innovations.

The first run on a machine is left out: it writes the list of fonts that later ones read.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from measuring import ENVIRONMENT, FILE, end, verdict

ROUNDS = 5
MOST_SECONDS = 4
MOST_MEGABYTES = 3
PAGE = "report.html"


def main() -> None:
    """Write the workbook, make the report of it a few times and print what came out."""
    writer = Path(__file__).with_name("workbook.py")
    command = [sys.executable, "-m", "inovasi_cli", "report", FILE, "-o", PAGE, "--force", "--quiet"]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, writer, Path(folder) / FILE], check=True)
        spent = []
        for _ in range(ROUNDS + 1):
            start = time.perf_counter()
            subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True)
            spent.append(time.perf_counter() - start)
        seconds = median(spent[1:])
        megabytes = (Path(folder) / PAGE).stat().st_size / 1024**2
    print(f"\nReport of 200 innovations, median of {ROUNDS} runs")
    print(f"  {'time':<28}{seconds:>7.2f} s     {verdict(seconds, MOST_SECONDS, 'seconds of report')}")
    print(f"  {'size':<28}{megabytes:>7.2f} MiB   {verdict(megabytes, MOST_MEGABYTES, 'MiB of report')}")
    end()


if __name__ == "__main__":
    main()
