"""``from inovasi_cli import read, assess, select, plan``: the commands for Python programs."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import inovasi_cli
from inovasi_cli import assess, plan, read, select
from inovasi_cli.cli import app
from inovasi_cli.cli.library import Assessed

SAMPLES = Path(__file__).parent.parent / "samples"
CITY = SAMPLES / "kota-contoh-2026.xlsx"


@pytest.fixture(scope="module")
def city() -> Assessed:
    return assess(CITY)


def printed(*args: str | Path) -> str:
    return CliRunner().invoke(app, [*map(str, args), "--lang", "en"]).stdout


def records(*args: str | Path) -> list[dict[str, str]]:
    return [*csv.DictReader(printed(*args, "--format", "csv").splitlines())]


def in_csv(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)


def test_what_the_package_offers_is_listed_and_documented() -> None:
    page = (Path(__file__).parent.parent / "docs" / "python.md").read_text(encoding="utf-8")
    assert {*inovasi_cli.__all__} == {"read", "assess", "select", "plan"}
    for name in inovasi_cli.__all__:
        assert getattr(inovasi_cli, name).__doc__ and f"`{name}(" in page
    assert not hasattr(inovasi_cli, "nothing")


def test_the_command_does_not_load_it() -> None:
    code = "import inovasi_cli.cli, sys; print('inovasi_cli.cli.library' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
        == "False\n"
    )


def test_figures_are_those_of_score(city: Assessed) -> None:
    told = json.loads(printed("score", CITY, "--format", "json"))
    assert (str(city.index), str(city.low), str(city.high)) == (told["index"], told["index"], told["index"])
    assert city.predicate == told["predicate"]["code"]
    assert city.rank and (city.rank.best, city.rank.worst) == (told["rank"]["best"], told["rank"]["worst"])


@pytest.mark.parametrize("table", ["result", "bases", "parts", "innovations", "indicators", "spd", "gaps"])
def test_rows_are_those_of_csv(city: Assessed, table: str) -> None:
    rows = city.rows(table, lang="en")
    told = [{key: in_csv(value) for key, value in row.items()} for row in rows]
    assert told and told == records("score", CITY, "--table", table)


def test_values_of_rows_are_plain(city: Assessed) -> None:
    (first, *_) = city.rows()
    assert (first["counted"], first["maturity"], first["row"], first["16"]) == (True, Decimal(51), 2, 1)
    assert city.rows("findings")[0]["code"] == city.findings[0].kind.code


def test_select_and_plan_are_those_of_the_commands(city: Assessed) -> None:
    chosen, told = (
        select(city, drop=["RAPOR PEKAN"]),
        printed("select", CITY, "--format", "csv", "--drop", "RAPOR PEKAN"),
    )
    assert [row["verdict"] for row in chosen.rows()] == [
        row["verdict"] for row in csv.DictReader(told.splitlines())
    ]
    found, told = plan(city, target="60.5"), printed("plan", CITY, "--format", "csv", "--target", "60.5")
    assert found.reached and found.index and found.index >= Decimal("60.5")
    assert [row["gain"] for row in found.rows()] == [
        Decimal(row["gain"]) for row in csv.DictReader(told.splitlines())
    ]


def test_several_files_that_were_read_before_are_one_submission() -> None:
    parts = sorted((SAMPLES / "opd").glob("*.xlsx"))
    books = [read(part) for part in parts]
    assert assess(*books).rows() == assess(*parts).rows()


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    gone = assess(tmp_path / "gone.xlsx")
    assert gone.index is None and "B105" in {one.kind.code for one in gone.errors}
    with pytest.raises(ValueError):
        plan(gone)
    with pytest.raises(ValueError):
        select(gone)


API: Any = inovasi_cli
WRONG: list[tuple[Callable[[Any], object], type[Exception]]] = [
    (lambda _: API.assess(), ValueError),
    (lambda _: API.assess(3), TypeError),
    (lambda _: API.read(None), TypeError),
    (lambda _: API.assess(CITY, edition="1999"), ValueError),
    (lambda _: API.assess(CITY, edition=True), TypeError),
    (lambda _: API.assess(CITY, spd=300), ValueError),
    (lambda _: API.assess(CITY, spd=3.5), TypeError),
    (lambda _: API.assess(CITY, spd="1.234"), ValueError),
    (lambda _: API.assess(CITY, basis="hoped"), ValueError),
    (lambda _: API.assess(CITY, category="desa"), ValueError),
    (lambda _: API.assess(CITY, layout="gone.yaml"), ValueError),
    (lambda _: API.select(CITY), TypeError),
    (lambda city: city.rows("nothing"), ValueError),
    (lambda city: city.rows(lang="nl"), ValueError),
    (lambda city: API.select(city, keep=[3]), TypeError),
    (lambda city: API.select(city, keep="nobody knows it"), ValueError),
    (lambda city: API.select(city, most=-1), ValueError),
    (lambda city: API.plan(city, target="high"), ValueError),
    (lambda city: API.plan(city, target=60.5), TypeError),
    (lambda city: API.plan(city, max_new="many"), TypeError),
]


@pytest.mark.parametrize(("wrong", "raised"), WRONG)
def test_a_wrong_call_is_an_exception_and_no_exit(
    wrong: Callable[[Assessed], object], raised: type[Exception], city: Assessed
) -> None:
    with pytest.raises(raised) as told:
        wrong(city)
    assert str(told.value)
