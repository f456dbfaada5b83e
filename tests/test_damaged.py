"""Workbooks whose insides are damaged at random: read or refused with a finding, never with a traceback."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheets import write_xlsx

from inovasi_cli.books.merging import merge
from inovasi_cli.books.template import Entries, write_template
from inovasi_cli.checking.across_rows import check
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.intake import take
from inovasi_cli.rules import loading

RULES = loading.load("2026")
SHEETS = {
    "Profil": "| Nama Pemda | Kota Bogor |\n| Edisi | '2026 |\n| Skor SPD | 40 |",
    "Inovasi": "| No | Nama Inovasi | Perangkat Daerah | Waktu Penerapan | 16 |\n"
    "| 1 | SIAP | Dinas Sosial | 2025-03-01 | 3 |\n| 2 | LAPOR | Dinas Sosial | 03/04/2025 | 9 |",
    "Bukti": "| Nama Inovasi | Indikator | Nomor |\n| SIAP | 16 | 12 |",
}
LIST = (
    "No;Nama Inovasi;Perangkat Daerah;16\n"
    '1;"SIAP\nANTAR";Dinas Sosial;3\n2;LAPOR "CEPAT";Dinas Sosial;2\n3;JEMPUT;;1,5\n'
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")
ODD = [
    b"",
    b"<",
    b">",
    b'"',
    b"&#0;",
    b"\x00",
    b"\xff",
    b"-1",
    b"0",
    b"9" * 20,
    b"1e999",
    b"NaN",
    b"XFD1048576",
]
ODD += [b"A0", b"A1:XFD1048576", b"#REF!", b"2025-13-45", b"s", b"str", b"e", b"d", b"inlineStr"]
ODD_TEXT = [b'"', b";", b",", b"\t", b"\x00", b"\x01", b"\xff", b"\r", b"\x1a", b"\x81", b"\n", b""]


def damaged_xml(xml: bytes, random: Random) -> bytes:
    """The same with something cut out, put in, or put in place of the value of an attribute or of a text."""
    at = random.randrange(len(xml))
    match random.randrange(4):
        case 0:
            return xml[:at] + random.choice(ODD) + xml[at:]
        case 1:
            return xml[:at] + xml[at + random.randrange(1, 60) :]
        case 2:
            found = random.choice(list(re.finditer(rb'"[^"]*"|>[^<]+<', xml)))
            return xml[: found.start() + 1] + random.choice(ODD) + xml[found.end() - 1 :]
        case _:
            parts = list(re.finditer(rb"<(row|c|sheet|si|xf|font)\b.*?(?:/>|</\1>)", xml, re.DOTALL))
            part = random.choice(parts)[0] if parts else b""
            return xml.replace(part, part * random.choice([0, 2, 3]), 1) if part else xml[:at]


def damaged(whole: bytes, random: Random) -> bytes:
    """The workbook with one of its parts damaged."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(buffer, "w") as new:
        one = random.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, damaged_xml(part, random) if name == one and part else part)
    return buffer.getvalue()


def damaged_text(random: Random) -> bytes:
    text = bytearray(LIST.encode(random.choice(ENCODINGS)))
    for _ in range(random.randrange(4)):
        at = random.randrange(len(text))
        text[at : at + random.randrange(2)] = random.choice(ODD_TEXT)
    return bytes(text)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_xlsx(tmp_path_factory.mktemp("whole") / "a.xlsx", SHEETS).read_bytes()


WRITTEN: list[Entries] = []
"""What was merged and written already: much damage is to parts that hold nothing of it."""


def goes_through(path: Path) -> None:
    """It is read, checked and merged, whatever is found in it."""
    found = read(path)
    assert found.sheets or found.faults
    submission = take([found], RULES)
    assert all(
        each.place.file in (str(path), None) for each in (*submission.faults, *check(submission, RULES))
    )
    entries = merge([found], RULES)
    if entries not in WRITTEN:
        write_template(RULES, path.parent / "merged.xlsx", entries, force=True)
        WRITTEN.append(entries)


@settings(max_examples=120)
@given(seed=st.integers(0, 2**32))
def test_a_damaged_workbook(seed: int, whole: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("damaged") / "a.xlsx"
    path.write_bytes(damaged(whole, Random(seed)))
    goes_through(path)


@settings(max_examples=60)
@given(seed=st.integers(0, 2**32))
def test_a_damaged_csv(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("damaged") / "a.csv"
    path.write_bytes(damaged_text(Random(seed)))
    goes_through(path)
