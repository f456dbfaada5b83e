"""The copies that ``validate`` writes: one of each file, or one for each agency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from inovasi_cli.assessment import Assessment, Request
from inovasi_cli.books.annotated.copies import annotate, titled
from inovasi_cli.books.annotated.fix_list import fix_list, marks_of, still_ticked, ticked_in
from inovasi_cli.books.annotated.losses import uncarried
from inovasi_cli.books.annotated.reduced import Share
from inovasi_cli.cli import delivery, reading, streams
from inovasi_cli.cli.misuse import Misuse
from inovasi_cli.diagnostics import Place
from inovasi_cli.insight.corrections import Corrections
from inovasi_cli.insight.priority import Finding, Report
from inovasi_cli.pages.page.words import Words, tally
from inovasi_cli.reading.files.content import UnreadableError, bytes_of, ending, recognise
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.headers import OwnLayout
from inovasi_cli.reading.mapping import read_mapping
from inovasi_cli.text import Language, copies, usage

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
"""What some system refuses, and marks of direction, by which a name looks like another."""
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Copy:
    """A file to be written: of which file, with which findings, and what of it is an agency's."""

    target: Path
    source: Workbook
    title: str
    findings: tuple[Finding, ...]
    share: Share | None = None
    corrections: Corrections | None = None


class CheckedFiles(NamedTuple):
    """What was found in files, and what of it was corrected."""

    report: Report
    assessment: Assessment
    workbooks: Sequence[Workbook]
    corrections: Corrections | None


def targets(
    annotate: Path | None,
    folder: Path | None,
    files: Sequence[Path],
    *,
    force: bool,
    option: str = "--annotate",
) -> dict[str, Path]:
    """Where the copy of each file goes; refuse what would destroy something before anything is read.

    One file goes to ``annotate`` itself, or into it where that is a folder; several go into the folder.
    ``option`` is what it was named with.

    Raises:
        Misuse: a copy would be an input or overwrite something, a folder is missing, or is none.
    """
    if folder is not None:
        _refuse_no_folder(folder)
    if annotate is None:
        return {}
    into = annotate.is_dir() or len(files) > 1
    if into and annotate.suffix.lower() == ".xlsx" and not annotate.is_dir():
        raise Misuse(usage.COPIES_NEED_FOLDER, file=str(annotate), n=len(files), name=option)
    if into:
        _refuse_no_folder(annotate)
    named: dict[str, Path] = {}
    for file in dict.fromkeys(files):
        named[str(file)] = _free(annotate, file.stem, named.values()) if into else annotate
    for path in named.values():
        delivery.form_of(None, path, ("xlsx",))
        streams.guard(path, files, force=force)
        if not into and not path.parent.is_dir():
            raise Misuse(usage.FOLDER_MISSING, folder=str(path.parent))
    return named


def write_copies(
    found: CheckedFiles, request: Request, named: Mapping[str, Path], folder: Path | None, to: delivery.Target
) -> bool:
    """Write the copies of files to ``named``, and those per agency into ``folder``; whether all were written.

    Raises:
        Misuse: one cannot be written.
    """
    report, assessment, workbooks, corrections = found
    planned = [*whole(report, workbooks, named, corrections)]
    if folder:
        own = read_mapping(request.layout, assessment.ruleset) if request.layout else None
        planned += by_agency(report, assessment, workbooks, own, folder, to.language)
    copied = write_all(planned, assessment, to.language, force=to.force, quiet=to.quiet)
    if folder and not to.quiet:
        tell_clean(report, assessment, to.language)
    return copied


def whole(
    report: Report,
    workbooks: Sequence[Workbook],
    named: Mapping[str, Path],
    corrections: Corrections | None = None,
) -> Iterator[Copy]:
    """A copy of each file with all that was found in it, and what was corrected."""
    for workbook in workbooks:
        if target := named.get(workbook.file):
            found = tuple(one for one in report.findings if one.diagnostic.place.file == workbook.file)
            yield Copy(target, workbook, Path(workbook.file).name, found, corrections=corrections)


def by_agency(  # noqa: PLR0917 - what there is to divide, and where to
    report: Report,
    assessment: Assessment,
    workbooks: Sequence[Workbook],
    own: OwnLayout | None,
    folder: Path,
    language: Language,
) -> Iterator[Copy]:
    """A copy for each agency of each file in which something of it was found."""
    from inovasi_cli.books.annotated.agency_copies import shares

    taken: list[Path] = []
    for share in shares(report, assessment.submission, workbooks, assessment.ruleset, own):
        agency = share.agency or copies.NO_AGENCY.in_(language)
        name = agency if len(workbooks) == 1 else f"{agency} - {Path(share.workbook.file).stem}"
        target = _free(folder, _file_name(name), taken)
        taken.append(target)
        yield Copy(target, share.workbook, agency, share.findings, share.share)


def write(copy: Copy, assessment: Assessment, language: Language) -> None:
    """Write one copy.

    Raises:
        Misuse: it cannot be written.
        UnreadableError: its source can be read, but not carried over.
    """
    data = bytes_of(copy.source.file)
    if recognise(data, ending(copy.source.file)) != "xlsx":
        copy = _titled(copy)
    sheets = [sheet.name for sheet in copy.source.sheets]
    if copy.share is not None:
        sheets = [name for name in sheets if name in copy.share.gone]
    origin = reading.traced(assessment.ruleset, [Path(copy.source.file)], {})
    with streams.stored(copy.target):  # which nobody may read while another program has it
        earlier = [data, *([copy.target.read_bytes()] if copy.target.is_file() else [])]
    ticked = {key for content in earlier for key in ticked_in(content)}
    listed = fix_list(copy.findings, assessment.ruleset, language, (copy.title, origin), sheets)
    listed = still_ticked(listed, ticked)
    marks = marks_of(copy.findings, language)
    changes = None
    if copy.corrections is not None:
        from inovasi_cli.books.annotated.changed_cells import change_list

        about = copy.title, origin
        changes = change_list(copy.corrections, copy.source.file, language, about, sheets)
    content = annotate(copy.source, data, marks, listed, copy.share, changes)
    streams.store(copy.target, content)


def _titled(copy: Copy) -> Copy:
    """Name its sheets as a workbook can: that of a .csv is called like the file."""
    titles = titled(copy.source)

    def placed(place: Place) -> Place:
        there = place.file == copy.source.file
        return place._replace(sheet=titles.get(place.sheet or "", place.sheet)) if there else place

    sheets = tuple(sheet._replace(name=titles[sheet.name]) for sheet in copy.source.sheets)
    findings = tuple(
        replace(one, diagnostic=one.diagnostic._replace(place=placed(one.diagnostic.place)))
        for one in copy.findings
    )
    made = copy.corrections and copy.corrections._replace(
        changes=[change._replace(place=placed(change.place)) for change in copy.corrections.changes]
    )
    gone = {titles.get(name, name): cells for name, cells in copy.share.gone.items()} if copy.share else {}
    share = copy.share and copy.share._replace(gone=gone)
    source = copy.source._replace(sheets=sheets)
    return replace(copy, source=source, findings=findings, share=share, corrections=made)


def lacks(source: Workbook, words: Words, *, agencies: bool) -> str | None:
    """What a copy of ``source`` will lack; ``None`` where it lacks nothing.

    Raises:
        UnreadableError: it cannot be read.
        OSError: neither can its bytes.
    """
    data = bytes_of(source.file)
    if recognise(data, ending(source.file)) != "xlsx":
        return words(copies.VALUES_ONLY, file=source.file)
    if agencies:
        return words(copies.AGENCIES_LACK, file=source.file)
    lost = uncarried(data)
    return words(copies.LACKS, file=source.file, what=lost) if lost else None


def write_all(
    planned: Sequence[Copy], assessment: Assessment, language: Language, *, force: bool, quiet: bool
) -> bool:
    """Say what copies will lack, then write them and say so; return whether all of them were written.

    Raises:
        Misuse: one cannot be written.
    """
    words = Words(language)
    inputs = [Path(file) for file in assessment.submission.files]
    for copy in planned:
        streams.guard(copy.target, inputs, force=force)
    usable = []
    told: set[tuple[str, bool]] = set()
    for copy in planned:
        about = copy.source.file, copy.share is not None
        try:
            lack = lacks(copy.source, words, agencies=about[1])
            readable = bool(copy.source.sheets)
        except (UnreadableError, OSError):
            lack, readable = None, False
        if not readable:
            lack = words(copies.NOT_COPIED, file=copy.source.file)
        else:
            usable.append(copy)
        if lack and about not in told:
            streams.complain(lack)
        told.add(about)
    lost = []
    for copy in usable:
        try:
            write(copy, assessment, language)
        except UnreadableError:
            streams.complain(words(copies.NOT_WRITTEN, file=copy.source.file))
            lost.append(copy)
            continue
        if not quiet:
            counts = tally(copy.findings, words) or words(copies.NOTHING)
            streams.complain(words(copies.COPIED, file=str(copy.target), counts=counts))
    return len(usable) == len(planned) and not lost


def tell_clean(report: Report, assessment: Assessment, language: Language) -> None:
    """Name the agencies that get no file because nothing was found about them."""
    from inovasi_cli.books.annotated.agency_copies import without_findings

    if clean := without_findings(report, assessment.submission):
        streams.complain(Words(language)(copies.AGENCIES_CLEAN, agencies=clean))


def _refuse_no_folder(folder: Path) -> None:
    """Let a folder be made where only its last part is missing.

    Raises:
        Misuse: more of it is missing, or it is a file.
    """
    if folder.exists() and not folder.is_dir():
        raise Misuse(usage.NOT_A_FOLDER, file=str(folder))
    if not folder.exists() and not folder.parent.is_dir():
        raise Misuse(usage.FOLDER_MISSING, folder=str(folder.parent))
    with streams.stored(folder):
        folder.mkdir(exist_ok=True)


def _free(folder: Path, stem: str, taken: object) -> Path:
    """A name in ``folder`` that no other copy of this run has."""
    used = {path.name.casefold() for path in taken}  # type: ignore[attr-defined]
    for number in range(1, len(used) + 2):
        path = folder / (f"{stem}.xlsx" if number == 1 else f"{stem} ({number}).xlsx")
        if path.name.casefold() not in used:
            return path
    raise AssertionError(stem)


def _file_name(text: str) -> str:
    """``text`` as the name of a file on any system, without an ending."""
    name = _NOT_IN_NAMES.sub("-", text)[:_LONGEST_NAME].strip(" .-")
    first, dot, rest = name.partition(".")
    return f"{first.rstrip()}-{dot}{rest}" if streams.names_no_file(name) else name or "-"
