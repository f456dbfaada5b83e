"""One innovation written down the rows, a field a row: the paper form, the indicator table of the portal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from inovasi_cli.headers.names import EVIDENCE, Fields, part
from inovasi_cli.headers.rows import LONGEST, Header, HeaderCell, find_header
from inovasi_cli.spelling import normalise
from inovasi_cli.workbook.sheets import Sheet, Value

LABELS_WITHIN = 6
"""Columns from the left among which labels are looked for."""

FEWEST = 4
"""Fields on rows of their own that make a sheet a form."""

_COLUMNS = {
    "label": ("jenis isian", "isian", "uraian", "nama indikator", "indikator"),
    "answer": ("informasi jawaban", "jawaban", "informasi", "isi"),
    "level": ("parameter", "input parameter", "level"),
    "proof": ("data pendukung", "bukti dukung", "data dukung", "bukti"),
}
_FILLED_IN = ("answer", "level", "proof")
_BY_KEY = {name: column for column, names in _COLUMNS.items() for name in names}
_OFFICE = "nama opd uptd puskesmas"
_NUMBERING = re.compile(r"(?:\d+|[a-z])(?:\.\d+)*[.)]?\s+", re.IGNORECASE)

Cell = tuple[int, int]
"""Row and column, from 1."""


@dataclass(frozen=True)
class Form:
    """Where the answer to each field stands; ``header_row`` is 0 where there is none.

    ``labels`` are those below the header that are misspelt, or mean nothing and are answered all the same;
    ``repeated`` those of a field that has another answer already. ``beside`` is what is written where no
    field takes it, by a name for each.
    """

    header_row: int
    cells: Mapping[str, Cell] = field(default_factory=dict)
    labels: tuple[HeaderCell, ...] = ()
    repeated: tuple[HeaderCell, ...] = ()
    beside: Mapping[str, Cell] = field(default_factory=dict)


class _FormColumns:
    """The headers of a form."""

    def find(self, header: str) -> str | None:
        """Return the column that ``header`` means, if any."""
        return _BY_KEY.get(normalise(header))


def find_form(sheet: Sheet, fields: Fields) -> Form | None:
    """Return the form on ``sheet``; ``None`` when too few rows name a field of an innovation."""
    header = find_header(sheet, _FormColumns(), "label")
    if header is None:
        labels = {name: code for code in fields.indicators for name in fields.called(code)}
        form = Form(0, labelled(sheet, {**labels, **fields.by_key}))
    elif "label" in header.columns and {"answer", "level"} & header.columns.keys():
        found = _Rows(sheet, header, fields)
        found.read(header.row)
        above = replace(sheet, rows=sheet.rows[: header.row - 1])
        labels = {**fields.by_key, _OFFICE: "agency"}
        cells = {**labelled(above, labels), **found.cells}
        form = Form(header.row, cells, tuple(found.labels), tuple(found.repeated), found.beside)
    else:
        return None
    return form if len({row for row, _ in form.cells.values()}) >= FEWEST else None


class _Rows:
    """The rows below the header of a form; the level of an indicator has its own column."""

    def __init__(self, sheet: Sheet, header: Header, fields: Fields) -> None:
        self.sheet, self.columns, self.fields = sheet, header.columns, fields
        self.answer = self.columns.get("answer", self.columns.get("level", 0))
        self.heads = {cell.column: cell.text for cell in header.cells if cell.field in _FILLED_IN}
        self.cells: dict[str, Cell] = {}
        self.labels: list[HeaderCell] = []
        self.repeated: list[HeaderCell] = []
        self.beside: dict[str, Cell] = {}

    def read(self, header_row: int) -> None:
        """Find the fields by their labels, then those whose label is misspelt."""
        others: list[tuple[int, str]] = []
        for row in range(header_row + 1, len(self.sheet.rows) + 1):
            label = self.sheet.value(row, self.columns["label"])
            if not isinstance(label, str):
                continue
            label = " ".join(label.split())
            name = _field(label, self.fields)
            if name is None:
                others.append((row, label))
            elif name not in self.cells:
                self._add(row, name)
            elif self.sheet.value(row, self.answer) not in (None, self.sheet.value(*self.cells[name])):
                self.repeated.append(HeaderCell(row, self.columns["label"], label, name))
                self._keep(row, label)
        for row, label in others:
            self._misspelt(row, label)

    def _misspelt(self, row: int, label: str) -> None:
        """Read a label in spite of a slip that leaves no doubt; one without an answer is a title."""
        if len(label) > LONGEST or self.sheet.value(row, self.answer) is None:
            return
        slip = self.fields.slip(label, self.cells)
        cell = HeaderCell(row, self.columns["label"], label, None)
        if slip and slip[2]:
            self._add(row, slip[0])
            cell = replace(cell, field=slip[0], how="misspelling", read=slip[1])
        else:
            self._keep(row, label)
        self.labels.append(cell)

    def _add(self, row: int, name: str) -> None:
        is_indicator = name in self.fields.indicators
        self.cells[name] = row, self.columns.get("level", self.answer) if is_indicator else self.answer
        if is_indicator and "proof" in self.columns:
            self.cells[part(name, EVIDENCE)] = row, self.columns["proof"]
        self._keep(row, self.fields.official(name))

    def _keep(self, row: int, label: str) -> None:
        """Name what a row holds and no field takes: an answer by its label, the rest by its column too."""
        taken = [column for at, column in self.cells.values() if at == row]
        for column, head in self.heads.items():
            if column not in taken and self.sheet.value(row, column) is not None:
                name = label if column == self.answer and not taken else f"{label}, {head}"
                while name in self.beside:
                    name += " *"
                self.beside[name] = row, column


def _field(label: str, fields: Fields) -> str | None:
    return fields.find(label) or fields.find(_NUMBERING.sub("", label, count=1))


def labelled(sheet: Sheet, labels: Mapping[str, str]) -> Mapping[str, tuple[int, int]]:
    """Return where the value of each label stands (row, column from 1): the next filled cell to its right.

    ``labels`` maps normalised labels to fields; the first place of a field counts.
    """
    found: dict[str, tuple[int, int]] = {}
    for row in range(1, len(sheet.rows) + 1):
        for column in range(1, LABELS_WITHIN + 1):
            value = sheet.value(row, column)
            name = labels.get(normalise(value)) if isinstance(value, str) else None
            if name and name not in found:
                filled = (c for c in range(column + 1, column + 4) if _says_something(sheet.value(row, c)))
                found[name] = (row, next(filled, column + 1))
    return found


def _says_something(value: Value) -> bool:
    return value is not None and not (isinstance(value, str) and not normalise(value))
