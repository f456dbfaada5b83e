"""Read a spreadsheet file into sheets whose cells keep their addresses; never write to it."""

from __future__ import annotations

import errno
import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from inovasi_cli.diagnostics import Diagnostic, Place, files
from inovasi_cli.text.system import reason
from inovasi_cli.workbook import delimited, sheet_xml
from inovasi_cli.workbook.content import SUFFIXES, Format, UnreadableError, damaged, recognise
from inovasi_cli.workbook.guard import guarded
from inovasi_cli.workbook.sheet_xml import SheetXml
from inovasi_cli.workbook.sheets import LISTS_SHEET, Sheet, Value, Workbook

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_LOCK_FILE = "~$"
_MACROS = b"xl/vbaProject.bin"


def read(path: Path) -> Workbook:
    """Read the visible sheets of an .xlsx, .xlsm, .xlsb, .xls, .ods or .csv file.

    Failed and never calculated formulas are told apart from empty cells in .xlsx and .xlsm (failed
    ones also in .csv); in the older formats the reader sees both as empty. Never raises for what is
    in the file or in its way: that becomes a fault (kinds B), and a file that cannot be read has no
    sheets.
    """
    file = str(path)
    try:
        data = _bytes(path)
        form = recognise(data, path.suffix)
        if form == "csv":
            return Workbook(file, (Sheet(file, path.stem, _trimmed(delimited.parse(data))),))
        with _open(data) as source:
            return _read_sheets(file, source, data, form)
    except UnreadableError as fault:
        return Workbook(file, (), (Diagnostic(fault.kind, Place(file), fault.facts),))


def _bytes(path: Path) -> bytes:
    if path.name.startswith(_LOCK_FILE):
        raise UnreadableError(files.LOCK_FILE, {"name": path.name.removeprefix(_LOCK_FILE)})
    try:
        # Asked first, because Windows denies permission to read a folder.
        if path.is_dir():
            raise UnreadableError(files.FOLDER, {"example": _example(path)})
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


def _read_sheets(file: str, source: CalamineWorkbook, data: bytes, form: Format) -> Workbook:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets: list[Sheet] = []
    faults: list[Diagnostic] = []
    xml = SheetXml(data) if form == "xlsx" else None
    if xml and _MACROS in data:
        faults.append(Diagnostic(files.MACROS, Place(file)))
    for sheet in source.sheets_metadata:
        name, place = sheet.name, Place(file, sheet.name)
        if sheet.typ != SheetTypeEnum.WorkSheet:
            continue
        if sheet.visible != SheetVisibleEnum.Visible:
            if name != LISTS_SHEET:
                faults.append(Diagnostic(files.SHEET_HIDDEN, place, {"sheet": name}))
            continue
        try:
            content = xml.read(name) if xml else b""
            rows = _xlsx_rows(source, name, data, content) if xml else _rows(source, name)
        except UnreadableError as fault:
            faults.append(Diagnostic(fault.kind, place, fault.facts))
        else:
            sheets.append(Sheet(file, name, _trimmed(rows), sheet_xml.merged_down(content)))
            faults += _hidden(sheets[-1], content)
    return Workbook(file, tuple(sheets), tuple(faults))


def _hidden(sheet: Sheet, xml: bytes) -> Iterator[Diagnostic]:
    """Tell of rows that hold something and do not show; they are read like any other."""
    last = len(sheet.rows)
    if rows := [row for row in sheet_xml.hidden_rows(xml) if row <= last and any(sheet.rows[row - 1])]:
        yield Diagnostic(files.ROWS_HIDDEN, sheet.place(rows[0]), {"rows": len(rows), "first": rows[0]})


def _xlsx_rows(source: CalamineWorkbook, name: str, data: bytes, xml: bytes) -> list[list[Value]]:
    """Rows of one sheet with its failed and never calculated formulas in their cells."""
    row, column = sheet_xml.extent(xml)
    if row * column > sheet_xml.MOST_CELLS:
        raise UnreadableError(files.SHEET_TOO_LARGE, {"rows": row, "columns": column})
    try:
        rows = _rows(source, name)
    except UnreadableError:
        rows = _second_reading(data, name)
    if sheet_xml.may_have_unread_cells(xml):
        for address, value in sheet_xml.unread_cells(xml).items():
            _put(rows, address, value)
    return rows


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


def _put(rows: list[list[Value]], address: sheet_xml.Address, value: Value) -> None:
    row, column = address
    rows.extend([] for _ in range(row - len(rows)))
    cells = rows[row - 1]
    cells.extend([None] * (column - len(cells)))
    cells[column - 1] = value


def _trimmed(rows: Iterable[Sequence[Value]]) -> tuple[tuple[Value, ...], ...]:
    """Cells as they are meant, without the empty ones that end a row and the empty rows at the end."""
    kept: list[tuple[Value, ...]] = []
    for row in rows:
        cells = [
            None if isinstance(value, str) and (not value or value.isspace()) else value for value in row
        ]
        while cells and cells[-1] is None:
            cells.pop()
        kept.append(tuple(cells))
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)
