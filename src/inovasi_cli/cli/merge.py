"""``inovasi merge``: the files of many agencies as one workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Language

if TYPE_CHECKING:
    from inovasi_cli.books.template import Entries


def merge(
    files: options.Files,
    *,
    output: Annotated[Path, typer.Option("--output", "-o")],
    agencies: Annotated[Path | None, typer.Option("--agencies")] = None,
    layout: options.LayoutOptions,
    force: options.Force = False,
    everything: options.All = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """Write one workbook of ``files``; 1 when something in them is an error, or a warning if ``strict``."""
    from inovasi_cli.books import merging
    from inovasi_cli.books.template import write_template
    from inovasi_cli.checking import expected
    from inovasi_cli.cli import delivery, reading, streams
    from inovasi_cli.pages.score import terminal
    from inovasi_cli.reading.intake import each_once
    from inovasi_cli.reading.mapping import read_mapping, showing

    delivery.target(
        ("xlsx",), None, output, [*files, agencies, layout.mapping], lang, force=force, quiet=quiet
    )
    workbooks = reading.read_files(files, lang, quiet=quiet)
    assessment = reading.assess_read(workbooks, layout.request(), lang)
    reading.tell_announced([assessment.ruleset], lang, quiet=quiet)
    submission, ruleset = assessment.submission, assessment.ruleset
    listed = expected.read_list(agencies) if agencies else None
    called = expected.hold_against(listed, submission, ruleset) if listed else ()
    found = [diagnostic for diagnostic in (*assessment.findings, *called) if diagnostic.severity != "note"]
    if found and not quiet:
        reading.tell(found, submission.files, lang, terminal.limits(None, everything=everything))
    if assessment.nothing_read:
        return ERRORS
    own = read_mapping(layout.mapping, ruleset) if layout.mapping else None
    entries = merging.merge(showing(workbooks, own), ruleset, own, submission, lang)
    if layout.edition is not None or layout.rules is not None:
        entries = merging.with_edition(entries, ruleset)
    with streams.stored(output):
        write_template(ruleset, output, entries, language=lang, force=force)
    if not quiet:
        read = sum(bool(workbook.sheets) for workbook in each_once(workbooks)[0])
        _tell_merged(entries, read, output, lang)
    return ERRORS if reading.refused(found, strict=strict) else DONE


def _tell_merged(entries: Entries, files: int, output: Path, lang: Language) -> None:
    """Tell on stderr how much of how many files was written where."""
    from inovasi_cli.cli import streams
    from inovasi_cli.text import usage

    numbers = {"innovations": len(entries.innovations or ()), "documents": len(entries.evidence or ())}
    streams.complain(usage.MERGED.in_(lang).format(file=output, files=files, **numbers))
