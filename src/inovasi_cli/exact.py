"""Exact numbers: reading them from cells and text, and the only place that rounds.

Inside, a number is a ``Decimal`` (what was written) or a ``Fraction`` (what was computed); a float
appears only in a spreadsheet cell and leaves it here through 15 significant digits, which is what
a spreadsheet program itself shows, so 0.30000000000000004 is read as 0.3.

Not here: which cell is a number at all (``reading``), how one is written in either language (``pages``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Context, Decimal, DivisionByZero, Inexact, InvalidOperation
from fractions import Fraction
from functools import reduce
from math import lcm

Exact = Decimal | Fraction | int

PLACES = 2
"""Decimals of every figure that is shown; the guideline prints its bands with two."""

_EXACT = Context(prec=60, traps=[Inexact, InvalidOperation, DivisionByZero])


def from_float(value: float) -> Decimal:
    """Return the number a spreadsheet shows for ``value`` (15 significant digits).

    Raises:
        ValueError: ``value`` is not finite.
    """
    number = Decimal(format(value, ".15g"))
    if not number.is_finite():
        raise ValueError(value)
    return _plain(number)


def total(numbers: Iterable[Decimal]) -> Decimal:
    """Add decimals without loss; ``Inexact`` is trapped rather than rounded away."""
    return reduce(_EXACT.add, numbers, Decimal(0))


def times(weight: Decimal, count: int | Decimal) -> Decimal:
    """Multiply a weight by a level or a count without loss."""
    return _EXACT.multiply(weight, Decimal(count))


def unit(numbers: Iterable[Exact]) -> int:
    """Return the smallest whole number that makes all of ``numbers`` whole."""
    return lcm(*(Fraction(number).denominator for number in numbers))


def rounded(number: Exact, places: int = PLACES) -> Decimal:
    """Round half up (away from zero at a tie), once, for display and for the predicate."""
    exact = Fraction(number)
    scale = 10**places
    scaled = abs(exact) * scale
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    if 2 * rest >= scaled.denominator:
        whole += 1
    return Decimal(-whole if exact < 0 else whole).scaleb(-places)


def apportioned(parts: Sequence[Exact], places: int = PLACES, to: Decimal | None = None) -> list[Decimal]:
    """Round ``parts`` so that the shown parts add up to their rounded sum.

    Largest remainder: each part is cut down to ``places`` decimals and the missing units go to the
    parts that lost most, the earlier one first at a tie. No part is further than one unit from
    its exact value. ``to`` is the sum to reach where it is itself a part of another apportionment.
    Used only for columns that stand under a printed total.
    """
    unit = Fraction(1, 10**places)
    exact = [Fraction(part) for part in parts]
    floors = [part // unit for part in exact]
    total = rounded(sum(exact, Fraction(0)), places) if to is None else to
    missing = int(Fraction(total) / unit) - sum(floors)
    order = sorted(range(len(exact)), key=lambda i: (-(exact[i] / unit - floors[i]), i))
    for i in order[:missing]:
        floors[i] += 1
    return [Decimal(units).scaleb(-places) for units in floors]


def plain(number: Decimal | int) -> str:
    """Write a decimal in full without trailing zeros: ``63``, ``0.38``, ``82.5``."""
    return format(_plain(Decimal(number)), "f")


def _plain(number: Decimal) -> Decimal:
    short = number.normalize(_EXACT)
    exponent = short.as_tuple().exponent
    return Decimal(int(short)) if isinstance(exponent, int) and exponent > 0 else short
