"""Build the wheel twice, in other folders, by another day, order and rights of files, and compare every byte.

Ends with 1 where they differ. Needs git, and a Python with what `make demo` installs (`make wheel-check`).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[1]
WAYS = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Jakarta", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C.UTF-8"},
)


def built(folder: Path, way: dict[str, str], day: int, rights: int) -> Path:
    """The wheel of a copy of what git tracks."""
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in sorted(tracked.decode().split("\0"), reverse=day > 1):
        if name and (ROOT / name).is_file():
            copy = folder / "checkout" / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes((ROOT / name).read_bytes())
            copy.chmod(rights)
            os.utime(copy, (day * 86400, day * 86400))
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    usual = {"PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": "1777420800", "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(command, cwd=folder / "checkout", env=usual | way, check=True, stdout=subprocess.DEVNULL)
    [wheel] = folder.glob("*.whl")
    return wheel


def main() -> int:
    """Build, compare, and tell the checksum or what differs."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        wheels = built(Path(one), WAYS[0], 1, 0o644), built(Path(other), WAYS[1], 20000, 0o600)
        sums = [sha256(wheel.read_bytes()).hexdigest() for wheel in wheels]
        sys.stdout.write(f"{sums[0]}  {wheels[0].name}\n")
        if sums[0] == sums[1]:
            return 0
        parts = [
            {
                (part.filename, part.CRC, part.date_time, part.external_attr)
                for part in ZipFile(wheel).infolist()
            }
            for wheel in wheels
        ]
        sys.stdout.write(f"{sums[1]}  {wheels[1].name}\n")
        sys.stdout.writelines(f"differs: {part}\n" for part in sorted(parts[0] ^ parts[1]))
        return 1


if __name__ == "__main__":
    sys.exit(main())
