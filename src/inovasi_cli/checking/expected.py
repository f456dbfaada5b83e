"""Which agencies of a list have reported innovations, and which that reported are not on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from inovasi_cli.checking.agencies import AgencyNames
from inovasi_cli.diagnostics import Diagnostic, Fact, Place, rows
from inovasi_cli.reading.cells import Unreadable, text
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Sheet, Workbook
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import nearest, normalise

_TEXT = ".txt"
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
