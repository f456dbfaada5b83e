"""Lists of agencies: who of those expected has reported innovations; which unit belongs to which agency."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from inovasi_cli.checking.agencies import AgencyNames
from inovasi_cli.diagnostics import Diagnostic, Fact, Place, rows, units, worksheets
from inovasi_cli.reading.cells import Unreadable, text
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Sheet, Workbook
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import nearest, normalise

_TEXT = ".txt"
_PARENTS = frozenset({"induk", "perangkat daerah induk", "opd induk", "skpd induk", "dinas induk", "agency"})
_UNITS = frozenset(
    {"unit", "unit kerja", "nama unit", "sub unit", "upt", "uptd", "akun", "nama akun", "username", "account"}
)
"""Headers of a table of units, as compared, beside those of agencies."""

_HEADER_WITHIN = 30
"""Rows from the top in which a header is looked for."""


def read_list(path: Path) -> Workbook:
    """Read a list of agencies: a text file with one a line, or any spreadsheet."""
    if path.suffix.lower() == _TEXT:
        try:
            lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
        except OSError:
            return read(path)  # which says why
        return Workbook(str(path), (Sheet(str(path), path.stem, tuple((line,) for line in lines)),))
    return read(path)


def hold_against(listed: Workbook, submission: Submission, ruleset: Ruleset) -> tuple[Diagnostic, ...]:
    """Return L415 for each agency of the list without an innovation, L416 for each that is not on it.

    Where both are probably one agency by two names it is L420 instead.
    """
    wanted = {normalise(name): (name, place) for name, place in _agencies(listed, ruleset)}
    sent = {
        normalise(innovation.agency): (innovation.agency, innovation.at("agency"))
        for innovation in reversed(submission.innovations)
        if innovation.agency
    }
    names = ruleset.once(AgencyNames)
    strangers = [name for key, (name, _) in sent.items() if key not in wanted]
    absent = [name for key, (name, _) in wanted.items() if key not in sent]
    called = {name: other for name in absent if (other := names.like(name, strangers))}
    return (
        *listed.faults,
        *(
            _called_otherwise(name, place, *sent[normalise(called[name])])
            if name in called
            else Diagnostic(rows.AGENCY_MISSING, place, {"name": name, "near": nearest(name, strangers)})
            for key, (name, place) in wanted.items()
            if key not in sent
        ),
        *(
            Diagnostic(rows.AGENCY_UNLISTED, place, {"value": name, "near": nearest(name, absent)})
            for key, (name, place) in sent.items()
            if wanted and key not in wanted and name not in called.values()
        ),
    )


def _called_otherwise(name: str, place: Place, sent: str, at: Place) -> Diagnostic:
    facts: dict[str, Fact] = {"name": name, "value": sent, "first": at.seen_from(place)}
    return Diagnostic(rows.AGENCY_CALLED_OTHERWISE, place, facts)


def _agencies(listed: Workbook, ruleset: Ruleset) -> Iterator[tuple[str, Place]]:
    """The names below a header that means agencies, or else all of the first column with something in it."""
    for sheet in listed.sheets[:1]:
        row, column = _header(sheet, ruleset) or (0, _first_column(sheet))
        for at in range(row + 1, len(sheet.rows) + 1):
            value = sheet.value(at, column)
            if value is None:
                continue
            try:
                yield text(value), _place(sheet, at, column)
            except Unreadable:
                continue


class Units(NamedTuple):
    """A table of the user's: agencies by units and accounts as compared, and what is wrong with it."""

    agencies: Mapping[str, str] = {}
    faults: tuple[Diagnostic, ...] = ()


def read_units(path: Path, submission: Submission, ruleset: Ruleset) -> Units:
    """Read which units belong to which agencies: a column of each, and one of accounts if there is one.

    ``faults`` are those of the file, L438-L441; a unit with two agencies, or one in a circle, is left out.
    """
    table = read(path)
    faults = [*table.faults]
    rows_read = [row for sheet in table.sheets[:1] for row in _units(sheet, ruleset, faults)]
    if table.sheets and not rows_read and not faults:
        sheet = table.sheets[0]
        faults.append(Diagnostic(worksheets.NO_ROWS, sheet.place(), {"sheet": sheet.name}))
    first: dict[str, tuple[str, Place]] = {}
    torn = set()
    for name, agency, place in rows_read:
        other, where = first.setdefault(normalise(name), (agency, place))
        if normalise(other) != normalise(agency):
            torn.add(normalise(name))
            facts = {"name": name, "value": agency, "read": other, "first": where.seen_from(place)}
            faults.append(Diagnostic(units.TWICE, place, facts))
    agencies = {key: agency for key, (agency, _) in first.items() if key not in torn}
    circular = {key for key in agencies if _returns(key, agencies)}
    faults += (
        Diagnostic(units.CIRCULAR, place, {"name": name})
        for name, _, place in rows_read
        if normalise(name) in circular
    )
    faults += _not_reported(rows_read, submission)
    return Units({key: agency for key, agency in agencies.items() if key not in circular}, tuple(faults))


def _units(sheet: Sheet, ruleset: Ruleset, faults: list[Diagnostic]) -> Iterator[tuple[str, str, Place]]:
    """Yield units with their agencies and their cells; ``faults`` gets L439."""
    row, named, agency = _unit_columns(sheet, ruleset)
    for at in range(row + 1, len(sheet.rows) + 1):
        said = {column: _text(sheet, at, column) for column in (*named, agency)}
        filled = [text for text in said.values() if text]
        names = [(said[column], sheet.place(at, column)) for column in named if said[column]]
        if names and said[agency]:
            yield from ((name, said[agency], place) for name, place in names)
        elif filled:
            faults.append(Diagnostic(units.INCOMPLETE, sheet.place(at, agency), {"value": filled[0]}))


def _unit_columns(sheet: Sheet, ruleset: Ruleset) -> tuple[int, list[int], int]:
    """The row of the header, the columns of units and accounts, and that of agencies, which is the last."""
    known = {normalise(name) for name in ruleset.vocabulary.columns["innovations"]["agency"]} | _PARENTS
    for row, values in enumerate(sheet.rows[:_HEADER_WITHIN], start=1):
        heads = {at: normalise(value) for at, value in enumerate(values, 1) if isinstance(value, str)}
        parents = [at for at, head in heads.items() if head in known]
        if parents and len(heads) > 1:
            agency = next((at for at in parents if heads[at] in _PARENTS), parents[-1])
            others = [at for at in heads if at != agency]
            return row, [at for at in others if heads[at] in _UNITS | known] or others[:1], agency
    first = _first_column(sheet)
    return 0, [first], first + 1


def _text(sheet: Sheet, row: int, column: int) -> str:
    value = sheet.value(row, column)
    try:
        return "" if value is None else text(value)
    except Unreadable:
        return ""


def _returns(key: str, agencies: Mapping[str, str]) -> bool:
    """Whether the agencies above a unit lead back to it."""
    at, steps = agencies.get(key), 0
    while at and normalise(at) != key and steps <= len(agencies):
        at, steps = agencies.get(normalise(at)), steps + 1
    return at is not None and normalise(at) == key


def _not_reported(listed: list[tuple[str, str, Place]], submission: Submission) -> Iterator[Diagnostic]:
    reported = [name for one in submission.innovations for name in (one.agency, one.account) if name]
    known = {*map(normalise, reported), *(normalise(agency) for _, agency, _ in listed)}
    for name, _, place in listed:
        if normalise(name) not in known:
            near = nearest(name, [*dict.fromkeys(reported)])
            yield Diagnostic(units.UNKNOWN, place, {"name": name, "near": near})


def _place(sheet: Sheet, row: int, column: int) -> Place:
    """The cell; in a text file the line."""
    return Place(sheet.file, None, row) if sheet.file.lower().endswith(_TEXT) else sheet.place(row, column)


def _header(sheet: Sheet, ruleset: Ruleset) -> tuple[int, int] | None:
    names = {normalise(name) for name in ruleset.vocabulary.columns["innovations"]["agency"]}
    for row, values in enumerate(sheet.rows[:_HEADER_WITHIN], start=1):
        for column, value in enumerate(values, start=1):
            if isinstance(value, str) and normalise(value) in names:
                return row, column
    return None


def _first_column(sheet: Sheet) -> int:
    filled = (at for row in sheet.rows for at, value in enumerate(row, start=1) if value is not None)
    return min(filled, default=1)
