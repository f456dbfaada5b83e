"""Runs killed at any moment, and disks that are full: every target is whole or as it was.

``python tests/killing.py 300 50`` kills so many runs of all commands that write, and lets others write onto
a full disk; 1 when a target is a stump, an input has changed, or something is left behind after the next run.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
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

AGENCIES = [f"meja/{name}.xlsx" for name in ("Dinas Kesehatan", "Dinas Sosial", "Tanpa perangkat daerah")]
USES = [
    ([*command.split(), "-o", f"hasil{ending}"], [f"hasil{ending}"])
    for command, endings in {**WRITES, "validate data.xlsx --fix": ".xlsx"}.items()
    for ending in endings.split()
    if ending != ".pdf" or shutil.which("soffice")
] + [
    (["validate", "data.xlsx", "--annotate", "hasil.xlsx"], ["hasil.xlsx"]),
    (["select", "data.xlsx", "--write", "hasil.xlsx"], ["hasil.xlsx"]),
    (["validate", "data.xlsx", "--per-agency", "meja"], AGENCIES),
]
"""Command lines that write, and the files that they write."""
OLD = b"lama"
LONGEST, LONGEST_PDF = 0.5, 6
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
        case ".jsonl":
            return all(map(json.loads, content.splitlines()))  # of no row it is empty
        case ".pdf":
            return content.startswith(b"%PDF") and content.rstrip().endswith(b"%%EOF")
        case _:
            return content.endswith(b"</html>\n" if target.suffix == ".html" else b"\n")


def tried(number: int, folder: Path, *, full: bool) -> str:
    """Try one; return what came of it."""
    draw = Random(number)
    command, names = draw.choice(USES)
    targets = [folder / name for name in names]
    for target in targets:
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(OLD)
    before = _contents(folder)
    given = [*command, "--force"]
    longest = LONGEST_PDF if targets[0].suffix == ".pdf" else LONGEST
    code = forked(given, folder, None if full else draw.random() * longest, 100 if full else None)
    if not all(map(is_whole, targets)):
        return f"a stump: {' '.join(given)}"
    ended = "old" if any(target.read_bytes() == OLD for target in targets) else "new"
    if full and (code, ended) != (2, "old"):
        return f"{code} and {ended}: {' '.join(given)}"
    # The next run into each folder clears what was left there.
    for target in {target.parent / "sesudah.json" for target in targets}:
        forked(["score", "data.xlsx", "-o", str(target), "--force"], folder, None)
        target.unlink()
    after = _contents(folder) | dict.fromkeys(names, OLD)
    for target in targets:
        target.unlink()
    if after == before:
        return ended
    return f"{set(after) ^ set(before) or 'something'} left behind or changed: {' '.join(given)}"


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != "said")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


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
