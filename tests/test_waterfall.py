"""From one index to another: parts that add up exactly, and none where nothing changed."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runs import INNOVATIONS, inovasi, workbook
from screens import compare, rules_of_2026
from situations import BASIC, claim, innovation, submission
from test_position import BASIS, CITIES, rules

from inovasi_cli.insight.waterfall import KINDS, OF_INNOVATIONS, Waterfall, by_indicator, waterfall
from inovasi_cli.reading.submission import Basis, Submission
from inovasi_cli.rules import Constant, Ruleset
from inovasi_cli.scoring import ScoreCard, score
from inovasi_cli.text import LANGUAGES, Language

SAMPLES = Path(__file__).parent.parent / "samples"


def named(city: Submission, names: list[int]) -> Submission:
    """The innovations under names out of a few, so that two cities share some of them."""
    made = tuple(
        each._replace(name=f"Inovasi {name}") for each, name in zip(city.innovations, names, strict=False)
    )
    return city._replace(innovations=made)


NAMES = st.lists(st.integers(0, 9), min_size=14, max_size=14)
NAMED = st.builds(named, CITIES, NAMES)


def fell(one: ScoreCard, other: ScoreCard, *rulesets: Ruleset) -> Waterfall:
    pair = (rulesets[0], rulesets[-1]) if rulesets else (rules(), rules())
    found = waterfall(one, other, pair)
    assert found is not None
    return found


def adds_up(fall: Waterfall) -> None:
    assert fall.before.index is not None and fall.after.index is not None
    assert sum((each.gain for each in fall.parts), Fraction(0)) == fall.after.index - fall.before.index
    wholes = [whole for whole, _ in fall.shown]
    assert sum(wholes, Decimal(0)) == fall.difference
    for (_, parts), (whole, shown) in zip(fall.groups, fall.shown, strict=True):
        assert sum(shown, Decimal(0)) == whole
        for part, points in zip(parts, shown, strict=True):
            assert abs(Fraction(points) - part.gain) < Fraction(1, 100)


@settings(max_examples=100)
@given(NAMED, NAMED, BASIS, st.sampled_from(["warning", "excluded"]))
def test_the_parts_add_up_and_the_way_back_is_the_same(
    one: Submission, other: Submission, basis: Basis, mandatory: str
) -> None:
    ruleset = rules(mandatory)
    before, after = (score(each, ruleset, basis) for each in (one, other))
    there, back = fell(before, after, ruleset), fell(after, before, ruleset)
    adds_up(there)
    adds_up(back)
    turned = {"added": "removed", "removed": "added", "eligible": "ineligible", "ineligible": "eligible"}
    sums = [
        {kind: sum(each.gain for each in fall.parts if each.kind == kind) for kind in KINDS}
        for fall in (there, back)
    ]
    assert sums[0] == {kind: -sums[1][turned.get(kind, kind)] for kind in KINDS}  # type: ignore[index]


@settings(max_examples=100)
@given(NAMED, NAMED, BASIS)
def test_what_did_not_change_has_no_part(one: Submission, other: Submission, basis: Basis) -> None:
    before, after = score(one, rules(), basis), score(other, rules(), basis)
    kinds = {each.kind for each in fell(before, after).parts}
    if [row.level for row in before.spd_rows] == [row.level for row in after.spd_rows]:
        assert "spd" not in kinds
    if max(12, before.counted) == max(12, after.counted):
        assert "divisor" not in kinds
    if before.counted == after.counted:
        assert "quantity" not in kinds
    if before.coverage.met == after.coverage.met:
        assert "gate" not in kinds
    assert kinds.isdisjoint({"maximum", "rules"})
    assert fell(before, before).parts == ()


@settings(max_examples=60)
@given(NAMED, BASIS, st.data())
def test_each_kind_of_part_is_of_those_innovations(
    city: Submission, basis: Basis, data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.integers(0, len(city.innovations) - 1)))
    unlike = [each._replace(name=f"{each.name} ({at})") for at, each in enumerate(city.innovations)]
    whole = city._replace(innovations=tuple(unlike))
    part = whole._replace(innovations=tuple(each for at, each in enumerate(unlike) if at not in gone))
    fall = fell(score(whole, rules(), basis), score(part, rules(), basis))
    adds_up(fall)
    told = [each for each in fall.parts if each.kind in OF_INNOVATIONS]
    assert {each.kind for each in told} <= {"removed"}
    assert sorted(each.scored.innovation.name for each in told if each.scored) == sorted(
        unlike[at].name for at in gone
    )


CONSTANTS = ("divisor_min", "quantity_per_innovation", "quantity_cap", "affairs_required", "total_max")


@settings(max_examples=60)
@given(NAMED, BASIS, st.lists(st.integers(0, 30), min_size=5, max_size=5), st.integers(1, 4))
def test_other_rules_for_the_same_data(city: Submission, basis: Basis, more: list[int], weight: int) -> None:
    one = rules()
    constants = one.edition.constants
    changed = {}
    for name, plus in zip(CONSTANTS, more, strict=True):
        constant = getattr(constants, name)
        assert isinstance(constant, Constant) and isinstance(constant.value, Decimal)
        changed[name] = constant._replace(value=constant.value + plus)
    assert one.sid.indicators != "unknown"
    heavier = tuple(each._replace(weight=each.weight * weight) for each in one.sid.indicators)
    edition = one.edition._replace(constants=constants._replace(**changed))
    other = replace(one, edition=edition, sid=one.sid._replace(indicators=heavier))
    fall = fell(score(city, one, basis), score(city, other, basis), one, other)
    adds_up(fall)
    indicators = by_indicator(fall, (one, other))
    changed_ = sum((each.gain for each in fall.parts if each.kind == "changed"), Fraction(0))
    assert sum((gain for _, _, gain in indicators), Fraction(0)) == changed_


class TestParts:
    def test_by_hand(self) -> None:
        """12 innovations of 60, then 15 of 60 and one SPD row more; five basic services both times."""
        made = [innovation(f"I{n}", total="60", affair=BASIC[n % 5], row=n + 2, levels={}) for n in range(15)]
        one = submission(made[:12], spd={"12": claim(1)})
        other = submission(made, spd={"12": claim(2)})
        fall = fell(score(one, rules()), score(other, rules()))
        mean_u = (Fraction(1, 12) + Fraction(1, 15)) / 2
        assert {each.kind: each.gain for each in fall.parts if each.kind != "added"} == {
            "spd": Fraction(2) / 250 * 100,
            "divisor": (Fraction(1, 15) - Fraction(1, 12)) * (720 + 900) / 2 / 250 * 100,
            "quantity": Fraction(38, 100) * 3 / 250 * 100,
        }
        assert [each.gain for each in fall.parts if each.kind == "added"] == [60 * mean_u / 250 * 100] * 3

    def test_a_gate_that_opens(self) -> None:
        made = [innovation(f"I{n}", total="60", affair=BASIC[n % 4], row=n + 2) for n in range(20)]
        opened = [*made[:19], made[19]._replace(affair=BASIC[4])]
        before, after = (score(submission(each, spd={}), rules()) for each in (made, opened))
        fall = fell(before, after)
        assert [(each.kind, each.gain, each.old, each.new) for each in fall.parts] == [
            ("gate", Fraction(38, 100) * 20 / 250 * 100, 4, 5)
        ]

    def test_without_an_index_there_is_none(self) -> None:
        whole, bare = submission([innovation()], spd={}), submission([innovation()])
        assert waterfall(score(whole, rules()), score(bare, rules()), (rules(), rules())) is None

    def test_other_data_under_other_rules_have_the_rules_as_a_part_of_their_own(self) -> None:
        one, other = rules(), rules_of_2026()
        cards = [
            score(submission([innovation(levels={"16": level})], spd={}), rules()) for level in (1, 2, 3)
        ]
        found = waterfall(cards[0], cards[2], (one, other), cards[1])
        assert found is not None
        adds_up(found)
        assert [each.kind for each in found.parts] == ["rules", "changed"]


MORE = (
    INNOVATIONS
    + """
    | 3  | PASAR KERJA  | Dinas Tenaga     | Pangan       | 2025-04-01      | 1                          |
"""
)


@pytest.mark.usefixtures("plain_surroundings")
class TestCommand:
    def files(self) -> tuple[str, str]:
        return str(workbook("maret.xlsx", level="1")), str(workbook("juni.xlsx", spd="42", innovations=MORE))

    def test_two_workbooks_with_an_index_are_compared_by_it(self) -> None:
        run = inovasi("compare", *self.files(), "--details")
        assert run.exit_code == 0
        told = ("Selisih indeks: +", "Skor SPD: 40 ke 42", "Inovasi yang bertambah: 1", "16: 1 ke 3")
        assert [each for each in told if each not in run.stdout] == []

    def test_json_adds_up_and_still_has_the_lists(self) -> None:
        answer = json.loads(inovasi("compare", *self.files(), "--format", "json").stdout)
        fall = answer["waterfall"]
        assert answer["schema"] == "inovasi.compare/1"
        assert sum(Decimal(each["gain"]) for each in fall["parts"]) == Decimal(fall["difference"])
        exactly = sum((Fraction(each["gain_exact"]) for each in fall["parts"]), Fraction(0))
        assert exactly == Fraction(fall["difference_exact"])
        before, after = Decimal(fall["before"]["index"]), Decimal(fall["after"]["index"])
        assert after - before == Decimal(fall["difference"])
        assert answer["summary"]["only_portal"] == 1

    def test_csv_has_a_row_for_each_part(self) -> None:
        files = self.files()
        parts = json.loads(inovasi("compare", *files, "--format", "json").stdout)["waterfall"]["parts"]
        rows = [*csv.DictReader(io.StringIO(inovasi("compare", *files, "--format", "csv").stdout))]
        assert [row["kind"] for row in rows] == [each["kind"] for each in parts]
        places = [(row["file"], row["sheet"], row["cell"]) for row in rows if row["kind"] == "added"]
        assert places == [("juni.xlsx", "Inovasi", "B4")]

    def test_the_lists_when_asked_for(self) -> None:
        files = self.files()
        run = inovasi("compare", *files, "--as", "list")
        assert run.stdout.startswith("Dua daftar inovasi") and "Selisih" not in run.stdout
        assert "portal" not in run.stdout.lower()
        assert "Hanya ada di juni.xlsx (1)" in run.stdout
        assert (
            json.loads(inovasi("compare", *files, "--as", "list", "--format", "json").stdout)["waterfall"]
            is None
        )

    def test_a_list_without_an_index_is_compared_as_a_list_and_it_says_why(self) -> None:
        maret, _ = self.files()
        workbook("portal.xlsx", spd="")
        run = inovasi("compare", maret, "portal.xlsx")
        assert run.exit_code == 0 and run.stdout.startswith("Dua daftar inovasi")
        assert "tidak ada indeks dari portal.xlsx" in " ".join(run.stdout.split())
        asked = inovasi("compare", maret, "portal.xlsx", "--as", "score")
        assert (asked.exit_code, asked.stdout) == (1, "") and "P604" in asked.stderr

    def test_one_workbook_under_two_editions(self) -> None:
        banjarmasin = str(SAMPLES / "banjarmasin-2023.xlsx")
        args = ("compare", banjarmasin, "--edition", "2023", "--edition", "2026", "--format", "json")
        fall = json.loads(inovasi(*args).stdout)["waterfall"]
        assert (fall["before"]["edition"], fall["after"]["edition"]) == ("2023", "2026")
        assert {each["kind"] for each in fall["parts"]} == {"ineligible", "divisor", "quantity", "gate"}

    def test_an_edition_that_cannot_compute_an_index_says_why_and_what_may_be_given(self) -> None:
        command = (
            "compare",
            str(SAMPLES / "kota-contoh-2026.xlsx"),
            "--edition",
            "2024",
            "--edition",
            "2026",
        )
        run = inovasi(*command)
        assert (run.exit_code, run.stdout) == (1, "") and "P605" in run.stderr
        assert "--spd 45,25" in run.stderr  # what its rows give in 2026
        answer = json.loads(inovasi(*command, "--spd", "45,25", "--format", "json").stdout)["waterfall"]
        assert {answer[side]["edition"] for side in ("before", "after")} == {"2024", "2026"}
        assert answer["after"]["index"] == "59.11"

    def test_two_workbooks_of_two_editions(self) -> None:
        banjarmasin, sample = (
            str(SAMPLES / f"{name}.xlsx") for name in ("banjarmasin-2023", "kota-contoh-2026")
        )
        answer = json.loads(inovasi("compare", banjarmasin, sample, "--format", "json").stdout)
        parts = answer["waterfall"]["parts"]
        assert parts[0]["kind"] == "rules"
        assert sum(Decimal(each["gain"]) for each in parts) == Decimal("59.11") - Decimal("60.72")

    def test_errors_are_told_and_only_strict_fails_for_them(self) -> None:
        faulty = str(SAMPLES / "perlu-diperbaiki.xlsx")
        args = ("compare", str(SAMPLES / "kota-contoh-2026.xlsx"), faulty)
        run = inovasi(*args)
        assert run.exit_code == 0
        told = "".join(run.stdout.split())
        assert f"inovasivalidate{faulty}".replace(" ", "") in told
        assert inovasi(*args, "--strict").exit_code == 1

    @pytest.mark.parametrize("more", [(), ("--as", "list")])
    def test_where_one_side_has_nothing_it_says_so(self, more: tuple[str, ...]) -> None:
        maret, _ = self.files()
        inovasi("template", "-o", "templat.xlsx")
        run = inovasi("compare", maret, "templat.xlsx", *more)
        assert (run.exit_code, run.stdout) == (1, "")
        assert "Tidak ada yang dibandingkan" in run.stderr and "templat.xlsx" in run.stderr

    def test_a_rename_is_suggested_beside_what_it_cost(self) -> None:
        maret = workbook("maret.xlsx")
        juni = workbook("juni.xlsx", innovations=INNOVATIONS.replace("SIAP ANTAR", "Siap Antar Kota"))
        run = inovasi("compare", str(maret), str(juni), "--details")
        assert "Mungkin hanya berganti nama (1)" in run.stdout
        assert "SIAP ANTAR  Siap Antar Kota" in run.stdout
        told = json.loads(inovasi("compare", str(maret), str(juni), "--format", "json").stdout)
        assert told["waterfall"]["renamed"] == [
            {"from": "SIAP ANTAR", "to": "Siap Antar Kota", "likeness": 80}
        ]
        assert [each["likeness"] for each in told["near"]] == [80]

    def test_an_announced_edition_says_what_it_carries_over(self) -> None:
        maret, _ = self.files()
        run = inovasi("compare", maret, "--edition", "2026", "--edition", "2027")
        assert "Masa penilaiannya masih 01/01/2024-31/12/2025" in " ".join(run.stdout.split())
        told = json.loads(
            inovasi("compare", maret, "--edition", "2026", "--edition", "2027", "--format", "json").stdout
        )
        sides = [told["waterfall"][each]["announced"] for each in ("before", "after")]
        assert sides[0] is None and "31/12/2025" in sides[1]

    def test_strict_fails_where_they_differ(self) -> None:
        maret, juni = self.files()
        assert inovasi("compare", maret, juni, "--strict").exit_code == 1
        same = inovasi("compare", maret, maret, "--strict")
        assert same.exit_code == 0 and "Tidak ada yang berbeda" in same.stdout

    @pytest.mark.parametrize(
        "args",
        [
            ("maret.xlsx",),
            ("maret.xlsx", "--edition", "2026"),
            ("maret.xlsx", "--edition", "2026", "--edition", "2026"),
            ("maret.xlsx", "--edition", "2023", "--edition", "2026", "--as", "list"),
            ("maret.xlsx", "juni.xlsx", *["--edition", "2026"] * 3),
            ("maret.xlsx", "juni.xlsx", "--edition", "1999"),
        ],
    )
    def test_what_cannot_be_compared_is_refused(self, args: tuple[str, ...]) -> None:
        self.files()
        run = inovasi("compare", *args)
        assert (run.exit_code, run.stdout) == (2, "")

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_golden(self, language: Language) -> None:
        run = inovasi("compare", *self.files(), "--lang", language, "--details")
        assert max(map(len, run.stdout.splitlines())) <= 80
        compare(f"compare.{language}.txt", run.stdout)

    def test_as_markdown(self) -> None:
        assert "| Bagian | Poin | Indeks |" in inovasi("compare", *self.files(), "--format", "md").stdout
