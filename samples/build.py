"""Build the sample workbooks from ``data/`` and ``perlu-diperbaiki.yaml``.

    python samples/build.py                  write them beside this file
    python samples/build.py --check [DIR]    compare those in DIR (default: here) with a fresh build

The same openpyxl always writes the same bytes. Where another version wrote them, cells are compared.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import zipfile
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

import county
import faulty
from cities import City, Row, city

from inovasi_cli.books.template import Entries, write_template
from inovasi_cli.books.writing.archive import timeless
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.headers import Fields
from inovasi_cli.rules.loading import load

HERE = Path(__file__).parent
CITIES = ("banjarmasin-2023", "kota-contoh-2026")
IN_PARTS = "kota-contoh-2026"
PARTS, OWN_ROWS = "opd", "bappeda-spd.xlsx"
FAULTY = "perlu-diperbaiki.xlsx"
LIST = "kabupaten-contoh-2026.csv"


def build(folder: Path) -> tuple[Path, ...]:
    """Write all samples into ``folder`` and return their paths."""
    paths = tuple(_write(city(name), folder / f"{name}.xlsx") for name in CITIES)
    paths += tuple(_write_in_parts(city(IN_PARTS), folder))
    buffer = io.BytesIO()
    faulty.build().save(buffer)
    (folder / FAULTY).write_bytes(timeless(buffer.getvalue()))
    (folder / LIST).write_text(county.portal_list(), encoding="utf-8")
    return *paths, folder / FAULTY, folder / LIST


def check(folder: Path) -> int:
    """Say how the samples in ``folder`` compare with a fresh build; return 1 when one differs."""
    result = 0
    with tempfile.TemporaryDirectory() as fresh:
        for path in build(Path(fresh)):
            name = path.relative_to(fresh)
            verdict, same = _compare(folder / name, path)
            print(f"{name.as_posix()}: {verdict}")
            result = result if same else 1
    return result


def _write_in_parts(source: City, folder: Path) -> Iterator[Path]:
    """Write what each agency of a city sends, and what its planning office adds for the city itself."""
    (folder / PARTS).mkdir(exist_ok=True)
    for at, (office, agency) in enumerate(source.agencies.items(), 1):
        part = replace(
            source,
            profile={**source.profile, "agency": agency},
            innovations=[row for row in source.innovations if row["Perangkat Daerah"] == agency],
            evidence=[row for row in source.evidence if row["Perangkat Daerah"] == agency],
        )
        yield _write(part, folder / PARTS / f"{at:02}-{office}.xlsx", without=("spd",))
    yield _write(source, folder / OWN_ROWS, without=("innovations", "evidence"))


def _write(source: City, path: Path, without: Collection[str] = ()) -> Path:
    """Write a workbook of a city, ``without`` some of its sheets."""
    ruleset = load(source.edition)
    labels, headers = Fields(ruleset, "profile"), Fields(ruleset, "innovations")
    entries = Entries(
        profile={labels.official(name): value for name, value in source.profile.items()},
        spd=None if "spd" in without else source.spd,
        innovations=None
        if "innovations" in without
        else [_by_header(row, headers) for row in source.innovations],
        evidence=None if "evidence" in without else source.evidence or None,
        notice=source.notice,
    )
    write_template(ruleset, path, entries, force=True)
    return path


def _by_header(row: Row, headers: Fields) -> Row:
    """Name the columns of indicators, which the cities name by code, as the template does."""
    return {headers.official(name) if name in headers.indicators else name: row[name] for name in row}


def _compare(committed: Path, fresh: Path) -> tuple[str, bool]:
    if not committed.is_file():
        return "missing", False
    if _parts(committed) == _parts(fresh):
        return "same bytes", True
    if _cells(committed) == _cells(fresh):
        return "same cells, other bytes", True
    return "differs", False


def _parts(path: Path) -> dict[str, bytes]:
    """The parts of the archive; how they are compressed depends on the zlib at hand. A list is one part."""
    if path.suffix == ".csv":
        return {path.name: path.read_bytes()}
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _cells(path: Path) -> list[tuple[str, object]]:
    return [(sheet.name, sheet.rows) for sheet in read(path).sheets]


def main() -> int:
    """Build, or check what was built."""
    parser = argparse.ArgumentParser(description="Build the sample workbooks, or check them.")
    parser.add_argument("--check", nargs="?", const=HERE, type=Path, metavar="DIR")
    folder = parser.parse_args().check
    if folder is not None:
        return check(folder)
    for path in build(HERE):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
