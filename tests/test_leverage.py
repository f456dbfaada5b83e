"""What a step is said to be worth is the difference of two full scorings."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runs import INNOVATIONS, inovasi, workbook
from screens import compare, rules_of_2026
from situations import BASIC, innovation, submission
from test_position import BASIS, CITIES, rules

from inovasi_cli import exact
from inovasi_cli.insight import changes
from inovasi_cli.insight.leverage import (
    EligibleStep,
    Leverage,
    NewStep,
    SidEverywhere,
    SidStep,
    SpdStep,
    Step,
    leverage,
    per_effort,
)
from inovasi_cli.insight.position import gate_open, least_to_add, least_to_keep
from inovasi_cli.reading.submission import Basis, Innovation, Submission
from inovasi_cli.rules import Affairs, Ruleset
from inovasi_cli.rules.effort import Effort
from inovasi_cli.rules.loading import effort
from inovasi_cli.scoring import ScoredInnovation, score
from inovasi_cli.text import LANGUAGES, Language

SAMPLES = Path(__file__).parent.parent / "samples"
SAMPLE = str(SAMPLES / "kota-contoh-2026.xlsx")
MATURITY = st.none() | st.integers(0, 111).map(Decimal)


@cache
def efforts() -> Effort:
    return effort.load(rules_of_2026())


def weighed(
    city: Submission, ruleset: Ruleset | None = None, basis: Basis = "claimed", maturity: str | None = None
) -> Leverage:
    rules_ = ruleset or rules_of_2026()
    card = score(city, rules_, basis)
    found = leverage(card, city, rules_, efforts(), None if maturity is None else Decimal(maturity))
    assert found is not None
    return found


def taken(step: Step, city: Submission, ruleset: Ruleset, basis: Basis) -> Submission:
    """The submission after one step, changed as a person would change it."""

    def at(scored: ScoredInnovation) -> int:
        return next(n for n, each in enumerate(city.innovations) if each is scored.innovation)

    match step:
        case SpdStep(indicator, _, new):
            return changes.set_spd(city, indicator.code, new, basis)
        case SidStep(indicator, scored, _, new):
            return changes.set_level(city, at(scored), indicator.code, new, basis)
        case SidEverywhere(_, steps):
            after = city
            for each in steps:
                after = changes.set_level(after, at(each.scored), each.indicator.code, each.new, basis)
            return after
        case NewStep(maturity, _, affairs):
            more = [changes.supposed(1, {basis: maturity}, affair=each) for each in affairs or (None,)]
            return changes.added(city, *more)
        case EligibleStep(scored):
            return changes.exchanged(city, at(scored), changes.repaired(scored.innovation, ruleset))


@settings(max_examples=80)
@given(CITIES, BASIS, st.sampled_from(["main", "all"]), st.sampled_from(["warning", "excluded"]), MATURITY)
def test_every_gain_is_the_difference_of_two_scorings(
    city: Submission, basis: Basis, affairs: Affairs, mandatory: str, maturity: Decimal | None
) -> None:
    ruleset = rules(mandatory)
    card = score(city, ruleset, basis, affairs)
    found = leverage(card, city, ruleset, efforts(), maturity)
    assert found is not None and card.index is not None
    for step in found.steps:
        after = score(taken(step, city, ruleset, basis), ruleset, basis, affairs).index
        assert after is not None and step.gain == after - card.index, step
    for each in found.keep:
        number = next(n for n, one in enumerate(city.innovations) if one is each.scored.innovation)
        after = score(changes.without(city, {number}), ruleset, basis, affairs).index
        assert after is not None and each.gain == after - card.index


@settings(max_examples=60)
@given(CITIES, BASIS)
def test_nothing_that_is_open_is_left_out(city: Submission, basis: Basis) -> None:
    ruleset = rules()
    found = weighed(city, ruleset, basis)
    assert {each.indicator.code for each in found.spd} == {
        row.indicator.code for row in found.card.spd_rows if row.level < 3
    }
    counted = [each for each in found.card.innovations if each.counted]
    assert sum(len(each.steps) for each in found.sid) == sum(
        scored.levels.get(code, 0) < 3 for scored in counted for code in ruleset.sid_indicators
    )
    assert len(found.eligible) == len(found.card.innovations) - len(counted)
    assert len(found.keep) == len(counted)
    assert {code for each in found.affairs for code in each.affairs} >= set(found.card.coverage.missing)


def like(maturities: Sequence[int], *, basic: int = 5) -> Submission:
    """A city of innovations with these totals, the first ``basic`` of them in as many basic services."""
    made: list[Innovation] = [
        innovation(f"I{n}", total=str(points), affair=BASIC[n] if n < basic else "pangan", row=n + 2)
        for n, points in enumerate(maturities)
    ]
    return submission(made, spd={})


def gain_of(maturities: Sequence[int], maturity: Fraction) -> Fraction:
    """What one more innovation of ``maturity`` brings by the guideline, the gate being open."""
    n, total = len(maturities), sum(maturities)

    def index(n: int, total: Fraction | int) -> Fraction:
        return (Fraction(total, max(12, n)) + Fraction(38, 100) * min(n, 200)) / 250 * 100

    return index(n + 1, total + maturity) - index(n, total)


@given(st.lists(st.integers(0, 111), min_size=5, max_size=210))
def test_at_the_break_even_one_more_changes_nothing(maturities: list[int]) -> None:
    least = least_to_add(weighed(like(maturities)).position)
    assert gain_of(maturities, least) == 0
    assert gain_of(maturities, least + 1) > 0 > gain_of(maturities, least - 1)


@given(st.lists(st.integers(0, 111), min_size=6, max_size=210))
def test_what_is_below_the_bound_is_better_left_out(maturities: list[int]) -> None:
    found = weighed(like(maturities))
    for each in found.keep:
        if each.reason != "gate":
            assert (each.gain > 0) == (each.scored.maturity < found.least_to_keep)
            assert each.verdict == ("drop" if each.gain > 0 else "keep" if each.gain < 0 else "either")


class TestKeeping:
    @pytest.mark.parametrize(
        ("n", "basic", "reason", "verdict"),
        [
            (12, 6, "divisor", "keep"),  # 12 of 12: the divisor stays at 12
            (13, 6, "quantity", "keep"),
            (200, 6, "quantity", "keep"),
            (201, 6, "cap", "either"),  # all alike: the mean stays
            (60, 4, "closed", "either"),
        ],
    )
    def test_the_reason_is_what_decides(self, n: int, basic: int, reason: str, verdict: str) -> None:
        last = weighed(like([70] * n, basic=basic)).keep
        found = next(each for each in last if each.scored.innovation.affair == "pangan")
        assert (found.reason, found.verdict) == (reason, verdict)

    def test_the_last_of_a_service_that_is_needed_holds_the_gate(self) -> None:
        found = weighed(like([10, *[90] * 30]))
        [first] = [each for each in found.keep if each.scored.innovation.name == "I0"]
        assert (first.reason, first.verdict) == ("gate", "keep")

    def test_above_the_cap_the_weak_are_better_left_out(self) -> None:
        found = weighed(like([*[80] * 200, 40], basic=6))
        weak = found.keep[0]
        assert (weak.scored.innovation.name, weak.verdict, weak.reason) == ("I200", "drop", "cap")
        assert weak.gain == (80 - Fraction(80 * 200 + 40, 201)) / 250 * 100

    def test_far_below_the_mean_it_is_better_left_out_below_the_cap_too(self) -> None:
        found = weighed(like([*[110] * 60, 0], basic=6))
        assert (found.keep[0].verdict, found.keep[0].reason) == ("drop", "quantity")

    def test_while_the_gate_is_closed_what_would_pay_later_waits(self) -> None:
        # 16 innovations, mean 72.5: 60 is below the mean, and above what is worth leaving out once it is open
        found = weighed(like([*[80] * 12, *[50] * 4], basic=3))
        assert least_to_keep(gate_open(found.position)) == Fraction("72.5") - Fraction("0.38") * 15
        assert found.keep[0].verdict == "drop"
        near = weighed(like([*[74] * 12, *[70] * 4], basic=3))
        assert (near.keep[0].reason, near.keep[0].verdict) == ("closed", "wait")


class TestSteps:
    def test_the_services_that_the_gate_still_asks_for_are_weighed_together(self) -> None:
        found = weighed(like([70] * 20, basic=3), maturity="70")
        together = [each for each in found.affairs if len(each.affairs) > 1 and each.profile == "given"]
        assert [each.affairs for each in together] == [(BASIC[3], BASIC[4])]
        assert together[0].gain == Fraction(38, 100) * 22 / 250 * 100
        assert {
            each.gain for each in found.affairs if len(each.affairs) == 1 and each.profile == "given"
        } == {0}

    def test_the_mean_is_what_one_more_has_unless_told_otherwise(self) -> None:
        mean, starting = weighed(like([70, 71, 71, 70, 70])).new
        assert (mean.maturity, mean.profile, mean.work) == (Decimal("70.40"), "mean", None)
        assert starting.profile == "starting" and starting.work is not None

    def test_what_cannot_be_done_any_more_takes_no_effort(self) -> None:
        city = submission([innovation(levels={"16": 1})], spd={})
        by_code = {each.indicator.code: each for each in weighed(city).spd}
        never = efforts().between("6", 0, 1)
        assert never.when == "never" and by_code["6"].work == never and per_effort(by_code["6"]) is None

    def test_an_effort_is_that_of_the_difference(self) -> None:
        city = submission([innovation(levels={"35": 1})], spd={})
        [video] = [each for each in weighed(city).sid if each.indicator.code == "35"]
        levels = {each.level: each.effort for each in efforts().by_code["35"].levels}
        [step] = video.steps
        assert step.work is not None and levels[2] is not None and levels[1] is not None
        assert step.work.effort == levels[2] - levels[1]
        assert per_effort(step) == Fraction(4, 12) / 250 * 100 / Fraction(step.work.effort)

    def test_without_an_index_there_is_nothing_to_weigh(self) -> None:
        city = submission([innovation()])
        assert leverage(score(city, rules_of_2026()), city, rules_of_2026()) is None


@pytest.mark.usefixtures("plain_surroundings")
class TestCommand:
    def test_every_gain_in_json_is_that_of_the_workbook_with_the_step(self) -> None:
        workbook(level="1")
        answer = json.loads(inovasi("leverage", "data.xlsx", "--format", "json").stdout)
        assert answer["schema"] == "inovasi.leverage/1"
        [item] = [
            each
            for each in answer["items"]
            if each.get("scope") == "one" and (each["indicator"], each["innovation"]) == ("16", "SIAP ANTAR")
        ]
        workbook("after.xlsx", level="2")
        exactly = [
            Fraction(json.loads(inovasi("score", name, "--format", "json").stdout)["index_exact"])
            for name in ("data.xlsx", "after.xlsx")
        ]
        assert Fraction(item["gain_exact"]) == exactly[1] - exactly[0]
        assert item["gain"] == str(exact.rounded(exactly[1] - exactly[0], 3))

    def test_items_are_sorted_by_what_they_bring_and_each_kind_is_there(self) -> None:
        sample = str(SAMPLES / "perlu-diperbaiki.xlsx")
        answer = json.loads(inovasi("leverage", sample, "--format", "json").stdout)
        steps = [each for each in answer["items"] if each.get("scope") != "drop"]
        gains = [Fraction(each["gain_exact"]) for each in steps]
        assert gains == sorted(gains, reverse=True)
        assert {each["kind"] for each in steps} == {"spd", "sid", "innovation", "affair", "eligibility"}
        assert answer["errors"] > 0

    def test_errors_are_told_before_any_value(self) -> None:
        run = inovasi("leverage", str(SAMPLES / "perlu-diperbaiki.xlsx"))
        assert run.exit_code == 0
        assert "P622" in run.stdout.split("Yang paling bernilai")[0]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_golden(self, language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(SAMPLES)
        run = inovasi("leverage", Path(SAMPLE).name, "--lang", language, "--details")
        assert max(map(len, run.stdout.splitlines())) <= 80
        compare(f"kota-contoh-2026.leverage.{language}.txt", run.stdout)

    def test_by_effort_the_lightest_come_first(self) -> None:
        args = ("leverage", SAMPLE, "--sort", "effort", "--format", "json")
        items = json.loads(inovasi(*args).stdout)["items"]
        rates = [Decimal(each["gain_per_effort"]) for each in items if each.get("gain_per_effort")]
        shown = rates[: len(rates) // 2]
        assert shown == sorted(shown, reverse=True) and len(shown) > 50

    def test_csv_has_a_row_for_each_item(self) -> None:
        items = json.loads(inovasi("leverage", SAMPLE, "--format", "json").stdout)["items"]
        rows = [*csv.DictReader(io.StringIO(inovasi("leverage", SAMPLE, "--format", "csv").stdout))]
        assert [row["gain"] for row in rows] == [each["gain"] for each in items]
        assert min(Decimal(row["gain"]) for row in rows) < 0

    def test_a_name_in_csv_is_no_formula(self) -> None:
        workbook(innovations=INNOVATIONS.replace("SIAP ANTAR  ", "@SUM(A1)    "))
        rows = [*csv.DictReader(io.StringIO(inovasi("leverage", "data.xlsx", "--format", "csv").stdout))]
        assert "'@SUM(A1)" in {row["innovation"] for row in rows}

    def test_all_shows_what_is_cut(self) -> None:
        cut, whole = (inovasi("leverage", SAMPLE, *more).stdout for more in (("--details",), ("--all",)))
        assert "lagi: tambahkan --all" in cut and "lagi: tambahkan --all" not in whole
        assert len(whole) > 3 * len(cut)

    def test_a_table_can_be_written_as_markdown(self) -> None:
        assert "| Langkah | Poin | Upaya | Per 100 |" in inovasi("leverage", SAMPLE, "--format", "md").stdout

    def test_without_an_index_it_says_what_is_missing(self) -> None:
        run = inovasi("leverage", str(SAMPLES / "opd" / "02-kesehatan.xlsx"))
        assert (run.exit_code, run.stdout) == (1, "") and "P604" in run.stderr

    def test_a_file_that_cannot_be_read_is_told(self) -> None:
        run = inovasi("leverage", "tiada.xlsx")
        assert (run.exit_code, run.stdout) == (1, "") and "B105" in run.stderr

    def test_a_contest_has_no_index(self) -> None:
        folder = SAMPLES / "lomba-kota"
        run = inovasi("leverage", str(folder / "peserta.xlsx"), "--rules", str(folder))
        assert run.exit_code == 1 and "tidak menghitung indeks" in " ".join(run.stderr.split())

    def test_an_spd_score_that_nothing_can_have_is_refused(self) -> None:
        for command in ("leverage", "compare"):
            assert inovasi(command, SAMPLE, SAMPLE, "--spd", "64").exit_code == 2

    def test_a_maturity_that_nothing_can_have_is_refused(self) -> None:
        for value in ("112", "-1", "1.234"):
            assert inovasi("leverage", SAMPLE, "--maturity", value).exit_code == 2
