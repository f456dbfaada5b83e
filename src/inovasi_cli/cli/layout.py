"""``inovasi layout``: what of a workbook was read as what, and a mapping to correct it by."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS

Form = Literal["yaml", "json", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="yaml|json|xlsx")]


def layout(
    files: options.Files,
    *,
    edition: options.Edition = None,
    rules: options.Rules = None,
    mapping: options.Layout = None,
    format: Format = None,
    result: options.FileOptions,
) -> int:
    """Show how ``files`` are read; ``output`` gets the same as YAML, to be edited and given back."""
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import delivery, reading, streams
    from inovasi_cli.pages.layout import about_mapping, as_json, matches, table
    from inovasi_cli.pages.page.jsons import written as json_of
    from inovasi_cli.pages.page.table import grid_of
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.score import terminal
    from inovasi_cli.reading.layout.mapped import as_mapping, not_recognised
    from inovasi_cli.reading.mapping import written

    to, lang = result.target(get_args(Form), format, [*files, mapping]), result.lang
    layouts, hidden, ruleset, own = reading.recognise(files, Request(edition, rules, layout=mapping), lang)
    exit_code = DONE if any(layout.tables for layout in layouts) else ERRORS
    shown = matches(layouts, ruleset, own, lang)
    if to.form != "yaml":
        texts = {"json": lambda: json_of(as_json(layouts, ruleset, own, lang))}
        trail = delivery.Trail([ruleset], [*files, *filter(None, (mapping,))], {"edition": edition})
        made = delivery.of_page(lambda: [grid_of(table(layouts, ruleset, own), Words(lang))], texts, lang)
        delivery.deliver(made, to, trail)
        return exit_code
    streams.show(shown)
    doubts = [fault for layout in layouts for fault in layout.faults if fault.severity != "note"]
    if doubts:
        streams.show(terminal.findings(doubts, [*map(str, files)], lang))
    if to.file is not None:
        above, between = about_mapping(ruleset, lang)
        kept, unseen = [*as_mapping(layouts)], [*as_mapping(hidden, profiles=True)]
        if all(sheet.role != "innovations" for sheet in kept):
            kept, unseen = [*kept, *unseen], []  # what is looked for is hidden
        others = (*not_recognised([*layouts, *hidden], ruleset), *unseen)
        streams.write(written(kept, others, above, between), to.file)
        to.say_written()
    return exit_code
