"""The rows of the two sample cities, as mappings from the template's headers to values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from texts import Idea, Writer, ideas, read, sentence

Row = dict[str, str | int | float | date | None]

FIRST_INDICATOR = 16
BASIS_INDICATOR = "33"
GOVERNANCE = ("kominfo", "bapperida", "perpustakaan")
LAST_DAY = date(2025, 12, 31)


@dataclass(frozen=True, slots=True)
class City:
    """Everything that one sample workbook of a city holds."""

    edition: str
    notice: str
    profile: Mapping[str, str]
    agencies: Mapping[str, str]
    spd: list[Row]
    innovations: list[Row]
    evidence: list[Row]


def city(name: str) -> City:
    """Return the city described in ``data/<name>.yaml``."""
    facts = read(name)
    known = ideas()
    entries = [
        _Entry(serial, facts, known[given["idea"]], given)
        for serial, given in enumerate(facts["innovations"])
    ]
    documents = read("evidence")
    return City(
        edition=facts["edition"],
        notice=facts["notice"],
        profile=facts["profile"],
        agencies=facts["agencies"],
        spd=[_spd_row(code, row) for code, row in facts.get("spd", {}).items()],
        innovations=[entry.row() for entry in entries],
        evidence=[row for entry in entries for row in entry.evidence(documents)],
    )


def _spd_row(code: str, given: Mapping[str, Any]) -> Row:
    return {
        "Kode": code,
        "Capaian": given.get("value"),
        "Parameter": given["level"],
        "Bukti Dukung": given["document"],
        "Parameter Terverifikasi": given.get("verified"),
    }


class _Entry:
    """One innovation: an idea, and what the city's file says of it."""

    def __init__(self, serial: int, facts: Mapping[str, Any], idea: Idea, given: Mapping[str, Any]) -> None:
        self.serial = serial
        self.idea = idea
        self.given = given
        self.profile: Mapping[str, Any] = given["profile"]
        self.city = facts
        self.agency: str = facts["agencies"][idea.office]
        self.name: str = facts["naming"].format(title=idea.title, brand=idea.brand)
        self.writer = Writer(facts["profile"]["region"], facts["local"])

    def row(self) -> Row:
        """Return the row of sheet Inovasi."""
        profile, text = self.profile, (self.idea, self.serial, self.agency)
        return {
            "No": self.serial + 1,
            "Nama Inovasi": self.name,
            "Perangkat Daerah": self.agency,
            "Tahapan Inovasi": "Penerapan",
            **self._initiator(),
            "Jenis": self.idea.kind,
            "Bentuk": self._form(),
            "Urusan Utama": self.idea.affair,
            "Tematik": self.city["themes"][self.idea.office],
            "Waktu Uji Coba": profile["trial"],
            "Waktu Penerapan": profile["applied"],
            "Waktu Pengembangan": profile.get("developed"),
            "Rancang Bangun": self.writer.design(*text),
            "Tujuan": self.writer.goal(*text),
            "Manfaat": self.writer.benefit(*text),
            "Hasil": f"{sentence(self.idea.result)}.",
            "Anggaran": profile["budget"] * 1_000_000,
            **{code: int(level) for code, level in self._digits("levels").items()},
            **self._measure(),
        }

    def evidence(self, documents: Mapping[str, Any]) -> Iterator[Row]:
        """Return the rows of sheet Bukti: one for every level with a document."""
        levels, verified = self._digits("levels"), self._digits("verified")
        for turn, (code, mark) in enumerate(self._marks("proof").items()):
            if mark == "x":
                document = documents[code]
                level = int(levels[code])
                yield {
                    "Nama Inovasi": self.name,
                    "Perangkat Daerah": self.agency,
                    "Indikator": code,
                    **self._document(document, level, turn),
                    "Parameter Terverifikasi": int(verified[code]) if code in verified else None,
                }

    def _initiator(self) -> Row:
        by = self.profile["by"]
        names = {"kepala": self.city["head"], "opd": self.agency}
        person = self.profile.get("person", self.agency)
        return {**self.city["initiators"][by], "Nama Inisiator": names.get(by, person)}

    def _form(self) -> str:
        if self.idea.office in GOVERNANCE:
            return "Inovasi Tata Kelola Pemerintahan Daerah"
        return "Inovasi Pelayanan Publik"

    def _measure(self) -> Row:
        """Indicator 33 is measured in one of several ways where the edition knows them."""
        if "basis" not in self.profile:
            return {}
        return {
            f"{BASIS_INDICATOR} Dasar Ukur": self.profile["basis"],
            f"{BASIS_INDICATOR} Capaian": self.profile["reached"],
        }

    def _document(self, document: Mapping[str, Any], level: int, turn: int) -> Row:
        fixed = document.get("fixed", {}).get(level, {})
        day = min(self.profile.get("developed", self.profile["applied"]) + timedelta(days=7 + turn), LAST_DAY)
        number = f"{400 + turn}.{self.serial + 1:02}/{self.idea.office.upper()}/{day.year}"
        return {
            "Jenis Dokumen": _worded(document["kind"], level),
            "Nomor": fixed.get("number", number),
            "Tanggal": fixed.get("date", day),
            "Tentang": _worded(document["about"], level).format(name=self.idea.title),
            "Berkas/Tautan": f"bukti/{self.serial + 1:02}/{FIRST_INDICATOR + turn}.{document['file']}",
        }

    def _digits(self, table: str) -> dict[str, str]:
        return {code: mark for code, mark in self._marks(table).items() if mark.isdigit()}

    def _marks(self, table: str) -> dict[str, str]:
        """Return the marks of a table of the city's file by indicator."""
        marks = self.given.get(table, "").replace(" ", "")
        return {str(code): mark for code, mark in enumerate(marks, start=FIRST_INDICATOR)}


def _worded(wordings: str, level: int) -> str:
    """Return the wording of ``level`` (1-3), or the only one."""
    choices = wordings.split("; ")
    return choices[level - 1] if len(choices) > 1 else choices[0]
