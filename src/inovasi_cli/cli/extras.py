"""What single commands need beside the rest, and how to get it where it is missing."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from inovasi_cli.cli.misuse import Misuse
from inovasi_cli.pages.page.findings import quoted
from inovasi_cli.text import usage

LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "plan": ("highspy", "numpy"),
    "report": ("jinja2", "matplotlib"),
    "watch": ("watchfiles",),
}
"""Each extra with what it brings."""


def needed(extra: str) -> None:
    """Refuse to begin what cannot be finished.

    Raises:
        Misuse: a library of ``extra`` is not installed; the message holds the command that installs it.
    """
    missing = tuple(name for name in LIBRARIES[extra] if find_spec(name) is None)
    if missing:
        installed = usage.EXTRA_BY_PIPX if "pipx" in Path(sys.prefix).parts else usage.EXTRA_BY_PIP
        raise Misuse(
            installed, missing=missing, names=" ".join(missing), python=quoted(sys.executable or "python")
        )
