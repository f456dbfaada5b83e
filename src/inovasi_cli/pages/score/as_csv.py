"""The tables of a score for spreadsheets and programs: keys as heads, figures with a point.

Each table can be had alone; all of them stand under each other, the name of each above it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.pages.page.escape import harmless
from inovasi_cli.pages.page.table import csv_lines
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.score.breakdown import breakdown
from inovasi_cli.pages.score.gaps import find_gaps
from inovasi_cli.pages.score.parts import covering
from inovasi_cli.pages.score.score_tables import spread_of
from inovasi_cli.reading.submission import BASES
from inovasi_cli.rules import LEVELS
from inovasi_cli.text import Language

Rows = Iterator[list[object]]


def as_csv(assessment: Assessment, language: Language, table: str | None) -> str:
    """Write ``table``, or all of them with something in them; names are in ``language``."""
    words = Words(language)
    if table is not None:
        return _written(table, assessment, words)
    written = ((name, _written(name, assessment, words)) for name in TABLES)
    return "\n".join(f"{name}\n{lines}" for name, lines in written if lines.count("\n") > 1)


def _written(table: str, assessment: Assessment, words: Words) -> str:
    heads, rows = TABLES[table]
    codes = tuple(assessment.ruleset.sid_indicators) if table == "innovations" else ()
    cells = ([_cell(cell) for cell in row] for row in rows(assessment, words))
    return csv_lines([*heads, *codes], cells)


def _cell(cell: object) -> str:
    if isinstance(cell, str):
        return harmless(cell)
    return "" if cell is None else str(cell)


def _result(assessment: Assessment, words: Words) -> Rows:
    card, rank, profile = assessment.card, assessment.rank, assessment.submission.profile
    yield ["region", profile.region]
    yield ["code", profile.code]
    yield ["category", profile.category]
    yield ["edition", assessment.ruleset.name]
    yield ["basis", assessment.basis]
    if card is None:
        return
    yield ["index", _figure(card.index)]
    yield ["predicate", words.fact(card.predicate.label) if card.predicate else None]
    if rank:
        yield ["rank_best", rank.best]
        yield ["rank_worst", rank.worst]
        yield ["rank_of", rank.of]
        yield ["rank_year", rank.year]
    yield ["counted", card.counted]
    yield ["reported", len(card.innovations)]


def _bases(assessment: Assessment, words: Words) -> Rows:
    for basis in BASES:
        card = assessment.cards[basis]
        figures = (card.spd, card.sid, card.total, card.index) if card else (None,) * 4
        predicate = words.fact(card.predicate.label) if card and card.predicate else None
        yield [basis, predicate, *map(_figure, figures)]


def _parts(assessment: Assessment, words: Words) -> Rows:
    card = assessment.card
    for part in breakdown(card, assessment.ruleset) if card else ():
        name = words(part.name, counted=card.counted if card else 0)
        maximum = None if part.maximum is None else exact.plain(part.maximum)
        yield [part.depth, part.aspect, name, part.shown, maximum, part.share]


def _affairs(assessment: Assessment, words: Words) -> Rows:
    number = covering(assessment.card) if assessment.card else {}
    for code, term in assessment.ruleset.basic_affairs.items():
        yield [code, words.fact(term.name), number.get(code, 0)]


def _innovations(assessment: Assessment, words: Words) -> Rows:
    codes = tuple(assessment.ruleset.sid_indicators)
    for each in assessment.card.innovations if assessment.card else ():
        innovation = each.innovation
        place = innovation.place
        reasons = ";".join(reason.rule for reason in each.reasons if reason.effect == "excluded")
        levels = ["" if innovation.by_total else each.levels.get(code, 0) for code in codes]
        yield [
            *(place.file, place.sheet, place.row, innovation.name, innovation.agency, innovation.affair),
            *("yes" if each.counted else "no", reasons),
            *(None if each.points is None else exact.plain(each.points), _figure(each.gain)),
            *(each.rank, words.fact(each.predicate.label) if each.predicate else None),
            *levels,
        ]


def _indicators(assessment: Assessment, words: Words) -> Rows:
    card = assessment.card
    for code, indicator in assessment.ruleset.sid_indicators.items() if card else ():
        at = spread_of(card, code) if card else {}
        yield [code, words.fact(indicator.name), *(at.get(level, 0) for level in (0, *LEVELS))]


def _spd(assessment: Assessment, words: Words) -> Rows:
    for row in assessment.card.spd_rows if assessment.card else ():
        indicator = row.indicator
        points = (indicator.weight, row.score, indicator.maximum)
        yield [indicator.code, words.fact(indicator.name), row.level, *map(exact.plain, points)]


def _gaps(assessment: Assessment, words: Words) -> Rows:
    for gap in find_gaps(assessment.card, assessment.ruleset) if assessment.card else ():
        indicator = gap.indicator
        yield [indicator.code, words.fact(indicator.name), gap.empty, gap.rows, _figure(gap.points)]


def _figure(number: exact.Exact | None) -> object:
    return None if number is None else exact.rounded(number)


TABLES: Mapping[str, tuple[Sequence[str], Callable[[Assessment, Words], Rows]]] = {
    "result": (("key", "value"), _result),
    "bases": (("basis", "predicate", "spd", "sid", "total", "index"), _bases),
    "parts": (("depth", "aspect", "name", "score", "maximum", "share"), _parts),
    "affairs": (("code", "name", "innovations"), _affairs),
    "innovations": (
        (
            *("file", "sheet", "row", "name", "agency", "affair", "counted", "reasons"),
            *("maturity", "gain", "rank", "predicate"),
        ),
        _innovations,
    ),
    "indicators": (("code", "name", "level_0", "level_1", "level_2", "level_3"), _indicators),
    "spd": (("code", "name", "level", "weight", "score", "maximum"), _spd),
    "gaps": (("code", "name", "at_zero", "rows", "points"), _gaps),
}
"""Every table by its name: the heads and how its rows are made."""
