"""From files of any kind to entries: a workbook of one region or of many, a results table, JSON.

Files are read one after the other and forgotten; what is kept of each is a handful of figures. Many
files are shared among processes, one a core.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from pathlib import Path

from inovasi_cli.assessment import Request, rules_for
from inovasi_cli.checking.reservations import Chosen, reserve
from inovasi_cli.diagnostics import Diagnostic, Place, profiles, standings
from inovasi_cli.diagnostics.worksheets import SHEET_MISSING
from inovasi_cli.insight.standings.entries import RegionEntry, bands_in, of_annex, of_submission
from inovasi_cli.insight.standings.splitting import Split, key_of, split
from inovasi_cli.reading.doubts import rewritten
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.headers.rows import find_header
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.submission import Basis, Submission
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.loading import RulesetFaulty, load
from inovasi_cli.rules.results import years
from inovasi_cli.scoring import ScoreCard, score
from inovasi_cli.scoring.ranking.table import Records, read_records, results_header, settle, sheet_records
from inovasi_cli.scoring.ranking.table.columns import ResultsHeaders
from inovasi_cli.scoring.ranking.table.json_records import SUFFIX
from inovasi_cli.text.spelling import normalise

MANY = 16
"""Files from which the start of further processes pays off."""

SHARE = 4
"""Files handed to a process at a time."""

_ABOUT_WHO = (
    profiles.REGION_UNKNOWN,
    profiles.CATEGORY_CONTRADICTS,
    profiles.CODE_CONTRADICTS,
    profiles.OTHER_REGION,
)
_HEADERS = ResultsHeaders()


@dataclass(frozen=True, slots=True)
class FileEntries:
    """What one file holds: its entries, and what was wrong with it."""

    file: str
    entries: tuple[RegionEntry, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


Together = Callable[[Sequence[RegionEntry], Request], FileEntries]
"""Reads several parts of one region as one submission."""


def read_sources(paths: Sequence[Path], request: Request, processes: int = 1) -> Iterator[FileEntries]:
    """Yield what each file holds, in the order of ``paths``; a broken one does not stop the others."""
    reading = partial(read_source, request=request)
    if processes < 2 or len(paths) < MANY:
        yield from map(reading, paths)
        return
    # Spawned, as on every system: a process that is forked while a progress bar runs may hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(processes, len(paths)), mp_context=context) as pool:
        yield from pool.map(reading, paths, chunksize=SHARE)


def read_source(path: Path, request: Request) -> FileEntries:
    """Read one file, whatever it holds."""
    if path.suffix.lower() == SUFFIX:
        return _table(read_records(path), request)
    workbook = read(path)
    headers = [find_header(sheet, _HEADERS, "innovation") for sheet in workbook.sheets]
    lists = [header for header in headers if header and "innovation" in header.columns]
    if not lists and any(map(results_header, workbook.sheets)):
        return _table(sheet_records(workbook), request)
    try:
        ruleset = rules_for((workbook,), request, _remembered)
    except RulesetFaulty as fault:
        return FileEntries(workbook.file, faults=(*workbook.faults, *fault.diagnostics))
    regions = split(workbook) if any("region" in header.columns for header in lists) else None
    if regions is None or not regions.several:
        only = next(iter(regions.names.values()), None) if regions else None
        return _submission((workbook,), ruleset, request, only)
    sources = [_submission((part,), ruleset, request, name) for name, part in regions.parts()]
    return FileEntries(
        workbook.file,
        tuple(entry for source in sources for entry in source.entries),
        (*workbook.faults, *regions.faults, *(fault for source in sources for fault in source.faults)),
    )


def rereading() -> Together:
    """Return what reads the parts of one region again, as one submission.

    Of a file of several regions it reads the rows of that one; it keeps the file that it read last, since
    each of its regions asks for it.
    """
    kept = lru_cache(maxsize=1)(_split_file)

    def together(parts: Sequence[RegionEntry], request: Request) -> FileEntries:
        workbooks = [_rows_of(part, kept(part.file)) for part in parts]
        return _submission(workbooks, rules_for(workbooks, request, _remembered), request, None)

    return together


def _split_file(file: str) -> Split:
    return split(read(Path(file)))


def _rows_of(part: RegionEntry, regions: Split) -> Workbook:
    own = (rows for name, rows in regions.parts() if key_of(name) == part.key) if regions.several else ()
    return next(iter(own), regions.workbook)


def _submission(
    workbooks: Sequence[Workbook], ruleset: Ruleset, request: Request, region: str | None
) -> FileEntries:
    """Score one region; of its faults those of its files and of its name are kept, the others counted."""
    needed = [_needed(workbook, ruleset, request.basis) for workbook in workbooks]
    submission = take(needed, ruleset, spd_total=request.spd, category=request.category, region=region)
    on_basis = request.basis in submission.bases
    card = score(submission, ruleset, request.basis, request.affairs) if on_basis else None
    # A file that brings only SPD is the part of a region, which is told where no other file has the rest.
    whole = [
        fault for fault in submission.faults if not (fault.kind is SHEET_MISSING and submission.spd_given)
    ]
    errors = sum(fault.severity == "error" for fault in whole)
    file = Place(submission.files[0])
    faults = tuple(
        fault if fault.place.file else fault._replace(place=file)
        for fault in whole
        if _about_file(fault) or fault.kind in _ABOUT_WHO
    )
    if card is not None and submission.doubts:
        faults += tuple(_open(submission, card, needed, ruleset, request))
    entry = of_submission(submission, card, ruleset, errors)
    if entry is None:
        return FileEntries(submission.files[0], faults=(*faults, *_unplaced(submission, faults)))
    if entry.index is None and entry.part is None:
        faults = (*faults, entry.without_index())
    return FileEntries(entry.file, (entry,), faults)


def _open(
    submission: Submission,
    card: ScoreCard,
    workbooks: Sequence[Workbook],
    ruleset: Ruleset,
    request: Request,
) -> Iterator[Diagnostic]:
    """Yield K216 of the columns that were not understood and can move the index."""

    def reread(chosen: Chosen) -> ScoreCard:
        read = take(rewritten(workbooks, chosen), ruleset, spd_total=request.spd, category=request.category)
        return score(read, ruleset, request.basis, request.affairs)

    reserved = reserve(submission.doubts, card, ruleset, request.basis, reread)
    yield from (each.finding for each in reserved.reservations)


def _needed(workbook: Workbook, ruleset: Ruleset, basis: Basis) -> Workbook:
    """Leave out the sheet of evidence, often the longest, where levels count as they are claimed."""
    names = set(map(normalise, ruleset.vocabulary.sheets.get("evidence", ()) if basis == "claimed" else ()))
    return workbook._replace(sheets=tuple(s for s in workbook.sheets if normalise(s.name) not in names))


def _unplaced(submission: Submission, faults: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Say that the region of a file is not known, unless an error already says why."""
    if not any(fault.severity == "error" for fault in faults):
        yield Diagnostic(standings.UNPLACED, Place(submission.files[0]))


def _about_file(fault: Diagnostic) -> bool:
    return fault.severity == "error" and fault.kind.code.startswith("B")


def _table(records: Records, request: Request) -> FileEntries:
    newest = max(years()) if request.edition is None else _remembered(request.edition, None).edition.year
    annex = settle(records, newest, bands_in, additional=True, category=request.category)
    return FileEntries(annex.file, of_annex(annex), annex.faults)


@cache
def _remembered(edition: str | None, folder: Path | None) -> Ruleset:
    return load(edition, folder)
