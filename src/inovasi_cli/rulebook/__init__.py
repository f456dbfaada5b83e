"""Rulesets on disk: which editions there are, and reading one of them, strictly and whole."""

from __future__ import annotations

import re
from pathlib import Path

from inovasi_cli.diagnostics import Diagnostic, Place, rulesets
from inovasi_cli.editions import Subject, as_announced, capabilities
from inovasi_cli.folder import indicators_folder
from inovasi_cli.rulebook import strict, validation
from inovasi_cli.rulecheck import FILES, Finding, check
from inovasi_cli.rules import Ruleset
from inovasi_cli.spelling import nearest

_YEAR = re.compile(r"[0-9]{4}")


class RulesetFaulty(Exception):
    """A ruleset that cannot be used; ``diagnostics`` holds every fault that was found."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics


def editions(root: Path | None = None) -> tuple[str, ...]:
    """Return the names of the editions in ``root`` (default: the bundled ones), oldest first."""
    folder = root or indicators_folder()
    return tuple(
        sorted(each.name for each in folder.iterdir() if _YEAR.fullmatch(each.name) and each.is_dir())
    )


def newest(root: Path | None = None) -> str:
    """Return the newest edition that is not only announced.

    Raises:
        RulesetFaulty: there is none.
    """
    folder = root or indicators_folder()
    for name in reversed(editions(folder)):
        path = folder / name / "edition.yaml"
        data = strict.read(path).data if path.is_file() else None
        # A faulty edition is chosen all the same, so that its faults are told and not passed over.
        if not isinstance(data, dict) or data.get("status") != "announced":
            return name
    raise RulesetFaulty((_unknown("-", folder),))


def in_force_for(subject: Subject) -> tuple[str, ...]:
    """Return the bundled editions that answer ``subject`` fully, oldest first."""
    return tuple(name for name in editions() if capabilities(load(name))[subject].extent == "full")


def announced(root: Path | None = None) -> dict[str, str]:
    """Return the editions that are only announced, ascending, each with the one whose letter tells of it."""
    folder = root or indicators_folder()
    in_force = editions(folder)
    told: dict[str, str] = {}
    for name in in_force:
        path = folder / name / "edition.yaml"
        data = strict.read(path).data if path.is_file() else None
        changes = data.get("announced", ()) if isinstance(data, dict) else ()
        for change in changes if isinstance(changes, tuple) else ():
            if isinstance(change, dict) and isinstance(change.get("year"), int):
                told[str(change["year"])] = name
    return {year: told[year] for year in sorted(told) if year not in in_force}


def load(name: str | None = None, folder: Path | None = None) -> Ruleset:
    """Load one edition.

    ``name`` chooses a bundled edition (default: the newest one in force), or one that such an
    edition announces; ``folder`` is a folder of rules of one's own and read instead of any bundled one.

    Raises:
        RulesetFaulty: no such edition or folder, or faults in its files; all of them at once, save
            that the checks across files wait until each file is sound in itself.
    """
    if folder is None:
        return _bundled(name or newest())
    if not folder.is_dir():
        raise RulesetFaulty((Diagnostic(rulesets.FOLDER_MISSING, Place(str(folder))),))
    missing = tuple(f"{role}.yaml" for role in FILES if not (folder / f"{role}.yaml").is_file())
    if missing:
        expected = tuple(f"{role}.yaml" for role in FILES)
        facts = {"name": missing, "expected": expected}
        raise RulesetFaulty((Diagnostic(rulesets.FILE_MISSING, Place(str(folder)), facts),))
    pages = {role: strict.read(folder / f"{role}.yaml") for role in FILES}
    return _sound(pages, folder)


def _sound(pages: dict[str, strict.Page], folder: Path) -> Ruleset:
    parts, faults = validation.validate(pages)
    if faults:
        raise RulesetFaulty(faults)
    ruleset = Ruleset(**parts, folder=str(folder))
    found = [_told(each, pages[each.file]) for each in check(ruleset)]
    if found:
        raise RulesetFaulty(validation.in_order(found))
    return ruleset


def _told(finding: Finding, page: strict.Page) -> Diagnostic:
    at_key = finding.kind is rulesets.KEY_UNKNOWN
    place = page.place_of_key(finding.spot) if at_key else page.place(finding.spot)
    return Diagnostic(finding.kind, place, finding.facts)


def _bundled(name: str) -> Ruleset:
    root = indicators_folder()
    if name in editions(root):
        return load(folder=root / name)
    base = announced(root).get(name)
    if base is None:
        raise RulesetFaulty((_unknown(name, root),))
    return as_announced(load(folder=root / base), int(name))


def _unknown(name: str, root: Path) -> Diagnostic:
    options = (*editions(root), *announced(root))
    near = nearest(name, options)
    return Diagnostic(rulesets.EDITION_UNKNOWN, facts={"value": name, "options": options, "near": near})
