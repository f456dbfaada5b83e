"""Measured values reach the level that was worked out by hand: every printed bound, and 0.01 beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from inovasi_cli.rules import Direction, DocumentRule, Level, Ruleset, loading
from inovasi_cli.rules.indicators import Resolved, Source, counts_things, goes_below_zero, level_of
from inovasi_cli.text import Text

VECTORS = Path(__file__).parent / "vectors"
EDITIONS = ("2021", "2023", "2024", "2026")
STEP = Decimal("0.01")
FAR = Decimal(10**6)

Measured = tuple[str, Sequence[Level], Direction]


def measured(ruleset: Ruleset) -> Iterator[Measured]:
    """Every way of measuring: its name (33a: basis a of 33), its levels and its direction."""
    for code, indicator in {**ruleset.spd_indicators, **ruleset.sid_indicators}.items():
        if indicator.direction:
            yield code, indicator.levels, indicator.direction
        for basis in indicator.bases:
            yield code + basis.code, basis.levels, basis.direction


def by_hand(edition: str) -> dict[str, list[tuple[Decimal, Decimal] | None]]:
    """Level 0-3 of every row as (from, until), from the file."""
    rows = {}
    for line in (VECTORS / f"levels-{edition}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, *ranges = line.split()
            rows[code] = [None if each == "-" else span(each) for each in ranges]
    return rows


def span(written: str) -> tuple[Decimal, Decimal]:
    """``1..10``, ``..0.99`` or ``31..`` as two ends."""
    low, _, high = written.partition("..")
    return Decimal(low) if low else -FAR, Decimal(high) if high else FAR


def around(levels: Sequence[Level]) -> Iterator[Decimal]:
    """Every printed bound, one step below and one above it."""
    for level in levels:
        for bound in (level.min, level.max, level.above):
            if bound is not None:
                yield from (bound - STEP, bound, bound + STEP)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_printed_bound_gives_the_level_worked_out_by_hand(edition: str) -> None:
    expected = by_hand(edition)
    rows = list(measured(loading.load(edition)))
    assert {code for code, *_ in rows} == set(expected)
    for code, levels, direction in rows:
        for value in (*around(levels), -FAR, FAR):
            [level] = [i for i, ends in enumerate(expected[code]) if ends and ends[0] <= value <= ends[1]]
            assert (code, value, level_of(value, levels, direction).level) == (code, value, level)


def test_a_value_that_two_levels_print_is_reported_with_both() -> None:
    found = {
        (code, str(value), resolved.overlapping)
        for code, levels, direction in measured(loading.load("2026"))
        for value in around(levels)
        if (resolved := level_of(value, levels, direction)).overlapping
    }
    assert found == {
        *(("3", value, (1, 2)) for value in ("-50.33", "-50.32")),
        ("4", "5.23", (2, 3)),
        ("5a", "0.36", (2, 3)),
        *(("5b", value, (1, 2)) for value in ("5.91", "5.92")),
        *(("5b", value, (2, 3)) for value in ("2.34", "2.35")),
        *(("6", value, (1, 2)) for value in ("-47.43", "-47.42")),
        *(("7", value, (1, 2)) for value in ("-5.15", "-5.14")),
        *(("10b", value, (1, 2)) for value in ("13.10", "13.11")),
        *(("10b", value, (2, 3)) for value in ("4.81", "4.82")),
        ("11a", "0.90", (2, 3)),
    }


def test_no_bound_of_2023_overlaps() -> None:
    assert not any(
        level_of(value, levels, direction).overlapping
        for _, levels, direction in measured(loading.load("2023"))
        for value in around(levels)
    )


def test_finer_values_fall_where_their_neighbours_do() -> None:
    efficiency = loading.load("2026").sid_indicators["33"].basis("c")
    assert efficiency
    for value, level in [("10.005", 2), ("30.004", 3), ("31", 3), ("0.004", 0)]:
        assert level_of(Decimal(value), efficiency.levels, "higher") == Resolved(level)


def test_growth_may_be_negative_and_what_should_be_little_ends_at_zero() -> None:
    """By their printed scales: 5b (rise of unemployment) and 10b have an open level 3, which is no loss."""
    rows = list(measured(loading.load("2026")))
    below = {code for code, levels, direction in rows if goes_below_zero(levels, direction)}
    assert below == {"3", "4", "5a", "6", "7", "10a", "11a", "11b", "29"}


def test_counts_are_whole_and_begin_somewhere() -> None:
    """Shares (33b-d) have decimals, 28 and 32 are better when lower, 29 and growth have no first value."""
    rows = list(measured(loading.load("2026")))
    counted = {code for code, levels, direction in rows if counts_things(levels, direction)}
    assert counted == {
        *("2a", "2b", "13a", "17", "20", "22", "24", "27", "31", "35"),
        *("33a", "33e", "33f"),
    }


def scale(*bounds: tuple[str | None, str | None], above: str | None = None) -> list[Level]:
    """Three levels from and until these values; ``above``: the third begins above a value."""
    ends = [[None if end is None else Decimal(end) for end in pair] for pair in bounds]
    levels = [Level(at, Text("", ""), low, high) for at, (low, high) in enumerate(ends, start=1)]
    return levels if above is None else [*levels[:-1], levels[-1]._replace(above=Decimal(above))]


@pytest.mark.parametrize(
    ("levels", "below_zero", "things"),
    [
        (scale(("1", "2"), ("3", "4"), ("5", None)), False, True),
        (scale(("0", "0.99"), ("1", "1.99"), ("2", None)), False, False),  # shares of something
        (scale((None, "0"), ("1", "4"), ("5", None)), True, False),  # growth
        (scale(("0", "5"), ("6", "9"), (None, None), above="9"), False, False),
    ],
)
def test_what_kind_of_value_a_scale_takes(levels: list[Level], below_zero: bool, things: bool) -> None:
    assert goes_below_zero(levels, "higher") is below_zero
    assert counts_things(levels, "higher") is things
    assert not goes_below_zero(levels, "lower") and not counts_things(levels, "lower")


def test_a_rule_of_documents_asks_for_nothing_that_it_does_not_say() -> None:
    rule = DocumentRule(Source("surat-2026", "", "primary", "high"))
    assert not any((rule.kinds, rule.years, rule.needs, rule.alone)) and rule.level is None
