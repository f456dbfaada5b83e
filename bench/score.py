"""Time and memory of ``inovasi score`` against two plain readings of the same workbook.

Every run is a process of its own, from start to exit. The contenders take turns, so that a busy
moment of the machine hits them alike, and the median of their runs is printed. Nothing heavy is
imported here, because on Linux the peak memory of a child starts at that of its parent.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROUNDS = 7
MOST_MEMORY = 80
ITERATE = """
import sys, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
    for row in sheet.iter_rows(values_only=True):
        pass
"""
OURS = "inovasi score"
COMMANDS = {
    OURS: [sys.executable, "-m", "inovasi_cli", "score"],
    "openpyxl, open and iterate": [sys.executable, "-c", ITERATE],
    "frictionless validate": [sys.executable, "-m", "frictionless", "validate"],
}
MOST_OF = {"openpyxl, open and iterate": 0.9, "frictionless validate": 0.35}
DONE = {"frictionless validate": {0, 1}}  # 1: it read the file and calls it invalid


def try_out(name: str, file: str) -> None:
    """Run a contender once, unmeasured; end the benchmark when it does not do its work."""
    trial = subprocess.run([*COMMANDS[name], file], capture_output=True, encoding="utf-8", check=False)
    if trial.returncode not in DONE.get(name, {0}):
        sys.exit(f"{name} ended with {trial.returncode}:\n{trial.stdout[-2000:]}{trial.stderr[-2000:]}")


def measure(name: str, file: str) -> tuple[float, float | None]:
    """Run a contender; return seconds, and its peak memory in MiB where the system tells."""
    start = time.perf_counter()
    child = subprocess.Popen([*COMMANDS[name], file], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not hasattr(os, "wait4"):
        child.wait()
        return time.perf_counter() - start, None
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


def verdict(value: float, most: float) -> str:
    """The target and whether it is met."""
    return f"target <= {most:g}: {'met' if value <= most else 'MISSED'}"


def compare(title: str, file: str) -> None:
    """Measure every contender on one workbook and print what came out."""
    for name in COMMANDS:
        try_out(name, file)
    rounds = [{name: measure(name, file) for name in COMMANDS} for _ in range(ROUNDS)]
    seconds = {name: median(each[name][0] for each in rounds) for name in COMMANDS}
    print(f"\n{title} ({Path(file).stat().st_size / 1024:.0f} KiB), median of {ROUNDS} runs")
    for name, own in seconds.items():
        print(f"  {name:<28}{own * 1000:>8.0f} ms")
    for name, most in MOST_OF.items():
        ratio = seconds[OURS] / seconds[name]
        print(f"  {OURS} / {name:<28}{ratio:>6.2f}   {verdict(ratio, most)}")
    peaks = [memory for each in rounds if (memory := each[OURS][1]) is not None]
    if peaks:
        print(f"  peak memory of {OURS}{max(peaks):>8.1f} MiB   {verdict(max(peaks), MOST_MEMORY)}")
    else:
        print(f"  peak memory of {OURS}: this system does not tell")


def main() -> None:
    """Write the two workbooks and compare on each."""
    writer = Path(__file__).with_name("workbook.py")
    with tempfile.TemporaryDirectory() as folder:
        for title, options in (("200 innovations", []), ("200 innovations, 4,000 documents", ["--evidence"])):
            file = str(Path(folder) / f"bench{len(options)}.xlsx")
            subprocess.run([sys.executable, str(writer), file, *options], check=True)
            compare(title, file)


if __name__ == "__main__":
    main()
