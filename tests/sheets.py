"""Sheets for tests, drawn as Markdown tables so that a reviewer sees the sheet.

``sheet`` gives a ``Sheet`` without a file, ``write_xlsx`` a real workbook. A table looks like this;
the line of dashes may be left out, and so may the outer blank lines::

    | No | Nama Inovasi | 16 Regulasi | 17 Ketersediaan SDM |
    | -- | ------------ | ----------- | ------------------- |
    | 1  | SIAP ANTAR   | 3           | =A1                 |
    | 2  | JEMPUT BOLA  | #REF!       | '3                  |

How a cell is read: nothing is an empty cell; ``3`` and ``-0.5`` are numbers; ``3,5``, ``03`` and
``2025-03-01`` stay text, as does anything after an apostrophe (``'3``); ``=A1`` is a formula that
nobody calculated; ``#REF!`` is a failed formula; ``\\|`` is a bar. Where a table cannot say it (a
date, a text of two lines), give rows of Python values instead of the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from textwrap import dedent

import openpyxl
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

from inovasi_cli.reading.files.sheets import CellError, Sheet, Uncomputed, Value

Rows = Sequence[Sequence[Value]]

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
_ERROR = re.compile(r"#(REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!)")
_BAR = re.compile(r"(?<!\\)\|")


def sheet(table: str | Rows, name: str = "Inovasi", file: str = "data.xlsx", at: str = "A1") -> Sheet:
    """The sheet whose table starts at the cell ``at``; everything before it is empty."""
    top, left = _position(at)
    indented = [(*(None,) * (left - 1), *row) for row in _rows(table)]
    return Sheet(file, name, (*((),) * (top - 1), *indented))


def write_xlsx(
    path: Path, sheets: Mapping[str, str | Rows], *, at: str = "A1", hidden: Iterable[str] = ()
) -> Path:
    """Write a workbook with these sheets, each starting at the cell ``at``; return ``path``."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)  # type: ignore[arg-type]
    top, left = _position(at)
    for name, table in sheets.items():
        written = workbook.create_sheet(name)
        for row, values in enumerate(_rows(table), start=top):
            for column, value in enumerate(values, start=left):
                cell = written.cell(row, column, _stored(value))
                if isinstance(value, str):
                    cell.data_type = "s"  # openpyxl would take "=A1" and "#REF!" for more than text
        if name in hidden:
            written.sheet_state = "hidden"
    workbook.save(path)
    return path


def _rows(table: str | Rows) -> Rows:
    if not isinstance(table, str):
        return table
    lines = [_BAR.split(line.strip())[1:-1] for line in dedent(table).strip().splitlines()]
    return [[_value(cell) for cell in cells] for cells in lines if not _is_rule(cells)]


def _is_rule(cells: Sequence[str]) -> bool:
    return all(re.fullmatch(r"\s*:?-{2,}:?\s*", cell) for cell in cells)


def _value(text: str) -> Value:
    text = text.strip().replace(r"\|", "|")
    if not text:
        return None
    if text.startswith("'"):
        return text[1:]
    if text.startswith("="):
        return Uncomputed(text)
    if _ERROR.fullmatch(text):
        return CellError(text)
    return float(text) if _NUMBER.fullmatch(text) else text


def _stored(value: Value) -> object:
    """What openpyxl is to write: it makes a formula or an error cell of the plain text."""
    if isinstance(value, CellError):
        return value.text
    return value.formula if isinstance(value, Uncomputed) else value


def _position(address: str) -> tuple[int, int]:
    letters, row = coordinate_from_string(address)
    return row, column_index_from_string(letters)
