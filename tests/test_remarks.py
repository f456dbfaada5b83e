"""What a result rests on: two readings of the coverage, totals that carry no evidence."""

from __future__ import annotations

from situations import BASIC, claim, innovation, submission

from inovasi_cli.checking.remarks import remark
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import loading
from inovasi_cli.scoring import score_all
from inovasi_cli.text import Text


def said(city: Submission) -> list[str]:
    rules = loading.load("2026")
    found = remark(city, rules, score_all(city, rules), "claimed")
    return [each.kind.code for each in found if each.kind.code in {"P606", "P607"}]


def test_the_readings_of_the_coverage_are_told_where_they_differ() -> None:
    four = [innovation(str(at), affair=affair) for at, affair in enumerate(BASIC[:4])]
    assert said(submission([*four, innovation("5", affair="pangan", others=[BASIC[4]])], spd={})) == ["P606"]
    assert said(submission([*four, innovation("5", affair=BASIC[4])], spd={})) == []


def test_a_total_carries_no_evidence() -> None:
    proven = innovation("A", claims={"16": claim(1, evidenced=True)})
    assert said(submission([proven], spd_total="40")) == ["P607"]
    assert said(submission([proven, innovation("B", total="80")], spd={})) == ["P607"]
    assert said(submission([proven], spd={})) == []
    assert said(submission([innovation("B", total="80")], spd_total="40", bases=["claimed"])) == []


def told(city: Submission, code: str) -> list[object]:
    rules = loading.load("2026")
    found = remark(city, rules, score_all(city, rules), "claimed")
    return [each.facts.get("value") for each in found if each.kind.code == code]


def test_a_region_without_any_evidence_is_told_what_that_comes_to() -> None:
    bare = innovation("A", claims={"16": claim(3)})
    (value,) = told(submission([bare], spd={"1": claim(3)}, bases=["claimed"]), "P616")
    assert value == Text("indeksnya 0,00", "the index is 0.00")
    proven = innovation("A", claims={"16": claim(3, evidenced=True)})
    assert told(submission([proven], spd={}), "P616") == []
    assert told(submission([], spd={}, bases=["claimed"]), "P616") == []


def test_innovations_of_which_none_names_its_agency_are_told_once() -> None:
    two = [innovation(name)._replace(agency=None) for name in "AB"]
    assert len(told(submission(two, spd={}), "P617")) == 1
    assert told(submission([*two, innovation("C")], spd={}), "P617") == []
