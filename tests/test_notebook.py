"""The notebook of the documentation runs as it stands, and shows what it shows."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOTEBOOK = ROOT / "docs" / "notebook.ipynb"


def test_the_notebook_shows_what_its_cells_give(monkeypatch: pytest.MonkeyPatch) -> None:
    """UPDATE_GOLDEN=1 writes what it shows anew."""
    client, nbformat = pytest.importorskip("nbclient"), pytest.importorskip("nbformat")
    kept = NOTEBOOK.read_text(encoding="utf-8")
    notebook = nbformat.reads(kept, as_version=4)
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    client.NotebookClient(
        notebook, record_timing=False, resources={"metadata": {"path": str(NOTEBOOK.parent)}}
    ).execute()
    notebook.metadata.language_info = {"name": "python"}  # without the version of this one
    shown = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if os.environ.get("UPDATE_GOLDEN"):
        NOTEBOOK.write_text(shown, encoding="utf-8", newline="\n")
    else:
        assert shown == kept
    assert "image/svg+xml" in shown
