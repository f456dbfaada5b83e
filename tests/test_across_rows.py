# ruff: noqa: E501 - a sheet is drawn as wide as it is
"""What shows only across rows: duplicates, coverage, verification, evidence, totals, eligibility."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from books import book, faults
from situations import BASIC, INSIDE, innovation, submission

from inovasi_cli import exact
from inovasi_cli.checking.across_rows import check
from inovasi_cli.diagnostics import Diagnostic, rows
from inovasi_cli.insight.changes import repaired
from inovasi_cli.pages.score.innovations import reasons_of
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.submission import BASES, Submission
from inovasi_cli.rules import Ruleset, loading
from inovasi_cli.scoring import score
from inovasi_cli.scoring.eligibility import judge
from inovasi_cli.text import Text
from inovasi_cli.text.output import REASONS, UNDATED

DAYS = {"SEBELUM": date(2024, 4, 30), "SAMA": date(2024, 5, 1), "SESUDAH": date(2024, 5, 2), "KOSONG": None}
WORDS = " ".join(["kata"] * 300)


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


def findings(said: Submission, rules: Ruleset, *but: str) -> list[tuple[str, str | None]]:
    """(code, cell) of everything found except these codes."""
    return [(each.kind.code, each.place.cell) for each in check(said, rules) if each.kind.code not in but]


def the(code: str, said: Submission, rules: Ruleset) -> Diagnostic:
    (found,) = [each for each in check(said, rules) if each.kind.code == code]
    return found


# Eligibility


def test_what_does_not_count_is_reported_at_its_cell(rules: Ruleset) -> None:
    said = take(
        [
            book(
                Inovasi=[
                    ["Nama Inovasi", "Tahapan", "Waktu Penerapan", "Waktu Pengembangan", "Rancang Bangun"],
                    ["SIAP", "Penerapan", date(2024, 5, 1), None, WORDS],
                    ["LAPOR", "Penerapan", date(2022, 5, 1), None, WORDS],
                    ["JEMPUT", "Penerapan", date(2022, 5, 1), date(2025, 5, 1), WORDS],
                    ["ANTAR", "Inisiatif", None, None, "pendek"],
                ]
            )
        ],
        rules,
    )
    assert findings(said, rules, "L402") == [("N307", "C3"), ("N351", "B5"), ("N308", "E5")]


def test_of_what_is_not_applied_no_date_is_asked_for(rules: Ruleset) -> None:
    header: list[Value] = ["Nama Inovasi", "Tahapan", "Waktu Penerapan", "Rancang Bangun"]
    stages: list[list[Value]] = [["Uji Coba", None], ["Uji Coba", date(2024, 5, 1)], ["Penerapan", None]]
    rows: list[list[Value]]
    rows = [[name, *said, WORDS] for name, said in zip(("SIAP", "LAPOR", "ANTAR"), stages, strict=True)]
    told = take([book(Inovasi=[header, *rows])], rules)
    assert findings(told, rules, "L402") == [("N351", "B2"), ("L408", "B3"), ("N321", "C4")]
    (first, second, third) = score(told, rules).innovations
    assert [reasons_of(one) for one in (first, second, third)] == [(REASONS["stages"],), (), (UNDATED,)]
    obeyed = take([book(Inovasi=[header, rows[0], ["LAPOR", "Uji Coba", None, WORDS]])], rules)
    assert findings(obeyed, rules, "L402") == [("N351", "B2"), ("N351", "B3")]
    mended = repaired(first.innovation, rules, {"stages"})
    assert judge(mended, rules, told.columns, {}) == ()


def test_names_that_say_what_sets_them_apart_are_two(rules: Ruleset) -> None:
    long = "Aplikasi Pelayanan Terpadu Satu Pintu Kelurahan"

    def codes(*names: str) -> list[str]:
        rows: list[list[Value]] = [["Nama Inovasi", "Tahapan"]]
        rows += [[name, "Penerapan"] for name in names]
        found = {one.kind.code for one in check(take([book(Inovasi=rows)], rules), rules)}
        return sorted(found & {"L401", "L414"})

    assert codes(long, long.upper()) == ["L401"]
    assert codes(f"{long} Lansia", f"{long} Remaja") == []
    assert codes(f"{long} Lansia", f"{long} Lanssia") == ["L414"]


def test_what_cannot_be_read_is_not_said_to_be_empty(rules: Ruleset) -> None:
    header = "| Nama Inovasi | Tahapan | Waktu Penerapan | Rancang Bangun |"
    said = take([book(Inovasi=f"{header}\n| SIAP | Uji Coba | kemarin | #REF! |")], rules)
    assert {("N310", "C2"), ("N303", "D2")} <= {(f.kind.code, f.place.cell) for f in said.faults}
    assert findings(said, rules, "L402") == [("L408", "B2")]
    (innovation,) = score(said, rules).innovations
    assert [(reason.rule, reason.unread) for reason in innovation.reasons] == [
        ("window", True),
        ("words", True),
        ("stages", False),
    ]


def test_a_warning_does_not_say_that_what_is_left_out_counts(rules: Ruleset) -> None:
    header: list[Value] = ["Nama Inovasi", "Tahapan", "Waktu Penerapan", "Rancang Bangun"]
    kept: list[Value] = ["SIAP", "Uji Coba", date(2024, 5, 1), WORDS]
    left_out: list[Value] = ["LAPOR", "Uji Coba", date(2022, 5, 1), WORDS]
    found = check(take([book(Inovasi=[header, kept, left_out])], rules), rules)
    first, second = (each.facts["effect"] for each in found if each.kind.code == "L408")
    assert isinstance(first, Text) and isinstance(second, Text)
    assert ("tetap" in first.id, "tetap" in second.id) == (True, False)


def test_a_mandatory_indicator_that_is_empty_may_leave_an_innovation_out(rules: Ruleset) -> None:
    """In no bundled edition it does; a contest may decide so."""
    eligibility = rules.edition.eligibility
    assert eligibility.mandatory is not None
    strict = eligibility._replace(mandatory=eligibility.mandatory._replace(effect="excluded"))
    strictly = replace(rules, edition=rules.edition._replace(eligibility=strict))
    table = (
        "| Nama Inovasi | 16 | 17 | 32 | 33 | 35 |\n| SIAP | 3 | 3 | 3 | 3 | 3 |\n| LAPOR | | 3 | 3 | 3 | 3 |"
    )
    said = take([book(Inovasi=table)], strictly)
    told = {
        effect: findings(said, each, "L402", "L409") for effect, each in (("no", rules), ("yes", strictly))
    }
    assert told == {"no": [], "yes": [("L411", "B3")]}


def test_a_trial_after_the_application(rules: Ruleset) -> None:
    table: list[list[Value]] = [["Nama Inovasi", "Waktu Uji Coba", "Waktu Penerapan"]]
    table += [[name, day, date(2024, 5, 1)] for name, day in DAYS.items()]
    assert findings(take([book(Inovasi=table)], rules), rules, "L402", "L409") == [("L418", "B4")]


def test_what_was_developed_may_have_been_tried_again_before_that(rules: Ruleset) -> None:
    table: list[list[Value]] = [["Nama Inovasi", "Waktu Uji Coba", "Waktu Penerapan", "Waktu Pengembangan"]]
    table += [["SIAP", date(2025, 2, 1), date(2019, 5, 1), date(2025, 3, 1)]]
    table += [["LAPOR", date(2025, 3, 2), date(2019, 5, 1), date(2025, 3, 1)]]
    assert findings(take([book(Inovasi=table)], rules), rules, "L402", "L409") == [("L418", "B3")]


def test_a_rule_that_cannot_be_tested_is_named_once(rules: Ruleset) -> None:
    said = take(
        [book(Inovasi="| Nama Inovasi | Tahapan |\n| SIAP | Penerapan |\n| LAPOR | Penerapan |")], rules
    )
    untested = [each for each in check(said, rules) if each.kind.code == "L409"]
    assert [(each.facts["field"], each.place.sheet, each.place.row) for each in untested] == [
        ("Waktu Penerapan", "Inovasi", None),
        ("Rancang Bangun", "Inovasi", None),
    ]


def test_an_empty_mandatory_indicator_is_not_reported_twice(rules: Ruleset) -> None:
    said = take([book(Inovasi="| Nama Inovasi | 16 |\n| SIAP | |")], rules)
    assert "N301" in [fault.kind.code for fault in said.faults]
    assert findings(said, rules, "L409", "L402") == []


# Duplicates


def test_the_same_name_twice_is_reported_at_the_second(rules: Ruleset) -> None:
    table = "| Nama Inovasi | OPD |\n| SIAP ANTAR | RSUD |\n| Siap-Antar! | Dinkes |\n| LAPOR | RSUD |\n| siap antar | RSUD |"
    said = take([book(Inovasi=table)], rules)
    assert findings(said, rules, "L409", "L402") == [("L401", "A3"), ("L401", "A5")]
    assert {each.facts["first"] for each in check(said, rules) if each.kind.code == "L401"} == {"A2"}


@pytest.mark.parametrize(("years", "which"), [((2024, 2024), 2), ((2024, 2020), 1), ((2020, 2020), 0)])
def test_it_says_how_many_of_one_name_count(years: tuple[int, int], which: int, rules: Ruleset) -> None:
    said = submission([innovation("SIAP", applied=date(year, 5, 1)) for year in years])
    effect = the("L401", said, rules).facts["effect"]
    assert isinstance(effect, Text)
    assert effect.en == ("neither of them counts", "only one of them counts", "both are counted")[which]


def test_the_same_name_in_two_files(rules: Ruleset) -> None:
    table = "| Nama Inovasi | OPD |\n| SIAP | {} |"
    files = [book("a.xlsx", Inovasi=table.format("RSUD")), book("b.xlsx", Inovasi=table.format("Dinkes"))]
    said = take(files, rules)
    found = the("L401", said, rules)
    assert (found.place.file, found.facts["first"]) == ("b.xlsx", "a.xlsx!Inovasi!A2")


# Coverage


@pytest.mark.parametrize(("covered", "short"), [(0, True), (4, True), (5, False), (6, False)])
def test_five_of_the_six_basic_service_affairs(covered: int, short: bool, rules: Ruleset) -> None:
    affairs = [*BASIC[:covered], "pangan", None]
    said = submission([innovation(f"Inovasi {i}", affair=affair) for i, affair in enumerate(affairs)])
    assert findings(said, rules) == ([("L402", None)] if short else [])


def test_what_the_missing_affairs_cost_is_what_the_score_would_gain(rules: Ruleset) -> None:
    reported = [innovation(f"Inovasi {i}", affair=BASIC[i % 4]) for i in range(37)]
    covered = [*reported[:36], innovation("Inovasi 36", affair=BASIC[4])]
    short, full = (score(submission(each, spd_total="40"), rules).index for each in (reported, covered))
    found = the("L402", submission(reported), rules)
    assert short is not None and full is not None
    assert (found.facts["covered"], found.facts["required"]) == (4, 5)
    assert found.facts["lost"] == Decimal("5.62") == exact.rounded(full - short)


@pytest.mark.parametrize(
    ("header", "cells", "advice"),
    [
        ("Urusan", ["Sosial", "Sosial"], rows.ONE_MORE),
        (
            "Urusan",
            ["Sosial", ""],
            rows.AFFAIRS_UNKNOWN.filled(field="Urusan Utama", count=1, first="Inovasi!C3"),
        ),
        (
            "Urusan",
            ["Sosial", "Yanlik"],
            rows.AFFAIRS_UNKNOWN.filled(field="Urusan Utama", count=1, first="Inovasi!C3"),
        ),
        ("Catatan", ["a", "b"], rows.NO_AFFAIRS.filled(field="Urusan Utama", count=2, first="Inovasi")),
    ],
)
def test_before_others_are_reported_the_affairs_of_these_are_to_be_told(
    header: str, cells: list[str], advice: Text, rules: Ruleset
) -> None:
    table = f"| Nama Inovasi | Tahapan | {header} |\n| SIAP | Penerapan | {cells[0]} |\n| LAPOR | Penerapan | {cells[1]} |"
    assert the("L402", take([book(Inovasi=table)], rules), rules).facts["advice"] == advice


def test_only_what_counts_covers(rules: Ruleset) -> None:
    reported = [innovation(f"Inovasi {i}", affair=affair) for i, affair in enumerate(BASIC[:4])]
    reported.append(innovation("LAMA", affair=BASIC[4], applied=date(2019, 1, 1)))
    assert the("L402", submission(reported), rules).facts["covered"] == 4


def test_an_edition_without_a_gate_asks_for_no_coverage() -> None:
    said = submission([innovation(affair=None, applied=INSIDE["2023"])])
    assert findings(said, loading.load("2023")) == []


def test_nothing_is_lost_where_nothing_counts(rules: Ruleset) -> None:
    assert findings(submission([]), rules) == []


# Evidence and verification

EVIDENCE = """
| Nama Inovasi | Indikator | Nomor | Parameter Terverifikasi |
| SIAP         | 16        | 1     | 2                       |
| SIAP         | 17        | 1     | 3                       |
"""
LIST = "| Nama Inovasi | 16 | 17 | 18 | 19 |\n| SIAP | 3 | 1 | 2 | 0 |"


def test_claims_above_the_verified_level_and_claims_without_a_document(rules: Ruleset) -> None:
    said = take([book(Inovasi=LIST, Bukti=EVIDENCE)], rules)
    assert findings(said, rules, "L402", "L409") == [("L403", "B2"), ("L436", "C2"), ("L406", "D2")]
    facts = the("L403", said, rules).facts
    assert (facts["number"], facts["claimed"], facts["verified"]) == ("16", 3, 2)


def test_a_sheet_of_evidence_that_is_empty_is_one_fault_and_not_one_a_claim(rules: Ruleset) -> None:
    said = take([book(Inovasi=LIST, Bukti="| Nama Inovasi | Indikator |")], rules)
    assert "B111" in [fault.kind.code for fault in said.faults]
    assert findings(said, rules, "L402", "L409") == []


def test_without_a_sheet_of_evidence_none_is_missed(rules: Ruleset) -> None:
    said = take([book(SPD="| Kode | Parameter | Bukti Dukung |\n| 1 | 3 | RPJMD |", Inovasi=LIST)], rules)
    assert findings(said, rules, "L402", "L409") == []


def test_the_regions_own_rows_are_checked_too(rules: Ruleset) -> None:
    table = (
        "| Kode | Parameter | Bukti Dukung | Parameter Terverifikasi |\n| 1 | 3 | RPJMD | 1 |\n| 8 | 2 | | |"
    )
    assert findings(take([book(SPD=table)], rules), rules) == [("L403", "B2"), ("L406", "B3")]


# Totals


def test_nothing_is_said_of_empty_indicators_where_the_total_holds(rules: Ruleset) -> None:
    table = "| Nama Inovasi | 16 | 17 | 35 | Kematangan |\n| SIAP | | | 3 | 87 |"
    submission = take([book(Inovasi=table)], rules)
    assert {code for code, _ in faults(submission)} == set()


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("17", []),
        ("17.00", []),
        ("18", [("L424", "D2")]),  # what the others may give
        ("111", [("L407", "D2")]),  # more than they can
        ("16", [("L407", "D2")]),
    ],
)
def test_few_levels_do_not_replace_a_ready_made_total(
    total: str, expected: list[tuple[str, str]], rules: Ruleset
) -> None:
    table = f"| Nama Inovasi | 16 | 35 | Skor Kematangan |\n| SIAP | 3 | 2 | '{total} |"
    submission = take([book(Inovasi=table)], rules)
    assert findings(submission, rules, "L402", "L409") == expected
    assert score(submission, rules).innovations[0].maturity == Decimal(total)


@pytest.mark.parametrize(("filled", "used"), [(9, 70), (10, None), (20, None)])
def test_half_of_the_levels_do(filled: int, used: int | None, rules: Ruleset) -> None:
    codes = [*rules.sid_indicators]
    levels = ["1" if at < filled else "" for at in range(20)]
    header, row = ["Nama Inovasi", "Kematangan", *codes], ["SIAP", "70", *levels]
    table = f"| {' | '.join(header)} |\n| {' | '.join(row)} |"
    submission = take([book(Inovasi=table)], rules)
    own = sum(rules.sid_indicators[code].weight for code in codes[:filled])
    assert score(submission, rules).innovations[0].maturity == (own if used is None else used)
    told = [code for code, _ in findings(submission, rules) if code in {"L407", "L424"}]
    assert told == (["L407"] if used is None else ["L424"])


@pytest.mark.parametrize(("last", "expected"), [(20, []), (21, [("L407", "B2"), ("L407", "B3")])])
def test_a_column_that_adds_up_levels_without_weights_contradicts_nothing(
    last: int, expected: list[tuple[str, str]], rules: Ruleset
) -> None:
    head = " | ".join(["Nama Inovasi", "Kematangan", *rules.sid_indicators])
    levels = " | ".join("1" for _ in range(20))
    table = f"| {head} |\n| SIAP | 20 | {levels} |\n| LAPOR | {last} | {levels} |"
    submission = take([book(Inovasi=table)], rules)
    assert [each for each in findings(submission, rules) if each[0] == "L407"] == expected


def test_a_row_with_a_total_and_a_verified_level_keeps_its_total(rules: Ruleset) -> None:
    submission = take(
        [
            book(
                Inovasi="| Nama Inovasi | Kematangan |\n| SIAP | 90 |",
                Bukti="| Nama Inovasi | Indikator | Parameter Terverifikasi |\n| SIAP | 16 | 3 |",
            )
        ],
        rules,
    )
    by_basis = {basis: score(submission, rules, basis).innovations[0].maturity for basis in BASES}
    assert by_basis == {"claimed": 90, "evidenced": 0, "verified": 9}
