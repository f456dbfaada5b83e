"""CPU, time and memory of ``inovasi rank`` over a workbook of each region, against only reading these files.

The workbooks are the sample of 2026 under the name of every autonomous region, with six innovations more:
66 each and 36,036 in all, about as many as the whole country reported for 2025. All contenders share the
files among as many processes as there are cores; python-calamine alone is the yardstick. They run once: half
a minute of work evens out what a busy moment of the machine does.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from measuring import ENVIRONMENT, Spent, end, verdict

from inovasi_cli.rules.regions import Region, every_region

SAMPLE = Path(__file__).parents[1] / "samples" / "kota-contoh-2026.xlsx"
MOST_TIME, MOST_READING = 2.0, 1.2
"""Of the CPU that python-calamine takes for the same files."""
MOST_MEMORY = 300
BROKEN = "00-broken.xlsx"
SHEET = "xl/worksheets/sheet4.xml"  # Inovasi
ROW = re.compile(rb'<row r="(\d+)".*?</row>', re.DOTALL)
MORE = 6
OURS = """
import sys
from pathlib import Path
from inovasi_cli.reading.files.opening import read
for file in sorted(Path().glob("*.xlsx"))[int(sys.argv[1])::int(sys.argv[2])]:
    read(file)
"""
CALAMINE = f"""
import sys
from pathlib import Path
from python_calamine import CalamineWorkbook
files = [file for file in sorted(Path().glob("*.xlsx")) if file.name != {BROKEN!r}]
for file in files[int(sys.argv[1])::int(sys.argv[2])]:
    book = CalamineWorkbook.from_path(file)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()
"""


def write_workbooks(folder: Path) -> int:
    """Write a workbook of every autonomous region and a broken one; return how many regions."""
    with zipfile.ZipFile(SAMPLE) as sample:
        parts = {name: sample.read(name) for name in sample.namelist()}
    parts[SHEET] = _longer(parts[SHEET])
    regions = [region for region in every_region() if region.autonomous]
    for region in regions:
        _write(folder / f"{region.code}.xlsx", parts, region)
    (folder / BROKEN).write_bytes(b"PK\x03\x04")
    return len(regions)


def _longer(sheet: bytes) -> bytes:
    """Report the last innovations of the sample once more, each on a row and under a name of its own."""
    last = [*ROW.finditer(sheet)][-MORE:]
    more = b""
    for row in last:
        number = int(row[1])
        moved = re.sub(rb'r="([A-Z]*)%d"' % number, rb'r="\g<1>%d"' % (number + MORE), row[0])
        more += re.sub(rb'(r="B%d".*?<t[^>]*>)' % (number + MORE), rb"\g<1>Lanjutan ", moved, count=1)
    return sheet.replace(last[-1][0], last[-1][0] + more)


def _write(path: Path, parts: dict[str, bytes], region: Region) -> None:
    cells = f"<is><t>{region.category.capitalize()}</t></is>".encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in parts.items():
            named = content.replace(b"Kota Contoh", region.name.encode())
            written.writestr(name, named.replace(b"<is><t>Kota</t></is>", cells))


def run(commands: list[list[str]], folder: Path, code: int) -> Spent:
    """Run commands that end with ``code`` beside each other; the CPU is of all, the memory the most."""
    start, before = time.perf_counter(), os.times()
    children = [
        subprocess.Popen(
            each, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for each in commands
    ]
    peaks = []
    for child in children:
        if hasattr(os, "wait4"):
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            peaks.append(usage.ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024))
        else:
            child.wait()
    if ended := {child.returncode for child in children} - {code}:
        sys.exit(f"{commands[0][:4]} ended with {ended} instead of {code}")
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Spent(time.perf_counter() - start, cpu, max(peaks, default=None))


def main() -> None:
    """Print what ranking and reading take."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        number = write_workbooks(folder)
        files = sorted(path.name for path in folder.glob("*.xlsx"))
        cores = os.cpu_count() or 1
        calamine, ours = (
            run([[sys.executable, "-c", code, str(at), str(cores)] for at in range(cores)], folder, 0)
            for code in (CALAMINE, OURS)
        )
        # The broken file is told of with 1.
        ranking = run([[sys.executable, "-m", "inovasi_cli", "rank", *files, "--format", "json"]], folder, 1)
    print(f"\n{number} regions and a broken file, {cores} processes")
    print(f"calamine       {calamine.cpu:6.1f} s CPU {calamine.wall:6.1f} s")
    for name, spent, most in (("our reader", ours, MOST_READING), ("inovasi rank", ranking, MOST_TIME)):
        ratio = spent.cpu / calamine.cpu
        held = verdict(ratio, most, f"{name} of {number} files / calamine")
        print(f"{name:<14} {spent.cpu:6.1f} s CPU {spent.wall:6.1f} s   {ratio:.2f} {held}")
    if ranking.memory is not None:
        held = verdict(ranking.memory, MOST_MEMORY, "MiB of rank")
        print(f"peak memory    {ranking.memory:6.0f} MiB a process   {held}")
    end()


if __name__ == "__main__":
    main()
