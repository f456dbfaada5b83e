"""LibreOffice in tests: what another program makes of our workbooks.

Skipped only where the program is not installed; continuous integration installs it.
"""

from __future__ import annotations

import shutil
import subprocess
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
