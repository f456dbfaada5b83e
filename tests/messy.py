"""Workbooks as other people keep them, each with what is true of it (``messy/*.md``).

A file says in its first line whose habits these are, then what the file is called (``file``: its ending is
its format), the SPD levels or their total (``spd``; a total that no cell holds is given with ``--spd``),
cells that are merged or hidden, and the edits of a reader who follows what the tool says (``mend``: a line
a run). *Benar* is the plain truth, *Dikirim* the sheets as they are sent. Beside what ``sheets`` draws,
``@2025-03-01`` is a date, ``{310 kata}`` a text of that many words, ``=A1 -> 3`` a formula with the result
that its program stored, and ``%`` a line break.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

import openpyxl
from openpyxl.utils.cell import range_boundaries
from oracle import Reported, Said, index
from sheets import Rows, sheet

from inovasi_cli.assessment import Request
from inovasi_cli.books.writing.archive import with_results
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Uncomputed, Value, Workbook

FOLDER = Path(__file__).parent / "messy"

BASIC = (
    "Pendidikan",
    "Kesehatan",
    "Pekerjaan Umum dan Penataan Ruang",
    "Perumahan Rakyat dan Kawasan Permukiman",
    "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat",
    "Sosial",
)
CODES = tuple(str(code) for code in range(16, 36))

_WORDS = re.compile(r"\{(\d+) kata\}")
_PLACES = ("office", "table", "text")


class Formula(NamedTuple):
    """A formula and the result that is stored beside it."""

    text: str
    result: Value


Drawn = Sequence[Sequence[Value | Formula]]


@dataclass(frozen=True)
class Messy:
    """One workbook of somebody, and the truth about it."""

    name: str
    said: Mapping[str, Sequence[str]]
    truth: Sequence[Mapping[str, str]]
    sheets: Mapping[str, Drawn]

    @property
    def file(self) -> str:
        """What it is called."""
        return self.said["file"][0]

    @property
    def mends(self) -> Sequence[Mapping[str, str]]:
        """Cells and what is written there, run by run."""
        return [
            dict(edit.strip().split("=", 1) for edit in line.split(";")) for line in self.said.get("mend", ())
        ]

    @cached_property
    def spd(self) -> Mapping[str, int]:
        """The levels of the region's own rows; empty where only their total is known."""
        (line,) = self.said["spd"]
        return {code: int(level) for code, level in _pairs(line)} if "=" in line else {}

    @property
    def spd_total(self) -> Decimal | None:
        """The total of those rows where their levels are not known."""
        return None if self.spd else Decimal(self.said["spd"][0])

    @property
    def request(self) -> Request:
        """What is given beside the file: the SPD total where no cell holds it."""
        total = self.spd_total
        held = {
            str(value).replace(",", ".") for rows in self.sheets.values() for row in rows for value in row
        }
        return Request() if total is None or str(total) in held else Request(spd=total)

    @property
    def index(self) -> Fraction:
        """The index by the oracle."""
        spd = {code: Said(level, proven=False, verified=None) for code, level in self.spd.items()}
        return index(spd, [_reported(row) for row in self.truth], "claimed", Fraction(self.spd_total or 0))

    @property
    def agencies(self) -> Sequence[str]:
        """The agency of each innovation, in order, as compared."""
        return [row["OPD"].casefold() for row in self.truth]

    def twin(self) -> Workbook:
        """The truth in the layout of the template."""
        profile: Rows = [["Nama Pemda", "Kota Contoh"], ["Edisi", "2026"]]
        levels: list[list[Value]] = [[code, float(level)] for code, level in self.spd.items()]
        spd: Rows = [["Kode", "Parameter"], *levels]
        names = ["Nama Inovasi", "Perangkat Daerah", "Tahapan Inovasi", "Urusan Utama", "Waktu Penerapan"]
        names += ["Waktu Pengembangan", "Rancang Bangun", *CODES, "Estimasi Skor Kematangan"]
        lines: list[list[Value]] = [_as_template(row, at) for at, row in enumerate(self.truth)]
        kept = [at for at in range(len(names)) if at < 6 or any(line[at] is not None for line in lines)]
        listed: Rows = [[names[at] for at in kept], *([line[at] for at in kept] for line in lines)]
        tables = {"Profil": profile, "Inovasi": listed, **({"SPD": spd} if self.spd else {})}
        return Workbook("twin.xlsx", tuple(sheet(rows, name, "twin.xlsx") for name, rows in tables.items()))

    def write(self, folder: Path, ending: str | None = None) -> Path:
        """Write the file, in its own format or another one."""
        path = folder / self.file
        path = path.with_suffix(ending) if ending else path
        match path.suffix:
            case ".xlsx":
                _write_xlsx(path, self)
            case ".ods":
                _write_ods(path, self)
            case ".csv":
                _write_csv(path, self)
        return path

    def workbook(self, folder: Path) -> Workbook:
        """The file as it is read."""
        return read(self.write(folder))


def load() -> Sequence[Messy]:
    """Every messy workbook, by name."""
    return [_parsed(path) for path in sorted(FOLDER.glob("*.md"))]


def _parsed(path: Path) -> Messy:
    about, true, sent = re.split(
        r"^# (?:Benar|Dikirim)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    said: dict[str, list[str]] = {}
    for line in about.splitlines()[1:]:
        key, _, value = line.partition(": ")
        if value:
            said.setdefault(key, []).append(value)
    head, *rows = ([("" if v is None else str(v)) for v in row] for row in sheet(_texts(true)).rows)
    truth = [dict(zip(head, row, strict=True)) for row in rows]
    tables = (part.split("\n", 1) for part in re.split(r"^## ", sent, flags=re.MULTILINE)[1:])
    return Messy(
        path.stem, said, truth, {name.strip(): _drawn(table, name.strip()) for name, table in tables}
    )


def _texts(table: str) -> str:
    """The same table with every number as text."""
    return re.sub(r"\| (\d)", r"| '\1", table)


def _drawn(table: str, name: str) -> Drawn:
    return [
        [_value(value, f"{name}{column}x{row}") for column, value in enumerate(cells)]
        for row, cells in enumerate(sheet(table).rows)
    ]


def _value(value: Value, where: str) -> Value | Formula:
    if isinstance(value, Uncomputed) and " -> " in value.formula:
        text, _, result = value.formula.partition(" -> ")
        return Formula(text, sheet(f"| {result} |").rows[0][0])
    if not isinstance(value, str):
        return value
    if value.startswith("@"):
        return date.fromisoformat(value[1:])
    if many := _WORDS.fullmatch(value):
        return words(int(many[1]), where.replace(" ", ""))
    return value.replace("%", "\n") if "%" in value else value


def words(number: int, of: str) -> str:
    """A text of so many words, unlike that of another cell."""
    return " ".join(f"kata{of}x{at}" for at in range(number))


def _pairs(line: str) -> list[tuple[str, str]]:
    parts = (part.partition("=") for part in line.split(","))
    return [(key.strip(), value.strip()) for key, _, value in parts]


def _reported(row: Mapping[str, str]) -> Reported:
    levels = row.get("Parameter 16-35", "").split()
    return Reported(
        said={code: Said(int(level), False, None) for code, level in zip(CODES, levels, strict=False)},
        basic_affair=BASIC.index(row["Urusan"]) if row["Urusan"] in BASIC else None,
        applied=date.fromisoformat(row["Penerapan"]) if row["Penerapan"] else None,
        developed=date.fromisoformat(row["Pengembangan"]) if row["Pengembangan"] else None,
        words=int(row["Kata"]) if row["Kata"] else 300,  # without a column it cannot be tested
        total=Fraction(row["Kematangan"]) if row.get("Kematangan") else None,
    )


def _as_template(row: Mapping[str, str], at: int) -> list[Value]:
    levels: list[Value] = [float(level) for level in row.get("Parameter 16-35", "").split()]
    total = float(row["Kematangan"]) if row.get("Kematangan") else None
    plain = (row["Nama"], row["OPD"], row["Tahapan"], row["Urusan"], row["Penerapan"], row["Pengembangan"])
    text = words(int(row["Kata"]), str(at)) if row["Kata"] else None
    return [*(value or None for value in plain), text, *(levels or [None] * len(CODES)), total]


def _write_xlsx(path: Path, messy: Messy) -> None:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)  # type: ignore[arg-type]
    results: dict[str, dict[str, Value]] = {}
    for number, (name, rows) in enumerate(messy.sheets.items(), start=1):
        written = workbook.create_sheet(name)
        for row, values in enumerate(rows, start=1):
            for column, value in enumerate(values, start=1):
                formula = value.text if isinstance(value, Formula) else value
                cell = written.cell(row, column, formula)
                if isinstance(value, Formula):
                    results.setdefault(f"xl/worksheets/sheet{number}.xml", {})[cell.coordinate] = value.result
                elif isinstance(value, str):
                    cell.data_type = "s"
    for name, cells in _listed(messy, "merged"):
        left, top, right, bottom = range_boundaries(cells)
        _only_first(workbook[name], (top, left, bottom, right))
        workbook[name].merge_cells(cells)
    for name, letter in _listed(messy, "hidden"):
        workbook[name].column_dimensions[letter].hidden = True
    buffer = io.BytesIO()
    workbook.save(buffer)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(path, "w") as new:
        for part in old.namelist():
            held = results.get(part)
            new.writestr(part, with_results(old.read(part), held) if held else old.read(part))


def _only_first(written: object, bounds: tuple[int | None, ...]) -> None:
    """Check that a merged range holds one cell, as spreadsheet programs leave it."""
    top, left, bottom, right = (bound or 0 for bound in bounds)
    filled = [
        cell.coordinate
        for row in written.iter_rows(top, bottom, left, right)  # type: ignore[attr-defined]
        for cell in row
        if cell.value is not None
    ]
    assert len(filled) <= 1, filled


def _listed(messy: Messy, key: str) -> list[tuple[str, str]]:
    """Return the places of a line as sheet and cells."""
    places = (part.strip().rpartition("!") for line in messy.said.get(key, ()) for part in line.split(","))
    return [(name, cells) for name, _, cells in places]


def _write_csv(path: Path, messy: Messy) -> None:
    ((_, rows),) = messy.sheets.items()
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([_written(value) for value in row] for row in rows)


def _written(value: Value | Formula) -> str:
    value = value.result if isinstance(value, Formula) else value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _write_ods(path: Path, messy: Messy) -> None:
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _PLACES)
    tables = "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
        + "</table:table>"
        for name, rows in messy.sheets.items()
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet>{tables}"
            "</office:spreadsheet></office:body></office:document-content>",
        )


def _ods_cell(value: Value | Formula) -> str:
    value = value.result if isinstance(value, Formula) else value
    match value:
        case None:
            return "<table:table-cell/>"
        case float() | int():
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        case date():
            return f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'
