"""Small sound submissions as sheets, and what people do to such files without meaning any harm."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import cast

import oracle

from inovasi_cli.assessment import Request, assess
from inovasi_cli.books.merging import merge
from inovasi_cli.books.template import sheets
from inovasi_cli.diagnostics import Diagnostic, Place, files, worksheets
from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook, meant
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Ruleset

Rows = list[list[Value]]

AFFAIRS = (
    "Pendidikan",
    "Kesehatan",
    "Pekerjaan Umum dan Penataan Ruang",
    "Perumahan Rakyat dan Kawasan Permukiman",
    "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat",
    "Sosial",
    "Pangan",
    "Perhubungan",
)
BASIC = 6
"""So many of them, the first ones, are basic services."""

AGENCIES = ("Dinas Pendidikan", "Dinas Kesehatan", "Dinas Sosial", "Dinas Perhubungan")
NAMES = tuple(
    f"{one} {two}"
    for one in ("Siap", "Cepat", "Terang", "Jernih")
    for two in ("Antar", "Lapor", "Rawat", "Panen")
)
DAYS = {
    "2024-03-05": date(2024, 3, 5),
    "2025-07-01": date(2025, 7, 1),
    "2024-11-30": date(2024, 11, 30),
    "12/05/2025": date(2025, 5, 12),
    "3 Juni 2024": date(2024, 6, 3),
    "2019-02-01": date(2019, 2, 1),
    "2021-08-17": date(2021, 8, 17),
    "1 Mei 2020": date(2020, 5, 1),
}
"""Days as they are written, and what is meant."""

DATES, OLD = tuple(DAYS)[:5], tuple(DAYS)[5:]
TEXTS = tuple(" ".join(f"{word}{at}" for at in range(310)) for word in ("layanan", "warga", "data", "kerja"))
SHORT = " ".join(["singkat"] * 120)

NEAR = {
    "Waktu Penerapan": (
        "Tgl Penerapan",
        "Tahun Penerapan",
        "Mulai Diterapkan",
        "Penerapan (tgl)",
        "Wkt Penerapan",
    ),
    "Waktu Pengembangan": ("Tgl Pengembangan", "Dikembangkan", "Thn Pengembangan"),
    "Rancang Bangun": ("Rancang Bangun dan Pokok Perubahan", "Deskripsi Inovasi", "Uraian"),
    "Urusan Utama": ("Bidang Urusan", "Urusan Pemerintahan Daerah", "Bidang"),
    "Tahapan Inovasi": ("Status", "Fase"),
    "Parameter": ("Nilai", "Skor SPD 2025", "Isian"),
    "Kode": ("Nomor Indikator", "ID"),
    "Nama Inovasi": ("Karya", "Nama Program"),
    "Perangkat Daerah": ("Instansi", "Unit Kerja"),
}
ANYTHING = (
    "",
    " ",
    "Kolom",
    "Foto",
    "1",
    "x" * 200,
    "Keterangan",
    "???",
    "2025",
    "Tanggal Input",
    "lain-lain",
    "Tujuan",
    "Anggaran",
)


PROFILE: Rows = [["Isian", "Nilai"], ["Nama Pemda", "Kota Contoh"], ["Edisi", "2026"]]
HEADS = (
    *("Nama Inovasi", "Perangkat Daerah", "Tahapan Inovasi", "Urusan Utama"),
    *("Waktu Uji Coba", "Waktu Penerapan", "Waktu Pengembangan", "Rancang Bangun"),
)


@dataclass(frozen=True)
class Case:
    """A submission as files, what was done to it, and the untouched one."""

    sound: tuple[Workbook, ...]
    touched: tuple[Workbook, ...]
    deeds: tuple[str, ...]


def sound(draw: random.Random, ruleset: Ruleset) -> Workbook:
    """One workbook of a city in the layout of the template."""
    spd: Rows = [["Kode", "Indikator", "Parameter"]]
    spd += [[code, each.name.id, float(draw.randint(0, 3))] for code, each in ruleset.spd_indicators.items()]
    codes = list(ruleset.sid_indicators)
    heads = [f"{code} {ruleset.sid_indicators[code].name.id}" for code in codes]
    listed: Rows = [["No", *HEADS, *heads]]
    of = draw.randint(5, len(NAMES))
    late = draw.choice((0.0, 0.2, 1.0))
    short = draw.choice((0.0, 0.2, 1.0))
    for number, name in enumerate(draw.sample(NAMES, of), start=1):
        old = draw.random() < late
        listed.append(
            [
                float(number),
                name,
                draw.choice(AGENCIES),
                "Penerapan",
                AFFAIRS[number % len(AFFAIRS)] if draw.random() < 0.9 else draw.choice(AFFAIRS),
                "2018-01-02",
                draw.choice(OLD if old else DATES),
                draw.choice(DATES) if old and draw.random() < 0.5 else None,
                SHORT if draw.random() < short else draw.choice(TEXTS) + f" {name}",
                *(float(draw.randint(1, 3)) for _ in codes),
            ]
        )
    return _book("kota.xlsx", {"Profil": [*PROFILE, ["Kategori", "kota"]], "SPD": spd, "Inovasi": listed})


def truth(book: Workbook) -> tuple[Decimal, int]:
    """The index of what ``sound`` drew, and how many innovations count: by the oracle, without the engine."""
    spd = {str(row[0]): _said(row[2]) for row in _sheet(book, "SPD").rows[1:]}
    head, *rows = _sheet(book, "Inovasi").rows
    codes = {at: str(text).split()[0] for at, text in enumerate(head) if str(text)[:2].isdecimal()}
    reported = [_reported(dict(zip(map(str, head), row, strict=True)), row, codes) for row in rows]
    exact = oracle.index(spd, reported, "claimed")
    hundredths = (exact * 100 + Fraction(1, 2)).__floor__()
    return Decimal(hundredths).scaleb(-2), sum(map(oracle.counts, reported))


def _reported(cells: Mapping[str, Value], row: Sequence[Value], codes: Mapping[int, str]) -> oracle.Reported:
    affair = AFFAIRS.index(str(cells["Urusan Utama"]))
    return oracle.Reported(
        said={code: _said(row[at]) for at, code in codes.items()},
        basic_affair=affair if affair < BASIC else None,
        applied=DAYS.get(str(cells["Waktu Penerapan"])),
        developed=DAYS.get(str(cells["Waktu Pengembangan"])),
        words=len(str(cells["Rancang Bangun"]).split()),
    )


def _said(level: Value) -> oracle.Said:
    assert isinstance(level, float)
    return oracle.Said(int(level), proven=False, verified=None)


def _book(file: str, sheets: dict[str, Rows]) -> Workbook:
    return Workbook(file, tuple(Sheet(file, name, tuple(map(tuple, rows))) for name, rows in sheets.items()))


def split(book: Workbook) -> tuple[Workbook, ...]:
    """Files of agencies, and one of the region with the rest."""
    (listed,) = (sheet for sheet in book.sheets if sheet.name == "Inovasi")
    head, *rows = listed.rows
    at = head.index("Perangkat Daerah") if "Perangkat Daerah" in head else None
    if at is None:
        return (book,)
    parts = []
    for number, agency in enumerate(sorted({str(row[at]) for row in rows}), start=1):
        file = f"opd-{number}.xlsx"
        own = tuple(row for row in rows if str(row[at]) == agency)
        profile = (*map(tuple, PROFILE), ("Perangkat Daerah", agency))
        parts.append(Workbook(file, (Sheet(file, "Profil", profile), Sheet(file, listed.name, (head, *own)))))
    rest = tuple(sheet._replace(file="daerah.xlsx") for sheet in book.sheets if sheet is not listed)
    return (*parts, Workbook("daerah.xlsx", rest))


def _sheet(book: Workbook, name: str) -> Sheet:
    return next(sheet for sheet in book.sheets if sheet.name == name)


def renamed(book: Workbook, name: str, old: str, new: str) -> Workbook:
    """The same workbook with another header on one sheet."""
    sheet = _sheet(book, name)
    head = tuple(new if value == old else value for value in sheet.rows[0])
    return _with(book, sheet, sheet._replace(rows=(head, *sheet.rows[1:])))


def without(book: Workbook, name: str, header: str) -> Workbook:
    """The same workbook without a column."""
    sheet = _sheet(book, name)
    at = sheet.rows[0].index(header)
    return _with(book, sheet, sheet._replace(rows=tuple((*row[:at], *row[at + 1 :]) for row in sheet.rows)))


def hidden(book: Workbook, name: str) -> Workbook:
    """The same workbook with one sheet hidden."""
    sheet = _sheet(book, name)
    fault = Diagnostic(worksheets.SHEET_HIDDEN, Place(book.file, name), {"sheet": name})
    return _with(book, sheet)._replace(faults=(*book.faults, fault), hidden=(*book.hidden, sheet))


def damaged(book: Workbook) -> Workbook:
    """What a broken download leaves of a workbook."""
    fault = Diagnostic(files.UNREADABLE, Place(book.file), {"found": "x", "expected": "y"})
    return Workbook(book.file, (), (fault,))


def merged(parts: Sequence[Workbook], ruleset: Ruleset, told: Submission) -> Workbook:
    """What ``merge`` writes of ``parts``, read without a detour over a file."""
    written: list[Sheet] = []
    for plan in sheets(ruleset, merge(parts, ruleset, None, told)):
        heads = [column.header for column in plan.columns]
        lines = (*([line] for line in plan.above), heads, *plan.rows)
        written.append(
            Sheet(
                "kota.xlsx",
                plan.name,
                tuple(tuple(meant(cast(Value, value)) for value in row) for row in lines),
            )
        )
    return Workbook("kota.xlsx", tuple(written))


Deed = Callable[[random.Random, Sequence[Workbook]], tuple[str, tuple[Workbook, ...]]]


def _changed(books: Sequence[Workbook], at: int, book: Workbook) -> tuple[Workbook, ...]:
    return (*books[:at], book, *books[at + 1 :])


def _pick(draw: random.Random, books: Sequence[Workbook]) -> tuple[int, Workbook, Sheet] | None:
    filled = [(at, book) for at, book in enumerate(books) if book.sheets]
    if not filled:
        return None
    at, book = draw.choice(filled)
    weights = [1 if sheet.name == "Profil" else 4 for sheet in book.sheets]
    return at, book, draw.choices(book.sheets, weights)[0]


def _with(book: Workbook, old: Sheet, *new: Sheet) -> Workbook:
    at = book.sheets.index(old)
    return book._replace(sheets=(*book.sheets[:at], *new, *book.sheets[at + 1 :]))


def rename_header(draw: random.Random, books: Sequence[Workbook]) -> tuple[str, tuple[Workbook, ...]]:
    """Give one header another text."""
    picked = _pick(draw, books)
    if picked is None or picked[2].name == "Profil" or not picked[2].rows:
        return "", tuple(books)
    at, book, sheet = picked
    head = list(sheet.rows[0])
    column = draw.randrange(len(head))
    kind = draw.random()
    near = NEAR.get(str(head[column]))
    if near and kind < 0.5:
        new = draw.choice(near)
    elif kind < 0.9:
        new = draw.choice(ANYTHING)
    else:
        new = str(draw.choice(head))
    deed = f"{book.file}/{sheet.name}: {head[column]!r} -> {new!r}"
    head[column] = new
    return deed, _changed(books, at, _with(book, sheet, sheet._replace(rows=(tuple(head), *sheet.rows[1:]))))


def drop_column(draw: random.Random, books: Sequence[Workbook]) -> tuple[str, tuple[Workbook, ...]]:
    """Delete one column."""
    picked = _pick(draw, books)
    if picked is None or picked[2].name == "Profil" or not picked[2].rows:
        return "", tuple(books)
    at, book, sheet = picked
    column = draw.randrange(len(sheet.rows[0]))
    rows = tuple((*row[:column], *row[column + 1 :]) for row in sheet.rows)
    deed = f"{book.file}/{sheet.name}: without {sheet.rows[0][column]!r}"
    return deed, _changed(books, at, _with(book, sheet, sheet._replace(rows=rows)))


def rename_sheet(draw: random.Random, books: Sequence[Workbook]) -> tuple[str, tuple[Workbook, ...]]:
    """Give one sheet another name."""
    picked = _pick(draw, books)
    if picked is None:
        return "", tuple(books)
    at, book, sheet = picked
    name = draw.choice(("Sheet1", "Rekap 2026", "Data", "Lembar", "Lampiran", "Daftar", "Petunjuk"))
    if any(each.name == name for each in book.sheets):
        return "", tuple(books)
    deed = f"{book.file}: sheet {sheet.name!r} -> {name!r}"
    return deed, _changed(books, at, _with(book, sheet, sheet._replace(name=name)))


def hide_sheet(draw: random.Random, books: Sequence[Workbook]) -> tuple[str, tuple[Workbook, ...]]:
    """Hide one sheet."""
    picked = _pick(draw, books)
    if picked is None:
        return "", tuple(books)
    at, book, sheet = picked
    return f"{book.file}: hidden {sheet.name!r}", _changed(books, at, hidden(book, sheet.name))


def damage(draw: random.Random, books: Sequence[Workbook]) -> tuple[str, tuple[Workbook, ...]]:
    """Leave of one file what a broken download leaves."""
    at = draw.randrange(len(books))
    return f"{books[at].file}: damaged", _changed(books, at, damaged(books[at]))


def _reshaped(change: Callable[[random.Random, list[tuple[Value, ...]]], str], *names: str) -> Deed:
    """The deed that changes the rows of one of these sheets, in place, and says how."""

    def deed(draw: random.Random, books: Sequence[Workbook]) -> tuple[str, tuple[Workbook, ...]]:
        found = [(at, book, sheet) for at, book in enumerate(books) for sheet in book.sheets]
        found = [
            (at, book, sheet) for at, book, sheet in found if sheet.name in names and len(sheet.rows) > 2
        ]
        if not found:
            return "", tuple(books)
        at, book, sheet = draw.choice(found)
        rows = [*sheet.rows]
        said = change(draw, rows)
        touched = _changed(books, at, _with(book, sheet, sheet._replace(rows=tuple(rows))))
        return f"{book.file}/{sheet.name}: {said}", touched

    return deed


def _part_header(draw: random.Random, rows: list[tuple[Value, ...]]) -> str:
    """Two rows of header: a title over all indicators, below it their names or numbers."""
    head = rows[0]
    of = [at for at, text in enumerate(head) if str(text)[:2].isdecimal()]
    title, short = draw.choice(("Kematangan", "Indikator", "SID")), draw.random() < 0.5
    below = [head[at] if at in of else None for at in range(len(head))]
    rows[:1] = [
        tuple(None if at in of[1:] else title if at in of else text for at, text in enumerate(head)),
        tuple(str(text)[:2] if short and text is not None else text for text in below),
    ]
    return f"two rows below {title!r}, {short=}"


def _part_rows(draw: random.Random, rows: list[tuple[Value, ...]]) -> str:
    """Empty rows somewhere."""
    at, many = draw.randint(1, len(rows)), draw.choice((1, 2, 50))
    rows[at:at] = [()] * many
    return f"{many} empty rows at {at}"


def _write_otherwise(draw: random.Random, rows: list[tuple[Value, ...]]) -> str:
    """Levels as text, days in another form or as years."""
    level = draw.choice((str, "{:.0f}".format, "{:.0f} ".format, "{:.1f}".format, "Level {:.0f}".format))
    day = draw.choice(("{:%d-%m-%Y}", "{:%d/%m/%y}", "{:%Y}", "{:%Y%m%d}"))
    for number, row in enumerate(rows[1:], start=1):
        cells: list[Value] = [*row[:1]]
        for value in row[1:]:
            if isinstance(value, float):
                cells.append(level(value))
            else:
                cells.append(day.format(DAYS[value]) if isinstance(value, str) and value in DAYS else value)
        rows[number] = tuple(cells)
    return f"written as {level(2.0)!r} and {day}"


def _add_below(draw: random.Random, rows: list[tuple[Value, ...]]) -> str:
    """A sum, and a recap or a signature below the table."""
    width = max(map(len, rows))
    columns = ([row[at] for row in rows[1:] if at < len(row)] for at in range(width))
    sums: list[Value] = [sum(v for v in held if isinstance(v, float)) or None for held in columns]
    rows.append(("Jumlah", None, *sums[2:]))
    recap: Rows = [["Urusan", "Banyak"], ["Kesehatan", 3.0], ["Sosial", 1.0]]
    signed: Rows = [[None, "Mengetahui,"], [None, "Kepala Bappeda"], [None, "Drs. Budi"]]
    rows.extend(((), *map(tuple, draw.choice((recap, signed)))))
    return "a sum and more below"


def go_on(draw: random.Random, books: Sequence[Workbook]) -> tuple[str, tuple[Workbook, ...]]:
    """Put the last innovations on a sheet of their own, with or without the header."""
    found = [(at, book) for at, book in enumerate(books) if any(s.name == "Inovasi" for s in book.sheets)]
    at, book = draw.choice(found) if found else (0, books[0])
    if not found or len(rows := _sheet(book, "Inovasi").rows) < 3:
        return "", tuple(books)
    sheet, cut, headed = _sheet(book, "Inovasi"), draw.randint(2, len(rows) - 1), draw.random() < 0.5
    more = sheet._replace(name="Lanjutan", rows=(*(rows[:1] if headed else ()), *rows[cut:]))
    if any(each.name == more.name for each in book.sheets):
        return "", tuple(books)
    touched = _with(book, sheet, sheet._replace(rows=rows[:cut]), more)
    return f"{book.file}: goes on after row {cut}, {headed=}", _changed(books, at, touched)


DEEDS: tuple[tuple[Deed, int], ...] = (
    (rename_header, 6),
    (drop_column, 3),
    (rename_sheet, 2),
    (hide_sheet, 1),
    (damage, 1),
    (go_on, 1),
    (_reshaped(_part_header, "Inovasi"), 1),
    (_reshaped(_part_rows, "Inovasi", "SPD"), 1),
    (_reshaped(_write_otherwise, "Inovasi", "SPD"), 1),
    (_reshaped(_add_below, "Inovasi"), 1),
)


MERGED = 0.5
"""How often the files of agencies are merged in the end."""


def case(seed: int, ruleset: Ruleset) -> Case:
    """One submission and one to three deeds, drawn by ``seed``."""
    draw = random.Random(seed)
    book = sound(draw, ruleset)
    books: tuple[Workbook, ...] = split(book) if draw.random() < 0.3 else (book,)
    deeds = ["split"] if len(books) > 1 else []
    for _ in range(draw.choice((1, 1, 1, 2, 3))):
        deed = draw.choices([each for each, _ in DEEDS], [weight for _, weight in DEEDS])[0]
        said, books = deed(draw, books)
        deeds += [said] if said else []
    if len(books) > 1 and draw.random() < MERGED:
        books = (merged(books, ruleset, assess(books, Request()).submission),)
        deeds.append("merged")
    return Case((book,), books, tuple(deeds))
