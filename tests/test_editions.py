"""Every edition gives what is known of it, says what is missing, and carries out its decisions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from books import book
from hypothesis import given
from hypothesis import strategies as st
from situations import BASIC, INSIDE, innovation, submission

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.checking.across_rows import check
from inovasi_cli.checking.remarks import remark
from inovasi_cli.rules import Affairs, Band, Decision, Ruleset, band_of, loading, results
from inovasi_cli.rules.edition import capabilities
from inovasi_cli.scoring import ScoreCard, score, score_all
from inovasi_cli.scoring.ranking import rank
from inovasi_cli.text import Text

RANKS = Path(__file__).parent / "vectors" / "published-ranks.txt"
ANNOUNCED = ("2027", "2028", "2029")
PORTAL = """
    | No | Nama Inovasi | Perangkat Daerah | Urusan Utama | Estimasi Skor Kematangan |
    | 1  | SIAP ANTAR   | Dinas Kesehatan  | Kesehatan    | 88                       |
    | 2  | JEMPUT BOLA  | Dinas Sosial     | Sosial       | {second}                 |
"""
LEVELS = """
    | No | Nama Inovasi | Waktu Penerapan | 16 Regulasi Inovasi Daerah | 18 Dukungan anggaran |
    | 1  | SIAP ANTAR   | 2020-03-01      | 3                          | 2                    |
    | 2  | JEMPUT BOLA  | 2018-03-01      | 1                          | 1                    |
"""


def assessed(edition: str, table: str, spd: str | None = None) -> Assessment:
    """A city's list of innovations under the rules of an edition."""
    request = Request(edition=edition, category="kota", spd=None if spd is None else Decimal(spd))
    return assess([book(Inovasi=table)], request)


def said(assessment: Assessment) -> list[str]:
    """Codes of what is said about the result, the quiet ones left out."""
    return [each.kind.code for each in assessment.remarks if each.severity != "note"]


# What an edition can compute


@pytest.mark.parametrize(
    ("edition", "extents"),
    [
        ("2021", "full part none full"),
        ("2022", "part part none full"),
        ("2023", "full part full full"),
        ("2024", "full part full full"),
        ("2025", "part part none part"),
        *((edition, "full full full full") for edition in ("2026", *ANNOUNCED)),
    ],
)
def test_an_edition_can_give_maturity_spd_index_and_predicate_to_an_extent(
    edition: str, extents: str
) -> None:
    able = capabilities(loading.load(edition))
    assert list(able) == ["maturity", "spd", "index", "predicate"]
    assert " ".join(each.extent for each in able.values()) == extents
    assert all((each.extent == "full") == (each.missing == ()) for each in able.values())


def test_what_is_missing_is_named() -> None:
    able = capabilities(loading.load("2025"))
    assert [each.id for each in able["predicate"].missing] == [
        "batas bawah Inovatif",
        "batas bawah Kurang Inovatif",
    ]
    assert "pembagi paling sedikit" in [each.id for each in able["index"].missing]


@pytest.mark.parametrize("edition", ["2022", "2025"])
def test_without_levels_a_ready_made_maturity_is_taken_and_none_is_made_up(edition: str) -> None:
    assessment = assessed(edition, PORTAL.format(second=""))
    assert assessment.card is not None
    assert [each.points for each in assessment.card.innovations] == [88, None]
    assert (assessment.card.index, assessment.card.predicate, assessment.rank) == (None, None, None)
    assert said(assessment) == ["P605", "P605"]
    assert said(assessed(edition, PORTAL.format(second="70"))) == ["P605"]


def test_2021_gives_maturity_on_its_own_scale_and_no_index() -> None:
    assessment = assessed("2021", LEVELS, spd="40")
    assert assessment.card is not None
    first, second = assessment.card.innovations
    assert (first.points, first.counted) == (Decimal(4 * 3 + 4 * 2), True)
    assert [reason.rule for reason in second.reasons] == ["window"]
    assert assessment.card.index is None
    assert said(assessment) == ["P605"]


def test_without_an_edition_that_knows_the_gate_nothing_is_said_about_it() -> None:
    card = assessed("2025", PORTAL.format(second="70")).card
    assert card is not None
    assert (card.coverage.required, card.coverage.met) == (None, None)


def test_an_edition_without_spd_rows_asks_for_their_total() -> None:
    assert said(assessed("2024", PORTAL.format(second="70"))) == ["P605"]
    assert said(assessed("2024", PORTAL.format(second="70"), spd="40")) == []
    assert said(assessed("2026", PORTAL.format(second="70"))) == ["P604"]


def test_2024_says_which_numbers_are_inferred() -> None:
    assessment = assessed("2024", LEVELS, spd="40")
    resting = [each for each in assessment.remarks if each.kind.code == "P603"]
    named = [each.facts["what"].id for each in resting if isinstance(each.facts["what"], Text)]
    assert "pembagi paling sedikit" in named and "bobot indikator 16" in named


# Announced editions


@pytest.mark.parametrize(("edition", "divisor"), [("2027", 14), ("2028", 16), ("2029", 18)])
def test_an_announced_edition_is_2026_with_what_was_announced(edition: str, divisor: int) -> None:
    base, later = loading.load("2026"), loading.load(edition)
    assert (later.name, later.base, later.edition.status) == (edition, "2026", "announced")
    assert later.edition.title == Text(
        f"Indeks Inovasi Daerah {edition}", f"Regional Innovation Index {edition}"
    )
    constants = later.edition.constants
    assert (constants.divisor_min.value, constants.affairs_required.value) == (divisor, 6)  # type: ignore[union-attr]
    changed = {each.constant: each.source for each in later.edition.announced}
    assert {name: getattr(constants, name).source for name in changed} == changed
    assert (later.spd, later.sid, later.vocabulary) == (base.spd, base.sid, base.vocabulary)
    assert (
        constants._replace(
            divisor_min=base.edition.constants.divisor_min,
            affairs_required=base.edition.constants.affairs_required,
        )
        == base.edition.constants
    )


@pytest.mark.parametrize("edition", ANNOUNCED)
def test_an_announced_edition_is_told_to_be_one(edition: str) -> None:
    remarks = {each.kind.code: each for each in assessed(edition, LEVELS, spd="40").remarks}
    told = remarks["P610"]
    assert (told.severity, told.facts["edition"], told.facts["base"]) == ("warning", edition, "2026")
    assert "01/01/2024-31/12/2025" in str(told.facts["period"])
    assert remarks["P602"].facts["edition"] == "2026"


# Bands of which a bound is not known


BANDS_OF_2025 = loading.load("2025").bands("region")


@given(
    st.decimals(0, 100, places=3),
    st.decimals(Decimal("0.01"), 65, places=2),
    st.decimals(Decimal("0.01"), 65, places=2),
)
def test_a_predicate_is_given_only_where_every_completion_gives_it(
    index: Decimal, one: Decimal, other: Decimal
) -> None:
    bounds = [BANDS_OF_2025[0].low, max(one, other), min(one, other), Decimal(0)]
    completed = [band._replace(low=low) for band, low in zip(BANDS_OF_2025, bounds, strict=True)]
    band, whole = band_of(index, BANDS_OF_2025), band_of(index, completed)
    assert whole is not None
    assert (band.code if band else None) == (whole.code if index >= Decimal("65.01") else None)


def test_a_known_bound_below_an_unknown_one_decides_again() -> None:
    label = Text("", "")
    bands = [
        Band("a", label, Decimal(80), Decimal(100)),
        Band("b", label, "unknown", Decimal("79.99")),
        Band("c", label, Decimal(40), "unknown"),
        Band("d", label, Decimal(0), Decimal("39.99")),
    ]
    codes = [band and band.code for band in (band_of(Decimal(n), bands) for n in (80, 60, 40, 39))]
    assert codes == ["a", None, None, "d"]


def test_an_index_between_unknown_bounds_has_no_predicate_and_that_is_said() -> None:
    ruleset = with_bands("2026", "2025")
    made = submission([innovation(total="60")] * 12, spd_total="40")
    cards = score_all(made, ruleset)
    card = cards["claimed"]
    assert card is not None and card.index is not None and card.predicate is None
    [told] = [each for each in remark(made, ruleset, cards, "claimed") if each.kind.code == "P605"]
    assert told.facts["missing"] == capabilities(ruleset)["predicate"].missing


def with_bands(edition: str, other: str) -> Ruleset:
    """The rules of one edition with the predicates of another."""
    ruleset = loading.load(edition)
    return replace(
        ruleset, edition=ruleset.edition._replace(predicates=loading.load(other).edition.predicates)
    )


# Published results


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024, 2025])
def test_published_predicates_fit_the_bands_of_their_year(year: int) -> None:
    bands = loading.load(str(year)).bands("region")
    assert bands
    for row in pairs(year):
        assert row.index is not None and row.predicate is not None
        band = band_of(row.index, bands)
        assert band is None or band.label.id == row.predicate
        assert band is not None or year == 2025


def test_the_bands_of_2021_are_those_of_2022_because_what_was_published_fits_them() -> None:
    bands = loading.load("2021").bands("region")
    assert [(band.low, band.high) for band in bands] == [
        (band.low, band.high) for band in loading.load("2022").bands("region")
    ]
    assert {row.predicate for row in pairs(2021)} == {band.label.id for band in bands}


def pairs(year: int) -> Sequence[results.PublishedResult]:
    """Published rows of a year with an index and a predicate that nothing forbids to use."""
    rows = [row.trusted() for row in results.results(year).rows]
    return [row for row in rows if row.index is not None and row.predicate]


def anchors() -> list[re.Match[str]]:
    """One published rank a line."""
    line = re.compile(r"(\d{4}) (\w+) ([\d.]+) -> (\d+) of (\d+) +#")
    lines = [each for each in RANKS.read_text(encoding="utf-8").splitlines() if not each.startswith("#")]
    found = [match for each in lines if (match := line.match(each))]
    assert len(found) == len(lines)
    return found


@pytest.mark.parametrize("anchor", anchors(), ids=lambda anchor: anchor[0].partition(" ->")[0])
def test_an_index_equal_to_a_published_one_has_its_rank(anchor: re.Match[str]) -> None:
    year, category, index, place, of = anchor.groups()
    table = results.results(int(year))
    bands = loading.load(year).bands("region")
    found = rank(Decimal(index), category=category, region_code=None, table=table, bands=bands)
    assert (found.best, found.worst, found.of) == (int(place), int(place), int(of) + 1)


# Decisions


def decided(code: str, choice: str) -> Ruleset:
    """Edition 2026 with another choice, as in a copy of its folder."""
    ruleset = loading.load("2026")
    edition = ruleset.edition
    decisions = tuple(
        Decision(code, choice, (each.choice,), each.reason) if each.code == code else each
        for each in edition.decisions
    )
    rules = {"stage-rule": "stages", "mandatory-empty": "mandatory"}
    eligibility = edition.eligibility
    if code in rules:
        rule = getattr(eligibility, rules[code])
        eligibility = eligibility._replace(**{rules[code]: rule._replace(effect=choice)})
    return replace(ruleset, edition=edition._replace(decisions=decisions, eligibility=eligibility))


def scored(ruleset: Ruleset, **said: object) -> ScoreCard:
    """Twelve innovations alike, with what is said of each."""
    made = [innovation(total="60", **said) for _ in range(12)]  # type: ignore[arg-type]
    return score(submission(made, spd_total="40"), ruleset)


def test_which_affairs_count_is_decided_in_the_rules() -> None:
    others = {"affair": BASIC[0], "others": BASIC[1:]}
    assert scored(loading.load("2026"), **others).coverage.met is False
    assert scored(decided("affairs-counted", "all"), **others).coverage.met is True


@pytest.mark.parametrize(("affairs", "codes"), [("main", ["L402"]), ("all", [])])
def test_the_finding_about_coverage_follows_the_affairs_that_count(
    affairs: Affairs, codes: list[str]
) -> None:
    made = submission([innovation(affair=BASIC[0], others=BASIC[1:])])
    found = [each.kind.code for each in check(made, loading.load("2026"), affairs)]
    assert [code for code in found if code == "L402"] == codes


def test_whether_an_early_stage_counts_is_decided_in_the_rules() -> None:
    assert scored(loading.load("2026"), stage="inisiatif").counted == 12
    assert scored(decided("stage-rule", "excluded"), stage="inisiatif").counted == 0


def test_whether_an_empty_mandatory_indicator_excludes_is_decided_in_the_rules() -> None:
    empty = innovation(levels={"18": 3})
    made = submission([empty._replace(columns={"16": 5})])
    assert score(made, loading.load("2026")).counted == 1
    assert score(made, decided("mandatory-empty", "excluded")).counted == 0


def test_whether_the_index_is_rounded_before_its_predicate_is_decided_in_the_rules() -> None:
    made = submission([innovation(total="95.4525", affair=BASIC[i % 6]) for i in range(12)], spd_total="62.5")
    codes = []
    for ruleset in (loading.load("2026"), decided("predicate-rounding", "unrounded")):
        cards = score_all(made, ruleset)
        card = cards["claimed"]
        assert card is not None and card.predicate is not None and str(card.shown_index) == "65.01"
        codes.append(card.predicate.code)
        assert "P601" in [each.kind.code for each in remark(made, ruleset, cards, "claimed")]
    assert codes == ["sangat-inovatif", "inovatif"]


def test_the_days_inside_the_measured_period_are_inside_it() -> None:
    for year, day in INSIDE.items():
        window = loading.load(year).edition.eligibility.window
        assert window is not None and window.start <= day <= window.end
