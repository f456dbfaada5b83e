"""From files of any kind to entries: a workbook of one region or of many, a results table, JSON.

Files are read one after the other and forgotten; what is kept of each is a handful of figures. Many
files are shared among processes, one a core.
"""

from __future__ import annotations

import multiprocessing
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise
from pathlib import Path

from inovasi_cli.assessment import Request, assess, rules_for
from inovasi_cli.diagnostics import Diagnostic, Fact, Kind, Place, profiles, rows, standings
from inovasi_cli.diagnostics.recognition import MAY_DECIDE
from inovasi_cli.diagnostics.scores import LEFT_OPEN
from inovasi_cli.diagnostics.worksheets import SHEET_MISSING
from inovasi_cli.insight.standings.entries import RegionEntry, bands_in, of_annex, of_assessment
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.reading.headers.rows import Header, find_header
from inovasi_cli.reading.submission import Basis, Submission
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.loading import RulesetFaulty, load
from inovasi_cli.rules.regions import Region, find_region
from inovasi_cli.rules.results import years
from inovasi_cli.scoring.ranking.table import Records, read_records, results_header, settle, sheet_records
from inovasi_cli.scoring.ranking.table.columns import HEADERS
from inovasi_cli.scoring.ranking.table.records import SUFFIX
from inovasi_cli.text.spelling import normalise

MANY = 16
"""Files from which the start of further processes pays off."""

SHARE = 4
"""Files handed to a process at a time."""

_TOLD = (
    MAY_DECIDE,
    profiles.REGION_UNKNOWN,
    profiles.CATEGORY_CONTRADICTS,
    profiles.CODE_CONTRADICTS,
    profiles.OTHER_REGION,
    rows.NONE_SENT,
)


@dataclass(frozen=True, slots=True)
class FileEntries:
    """What one file holds: its entries, and what was wrong with it."""

    file: str
    entries: tuple[RegionEntry, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


Together = Callable[[Sequence[RegionEntry], Request], FileEntries]
"""Reads several parts of one region as one submission."""


def read_sources(
    paths: Sequence[Path], request: Request, processes: int = 1, *, strict: bool = False
) -> Iterator[FileEntries]:
    """Yield what each file holds, in the order of ``paths``; a broken one does not stop the others.

    If ``strict`` what concerns evidence alone is looked for too, whatever the basis.
    """
    reading = partial(read_source, request=request, strict=strict)
    if processes < 2 or len(paths) < MANY:
        yield from map(reading, paths)
        return
    # Spawned, as on every system: a process that is forked while a progress bar runs may hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(processes, len(paths)), mp_context=context) as pool:
        yield from pool.map(reading, paths, chunksize=SHARE)


def read_source(path: Path, request: Request, *, strict: bool = False) -> FileEntries:
    """Read one file, whatever it holds."""
    if path.suffix.lower() == SUFFIX:
        return _table(read_records(path), request)
    workbook = read(path)
    headers = [find_header(sheet, HEADERS, "innovation") for sheet in workbook.sheets]
    lists = [header for header in headers if header and "innovation" in header.columns]
    if not lists and any(map(results_header, workbook.sheets)):
        return _table(sheet_records(workbook), request)
    try:
        ruleset = rules_for((workbook,), request)
    except RulesetFaulty as fault:
        return FileEntries(workbook.file, faults=(*workbook.faults, *fault.diagnostics))
    regions = split(workbook) if any("region" in header.columns for header in lists) else None
    if regions is None or not regions.several:
        only = next(iter(regions.names.values()), None) if regions else None
        return _submission((workbook,), ruleset, request, only, strict=strict)
    sources = [_submission((part,), ruleset, request, name, strict=strict) for name, part in regions.parts()]
    return FileEntries(
        workbook.file,
        tuple(entry for source in sources for entry in source.entries),
        (*workbook.faults, *regions.faults, *(fault for source in sources for fault in source.faults)),
    )


def rereading(*, strict: bool = False) -> Together:
    """Return what reads the parts of one region again, as one submission.

    Of a file of several regions it reads the rows of that one; it keeps the file that it read last, since
    each of its regions asks for it.
    """
    kept = lru_cache(maxsize=1)(_split_file)

    def together(parts: Sequence[RegionEntry], request: Request) -> FileEntries:
        workbooks = [_rows_of(part, kept(part.file)) for part in parts]
        ruleset = rules_for(workbooks, request)
        return _submission(workbooks, ruleset, request, None, strict=strict)

    return together


def _split_file(file: str) -> Split:
    return split(read(Path(file)))


def _rows_of(part: RegionEntry, regions: Split) -> Workbook:
    own = (rows for name, rows in regions.parts() if key_of(name) == part.key) if regions.several else ()
    return next(iter(own), regions.workbook)


def _submission(
    workbooks: Sequence[Workbook], ruleset: Ruleset, request: Request, region: str | None, *, strict: bool
) -> FileEntries:
    """Score one region; of its findings those of its files, of its name and of what is open are kept."""
    needed = workbooks if strict else [_needed(book, ruleset, request.basis) for book in workbooks]
    made = assess(needed, request, ruleset=ruleset, region=region)
    submission = made.submission
    file = Place(submission.files[0])
    # A file that brings only SPD is the part of a region, which is told where no other file has the rest.
    excused = {SHEET_MISSING} if submission.spd_given else set[Kind]()
    found = [diagnostic for diagnostic in made.findings if diagnostic.kind not in excused]
    kept = [fault for fault in found if _about_file(fault) or fault.kind in _TOLD]
    faults = tuple(fault if fault.place.file else fault._replace(place=file) for fault in kept)
    errors = sum(fault.severity == "error" for fault in found)
    others = [*found, *(remark for remark in made.remarks if remark.kind is not LEFT_OPEN)]
    warnings = sum(other.severity == "warning" and other not in kept for other in others)
    entry = of_assessment(made, errors, warnings)
    if entry is None:
        return FileEntries(submission.files[0], faults=(*faults, *_unplaced(submission, faults)))
    if entry.index is None and entry.part is None:
        faults = (*faults, entry.without_index())
    return FileEntries(entry.file, (entry,), faults)


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
    newest = max(years()) if request.edition is None else load(request.edition).edition.year
    annex = settle(records, newest, bands_in, additional=True, category=request.category)
    return FileEntries(annex.file, of_annex(annex), annex.faults)


_FEWEST = 3  # columns of a table


@dataclass(frozen=True, slots=True)
class Split:
    """The regions of a file as they are written first, each with its rows by sheet.

    ``tops`` are the header rows of the sheets that have a column of regions; ``faults`` tell of rows that
    name no region (R749).
    """

    workbook: Workbook
    names: Mapping[str, str]
    rows: Mapping[str, Mapping[int, list[int]]]
    tops: Mapping[int, int]
    faults: tuple[Diagnostic, ...]

    @property
    def several(self) -> bool:
        """Whether the rows name more than one region."""
        return len(self.names) > 1

    def parts(self) -> Iterator[tuple[str, Workbook]]:
        """Yield the file of each region: its rows, closed up, below the headers.

        Sheets without a column of regions belong to no single one and are left out.
        """
        for key, name in self.names.items():
            sheets = [
                _only(self.workbook.sheets[number], self.tops[number], rows)
                for number, rows in self.rows[key].items()
            ]
            yield name, Workbook(self.workbook.file, tuple(sheets))


def split(workbook: Workbook) -> Split:
    """Find the regions that the rows of ``workbook`` name; however one is written, it is one."""
    names: dict[str, str] = {}
    rows: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    tops: dict[int, int] = {}
    faults: list[Diagnostic] = []
    for number, sheet in enumerate(workbook.sheets):
        header = _header(sheet)
        if header is None:
            continue
        tops[number] = header.row
        written = _merged_down(sheet, header.columns["region"])
        nameless = []
        for row in range(header.row + 1, len(sheet.rows) + 1):
            name = sheet.value(row, header.columns["region"]) or written.get(row)
            if isinstance(name, str):
                key = key_of(name)
                names.setdefault(key, " ".join(name.split()))
                rows[key][number].append(row)
            elif "innovation" in header.columns and sheet.value(row, header.columns["innovation"]):
                nameless.append(row)
        if nameless:
            facts: dict[str, Fact] = {"rows": len(nameless)}
            place = sheet.place(nameless[0], header.columns["region"])
            faults.append(Diagnostic(standings.ROWS_OF_NOBODY, place, facts))
    return Split(workbook, names, rows, tops, tuple(faults))


def _header(sheet: Sheet) -> Header | None:
    """The header of a sheet that names the region of each row; a profile, labels and values, is none."""
    header = find_header(sheet, HEADERS, "region")
    if header is None or "region" not in header.columns or len(header.cells) < _FEWEST:
        return None
    return header


def key_of(written: str) -> str:
    """Return what tells regions apart, however they are written: the code, else the name."""
    found = find_region(written)
    return found.code if isinstance(found, Region) else normalise(written)


def _merged_down(sheet: Sheet, column: int) -> Mapping[int, Value]:
    """What a cell of ``column`` merged over several rows says for those below its first."""
    return {
        row: sheet.value(first, column)
        for first, last, left, right in sheet.merged
        if left <= column <= right
        for row in range(first + 1, last + 1)
    }


def _only(sheet: Sheet, top: int, rows: list[int]) -> Sheet:
    """The sheet with only these rows below its header, and their cells merged as before."""
    kept = [*range(1, top + 1), *rows]
    placed = {row: at for at, row in enumerate(kept, start=1)}
    merged = [
        (placed[inside[0]], placed[inside[-1]], left, right)
        for first, last, left, right in sheet.merged
        if (inside := [row for row in range(first, last + 1) if row in placed]) and inside[0] == first
        if all(after - before == 1 for before, after in pairwise(inside))
    ]
    return sheet._replace(rows=tuple(sheet.rows[row - 1] for row in kept), merged=tuple(merged))
