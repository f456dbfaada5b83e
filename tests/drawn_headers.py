"""The same few innovations below headers as people draw them: groups, pages, sums, two tables."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

import oracle
from submissions import AFFAIRS, BASIC

from inovasi_cli.reading.files.sheets import Sheet, Value, Workbook
from inovasi_cli.rules import Ruleset

Row = list[Value]
T = TypeVar("T")

NAMES = (
    *("Sapa Lansia", "Gerobak Buku", "Pojok Tani", "Klik Perizinan"),
    *("Rumah Gizi", "Banjir Siaga", "Pasar Daring", "Lentera Desa"),
)
OLD = (6, 7)
"""Those that were applied too early, in some workbooks; none is of a basic service."""
OFFICES = ("Dinas Pendidikan", "Dinas Kesehatan", "Dinas Perhubungan")
SPD_TOTAL, WORDS = "45,5", 310
WHO = ("No", "Nama Inovasi", "OPD", "Tahapan", "Urusan", "Waktu Penerapan", "Rancang Bangun")
OFFICE, APPLIED, WIDTH = WHO.index("OPD"), WHO.index("Waktu Penerapan"), len(WHO)
DATES = ("Waktu Penerapan", "Waktu Penerapan", "Mulai jalan", "Tgl Penerapan")
GROUPS = (
    *("Kematangan", "Parameter", "Indikator", "Nilai", "Skor", "Level", "Penilaian", "Indikator Kematangan"),
    *("Nilai Parameter", "Skor Kematangan", "Satuan Inovasi Daerah", "Indikator ke-", "Parameter Indikator"),
    *("Indikator Satuan Inovasi Daerah (SID)", "Hasil Penilaian Mandiri", "Capaian", "INDIKATOR INOVASI"),
)
STYLES = (
    *("full", "number", "short", "group|number", "group|name", "group|full", "group|short", "number|name"),
    *("group|number|name", "group|name|number", "aspects|number", "blank|full"),
)
"""What stands over the levels, row by row."""
ASPECTS = ("Infrastruktur", "Kecanggihan Produk", "Kecepatan Bisnis Proses", "Output", "Kreatif")
BELOW = ((), (), (), (), ("Nilai", "Eviden"), ("Parameter", "Bukti Dukung"), ("Skor",))
"""What stands below the head of each indicator."""
NUMBERINGS = (None, None, None, "{}", "({})", "{}.", "{})", "-{}-", "number")
BEFORE: tuple[Row, ...] = (
    ["DAFTAR INOVASI DAERAH KOTA BANJARMASIN TAHUN 2026"],
    ["Tahun 2026"],
    ["Keterangan: 3 = tinggi, 2 = sedang, 1 = rendah"],
    ["Lampiran I", None, None, "Halaman 1"],
)
AFTER: tuple[Row, ...] = (
    ["Catatan: parameter diisi 0 sampai 3"],
    ["Keterangan:"],
    [None, "3 = tinggi"],
    [None, None, None, "Banjarmasin, 12 Mei 2026"],
    [None, None, None, "Kepala Bappeda"],
    ["Jumlah inovasi", 6.0],
)
BETWEEN: tuple[list[Row], ...] = ([], [["Kelompok II"]])
RECAP: tuple[Row, ...] = (["Urusan", "Jumlah"], ["Pendidikan", 1.0], ["Kesehatan", 2.0])


@dataclass
class Drawn:
    """A workbook, the index and the number of innovations that are true of it, and what was drawn."""

    book: Workbook
    index: Decimal
    counted: int
    said: dict[str, object]


@dataclass
class _Sheet:
    """One sheet while it is drawn."""

    draw: random.Random
    codes: list[str]
    ruleset: Ruleset
    said: dict[str, object] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def choose(self, what: str, options: tuple[T, ...]) -> T:
        chosen = self.draw.choice(options)
        if chosen:
            self.said[what] = chosen
        return chosen

    def put(self, lines: list[Row]) -> None:
        """Draw the whole sheet of these innovations, one a row."""
        split = self.choose("split", (None, None, None, None, "below", "beside"))
        grouped = split != "beside" and self.choose("offices between", (False, False, False, False, True))
        ends = self.choose("ends", (None, None, "notes", "recap", "sums"))
        self.rows += map(list, self.draw.sample(BEFORE, self.choose("before", (0, 0, 1, 2, 3))))
        self.rows += [[]] * self.draw.choice((0, 1))
        head, times = self.head()
        body = [[*line[:WIDTH], *_times(line[WIDTH:], times)] for line in lines]
        if grouped:
            head = [[*row[:OFFICE], *row[OFFICE + 1 :]] for row in head]
        if gap := split != "beside" and self.choose("gap", (False, False, False, False, False, True)):
            at = WIDTH - grouped
            head = [[*row[:at], None, *row[at:]] for row in head]
            body = [[*row[:WIDTH], None, *row[WIDTH:]] for row in body]
        half = len(body) // 2
        if split == "beside":
            pairs = zip(body[:half], body[half:], strict=True)
            self.rows += [[*row, None, *row] for row in head]
            self.rows += [[*left, None, *right] for left, right in pairs]
        elif split == "below":
            self.table(head, body[:half], grouped=grouped, sums=ends == "sums")
            self.rows += [[], *self.draw.choice(BETWEEN)]
            self.table(head, body[half:], grouped=grouped, sums=ends == "sums")
        else:
            self.table(head, body, grouped=grouped, sums=ends == "sums")
        self.rows += {"notes": [[], *self.draw.sample(AFTER, 3)], "recap": [[], *RECAP]}.get(str(ends), [])
        self.said |= {"gap": True} if gap else {}

    def table(self, head: list[Row], body: list[Row], *, grouped: bool, sums: bool) -> None:
        """Draw one table, with its header again on each page and whose the rows are between them."""
        page, between = self.choose("page", (0, 0, 0, 3)), self.choose("between", (0, 0, 0, 0, 0, 0, 0, 0, 2))
        office: Value = None
        self.rows += head
        for at, line in enumerate(body):
            if page and at and at % page == 0:
                self.rows += head
            if grouped and line[OFFICE] != office:
                office = line[OFFICE]
                self.rows.append(self.draw.choice(([None, office], [office])))
            if between and at == between:
                self.rows.append(_sum(body[:at], "Jumlah", grouped))
            self.rows.append(_without_office(line) if grouped else line)
        if sums:
            self.rows.append(_sum(body, "JUMLAH", grouped))

    def head(self) -> tuple[list[Row], int]:
        """The rows of a header, and how many columns each indicator has."""
        style, below = self.choose("style", STYLES), self.choose("below", BELOW)
        names = [self.ruleset.sid_indicators[code].name.id for code in self.codes]
        as_text = self.choose("numbers as text", (False, True))
        parts: dict[str, Row] = {
            "full": [f"{code} {name}" for code, name in zip(self.codes, names, strict=True)],
            "name": [*names],
            "number": [code if as_text else float(code) for code in self.codes],
            "short": [f"Ind. {code}" for code in self.codes],
            "group": [self.choose("group", GROUPS), *[None] * (len(names) - 1)] if "group" in style else [],
            "aspects": [
                ASPECTS[at // per] if at % per == 0 and at // per < len(ASPECTS) else None
                for per in (max(1, len(names) // len(ASPECTS)),)
                for at in range(len(names))
            ],
            "blank": [None] * len(names),
        }
        right = [parts[part] for part in style.split("|")]
        times = len(below) or 1
        right = [[one for value in row for one in (value, *[None] * (times - 1))] for row in right]
        right += [[*below] * len(names)] if below else []
        left: list[Row] = [[None] * WIDTH for _ in right]
        where = self.choose("who", ("top", "top", "top", "bottom", "identity"))
        if where == "identity" and len(right) > 1:
            left[0] = [None, "IDENTITAS INOVASI", *[None] * (WIDTH - 2)]
        who = [*WHO]
        who[APPLIED] = self.choose("date", DATES)
        left[0 if where == "top" else -1] = [*who]
        head = [[*one, *other] for one, other in zip(left, right, strict=True)]
        width = len(head[0])
        if numbering := self.choose("numbering", NUMBERINGS):
            numbers = range(1, width + 1)
            head.append([float(at) if numbering == "number" else numbering.format(at) for at in numbers])
        blank: Row = [None] * width
        if self.choose("gap inside", (False,) * 9 + (True,)):
            head.insert(1, blank)
        return [*head, *[blank] * self.choose("blank", (0, 0, 0, 1, 2))], times


def drawn(seed: int, ruleset: Ruleset) -> Drawn:
    """One workbook, by ``seed``; nothing in it is wrong."""
    draw = random.Random(seed)
    codes = list(ruleset.sid_indicators)
    few = draw.choice((20, 20, 10, 3))
    first = draw.randint(0, len(codes) - few)
    names = draw.sample(NAMES, draw.choice((6, 8)))
    old = OLD if len(names) == len(NAMES) and draw.random() < 0.5 else ()
    codes = codes[first : first + few]
    levels = [[draw.randint(0, 3) for _ in codes] for _ in names]
    lines: list[Row] = [
        [
            float(at),
            name,
            OFFICES[(at - 1) * len(OFFICES) // len(names)],
            "Penerapan",
            AFFAIRS[at % len(AFFAIRS)],
            "2019-02-01" if at in old else "2024-03-05",
            " ".join(f"{name.split()[0]}{word}" for word in range(WORDS)),
            *map(float, own),
        ]
        for at, (name, own) in enumerate(zip(names, levels, strict=True), start=1)
    ]
    said: dict[str, object] = {"codes": f"{codes[0]}-{codes[-1]}"}
    sheet = _Sheet(draw, codes, ruleset, said)
    sheet.put(lines)
    profile = (
        ("Isian", "Nilai"),
        ("Nama Pemda", "Kota Banjarmasin"),
        ("Edisi", "2026"),
        ("Skor SPD", SPD_TOTAL),
    )
    name, file = sheet.choose("sheet", ("Inovasi", "Inovasi", "Sheet1", "Data")), "kota.xlsx"
    listed = Sheet(file, name, tuple(map(tuple, sheet.rows)))
    book = Workbook(file, (Sheet(file, "Profil", profile), listed))
    return Drawn(book, _index(codes, levels, old), len(names) - len(old), said)


def _index(codes: list[str], levels: list[list[int]], old: tuple[int, ...]) -> Decimal:
    reported = [
        oracle.Reported(
            said={
                code: oracle.Said(level, proven=False, verified=None)
                for code, level in zip(codes, own, strict=True)
            },
            basic_affair=at % len(AFFAIRS) if at % len(AFFAIRS) < BASIC else None,
            applied=date(2019 if at in old else 2024, 3, 5),
            developed=None,
            words=WORDS,
        )
        for at, own in enumerate(levels, start=1)
    ]
    exact = oracle.index({}, reported, "claimed", Fraction(SPD_TOTAL.replace(",", ".")))
    return Decimal((exact * 100 + Fraction(1, 2)).__floor__()).scaleb(-2)


def _times(levels: Row, times: int) -> Row:
    """Each level, with a text of evidence beside it where it has two columns."""
    return [one for level in levels for one in (level, *["ada SK"] * (times - 1))]


def _without_office(line: Row) -> Row:
    return [*line[:OFFICE], *line[OFFICE + 1 :]]


def _sum(lines: list[Row], word: str, grouped: bool) -> Row:
    """A row that adds up the levels of others."""
    columns = zip(*(line[WIDTH:] for line in lines), strict=True)
    sums: Row = [sum(v for v in column if isinstance(v, float)) or None for column in columns]
    line: Row = [None, word, *[None] * (WIDTH - 2), *sums]
    return _without_office(line) if grouped else line
