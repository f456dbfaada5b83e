"""What the XML of an .ods file says and the fast reader does not (OpenDocument 1.3, part 3, 9.1)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import product
from xml.etree import ElementTree

from inovasi_cli.reading.files import content as limits
from inovasi_cli.reading.files.sheets import (
    ERROR_TEXT,
    Address,
    CellError,
    Merged,
    Overlooked,
    Uncomputed,
)

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


def of_ods(data: bytes) -> list[Overlooked]:
    """Return what the reader overlooks, for each sheet in order.

    Raises:
        ElementTree.ParseError, ValueError, KeyError: the file is not built as it should be.
    """
    most = limits.filled(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("content.xml") as content:
        sheets: list[_Sheet] = []
        for event, element in ElementTree.iterparse(content, ("start", "end")):
            # A table inside a link to another file has no name and is no sheet.
            if (
                event == "start"
                and element.tag == f"{_TABLE}table"
                and (name := element.get(f"{_TABLE}name"))
            ):
                sheets.append(_Sheet(name, most))
            elif event == "end" and element.tag == f"{_TABLE}table-column" and sheets:
                sheets[-1].add_column(element)
            elif event == "end" and element.tag == f"{_TABLE}table-row" and sheets:
                sheets[-1].add(element)
                element.clear()
    return [sheet.all() for sheet in sheets]


class _Sheet:
    """One table, row by row."""

    def __init__(self, name: str, most: int) -> None:
        self.name = name
        self.most = most
        self.filled = 0
        self.row = 1
        self.reach: Address = (0, 0)
        self.unread: dict[Address, CellError | Uncomputed] = {}
        self.hidden: list[range] = []
        self.merged: list[Merged] = []
        self.column = 1
        self.hidden_columns: list[range] = []

    def add_column(self, element: ElementTree.Element) -> None:
        """Add what is said of a column, or of several that are alike; they stand before the rows."""
        columns = int(element.get(f"{_TABLE}number-columns-repeated", 1))
        if not _shows(element):
            self.hidden_columns.append(range(self.column, self.column + columns))
        self.column += columns

    def add(self, element: ElementTree.Element) -> None:
        """Add a row, which may stand for several that are alike."""
        rows = int(element.get(f"{_TABLE}number-rows-repeated", 1))
        if not _shows(element):
            self.hidden.append(range(self.row, self.row + rows))
        for columns, cell in _filled(element):
            self.reach = max(self.reach[0], self.row + rows - 1), max(self.reach[1], columns.stop - 1)
            self.filled += rows * (columns.stop - columns.start)
            if self.filled <= self.most:  # more is refused, so that a few bytes never become a billion cells
                self._add_cells(range(self.row, self.row + rows), columns, cell)
        self.row += rows

    def _add_cells(self, rows: range, columns: range, cell: ElementTree.Element) -> None:
        down = int(cell.get(f"{_TABLE}number-rows-spanned", 1))
        across = int(cell.get(f"{_TABLE}number-columns-spanned", 1))
        if down > 1 or across > 1:
            self.merged += ((rows.start, rows.start + down - 1, at, at + across - 1) for at in columns)
        if value := _unread(cell):
            self.unread |= dict.fromkeys(product(rows, columns), value)

    def all(self) -> Overlooked:
        merged, columns = tuple(self.merged), self.hidden_columns
        return Overlooked(
            self.name, self.reach, self.unread, (), self.hidden, merged, columns, filled=self.filled
        )


def _shows(element: ElementTree.Element) -> bool:
    return element.get(f"{_TABLE}visibility", "visible") == "visible"


def _filled(row: ElementTree.Element) -> Iterator[tuple[range, ElementTree.Element]]:
    """Yield the cells with content and their columns; cells that are alike may be written once."""
    column = 1
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        times = int(cell.get(f"{_TABLE}number-columns-repeated", 1))
        if len(cell) or cell.get(f"{_OFFICE}value-type") or cell.get(f"{_TABLE}formula"):
            yield range(column, column + times), cell
        column += times


def _unread(cell: ElementTree.Element) -> CellError | Uncomputed | None:
    """Tell a formula that failed, or that stores neither a value nor a text."""
    formula = cell.get(f"{_TABLE}formula")
    failed = any(name.endswith("}value-type") and kind == "error" for name, kind in cell.items())
    shown = "".join(text for part in cell.iterfind(f"{_TEXT}p") for text in part.itertext())
    if failed or (formula and ERROR_TEXT.fullmatch(shown)):
        return CellError(shown or "#ERROR!")
    if formula and not cell.get(f"{_OFFICE}value-type") and cell.find(f"{_TEXT}p") is None:
        return Uncomputed(f"={formula.partition('=')[2]}")
    return None
