"""Time and memory of ``inovasi rank`` over a workbook of each region, against only reading the same files.

The workbooks are the sample of 2026 under the name of every autonomous region, with six innovations more:
66 each and 36,036 in all, about as many as the whole country reported for 2025. Both contenders share
the files among as many processes as there are cores. They run once: half a minute of work evens out
what a busy moment of the machine does.
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

from score import ENVIRONMENT, verdict

from inovasi_cli.rules.regions import Region, every_region

SAMPLE = Path(__file__).parents[1] / "samples" / "kota-contoh-2026.xlsx"
MOST_TIME = 2.5
MOST_MEMORY = 300
BROKEN = "00-broken.xlsx"
SHEET = "xl/worksheets/sheet4.xml"  # Inovasi
ROW = re.compile(rb'<row r="(\d+)".*?</row>', re.DOTALL)
MORE = 6
READ = """
import sys
from pathlib import Path
from inovasi_cli.reading.files.opening import read
for file in sorted(Path().glob("*.xlsx"))[int(sys.argv[1])::int(sys.argv[2])]:
    read(file)
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


def run(commands: list[list[str]], folder: Path, code: int) -> tuple[float, float | None]:
    """Run commands that end with ``code`` beside each other; return seconds, and the most memory in MiB."""
    start = time.perf_counter()
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
    return time.perf_counter() - start, max(peaks, default=None)


def main() -> None:
    """Print what ranking and reading take."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        number = write_workbooks(folder)
        files = sorted(path.name for path in folder.glob("*.xlsx"))
        cores = os.cpu_count() or 1
        reading, _ = run(
            [[sys.executable, "-c", READ, str(at), str(cores)] for at in range(cores)], folder, 0
        )
        # The broken file is told of with 1.
        ranking, peak = run(
            [[sys.executable, "-m", "inovasi_cli", "rank", *files, "--format", "json"]], folder, 1
        )
    print(f"\n{number} regions and a broken file, {cores} processes")
    print(f"only reading   {reading:6.1f} s")
    print(
        f"inovasi rank   {ranking:6.1f} s   {verdict(ranking / reading, MOST_TIME)} ({ranking / reading:.2f})"
    )
    if peak is not None:
        print(f"peak memory    {peak:6.0f} MiB a process   {verdict(peak, MOST_MEMORY)}")


if __name__ == "__main__":
    main()
