"""Numbers that decide: a measured value, read on its scale, the level, a ready-made total the score."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from inovasi_cli.diagnostics import Diagnostic, Fact, Kind, Place, figures, values
from inovasi_cli.reading import cells, choices
from inovasi_cli.reading.cells import Remark, Unreadable
from inovasi_cli.reading.choices import basis_options
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.rules import Absent, Basis, Constant, Direction, Indicator, Ruleset, value_of
from inovasi_cli.rules.indicators import counts_things, goes_below_zero, level_of
from inovasi_cli.text import Text

Scale = Indicator | Basis

_UNIT_OF_BASIS = Text(
    "satuan dasar ukur yang disebut di kolom Dasar Ukur", "the unit of the basis in column Dasar Ukur"
)


def of_row(indicator: Indicator, basis: Value) -> Sequence[Scale]:
    """Return the scale that the cell ``basis`` of a row names; all of the indicator where it names none."""
    if not indicator.bases:
        return (indicator,)
    try:
        named = choices.basis(basis, indicator)
    except Unreadable:
        return indicator.bases
    return [basis for basis in indicator.bases if basis.code == named]


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
    if unit and isinstance(value, str) and (cells.is_part(value) if is_share else "%" in value):
        raise Unreadable(figures.NOT_A_NUMBER, value=cells.show(value), unit=unit)
    return value


def _below_zero(scale: Scale) -> bool:
    return scale.direction is not None and goes_below_zero(scale.levels, scale.direction)


def _counts_things(scale: Scale) -> bool:
    return scale.direction is not None and counts_things(scale.levels, scale.direction)


def empty(indicator: Indicator, place: Place) -> Diagnostic:
    """N301 of an indicator that must be filled, N302 of any other."""
    facts: dict[str, Fact] = {"number": indicator.code, "name": indicator.name}
    if indicator.must_be_filled:
        return Diagnostic(values.MANDATORY_EMPTY, place, {**facts, "what": _what_to_fill_in(indicator.unit)})
    return Diagnostic(values.EMPTY, place, facts)


def _what_to_fill_in(unit: Text | None) -> Text:
    if unit is None:
        return Text("parameter 1-3", "a level 1-3")
    return Text(
        f"parameter 1-3, atau capaiannya ({unit.id}),", f"a level 1-3, or what was measured ({unit.en}),"
    )


def settle(
    indicator: Indicator, written: int | None, measured: Decimal | None, basis: str | None = None
) -> tuple[int | None, list[Remark]]:
    """Return the level that holds: the written one, else the one that the measured value gives.

    Remarks are N316 (they differ), N317 (overlapping bounds), N318 (measured, but not in which of
    several ways) and N323 (a share of one where per cent are asked for).
    """
    if measured is None:
        return written, []
    scale = indicator.basis(basis) if indicator.bases else indicator
    if scale is None:
        facts: dict[str, Fact] = {"options": basis_options(indicator.bases)}
        kind = None if written is not None else figures.BASIS_MISSING
        level = written
    elif scale.unit is None or scale.direction is None:
        return written, []
    else:
        level, kind, facts = _on(scale, scale.unit, scale.direction, written, measured)
    return level, [Remark(kind, {"number": indicator.code, "value": measured, **facts})] if kind else []


def _on(
    scale: Indicator | Basis, unit: Text, direction: Direction, written: int | None, measured: Decimal
) -> tuple[int, Kind | None, dict[str, Fact]]:
    """Hold a measured value against the levels of its scale."""
    resolved = level_of(measured, scale.levels, direction)
    level = resolved.level if written is None else written
    facts: dict[str, Fact] = {"unit": unit, "level": level}
    if level in resolved.overlapping:
        first, second = resolved.overlapping[0], resolved.overlapping[-1]
        return level, figures.MEASURE_OVERLAPS, {**facts, "first": first, "second": second}
    if level != resolved.level:
        return level, figures.MEASURE_CONTRADICTS, {**facts, "measured": resolved.level}
    # A cell formatted as per cent shows 95% and holds 0.95; the file does not say which was meant.
    percent = measured * 100
    other = level_of(percent, scale.levels, direction).level
    if written is None and unit.id.startswith("%") and 0 < abs(measured) <= 1 and other != level:
        return level, figures.PERCENT_AMBIGUOUS, {**facts, "second": percent, "measured": other}
    return level, None, facts


def too_high(total: Decimal, maximum: Constant | Absent, ruleset: Ruleset) -> Remark | None:
    """Return N315 when a ready-made total exceeds what the edition allows; without a maximum that is 0."""
    most = Decimal(0) if maximum == "none" else value_of(maximum)
    if most is None or total <= most:
        return None
    return Remark(figures.ABOVE_MAXIMUM, {"value": total, "maximum": most, "edition": ruleset.name})
