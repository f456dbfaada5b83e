"""What could not be read when files were merged, as the merged workbook names it.

Sheet *Tidak Terbaca* has a row for each finding about a file or a sheet of which nothing stands in the
other sheets, and for each column that was read by more than its header. A sheet that was not read follows as
it stood (*Tidak Terbaca 1* ...).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inovasi_cli.diagnostics import Diagnostic, Fact, Kind, recognition
from inovasi_cli.reading.doubts import Doubt
from inovasi_cli.reading.files.sheets import UNREAD_SHEET, Sheet, Value, Workbook
from inovasi_cli.reading.headers import ORIGIN as OF_ROW
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.headers.assigning import Candidate
from inovasi_cli.reading.headers.origins import parts, sheet_of
from inovasi_cli.reading.headers.rows import Header, HeaderCell
from inovasi_cli.reading.intake.tables import filled_rows
from inovasi_cli.reading.layout import Layout, Match
from inovasi_cli.reading.layout.doubtful import NEVER, TableColumns, lacking_fields
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import normalise

_PLACE = ("Berkas", "Lembar", "Sel")
_COPY, _DECIDES = "Salinan di Lembar", "Menentukan"
COLUMNS = (*_PLACE, "Kode", "Uraian", "Tindakan", "Judul", "Dibaca Sebagai", _COPY, _DECIDES)
"""The headers; *Berkas* and *Kode* tell where they stand, *Menentukan* what leaves but a part."""

YES = "ya"
"""What stands under *Menentukan*."""

ORIGIN, SAID, ADVICE, COPY, DECIDES = "origin", "said", "advice", "copy", "decides"
HEADER, READ = "header", "read"
"""Facts of a finding that was carried over."""

_WITHOUT_LIST = "B102"


def without_copies(workbook: Workbook) -> Workbook:
    """Return ``workbook`` without the sheets that are told of on *Tidak Terbaca*; they are not read again."""
    copies = {normalise(row[_COPY]) for _, _, row in _rows(workbook.sheets)}
    if not copies:
        return workbook
    kept = (sheet for sheet in workbook.sheets if normalise(sheet.name) not in copies)
    return workbook._replace(sheets=tuple(kept))


def carried(workbook: Workbook) -> Iterator[Diagnostic]:
    """Yield the findings that a merged workbook carries, each of its old kind, in its words of then."""
    for sheet, number, row in _rows(workbook.sheets):
        code, said, advice, heading, read, copy, decides = (row[name] for name in COLUMNS[len(_PLACE) :])
        facts: dict[str, Fact] = {
            ORIGIN: "!".join(filter(None, (row[name] for name in _PLACE))),
            SAID: Text(said, said),
            ADVICE: Text(advice, advice),
            HEADER: heading,
            READ: read,
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


def asked_again(layout: Layout, ruleset: Ruleset, faults: Sequence[Diagnostic]) -> Layout:
    """Add to merged sheets the doubts about columns that were guessed in their files."""
    guesses = [fault for fault in faults if fault.kind.code == recognition.GUESSED.code]
    if not guesses:
        return layout
    return Layout(
        tuple(
            match._replace(doubts=(*match.doubts, *_guessed(match, Fields(ruleset, match.role), guesses)))
            if match.role and match.table and OF_ROW in match.table.columns
            else match
            for match in layout.matches
        )
    )


def _guessed(match: Match, fields: Fields, guesses: Sequence[Diagnostic]) -> Iterator[Doubt]:
    """Yield what the rows of a file may hold in a column which it had under another header."""
    assert match.table is not None
    header = Header(match.table.header_row, match.cells)
    own = parts(match.sheet, header, [filled.row for filled in filled_rows(match.table)])
    for fault in guesses:
        said, read = str(fault.facts[HEADER]), str(fault.facts[READ])
        field = fields.named(read)
        if field is None or field in NEVER or field not in header.columns:
            continue
        maybe = tuple(Candidate(guess.field, guess.score, guess) for guess in fields.guesses(said))
        cell = HeaderCell(header.row, header.columns[field], said, field, None, read, sure=False, maybe=maybe)
        if not cell.names_a_unit:
            cell = cell._replace(how="words")
        for part in own:
            columns = TableColumns(match.sheet, header, fields, part)
            here = part.origin == sheet_of(str(fault.facts[ORIGIN])) and field not in part.absent
            if here and columns.held(cell.column):
                lacking = lacking_fields(header.columns.keys() - part.absent.keys(), fields)
                place = match.sheet.place(cell.row, cell.column)
                readings = tuple(columns.otherwise(cell, lacking))
                yield Doubt(
                    fields.role,
                    place,
                    said,
                    readings,
                    part=part.origin,
                    table=columns.table,
                    read=field,
                    kept=fault,
                )


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
