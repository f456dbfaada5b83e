"""One file that holds the rows of many regions, told apart by a column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from inovasi_cli.diagnostics import Diagnostic, Fact, standings
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.reading.headers.rows import Header, find_header
from inovasi_cli.rules.regions import Region, find_region
from inovasi_cli.scoring.ranking.table.columns import ResultsHeaders
from inovasi_cli.text.spelling import normalise

_FEWEST = 3  # columns of a table
_HEADERS = ResultsHeaders()


@dataclass(frozen=True, slots=True)
class Split:
    """The regions of a file as they are written first, each with its rows by sheet.

    ``tops`` are the header rows of the sheets that have a column of regions; ``faults`` tell of rows that
    name no region (R749).
    """

    workbook: Workbook
    names: Mapping[str, str]
    rows: Mapping[str, Mapping[int, list[int]]]
    tops: Mapping[int, int]
    faults: tuple[Diagnostic, ...]

    @property
    def several(self) -> bool:
        """Whether the rows name more than one region."""
        return len(self.names) > 1

    def parts(self) -> Iterator[tuple[str, Workbook]]:
        """Yield the file of each region: its rows, closed up, below the headers.

        Sheets without a column of regions belong to no single one and are left out.
        """
        for key, name in self.names.items():
            sheets = [
                _only(self.workbook.sheets[number], self.tops[number], rows)
                for number, rows in self.rows[key].items()
            ]
            yield name, Workbook(self.workbook.file, tuple(sheets))


def split(workbook: Workbook) -> Split:
    """Find the regions that the rows of ``workbook`` name; however one is written, it is one."""
    names: dict[str, str] = {}
    rows: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    tops: dict[int, int] = {}
    faults: list[Diagnostic] = []
    for number, sheet in enumerate(workbook.sheets):
        header = _header(sheet)
        if header is None:
            continue
        tops[number] = header.row
        written = _merged_down(sheet, header.columns["region"])
        nameless = []
        for row in range(header.row + 1, len(sheet.rows) + 1):
            name = sheet.value(row, header.columns["region"]) or written.get(row)
            if isinstance(name, str):
                key = key_of(name)
                names.setdefault(key, " ".join(name.split()))
                rows[key][number].append(row)
            elif "innovation" in header.columns and sheet.value(row, header.columns["innovation"]):
                nameless.append(row)
        if nameless:
            facts: dict[str, Fact] = {"rows": len(nameless)}
            place = sheet.place(nameless[0], header.columns["region"])
            faults.append(Diagnostic(standings.ROWS_OF_NOBODY, place, facts))
    return Split(workbook, names, rows, tops, tuple(faults))


def _header(sheet: Sheet) -> Header | None:
    """The header of a sheet that names the region of each row; a profile, labels and values, is none."""
    header = find_header(sheet, _HEADERS, "region")
    if header is None or "region" not in header.columns or len(header.cells) < _FEWEST:
        return None
    return header


def key_of(written: str) -> str:
    """Return what tells regions apart, however they are written: the code, else the name."""
    found = find_region(written)
    return found.code if isinstance(found, Region) else normalise(written)


def _merged_down(sheet: Sheet, column: int) -> Mapping[int, Value]:
    """What a cell of ``column`` merged over several rows says for those below its first."""
    return {
        row: sheet.value(first, column)
        for first, last, left, right in sheet.merged
        if left <= column <= right
        for row in range(first + 1, last + 1)
    }


def _only(sheet: Sheet, top: int, rows: list[int]) -> Sheet:
    """The sheet with only these rows below its header, and their cells merged as before."""
    kept = [*range(1, top + 1), *rows]
    placed = {row: at for at, row in enumerate(kept, start=1)}
    merged = [
        (placed[inside[0]], placed[inside[-1]], left, right)
        for first, last, left, right in sheet.merged
        if (inside := [row for row in range(first, last + 1) if row in placed]) and inside[0] == first
        if all(after - before == 1 for before, after in pairwise(inside))
    ]
    return sheet._replace(rows=tuple(sheet.rows[row - 1] for row in kept), merged=tuple(merged))
