"""The stored results of formulas, put back: openpyxl writes formulas without them, and then a program that
does not calculate, such as a preview or the reader of this tool, finds nothing.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.sax.saxutils import escape

_FORMULA = re.compile(
    rb'<c r="([A-Z]+\d+)"((?: s="\d+")?)(?: t="\w+")?>(<f[ />].*?)<v ?/?>(?:</v>)?</c>', re.DOTALL
)
_SHEET = "xl/worksheets/sheet{}.xml"


Addresses = Mapping[str, Sequence[str]]
"""Cells of each sheet by its name."""


def stored_cells(sheet: Any) -> Sequence[Any]:
    """Return the cells that a sheet of openpyxl has; its own iterators make all those in between too."""
    return list(sheet._cells.values())


def formulas(book: Any) -> Addresses:
    """Return the cells of a workbook of openpyxl that hold formulas."""
    return {
        sheet.title: [cell.coordinate for cell in stored_cells(sheet) if cell.data_type == "f"]
        for sheet in book.worksheets
    }


def restored(written: bytes, original: bytes, cells: Addresses) -> bytes:
    """Return ``written`` with the results that ``original`` stores for the formulas in ``cells``."""
    if not any(cells.values()):
        return written
    stored = _results(original, cells)
    parts = _parts(written)
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if results := stored.get(parts.get(info.filename, "")):
                content = _filled(content, results)
            new.writestr(info, content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _parts(written: bytes) -> dict[str, str]:
    """The sheet that each part holds, as openpyxl numbers them."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(written), read_only=True)
    return {_SHEET.format(number): sheet.title for number, sheet in enumerate(book.worksheets, start=1)}


def _results(original: bytes, cells: Addresses) -> Mapping[str, Mapping[str, Any]]:
    """The stored results of each sheet by address."""
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        values: Any = openpyxl.load_workbook(io.BytesIO(original), data_only=True)
    return {
        name: {at: value for at in addresses if (value := values[name][at].value) is not None}
        for name, addresses in cells.items()
        if addresses
    }


def _filled(xml: bytes, results: Mapping[str, Any]) -> bytes:
    def one(cell: re.Match[bytes]) -> bytes:
        address, style, formula = cell.groups()
        value = results.get(address.decode())
        if value is None:
            return cell.group()
        kind, text = _stored(value)
        return b'<c r="%s"%s%s>%s<v>%s</v></c>' % (address, style, kind, formula, escape(text).encode())

    return _FORMULA.sub(one, xml)


def _stored(value: Any) -> tuple[bytes, str]:
    """The type and the text by which a result is stored."""
    from openpyxl.cell.cell import ERROR_CODES
    from openpyxl.utils.datetime import to_excel

    if isinstance(value, bool):
        return b' t="b"', str(int(value))
    if isinstance(value, str):
        return (b' t="e"' if value in ERROR_CODES else b' t="str"'), value
    if isinstance(value, date | datetime | time | timedelta):
        return b"", repr(to_excel(value))  # type: ignore[no-untyped-call]
    return b"", repr(value)
