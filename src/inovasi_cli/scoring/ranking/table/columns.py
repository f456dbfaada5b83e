"""What the columns of a results table are called, and what its words mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import get_args

from inovasi_cli.reading.submission import Category
from inovasi_cli.text.spelling import normalise

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "number": ("No", "Nomor", "No Urut", "Nomor Urut", "Urut"),
    "code": ("Kode", "Kode Wilayah", "Kode Daerah", "Kode Pemda", "Code"),
    "region": (
        *("Nama Pemda", "Pemda", "Daerah", "Nama Daerah", "Nama Pemerintah Daerah", "Pemerintah Daerah"),
        *("Kabupaten Kota", "Kab Kota", "Nama Kabupaten Kota", "Nama Kab Kota", "Kabupaten", "Kota"),
        *("Nama Kabupaten", "Nama Kota", "Provinsi Kabupaten Kota", "Region"),
    ),
    "province": ("Provinsi", "Nama Provinsi", "Province"),
    "category": ("Kategori", "Kategori Daerah", "Tingkat", "Category"),
    "index": (
        *("Nilai Indeks", "Indeks", "IID", "Skor Total", "Skor Total IID", "Indeks Inovasi Daerah", "Index"),
        *(
            "Nilai Indeks Inovasi Daerah",
            "Nilai IID",
            "Skor IID",
            "Indeks IID",
            "Skor Indeks",
            "Indeks Inovasi",
        ),
        *("Nilai Indeks Inovasi", "Nilai Indeks Verifikasi", "Nilai Akhir", "Skor Akhir", "Nilai", "Skor"),
    ),
    "rank": ("Peringkat", "Rank", "Ranking", "Peringkat Nasional", "Urutan", "Peringkat IID"),
    "predicate": ("Predikat", "Predikat Inovasi", "Kategori Predikat", "Predicate"),
    "cluster": ("Klaster", "Kluster", "Cluster"),
    "year": ("Tahun", "Tahun Penilaian", "Tahun Pengukuran", "Year"),
    "counted": ("Jumlah Inovasi", "Inovasi", "Counted"),
    "innovation": ("Nama Inovasi", "Nama Inovasi Daerah", "Judul", "Judul Inovasi", "Nama Proposal"),
}
"""The headers of each field, the usual one first."""

PREDICATES = ("Sangat Inovatif", "Inovatif", "Kurang Inovatif", "Tidak Dapat Dinilai")

_PREDICATES = {normalise(predicate): predicate for predicate in PREDICATES} | {
    "disclaimer": "Tidak Dapat Dinilai"
}
_FIELDS = {normalise(name): field for field, names in COLUMNS.items() for name in names}
_CATEGORY_WORDS: Mapping[str, Category] = {
    **{word: category for category in get_args(Category) for word in (category,)},
    "kab": "kabupaten",
    "prov": "provinsi",
    "propinsi": "provinsi",
}
_YEAR = re.compile(r"(?<!\d)20[1-9]\d(?!\d)")
_SAID_OF_YEAR = re.compile(r"\b(?:tahun )?20[1-9]\d\b")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SUMS = ("jumlah", "total", "rata rata", "rerata", "grand total", "nasional")
_NOT_ASSESSED = ("belum ada penilaian", "belum dinilai", "tidak dinilai", "tidak ada data", "n a", "")


class _ResultsHeaders:
    """The fields of a results table by their headers; a year beside a header does not matter."""

    def find(self, header: str) -> str | None:
        """Return the field that ``header`` means; remarks in brackets are let go."""
        return _field(header)


HEADERS = _ResultsHeaders()


@lru_cache(maxsize=4096)  # the same headers and cells come back in every file of many
def _field(header: str) -> str | None:
    for written in (header, _BRACKETS.sub(" ", header)):
        key = " ".join(_SAID_OF_YEAR.sub(" ", normalise(written)).split())
        if field := _FIELDS.get(key):
            return field
    return None


def category_in(text: str) -> Category | None:
    """Return the one category that ``text`` speaks of; ``None`` for "Kabupaten/Kota"."""
    found = {_CATEGORY_WORDS[word] for word in normalise(text).split() if word in _CATEGORY_WORDS}
    return found.pop() if len(found) == 1 else None


def years_in(text: str) -> set[int]:
    """Return the years that ``text`` names."""
    return {int(year) for year in _YEAR.findall(text)}


def predicate_named(text: str) -> str | None:
    """Return the printed predicate that ``text`` is, however it is spelt."""
    return _PREDICATES.get(normalise(text))


def is_sum(text: str) -> bool:
    """Whether ``text`` heads a row of totals."""
    key = normalise(text)
    return any(key == word or key.startswith(f"{word} ") for word in _SUMS)


def not_assessed(text: str) -> bool:
    """Whether ``text`` says that there is no result."""
    return normalise(text) in _NOT_ASSESSED
