"""The rulesets themselves, read again without our loader: complete, sourced, in both languages, adding up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
import yaml

from inovasi_cli.rules import indicators_folder, loading

ROOT = indicators_folder()
EDITIONS = loading.editions()
FILES = sorted(path for edition in EDITIONS for path in (ROOT / edition).glob("*.yaml"))
BY_NAME = {f"{path.parent.name}/{path.stem}": path for path in FILES}
SOURCED = {"value", "weight", "bands", "start", "minimum", "expected", "affairs"}
"""Keys of numbers; the block in which one stands names its source."""


def raw(edition: str, file: str) -> Any:
    """One file as plain text values."""
    return yaml.load((ROOT / edition / f"{file}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def blocks(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping in a file, with the keys that lead to it."""
    if isinstance(value, dict):
        yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in items:
        yield from blocks(each, f"{path}/{key}")


def maxima(edition: str, aspect: str) -> Decimal:
    return sum((Decimal(row["weight"]) * 3 for row in raw(edition, aspect)["indicators"]), Decimal(0))


def constant(edition: str, name: str) -> Decimal:
    return Decimal(raw(edition, "edition")["constants"][name]["value"])


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_edition_is_whole_and_named_like_its_folder(edition: str) -> None:
    assert loading.load(edition).name == edition
    assert {path.stem for path in FILES if path.parent.name == edition} >= {
        "edition",
        "spd",
        "sid",
        "vocabulary",
    }


@pytest.mark.parametrize("name", BY_NAME)
def test_a_file_says_at_its_top_how_it_is_read(name: str) -> None:
    lines = BY_NAME[name].read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# yaml-language-server: ")
    assert lines[1].startswith(f"# Edition {name[:4]}")


@pytest.mark.parametrize("name", BY_NAME)
def test_lines_can_be_read_beside_the_letter(name: str) -> None:
    lines = BY_NAME[name].read_text(encoding="utf-8").splitlines()
    assert [i for i, line in enumerate(lines, start=1) if line != line.rstrip() or len(line) > 300] == []


@pytest.mark.parametrize("name", BY_NAME)
def test_every_text_stands_in_both_languages(name: str) -> None:
    texts = [block for _, block in blocks(raw(*name.split("/"))) if {"id", "en"} & block.keys()]
    assert texts
    assert [
        each for each in texts if each.keys() != {"id", "en"} or not all(map(str.strip, each.values()))
    ] == []


@pytest.mark.parametrize("name", BY_NAME)
def test_every_number_stands_beside_its_source(name: str) -> None:
    found = [
        path
        for path, block in blocks(raw(*name.split("/")))
        if path and block.keys() & SOURCED and "source" not in block and block.get("value") != "unknown"
    ]
    assert found == []


@pytest.mark.parametrize("name", BY_NAME)
def test_every_source_is_declared_and_says_how_it_was_read(name: str) -> None:
    documents = raw(name[:4], "edition")["documents"]
    sources = [block["source"] for _, block in blocks(raw(*name.split("/"))) if "source" in block]
    for source in sources:
        assert {source["doc"], *source.get("via", [])} <= documents.keys()
        # What was read in a copy names the copy, unless the document itself was at hand in part, or is one
        # that reports what somebody said.
        at_hand = source["doc"] in ("paparan-2023", "berita-gatra-2023")
        assert source["read"] != "secondary" or "via" in source or at_hand


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_document_is_used(edition: str) -> None:
    used = set()
    for file in ("edition", "spd", "sid", "vocabulary"):
        text = (ROOT / edition / f"{file}.yaml").read_text(encoding="utf-8")
        used |= {
            name for name in raw(edition, "edition")["documents"] if text.count(name) > (file == "edition")
        }
    assert used == raw(edition, "edition")["documents"].keys()


def test_the_maxima_of_2026_are_those_of_the_guideline() -> None:
    assert maxima("2026", "spd") == 63
    assert maxima("2026", "sid") == 111
    assert constant("2026", "quantity_per_innovation") * constant("2026", "quantity_cap") == 76
    assert constant("2026", "total_max") == 63 + 111 + 76


def test_the_maxima_of_2023_fit_the_shares_of_the_slides() -> None:
    assert maxima("2023", "sid") == constant("2023", "maturity_max") == 111
    assert constant("2023", "spd_max") / constant("2023", "total_max") == Decimal("0.252")
    assert raw("2023", "spd")["indicators"] == "unknown"


def test_2026_has_fifteen_spd_indicators_in_twenty_rows_and_twenty_sid_indicators() -> None:
    spd, sid = raw("2026", "spd")["indicators"], raw("2026", "sid")["indicators"]
    assert (
        " ".join(row["code"] for row in spd) == "1 2a 2b 3 4 5a 5b 6 7 8 9 10a 10b 11a 11b 12 13a 13b 14 15"
    )
    assert [row["code"] for row in sid] == [str(number) for number in range(16, 36)]
    assert all(row["number"] == row["code"].rstrip("ab") for row in (*spd, *sid))


@pytest.mark.parametrize(
    ("edition", "aspect", "weights"),
    [
        ("2026", "spd", "1 1 1 1 1 .75 .75 1.5 1.5 1.5 1 .75 .75 .75 .75 2 1 1 1 1"),
        ("2026", "sid", "3 2 2 2 1 2 1 1 1 1 1 1 2 1 2 3 2 3 2 4"),
        ("2024", "sid", "3 2 2 2 1 2 1 1 1 1 1 1 2 1 2 3 2 3 2 4"),
        ("2023", "sid", "3 2 2 2 1 2 1 1 1 1 1 1 2 1 2 3 2 3 2 4"),
        ("2021", "sid", "4 2 4 2 2 2 1 2 1 2 2 2 2 2 2 2 3 5 3 5"),
    ],
)
def test_the_weights_are_those_of_the_annex(edition: str, aspect: str, weights: str) -> None:
    found = [Decimal(row["weight"]) for row in raw(edition, aspect)["indicators"]]
    assert found == [Decimal(weight) for weight in weights.split()]


def test_mandatory_are_ten_spd_indicators_and_five_of_an_innovation() -> None:
    def mandatory(edition: str, aspect: str) -> set[str]:
        return {row["number"] for row in raw(edition, aspect)["indicators"] if row["mandatory"] == "true"}

    assert mandatory("2026", "spd") == {"1", *map(str, range(3, 12))}
    assert mandatory("2026", "sid") == {"16", "17", "32", "33", "35"}
    assert mandatory("2023", "sid") == mandatory("2024", "sid") == mandatory("2026", "sid")
    assert {row["mandatory"] for row in raw("2021", "sid")["indicators"]} == {"unknown"}


LAST_THREE = "t-2 t-1 t-0"
DOCUMENT_YEARS = {
    "2023": {"16": "applied", "17": "applied", "31": "t-2 t-1"}
    | dict.fromkeys(["22", "23", "24", "25", "33", "34"], LAST_THREE),
    "2024": {},
    "2026": {"16": "applied before-t-0 before-t-0"}
    | dict.fromkeys(["12", "17", "20", "22", "24", "29"], LAST_THREE),
}


@pytest.mark.parametrize("edition", DOCUMENT_YEARS)
def test_documents_are_of_the_years_that_the_evidence_column_names(edition: str) -> None:
    rows = [row for aspect in ("spd", "sid") for row in known_rows(edition, aspect)]
    rules = {row["code"]: [rule.get("years", []) for rule in row.get("document_rules", ())] for row in rows}
    found = {
        code: " ".join(year for years in all_years for year in years) for code, all_years in rules.items()
    }
    assert {code: years for code, years in found.items() if years} == DOCUMENT_YEARS[edition]


def test_a_decree_of_the_agency_head_proves_nothing_in_2026_and_level_1_before() -> None:
    proved = {}
    for edition in ("2023", "2024", "2026"):
        (regulation,) = [row for row in known_rows(edition, "sid") if row["code"] == "16"]
        (proved[edition],) = [
            rule["level"]
            for rule in regulation["document_rules"]
            if "SK Kepala Dinas" in rule.get("kinds", ())
        ]
    assert proved == {"2023": "1", "2024": "1", "2026": "0"}


def known_rows(edition: str, aspect: str) -> list[dict[str, Any]]:
    rows: Any = raw(edition, aspect)["indicators"]
    return [] if rows == "unknown" else rows


def test_indicator_33_of_2026_is_measured_in_six_ways() -> None:
    [benefit] = [row for row in raw("2026", "sid")["indicators"] if row["code"] == "33"]
    assert "".join(basis["code"] for basis in benefit["bases"]) == "abcdef"


@pytest.mark.parametrize("edition", EDITIONS)
def test_there_are_38_affairs_of_which_six_are_basic_services(edition: str) -> None:
    ruleset = loading.load(edition)
    assert (len(ruleset.affairs), len(ruleset.basic_affairs)) == (38, 6)
    assert [len(group.affairs) for group in ruleset.vocabulary.affairs] == [6, 18, 8, 6]


def needed(edition: str) -> Iterator[str]:
    """The decisions without which what is known of an edition could not be applied."""
    known = raw(edition, "edition")
    if raw(edition, "sid")["indicators"] != "unknown":
        yield "overlapping-bounds"
    if known["constants"]["affairs_required"]["value"] != "unknown":
        yield "affairs-counted"
    if known["predicates"] != "unknown":
        yield "predicate-rounding"
    if "mandatory" in known["eligibility"]:
        yield "mandatory-empty"
    if "stages" in known["eligibility"]:
        yield "stage-rule"


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_decision_and_every_number_of_ours_is_marked(edition: str) -> None:
    declared = raw(edition, "edition")["documents"]
    ours = {name for name, document in declared.items() if document["kind"] == "own"}
    sources = [
        block["source"]
        for path in FILES
        if path.parent.name == edition
        for _, block in blocks(raw(edition, path.stem))
        if "source" in block
    ]
    assert {source["read"] for source in sources if source["doc"] in ours} <= {"assumed", "inferred"}
    assert not [source for source in sources if source["read"] == "assumed" and source["doc"] not in ours]
    decisions = {decision["code"] for decision in raw(edition, "edition")["decisions"]}
    assert decisions - {"efficiency-above-top", "rejected"} == set(needed(edition))
    assert "rejected" in decisions


def test_the_folder_is_explained() -> None:
    for name in ("README.md", "CHANGELOG.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert all(edition in text for edition in EDITIONS)


def test_no_file_lies_about_unread() -> None:
    known = {"edition", "spd", "sid", "vocabulary", "effort"}
    assert [path for path in FILES if path.stem not in known] == []
