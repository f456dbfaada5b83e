"""JSON files with results: our own, and the ministry's profiles of the provinces.

A profile has ``kode_provinsi``, ``indeks_inovasi_daerah`` (text with a decimal comma) and
``tahun_indeks_inovasi_daerah``; the envelope around the profiles is not documented, so they are
looked for wherever they are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from inovasi_cli.diagnostics import Diagnostic, Place, files, results
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.scoring.ranking.table.columns import PREDICATES
from inovasi_cli.scoring.ranking.table.records import Records, TableRecord
from inovasi_cli.text import Text, usage
from inovasi_cli.text.spelling import normalise

SUFFIX = ".json"

_PROFILE = {
    "kode_provinsi": "code",
    "nama_provinsi": "region",
    "indeks_inovasi_daerah": "index",
    "tahun_indeks_inovasi_daerah": "year",
}
_ENDS = ("index", "index_low", "index_high")
_BY_CODE = {normalise(name).replace(" ", "-"): name for name in PREDICATES}
_NOT_JSON = Text("bukan JSON yang sah", "is no valid JSON")
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
        for number, cells in enumerate(_rows(content), start=1)
    )
    faults = () if rows else (Diagnostic(results.ROWS_UNKNOWN, Place(file), {"found": _NO_ROWS}),)
    return Records(file, rows, faults)


def _rows(content: Any) -> Iterator[Mapping[str, Value]]:
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
