"""``inovasi layout``: what of a workbook was read as what, and a mapping to correct it by."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import layouts as text

if TYPE_CHECKING:
    from inovasi_cli.assessment import Request
    from inovasi_cli.pages.layout import LayoutView
    from inovasi_cli.reading.layout import Layout as Recognised

Form = Literal["yaml", "json", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="yaml|json|xlsx")]


def layout(
    files: options.Files,
    *,
    edition: options.Edition = None,
    rules: options.Rules = None,
    mapping: options.Layout = None,
    format: Format = None,
    details: options.Details = False,
    result: options.FileOptions,
) -> int:
    """Show how ``files`` are read; ``output`` gets the same as YAML, to be edited and given back."""
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import delivery, reading, streams
    from inovasi_cli.pages.layout import LayoutView, as_json, brief, in_line, matches, table
    from inovasi_cli.pages.page import screen
    from inovasi_cli.pages.page.jsons import written as json_of
    from inovasi_cli.pages.page.table import grid_of
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.provenance import line
    from inovasi_cli.pages.score import terminal

    to, lang = result.target(get_args(Form), format, [*files, mapping]), result.lang
    request = Request(edition, rules, layout=mapping)
    layouts, hidden, ruleset, own, faults = reading.recognise(files, request, lang)
    view, names = LayoutView(layouts, ruleset, own, Words(lang)), [*map(str, files)]
    exit_code = DONE if any(layout.tables for layout in layouts) else ERRORS
    if details or to.form != "yaml":
        reading.tell(faults, names, lang, terminal.limits(None, everything=False))
    trail = delivery.Trail([ruleset], [*files, *filter(None, (mapping,))], {"edition": edition})
    if to.form != "yaml":
        texts = {"json": lambda: json_of(as_json(view))}
        delivery.deliver(delivery.of_page(lambda: [grid_of(table(view), view.words)], texts, lang), to, trail)
        return exit_code
    doubts = [fault for layout in layouts for fault in layout.faults if fault.severity != "note"]
    if details:
        streams.show(matches(view))
        if doubts:
            streams.show(terminal.findings(doubts, names, lang))
    elif to.quiet:
        streams.write(f"{in_line(view)}\n")
    else:
        step = _next_step(view, files, request, to.file)
        streams.show(screen.in_brief(brief(view, [*faults, *doubts], names), step, view.words))
    if to.file is not None:
        _write(view, hidden, line(trail.origin, view.words), to.file)
        to.say_written()
    return exit_code


def _write(view: LayoutView, hidden: Sequence[Recognised], origin: str, file: Path) -> None:
    """Write the mapping of what was read; of what is ``hidden`` too where the innovations are looked for."""
    from inovasi_cli.cli import streams
    from inovasi_cli.pages.layout import about_mapping
    from inovasi_cli.reading.layout.mapped import as_mapping, not_recognised
    from inovasi_cli.reading.mapping import written

    above, between = about_mapping(view.ruleset, view.words.language)
    kept, unseen = [*as_mapping(view.layouts)], [*as_mapping(hidden, profiles=True)]
    if all(sheet.role != "innovations" for sheet in kept):
        kept, unseen = [*kept, *unseen], []
    others = (*not_recognised([*view.layouts, *hidden], view.ruleset), *unseen)
    streams.write(written(kept, others, f"{above}\n{origin}", between), file)


def _next_step(view: LayoutView, files: Sequence[Path], request: Request, written: Path | None) -> str:
    """What to do now: use the mapping that was written, write one where columns are in doubt, else check."""
    lang = view.words.language
    if written is not None:
        return f"score {options.again(files, request._replace(layout=written), lang)[0]}"
    again = options.again(files, request, lang)[0]
    return (
        f"layout {again} -o {options.unused(view.words(text.MAP))}"
        if view.doubtful()
        else f"validate {again}"
    )
