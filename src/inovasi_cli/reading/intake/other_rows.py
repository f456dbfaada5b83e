"""Rows of a list of innovations that are none: sums, notes and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inovasi_cli.diagnostics import Diagnostic, rows
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.intake.tables import FilledRow, filled_rows
from inovasi_cli.reading.layout import Table
from inovasi_cli.text.spelling import normalise

_MOST = 3
"""Filled cells of a note, a sum or a signature that does not fill the columns of the table."""

_NAME_AND_AGENCY = 2

_BELOW_A_TABLE = re.compile(
    r"(catatan|keterangan|ket|sumber|mengetahui|diketahui|menyetujui|disetujui|disahkan|kepala|sekretaris|plt|plh"
    r"|nip|total|jumlah|rata rata|rerata|sub ?total|grand total)\b"
)


def innovation_rows(table: Table, faults: list[Diagnostic]) -> Iterator[FilledRow]:
    """Yield the rows that are innovations; ``faults`` gets L417 of those that only look like some."""
    asides: list[FilledRow] = []
    filled = list(filled_rows(table, asides))
    fullest = max((len(each.cells) for each in filled), default=0)
    for each in filled:
        if _is_aside(each, fullest):
            asides.append(each)
        elif not _is_note(each):
            yield each
    faults += (
        Diagnostic(rows.NOT_AN_INNOVATION, each.place("name"), {"value": each.title})
        for each in asides
        if "name" in each.cells
    )


def _is_aside(filled: FilledRow, fullest: int) -> bool:
    """Whether a row without a running number is a name alone, or a few cells that say what notes say.

    ``fullest`` is the most cells that a row of the table fills: in a list of names, names are innovations.
    """
    if _is_number(filled.ordinal):
        return False
    if filled.cells.keys() == {"name"} and fullest > _NAME_AND_AGENCY:
        return True
    texts = (value for value in (filled.ordinal, *filled.cells.values()) if isinstance(value, str))
    few = len(filled.cells) <= min(_MOST, fullest // 2)
    return few and any(_BELOW_A_TABLE.match(normalise(text)) for text in texts)


def _is_note(filled: FilledRow) -> bool:
    """Whether a row is a single text outside the column of names: a note, or half of a signature."""
    (name, value), *others = filled.cells.items()
    return not others and name != "name" and isinstance(value, str)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) or (isinstance(value, str) and value.strip(" .)").isdigit())
