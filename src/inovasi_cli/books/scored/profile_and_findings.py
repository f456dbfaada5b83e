"""Sheets *Profil* and *Temuan*: who is scored, and what is wrong or doubtful in the data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inovasi_cli.books.scored.grid import SheetGrid
from inovasi_cli.books.scored.result import FINDINGS, ScoredResult
from inovasi_cli.books.template import TEMPLATE_VERSION
from inovasi_cli.books.writing.sheets import Content, FreeSheet
from inovasi_cli.diagnostics import SEVERITIES
from inovasi_cli.reading.headers import Fields
from inovasi_cli.text import findings
from inovasi_cli.text import scored as said

_WIDTHS = (12, 8, 34, 60, 60)
_HEAD = 3


@dataclass(frozen=True)
class ProfileCells:
    """The profile, and where a ready-made SPD score stands or can be entered, if it can."""

    page: FreeSheet
    spd_total: str | None


def profile_sheet(result: ScoredResult) -> ProfileCells:
    """Lay out the profile as the template has it, so that the workbook can be read again."""
    ruleset, submission = result.ruleset, result.assessment.submission
    names = Fields(ruleset, "profile")
    profile = submission.profile
    given: Mapping[str, Content] = {
        "region": profile.region,
        "code": profile.code,
        "category": profile.category,
        "cluster": profile.cluster,
        "agency": profile.agency,
        "edition": ruleset.name,
        "template_version": TEMPLATE_VERSION,
        "spd_total": None if submission.spd_total is None else result.card.spd,
    }
    grid = SheetGrid(ruleset.vocabulary.sheets["profile"][0], (26, 56), result.words)
    grid.across((1, 1), said.PROFILE_HEADS, "head")
    total = None
    for row, name in enumerate(names.names, start=2):
        grid.put((row, 1), names.official(name))
        cell = grid.put((row, 2), given.get(name), "entry" if name == "spd_total" else "text")
        total = cell if name == "spd_total" else total
    return ProfileCells(grid.sheet(result.printed()), total)


def findings_sheet(result: ScoredResult) -> FreeSheet:
    """Lay out every diagnostic with its place, its message and its hint, errors first."""
    words, grid = result.words, SheetGrid(FINDINGS, _WIDTHS, result.words)
    grid.put((1, 1), said.FINDINGS_TITLE, "title")
    grid.across((_HEAD, 1), said.FINDINGS_HEADS, "head")
    found = sorted(
        result.assessment.diagnostics, key=lambda diagnostic: SEVERITIES.index(diagnostic.severity)
    )
    for row, diagnostic in enumerate(found, start=_HEAD + 1):
        severity = words(findings.SEVERITIES[diagnostic.severity])
        told = [
            severity,
            diagnostic.kind.code,
            words.place(diagnostic.place),
            words.message(diagnostic),
            words.hint(diagnostic),
        ]
        grid.across((row, 1), told, "wrap")
        grid.fit(row)
    if not found:
        grid.put((_HEAD + 1, 1), said.FINDINGS_NONE)
    return grid.sheet(
        result.printed(landscape=True, repeated=(_HEAD, _HEAD)),
        still=(_HEAD + 1, 1),
        filtered=(_HEAD, 1, _HEAD + max(1, len(found)), len(_WIDTHS)),
    )
