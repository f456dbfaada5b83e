"""Runs killed at any moment, and disks that are full: every target is whole or as it was.

``python tests/killing.py 300 50`` kills so many runs of all commands that write, and lets others write onto
a full disk; 1 when a target is a stump, an input has changed, or something is left behind after the next run.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent))

from fuzzing import load_everything, run_here, told
from runs import workbook
from test_endings import WRITES

USES = [
    (command, ending)
    for command, endings in {**WRITES, "validate data.xlsx --fix": ".xlsx"}.items()
    for ending in endings.split()
    if ending != ".pdf"
]
OLD = b"lama"
LONGEST = 0.5
"""Seconds after which most runs have ended by themselves."""


def forked(command: list[str], folder: Path, seconds: float | None, room: int | None = None) -> int:
    """Run in a fork, killed after so many ``seconds``, or with ``room`` for so many bytes a file."""
    child = os.fork()
    if not child:
        code = 70
        sys.dont_write_bytecode = True  # Python would keep half of a module
        try:
            if room is not None:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
            code = run_here(command, folder)
        finally:
            os._exit(code)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def is_whole(target: Path) -> bool:
    """Whether a file is as it was, or is all of what a command writes."""
    content = target.read_bytes()
    if content == OLD:
        return True
    match target.suffix:
        case ".xlsx":
            return zipfile.is_zipfile(target) and zipfile.ZipFile(target).testzip() is None
        case ".json" | ".sarif":
            return bool(json.loads(content))
        case ".html":
            return content.rstrip().endswith(b"</html>")
        case _:
            return content.endswith(b"\n")


def tried(number: int, folder: Path, *, full: bool) -> str:
    """Try one; return what came of it."""
    draw = Random(number)
    command, ending = draw.choice(USES)
    target = folder / f"hasil{ending}"
    target.write_bytes(OLD)
    before = _contents(folder)
    given = [*command.split(), "-o", target.name, "--force"]
    code = forked(given, folder, None if full else draw.random() * LONGEST, 100 if full else None)
    if not is_whole(target):
        return f"a stump: {' '.join(given)}"
    ended = "old" if target.read_bytes() == OLD else "new"
    if full and (code, ended) != (2, "old"):
        return f"{code} and {ended}: {' '.join(given)}"
    forked(["score", "data.xlsx", "-o", "sesudah.json", "--force"], folder, None)  # clears what was left
    (folder / "sesudah.json").unlink()
    after = _contents(folder) | {target.name: OLD}
    target.unlink()
    if after == before:
        return ended
    return f"{set(after) ^ set(before) or 'something'} left behind or changed: {' '.join(given)}"


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "said"}


def main(kills: int, disks: int) -> int:
    """Try all and tell."""
    load_everything()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        os.chdir(folder)
        workbook()
        workbook("lain.xlsx", level="2")
        assert run_here(["score", "data.xlsx", "-o", "asal.json"], folder) == 0
        for number in range(kills + disks):
            what = tried(number, folder, full=number >= kills)
            counts[("full disk: " if number >= kills else "killed: ") + what] += 1
        os.chdir("/")
    for what, times in sorted(counts.items()):
        told(f"{times:6} {what}")
    return any(not what.endswith((": old", ": new")) for what in counts)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
