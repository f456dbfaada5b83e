"""One file that is merged: its rows under the headers of the template, each with its origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from inovasi_cli.books.writing.archive import as_written, writable
from inovasi_cli.books.writing.sheets import Content
from inovasi_cli.diagnostics import column_letters
from inovasi_cli.reading import cells
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.choices import Indicators
from inovasi_cli.reading.files.sheets import NO_COLUMN
from inovasi_cli.reading.headers import (
    EVIDENCE,
    IGNORED,
    ORIGIN,
    OTHER,
    UNTITLED,
    Fields,
    OwnLayout,
    is_untitled,
)
from inovasi_cli.reading.headers.form import answer
from inovasi_cli.reading.intake.spd import is_unsaid
from inovasi_cli.reading.intake.tables import FilledRow, filled_rows, innovation_rows
from inovasi_cli.reading.layout import Layout, Match
from inovasi_cli.rules import Role, Ruleset
from inovasi_cli.text.spelling import normalise

NAMED_ALREADY = frozenset({"code", "name"})

LINKED = "(tautan di sel parameter)"
"""What stands for a link on the cell of a level, which a merged workbook does not carry."""


@dataclass(frozen=True)
class MergedFile:
    """One file: its short name, and what was recognised in it."""

    name: str
    layout: Layout
    ruleset: Ruleset
    own: OwnLayout | None = None

    @cached_property
    def said(self) -> Mapping[str, Content]:
        """The filled lines of its profile by field."""
        said: dict[str, Content] = {}
        for table in self.layout.having("profile"):
            for name, row in table.rows.items():
                if (value := answer(table.sheet.value(row, table.columns[name]))) is not None:
                    said.setdefault(name, as_written(value))
        return said

    def innovations(self, known: Iterable[str]) -> Iterator[dict[str, Content]]:
        """Rows of innovations; ``known`` are the fields that the merged sheet has a column for."""
        fields = Fields(self.ruleset, "innovations")
        for found, filled in self._filled("innovations"):
            row = {
                fields.official(name): as_written(value)
                for name, value in filled.cells.items()
                if not name.endswith(f".{EVIDENCE}")
            }
            if "name" in filled.cells or len(filled.cells) > 1:  # else it is a sum without its word
                row = self._of_its_agency(row, filled, fields)
            yield _marked(row, filled, known, fields) | self._beside(found, filled, fields)

    def _of_its_agency(
        self, row: dict[str, Content], filled: FilledRow, fields: Fields
    ) -> dict[str, Content]:
        """Return a row with the agency of its section or its file, if it names none."""
        agency = filled.section or self.said.get("agency")
        return {fields.official("agency"): agency, **row} if agency else row

    def evidence(self, known: Iterable[str]) -> Iterator[dict[str, Content]]:
        """Rows of evidence, and what the forms of single innovations hold beside their answers."""
        fields = Fields(self.ruleset, "evidence")
        innovation, agency = fields.official("innovation"), fields.official("agency")
        for found, filled in self._filled("evidence"):
            row = {fields.official(name): as_written(value) for name, value in filled.cells.items()}
            row = self._of_its_agency(row, filled, fields) if innovation in row else row
            yield _marked(row, filled, known, fields) | self._beside(found, filled, fields)
        for _, filled in self._filled("innovations"):
            links = {f"{name}.{EVIDENCE}": LINKED for name in filled.cells if filled.is_linked(name)}
            for name, value in (links | dict(filled.cells)).items():
                code, _, kind = name.partition(".")
                if kind == EVIDENCE and code in self.ruleset.sid_indicators:
                    owner = filled.cells.get("agency")
                    yield {
                        **dict.fromkeys(map(fields.official, known), NO_COLUMN),
                        innovation: as_written(filled.cells.get("name")),
                        agency: self._of_its_agency({}, filled, fields).get(agency)
                        if owner is None
                        else as_written(owner),
                        fields.official("indicator"): code,
                        fields.official("link"): as_written(value),
                        fields.official(ORIGIN): self._origin(filled),
                    }

    def spd(self, known: Iterable[str]) -> Iterator[tuple[str | None, dict[str, Content]]]:
        """Rows of the region itself that say more than their name, with their code if it is known."""
        fields = Fields(self.ruleset, "spd")
        for found, filled in self._filled("spd"):
            if not filled.cells.keys() <= NAMED_ALREADY:
                row = {fields.official(name): as_written(value) for name, value in filled.cells.items()}
                if any(map(filled.is_linked, ("level", "measured"))):
                    row.setdefault(fields.official("evidence"), LINKED)
                said = _marked(row, filled, known, fields) | self._beside(found, filled, fields)
                yield self._code(filled), said

    def named(self, known: Iterable[str]) -> Iterator[tuple[str, dict[str, Content]]]:
        """The codes that have a row, filled in or not, with its origin."""
        fields = Fields(self.ruleset, "spd")
        for found, filled in self._filled("spd"):
            if not is_unsaid(filled) and (code := self._code(filled)):
                yield code, _marked({}, filled, known, fields) | self._beside(found, filled, fields)

    @cached_property
    def _named(self) -> dict[object, Mapping[int, str]]:
        return {}

    @cached_property
    def _own(self) -> Indicators:
        return Indicators(self.ruleset.spd_indicators)

    def _code(self, filled: FilledRow) -> str | None:
        try:
            indicator = self._own.find(cells.text(filled.cells.get("code", "")))
        except Unreadable:
            return None
        return indicator.code if indicator else None

    def _filled(self, role: Role) -> Iterator[tuple[Match, FilledRow]]:
        for found in self.layout.matches:
            if found.table and found.role == role and not found.table.adds:
                rows = innovation_rows(found.table, []) if role == "innovations" else filled_rows(found.table)
                yield from ((found, filled) for filled in rows)

    def strangers(self, role: Role) -> Iterator[str]:
        """The headers of the columns that no field takes, empty ones among them."""
        fields = Fields(self.ruleset, role)
        for found in self.layout.matches:
            if found.table and found.role == role and not (found.table.rows or found.table.adds):
                titles = {cell.column for cell in found.cells}
                yield from (name for at, name in self._titles(found, fields).items() if at in titles)

    def _beside(self, found: Match, filled: FilledRow, fields: Fields) -> dict[str, Content]:
        """The origin of a row, and its cells in columns that are not known or stand there twice."""
        origin = fields.official(ORIGIN)
        if filled.table.rows:
            ignored = self._ignored(found)
            beside = {
                name: spot for name, spot in filled.table.beside.items() if normalise(name) not in ignored
            }
            spots = dict(zip(_once_each(beside, fields), beside.values(), strict=True))
        else:
            spots = {name: (filled.row, at) for at, name in self._titles(found, fields).items()}
        values = ((name, filled.table.sheet.value(*spot)) for name, spot in spots.items())
        return {
            origin: self._origin(filled),
            **{name: as_written(value) for name, value in values if value is not None},
        }

    def _ignored(self, found: Match) -> frozenset[str]:
        """The headers, as compared, of which the user said that nobody need read them."""
        said = self.own.of(found.sheet.name, found.role) if self.own else None
        return (
            frozenset(key for key, field in said.by_key.items() if field == IGNORED) if said else frozenset()
        )

    def _titles(self, found: Match, fields: Fields) -> Mapping[int, str]:
        """What the columns of a table that no field takes are called in the merged workbook."""
        # Several tables may stand on one sheet.
        if (key := (found.sheet.name, fields.role, found.cells)) not in self._named:
            table = found.table
            taken = {*table.columns.values()} if table else set()
            texts = {cell.column: cell.text for cell in found.cells}
            width = max(map(len, found.sheet.rows), default=0)
            ignored = self._ignored(found)
            taken |= {at for at, header in texts.items() if normalise(header) in ignored}
            columns = [column for column in range(1, width + 1) if column not in taken]
            row = table.header_row if table else 0
            headers = [texts.get(at) or str(found.sheet.value(row, at) or _untitled(at)) for at in columns]
            self._named[key] = dict(zip(columns, _once_each(headers, fields), strict=True))
        return self._named[key]

    def _origin(self, filled: FilledRow) -> Content:
        """The place a row came from; in a workbook that was merged before, the one noted there."""
        column = filled.table.columns.get(ORIGIN)
        told = filled.table.sheet.value(filled.row, column) if column else None
        spot = filled.spot
        here = f"{self.name}!{filled.table.sheet.name}!{spot.cell or spot.row}"
        return as_written(told) if told is not None else here


def _once_each(titles: Iterable[str], fields: Fields) -> Sequence[str]:
    """What columns that no field takes are called beside those of the template, no two alike."""
    names: list[str] = []
    for title in titles:
        name = " ".join(writable(title).split())
        while name in names or not (is_untitled(name) or fields.find(name) is None):
            name = f"{OTHER} {name}"
        names.append(name)
    return names


def _untitled(column: int) -> str:
    return UNTITLED.format(column=column_letters(column))


def _marked(
    row: Mapping[str, Content], filled: FilledRow, known: Iterable[str], fields: Fields
) -> dict[str, Content]:
    """Say in the cells of a row for which columns its file had none."""
    absent = (fields.official(name) for name in known if name not in filled.columns)
    return {**dict.fromkeys(absent, NO_COLUMN), **row}
