"""Sheet *SID*: a row an innovation with its levels, whether it counts, and its maturity as a formula."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from inovasi_cli.books.scored.grid import NONE, SheetGrid, text
from inovasi_cli.books.scored.result import SID, ScoredResult
from inovasi_cli.books.scored.rules_sheet import RuleCells, predicate
from inovasi_cli.books.writing.sheets import CellFormula, Content, DropDown, FreeSheet, Shape, Style, Tint
from inovasi_cli.pages.score.innovations import excluded_for
from inovasi_cli.reading.headers import Fields
from inovasi_cli.rules import LEVELS
from inovasi_cli.scoring import ScoredInnovation
from inovasi_cli.scoring.eligibility import columns_of
from inovasi_cli.text import Text, output
from inovasi_cli.text import scored as said

_SUMS, _WEIGHTS, _HEAD = 3, 4, 5
_FIRST = _HEAD + 1
_HEAD_HEIGHT = 190.0
_WIDTHS = {"number": 5, "name": 36, "agency": 24, "affair": 24, "counted": 9, "maturity": 13, "reason": 26}
_WIDTHS |= {"rank": 11, "predicate": 14, "total": 11, "design": 30}
_USUAL, _NARROW = 16, 5
_DATA = ("stage", "other_affairs", "applied", "developed", "design")
"""Fields beside the printed table; with them the workbook counts the same innovations when it is read."""


@dataclass(frozen=True)
class SidCells:
    """Blocks of one column each: who counts, maturities, affairs; and per indicator sum and weight.

    ``indicators`` maps a code to the cells of the sum of its levels that count and of its weight.
    ``affairs`` and ``others`` are empty where there is no such column.
    """

    page: FreeSheet
    counted: str
    maturity: str
    predicates: str
    affairs: str
    others: str
    indicators: Mapping[str, tuple[str, str]]


def sid_sheet(result: ScoredResult, rules: RuleCells) -> SidCells:
    """Lay out the innovations in the order of the files."""
    return _SidSheet(result, rules).laid_out()


def _fields(result: ScoredResult) -> list[str]:
    """The columns: those of the template that are needed, our own, and an indicator each."""
    ruleset, innovations = result.ruleset, result.card.innovations
    names = ruleset.vocabulary.columns["innovations"]
    found = [name for name in ("number", "name", "agency", "affair") if name in names]
    found += ["counted", "maturity"]
    found += ["rank", "predicate"] if ruleset.bands("innovation") else []
    found += ruleset.sid_indicators
    by_total = any(scored.innovation.by_total for scored in innovations) or not ruleset.sid_indicators
    found += ["total"] if by_total else []
    found.append("reason")
    return found + [name for name in _DATA if name in names and _in_all(name, result)]


def _in_all(name: str, result: ScoredResult) -> bool:
    """Whether the files of all innovations have the column; an empty one would be taken for an empty cell."""
    given = result.assessment.submission.columns
    return all(name in columns_of(scored.innovation, given) for scored in result.card.innovations)


class _SidSheet:
    def __init__(self, result: ScoredResult, rules: RuleCells) -> None:
        self.result = result
        self.rules = rules
        self.fields = _fields(result)
        self.columns = {name: number for number, name in enumerate(self.fields, start=1)}
        codes: Collection[str] = result.ruleset.sid_indicators
        self.codes = [name for name in self.fields if name in codes]
        widths = [_NARROW if name in codes else _WIDTHS.get(name, _USUAL) for name in self.fields]
        self.grid = SheetGrid(SID, widths, result.words)
        self.last = _HEAD + max(1, len(result.card.innovations))

    def _title(self) -> Text:
        return said.SID_TITLE if self.result.ruleset.has_index else said.CONTEST_TITLE

    def block(self, name: str) -> str:
        """The cells of one column."""
        if name not in self.columns:
            return ""
        column = self.columns[name]
        return self.grid.span((_FIRST, column, self.last, column))

    def laid_out(self) -> SidCells:
        """Lay out head and rows."""
        words = self.result.words
        self.grid.put((1, 1), words(self._title(), yes=self.result.yes), "title")
        indicators = self._above()
        self._head()
        for row, scored in enumerate(self.result.card.innovations, start=_FIRST):
            self._row(row, scored)
        return SidCells(
            self._page(),
            counted=self.block("counted"),
            maturity=self.block("maturity"),
            predicates=self.block("predicate"),
            affairs=self.block("affair"),
            others=self.block("other_affairs"),
            indicators=indicators,
        )

    def _above(self) -> Mapping[str, tuple[str, str]]:
        """Put the sum of levels that count and the weight above each indicator."""
        words, grid = self.result.words, self.grid
        if not self.codes:
            return {}
        for row, name in ((_SUMS, said.LEVEL_SUMS), (_WEIGHTS, output.WEIGHT)):
            grid.put((row, self.columns["name"]), words(name), "strong")
        counted = [scored for scored in self.result.card.innovations if scored.counted]
        found = {}
        for code in self.codes:
            column = self.columns[code]
            levels = grid.span((_FIRST, column, self.last, column))
            total = sum(scored.levels.get(code, 0) for scored in counted)
            formula = f"SUMPRODUCT(--({self.block('counted')}={text(self.result.yes)}),{levels})"
            weight = self.result.ruleset.sid_indicators[code].weight
            found[code] = (
                grid.put((_SUMS, column), CellFormula(formula, total), "strong", "level"),
                grid.put(
                    (_WEIGHTS, column), CellFormula(self.rules.weights[code], weight), "strong", "weight"
                ),
            )
        return found

    def _head(self) -> None:
        words, official = self.result.words, Fields(self.result.ruleset, "innovations").official
        own = {
            "counted": said.COUNTS,
            "maturity": said.MATURITY if self.result.ruleset.has_index else said.POINTS,
            "rank": output.RANK,
            "predicate": output.PREDICATE,
            "reason": output.WHY_NOT,
        } | (
            {} if "total" in self.result.ruleset.vocabulary.columns["innovations"] else {"total": said.READY}
        )
        for name, column in self.columns.items():
            head = words(own[name]) if name in own else official(name)
            number = name in ("number", "maturity", "rank", "total")
            style: Style = "turned" if name in self.codes else "head"
            self.grid.put((_HEAD, column), head, style, "over" if number else "")
        self.grid.heights[_HEAD] = _HEAD_HEIGHT if self.codes else 30

    def _row(self, row: int, scored: ScoredInnovation) -> None:
        given = self._given(row, scored)
        for name, column in self.columns.items():
            if name in self.codes:
                self.grid.put((row, column), scored.levels.get(name), "entry", "level")
            else:
                self.grid.put((row, column), *given[name])
        self.grid.fit(row)

    def _given(
        self, row: int, scored: ScoredInnovation
    ) -> Mapping[str, tuple[Content | CellFormula, Style, Shape]]:
        """What stands in the columns of a row that are no indicators."""
        result, innovation = self.result, scored.innovation
        names = {code: term.name.id for code, term in result.ruleset.affairs.items()}
        stages = {term.code: term.name.id for term in result.ruleset.vocabulary.lists.get("stage", ())}
        total = None
        if innovation.by_total:
            total = scored.maturity
        return {
            "number": (row - _HEAD, "text", "count"),
            "name": (innovation.name, "wrap", ""),
            "agency": (innovation.agency, "wrap", ""),
            "affair": (names.get(innovation.affair or ""), "entry", ""),
            "counted": (result.yes if scored.counted else result.no, "entry", ""),
            "maturity": (self._maturity(row, scored), "strong", "points"),
            "rank": (self._rank(row, scored), "text", "count"),
            "predicate": (self._predicate(row, scored), "text", ""),
            "total": (total, "entry", "points"),
            "reason": (excluded_for(scored, self.result.words), "wrap", ""),
            "stage": (stages.get(innovation.stage or ""), "text", ""),
            "other_affairs": ("; ".join(names[code] for code in innovation.other_affairs), "text", ""),
            "applied": (innovation.applied, "text", "date"),
            "developed": (innovation.developed, "text", "date"),
            "design": (innovation.design, "text", ""),
        }

    def _maturity(self, row: int, scored: ScoredInnovation) -> CellFormula:
        """Weighted levels; a ready-made total where no level is given, as the engine has it."""
        known = scored.maturity if scored.known else NONE
        total = self.grid.ref((row, self.columns["total"])) if "total" in self.columns else ""
        if not self.codes:
            return CellFormula(f"IF(ISNUMBER({total}),{total},{text(NONE)})", known)
        first, last = self.columns[self.codes[0]], self.columns[self.codes[-1]]
        levels = self.grid.span((row, first, row, last))
        weights = self.grid.span((_WEIGHTS, first, _WEIGHTS, last))
        # Nine decimals are more than any weight has; what lies beyond them is the dust of floats.
        points = f"ROUND(SUMPRODUCT({levels},{weights}),9)"
        return CellFormula(f"IF(COUNT({levels})=0,N({total}),{points})" if total else points, known)

    def _rank(self, row: int, scored: ScoredInnovation) -> CellFormula:
        counted, points = (self.grid.ref((row, self.columns[name])) for name in ("counted", "maturity"))
        yes = text(self.result.yes)
        better = f"SUMPRODUCT(--({self.block('counted')}={yes}),--({self.block('maturity')}>{points}))"
        return CellFormula(
            f"IF({counted}={yes},1+{better},{text(NONE)})", NONE if scored.rank is None else scored.rank
        )

    def _predicate(self, row: int, scored: ScoredInnovation) -> CellFormula:
        counted, points = (self.grid.ref((row, self.columns[name])) for name in ("counted", "maturity"))
        label = self.result.words.fact(scored.predicate.label) if scored.predicate else NONE
        found = predicate(points, self.rules.bands)
        return CellFormula(f"IF({counted}={text(self.result.yes)},{found},{text(NONE)})", label)

    def _page(self) -> FreeSheet:
        grid, words = self.grid, self.result.words
        printed_to = self.columns["reason"]
        levels = [self.columns[code] for code in self.codes]
        choices = [
            DropDown(self._column("counted"), (self.result.yes, self.result.no), error=words(said.CHOOSE))
        ]
        if levels:
            block = (_FIRST, levels[0], self.last, levels[-1])
            choices.append(DropDown(block, (0, *LEVELS), error=words(said.LEVELS_ONLY)))
        if "affair" in self.columns and self.rules.affairs:
            block = self._column("affair")
            choices.append(DropDown(block, source=self.rules.affairs, error=words(said.CHOOSE)))
        counts = self.grid.ref((_FIRST, self.columns["counted"])).rpartition("!")[2].replace("$", "")
        out = f"${counts}<>{text(self.result.yes)}"
        grid.tints.append(Tint((_FIRST, 1, self.last, printed_to), out, "out"))
        return grid.sheet(
            self.result.printed(landscape=True, repeated=(_HEAD, _HEAD), area=(1, 1, self.last, printed_to)),
            choices=choices,
            still=(_FIRST, self.columns["name"] + 1),
            filtered=(_HEAD, 1, self.last, len(self.columns)),
        )

    def _column(self, name: str) -> tuple[int, int, int, int]:
        return _FIRST, self.columns[name], self.last, self.columns[name]
