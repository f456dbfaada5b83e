"""Which sheet is what: by its name, by that of its .csv file, or by the columns that it has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from inovasi_cli.reading.cells import text
from inovasi_cli.reading.choices import Indicators
from inovasi_cli.reading.files.sheets import (
    CHANGES_SHEET,
    ESTIMATE_SHEET,
    GUIDE_SHEET,
    LISTS_SHEET,
    UNREAD_SHEET,
    Sheet,
    is_fixes,
)
from inovasi_cli.reading.headers import Fields, OwnLayout
from inovasi_cli.reading.headers.form import Form, Label, answer, find_form, labelled
from inovasi_cli.reading.headers.rows import Header, HeaderCell, find_header
from inovasi_cli.reading.layout.about import not_a_list
from inovasi_cli.reading.layout.areas import Area
from inovasi_cli.rules import Role, Ruleset
from inovasi_cli.rules.regions import Region, find_region
from inovasi_cli.text.spelling import late, normalise

FIRST_ROWS = 6
"""Rows among which a list of ours says what it is."""

FEWEST = 3
"""Rows that make a sheet without a name of ours the profile, or the rows of the region itself."""

_DESCRIBES = frozenset({"agency", "stage", "affair", "applied", "design"})
"""Fields that describe an innovation; another list of the same names adds to the one that has most."""
_ONE = 1
_MOST_OF = 0.8
"""Share of the names of a list that make it another one's."""

_BESIDE = {normalise(GUIDE_SHEET), normalise(ESTIMATE_SHEET), normalise(UNREAD_SHEET)}
_LISTS = normalise(LISTS_SHEET)
_CHANGES = late(rf"{CHANGES_SHEET}( \d+)?")
_CSV = ".csv"
_WIDEST = 3
"""Filled cells of a row of headings with their values: a number, the heading, the value."""
_YEAR = late(r"20\d\d")


class Shapes(NamedTuple):
    """The role of each table, if any, by position.

    ``parts`` are lists of innovations that no name tells, the first and those that go on with it;
    ``left_out`` are the others, with the name of the sheet that is read instead. ``forms`` hold one
    innovation each.
    """

    roles: Sequence[Role | None]
    parts: Sequence[int]
    left_out: Mapping[int, str]
    forms: Mapping[int, Form]


def is_guide(sheet: Sheet) -> bool:
    """Whether the sheet is one that is only written: it explains a template, adds it up, stands behind its
    drop-downs, lists what is to be corrected or what was, or names what could not be read.
    """
    if normalise(sheet.name) in _BESIDE or is_fixes(sheet.name):
        return True
    if has_changes(sheet.name, [sheet.value(row, 1) for row in range(1, FIRST_ROWS)]):
        return True
    return _is_csv(sheet) and not (_BESIDE | {_LISTS}).isdisjoint(_endings(sheet))


def has_changes(name: str, first: Iterable[object]) -> bool:
    """Whether a sheet lists what ``validate --fix`` changed: by ``name`` and the ``first`` cells of column A.

    The name alone tells nothing: people call a corrected list so.
    """
    if not _CHANGES.fullmatch(name):
        return False
    from inovasi_cli.text.fixing import HOW

    return any(said in (HOW.id, HOW.en) for said in first)


def shapes(tables: Sequence[Area], ruleset: Ruleset, own: OwnLayout) -> Shapes:
    """Recognise what each table is; what ``own`` says goes before names, names before columns.

    Of several tables on one sheet its name tells nothing but which of them are the list of innovations.
    """
    by_name = _names(ruleset, own)
    sheets = [area.sheet._replace(rows=()) if area.recap else area.sheet for area in tables]
    roles = [_role(area, by_name.get(normalise(area.sheet.name)), own) for area in tables]
    for at, sheet in enumerate(sheets):
        if roles[at] is None and _is_csv(sheet):
            named = (by_name[name] for name in _endings(sheet) if name in by_name)
            roles[at] = next((role for role in named if _has_its_columns(sheet, role, ruleset)), None)
    for role in ("evidence", "spd", "profile"):
        free = (
            at
            for at, sheet in enumerate(sheets)
            if roles[at] is None and tables[at].role in (None, role) and sheet.rows and not is_guide(sheet)
        )
        taken = [sheet for sheet, has in zip(sheets, roles, strict=True) if has == role]
        if role == "evidence":
            taken = [sheet for sheet in taken if _holds_evidence(sheet, ruleset)]
        if role in ruleset.vocabulary.sheets and not taken:
            found = next((at for at in free if _looks_like(sheets[at], role, ruleset)), None)
            if found is not None:
                roles[found] = role
                for at in free:  # halves of one table, side by side
                    if tables[at].role == role and sheets[at].name == sheets[found].name:
                        roles[at] = role
    fields = Fields(ruleset, "innovations")
    left_out = dict(_repeating(sheets, roles, fields))
    for at in left_out:
        roles[at] = None
    lists, forms = _innovations(sheets, roles, fields, own)
    parts = _parts(sheets, lists, fields)
    left_out |= {at: sheets[parts[0]].name for at in lists if at not in parts}
    for at in [*parts, *forms]:
        roles[at] = "innovations"
    return Shapes(roles, parts, left_out, forms)


def _repeating(
    sheets: Sequence[Sheet], roles: Sequence[Role | None], fields: Fields
) -> Iterator[tuple[int, str]]:
    """Yield the lists that repeat the names of another one, with its sheet: recaps, copies, levels apart.

    On one sheet one name is enough; lists on sheets of their own that share a few have reported them twice.
    """
    named = [at for at, role in enumerate(roles) if role == "innovations"]
    if len(named) < 2:
        return
    found = {at: _columns_and_names(sheets[at], fields) for at in named}
    before: list[int] = []
    for at in sorted(named, key=lambda at: -len(found[at][0].keys() & _DESCRIBES)):
        own = {*found[at][1]}
        for other in before:
            share = _ONE if sheets[other].name == sheets[at].name else _MOST_OF * len(own)
            if own and len(own.intersection(found[other][1])) >= share:
                yield at, sheets[other].name
                break
        else:
            before.append(at)


def _role(area: Area, named: Role | None, own: OwnLayout) -> Role | None:
    """The role that the name of its sheet gives to a table, unless it has the header of another one."""
    if area.recap or area.role == "profile":
        return area.role
    if area.role and own.of(area.sheet.name, area.role):
        return area.role
    return named if area.role in (None, named) else None


def _names(ruleset: Ruleset, own: OwnLayout) -> Mapping[str, Role]:
    roles: tuple[Role, ...] = ("profile", "spd", "innovations", "evidence")
    named = {normalise(name): role for role in roles for name in ruleset.vocabulary.sheets.get(role, ())}
    return named | {normalise(sheet.sheet): sheet.role for sheet in own.sheets}


def _is_csv(sheet: Sheet) -> bool:
    return sheet.file.lower().endswith(_CSV)


def _endings(sheet: Sheet) -> Sequence[str]:
    """What the name of a sheet may end with: spreadsheet programs write *kota-SPD.csv* for the sheet SPD."""
    words = normalise(sheet.name).split()
    return [" ".join(words[start:]) for start in range(len(words))]


def _has_its_columns(sheet: Sheet, role: Role, ruleset: Ruleset) -> bool:
    if role == "innovations":
        return _is_list(sheet, Fields(ruleset, role))
    return _looks_like(sheet, role, ruleset)


def _looks_like(sheet: Sheet, role: Role, ruleset: Ruleset) -> bool:
    """Whether a sheet holds evidence, the region's own rows, or the profile, whatever its name."""
    fields = Fields(ruleset, role)
    if role == "evidence":
        return _below_evidence(sheet, fields) is not None
    if role == "spd":
        return _own_rows(sheet, fields, Indicators(ruleset.spd_indicators)) >= FEWEST
    places = labelled(sheet, fields.by_key)
    if "region" not in places:
        return False
    enough = len({label.heading.row for label in places.values()}) >= FEWEST
    return enough or _describes_a_region(sheet, places["region"], ruleset)


def _describes_a_region(sheet: Sheet, region: Label, ruleset: Ruleset) -> bool:
    """Whether a sheet is headings with their values, one of them the name of an official region."""
    name = answer(sheet.value(*region.cell))
    if not isinstance(name, str) or not isinstance(find_region(name), Region):
        return False
    filled = [[value for value in row if value is not None and str(value).strip(" :")] for row in sheet.rows]
    pairs = sum(len(row) == 2 for row in filled)
    if pairs < FEWEST or any(len(row) > _WIDEST for row in filled):
        return False
    fields = Fields(ruleset, "innovations")
    return not _is_list(sheet, fields) and find_form(sheet, fields) is None


def _below_evidence(sheet: Sheet, fields: Fields) -> int | None:
    """The number of rows below the header of a list of evidence; ``None`` where there is no such header."""
    header = find_header(sheet, fields, "indicator")
    if header is None or not {"indicator", "innovation"} <= header.columns.keys():
        return None
    return len(sheet.rows) - header.row


def _holds_evidence(sheet: Sheet, ruleset: Ruleset) -> bool:
    """Whether a sheet that is named so has the columns of evidence and rows; an unused one hides no other."""
    return bool(_below_evidence(sheet, Fields(ruleset, "evidence")))


def _own_rows(sheet: Sheet, fields: Fields, known: Indicators) -> int:
    """Count the rows that name an indicator of the region beside its level."""
    header = find_header(sheet, fields, "code")
    found = header.columns.keys() if header else set()
    if header is None or not {"level", "measured"} & found or not {"code", "name"} & found:
        return 0
    column = header.columns.get("code") or header.columns["name"]
    below = (sheet.value(row, column) for row in range(header.row + 1, len(sheet.rows) + 1))
    return sum(known.find(text(value)) is not None for value in below if isinstance(value, str | float))


def _innovations(
    sheets: Sequence[Sheet], roles: Sequence[Role | None], fields: Fields, own: OwnLayout
) -> tuple[list[int], Mapping[int, Form]]:
    """Return the positions of the lists of innovations that no name tells, and the forms."""
    named = [at for at, role in enumerate(roles) if role == "innovations"]
    others = [
        at for at, sheet in enumerate(sheets) if roles[at] is None and sheet.rows and not is_guide(sheet)
    ]
    lists = [at for at in named or others if own.of(sheets[at].name) or _is_list(sheets[at], fields)]
    lists = [at for at in lists if own.of(sheets[at].name) or not _of_others(sheets[at], fields)] or lists
    if lists and not named:
        return lists, {}
    found = ((at, find_form(sheets[at], fields)) for at in named or others if at not in lists)
    return [], {at: form for at, form in found if form}


def _parts(sheets: Sequence[Sheet], lists: Sequence[int], fields: Fields) -> list[int]:
    """Return the lists that are one list, a sheet for each agency: all names different, and the same columns.

    Where most sheets are called by agencies their columns may differ. An old list or a recap repeats names or
    tells its year; then the list of the edition's year is read, or the first.
    """
    if not lists:
        return []
    found = {at: _columns_and_names(sheets[at], fields) for at in lists}
    years = {at: (*_YEAR.findall(sheets[at].name),) for at in lists}
    first = next((at for at in lists if fields.ruleset.name in years[at]), lists[0])
    beside = [at for at in lists if sheets[at].name == sheets[first].name]
    parts = _disjoint(beside, found)
    others = [at for at in lists if at not in beside]
    alike = all(found[at][0].keys() == found[first][0].keys() and found[at][1] for at in others)
    of_one_year = len({*years.values()}) == 1
    together = sorted([*parts, *others])
    if not others or not of_one_year or _disjoint(together, found) != together:
        return parts
    return together if alike or _called_by_agencies({sheets[at].name for at in lists}, fields) else parts


def _called_by_agencies(names: Collection[str], fields: Fields) -> bool:
    from inovasi_cli.reading.layout.sections import called_by_agencies

    return called_by_agencies(names, fields.ruleset)


def _disjoint(lists: Sequence[int], found: Mapping[int, tuple[Mapping[str, int], list[str]]]) -> list[int]:
    """Return the first list, and those after it that repeat no name."""
    kept: list[int] = []
    names: set[str] = set()
    for at in lists:
        own = found[at][1]
        if names.isdisjoint(own):
            kept.append(at)
            names.update(own)
    return kept


def _columns_and_names(sheet: Sheet, fields: Fields) -> tuple[Mapping[str, int], list[str]]:
    header = find_header(sheet, fields, "name")
    column = _names_at(sheet, header, fields) if header else None
    if header is None or column is None:
        return {}, []
    said = {normalise(cell.text) for cell in header.cells if cell.column == column}  # again on every page
    values = (sheet.value(row, column) for row in range(header.row + 1, len(sheet.rows) + 1))
    names = (normalise(value) for value in values if isinstance(value, str))
    return header.columns, [name for name in names if name and name not in said]


def _names_at(sheet: Sheet, header: Header, fields: Fields) -> int | None:
    """The column of names, by its header or by what it holds."""
    if "name" in header.columns:
        return header.columns["name"]
    from inovasi_cli.reading.layout.nameless import name_column

    found = name_column(sheet, header, fields)
    return found.column if found else None


def headed_otherwise(sheet: Sheet, fields: Fields) -> HeaderCell | None:
    """Return the header of the names where they are told by what stands below it alone."""
    header = find_header(sheet, fields, "name")
    if header is None or "name" in header.columns:
        return None
    from inovasi_cli.reading.layout.nameless import name_column

    return name_column(sheet, header, fields)


def _of_others(sheet: Sheet, fields: Fields) -> bool:
    """Whether a list is one of anything with names: of employees, of applications."""
    header = find_header(sheet, fields, "name")
    return header is not None and not_a_list(sheet, header, fields) is not None


def _is_list(sheet: Sheet, fields: Fields) -> bool:
    header = find_header(sheet, fields, "name")
    return header is not None and _names_at(sheet, header, fields) is not None
