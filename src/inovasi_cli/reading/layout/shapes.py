"""Which sheet is what: by its name, by that of its .csv file, or by the columns that it has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from inovasi_cli.diagnostics import Place
from inovasi_cli.reading.cells import Unreadable, text
from inovasi_cli.reading.choices import Indicators
from inovasi_cli.reading.files.sheets import (
    CHANGES_SHEET,
    ESTIMATE_SHEET,
    GUIDE_SHEET,
    LISTS_SHEET,
    UNREAD_SHEET,
    Sheet,
    Workbook,
    is_fixes,
)
from inovasi_cli.reading.headers import Fields, OwnLayout
from inovasi_cli.reading.headers.form import Form, Label, answer, find_form, labelled
from inovasi_cli.reading.headers.rows import find_header
from inovasi_cli.reading.layout.areas import Area
from inovasi_cli.reading.layout.lists import has_names, is_list, lists_and_forms, parts_of, repeating
from inovasi_cli.rules import Role, Ruleset
from inovasi_cli.rules.regions import Region, find_region
from inovasi_cli.text.spelling import late, normalise

FIRST_ROWS = 6
"""Rows among which a list of ours says what it is."""

FEWEST = 3
"""Rows that make a sheet without a name of ours the profile, or the rows of the region itself."""

_BESIDE = {normalise(GUIDE_SHEET), normalise(ESTIMATE_SHEET), normalise(UNREAD_SHEET)}
_LISTS = normalise(LISTS_SHEET)
_CHANGES = late(rf"{CHANGES_SHEET}( \d+)?")
_CSV = ".csv"
_WIDEST = 3
"""Filled cells of a row of headings with their values: a number, the heading, the value."""

_EDITION_LABELS = frozenset({"edisi", "edisi iid", "edition"})
_PROFILE_LABELS = ("nama pemda", "kategori", "kode wilayah", "klaster", "skor spd", "perangkat daerah")
_YEAR = late(r"20\d\d")
_OF_A_YEAR = late(
    r"(?:(?:edisi|tahun|th|ta|iga|iid|indeks inovasi daerah|innovative government award) )*(20\d\d)"
)
"""*IGA 2026*, *Edisi Tahun 2026*: a year with words beside it that change nothing."""
_PROFILE_NAMES = frozenset({"profil", "profil pemda", "profil daerah", "profile"})


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
    drop-downs, lists what is to be corrected or what was, names what could not be read, or says where the
    workbook comes from.
    """
    if normalise(sheet.name) in _BESIDE or is_fixes(sheet.name) or is_origin(sheet):
        return True
    if has_changes(sheet.name, [sheet.value(row, 1) for row in range(1, FIRST_ROWS)]):
        return True
    endings = _endings(sheet)
    return _is_csv(sheet) and (not _BESIDE.isdisjoint(endings) or _LISTS in endings[1:])


def is_origin(sheet: Sheet) -> bool:
    """Whether a sheet, whatever it is called, says with which rules and files a workbook was made."""
    from inovasi_cli.text.output import ORIGIN_MEANS

    return sheet.value(1, 1) in (ORIGIN_MEANS.id, ORIGIN_MEANS.en)


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
    fields = Fields(ruleset, "innovations")
    roles = [
        None if role in _OF_EACH and _is_wide(sheet, own) and _is_of_each(sheet, role, fields) else role
        for area, sheet in zip(tables, sheets, strict=True)
        for role in (_role(area, by_name.get(normalise(area.sheet.name)), own),)
    ]
    for at, sheet in enumerate(sheets):
        if roles[at] is None and _is_csv(sheet):
            named = (by_name[name] for name in _endings(sheet) if name in by_name)
            roles[at] = next((role for role in named if _has_its_columns(sheet, role, ruleset)), None)
    for role in ("evidence", "spd", "profile"):
        candidates = (
            at
            for at, sheet in enumerate(sheets)
            if roles[at] is None and tables[at].role in (None, role) and sheet.rows and not is_guide(sheet)
        )
        taken = [sheet for sheet, has in zip(sheets, roles, strict=True) if has == role]
        if role == "evidence":
            taken = [sheet for sheet in taken if _holds_evidence(sheet, ruleset)]
        if role in ruleset.vocabulary.sheets and not taken:
            found = next((at for at in candidates if _looks_like(sheets[at], role, ruleset)), None)
            if found is not None:
                roles[found] = role
                for at in candidates:  # halves of one table, side by side
                    if tables[at].role == role and sheets[at].name == sheets[found].name:
                        roles[at] = role
    left_out = dict(repeating(sheets, roles, fields))
    for at in left_out:
        roles[at] = None
    named_so = [at for at, role in enumerate(roles) if role == "innovations"]
    free = [at for at, sheet in enumerate(sheets) if roles[at] is None and sheet.rows and not is_guide(sheet)]
    lists, forms = lists_and_forms(sheets, named_so, free, fields, own)
    if named_so and not forms and not any(has_names(sheets[at], fields) for at in named_so):
        proofs = Fields(ruleset, "evidence")
        filled = [
            at for at in free if has_names(sheets[at], fields) and _below_evidence(sheets[at], proofs) is None
        ]
        lists, forms = lists_and_forms(sheets, (), filled, fields, own)
        if lists or forms:  # what is named so is a template that nobody filled in
            roles = [None if at in named_so else role for at, role in enumerate(roles)]
            left_out |= dict.fromkeys(named_so, sheets[min([*lists, *forms])].name)
    parts = parts_of(sheets, lists, fields)
    left_out |= {at: sheets[parts[0]].name for at in lists if at not in parts}
    for at in [*parts, *forms]:
        roles[at] = "innovations"
    return Shapes(roles, parts, left_out, forms)


_OF_EACH: tuple[Role, ...] = ("profile", "evidence")
"""Roles whose names, *Profil* and *Data Dukung*, may be those of lists with a row for each innovation."""


def _is_of_each(sheet: Sheet, role: Role, fields: Fields) -> bool:
    """Whether a sheet is a list of innovations, whatever role its name gives it."""
    if role == "evidence" and _below_evidence(sheet, Fields(fields.ruleset, role)) is not None:
        return False
    return is_list(sheet, fields)


def _is_wide(sheet: Sheet, own: OwnLayout) -> bool:
    """Whether a sheet that nobody has spoken of has more columns than a form, as a list of ours has."""
    return not own.of(sheet.name) and max(map(len, sheet.rows), default=0) > 2 * _WIDEST


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
        return is_list(sheet, Fields(ruleset, role))
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
    return not is_list(sheet, fields) and find_form(sheet, fields) is None


def _below_evidence(sheet: Sheet, fields: Fields) -> int | None:
    """The number of rows below the header of a list of evidence; ``None`` where there is no such header.

    A list of innovations has one too, where *Indikator* is the title of its levels.
    """
    header = find_header(sheet, fields, "indicator")
    if header is None or not {"indicator", "innovation"} <= header.columns.keys():
        return None
    if not all(cell.field for cell in header.cells):
        described = find_header(sheet, Fields(fields.ruleset, "innovations"), "name")
        if described and len(described.columns) > len(header.columns):
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


def edition_named(workbooks: Iterable[Workbook]) -> tuple[str, Place] | None:
    """Return the edition that the first profile with such a cell names, found without a ruleset.

    A sheet by another name is a profile where another of its labels stands beside *Edisi*, a year.
    """
    sheets = [sheet for workbook in workbooks for sheet in workbook.sheets]
    named = [sheet for sheet in sheets if normalise(sheet.name) in _PROFILE_NAMES]
    for sheet in (*named, *(sheet for sheet in sheets if sheet not in named)):
        label = labelled(sheet, dict.fromkeys(_EDITION_LABELS, "edition")).get("edition")
        if label is None:
            continue
        try:
            said = text(answer(sheet.value(*label.cell)))
        except Unreadable:
            continue
        if year := _OF_A_YEAR.fullmatch(normalise(said)):
            said = year[1]
        beside = labelled(sheet, {label: label for label in _PROFILE_LABELS})
        if said and (sheet in named or (beside and _YEAR.fullmatch(said))):
            return said, sheet.place(*label.cell)
    return None
