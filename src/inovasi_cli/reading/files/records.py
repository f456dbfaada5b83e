"""What the records of a binary workbook say and the fast reader does not: .xls ([MS-XLS]), .xlsb ([MS-XLSB]).

Both formats are a row of records, each a type, a size and its content; only a few types matter here.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from xml.etree import ElementTree

from inovasi_cli.reading.files.sheets import ERRORS, Address, CellError, Merged, Overlooked, Uncomputed

_LAST = 0xFFFFFFFA
"""Numbers from here on end a chain of sectors."""

_SHIFTS = (6, 9, 12)
"""Sizes of sectors that there are, as powers of two ([MS-CFB] 2.2)."""
_HEADER = 512
_ENTRY = 128
_STREAM = 2

Record = tuple[int, bytes]

_WORKBOOK = "xl/workbook.bin"
_XLS_END, _XLS_SHEET, _XLS_TEXTS = 0x000A, 0x0085, 0x00FC
_SHORTEST_TEXT = 3
"""Bytes of a shared text without letters."""
_XLS_ROWS, _XLS_COLUMNS = 65_536, 256
_XLS_97 = b"\x00\x06"
_XLSB_SHEET = 156
_EMPTY_TEXT = 3  # [MS-XLS] 2.5.133 FormulaValue: a text without a letter
_FAILED = 2


class BrokenChainError(ValueError):
    """The sectors of a stream lead nowhere, or round in a circle."""


def stream(data: bytes, names: Sequence[str]) -> bytes:
    """Return the bytes of the first stream that has one of ``names``; empty where there is none.

    Raises:
        ValueError: the file is damaged.
        struct.error: it is cut short.
    """
    size, small_size = (1 << shift for shift in struct.unpack_from("<HH", data, 30) if shift in _SHIFTS)
    directory, cutoff, small = (struct.unpack_from("<I", data, at)[0] for at in (48, 56, 60))
    most = 4 * (len(data) // size) // size + 1  # sectors of a table that names every sector of the file once
    table = _numbers(_sector(data, at, size) for at in islice(_allocating(data, size), most))
    entries = _joined(data, directory, table, size)
    found = {_name(entries, at): at for at in range(0, len(entries) - _ENTRY + 1, _ENTRY)}
    at = next((found[name] for name in names if name in found and entries[found[name] + 66] == _STREAM), None)
    if at is None:
        return b""
    start, length = struct.unpack_from("<II", entries, at + 116)
    if length >= cutoff:
        return _joined(data, start, table, size)[:length]
    root = _joined(data, struct.unpack_from("<I", entries, 116)[0], table, size)
    small_table = _numbers([_joined(data, small, table, size)])
    chain = _chain(start, small_table)
    return b"".join(root[sector * small_size : (sector + 1) * small_size] for sector in chain)[:length]


def _allocating(data: bytes, size: int) -> Iterator[int]:
    """Yield the sectors of the allocation table: the first 109 stand in the header, others in a chain."""
    yield from (sector for sector in struct.unpack_from("<109I", data, 76) if sector < _LAST)
    following, count = struct.unpack_from("<II", data, 68)
    for _ in range(min(count, len(data) // size)):
        *sectors, following = struct.unpack(f"<{size // 4}I", _sector(data, following, size))
        yield from (sector for sector in sectors if sector < _LAST)


def _sector(data: bytes, number: int, size: int) -> bytes:
    at = max(_HEADER, size) + number * size
    return data[at : at + size].ljust(size, b"\0")


def _numbers(sectors: Iterator[bytes] | list[bytes]) -> list[int]:
    joined = b"".join(sectors)
    return [*struct.unpack(f"<{len(joined) // 4}I", joined)]


def _chain(start: int, table: Sequence[int]) -> Iterator[int]:
    seen = 0
    while start < _LAST:
        if start >= len(table) or seen > len(table):
            raise BrokenChainError(start)
        yield start
        start = table[start]
        seen += 1


def _joined(data: bytes, start: int, table: Sequence[int], size: int) -> bytes:
    return b"".join(_sector(data, sector, size) for sector in _chain(start, table))


def _name(entries: bytes, at: int) -> str:
    length = struct.unpack_from("<H", entries, at + 64)[0]
    return entries[at : at + max(length - 2, 0)].decode("utf-16-le", errors="replace")


@dataclass
class _Found:
    """What the records of one sheet have told so far."""

    name: str
    row: int = 0
    reach: Address = (0, 0)
    unread: dict[Address, CellError | Uncomputed] = field(default_factory=dict)
    blank: list[Address] = field(default_factory=list)
    hidden: list[range] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    hidden_columns: list[range] = field(default_factory=list)
    partial: bool = False

    def cell(self, row: int, column: int, error: int | None = None) -> None:
        """A cell with content, counted from 0."""
        self.reach = max(self.reach[0], row + 1), max(self.reach[1], column + 1)
        if error is not None:
            self.unread[row + 1, column + 1] = CellError(ERRORS.get(error, "#ERROR!"))

    def merge(self, top: int, bottom: int, left: int, right: int) -> None:
        """A rectangle of merged cells, counted from 0."""
        self.merged.append((top + 1, bottom + 1, left + 1, right + 1))

    def columns(self, first: int, last: int, flags: int) -> None:
        """What is said of columns counted from 0, in both formats alike."""
        if flags & 1:
            self.hidden_columns.append(range(first + 1, last + 2))

    def all(self) -> Overlooked:
        merged, columns = tuple(self.merged), self.hidden_columns
        found = Overlooked(self.name, self.reach, self.unread, self.blank, self.hidden, merged, columns)
        return found._replace(partial=self.partial)


def of_xls(data: bytes) -> list[Overlooked]:
    """Return what the reader overlooks, for each sheet of an .xls file in order.

    Raises:
        struct.error, ValueError, IndexError: the file is not built as it should be.
    """
    workbook = stream(data, ("Workbook", "Book"))
    wide = workbook[4:6] == _XLS_97
    sheets = []
    for kind, body in _xls(workbook, 0):
        if kind == _XLS_SHEET:
            sheets.append(body)
        elif kind == _XLS_TEXTS and struct.unpack_from("<I", body, 4)[0] > len(workbook) // _SHORTEST_TEXT:
            raise BrokenChainError(kind)  # the reader would make room for as many as it says
    if len({body[:4] for body in sheets}) < len(sheets):
        raise BrokenChainError(_XLS_SHEET)  # a sheet that is told many times would be read so often
    return [
        _told(_xls_name(body, wide), _xls(workbook, struct.unpack_from("<I", body)[0]), _xls_record)
        for body in sheets
    ]


def of_xlsb(data: bytes) -> list[Overlooked]:
    """Return what the reader overlooks, for each sheet of an .xlsb file in order.

    Raises:
        struct.error, ValueError, IndexError, KeyError, ElementTree.ParseError: the file is not built so.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.bin.rels"))
        targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
        sheets = [body for kind, body in _xlsb(archive.read(_WORKBOOK)) if kind == _XLSB_SHEET]
        relation = [_text(body, 8) for body in sheets]
        names = [_text(body, 12 + 2 * len(key)) for body, key in zip(sheets, relation, strict=True)]
        members = [posixpath.normpath(posixpath.join("/xl", targets[key])).lstrip("/") for key in relation]
        return [
            _told(name, _xlsb(archive.read(member)), _xlsb_record)
            for name, member in zip(names, members, strict=True)
        ]


def _told(name: str, records: Iterator[Record], about: Callable[[_Found, int, bytes], None]) -> Overlooked:
    """What the records tell; one that is built otherwise tells nothing, though the reader may know it."""
    found = _Found(name)
    try:
        for kind, body in records:
            try:
                about(found, kind, body)
            except (struct.error, IndexError, ValueError):
                found.partial = True
    except IndexError:  # the last one is cut off
        found.partial = True
    return found.all()


def _xls(workbook: bytes, at: int) -> Iterator[Record]:
    """Yield the records of one part of the workbook, up to its end."""
    while at + 4 <= len(workbook):
        kind, size = struct.unpack_from("<HH", workbook, at)
        if kind == _XLS_END:
            return
        yield kind, workbook[at + 4 : at + 4 + size]
        at += 4 + size


def _xls_name(body: bytes, wide: bool) -> str:
    """The name in a record BOUNDSHEET; before Excel 97 it has no byte of flags."""
    if not wide:
        return body[7 : 7 + body[6]].decode("cp1252", errors="replace")
    letters = body[8 : 8 + body[6] * (1 + (body[7] & 1))]
    return letters.decode("utf-16-le" if body[7] & 1 else "latin-1")


def _xls_record(found: _Found, kind: int, body: bytes) -> None:
    match kind:
        case 0x0203 | 0x027E | 0x00FD | 0x0204:  # NUMBER, RK, LABELSST, LABEL
            found.cell(*struct.unpack_from("<HH", body))
        case 0x00BD:  # MULRK
            found.cell(struct.unpack_from("<H", body)[0], struct.unpack_from("<H", body, len(body) - 2)[0])
        case 0x0205:  # BOOLERR
            row, column = struct.unpack_from("<HH", body)
            found.cell(row, column, body[6] if body[7] else None)
        case 0x0200 if len(body) >= 12:  # DIMENSIONS, for which the reader makes room
            (last,), (right,) = struct.unpack_from("<I", body, 4), struct.unpack_from("<H", body, 10)
            if last > _XLS_ROWS or right > _XLS_COLUMNS:
                found.reach = last, right
        case 0x0006 | 0x0406:  # FORMULA
            _xls_formula(found, body)
        case 0x0208 if struct.unpack_from("<H", body, 12)[0] & 0x20:  # ROW, of no height
            row = struct.unpack_from("<H", body)[0] + 1
            found.hidden.append(range(row, row + 1))
        case 0x007D:  # COLINFO
            first, last, _, _, flags = struct.unpack_from("<5H", body)
            found.columns(first, last, flags)
        case 0x00E5:  # MERGEDCELLS
            for at in range(struct.unpack_from("<H", body)[0]):
                found.merge(*struct.unpack_from("<4H", body, 2 + 8 * at))


def _xls_formula(found: _Found, body: bytes) -> None:
    row, column = struct.unpack_from("<HH", body)
    is_text = body[12:14] == b"\xff\xff"
    found.cell(row, column, body[8] if is_text and body[6] == _FAILED else None)
    if is_text and body[6] == _EMPTY_TEXT:
        found.blank.append((row + 1, column + 1))


def _xlsb(part: bytes) -> Iterator[Record]:
    """Yield the records of a part; type and size have seven bits a byte ([MS-XLSB] 2.1.4)."""
    at = 0
    while at < len(part):
        kind, at = part[at], at + 1
        if kind & 0x80:
            kind, at = kind & 0x7F | (part[at] & 0x7F) << 7, at + 1
        size = 0
        for place in range(4):
            byte, at = part[at], at + 1
            size |= (byte & 0x7F) << 7 * place
            if not byte & 0x80:
                break
        yield kind, part[at : at + size]
        at += size


def _xlsb_record(found: _Found, kind: int, body: bytes) -> None:
    match kind:
        case 0:  # BrtRowHdr
            found.row = struct.unpack_from("<I", body)[0]
            if body[11] & 0x10:
                found.hidden.append(range(found.row + 1, found.row + 2))
        case 3 | 11:  # BrtCellError, BrtFmlaError
            found.cell(found.row, struct.unpack_from("<I", body)[0], body[8])
        case 2 | 4 | 5 | 6 | 7 | 8 | 9 | 10:  # cells with a value, formulas with a value
            column = struct.unpack_from("<I", body)[0]
            found.cell(found.row, column)
            if kind == 8 and not _text(body, 8):  # BrtFmlaString
                found.blank.append((found.row + 1, column + 1))
        case 60:  # BrtColInfo
            first, last, _, _, flags = struct.unpack_from("<4IH", body)
            found.columns(first, last, flags)
        case 176:  # BrtMergeCell
            found.merge(*struct.unpack_from("<4I", body))


def _text(body: bytes, at: int) -> str:
    """An XLWideString: the number of letters, then two bytes a letter."""
    length = struct.unpack_from("<I", body, at)[0]
    return body[at + 4 : at + 4 + 2 * length].decode("utf-16-le")
