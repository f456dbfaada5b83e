"""The models of rows: a field for every column, described in both languages, built when they are needed."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from inovasi_cli.reading.intake import rows
from inovasi_cli.reading.intake.cell_types import known_of
from inovasi_cli.rules import FIELDS, loading

MODELS: Mapping[str, type[rows.Row]] = {
    "profile": rows.ProfileRow,
    "spd": rows.SpdRow,
    "innovations": rows.InnovationRow,
    "evidence": rows.EvidenceRow,
}
NEEDED: Mapping[type[rows.Row], Mapping[str, str]] = {
    rows.SpdRow: {"code": "1"},
    rows.InnovationRow: {"name": "GEMAS"},
    rows.EvidenceRow: {"indicator": "1"},
}
OF_INDICATORS = ("levels", "measured", "bases")


@pytest.mark.parametrize("role", FIELDS)
def test_a_model_has_the_columns_of_its_sheet_in_their_order(role: str) -> None:
    of_indicators = OF_INDICATORS if role == "innovations" else ()
    assert [*MODELS[role].model_fields] == [*FIELDS[role], *of_indicators]


@pytest.mark.parametrize("model", MODELS.values())
def test_every_field_says_what_it_holds_within_which_bounds_and_shows_it(model: type[rows.Row]) -> None:
    for name, field in model.model_fields.items():
        what, bounds, example = rows.meaning(field)
        assert all((what.id, what.en, bounds.id, bounds.en, example)), name
        assert field.description == f"{what.en}: {bounds.en}"


@pytest.mark.parametrize("role", FIELDS)
def test_a_field_is_used_unless_it_says_that_it_does_not_affect_the_score(role: str) -> None:
    """Where its rows become innovations, claims or documents; else what it holds is read and lost."""
    file = Path(rows.__file__).with_name(f"{role}.py")
    used = {
        node.attr if isinstance(node, ast.Attribute) else node.value
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute | ast.Constant)
    }
    fields = MODELS[role].model_fields.items()
    needless = "does not affect the score"
    assert [
        name for name, field in fields if name not in used and needless not in str(field.description)
    ] == []


@pytest.mark.parametrize("role", FIELDS)
def test_the_examples_can_be_read(role: str) -> None:
    known = known_of(loading.load("2026"))
    of_indicators = {"levels": "16", "measured": "17.measured", "bases": "33.basis"}
    said: dict[str, Any] = {}
    for name, field in MODELS[role].model_fields.items():
        example = rows.meaning(field).example
        if role == "innovations" and (cell := of_indicators.get(name)):
            indicator = known.sid.by_code[cell.partition(".")[0]]
            said[name] = {cell: (indicator, example, None) if name == "measured" else (indicator, example)}
        else:
            said[name] = example
    row, remarks = MODELS[role].read(said, known)
    assert remarks == []
    assert row is not None
    assert None not in row.model_dump().values()


@pytest.mark.parametrize("model", MODELS.values())
def test_a_row_takes_no_other_column_and_never_changes(model: type[rows.Row]) -> None:
    said = NEEDED.get(model, {})
    row, remarks = model.read(said, known_of(loading.load("2026")))
    assert row is not None
    assert remarks == []
    with pytest.raises(ValidationError, match="frozen"):
        row.__setattr__(next(iter(model.model_fields)), "other")
    with pytest.raises(KeyError):
        model.read({**said, "unheard": "of"}, known_of(loading.load("2026")))


def test_a_model_is_built_for_the_tables_that_a_file_has(tmp_path: Path) -> None:
    file = tmp_path / "data.csv"
    file.write_text("Nama Inovasi,Urusan Utama\nGEMAS,Kesehatan\n", encoding="utf-8")
    code = f"""
from pathlib import Path
from typing import Any
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.intake import rows, take
from inovasi_cli.rules import loading
take([read(Path({str(file)!r}))], loading.load())
print(*(name for name, model in vars(rows).items() if getattr(model, "__pydantic_complete__", False)))
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert {*run.stdout.split()} & {model.__name__ for model in MODELS.values()} == {"InnovationRow"}
