"""Several files as one workbook in the template's layout: every row with the place it came from.

Cells are copied as they are, readable or not. Their faults are reported at the place that they came from,
and again when the merged workbook is read. Where the file of a row had no such column, the
cell says so and is read so: to be empty is another thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from inovasi_cli.books import unread
from inovasi_cli.books.template import Entries, Row, headers
from inovasi_cli.books.writing.archive import as_written, writable
from inovasi_cli.books.writing.sheets import Content
from inovasi_cli.diagnostics import column_letters, profiles
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading import cells
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.choices import Indicators
from inovasi_cli.reading.files.sheets import NO_COLUMN, NO_ROW, Workbook
from inovasi_cli.reading.headers import (
    EVIDENCE,
    IGNORED,
    ORIGIN,
    OTHER,
    REGION,
    UNTITLED,
    Fields,
    OwnLayout,
    is_untitled,
)
from inovasi_cli.reading.headers.form import answer
from inovasi_cli.reading.intake import each_once
from inovasi_cli.reading.intake.carried import without_copies
from inovasi_cli.reading.intake.spd import is_unsaid
from inovasi_cli.reading.intake.tables import ORDINAL, FilledRow, filled_rows, innovation_rows
from inovasi_cli.reading.layout import Layout, Match, match
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Role, Ruleset
from inovasi_cli.text import Language, copies
from inovasi_cli.text.spelling import normalise

_OF_THE_TEMPLATE = frozenset({"edition", "template_version"})
_NAMED_ALREADY = frozenset({"code", "name"})

LINKED = "(tautan di sel parameter)"
"""What stands for a link on the cell of a level, which a merged workbook does not carry."""
_NEVER_ABSENT = frozenset({ORDINAL, ORIGIN, REGION, "status"})


def merge(
    workbooks: Sequence[Workbook],
    ruleset: Ruleset,
    own: OwnLayout | None = None,
    told: Submission | None = None,
    language: Language = "id",
) -> Entries:
    """Return the rows of all files, to be written as the template of an edition.

    A file that is given or copied a second time is left out. An innovation without an agency gets that
    of its file. The first row of each SPD code goes to its place, further ones follow; each line of the
    profile is that of the first file that fills it in. What by ``told`` was not read is named on a sheet
    of its own, in ``language``; columns that ``own`` ignores are left out.
    The region is written where the title of a list told it, which a merged workbook has not.
    The edition is written where a file names it; what was only taken for it is left open, as in the files.
    """
    once, _ = each_once(workbooks)
    names = short([workbook.file for workbook in workbooks])
    read = {workbook.file: match(without_copies(workbook), ruleset, own) for workbook in once}
    sources = [_Source(names[file], layout, ruleset, own) for file, layout in read.items()]
    profile = _profile(sources, ruleset)
    if not any("edition" in source.said for source in sources):
        profile = {**profile, Fields(ruleset, "profile").official("edition"): None}
    if told and any(fault.kind is profiles.REGION_OF_TITLE for fault in told.faults):
        profile = {**profile, Fields(ruleset, "profile").official("region"): told.profile.region}
    if told and told.spd_total is not None:
        profile = {Fields(ruleset, "profile").official("spd_total"): told.spd_total, **profile}
    known = _columns(sources, "innovations", ruleset)
    innovations = [row for source in sources for row in source.innovations(known)]
    ordinal = Fields(ruleset, "innovations").official(ORDINAL)
    for number, row in enumerate(innovations, start=1):
        row[ordinal] = number
    spd, more = _own_rows(sources, ruleset)
    known = _columns(sources, "evidence", ruleset)
    documents = [row for source in sources for row in source.evidence(known)]
    recorded = any(source.layout.having("evidence") for source in sources)
    words = Words(language)
    absent = any(NO_COLUMN in row.values() for row in (*innovations, *documents))
    return Entries(
        profile=profile,
        spd=spd,
        spd_more=more,
        innovations=innovations,
        evidence=documents if documents or recorded else None,
        further={
            "spd": _further([*spd, *more], "spd", sources, ruleset),
            "innovations": _further(innovations, "innovations", sources, ruleset),
            "evidence": _further(documents, "evidence", sources, ruleset),
        },
        notice=words(copies.NO_COLUMN, marker=NO_COLUMN) if absent else "",
        faint=(NO_COLUMN, NO_ROW),
        others=tuple(unread.sheets(told, workbooks, names, words)) if told else (),
    )


def with_edition(entries: Entries, ruleset: Ruleset) -> Entries:
    """Return merged ``entries`` that state their edition, because it was asked for."""
    field = Fields(ruleset, "profile").official("edition")
    return replace(entries, profile={**entries.profile, field: ruleset.name})


@dataclass(frozen=True)
class _Source:
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
            if not filled.cells.keys() <= _NAMED_ALREADY:
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
    known = [name for name in _columns(sources, "spd", ruleset) if name not in _NAMED_ALREADY]
    for code, row in (coded for source in sources for coded in source.spd(known)):
        if code is None or code in first:
            more.append(row)
        else:
            first[code] = {**row, code_header: code, name: ruleset.spd_indicators[code].name.id}
    if first or more:
        empty = {code: row for source in sources for code, row in source.named(known)}
        for code in ruleset.spd_indicators.keys() - first.keys():
            row = empty.get(code) or {fields.official("level"): NO_ROW}
            first[code] = {**row, code_header: code, name: ruleset.spd_indicators[code].name.id}
    return [*first.values()], more


def _columns(sources: Iterable[_Source], role: Role, ruleset: Ruleset) -> tuple[str, ...]:
    """The fields that the merged sheet has columns for, but those that no file needs to have."""
    fields = Fields(ruleset, role)
    own = (fields.find(header) for header in headers(ruleset, role))
    found = (name for source in sources for table in source.layout.having(role) for name in table.fields)
    known = dict.fromkeys([*own, *(name for name in found if not name.endswith(f".{EVIDENCE}"))])
    return tuple(name for name in known if name is not None and name not in _NEVER_ABSENT)


def _further(
    rows: Iterable[Row], role: Role, sources: Iterable[_Source], ruleset: Ruleset
) -> tuple[str, ...]:
    """The headers of ``rows`` and ``sources`` that the template does not have, the origin first."""
    origin = Fields(ruleset, role).official(ORIGIN)
    empty = (header for source in sources for header in source.strangers(role))
    found = dict.fromkeys([origin, *(header for row in rows for header in row), *empty])
    own = headers(ruleset, role)
    return tuple(header for header in found if header not in own)


def short(files: Sequence[str]) -> dict[str, str]:
    """Name each file without its folder, unless two share a name."""
    names = Counter(Path(file).name for file in files)
    return {file: Path(file).name if names[Path(file).name] == 1 else file for file in files}
