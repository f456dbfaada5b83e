"""What ``inovasi rank`` does between its options and its output: read, compare, tell, write."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import typer
from rich.console import RenderableType

from inovasi_cli.assessment import Request
from inovasi_cli.books import rankings
from inovasi_cli.books.writing.sheets import TableSheet
from inovasi_cli.books.writing.table_sheets import write
from inovasi_cli.cli import reading, stamping, streams
from inovasi_cli.cli.program import ERRORS
from inovasi_cli.diagnostics import Diagnostic, Fact, rows, scores, standings
from inovasi_cli.insight.standings import RegionEntry, Standings, compare, wanted
from inovasi_cli.insight.standings.entries import bands_in
from inovasi_cli.insight.standings.files import MANY, FileEntries, read_sources
from inovasi_cli.insight.standings.gathering import gather
from inovasi_cli.insight.standings.within_region import Order, rank_agencies, rank_innovations
from inovasi_cli.pages.rank import agencies as agency_pages
from inovasi_cli.pages.rank import innovations as innovation_pages
from inovasi_cli.pages.rank import regions as region_pages
from inovasi_cli.pages.score import terminal
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.loading import announced, editions, load
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.scoring.ranking.table import Annex, read_records, settle
from inovasi_cli.text import Language, output, usage


@dataclass(frozen=True, slots=True)
class RankPage:
    """A result in every form; ``ranked`` tells whether there is one."""

    ranked: bool
    screen: Callable[[], RenderableType]
    texts: Mapping[str, Callable[[], str]]
    plans: Callable[[], Sequence[TableSheet]]
    rulesets: Sequence[Ruleset] = ()

    def write(
        self,
        format: str,
        path: Path | None,
        *,
        force: bool,
        inputs: Sequence[Path],
        options: Mapping[str, object],
        language: Language,
    ) -> None:
        """Write it in one form to ``path`` or to stdout, with what it was computed with."""
        trail = stamping.Trail(self.rulesets, inputs, options)
        if format == "table":
            stamping.show(self.screen(), path, trail, language)
        elif format == "xlsx" and path is not None:
            with streams.stored(path):
                write(path, [*self.plans(), stamping.sheet(trail, language)], force=force)
        elif format == "json":
            stamping.write_json(self.texts[format](), path, trail)
        elif format == "md":
            stamping.write_markdown(self.texts[format](), path, trail, language)
        else:
            streams.write_csv(self.texts[format](), path)


def regions(
    files: Sequence[Path],
    *,
    previous: Sequence[Path],
    reference: Path | None,
    request: Request,
    cluster: str | None,
    language: Language,
    top: int | None,
    quiet: bool,
    remarks_apart: bool,
) -> tuple[Sequence[Diagnostic], RankPage]:
    """Compare the regions of ``files``; what is wrong with single files is told on stderr.

    So are the remarks on the comparison if ``remarks_apart``: the output has no place for them.
    """
    read, faults = _read(files, request, language, quiet=quiet)
    read_before, faults_before = _read(previous, request, language, quiet=quiet)
    asked = wanted(read, request.category, cluster)
    entries, about = gather(asked, request)
    if read and not asked:
        about.append(Diagnostic(standings.NOT_ASKED_FOR, facts={"number": len(read)}))
    before, about_before = gather(wanted(read_before, request.category, None), request)
    annex = _reference(reference, entries)
    compared = compare(entries, cluster=cluster, reference=annex, previous=before)
    compared = replace(compared, remarks=(*about, *about_before, *compared.remarks))
    of_files = [*faults, *faults_before, *(annex.faults if annex else ())]
    _tell([*of_files, *(compared.remarks if remarks_apart else ())], language)
    return [*of_files, *compared.remarks], RankPage(
        ranked=compared.ranked,
        screen=lambda: region_pages.screen(compared, language, top),
        texts={
            "json": lambda: region_pages.as_json(compared, language, top),
            "csv": lambda: region_pages.as_csv(compared, language, top),
            "md": lambda: region_pages.markdown(compared, language, top),
        },
        plans=lambda: rankings.regions(compared, top, language),
        rulesets=_rules_of(compared, request),
    )


def agencies(
    files: Sequence[Path],
    request: Request,
    language: Language,
    top: int | None,
    by: Order,
    *,
    quiet: bool,
    remarks_apart: bool,
) -> tuple[Sequence[Diagnostic], RankPage]:
    """Compare the agencies of the one region that ``files`` together submit, in the order of ``by``."""
    region = _one_region(files, request, language, quiet=quiet, remarks_apart=remarks_apart)
    card, title, remarks = region.card, region.title, [*region.remarks, *region.namesakes]
    ranked = rank_agencies(card, by)
    if remarks_apart:
        _tell(region.namesakes, language)
    formula = agency_pages.formula(card, by, language)
    shown = () if remarks_apart else remarks
    return remarks, RankPage(
        ranked=any(each.rank for each in ranked),
        screen=lambda: agency_pages.screen(ranked, title, formula, shown, language, top),
        texts={
            "json": lambda: agency_pages.as_json(ranked, title, formula, language, top),
            "csv": lambda: agency_pages.as_csv(ranked, language, top),
            "md": lambda: agency_pages.markdown(ranked, title, formula, language, top),
        },
        plans=lambda: [rankings.agencies(ranked, formula, top, language)],
        rulesets=[region.ruleset],
    )


def innovations(
    files: Sequence[Path],
    request: Request,
    language: Language,
    top: int | None,
    *,
    quiet: bool,
    remarks_apart: bool,
) -> tuple[Sequence[Diagnostic], RankPage]:
    """Compare the innovations that ``files`` together hold: those of a competition, or of one region."""
    region = _one_region(files, request, language, quiet=quiet, remarks_apart=remarks_apart)
    card, title, remarks = region.card, region.title, region.remarks
    ranked = rank_innovations(card)
    return remarks, RankPage(
        ranked=bool(ranked),
        screen=lambda: innovation_pages.screen(
            ranked, title, len(card.innovations) - len(ranked), remarks, language, top
        ),
        texts={
            "json": lambda: innovation_pages.as_json(ranked, title, language, top),
            "csv": lambda: innovation_pages.as_csv(ranked, language, top),
            "md": lambda: innovation_pages.markdown(ranked, title, language, top),
        },
        plans=lambda: [rankings.innovations(ranked, language, top)],
        rulesets=[region.ruleset],
    )


@dataclass(frozen=True, slots=True)
class _Region:
    """One submission: its card, its name, what is to be said of it and of its agencies, and its rules."""

    card: ScoreCard
    title: str
    remarks: Sequence[Diagnostic]
    namesakes: Sequence[Diagnostic]
    ruleset: Ruleset


def _rules_of(compared: Standings, request: Request) -> list[Ruleset]:
    """The rules by which the regions were scored: those asked for, else those of the years of all rows."""
    if request.edition or request.rules:
        return [load(request.edition, request.rules)]
    years = {str(row.entry.year) for rows in compared.categories.values() for row in rows}
    return [load(year, None) for year in sorted(years & {*editions(), *announced()})]


def _one_region(
    files: Sequence[Path], request: Request, language: Language, *, quiet: bool, remarks_apart: bool
) -> _Region:
    """Score ``files`` as one submission.

    Raises:
        typer.Exit: there is nothing to score; why was told on stderr.
    """
    assessment = reading.assess_files(files, request, language, quiet=quiet)
    card, profile = assessment.card, assessment.submission.profile
    if card is None:
        _tell(assessment.findings or assessment.remarks, language)
        raise typer.Exit(ERRORS)
    unnamed = output.REGION_UNNAMED if assessment.ruleset.has_index else assessment.ruleset.edition.title
    title = profile.region or unnamed.in_(language)
    # Without SPD, or a formula of the index, there are places of what was reported all the same.
    told = (scores.SPD_MISSING, scores.EDITION_CANNOT)
    remarks = [each for each in assessment.remarks if each.severity == "error" and each.kind not in told]
    if errors := [each for each in assessment.findings if each.severity == "error"]:
        facts: dict[str, Fact] = {"number": len(errors), "region": title, "name": str(files[0])}
        remarks.append(Diagnostic(standings.PARTLY_READ, facts=facts))
    if remarks_apart:
        _tell(remarks, language)
    namesakes = [each for each in assessment.findings if each.kind is rows.AGENCY_TWO_NAMES]
    return _Region(card, title, remarks, namesakes, assessment.ruleset)


def _reference(path: Path | None, entries: Sequence[RegionEntry]) -> Annex | None:
    """The reference in the newest year of what is compared with it."""
    if path is None:
        return None
    records = read_records(path)
    stated = [record.year for record in records.rows if record.year is not None]
    year = max((entry.year for entry in entries), default=max(stated, default=0))
    return settle(records, year, bands_in)


def _read(
    files: Sequence[Path], request: Request, language: Language, *, quiet: bool
) -> tuple[list[RegionEntry], list[Diagnostic]]:
    entries: list[RegionEntry] = []
    faults: list[Diagnostic] = []
    sources = read_sources(files, request, os.cpu_count() or 1)
    for source in _progress(sources, len(files), language) if _shown(files, quiet) else sources:
        entries += source.entries
        faults += source.faults
    return entries, faults


def _shown(files: Sequence[Path], quiet: bool) -> bool:
    return not quiet and len(files) >= MANY and sys.stderr.isatty()


def _progress(sources: Iterator[FileEntries], total: int, language: Language) -> Iterator[FileEntries]:
    """Pass the sources on behind a bar that leaves nothing on the screen."""
    from rich.progress import Progress

    with Progress(console=streams.console(sys.stderr), transient=True) as progress:
        task = progress.add_task(usage.READING.in_(language), total=total)
        for source in sources:
            yield source
            progress.advance(task)


def _tell(faults: Sequence[Diagnostic], language: Language) -> None:
    if faults:
        files = tuple(dict.fromkeys(each.place.file for each in faults if each.place.file))
        streams.show(terminal.findings(faults, files, language), stream=sys.stderr)
