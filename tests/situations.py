"""Submissions made for tests in the words of the domain."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from inovasi_cli.diagnostics import Fact, Kind, Place
from inovasi_cli.reading.submission import BASES, Basis, Claim, Innovation, Profile, Submission

BASIC = (
    "pendidikan",
    "kesehatan",
    "pekerjaan-umum-dan-penataan-ruang",
    "perumahan-rakyat-dan-kawasan-permukiman",
    "ketenteraman-ketertiban-umum-dan-pelindungan-masyarakat",
    "sosial",
)
"""Codes of the six basic-service affairs (UU 23/2014, article 12)."""

INSIDE = {
    "2023": date(2022, 3, 1),
    "2024": date(2023, 3, 1),
    **dict.fromkeys(("2026", "2027", "2028", "2029"), date(2025, 3, 1)),
}
"""A day inside the measured period of an edition."""

COLUMNS = frozenset({"name", "agency", "stage", "affair", "other_affairs", "applied", "developed", "design"})


def claim(level: int, evidenced: bool = False, verified: int | None = None) -> Claim:
    """A claim without a cell of its own."""
    return Claim(level, Place(), evidenced, verified)


def innovation(
    name: str = "Inovasi",
    *,
    levels: Mapping[str, int] | None = None,
    claims: Mapping[str, Claim] | None = None,
    total: str | None = None,
    affair: str | None = None,
    others: Iterable[str] = (),
    applied: date | None = INSIDE["2026"],
    developed: date | None = None,
    words: int | None = 300,
    stage: str | None = "penerapan",
    row: int = 2,
) -> Innovation:
    """One innovation that counts unless told otherwise."""
    return Innovation(
        name=name,
        place=Place("data.xlsx", "Inovasi", row),
        agency="Dinas Contoh",
        stage=stage,
        affair=affair,
        other_affairs=tuple(others),
        applied=applied,
        developed=developed,
        words=words,
        claims=claims
        if claims is not None
        else {code: claim(level) for code, level in (levels or {}).items()},
        total=Decimal(total) if total is not None else None,
    )


def submission(
    innovations: Sequence[Innovation] = (),
    *,
    spd: Mapping[str, Claim] | None = None,
    spd_total: str | None = None,
    bases: Iterable[Basis] = BASES,
    columns: frozenset[str] = COLUMNS,
) -> Submission:
    """One city's submission, SPD as rows or as a total."""
    return Submission(
        files=("data.xlsx",),
        profile=Profile(region="Kota Contoh", category="kota", edition="2026"),
        innovations=tuple(innovations),
        spd=spd or {},
        spd_total=Decimal(spd_total) if spd_total is not None else None,
        spd_given=spd is not None or spd_total is not None,
        columns=columns,
        bases=frozenset(bases),
    )


def untold(kind: Kind, facts: Mapping[str, Fact]) -> set[str]:
    """What the texts of a finding speak of and its facts do not have."""
    texts = (kind.message, kind.hint)
    spoken = {name for text in texts for _, name, _, _ in string.Formatter().parse(text.id) if name}
    return spoken - {*facts, "near"}
