"""A written workbook as an archive of parts: the same bytes each time, formulas with their results.

openpyxl writes formulas without results, and then a program that does not calculate, such as the preview of a
phone or the reader of this tool, finds nothing.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from html import escape
from typing import Any

from inovasi_cli.books.writing.sheets import Content
from inovasi_cli.reading.files.sheets import Uncomputed, Value, awaited

_FORMULA = re.compile(
    rb'<c r="([A-Z]+\d+)"((?: s="\d+")?)(?: t="\w+")?>(<f[ />].*?)<v ?/?>(?:</v>)?</c>', re.DOTALL
)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SIGNS = ("=", "+", "-", "@")
"""What a formula begins with; a text that does keeps its mark as a text when it is edited."""

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a ZIP can state
_SAVED_AT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")

SHEET_PART = "xl/worksheets/sheet{}.xml"
"""The part that holds a sheet, by its number from 1, as openpyxl names it."""

Results = Mapping[str, Mapping[str, Any]]
"""What formulas come to: by part of the archive (or name of the sheet), then by address."""

Addresses = Mapping[str, Sequence[str]]
"""Cells of each sheet by its name."""


def timeless(content: bytes, results: Results | None = None) -> bytes:
    """The same workbook without the time of writing, in its properties and in the archive.

    ``results``, by part, are put beside the formulas that have none.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = zipfile.ZipInfo(name, _EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0  # would tell Windows from Unix
            written = _SAVED_AT.sub(rb"\g<1>1980-01-01T00:00:00Z", old.read(name))
            found = results.get(name) if results else None
            new.writestr(part, with_results(written, found) if found else written)
    return buffer.getvalue()


def writable(text: str) -> str:
    """Return ``text`` without the characters that no XML, and so no .xlsx, can hold."""
    return _NOT_XML.sub("\ufffd", text)


def as_text(cell: Any, text: str) -> None:
    """Write a text into a cell of openpyxl; no program makes a formula of it, not even when it is edited."""
    cell.value = writable(text)
    cell.data_type = "s"
    if text.startswith(_SIGNS):
        cell.quotePrefix = True


def as_written(value: Value) -> Content:
    """Return a cell as it can be written elsewhere; an uncalculated formula as what says so."""
    match value:
        case Uncomputed():
            return writable(awaited(value))
        case str():
            return writable(value)
        case time() | timedelta():
            return str(value)
        case _:
            return value


def with_results(xml: bytes, results: Mapping[str, Any]) -> bytes:
    """Return the XML of a sheet with ``results``, by address, beside its formulas."""

    def filled(cell: re.Match[bytes]) -> bytes:
        address, style, formula = cell.groups()
        value = results.get(address.decode())
        if value is None:
            return cell.group()
        kind, text = _stored(value)
        result = escape(text, quote=False).encode()
        return b'<c r="%s"%s%s>%s<v>%s</v></c>' % (address, style, kind, formula, result)

    return _FORMULA.sub(filled, xml)


def _stored(value: Any) -> tuple[bytes, str]:
    """The type and the text of a stored result; a number is the float nearest to it, as programs have it."""
    from openpyxl.cell.cell import ERROR_CODES
    from openpyxl.utils.datetime import to_excel

    if isinstance(value, bool):
        return b' t="b"', str(int(value))
    if isinstance(value, str):
        return (b' t="e"' if value in ERROR_CODES else b' t="str"'), writable(value)
    if isinstance(value, date | datetime | time | timedelta):
        return b"", repr(to_excel(value))  # type: ignore[no-untyped-call]
    return b"", repr(value if isinstance(value, int) else float(value))


def stored_cells(sheet: Any) -> Sequence[Any]:
    """Return the cells that a sheet of openpyxl has; its own iterators make all those in between too."""
    return list(sheet._cells.values())


def formulas(book: Any) -> Addresses:
    """Return the cells of a workbook of openpyxl that hold formulas."""
    return {
        sheet.title: [cell.coordinate for cell in stored_cells(sheet) if cell.data_type == "f"]
        for sheet in book.worksheets
    }


def stored_results(written: bytes, original: bytes, cells: Addresses) -> Results:
    """Return what ``original`` stores for the formulas in ``cells``, by the parts of ``written``."""
    if not any(cells.values()):
        return {}
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        values: Any = openpyxl.load_workbook(io.BytesIO(original), data_only=True)
    book = openpyxl.load_workbook(io.BytesIO(written), read_only=True)
    return {
        SHEET_PART.format(number): {
            address: value
            for address in cells.get(sheet.title, ())
            if (value := values[sheet.title][address].value) is not None
        }
        for number, sheet in enumerate(book.worksheets, start=1)
    }
