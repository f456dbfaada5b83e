"""CSV as spreadsheet programs write it: comma, semicolon or tab, in one of the usual encodings."""

from __future__ import annotations

import csv
import io
from collections import Counter

from inovasi_cli.reading.files.content import UTF_16, unreadable
from inovasi_cli.reading.files.sheets import CellError, Value
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import late

DELIMITERS = (",", ";", "\t")

_ERROR = late(r"#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!)")
_SNIFFED = 65536
_QUOTED = late(r'"[^"]*"')


def parse(data: bytes) -> list[list[Value]]:
    """Return the cells of a CSV file as text; a record is a row, as a spreadsheet program counts.

    Raises:
        UnreadableError: the bytes are not text, or a quoted cell never ends.
    """
    text = _decode(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    rows: list[list[Value]] = []
    begins = 1
    try:
        for row in reader:
            rows.append([CellError(cell) if _ERROR.fullmatch(cell) else cell for cell in row])
            begins = reader.line_num + 1
    except csv.Error as error:
        raise unreadable(_broken(begins)) from error
    return rows


def _broken(line: int) -> Text:
    """A cell that does not end where it should runs on, so the line where its row begins is told."""
    return Text(
        f"CSV dengan tanda kutip rusak atau sel yang terlalu panjang, mulai baris {line}",
        f"CSV with broken quotes or a cell that is too long, from line {line} on",
    )


def _decode(data: bytes) -> str:
    """UTF-8 and UTF-16 as marked; otherwise what Excel on Windows writes as plain CSV."""
    try:
        return data.decode("utf-16" if data.startswith(UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        code_page = "utf-16" if data.startswith(UTF_16) else "cp1252"
    try:
        return data.decode(code_page)
    except UnicodeDecodeError as error:
        raise unreadable(
            Text("teks dengan pengodean yang tidak dikenal", "text of unknown encoding")
        ) from error


def _delimiter(text: str) -> str:
    """The delimiter that cuts the most lines into the same number of cells; the larger number at a tie.

    A title above the table or a text inside it holds commas too, but not the same number each line.
    """
    lines = _QUOTED.sub("", text[:_SNIFFED]).splitlines()
    return max(DELIMITERS, key=lambda delimiter: _regularity(lines, delimiter))


def _regularity(lines: list[str], delimiter: str) -> tuple[int, int]:
    counts = Counter(line.count(delimiter) for line in lines if delimiter in line)
    return max(((lines_alike, count) for count, lines_alike in counts.items()), default=(0, 0))
