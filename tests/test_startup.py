"""The tool answers at once because nothing heavy is loaded before a command needs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "highspy",
    "numpy",
    "openpyxl",
    "pydantic",
    "pydantic_core",
    "python_calamine",
    "rapidfuzz",
    "rich",
    "yaml",
}
SAMPLE = Path(__file__).parents[1] / "samples" / "kota-contoh-2026.xlsx"

SCORE = "from inovasi_cli.__main__ import main; main()"
VALIDATE = "from pydantic import BaseModel; type('Row', (BaseModel,), {})()"

MOST = 100
"""Modules of ours that a score may load; small ones that it always loads together are one."""

UNASKED = (
    "books",
    "checking.expected",
    "checking.lasting",
    "checking.portal",
    "checking.waivers",
    "diagnostics.catalogue",
    "diagnostics.standings",
    "diagnostics.rulesets",
    "insight",
    "pages.explain",
    "pages.page.listing",
    "pages.rank",
    "pages.report",
    "pages.rules",
    "pages.score.what_if",
    "pages.validate",
    "reading.files.delimited",
    "reading.files.open_document",
    "reading.files.records",
    "reading.mapping",
    "rules.loading.strict",
    "rules.soundness",
    "scoring.ranking.table",
    "scoring.vectors",
)
"""What only other commands, options or formats need, and a second run under bundled rules."""

LOADED_BY_A_SCORE = """
import sys
sys.argv = ["inovasi", "score", sys.argv[1]]
from inovasi_cli.__main__ import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""


def _run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    # The second run finds the rules as the first has kept them, which is forbidden where this is set.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=kept, check=True)


def test_importing_the_commands_loads_nothing_heavy() -> None:
    loaded = set(_run("import sys, inovasi_cli.cli; print(*sys.modules)").stdout.split())
    assert "inovasi_cli.cli" in loaded
    assert loaded & HEAVY == set()


def test_a_score_loads_only_what_it_needs() -> None:
    _run(LOADED_BY_A_SCORE, str(SAMPLE))
    loaded = _run(LOADED_BY_A_SCORE, str(SAMPLE)).stderr.split()
    ours = {name.removeprefix("inovasi_cli.") for name in loaded if name.startswith("inovasi_cli")}
    assert {"cli.score", "scoring.card", "pages.score.terminal"} <= ours
    assert sorted(name for name in ours if any(f"{name}.".startswith(f"{room}.") for room in UNASKED)) == []
    assert len(ours) <= MOST


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
