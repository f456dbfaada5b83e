"""``inovasi merge``: the files of many agencies as one workbook."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Language
from inovasi_cli.text.output import NEXT

if TYPE_CHECKING:
    from inovasi_cli.books.template import Entries
    from inovasi_cli.reading.files.sheets import Workbook


CLOSING = 4
"""Lines below the findings: what was written, and the next command."""


def merge(
    files: options.Files,
    *,
    output: Annotated[Path, typer.Option("--output", "-o")],
    agencies: Annotated[Path | None, typer.Option("--agencies")] = None,
    layout: options.LayoutOptions,
    force: options.Force = False,
    details: options.Details = False,
    everything: options.All = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """Write one workbook of ``files``; 1 when something in them is an error, or a warning if ``strict``."""
    from inovasi_cli.books import merging
    from inovasi_cli.books.template import write_template
    from inovasi_cli.books.writing.shown import origin_sheet
    from inovasi_cli.checking import expected
    from inovasi_cli.cli import delivery, reading, streams
    from inovasi_cli.pages.page.screen import HEIGHT
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.score import terminal
    from inovasi_cli.reading.intake import each_once
    from inovasi_cli.reading.mapping import read_mapping, showing

    inputs = [*files, agencies, layout.mapping]
    to = delivery.target(("xlsx",), None, output, inputs, lang, force=force, quiet=quiet)
    workbooks = reading.read_files(files, lang, quiet=quiet)
    assessment = reading.assess_read(workbooks, layout.request(), lang)
    reading.tell_announced([assessment.ruleset], lang, quiet=quiet)
    submission, ruleset = assessment.submission, assessment.ruleset
    listed = expected.read_list(agencies) if agencies else None
    called = expected.hold_against(listed, submission, ruleset) if listed else ()
    found = [diagnostic for diagnostic in (*assessment.findings, *called) if diagnostic.severity != "note"]
    if not quiet:
        limits = terminal.limits(None, everything=everything) if details or everything else None
        reading.tell(found, submission.files, lang, limits, HEIGHT - CLOSING)
    if assessment.nothing_read:
        return ERRORS
    own = read_mapping(layout.mapping, ruleset) if layout.mapping else None
    entries = merging.merge(showing(workbooks, own), ruleset, own, submission, lang)
    if layout.edition is not None or layout.rules is not None:
        entries = merging.with_edition(entries, ruleset)
    given = reading.options_of(layout.request(), more={"agencies": agencies, "basis": None, "affairs": None})
    origin = origin_sheet(delivery.Trail([ruleset], to.inputs, given).origin, Words(lang))
    entries = replace(entries, others=[*entries.others, origin])
    with streams.stored(output):
        write_template(ruleset, output, entries, language=lang, force=force)
    if not quiet:
        _tell_merged(entries, each_once(workbooks)[0], output, lang)
        command = "validate" if found else "score"
        following = f"{command} {options.again([output], layout.request()._replace(layout=None), lang)[0]}"
        streams.show(Words(lang)(NEXT, command=following), stream=sys.stderr)
    return ERRORS if reading.refused(found, strict=strict) else DONE


def _tell_merged(entries: Entries, workbooks: Sequence[Workbook], output: Path, lang: Language) -> None:
    """Tell on stderr how much of how many files was written where."""
    from inovasi_cli.cli import streams
    from inovasi_cli.text import usage

    files = sum(bool(workbook.sheets) for workbook in workbooks)
    numbers = {"innovations": len(entries.innovations or ()), "documents": len(entries.evidence or ())}
    streams.complain(usage.MERGED.in_(lang).format(file=output, files=files, **numbers))
