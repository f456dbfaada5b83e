"""What a wheel holds beside the sources: the rules of each edition as a module, so that no YAML is read."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PLACE = "inovasi_cli/rules/loading"


class CompiledRules(BuildHookInterface[Any]):
    """Write a module for each bundled edition; a checkout keeps its own compiled rules as it runs."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the modules and have them packed."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        from inovasi_cli.rules import loading
        from inovasi_cli.rules.loading import compiled

        self.drafts = tempfile.TemporaryDirectory()
        for name in loading.editions():
            folder = Path(self.root) / "indicators" / name
            draft = Path(self.drafts.name) / f"{compiled.module_name(folder)}.py"
            draft.write_text(
                compiled.module(loading.load(folder=folder), folder), encoding="utf-8", newline="\n"
            )
            build_data["force_include"][str(draft)] = f"{PLACE}/{draft.name}"

    def finalize(self, version: str, _build_data: dict[str, Any], _artifact_path: str) -> None:
        """Remove the drafts."""
        if version != "editable":
            self.drafts.cleanup()
