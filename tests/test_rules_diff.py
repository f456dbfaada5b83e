"""What moved between two editions is found, nothing that did not move is, and no value is overlooked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovasi_cli.rules import AspectRules, DocumentRule, Indicator, Level, Ruleset, loading
from inovasi_cli.rules.diff import IndicatorDiff, Move, RulesDiff, Span, compare
from inovasi_cli.rules.diff.indicators import Way, shared, spans
from inovasi_cli.rules.indicators import level_of
from inovasi_cli.text import Text

ALL = (*loading.editions(), *loading.announced())


@cache
def edition(name: str) -> Ruleset:
    """The rules of an edition, read once."""
    return loading.load(name)


@cache
def diff(before: str, after: str) -> RulesDiff:
    return compare(edition(before), edition(after))


def moved(compared: RulesDiff) -> Mapping[str, IndicatorDiff]:
    return {each.indicator.code: each for each in compared.indicators if each.moved}


def told(move: Move) -> str:
    """``2>1 101..200`` for values, ``2>1 sk-kepala-daerah`` for what a text names."""
    of = f"{move.of.low}..{move.of.high}" if isinstance(move.of, Span) else " ".join(move.of)
    return f"{move.basis or ''}{move.before}>{move.after} {of}"


class TestFrom2024To2026:
    """The moved levels that agencies speak of, worked out by hand from both lists."""

    def test_constants_and_predicates(self) -> None:
        compared = diff("2024", "2026")
        assert {each.what: (each.before, each.after) for each in compared.constants} == {
            "divisor_min": (10, 12),
            "affairs_required": (0, 5),
        }
        bands = [
            (str(each.of.low), str(each.of.high), each.before.code, each.after.code)
            for each in compared.bands
            if each.before and each.after
        ]
        assert bands == [
            ("35.00", "40.00", "inovatif", "kurang-inovatif"),
            ("60.01", "65.00", "sangat-inovatif", "inovatif"),
        ]

    def test_who_counts(self) -> None:
        [window] = diff("2024", "2026").eligibility
        assert window.what == "window"
        assert isinstance(window.before, tuple)
        assert isinstance(window.after, tuple)
        assert (window.before[2], window.after[2]) == ("warning", "excluded")

    def test_every_level_that_moved_and_no_other(self) -> None:
        found = {
            code: [told(move) for move in each.moves] for code, each in moved(diff("2024", "2026")).items()
        }
        assert found == {
            "16": ["1>0 sk-kepala-pd", "2>1 sk-kepala-daerah", "3>2 peraturan-kepala-daerah"],
            "18": ["2>1 t-1 t-2"],
            "20": [],
            "23": ["1>2 surat-tugas-kepala-pd", "1>3 surat-tugas-kepala-daerah"],
            "24": ["1>0 1..1"],
            "25": ["1>0 tatap-muka", "3>2 berita-milik-pemda"],
            "26": ["3>0 video-tutorial"],
            "29": ["3>2 86..90"],
            "33": [
                "a2>1 101..200",
                "a3>2 201..500",
                "d1>2 10.00..19.99",
                "d1>3 20.00..49.99",
                "d2>3 50.00..99.99",
            ],
            "35": [],
        }

    def test_training_is_counted_over_another_period(self) -> None:
        [unit] = moved(diff("2024", "2026"))["20"].changes
        assert unit.what == "unit"
        assert [text.id for text in (unit.before, unit.after) if isinstance(text, Text)] == [
            "kali dalam 2 tahun",
            "kali dalam 3 tahun",
        ]

    def test_what_is_new_beside_the_levels(self) -> None:
        found = moved(diff("2024", "2026"))
        assert [(each.what, each.basis) for each in found["33"].changes] == [("basis", "f")]
        assert [each.what for each in found["35"].changes] == ["files"]

    def test_what_is_asked_of_documents(self) -> None:
        found = {each.indicator.code: each for each in diff("2024", "2026").indicators}
        decree = found["16"]
        assert [rule.level for rule in decree.documents_gone] == [1, 2, 3]
        assert [(rule.level, rule.years) for rule in decree.documents_new] == [
            (0, ()),  # the plain decree of an agency head proves nothing any more
            (1, ("applied",)),
            (2, ("before-t-0",)),
            (3, ("before-t-0",)),
            (None, ()),
        ]
        assert (found["28"].documents_gone, found["28"].documents_new) == ((), ())

    def test_the_most_that_one_innovation_can_lose_and_gain(self) -> None:
        compared = diff("2024", "2026")
        losses = {code: each.loss for code, each in moved(compared).items() if each.loss}
        assert losses == {"16": -3, "18": -2, "24": -1, "25": -1, "26": -3, "29": -1, "33": -3}
        assert (int(compared.loss("sid")), int(compared.gain("sid"))) == (-14, 2 + 6)
        assert compared.of("sid", comparable=False) == ()

    def test_other_words_for_the_same_are_only_wording(self) -> None:
        worded = {each.indicator.code: each for each in diff("2024", "2026").indicators if each.wording}
        assert [change.what for change in worded["28"].wording] == ["unit"]
        assert not worded["28"].moved
        assert [change.what for change in worded["30"].wording] == ["level-2", "level-3"]
        assert not worded["30"].moved
        assert "level-2" not in {change.what for change in worded.get("16", worded["28"]).wording}


class TestOtherEditions:
    def test_complaints_and_benefit_since_2023(self) -> None:
        found = moved(diff("2023", "2026"))
        assert [told(move) for move in found["29"].moves] == ["2>1 40.01..50", "3>2 71.00..90.99"]
        assert [told(move) for move in found["33"].moves] == ["a2>1 101..200", "a3>2 201..500"]
        assert [change.basis for change in found["33"].changes] == ["b", "c", "d", "e", "f"]

    def test_levels_of_another_kind_are_not_compared(self) -> None:
        found = [each for each in diff("2023", "2026").indicators if not each.comparable]
        assert [(each.indicator.code, int(each.loss), int(each.gain)) for each in found] == [
            ("27", -3, 3),
            ("30", -6, 6),
        ]

    def test_a_weight_counts_at_every_level(self) -> None:
        regulation = moved(diff("2021", "2023"))["16"]
        assert [(each.what, each.before, each.after) for each in regulation.changes] == [("weight", 4, 3)]
        assert (regulation.moves, int(regulation.loss), int(regulation.gain)) == ((), -3, 0)

    def test_rows_that_are_not_known_are_not_compared(self) -> None:
        assert diff("2022", "2026").uncompared == ("spd", "sid")
        assert diff("2024", "2026").uncompared == ("spd",)
        assert diff("2026", "2027").uncompared == ()

    def test_an_announced_year_changes_what_is_announced(self) -> None:
        compared = diff("2026", "2027")
        assert [(each.what, each.after) for each in compared.constants] == [
            ("divisor_min", 14),
            ("affairs_required", 6),
        ]
        assert moved(compared) == {}

    @pytest.mark.parametrize("name", ALL)
    def test_nothing_differs_from_itself(self, name: str) -> None:
        compared = diff(name, name)
        assert (compared.constants, compared.bands, compared.eligibility) == ((), (), ())
        assert [
            each for each in compared.indicators if each.moved or each.wording or each.loss or each.gain
        ] == []
        assert [each for each in compared.indicators if each.documents_gone or each.documents_new] == []

    @pytest.mark.parametrize(("before", "after"), list(pairwise(ALL)))
    def test_what_is_lost_one_way_is_gained_the_other(self, before: str, after: str) -> None:
        forth, back = diff(before, after), diff(after, before)
        values = [
            {
                (each.indicator.code, move.before, move.after, move.of): move.points
                for each in compared.indicators
                for move in each.moves
                if isinstance(move.of, Span)
            }
            for compared in (forth, back)
        ]
        # The only unit of one edition goes by the name of the basis it has in the other.
        assert values[0] == {
            (code, new, old, of): -points for (code, old, new, of), points in values[1].items()
        }


def with_rows(*rows: Indicator) -> Ruleset:
    """Edition 2026 with these SID rows only."""
    sid = edition("2026").sid
    return replace(edition("2026"), sid=AspectRules(1, "sid", sid.name, sid.variables, rows))


def differences(before: Indicator, after: Indicator) -> list[IndicatorDiff]:
    """The SID rows of two editions with one row each."""
    compared = compare(with_rows(before), with_rows(after))
    return [each for each in compared.indicators if each.aspect == "sid"]


def row(code: str, *means: tuple[str, ...], weight: str = "2") -> Indicator:
    """A row whose levels are texts, alike but for what they mean."""
    example = edition("2026").sid_indicators["16"]
    levels = tuple(
        Level(number, Text(f"{number} {' '.join(codes)}", f"{number}"), means=codes)
        for number, codes in enumerate(means, start=1)
    )
    return example._replace(code=code, weight=Decimal(weight), levels=levels)


class TestRows:
    def test_a_new_row_can_only_bring_points_and_an_ended_one_only_cost_them(self) -> None:
        old, new = row("A", ("x",), ("y",), ("z",)), row("B", ("x",), ("y",), ("z",), weight="3")
        found = differences(old, new)
        assert [(each.before, int(each.loss), int(each.gain)) for each in found] == [
            (None, 0, 9),
            (old, -6, 0),
        ]
        assert all(each.moved for each in found)

    def test_a_rule_of_documents_is_compared_by_what_it_asks_not_by_its_source(self) -> None:
        before = row("90", ("sk",), ("perkada",), ("perda",))
        source = before.source
        rule = DocumentRule(source, level=1, kinds=("SK", "Surat Tugas"), years=("t-0", "t-1"))
        elsewhere = rule._replace(
            source=source._replace(at="lain"), kinds=rule.kinds[::-1], note=Text("lain", "other")
        )
        after = before._replace(document_rules=(elsewhere,))
        (same,) = differences(before._replace(document_rules=(rule,)), after)
        assert (same.documents_gone, same.documents_new) == ((), ())
        for other in (rule._replace(level=2), rule._replace(kinds=("SK",)), rule._replace(alone=True)):
            (changed,) = differences(before._replace(document_rules=(other,)), after)
            assert (changed.documents_gone, changed.documents_new) == ((other,), (elsewhere,))

    def test_a_decision_that_is_made_otherwise_or_no_more_is_told(self) -> None:
        now = edition("2026")
        kept = [made for made in now.edition.decisions if made.code != "stage-rule"]
        other = tuple(made._replace(choice="left-out") if made.code == "rejected" else made for made in kept)
        changed = replace(now, edition=now.edition._replace(decisions=other))
        told = {each.what: (each.before, each.after) for each in compare(now, changed).decisions}
        gone = next(made.choice for made in now.edition.decisions if made.code == "stage-rule")
        assert told == {"rejected": ("in-divisor", "left-out"), "stage-rule": (gone, None)}

    def test_texts_without_a_meaning_are_compared_by_their_words(self) -> None:
        plain = row("A", (), (), ())
        assert [each.moved for each in differences(plain, plain)] == [False]
        other = plain._replace(
            levels=(plain.levels[0]._replace(text=Text("lain", "other")), *plain.levels[1:])
        )
        [found] = differences(plain, other)
        assert (found.comparable, int(found.loss), int(found.gain)) == (False, -6, 6)

    def test_what_names_other_things_too_is_told_by_its_code(self) -> None:
        before, after = row("A", ("x",), ("y",), ("z", "w")), row("A", ("x", "w"), ("y",), ("z",))
        [found] = differences(before, after)
        [move] = found.moves
        assert (told(move), move.partly, int(move.points)) == ("3>1 w", True, -4)

    @pytest.mark.parametrize("unknown", ["before", "after"])
    def test_what_is_not_known_is_not_known_to_differ(self, unknown: str) -> None:
        known = row("A", ("x",), ("y",), ("z",))
        other = known._replace(mandatory="unknown", files=())
        pair = (other, known) if unknown == "before" else (known, other)
        assert [each.moved for each in differences(*pair)] == [False]


MEASURED = [
    (first, second)
    for before, after in [("2021", "2026"), ("2023", "2024"), ("2024", "2026")]
    for code, indicator in edition(before).sid_indicators.items()
    for first, second in shared(indicator, edition(after).sid_indicators[code])
    if first.direction and second.direction
]


@given(st.sampled_from(MEASURED), st.decimals(-10, 1000, places=2))
def test_every_value_lies_in_one_range_and_stands_as_that_says(pair: tuple[Way, Way], value: Decimal) -> None:
    first, second = pair
    bounds = [
        bound
        for level in (*first.levels, *second.levels)
        for bound in (level.min, level.max, level.above)
        if bound is not None
    ]
    whole = all(bound == bound.to_integral_value() for bound in bounds)
    on_grid = value.to_integral_value() if whole else value
    holding = [
        where
        for span, where in spans(bounds, lambda each: (first.reached(each), second.reached(each)))
        if (span.low is None or span.low <= on_grid) and (span.high is None or on_grid <= span.high)
    ]
    assert holding == [(level(first, on_grid), level(second, on_grid))]


def level(way: Way, value: Decimal) -> int:
    assert way.direction
    return level_of(value, way.levels, way.direction).level
