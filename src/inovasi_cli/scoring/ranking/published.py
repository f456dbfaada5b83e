"""The place of one region among published results, bundled or the user's own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Place, scores
from inovasi_cli.diagnostics import results as about_results
from inovasi_cli.reading.submission import Category, Profile
from inovasi_cli.rules import Band, Ruleset
from inovasi_cli.rules.loading import editions, load
from inovasi_cli.rules.results import ResultsTable, latest_year_for, results
from inovasi_cli.scoring.ranking import ANY, HIGHEST, RankInterval, rank
from inovasi_cli.scoring.ranking.nearby import Nearby, nearby
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
    "tabel pembanding tidak memuat kategori ini", "the reference holds nothing of this category"
)
_RAW_POINTS = Text(
    "tabel pembanding berupa poin mentah sebelum 2021", "the reference is in raw points, from before 2021"
)


@dataclass(frozen=True, slots=True)
class Placing:
    """The rank of one index; ``None`` where there is nothing to compare with, and a remark says why.

    ``findings`` are about the cells of the user's own table.
    """

    rank: RankInterval | None = None
    findings: tuple[Diagnostic, ...] = ()
    remarks: tuple[Diagnostic, ...] = ()
    nearby: Nearby | None = None


def place(
    index: Decimal, profile: Profile, ruleset: Ruleset, reference: Records | None, file: str
) -> Placing:
    """Rank ``index`` among ``reference``, else among the bundled results.

    Of both, those of the edition's year are used, or of the latest year before. ``file`` is what
    remarks are about.
    """
    category, code = profile.category, ANY if profile.unnamed else profile.code
    table, findings = _table(category, ruleset, reference)
    if reference is not None and table is None:
        unused = Diagnostic(about_results.REFERENCE_UNUSED, Place(file), {"name": reference.file})
        return Placing(findings=findings, remarks=(unused,))
    reason = _unfit(table, category)
    if reason or table is None or category is None:
        remark = Diagnostic(scores.RANK_UNAVAILABLE, Place(file), {"reason": reason or _NO_RESULTS})
        return Placing(findings=findings, remarks=(remark,))
    bands = bands_of(table.year, ruleset)
    interval = rank(index, category=category, region_code=code, table=table, bands=bands)
    around = nearby(index, category=category, region_code=code, table=table, bands=bands)
    return Placing(interval, findings, tuple(_other_year(table.year, ruleset, file)), around)


@dataclass(frozen=True, slots=True)
class Reaching:
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
        at = bisect_left(indices, True, key=lambda each: end(ranked(each)) <= wanted)
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


def _unfit(table: ResultsTable | None, category: Category | None) -> Text | None:
    """Why ``table`` cannot rank an index of ``category``."""
    if category is None:
        return _NO_CATEGORY
    if table is None:
        return _NO_RESULTS
    if table.raw_points:
        return _RAW_POINTS
    return None if any(table.trusted(category)) else _NOT_IN_REFERENCE
