"""Where things stand in a workbook: which sheet is what, and which column holds which field.

Sheets and columns are matched by the names in the vocabulary of an edition. A field is a name of
that vocabulary or, on the sheet of innovations, an indicator: ``16`` its level, ``16.measured``
its measured value, ``33.basis`` the way of measuring.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from inovasi_cli.cells import Unreadable, text
from inovasi_cli.diagnostics import Diagnostic, Fact, Kind, Place, columns, files
from inovasi_cli.headers import (
    MEASURED,
    Fields,
    Form,
    Header,
    How,
    by_content,
    find_form,
    find_spelled,
    labelled,
    part,
)
from inovasi_cli.rules import Ruleset
from inovasi_cli.spelling import nearest, normalise
from inovasi_cli.workbook.sheets import GUIDE_SHEET, LISTS_SHEET, Sheet, Workbook

Role = Literal["profile", "spd", "innovations", "evidence"]
ROLES: tuple[Role, ...] = get_args(Role)

_REQUIRED: Mapping[Role, tuple[str, ...]] = {
    "spd": ("code",),
    "innovations": ("name",),
    "evidence": ("indicator", "innovation"),
}
"""The fields without which the rows of a table cannot be told apart, the most telling first."""

_TOLD: Mapping[How | None, Kind] = {"misspelling": columns.MISSPELT, "content": columns.BY_CONTENT}
_OWN_SHEETS = frozenset({normalise(GUIDE_SHEET), normalise(LISTS_SHEET)})
_EDITION_LABELS = frozenset({"edisi", "edisi iid", "edition"})
_PROFILE_NAMES = frozenset({"profil", "profil pemda", "profil daerah", "profile"})


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet in its role; ``columns`` maps the fields found to columns counted from 1.

    Data begins below ``header_row``. A profile has labels instead of a header: see ``labelled``. A form
    holds one innovation; ``rows`` then maps its fields to their rows.
    """

    role: Role
    sheet: Sheet
    header_row: int = 0
    columns: Mapping[str, int] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layout:
    """What was recognised in one workbook, in the order of its sheets.

    ``roles`` are those for which it has a sheet, even one whose columns cannot be read.
    """

    tables: tuple[Table, ...]
    roles: frozenset[Role]
    faults: tuple[Diagnostic, ...]

    def having(self, role: Role) -> tuple[Table, ...]:
        """The tables in one role."""
        return tuple(table for table in self.tables if table.role == role)


def match(workbook: Workbook, ruleset: Ruleset) -> Layout:
    """Recognise the sheets and columns of ``workbook``; the faults are kinds K and B104, B114.

    A workbook without a sheet named as the list of innovations is taken to hold it on the first
    other sheet with a header *Nama Inovasi* and one more known column, or else on every sheet that is
    the form of one innovation.
    """
    names = ruleset.vocabulary.sheets
    by_name = {normalise(name): role for role in ROLES for name in names.get(role, ())}
    roles = [by_name.get(normalise(sheet.name)) for sheet in workbook.sheets]
    lists, forms = _by_shape(workbook.sheets, roles, Fields(ruleset, "innovations"))
    for at in [*lists[:1], *forms]:
        roles[at] = "innovations"
    tables: list[Table] = []
    faults: list[Diagnostic] = []
    for at, (sheet, role) in enumerate(zip(workbook.sheets, roles, strict=True)):
        if role == "profile":
            tables.append(Table(role, sheet))
        elif role is not None:
            table, found = _form(sheet, forms[at], ruleset) if at in forms else _table(sheet, role, ruleset)
            tables += [table] if table else []
            faults += found
        elif at in lists:
            read = workbook.sheets[lists[0]].name
            faults.append(Diagnostic(files.LIST_LEFT_OUT, sheet.place(), {"sheet": sheet.name, "read": read}))
        elif normalise(sheet.name) not in _OWN_SHEETS:
            faults.append(_unknown_sheet(sheet, roles, ruleset))
    return Layout(tuple(tables), frozenset(role for role in roles if role), tuple(faults))


def _by_shape(
    sheets: Sequence[Sheet], roles: Sequence[Role | None], fields: Fields
) -> tuple[list[int], Mapping[int, Form]]:
    """Return the positions of the lists of innovations that no name tells, and the forms."""
    named = [at for at, role in enumerate(roles) if role == "innovations"]
    others = [
        at
        for at, sheet in enumerate(sheets)
        if roles[at] is None and sheet.rows and normalise(sheet.name) not in _OWN_SHEETS
    ]
    lists = [at for at in named or others if _is_list(sheets[at], fields)]
    if lists and not named:
        return lists, {}
    found = ((at, find_form(sheets[at], fields)) for at in named or others if at not in lists)
    return [], {at: form for at, form in found if form}


def _is_list(sheet: Sheet, fields: Fields) -> bool:
    header = find_spelled(sheet, fields, "name")
    return header is not None and "name" in header.columns


def _form(sheet: Sheet, form: Form, ruleset: Ruleset) -> tuple[Table | None, list[Diagnostic]]:
    """Read a form as a table of one innovation; without a name there is none."""
    fields = Fields(ruleset, "innovations")
    if "name" not in form.cells:
        return None, [_required_missing(sheet, None, fields, "name")]
    columns = {name: column for name, (_, column) in form.cells.items()}
    rows = {name: row for name, (row, _) in form.cells.items()}
    faults = [*_indicators_missing(sheet.place(form.header_row or None), columns, fields)]
    return Table("innovations", sheet, form.header_row, columns, rows), faults


def _unknown_sheet(sheet: Sheet, roles: Iterable[Role | None], ruleset: Ruleset) -> Diagnostic:
    sheets = ruleset.vocabulary.sheets
    absent = [sheets[role][0] for role in ROLES if role in sheets and role not in roles]
    return Diagnostic(
        files.SHEET_UNKNOWN, sheet.place(), {"sheet": sheet.name, "near": nearest(sheet.name, absent)}
    )


def _table(sheet: Sheet, role: Role, ruleset: Ruleset) -> tuple[Table | None, list[Diagnostic]]:
    """Read the header of ``sheet``; without the columns it needs there is no table."""
    fields = Fields(ruleset, role)
    required = _REQUIRED[role]
    header = find_spelled(sheet, fields, required[0])
    if header is None:
        missing = [required[0]] if sheet.rows else []
        return None, [_required_missing(sheet, None, fields, name) for name in missing]
    header = by_content(sheet, header, fields)
    found = dict(header.columns)
    if role == "spd" and "name" in found:
        found.setdefault("code", found["name"])
    missing = [name for name in required if name not in found]
    if role == "spd" and not {"level", "measured"} & found.keys():
        missing.append("level")
    faults = [_required_missing(sheet, header, fields, name) for name in missing]
    faults += _repeated(sheet, header)
    faults += _unknown(sheet, header, fields)
    faults += _indicators_missing(sheet.place(header.row), header.columns, fields)
    return None if missing else Table(role, sheet, header.row, found), faults


def _required_missing(sheet: Sheet, header: Header | None, fields: Fields, name: str) -> Diagnostic:
    official = fields.official(name)
    strangers = [cell.text for cell in header.cells if cell.field is None] if header else []
    return Diagnostic(
        columns.REQUIRED_MISSING,
        sheet.place(header.row if header else None),
        {"header": official, "near": nearest(official, strangers)},
    )


def _repeated(sheet: Sheet, header: Header) -> Iterator[Diagnostic]:
    for cell in header.cells:
        if cell.field and header.columns[cell.field] != cell.column:
            first = next(each for each in header.cells if each.field == cell.field)
            place = sheet.place(first.row, first.column)
            yield Diagnostic(
                columns.REPEATED,
                sheet.place(cell.row, cell.column),
                {"header": cell.text, "first": place.cell or ""},
            )


def _unknown(sheet: Sheet, header: Header, fields: Fields) -> Iterator[Diagnostic]:
    """Name the columns that were read in spite of a slip, and those that were not read."""
    for cell in header.cells:
        place = sheet.place(cell.row, cell.column)
        if cell.how in _TOLD:
            yield Diagnostic(_TOLD[cell.how], place, {"header": cell.text, "read": cell.read})
        elif cell.field is None:
            slip = fields.slip(cell.text, header.columns.keys())
            near = slip[1] if slip else ""
            yield Diagnostic(
                columns.DOUBTFUL if near else columns.UNKNOWN, place, {"header": cell.text, "near": near}
            )


def _indicators_missing(place: Place, found: Mapping[str, int], fields: Fields) -> Iterator[Diagnostic]:
    given = {code for code in fields.indicators if {code, part(code, MEASURED)} & found.keys()}
    for code, indicator in fields.indicators.items():
        if given and code not in given:
            facts: dict[str, Fact] = {"number": code, "name": indicator.name, "header": fields.official(code)}
            yield Diagnostic(columns.INDICATOR_MISSING, place, facts)


def edition_named(workbooks: Iterable[Workbook]) -> tuple[str, Place] | None:
    """Return the edition that the first profile with such a cell names, found without a ruleset."""
    labels = dict.fromkeys(_EDITION_LABELS, "edition")
    for sheet in (sheet for workbook in workbooks for sheet in workbook.sheets):
        if normalise(sheet.name) in _PROFILE_NAMES and (at := labelled(sheet, labels).get("edition")):
            try:
                named = text(sheet.value(*at))
            except Unreadable:
                continue
            if named:
                return named, sheet.place(*at)
    return None
