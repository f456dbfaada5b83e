"""A measured value, read on the scale that it is measured on."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from inovasi_cli.diagnostics import figures
from inovasi_cli.reading import cells, choices
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.rules import Basis, Indicator
from inovasi_cli.rules.levels import counts_things, goes_below_zero
from inovasi_cli.text import Text

Scale = Indicator | Basis

_UNIT_OF_BASIS = Text("satuan dasar ukurnya", "the unit of its basis")


def of_row(indicator: Indicator, basis: Value) -> Sequence[Scale]:
    """Return the scale that the cell ``basis`` of a row names; all of the indicator where it names none."""
    if not indicator.bases:
        return (indicator,)
    try:
        named = choices.basis(basis, indicator)
    except Unreadable:
        return indicator.bases
    return [each for each in indicator.bases if each.code == named]


def read(value: Value, scales: Sequence[Scale]) -> Decimal:
    """Read a value measured on one of ``scales``; negative only where one of them goes that far.

    ``1.250`` persons are 1250, because there is no quarter of one.

    Raises:
        Unreadable: N303, N304, N306, N309, N324.
    """
    unit = scales[0].unit if len(scales) == 1 else None
    reader = cells.number if any(map(_below_zero, scales)) else cells.amount
    try:
        return reader(suiting(value, unit), unit or _UNIT_OF_BASIS)
    except Unreadable as unreadable:
        whole = unreadable.remark.facts.get("first")
        ambiguous = unreadable.remark.kind is figures.NUMBER_AMBIGUOUS
        if ambiguous and isinstance(whole, Decimal) and whole >= 0 and all(map(_counts_things, scales)):
            return whole
        raise


def suiting(value: Value, unit: Text | None) -> Value:
    """Return ``value`` unless it says that it is measured otherwise than in ``unit`` (N306).

    50% of people is no number of people, and 3 of 4 is no 3 %.
    """
    is_share = unit is not None and unit.id.startswith("%")
    if unit and isinstance(value, str) and ("dari" in value.casefold().split() if is_share else "%" in value):
        raise Unreadable(figures.NOT_A_NUMBER, value=cells.show(value), unit=unit)
    return value


def _below_zero(scale: Scale) -> bool:
    return scale.direction is not None and goes_below_zero(scale.levels, scale.direction)


def _counts_things(scale: Scale) -> bool:
    return scale.direction is not None and counts_things(scale.levels, scale.direction)
