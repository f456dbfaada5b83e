"""What a text about an innovation tells: its aims, its benefits, its results, or how it is designed.

Officials word them alike: an aim begins with what shall be done (*Meningkatkan*, *Agar*), a result with what
came about (*Meningkatnya*, *Telah*) or with figures before and after, a benefit says who is better off.
"""

from __future__ import annotations

import re

from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.text.spelling import late

_SHORTEST, _SHORTEST_DESIGN = 4, 12
"""Words from which a text tells anything of an innovation, and how it is designed."""

_FIGURES = "jumlah|waktu|angka|nilai|indeks|tingkat|persentase|cakupan|pendapatan|biaya"
_CHANGED = "naik|turun|menurun|meningkat|bertambah|berkurang|menjadi"
_RESULT = late(
    r"^\W*(?:\d+[.)]\s*)?(?:(?:ter|me\w+)\w+nya\b|terbentuk|tersedia|terlaksana|terselenggara|tercapai|telah\b"
    rf"|capaian|realisasi|(?:{_FIGURES})\b.*\b(?:{_CHANGED})|achieved|increased|reduced)"
    r"|\bdari \S+.{0,30}\bmenjadi\b|\bfrom .{1,30} to \d",
    re.IGNORECASE,
)
_PEOPLE = "masyarakat|warga|pemohon|petugas|pengguna|pasien|siswa|petani"
_BETTER = "mudah|cepat|murah|dekat|aman|hemat|transparan"
_BENEFIT = late(
    rf"\b(?:ber)?manfaat|\bdimudahkan|\bme(?:m|ng)?(?:mudahkan|hemat)|\blebih (?:{_BETTER})|\bterbantu"
    r"|\btanpa (?:harus|perlu|biaya)|\btidak (?:perlu|harus)|^\W*bagi\b|\bbenefit|\beasier|\bsaves?\b"
    rf"|\b(?:{_PEOPLE})\b.{{0,20}}\b(?:menerima|memperoleh|mendapat\w*|merasakan|dapat|bisa|terlayani)\b",
    re.IGNORECASE,
)
_AIM = late(
    r"^\W*(?:\d+[.)]\s*)?(?:untuk|agar|supaya|guna|(?:ber)?tujuan\w*|mem?\w{3,}(?:kan|i)|men\w{3,}(?:kan|i)"
    r"|in order|to \w+)\b|\bbertujuan\b|\baims? (?:to|at)\b",
    re.IGNORECASE,
)
_DESIGN = late(
    r"\b(?:latar belakang|permasalahan|masalah\w*|isu strategis|dasar hukum|metode|mekanisme|alur|tahapan"
    r"|rancang bangun|sebelum(?:nya)? (?:ada|inovasi)|keunggulan|kebaruan|melalui aplikasi|pokok perubahan"
    r"|background|problem)\b",
    re.IGNORECASE,
)


def told_by(value: Value) -> str:
    """Return the field of which a text most likely is: ``goals``, ``benefits``, ``results`` or ``design``."""
    if not isinstance(value, str) or (words := len(value.split())) < _SHORTEST:
        return ""
    if words >= _SHORTEST_DESIGN and _DESIGN.search(value):
        return "design"
    return next((field for field, said in _SAID if said.search(value)), "")


_SAID = (("results", _RESULT), ("benefits", _BENEFIT), ("goals", _AIM))
