"""The scored workbook against the engine, calculated anew by another program, before and after changes."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from office import Tables, needs_libreoffice, recalculated
from situations import INSIDE, claim, innovation, submission

from inovasi_cli import exact, rulebook
from inovasi_cli.assessment import Assessment
from inovasi_cli.provenance import Provenance
from inovasi_cli.rules import Affairs, Ruleset
from inovasi_cli.scored import pages_of
from inovasi_cli.scoring import ScoreCard, score_all
from inovasi_cli.submission import BASES, Basis, Innovation, Submission
from inovasi_cli.workbook.pages import Formula, Page
from inovasi_cli.workbook.paper import to_bytes

ORIGIN = Provenance("0", "2026", "0" * 64, {"data.xlsx": "1" * 64}, {}, datetime(2026, 4, 29, tzinfo=UTC))
CONTEST = Path(__file__).parent.parent / "samples" / "lomba-kota"
CASES, CHANGED = 300, 60
OTHERS = ("pangan", "pertanahan")


@cache
def edition(name: str) -> Ruleset:
    """The rules of an edition, or those of the contest, read once."""
    return rulebook.load(folder=CONTEST) if name == "contest" else rulebook.load(name)


@dataclass(frozen=True)
class Case:
    """A submission and how it is to be scored."""

    rules: Ruleset
    submission: Submission
    basis: Basis = "claimed"
    affairs: Affairs | None = None

    @property
    def assessment(self) -> Assessment:
        cards = score_all(self.submission, self.rules, self.affairs)
        return Assessment(self.rules, self.submission, cards, self.basis)

    @property
    def card(self) -> ScoreCard:
        card = self.assessment.card
        assert card is not None
        return card

    def pages(self) -> Sequence[Page]:
        return pages_of(self.assessment, self.card, ORIGIN, "id")


def some_innovation(draw: random.Random, name: str, rules: Ruleset, counting: float) -> Innovation:
    """One with levels, or known by a total only; it counts with a probability."""
    codes = [code for code in rules.sid_indicators if draw.random() < 0.9]
    claims = {
        code: claim(draw.randint(0, 3), draw.random() < 0.7, draw.choice([None, 1, 2, 3])) for code in codes
    }
    by_total = "total" in rules.vocabulary.columns["innovations"] and draw.random() < 0.1
    basic = [*rules.basic_affairs]
    return innovation(
        name,
        claims={} if by_total else claims,
        total=draw.choice(["87", "62.5", "40.333", "0"]) if by_total else None,
        affair=draw.choice([*basic, *basic, *OTHERS, None]) if basic else None,
        others=draw.sample(basic, draw.randint(0, 2)) if basic else (),
        applied=INSIDE.get(rules.name, INSIDE["2026"]) if draw.random() < counting else date(2010, 1, 1),
    )


def some_case(seed: int) -> Case:
    """Any submission of any kind of edition: SPD by rows, as a total or not at all; a contest."""
    draw = random.Random(seed)
    rules = edition(draw.choice(["2026"] * 6 + ["2023", "2024", "contest"]))
    given = draw.choice(["rows", "rows", "total", "total", "none"]) if rules.has_index else "none"
    number, counting = draw.choice([0, 2, 5, 9, 13]), 0.9
    if given == "total":
        number, counting = draw.choice([10, 16]), 1.0  # divisors by which the mean ends after a few decimals
    innovations = [some_innovation(draw, f"Inovasi {i}", rules, counting) for i in range(number)]
    rows = {
        code: claim(draw.randint(0, 3), draw.random() < 0.7, draw.choice([None, 1, 2, 3]))
        for code in rules.spd_indicators
    }
    total = None
    if given == "total" or (given == "rows" and not rows):
        total = draw.choice(["46.5", "0", "63", "12.345"])
    made = submission(
        innovations,
        spd=rows if given == "rows" and rows else None,
        spd_total=total,
    )
    affairs: Affairs = draw.choice(["main", "all"])
    case = Case(rules, made, draw.choice(BASES), affairs)
    return on_the_half(case, draw) if total and case.card.sid and draw.random() < 0.8 else case


def on_the_half(case: Case, draw: random.Random) -> Case:
    """The same with an SPD score by which the index lies exactly between two hundredths, or just below.

    Only where the rest of the formula ends after a few decimals.
    """
    sid = case.card.sid
    assert sid is not None and case.card.formula is not None
    whole = Fraction(case.card.formula.total_max)
    index = Fraction(draw.randint(1000, 3000) * 10 + 5, 1000) + sid / whole * 100
    spd = (index // Fraction(1, 100) * Fraction(1, 100) + Fraction(5, 1000)) * whole / 100 - sid
    spd -= draw.choice([Fraction(0), Fraction(0), Fraction(1, 10**4)])
    if 10**6 % spd.denominator or not 0 <= spd <= 63:
        return case
    decimal = Decimal(spd.numerator) / Decimal(spd.denominator)
    return replace(case, submission=replace(case.submission, spd_total=decimal))


def changed(case: Case, draw: random.Random) -> tuple[Case, Mapping[tuple[str, int, str], object]]:
    """Other levels, and other innovations that count; with the cells to change, by sheet, row and head."""
    cells: dict[tuple[str, int, str], object] = {}
    made, innovations, spd = case.submission, [*case.submission.innovations], dict(case.submission.spd)
    for at, each in enumerate(innovations):
        if each.claims:
            code, level = draw.choice([*each.claims]), draw.randint(0, 3)
            head = f"{code} {case.rules.sid_indicators[code].name.id}"
            cells["SID", at, head] = level
            each = replace(each, claims={**each.claims, code: claim(level)})  # noqa: PLW2901
        if case.rules.basic_affairs and draw.random() < 0.3:
            affair = draw.choice([*case.rules.basic_affairs, *OTHERS])
            cells["SID", at, "Urusan Utama"] = case.rules.affairs[affair].name.id
            each = replace(each, affair=affair)  # noqa: PLW2901
        if draw.random() < 0.3:
            counted = case.card.innovations[at].counted
            day = date(2010, 1, 1) if counted else INSIDE.get(case.rules.name, INSIDE["2026"])
            each = replace(each, applied=day)  # noqa: PLW2901
        innovations[at] = each
    for at, code in enumerate(case.rules.spd_indicators if spd else ()):
        if draw.random() < 0.3:
            level = draw.randint(0, 3)
            cells["SPD", at, "Parameter"] = level
            spd[code] = claim(level)
    new = replace(case, submission=replace(made, innovations=tuple(innovations), spd=spd))
    for at, (before, after) in enumerate(zip(case.card.innovations, new.card.innovations, strict=True)):
        if before.counted != after.counted:
            cells["SID", at, "Dihitung"] = "ya" if after.counted else "tidak"
    return new, cells


def change(path: Path, cells: Mapping[tuple[str, int, str], object]) -> None:
    """Change the cells of a workbook as a script would."""
    book = openpyxl.load_workbook(path)
    first = {"SID": 5, "SPD": 3}
    for (sheet, at, head), value in cells.items():
        heads = [cell.value for cell in book[sheet][first[sheet]]]
        book[sheet].cell(first[sheet] + 1 + at, heads.index(head) + 1).value = value  # type: ignore[assignment]
    book.save(path)


def labelled(tables: Tables, label: str) -> str:
    """What stands beside a label of the working."""
    begin = next(at for at, row in enumerate(tables["Ringkasan"]) if row[0] == "Perhitungan")
    return next(row[1] for row in tables["Ringkasan"][begin:] if row[0] == label)


def column(tables: Tables, head: str) -> list[str]:
    """The cells of a column of the innovations."""
    rows = tables["SID"]
    begin = next(at for at, row in enumerate(rows) if "Nama Inovasi" in row)
    at = rows[begin].index(head)
    return [row[at] for row in rows[begin + 1 :] if row[rows[begin].index("Nama Inovasi")]]


def figure(written: str) -> Decimal | None:
    return None if written == "-" else exact.from_float(float(written))


def number(written: str) -> float:
    """A calculated number; a percentage is written as one."""
    return float(written.rstrip("%")) / (100 if written.endswith("%") else 1)


def rounded(points: exact.Exact | None) -> Decimal | None:
    return None if points is None else exact.rounded(points)


def equals(case: Case, tables: Tables) -> Iterator[tuple[object, object]]:
    """What the workbook shows, and what the engine has for it."""
    card = case.card
    if card.formula is not None:
        figures = {
            "Skor SPD": card.spd,
            "Rata-rata kematangan": card.maturity_mean,
            "Skor jumlah inovasi": card.quantity,
            "Skor SID": card.sid,
            "Total": card.total,
            "Indeks": card.index,
        }
        yield from ((figure(labelled(tables, name)), rounded(each)) for name, each in figures.items())
        yield labelled(tables, "Predikat"), card.predicate.label.id if card.predicate else "-"
    points = "Kematangan dihitung" if case.rules.has_index else "Nilai dihitung"
    yield [figure(each) for each in column(tables, points)], [each.maturity for each in card.innovations]
    if not case.rules.has_index:
        found = [str(each.rank or "-") for each in card.innovations]
        yield column(tables, "Peringkat"), found
        medals = [each.predicate.label.id if each.predicate else "-" for each in card.innovations]
        yield column(tables, "Predikat"), medals


def slim(pages: Sequence[Page]) -> list[Page]:
    """The same without what no formula uses: charts, findings, and the sources of the rules."""
    kept = []
    for page in pages:
        cells = {at: cell for at, cell in page.cells.items() if page.name != "Aturan" or at[1] < 9}
        if page.name != "Temuan":
            kept.append(replace(page, charts=(), cells=cells))
    return kept


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return [some_case(seed) for seed in range(CASES)]


@pytest.fixture(scope="module")
def after(cases: list[Case]) -> dict[int, tuple[Case, Mapping[tuple[str, int, str], object]]]:
    """Some of the cases with changes, those under the first basis."""
    fit = [at for at, case in enumerate(cases) if case.basis == "claimed"]
    return {at: changed(cases[at], random.Random(at)) for at in fit[:CHANGED]}


@pytest.fixture(scope="module")
def found(
    cases: list[Case],
    after: dict[int, tuple[Case, Mapping[tuple[str, int, str], object]]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Mapping[str, Tables]:
    """All workbooks as LibreOffice calculates them, in one run."""
    folder = tmp_path_factory.mktemp("scored")
    for at, case in enumerate(cases):
        (folder / f"{at}.xlsx").write_bytes(to_bytes(slim(case.pages())))
    for at, (_, cells) in after.items():
        path = folder / f"changed{at}.xlsx"
        path.write_bytes((folder / f"{at}.xlsx").read_bytes())
        change(path, cells)
    write_with_other_rules(cases[RULES_OF], folder / "rules.xlsx")
    return recalculated(sorted(folder.glob("*.xlsx")))


RULES_OF = 52
"""The case whose rules are changed on *Aturan*."""


def with_other_rules(case: Case) -> Case:
    """The same under a divisor of 20, 0.5 points an innovation, 4 affairs and a weight of 2.75 for no. 16."""
    edition_, constants = case.rules.edition, case.rules.edition.constants
    values = {"divisor_min": "20", "quantity_per_innovation": "0.5", "affairs_required": "4"}
    other = {name: replace(getattr(constants, name), value=Decimal(each)) for name, each in values.items()}
    indicators = case.rules.sid.indicators
    assert indicators != "unknown"
    heavier = tuple(
        replace(each, weight=Decimal("2.75")) if each.code == "16" else each for each in indicators
    )
    rules = replace(
        case.rules,
        edition=replace(edition_, constants=replace(constants, **other)),
        sid=replace(case.rules.sid, indicators=heavier),
    )
    return replace(case, rules=rules)


def write_with_other_rules(case: Case, path: Path) -> None:
    path.write_bytes(to_bytes(slim(case.pages())))
    book = openpyxl.load_workbook(path)
    wanted: dict[object, float] = {
        "pembagi paling sedikit": 20,
        "skor per inovasi": 0.5,
        "urusan wajib pelayanan dasar yang disyaratkan": 4,
        "Regulasi Inovasi Daerah": 2.75,
    }
    for row in book["Aturan"].iter_rows():
        if row[1].value in wanted:
            row[3].value = wanted.pop(row[1].value)
    assert not wanted
    book.save(path)


@needs_libreoffice
class TestRecalculated:
    def test_every_figure_is_the_engines_to_the_last_digit(
        self, cases: list[Case], found: Mapping[str, Tables]
    ) -> None:
        for at, case in enumerate(cases):
            for shown, expected in equals(case, found[str(at)]):
                assert shown == expected, f"case {at}"

    def test_the_cases_reach_every_kind(self, cases: list[Case]) -> None:
        halves = [case.card.index for case in cases if case.card.index is not None]
        assert sum((each * 1000) % 10 == 5 for each in halves) > 5  # exactly between two hundredths
        assert {case.basis for case in cases} == set(BASES)
        assert {case.rules.name for case in cases} >= {"2023", "2024", "2026"}
        assert any(case.card.spd is None for case in cases if case.rules.has_index)
        assert any(each.innovation.by_total for case in cases for each in case.card.innovations)
        assert {case.card.coverage.met for case in cases} == {True, False}

    def test_no_check_finds_a_difference(self, cases: list[Case], found: Mapping[str, Tables]) -> None:
        cells = [cell for at in range(len(cases)) for row in found[str(at)]["Ringkasan"] for cell in row]
        assert "sama" in cells
        assert "berbeda" not in cells

    def test_stored_results_are_those_of_the_formulas(
        self, cases: list[Case], found: Mapping[str, Tables]
    ) -> None:
        """What a viewer shows that does not calculate is what one shows that does."""
        seen = 0
        for at, case in enumerate(cases):
            for page in case.pages():
                for (row, place), cell in page.cells.items():
                    if isinstance(cell.value, Formula):
                        calculated = found[str(at)][page.name][row - 1][place - 1]
                        stored = cell.value.result
                        where = f"case {at}, {page.name}, row {row}, column {place}"
                        if isinstance(stored, str):
                            assert calculated == stored, where
                        else:
                            assert number(calculated) == pytest.approx(float(stored), abs=1e-9), where
                        seen += 1
        assert seen > 10_000

    def test_after_changes_it_is_the_engines_on_the_changed_data(
        self,
        after: dict[int, tuple[Case, Mapping[tuple[str, int, str], object]]],
        found: Mapping[str, Tables],
    ) -> None:
        assert len(after) == CHANGED
        for at, (case, _) in after.items():
            for shown, expected in equals(case, found[f"changed{at}"]):
                assert shown == expected, f"case {at}"

    def test_a_change_of_the_rules_is_followed(self, cases: list[Case], found: Mapping[str, Tables]) -> None:
        changed_ = with_other_rules(cases[RULES_OF])
        assert changed_.card.index != cases[RULES_OF].card.index
        for shown, expected in equals(changed_, found["rules"]):
            assert shown == expected

    def test_a_change_is_told(
        self,
        cases: list[Case],
        after: dict[int, tuple[Case, Mapping[tuple[str, int, str], object]]],
        found: Mapping[str, Tables],
    ) -> None:
        told = 0
        for at, (case, _) in after.items():
            if case.card.shown_index != cases[at].card.shown_index:
                told += 1
                assert any("diubah" in cell for row in found[f"changed{at}"]["Ringkasan"] for cell in row)
        assert told > CHANGED // 4
