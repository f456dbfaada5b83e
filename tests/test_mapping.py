"""A layout of the user's own: read strictly, obeyed, and written from what was recognised."""

from __future__ import annotations

from pathlib import Path

import pytest
from books import book

from inovasi_cli.reading.headers import OwnLayout, OwnSheet
from inovasi_cli.reading.layout import match
from inovasi_cli.reading.layout.mapped import as_mapping
from inovasi_cli.reading.mapping import read_mapping, written
from inovasi_cli.rules import Ruleset, loading
from inovasi_cli.rules.loading import RulesetFaulty

OURS = """\
schema: 1
sheets:
  - sheet: "Rekap 2026"
    role: innovations
    columns:
      "Judul Karya": name
      "Mulai": applied
      "R16": "16"
      "SDM": 17.measured
      "Urusan": ignore
"""
TABLE = "| Judul Karya | Mulai | R16 | SDM | Urusan | Tahapan |\n| SIAP ANTAR | 2024-03-15 | 3 | 12 | x | |"


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


def mapping(tmp_path: Path, text: str, rules: Ruleset) -> OwnLayout:
    path = tmp_path / "pemetaan.yaml"
    path.write_text(text, encoding="utf-8")
    return read_mapping(path, rules)


def refused(tmp_path: Path, text: str, rules: Ruleset) -> list[tuple[str, int | None]]:
    with pytest.raises(RulesetFaulty) as raised:
        mapping(tmp_path, text, rules)
    return [(each.kind.code, each.place.row) for each in raised.value.diagnostics]


def test_a_mapping_goes_before_what_is_known(tmp_path: Path, rules: Ruleset) -> None:
    layout = match(book(**{"Rekap 2026": TABLE}), rules, mapping(tmp_path, OURS, rules))
    assert layout.tables[0].columns == {"name": 1, "applied": 2, "16": 3, "17.measured": 4, "stage": 6}
    assert [fault.kind.code for fault in layout.faults if fault.kind.code != "K204"] == []


def test_what_a_mapping_names_and_the_sheet_has_not_is_told(tmp_path: Path, rules: Ruleset) -> None:
    table = TABLE.replace("R16", "R 16 lama")
    layout = match(book(**{"Rekap 2026": table}), rules, mapping(tmp_path, OURS, rules))
    found = [(each.kind.code, each.place.cell) for each in layout.faults if each.kind.code != "K204"]
    assert found == [("K203", "C1"), ("K212", None)]


@pytest.mark.parametrize(
    ("wrong", "right", "expected"),
    [
        ('"Mulai": applied', '"Mulai": aplied', ("A509", 7)),
        ("role: innovations", "role: inovasi", ("A509", 4)),
        ("    columns:", "    kolom:", ("A502", 5)),
        ('"Mulai"', '"Judul Karya"', ("A503", 7)),
        ("schema: 1", "schema: 2", ("A509", 1)),
        ('"R16": "16"', '"R16": "16.basis"', ("A509", 8)),
    ],
)
def test_a_mapping_is_read_strictly(
    wrong: str, right: str, expected: tuple[str, int], tmp_path: Path, rules: Ruleset
) -> None:
    assert expected in refused(tmp_path, OURS.replace(wrong, right), rules)


def test_a_mapping_that_is_not_there(tmp_path: Path, rules: Ruleset) -> None:
    with pytest.raises(RulesetFaulty) as raised:
        read_mapping(tmp_path / "tidak-ada.yaml", rules)
    assert [each.kind.code for each in raised.value.diagnostics] == ["B105"]


def test_what_was_recognised_is_written_as_a_mapping_that_reads_the_same(
    tmp_path: Path, rules: Ruleset
) -> None:
    table = '| Nama Inovasi | Foto "x" | 16 | 17 Capaian | 33 Dasar Ukur | OPD |\n| SIAP | | 3 | 12 | a | |'
    first = match(book(Inovasi=table), rules)
    (proposed,) = as_mapping([first])
    own = mapping(tmp_path, written([proposed]), rules)
    assert own.sheets == (proposed._replace(open={}),)
    assert (proposed,) == (
        OwnSheet(
            "Inovasi",
            "innovations",
            {
                "Nama Inovasi": "name",
                "16": "16",
                "17 Capaian": "17.measured",
                "33 Dasar Ukur": "33.basis",
                "OPD": "agency",
            },
            {'Foto "x"': []},
        ),
    )
    assert match(book(Inovasi=table), rules, own).tables == first.tables
