"""Standings as plain rows: the columns that csv, Markdown and workbooks share with the screen."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from inovasi_cli import exact
from inovasi_cli.diagnostics import Fact
from inovasi_cli.insight.standings import Standing, Standings
from inovasi_cli.insight.standings.within_region import AgencyStanding
from inovasi_cli.pages.page.escape import harmless
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.text import Text
from inovasi_cli.text import ranking as text

HEAD = (
    *("category", "rank", "tied", "region", "code", "index", "predicate", "counted", "to_above", "margin"),
    *("to_predicate", "reference_best", "reference_worst", "reference_of"),
    *("previous_year", "previous_index", "index_change", "previous_rank", "rank_now", "year", "file"),
)
AGENCY_HEAD = ("rank", "tied", "agency", "mean", "counted", "reported", "points")

Content = str | int | Decimal | None

_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>|#"})


def csv_of(standings: Standings, top: int | None) -> str:
    """Write one line a region under ``HEAD``, numbers with a decimal point."""
    return csv_lines(HEAD, (row for _, _, row in _rows(standings, top)))


def csv_of_agencies(agencies: Sequence[AgencyStanding], top: int | None) -> str:
    """Write one line an agency under ``AGENCY_HEAD``."""
    return csv_lines(AGENCY_HEAD, map(_agency, agencies[:top]))


AGENCY_HEADS = (text.RANK, text.AGENCY, text.MEAN, text.COUNTED, text.REPORTED, text.POINTS)


def markdown(tables: Sequence[tuple[str, Sequence[str], Sequence[Sequence[str]]]]) -> str:
    """Write tables, each with a title, heads and rows."""
    parts = []
    for title, heads, rows in tables:
        lines = [heads, ["---"] * len(heads), *([cell.translate(_MARKS) for cell in row] for row in rows)]
        parts.append(f"## {title}\n\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines))
    return "\n".join(parts)


def heads_of(standings: Standings, words: Words, *, folded: bool = False) -> list[str]:
    """The heads of the columns that these standings have something for; ``folded`` ones have two lines."""
    heads = [text.RANK, text.REGION, text.INDEX, text.PREDICATE, text.COUNTED]
    heads += [text.TO_ABOVE, text.TO_BELOW, text.TO_PREDICATE]
    if standings.reference_year is not None:
        heads.append(text.AMONG)
    if standings.previous_year is not None:
        heads += [text.CHANGE, text.CHANGE_INDEX] if compares_ranks(standings) else [text.CHANGE_INDEX]
    year = str(standings.previous_year)
    return [fold(head, words, year=year) if folded else words(head, year=year) for head in heads]


def fold(head: Text, words: Words, **facts: Fact) -> str:
    """A head as it stands on the screen, on two lines where it is long."""
    lines = text.FOLDED.get(head, head).in_(words.language).splitlines()
    return "\n".join(words(Text(line, line), **facts) for line in lines)


def cells_of(each: Standing, standings: Standings, words: Words) -> list[str]:
    """One row as it is read, a cell for each of ``heads_of``."""
    return [_said(content, words) for content in content_of(each, standings, words, ties=True)]


def agency_cells(each: AgencyStanding, words: Words) -> list[str]:
    """One agency as it is read, a cell for each of ``AGENCY_HEADS``."""
    return [
        _rank(each.rank, each.tied, words),
        words.fact(each.name) if each.name else words(text.AGENCY_NONE),
        NONE if each.mean is None else words.figure(each.mean),
        str(each.counted),
        str(each.reported),
        NONE if each.shown is None else words.number(each.shown),
    ]


def _said(content: Content, words: Words) -> str:
    match content:
        case None:
            return NONE
        case Decimal():
            return words.number(content)
        case _:
            return words.fact(str(content))


def content_of(each: Standing, standings: Standings, words: Words, *, ties: bool = False) -> list[Content]:
    """One row as values, a cell for each of ``heads_of``."""
    entry = each.entry
    cells: list[Content] = [
        (_placed(each, standings, words) if ties and each.rank else each.rank),
        entry.region,
        entry.index,
        words.fact(entry.predicate.label) if entry.predicate else None,
        entry.counted,
        each.above,
        each.margin,
        entry.to_next,
    ]
    if standings.reference_year is not None:
        cells.append(_among(each, words))
    if standings.previous_year is not None:
        if compares_ranks(standings):
            cells.append(_moved(each, words))
        cells.append(each.move.by if each.move else None)
    return cells


def compares_ranks(standings: Standings) -> bool:
    """Whether any category has two regions with an index in both years: one alone always stays first."""
    return any(
        sum(each.move is not None and each.move.rank_now is not None for each in ranked) > 1
        for ranked in standings.categories.values()
    )


def _placed(each: Standing, standings: Standings, words: Words) -> str:
    if len(standings.categories[each.entry.category]) == 1:
        return words(text.ONE_OF_ONE)
    return _rank(each.rank, each.tied, words)


def _among(each: Standing, words: Words) -> str | None:
    found = each.among
    if found is None:
        return None
    best, worst = found.best, found.worst
    shown = str(best) if best == worst else words(text.RANGE, best=best, worst=worst)
    return f"{shown}/{found.of}"


def _moved(each: Standing, words: Words) -> str | None:
    move = each.move
    if move is None:
        return words(text.NEW)
    if move.rank_before is None or move.rank_now is None:
        return None
    by = move.rank_before - move.rank_now
    said = text.SAME if not by else text.UP if by > 0 else text.DOWN
    return words(said, n=abs(by), rank=move.rank_before)


def _rank(rank: int | None, tied: bool, words: Words) -> str:
    if rank is None:
        return NONE
    return words(text.TIED, rank=rank) if tied else str(rank)


def _rows(standings: Standings, top: int | None) -> Iterator[tuple[str, Standing, list[object]]]:
    for category, rows in standings.categories.items():
        for each in rows[:top]:
            yield category, each, _machine(category, each)


def _machine(category: str, each: Standing) -> list[object]:
    entry, among, move = each.entry, each.among, each.move
    return [
        *(category, each.rank, "yes" if each.tied else "no", entry.region, entry.code, entry.index),
        *(entry.predicate.code if entry.predicate else None, entry.counted, each.above, each.margin),
        entry.to_next,
        *((among.best, among.worst, among.of) if among else (None,) * 3),
        *((move.year, move.index_before, move.by) if move else (None,) * 3),
        *((move.rank_before, move.rank_now) if move else (None,) * 2),
        *(entry.year, "; ".join([entry.file, *entry.others])),
    ]


def _agency(each: AgencyStanding) -> list[object]:
    tied = "yes" if each.tied else "no"
    return [
        *(each.rank, tied, each.name, rounded(each.mean), each.counted, each.reported),
        each.shown,
    ]


def rounded(number: exact.Exact | None) -> Decimal | None:
    """A figure as it is printed."""
    return None if number is None else exact.rounded(number)


def csv_lines(head: Sequence[str], rows: Iterable[list[object]]) -> str:
    """Write lines under ``head``; text that a spreadsheet would take for a formula is made harmless."""
    page = io.StringIO()
    table = csv.writer(page, lineterminator="\n")
    table.writerow(head)
    for row in rows:
        table.writerow([_harmless(cell) for cell in row])
    return page.getvalue()


def _harmless(cell: object) -> str:
    """Keep a spreadsheet from taking text for a formula; a negative number is one it may take."""
    if isinstance(cell, str):
        return harmless(cell)
    return "" if cell is None else str(cell)
