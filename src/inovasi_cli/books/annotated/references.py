"""Which formulas use certain cells directly; names and columns of Excel tables are not followed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from inovasi_cli.reading.files.sheets import Address

Formulas = Mapping[str, Mapping[Address, str]]
"""Formulas by sheet and cell."""

_MANY = 2**20


def using(formulas: Formulas, cells: Mapping[str, Collection[Address]]) -> Iterator[tuple[str, Address]]:
    """Yield sheet and cell of each formula that refers to one of ``cells``."""
    for sheet, of_sheet in formulas.items():
        for at, formula in of_sheet.items():
            if any(_covers(reference, sheet, cells) for reference in _references(formula)):
                yield sheet, at


def _references(formula: str) -> Iterator[str]:
    from openpyxl.formula import Tokenizer
    from openpyxl.formula.tokenizer import Token

    for token in Tokenizer(formula).items:
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            yield token.value


def _covers(reference: str, sheet: str, cells: Mapping[str, Collection[Address]]) -> bool:
    from openpyxl.utils import range_boundaries

    named, mark, area = reference.rpartition("!")
    on = named.removeprefix("'").removesuffix("'").replace("''", "'") if mark else sheet
    try:
        left, top, right, bottom = range_boundaries(area)
    except ValueError:
        return False
    return any(
        (left or 1) <= column <= (right or _MANY) and (top or 1) <= row <= (bottom or _MANY)
        for row, column in cells.get(on, ())
    )
