"""A command run in this process, and the small submission that most commands are tried on."""

from __future__ import annotations

from pathlib import Path

from sheets import write_xlsx
from typer.testing import CliRunner, Result

from inovasi_cli.cli import app

PROFILE = """
    | Nama Pemda | {region} |
    | Kategori   | Kota             |
    | Edisi      | '{edition}       |
    | Skor SPD   | {spd}            |
"""
INNOVATIONS = """
    | No | Nama Inovasi | Perangkat Daerah | Urusan Utama | Waktu Penerapan | 16 Regulasi Inovasi Daerah |
    | 1  | SIAP ANTAR   | Dinas Kesehatan  | Kesehatan    | 2025-03-01      | {level}                    |
    | 2  | JEMPUT BOLA  | Dinas Sosial     | Sosial       | 2025-04-01      | 2                          |
"""


def inovasi(*args: str) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(app, args)


def workbook(
    name: str = "data.xlsx",
    *,
    level: str = "3",
    spd: str = "40",
    edition: str = "2026",
    region: str = "Kota Banjarmasin",
    innovations: str = INNOVATIONS,
) -> Path:
    """Write a small submission that gives an index."""
    return write_xlsx(
        Path(name),
        {
            "Profil": PROFILE.format(edition=edition, spd=spd, region=region),
            "Inovasi": innovations.format(level=level),
        },
    )
