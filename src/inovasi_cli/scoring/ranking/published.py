"""The place of one region among published results, bundled or the user's own, and how near the next are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Fact, Place, scores
from inovasi_cli.diagnostics import results as about_results
from inovasi_cli.reading.submission import Category, Profile
from inovasi_cli.rules import Band, Ruleset
from inovasi_cli.rules.loading import editions, load
from inovasi_cli.rules.results import PublishedResult, ResultsTable, latest_year_for, results, years
from inovasi_cli.scoring.ranking import ANY, RankInterval, rank
from inovasi_cli.scoring.ranking.cuts import HIGHEST, UNIT
from inovasi_cli.text import Text

if TYPE_CHECKING:
    from inovasi_cli.scoring.ranking.table import Records

_NO_CATEGORY = Text(
    "kategori pemda tidak diketahui; isi Nama Pemda atau Kategori di lembar Profil, atau beri --category "
    "kota|kabupaten|provinsi",
    "the category of the region is not known; fill in Nama Pemda or Kategori on sheet Profil, or give "
    "--category kota|kabupaten|provinsi",
)
_NO_RESULTS = Text(
    "belum ada hasil yang terbit untuk kategori ini", "no results of this category are published"
)
_NOT_IN_REFERENCE = Text(
    "tabel pembanding tidak memuat kategori ini", "the reference table does not hold this category"
)
_RAW_POINTS = Text(
    "tabel pembanding berupa poin mentah sebelum 2021", "the reference is in raw points, from before 2021"
)


@dataclass(frozen=True)
class Step:
    """The nearest index with another rank.

    ``points`` is what must be gained to reach it; on the way down what may be lost with the rank
    still kept, one unit less than what leads to ``index``.
    """

    points: Decimal
    index: Decimal
    interval: RankInterval


class Nearby(NamedTuple):
    """The nearest better and the nearest worse rank; ``None`` where no published value leads to one.

    ``level`` are the others with the same published index, who share the rank.
    """

    better: Step | None = None
    worse: Step | None = None
    level: tuple[PublishedResult, ...] = ()


def nearby(
    index: Decimal, *, category: str, region_code: str | None, table: ResultsTable, bands: Sequence[Band] = ()
) -> Nearby:
    """Return the steps to the neighbouring ranks of ``index``, which is rounded to two decimals first.

    Raises:
        KeyError, ContradictoryTable: as ``rank``.
    """
    value = exact.rounded(index)
    known = [row for row in table.trusted(category) if row.index is not None]
    bounds = {bound for band in bands for bound in (band.low, band.high) if bound != "unknown"}
    landmarks = sorted(bounds | {row.index for row in known if row.index is not None})

    def ranked(at: Decimal) -> RankInterval:
        return rank(at, category=category, region_code=region_code, table=table, bands=bands)

    def first_change(candidates: Iterable[Decimal]) -> tuple[Decimal, RankInterval] | None:
        for at in candidates:
            found = ranked(at)
            if (found.best, found.worst) != (here.best, here.worst):
                return at, found
        return None

    here = ranked(value)
    up = first_change(index for index in landmarks if index > value)
    down = first_change(index - UNIT for index in reversed(landmarks) if UNIT <= index <= value)
    return Nearby(
        better=up and Step(up[0] - value, *up),
        worse=down and Step(value - down[0] - UNIT, *down),
        level=tuple(row for row in known if row.index == value and row.code != region_code),
    )


class Placement(NamedTuple):
    """The rank of one index; ``None`` where there is nothing to compare with, and a remark says why.

    ``findings`` are about the cells of the user's own table.
    """

    rank: RankInterval | None = None
    findings: tuple[Diagnostic, ...] = ()
    remarks: tuple[Diagnostic, ...] = ()
    nearby: Nearby | None = None


def place(
    index: Decimal, profile: Profile, ruleset: Ruleset, reference: Records | None, file: str
) -> Placement:
    """Rank ``index`` among ``reference``, else among the bundled results.

    Of both, those of the edition's year are used, or of the latest year before. ``file`` is what
    remarks are about.
    """
    category, code = profile.category, ANY if profile.unnamed else profile.code
    table, findings = _table(category, ruleset, reference)
    if reference is not None and table is None:
        unused = Diagnostic(about_results.REFERENCE_UNUSED, Place(file), {"name": reference.file})
        return Placement(findings=findings, remarks=(unused,))
    reason = _unfit(table, category)
    if reason or table is None or category is None:
        remark = Diagnostic(scores.RANK_UNAVAILABLE, Place(file), {"reason": reason or _NO_RESULTS})
        return Placement(findings=findings, remarks=(remark,))
    bands = bands_of(table.year, ruleset)
    interval = rank(index, category=category, region_code=code, table=table, bands=bands)
    around = nearby(index, category=category, region_code=code, table=table, bands=bands)
    remarks = (*_other_year(table.year, ruleset, file), *_left_out(findings, reference, file))
    return Placement(interval, findings, remarks, around)


class Reaching(NamedTuple):
    """The least index that makes a ``place`` certain, or possible, among ``of`` regions of ``year``.

    ``None`` where no index does.
    """

    place: int
    of: int
    year: int
    category: Category
    certain: Decimal | None
    possible: Decimal | None


def reaching(wanted: int, profile: Profile, ruleset: Ruleset, reference: Records | None) -> Reaching | Text:
    """Return the index that the place ``wanted`` takes; where there is nothing to compare with, why."""
    category, code = profile.category, ANY if profile.unnamed else profile.code
    table, _ = _table(category, ruleset, reference)
    reason = _unfit(table, category)
    if reason or table is None or category is None:
        return reason or _NO_RESULTS
    bands = bands_of(table.year, ruleset)

    def ranked(hundredths: int) -> RankInterval:
        index = Decimal(hundredths).scaleb(-exact.PLACES)
        return rank(index, category=category, region_code=code, table=table, bands=bands)

    def least(end: Callable[[RankInterval], int]) -> Decimal | None:
        # A better index never has a worse rank, so the first that is good enough can be bisected.
        indices = range(int(HIGHEST.scaleb(exact.PLACES)) + 1)
        at = bisect_left(indices, True, key=lambda index: end(ranked(index)) <= wanted)
        return Decimal(at).scaleb(-exact.PLACES) if at < len(indices) else None

    return Reaching(
        place=wanted,
        of=ranked(0).of,
        year=table.year,
        category=category,
        certain=least(lambda interval: interval.worst),
        possible=least(lambda interval: interval.best),
    )


def rank_at(
    index: Decimal, profile: Profile, ruleset: Ruleset, reference: Records | None
) -> RankInterval | None:
    """Return the rank alone; ``None`` where there is nothing to compare with."""
    table, _ = _table(profile.category, ruleset, reference)
    if table is None or profile.category is None or _unfit(table, profile.category):
        return None
    code = ANY if profile.unnamed else profile.code
    bands = bands_of(table.year, ruleset)
    return rank(index, category=profile.category, region_code=code, table=table, bands=bands)


def narrower(index: Decimal, profile: Profile, ruleset: Ruleset, than: RankInterval) -> RankInterval | None:
    """Return the rank among the results of the newest other year that bounds it better, if one does."""
    category, code = profile.category, ANY if profile.unnamed else profile.code
    for year in reversed(years()):
        table = results(year)
        if category is None or not year <= ruleset.edition.year or _unfit(table, category):
            continue
        found = rank(index, category=category, region_code=code, table=table, bands=bands_of(year, ruleset))
        if found.worst - found.best < than.worst - than.best:
            return found
    return None


def bands_of(year: int, ruleset: Ruleset | None = None) -> Sequence[Band]:
    """Return the predicates of ``year``: those of ``ruleset`` if it is of that year, else of its edition.

    Empty where no edition of that year is known.
    """
    if ruleset is not None and year == ruleset.edition.year:
        return ruleset.bands("region")
    return load(str(year)).bands("region") if str(year) in editions() else ()


def _table(
    category: Category | None, ruleset: Ruleset, reference: Records | None
) -> tuple[ResultsTable | None, tuple[Diagnostic, ...]]:
    if reference is not None:
        from inovasi_cli.scoring.ranking.table import settle

        annex = settle(reference, ruleset.edition.year, lambda year: bands_of(year, ruleset))
        return annex.table, annex.faults
    year = latest_year_for(category, ruleset.edition.year) if category else None
    return (results(year) if year else None), ()


def _other_year(year: int, ruleset: Ruleset, file: str) -> Iterator[Diagnostic]:
    if year != ruleset.edition.year:
        facts = {"year": str(year), "edition": ruleset.name}
        yield Diagnostic(scores.RANK_OTHER_YEAR, Place(file), facts)


def _left_out(findings: Iterable[Diagnostic], reference: Records | None, file: str) -> Iterator[Diagnostic]:
    """R751: every region of the user's own table that is none of those ranked, by name."""
    told = (about_results.NOT_RANKED, about_results.REGION_UNKNOWN)
    named = [
        str(found.facts.get("region", found.facts.get("value"))) for found in findings if found.kind in told
    ]
    if named and reference is not None:
        facts: dict[str, Fact] = {"name": reference.file, "region": tuple(dict.fromkeys(named))}
        yield Diagnostic(about_results.REGIONS_LEFT_OUT, Place(file), facts)


def _unfit(table: ResultsTable | None, category: Category | None) -> Text | None:
    """Why ``table`` cannot rank an index of ``category``."""
    if category is None:
        return _NO_CATEGORY
    if table is None:
        return _NO_RESULTS
    if table.raw_points:
        return _RAW_POINTS
    return None if any(table.trusted(category)) else _NOT_IN_REFERENCE
