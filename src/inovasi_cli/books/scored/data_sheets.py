"""Sheets *Profil*, *SPD* and *Temuan*: who is scored, the levels of the region, what is wrong or doubtful."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inovasi_cli import exact
from inovasi_cli.books.scored.grid import NONE, SheetGrid, text
from inovasi_cli.books.scored.result import FINDINGS, ScoredResult
from inovasi_cli.books.scored.rules_sheet import RuleCells
from inovasi_cli.books.template import TEMPLATE_VERSION
from inovasi_cli.books.writing.sheets import CellFormula, Content, DropDown, FreeSheet
from inovasi_cli.books.writing.shown import sheet_of
from inovasi_cli.insight.priority import Finding, by_priority, prioritised
from inovasi_cli.pages.validate import findings
from inovasi_cli.reading.headers import Fields
from inovasi_cli.rules import LEVELS
from inovasi_cli.scoring import ScoredRow
from inovasi_cli.text import output
from inovasi_cli.text import scored as said

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
    return ProfileCells(grid.sheet(result.printed(repeated=(1, 1)), still=(2, 1)), total)


def findings_sheet(result: ScoredResult) -> FreeSheet:
    """Lay out a row for each cause with its cells, the gravest and dearest first."""
    words, assessment = result.words, result.assessment
    report = prioritised(assessment)
    told = {finding.diagnostic.kind for finding in report.causes}
    remarks = [Finding(remark) for remark in assessment.remarks if remark.kind not in told]
    found = by_priority([*report.causes, *remarks])
    listed = findings.table(found, words)
    listed = listed._replace(columns=[column for column in listed.columns if column.key != "done"])
    sheet = sheet_of(listed, FINDINGS, words)
    grid = SheetGrid(FINDINGS, [column.width for column in sheet.columns], words)
    grid.put((1, 1), said.FINDINGS_TITLE, "title")
    if sources := findings.about_sources(found, words):
        grid.wide((2, 1), sources)
    grid.row = _HEAD
    grid.heads([column.header for column in sheet.columns])
    for row, cells in enumerate(sheet.rows, start=_HEAD + 1):
        for at, (cell, column) in enumerate(zip(cells, sheet.columns, strict=True), start=1):
            points = column.header == words(output.INDEX_POINTS)
            grid.put((row, at), cell, "text" if column.shape else "wrap", "points" if points else "")
        grid.fit(row)
    if not found:
        grid.put((_HEAD + 1, 1), said.FINDINGS_NONE)
    return grid.sheet(
        result.printed(landscape=True, repeated=(_HEAD, _HEAD)),
        still=(_HEAD + 1, 1),
        filtered=(_HEAD, 1, _HEAD + max(1, len(found)), len(sheet.columns)),
    )


_SPD_WIDTHS = (7, 46, 14, 9, 9, 14, 26, 52)
_CODE, _NAME, _LEVEL, _WEIGHT, _SCORE, _MAXIMUM, _VARIABLE, _MEANING = range(1, 9)


@dataclass(frozen=True)
class SpdCells:
    """The rows of the region: the blocks of their levels and scores, and the cells of scores by variable."""

    page: FreeSheet
    levels: str
    scores: str
    by_variable: Mapping[str, tuple[str, ...]]


def spd_sheet(result: ScoredResult, rules: RuleCells) -> SpdCells | None:
    """Lay out a row for each indicator of the region; ``None`` where there is none, or only their total."""
    indicators, card = result.ruleset.spd_indicators, result.card
    if not indicators or (card.spd is not None and not card.spd_rows):
        return None
    sheet = _SpdSheet(result, rules)
    scored = {row.indicator.code: row for row in result.card.spd_rows}
    for row, code in enumerate(indicators, start=_HEAD + 1):
        sheet.row(row, code, scored.get(code))
    return sheet.laid_out(_HEAD + len(indicators))


class _SpdSheet:
    def __init__(self, result: ScoredResult, rules: RuleCells) -> None:
        self.result = result
        self.rules = rules
        self.grid = SheetGrid(result.ruleset.vocabulary.sheets["spd"][0], _SPD_WIDTHS, result.words)
        self.variables = {variable.code: variable for variable in result.ruleset.spd.variables}
        self.by_variable: dict[str, tuple[str, ...]] = {}

    def row(self, row: int, code: str, scored: ScoredRow | None) -> None:
        """Put one indicator: its level is to be changed, the rest follows."""
        grid, indicator = self.grid, self.result.ruleset.spd_indicators[code]
        grid.put((row, _CODE), code)
        grid.put((row, _NAME), indicator.name.id, "wrap")
        level = grid.put((row, _LEVEL), scored.level if scored else None, "entry", "level")
        weight = grid.put(
            (row, _WEIGHT), CellFormula(self.rules.weights[code], indicator.weight), "text", "weight"
        )
        points = scored.score if scored else 0
        score = grid.put((row, _SCORE), CellFormula(f"N({level})*{weight}", points), "text", "points")
        grid.put((row, _MAXIMUM), CellFormula(f"{weight}*{LEVELS[-1]}", indicator.maximum), "text", "points")
        variable = self.variables.get(indicator.variable)
        grid.put((row, _VARIABLE), self.result.words.fact(variable.name) if variable else "", "wrap")
        meanings = {meant.level: self.result.words.fact(meant.text) for meant in indicator.levels}
        meaning = f"IF(N({level})=0,{text(NONE)},INDEX({self.rules.meanings[code]},1,{level}))"
        found = meanings.get(scored.level, NONE) if scored else NONE
        grid.put((row, _MEANING), CellFormula(meaning, found), "wrap")
        self.by_variable[indicator.variable] = (*self.by_variable.get(indicator.variable, ()), score)
        grid.fit(row)

    def laid_out(self, last: int) -> SpdCells:
        """Put title, head and sum around the rows down to ``last``."""
        grid, words = self.grid, self.result.words
        fields = Fields(self.result.ruleset, "spd")
        first = _HEAD + 1
        scores = grid.span((first, _SCORE, last, _SCORE))
        levels = grid.span((first, _LEVEL, last, _LEVEL))
        grid.put((1, _CODE), said.SPD_TITLE, "title")
        heads = [fields.official(name) for name in ("code", "name", "level")]
        grid.row = _HEAD
        grid.heads([*heads, *map(words, said.SPD_HEADS)], _SCORE, _MAXIMUM)
        total = exact.total(row.score for row in self.result.card.spd_rows)
        maximum = exact.total(indicator.maximum for indicator in self.result.ruleset.spd_indicators.values())
        maxima = grid.span((first, _MAXIMUM, last, _MAXIMUM))
        grid.put((2, _NAME), said.SPD_SUM, "strong")
        grid.put((2, _SCORE), CellFormula(f"SUM({scores})", total), "strong", "points")
        grid.put((2, _MAXIMUM), CellFormula(f"SUM({maxima})", maximum), "strong", "points")
        error = words(said.LEVELS_ONLY)
        page = grid.sheet(
            self.result.printed(landscape=True, repeated=(_HEAD, _HEAD)),
            choices=(DropDown((first, _LEVEL, last, _LEVEL), (0, *LEVELS), error=error),),
            still=(first, _LEVEL),
            filtered=(_HEAD, _CODE, last, _MEANING),
        )
        return SpdCells(page, levels, scores, self.by_variable)
