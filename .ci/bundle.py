"""Write a folder from which an office without internet installs `inovasi`: wheels, and install scripts.

    python .ci/bundle.py build/bundle                       for this system and this Python
    python .ci/bundle.py build/bundle win_amd64 3.12 3.13   for others

Needs the package index, once. Run with the Python of the checkout (`make bundle`).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from hashes import shown

ROOT = Path(__file__).parents[1]
POWERSHELL = r"""# Memasang inovasi tanpa internet: klik kanan, "Run with PowerShell".
$ErrorActionPreference = "Stop"
Set-Location $PSScriptRoot
$target = Join-Path $env:LOCALAPPDATA "inovasi"
py -3 -m venv $target
& "$target\Scripts\python" -m pip install --quiet --no-deps --requirement berkas.txt
& "$target\Scripts\inovasi" doctor
Write-Host "Programnya: $target\Scripts\inovasi.exe. Berkas Excel dapat diseret ke sana."
"""
SHELL = """#!/bin/sh
# Memasang inovasi tanpa internet: sh pasang.sh [FOLDER]
set -eu
cd "$(dirname "$0")"
target="${1:-$HOME/.local/share/inovasi}"
python3 -m venv "$target"
"$target/bin/python" -m pip install --quiet --no-deps --requirement berkas.txt
"$target/bin/inovasi" doctor
echo "Programnya: $target/bin/inovasi"
"""
FROM_HERE = "--no-index\n--find-links wheels\n--require-hashes\n"
READ_ME = """inovasi tanpa internet

1. Pasang Python 3.11 atau lebih baru (Windows: dengan "py launcher").
2. Windows: klik kanan pasang.ps1, Run with PowerShell. Linux, macOS: sh pasang.sh
3. inovasi template --example, lalu inovasi score data.xlsx

Folder wheels berisi program dan pustakanya untuk {systems}; berkas.txt memuat
sidik digital setiap berkasnya, dan yang berbeda tidak dipasang.
"""


def pip(*args: str | Path) -> None:
    """Run pip of this Python."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *map(str, args)]
    subprocess.run(command, check=True)


def main(folder: Path, platform: str = "", *pythons: str) -> None:
    """Write the bundle anew; without a ``platform`` that of this machine."""
    shutil.rmtree(folder, ignore_errors=True)
    wheels = folder / "wheels"
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", wheels, ROOT)
    listed = folder / "berkas.txt"
    listed.write_text(shown("all"), encoding="utf-8", newline="\n")
    for python in pythons or ("",):
        of_others = ("--only-binary=:all:", f"--platform={platform}", f"--python-version={python}")
        checked = ("--no-deps", "--require-hashes", "--requirement", listed)
        pip("download", "--dest", wheels, *checked, *(of_others if platform else ()))
    [ours] = wheels.glob("inovasi-*.whl")
    itself = f"inovasi=={ours.name.split('-')[1]} --hash=sha256:{sha256(ours.read_bytes()).hexdigest()}\n"
    listed.write_text(f"{FROM_HERE}{shown('all')}{itself}", encoding="utf-8", newline="\n")
    (folder / "pasang.ps1").write_text(POWERSHELL, encoding="utf-8-sig", newline="\r\n")
    (folder / "pasang.sh").write_text(SHELL, encoding="utf-8", newline="\n")
    systems = f"{platform or sys.platform}, Python {', '.join(pythons) or sys.version.split()[0]}"
    (folder / "BACA.txt").write_text(READ_ME.format(systems=systems), encoding="utf-8", newline="\r\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), *sys.argv[2:])
