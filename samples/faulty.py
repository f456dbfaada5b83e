"""The workbook as an office really sends it: title rows, merged headers, blank rows, and planted faults.

What is sound is written here in the many ways that people write it. Every fault is an entry of
``perlu-diperbaiki.yaml``: the diagnostic, where it is reported, and what is put into which cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from cities import City, Row, city

from inovasi_cli.rules import Indicator
from inovasi_cli.rules.loading import load

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

FAULTS = Path(__file__).parent / "perlu-diperbaiki.yaml"
OFFICES = {
    "Dinas Pendidikan": 4,
    "Dinas Kesehatan": 5,
    "Satuan Polisi Pamong Praja": 2,
    "Dinas Kependudukan dan Pencatatan Sipil": 4,
    "Dinas Lingkungan Hidup": 3,
}
"""How many innovations each office reports."""

REPORTED_AGAIN_BY = "Dinas Perpustakaan dan Kearsipan"
"""The office that reports the first innovation of another one as its own."""

FORGOTTEN_INDICATOR = "26"
FORGOTTEN_SPD_ROW = "13b"

# The office's header of each column, and the template's header of what it holds.
PROFILE_COLUMNS = {
    "NO.": "No",
    "NAMA INOVASI": "Nama Inovasi",
    "OPD": "Perangkat Daerah",
    "Tahapan": "Tahapan Inovasi",
    "Inisiator": "Inisiator",
    "Jenis Inovasi": "Jenis",
    "Bentuk Inovasi": "Bentuk",
    "Urusan": "Urusan Utama",
    "Urusan Beririsan": "Urusan Lain",
    "Waktu Uji Coba": "Waktu Uji Coba",
    "Waktu  Penerapan ": "Waktu Penerapan",
    "Waktu Pengembangan": "Waktu Pengembangan",
    "RANCANG BANGUN": "Rancang Bangun",
    "Kontak WA": "",
    "Tahapan Inovasi": "",
    "Estimasi Skor Kematangan": "",
}
MEASURE_COLUMNS = ("17 Capaian", "33 Capaian", "33 Dasar Ukur")
SPD_COLUMNS = (
    "Kode",
    "Nama Indikator",
    "Capaian",
    "Parameter",
    "Data Dukung",
    "Level Terverifikasi",
    "Paraf",
)
EVIDENCE_COLUMNS = {
    "Nama Inovasi": "Nama Inovasi",
    "SKPD": "Perangkat Daerah",
    "Indikator": "Indikator",
    "Jenis Dokumen": "Jenis Dokumen",
    "Nomor Surat/Dokumen": "Nomor",
    "Tanggal Surat": "Tanggal",
    "Perihal": "Tentang",
    "Link": "Berkas/Tautan",
    "Level Terverifikasi": "",
}
CERTIFICATE: Row = {
    "Jenis Dokumen": "Surat keterangan",
    "Nomor": "400.14/KET/2025",
    "Tanggal": date(2025, 5, 2),
    "Tentang": "Dokumen menyusul",
}
"""What is entered until the document itself is there."""

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()


def faults() -> list[dict[str, Any]]:
    """Return the planted faults, in the order of the list."""
    listed: list[dict[str, Any]] = yaml.safe_load(FAULTS.read_text(encoding="utf-8"))["faults"]
    return listed


def build(planted: Iterable[Mapping[str, Any]] | None = None) -> Workbook:
    """Return the workbook, sound but untidy, with every fault planted, or only those that are ``planted``."""
    import openpyxl

    ruleset = load("2026")
    source = city("kota-contoh-2026")
    chosen = [*_chosen(source.innovations)]
    chosen.append(chosen[0] | {"No": None, "Perangkat Daerah": REPORTED_AGAIN_BY})
    indicators = [each for code, each in ruleset.sid_indicators.items() if code != FORGOTTEN_INDICATOR]
    workbook = openpyxl.Workbook()
    del workbook[workbook.sheetnames[0]]
    _write_profile(workbook.create_sheet("PROFIL PEMDA"))
    _write_spd(workbook.create_sheet("SPD"), source, ruleset.spd_indicators)
    _write_innovations(workbook.create_sheet("Daftar Inovasi"), chosen, indicators)
    _write_evidence(workbook.create_sheet("Data Dukung"), source, chosen)
    _write_leftovers(workbook)
    for fault in faults() if planted is None else planted:
        for address, value in fault.get("put", {}).items():
            _put(workbook, address, value)
    return workbook


def _chosen(innovations: Iterable[Row]) -> Iterator[Row]:
    left = dict(OFFICES)
    for row in innovations:
        agency = str(row["Perangkat Daerah"])
        if left.get(agency, 0):
            left[agency] -= 1
            yield row


def _write_profile(sheet: Worksheet) -> None:
    _title(sheet, "PROFIL PEMERINTAH DAERAH", 3)
    rows: tuple[tuple[str, str | int | None], ...] = (
        ("Nama Pemda", "Kota Banjarmasin"),
        ("Kategori", "Kota"),
        ("Edisi", 2026),
        ("Skor SPD", None),
        ("Penyusun", "Bagian Organisasi (contoh fiktif)"),
    )
    for at, (label, value) in enumerate(rows, start=4):
        sheet.cell(at, 2, f"{label} :")
        sheet.cell(at, 3, value)


def _write_spd(sheet: Worksheet, source: City, indicators: Mapping[str, Indicator]) -> None:
    _title(sheet, "REKAP INDIKATOR SATUAN PEMERINTAH DAERAH", len(SPD_COLUMNS))
    sheet.append([])
    sheet.append([])
    sheet.append(SPD_COLUMNS)
    sheet.append([f"({number})" for number in range(1, len(SPD_COLUMNS) + 1)])
    for turn, row in enumerate(source.spd):
        code = str(row["Kode"])
        if code == FORGOTTEN_SPD_ROW:
            continue
        indicator, level = indicators[code], row["Parameter"]
        assert isinstance(level, int)
        sheet.append(
            [
                f"Indikator {code}" if turn % 4 == 1 else code,
                indicator.name.id,
                _comma(row["Capaian"]),
                _level(indicator, level, turn),
                row["Bukti Dukung"] or "SK Wali Kota",
            ]
        )


def _write_innovations(sheet: Worksheet, rows: Sequence[Row], indicators: Sequence[Indicator]) -> None:
    headers = [*PROFILE_COLUMNS]
    last = len(headers) + len(indicators) + len(MEASURE_COLUMNS)
    _title(sheet, "DAFTAR INOVASI DAERAH TAHUN 2026", last)
    sheet.cell(2, 1, "Contoh fiktif; diisi bergantian oleh perangkat daerah")
    for column, header in enumerate(headers, start=1):
        sheet.cell(4, column, header)
        sheet.merge_cells(start_row=4, end_row=5, start_column=column, end_column=column)
    sheet.cell(4, len(headers) + 1, "PARAMETER INDIKATOR SID")
    sheet.merge_cells(start_row=4, end_row=4, start_column=len(headers) + 1, end_column=last)
    names = [f"{each.code}. {each.name.id}" for each in indicators]
    for column, name in enumerate((*names, *MEASURE_COLUMNS), start=len(headers) + 1):
        sheet.cell(5, column, name)
    at, agency = 6, rows[0]["Perangkat Daerah"]
    for turn, row in enumerate(rows):
        if row["Perangkat Daerah"] != agency:
            at, agency = at + 1, row["Perangkat Daerah"]  # a blank row between offices
        _write_innovation(sheet, at, row, indicators, turn)
        at += 1
    sheet.cell(at, 2, "Jumlah")
    sheet.cell(at, 3, len(rows))


def _write_innovation(
    sheet: Worksheet, at: int, row: Row, indicators: Sequence[Indicator], turn: int
) -> None:
    for column, field in enumerate(PROFILE_COLUMNS.values(), start=1):
        value = row.get(field)
        sheet.cell(at, column, _day(value, turn) if isinstance(value, date) else value)
    for column, indicator in enumerate(indicators, start=len(PROFILE_COLUMNS) + 1):
        level = row.get(indicator.code, 1)
        assert isinstance(level, int)
        sheet.cell(at, column, _level(indicator, level, turn + column))


def _write_evidence(sheet: Worksheet, source: City, chosen: Sequence[Row]) -> None:
    sheet.append([*EVIDENCE_COLUMNS])
    documents = {(row["Nama Inovasi"], row["Indikator"]): row for row in source.evidence}
    for innovation in chosen:
        for code in (code for code in innovation if code.isdigit() and code != FORGOTTEN_INDICATOR):
            document = documents.get((innovation["Nama Inovasi"], code), CERTIFICATE) | {
                "Nama Inovasi": innovation["Nama Inovasi"],
                "Perangkat Daerah": innovation["Perangkat Daerah"],
                "Indikator": code,
            }
            sheet.append([document.get(field) for field in EVIDENCE_COLUMNS.values()])


def _write_leftovers(workbook: Workbook) -> None:
    """Sheets that are not read, or read in vain."""
    workbook.create_sheet("Bukti").append([*EVIDENCE_COLUMNS])
    without_indicator = workbook.create_sheet("Data Pendukung")
    without_indicator.append(["Nama Inovasi", "SKPD", "Perihal", "Link"])
    without_indicator.append(["Semua inovasi", "Semua OPD", "Foto kegiatan", "folder bersama"])
    misspelt = workbook.create_sheet("Inovas")
    misspelt.append(["Catatan rapat", "Belum dibersihkan"])
    workbook.create_sheet("Rekap Lama").cell(1_048_576, 30, "jangan dihapus")
    hidden = workbook.create_sheet("Inovasi 2025")
    hidden.append(["Nama Inovasi", "Perangkat Daerah"])
    hidden.sheet_state = "hidden"


def _title(sheet: Worksheet, text: str, width: int) -> None:
    sheet.cell(1, 1, text)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width)


def _put(workbook: Workbook, address: str, value: Any) -> None:
    """Put ``value`` into a cell (``SPD!C7``); a text that begins with ``#`` is a failed formula."""
    name, cell_address = address.split("!")
    cell = workbook[name][cell_address]
    cell.value = value
    if isinstance(value, str) and value.startswith("#"):
        cell.data_type = "e"


def _level(indicator: Indicator, level: int, turn: int) -> str | int:
    """Write a level as people do: a number, its digit as text, its decimal as text, or its words."""
    if not level:
        return level
    in_words = str(level) if indicator.bases else indicator.levels[level - 1].text.id
    return (level, str(level), f"{level},0", in_words)[turn % 4]


def _day(value: date, turn: int) -> date | str:
    written = (
        value,
        f"{value:%d/%m/%Y}",
        value.isoformat(),
        f"{value.day} {MONTHS[value.month - 1]} {value.year}",
    )
    return written[turn % 4]


def _comma(value: str | float | date | None) -> str | float | date | None:
    return str(value).replace(".", ",") if isinstance(value, float) else value
