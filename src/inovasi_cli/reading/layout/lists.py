"""Which tables are lists of innovations, which are read together, and which one is read of several."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from inovasi_cli.reading.files.sheets import Sheet
from inovasi_cli.reading.headers import Fields, OwnLayout
from inovasi_cli.reading.headers.form import Form, find_form
from inovasi_cli.reading.headers.rows import Header, HeaderCell, find_header
from inovasi_cli.reading.layout.about import not_a_list
from inovasi_cli.rules import Role
from inovasi_cli.text.spelling import late, normalise

_DESCRIBES = frozenset({"agency", "stage", "affair", "applied", "design"})
"""Fields that describe an innovation; another list of the same names adds to the one that has most."""
_ONE = 1
_MOST_OF = 0.8
"""Share of the names of a list that make it another one's."""

_YEAR = late(r"20\d\d")
OF_A_SUM = late(r"(?:(?:sub ?|grand )?(?:jumlah|total)|rata rata|rerata|bobot)\b")
"""What stands in the column of names in a row of sums or weights."""


def repeating(
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


def lists_and_forms(
    sheets: Sequence[Sheet], named: Sequence[int], others: Sequence[int], fields: Fields, own: OwnLayout
) -> tuple[list[int], Mapping[int, Form]]:
    """Return the positions of the lists of innovations that no name tells, and the forms.

    ``named`` are the tables that are called a list of innovations, ``others`` those that may be one.
    """
    lists = [at for at in named or others if own.of(sheets[at].name) or is_list(sheets[at], fields)]
    lists = [at for at in lists if own.of(sheets[at].name) or not _of_others(sheets[at], fields)] or lists
    if lists and not named:
        return lists, {}
    found = ((at, find_form(sheets[at], fields)) for at in named or others if at not in lists)
    return [], {at: form for at, form in found if form}


def parts_of(sheets: Sequence[Sheet], lists: Sequence[int], fields: Fields) -> list[int]:
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
    return header.columns, [name for name in names if name and name not in said and not OF_A_SUM.match(name)]


def has_names(sheet: Sheet, fields: Fields) -> bool:
    """Whether a list names an innovation."""
    return bool(_columns_and_names(sheet, fields)[1])


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


def is_list(sheet: Sheet, fields: Fields) -> bool:
    """Whether a sheet has a header of innovations with a column of names, whatever that is called."""
    header = find_header(sheet, fields, "name")
    return header is not None and _names_at(sheet, header, fields) is not None
