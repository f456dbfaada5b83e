"""Rulesets are read strictly: every fault has a code, a line and a column, and all are told at once.

``broken`` holds one file per mistake of writing; its first line names code, line and column of each
fault. ``faults.yaml`` lists the mistakes of meaning.
"""

from __future__ import annotations

import shutil
import string
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.rules import indicators_folder, loading
from inovasi_cli.rules.loading import RulesetFaulty, strict

HERE = Path(__file__).parent
BROKEN = sorted((HERE / "broken").glob("*.yaml"))
FAULTS = yaml.safe_load((HERE / "faults.yaml").read_text(encoding="utf-8"))
FILES = ("edition", "spd", "sid", "vocabulary")
MARK = "⟨"

Told = tuple[str, str, int | None, int | None]
"""Code, file, line and column of one fault."""


def told(faults: Iterable[Diagnostic]) -> list[Told]:
    """Flatten faults; each must hold every fact that its texts speak of."""
    flat = []
    for fault in faults:
        for text in (fault.kind.message, fault.kind.hint):
            spoken = {name for _, name, _, _ in string.Formatter().parse(text.id) if name}
            assert spoken <= {*fault.facts, "near"}, fault
        place = fault.place
        flat.append((fault.kind.code, Path(place.file or "").stem, place.row, place.column))
    return flat


def refused(name: str | None = None, folder: Path | None = None) -> tuple[Diagnostic, ...]:
    """The faults for which an edition is not loaded."""
    with pytest.raises(RulesetFaulty) as caught:
        loading.load(name, folder)
    faults: tuple[Diagnostic, ...] = caught.value.diagnostics
    return faults


def copy(to: Path, edition: str = "2026") -> Path:
    """A copy of a bundled edition, to make mistakes in."""
    return Path(shutil.copytree(indicators_folder() / edition, to / edition))


def change(path: Path, old: str, new: str, times: int = 1) -> None:
    """Replace ``old``, which must occur ``times`` times."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == times, old
    path.write_text(text.replace(old, new), encoding="utf-8")


def unmark(path: Path) -> list[tuple[str, int, int]]:
    """Take the signs out of a file; return where they stood, as file, line and column."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(MARK, ""), encoding="utf-8")
    return [
        (path.stem, row, column - nth)
        for row, line in enumerate(text.split("\n"), start=1)
        for nth, column in enumerate(i for i, sign in enumerate(line, start=1) if sign == MARK)
    ]


# Writing


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_mistake_of_writing_is_told_at_its_place(path: Path) -> None:
    header = path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
    expected = [(each[:4], path.stem, *map(int, each[5:].split(":"))) for each in header.split(", ")]
    assert told(strict.read(path).faults) == expected


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_the_parser_in_python_finds_the_same_mistakes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = told(strict.read(path).faults)
    monkeypatch.setattr(strict, "_Parser", yaml.BaseLoader)
    assert told(strict.read(path).faults) == expected


def test_the_parser_in_python_reads_the_same_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = loading.load("2023")
    monkeypatch.setattr(strict, "_Parser", yaml.BaseLoader)
    assert loading.load("2023") == expected


def test_what_is_plain_is_read_as_written(tmp_path: Path) -> None:
    path = tmp_path / "plain.yaml"
    path.write_bytes(b'\xef\xbb\xbfa: [1, -50.32, 0.380, true, "no", 2024-02-29, T-1 & T-0, 1-3, 2a]\r\n')
    page = strict.read(path)
    assert page.faults == ()
    numbers = (1, Decimal("-50.32"), Decimal("0.380"))
    assert page.data == {"a": (*numbers, True, "no", date(2024, 2, 29), "T-1 & T-0", "1-3", "2a")}


@pytest.mark.parametrize(
    ("content", "row", "column"),
    [
        (b"a: 1\nb: \xe9\n", 2, None),
        (b'a: "x\x07"\n', 1, 6),
        (b"a: b\n" * (strict.LIMIT // 5 + 1), None, None),
    ],
    ids=["not UTF-8", "a character that does not show", "too long"],
)
def test_what_is_no_text_is_not_parsed(
    content: bytes, row: int | None, column: int | None, tmp_path: Path
) -> None:
    path = tmp_path / "edition.yaml"
    path.write_bytes(content)
    assert told(strict.read(path).faults) == [("A501", "edition", row, column)]


@pytest.mark.parametrize("opener", ["[", "{a: ", "- ", "? "])
def test_nesting_without_end_is_not_followed(opener: str, tmp_path: Path) -> None:
    path = tmp_path / "edition.yaml"
    path.write_text(opener * 100_000, encoding="utf-8")
    assert [code for code, *_ in told(strict.read(path).faults)] == ["A501"]


# Meaning


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case["name"])
def test_a_mistake_of_meaning_is_told_at_its_place(case: dict[str, Any], tmp_path: Path) -> None:
    folder = copy(tmp_path)
    changed = folder / f"{case['in']}.yaml"
    change(changed, case["old"], case["new"])
    if "at" in case:
        shown = folder / f"{case['at_in']}.yaml"
        change(shown, case["at"].replace(MARK, ""), case["at"], case.get("times", 1))
    places = unmark(shown if "at" in case else changed)
    assert places
    found = told(refused(folder=folder))
    assert [place for code, *place in found if code == case["code"]][: len(places)] == [
        list(p) for p in places
    ]
    assert sorted(code for code, *_ in found) == sorted([case["code"]] * len(places) + case.get("also", []))


def test_all_faults_of_all_files_are_told_in_one_run(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    change(folder / "edition.yaml", "year: 2026", 'year: "2026"\nyear: 2026')
    change(folder / "spd.yaml", "weight: 2\n", "weight: two\n")
    change(folder / "sid.yaml", "weight: 4\n", "weight: 04\n")
    change(folder / "vocabulary.yaml", "basic: true", "basic: yes\n    dasar: true")
    assert [(code, file) for code, file, *_ in told(refused(folder=folder))] == [
        ("A509", "edition"),
        ("A503", "edition"),
        ("A509", "spd"),
        ("A504", "sid"),
        ("A504", "vocabulary"),
        ("A502", "vocabulary"),
    ]


def test_a_misspelt_key_is_answered_with_the_right_one(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    change(folder / "edition.yaml", "year: 2026", "yaer: 2026")
    [unknown] = [fault for fault in refused(folder=folder) if fault.kind.code == "A502"]
    assert unknown.facts["near"] == "year"


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=st.sampled_from(FILES), data=st.data())
def test_no_lost_or_mangled_line_is_a_fault_of_ours(file: str, data: st.DataObject, tmp_path: Path) -> None:
    folder = tmp_path / "2026"
    if not folder.exists():
        copy(tmp_path)
    original = indicators_folder() / "2026" / f"{file}.yaml"
    lines = original.read_text(encoding="utf-8").split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    lines[at] = data.draw(
        st.sampled_from(["", lines[at][2:], lines[at].replace(":", ": -", 1), "[", "a: {}"])
    )
    (folder / original.name).write_text("\n".join(lines), encoding="utf-8")
    try:  # some lines may go without harm
        loading.load(folder=folder)
    except RulesetFaulty as error:
        assert told(error.diagnostics)
    finally:
        shutil.copy(original, folder)


# Editions


def test_the_editions_are_found_oldest_first() -> None:
    assert loading.editions() == ("2021", "2022", "2023", "2024", "2025", "2026")
    assert loading.load().name == loading.newest() == "2026"


def test_an_announced_edition_is_not_the_newest_one_in_force(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    folder.rename(tmp_path / "2027")
    copy(tmp_path, "2023")
    (tmp_path / "results").mkdir()
    assert (loading.editions(tmp_path), loading.newest(tmp_path)) == (("2023", "2027"), "2027")
    change(tmp_path / "2027" / "edition.yaml", "status: transcribed", "status: announced")
    assert loading.newest(tmp_path) == "2023"


def test_an_announced_edition_is_loaded_from_the_one_that_tells_of_it() -> None:
    assert loading.announced() == {"2027": "2026", "2028": "2026", "2029": "2026"}
    assert loading.load("2027").base == "2026"


def test_an_edition_that_came_is_no_longer_announced(tmp_path: Path) -> None:
    copy(tmp_path)
    copy(tmp_path, "2023").rename(tmp_path / "2027")
    assert loading.announced(tmp_path) == {"2028": "2026", "2029": "2026"}


def test_an_unknown_edition_is_answered_with_those_there_are() -> None:
    [fault] = refused("2o26")
    assert fault.kind.code == "A510"
    options = (*loading.editions(), *loading.announced())
    assert fault.facts == {"value": "2o26", "options": options, "near": "2026"}


def test_a_folder_without_editions_has_no_newest_one(tmp_path: Path) -> None:
    with pytest.raises(RulesetFaulty) as caught:
        loading.newest(tmp_path)
    assert [code for code, *_ in told(caught.value.diagnostics)] == ["A510"]


def test_a_folder_of_rules_of_ones_own_is_loaded_whole(tmp_path: Path) -> None:
    folder = copy(tmp_path).rename(tmp_path / "lomba")
    assert loading.load(folder=folder) == loading.load("2026")
    assert loading.load(folder=folder).folder == str(folder)
    (folder / "sid.yaml").unlink()
    (folder / "spd.yaml").unlink()
    [fault] = refused(folder=folder)
    assert (fault.kind.code, fault.facts["name"]) == ("A511", ("spd.yaml", "sid.yaml"))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(refused(folder=tmp_path / "nowhere")) == [("A516", "nowhere", None, None)]
