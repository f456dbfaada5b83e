"""LibreOffice in tests: what another program makes of our workbooks.

Skipped only where the program is not installed; continuous integration installs it.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")

needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def libreoffice(path: Path, form: str) -> Path:
    """Open ``path`` in LibreOffice, calculate it and save it as ``form``; return the new file."""
    assert SOFFICE is not None
    ending = form.partition(":")[0]  # what follows are the options of the program for it
    folder = path.parent / ending
    command = [
        SOFFICE,
        f"-env:UserInstallation={(path.parent / 'profile').as_uri()}",  # runs may overlap
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        str(folder),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{ending}"


Tables = Mapping[str, list[list[str]]]
"""The cells of each sheet as LibreOffice has them, numbers with fifteen digits."""

_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""A profile that calculates every formula anew and believes no stored result."""

_AT_ONCE = 120
"""Files of one run; of 360 the last hundred were left out without a word."""

_ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
"""Comma, quotes, UTF-8; values and not what the formats show of them; every sheet to a file of its own."""


def recalculated(paths: Sequence[Path]) -> Mapping[str, Tables]:
    """Have LibreOffice calculate workbooks of one folder, many in one run; return their cells by stem."""
    assert SOFFICE is not None
    folder = paths[0].parent
    profile = folder / "recalculating"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS, encoding="utf-8")
    command = [SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", _ALL_SHEETS, "--outdir", str(folder / "csv")]
    for at in range(0, len(paths), _AT_ONCE):
        some = map(str, paths[at : at + _AT_ONCE])
        subprocess.run([*command, *some], check=True, capture_output=True, timeout=300)
    found: dict[str, dict[str, list[list[str]]]] = {path.stem: {} for path in paths}
    for file in (folder / "csv").glob("*.csv"):
        stem, _, sheet = file.stem.rpartition("-")
        with file.open(encoding="utf-8", newline="") as lines:
            found[stem][sheet] = list(csv.reader(lines))
    return found
