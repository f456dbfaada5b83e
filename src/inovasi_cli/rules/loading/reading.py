"""The four files of an edition, read and checked as a whole."""

from __future__ import annotations

from pathlib import Path

from inovasi_cli.diagnostics import Diagnostic, Place, rulesets
from inovasi_cli.rules import FILES, Ruleset
from inovasi_cli.rules.loading import strict, validation
from inovasi_cli.rules.models import MODELS
from inovasi_cli.rules.soundness import RuleFault, check


def read(folder: Path) -> Ruleset | tuple[Diagnostic, ...]:
    """Return the rules in ``folder``, or every fault found in its files.

    The checks across files wait until each file is sound in itself.
    """
    if not folder.is_dir():
        return (Diagnostic(rulesets.FOLDER_MISSING, Place(str(folder))),)
    expected = tuple(f"{file}.yaml" for file in FILES)
    if missing := tuple(name for name in expected if not (folder / name).is_file()):
        facts = {"name": missing, "expected": expected}
        return (Diagnostic(rulesets.FILE_MISSING, Place(str(folder)), facts),)
    pages = {file: strict.read(folder / f"{file}.yaml") for file in FILES}
    read = {file: validation.validated(page, MODELS[file]) for file, page in pages.items()}
    if faults := tuple(fault for _, found in read.values() for fault in found):
        return faults
    parts = {file: model.as_value() for file, (model, _) in read.items() if model}
    ruleset = Ruleset(**parts, folder=str(folder))
    found = [told(fault, pages[fault.file]) for fault in check(ruleset)]
    return validation.in_order(found) if found else ruleset


def told(finding: RuleFault, page: strict.YamlFile) -> Diagnostic:
    """Return ``finding`` as a fault with its line and column in ``page``."""
    at_key = finding.kind is rulesets.KEY_UNKNOWN
    place = page.place_of_key(finding.spot) if at_key else page.place(finding.spot)
    return Diagnostic(finding.kind, place, finding.facts)
