"""What is shipped works by itself: built, installed without our development tools, run elsewhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEMPLATES = ("page.html", "pieces.html", "report.css", "report.js")
SAMPLE = ROOT / "samples" / "banjarmasin-2023.xlsx"


def run(command: Sequence[str | Path], cwd: Path, **environment: str) -> str:
    """Run a program that must succeed; return what it wrote to stdout."""
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | environment
    done = subprocess.run(command, cwd=cwd, env=settings, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def assert_rules_are_not_read_again(python: Path, cwd: Path) -> None:
    """The first score after an installation needs no YAML and writes nothing, not even where it could."""
    [package] = (path for path in cwd.rglob("inovasi_cli") if path.is_dir())
    for folder in (package, *(path for path in package.rglob("*") if path.is_dir())):
        folder.chmod(0o555)
    code = "import atexit, sys; atexit.register(lambda: print(*sys.modules))"
    code += "; from inovasi_cli.__main__ import main; main()"
    loaded = run([python, "-c", code, "score", SAMPLE], cwd).splitlines()[-1].split()
    assert "inovasi_cli.rules.loading.edition_2023" in loaded
    assert not {"yaml", "inovasi_cli.rules.models"} & {*loaded}
    assert not [*package.rglob("*.rules")]


@pytest.mark.slow
def test_the_wheel_scores_a_sample_without_the_checkout(tmp_path: Path) -> None:
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", tmp_path, ROOT], tmp_path)
    [sdist] = tmp_path.glob("inovasi-*.tar.gz")
    with tarfile.open(sdist) as archive:
        shipped = {name.partition("/")[2] for name in archive.getnames()}
    assert {"indicators/2026/sid.yaml", "samples/banjarmasin-2023.xlsx", "LICENSE", "NOTICE"} <= shipped

    [wheel] = tmp_path.glob("inovasi-*.whl")
    run([sys.executable, "-m", "venv", "venv"], tmp_path)
    programs = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(
        [programs / "python", "-m", "pip", "install", "--quiet", wheel],
        tmp_path,
        PIP_CONSTRAINT=(ROOT / "constraints.txt").as_uri(),
    )
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    assert {f"inovasi_cli/pages/report/templates/{name}" for name in TEMPLATES} <= packed
    assert "score" in run([programs / "inovasi", "schema"], tmp_path).split()
    card = json.loads(run([programs / "inovasi", "score", SAMPLE, "--format", "json"], tmp_path))
    assert (card["index"], card["predicate"]["code"]) == ("60.72", "sangat-inovatif")
    assert_rules_are_not_read_again(programs / "python", tmp_path)
    run([programs / "inovasi", "template", "--example"], tmp_path)
    assert (tmp_path / "data.xlsx").read_bytes() == (ROOT / "samples" / "kota-contoh-2026.xlsx").read_bytes()
    checked = json.loads(run([programs / "inovasi", "rules", "check", "--format", "json"], tmp_path))
    assert all(each["vectors"] and not each["faults"] for each in checked["editions"])

    refused = subprocess.run(
        [programs / "inovasi", "report", SAMPLE, "-o", tmp_path / "report.html"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert refused.returncode == 2
    assert "-m pip install jinja2 matplotlib" in refused.stderr
