"""Sheet *Aturan*: every number that the formulas use, with its source and how it was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from inovasi_cli.books.scored.grid import NONE, SheetGrid
from inovasi_cli.books.scored.grid import text as literal
from inovasi_cli.books.scored.result import RULES, ScoredResult
from inovasi_cli.books.writing.sheets import CellFormula, FreeSheet
from inovasi_cli.rules import LEVELS, AspectRules, Band, Constant, Constants, Indicator
from inovasi_cli.text import output
from inovasi_cli.text import scored as text

_CODE, _NAME, _GROUP, _VALUE, _MAXIMUM, _LEVELS, _READ, _SOURCE = 1, 2, 3, 4, 5, 6, 9, 10
_WIDTHS = (8, 42, 36, 11, 12, 30, 30, 30, 14, 40)


@dataclass(frozen=True)
class RuleCells:
    """Where the numbers of the rules stand, as addresses for formulas; the page itself.

    ``constants`` by their keys, ``bands`` best first with the cells of label and lower bound (``None``
    where that is not known), ``weights`` and ``meanings`` (the texts of levels 1-3) by indicator,
    ``basic`` the names of the basic-service affairs by code, ``affairs`` the list of all.
    """

    page: FreeSheet
    constants: Mapping[str, str] = field(default_factory=dict)
    bands: tuple[tuple[Band, str, str | None], ...] = ()
    weights: Mapping[str, str] = field(default_factory=dict)
    meanings: Mapping[str, str] = field(default_factory=dict)
    basic: Mapping[str, str] = field(default_factory=dict)
    affairs: str = ""


def rules_sheet(result: ScoredResult) -> RuleCells:
    """Lay out the rules of the edition."""
    return _Sheet(result).laid_out()


class _Sheet:
    def __init__(self, result: ScoredResult) -> None:
        self.result = result
        self.words = result.words
        self.grid = SheetGrid(RULES, _WIDTHS, result.words)
        self.weights: dict[str, str] = {}
        self.meanings: dict[str, str] = {}

    def laid_out(self) -> RuleCells:
        ruleset, words, grid = self.result.ruleset, self.words, self.grid
        grid.put((1, _CODE), words(text.RULES_TITLE, title=ruleset.edition.title), "title")
        grid.wide((2, _CODE), words(text.RULES_NOTE, document=self.result.document.title))
        grid.row = 4
        grid.heads(text.RULES_HEADS, _VALUE, _MAXIMUM)
        constants = self._constants(ruleset.edition.constants)
        bands = self._bands()
        basic, affairs = self._affairs()
        for aspect in (ruleset.spd, ruleset.sid):
            self._indicators(aspect)
        page = grid.sheet(self.result.printed(landscape=True, repeated=(4, 4)), still=(5, _GROUP))
        return RuleCells(page, constants, bands, self.weights, self.meanings, basic, affairs)

    def _constants(self, constants: Constants) -> Mapping[str, str]:
        self.grid.section(text.CONSTANTS)
        found: dict[str, str] = {}
        for name, constant in constants._asdict().items():
            if isinstance(constant, Constant):
                known = constant.value != "unknown"
                value = constant.value if known else self.words(output.UNKNOWN)
                self.grid.put((self.grid.row, _NAME), self.words.fact(constant.name), "wrap")
                address = self.grid.put(
                    (self.grid.row, _VALUE), value, "entry" if known else "text", "number"
                )
                if known:
                    found[name] = address
                self._sourced(self.result.reading(constant.source), self.result.source(constant.source))
        return found

    def _bands(self) -> tuple[tuple[Band, str, str | None], ...]:
        predicates = self.result.ruleset.edition.predicates
        if predicates == "unknown":
            return ()
        by_region = predicates.of == "region"
        self.grid.section(self.words(text.PREDICATES_REGION if by_region else text.PREDICATES_INNOVATION))
        found = []
        for band in predicates.bands:
            source = band.source or predicates.source
            label = self.grid.put((self.grid.row, _NAME), self.words.fact(band.label))
            known = band.low != "unknown"
            low = self.grid.put(
                (self.grid.row, _VALUE),
                band.low if known else self.words(output.UNKNOWN),
                "entry" if known else "text",
                "points" if known else "",
            )
            high = band.high if band.high != "unknown" else self.words(output.UNKNOWN)
            self.grid.put((self.grid.row, _MAXIMUM), high, "text", "points")
            self._sourced(self.result.reading(source), self.result.source(source))
            found.append((band, label, low if known else None))
        return tuple(found)

    def _affairs(self) -> tuple[Mapping[str, str], str]:
        """List the affairs by their official names, which the reader of workbooks knows."""
        groups = self.result.ruleset.vocabulary.affairs
        if not groups:
            return {}, ""
        self.grid.section(text.AFFAIRS)
        first, basic = self.grid.row, {}
        for group in groups:
            for place, term in enumerate(group.affairs):
                name = self.grid.put((self.grid.row, _NAME), term.name.id, "wrap")
                if group.basic:
                    basic[term.code] = name
                self.grid.put((self.grid.row, _GROUP), self.words.fact(group.name), "wrap")
                self.grid.put((self.grid.row, _VALUE), text.BASIC if group.basic else "", "wrap")
                source = None if place else group.source  # said once for the whole group
                self._sourced(self.result.reading(source), self.result.source(source))
        return basic, self.grid.span((first, _NAME, self.grid.row - 1, _NAME))

    def _indicators(self, aspect: AspectRules) -> None:
        if aspect.indicators == "unknown" or not aspect.indicators:
            return
        self.grid.section(self.words(text.WEIGHTS_OF, aspect=aspect.name))
        variables = {variable.code: self.words.fact(variable.name) for variable in aspect.variables}
        for indicator in aspect.indicators:
            self._indicator(indicator, variables.get(indicator.variable, ""))

    def _indicator(self, indicator: Indicator, variable: str) -> None:
        grid, row = self.grid, self.grid.row
        grid.put((row, _CODE), indicator.code)
        grid.put((row, _NAME), self.words.fact(indicator.name), "wrap")
        grid.put((row, _GROUP), variable, "wrap")
        self.weights[indicator.code] = grid.put((row, _VALUE), indicator.weight, "entry", "number")
        most = CellFormula(f"{self.weights[indicator.code]}*{LEVELS[-1]}", indicator.maximum)
        grid.put((row, _MAXIMUM), most, "text", "number")
        for level in indicator.levels:
            grid.put((row, _LEVELS + level.level - 1), self.words.fact(level.text), "wrap")
        self.meanings[indicator.code] = grid.span((row, _LEVELS, row, _LEVELS + 2))
        self._sourced(self.result.reading(indicator.source), self.result.source(indicator.source))

    def _sourced(self, read: str, source: str) -> None:
        """Close a row with how it was read and from where."""
        self.grid.put((self.grid.row, _READ), read, "wrap")
        self.grid.put((self.grid.row, _SOURCE), source, "wrap")
        self.grid.fit(self.grid.row)
        self.grid.row += 1


def predicate(points: str, bands: Sequence[tuple[Band, str, str | None]]) -> str:
    """Return the formula of the predicate that ``points`` reach: the first band, best first, they do.

    None where the band above it, which may be the right one, has no known lower bound.
    """
    formula, certain = literal(NONE), [True, *(low is not None for _, _, low in bands)]
    for sure, (_, label, low) in reversed(list(zip(certain, bands, strict=False))):
        if low is not None:
            formula = f"IF({points}>={low},{label if sure else literal(NONE)},{formula})"
    return formula
