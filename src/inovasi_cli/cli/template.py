"""``inovasi template``: a blank workbook of an edition."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE

Kind = Annotated[Literal["region", "agency"], typer.Option("--kind", metavar="region|agency")]


def template(
    *,
    kind: Kind = "region",
    edition: options.Edition = None,
    rules: options.Rules = None,
    result: options.FileOptions,
) -> int:
    """Write the blank workbook of ``edition`` for a whole region or one of its agencies."""
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
