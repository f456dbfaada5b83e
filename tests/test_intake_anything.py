"""Whatever stands in the cells: reading never fails, and every fault can be told and found."""

from __future__ import annotations

from string import Formatter

from hypothesis import given, settings
from hypothesis import strategies as st

from inovasi_cli.checking.across_rows import check
from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.reading.files.sheets import CellError, Sheet, Uncomputed, Value, Workbook
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.intake import take
from inovasi_cli.rules import loading
from inovasi_cli.scoring import score_all

RULES = loading.load("2026")
ROLES = {"profile": "Profil", "spd": "SPD", "innovations": "Inovasi", "evidence": "Bukti"}
PLAUSIBLE: list[Value] = [
    *"SIAP/LAPOR/Dinas Kesehatan/Penerapan/Penerapn/Kesehatan; Pangan, Sosial/Pertahanan/Jumlah".split("/"),
    *"16/17 SDM/2a/1/99/Peraturan Daerah/3,5/1.234/87 dari 111/a. orang/63.71".split("/"),
    *"Kota Bogor|Bogor|Kota|05/03/2024|31/02/2024|5 Mei 2025".split("|"),
    *(0.0, 1.0, 2.0, 3.0, 250.0, 45356.0),
]
VALUES: st.SearchStrategy[Value] = (
    st.none()
    | st.sampled_from(PLAUSIBLE)
    | st.text(max_size=12)
    | st.floats()
    | st.integers()
    | st.booleans()
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.timedeltas()
    | st.sampled_from([CellError("#REF!"), Uncomputed("=A1")])
)


@st.composite
def sheets(draw: st.DrawFn, role: str) -> Sheet:
    """A sheet with headers of its role, some of them wrong, over cells that may hold anything."""
    fields = Fields(RULES, role)
    known = [fields.official(name) for name in (*fields.names, *fields.indicators)]
    known += ["17 Capaian", "33 Capaian", "33 Dasar Ukur"] if role == "innovations" else []
    header = draw(st.lists(st.sampled_from(known) | st.text(max_size=8), min_size=2, max_size=9))
    rows: list[tuple[Value, ...]]
    if role == "profile":
        rows = [(label, draw(VALUES)) for label in header]
    else:
        rows = [tuple(header), *draw(st.lists(st.lists(VALUES, max_size=9).map(tuple), max_size=6))]
    return Sheet("data.xlsx", ROLES[role], tuple(rows))


BOOKS = st.tuples(*(sheets(role) for role in ROLES)).map(lambda each: Workbook("data.xlsx", each))


def placeholders(diagnostic: Diagnostic) -> set[str]:
    texts = (diagnostic.kind.message, diagnostic.kind.hint, diagnostic.kind.why)
    written = [part for text in texts for part in (text.id, text.en)]
    return {name for each in written for _, name, _, _ in Formatter().parse(each) if name} - {"near"}


@settings(max_examples=150)
@given(BOOKS)
def test_reading_never_fails_and_every_fault_can_be_told_and_found(workbook: Workbook) -> None:
    submission = take([workbook], RULES)
    found = (*submission.faults, *check(submission, RULES))
    for each in found:
        assert placeholders(each) <= each.facts.keys(), each.kind.code
        assert each.place.file in ("data.xlsx", None)
    for innovation in submission.innovations:
        assert innovation.name
        assert all(claim.level in (0, 1, 2, 3) for claim in innovation.claims.values())
    assert score_all(submission, RULES)["claimed"] is not None
    assert take([workbook], RULES) == submission
