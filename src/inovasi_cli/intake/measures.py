"""Numbers that decide: a measured value the level, a ready-made total the score."""

from __future__ import annotations

from decimal import Decimal

from inovasi_cli.cells import Remark
from inovasi_cli.choices import basis_options
from inovasi_cli.diagnostics import Fact, values
from inovasi_cli.levels import level_of
from inovasi_cli.rules import Absent, Constant, Indicator, Ruleset, value_of


def settle(
    indicator: Indicator, written: int | None, measured: Decimal | None, basis: str | None = None
) -> tuple[int | None, list[Remark]]:
    """Return the level that holds: the written one, else the one that the measured value gives.

    Remarks are N316 (they differ), N317 (overlapping bounds) and N318 (measured, but not in which
    of several ways).
    """
    if measured is None:
        return written, []
    about: dict[str, Fact] = {"number": indicator.code, "value": measured}
    scale = indicator.basis(basis) if indicator.bases else indicator
    if scale is None:
        facts = {**about, "options": basis_options(indicator.bases)}
        return written, [] if written is not None else [Remark(values.BASIS_MISSING, facts)]
    if scale.unit is None or scale.direction is None:
        return written, []
    resolved = level_of(measured, scale.levels, scale.direction)
    level = resolved.level if written is None else written
    about["unit"] = scale.unit
    if level in resolved.overlapping:
        first, second = resolved.overlapping[0], resolved.overlapping[-1]
        return level, [
            Remark(values.MEASURE_OVERLAPS, {**about, "first": first, "second": second, "level": level})
        ]
    if level != resolved.level:
        return level, [
            Remark(values.MEASURE_CONTRADICTS, {**about, "level": level, "measured": resolved.level})
        ]
    return level, []


def too_high(total: Decimal, maximum: Constant | Absent, ruleset: Ruleset) -> Remark | None:
    """Return N315 when a ready-made total exceeds what the edition allows; without a maximum that is 0."""
    most = Decimal(0) if maximum == "none" else value_of(maximum)
    if most is None or total <= most:
        return None
    return Remark(values.ABOVE_MAXIMUM, {"value": total, "maximum": most, "edition": ruleset.name})
