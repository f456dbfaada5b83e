"""What the XML of an ``.xlsx`` sheet says and the fast reader does not.

python-calamine gives an empty text both for a failed formula and for one that was never
calculated. A search of the bytes (a millisecond or two) tells whether a sheet can have such cells
at all; only then is its XML parsed to say which. It also tells how far a sheet reaches before the
reader, which stores every cell of the rectangle, makes room for it.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from functools import cached_property
from xml.etree import ElementTree

from inovasi_cli.reading.files.content import UTF_16, ZIP_ERRORS, damaged
from inovasi_cli.reading.files.sheets import Address, CellError, Merged, Overlooked, Uncomputed
from inovasi_cli.text.spelling import late

# A file may be made so that a pattern takes its time. Each of these begins with a mark that it does not run
# across, and takes an attribute where it first stands (atomic groups), so all are linear.

# The quotes of XML may be single, and spaces may stand around its "=".
_AT = rb"r\s*=\s*[\"']"
_BEYOND_LONG = late(_AT + rb"(?:[A-Za-z]{3,}\d|[D-Zd-z][A-Za-z]\d|[Cc][W-Zw-z]\d|[A-Za-z]{0,2}\d{6})")
_BEYOND_WIDE = late(_AT + rb"(?:[A-Za-z]{3,}\d|[A-Za-z]{0,2}\d{5})")
WIDE = 9_999, 702
"""Rows and columns of a wide sheet; a long one has 99,999 and 100. Either is small enough by itself."""
_DIGITS = 9
"""Of an address as many digits or letters as are more than enough to be refused."""
_CELL = rb"<(?:\w+:)?c(?=\s)"
_ADDRESS = rb"(?>[^<>]*?\sr\s*=\s*[\"']([A-Za-z]+)(\d+)[\"'])"
_FILLED = late(_CELL + _ADDRESS + rb"[^<>]*+(?<!/)>")
_WITHOUT_ADDRESS = late(rb"<(?:\w+:)?c(?![^<>]*\sr\s*=)(?:\s[^<>]*[^<>/])?>")
_FORMULA = late(rb"<(?:\w+:)?f[\s/>]")
_COMPUTED = late(rb"<(?:/(?:\w+:)?f|(?:\w+:)?f(?:\s[^<>]*)?/)>\s*<(?:\w+:)?v>[^<]")
_EMPTY_TEXT = late(
    _CELL + rb'(?>[^<>]*?\st="str")[^<>]*+>\s*+<(?:\w+:)?f(?:\s[^<>]*/|(?:\s[^<>]*)?>[^<]*</(?:\w+:)?f|/)>'
    rb"\s*<(?:\w+:)?v\s*(?:/|></(?:\w+:)?v)>"
)
_HIDDEN = rb"\b(?>[^<>]*?\bhidden\s*=\s*[\"'](?:1|true)[\"'])[^<>]*+>"
_HIDDEN_ROW = late(rb"<(?:\w+:)?row" + _HIDDEN)
_HIDDEN_COLUMNS = late(rb"<(?:\w+:)?col" + _HIDDEN)
_MERGED = late(rb"<(?:\w+:)?mergeCell\s+ref\s*=\s*[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']")
_LINK = late(rb"<(?:\w+:)?hyperlink\b[^<>]*>")
_LINKED = late(rb"\bref\s*=\s*[\"']([A-Z]{1,3})(\d{1,7})[\"']")
_OUTSIDE = late(rb"\s\w+:id\s*=")
"""A link within the workbook has no relation."""
_LINK_FORMULA = late(_CELL + _ADDRESS + rb"[^<>]*+>\s*+<(?:\w+:)?f[^<>]*+>\s*HYPERLINK\(")
_ROW_NUMBER = late(rb"\br\s*=\s*[\"'](\d+)[\"']")
_FROM, _TO = re.compile(rb"\bmin\s*=\s*[\"'](\d+)"), re.compile(rb"\bmax\s*=\s*[\"'](\d+)")
_COLUMN = late(r"[A-Za-z]+")
_STYLED = late(_CELL + rb"(?=" + _ADDRESS + rb")(?>[^<>]*?\ss\s*=\s*[\"'](\d+)[\"'])[^<>]*+(?<!/)>")
"""A filled cell with the number of its style."""
_ON = ("1", "true")
_STYLES = "xl/styles.xml"


class SheetXml:
    """The XML of the sheets of an ``.xlsx`` file, found by their names.

    Raises:
        UnreadableError: a part is missing or damaged.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._members = _members(self._archive)
        except (*ZIP_ERRORS, ElementTree.ParseError) as error:
            raise damaged() from error

    @property
    def unpacked(self) -> int:
        """The bytes of all parts of the file."""
        return sum(info.file_size for info in self._archive.infolist())

    def overlooked(self, name: str) -> Overlooked:
        """What the reader overlooks on the sheet ``name``."""
        try:
            xml = self._archive.read(self._members[name])
        except ZIP_ERRORS as error:
            raise damaged() from error
        return Overlooked(
            name,
            reach=extent(xml),
            unread=unread_cells(xml) if may_have_unread_cells(xml) else {},
            hidden=[range(row, row + 1) for row in hidden_rows(xml)],
            merged=merged_cells(xml),
            hidden_columns=hidden_columns(xml),
            links=linked(xml),
            struck=self._struck_in(xml),
        )

    def _struck_in(self, xml: bytes) -> frozenset[Address]:
        """Return the filled cells that are struck through as a whole."""
        if not self._struck:
            return frozenset()
        cells = (cell for cell in _STYLED.finditer(xml) if int(cell[3]) in self._struck)
        return frozenset((int(cell[2][:_DIGITS]), column_number(cell[1].decode())) for cell in cells)

    @cached_property
    def _struck(self) -> frozenset[int]:
        """The numbers of the styles whose font is struck through."""
        try:
            data = self._archive.read(_STYLES)
            if b"strike" not in data:
                return frozenset()
            styles = ElementTree.fromstring(data)
        except (*ZIP_ERRORS, ElementTree.ParseError):
            return frozenset()  # a look that cannot be read is none
        lines = [font.find("{*}strike") for font in styles.iterfind("{*}fonts/{*}font")]
        fonts = {at for at, line in enumerate(lines) if line is not None and line.get("val", "1") in _ON}
        formats = enumerate(styles.iterfind("{*}cellXfs/{*}xf"))
        return frozenset(at for at, format_ in formats if int(format_.get("fontId", 0)) in fonts)


def extent(xml: bytes) -> Address:
    """The last row and the last column with content; (0, 0) for one that is surely small enough by itself.

    The dimension that a sheet states is not asked: it may be absent or wrong, and it counts cells
    that are only formatted.
    """
    if xml.startswith(UTF_16):
        return _parsed_extent(xml)
    if not _BEYOND_LONG.search(xml) or not _BEYOND_WIDE.search(xml):
        return 0, 0
    if _may_lack_addresses(xml):
        return _parsed_extent(xml)
    row, letters = 0, set()
    for filled in _FILLED.finditer(xml):
        row = max(row, int(filled[2][:_DIGITS]))
        letters.add(filled[1][:_DIGITS])
    return row, max((column_number(name.decode()) for name in letters), default=0)


def _may_lack_addresses(xml: bytes) -> bool:
    # Counting the usual way of writing takes a twentieth of the time of the pattern.
    usual = xml.count(b'<c r="') == xml.count(b"<c ") and b"<c>" not in xml and b":c" not in xml
    return not usual and _WITHOUT_ADDRESS.search(xml) is not None


def _parsed_extent(xml: bytes) -> Address:
    """The same where cells follow each other without an address, or where no pattern finds them."""
    try:
        filled = [
            (row, column) for row, element in _rows(xml) for column, cell in _cells(element) if len(cell)
        ]
    except (ElementTree.ParseError, ValueError) as error:
        raise damaged() from error
    return max((row for row, _ in filled), default=0), max((column for _, column in filled), default=0)


def may_have_unread_cells(xml: bytes) -> bool:
    """Whether ``unread_cells`` could find any; never false when there is one."""
    if xml.startswith(UTF_16) or b't="e"' in xml or b"t='e'" in xml:
        return True
    # Behind the cells stand the formulas of drop-downs, which have no values.
    end = xml.rfind(b"sheetData>")
    if xml.find(b"<f", 0, end) < 0 and xml.find(b":f", 0, end) < 0:
        return False  # most sheets have no formula, and this is a tenth of the time of a pattern
    formulas = len(_FORMULA.findall(xml, 0, end))
    if not formulas:
        return False
    return formulas != len(_COMPUTED.findall(xml, 0, end)) + len(_EMPTY_TEXT.findall(xml, 0, end))


def hidden_rows(xml: bytes) -> list[int]:
    """Return the rows that are hidden, by hand or by a filter."""
    if b"hidden" not in xml:
        return []
    numbers = (_ROW_NUMBER.search(row.group()) for row in _HIDDEN_ROW.finditer(xml))
    return [int(number[1]) for number in numbers if number]


def hidden_columns(xml: bytes) -> list[range]:
    """Return the columns that are hidden; they are told before the cells."""
    cells = xml.find(b"sheetData")
    if xml.find(b"hidden", 0, cells) < 0:
        return []
    found = (tag.group() for tag in _HIDDEN_COLUMNS.finditer(xml, 0, cells))
    ends = ((_FROM.search(tag), _TO.search(tag)) for tag in found)
    return [range(int(first[1]), int(last[1]) + 1) for first, last in ends if first and last]


def merged_cells(xml: bytes) -> tuple[Merged, ...]:
    """Return what is merged over several cells: first row, last row, first column, last column."""
    return tuple(
        (int(cell[2]), int(cell[4]), column_number(cell[1].decode()), column_number(cell[3].decode()))
        for cell in _MERGED.finditer(xml, xml.rfind(b"sheetData>"))
    )


def linked(xml: bytes) -> frozenset[Address]:
    """Return the cells that lead out of the file: by a link of theirs, or by the formula HYPERLINK."""
    tags = (tag.group() for tag in _LINK.finditer(xml, xml.rfind(b"sheetData>")))
    outside = (_LINKED.search(tag) for tag in tags if _OUTSIDE.search(tag))
    found = [*filter(None, outside)]
    found += _LINK_FORMULA.finditer(xml) if b"HYPERLINK(" in xml else ()
    return frozenset((int(cell[2]), column_number(cell[1].decode())) for cell in found)


def unread_cells(xml: bytes) -> dict[Address, CellError | Uncomputed]:
    """The cells of a sheet whose formula failed or was never calculated.

    Raises:
        UnreadableError: the XML is damaged.
    """
    try:
        return {
            (row, column): value
            for row, element in _rows(xml)
            for column, cell in _cells(element)
            if (value := _unread(cell)) is not None
        }
    except (ElementTree.ParseError, ValueError) as error:
        raise damaged() from error


def column_number(letters: str) -> int:
    """Return the number of a column from 1: ``A`` is 1, ``AB`` is 28."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _members(archive: zipfile.ZipFile) -> dict[str, str]:
    """Map the name of each sheet to its member of the archive, by the relations of the workbook."""
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    found = {}
    for sheet in workbook.iterfind("{*}sheets/{*}sheet"):
        relation = next((value for key, value in sheet.items() if key.endswith("}id")), None)
        # An absolute target replaces the folder, a relative one is meant from it.
        path = posixpath.join("/xl", targets.get(relation, ""))
        found[sheet.get("name", "")] = posixpath.normpath(path).lstrip("/")
    return found


def _rows(xml: bytes) -> Iterator[tuple[int, ElementTree.Element]]:
    """Rows with their numbers; one without a number follows the one before it."""
    row = 0
    for _, element in ElementTree.iterparse(io.BytesIO(xml)):
        if _tag(element) == "row":
            row = int(element.get("r", row + 1))
            yield row, element
            element.clear()


def _cells(row: ElementTree.Element) -> Iterator[tuple[int, ElementTree.Element]]:
    """Cells of a row with their columns; one without an address follows the one before it."""
    column = 0
    for cell in row:
        letters = _COLUMN.match(cell.get("r", ""))
        column = column_number(letters[0]) if letters else column + 1
        yield column, cell


def _unread(cell: ElementTree.Element) -> CellError | Uncomputed | None:
    children = {_tag(child): child for child in cell}
    formula, stored = children.get("f"), children.get("v")
    kind, value = cell.get("t"), stored.text if stored is not None else None
    if kind == "e" and value:
        return CellError(value)
    # A formula whose result is the empty text stores an empty value of the type "str".
    if formula is None or value or "is" in children or (kind == "str" and stored is not None):
        return None
    return Uncomputed(f"={formula.text or ''}")


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
