"""Results beside formulas: openpyxl writes a formula without one, and a program that does not calculate
(the preview of a phone, a reader of tables) would show nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from inovasi_cli.books.writing.plans import Result

_FORMULA_CELL = re.compile(r'<c r="([A-Z]+\d+)"((?: s="\d+")?)><f>([^<]*)</f><v ?/?>(?:</v>)?</c>')
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """Return ``text`` without the characters that no XML, and so no .xlsx, can hold."""
    return _NOT_XML.sub("\ufffd", text)


def with_results(xml: str, results: Mapping[str, Result]) -> str:
    """Return the XML of a sheet with ``results``, by address, beside its formulas."""

    def filled(cell: re.Match[str]) -> str:
        address, style, text = cell.groups()
        if address not in results:
            return cell[0]
        kind, value = _stored(results[address])
        return f'<c r="{address}"{style}{kind}><f>{text}</f><v>{value}</v></c>'

    return _FORMULA_CELL.sub(filled, xml)


def _stored(result: Result) -> tuple[str, str]:
    """The type and the text of a stored result; a number is the float nearest to it, as programs have it."""
    if isinstance(result, str):
        return ' t="str"', escape(writable(result))
    return "", str(result) if isinstance(result, int) else repr(float(result))
