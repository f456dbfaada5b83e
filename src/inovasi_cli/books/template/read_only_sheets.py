"""What nobody fills in: a guide to rules, indicators and levels, and the estimate of a score."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inovasi_cli.books.template.messages import Messages
from inovasi_cli.books.writing.sheets import CellFormula, Content, SheetColumn, TableSheet
from inovasi_cli.books.writing.table_sheets import LAST_ROW
from inovasi_cli.diagnostics import column_letters
from inovasi_cli.reading.files.sheets import ESTIMATE_SHEET, GUIDE_SHEET
from inovasi_cli.reading.headers import MEASURED, Fields, part
from inovasi_cli.rules import Basis, Indicator, value_of
from inovasi_cli.text import Text, guide, output


def guide_sheet(messages: Messages, notice: tuple[str, ...]) -> TableSheet:
    """Plan the guide; ``notice`` are lines to stand first."""
    say = messages.say
    ruleset = messages.ruleset
    measured = next((indicator.code for indicator in ruleset.sid_indicators.values() if indicator.unit), None)
    facts = {
        "title": ruleset.edition.title.in_(messages.language),
        "evidence": ruleset.vocabulary.sheets["evidence"][0],
        "measured": Fields(ruleset, "innovations").official(part(measured, MEASURED)) if measured else "",
        "rules": " --rules FOLDER" if ruleset.edition.status == "own" else "",
    }
    lines = [line for line in guide.LINES if measured or line is not guide.MEASURED]
    levels = (SheetColumn(say(guide.LEVEL, level=level), 30, wrap=True) for level in (1, 2, 3))
    return TableSheet(
        GUIDE_SHEET,
        columns=(
            SheetColumn(say(output.CODE), 7),
            SheetColumn(say(output.INDICATOR), 34, wrap=True),
            SheetColumn(say(output.WEIGHT), 8, shape="General_)"),
            *levels,
            SheetColumn(say(guide.EVIDENCE), 56, wrap=True),
            SheetColumn(say(guide.FILES), 18, wrap=True),
        ),
        rows=[*_rows(messages)],
        above=(*notice, *(say(line, **facts) for line in (guide.TITLE, *lines)), ""),
    )


def _rows(messages: Messages) -> Iterator[tuple[Content, ...]]:
    for indicators in (messages.ruleset.spd_indicators, messages.ruleset.sid_indicators):
        for indicator in indicators.values():
            described = _measure(indicator, messages, indicator.weight)
            yield (indicator.code, *described, ", ".join(indicator.files))
            for basis in indicator.bases:
                yield (f"{indicator.code} {basis.code}", *_measure(basis, messages, None), None)


def _measure(measure: Indicator | Basis, messages: Messages, weight: Decimal | None) -> tuple[Content, ...]:
    language = messages.language
    return (
        measure.name.in_(language),
        weight,
        *(level.text.in_(language) for level in measure.levels),
        measure.evidence.in_(language) if measure.evidence else None,
    )


_BELOW_HEADER = 2
_COUNTS = "dihitung"
"""The name of a column of ones and zeros: which innovations count."""
_ABOVE = (guide.ESTIMATE, guide.ESTIMATE_LIMITS)


@dataclass(frozen=True)
class Estimate:
    """The lines of the estimate.

    ``headers`` are those of the list of innovations; ``own`` tells whether the template has the rows of
    the region itself, without which there is no index.
    """

    messages: Messages
    headers: Sequence[str]
    own: bool

    def plan(self) -> TableSheet:
        """Plan the sheet: a line a figure with its formula, all of it locked."""
        say = self.messages.say
        lines = [*self._lines()]
        # A formula names other figures, which stand below the lines above and the header.
        at = {name: f"B{row}" for row, (name, _, _) in enumerate(lines, start=len(_ABOVE) + 2)}
        return TableSheet(
            ESTIMATE_SHEET,
            columns=(SheetColumn(say(guide.FIGURE), 52), SheetColumn(say(guide.SO_FAR), 14)),
            rows=[(say(text), CellFormula(formula.format(**at))) for _, text, formula in lines],
            above=tuple(map(say, _ABOVE)),
            locked=True,
            names={_COUNTS: "*".join(self._conditions())},
        )

    def _conditions(self) -> Iterator[str]:
        """What makes an innovation count: a name, and each rule that leaves innovations out."""
        ruleset = self.messages.ruleset
        rules, known = ruleset.edition.eligibility, {*Fields(ruleset, "innovations").known}
        yield f'({self._cells("name")}<>"")'
        if rules.window and rules.window.effect == "excluded":
            days = [
                f"DATE({day.year},{day.month},{day.day})" for day in (rules.window.start, rules.window.end)
            ]
            inside = (
                f"({cells}>={days[0]})*({cells}<={days[1]})"
                for cells in map(self._cells, [name for name in ("applied", "developed") if name in known])
            )
            yield f"(({'+'.join(inside)})>0)"
        if rules.words and rules.words.effect == "excluded":
            text = f'TRIM(SUBSTITUTE({self._cells("design")},CHAR(10)," "))'
            yield f'(LEN({text})-LEN(SUBSTITUTE({text}," ",""))>={rules.words.minimum - 1})'
        if rules.stages and rules.stages.effect == "excluded":
            terms = {term.code: term.name.id for term in ruleset.vocabulary.lists["stage"]}
            names = ("", *(terms[code] for code in rules.stages.expected))
            expected = (f'({self._cells("stage")}="{name}")' for name in names)
            yield f"(({'+'.join(expected)})>0)"
        if rules.mandatory and rules.mandatory.effect == "excluded":
            yield from (f"({self._cells(indicator.code)}>0)" for indicator in self._mandatory)

    @property
    def _mandatory(self) -> Sequence[Indicator]:
        every = self.messages.ruleset.sid_indicators.values()
        return [indicator for indicator in every if indicator.must_be_filled]

    def _lines(self) -> Iterator[tuple[str, Text, str]]:
        """Yield the name of each figure, what it is, and its formula with the names of others in it."""
        ruleset = self.messages.ruleset
        yield "number", guide.INNOVATIONS, f"COUNTA({self._cells('name')})"
        yield "counted", guide.COUNTED, f"SUMPRODUCT({_COUNTS}*1)"
        mandatory = self._mandatory
        filled = "+".join(f"COUNTA({self._cells(indicator.code)})" for indicator in mandatory)
        if mandatory:
            yield "empty", guide.MANDATORY_EMPTY, f"MAX(0,{{number}}*{len(mandatory)}-({filled}))"
        if ruleset.sid_indicators:
            points = _points(
                ruleset.sid_indicators, lambda code: f"SUMPRODUCT({_COUNTS}*1,{self._cells(code)})"
            )
            yield "maturity", guide.MATURITY_SUM, points
        numbers = [value_of(constant) for constant in ruleset.edition.constants.of_formula]
        known = [number for number in numbers if number is not None]
        if ruleset.sid_indicators and known and len(known) == len(numbers):
            yield from self._index(*known)

    def _index(
        self, divisor: Decimal, per_innovation: Decimal, cap: Decimal, affairs: Decimal, maximum: Decimal
    ) -> Iterator[tuple[str, Text, str]]:
        ruleset = self.messages.ruleset
        yield "mean", guide.MATURITY_MEAN, f"{{maturity}}/MAX({max(divisor, Decimal(1))},{{counted}})"
        if not self.own:
            return
        basic = (
            f'(SUMPRODUCT({_COUNTS}*({self._cells("affair")}="{term.name.id}"))>0)'
            for term in ruleset.basic_affairs.values()
        )
        yield "affairs", guide.AFFAIRS, "+".join(basic) or "0"
        yield (
            "quantity",
            output.QUANTITY,
            f"IF({{affairs}}>={affairs},{per_innovation}*MIN({{counted}},{cap}),0)",
        )
        level = column_letters([*Fields(ruleset, "spd").names].index("level") + 1)
        cells = {
            code: f"{level}{row}" for row, code in enumerate(ruleset.spd_indicators, start=_BELOW_HEADER)
        }
        sheet = ruleset.vocabulary.sheets["spd"][0]
        yield (
            "spd",
            guide.SPD_SCORE,
            _points(ruleset.spd_indicators, lambda code: f"N({sheet}!{cells[code]})"),
        )
        yield "index", guide.INDEX, f"ROUND(({{spd}}+{{mean}}+{{quantity}})/{maximum}*100,2)"

    def _cells(self, field: str) -> str:
        """The cells of a column of the list of innovations."""
        ruleset = self.messages.ruleset
        letters = column_letters(self.headers.index(Fields(ruleset, "innovations").official(field)) + 1)
        sheet = ruleset.vocabulary.sheets["innovations"][0]
        return f"{sheet}!${letters}${_BELOW_HEADER}:${letters}${LAST_ROW}"


def _points(indicators: Mapping[str, Indicator], levels: Callable[[str], str]) -> str:
    """Weight times level, added up."""
    return "+".join(f"{indicator.weight}*{levels(code)}" for code, indicator in indicators.items())
