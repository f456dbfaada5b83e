"""The basic-service affairs on sheet *Ringkasan*, each with the innovations that count in it."""

from __future__ import annotations

from inovasi_cli.books.scored.grid import SheetGrid
from inovasi_cli.books.scored.sources import Sources
from inovasi_cli.books.writing.pages import Tint
from inovasi_cli.books.writing.plans import CellFormula
from inovasi_cli.text import scored as said

_NAME, _COUNT = 1, 2


def put_coverage(sources: Sources, grid: SheetGrid) -> str:
    """Put a line for each affair; return the formula of how many are covered."""
    basic, words = sources.rules.basic, sources.result.words
    if not basic:
        return "0"
    grid.section(words(said.COVERAGE), [words(each) for each in said.COVERAGE_HEADS], _COUNT)
    first, terms = grid.row, sources.result.ruleset.basic_affairs
    for code, name in basic.items():
        label = grid.put((grid.row, _NAME), CellFormula(name, terms[code].name.id), "wrap")
        count = CellFormula(_count(label, sources), _counted(code, sources))
        grid.put((grid.row, _COUNT), count, "strong", "count")
        lines = 1 + (len(terms[code].name.id) >= grid.widths[_NAME])
        grid.heights[grid.row] = 15.0 * lines
        grid.row += 1
    grid.tints.append(Tint((first, _NAME, grid.row - 1, _COUNT), f"$B{first}=0", "wrong"))
    grid.note(words(said.COVERAGE_NOTE[sources.result.card.affairs]))
    return f"COUNTIF({grid.span((first, _COUNT, first + len(basic) - 1, _COUNT))},{POSITIVE})"


POSITIVE = '">0"'


def _count(name: str, sources: Sources) -> str:
    """The formula of the innovations that count in the affair whose name stands in the cell ``name``."""
    sid = sources.sid
    if not sid.affairs:
        return "0"
    inside = f"({sid.affairs}={name})"
    if sources.result.card.affairs == "all" and sid.others:
        # The other affairs stand in one cell, parted by semicolons; FIND knows no wildcards.
        other = f'ISNUMBER(FIND("; "&{name}&";","; "&{sid.others}&";"))'
        inside = f"(({inside}+{other})>0)"
    return f"SUMPRODUCT({sources.counts},--{inside})"


def _counted(code: str, sources: Sources) -> int:
    card = sources.result.card
    return sum(code in each.innovation.covers(card.affairs) for each in card.innovations if each.counted)
