"""Build ``peserta.xlsx`` from ``peserta.yaml`` and the rules beside it.

    python samples/lomba-kota/entries.py [FILE]    default: peserta.xlsx beside this file

The same openpyxl always writes the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from inovasi_cli.books.template import Entries, write_template
from inovasi_cli.books.template import Row as Filled
from inovasi_cli.reading.headers import Fields
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.loading import load

HERE = Path(__file__).parent
NOTICE = "Contoh karangan: lomba, peserta, dan nilainya tidak nyata."


def build(path: Path) -> Path:
    """Write the workbook of the contest to ``path`` and return it."""
    rules = load(folder=HERE)
    entries: Sequence[Mapping[str, Any]] = yaml.safe_load((HERE / "peserta.yaml").read_text(encoding="utf-8"))
    filled = Entries(
        profile={"Penyelenggara": "Kota Contoh"},
        innovations=[_entry(rules, number, each) for number, each in enumerate(entries, start=1)],
        evidence=[row for at, each in enumerate(entries, start=1) for row in _documents(rules, at, each)],
        notice=NOTICE,
    )
    write_template(rules, path, filled, force=True)
    return path


def _entry(rules: Ruleset, number: int, given: Mapping[str, Any]) -> Filled:
    """One row of sheet Peserta."""
    header = Fields(rules, "innovations").official
    return {
        "No": number,
        "Nama Inovasi": given["name"],
        "Pengusul": given["by"],
        "Kategori Pengusul": given["kind"],
        "Mulai Diterapkan": given["applied"],
        "Ringkasan": given["summary"],
        **{header(code): int(mark) for code, mark in _marks(rules, given["levels"])},
    }


def _documents(rules: Ruleset, number: int, given: Mapping[str, Any]) -> Iterator[Filled]:
    """The rows of sheet Bukti: one for every criterion with a document."""
    jury = dict(_marks(rules, given["jury"]))
    for code, mark in _marks(rules, given["proof"]):
        if mark == "x":
            yield {
                "Nama Inovasi": given["name"],
                "Pengusul": given["by"],
                "Kriteria": f"{code} {rules.sid_indicators[code].name.id}",
                "Jenis Dokumen": "Berkas peserta",
                "Berkas/Tautan": f"bukti/{number:02}/{code}.pdf",
                "Nilai Juri": int(jury[code]) if jury[code].isdigit() else None,
            }


def _marks(rules: Ruleset, marks: str) -> Iterator[tuple[str, str]]:
    return zip(rules.sid_indicators, marks, strict=True)


if __name__ == "__main__":
    print(build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "peserta.xlsx"))
