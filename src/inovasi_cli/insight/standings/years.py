"""This year against an earlier one: only what compares is subtracted, and what does not is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inovasi_cli.diagnostics import Diagnostic, Fact, standings
from inovasi_cli.insight.standings.entries import RegionEntry, bands_in
from inovasi_cli.reading.submission import CATEGORIES
from inovasi_cli.rules import Band
from inovasi_cli.text import Text, output

_UNKNOWN = Text("tidak diketahui", "unknown")
_FROM = Text("{name} mulai {value}", "{name} from {value}")


@dataclass(frozen=True, slots=True)
class YearChange:
    """One region against an earlier year.

    ``rank_before`` and ``rank_now`` count the regions that have an index in both years, so that they
    can be subtracted; ``None`` where it has one in one year only. ``by`` is the change of the index,
    ``None`` where the scale is another.
    """

    year: int
    index_before: Decimal | None
    predicate_before: Band | None
    rank_before: int | None = None
    rank_now: int | None = None
    by: Decimal | None = None


def moves(
    entries: Sequence[RegionEntry], previous: Sequence[RegionEntry], remarks: list[Diagnostic]
) -> Mapping[str, YearChange]:
    """Return the moves of regions that ``previous`` knows, by the key of their entries.

    ``remarks`` gets what was not subtracted and why (R736-R738).
    """
    before = {(entry.category, entry.key): entry for entry in previous}
    pairs = [(now, before[now.category, now.key]) for now in entries if (now.category, now.key) in before]
    remarks += _about_years(pairs)
    found: dict[str, YearChange] = {}
    for category in CATEGORIES:
        mine = [(now, then) for now, then in pairs if now.category == category]
        both = [(now, then) for now, then in mine if _comparable(now, then)]
        in_category = [
            entry for group in (entries, previous) for entry in group if entry.category == category
        ]
        if mine and 2 * len(both) < len(in_category):
            facts: dict[str, Fact] = {"category": output.CATEGORY_NAMES[category], "number": str(len(both))}
            remarks.append(Diagnostic(standings.SETS_DIFFER, facts=facts))
        found |= {now.key: _move(now, then, both) for now, then in mine}
    return found


def _comparable(now: RegionEntry, then: RegionEntry) -> bool:
    """Whether both have an index that is one number."""
    return not {now.index, then.index} & {None} and not (now.open or then.open)


def _move(now: RegionEntry, then: RegionEntry, both: Sequence[tuple[RegionEntry, RegionEntry]]) -> YearChange:
    if not _comparable(now, then) or now.index is None or then.index is None:
        return YearChange(then.year, then.index, then.predicate)
    return YearChange(
        year=then.year,
        index_before=then.index,
        predicate_before=then.predicate,
        rank_before=1 + sum(other.index > then.index for _, other in both if other.index is not None),
        rank_now=1 + sum(other.index > now.index for other, _ in both if other.index is not None),
        by=None if now.raw_points or then.raw_points else now.index - then.index,
    )


def _about_years(pairs: Sequence[tuple[RegionEntry, RegionEntry]]) -> Iterator[Diagnostic]:
    """Say across which years the scale or the bounds of predicates changed."""
    for now, then in sorted({(now.year, then.year) for now, then in pairs}):
        if now == then:
            continue
        facts: dict[str, Fact] = {"year": str(now), "stated": str(then)}
        if any(
            before.raw_points or after.raw_points
            for after, before in pairs
            if (after.year, before.year) == (now, then)
        ):
            yield Diagnostic(standings.SCALE_CHANGED, facts=facts)
        elif _lows(now) != _lows(then):
            bounds: dict[str, Fact] = {"first": _bound(then, now), "second": _bound(now, then)}
            yield Diagnostic(standings.BANDS_CHANGED, facts=facts | bounds)


def _lows(year: int) -> dict[str, object]:
    return {band.code: band.low for band in bands_in(year)}


def _bound(year: int, other: int) -> Text:
    """The lower bounds of ``year`` that are others in ``other``."""
    changed = [band for band in bands_in(year) if _lows(other).get(band.code) != band.low]
    if not changed:
        return _UNKNOWN
    said = [
        (
            band.label,
            _UNKNOWN
            if band.low == "unknown"
            else Text(format(band.low, "f").replace(".", ","), format(band.low, "f")),
        )
        for band in changed
    ]
    return Text(
        ", ".join(_FROM.id.format(name=label.id, value=low.id) for label, low in said),
        ", ".join(_FROM.en.format(name=label.en, value=low.en) for label, low in said),
    )
