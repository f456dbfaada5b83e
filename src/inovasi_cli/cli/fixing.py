"""``validate --fix``: what is refused, what may be changed, and how it is told beside what remains."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from inovasi_cli.assessment import Assessment, Request
from inovasi_cli.books.annotated.changed_cells import HeldBack, using
from inovasi_cli.books.annotated.copies import held_back
from inovasi_cli.cli.delivery import Output
from inovasi_cli.cli.misuse import Misuse
from inovasi_cli.diagnostics import Place
from inovasi_cli.insight.corrections import Corrections, corrected
from inovasi_cli.insight.priority import Report
from inovasi_cli.pages.page import blocks, jsons
from inovasi_cli.pages.page.blocks import Line
from inovasi_cli.pages.page.findings import again
from inovasi_cli.pages.page.words import Words, tally
from inovasi_cli.pages.validate import fixing as page
from inovasi_cli.reading.files.content import UnreadableError, bytes_of
from inovasi_cli.reading.files.sheets import Address, Workbook
from inovasi_cli.reading.mapping import read_mapping
from inovasi_cli.text import findings, quoted, usage
from inovasi_cli.text import fixing as text

if TYPE_CHECKING:
    from rich.console import RenderableType

    from inovasi_cli.cli.options import ResultOptions

_COPY = "{name}-diperbaiki.xlsx"
_FOLDER = "diperbaiki"


def refuse(files: Sequence[Path], output: Path | None, others: Mapping[str, Path | None]) -> None:
    """Refuse to correct without a copy to write, or beside ``others``: other copies, by their options.

    Raises:
        Misuse: either is so.
    """
    for name, given in others.items():
        if given is not None:
            raise Misuse(usage.FIX_ALONE, name=name)
    if output is None:
        copy = _COPY.format(name=files[0].stem) if len(files) == 1 else _FOLDER
        named = " ".join(quoted(str(file)) for file in files)
        raise Misuse(usage.FIX_NEEDS_OUTPUT, file=named, copy=quoted(copy))


def corrections_of(assessment: Assessment, workbooks: Sequence[Workbook], request: Request) -> Corrections:
    """Find what can be written otherwise; nothing of a file that cannot be copied."""
    held = {workbook.file: _held(workbook) for workbook in workbooks}
    own = read_mapping(request.layout, assessment.ruleset) if request.layout else None

    def is_held(place: Place) -> bool:
        of_file = held.get(place.file or "")
        return of_file is None or (place.row, place.column) in of_file.cells.get(place.sheet or "", ())

    made = corrected(assessment, workbooks, request, own, is_held)
    copied = [change for change in made.held if held.get(change.place.file or "") is not None]
    return made._replace(held=copied, recalculated=tuple(_recalculated(made, held)))


def _recalculated(made: Corrections, held: Mapping[str, HeldBack | None]) -> Iterator[Place]:
    """Yield the formulas that use a changed cell."""
    changed: dict[str, dict[str, set[Address]]] = {}
    for file, sheet, row, column in (change.place for change in made.changes):
        changed.setdefault(file or "", {}).setdefault(sheet or "", set()).add((row or 0, column or 0))
    for file, of_file in held.items():
        for sheet, at in using(of_file.formulas, changed.get(file, {})) if of_file else ():
            yield Place(file, sheet, *at)


def _held(workbook: Workbook) -> HeldBack | None:
    try:
        return held_back(workbook, bytes_of(workbook.file))
    except (UnreadableError, OSError):
        return None


def with_changes(
    output: Output, report: Report, corrections: Corrections, copies: Mapping[str, Path], asked: ResultOptions
) -> Output:
    """Return ``output``, which tells what remains by ``report``, with what was changed before it."""
    words = Words(asked.lang)
    most = None if asked.everything else asked.limit or page.ROWS

    def brief() -> RenderableType:
        from inovasi_cli.pages.page.screen import in_brief

        left = f"{words(text.REMAINING)}: {tally(report.findings, words) or words(findings.CLEAN)}"
        told = [*page.section(corrections, words, None), Line(left, loud=True)]
        return in_brief(told, f"validate{again([str(copy) for copy in copies.values()])}", words)

    def screen() -> RenderableType:
        from rich.console import Group
        from rich.text import Text as Styled

        remaining = Styled(words(text.REMAINING), style="bold")
        told = blocks.drawn(page.section(corrections, words, most))
        following = words(text.NEXT, copy=again([str(copy) for copy in copies.values()]))
        return Group(told, "", remaining, "", output.screen(), "", Styled(following))

    def as_json() -> str:
        named = {file: str(copy) for file, copy in copies.items()}
        told = page.as_json(corrections, named, words)
        return jsons.written({**json.loads(output.texts["json"]()), "fix": told})

    def as_markdown() -> str:
        return f"{blocks.markdown(page.section(corrections, words, None))}\n{output.texts['md']()}"

    return output._replace(
        brief=None if asked._replace(output=None).whole else brief,  # the file that is written is the copy
        screen=screen,
        texts={**output.texts, "json": as_json, "md": as_markdown},
    )
