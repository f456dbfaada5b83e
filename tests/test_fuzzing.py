"""A hundred damaged inputs through all commands; ``make fuzz`` tries 20,000."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

INPUTS = 100


@pytest.mark.skipif(sys.platform == "win32", reason="without forks each input starts a program anew")
def test_damaged_inputs_end_as_they_should() -> None:
    program = [sys.executable, str(Path(__file__).with_name("fuzzing.py")), str(INPUTS)]
    run = subprocess.run(program, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert f"{INPUTS} inputs, 0 ended badly" in run.stdout
