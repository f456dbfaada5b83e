"""What is to be said about the columns of a sheet: missing, twice there, unknown, or misspelt ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from inovasi_cli.diagnostics import Diagnostic, Fact, Kind, Place, columns
from inovasi_cli.headers import MEASURED, Fields, Header, How, part
from inovasi_cli.spelling import nearest, normalise
from inovasi_cli.workbook.sheets import Sheet

_TOLD: Mapping[How | None, Kind] = {"misspelling": columns.MISSPELT, "content": columns.BY_CONTENT}


def about_columns(
    sheet: Sheet, header: Header, fields: Fields, missing: Iterable[str]
) -> Iterator[Diagnostic]:
    """Yield K201-K204 and K209-K212 of one header; ``missing`` are fields that its table needs."""
    yield from (required_missing(sheet, header, fields, name) for name in missing)
    yield from _repeated(sheet, header)
    yield from _unknown(sheet, header, fields)
    yield from indicators_missing(sheet.place(header.row), header.columns.keys(), fields)
    yield from _own_missing(sheet, header, fields)


def required_missing(sheet: Sheet, header: Header | None, fields: Fields, name: str) -> Diagnostic:
    """K201, with the unknown column that may be meant."""
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
        elif cell.field is None and not fields.speaks_of(cell.text):
            slip = fields.slip(cell.text, header.columns.keys())
            near = slip[1] if slip else ""
            yield Diagnostic(
                columns.DOUBTFUL if near else columns.UNKNOWN, place, {"header": cell.text, "near": near}
            )


def indicators_missing(place: Place, found: Collection[str], fields: Fields) -> Iterator[Diagnostic]:
    """K204 of the indicators without a column when others have one."""
    missing = [code for code in fields.indicators if not {code, part(code, MEASURED)} & set(found)]
    if missing and len(missing) < len(fields.indicators):
        names = tuple(fields.official(code) for code in missing)
        yield Diagnostic(columns.INDICATOR_MISSING, place, {"missing": names})


def _own_missing(sheet: Sheet, header: Header, fields: Fields) -> Iterator[Diagnostic]:
    """Name what a layout of the user's own speaks of and this sheet does not have."""
    texts = {normalise(cell.text): cell.text for cell in header.cells}
    for key, name in fields.own.items():
        if key not in texts and name not in header.columns:
            facts: dict[str, Fact] = {"header": key, "near": nearest(key, texts.values())}
            yield Diagnostic(columns.OWN_MISSING, sheet.place(header.row), facts)
