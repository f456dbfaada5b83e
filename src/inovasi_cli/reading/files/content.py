"""What a file is, told from its first bytes and not from its name, and how much it may hold.

A nation's file passes: 36,000 innovations with their texts and 700,000 documents. Who has more sets
``INOVASI_LIMITS``, by which all limits are multiplied. docs/batas.md is for readers.
"""

from __future__ import annotations

import codecs
import io
import os
import re
import sys
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, TextIO

from inovasi_cli.diagnostics import Fact, Kind, files
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import late

Format = Literal["xlsx", "xlsb", "xls", "ods", "csv"]

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv")
EXPECTED = ", ".join(SUFFIXES)
ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError, KeyError)
"""What reading a damaged ZIP raises; ``RuntimeError`` where a member has a password."""

VARIABLE = "INOVASI_LIMITS"

UNPACKED, TIMES_ITS_SIZE = 200_000_000, 20
"""Bytes that any compressed workbook may unpack to, and a large one for each of its own (9 are usual; the
innovations of a whole nation with their texts and evidence are 630 MB)."""

AREA = 10_000_000
"""Cells of the rectangles of all sheets, ten columns down to the last row that Excel has: the reader stores
every cell of a rectangle."""

FILLED, FILLED_PER_BYTE = 200_000, 2
"""Filled cells and shared texts of any file, and of a large one for each of its bytes (a dense one has a
third): few bytes can repeat one cell a million times."""

ROWS, WIDTH, COLUMNS = 1_048_576, 16_384, 2_000
"""Rows and columns that Excel has, and columns with content."""

SHEETS = 500
FILES = 1_000
"""Of one run: 546 regions pass."""
INNOVATIONS = 100_000
"""Of one run; the nation reports a third."""


_HIGHEST = 1_000


class LimitsFaulty(ValueError):
    """What the environment sets is no whole number from 1 to 1,000; holds what it is."""


def times() -> int:
    """How many times as much the user allows.

    Raises:
        LimitsFaulty: what is set does not say so.
    """
    written = os.environ.get(VARIABLE, "").strip() or "1"
    if not (written.isascii() and written.isdecimal() and len(written) < 5 and 0 < int(written) <= _HIGHEST):
        raise LimitsFaulty(written)
    return int(written)


def unpacked(data: bytes) -> int:
    """Bytes that the archive ``data`` may unpack to."""
    return max(UNPACKED, TIMES_ITS_SIZE * len(data)) * times()


def filled(data: bytes) -> int:
    """Filled cells, or shared texts, that the file ``data`` may hold."""
    return (FILLED + FILLED_PER_BYTE * len(data)) * times()


_DEFLATED = 1032
"""Bytes that one byte may unpack to, at most (deflate)."""

PIPED = "-"
"""What stands for standard input where a file is named."""

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_ZIP = b"PK"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
# In an .xls file behind a password the stream begins with BOF, perhaps WRITEPROTECT, and FILEPASS.
_XLS_PASSWORD = late(rb"\x09\x08\x10\x00.{16}(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)
_TEXTS, _TEXTS_BINARY = "xl/sharedStrings.xml", "xl/sharedStrings.bin"
_MANIFEST = "META-INF/manifest.xml"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_FOREIGN: tuple[tuple[bytes, str | Text], ...] = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", Text("gambar PNG", "a PNG image")),
    (b"\xff\xd8\xff", Text("gambar JPEG", "a JPEG image")),
    (b"Rar!", Text("arsip RAR", "a RAR archive")),
    (b"7z\xbc\xaf", Text("arsip 7z", "a 7z archive")),
    (b"{\\rtf", Text("dokumen RTF", "an RTF document")),
)
_MARKUP = (b"<!doctype html", b"<html", b"<head", b"<meta", b"<table", b"<style")
_HTML = Text("halaman HTML yang diberi nama lembar kerja", "an HTML page named like a workbook")
_DAMAGED = Text("berkas Excel yang rusak atau terpotong", "a damaged or truncated Excel file")


class UnreadableError(Exception):
    """A file or sheet that cannot be read, as the kind and facts of its diagnostic."""

    def __init__(self, kind: Kind, facts: Mapping[str, Fact]) -> None:
        super().__init__(kind.slug)
        self.kind = kind
        self.facts = facts


def unreadable(found: str | Text) -> UnreadableError:
    """``berkas-tak-terbaca``: what the file holds instead of a workbook."""
    return UnreadableError(files.UNREADABLE, {"found": found, "expected": EXPECTED})


def damaged() -> UnreadableError:
    """``berkas-tak-terbaca`` for what was a workbook once."""
    return unreadable(_DAMAGED)


def too_much(what: Text, found: int, most: int) -> UnreadableError:
    """``berkas-terlalu-besar``: more of ``what`` than a file may hold."""
    return UnreadableError(files.TOO_LARGE, {"what": what, "found": found, "most": most})


def bytes_of(file: str | Path) -> bytes:
    """The bytes of a file; of standard input for ``PIPED``, however often they are asked for.

    Raises:
        UnreadableError: more comes in than a file may hold.
        OSError, ValueError: the file cannot be read.
    """
    return _piped(sys.stdin) if str(file) == PIPED else Path(file).read_bytes()


@cache
def _piped(stream: TextIO | None) -> bytes:
    most = UNPACKED * times()
    data = stream.buffer.read(most + 1) if stream else b""
    if len(data) > most:
        raise too_much(Text("bita", "bytes"), len(data), most)
    return data


def ending(file: str | Path) -> str:
    """The suffix of a file; text on standard input is CSV."""
    return ".csv" if str(file) == PIPED else Path(file).suffix


def recognise(data: bytes, suffix: str) -> Format:
    """Tell the format of the bytes of a file; ``suffix`` decides only whether text is CSV.

    Raises:
        UnreadableError: the bytes are no workbook.
    """
    try:
        return _format(data, suffix.lower())
    except UnreadableError as fault:
        if fault.kind is files.UNREADABLE and suffix.lower() not in SUFFIXES:
            facts: Mapping[str, Fact] = {"suffix": suffix, "expected": EXPECTED}
            raise UnreadableError(files.FORMAT_UNKNOWN, facts) from None
        raise


def _format(data: bytes, suffix: str) -> Format:
    if not data:
        raise UnreadableError(files.EMPTY, {})
    if data.startswith(_ZIP):
        return _zipped(data)
    if data.startswith(_OLE):
        return _compound(data)
    for signature, found in _FOREIGN:
        if data.startswith(signature):
            raise unreadable(found)
    if data[:1024].lstrip(codecs.BOM_UTF8 + b" \t\r\n").lower().startswith(_MARKUP):
        raise unreadable(_HTML)
    if b"\0" in data[:4096] and not data.startswith(UTF_16):
        raise unreadable(Text("isi yang tidak dikenal", "unknown content"))
    if b"urn:schemas-microsoft-com:office:spreadsheet" in data[:4096]:
        raise unreadable(Text("XML Spreadsheet 2003", "XML Spreadsheet 2003"))
    if suffix != ".csv":
        raise unreadable(Text("teks biasa", "plain text"))
    return "csv"


def _zipped(data: bytes) -> Format:
    """The format of a ZIP: Excel since 2007, OpenDocument, or something else in the same wrapping."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(info.file_size for info in archive.infolist())
            members = frozenset(archive.namelist())
            largest = unpacked(data)
            if size > largest:
                raise too_much(Text("bita setelah dibuka", "bytes once unpacked"), size, largest)
            _unpack_parts_over(largest, archive)
            _count_texts(archive, filled(data))
            label = archive.read("mimetype") if "mimetype" in members else b""
            manifest = archive.read(_MANIFEST) if _MANIFEST in members else b""
    except ZIP_ERRORS as error:
        raise damaged() from error
    if "xl/workbook.xml" in members:
        return "xlsx"
    if "xl/workbook.bin" in members:
        return "xlsb"
    if label.startswith(_OPEN_DOCUMENT + b"spreadsheet"):
        if b"encryption-data" in manifest:
            raise UnreadableError(files.ENCRYPTED, {})
        return "ods"
    if "word/document.xml" in members or label.startswith(_OPEN_DOCUMENT + b"text"):
        raise unreadable(Text("dokumen pengolah kata", "a word processor document"))
    if "ppt/presentation.xml" in members or label.startswith(_OPEN_DOCUMENT + b"presentation"):
        raise unreadable(Text("presentasi", "a presentation"))
    raise unreadable(Text("arsip ZIP", "a ZIP archive"))


def _unpack_parts_over(largest: int, archive: zipfile.ZipFile) -> None:
    """Read what may unpack to more, piece by piece: a size that the archive states may be false.

    Raises:
        BadZipFile: a part is not as large as it says.
    """
    for info in archive.infolist():
        if info.compress_size > largest // _DEFLATED:
            with archive.open(info) as part:
                while part.read(1 << 20):
                    pass


def _count_texts(archive: zipfile.ZipFile, most: int) -> None:
    """Refuse more shared texts than there may be cells: a thousandth of a byte is enough for one.

    Raises:
        UnreadableError: they are more.
    """
    for info in archive.infolist():
        if info.filename == _TEXTS and info.file_size > most * len(b"<si/>"):
            count, end = 0, b""
            with archive.open(info) as part:
                while piece := part.read(1 << 20):
                    piece, end = end + piece, piece[-3:]
                    count += piece.count(b"<si>") + piece.count(b"<si/>") + piece.count(b":si>")
        elif info.filename == _TEXTS_BINARY:
            with archive.open(info) as part:
                count = int.from_bytes(part.read(11)[7:], "little")  # [MS-XLSB] 2.4.84 BrtBeginSst
        else:
            continue
        if count > most:
            raise too_much(Text("teks bersama", "shared texts"), count, most)


def _compound(data: bytes) -> Format:
    """The format of a compound file: Excel up to 2003, or any Office file behind a password."""
    if _stream("EncryptedPackage") in data or _XLS_PASSWORD.search(data):
        raise UnreadableError(files.ENCRYPTED, {})
    if _stream("Workbook") in data or _stream("Book") in data:
        return "xls"
    if _stream("WordDocument") in data:
        raise unreadable(Text("dokumen pengolah kata", "a word processor document"))
    raise unreadable(Text("berkas Office lama tanpa lembar kerja", "an old Office file without a workbook"))


def _stream(name: str) -> bytes:
    """The name of a stream as the directory of a compound file writes it."""
    return name.encode("utf-16-le")
