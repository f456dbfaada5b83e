"""The end of sheet *Ringkasan*: the other bases, the signature, and where the result comes from."""

from __future__ import annotations

from inovasi_cli import exact
from inovasi_cli.books.scored.grid import NONE, SheetGrid
from inovasi_cli.books.scored.result import ScoredResult, moment
from inovasi_cli.reading.submission import BASES
from inovasi_cli.text import output
from inovasi_cli.text import scored as said

_SIGNED_COLUMNS = (2, 3, 4)
_SIGNED_HEIGHT = 26.0


def put_bases(result: ScoredResult, grid: SheetGrid) -> None:
    """Put the bases that are not shown live, as fixed values."""
    words = result.words
    grid.section(words(said.BASES), [words(each) for each in said.BASES_HEADS], 2, 3, 4, 5)
    for basis in BASES:
        card = result.assessment.cards[basis]
        if basis == result.card.basis:
            continue
        grid.put((grid.row, 1), words(output.BASIS_NAMES[basis]))
        if card is None:
            grid.put((grid.row, 2), words(output.BASIS_ABSENT[basis]))
        else:
            for column, value in enumerate((card.spd, card.sid, card.total, card.index), start=2):
                points = NONE if value is None else exact.rounded(value)
                grid.put((grid.row, column), points, "text", "points")
            label = words.fact(card.predicate.label) if card.predicate else NONE
            grid.put((grid.row, 6), label)
        grid.row += 1


def put_signature(result: ScoredResult, grid: SheetGrid) -> None:
    """Put empty lines for place and date, office, signature and name."""
    grid.section(result.words(said.SIGNATURE))
    for each in said.SIGNED:
        grid.put((grid.row, 1), result.words(each))
        for column in _SIGNED_COLUMNS:
            grid.put((grid.row, column), None, "line")
        grid.heights[grid.row] = _SIGNED_HEIGHT
        grid.row += 1


def put_origin(result: ScoredResult, grid: SheetGrid) -> None:
    """Put version, rules, files, options and time."""
    origin, words = result.provenance, result.words
    grid.section(words(said.ORIGIN))
    options = ", ".join(f"{name}={value}" for name, value in origin.options.items())
    lines = [
        (words(said.ORIGIN_TOOL), f"inovasi {origin.version}"),
        (words(said.ORIGIN_EDITION), f"{origin.edition}: {words(result.ruleset.edition.title)}"),
        (words(said.ORIGIN_RULES), origin.rules_sha256),
        (words(said.ORIGIN_TIME), moment(origin.at)),
        (words(said.ORIGIN_OPTIONS), options or NONE),
    ]
    for file, found in origin.inputs.items():
        checksum = found or words(said.UNREAD)
        told = words(said.ORIGIN_CHECKSUM, file=file, checksum=checksum)
        lines.append((words(said.ORIGIN_FILE), told))
    for name, value in lines:
        grid.wide((grid.row, 2), value)
        grid.put((grid.row, 1), name, "quiet")
        grid.row += 1
