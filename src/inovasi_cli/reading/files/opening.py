"""Read a spreadsheet file into sheets whose cells keep their addresses; never write to it."""

from __future__ import annotations

import errno
import io
import os
import struct
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from xml.etree import ElementTree

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, column_letters, files, worksheets
from inovasi_cli.reading.files import content as limits
from inovasi_cli.reading.files.content import (
    PIPED,
    SUFFIXES,
    ZIP_ERRORS,
    Format,
    UnreadableError,
    bytes_of,
    damaged,
    ending,
    recognise,
    too_much,
)
from inovasi_cli.reading.files.sheet_xml import WIDE, SheetXml
from inovasi_cli.reading.files.sheets import (
    LISTS_SHEET,
    Address,
    Overlooked,
    Sheet,
    Value,
    Workbook,
    meant,
)
from inovasi_cli.text import Text
from inovasi_cli.text.usage import reason

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_NOT_AS_DESCRIBED = (*ZIP_ERRORS, ElementTree.ParseError, struct.error, LookupError)

_LOCK_FILE = "~$"
_MACROS = b"xl/vbaProject.bin"

_STDERR = 2

_GLIMPSED, _FIRST_ROWS, _FIRST_COLUMNS = 5_000_000, 200, 100
"""Unpacked bytes of a file of which a sheet that is too large is looked at, and how much of it."""

Rows = tuple[tuple[Value, ...], ...]


def read(path: Path) -> Workbook:
    """Read the visible sheets of an .xlsx, .xlsm, .xlsb, .xls, .ods or .csv file.

    Failed formulas are told apart from empty cells, and never calculated ones too where the format
    tells them (.xlsx, .xlsm, .ods); in .xls and .xlsb a formula that stores an empty text is told once
    a sheet (B119). Never raises for what is in the file or in its way: that becomes a fault (kinds B),
    and a file that cannot be read has no sheets.
    """
    file = str(path)
    try:
        data = _bytes(path)
        form = recognise(data, ending(path))
        if form == "csv":
            from inovasi_cli.reading.files import delimited

            rows = _Room(data).holding(_trimmed(delimited.parse(data)))
            return Workbook(file, (Sheet(file, path.stem, rows),))
        scanned = _scanned(data, form)
        room = _Room(data)
        if too_large := [
            Diagnostic(worksheets.SHEET_TOO_LARGE, Place(file, sheet.name), _reach(*sheet.reach))
            for sheet in scanned or ()
            if not room.has_for(sheet)
        ]:
            return Workbook(file, (), tuple(too_large))  # the reader would unpack all sheets at once
        with _open(data) as source:
            return _read_sheets(file, source, form, scanned, room)
    except UnreadableError as fault:
        return Workbook(file, (), (Diagnostic(fault.kind, Place(file), fault.facts),))


def _bytes(path: Path) -> bytes:
    if path.name.startswith(_LOCK_FILE):
        raise UnreadableError(files.LOCK_FILE, {"name": path.name.removeprefix(_LOCK_FILE)})
    try:
        if str(path) == PIPED:
            return bytes_of(path)
        # Asked first, because Windows denies permission to read a folder.
        if path.is_dir():
            raise UnreadableError(files.FOLDER, {"example": _example(path)})
        if path.exists() and not path.is_file():
            raise UnreadableError(files.NO_FILE, {})  # reading it might never end
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise UnreadableError(files.MISSING, {"near": _similar(path)}) from error
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise UnreadableError(files.MISSING, {"near": ()}) from error
        raise UnreadableError(files.FORBIDDEN, {"reason": reason(error)}) from error


def _similar(path: Path) -> tuple[str, ...]:
    """Names in the same folder that may have been meant, the most similar first."""
    import difflib

    names = {found.name.lower(): found.name for found in _spreadsheets(path.parent)}
    return tuple(names[near] for near in difflib.get_close_matches(path.name.lower(), names, cutoff=0.75))


def _example(folder: Path) -> str:
    return str(next(_spreadsheets(folder), folder / "data.xlsx"))


def _spreadsheets(folder: Path) -> Iterator[Path]:
    try:
        found = sorted(folder.iterdir())
    except (OSError, ValueError):
        return
    for path in found:
        if path.suffix.lower() in SUFFIXES and not path.name.startswith(_LOCK_FILE):
            yield path


def _open(data: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook

    with guarded():
        return CalamineWorkbook.from_filelike(io.BytesIO(data))


def _scanned(data: bytes, form: Format) -> list[Overlooked] | None:
    """What the reader overlooks in each sheet of an older format; ``None`` where it has another scan.

    Raises:
        UnreadableError: nobody can tell how much the reader would make of the file.
    """
    try:
        match form:
            case "xls" | "xlsb":
                from inovasi_cli.reading.files import records

                return records.of_xls(data) if form == "xls" else records.of_xlsb(data)
            case "ods":
                from inovasi_cli.reading.files import open_document

                return open_document.of_ods(data)
            case _:
                return None
    except _NOT_AS_DESCRIBED as error:
        raise damaged() from error


class _Room:
    """What the sheets of one file may still hold, so that few bytes never become many cells."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._area = limits.AREA * limits.times()
        self._cells = limits.filled(data)
        self._columns = limits.COLUMNS * limits.times()

    def has_for(self, sheet: Overlooked) -> bool:
        """Whether there is room for every cell of its rectangle."""
        left = self._area - sheet.reach[0] * sheet.reach[1]
        if left < 0 or sheet.filled > self._cells:
            return False  # and takes nothing from those after it
        self._area = left
        return True

    def hold(self, rows: Sequence[Sequence[Value]]) -> None:
        """Count the rectangle of a sheet that is small enough by itself, unless it is no more than wide.

        Raises:
            UnreadableError: there is no room beside the sheets before it.
        """
        taken = len(rows), max(map(len, rows), default=0)
        if (taken[0] > WIDE[0] or taken[1] > WIDE[1]) and not self.has_for(Overlooked(reach=taken)):
            raise UnreadableError(worksheets.SHEET_TOO_LARGE, _reach(*taken))

    def holding(self, rows: Rows) -> Rows:
        """Return the rows.

        Raises:
            UnreadableError: they are more, or wider, than what is left.
        """
        reach = len(rows), max(map(len, rows), default=0)
        width, cells = reach[1], sum(map(len, rows))
        if width > self._columns or cells > self._cells:
            filled = [[at for at, value in enumerate(row) if value is not None] for row in rows]
            width, cells = len(set(chain.from_iterable(filled))), sum(map(len, filled))
        if width > self._columns or cells > self._cells or reach[0] > limits.ROWS or reach[1] > limits.WIDTH:
            raise UnreadableError(worksheets.SHEET_TOO_LARGE, _reach(*reach))
        self._cells -= cells
        return rows


def _reach(rows: int, columns: int) -> Mapping[str, Fact]:
    """How far a sheet reaches, as the facts of its diagnostic."""
    return {"rows": rows, "columns": columns}


def _read_sheets(
    file: str, source: CalamineWorkbook, form: Format, scanned: list[Overlooked] | None, room: _Room
) -> Workbook:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    if len(source.sheets_metadata) > limits.SHEETS * limits.times():
        raise too_much(Text("lembar", "sheets"), len(source.sheets_metadata), limits.SHEETS * limits.times())
    sheets: list[Sheet] = []
    hidden: list[Sheet] = []
    glimpsed: list[Sheet] = []
    faults: list[Diagnostic] = []
    xml = SheetXml(room.data) if form == "xlsx" else None
    if xml and _MACROS in room.data:
        faults.append(Diagnostic(files.MACROS, Place(file)))
    told = [sheet for sheet in scanned or () if not sheet.partial]
    if xml is None and len(told) != len(source.sheets_metadata):
        scanned = None
        faults.append(Diagnostic(files.FORMULAS_UNKNOWN, Place(file)))
    for at, sheet in enumerate(source.sheets_metadata):
        name = sheet.name
        if sheet.typ != SheetTypeEnum.WorkSheet:
            continue
        if sheet.visible != SheetVisibleEnum.Visible:
            if name != LISTS_SHEET:
                faults.append(Diagnostic(worksheets.SHEET_HIDDEN, Place(file, name), {"sheet": name}))
                hidden += _looked_at(file, name, source, room)
            continue
        try:
            seen = xml.overlooked(name) if xml else scanned[at] if scanned else Overlooked()
            if xml and not room.has_for(seen):
                raise UnreadableError(worksheets.SHEET_TOO_LARGE, _reach(*seen.reach))
            sheets.append(_sheet(file, name, source, seen, room))
        except UnreadableError as fault:
            faults.append(Diagnostic(fault.kind, Place(file, name), fault.facts))
            if xml and fault.kind is worksheets.SHEET_TOO_LARGE and xml.unpacked < _GLIMPSED:
                glimpsed += _beginning(file, name, room.data)
        else:
            faults += _unseen(sheets[-1], seen)
    return Workbook(file, tuple(sheets), tuple(faults), tuple(hidden), tuple(glimpsed))


def _looked_at(file: str, name: str, source: CalamineWorkbook, room: _Room) -> Iterator[Sheet]:
    """Yield a hidden sheet with its values alone, if it has any that can be read."""
    try:
        yield Sheet(file, name, room.holding(_trimmed(_rows(source, name))))
    except UnreadableError:
        return


def _beginning(file: str, name: str, data: bytes) -> Iterator[Sheet]:
    """Yield the first rows and columns of a sheet that is too large, if they can be read."""
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            sheet: Any = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)[name]
            rows = [*sheet.iter_rows(1, _FIRST_ROWS, 1, _FIRST_COLUMNS, values_only=True)]
        except Exception:  # noqa: BLE001 - nothing is known of it then, as of any other that is too large
            return
    yield Sheet(file, name, _trimmed(rows))


def _sheet(file: str, name: str, source: CalamineWorkbook, seen: Overlooked, room: _Room) -> Sheet:
    """One sheet with its failed and never calculated formulas in their cells."""
    try:
        rows = _rows(source, name)
    except UnreadableError:
        rows = _second_reading(room.data, name)
    if seen.reach == (0, 0):
        room.hold(rows)
    for address, value in seen.unread.items():
        _put(rows, address, value)
    kept = room.holding(_trimmed(rows))
    return Sheet(file, name, kept, seen.merged, links=seen.links, struck=seen.struck)


def _unseen(sheet: Sheet, seen: Overlooked) -> Iterator[Diagnostic]:
    """Tell of rows and columns that hold something and do not show (they are read like any other), and of
    formulas that may never have been calculated.
    """
    last = len(sheet.rows)
    hidden = (row for span in seen.hidden for row in range(span.start, min(span.stop, last + 1)))
    if rows := [row for row in hidden if any(sheet.rows[row - 1])]:
        yield Diagnostic(worksheets.ROWS_HIDDEN, sheet.place(rows[0]), {"rows": len(rows), "first": rows[0]})
    if columns := list(_filled_in(sheet, seen.hidden_columns)):
        letters = tuple(column_letters(column) for _, column in columns)
        yield Diagnostic(worksheets.COLUMNS_HIDDEN, sheet.place(*columns[0]), {"columns": letters})
    if seen.blank:
        yield Diagnostic(worksheets.FORMULAS_BLANK, sheet.place(*min(seen.blank)), {"count": len(seen.blank)})


def _filled_in(sheet: Sheet, hidden: Iterable[range]) -> Iterator[Address]:
    """Yield the first filled cell of each hidden column that has one."""
    width = max(map(len, sheet.rows), default=0)
    for column in (column for span in hidden for column in range(span.start, min(span.stop, width + 1))):
        rows = (row for row in range(1, len(sheet.rows) + 1) if sheet.value(row, column) is not None)
        if row := next(rows, None):
            yield row, column


def _rows(source: CalamineWorkbook, name: str) -> list[list[Value]]:
    """Rows from A1 on, the empty ones above and left of the data included."""
    with guarded():
        rows = source.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return cast(list[list[Value]], rows)


def _second_reading(data: bytes, name: str) -> list[list[Value]]:
    """The same by openpyxl: slower, but not stopped by an error value it does not know (``#ERROR!``)."""
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            sheet: Any = openpyxl.load_workbook(io.BytesIO(data), data_only=True)[name]
            return [[*row] for row in sheet.iter_rows(min_row=1, min_col=1, values_only=True)]
        except Exception as error:
            raise damaged() from error


def _put(rows: list[list[Value]], address: Address, value: Value) -> None:
    row, column = address
    rows.extend([] for _ in range(row - len(rows)))
    cells = rows[row - 1]
    cells.extend([None] * (column - len(cells)))
    cells[column - 1] = value


def _trimmed(rows: Iterable[Sequence[Value]]) -> Rows:
    """Cells as they are meant, without the empty ones that end a row and the empty rows at the end."""
    kept: list[tuple[Value, ...]] = []
    for row in rows:
        # A text that begins with a letter, a digit or most marks of ASCII is meant as it stands.
        cells = [
            value if value.__class__ is not str or ")" <= value < "\x80" else meant(value) for value in row
        ]
        while cells and cells[-1] is None:
            cells.pop()
        kept.append(tuple(cells))
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)


@contextmanager
def guarded() -> Iterator[None]:
    """Raise ``UnreadableError`` for every failure of the reader, its panics too.

    A panic is a ``BaseException`` of no public class, and it tells its story on stderr before it
    is one; what is written there meanwhile is lost.
    """
    with _without_stderr():
        try:
            yield
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            raise damaged() from error


@contextmanager
def _without_stderr() -> Iterator[None]:
    try:
        kept = os.dup(_STDERR)
    except OSError:  # a program without a console has none
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, _STDERR)
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
        os.close(nowhere)
