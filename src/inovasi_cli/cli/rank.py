"""``inovasi rank``: regions by category, the agencies of one region, or innovations."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.diagnostics import Diagnostic, Fact
from inovasi_cli.text import Language
from inovasi_cli.text import ranking as text

if TYPE_CHECKING:
    from inovasi_cli.assessment import Assessment, Request
    from inovasi_cli.cli.delivery import Output
    from inovasi_cli.insight.standings import RegionEntry, Standings
    from inovasi_cli.insight.standings.within_region import Order
    from inovasi_cli.pages.page.blocks import Block
    from inovasi_cli.pages.page.screen import Piece
    from inovasi_cli.pages.rank.within_region import RankedWithin
    from inovasi_cli.rules import Ruleset
    from inovasi_cli.scoring import ScoreCard
    from inovasi_cli.scoring.ranking.table import Annex

Form = Literal["table", "json", "csv", "jsonl", "md", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|csv|jsonl|md|xlsx")]
Cluster = Annotated[
    Literal["tertinggal", "perbatasan", "papua"] | None,
    typer.Option("--cluster", metavar="tertinggal|perbatasan|papua"),
]
By = Annotated[
    Literal["region", "agency", "innovation"] | None, typer.Option("--by", metavar="region|agency|innovation")
]
Sort = Annotated[
    Literal["mean", "counted", "points"] | None, typer.Option("--sort", metavar="mean|counted|points")
]
Top = Annotated[int | None, typer.Option("--top", min=1)]
Previous = Annotated[list[Path] | None, typer.Option("--previous")]

WORKBOOK = "inovasi-rank.xlsx"
"""Where a workbook goes unless told otherwise; it cannot go to the screen."""


class RankRequest(NamedTuple):
    """What is ranked and shown: ``files`` as ``request`` says, ``top`` rows of each table.

    Remarks on the comparison are told on stderr if they are ``apart``: the form has no place for them; a
    ``brief`` screen has one for faults too.
    """

    files: Sequence[Path]
    request: Request
    language: Language
    top: int | None
    quiet: bool
    apart: bool
    strict: bool
    brief: bool = False


class Ranked(NamedTuple):
    """What came out, if anything is ``ranked``: what was found on the way, and by which rules.

    ``brief`` is what a screen shows, ``line`` what a line does; errors are in the files ``faulty``.
    """

    ranked: bool
    output: Output
    found: Sequence[Diagnostic]
    rulesets: Sequence[Ruleset]
    brief: Callable[[], Iterable[Block | Piece]]
    line: Callable[[], str]
    faulty: Sequence[Path]


def rank(
    files: options.Files,
    *,
    by: By = None,
    sort: Sort = None,
    category: options.Category = None,
    cluster: Cluster = None,
    units: options.Units = None,
    reference: options.Reference = None,
    previous: Previous = None,
    top: Top = None,
    edition: options.Edition = None,
    rules: options.Rules = None,
    basis: options.Basis = "claimed",
    affairs: options.Affairs = "main",
    spd: options.Spd = None,
    only: options.Only = "all",
    format: Format = None,
    details: options.Details = False,
    result: options.StrictOptions,
) -> int:
    """Rank what ``files`` hold; 1 where something could not be ranked, or a warning stands if ``strict``."""
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import delivery, reading
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.rank.regions import ALONE
    from inovasi_cli.text import usage

    for option, value in {"--sort": sort, "--agencies": units}.items():
        if value and by != "agency":
            raise Misuse(usage.OF_AGENCIES, option=option)
    to = result.file.target(get_args(Form), format, [*files, *(previous or ()), reference, units], WORKBOOK)
    lang = to.language
    ruleset = reading.load_rules(edition, rules, lang) if edition or rules else None
    contest = ruleset is not None and not ruleset.has_index and bool(ruleset.bands("innovation"))
    request = Request(edition, rules, basis, affairs, category, spd, only)
    brief = to.form == "table" and to.file is None and not details and top is None
    apart = to.form in ("csv", "jsonl", "md", "xlsx")
    asked = RankRequest(files, request, lang, top, to.quiet, apart, result.strict, brief)
    if by == "agency":
        made = agencies(asked, sort or "mean", units)
    elif by == "innovation" or (by is None and contest):
        made = innovations(asked)
    else:
        made = regions(asked, previous or (), reference, cluster)
    more = {"by": by, "agencies": units, "cluster": cluster, "previous": previous, "top": top}
    given = reading.options_of(request, reference, more)
    reading.tell_announced(made.rulesets, lang, quiet=to.quiet)
    output = made.output
    if brief:
        own: dict[str, object] = {**more, "reference": reference, "sort": sort}
        own["affairs"] = None if affairs == "main" else affairs
        unplaced = made.found if not made.ranked and category is None else ()
        step = _next_step(made.faulty, asked, own, unplaced)
        output = delivery.in_brief(output, made.brief, made.line, step, Words(lang), rows=ALONE)
    delivery.deliver(output, to, delivery.Trail(made.rulesets, to.inputs, given))
    failed = not made.ranked or reading.refused(made.found, strict=result.strict)
    return ERRORS if failed else DONE


def _next_step(
    faulty: Sequence[Path], asked: RankRequest, own: Mapping[str, object], unplaced: Sequence[Diagnostic]
) -> str:
    """What to do now: name a category where that is all that is missing, correct errors, keep the list."""
    from inovasi_cli.diagnostics.standings import UNPLACED
    from inovasi_cli.reading.submission import CATEGORIES

    errors = [found.kind for found in unplaced if found.severity == "error"]
    if errors and all(kind is UNPLACED for kind in errors):
        said = " ".join(str(fact) for found in unplaced for fact in found.facts.values()).lower()
        likely = next((category for category in CATEGORIES if category in said), CATEGORIES[-1])
        return f"rank {options.again(asked.files, asked.request, asked.language, own)[1]} --category {likely}"
    if faulty:
        return f"validate {options.again(faulty, asked.request, asked.language)[0]}"
    again = options.again(asked.files, asked.request, asked.language, own)[1]
    return f"rank {again} -o {options.unused(text.KEPT.in_(asked.language))}"


def regions(
    asked: RankRequest, previous: Sequence[Path], reference: Path | None, cluster: str | None
) -> Ranked:
    """Compare the regions of files; what is wrong with single files is told on stderr."""
    from inovasi_cli.cli import reading
    from inovasi_cli.diagnostics import standings
    from inovasi_cli.insight.standings import compare, wanted
    from inovasi_cli.insight.standings.files import rereading
    from inovasi_cli.insight.standings.gathering import gather
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.rank import regions as pages
    from inovasi_cli.pages.rank.fitting import in_line

    request = asked.request
    read, faults = _read(asked.files, asked)
    read_before, faults_before = _read(previous, asked)
    chosen = wanted(read, request.category, cluster)
    entries, about = gather(chosen, request, rereading(strict=asked.strict))
    if read and not chosen:
        about.append(Diagnostic(standings.NOT_ASKED_FOR, facts={"number": len(read)}))
    before, about_before = gather(wanted(read_before, request.category, None), request)
    annex = _reference(reference, entries)
    compared = compare(entries, cluster=cluster, reference=annex, previous=before)
    remarks = (*about, *about_before, *compared.remarks)
    compared = replace(compared, remarks=remarks, only=request.only)
    of_files = [*faults, *faults_before, *(annex.faults if annex else ())]
    if not asked.brief:  # which says so itself
        reading.tell([*of_files, *(compared.remarks if asked.apart else ())], None, asked.language)
    found = [*of_files, *compared.remarks]
    made = _regions(compared, asked), found, _rules_of(compared, request)
    wrong = {fault.place.file for fault in faults if fault.severity == "error"}
    faulty = [file for file in asked.files if str(file) in wrong]
    brief = partial(pages.brief, compared, of_files, asked.language)
    line = partial(in_line, pages.table(compared, None, asked.language), Words(asked.language))
    return Ranked(compared.ranked, *made, brief, line, faulty)


def _regions(compared: Standings, asked: RankRequest) -> Output:
    from inovasi_cli.books import lists
    from inovasi_cli.cli import delivery
    from inovasi_cli.cli.delivery import Output
    from inovasi_cli.pages.rank import regions as pages

    language, top = asked.language, asked.top
    return Output(
        lambda: pages.screen(compared, language, top),
        {
            "json": lambda: pages.as_json(compared, language, top),
            "md": lambda: pages.markdown(compared, language, top),
            **delivery.by_row(lambda: pages.by_row(compared, language, top)),
        },
        lambda: lists.regions(compared, top, language),
    )


def agencies(asked: RankRequest, order: Order, units: Path | None) -> Ranked:
    """Compare the agencies of the one region that the files together submit, each with its ``units``."""
    from inovasi_cli.cli import reading
    from inovasi_cli.insight.standings.within_region import rank_agencies
    from inovasi_cli.pages.rank import within_region as pages

    region = _one_region(asked)
    belonging, faults = reading.belonging(region.assessment, units, asked.language)
    ranked = rank_agencies(region.card, order, belonging)
    if asked.apart:
        reading.tell(region.namesakes, None, asked.language)
    formula = pages.formula(region.card, order, asked.language)
    remarks = [*region.remarks, *region.namesakes]
    about = text.AGENCIES, region.title, remarks, asked.language, asked.top, asked.request.only
    made = pages.RankedWithin(pages.agencies(ranked), *about, formula)
    return _within(made, any(row.rank for row in ranked), [*region.found, *faults], region, asked)


def innovations(asked: RankRequest) -> Ranked:
    """Compare the innovations that the files together hold: those of a competition, or of one region."""
    from inovasi_cli.insight.standings.within_region import rank_innovations
    from inovasi_cli.pages.rank import within_region as pages

    region = _one_region(asked)
    ranked = rank_innovations(region.card)
    notes = pages.notes(
        ranked, len(region.card.innovations) - len(ranked), map(str, asked.files), asked.language
    )
    about = text.INNOVATIONS, region.title, region.remarks, asked.language, asked.top
    made = pages.RankedWithin(pages.innovations(ranked), *about, notes=notes, only=asked.request.only)
    return _within(made, bool(ranked), region.found, region, asked)


def _within(
    made: RankedWithin, ranked: bool, found: Sequence[Diagnostic], region: _Region, asked: RankRequest
) -> Ranked:
    """The ranking of one region in every form."""
    from inovasi_cli.books import lists
    from inovasi_cli.cli import delivery
    from inovasi_cli.cli.delivery import Output
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.rank.fitting import in_line

    texts = {"json": made.as_json, "md": made.markdown, **delivery.by_row(made.by_row)}
    output = Output(made.screen, texts, lambda: [lists.within_region(made)])
    line = partial(in_line, made.table, Words(asked.language))
    faulty = asked.files if region.assessment.errors else []
    return Ranked(ranked, output, found, [region.ruleset], made.brief, line, faulty)


class _Region(NamedTuple):
    """One submission: its card, its name, what is to be said of it and of its agencies, and its rules.

    ``found`` are these remarks with all warnings of the files, as ``--strict`` asks.
    """

    card: ScoreCard
    title: str
    remarks: Sequence[Diagnostic]
    namesakes: Sequence[Diagnostic]
    found: Sequence[Diagnostic]
    ruleset: Ruleset
    assessment: Assessment


def _rules_of(compared: Standings, request: Request) -> list[Ruleset]:
    """The rules by which the regions were scored: those asked for, else those of the years of all rows."""
    from inovasi_cli.rules.loading import announced, editions, load

    if request.edition or request.rules:
        return [load(request.edition, request.rules)]
    years = {str(row.entry.year) for rows in compared.categories.values() for row in rows}
    return [load(year, None) for year in sorted(years & {*editions(), *announced()})]


def _one_region(asked: RankRequest) -> _Region:
    """Score the files as one submission.

    Raises:
        typer.Exit: there is nothing to score; why was told on stderr.
    """
    from inovasi_cli.cli import reading
    from inovasi_cli.diagnostics import rows, scores, standings
    from inovasi_cli.pages.page.findings import SAID_FIRST
    from inovasi_cli.text import output, quoted

    assessment = reading.assess_files(asked.files, asked.request, asked.language, quiet=asked.quiet)
    card, profile, ruleset = assessment.card, assessment.submission.profile, assessment.ruleset
    if card is None:
        reading.tell(assessment.findings or assessment.remarks, None, asked.language)
        raise typer.Exit(ERRORS)
    unnamed = output.REGION_UNNAMED if ruleset.has_index else ruleset.edition.title
    title = profile.region or unnamed.in_(asked.language)
    # Without SPD, or a formula of the index, there are places of what was reported all the same.
    told = (scores.SPD_MISSING, scores.EDITION_CANNOT)
    remarks = [
        said
        for said in assessment.remarks
        if (said.severity == "error" and said.kind not in told) or said.kind in SAID_FIRST
    ]
    name = " ".join(quoted(str(file)) for file in asked.files)
    warnings = [said for said in assessment.diagnostics if said.severity == "warning"]
    for kind, number in (
        (standings.PARTLY_READ, len(assessment.errors)),
        (standings.WITH_WARNINGS, len(warnings)),
    ):
        if number:
            facts: dict[str, Fact] = {"number": number, "region": title, "name": name}
            remarks.append(Diagnostic(kind, facts=facts))
    if asked.apart:
        reading.tell(remarks, None, asked.language)
    namesakes = [said for said in assessment.findings if said.kind is rows.AGENCY_TWO_NAMES]
    return _Region(card, title, remarks, namesakes, [*remarks, *warnings], ruleset, assessment)


def _reference(path: Path | None, entries: Sequence[RegionEntry]) -> Annex | None:
    """The reference in the newest year of what is compared with it."""
    if path is None:
        return None
    from inovasi_cli.insight.standings.entries import bands_in
    from inovasi_cli.scoring.ranking.table import read_records, settle

    records = read_records(path)
    stated = [record.year for record in records.rows if record.year is not None]
    year = max((entry.year for entry in entries), default=max(stated, default=0))
    return settle(records, year, bands_in)


def _read(files: Sequence[Path], asked: RankRequest) -> tuple[list[RegionEntry], list[Diagnostic]]:
    """Read ``files`` one by one, behind a bar where they are many."""
    from inovasi_cli.cli import streams
    from inovasi_cli.insight.standings.files import MANY, read_sources

    entries: list[RegionEntry] = []
    faults: list[Diagnostic] = []
    sources = read_sources(files, asked.request, os.cpu_count() or 1, strict=asked.strict)
    if not asked.quiet and len(files) >= MANY and sys.stderr.isatty():
        sources = streams.progress(sources, len(files), asked.language)
    for source in sources:
        entries += source.entries
        faults += source.faults
    return entries, faults
