"""What of the files can be written as the edition writes it, cell by cell, without changing what it means.

Every filled cell is read once more by its own reader (``intake.spelling_out``); what it means is put in its
official words. A change is kept only if the row then reads as before, a header only if every table is
recognised as before, and all together only if the same is read of the files: so what was read is scored as
before, whatever readers and layouts understand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from inovasi_cli.diagnostics import Diagnostic, Place, documents
from inovasi_cli.diagnostics.dates import ORDER_OPEN
from inovasi_cli.reading.cells import Remark
from inovasi_cli.reading.days import order_told
from inovasi_cli.reading.doubts import Edit, rewritten
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.reading.headers import EVIDENCE, Fields, OwnLayout
from inovasi_cli.reading.headers.form import answer
from inovasi_cli.reading.intake import layouts_of, take
from inovasi_cli.reading.intake.cell_types import Known, known_of
from inovasi_cli.reading.intake.evidence import row_of as evidence_row
from inovasi_cli.reading.intake.innovations import row_of as innovation_row
from inovasi_cli.reading.intake.profile import filled_in
from inovasi_cli.reading.intake.rows import ProfileRow, Row
from inovasi_cli.reading.intake.spd import row_of as spd_row
from inovasi_cli.reading.intake.spelling_out import What, Wording, agrees, worded
from inovasi_cli.reading.intake.tables import FilledRow, innovation_rows, other_rows
from inovasi_cli.reading.layout import FoundTable, Layout, Match
from inovasi_cli.reading.submission import Claim, Submission
from inovasi_cli.rules import Role, Ruleset
from inovasi_cli.text.spelling import normalise

_DAYS = ("trial", "applied", "developed")

_OTHERWISE = ("group", "form")
"""How headers are recognised that have words of their own beside others: a group, a form."""

_READERS: Mapping[Role, Callable[[FilledRow, Known], tuple[Row | None, list[tuple[str, Remark]]]]] = {
    "innovations": innovation_row,
    "spd": spd_row,
    "evidence": evidence_row,
}


class Rewriting(NamedTuple):
    """A cell, what stands in it, and what it would say; ``field`` is the official header of its column.

    ``learnt`` is whether it could not be read before.
    """

    place: Place
    field: str
    what: What
    before: Value
    after: Value
    learnt: bool = False

    @property
    def edit(self) -> Edit:
        """The change as one of its sheet."""
        return self.place.row or 0, self.place.column or 0, self.after


def rewritings(
    workbooks: Sequence[Workbook], ruleset: Ruleset, own: OwnLayout | None, submission: Submission
) -> list[Rewriting]:
    """Return every change that leaves the meaning of ``workbooks`` as it is, and those that are ``learnt``.

    ``submission`` is what was read from them. Files, sheets and cells are in order.
    """
    known = known_of(ruleset, submission.profile.region)
    layouts = layouts_of(workbooks, known, own)
    sheets = {sheet.place(): sheet for book in workbooks for sheet in book.sheets}
    found = [*_short_names(submission.faults)]
    for table in (table for layout in layouts for table in layout.tables):
        found += _in_table(table, sheets[table.sheet.place()], known)
    order = [*sheets]

    def meant_the_same(changes: Iterable[Rewriting]) -> bool:
        written = carried_out(workbooks, (change for change in changes if not change.learnt))
        return _meaning(take(written, ruleset, own=own)) == _meaning(submission)

    headers = _headers(workbooks, layouts, known, own)
    ways = ([*headers, *found], found)
    together = next((changes for changes in ways if meant_the_same(changes)), None)
    return sorted(
        _by_columns([*headers, *found], meant_the_same) if together is None else together,
        key=lambda one: (order.index(_sheet_of(one.place)), one.place.row or 0, one.place.column),
    )


def _by_columns(
    changes: Iterable[Rewriting], meant_the_same: Callable[[Iterable[Rewriting]], bool]
) -> list[Rewriting]:
    """Keep the changes of those columns with which all means the same, where all together would not."""
    columns: dict[object, list[Rewriting]] = {}
    for change in changes:
        columns.setdefault((_sheet_of(change.place), change.place.column), []).append(change)
    kept: list[Rewriting] = []
    for column in columns.values():
        if meant_the_same([*kept, *column]):
            kept += column
    return kept


def _meaning(submission: Submission) -> tuple[object, ...]:
    """What was read of innovations, rows of the region and documents, but for texts kept as they stand."""
    innovations = [one._replace(design=None, claims=_claimed(one.claims)) for one in submission.innovations]
    proofs = [one._replace(kind=None, link=None) for one in submission.documents]
    return innovations, _claimed(submission.spd), proofs, submission.bases, submission.columns


def _claimed(claims: Mapping[str, Claim]) -> Mapping[str, Claim]:
    return {code: claim._replace(beside=None) for code, claim in claims.items()}


def carried_out(workbooks: Iterable[Workbook], changes: Iterable[Rewriting]) -> list[Workbook]:
    """Return the files as they are after ``changes``."""
    edits: dict[Place, list[Edit]] = {}
    for change in changes:
        edits.setdefault(_sheet_of(change.place), []).append(change.edit)
    return rewritten(workbooks, edits)


def _sheet_of(place: Place) -> Place:
    return Place(place.file, place.sheet)


class _Read(NamedTuple):
    """A row that can be read once more with other contents of its cells; its places are on ``sheet``."""

    sheet: Sheet
    cells: Mapping[str, Value]
    dittos: Mapping[str, Value]
    place: Callable[[str], Place]
    read: Callable[[Mapping[str, Value]], tuple[Row | None, list[tuple[str, Remark]]]]


def _rows_of(table: FoundTable, sheet: Sheet, known: Known) -> Iterator[_Read]:
    if table.role == "profile":
        said, places = filled_in(table)
        yield _Read(sheet, said, {}, places.__getitem__, lambda cells: ProfileRow.read(cells, known))
        return
    reader = _READERS[table.role]
    own = innovation_rows(table, []) if table.role == "innovations" else other_rows(table)
    for filled in own:

        def again(cells: Mapping[str, Value], filled: FilledRow = filled) -> Any:
            return reader(filled._replace(cells=cells), known)

        yield _Read(sheet, filled.cells, filled.dittos, filled.place, again)


def _wording(line: _Read, name: str, wording: Wording | None) -> Wording | None:
    """Write out a cell that is as the one above, even if that is written officially."""
    value = line.cells[name]
    as_above = name in line.dittos and wording is None
    return Wording("term", value) if as_above and isinstance(value, str | date) else wording


def _in_table(table: FoundTable, sheet: Sheet, known: Known) -> Iterator[Rewriting]:
    fields = Fields(known.ruleset, table.role)
    lines = [*_rows_of(table, sheet, known)]
    ordered = _in_order(lines)
    for line in lines:
        row, remarks = line.read(line.cells)
        if row is None:
            continue
        settled = {name for name, remark in remarks if remark.kind is ORDER_OPEN and name in ordered}
        asked = {name for name, remark in remarks if _asks(remark)} - settled
        wordings = {
            name: wording
            for name, value in line.cells.items()
            if (wording := _wording(line, name, worded(name, value, row, known, first_day=name in settled)))
            and (wording.learnt or name not in asked)
            and _stands_there(line, name)
        }
        for name, wording in _agreed(line, row, wordings).items():
            place = line.place(name)
            before = line.sheet.value(place.row or 0, place.column or 0)
            header = fields.official(name) if _has_header(name) else name
            yield Rewriting(place, header, wording.what, before, wording.value, wording.learnt)


def open_days(workbooks: Sequence[Workbook], ruleset: Ruleset, own: OwnLayout | None) -> Iterator[Diagnostic]:
    """Yield N352 of each date that stays as it is, because the day or the month may stand first."""
    known = known_of(ruleset)
    sheets = {sheet.place(): sheet for book in workbooks for sheet in book.sheets}
    for table in (table for layout in layouts_of(workbooks, known, own) for table in layout.tables):
        lines = [*_rows_of(table, sheets[table.sheet.place()], known)] if table.role == "innovations" else []
        ordered = _in_order(lines)
        for line in lines:
            for name, remark in line.read(line.cells)[1]:
                if remark.kind is ORDER_OPEN and name not in ordered and _stands_there(line, name):
                    yield remark.at(line.place(name))


def _in_order(lines: Sequence[_Read]) -> frozenset[str]:
    """Return the fields of days in whose cells one tells that the day stands first."""
    return frozenset(
        name for name in _DAYS if order_told(line.cells[name] for line in lines if name in line.cells)
    )


def _asks(remark: Remark) -> bool:
    """Whether what is said of a cell leaves something open."""
    return remark.kind.severity != "note" or "second" in remark.facts


def _has_header(name: str) -> bool:
    return not name.endswith(f".{EVIDENCE}")


def _stands_there(line: _Read, name: str) -> bool:
    """Whether a value stands in the cell of its row itself; merged cells share that of another row."""
    place = line.place(name)
    if not place.row or not place.column:
        return False
    stands = answer(line.sheet.value(place.row, place.column))
    return stands == answer(line.dittos.get(name, line.cells[name]))


def _agreed(line: _Read, row: Row, wordings: Mapping[str, Wording]) -> Mapping[str, Wording]:
    """Keep the wordings with which the row reads as before: all together, or else those that do alone."""
    if not wordings or _reads_alike(line, row, wordings):
        return wordings
    alone = {name: wording for name, wording in wordings.items() if _reads_alike(line, row, {name: wording})}
    return alone if _reads_alike(line, row, alone) else {}


def _reads_alike(line: _Read, row: Row, wordings: Mapping[str, Wording]) -> bool:
    put = {name: wording.value for name, wording in wordings.items()}
    again, _ = line.read({**line.cells, **put})
    return agrees(row, again, {name: wording for name, wording in wordings.items() if wording.learnt})


def _short_names(faults: Iterable[Diagnostic]) -> Iterator[Rewriting]:
    """Yield the whole names of innovations where evidence is read by a short one."""
    for fault in faults:
        if fault.kind is documents.EVIDENCE_SHORT_NAME:
            value, name = str(fault.facts["value"]), str(fault.facts["name"])
            yield Rewriting(fault.place, "", "name", value, name)


def _headers(
    workbooks: Sequence[Workbook], layouts: Sequence[Layout], known: Known, own: OwnLayout | None
) -> Sequence[Rewriting]:
    """Return the headers that can be the official ones, of the sheets that are then recognised as before."""
    found = [
        change for layout in layouts for match in layout.matches for change in _of_header(match, known, own)
    ]
    before = [*map(_recognised, layouts)]
    while found:
        again = map(_recognised, layouts_of(carried_out(workbooks, found), known, own))
        other = {
            place
            for then, now in zip(before, again, strict=True)
            for place in then.keys() | now.keys()
            if then.get(place) != now.get(place)
        }
        if not other:
            return found
        kept = [change for change in found if _sheet_of(change.place) not in other]
        found = kept if len(kept) < len(found) else []
    return found


def _recognised(layout: Layout) -> Mapping[Place, object]:
    """What was recognised on each sheet, but for the words of its headers and what is said of them."""
    found: dict[Place, list[object]] = {}
    for match in layout.matches:
        table = match.table and match.table._replace(sheet=Sheet("", "", ()))
        found.setdefault(match.sheet.place(), []).append((match.role, table))
    return found


def _of_header(match: Match, known: Known, own: OwnLayout | None) -> Iterator[Rewriting]:
    table = match.table
    if table is None or table.rows:
        return
    said = own.of(match.sheet.name) if own else None
    fields = Fields(known.ruleset, table.role, said.by_key if said else {})
    names = [normalise(cell.text) for cell in match.cells]
    doubted = {doubt.place for doubt in match.doubts}
    for cell in match.cells:
        place = match.sheet.place(cell.row, cell.column)
        if cell.field is None or cell.how in _OTHERWISE or not cell.sure or place in doubted:
            continue
        official = fields.official(cell.field)
        if table.columns.get(cell.field) != cell.column or normalise(official) == normalise(cell.text):
            continue
        if cell.how == "content" or normalise(official) not in names:
            before = match.sheet.value(cell.row, cell.column)
            yield Rewriting(place, official, "header", before, official)
