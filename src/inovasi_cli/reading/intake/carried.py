"""What could not be read when files were merged, as the merged workbook names it.

Sheet *Tidak Terbaca* has a row for each finding about a file or a sheet of which nothing stands in the
other sheets. A sheet that was not read follows as it stood (*Tidak Terbaca 1* ...).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inovasi_cli.diagnostics import Diagnostic, Fact, Kind
from inovasi_cli.reading.files.sheets import UNREAD_SHEET, Sheet, Value, Workbook
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import normalise

COLUMNS = ("Berkas", "Lembar", "Sel", "Kode", "Uraian", "Tindakan", "Salinan di Lembar", "Menentukan")
"""The headers; *Berkas* and *Kode* tell where they stand, *Menentukan* what leaves but a part."""

YES = "ya"
"""What stands under *Menentukan*."""

ORIGIN, SAID, ADVICE, COPY, DECIDES = "origin", "said", "advice", "copy", "decides"
"""Facts of a finding that was carried over."""


_WITHOUT_LIST = "B102"


def without_copies(workbook: Workbook) -> Workbook:
    """Return ``workbook`` without the sheets that are told of on *Tidak Terbaca*; they are not read again."""
    copies = {normalise(row[COLUMNS[-2]]) for _, _, row in _rows(workbook.sheets)}
    if not copies:
        return workbook
    kept = (sheet for sheet in workbook.sheets if normalise(sheet.name) not in copies)
    return workbook._replace(sheets=tuple(kept))


def carried(workbook: Workbook) -> Iterator[Diagnostic]:
    """Yield the findings that a merged workbook carries, each of its old kind, in its words of then."""
    for sheet, number, row in _rows(workbook.sheets):
        file, name, cell, code, said, advice, copy, decides = (row[header] for header in COLUMNS)
        facts: dict[str, Fact] = {
            ORIGIN: "!".join(filter(None, (file, name, cell))),
            SAID: Text(said, said),
            ADVICE: Text(advice, advice),
            COPY: copy,
            DECIDES: decides,
        }
        yield Diagnostic(_told_as(code), sheet.place(number), facts)


def left_out(faults: Sequence[Diagnostic], *, listed: bool) -> Iterator[Diagnostic]:
    """Yield the carried findings that say that something which decides was not read.

    A file without a list of innovations is missed if no other has one (``listed``), or if it has sheets that
    were not read.
    """
    found = [fault for fault in faults if normalise(str(fault.facts.get(DECIDES, ""))) == YES]
    copied = {_file(fault) for fault in faults if fault.facts.get(COPY)}
    for fault in found:
        if fault.kind.code != _WITHOUT_LIST or not listed or _file(fault) in copied:
            yield fault


def _file(fault: Diagnostic) -> str:
    return str(fault.facts.get(ORIGIN, "")).partition("!")[0]


def _told_as(code: str) -> Kind:
    """The kind of ``code`` that says what was said of the file before; an unknown code is an unread file."""
    from inovasi_cli.diagnostics import catalogue, files

    kind = catalogue.find(code) or files.UNREADABLE
    said = f"{{{ORIGIN}}}: {{{SAID}}}"
    advice = f"{{{ADVICE}}}"
    return kind._replace(message=Text(said, said), hint=Text(advice, advice))


def _rows(sheets: Sequence[Sheet]) -> Iterator[tuple[Sheet, int, dict[str, str]]]:
    """Yield the filled rows with their numbers and cells by header."""
    for sheet in sheets:
        if normalise(sheet.name) != normalise(UNREAD_SHEET):
            continue
        columns: dict[str, int] = {}
        for number, values in enumerate(sheet.rows, start=1):
            if columns:
                row = {name: _text(values, columns.get(name)) for name in COLUMNS}
                if row["Berkas"] or row["Kode"]:
                    yield sheet, number, row
            elif {"Berkas", "Kode"} <= set(values):
                columns = {name: at for at, name in enumerate(values) if isinstance(name, str)}


def _text(values: Sequence[Value], column: int | None) -> str:
    value = values[column] if column is not None and column < len(values) else None
    return "" if value is None else str(value).strip()
