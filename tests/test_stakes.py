"""What a finding puts at stake is the difference of two full scorings: of the data as they are, and as if."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from books import book
from hypothesis import given, settings
from hypothesis import strategies as st
from screens import rules_of_2026
from situations import BASIC, claim, innovation, submission

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.checking.across_rows import check
from inovasi_cli.diagnostics import Diagnostic, Place
from inovasi_cli.insight.priority import prioritised
from inovasi_cli.insight.stakes import stakes
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Value, Workbook
from inovasi_cli.reading.submission import Claim, Innovation, Submission
from inovasi_cli.rules import Ruleset, loading
from inovasi_cli.scoring import score, score_all

SAMPLES = Path(__file__).parents[1] / "samples"
DESIGN = " ".join(["kata"] * 300)
CODES = ("16", "17", "18", "31", "35")


@cache
def rules(mandatory: str) -> Ruleset:
    """The rules of 2026; ``mandatory`` is the effect of an empty mandatory indicator."""
    loaded = loading.load("2026")
    told = loaded.edition.eligibility
    assert told.mandatory is not None
    changed = told._replace(mandatory=told.mandatory._replace(effect=mandatory))  # type: ignore[arg-type]
    return replace(loaded, edition=loaded.edition._replace(eligibility=changed))


# A city as it is read: every innovation on a row of its own, every claim in a cell

CLAIMS = st.builds(claim, st.integers(0, 3), st.booleans(), st.none() | st.integers(0, 3))
REPORTED = st.builds(
    innovation,
    st.sampled_from(["SIAP", "LAPOR", "JEMPUT BOLA", "TERANG"]),
    claims=st.fixed_dictionaries(dict.fromkeys(CODES, CLAIMS)),
    affair=st.none() | st.sampled_from([*BASIC, "pangan"]),
    applied=st.sampled_from([None, date(2023, 12, 31), date(2025, 12, 31)]),
    words=st.sampled_from([299, 300]),
    stage=st.sampled_from(["inisiatif", "penerapan"]),
)


def placed(each: Innovation, row: int) -> Innovation:
    place = Place("data.xlsx", "Inovasi", row)
    cells = {name: column for column, name in enumerate(["name", "stage", "applied", "design", *CODES], 1)}
    claims = {
        code: one._replace(place=place._replace(column=cells[code])) for code, one in each.claims.items()
    }
    return each._replace(place=place, claims=claims, columns=cells)


@st.composite
def cities(draw: st.DrawFn) -> Submission:
    reported = draw(st.lists(REPORTED, min_size=1, max_size=9))
    own = draw(st.dictionaries(st.sampled_from(["1", "5a", "12"]), CLAIMS))
    spd = {
        code: each._replace(place=Place("data.xlsx", "SPD", row, 4))
        for row, (code, each) in enumerate(own.items(), 2)
    }
    city = submission([placed(each, row) for row, each in enumerate(reported, 2)], spd=spd)
    return city._replace(columns=frozenset({"stage", "applied", "design", *CODES}))


def assessed(city: Submission, ruleset: Ruleset) -> Assessment:
    return Assessment(ruleset, city, score_all(city, ruleset), "claimed", findings=check(city, ruleset))


def index(city: Submission, ruleset: Ruleset) -> Fraction:
    found = score(city, ruleset).index
    assert found is not None
    return found


# What is supposed for each kind, done to the submission by hand

Supposed = Callable[[Submission, Diagnostic], Submission]


def at_level(fact: str | None) -> Supposed:
    def change(city: Submission, each: Diagnostic) -> Submission:
        level = each.facts[fact] if fact else 0
        assert isinstance(level, int)

        def lowered(claims: Mapping[str, Claim]) -> dict[str, Claim]:
            return {
                code: one._replace(level=level) if one.place == each.place else one
                for code, one in claims.items()
            }

        reported = tuple(one._replace(claims=lowered(one.claims)) for one in city.innovations)
        return city._replace(innovations=reported, spd=lowered(city.spd))

    return change


def left_out(city: Submission, each: Diagnostic) -> Submission:
    return city._replace(
        innovations=tuple(one for one in city.innovations if one.place.row != each.place.row)
    )


def let_in(city: Submission, each: Diagnostic) -> Submission:
    day, applied = date(2025, 1, 1), frozenset(CODES)
    return city._replace(
        innovations=tuple(
            one._replace(applied=day, words=300, columns=None) if one.place.row == each.place.row else one
            for one in city.innovations
        ),
        columns=city.columns - applied if each.kind.code == "L411" else city.columns,
    )


LOSSES: Mapping[str, Supposed] = {
    "L403": at_level("verified"),
    "L406": at_level(None),
    "L401": left_out,
    "L408": left_out,
    "N307": left_out,
    "N308": left_out,
    "N321": left_out,
}
GAINS: Mapping[str, Supposed] = {"L436": at_level("verified"), "N307": let_in, "N308": let_in, "N321": let_in}


@settings(max_examples=200)
@given(cities(), st.sampled_from(["warning", "excluded"]))
def test_a_stake_is_the_difference_of_two_full_scorings(city: Submission, mandatory: str) -> None:
    ruleset = rules(mandatory)
    assessment = assessed(city, ruleset)
    here = index(city, ruleset)
    card = assessment.card
    assert card is not None
    counted = {each.innovation.place.row: each.counted for each in card.innovations}
    barred = {
        each.innovation.place.row
        for each in card.innovations
        if any(reason.rule == "mandatory" and reason.effect == "excluded" for reason in each.reasons)
    }
    for each, stake in zip(assessment.findings, stakes(assessment), strict=True):
        code = each.kind.code
        if code == "L402":
            assert stake == index(city, ungated(ruleset)) - here
        elif code in GAINS and not (code in LOSSES and counted[each.place.row]):
            if each.place.row not in barred or code == "L436":
                there = index(GAINS[code](city, each), ruleset)
                assert stake == max(there - here, 0), code
        elif code in LOSSES:
            assert stake == max(here - index(LOSSES[code](city, each), ruleset), 0), code


def ungated(ruleset: Ruleset) -> Ruleset:
    """The same rules without the gate of the basic-service affairs."""
    constants = ruleset.edition.constants
    assert not isinstance(constants.affairs_required, str)
    open_gate = constants.affairs_required._replace(value=Decimal(0))
    return replace(
        ruleset, edition=ruleset.edition._replace(constants=constants._replace(affairs_required=open_gate))
    )


@given(cities())
def test_no_stake_is_below_zero(
    city: Submission,
) -> None:
    assert all(stake is None or stake >= 0 for stake in stakes(assessed(city, rules("warning"))))


def test_without_an_index_nothing_can_be_told() -> None:
    city = submission([placed(innovation(levels={"16": 3}), 2)])
    found = stakes(assessed(city, rules("warning")))
    assert found
    assert set(found) == {None}


# The same from workbook to workbook: the sample with faults, and with one of its cells repaired or struck

PATH = SAMPLES / "perlu-diperbaiki.xlsx"


@cache
def sample() -> Workbook:
    return read(PATH)


@cache
def as_it_is() -> Assessment:
    return assess([sample()], Request())


def changed(cells: Iterable[tuple[str, int, int, Value]]) -> Assessment:
    """The sample with other values in some cells (sheet, row, column)."""
    sheets = {each.name: [list(row) for row in each.rows] for each in sample().sheets}
    for name, row, column, value in cells:
        values = sheets[name][row - 1]
        values += [None] * (column - len(values))
        values[column - 1] = value
    made = tuple(each._replace(rows=tuple(map(tuple, sheets[each.name]))) for each in sample().sheets)
    return assess([sample()._replace(sheets=made)], Request())


def stake_of(code: str, sheet: str | None, cell: str | None) -> Fraction | None:
    assessment = as_it_is()
    (found,) = [
        stake
        for each, stake in zip(assessment.findings, stakes(assessment), strict=True)
        if (each.kind.code, each.place.sheet, each.place.cell) == (code, sheet, cell)
    ]
    return found


LIST, OWN, PROOFS = "Daftar Inovasi", "SPD", "Data Dukung"
J, K, M, P, Q, R, S, T, U, V, W, X = 10, 11, 13, 16, 17, 18, 19, 20, 21, 22, 23, 24
CASES: list[tuple[str, str, str, list[tuple[str, int, int, Value]], int]] = [
    ("N301", LIST, "Q6", [(LIST, 6, Q, 3.0)], 1),
    ("N302", LIST, "S7", [(LIST, 7, S, 3.0)], 1),
    ("N303", LIST, "T8", [(LIST, 8, T, 3.0)], 1),
    ("N305", LIST, "U9", [(LIST, 9, U, 3.0)], 1),
    ("N309", LIST, "V11", [(LIST, 11, V, 3.0)], 1),
    ("N307", LIST, "K12", [(LIST, 12, K, date(2025, 1, 1))], 1),
    ("N308", LIST, "M13", [(LIST, 13, M, DESIGN)], 1),
    ("N321", LIST, "K21", [(LIST, 21, K, date(2025, 1, 1))], 1),
    ("L431", LIST, "Q7", [(LIST, 7, Q, 1.0)], -1),
    ("L436", LIST, "Q9", [(LIST, 9, Q, 2.0)], 1),
    ("L403", LIST, "T20", [(LIST, 20, T, 2.0)], -1),
    ("L432", PROOFS, "F67", [(LIST, 9, 25, 0.0)], -1),
    ("L434", PROOFS, "H79", [(LIST, 11, column, 0.0) for column in range(R, X)], -1),
    ("N343", PROOFS, "H44", [(LIST, 8, U, 0.0)], -1),
    ("L401", LIST, "B29", [(LIST, 29, column, None) for column in range(1, 40)], -1),
    ("N301", OWN, "D16", [(OWN, 16, 4, 3.0)], 1),
    ("N302", OWN, "D23", [(OWN, 23, 4, 3.0)], 1),
    ("N305", OWN, "D21", [(OWN, 21, 4, 3.0)], 1),
    ("N324", OWN, "C7", [(OWN, 7, 4, 3.0)], 1),
    ("N316", OWN, "C20", [(OWN, 20, 4, 2.0)], -1),
    ("N317", OWN, "C12", [(OWN, 12, 4, 2.0)], -1),
    ("L403", OWN, "D22", [(OWN, 22, 4, 1.0)], -1),
    ("L406", OWN, "D17", [(OWN, 17, 4, 0.0)], -1),
]


@pytest.mark.parametrize(
    ("code", "sheet", "cell", "cells", "sign"), CASES, ids=[f"{c[0]} {c[2]}" for c in CASES]
)
def test_a_repaired_or_struck_cell_moves_the_index_by_the_stake(
    code: str, sheet: str, cell: str, cells: list[tuple[str, int, int, Value]], sign: int
) -> None:
    before, after = as_it_is().card, changed(cells).card
    assert before is not None and after is not None
    assert before.index is not None and after.index is not None
    assert stake_of(code, sheet, cell) == max(sign * (after.index - before.index), Fraction(0))


@pytest.mark.parametrize("written", ["sangat baik", "#REF!", ""])
@pytest.mark.parametrize("verified", ["", "2"])
def test_what_a_verifier_wrote_does_not_tell_the_level_that_cannot_be_read(
    written: str, verified: str
) -> None:
    def city(video: str, own: str) -> Assessment:
        sheets = {
            "Inovasi": f"""
                | Nama Inovasi | 16 Regulasi Inovasi Daerah | 35 Video inovasi daerah |
                | SIAP         | 3                          | {video}                 |""",
            "Bukti": f"""
                | Nama Inovasi | Indikator | Berkas/Tautan | Parameter Terverifikasi |
                | SIAP         | 35        | video.mp4     | {verified}              |""",
            "SPD": f"""
                | Kode | Parameter | Parameter Terverifikasi |
                | 1    | 3         | 3                       |
                | 12   | {own}     | {verified}              |""",
        }
        return assess([book(**sheets)], Request())

    faulty, sound = city(written, written), {"B3": city(written, "3"), "C2": city("3", written)}
    found = dict(zip(((f.kind.code, f.place.cell) for f in faulty.findings), stakes(faulty), strict=True))
    told = {cell: stake for (code, cell), stake in found.items() if code[:2] == "N3" and cell in sound}
    assert told == {cell: index_of(repaired) - index_of(faulty) for cell, repaired in sound.items()}


def test_evidence_beside_a_level_puts_that_level_at_stake() -> None:
    sheets = {
        "SPD": "| Kode | Parameter | Bukti Dukung |\n| 1 | 3 | Belum ada |\n| 12 | 3 | https//a.go.id/x |",
        "Formulir": """
            | NO | JENIS ISIAN             | DEFINISI | INFORMASI/JAWABAN | DATA PENDUKUNG  |
            | 1  | Nama Inovasi            | nama     | SIAP ANTAR        |                 |
            | 2  | Tahapan Inovasi         | tahapan  | Penerapan         |                 |
            | 3  | Regulasi Inovasi Daerah | regulasi | 2                 | Perwali 5/2024  |
            | 4  | Video inovasi daerah    | video    | 1                 | video.avi       |""",
    }
    assessment = assess([book(**sheets)], Request())
    found = dict(
        zip(((f.kind.code, f.place.cell) for f in assessment.findings), stakes(assessment), strict=True)
    )
    spd, sid = rules_of_2026().spd_indicators, rules_of_2026().sid_indicators
    assert found["N342", "C2"] == Fraction(spd["1"].weight) * 3 * 100 / 250
    assert found["N342", "C3"] == Fraction(spd["12"].weight) * 3 * 100 / 250
    assert found["N343", "E5"] == Fraction(sid["35"].weight) / 12 * 100 / 250


def index_of(assessment: Assessment) -> Fraction:
    assert assessment.card is not None and assessment.card.index is not None
    return Fraction(assessment.card.index)


def test_the_report_carries_every_stake() -> None:
    assessment = as_it_is()
    report = prioritised(assessment)
    assert [each.stake for each in report.findings] == list(stakes(assessment))
    assert any(each.stake for each in report.findings)


def test_personal_data_and_unknown_columns_cost_no_points() -> None:
    assessment = as_it_is()
    free = {"N344", "K203", "B104", "N320", "L404"}
    told = zip(assessment.findings, stakes(assessment), strict=True)
    assert {stake for each, stake in told if each.kind.code in free} == {None}


@pytest.mark.parametrize(
    ("written", "words", "at_stake"),
    [
        ("sesudah lebaran 2025", 310, True),
        ("menyusul", 310, True),
        ("sesudah lebaran 2019", 310, False),  # whatever the day was, it is before the period
        ("sesudah lebaran 2025", 20, False),  # too short a text leaves it out all the same
    ],
)
def test_a_date_that_cannot_be_read_promises_only_what_it_may_bring(
    written: str, words: int, at_stake: bool
) -> None:
    text = " ".join(f"kata{number}" for number in range(words))
    listed = f"""
        | Nama Inovasi | Tahapan   | Waktu Penerapan | Rancang Bangun | 16 Regulasi |
        | SIAP         | Penerapan | {written}       | {text}         | 3           |
    """
    made = assess([book(Inovasi=listed)], Request(spd=Decimal(40)))
    found = {finding.kind.code: stake for finding, stake in zip(made.findings, stakes(made), strict=True)}
    assert bool(found["N310"]) is at_stake
