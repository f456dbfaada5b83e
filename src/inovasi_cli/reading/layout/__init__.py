"""Where things stand in a workbook: which sheet is what, and which column holds which field.

Sheets and columns are matched by the names in the vocabulary of an edition. A field is a name of
that vocabulary or, on the sheet of innovations, an indicator: ``16`` its level, ``16.measured``
its measured value, ``33.basis`` the way of measuring.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, cast, get_args

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, recognition, worksheets
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.reading.headers import IGNORED, MEASURED, NAMED_ALIKE, ORIGIN, TOTAL, Fields, OwnLayout
from inovasi_cli.reading.headers.assigning import assign
from inovasi_cli.reading.headers.form import Form, beside, field_of, labelled, strangers, swapped
from inovasi_cli.reading.headers.rows import (
    LONGEST,
    WITHIN,
    Header,
    HeaderCell,
    find_header,
    headers_below,
    only_header,
)
from inovasi_cli.reading.layout.about import (
    about_columns,
    about_form,
    about_profile,
    naming,
    not_a_list,
    required_missing,
)
from inovasi_cli.reading.layout.areas import Area, areas
from inovasi_cli.reading.layout.lists import headed_otherwise
from inovasi_cli.reading.layout.shapes import is_guide, shapes
from inovasi_cli.rules import Role, Ruleset
from inovasi_cli.text.layouts import LABEL
from inovasi_cli.text.spelling import late, nearest, normalise

if TYPE_CHECKING:
    from inovasi_cli.reading.doubts import Doubt
    from inovasi_cli.reading.layout.adding import Adding
    from inovasi_cli.reading.layout.sections import AgencySection

ROLES: tuple[Role, ...] = get_args(Role)

_REQUIRED: Mapping[Role, tuple[str, ...]] = {
    "spd": ("code",),
    "innovations": ("name",),
    "evidence": ("indicator", "innovation"),
}
"""The fields without which the rows of a table cannot be told apart, the most telling first."""

_TICKS = frozenset({*"√✓✔☑●■vVxX", "Ya", "ya", "YA"})
"""What choices are ticked with, but for figures."""

_APART = late(r"\n| / |[^\W\d]/[^\W\d]")
_SEVERAL = 3
"""Texts of a column that fall into parts, from which its header may name several fields."""

_ROWS_OF_A_TOTAL = 4
"""Filled rows of a sheet that holds a total and no rows: it, a title, a header."""
_WIDEST_RECAP = 4
"""Columns of a summary."""


class FoundTable(NamedTuple):
    """One sheet in its role; ``columns`` maps the fields found to columns counted from 1.

    Data begins below ``header_row``. A profile has labels instead of a header, and a form holds one
    innovation; ``rows`` then maps the fields to their rows, and ``beside`` names the cells that no
    field takes. ``passed_over`` are rows that repeat the header or name a section, ``end`` is the last row
    where another table follows. ``sections`` tell whose the rows are where no column does.
    ``adding`` are tables that say more of its innovations; ``adds`` tells that it is such a table itself.
    """

    role: Role
    sheet: Sheet
    header_row: int = 0
    columns: Mapping[str, int] = {}
    rows: Mapping[str, int] = {}
    passed_over: frozenset[int] = frozenset()
    end: int | None = None
    beside: Mapping[str, tuple[int, int]] = {}
    sections: tuple[AgencySection, ...] = ()
    adding: tuple[Adding, ...] = ()
    adds: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that it has columns for, and those of the tables that add to it."""
        return (*self.columns, *(name for more in self.adding for name in more.fields))


class Match(NamedTuple):
    """What was recognised on one sheet; ``cells`` are its headers, or the answers of a form.

    There is a role without a table where the columns that it needs are missing. ``doubts`` are columns
    that may hold what the table lacks.
    """

    sheet: Sheet
    role: Role | None = None
    table: FoundTable | None = None
    cells: tuple[HeaderCell, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class Layout(NamedTuple):
    """What was recognised in one workbook, in the order of its sheets."""

    matches: tuple[Match, ...]

    @property
    def tables(self) -> tuple[FoundTable, ...]:
        """Every table that can be read."""
        return tuple(found.table for found in self.matches if found.table)

    @property
    def roles(self) -> frozenset[Role]:
        """The roles for which there is a sheet, even one whose columns cannot be read."""
        return frozenset(found.role for found in self.matches if found.role)

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """The faults of all sheets and columns."""
        return tuple(fault for found in self.matches for fault in found.faults)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The doubtful columns of all sheets."""
        return tuple(doubt for found in self.matches for doubt in found.doubts)

    def having(self, role: Role) -> tuple[FoundTable, ...]:
        """The tables in one role, but those that only add to another one."""
        return tuple(table for table in self.tables if table.role == role and not table.adds)


def match(workbook: Workbook, ruleset: Ruleset, own: OwnLayout | None = None) -> Layout:
    """Recognise the sheets and columns of ``workbook``; the faults are kinds K and B104, B114, B121.

    A workbook without a sheet named as the list of innovations is taken to hold it on the first
    other sheet with a header *Nama Inovasi* and one more known column, or else on every sheet that is
    the form of one innovation; other lists with the same columns and other names go on with the first
    (B121). The other sheets are told by their columns too. What ``own`` says goes before
    all that.
    """
    own = own or OwnLayout()
    tables = [area for sheet in workbook.sheets for area in _areas(sheet, ruleset, own)]
    found = shapes(tables, ruleset, own)
    if "innovations" not in found.roles:
        from inovasi_cli.reading.layout.long import widened

        wide = [widened(area.sheet, ruleset) for area in tables]
        tables = [
            Area(sheet, "innovations") if sheet else area for sheet, area in zip(wide, tables, strict=True)
        ]
        found = shapes(tables, ruleset, own)
    sheets = [area.sheet for area in tables]
    matches: list[Match] = []
    for at, (sheet, role) in enumerate(zip(sheets, found.roles, strict=True)):
        if role == "profile":
            said = own.of(sheet.name, role)
            matches.append(_profile(sheet, Fields(ruleset, role, said.by_key if said else {})))
        elif role is not None:
            said = own.of(sheet.name, role)
            fields = Fields(ruleset, role, said.by_key if said else {})
            form = found.forms.get(at)
            read = _form(sheet, form, fields) if form else _listed(sheet, role, fields)
            read = (role == "spd" and read.table is None and _total_alone(sheet, ruleset)) or read
            before = next((match for match in matches if match.role == role and match.table), None)
            if before and (at in found.parts[1:] or before.sheet.name == sheet.name):
                read = read._replace(faults=(_goes_on(read, before), *read.faults))
            matches.append(read)
        elif tables[at].recap:
            matches.append(Match(sheet, faults=(Diagnostic(worksheets.RECAP, _top(sheet)),)))
        elif not is_guide(sheet):
            near = found.left_out.get(at)
            fault = _left_out(sheet, near) if near else _unknown_sheet(sheet, found.roles, ruleset)
            matches.append(Match(sheet, faults=(fault,)))
    fields, matches = Fields(ruleset, "innovations"), _levels_apart(matches, found.roles, ruleset)
    if any(one.role is None and one.sheet.rows for one in matches) and any(map(_is_listed, matches)):
        from inovasi_cli.reading.layout.adding import with_more

        matches = [*with_more(matches, ruleset, lambda sheet: _listed(sheet, "innovations", fields))]
    if not any(map(_nobodys, matches)):
        return Layout(tuple(matches))
    from inovasi_cli.reading.layout.sections import by_agency

    return Layout(tuple(by_agency(matches, list(map(_nobodys, matches)), ruleset)))


def _levels_apart(matches: Sequence[Match], roles: Sequence[Role | None], ruleset: Ruleset) -> list[Match]:
    """Take for levels what looks like evidence with a level in each row, where a list has none."""
    levels = {*ruleset.sid_indicators, TOTAL}
    lists = (one.table.columns for one in matches if _is_listed(one) and one.table)
    if all(any(name.partition(".")[0] in levels for name in columns) for columns in lists):
        return [*matches]
    from inovasi_cli.reading.layout.long import widened

    wide = (widened(one.sheet, ruleset) if one.role == "evidence" else None for one in matches)
    return [
        Match(sheet, faults=(_unknown_sheet(sheet, roles, ruleset),)) if sheet else one
        for sheet, one in zip(wide, matches, strict=True)
    ]


def _is_listed(match: Match) -> bool:
    """Whether it is a list of innovations: no form, and nothing that adds to another list."""
    table = match.table
    return match.role == "innovations" and table is not None and not (table.rows or table.adds)


def _nobodys(match: Match) -> bool:
    """Whether it is a list without a column of agencies."""
    table = match.table
    return _is_listed(match) and table is not None and "agency" not in table.fields


def _listed(sheet: Sheet, role: Role, fields: Fields) -> Match:
    """Read a table; the names of innovations are found by what they are where none is headed so (K221)."""
    found = headed_otherwise(sheet, fields) if role == "innovations" else None
    if found is None:
        return _table(sheet, role, fields)
    read = _table(sheet, role, Fields(fields.ruleset, role, {**fields.own, normalise(found.text): "name"}))
    facts: dict[str, Fact] = {"header": found.text, "official": fields.official("name")}
    said = Diagnostic(recognition.NAMED_BY_CONTENT, sheet.place(found.row, found.column), facts)
    return read._replace(faults=(said, *read.faults))


def _goes_on(read: Match, before: Match) -> Diagnostic:
    """B121 or B124: a sheet, or a table on the same sheet, is read with the one before it."""
    if before.sheet.name != read.sheet.name:
        facts: dict[str, Fact] = {"sheet": read.sheet.name, "read": before.sheet.name}
        return Diagnostic(worksheets.LIST_GOES_ON, read.sheet.place(), facts)
    return Diagnostic(worksheets.TABLE_GOES_ON, _begins(read), {"first": _begins(before).cell or ""})


def _begins(read: Match) -> Place:
    """Where the header of a table begins."""
    first = read.cells[0]
    return read.sheet.place(first.row, first.column)


def _areas(sheet: Sheet, ruleset: Ruleset, own: OwnLayout) -> Sequence[Area]:
    """The tables on a sheet; one that is only written is taken as it is."""
    if is_guide(sheet):
        return [Area(sheet)]
    if _has_ticks(sheet):
        from inovasi_cli.reading.layout.ticked import answered

        sheet = answered(sheet, ruleset)
    if _names_several(sheet):
        from inovasi_cli.reading.layout.paired import parted

        sheet = parted(sheet, ruleset)
    return areas(sheet, ruleset, own)


def _names_several(sheet: Sheet) -> bool:
    """Whether a text near the top falls into parts as texts below it do: a header may name several fields."""
    top = sheet.rows[:WITHIN]
    parted = Counter(at for row in top for at, value in enumerate(row) if _falls_apart(value))
    return any(times >= _SEVERAL for times in parted.values())


def _falls_apart(value: Value) -> bool:
    if not isinstance(value, str) or len(value) > LONGEST:
        return False
    return _APART.search(value.strip()) is not None


def _has_ticks(sheet: Sheet) -> bool:
    """Whether something is ticked near the top, or headers are above two others or numbered."""
    top = sheet.rows[: 2 * WITHIN]
    texts = [[value if isinstance(value, str) else "" for value in values] for values in top]
    if any(value in _TICKS for values in texts for value in values):
        return True
    if any(left[-1:] == "1" and right == f"{left[:-1]}2" for row in texts for left, right in pairwise(row)):
        return True
    return any(
        isinstance(title, str) and gap is None and left is not None and type(left) is type(right)
        for above, below in pairwise(top[:WITHIN])
        for (title, gap), (left, right) in zip(pairwise(above), pairwise(below), strict=False)
    )


def _profile(sheet: Sheet, fields: Fields) -> Match:
    known = {**fields.by_key, **fields.own}
    found = labelled(sheet, {label: name for label, name in known.items() if name != IGNORED})
    if [*strangers(sheet, found)]:
        found = beside(sheet, lambda written: _answered(written, fields))
    cells = tuple(label.heading for label in found.values())
    rows = {name: label.heading.row for name, label in found.items()}
    columns = {name: label.answer for name, label in found.items()}
    answered = {name for name, label in found.items() if sheet.value(*label.cell) is not None}
    faults = tuple(about_profile(sheet, strangers(sheet, found), fields, answered))
    return Match(sheet, "profile", FoundTable("profile", sheet, 0, columns, rows), cells, faults)


def _total_alone(sheet: Sheet, ruleset: Ruleset) -> Match | None:
    """Read a sheet of the region's rows that holds nothing but their total, *Total SPD | 41,25*."""
    read = _profile(sheet, Fields(ruleset, "profile"))
    few = sum(any(value is not None for value in line) for line in sheet.rows) <= _ROWS_OF_A_TOTAL
    return read if few and read.table and "spd_total" in read.table.columns else None


def _answered(label: str, fields: Fields) -> str | None:
    """The field of a label; whose agency it is has to be told word for word: *OPD Pengampu* is another."""
    name = fields.find(label)
    return field_of(label, fields) if name == "agency" else name


def _form(sheet: Sheet, form: Form, fields: Fields) -> Match:
    """Read a form as a table of one innovation; without a name there is none."""
    moving = swapped(sheet, form.cells, fields)
    places = {moving.get(name, name): at for name, at in form.cells.items()}
    cells = (
        cell._replace(field=moving[cell.field], how="content", read=fields.official(moving[cell.field]))
        if cell.field and cell.field in moving
        else cell
        for cell in form.labels
    )
    header = Header(form.header_row, tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))
    if "name" not in places:
        fault = required_missing(sheet, header, fields, "name", LABEL)
        return Match(sheet, "innovations", None, header.cells, (fault,))
    faults = tuple(about_form(sheet, header, form, fields))
    columns = {name: column for name, (_, column) in places.items()}
    rows = {name: row for name, (row, _) in places.items()}
    table = FoundTable("innovations", sheet, form.header_row, columns, rows, beside=form.beside)
    if all(cell.field for cell in header.cells):
        return Match(sheet, "innovations", table, header.cells, faults)
    from inovasi_cli.reading.layout.doubtful import doubtful_answers

    doubts = tuple(doubtful_answers(sheet, header.cells, form, fields))
    return Match(sheet, "innovations", table, header.cells, faults, doubts)


def _top(sheet: Sheet) -> Place:
    """The first filled cell of a table."""
    row = next(row for row, values in enumerate(sheet.rows, start=1) if any(values))
    column = next(column for column, value in enumerate(sheet.rows[row - 1], start=1) if value is not None)
    return sheet.place(row, column)


def _left_out(sheet: Sheet, read: str) -> Diagnostic:
    """B114, or B116 of a table on the sheet that is read."""
    if sheet.name == read:
        return Diagnostic(worksheets.SECOND_TABLE, _top(sheet)._replace(column=None))
    return Diagnostic(worksheets.LIST_LEFT_OUT, sheet.place(), {"sheet": sheet.name, "read": read})


def _unknown_sheet(sheet: Sheet, roles: Iterable[Role | None], ruleset: Ruleset) -> Diagnostic:
    sheets = ruleset.vocabulary.sheets
    absent = [sheets[role][0] for role in ROLES if role in sheets and role not in roles]
    near = nearest(sheet.name, absent)
    advice = naming(worksheets.PERHAPS_SHEET, absent) if absent and not near else worksheets.IGNORE_SHEET
    facts: dict[str, Fact] = {"sheet": sheet.name, "near": near, "advice": advice}
    return Diagnostic(worksheets.SHEET_UNKNOWN, sheet.place(), facts)


def _table(sheet: Sheet, role: Role, fields: Fields) -> Match:
    """Read the header of ``sheet``; without the columns it needs there is no table."""
    required = _REQUIRED[role]
    header = find_header(sheet, fields, required[0]) or only_header(sheet, fields)
    if header is None:
        faults = [required_missing(sheet, None, fields, required[0])] if sheet.rows else []
        return Match(sheet, role, faults=tuple(faults))
    passed_over, end = headers_below(sheet, header, fields)
    header = assign(sheet, header, fields, end)
    if foreign := not_a_list(sheet, header, fields):
        return Match(sheet, role, cells=header.cells, faults=(foreign,))
    found = dict(header.columns)
    if role == "spd" and "name" in found:
        found.setdefault("code", found["name"])
    missing = [name for name in required if name not in found]
    if role == "spd" and not {"level", "measured"} & found.keys():
        missing.append("level")
    faults = [*about_columns(sheet, header, fields, missing)]
    if end is not None:
        faults.append(_below(sheet, end, fields))
    table = None if missing else FoundTable(role, sheet, header.row, found, {}, passed_over, end)
    if table is None or not _puzzling(sheet, header, fields):
        return Match(sheet, role, table, header.cells, tuple(faults))
    from inovasi_cli.reading.layout.doubtful import doubtful

    doubts = tuple(doubtful(table, header, fields))
    return Match(sheet, role, table, header.cells, tuple(faults), doubts)


def _below(sheet: Sheet, end: int, fields: Fields) -> Diagnostic:
    """B116, or B126 of a few columns without a name or a code."""
    texts = [value for value in sheet.rows[end] if isinstance(value, str)]
    named = {fields.find(value) for value in texts}
    if len(texts) <= _WIDEST_RECAP and named.isdisjoint(_REQUIRED[cast(Role, fields.role)]):
        return Diagnostic(worksheets.RECAP, sheet.place(end + 1))
    return Diagnostic(worksheets.SECOND_TABLE, sheet.place(end + 1))


def _puzzling(sheet: Sheet, header: Header, fields: Fields) -> bool:
    """Whether a column has no field, or not surely, or that of another, or stands for a lacking level."""
    levels = {
        name.removesuffix(MEASURED).rstrip(".") or "level" for name in header.columns if MEASURED in name
    }
    if fields.indicators and not header.columns.keys().isdisjoint(NAMED_ALIKE):
        levels |= fields.indicators.keys()
    rows = sheet.rows[header.row :]
    filled = {
        name
        for name, at in header.columns.items()
        if name not in levels or any(at <= len(row) and row[at - 1] is not None for row in rows)
    }
    open_ = any(cell.field is None or cell.again or not cell.sure for cell in header.cells)
    return open_ or ORIGIN in header.columns or not filled >= levels
