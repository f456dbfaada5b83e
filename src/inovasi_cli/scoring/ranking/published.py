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


class Comparison(NamedTuple):
    """What a region (``code``, or ``ANY``) of a ``category`` is compared with; ``bands`` are of its year."""

    table: ResultsTable
    category: Category
    code: str | None
    bands: Sequence[Band] = ()

    def rank(self, index: Decimal) -> RankInterval:
        """The rank of ``index``; raises as ``ranking.rank``."""
        category, code = self.category, self.code
        return rank(index, category=category, region_code=code, table=self.table, bands=self.bands)

    def nearby(self, index: Decimal) -> Nearby:
        """The steps to the neighbouring ranks of ``index``, which is rounded to two decimals first."""
        value = exact.rounded(index)
        known = [(row, row.index) for row in self.table.trusted(self.category) if row.index is not None]
        bounds = {bound for band in self.bands for bound in (band.low, band.high) if bound != "unknown"}
        landmarks = sorted(bounds.union(published for _, published in known))
        here = self.rank(value)

        def first_change(candidates: Iterable[Decimal]) -> tuple[Decimal, RankInterval] | None:
            ranked = ((at, self.rank(at)) for at in candidates)
            changed = ((at, to) for at, to in ranked if (to.best, to.worst) != (here.best, here.worst))
            return next(changed, None)

        up = first_change(landmark for landmark in landmarks if landmark > value)
        down = first_change(landmark - UNIT for landmark in reversed(landmarks) if UNIT <= landmark <= value)
        return Nearby(
            better=up and Step(up[0] - value, *up),
            worse=down and Step(value - down[0] - UNIT, *down),
            level=tuple(row for row, published in known if published == value and row.code != self.code),
        )


def _comparison(table: ResultsTable | None, profile: Profile, ruleset: Ruleset) -> Comparison | Text:
    """What ``profile`` is compared with, or why ``table`` cannot rank its index."""
    category = profile.category
    if category is None:
        return _NO_CATEGORY
    if table is None:
        return _NO_RESULTS
    if table.raw_points:
        return _RAW_POINTS
    if not any(table.trusted(category)):
        return _NOT_IN_REFERENCE
    code = ANY if profile.unnamed else profile.code
    return Comparison(table, category, code, bands_of(table.year, ruleset))


class Placement(NamedTuple):
    """The rank of one index; ``None`` where there is nothing to compare with, and a remark says why.

    ``findings`` are about the cells of the user's own table.
    """

    rank: RankInterval | None = None
    findings: tuple[Diagnostic, ...] = ()
    remarks: tuple[Diagnostic, ...] = ()
    nearby: Nearby | None = None


def place(
    index: Decimal | None, profile: Profile, ruleset: Ruleset, reference: Records | None, file: str
) -> Placement:
    """Rank ``index`` among ``reference``, else among the bundled results.

    Of both, those of the edition's year are used, or of the latest year before. ``file`` is what
    remarks are about. Nothing is said where there is no index.
    """
    if index is None:
        return Placement()
    table, findings = _table(profile.category, ruleset, reference)
    if reference is not None and table is None:
        unused = Diagnostic(about_results.REFERENCE_UNUSED, Place(file), {"name": reference.file})
        return Placement(findings=findings, remarks=(unused,))
    others = _comparison(table, profile, ruleset)
    if isinstance(others, Text):
        remark = Diagnostic(scores.RANK_UNAVAILABLE, Place(file), {"reason": others})
        return Placement(findings=findings, remarks=(remark,))
    remarks = (*_other_year(others.table.year, ruleset, file), *_left_out(findings, reference, file))
    return Placement(others.rank(index), findings, remarks, others.nearby(index))


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
    others = _comparison(_table(profile.category, ruleset, reference)[0], profile, ruleset)
    if isinstance(others, Text):
        return others

    def ranked(hundredths: int) -> RankInterval:
        return others.rank(Decimal(hundredths).scaleb(-exact.PLACES))

    def least(end: Callable[[RankInterval], int]) -> Decimal | None:
        # A better index never has a worse rank, so the first that is good enough can be bisected.
        indices = range(int(HIGHEST.scaleb(exact.PLACES)) + 1)
        at = bisect_left(indices, True, key=lambda index: end(ranked(index)) <= wanted)
        return Decimal(at).scaleb(-exact.PLACES) if at < len(indices) else None

    return Reaching(
        place=wanted,
        of=ranked(0).of,
        year=others.table.year,
        category=others.category,
        certain=least(lambda interval: interval.worst),
        possible=least(lambda interval: interval.best),
    )


def rank_at(
    index: Decimal, profile: Profile, ruleset: Ruleset, reference: Records | None
) -> RankInterval | None:
    """Return the rank alone; ``None`` where there is nothing to compare with."""
    others = _comparison(_table(profile.category, ruleset, reference)[0], profile, ruleset)
    return None if isinstance(others, Text) else others.rank(index)


def narrower(index: Decimal, profile: Profile, ruleset: Ruleset, than: RankInterval) -> RankInterval | None:
    """Return the rank among the results of the newest other year that bounds it better, if one does."""
    for year in reversed(years()):
        others = _comparison(results(year), profile, ruleset)
        if year > ruleset.edition.year or isinstance(others, Text):
            continue
        found = others.rank(index)
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
