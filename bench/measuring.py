"""How the benchmarks measure: whole processes from start to exit, in turns, and targets that end them with 1.

Nothing heavy is imported here, because on Linux the peak memory of a child starts at that of its parent.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

FILE = "measured.xlsx"
# An installed package comes compiled; a checkout compiles itself, unless it is forbidden to.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
TOOL = (sys.executable, "-m", "inovasi_cli")
_MISSED: list[str] = []


class Spent(NamedTuple):
    """What a process took: seconds on the clock and of all processors, and its peak memory in MiB.

    A system without ``wait4`` tells neither of the last two: the clock stands for the processors.
    """

    wall: float
    cpu: float
    memory: float | None


def measure(command: Sequence[str], folder: Path | str, *, most_code: int = 1) -> Spent:
    """Run a command in ``folder``; end the benchmark where it ends with more than ``most_code``."""
    start, quiet = time.perf_counter(), subprocess.DEVNULL
    child = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=quiet, stderr=subprocess.PIPE)
    said = child.stderr.read() if child.stderr else b""
    if hasattr(os, "wait4"):
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        memory = usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
        spent = Spent(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, memory)
    else:
        child.wait()
        wall = time.perf_counter() - start
        spent = Spent(wall, wall, None)
    if not 0 <= child.returncode <= most_code:
        sys.exit(f"{' '.join(command)[:200]} ended with {child.returncode}:\n{said.decode()[-2000:]}")
    return spent


def in_turns(commands: Mapping[str, Sequence[str]], folder: Path | str, rounds: int) -> dict[str, Spent]:
    """Run commands in turns, so that a busy moment of the machine hits them alike; the medians of each.

    Where there are several rounds each has run once before, so that its modules are compiled and what it
    keeps between runs is there, as for anyone who uses it a second time.
    """
    first = range(-1 if rounds > 1 else 0, rounds)
    runs = [{name: measure(command, folder) for name, command in commands.items()} for _ in first][-rounds:]
    return {name: _middle([run[name] for run in runs]) for name in commands}


def _middle(runs: Sequence[Spent]) -> Spent:
    peaks = [run.memory for run in runs if run.memory is not None]
    return Spent(median(run.wall for run in runs), median(run.cpu for run in runs), max(peaks, default=None))


def verdict(value: float, most: float, what: str = "") -> str:
    """The target and whether it is met; one that is missed is told again at the end."""
    if value <= most:
        return f"target <= {most:g}: met"
    _MISSED.append(f"{what or 'a target'}: {value:.2f}, at most {most:g}")
    return f"target <= {most:g}: MISSED"


def end() -> None:
    """End with 1 where a target was missed."""
    if _MISSED:
        sys.exit("\nMISSED\n  " + "\n  ".join(_MISSED))
