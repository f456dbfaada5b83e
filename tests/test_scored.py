"""The scored workbook against the engine, calculated anew by another program, before and after changes."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from office import Tables, needs_libreoffice, recalculated
from scored_cases import Case, Changes, changed, some_case

from inovasi_cli import exact
from inovasi_cli.books.scored.grid import half_up
from inovasi_cli.books.writing.free_sheets import to_bytes
from inovasi_cli.books.writing.sheets import CellFormula, FreeSheet
from inovasi_cli.reading.submission import BASES

CASES, CHANGED = 200, 40
READ_OF_RULES = (2, 4, 6, 7, 8)
"""The columns of *Aturan* that formulas read."""


def change(path: Path, cells: Changes) -> None:
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
    points = "Hasil rumus (poin)" if case.rules.has_index else "Nilai dihitung"
    yield [figure(each) for each in column(tables, points)], [each.maturity for each in card.innovations]
    if not case.rules.has_index:
        found = [str(each.rank or "-") for each in card.innovations]
        yield column(tables, "Peringkat"), found
        medals = [each.predicate.label.id if each.predicate else "-" for each in card.innovations]
        yield column(tables, "Predikat"), medals


def slim(pages: Sequence[FreeSheet]) -> list[FreeSheet]:
    """The same without what no formula uses: looks, charts, findings, and the sources of the rules."""
    kept = []
    for page in pages:
        cells = {
            at: replace(cell, style="text", shape="")
            for at, cell in page.cells.items()
            if page.name != "Aturan" or at[1] in READ_OF_RULES or isinstance(cell.value, CellFormula)
        }
        if page.name != "Temuan":
            kept.append(FreeSheet(page.name, cells))
    return kept


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return [some_case(seed) for seed in range(CASES)]


@pytest.fixture(scope="module")
def laid_out(cases: list[Case]) -> list[Sequence[FreeSheet]]:
    return [case.pages() for case in cases]


@pytest.fixture(scope="module")
def after(cases: list[Case]) -> dict[int, tuple[Case, Changes]]:
    """Some of the cases with changes, those under the first basis."""
    fit = [at for at, case in enumerate(cases) if case.basis == "claimed"]
    return {at: changed(cases[at], random.Random(at)) for at in fit[:CHANGED]}


@pytest.fixture(scope="module")
def found(
    cases: list[Case],
    laid_out: list[Sequence[FreeSheet]],
    after: dict[int, tuple[Case, Changes]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Mapping[str, Tables]:
    """All workbooks as LibreOffice calculates them, in one run."""
    folder = tmp_path_factory.mktemp("scored")
    for at, pages in enumerate(laid_out):
        (folder / f"{at}.xlsx").write_bytes(to_bytes(slim(pages)))
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
    other = {name: getattr(constants, name)._replace(value=Decimal(each)) for name, each in values.items()}
    indicators = case.rules.sid.indicators
    assert indicators != "unknown"
    heavier = tuple(
        each._replace(weight=Decimal("2.75")) if each.code == "16" else each for each in indicators
    )
    rules = replace(
        case.rules,
        edition=edition_._replace(constants=constants._replace(**other)),
        sid=case.rules.sid._replace(indicators=heavier),
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


class TestHalfUp:
    """The formula by which figures are rounded, in plain floats: LibreOffice forgives what others may not."""

    def rounded_by(self, formula: str, number: float) -> float:
        """What a program without any tolerance gets."""
        names = {"INT": math.floor, "ROUND": lambda x, places: math.floor(x * 10**places + 0.5) / 10**places}
        found: float = eval(formula.replace("x", repr(number)), names)
        return found

    def halves(self) -> Iterator[tuple[Fraction, float]]:
        """Indices exactly between two hundredths, with the floats that the formula of the index gives."""
        draw = random.Random(1)
        for _ in range(5000):
            n, divisor = (
                draw.randint(0, 200),
                draw.choice([16, 20, 25, 40, 50, 64, 80, 100, 125, 128, 160, 200]),
            )
            quantity, maturities = Fraction(38, 100) * n, draw.randint(0, 111 * divisor)
            index = Fraction(draw.randint(0, 9999) * 2 + 1, 200)
            spd = index * 250 / 100 - quantity - Fraction(maturities, divisor)
            total = float(spd) + (maturities / divisor + 0.38 * n)
            yield index, total / 250 * 100

    def test_a_half_goes_up(self) -> None:
        for index, number in self.halves():
            assert self.rounded_by(half_up("x"), number) == float(exact.rounded(index))

    def test_which_plain_rounding_would_miss(self) -> None:
        plain = [self.rounded_by("INT(x*100+0.5)/100", number) for _, number in self.halves()]
        right = [float(exact.rounded(index)) for index, _ in self.halves()]
        assert plain != right

    def test_what_is_nearest_to_a_half_does_not(self) -> None:
        """Below a half by the least that two figures can lie apart: 1 / (divisor x maximum) hundredths."""
        for divisor in (12, 199, 2000):
            for hundredths in (1, 4000, 6500, 9999):
                index = (hundredths + Fraction(1, 2) - Fraction(1, divisor * 250)) / 100
                assert self.rounded_by(half_up("x"), float(index)) == float(exact.rounded(index))


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
        self, laid_out: list[Sequence[FreeSheet]], found: Mapping[str, Tables]
    ) -> None:
        """What a viewer shows that does not calculate is what one shows that does."""
        seen = 0
        for at, pages in enumerate(laid_out):
            for page in pages:
                for (row, place), cell in page.cells.items():
                    if isinstance(cell.value, CellFormula):
                        calculated = found[str(at)][page.name][row - 1][place - 1]
                        stored = cell.value.result
                        assert stored is not None
                        where = f"case {at}, {page.name}, row {row}, column {place}"
                        if isinstance(stored, str):
                            assert calculated == stored, where
                        else:
                            assert number(calculated) == pytest.approx(float(stored), abs=1e-9), where
                        seen += 1
        assert seen > 10_000

    def test_after_changes_it_is_the_engines_on_the_changed_data(
        self,
        after: dict[int, tuple[Case, Changes]],
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
        after: dict[int, tuple[Case, Changes]],
        found: Mapping[str, Tables],
    ) -> None:
        told = 0
        for at, (case, _) in after.items():
            if case.card.shown_index != cases[at].card.shown_index:
                told += 1
                assert any("diubah" in cell for row in found[f"changed{at}"]["Ringkasan"] for cell in row)
        assert told > CHANGED // 4
