"""Several files as one workbook in the template's layout: every row with the place it came from.

Cells are carried over as they stand, read or not; what is wrong with them is told where they came
from, and again by whoever reads the merged workbook.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from functools import cached_property
from pathlib import Path

from inovasi_cli.books.template import Entries, Row, headers
from inovasi_cli.books.writing.archive import writable
from inovasi_cli.books.writing.sheets import Content
from inovasi_cli.reading import cells
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.choices import Indicators
from inovasi_cli.reading.files.sheets import CellError, Uncomputed, Value, Workbook
from inovasi_cli.reading.headers import EVIDENCE, ORIGIN, Fields
from inovasi_cli.reading.headers.form import answer
from inovasi_cli.reading.intake import each_once
from inovasi_cli.reading.intake.tables import ORDINAL, FilledRow, filled_rows, innovation_rows
from inovasi_cli.reading.layout import Layout, Match, match
from inovasi_cli.reading.mapping import OwnLayout
from inovasi_cli.rules import Role, Ruleset
from inovasi_cli.text.spelling import normalise

_OF_THE_TEMPLATE = frozenset({"edition", "template_version"})
_NAMED_ALREADY = frozenset({"code", "name"})
_OTHER = "Lainnya:"


def merge(workbooks: Sequence[Workbook], ruleset: Ruleset, own: OwnLayout | None = None) -> Entries:
    """Return the rows of all files, to be written as the template of an edition.

    A file that is given or copied a second time is left out. An innovation without an agency gets that
    of its file. The first row of each SPD code goes to its place, further ones follow; each line of the
    profile is that of the first file that fills it in.
    """
    once, _ = each_once(workbooks)
    names = _short([workbook.file for workbook in once])
    sources = [_Source(names[workbook.file], match(workbook, ruleset, own), ruleset) for workbook in once]
    profile = _profile(sources, ruleset)
    innovations = [row for source in sources for row in source.innovations()]
    ordinal = Fields(ruleset, "innovations").official(ORDINAL)
    for number, row in enumerate(innovations, start=1):
        row[ordinal] = number
    spd, more = _own_rows(sources, ruleset)
    documents = [row for source in sources for row in source.evidence()]
    recorded = any(source.layout.having("evidence") for source in sources)
    return Entries(
        profile=profile,
        spd=spd,
        spd_more=more,
        innovations=innovations,
        evidence=documents if documents or recorded else None,
        further={
            "spd": _further([*spd, *more], "spd", ruleset),
            "innovations": _further(innovations, "innovations", ruleset),
            "evidence": _further(documents, "evidence", ruleset),
        },
    )


@dataclass(frozen=True)
class _Source:
    """One file: its short name, and what was recognised in it."""

    name: str
    layout: Layout
    ruleset: Ruleset

    @cached_property
    def said(self) -> Mapping[str, Content]:
        """The filled lines of its profile by field."""
        said: dict[str, Content] = {}
        for table in self.layout.having("profile"):
            for name, row in table.rows.items():
                if (value := answer(table.sheet.value(row, table.columns[name]))) is not None:
                    said.setdefault(name, as_written(value))
        return said

    def innovations(self) -> Iterator[dict[str, Content]]:
        fields = Fields(self.ruleset, "innovations")
        agency = fields.official("agency")
        for found, filled in self._filled("innovations"):
            row = {
                fields.official(name): as_written(value)
                for name, value in filled.cells.items()
                if not name.endswith(f".{EVIDENCE}")
            }
            row.setdefault(agency, self.said.get("agency"))
            yield row | self._beside(found, filled, fields)

    def evidence(self) -> Iterator[dict[str, Content]]:
        """Rows of evidence, and what the forms of single innovations hold beside their answers."""
        fields = Fields(self.ruleset, "evidence")
        innovation, agency = fields.official("innovation"), fields.official("agency")
        for found, filled in self._filled("evidence"):
            row = {fields.official(name): as_written(value) for name, value in filled.cells.items()}
            if innovation in row:
                row.setdefault(agency, self.said.get("agency"))
            yield row | self._beside(found, filled, fields)
        for _, filled in self._filled("innovations"):
            for name, value in filled.cells.items():
                code, _, kind = name.partition(".")
                if kind == EVIDENCE:
                    owner = filled.cells.get("agency")
                    yield {
                        innovation: as_written(filled.cells.get("name")),
                        agency: self.said.get("agency") if owner is None else as_written(owner),
                        fields.official("indicator"): code,
                        fields.official("link"): as_written(value),
                        fields.official(ORIGIN): self._origin(filled),
                    }

    def spd(self) -> Iterator[tuple[str | None, dict[str, Content]]]:
        """Rows of the region itself that say more than their name, with their code if it is known."""
        fields = Fields(self.ruleset, "spd")
        known = Indicators(self.ruleset.spd_indicators)
        for found, filled in self._filled("spd"):
            if filled.cells.keys() <= _NAMED_ALREADY:
                continue
            row = {fields.official(name): as_written(value) for name, value in filled.cells.items()}
            try:
                indicator = known.find(cells.text(filled.cells.get("code", "")))
            except Unreadable:
                indicator = None
            yield indicator.code if indicator else None, row | self._beside(found, filled, fields)

    def _filled(self, role: Role) -> Iterator[tuple[Match, FilledRow]]:
        for found in self.layout.matches:
            if found.table and found.role == role:
                rows = innovation_rows(found.table, []) if role == "innovations" else filled_rows(found.table)
                yield from ((found, filled) for filled in rows)

    def _beside(self, found: Match, filled: FilledRow, fields: Fields) -> dict[str, Content]:
        """The origin of a row, and its cells in columns that are not known or stand there twice."""
        beside = {fields.official(ORIGIN): self._origin(filled)}
        for title, at in _unread(found, filled):
            if (value := filled.table.sheet.value(*at)) is not None:
                header = " ".join(writable(title).split())
                name = header if fields.find(header) is None else f"{_OTHER} {header}"
                while name in beside:
                    name = f"{_OTHER} {name}"
                beside[name] = as_written(value)
        return beside

    def _origin(self, filled: FilledRow) -> Content:
        """Where a row came from; in a workbook that was merged before, what stands there."""
        column = filled.table.columns.get(ORIGIN)
        told = filled.table.sheet.value(filled.row, column) if column else None
        return as_written(told) if told is not None else f"{self.name}!{filled.table.sheet.name}!{filled.row}"


def _unread(found: Match, filled: FilledRow) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the cells of a row that no field takes, each with its header, or with its label in a form."""
    if filled.table.rows:
        yield from filled.table.beside.items()
        return
    read = {*filled.table.columns.values()}
    yield from ((cell.text, (filled.row, cell.column)) for cell in found.cells if cell.column not in read)


def _profile(sources: Iterable[_Source], ruleset: Ruleset) -> Row:
    """What the profiles say together; several agencies have no single name, a list none at all."""
    fields = Fields(ruleset, "profile")
    said: dict[str, Content] = {}
    for source in sources:
        said = {**source.said, **said}
    agencies = {normalise(str(source.said.get("agency", ""))) for source in sources}
    if len(agencies) > 1:
        said.pop("agency", None)
    return {fields.official(name): value for name, value in said.items() if name not in _OF_THE_TEMPLATE}


def _own_rows(
    sources: Iterable[_Source], ruleset: Ruleset
) -> tuple[list[dict[str, Content]], list[dict[str, Content]]]:
    """The first row of each code, and those that follow because their code is taken or not known."""
    fields = Fields(ruleset, "spd")
    code_header, name = fields.official("code"), fields.official("name")
    first: dict[str, dict[str, Content]] = {}
    more: list[dict[str, Content]] = []
    for code, row in (coded for source in sources for coded in source.spd()):
        if code is None or code in first:
            more.append(row)
        else:
            first[code] = {**row, code_header: code, name: ruleset.spd_indicators[code].name.id}
    return [*first.values()], more


def _further(rows: Iterable[Row], role: str, ruleset: Ruleset) -> tuple[str, ...]:
    """The headers of ``rows`` that the template does not have, the origin first."""
    origin = Fields(ruleset, role).official(ORIGIN)
    found = dict.fromkeys([origin, *(header for row in rows for header in row)])
    own = headers(ruleset, role)
    return tuple(header for header in found if header not in own)


def _short(files: Sequence[str]) -> dict[str, str]:
    """Name each file without its folder, unless two share a name."""
    names = Counter(Path(file).name for file in files)
    return {file: Path(file).name if names[Path(file).name] == 1 else file for file in files}


def as_written(value: Value) -> Content:
    """Return a cell as it can be written again; a failed or uncalculated formula as text."""
    match value:
        case CellError():
            return value.text
        case Uncomputed():
            return value.formula
        case str():
            return writable(value)
        case time() | timedelta():
            return str(value)
        case _:
            return value
