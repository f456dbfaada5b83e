"""The sample workbooks through the real pipeline: what they promise is what comes out."""

import json
import os
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import yaml

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.diagnostics import Place
from inovasi_cli.pages.score import as_json
from inovasi_cli.reading.files.opening import read
from inovasi_cli.rules.loading import load

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"


@cache
def assessed(name: str) -> Assessment:
    return assess([read(SAMPLES / f"{name}.xlsx")], Request())


@cache
def planted() -> dict[str, Any]:
    listed: dict[str, Any] = yaml.safe_load((SAMPLES / "perlu-diperbaiki.yaml").read_text(encoding="utf-8"))
    return listed


def address(place: Place) -> str:
    if place.sheet is None:
        return "-"
    return f"{place.sheet}!{place.cell or place.row}" if place.row else place.sheet


def test_banjarmasin_is_the_published_result_of_2023() -> None:
    assessment = assessed("banjarmasin-2023")
    card, rank = assessment.card, assessment.rank
    assert card is not None and card.predicate is not None and rank is not None
    assert card.index == Decimal("60.72")
    assert card.predicate.code == "sangat-inovatif"
    assert (rank.best, rank.worst, rank.of, rank.year) == (21, 21, 93, 2023)


def test_banjarmasin_consists_of_the_parts_that_its_data_state() -> None:
    card = assessed("banjarmasin-2023").card
    assert card is not None
    assert (card.spd, card.maturity_sum, card.counted, card.quantity) == (
        Decimal("46.5"),
        Decimal(4950),
        60,
        Decimal("22.8"),
    )


def test_banjarmasin_has_nothing_to_find_and_only_claims() -> None:
    assessment = assessed("banjarmasin-2023")
    assert assessment.findings == ()
    assert assessment.submission.bases == {"claimed"}


def test_every_innovation_of_banjarmasin_says_that_it_is_synthetic() -> None:
    names = [each.name for each in assessed("banjarmasin-2023").submission.innovations]
    assert all(name.endswith(" (sintetis)") for name in names)


def test_kota_contoh_has_neither_errors_nor_warnings() -> None:
    findings = assessed("kota-contoh-2026").findings
    assert {each.severity for each in findings} == {"note"}
    assert {each.kind.code for each in findings} == {"N302", "N322", "L403", "L406", "L436"}


def test_kota_contoh_is_a_city_of_some_size_with_room_to_improve() -> None:
    assessment = assessed("kota-contoh-2026")
    card = assessment.card
    assert card is not None and card.index is not None and card.predicate is not None
    assert len({each.agency for each in assessment.submission.innovations}) == 15
    assert card.counted == len(assessment.submission.innovations) == 60
    assert card.coverage.missing == ()
    assert card.predicate.code == "inovatif" and card.index > 55


def test_what_kota_contoh_proves_is_less_than_it_claims_and_verified_is_less_again() -> None:
    cards = assessed("kota-contoh-2026").cards.values()
    claimed, evidenced, verified = (card.index for card in cards if card and card.index is not None)
    assert claimed > evidenced > verified


def test_exactly_the_planted_faults_are_found() -> None:
    found = Counter((each.kind.code, address(each.place)) for each in assessed("perlu-diperbaiki").findings)
    assert found == Counter((fault["code"], fault["at"]) for fault in planted()["faults"])


def test_the_untidy_workbook_is_scored_all_the_same_with_remarks() -> None:
    assessment = assessed("perlu-diperbaiki")
    assert assessment.card is not None and assessment.card.index is not None
    assert [each.kind.code for each in assessment.remarks] == planted()["remarks"]


def test_the_parts_of_kota_contoh_score_as_the_whole() -> None:
    opd = sorted((SAMPLES / "opd").glob("*.xlsx"))
    assert len(opd) == 15
    whole = assessed("kota-contoh-2026")
    parts = assess([read(path) for path in [*opd, SAMPLES / "bappeda-spd.xlsx"]], Request())
    assert score_without_places(parts) == score_without_places(whole)


def score_without_places(assessment: Assessment) -> str:
    """The result in JSON, less the places and the number of notes, of which each file has its own."""
    told = without_places(json.loads(as_json.score(assessment, "id")))
    del told["diagnostics"]["note"]
    return json.dumps(told, ensure_ascii=False)


def without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_places(each) for key, each in value.items() if key != "place"}
    return [without_places(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", ["banjarmasin-2023", "kota-contoh-2026"])
def test_design_texts_are_long_enough_and_all_different(name: str) -> None:
    words = load(assessed(name).ruleset.name).edition.eligibility.words
    assert words is not None
    (sheet,) = (sheet for sheet in read(SAMPLES / f"{name}.xlsx").sheets if sheet.name == "Inovasi")
    column = sheet.rows[0].index("Rancang Bangun")
    texts = [str(row[column]) for row in sheet.rows[1:]]
    assert len(set(texts)) == len(texts) == 60
    assert min(len(text.split()) for text in texts) >= words.minimum


def test_a_fresh_build_equals_the_committed_samples() -> None:
    run = subprocess.run(
        [sys.executable, str(SAMPLES / "build.py"), "--check"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    assert run.returncode == 0, run.stdout + run.stderr
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if f"openpyxl=={version('openpyxl')}" in pins:
        built = [*SAMPLES.glob("*.xlsx"), *SAMPLES.glob("*.csv"), *(SAMPLES / "opd").glob("*.xlsx")]
        names = {path.relative_to(SAMPLES).as_posix() for path in built}
        assert set(run.stdout.splitlines()) == {f"{name}: same bytes" for name in names}
