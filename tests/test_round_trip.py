"""A filled template through another program and other formats: the same submission comes back."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from office import libreoffice, needs_libreoffice

from inovasi_cli.books.template import Entries, Row, write_template
from inovasi_cli.diagnostics import Place
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.submission import Claim, Submission
from inovasi_cli.rules import loading

RULES = loading.load("2026")
INNOVATIONS: list[Row] = [
    {
        "No": 1,
        "Nama Inovasi": "SIAP ANTAR; obat, “gratis”",
        "Perangkat Daerah": "Dinas Kesehatan",
        "Tahapan Inovasi": "Penerapan",
        "Urusan Utama": "Kesehatan",
        "Urusan Lain": "Sosial; Pangan",
        "Waktu Penerapan": date(2024, 3, 15),
        "Rancang Bangun": "obat diantar\nsampai ke rumah",
        "16 Regulasi Inovasi Daerah": 3,
        "31 Replikasi": 0,
        "33 Dasar Ukur": "a. Jumlah penerima manfaat (orang)",
        "33 Capaian": 250,
    },
    {
        "No": 2,
        "Nama Inovasi": "LAPOR CEPAT",
        "Waktu Penerapan": "5 Mei 2024",
        "16 Regulasi Inovasi Daerah": "2 (dua)",
    },
]
ENTRIES = Entries(
    profile={"Nama Pemda": "Kota Bogor", "Kategori": "kota"},
    spd=[{"Kode": "1", "Parameter": 3}, {"Kode": "2a", "Parameter": 2}],
    innovations=INNOVATIONS,
    evidence=[{"Nama Inovasi": "LAPOR CEPAT", "Indikator": "16", "Nomor": "1"}],
)


def placeless(submission: Submission) -> dict[str, Any]:
    def bare(claims: Any) -> dict[str, Claim]:
        return {code: claim._replace(place=Place()) for code, claim in claims.items()}

    innovations = [
        each._replace(place=Place(), claims=bare(each.claims), columns=None)
        for each in submission.innovations
    ]
    return {
        "profile": submission.profile,
        "innovations": innovations,
        "spd": bare(submission.spd),
        "bases": submission.bases,
        "faults": [(each.kind.code, each.place.sheet, each.place.cell) for each in submission.faults],
    }


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "templat.xlsx"
    write_template(RULES, path, ENTRIES)
    return path


@needs_libreoffice
@pytest.mark.parametrize("form", ["xls", "ods"])
def test_a_filled_template_saved_by_libreoffice(form: str, filled: Path) -> None:
    again = take([read(libreoffice(filled, form))], RULES)
    assert placeless(again) == placeless(take([read(filled)], RULES))
    assert [len(each.claims) for each in again.innovations] == [3, 1]


@needs_libreoffice
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_filled_template_saved_by_libreoffice_as_one_csv_a_sheet(delimiter: str, filled: Path) -> None:
    """All sheets together are the same submission; dates come back as that program shows them."""
    options = f"{ord(delimiter)},34,76,1,,0,false,true,false,false,false,-1"
    first = libreoffice(filled, f"csv:Text - txt - csv (StarCalc):{options}")
    saved = sorted(first.parent.glob("templat-*.csv"))
    assert {"templat-Profil.csv", "templat-SPD.csv", "templat-Inovasi.csv", "templat-Bukti.csv"} <= {
        each.name for each in saved
    }
    ours, again = (placeless(take(books, RULES)) for books in ([read(filled)], [*map(read, saved)]))
    assert {**again, "faults": ()} == {**ours, "faults": ()}
    assert {code for code, *_ in again["faults"]} == {code for code, *_ in ours["faults"]} | {"N330"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_list_of_a_template_as_csv(delimiter: str, encoding: str, filled: Path, tmp_path: Path) -> None:
    (sheet,) = (each for each in read(filled).sheets if each.name == "Inovasi")
    path = tmp_path / "inovasi.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        rows = ([_as_text(value) for value in row] for row in sheet.rows)
        csv.writer(file, delimiter=delimiter).writerows(rows)
    ours, again = (placeless(take([book], RULES)) for book in (read(filled), read(path)))
    without_evidence = [
        each._replace(claims={code: claim._replace(evidenced=False) for code, claim in each.claims.items()})
        for each in ours["innovations"]
    ]
    assert again["innovations"] == without_evidence


def _as_text(value: object) -> object:
    """What a spreadsheet program writes for a date in a CSV of an Indonesian computer."""
    return value.strftime("%d/%m/%Y") if isinstance(value, date | datetime) else value
