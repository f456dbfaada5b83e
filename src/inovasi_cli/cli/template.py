"""``inovasi template``: a blank workbook of an edition."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE

EXAMPLE, EXAMPLE_TO = "samples/kota-contoh-2026.xlsx", Path("data.xlsx")
"""The sample city, and the name that the examples of the help pages give it."""

Kind = Annotated[Literal["region", "agency"], typer.Option("--kind", metavar="region|agency")]


def template(
    *,
    kind: Kind = "region",
    edition: options.Edition = None,
    rules: options.Rules = None,
    example: Annotated[bool, typer.Option("--example")] = False,
    result: options.FileOptions,
) -> int:
    """Write the blank workbook of ``edition`` for a region or one of its agencies, or the sample city."""
    if example:
        return _example(result, alone=kind == "region" and edition is None and rules is None)
    from inovasi_cli.assessment import Request
    from inovasi_cli.books.template import blank, write_template
    from inovasi_cli.books.writing.shown import origin_sheet
    from inovasi_cli.cli import delivery, reading, streams
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.text import output

    lang = result.lang
    ruleset = reading.load_rules(edition, rules, lang)
    reading.tell_announced([ruleset], lang, quiet=result.quiet)
    path = result.output or Path(f"inovasi-{ruleset.name}.xlsx")
    to = result._replace(output=path).target(("xlsx",))
    origin = delivery.Trail([ruleset], (), {"kind": kind}).origin
    entries = replace(blank(kind), others=[origin_sheet(origin, Words(lang))])
    with streams.stored(path):
        write_template(ruleset, path, entries, language=lang, force=result.force)
    check = f"validate {options.again([path], Request(rules=rules), lang)[0]}"
    to.say_written(lambda: [Words(lang)(output.FILL_IN, command=check)])
    return DONE


def _example(result: options.FileOptions, *, alone: bool) -> int:
    """Write the sample city; raises ``Misuse`` where a blank workbook is asked for too."""
    from inovasi_cli.cli import streams
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.rules import shipped
    from inovasi_cli.text import output, quoted, usage

    if not alone:
        raise Misuse(usage.EXAMPLE_ALONE)
    path = result.output or EXAMPLE_TO
    to = result._replace(output=path).target(("xlsx",))
    streams.store(path, shipped(EXAMPLE).read_bytes())
    command = f"score {quoted(str(path))}"
    to.say_written(lambda: [Words(result.lang)(output.TRY_IT, command=command)])
    return DONE
