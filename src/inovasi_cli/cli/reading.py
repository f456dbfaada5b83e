"""From the files on the command line to an assessment, with progress shown and faults of rules told."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from inovasi_cli.assessment import Assessment, Request, assess, rules_for
from inovasi_cli.cli import streams
from inovasi_cli.cli.misuse import Misuse
from inovasi_cli.cli.program import ERRORS
from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.pages.provenance import Provenance, TimeFaulty, trace
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.headers import OwnLayout
from inovasi_cli.reading.layout import Layout, match
from inovasi_cli.rules import Ruleset, value_of
from inovasi_cli.rules.loading import RulesetFaulty, load
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import Language, usage

if TYPE_CHECKING:
    from inovasi_cli.checking.belonging import Belonging
    from inovasi_cli.insight.what_if import WhatIf
    from inovasi_cli.pages.page.listing import Limits
    from inovasi_cli.rules.effort import Effort
    from inovasi_cli.scoring.ranking.table import Records

LONG = 4 * 1024 * 1024
"""Bytes from which reading one file takes long enough (about half a second) to show that it goes on."""


def assess_files(files: Sequence[Path], request: Request, language: Language, *, quiet: bool) -> Assessment:
    """Read and assess ``files``.

    Raises:
        Misuse, typer.Exit: as ``assess_read``.
    """
    _refuse_both(request.edition, request.rules)
    return assess_read(read_files(files, language, quiet=quiet), request, language)


def read_files(files: Sequence[Path], language: Language, *, quiet: bool) -> list[Workbook]:
    """Read ``files``, behind a bar where that takes long; tell of those that another program has open."""
    for file in [] if quiet else files:
        if file.is_file() and (lock := streams.lock_beside(file)):
            streams.complain(usage.INPUT_OPEN.in_(language).format(file=file, lock=lock))
    books = map(read, files)
    slow = _takes_long(files) and not quiet
    return list(streams.progress(books, len(files), language) if slow else books)


def assess_read(workbooks: Sequence[Workbook], request: Request, language: Language) -> Assessment:
    """Assess files that were read.

    Raises:
        Misuse: both an edition and a folder of rules were asked for, or an SPD score above the maximum.
        typer.Exit: the rules cannot be used; why was told on stderr.
    """
    _refuse_both(request.edition, request.rules)
    try:
        assessment = assess(workbooks, request)
    except RulesetFaulty as fault:
        raise told(fault, request.edition, language) from fault
    refuse_above_maximum(request.spd, assessment.ruleset)
    return assessment


def recognise(
    files: Sequence[Path], request: Request, language: Language
) -> tuple[list[Layout], list[Layout], Ruleset, OwnLayout, list[Diagnostic]]:
    """Recognise sheets and columns of ``files``, and those of their hidden sheets; why some are not read.

    Raises:
        Misuse: both an edition and a folder of rules were asked for.
        typer.Exit: the rules or the mapping cannot be used; why was told on stderr.
    """
    from inovasi_cli.reading.mapping import read_mapping, showing

    _refuse_both(request.edition, request.rules)
    workbooks = [read(file) for file in files]
    try:
        ruleset = rules_for(workbooks, request)
        own = read_mapping(request.layout, ruleset) if request.layout else OwnLayout()
    except RulesetFaulty as fault:
        raise told(fault, request.edition, language) from fault
    shown = showing(workbooks, own)
    faults = [fault for workbook in shown for fault in workbook.faults]
    hidden = [match(workbook._replace(sheets=workbook.hidden), ruleset, own) for workbook in shown]
    return [match(workbook, ruleset, own) for workbook in shown], hidden, ruleset, own, faults


def load_rules(edition: str | None, folder: Path | None, language: Language) -> Ruleset:
    """Load the rules of ``edition`` or of ``folder``.

    Raises:
        Misuse: both were asked for.
        typer.Exit: they cannot be used; why was told on stderr.
    """
    _refuse_both(edition, folder)
    try:
        return load(edition, folder)
    except RulesetFaulty as fault:
        raise told(fault, edition, language) from fault


def traced(
    ruleset: Ruleset | None,
    files: Sequence[Path],
    options: Mapping[str, object],
    *others: Ruleset,
    effort: bool = False,
) -> Provenance:
    """Return what a result of ``files`` rests on.

    Raises:
        Misuse: the environment fixes a time that is none.
    """
    try:
        return trace(ruleset, files, options, *others, effort=effort)
    except TimeFaulty as fault:
        raise Misuse(usage.TIME_FAULTY, value=fault.written) from fault


def load_effort(ruleset: Ruleset, own: Path | None, language: Language) -> Effort:
    """Load what improvements are assumed to take, those in the file ``own`` before those of the edition.

    Raises:
        typer.Exit: one of the files cannot be used; why was told on stderr.
    """
    from inovasi_cli.rules.loading import effort

    try:
        return effort.load(ruleset, own)
    except RulesetFaulty as fault:
        raise told(fault, None, language) from fault


def what_if(
    assessment: Assessment,
    request: Request,
    settings: Sequence[str] | None,
    without: Sequence[str] | None,
    count: int | None,
) -> WhatIf | None:
    """What is asked for instead of what the files hold; nothing where they held nothing to score.

    Raises:
        Misuse: a path means no row, or several.
    """
    if assessment.nothing_read or (not settings and not without and count is None):
        return None
    from inovasi_cli.insight.selectors import Unselectable
    from inovasi_cli.insight.what_if import suppose

    try:
        return suppose(assessment, request, settings or (), without or (), count)
    except Unselectable as error:
        raise Misuse(error.text, **error.facts) from error


def options_of(
    request: Request, reference: Path | None = None, more: Mapping[str, object] | None = None
) -> Mapping[str, object]:
    """The options that decide a result, by their names without dashes; ``more`` are those of one command."""
    return {
        "edition": request.edition,
        "rules": request.rules,
        "basis": request.basis,
        "affairs": request.affairs,
        "category": request.category,
        "spd": request.spd,
        "only": None if request.only == "all" else request.only,
        "reference": reference,
        "layout": request.layout,
        **(more or {}),
    }


def belonging(
    assessment: Assessment, units: Path | None, language: Language
) -> tuple[Belonging, Sequence[Diagnostic]]:
    """Who belongs to which agency, by a table of the user's if there is one, whose faults are told."""
    from inovasi_cli.checking.belonging import Belonging

    submission, ruleset = assessment.submission, assessment.ruleset
    if units is None:
        return Belonging(submission.innovations), ()
    from inovasi_cli.checking.expected import read_units

    read = read_units(units, submission, ruleset)
    tell(read.faults, [str(units)], language)
    return Belonging(submission.innovations, read.agencies), read.faults


def records(reference: Path | None) -> Records | None:
    """Read a table of results of the user's own, if there is one."""
    if reference is None:
        return None
    from inovasi_cli.scoring.ranking.table import read_records

    return read_records(reference)


def refuse_above_maximum(spd: Decimal | None, ruleset: Ruleset) -> None:
    """Refuse an SPD score that the edition cannot give: a slip, or the scale of another edition.

    Raises:
        Misuse: it is above the maximum.
    """
    maximum = value_of(ruleset.edition.constants.spd_max)
    if spd is not None and maximum is not None and spd > maximum:
        raise Misuse(usage.SPD_TOO_HIGH, value=spd, maximum=maximum, edition=ruleset.name)


def tell(
    found: Sequence[Diagnostic],
    files: Sequence[str] | None,
    language: Language,
    limits: Limits | None = None,
    height: int | None = None,
) -> None:
    """Tell on stderr of findings, if there are any; without ``files`` in those that they name themselves.

    Without ``limits`` of a whole list they take no more than ``height`` lines, else those of a screen.
    """
    if not found:
        return
    from inovasi_cli.pages.page.screen import HEIGHT
    from inovasi_cli.pages.score import terminal

    named = files or [*dict.fromkeys(filter(None, (diagnostic.place.file for diagnostic in found)))]
    if limits is None:
        said = terminal.findings_in_brief(found, named, language, height or HEIGHT)
    else:
        said = terminal.findings(found, named, language, limits)
    streams.show(said, stream=sys.stderr)


def refused(found: Iterable[Diagnostic], *, strict: bool) -> bool:
    """Whether an error was found, or a warning if ``strict``."""
    severities = ("error", "warning") if strict else ("error",)
    return any(diagnostic.severity in severities for diagnostic in found)


def indexed(assessment: Assessment, language: Language, again: tuple[str, str]) -> ScoreCard:
    """The card of an assessment that has an index; ``again`` are the arguments of commands that tell more.

    Raises:
        typer.Exit: it has none; why was told on stderr.
    """
    card = assessment.card
    if card is None or card.index is None:
        from inovasi_cli.pages.score import terminal

        streams.show(terminal.without_index(assessment, language, again), stream=sys.stderr)
        raise typer.Exit(ERRORS)
    return card


def tell_announced(rulesets: Sequence[Ruleset], language: Language, *, quiet: bool) -> None:
    """Tell on stderr what an announced edition carries over, where the result itself does not say it."""
    if quiet or not any(ruleset.edition.status == "announced" for ruleset in rulesets):
        return
    from inovasi_cli.checking.remarks import announced
    from inovasi_cli.pages.page.words import Words

    words = Words(language)
    told = {ruleset.name: announced(ruleset) for ruleset in rulesets}
    for diagnostic in filter(None, told.values()):
        streams.complain(words.message(diagnostic))


def _refuse_both(edition: str | None, folder: Path | None) -> None:
    if edition and folder:
        raise Misuse(usage.RULES_TWICE)


def told(fault: RulesetFaulty, asked: str | None, language: Language) -> typer.Exit:
    """Tell why rules cannot be used.

    Raises:
        Misuse: an edition that does not exist was asked for.
    """
    from inovasi_cli.diagnostics import rulesets

    for diagnostic in fault.diagnostics:
        if asked and diagnostic.kind is rulesets.EDITION_UNKNOWN:
            raise Misuse(usage.EDITION_UNKNOWN, **diagnostic.facts) from fault
    tell(fault.diagnostics, None, language)
    return typer.Exit(ERRORS)


def _takes_long(files: Sequence[Path]) -> bool:
    if not sys.stderr.isatty():
        return False
    return len(files) > 1 or any(file.is_file() and file.stat().st_size > LONG for file in files)
