"""The golden vectors of every edition hold, cover it whole, and would notice another answer."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from inovasi_cli.rules import Indicator, Ruleset, loading
from inovasi_cli.scoring import vectors
from inovasi_cli.scoring.vectors import FILE, NOTHING, Vector

EDITIONS = loading.editions()


@cache
def edition(name: str) -> Ruleset:
    """The rules of an edition, read once."""
    return loading.load(name)


@cache
def shipped(name: str) -> tuple[Vector, ...]:
    """The vectors of an edition, each line of which is one."""
    found, faults = vectors.read(Path(edition(name).folder) / FILE)
    assert faults == ()
    return found


def indicators(ruleset: Ruleset) -> Mapping[str, Indicator]:
    return {**ruleset.spd_indicators, **ruleset.sid_indicators}


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / FILE
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def answers(tmp_path: Path, year: str, *lines: str) -> Sequence[object]:
    """What the rules of ``year`` answer to vectors that want something else."""
    found, faults = vectors.read(written(tmp_path, *lines))
    assert faults == ()
    return [each.facts["computed"] for each in vectors.failing(found, edition(year))]


@pytest.mark.parametrize("name", EDITIONS)
def test_the_vectors_of_an_edition_hold(name: str) -> None:
    assert shipped(name)
    assert list(vectors.failing(shipped(name), edition(name))) == []


@pytest.mark.parametrize("name", EDITIONS)
def test_every_indicator_has_a_vector_for_its_weight_and_its_bounds(name: str) -> None:
    rules = indicators(edition(name))
    asked = {kind: [v.given[0] for v in shipped(name) if v.kind == kind] for kind in ("points", "printed")}
    measured = [code for code, each in rules.items() if each.direction]
    bases = [code + basis.code for code, each in rules.items() for basis in each.bases]
    assert sorted(asked["points"]) == sorted(rules)
    assert sorted(asked["printed"]) == sorted([*measured, *bases])


@pytest.mark.parametrize("name", EDITIONS)
def test_every_band_has_vectors_on_both_sides_of_its_bound(name: str) -> None:
    predicates = edition(name).edition.predicates
    asked = {v.given[0]: v.wanted for v in shipped(name) if v.kind == "predicate"}
    bands = () if predicates == "unknown" else predicates.bands
    for better, worse in pairwise(bands):
        if better.low == "unknown":
            continue
        assert asked[str(better.low)] == (better.code, better.code)
        below = NOTHING if worse.low == "unknown" else worse.code
        assert asked[str(worse.high)] == (below, below)
        assert (better.code, below) in asked.values()


def test_a_wrong_answer_is_told_with_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, "# weights", "", "points 16 -> 3 6 8  # by hand", "points 17 -> 2 4 6")
    found, faults = vectors.read(path)
    [told] = vectors.failing(found, edition("2026"))
    assert (len(found), faults) == (2, ())
    assert (told.kind.code, told.place.file, told.place.row) == ("A518", str(path), 3)
    assert told.facts == {"value": "points 16", "stated": "3 6 8", "computed": "3 6 9"}


def test_every_kind_of_question_is_answered(tmp_path: Path) -> None:
    assert answers(
        tmp_path,
        "2026",
        "spd 40 20x70 affairs 4 -> 1 1 x",
        "predicate 40.005 -> x x",
        "points 5a -> 0 0 0",
        "printed 33b -> .. .. ..",
        "printed 3 -> .. .. ..",
        "applied 2026-01-01 -> counts",
        "words 299 -> counts",
        "constant divisor_min -> 1",
        "announced 2028 divisor_min -> 1",
        "documents 16 -> 1",
        "effort 28 -> never",
        "effort words -> never",
        "effort new -> never",
    ) == [
        "110.0000 44.00 inovatif",
        "inovatif kurang-inovatif",
        "0.75 1.5 2.25",
        "5..20 20.01..50 >50..",
        "..-50.32 -50.33..8.16 8.17..",
        "excluded",
        "excluded",
        "12",
        "16",
        "0 1:applied 2:before-t-0 3:before-t-0 -",
        "now:3 year:12 year:25",
        "now:2",
        "now:20 5 20 16:1 17:1 18:1 19:1 21:1 23:1 25:1 26:1 27:1 28:1 30:1 32:2 33:1 35:1",
    ]


def test_what_an_edition_does_not_have_is_answered_with_a_dash_or_nothing(tmp_path: Path) -> None:
    lines = ("points 2a -> 1 2 3", "printed 2a -> 1..1 2..2 3..3", "constant of_formula -> 1")
    assert answers(tmp_path, "2023", *lines) == ["- - -", "", "-"]
    none = (
        "documents 2a -> 1",
        "effort tomorrow -> now:1",
        "effort new -> now:1",
        "spd 1 1x1 affairs 1 -> 1 1 x",
        "levels 3 2 -> 1 x",  # there are twenty
    )
    assert answers(tmp_path, "2021", *none) == ["", "-", "", "-", "- -"]


@pytest.mark.parametrize(
    "line",
    [
        "points 16 3 6 9",
        "points 16 -> 3 6",
        "pionts 16 -> 3 6 9",
        "spd 40 20x70 -> 1 1 x",
        "printed 16 -> 1-2 3 4",
        "applied 2026-02-30 -> counts",
        "words 300 -> perhaps",
        "words ١٢ -> counts",
    ],
)
def test_a_line_that_is_no_vector_is_a_fault(line: str, tmp_path: Path) -> None:
    found, faults = vectors.read(written(tmp_path, f"  {line}"))
    assert found == ()
    assert [(each.kind.code, each.place.row, each.place.column) for each in faults] == [("A517", 1, 3)]


def test_an_edition_is_proven_with_its_efforts_and_every_fault_of_them_is_told(tmp_path: Path) -> None:
    assert [proof := vectors.prove("2026")] and (proof.faults, proof.efforts) == ((), 40)
    assert proof.vectors == len(shipped("2026")) and proof.readings["secondary"] > 100
    folder = Path(shutil.copytree(edition("2026").folder, tmp_path / "2026"))
    efforts = folder / "effort.yaml"
    written_ = efforts.read_text(encoding="utf-8")
    assert vectors.prove("2026", folder).faults == ()
    efforts.write_text(written_.replace("affair: 5", "affair: 6"), encoding="utf-8")
    assert [fault.facts["value"] for fault in vectors.prove("2026", folder).faults] == ["effort new"]
    efforts.write_text(written_.replace("schema: 1", "schema: 2"), encoding="utf-8")
    broken = vectors.prove("2026", folder)
    assert [(fault.kind.code, fault.place.file) for fault in broken.faults] == [("A509", str(efforts))]
    assert broken.efforts == 0
    (folder / "spd.yaml").unlink()
    assert [fault.kind.code for fault in vectors.prove("2026", folder).faults] == ["A511"]


def test_an_edition_of_ones_own_may_have_none(tmp_path: Path) -> None:
    assert vectors.read(tmp_path / FILE) == ((), ())
