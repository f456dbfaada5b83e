"""What if: a supposed change scores as a file that holds it, and is said to be supposed."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

import oracle
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runs import inovasi, workbook
from screens import compare, rules_of_2026
from situations import BASIC, claim, innovation, submission

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment, Request
from inovasi_cli.insight.selectors import Unselectable
from inovasi_cli.insight.what_if import CountSet, LevelsSet, WhatIf, suppose
from inovasi_cli.reading.submission import BASES, Basis, Submission
from inovasi_cli.rules import Ruleset
from inovasi_cli.scoring import score_all
from inovasi_cli.text import LANGUAGES, Language, usage, what_if

SAMPLE = str(Path(__file__).parent.parent / "samples" / "kota-contoh-2026.xlsx")
INSIDE, OUTSIDE = date(2025, 3, 1), date(2020, 3, 1)


@cache
def rules() -> Ruleset:
    return rules_of_2026()


def assessed(city: Submission, basis: Basis = "claimed") -> Assessment:
    return Assessment(rules(), city, score_all(city, rules()), basis)


def supposed(
    city: Submission, *settings: str, basis: Basis = "claimed", count: int | None = None, without: str = ""
) -> WhatIf:
    names = (without,) if without else ()
    return suppose(assessed(city, basis), Request(basis=basis), settings, names, count)


LEVEL = st.integers(0, 3)
SAID = st.builds(oracle.Said, LEVEL, st.booleans(), st.none() | LEVEL)
REPORTED = st.builds(
    oracle.Reported,
    said=st.dictionaries(st.sampled_from(["16", "18", "31", "35"]), SAID, min_size=1),
    basic_affair=st.none() | st.integers(0, 5),
    applied=st.sampled_from([INSIDE, INSIDE, OUTSIDE]),
    developed=st.none(),
    words=st.sampled_from([300, 300, 200]),
)
SPD = st.dictionaries(st.sampled_from(["1", "5a", "12"]), SAID)


def written(spd: dict[str, oracle.Said], reported: list[oracle.Reported]) -> Submission:
    """What the oracle scores, as a submission."""

    def claims(said: dict[str, oracle.Said]) -> dict[str, object]:
        return {code: claim(each.claimed, each.proven, each.verified) for code, each in said.items()}

    made = [
        innovation(
            f"Inovasi {at}",
            claims=claims(dict(each.said)),  # type: ignore[arg-type]
            affair=None if each.basic_affair is None else BASIC[each.basic_affair],
            applied=each.applied,
            words=each.words,
            row=at + 2,
        )
        for at, each in enumerate(reported)
    ]
    return submission(made, spd=claims(spd), columns=frozenset({"applied", "design"}))  # type: ignore[arg-type]


@settings(max_examples=150)
@given(SPD, st.lists(REPORTED, min_size=1, max_size=15), LEVEL, LEVEL, st.data())
def test_levels_and_innovations_left_out_score_as_if_written(
    spd: dict[str, oracle.Said], reported: list[oracle.Reported], row: int, level: int, data: st.DataObject
) -> None:
    one, gone = (data.draw(st.integers(0, len(reported) - 1)) for _ in range(2))
    found = supposed(
        written(spd, reported), f"spd.12={row}", f"sid[{one + 2}].35={level}", without=f"Inovasi {gone}"
    )

    def at(said: oracle.Said | None, level: int) -> oracle.Said:
        return oracle.Said(level, said.proven if said else False, said.verified if said else None)

    spd_then = {**spd, "12": at(spd.get("12"), row)}
    said = reported[one].said
    changed = oracle.Reported(
        {**said, "35": at(said.get("35"), level)},
        reported[one].basic_affair,
        reported[one].applied,
        None,
        reported[one].words,
    )
    then = [changed if at == one else each for at, each in enumerate(reported) if at != gone]
    for basis in BASES:
        card = found.after.cards[basis]
        assert card is not None and card.index == oracle.index(spd_then, then, basis)
    assert found.steps[-1].index == oracle.index(spd_then, then, "claimed")


@settings(max_examples=150)
@given(SPD, st.lists(REPORTED, min_size=1, max_size=15), st.integers(0, 230), st.sampled_from(BASES))
def test_a_count_adds_the_mean_or_leaves_out_the_lowest(
    spd: dict[str, oracle.Said], reported: list[oracle.Reported], count: int, basis: Basis
) -> None:
    city = written(spd, reported)
    counting = [each for each in reported if oracle.counts(each)]
    if count and not counting:
        with pytest.raises(Unselectable):
            supposed(city, basis=basis, count=count)
        return
    points = sorted(
        (
            sum(oracle.SID_WEIGHTS[code] * said.level(basis) for code, said in each.said.items())
            for each in counting
        ),
        reverse=True,
    )
    mean = exact.rounded(Fraction(sum(points), len(points))) if points else Decimal(0)
    more = max(count - len(points), 0)
    maturities = Fraction(sum(points[:count])) + more * Fraction(mean)
    card = supposed(city, basis=basis, count=count).after.card
    assert card is not None and card.formula is not None and card.spd is not None
    assert card.counted == count
    covered = len(card.coverage.covered)
    quantity = Fraction(38, 100) * min(count, 200) if covered >= 5 else 0
    expected = (Fraction(card.spd) + maturities / max(12, count) + quantity) / 250 * 100
    assert card.index == expected


class TestChanges:
    def city(self) -> Submission:
        made = [
            innovation("SIMPEL", levels={"16": 1, "35": 2}, row=2),
            innovation("PASAR", levels={"16": 3}, row=3),
            innovation("TOTAL", total="50", row=4),
            innovation("TELAT", levels={"16": 3}, applied=OUTSIDE, row=5),
        ]
        return submission(made, spd={"12": claim(1)}, bases=["claimed"])

    def test_every_row_that_is_meant_is_named_with_its_levels(self) -> None:
        change = supposed(self.city(), "sid.16=3").steps[0].change
        assert isinstance(change, LevelsSet)
        assert [(m.innovation.name if m.innovation else "", m.old, m.new) for m in change.moves] == [
            ("SIMPEL", 1, 3),
            ("PASAR", 3, 3),
            ("TELAT", 3, 3),
        ]
        assert change.skipped == 1

    def test_later_settings_go_before_earlier_ones(self) -> None:
        found = supposed(self.city(), "sid.16=0", "sid[SIMPEL].16=2")
        card = found.after.card
        assert card is not None
        assert [each.levels.get("16") for each in card.innovations] == [2, 0, None, 0]

    def test_a_count_names_those_it_leaves_out(self) -> None:
        change = supposed(self.city(), count=2).steps[0].change
        assert isinstance(change, CountSet)
        # SIMPEL has 3 + 8 = 11, PASAR 9, TOTAL 50; TELAT does not count
        assert [each.name for each in change.left_out] == ["PASAR"]

    def test_the_files_are_as_they_were(self) -> None:
        city = self.city()
        found = supposed(city, "spd.12=3", count=9, without="PASAR")
        assert found.before.submission is city and len(city.innovations) == 4

    @pytest.mark.parametrize(
        ("setting", "text"),
        [
            ("spd.12", what_if.SET_FORM),
            ("spd.12=4", what_if.SET_FORM),
            ("spd.12=", what_if.SET_FORM),
            ("spd.12=1,5", what_if.SET_FORM),
            ("=3", usage.PATH_UNKNOWN),
            ("sid[TOTAL].35=3", what_if.BY_TOTAL),
            ("sid[SIMPLE].35=3", usage.INNOVATION_UNKNOWN),
        ],
    )
    def test_what_cannot_be_set(self, setting: str, text: object) -> None:
        with pytest.raises(Unselectable) as caught:
            supposed(self.city(), setting)
        assert caught.value.text is text

    def test_rows_of_spd_that_the_files_do_not_have(self) -> None:
        for city, text in (
            (submission([innovation()]), what_if.SPD_ABSENT),
            (submission([innovation()], spd_total="40"), what_if.SPD_TOTAL),
        ):
            with pytest.raises(Unselectable) as caught:
                supposed(city, "spd.12=3")
            assert caught.value.text is text

    def test_what_cannot_be_left_out(self) -> None:
        for name, text in (("sid[SIMPEL].35", usage.NOT_WHOLE), ("NADA", usage.INNOVATION_UNKNOWN)):
            with pytest.raises(Unselectable) as caught:
                supposed(self.city(), without=name)
            assert caught.value.text is text


@pytest.mark.usefixtures("plain_surroundings")
class TestCommand:
    def test_it_scores_as_a_workbook_that_holds_the_change(self) -> None:
        workbook(level="1")
        one = json.loads(
            inovasi("score", "data.xlsx", "--set", "sid[SIAP ANTAR].16=3", "--format", "json").stdout
        )
        workbook("other.xlsx", level="3")
        other = json.loads(inovasi("score", "other.xlsx", "--format", "json").stdout)
        assert one["index_exact"] == other["index_exact"] != one["what_if"]["index_before"]
        assert (one["what_if"]["index_after"], other["what_if"]) == (other["index"], None)

    def test_it_says_before_anything_else_that_it_is_supposed(self) -> None:
        run = inovasi("score", SAMPLE, "--set", "spd.12=3", "--count", "200", "--without", "CATAT OBAT")
        lines = run.stdout.splitlines()
        assert lines[1].startswith("SIMULASI")
        top = " ".join(run.stdout.split("Kota Contoh")[0].split())
        told = (
            "59,11 menjadi",
            "Inovatif menjadi Sangat Inovatif",
            "60 menjadi 200",
            "parameter 2 menjadi 3",
        )
        assert [each for each in told if each not in top] == []
        after = top.partition("59,11 menjadi ")[2][:5]
        assert f"INDEKS {after} |" in run.stdout.split("Kota Contoh")[1] and run.exit_code == 0

    def test_json_tells_each_change_and_what_is_supposed(self) -> None:
        args = ("--set", "sid.35=3", "--without", "agency[kesehatan]", "--count", "54", "--format", "json")
        card = json.loads(inovasi("score", SAMPLE, *args).stdout)
        told = card["what_if"]
        assert [each["kind"] for each in told["changes"]] == ["set", "without", "count"]
        assert (told["counted_before"], told["counted_after"], card["sid"]["counted"]) == (60, 54, 54)
        assert told["changes"][0]["rows"][0] == {
            "innovation": "RAPOR PEKAN: Rapor Belajar Mingguan untuk Orang Tua",
            "indicator": "35",
            "from": 1,
            "to": 3,
        }
        assert len(told["changes"][1]["innovations"]) == 7 and told["changes"][2]["added"] == 1
        assert [each["name"] for each in card["innovations"] if each["supposed"]] == ["Inovasi simulasi 1"]
        assert told["changes"][-1]["index"] == told["index_after"] == card["index"]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_golden(self, language: Language) -> None:
        args = ("--set", "sid.35=3", "--set", "spd.12=3", "--without", "agency[kesehatan]", "--count", "70")
        run = inovasi("score", SAMPLE, *args, "--lang", language)
        assert max(map(len, run.stdout.splitlines())) <= 80
        compare(f"what-if.{language}.txt", run.stdout.split("Kota Contoh")[0])

    def test_on_a_basis_that_is_not_there_nothing_is_said_of_an_index(self) -> None:
        workbook()
        run = inovasi("score", "data.xlsx", "--set", "sid.16=1", "--basis", "verified")
        assert run.exit_code == 1
        assert "SIMULASI" in run.stdout and "menjadi belum" not in run.stdout and "P612" in run.stdout

    @pytest.mark.parametrize(
        "args", [("--set", "spd.99=3"), ("--without", "TIADA"), ("--count", "-1"), ("--set", "spd.12=5")]
    )
    def test_what_means_nothing_is_refused(self, args: tuple[str, str]) -> None:
        run = inovasi("score", SAMPLE, *args)
        assert run.exit_code == 2 and run.stdout == ""

    def test_a_file_that_cannot_be_read_is_told_as_ever(self) -> None:
        run = inovasi("score", "tiada.xlsx", "--set", "spd.12=3")
        assert run.exit_code == 1 and "B105" in run.stderr
