"""A layout of the user's own, as YAML: which sheet is what, and which header means which field.

    schema: 1
    sheets:
      - sheet: "Rekap 2026"
        role: innovations
        columns:
          "Judul Karya": name
          "R16": "16"
          "Foto": ignore

What it does not mention is matched as ever.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from inovasi_cli.diagnostics import Diagnostic, Fact, rulesets, worksheets
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.headers import BASIS, IGNORED, MEASURED, Fields, OwnLayout, OwnSheet, part
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import nearest, normalise

if TYPE_CHECKING:
    from inovasi_cli.rules.loading import strict


def read_mapping(path: Path, ruleset: Ruleset) -> OwnLayout:
    """Read a layout strictly.

    Raises:
        RulesetFaulty: the file is missing, is no such YAML, or names a field that no column has; every
            fault with its line.
    """
    from inovasi_cli.rules.loading import RulesetFaulty, strict, validation
    from inovasi_cli.rules.models.own import LayoutModel

    page = strict.read(path)
    layout, faults = validation.validated(page, LayoutModel)
    if layout is None or faults:
        raise RulesetFaulty(faults)
    own = OwnLayout(tuple(OwnSheet(sheet.sheet, sheet.role, sheet.columns) for sheet in layout.sheets))
    unknown = tuple(_unknown_fields(own, page, ruleset))
    if unknown:
        raise RulesetFaulty(unknown)
    return own


def showing(workbooks: Iterable[Workbook], own: OwnLayout | None) -> list[Workbook]:
    """Return the files with the hidden sheets that ``own`` names among those that are read."""
    return [_showing(workbook, own) if own and workbook.hidden else workbook for workbook in workbooks]


def _showing(workbook: Workbook, own: OwnLayout) -> Workbook:
    named = [sheet for sheet in workbook.hidden if own.of(sheet.name)]
    places = {sheet.place() for sheet in named}
    told = (fault for fault in workbook.faults if fault.kind is worksheets.SHEET_HIDDEN)
    settled = [fault for fault in told if fault.place in places]
    return workbook._replace(
        sheets=(*workbook.sheets, *named),
        faults=tuple(fault for fault in workbook.faults if fault not in settled),
        hidden=tuple(sheet for sheet in workbook.hidden if sheet not in named),
    )


def _unknown_fields(own: OwnLayout, page: strict.YamlFile, ruleset: Ruleset) -> Iterator[Diagnostic]:
    for at, sheet in enumerate(own.sheets):
        options = (*known_fields(Fields(ruleset, sheet.role)), IGNORED)
        for header, name in sheet.columns.items():
            if name not in options:
                place = page.place(("sheets", at, "columns", header))
                facts: dict[str, Fact] = {"value": name, "expected": options, "near": nearest(name, options)}
                yield Diagnostic(rulesets.VALUE_WRONG, place, facts)


def means(header: str, name: str, fields: Fields) -> str:
    """Tell how ``header`` means the field ``name``: by ``mapping``, ``name``, ``number`` or ``alias``."""
    key = normalise(header)
    if key in fields.own:
        return "mapping"
    if key == normalise(fields.official(name)):
        return "name"
    return "number" if name in fields.indicators and re.match(r"\D*\d", key) else "alias"


def known_fields(fields: Fields) -> Iterator[str]:
    """Yield every field that a column can be mapped to."""
    yield from fields.known
    for code, indicator in fields.indicators.items():
        yield code
        if indicator.bases:
            yield part(code, BASIS)
        if indicator.bases or indicator.unit:
            yield part(code, MEASURED)


def written(
    sheets: Iterable[OwnSheet], others: Iterable[OwnSheet] = (), above: str = "", between: str = ""
) -> str:
    """Return the YAML of a layout, to be edited by hand.

    ``others`` follow as comments, to be made part of it by whoever edits it; ``above`` and ``between``
    are comments before the layout and before those.
    """
    kept = [line for sheet in sheets for line in _block(sheet)]
    rest = [line for sheet in others for line in _block(sheet)]
    lines = [*_comment(above.splitlines()), "schema: 1", "sheets:" if kept or rest else "sheets: []", *kept]
    if rest:
        # Were all of it a comment, what is left would be no layout.
        lines += [*_comment(between.splitlines()), *(_comment(rest) if kept else rest)]
    return "\n".join(lines) + "\n"


def _block(sheet: OwnSheet) -> Iterator[str]:
    yield f"  - sheet: {_quoted(sheet.sheet)}"
    yield f"    role: {sheet.role}"
    if sheet.columns or sheet.open:
        yield "    columns:"
    for header, name in sheet.columns.items():
        yield f"      {_quoted(header)}: {_plain(name)}"
    for header, names in sheet.open.items():
        perhaps = f"  # mungkin: {', '.join(names)}" if names else ""
        yield f"      # {_quoted(header)}: {_plain(names[0]) if names else '?'}{perhaps}"


def _comment(lines: Iterable[str]) -> Iterator[str]:
    return (f"# {line}" for line in lines)


def _quoted(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False)


def _plain(name: str) -> str:
    return name if name.replace("_", "").isalpha() else _quoted(name)
