"""Rulesets on disk: which editions there are, and reading one of them, strictly and whole."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from inovasi_cli.diagnostics import Diagnostic, Place
from inovasi_cli.rules import Ruleset, indicators_folder
from inovasi_cli.rules.edition import Subject, capabilities
from inovasi_cli.rules.loading import compiled
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import nearest

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
        sorted(path.name for path in folder.iterdir() if _YEAR.fullmatch(path.name) and path.is_dir())
    )


def newest(root: Path | None = None) -> str:
    """Return the newest edition that is not only announced.

    Raises:
        RulesetFaulty: there is none.
    """
    folder = root or indicators_folder()
    for name in reversed(editions(folder)):
        kept = _found(folder / name, compiled.digest(folder / name))
        # A faulty edition is chosen all the same, so that its faults are told and not passed over.
        if (kept.edition.status if kept else _written(folder / name).get("status")) != "announced":
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
        changes = _written(folder / name).get("announced")
        for change in changes if isinstance(changes, tuple) else ():
            if isinstance(change, dict) and isinstance(change.get("year"), int):
                told[str(change["year"])] = name
    return {year: told[year] for year in sorted(told) if year not in in_force}


def load(name: str | None = None, folder: Path | None = None) -> Ruleset:
    """Load one edition.

    ``name`` chooses a bundled edition (default: the newest one in force), or one that such an
    edition announces; ``folder`` is a folder of rules of one's own and read instead of any bundled one.
    What was loaded is remembered for as long as its files hold the same bytes.

    Raises:
        RulesetFaulty: no such edition or folder, or faults in its files; all of them at once, save
            that the checks across files wait until each file is sound in itself.
    """
    return _bundled(name or newest()) if folder is None else _read(folder, compiled.digest(folder))


def load_at(name: str, place: Place) -> Ruleset:
    """Load the edition that the cell at ``place`` names, where faults that are in no file are told."""
    try:
        return load(name)
    except RulesetFaulty as fault:
        placed = (told if told.place.file else told._replace(place=place) for told in fault.diagnostics)
        raise RulesetFaulty(tuple(placed)) from fault


@lru_cache
def _read(folder: Path, digest: str) -> Ruleset:  # noqa: ARG001 - what is remembered is of these bytes
    from inovasi_cli.rules.loading import validation

    found = validation.read(folder)
    if isinstance(found, Ruleset):
        return found
    raise RulesetFaulty(found)


def _written(folder: Path) -> dict[str, Any]:
    """What ``edition.yaml`` says, sound or not; nothing where it cannot be read."""
    from inovasi_cli.rules.loading import strict

    path = folder / "edition.yaml"
    data = strict.read(path).data if path.is_file() else None
    return data if isinstance(data, dict) else {}


def _bundled(name: str) -> Ruleset:
    root = indicators_folder()
    if name in editions(root):
        return _kept(root / name, compiled.digest(root / name))
    base = announced(root).get(name)
    if base is None:
        raise RulesetFaulty((_unknown(name, root),))
    return _as_announced(_kept(root / base, compiled.digest(root / base)), int(name))


@lru_cache
def _kept(folder: Path, digest: str) -> Ruleset:
    """Load an edition as an earlier run has kept it, else read it and keep it."""
    ruleset = _found(folder, digest)
    if ruleset is None:
        ruleset = _read(folder, digest)
        compiled.keep(ruleset, folder)
    return ruleset


@lru_cache
def _found(folder: Path, digest: str) -> Ruleset | None:  # noqa: ARG001 - as in _read
    return compiled.find(folder)


def _unknown(name: str, root: Path) -> Diagnostic:
    from inovasi_cli.diagnostics import rulesets

    options = (*editions(root), *announced(root))
    # The year of a later edition is no slip for that of an earlier one.
    later = name.isdecimal() and len(name) == 4 and name > newest(root)
    near = newest(root) if later else "" if name.isdecimal() and len(name) == 4 else nearest(name, options)
    return Diagnostic(rulesets.EDITION_UNKNOWN, facts={"value": name, "options": options, "near": near})


def _as_announced(ruleset: Ruleset, year: int) -> Ruleset:
    """Return the rules of ``year`` as far as they are announced: those of ``ruleset`` with the changes.

    The changes alone stay in its ``announced``, so that it can be told what they are.
    """
    edition = ruleset.edition
    changes = tuple(announcement for announcement in edition.announced if announcement.year == year)
    changed = {
        announcement.constant: getattr(edition.constants, announcement.constant)._replace(
            value=announcement.value, source=announcement.source, note=announcement.note
        )
        for announcement in changes
    }
    title = edition.title
    return replace(
        ruleset,
        edition=edition._replace(
            edition=str(year),
            title=Text(title.id.replace(ruleset.name, str(year)), title.en.replace(ruleset.name, str(year))),
            status="announced",
            year=year,
            constants=edition.constants._replace(**changed),
            announced=changes,
        ),
        base=ruleset.name,
    )
