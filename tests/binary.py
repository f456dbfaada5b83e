"""An .xlsb file written record by record ([MS-XLSB]), because no program at hand writes one."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from sheets import Rows

from inovasi_cli.reading.files.sheets import CellError, Value

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ERRORS = {"#DIV/0!": 0x07, "#REF!": 0x17, "#N/A": 0x2A}


class Formula(str):
    """A formula whose stored result is this text."""


def write_xlsb(
    path: Path,
    rows: Rows,
    *,
    name: str = "Inovasi",
    hidden: Sequence[int] = (),
    hidden_columns: Sequence[int] = (),
    merged: Sequence[tuple[int, int, int, int]] = (),
) -> Path:
    """Write one sheet; ``hidden`` are rows, ``merged`` first and last row and column, all from 1."""
    sheet = [
        _record(129),
        _record(148, struct.pack("<4I", 0, max(len(rows) - 1, 0), 0, max(map(len, rows), default=1) - 1)),
        _record(390),
        *(_record(60, struct.pack("<4IH", at - 1, at - 1, 2304, 0, 1)) for at in hidden_columns),
        _record(391),
        _record(145),
        *_rows(rows, hidden),
        _record(146),
        *(_record(176, struct.pack("<4I", *(at - 1 for at in each))) for each in merged),
        _record(130),
    ]
    bundle = struct.pack("<II", 0, 1) + _wide("rId1") + _wide(name)
    parts: dict[str, str | bytes] = {
        "xl/workbook.bin": _record(131) + _record(143) + _record(156, bundle) + _record(144) + _record(132),
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{REL}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>',
        "xl/worksheets/sheet1.bin": b"".join(sheet),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in parts.items():
            archive.writestr(member, content)
    return path


def _rows(rows: Rows, hidden: Sequence[int]) -> Iterator[bytes]:
    for row, values in enumerate(rows):
        flags = 0x10 if row + 1 in hidden else 0
        yield _record(0, struct.pack("<IIHBBB", row, 0, 300, 0, flags, 0) + struct.pack("<I", 0))
        yield from (_cell(column, value) for column, value in enumerate(values) if value is not None)


def _cell(column: int, value: Value) -> bytes:
    at = struct.pack("<II", column, 0)
    match value:
        case CellError():
            return _record(11, at + bytes([ERRORS[value.text]]) + struct.pack("<HII", 0, 0, 0))
        case Formula():
            return _record(8, at + _wide(value) + struct.pack("<HII", 0, 0, 0))
        case str():
            return _record(6, at + _wide(value))
        case int() | float():
            return _record(5, at + struct.pack("<d", value))
    raise TypeError(value)


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, body: bytes = b"") -> bytes:
    """Type and size have seven bits a byte."""
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = b"", len(body)
    while True:
        size += bytes([length & 0x7F | (0x80 if length > 0x7F else 0)])
        length >>= 7
        if not length:
            return head + size + body
