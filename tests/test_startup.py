"""The tool answers at once because nothing heavy is loaded before a command needs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[1] / "samples" / "banjarmasin-2023.xlsx"
SCORE = "from inovasi_cli.__main__ import main; main()"
VALIDATE = "from pydantic import BaseModel; type('Row', (BaseModel,), {})()"

HEAVY = {"openpyxl", "pydantic", "pydantic_core", "python_calamine", "rapidfuzz", "rich", "yaml"}


def test_importing_the_commands_loads_nothing_heavy() -> None:
    code = "import sys, inovasi_cli.cli; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    loaded = set(run.stdout.split())
    assert "inovasi_cli.cli" in loaded
    assert loaded & HEAVY == set()


@pytest.mark.parametrize(("code", "asked"), [(SCORE, False), (VALIDATE, True)])
def test_no_other_package_takes_part_in_reading(tmp_path: Path, code: str, asked: bool) -> None:
    described = tmp_path / "nosy-1.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: nosy\nVersion: 1\n", encoding="utf-8")
    (described / "entry_points.txt").write_text("[pydantic]\nnosy = nosy:plugin\n", encoding="utf-8")
    (tmp_path / "nosy.py").write_text(
        "class plugin:\n    new_schema_validator = staticmethod(lambda *_: (None, None, None))\n",
        encoding="utf-8",
    )
    shown = "import atexit, sys; atexit.register(lambda: print(*sys.modules)); " + code
    path = os.pathsep.join([str(tmp_path), str(SAMPLE.parents[1] / "src")])
    settings = {name: value for name, value in os.environ.items() if name != "PYDANTIC_DISABLE_PLUGINS"}
    run = subprocess.run(
        [sys.executable, "-c", shown, "score", str(SAMPLE)],
        env={**settings, "PYTHONPATH": path},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = run.stdout.splitlines()[-1].split()
    assert "pydantic.main" in loaded
    assert ("nosy" in loaded) is asked
