"""The tool answers at once because nothing heavy is loaded before a command needs it."""

from __future__ import annotations

import subprocess
import sys

HEAVY = {"openpyxl", "pydantic", "pydantic_core", "python_calamine", "rapidfuzz", "rich", "yaml"}


def test_importing_the_commands_loads_nothing_heavy() -> None:
    code = "import sys, inovasi_cli.cli; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    loaded = set(run.stdout.split())
    assert "inovasi_cli.cli" in loaded
    assert loaded & HEAVY == set()
