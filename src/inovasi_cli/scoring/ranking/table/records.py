"""The rows of a results table as they stand in a file, before anything is made of their cells."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inovasi_cli.diagnostics import Diagnostic, Place, files, results
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.reading.headers.rows import Header, find_header
from inovasi_cli.reading.layout.about import repeated
from inovasi_cli.reading.submission import Category
from inovasi_cli.scoring.ranking.table.columns import (
    HEADERS,
    PREDICATES,
    category_in,
    is_sum,
    years_in,
)
from inovasi_cli.text import Text, usage
from inovasi_cli.text.spelling import normalise

INHERITED = ("category", "cluster", "year")
"""Fields that a merged cell states for the rows below it too."""

_RESULTS = ("index", "rank", "predicate")


@dataclass(frozen=True, slots=True)
class TableRecord:
    """One row: its filled cells by field and where each stands.

    ``category`` is what a heading, a title or the header of the column says about it; ``headers``
    are the fields as their columns call them. ``year`` is what the title says.
    """

    cells: Mapping[str, Value]
    places: Mapping[str, Place]
    place: Place
    headers: Mapping[str, str] = field(default_factory=dict)
    category: Category | None = None
    year: int | None = None

    def at(self, name: str) -> Place:
        """The cell of a field; the row where it has none."""
        return self.places.get(name, self.place)

    def header(self, name: str) -> str:
        """What the column of a field is called."""
        return self.headers.get(name, name)


@dataclass(frozen=True, slots=True)
class Records:
    """All rows of one file, with what was wrong with reading it."""

    file: str
    rows: tuple[TableRecord, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def results_header(sheet: Sheet) -> Header | None:
    """Return the header of a results table; ``None`` where the sheet holds something else."""
    header = find_header(sheet, HEADERS, "region")
    if header is None or "innovation" in header.columns:
        return None
    named = {"region", "province", "code"} & header.columns.keys()
    return header if named and any(name in header.columns for name in _RESULTS) else None


def sheet_records(workbook: Workbook) -> Records:
    """Read the rows of every results table of ``workbook``; R701 where there is none."""
    rows: list[TableRecord] = []
    faults = list(workbook.faults)
    tables = [(sheet, header) for sheet in workbook.sheets if (header := results_header(sheet))]
    for sheet, header in tables:
        faults += repeated(sheet, header)
        rows += _rows(sheet, header, faults)
    if workbook.sheets and not tables:
        faults.append(Diagnostic(results.NO_TABLE, Place(workbook.file, workbook.sheets[0].name)))
    return Records(workbook.file, tuple(rows), tuple(faults))


def _rows(sheet: Sheet, header: Header, faults: list[Diagnostic]) -> Iterator[TableRecord]:
    fields = dict(header.columns)
    if "region" not in fields and "province" in fields:
        fields["region"] = fields.pop("province")
    headers = {cell.field: cell.text for cell in header.cells if cell.field}
    year = _year(sheet, header)
    category = category_in(headers.get("region", "Provinsi")) or _title_category(sheet, header)
    inherited: dict[str, tuple[Value, Place]] = {}
    for row in range(header.row + 1, len(sheet.rows) + 1):
        filled = [
            column
            for column in range(1, len(sheet.rows[row - 1]) + 1)
            if sheet.value(row, column) is not None
        ]
        cells = {name: sheet.value(row, column) for name, column in fields.items() if column in filled}
        texts = [value for column in filled[:2] if isinstance(value := sheet.value(row, column), str)]
        if total := next((text for text in texts if is_sum(text)), None):
            place = sheet.place(row, filled[0])
            faults.append(Diagnostic(results.SUM_ROW, place, {"value": total}))
        elif len(filled) == 1 and texts:
            category = category_in(texts[0]) or category
        elif cells.keys() - {"number"} and not _is_header(cells):
            places = {name: sheet.place(row, fields[name]) for name in cells}
            inherited |= {name: (cells[name], places[name]) for name in INHERITED if name in cells}
            yield TableRecord(
                {**{name: value for name, (value, _) in inherited.items()}, **cells},
                {**{name: place for name, (_, place) in inherited.items()}, **places},
                sheet.place(row),
                headers,
                category,
                year,
            )


def _is_header(cells: Mapping[str, Value]) -> bool:
    """Whether a row repeats the header, as printed tables do on every page, or numbers the columns."""
    region = cells.get("region")
    return isinstance(region, str) and HEADERS.find(region) in ("region", "province")


def _title(sheet: Sheet, header: Header) -> list[str]:
    return [value for values in sheet.rows[: header.row - 1] for value in values if isinstance(value, str)]


def _year(sheet: Sheet, header: Header) -> int | None:
    """The one year that the title names, else the header, else the sheet, else the file."""
    titles, heads = " ".join(_title(sheet, header)), " ".join(cell.text for cell in header.cells)
    file = sheet.file.replace("\\", "/").rpartition("/")[2]
    for said in (titles, heads, sheet.name, file):
        if found := years_in(said):
            return found.pop() if len(found) == 1 else None
    return None


def _title_category(sheet: Sheet, header: Header) -> Category | None:
    return category_in(" ".join(_title(sheet, header))) or category_in(sheet.name)


SUFFIX = ".json"

_PROFILE = {
    "kode_provinsi": "code",
    "nama_provinsi": "region",
    "indeks_inovasi_daerah": "index",
    "tahun_indeks_inovasi_daerah": "year",
}
_ENDS = ("index", "index_low", "index_high")
_BY_CODE = {normalise(name).replace(" ", "-"): name for name in PREDICATES}
_NOT_JSON = Text("bukan JSON yang sah", "is not valid JSON")
_NO_ROWS = Text("tidak memuat baris hasil", "holds no rows of results")


def json_records(path: Path) -> Records:
    """Read the results in a JSON file; R718 where there are none."""
    file = str(path)
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return Records(file, faults=(Diagnostic(files.MISSING, Place(file), {"near": ()}),))
    except OSError as error:
        facts = {"reason": usage.reason(error)}
        return Records(file, faults=(Diagnostic(files.FORBIDDEN, Place(file), facts),))
    except (ValueError, RecursionError):
        return Records(file, faults=(Diagnostic(results.ROWS_UNKNOWN, Place(file), {"found": _NOT_JSON}),))
    rows = tuple(
        TableRecord(cells, {}, Place(file, row=number))
        for number, cells in enumerate(_json_rows(content), start=1)
    )
    faults = () if rows else (Diagnostic(results.ROWS_UNKNOWN, Place(file), {"found": _NO_ROWS}),)
    return Records(file, rows, faults)


def _json_rows(content: Any) -> Iterator[Mapping[str, Value]]:
    """Find the rows at any depth; a file as deep as Python's stack is refused by its reader already."""
    waiting = [content]
    while waiting:
        found = waiting.pop()
        if isinstance(found, list):
            waiting += reversed(found)
        elif isinstance(found, dict):
            if found.get("schema") == "inovasi.score/1":
                yield _filled(_score(found))
            elif found.get("schema") == "inovasi.rank/1":
                yield from map(_filled, _ranked(found))
            elif "kode_provinsi" in found and "indeks_inovasi_daerah" in found:
                yield _filled(
                    {field: found.get(key) for key, field in _PROFILE.items()} | {"category": "provinsi"}
                )
            else:
                waiting += reversed(found.values())


def _score(card: Mapping[str, Any]) -> dict[str, Any]:
    region = _mapping(card.get("region"))
    return {
        "code": region.get("code"),
        "region": region.get("name"),
        "category": region.get("category"),
        **{name: card.get(name) for name in _ENDS},
        "predicate": _predicate(card),
        "year": card.get("edition"),
        "counted": _mapping(card.get("sid")).get("counted"),
    }


def _ranked(standings: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for category, rows in _mapping(standings.get("categories")).items():
        for row in rows if isinstance(rows, list) else ():
            standing = _mapping(row)
            yield {
                **{name: standing.get(name) for name in ("code", "region", *_ENDS, "year", "counted")},
                "category": category,
                "predicate": _predicate(standing),
            }


def _predicate(card: Mapping[str, Any]) -> str | None:
    """The printed predicate by its code, whatever language the file was written in."""
    code = _mapping(card.get("predicate")).get("code")
    return _BY_CODE.get(code) if isinstance(code, str) else None


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _filled(cells: Mapping[str, Any]) -> Mapping[str, Value]:
    """Keep what a cell could hold too."""
    return {
        name: value
        for name, value in cells.items()
        if isinstance(value, str | int | float) and not (isinstance(value, str) and not value.strip())
    }
