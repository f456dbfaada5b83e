"""One innovation written down the rows, a field a row: the paper form, the indicator table of the portal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from inovasi_cli.headers.names import EVIDENCE, Fields, part
from inovasi_cli.headers.rows import find_header
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
_BY_KEY = {name: column for column, names in _COLUMNS.items() for name in names}
_OFFICE = "nama opd uptd puskesmas"
_NUMBERING = re.compile(r"(?:\d+|[a-z])(?:\.\d+)*[.)]?\s+", re.IGNORECASE)

Cell = tuple[int, int]
"""Row and column, from 1."""


@dataclass(frozen=True)
class Form:
    """Where the answer to each field stands; ``header_row`` is 0 where there is none."""

    header_row: int
    cells: Mapping[str, Cell] = field(default_factory=dict)


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
        form = Form(header.row, _below(sheet, header.row, header.columns, fields))
        above = replace(sheet, rows=sheet.rows[: header.row - 1])
        labels = {**fields.by_key, _OFFICE: "agency"}
        form = replace(form, cells={**labelled(above, labels), **form.cells})
    else:
        return None
    return form if len({row for row, _ in form.cells.values()}) >= FEWEST else None


def _below(sheet: Sheet, header_row: int, columns: Mapping[str, int], fields: Fields) -> dict[str, Cell]:
    """Find the fields that the rows below a header name; the level of an indicator has its own column."""
    found: dict[str, Cell] = {}
    answer = columns.get("answer", columns.get("level", 0))
    for row in range(header_row + 1, len(sheet.rows) + 1):
        label = sheet.value(row, columns["label"])
        name = _field(label, fields) if isinstance(label, str) else None
        if name is None or name in found:
            continue
        is_indicator = name in fields.indicators
        found[name] = row, columns.get("level", answer) if is_indicator else answer
        if is_indicator and "proof" in columns:
            found[part(name, EVIDENCE)] = row, columns["proof"]
    return found


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
