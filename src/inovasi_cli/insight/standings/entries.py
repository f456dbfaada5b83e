"""One region as it is compared with others, wherever its figures come from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.absent import Absent
from inovasi_cli.diagnostics import Diagnostic, Fact, Place, standings
from inovasi_cli.reading.submission import CATEGORIES, Category, Submission
from inovasi_cli.rules import Band, band_of
from inovasi_cli.rules.regions import Region, every_region
from inovasi_cli.scoring.ranking.published import bands_of
from inovasi_cli.scoring.ranking.table import RAW_UNTIL, Annex, ResultRow
from inovasi_cli.text import Text, quoted
from inovasi_cli.text.spelling import normalise

_FIGURE = re.compile(r"-?\d+\.\d+")


class HeldPart(NamedTuple):
    """What a file holds that is not a whole submission: of one agency, without innovations, without SPD."""

    agency: str | None
    innovations: bool
    spd: bool


@dataclass(frozen=True, slots=True)
class RegionEntry:
    """One region in one year; ``index`` has two decimals, or is raw points until 2020.

    ``to_next`` is how many points the next better predicate is away; ``None`` at the top, or where its
    bound is not known. ``low`` and ``high`` are the ends of an index that is open,
    ``absent`` what its files have no column or row for. ``errors`` and ``warnings`` count those in what
    was read, ``others`` are further files it was read from, and ``part`` tells that they do not hold all.
    """

    file: str
    region: str
    code: str | None
    category: Category
    year: int
    clusters: frozenset[str] = frozenset()
    index: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    predicate: Band | None = None
    to_next: Decimal | None = None
    counted: int | None = None
    absent: Absent | None = None
    errors: int = 0
    warnings: int = 0
    others: tuple[str, ...] = ()
    part: HeldPart | None = None

    @property
    def key(self) -> str:
        """What tells regions apart: the code, else the name."""
        return self.code or normalise(self.region)

    @property
    def open(self) -> bool:
        """Whether its index is not one number."""
        return self.low != self.high

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest index; for an entry that has one."""
        assert self.index is not None
        return (self.index if self.low is None else self.low, self.index if self.high is None else self.high)

    @property
    def bands(self) -> tuple[Band, ...]:
        """The predicates of both ends, or its only one."""
        known = bands_in(self.year)
        ends = [band_of(end, known) for end in self.ends] if self.open and known else [self.predicate]
        return tuple(dict.fromkeys(band for band in ends if band))

    @property
    def arguments(self) -> str:
        """Its files as arguments of a command."""
        return " ".join(map(quoted, (self.file, *self.others)))

    def without_index(self) -> Diagnostic:
        """What is to be said where it has none (R732)."""
        facts: dict[str, Fact] = {"region": self.region, "name": self.arguments}
        return Diagnostic(standings.WITHOUT_INDEX, Place(self.file), facts)

    @property
    def official(self) -> bool:
        """Whether it is one of the regions that are ranked in its year."""
        region = _regions().get(self.code or "")
        return region is not None and region.ranked_in(self.year)

    @property
    def raw_points(self) -> bool:
        """Whether its value compares within its own year only."""
        return self.year <= RAW_UNTIL


def of_assessment(made: Assessment, errors: int, warnings: int) -> RegionEntry | None:
    """Return the entry of what was scored; ``None`` where its region or category is not known."""
    submission, card, ruleset = made.submission, made.card, made.ruleset
    profile = submission.profile
    official = _regions().get(profile.code or "")
    category = _category(official.category) if official else profile.category
    if category is None or not (profile.region or profile.code):
        return None
    index = card.shown_index if card else None
    open_ = made.low != made.high
    stated = frozenset(normalise(profile.cluster or "").removeprefix("daerah ").split())
    return RegionEntry(
        file=submission.files[0],
        others=submission.files[1:],
        part=_part(submission),
        region=official.name if official else profile.region or profile.code or "",
        code=profile.code,
        category=category,
        year=ruleset.edition.year,
        clusters=clusters_of(profile.code) | stated,
        index=index,
        low=made.low if open_ else None,
        high=made.high if open_ else None,
        predicate=card.predicate if card else None,
        to_next=None if open_ else _next(index, ruleset.bands("region")),
        counted=card.counted if card else None,
        absent=made.absent,
        errors=errors,
        warnings=warnings,
    )


def _part(submission: Submission) -> HeldPart | None:
    """What the files hold, where that is not all of a region."""
    held = HeldPart(submission.profile.agency, bool(submission.innovations), submission.spd_given)
    return None if held == HeldPart(None, innovations=True, spd=True) else held


def of_annex(annex: Annex) -> tuple[RegionEntry, ...]:
    """Return an entry for each row of a results table."""
    return tuple(_of_row(row, annex.table.year, annex.file) for row in annex.rows if annex.table)


def clusters_of(code: str | None) -> frozenset[str]:
    """Return the clusters that a region is known to belong to."""
    region = _regions().get(code or "")
    return region.clusters if region else frozenset()


@cache
def bands_in(year: int) -> Sequence[Band]:
    """Return the predicates of a year; empty where no edition of it is known."""
    return bands_of(year)


def _of_row(row: ResultRow, year: int, file: str) -> RegionEntry:
    result = row.result
    bands = bands_in(year)
    index = None if result.index is None else exact.rounded(result.index)
    low, high = (_stated(row, name) for name in ("index_low", "index_high"))
    open_ = low != high and None not in (low, high)
    return RegionEntry(
        file=file,
        region=result.region,
        code=result.code or None,
        category=_category(result.category),
        year=year,
        clusters=clusters_of(result.code) | frozenset(normalise(result.cluster).split()),
        index=index,
        low=low if open_ else None,
        high=high if open_ else None,
        predicate=_named(result.predicate, bands) or (band_of(index, bands) if index is not None else None),
        to_next=None if open_ else _next(index, bands),
        counted=row.counted,
    )


def _stated(row: ResultRow, name: str) -> Decimal | None:
    """An end of an index that our own JSON states."""
    stated = row.record.cells.get(name)
    return Decimal(stated) if isinstance(stated, str) and _FIGURE.fullmatch(stated) else None


def _named(predicate: str | None, bands: Sequence[Band]) -> Band | None:
    """The band that a printed predicate names; one of its own where those of the year are not known."""
    if predicate is None:
        return None
    code = normalise(predicate).replace(" ", "-")
    known = next((band for band in bands if band.code == code), None)
    return known or Band(code, Text(predicate, predicate), "unknown", "unknown")


def _next(index: Decimal | None, bands: Sequence[Band]) -> Decimal | None:
    """How far the next better band is."""
    if index is None:
        return None
    here = band_of(index, bands)
    place = bands.index(here) if here else 0
    better = bands[place - 1] if place else None
    return None if better is None or better.low == "unknown" else better.low - index


def _category(name: str) -> Category:
    return next(category for category in CATEGORIES if category == name)


@cache
def _regions() -> dict[str, Region]:
    return {region.code: region for region in every_region()}
